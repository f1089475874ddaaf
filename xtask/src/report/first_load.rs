//! Which files a first visit loads: what index.html names, and what those name in turn.

use anyhow::Result;

/// The start of everything.
const PAGE: &str = "index.html";

/// The kinds that the budget covers.
const KINDS: [&str; 4] = ["html", "js", "css", "wasm"];

/// What the page asks for without naming it: the console's messages, here in English (embed/speech.js).
const MESSAGES: &str = "console.en-";

/// What stands before the name of a file that is only fetched when it is wanted.
const LATER: [&str; 7] =
    ["import(", "data-tools=", "data-desk=", "data-bulk=", "data-sheet=", "data-snapshot=", "data-store="];

/// The names, out of `names`, of the files that a first visit loads, index.html first.
///
/// A file is loaded when one that is loaded holds its path. What is only fetched later by
/// `import("…")` is not. `read` gives a file's text.
pub(crate) fn files(names: &[&str], read: impl Fn(&str) -> Result<String>) -> Result<Vec<String>> {
    let mut loaded: Vec<String> = Vec::new();
    let mut waiting = vec![PAGE.to_owned()];
    while let Some(name) = waiting.pop() {
        if ending(&name) != "wasm" {
            let text = read(&name)?;
            for other in names {
                let known = *other == name
                    || loaded.iter().any(|file| file == other)
                    || waiting.iter().any(|file| file == other);
                if !known && is_kind(other) && loads(&text, other) {
                    waiting.push((*other).to_owned());
                }
            }
        }
        loaded.push(name);
    }
    loaded.extend(
        names.iter().filter(|name| name.starts_with(MESSAGES) && ending(name) == "txt").map(|name| (*name).to_owned()),
    );
    Ok(loaded)
}

fn is_kind(name: &str) -> bool {
    KINDS.contains(&ending(name))
}

/// What follows the last dot.
pub(crate) fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Whether a text names a file other than for later. An attribute may stand without quotes.
fn loads(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        let before = before.trim_end_matches(['"', '\'', '`', '.', '/']);
        let whole = !before.ends_with(|c: char| c.is_alphanumeric() || "_-".contains(c)) || before.len() < at;
        let is_later = LATER.iter().any(|mark| before.trim_end().ends_with(mark));
        whole && !is_later
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 8] = [
        "index.html",
        "app-1f.css",
        "app-1f.js",
        "app-1f_bg.wasm",
        "export-2a.js",
        "icon.svg",
        "snippets/leptos/inline0.js",
        "about.html",
    ];

    fn loaded(page: &str, script: &str) -> Vec<String> {
        files(&NAMES, |name| {
            Ok(match name {
                "index.html" => page.to_owned(),
                "app-1f.js" => script.to_owned(),
                _ => String::new(),
            })
        })
        .unwrap()
    }

    #[test]
    fn what_the_page_names_is_loaded_with_or_without_quotes() {
        let page = "<link rel=stylesheet href=/app-1f.css><link rel=icon href=/icon.svg>\
            <script type=module>import i from'/app-1f.js';i({module_or_path:'/app-1f_bg.wasm'})\
            </script>";
        let mut files = loaded(page, "");
        files.sort();
        assert_eq!(files, ["app-1f.css", "app-1f.js", "app-1f_bg.wasm", "index.html"]);
    }

    #[test]
    fn what_a_script_imports_counts_and_what_it_imports_later_does_not() {
        let script = "import { now } from './snippets/leptos/inline0.js';\
            const later = () => import('./export-2a.js');";
        let files = loaded("<script src=\"app-1f.js\"></script>", script);
        assert!(files.iter().any(|name| name.starts_with("snippets/")));
        assert!(!files.iter().any(|name| name.starts_with("export")));
    }

    #[test]
    fn messages_of_one_language_count() {
        let names = ["index.html", "console.en-1f.txt", "console.pl-1f.txt", "bulk.en-1f.txt", "console.en-1f.txt.br"];
        assert_eq!(files(&names, |_| Ok(String::new())).unwrap(), ["index.html", "console.en-1f.txt"]);
    }

    #[test]
    fn a_longer_name_is_another_file() {
        let files = loaded("<link href=/my-app-1f.css>", "");
        assert_eq!(files, ["index.html"]);
    }
}
