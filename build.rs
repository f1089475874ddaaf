//! Makes functions of the messages (`messages/`), and the English ones at hand for tests.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=messages");
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    let sources =
        PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets CARGO_MANIFEST_DIR")?).join("messages");
    let mut marks = Vec::new();
    for (group, name) in messages::GROUPS.iter().enumerate() {
        let english = messages::read(&sources, messages::LANGUAGES[0], name)?;
        fs::write(out.join(format!("{name}.rs")), messages::functions(&english, group))?;
        marks.push(messages::mark(name, &english));
        fs::write(out.join(format!("{name}.txt")), messages::pack(&sources, messages::LANGUAGES[0], name)?)?;
    }
    let (count, marks) = (marks.len(), format!("{marks:?}"));
    let code = format!("/// What the file of each group begins with.\npub const GROUPS: [&str; {count}] = {marks};\n");
    fs::write(out.join("groups.rs"), code)?;
    Ok(())
}
