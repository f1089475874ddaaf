//! Ready-made programs from a project's own release page.

use std::env::consts::{ARCH, OS};
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process;

/// One archive of a release, and the file that holds its checksum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Release {
    pub(crate) archive: String,
    pub(crate) checksum: String,
    /// How many folders inside the archive lie above the programs.
    pub(crate) depth: u8,
}

/// The name that releases give to machines like this one. On Linux it is the build that runs with
/// any C library.
pub(crate) fn machine() -> Option<&'static str> {
    Some(match (ARCH, OS) {
        ("x86_64", "linux") => "x86_64-unknown-linux-musl",
        ("aarch64", "linux") => "aarch64-unknown-linux-musl",
        ("x86_64", "macos") => "x86_64-apple-darwin",
        ("aarch64", "macos") => "aarch64-apple-darwin",
        _ => return None,
    })
}

/// Downloads the archive, compares its checksum and unpacks it into `bin`.
///
/// Fails quickly where the network does not reach that far.
pub(crate) fn download(release: &Release, into: &Path) -> Result<()> {
    let archive = into.join("archive.tar.gz");
    let checksum = into.join("archive.sha256");
    fetch(&release.checksum, &checksum)?;
    fetch(&release.archive, &archive)?;
    let published = fs::read_to_string(&checksum)?;
    let actual = sha256(&archive)?;
    if first_word(&published) != Some(actual.as_str()) {
        bail!("{} does not match its published checksum", release.archive);
    }
    let bin = into.join("bin");
    fs::create_dir_all(&bin)?;
    let mut tar = Command::new("tar");
    tar.arg("-xzf").arg(&archive).arg("-C").arg(&bin);
    tar.arg(format!("--strip-components={}", release.depth));
    process::run(&mut tar)?;
    fs::remove_file(archive)?;
    fs::remove_file(checksum)?;
    Ok(())
}

fn fetch(address: &str, to: &Path) -> Result<()> {
    let mut curl = Command::new("curl");
    curl.args(["-fsSL", "--connect-timeout", "5", "--max-time", "300"]).arg("-o").arg(to).arg(address);
    process::run_shown(&mut curl).context("the download failed")
}

/// The checksum of a file in lower-case hexadecimal, by whichever of the usual programs is there.
pub(crate) fn sha256(file: &Path) -> Result<String> {
    let programs: [(&str, &[&str]); 2] = [("sha256sum", &[]), ("shasum", &["-a", "256"])];
    programs
        .into_iter()
        .find_map(|(program, arguments)| {
            let line = process::quiet_output(Command::new(program).args(arguments).arg(file))?;
            first_word(&line).map(str::to_owned)
        })
        .context("no sha256sum here to check the download with")
}

fn first_word(text: &str) -> Option<&str> {
    text.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A release in a folder, addressed by `file:`.
    fn local_release(name: &str, damage: bool) -> (Release, std::path::PathBuf) {
        let dir = std::env::temp_dir().join(format!("release-{name}-{}", std::process::id()));
        fs::create_dir_all(dir.join("tool-1/")).unwrap();
        fs::write(dir.join("tool-1/tool"), "#!/bin/sh\n").unwrap();
        let mut tar = Command::new("tar");
        tar.current_dir(&dir).args(["-czf", "tool.tar.gz", "tool-1"]);
        process::run(&mut tar).unwrap();
        let sum = sha256(&dir.join("tool.tar.gz")).unwrap();
        let sum = if damage { "0".repeat(64) } else { sum };
        fs::write(dir.join("tool.tar.gz.sha256"), format!("{sum}  tool.tar.gz\n")).unwrap();
        let address = |file: &str| format!("file://{}/{file}", dir.display());
        let release = Release { archive: address("tool.tar.gz"), checksum: address("tool.tar.gz.sha256"), depth: 1 };
        (release, dir)
    }

    #[test]
    fn a_release_is_unpacked_without_its_folder() {
        let (release, dir) = local_release("good", false);
        let into = dir.join("into");
        fs::create_dir_all(&into).unwrap();
        download(&release, &into).unwrap();
        assert!(into.join("bin/tool").is_file());
        assert!(!into.join("archive.tar.gz").exists());
        fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn a_release_with_another_checksum_is_refused() {
        let (release, dir) = local_release("bad", true);
        let into = dir.join("into");
        fs::create_dir_all(&into).unwrap();
        let error = download(&release, &into).expect_err("the checksum is wrong");
        assert!(error.to_string().contains("checksum"));
        assert!(!into.join("bin").exists());
        fs::remove_dir_all(dir).unwrap();
    }
}
