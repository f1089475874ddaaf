//! The text that people read: one folder of [Fluent](https://projectfluent.org) files for each language.
//!
//! Fluent is what translators and their tools know. The console gets it compiled: a text file for each group, one message
//! a line in the order of the English file, which a page reads without a parser ([`Message::pattern`]). Each message
//! becomes a function of Rust, so that one that is missing, or misses a variable, does not compile.

mod code;
mod compile;

pub use code::functions;
pub use compile::{Kind, Message, compile};

use anyhow::{Context as _, Result, bail};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A language, and the plural categories that it tells apart for whole numbers (CLDR, `plurals.xml`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// BCP 47; the name of its folder.
    pub tag: &'static str,
    /// In the order of CLDR, without those that only fractions have.
    pub plurals: &'static [&'static str],
}

/// The languages there are, the one that others are translated from first.
pub const LANGUAGES: [Language; 4] = [
    Language { tag: "en", plurals: &["one", "other"] },
    Language { tag: "ar", plurals: &["zero", "one", "two", "few", "many", "other"] },
    Language { tag: "de", plurals: &["one", "other"] },
    Language { tag: "pl", plurals: &["one", "few", "many", "other"] },
];

/// The groups of messages: what the console itself says, and what is loaded with a further program.
pub const GROUPS: [&str; 5] = ["console", "tools", "bulk", "desk", "snapshot"];

/// The messages of one file, in its order. `folder` holds the folders of the languages.
///
/// # Errors
/// What is wrong in it, with its place.
pub fn read(folder: &Path, language: Language, group: &str) -> Result<Vec<Message>> {
    let file = folder.join(language.tag).join(format!("{group}.ftl"));
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    compile(&text, language).with_context(|| format!("in {}", file.display()))
}

/// The messages of a group in a language, in the order of the English ones.
///
/// # Errors
/// Each message that is missing, that English does not have, or that has other variables.
pub fn translated(folder: &Path, language: Language, group: &str) -> Result<Vec<Message>> {
    let english = read(folder, LANGUAGES[0], group)?;
    let mut found = read(folder, language, group)?;
    let mut problems = Vec::new();
    let mut ordered = Vec::with_capacity(english.len());
    for original in &english {
        let Some(at) = found.iter().position(|message| message.id == original.id) else {
            problems.push(format!("{} is missing", original.id));
            continue;
        };
        let message = found.swap_remove(at);
        let names = |message: &Message| message.variables.iter().map(|(name, _)| name.clone()).collect::<BTreeSet<_>>();
        if names(&message) == names(original) {
            ordered.push(message.with_variables_of(original));
        } else {
            problems.push(format!("{} has other variables than the English one", original.id));
        }
    }
    problems.extend(found.iter().map(|message| format!("{} is not in English", message.id)));
    if !problems.is_empty() {
        bail!("{} {group}: {}", language.tag, problems.join("; "));
    }
    Ok(ordered)
}

/// The file of a group as the console loads it: its mark, then one pattern a line.
///
/// # Errors
/// As [`translated`].
pub fn pack(folder: &Path, language: Language, group: &str) -> Result<String> {
    let messages = translated(folder, language, group)?;
    let mut lines = vec![mark(group, &messages)];
    lines.extend(messages.into_iter().map(|message| message.pattern));
    Ok(lines.join("\n"))
}

/// What a file of messages begins with: a program built with other ones does not take it (FNV-1a of names and variables).
pub fn mark(group: &str, messages: &[Message]) -> String {
    let told: Vec<String> = messages.iter().map(|Message { id, variables, .. }| format!("{id}{variables:?}")).collect();
    let hash = told
        .join("\n")
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{group} {:08x}", hash >> 32)
}

/// Writes `GROUP.LANGUAGE.txt` for each of both into a folder, which is made.
///
/// # Errors
/// As [`translated`], and when a file cannot be written.
pub fn write(sources: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    for language in LANGUAGES {
        for group in GROUPS {
            let file = folder.join(format!("{group}.{}.txt", language.tag));
            fs::write(&file, pack(sources, language, group)?)
                .with_context(|| format!("cannot write {}", file.display()))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> &'static Path {
        Path::new(env!("CARGO_MANIFEST_DIR"))
    }

    #[test]
    fn every_language_says_all_that_english_says() {
        let mut problems = Vec::new();
        for language in LANGUAGES {
            for group in GROUPS {
                if let Err(problem) = translated(sources(), language, group) {
                    problems.push(format!("{problem:#}"));
                }
            }
        }
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    #[test]
    fn the_page_finds_its_own_messages_by_their_place() {
        let ids: Vec<String> =
            read(sources(), LANGUAGES[0], "console").unwrap().into_iter().take(9).map(|message| message.id).collect();
        let known = ["title", "body", "text", "reload", "copy", "copied", "select", "slow", "start"];
        assert_eq!(ids, known.map(|name| format!("fail-{name}")));
    }

    #[test]
    fn every_folder_is_a_language() {
        let mut folders: Vec<String> = fs::read_dir(sources())
            .unwrap()
            .filter_map(|entry| {
                let entry = entry.unwrap();
                let is_language = entry.path().join("console.ftl").exists();
                is_language.then(|| entry.file_name().into_string().unwrap())
            })
            .collect();
        folders.sort();
        let mut tags: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
        tags.sort_unstable();
        assert_eq!(folders, tags);
    }
}
