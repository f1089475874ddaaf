//! The per-user folder that keeps tools from one clone to the next.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The folder, locked against a second run while this lives.
#[derive(Debug)]
pub(crate) struct Cache {
    dir: PathBuf,
    _lock: File,
}

impl Cache {
    /// Opens the folder, and waits for another run that is installing tools right now.
    pub(crate) fn open() -> Result<Self> {
        let dir = locate(|name| env::var_os(name))
            .context("no place to keep tools: set CUSTOMER_CONSOLE_CACHE to a folder, or set HOME")?;
        fs::create_dir_all(&dir).with_context(|| {
            format!("cannot make {}: set CUSTOMER_CONSOLE_CACHE to a folder that you may write to", dir.display())
        })?;
        let lock = File::create(dir.join(".lock"))?;
        if let Err(TryLockError::WouldBlock) = lock.try_lock() {
            println!("another run is installing tools: waiting for it");
            lock.lock()?;
        }
        Ok(Self { dir, _lock: lock })
    }

    /// Where something of this name is or will be kept.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.dir.join(name)
    }

    /// Fills the folder `name` by `install`, which gets an empty folder to write into: what is
    /// half done never appears under the final name.
    pub(crate) fn fill(&self, name: &str, install: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
        let staging = Temporary::make(self.dir.join(format!(".{name}.new")))?;
        install(&staging.path)?;
        let done = self.path(name);
        if done.exists() {
            fs::remove_dir_all(&done)?;
        }
        fs::rename(&staging.path, &done).with_context(|| format!("cannot move the finished {}", done.display()))?;
        Ok(done)
    }

    /// An empty folder for a build, gone when dropped.
    pub(crate) fn build_folder(&self, name: &str) -> Result<Temporary> {
        Temporary::make(self.dir.join(format!(".{name}.build")))
    }
}

/// A folder that goes away with its owner.
#[derive(Debug)]
pub(crate) struct Temporary {
    pub(crate) path: PathBuf,
}

impl Temporary {
    fn make(path: PathBuf) -> Result<Self> {
        if path.exists() {
            // Left behind by a run that was killed.
            fs::remove_dir_all(&path)?;
        }
        fs::create_dir_all(&path)?;
        Ok(Self { path })
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // It has been renamed when all went well.
        let _removed = fs::remove_dir_all(&self.path);
    }
}

fn locate(variable: impl Fn(&str) -> Option<OsString>) -> Option<PathBuf> {
    let set = |name| variable(name).filter(|value| !value.is_empty());
    if let Some(own) = set("CUSTOMER_CONSOLE_CACHE") {
        return std::path::absolute(own).ok();
    }
    let caches = set("XDG_CACHE_HOME")
        .map_or_else(|| Some(Path::new(&set("HOME")?).join(".cache")), |dir| Some(PathBuf::from(dir)))?;
    Some(caches.join("customer-console"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn located(variables: &[(&str, &str)]) -> Option<PathBuf> {
        locate(|name| variables.iter().find(|(set, _)| *set == name).map(|(_, value)| OsString::from(value)))
    }

    #[test]
    fn the_own_variable_wins_then_the_users_cache_then_home() {
        let all = [("CUSTOMER_CONSOLE_CACHE", "/own"), ("XDG_CACHE_HOME", "/xdg"), ("HOME", "/home/me")];
        assert_eq!(located(&all), Some("/own".into()));
        assert_eq!(located(&all[1..]), Some("/xdg/customer-console".into()));
        assert_eq!(located(&all[2..]), Some("/home/me/.cache/customer-console".into()));
        assert_eq!(located(&[("XDG_CACHE_HOME", "")]), None);
    }

    #[test]
    fn what_fails_half_way_leaves_nothing_behind() {
        let dir = env::temp_dir().join(format!("cache-test-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let lock = File::create(dir.join(".lock")).unwrap();
        let cache = Cache { dir: dir.clone(), _lock: lock };
        let failed = cache.fill("tool-1", |folder| {
            fs::write(folder.join("half"), "")?;
            anyhow::bail!("no network")
        });
        assert!(failed.is_err() && !cache.path("tool-1").exists());
        let filled = cache.fill("tool-1", |folder| Ok(fs::write(folder.join("all"), "")?));
        assert!(filled.unwrap().join("all").exists());
        assert!(!dir.join(".tool-1.new").exists());
        fs::remove_dir_all(dir).unwrap();
    }
}
