//! Traces of the machine that built the console: none may be in what is deployed.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

use super::remap;
use crate::folder::{self, Files};
use crate::process;
use crate::project::Project;

/// What is in paths on every machine: where cargo, npm and rustup keep what they download.
const EVERYWHERE: [&str; 4] = ["/registry/src/", "/git/checkouts/", "/node_modules/", "/toolchains/"];

/// The folders of the project that its sources and its builds lie in. The project's own folder alone may be called like
/// a path of the API.
const OURS: [&str; 4] = ["src", "patches", "target", "xtask"];

/// Fails when a file of a finished build, or what a compressed one unpacks to, holds a trace of this machine.
pub(crate) fn check(project: &Project, dist: &Path) -> Result<()> {
    let mut files = folder::read(dist)?;
    files.extend(folder::read(&unpacked(project, dist)?)?);
    let found = find(&files, &traces(project));
    if !found.is_empty() {
        bail!("the build tells where it was made:\n{}", found.join("\n"));
    }
    println!("{} files, compressed ones unpacked: no path of this machine, no name of a registry", files.len());
    Ok(())
}

/// Unpacks the compressed files into a folder, under their own names.
fn unpacked(project: &Project, dist: &Path) -> Result<PathBuf> {
    let folder = project.scratch().join("dist-unpacked");
    folder::empty(&folder)?;
    let mut node = project.command("node");
    node.arg(project.root.join("xtask/unpack.mjs")).arg(dist).arg(&folder);
    process::run(&mut node).context("a compressed file is not what it should be")?;
    Ok(folder)
}

/// What is looked for.
fn traces(project: &Project) -> Vec<String> {
    let ours = OURS.map(|folder| project.root.join(folder));
    let folders = ours.into_iter().chain(remap::homes()).filter(|folder| folder.parent().is_some());
    let folders = folders.map(|folder| format!("{}/", folder.display()));
    EVERYWHERE.map(str::to_owned).into_iter().chain(folders).chain(registries(project)).collect()
}

/// The hosts that cargo and npm download from.
fn registries(project: &Project) -> Vec<String> {
    let names = remap::registries().filter_map(|folder| Some(folder.file_name()?.to_string_lossy().into_owned()));
    let mut hosts: Vec<String> = names.filter_map(|name| host_of_folder(&name).map(str::to_owned)).collect();
    let npm = process::quiet_output(project.command("npm").args(["config", "get", "registry"]));
    hosts.extend(npm.as_deref().and_then(host_of_address).map(str::to_owned));
    hosts
}

/// Cargo calls a registry's folder by its host and a hash.
fn host_of_folder(name: &str) -> Option<&str> {
    name.rsplit_once('-').map(|(host, _)| host)
}

fn host_of_address(address: &str) -> Option<&str> {
    address.trim().split_once("://")?.1.split('/').next()
}

/// Says for each file and trace where in the file it is first.
fn find(files: &Files, traces: &[String]) -> Vec<String> {
    let places = files.iter().flat_map(|(name, bytes)| {
        traces.iter().filter_map(move |trace| {
            let at = bytes.windows(trace.len()).position(|window| window == trace.as_bytes())?;
            Some(format!("  {name}: \"{trace}\" at byte {at}"))
        })
    });
    places.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trace_is_told_with_its_file_and_place() {
        let files: Files = [("a.js", "let a"), ("b.wasm", "\0\0/home/x/.cargo/registry/src/leptos")]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into();
        let found = find(&files, &["/home/x/".to_owned(), "/registry/src/".to_owned(), "elsewhere".to_owned()]);
        assert_eq!(found, ["  b.wasm: \"/home/x/\" at byte 2", "  b.wasm: \"/registry/src/\" at byte 16"]);
    }

    #[test]
    fn hosts_are_read_from_what_cargo_and_npm_say() {
        assert_eq!(host_of_folder("packages.example-1949cf8c6b5b557f"), Some("packages.example"));
        assert_eq!(host_of_address("https://packages.example/npm/\n"), Some("packages.example"));
        assert_eq!(host_of_address("undefined"), None);
    }

    #[test]
    fn the_folders_of_the_project_are_looked_for_and_not_what_may_be_a_path_of_the_api() {
        let project = Project { root: PathBuf::from("/api") };
        let traces = traces(&project);
        assert!(traces.contains(&"/api/src/".to_owned()) && traces.contains(&"/registry/src/".to_owned()));
        assert!(!traces.contains(&"/api/".to_owned()));
    }
}
