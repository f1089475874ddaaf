//! Words of the desk: keys, columns, views, settings.

pub use generated::*;

mod generated {
    use crate::domain::text::speech;

    include!(concat!(env!("OUT_DIR"), "/desk.rs"));
}
