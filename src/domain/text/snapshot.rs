//! Words of snapshots.

pub use generated::*;

mod generated {
    use crate::domain::text::speech;

    include!(concat!(env!("OUT_DIR"), "/snapshot.rs"));
}
