//! What the desk (`src/desk`) is told of the console: the other side is `state/tools.rs`.

use super::json::Json;
use super::layout::Layout;
use super::preferences::Preference;

/// What is shown, what its operator likes, and what there is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    likes: Vec<(String, String)>,
    /// The query string of a link to what is shown, as it looks.
    pub link: String,
    /// The columns that are shown.
    pub layout: Option<Layout>,
    /// The columns where nobody wants others.
    pub usual: Option<Layout>,
    /// How many match.
    pub total: Option<u64>,
    /// Page sizes and tools.
    offers: Vec<String>,
}

impl Told {
    /// Reads it.
    pub fn read(text: &str) -> Self {
        let mut lines = text.split('\n');
        let mut next = || lines.next().unwrap_or_default();
        let members = Json::parse(next()).ok().and_then(Json::members).unwrap_or_default();
        let likes = members.into_iter().filter_map(|(name, value)| Some((name, value.text()?))).collect();
        Self {
            likes,
            link: next().trim_start_matches('?').to_owned(),
            layout: Layout::parse(next()),
            usual: Layout::parse(next()),
            total: next().parse().ok(),
            offers: next().split(' ').map(str::to_owned).collect(),
        }
    }

    /// What is liked; empty for nothing special.
    pub fn like(&self, preference: Preference) -> &str {
        let found = self.likes.iter().find(|(name, _)| name == preference.as_str());
        found.map_or("", |(_, value)| value)
    }

    /// Whether there is a tool of this name; "private" where no search may stand in an address.
    pub fn offers(&self, tool: &str) -> bool {
        self.offers.iter().any(|offer| offer == tool)
    }

    /// The page sizes that there are.
    pub fn sizes(&self) -> Vec<&str> {
        self.offers.iter().map(String::as_str).filter(|offer| offer.parse::<u8>().is_ok()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::config::Config;

    #[test]
    fn what_is_told_is_read() {
        let offers = Config::default().offers();
        let told = Told::read(&format!("{{\"version\":1,\"theme\":\"dark\"}}\n?size=50\nne\nneptsalc\n2560\n{offers}"));
        assert_eq!((told.like(Preference::Theme), told.like(Preference::Zone)), ("dark", ""));
        assert_eq!((told.link.as_str(), told.total), ("size=50", Some(2560)));
        assert_eq!(told.layout.as_ref().map(Layout::to_text).as_deref(), Some("ne"));
        assert_eq!(told.sizes(), ["10", "25", "50", "100"]);
        assert!(["export", "lookup", "inspector", "diagnosis"].into_iter().all(|tool| told.offers(tool)));
        assert_eq!(Told::read(""), Told { offers: vec![String::new()], ..Told::default() });
    }
}
