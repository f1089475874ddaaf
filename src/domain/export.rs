//! Taking the list away: which requests are needed, whether everybody was read, and how the file is written.

pub mod clip;
pub mod compare;
pub mod csv;
pub mod earlier;
pub mod estimate;
pub mod field;
pub mod file;
pub mod file_name;
pub mod job;
pub mod lookup;
pub mod manifest;
pub mod pasted;
pub mod patience;
pub mod seen;
pub mod view;
pub mod walk;
pub mod work;
pub mod workbook;
