//! Where work of many requests is written while it runs: into memory that the browser looks after, or into a folder from
//! which it can be resumed after a reload.

use super::folder::{Folder, bytes_of};
use super::lock::Lock;
use super::{save, scope};
use crate::domain::export::work::Part;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use web_sys::Blob;

/// The work after the last part, and the number of that part.
const JOB: &str = "job";

/// Which of the browser's folders for unfinished work. All tabs of an origin share them, one at a time; consoles with
/// other filters that are fixed, or of another API, have folders of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// For an export.
    Export,
    /// For a lookup.
    Lookup,
}

impl Shelf {
    fn folder(self) -> String {
        let shelf = scope::shelf();
        match self {
            Self::Export => format!("customer-console-export{shelf}"),
            Self::Lookup => format!("customer-console-lookup{shelf}"),
        }
    }
}

/// Where the parts go. Clones are the same place.
#[derive(Clone)]
pub enum Sink {
    /// Blobs.
    Memory(Rc<RefCell<Vec<Blob>>>),
    /// Files, with what is needed to go on after each.
    Kept {
        /// The folder's name.
        name: String,
        /// Where.
        folder: Folder,
        /// How many there are.
        parts: Rc<Cell<u32>>,
        /// No other tab writes there meanwhile.
        lock: Rc<Lock>,
    },
}

/// What was kept of work that was not finished.
pub struct Unfinished {
    /// The work after the last part.
    pub job: String,
    /// What is kept of its rows, in the order of their parts.
    pub parts: Vec<Blob>,
    /// The log of customers read ([`Part::ids`]).
    pub ids: Vec<u8>,
    /// Where it goes on.
    pub sink: Sink,
}

impl Sink {
    /// Whether work is kept in this browser that was not finished.
    pub async fn is_anything_kept() -> bool {
        let kept = async |shelf: Shelf| Folder::of_browser(&shelf.folder(), false).await.is_some();
        kept(Shelf::Export).await || kept(Shelf::Lookup).await
    }

    /// Forgets it.
    pub async fn forget_all() {
        for shelf in [Shelf::Export, Shelf::Lookup] {
            Folder::remove_from_browser(&shelf.folder()).await;
        }
    }

    /// Blobs.
    pub fn memory() -> Self {
        Self::Memory(Rc::default())
    }

    /// An empty folder of the browser; `None` where it has none, or while another tab writes there.
    pub async fn kept(shelf: Shelf) -> Option<Self> {
        let name = shelf.folder();
        let lock = Rc::new(Lock::take(&name).await?);
        Folder::remove_from_browser(&name).await;
        let folder = Folder::of_browser(&name, true).await?;
        Some(Self::Kept { name, folder, parts: Rc::default(), lock })
    }

    /// The work that was not finished, if one was kept and no other tab is at it.
    pub async fn unfinished(shelf: Shelf) -> Option<Unfinished> {
        let name = shelf.folder();
        let folder = Folder::of_browser(&name, false).await?;
        let lock = Rc::new(Lock::take(&name).await?);
        let text = String::from_utf8(bytes_of(&folder.read(JOB).await?).await?).ok()?;
        let (count, job) = text.split_once('\n')?;
        let count: u32 = count.parse().ok()?;
        let (mut parts, mut ids) = (Vec::new(), Vec::new());
        for part in 0..count {
            parts.push(folder.read(&part_name(part)).await?);
            ids.extend(bytes_of(&folder.read(&ids_name(part)).await?).await?);
        }
        let sink = Self::Kept { name, folder, parts: Rc::new(Cell::new(count)), lock };
        Some(Unfinished { job: job.to_owned(), parts, ids, sink })
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
            Self::Kept { folder, parts, .. } => {
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
            Self::Kept { folder, parts, .. } => {
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
            Self::Kept { folder, parts, .. } => {
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
            Self::Kept { name, .. } => Folder::remove_from_browser(&name).await,
        }
    }
}

fn part_name(number: u32) -> String {
    format!("{number:06}.part")
}

fn ids_name(number: u32) -> String {
    format!("{number:06}.ids")
}
