//! nginx, for the journeys and the bench that run the gateway of `deploy/`, and what fills its templates in.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::cache::Cache;
use super::{apt, search_path};
use crate::process;

/// Debian's: the program, and the file types beside it.
const PACKAGES: [&str; 2] = ["nginx", "nginx-common"];

/// Where Debian puts programs that only root calls; seldom in anybody's PATH.
const DEBIAN: &str = "/usr/sbin";

/// The program.
///
/// Debian's packages are unpacked rather than installed: installing them starts a server for every address of the
/// machine, now and at each boot.
pub(crate) fn ensure(cache: &Cache) -> Result<PathBuf> {
    apt::ensure("envsubst", "gettext-base", "envsubst")?;
    apt::ensure("openssl", "openssl", "openssl")?;
    let folders = [search_path::folder_of("nginx"), Some(DEBIAN.into())];
    if let Some(found) = folders.into_iter().flatten().map(|folder| folder.join("nginx")).find(|file| works(file)) {
        return Ok(found);
    }
    let unpacked = in_folder(&cache.path("nginx"));
    if works(&unpacked) {
        return Ok(unpacked);
    }
    let folder = cache.fill("nginx", |folder| apt::unpack(&PACKAGES, "nginx", folder))?;
    let unpacked = in_folder(&folder);
    if !works(&unpacked) {
        bail!("{} does not run here: install nginx by hand", unpacked.display());
    }
    Ok(unpacked)
}

fn in_folder(folder: &Path) -> PathBuf {
    folder.join("usr/sbin/nginx")
}

/// Whether it runs, and the types of files are where Debian has them.
fn works(program: &Path) -> bool {
    types_beside(program).is_ok_and(|types| types.is_file()) && process::succeeds(Command::new(program).arg("-v"))
}

fn types_beside(program: &Path) -> Result<PathBuf> {
    let root = program.ancestors().nth(3).context("nginx lies in no folder like /usr/sbin")?;
    Ok(root.join("etc/nginx/mime.types"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_lie_below_the_same_root() {
        assert_eq!(types_beside(Path::new("/usr/sbin/nginx")).unwrap(), Path::new("/etc/nginx/mime.types"));
        assert_eq!(
            types_beside(Path::new("/c/nginx/usr/sbin/nginx")).unwrap(),
            Path::new("/c/nginx/etc/nginx/mime.types")
        );
        assert!(types_beside(Path::new("nginx")).is_err());
    }
}
