//! Links between a list and a snapshot of it.

use super::spec::Spec;
use crate::domain::filter::{KnownStatus, Search};
use crate::domain::url_query::SNAPSHOT;
use form_urlencoded::{byte_serialize, parse};

/// What of a query string says which rows: another list has its own.
const OF_ROWS: [&str; 5] = ["page", "record", "status", "q", "by"];

/// The first value of that name in a query string.
pub fn value_in(query: &str, name: &str) -> Option<String> {
    parse(query.as_bytes()).find(|(key, _)| key == name).map(|(_, value)| value.into_owned())
}

/// The query string `link` in which something else is shown: `wanted` of a snapshot, or the list itself. `before`: what of
/// a snapshot it shows. Sizes and columns stay; text that is searched for stays within a snapshot.
pub fn link_to(link: &str, wanted: Option<&Spec>, before: Option<&Spec>) -> String {
    let stays = |name: &str| match name {
        SNAPSHOT => false,
        "q" | "by" => wanted.is_some() && before.is_some(),
        name => !OF_ROWS.contains(&name),
    };
    let mut parts: Vec<(String, String)> = parse(link.trim_start_matches('?').as_bytes())
        .filter(|(name, _)| stays(name))
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    match (wanted, before) {
        (Some(spec), _) => parts.push((SNAPSHOT.to_owned(), spec.as_str().to_owned())),
        (None, Some(before)) => {
            let list = before.list();
            parts.extend(list.status.map(|status| ("status".to_owned(), KnownStatus::as_str(status).to_owned())));
            if let Search::Name(name) = list.search {
                parts.push(("q".to_owned(), name));
            }
        }
        (None, None) => {}
    }
    let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>();
    parts.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
}

/// The same with `text` searched for in the snapshot.
pub fn searching(link: &str, text: &str) -> String {
    if text.is_empty() {
        return link.to_owned();
    }
    format!("{link}&q={}", byte_serialize(text.as_bytes()).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_is_shown_and_left_with_sizes_and_columns() {
        let spec = Spec::new("of.ACTIVE.Ada*sort.name".into());
        let shown = link_to("size=50&page=3&status=ACTIVE&q=Ada&cols=ne&record=a", Some(&spec), None);
        assert_eq!(shown, "size=50&cols=ne&snapshot=of.ACTIVE.Ada*sort.name");
        assert_eq!(
            link_to("size=50&q=x%40y&snapshot=", Some(&spec), Some(&Spec::default())),
            "size=50&q=x%40y&snapshot=of.ACTIVE.Ada*sort.name"
        );
        assert_eq!(link_to(&searching(&shown, "x@y"), None, Some(&spec)), "size=50&cols=ne&status=ACTIVE&q=Ada");
        assert_eq!(value_in(&searching(&shown, "x@y"), "q").as_deref(), Some("x@y"));
    }
}
