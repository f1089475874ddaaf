//! `cargo xtask portal`: the example of a portal with the console in it, on the demo API.
//!
//! Portal and frame are two origins, and each has to name the other: both get pages of their own in the scratch folder.

use std::ffi::OsString;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

use super::demo::{announce_with, prepare};
use crate::cli::DemoOptions;
use crate::demo::{self, DemoApi, Gateway};
use crate::folder;
use crate::project::Project;

/// What the portal's page calls the frame's origin.
const FRAME: &str = "https://console.example";

/// Where the console's page has its configuration.
const BLOCK: &str = "customer-console-config";

pub(crate) fn run(project: &Project, options: &DemoOptions) -> Result<()> {
    let program = prepare(project, options)?;
    let scratch = project.scratch().join("portal");
    let (portal_files, framed_console) = (scratch.join("portal"), scratch.join("console"));
    folder::copy(&project.root.join("examples").join("portal"), &portal_files)?;
    folder::copy(&project.dist(), &framed_console)?;

    let mut api = DemoApi::start(&program, options)?;
    let mut beside = OsString::from("/portal/=");
    beside.push(&portal_files);
    let portal_options = ["--beside".as_ref(), beside.as_os_str()];
    let mut portal = Gateway::start_with(&program, options.port, &api, &project.dist(), &portal_options)?;
    let origin = portal.address.trim_end_matches('/').to_owned();
    change(&framed_console, |page| with_block(page, &format!("{{\"frame_origins\":[\"{origin}\"]}}")))?;
    let frame_options = ["--frame-ancestors".as_ref(), origin.as_ref()];
    let mut frame = Gateway::start_with(&program, 0, &api, &framed_console, &frame_options)?;
    // Only now is the frame's port known. Files are read when they are asked for.
    change(&portal_files, |page| {
        page.contains(FRAME).then(|| page.replace(FRAME, frame.address.trim_end_matches('/')))
    })?;

    announce_with(&[("Portal", &format!("{origin}/portal")), ("Console in a frame", &frame.address)], &api);
    demo::serve_until_stopped(&mut [
        ("the portal's gateway", portal.running()),
        ("the frame's gateway", frame.running()),
        ("the demo API", api.running()),
    ])
}

/// Changes the page of a folder. Its compressed copies go: they hold what it was.
fn change(folder: &Path, edit: impl FnOnce(&str) -> Option<String>) -> Result<()> {
    let path = folder.join("index.html");
    let page = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let page = edit(&page).with_context(|| format!("{} is not as expected", path.display()))?;
    for copy in ["index.html.br", "index.html.gz"] {
        let copy = folder.join(copy);
        if copy.exists() {
            fs::remove_file(copy)?;
        }
    }
    fs::write(&path, page).with_context(|| format!("cannot write {}", path.display()))
}

/// The console's page with another configuration.
fn with_block(page: &str, block: &str) -> Option<String> {
    let (before, rest) = page.split_once(BLOCK)?;
    let (tag, rest) = rest.split_once('>')?;
    let (_, after) = rest.split_once('<')?;
    Some(format!("{before}{BLOCK}{tag}>{block}<{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_gets_another_block() {
        let page = "<script type=application/json id=customer-console-config> {} </script><script>x(`customer-console-config`)</script>";
        let changed = page.replacen(" {} ", "{\"title\":\"x\"}", 1);
        assert_eq!(with_block(page, "{\"title\":\"x\"}"), Some(changed));
        assert_eq!(with_block("<html></html>", "{}"), None);
    }

    #[test]
    fn the_portals_page_names_the_frame() {
        let project = Project::find().unwrap();
        let page = fs::read_to_string(project.root.join("examples/portal/index.html")).unwrap();
        assert_eq!(page.matches(FRAME).count(), 2, "in its policy and in its configuration");
    }

    #[test]
    fn a_changed_page_has_no_old_copies() {
        let folder = std::env::temp_dir().join(format!("customer-console-portal-{}", std::process::id()));
        folder::empty(&folder).unwrap();
        for name in ["index.html", "index.html.br", "other.js.br"] {
            fs::write(folder.join(name), "old").unwrap();
        }
        change(&folder, |page| Some(page.replace("old", "new"))).unwrap();
        let files = folder::read(&folder).unwrap();
        folder::remove(&folder).unwrap();
        assert_eq!(files.keys().collect::<Vec<_>>(), ["index.html", "other.js.br"]);
        assert_eq!(files["index.html"], b"new");
    }
}
