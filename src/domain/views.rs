//! Views that an operator saved: a name for a link each.

use super::json::{Json, member};
use serde::Serialize;

/// Which form of the file this is; another one is not read.
const VERSION: u64 = 1;
/// Longest name, in characters.
pub const NAME_MAX_CHARS: usize = 60;
/// Longest link, in characters.
const LINK_MAX_CHARS: usize = 2_000;
/// Most views that are kept.
pub const MAX_VIEWS: usize = 200;

/// One view.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct View {
    /// As its operator calls it: not empty, unlike that of any other.
    pub name: String,
    /// What it shows, as the query string of a link.
    pub link: String,
}

/// All of them, in the order that their operator gave them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Views {
    version: u64,
    views: Vec<View>,
}

impl Views {
    /// Reads what was kept or exported. Also tells how many views cannot be used; `None` where it is no list of views.
    pub fn read(text: &str) -> Option<(Self, usize)> {
        let members = Json::parse(text).ok()?.members()?;
        if member(&members, "version")?.whole_number()? != VERSION {
            return None;
        }
        let (mut views, mut bad) = (Self::new(), 0);
        for item in member(&members, "views")?.items()? {
            let fields = item.members().unwrap_or_default();
            let text = |name: &str| member(&fields, name).and_then(Json::text);
            match text("name").zip(text("link")) {
                Some((name, link)) if views.add(&name, &link) => {}
                _ => bad += 1,
            }
        }
        Some((views, bad))
    }

    /// No views.
    pub fn new() -> Self {
        Self { version: VERSION, views: Vec::new() }
    }

    /// What [`Views::read`] reads.
    pub fn to_text(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// All of them.
    pub fn all(&self) -> &[View] {
        &self.views
    }

    /// Adds a view, under another name where that one is taken. Tells whether it can be kept.
    pub fn add(&mut self, name: &str, link: &str) -> bool {
        let name: String = name.trim().chars().filter(|char| !char.is_control()).take(NAME_MAX_CHARS).collect();
        let is_good = !name.is_empty() && link.chars().count() <= LINK_MAX_CHARS && self.views.len() < MAX_VIEWS;
        if is_good {
            let name = self.free_name(name);
            self.views.push(View { name, link: link.to_owned() });
        }
        is_good
    }

    /// Gives a view another name; nothing happens where there is none left of it.
    pub fn rename(&mut self, index: usize, name: &str) {
        let Some(before) = self.views.get(index).map(|view| view.name.clone()) else { return };
        let name: String = name.trim().chars().filter(|char| !char.is_control()).take(NAME_MAX_CHARS).collect();
        if !name.is_empty() && name != before {
            let name = self.free_name(name);
            if let Some(view) = self.views.get_mut(index) {
                view.name = name;
            }
        }
    }

    /// Shows something else under a name.
    pub fn point(&mut self, index: usize, link: &str) {
        if let Some(view) = self.views.get_mut(index) {
            link.clone_into(&mut view.link);
        }
    }

    /// Forgets a view.
    pub fn remove(&mut self, index: usize) {
        if index < self.views.len() {
            let _forgotten = self.views.remove(index);
        }
    }

    /// Moves a view to a place.
    pub fn shift(&mut self, from: usize, to: usize) {
        if from < self.views.len() {
            let moved = self.views.remove(from);
            self.views.insert(to.min(self.views.len()), moved);
        }
    }

    /// Adds views that are not there yet. Tells how many there were.
    pub fn join(&mut self, others: &Self) -> usize {
        let before = self.views.len();
        for other in &others.views {
            if !self.views.contains(other) {
                self.add(&other.name, &other.link);
            }
        }
        self.views.len() - before
    }

    fn free_name(&self, name: String) -> String {
        let is_taken = |name: &str| self.views.iter().any(|view| view.name == name);
        // One of them is free: there are more than there can be views.
        let numbered = || (2..=MAX_VIEWS + 2).map(|number| format!("{name} ({number})")).find(|name| !is_taken(name));
        if is_taken(&name) { numbered().unwrap_or_default() } else { name }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn names(views: &Views) -> Vec<&str> {
        views.all().iter().map(|view| view.name.as_str()).collect()
    }

    #[test]
    fn a_bad_view_spoils_no_other_and_what_is_no_list_is_none() {
        let text = r#"{"version":1,"views":[{"name":"A","link":"status=ACTIVE"},{"name":"B"},5,{"name":" ","link":""},{"name":"A","link":""}]}"#;
        let (views, bad) = Views::read(text).expect("views");
        assert_eq!((names(&views), bad), (vec!["A", "A (2)"], 3));
        for text in
            ["", "{", "[]", "{}", r#"{"version":2,"views":[]}"#, r#"{"version":1}"#, r#"{"version":1,"views":5}"#]
        {
            assert_eq!(Views::read(text), None, "{text}");
        }
    }

    #[test]
    fn views_are_renamed_moved_and_joined() {
        let mut views = Views::new();
        for name in ["A", "B", "C"] {
            assert!(views.add(name, ""));
        }
        views.rename(1, " A ");
        views.rename(2, "  ");
        views.shift(2, 0);
        assert_eq!(names(&views), ["C", "A", "A (2)"]);
        let mut other = Views::new();
        other.add("C", "");
        other.add("C", "size=50");
        assert_eq!(views.join(&other), 1);
        assert_eq!(names(&views), ["C", "A", "A (2)", "C (2)"]);
        views.remove(0);
        views.remove(9);
        assert_eq!(views.all().len(), 3);
    }

    proptest! {
        #[test]
        fn views_survive_the_round_trip(given in proptest::collection::vec((any::<String>(), any::<String>()), 0..8)) {
            let mut views = Views::new();
            for (name, link) in &given {
                views.add(name, link);
            }
            prop_assert_eq!(Views::read(&views.to_text()), Some((views, 0)));
        }

        #[test]
        fn garbage_never_panics(text in any::<String>()) {
            drop(Views::read(&text));
        }
    }
}
