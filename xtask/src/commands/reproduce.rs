//! `cargo xtask reproduce`: whether two builds from clean clones in two folders are the same, byte by byte.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::folder::{self, Files};
use crate::process;
use crate::project::Project;
use crate::supply::traces;
use crate::tools::prebuilt;

/// Where the clones lie: names of different length, and not side by side.
const CLONES: [&str; 2] = ["a", "another/clone in a folder with a longer name"];

/// Settings of the user that would lead both builds to the same place, or that a clean clone does not have.
const NOT_PASSED_ON: [&str; 3] = ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR", "CARGO_BUILD_BUILD_DIR"];

pub(crate) fn run(project: &Project) -> Result<()> {
    let asked = |arguments: &[&str]| {
        let answer = process::quiet_output(project.command("git").args(arguments));
        answer.context("this is no git repository: there is nothing to clone")
    };
    let commit = asked(&["rev-parse", "HEAD"])?;
    let commit = commit.trim();
    if !asked(&["status", "--porcelain"])?.is_empty() {
        println!("what is not committed is not part of this");
    }
    let scratch = project.scratch().join("reproduce");
    folder::empty(&scratch)?;
    let kept = [scratch.join("dist-1"), scratch.join("dist-2")];
    for (clone, kept) in CLONES.iter().zip(&kept) {
        build(project, commit, &scratch.join(clone), kept)?;
    }
    let [first, second] = [folder::read(&kept[0])?, folder::read(&kept[1])?];
    println!("{}", digests(&kept[0], &first)?);
    let differences = differences(&first, &second);
    if !differences.is_empty() {
        bail!("the two builds of {commit} differ (they are in {}):\n{}", scratch.display(), differences.join("\n"));
    }
    println!("identical: {} files of two builds of {commit} in two folders", first.len());
    Ok(())
}

/// Builds a commit in a clone of its own, and keeps no more than what is to be deployed.
fn build(project: &Project, commit: &str, clone: &Path, kept: &Path) -> Result<()> {
    println!("\n== building {commit} in {}", clone.display());
    let mut git = project.command("git");
    git.args(["clone", "--quiet", "--no-checkout"]).arg(&project.root).arg(clone);
    process::run(&mut git)?;
    let clone = Project { root: clone.to_owned() };
    process::run(clone.command("git").args(["checkout", "--quiet", "--detach", commit]))?;
    let mut dist = clone.command("cargo");
    dist.args(["xtask", "dist"]);
    for variable in NOT_PASSED_ON {
        dist.env_remove(variable);
    }
    process::run(&mut dist)?;
    traces::check(&clone, &clone.dist())?;
    fs::rename(clone.dist(), kept).with_context(|| format!("cannot move the build to {}", kept.display()))?;
    folder::remove(&clone.root)
}

/// The SHA-256 of each file, and of the list of them.
fn digests(dist: &Path, files: &Files) -> Result<String> {
    let lines = files.keys().map(|name| Ok(format!("{}  {name}\n", prebuilt::sha256(&dist.join(name))?)));
    let list: String = lines.collect::<Result<_>>()?;
    let path = dist.with_extension("sha256");
    fs::write(&path, &list)?;
    Ok(format!("{list}{}  the list above", prebuilt::sha256(&path)?))
}

/// Says for each file in which way it is not the same in both.
fn differences(first: &Files, second: &Files) -> Vec<String> {
    let names: BTreeSet<&String> = first.keys().chain(second.keys()).collect();
    let difference = |name: &String| match (first.get(name), second.get(name)) {
        (Some(one), Some(other)) if one == other => None,
        (Some(one), Some(other)) => {
            let same = one.iter().zip(other).take_while(|(one, other)| one == other).count();
            Some(format!("  {name}: {} and {} bytes, different from byte {same} on", one.len(), other.len()))
        }
        (one, _) => Some(format!("  {name}: only in the {} build", if one.is_some() { "first" } else { "second" })),
    };
    names.into_iter().filter_map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
    }

    #[test]
    fn files_that_differ_or_are_missing_are_named() {
        let first = files(&[("a.js", "same"), ("b.js", "abc"), ("c-1.js", "")]);
        let second = files(&[("a.js", "same"), ("b.js", "abd."), ("c-2.js", "")]);
        let expected = [
            "  b.js: 3 and 4 bytes, different from byte 2 on",
            "  c-1.js: only in the first build",
            "  c-2.js: only in the second build",
        ];
        assert_eq!(differences(&first, &second), expected);
        assert!(differences(&first, &first).is_empty());
    }

    #[test]
    fn the_digests_are_those_of_the_files() {
        let dist = std::env::temp_dir().join(format!("digests-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("a.txt"), "abc").unwrap();
        let list = digests(&dist, &folder::read(&dist).unwrap()).unwrap();
        fs::remove_dir_all(&dist).unwrap();
        fs::remove_file(dist.with_extension("sha256")).unwrap();
        // FIPS 180-4, appendix B.1 of its first edition.
        assert!(
            list.starts_with("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n"),
            "{list}"
        );
    }
}
