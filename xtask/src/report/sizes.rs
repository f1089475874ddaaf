//! The size of each file of the built console, and the budget for the first load.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::first_load::{self, ending};
use crate::folder;

/// The most that the first load may weigh, in brotli bytes.
const BUDGET: u64 = 130 * KIB;

/// What we would like it to weigh.
const AIM: u64 = 110 * KIB;

const KIB: u64 = 1024;

/// One file in bytes: as it is, and as it travels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Weight {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// The files of a folder by their path inside it.
#[derive(Debug, Default)]
pub(crate) struct Sizes {
    files: BTreeMap<String, Weight>,
    first_load: Vec<String>,
}

impl Sizes {
    /// Measures a built folder. A file without a compressed copy travels as it is.
    pub(crate) fn of(folder: &Path) -> Result<Self> {
        let files = folder::read(folder)?;
        let mut sizes = Self::default();
        for (name, bytes) in &files {
            if ["br", "gz"].contains(&ending(name)) {
                continue;
            }
            let travels = |ending: &str| weight(files.get(&format!("{name}.{ending}")).unwrap_or(bytes));
            let weight = Weight { raw: weight(bytes), gzip: travels("gz"), brotli: travels("br") };
            sizes.files.insert(name.clone(), weight);
        }
        let names: Vec<&str> = sizes.files.keys().map(String::as_str).collect();
        sizes.first_load = first_load::files(&names, |name| {
            fs::read_to_string(folder.join(name)).with_context(|| format!("cannot read {name}"))
        })?;
        Ok(sizes)
    }

    /// Fails when the first load is larger than it may be.
    pub(crate) fn check(&self) -> Result<()> {
        let first = self.first_load();
        if !self.first_load.iter().any(|name| ending(name) == "wasm") {
            bail!("index.html names no wasm file: this is not a whole build");
        }
        if first.brotli > BUDGET {
            bail!(
                "the first load is {} over its budget of {}: `cargo xtask size` shows which file",
                kib(first.brotli - BUDGET),
                kib(BUDGET)
            );
        }
        Ok(())
    }

    fn first_load(&self) -> Weight {
        self.first_load.iter().filter_map(|name| self.files.get(name)).fold(Weight::default(), |sum, file| Weight {
            raw: sum.raw + file.raw,
            gzip: sum.gzip + file.gzip,
            brotli: sum.brotli + file.brotli,
        })
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let row = |f: &mut fmt::Formatter<'_>, name: &str, weight: Weight| {
            let Weight { raw, gzip, brotli } = weight;
            writeln!(f, "{name:<52} {raw:>10} {gzip:>10} {brotli:>10}")
        };
        writeln!(f, "{:<52} {:>10} {:>10} {:>10}", "bytes (* is in the first load)", "raw", "gzip", "brotli")?;
        for (name, weight) in &self.files {
            let mark = if self.first_load.contains(name) { "*" } else { " " };
            row(f, &format!("{mark} {name}"), *weight)?;
        }
        let first = self.first_load();
        row(f, "first load", first)?;
        let verdict = match first.brotli.checked_sub(BUDGET) {
            None | Some(0) => "within".to_owned(),
            Some(over) => format!("OVER by {}", kib(over)),
        };
        write!(f, "first load: {} brotli, budget {} ({verdict}), aim {}", kib(first.brotli), kib(BUDGET), kib(AIM))
    }
}

fn weight(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// Bytes as KiB with one decimal, rounded up so that a figure never looks within a limit it breaks.
fn kib(bytes: u64) -> String {
    let tenths = (bytes * 10).div_ceil(KIB);
    format!("{}.{} KiB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(brotli: u64) -> Sizes {
        let weight = Weight { raw: 4 * brotli, gzip: 2 * brotli, brotli };
        Sizes {
            files: [("a_bg.wasm", weight), ("later.js", weight)].map(|(name, weight)| (name.to_owned(), weight)).into(),
            first_load: vec!["a_bg.wasm".to_owned()],
        }
    }

    #[test]
    fn only_the_first_load_counts_and_the_limits_themselves_are_within() {
        assert_eq!(sizes(7).first_load().gzip, 14);
        assert!(sizes(BUDGET).to_string().contains("(within)"));
        assert!(sizes(BUDGET + 1).to_string().contains("(OVER by 0.1 KiB"));
        assert!(sizes(BUDGET).check().is_ok());
        assert!(sizes(BUDGET + 1).check().is_err());
    }

    #[test]
    fn a_build_without_wasm_is_not_praised_for_being_small() {
        assert!(Sizes::default().check().is_err());
    }

    #[test]
    fn kib_never_rounds_into_the_budget() {
        assert_eq!(kib(1024), "1.0 KiB");
        assert_eq!(kib(1025), "1.1 KiB");
        assert_eq!(kib(0), "0.0 KiB");
    }

    #[test]
    fn compressed_copies_are_read_from_beside_the_file() {
        let dir = std::env::temp_dir().join(format!("sizes-{}", std::process::id()));
        fs::create_dir_all(dir.join("img")).unwrap();
        for (name, length) in [("index.html", 100), ("index.html.br", 40), ("index.html.gz", 50), ("img/a.png", 30)] {
            fs::write(dir.join(name), vec![b' '; length]).unwrap();
        }
        let sizes = Sizes::of(&dir).unwrap();
        fs::remove_dir_all(dir).unwrap();
        let weight = |raw, gzip, brotli| Weight { raw, gzip, brotli };
        assert_eq!(sizes.files["index.html"], weight(100, 50, 40));
        assert_eq!(sizes.files["img/a.png"], weight(30, 30, 30));
        assert_eq!(sizes.first_load, ["index.html"]);
    }
}
