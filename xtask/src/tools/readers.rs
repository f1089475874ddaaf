//! The programs that people open exports with; the end-to-end tests do, too.

use anyhow::{Result, bail};

use super::{apt, search_path};

/// A program, the package of Debian that has it, and what it is.
const READERS: [(&str, &str, &str); 2] =
    [("soffice", "libreoffice-calc-nogui", "LibreOffice Calc (`soffice`)"), ("jq", "jq", "jq")];

/// Makes sure that they can be called by name.
pub(crate) fn ensure() -> Result<()> {
    for (program, package, purpose) in READERS {
        if search_path::folder_of(program).is_none() {
            apt::install(&[package], purpose)?;
        }
        if search_path::folder_of(program).is_none() {
            bail!("{purpose} is missing from PATH");
        }
    }
    Ok(())
}
