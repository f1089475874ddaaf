//! Names of the files that are taken away.

use super::file::Format;
use crate::domain::filter::{Filter, Search};

/// What the name of a file that is not complete ends in, before the dot.
const INCOMPLETE: &str = "-INCOMPLETE";
/// Longest name, in characters: file systems take 255 bytes.
const NAME_MAX_CHARS: usize = 60;

/// A name for a file with what a filter finds: "customers-active-2026-11-24". Names and addresses that were searched
/// for stay out of it, as they do of addresses.
pub fn suggested_name(filter: &Filter, date: &str) -> String {
    let status = filter.status.map(|status| format!("-{}", status.as_str().to_lowercase())).unwrap_or_default();
    let search = if filter.search == Search::None { "" } else { "-search" };
    format!("customers{status}{search}-{date}")
}

/// A typed name without what some systems refuse in a file's name, and without the format's extension.
pub fn clean_name(typed: &str, format: Format) -> String {
    let is_refused = |char: char| char.is_control() || "/\\:*?\"<>|\u{202E}".contains(char);
    let name: String = typed.chars().map(|char| if is_refused(char) { '-' } else { char }).collect();
    let name = name.trim().strip_suffix(&format!(".{}", format.extension())).unwrap_or(name.trim()).to_owned();
    let name: String = name.trim_matches(['.', ' ']).chars().take(NAME_MAX_CHARS).collect();
    if name.is_empty() { "customers".to_owned() } else { name }
}

/// The name of a file before its ending; one that is not complete says so.
pub fn whole_stem(name: &str, is_complete: bool) -> String {
    format!("{name}{}", if is_complete { "" } else { INCOMPLETE })
}

/// The whole name of a file.
pub fn whole_name(name: &str, ending: &str, is_complete: bool) -> String {
    format!("{}.{ending}", whole_stem(name, is_complete))
}

/// The name of the manifest beside a file of that whole name.
pub fn manifest_name(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    format!("{stem}.manifest.json")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::KnownStatus;

    #[test]
    fn names_of_files_hold_nothing_that_was_searched_for() {
        let search = Search::Email("ada@example.com".into());
        let filter = Filter { status: Some(KnownStatus::Active), search, ..Filter::default() };
        assert_eq!(suggested_name(&filter, "2026-11-24"), "customers-active-search-2026-11-24");
        assert_eq!(whole_name("a", "csv", true), "a.csv");
        assert_eq!(manifest_name(&whole_name("a", "csv", false)), "a-INCOMPLETE.manifest.json");
    }

    #[test]
    fn typed_names_become_names_of_files() {
        for (typed, name) in [
            ("list", "list"),
            (" list.csv ", "list"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("a:b|c\n", "a-b-c-"),
            ("...", "customers"),
            ("", "customers"),
            ("exe\u{202E}vsc", "exe-vsc"),
        ] {
            assert_eq!(clean_name(typed, Format::Csv), name, "{typed:?}");
        }
        assert_eq!(clean_name(&"x".repeat(400), Format::Csv).len(), NAME_MAX_CHARS);
    }
}
