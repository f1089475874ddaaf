//! The programs that people open exports with; the end-to-end tests do, too.

use anyhow::Result;

use super::apt;

/// A program, the package of Debian that has it, and what it is.
const READERS: [(&str, &str, &str); 2] =
    [("soffice", "libreoffice-calc-nogui", "LibreOffice Calc (`soffice`)"), ("jq", "jq", "jq")];

/// Makes sure that they can be called by name.
pub(crate) fn ensure() -> Result<()> {
    READERS.into_iter().try_for_each(|(program, package, purpose)| apt::ensure(program, package, purpose))
}
