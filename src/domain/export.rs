//! Taking the list away: which requests are needed, whether everybody was read, and how the file is written.

pub mod seen;
pub mod walk;
