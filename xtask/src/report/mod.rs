//! What the commands print about what they found.

pub(crate) mod counts;
pub(crate) mod first_load;
pub(crate) mod sizes;
pub(crate) mod summary;
