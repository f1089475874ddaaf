//! `licenses.txt`: the licences of everything that is in the deployed console and not ours, each text once.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use crate::metadata::{self, Package};
use crate::project::Project;
use crate::tools::rust::Rust;

/// The file's name in the deployable folder. No page names it: it is not part of the first load.
const FILE: &str = "licenses.txt";

const HEAD: &str = "\
What is in the programs of this folder, and under which licence. A number in brackets is that of a text below; texts
that differ in nothing but their line breaks stand here once. Where a package brings no text, the licence that it names
is the one that stands below with others.
";

/// What is in the console without being a package: its name, its licence and the text.
const OTHERS: [(&str, &str, &str); 2] = [
    ("Lucide icons", "ISC AND MIT", include_str!("../../notices/lucide.txt")),
    ("The Rust standard library", "MIT OR Apache-2.0", include_str!("../../notices/rust.txt")),
];

/// How the names of files with licences begin.
const BEGINNINGS: [&str; 6] = ["copying", "copyright", "licence", "license", "notice", "unlicense"];

/// Something that is in the console.
#[derive(Debug)]
struct Part {
    name: String,
    licence: String,
    texts: Vec<String>,
}

/// Writes the file. Fails on a package that names no licence.
pub(crate) fn write(project: &Project, rust: &Rust, packages: &[Package], folder: &Path) -> Result<()> {
    let linked = metadata::linked(project, rust)?;
    let path = folder.join(FILE);
    fs::write(&path, text(&parts(packages, &linked)?)).with_context(|| format!("cannot write {}", path.display()))
}

fn parts(packages: &[Package], linked: &BTreeSet<(String, String)>) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    for (name, version) in linked {
        let package = packages.iter().find(|package| package.name == *name && package.version == *version);
        let part = part(package.with_context(|| format!("cargo says nothing about {name} {version}"))?)?;
        if name == "wasm-bindgen" {
            let name = "JavaScript beside each program, by wasm-bindgen".to_owned();
            parts.push(Part { name, licence: part.licence.clone(), texts: part.texts.clone() });
        }
        parts.push(part);
    }
    parts.extend(OTHERS.map(|(name, licence, text)| Part {
        name: name.to_owned(),
        licence: licence.to_owned(),
        texts: vec![text.to_owned()],
    }));
    parts.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(parts)
}

fn part(package: &Package) -> Result<Part> {
    let Package { name, version, license, repository, .. } = package;
    let name = format!("{name} {version}");
    let texts = texts(package).with_context(|| format!("cannot read the licence of {name}"))?;
    let licence = match (license, texts.is_empty()) {
        (Some(licence), false) => licence.clone(),
        (Some(licence), true) => {
            let home = repository.as_deref().map(|home| format!(" ({home})")).unwrap_or_default();
            format!("{licence}, as its Cargo.toml says; no text comes with it{home}")
        }
        (None, false) => "as its text says".to_owned(),
        (None, true) => bail!("{name} is linked into the console and names no licence"),
    };
    Ok(Part { name, licence, texts })
}

/// The texts of the licences that lie in a package's folder, or in one for licences inside it.
fn texts(package: &Package) -> Result<Vec<String>> {
    let mut files: BTreeSet<PathBuf> = package.license_file.iter().map(|file| package.folder.join(file)).collect();
    let mut folders = vec![package.folder.clone()];
    while let Some(folder) = folders.pop() {
        let is_for_licences = folder != package.folder;
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name().to_string_lossy().to_lowercase();
            let is_named_so = BEGINNINGS.iter().any(|beginning| name.starts_with(beginning));
            match entry.file_type()?.is_dir() {
                true if is_named_so && !is_for_licences => folders.push(entry.path()),
                false if (is_named_so || is_for_licences) && !is_source(&entry.path()) => {
                    files.insert(entry.path());
                }
                _ => {}
            }
        }
    }
    // Not every author's words are UTF-8.
    files.iter().map(|file| Ok(String::from_utf8_lossy(&fs::read(file)?).into_owned())).collect()
}

fn is_source(path: &Path) -> bool {
    path.extension().is_some_and(|end| end == "rs")
}

fn text(parts: &[Part]) -> String {
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut list = String::new();
    let mut below = String::new();
    for Part { name, licence, texts } in parts {
        let mut marks = BTreeSet::new();
        for text in texts {
            let next = numbers.len() + 1;
            let number = *numbers.entry(words(text)).or_insert(next);
            if number == next {
                below.push_str(&section(number, text));
            }
            marks.insert(number);
        }
        let marks: String = marks.iter().fold(String::new(), |marks, number| format!("{marks} [{number}]"));
        // Writing to a string cannot fail.
        let _written = writeln!(list, "{name}: {licence}{marks}");
    }
    format!("{HEAD}\n{list}{below}")
}

fn section(number: usize, text: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    format!("\n---------- [{number}] ----------\n\n{}\n", lines.join("\n").trim_matches('\n'))
}

/// A text without its line breaks and indents, which is what two copies of a licence differ in.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, license: Option<&str>, files: &[(&str, &str)]) -> Package {
        let folder = std::env::temp_dir().join(format!("notices-{}-{name}", std::process::id()));
        for (file, text) in files {
            let path = folder.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        fs::create_dir_all(&folder).unwrap();
        let license = license.map(str::to_owned);
        Package { name: name.to_owned(), version: "1.0.0".to_owned(), license, folder, ..Package::default() }
    }

    fn written(packages: &[Package]) -> Result<String> {
        let linked = packages.iter().map(|package| (package.name.clone(), package.version.clone())).collect();
        let written = parts(packages, &linked).map(|parts| text(&parts));
        for package in packages {
            fs::remove_dir_all(&package.folder).unwrap();
        }
        written
    }

    #[test]
    fn a_text_that_differs_in_line_breaks_stands_there_once() {
        let apart = package("apart", Some("MIT"), &[("LICENSE", "Be\nkind.\n"), ("src/license.rs", "fn")]);
        let alike = package("alike", Some("MIT"), &[("licenses/MIT.txt", "  Be kind."), ("README", "Read")]);
        let text = written(&[apart, alike]).unwrap();
        assert!(text.contains("alike 1.0.0: MIT [3]\napart 1.0.0: MIT [3]\n"), "{text}");
        assert_eq!(text.matches("kind.").count(), 1);
        assert!(!text.contains("Read") && !text.contains("fn"));
    }

    #[test]
    fn a_package_without_a_text_says_where_its_licence_stands() {
        let text = written(&[package("bare", Some("MIT"), &[])]).unwrap();
        assert!(text.contains("bare 1.0.0: MIT, as its Cargo.toml says; no text comes with it\n"), "{text}");
    }

    #[test]
    fn a_package_without_a_licence_is_refused() {
        let error = written(&[package("wild", None, &[])]).unwrap_err().to_string();
        assert!(error.contains("wild 1.0.0"), "{error}");
    }

    #[test]
    fn what_is_no_package_is_named_too() {
        let text = written(&[package("wasm-bindgen", Some("MIT"), &[("LICENSE-MIT", "Glue")])]).unwrap();
        for part in ["Lucide icons: ISC", "standard library", "JavaScript beside each", "[1] ---", "Cole Bemis"] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
}
