//! Dependencies point one way: `domain <- effects <- state <- components <- app <- shell, embed`. The tools and the bulk work
//! are programs of their own, which nobody else may use.
#![cfg(not(target_family = "wasm"))]
#![expect(clippy::expect_used, reason = "a test stops where something is missing")]

use std::fs;
use std::path::{Path, PathBuf};

/// In order: a layer may use those before it.
const LAYERS: [&str; 11] =
    ["domain", "effects", "state", "components", "app", "shell", "embed", "tools", "bulk", "desk", "snapshot"];
/// What `domain` must not know.
const NOT_IN_DOMAIN: [&str; 7] =
    ["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo_net", "gloo_timers", "leptos_router"];
/// What only `effects` may name.
const ONLY_IN_EFFECTS: [&str; 5] = ["web_sys::", "js_sys::", "wasm_bindgen::", "gloo_net::", "gloo_timers::"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("readable").map(|entry| entry.expect("readable").path());
    let mut found: Vec<PathBuf> = entries
        .flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .collect();
    found.sort();
    found
}

fn layer_of(source: &Path, root: &Path) -> Option<usize> {
    let first = source.strip_prefix(root).expect("below src").iter().next()?.to_str()?;
    LAYERS.iter().position(|layer| first.trim_end_matches(".rs") == *layer)
}

/// The code of a source without its comments.
fn code(source: &Path) -> String {
    let text = fs::read_to_string(source).expect("readable");
    let lines = text.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn imports_point_down() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut wrong = Vec::new();
    let sources = sources(&root);
    assert!(sources.len() > 30, "the sources moved: look here");
    for source in sources {
        let Some(layer) = layer_of(&source, &root) else { continue };
        let code = code(&source);
        let mut complain = |what: &str| wrong.push(format!("{} uses {what}", source.display()));
        for above in LAYERS.iter().skip(layer + 1) {
            if code.contains(&format!("crate::{above}::")) || code.contains(&format!("crate::{above};")) {
                complain(above);
            }
        }
        if LAYERS[layer] == "domain" {
            NOT_IN_DOMAIN.iter().filter(|name| code.contains(&format!("{name}::"))).for_each(|name| complain(name));
        }
        if LAYERS[layer] != "effects" {
            // `leptos::web_sys` is the same crate by another name.
            ONLY_IN_EFFECTS.iter().filter(|name| code.contains(*name)).for_each(|name| complain(name));
        }
    }
    assert!(wrong.is_empty(), "upward or sideways imports:\n{}", wrong.join("\n"));
}

#[test]
fn every_stylesheet_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("index.html")).expect("index.html");
    let tools = fs::read_to_string(root.join("src/tools.rs")).expect("src/tools.rs");
    let bulk = fs::read_to_string(root.join("src/bulk.rs")).expect("src/bulk.rs");
    let places =
        [("style", "index.html", page), ("style/tools", "src/tools.rs", tools), ("style/bulk", "src/bulk.rs", bulk)];
    for (folder, place, text) in places {
        for sheet in fs::read_dir(root.join(folder)).expect(folder) {
            let sheet = sheet.expect("readable").path();
            if sheet.extension().is_some() {
                let name = format!("{folder}/{}", sheet.file_name().and_then(|name| name.to_str()).expect("UTF-8"));
                assert!(text.contains(&name), "{place} does not name {name}");
            }
        }
    }
}
