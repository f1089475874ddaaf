//! Writes the messages of all languages as the console loads them: `messages SOURCES FOLDER`.

use anyhow::{Result, bail};
use std::env;
use std::path::Path;

fn main() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [sources, folder] = arguments.as_slice() else { bail!("usage: messages SOURCES FOLDER") };
    messages::write(Path::new(sources), Path::new(folder))
}
