//! Where an export is written while it runs: into memory that the browser looks after, or into a folder from which it
//! can be resumed after a reload.

use super::folder::{Folder, bytes_of};
use super::save;
use crate::domain::export::job::Job;
use crate::domain::export::work::Part;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Blob;

/// The browser's folder for an export that can be resumed. One for all tabs of an origin.
const FOLDER: &str = "customer-console-export";
/// The job after the last part, and the number of that part.
const JOB: &str = "job";

/// Where the parts go. Clones are the same place.
#[derive(Clone)]
pub enum Sink {
    /// Blobs.
    Memory(Rc<RefCell<Vec<Blob>>>),
    /// Files, with what is needed to go on after each.
    Kept {
        /// Where.
        folder: Folder,
        /// How many there are.
        parts: Rc<Cell<u32>>,
    },
}

impl Sink {
    /// Blobs.
    pub fn memory() -> Self {
        Self::Memory(Rc::default())
    }

    /// An empty folder of the browser; `None` where it has none.
    pub async fn kept() -> Option<Self> {
        Folder::remove_from_browser(FOLDER).await;
        let folder = Folder::of_browser(FOLDER, true).await?;
        Some(Self::Kept { folder, parts: Rc::default() })
    }

    /// The export that was not finished, if one was kept, and where it is.
    pub async fn unfinished() -> Option<(Self, Job)> {
        let folder = Folder::of_browser(FOLDER, false).await?;
        let text = String::from_utf8(bytes_of(&folder.read(JOB).await?).await?).ok()?;
        let (parts, job) = text.split_once('\n')?;
        let parts: u32 = parts.parse().ok()?;
        let mut ids = Vec::new();
        for part in 0..parts {
            ids.extend(bytes_of(&folder.read(&ids_name(part)).await?).await?);
        }
        let mut job = Job::restore(job, &ids)?;
        for part in 0..parts {
            job.rehash(&bytes_of(&folder.read(&part_name(part)).await?).await?);
        }
        Some((Self::Kept { folder, parts: Rc::new(Cell::new(parts)) }, job))
    }

    /// Takes away what was kept of an export that was not finished.
    pub async fn forget() {
        Folder::remove_from_browser(FOLDER).await;
    }

    /// Adds a part; `false` when that fails.
    pub async fn put(self, part: Part) -> bool {
        match self {
            Self::Memory(blobs) => {
                let blob = save::blob(&part.bytes);
                let is_there = blob.is_some();
                blobs.borrow_mut().extend(blob);
                is_there
            }
            Self::Kept { folder, parts } => {
                let number = parts.get();
                // What the job does not tell of is not there: it is written last.
                let is_written = folder.write(&part_name(number), &part.bytes).await
                    && folder.write(&ids_name(number), &part.ids).await
                    && folder.write(JOB, format!("{}\n{}", number + 1, part.job).as_bytes()).await;
                parts.set(number + u32::from(is_written));
                is_written
            }
        }
    }

    /// Throws away what was written.
    pub async fn restart(self) -> bool {
        match self {
            Self::Memory(blobs) => blobs.borrow_mut().clear(),
            Self::Kept { folder, parts } => {
                parts.set(0);
                return folder.write(JOB, b"").await;
            }
        }
        true
    }

    /// The file so far with `tail` at its end; `None` when it cannot be read.
    pub async fn file(&self, tail: &str, media_type: &str) -> Option<Blob> {
        let mut blobs = match self {
            Self::Memory(blobs) => blobs.borrow().clone(),
            Self::Kept { folder, parts } => {
                let mut blobs = Vec::new();
                for part in 0..parts.get() {
                    blobs.push(folder.read(&part_name(part)).await?);
                }
                blobs
            }
        };
        blobs.push(save::blob(tail.as_bytes())?);
        save::joined(&blobs, media_type)
    }

    /// Leaves nothing behind.
    pub async fn discard(self) {
        match self {
            Self::Memory(blobs) => blobs.borrow_mut().clear(),
            Self::Kept { .. } => Folder::remove_from_browser(FOLDER).await,
        }
    }
}

fn part_name(number: u32) -> String {
    format!("{number:06}.part")
}

fn ids_name(number: u32) -> String {
    format!("{number:06}.ids")
}
