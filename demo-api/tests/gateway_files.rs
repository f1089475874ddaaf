//! The gateway: the console's files and what they are sent with.

#[cfg(test)]
mod common;

use std::time::Duration;

use common::gateway::{CONSOLE, arguments, console, gateway, serving};
use common::get;
use demo_api::gateway::{self, Credentials};
use tempfile::TempDir;

#[tokio::test]
async fn files_have_the_right_type_and_may_be_kept_as_long_as_they_are_right() {
    let gateway = gateway("http://127.0.0.1:9", Credentials::default(), Duration::from_secs(5)).await;
    let file = async |path: &str, encoding: &str| {
        get(&format!("{}{path}", gateway.url), &[("accept-encoding", encoding)]).await
    };
    for path in ["/", "/index.html", "/?page=2"] {
        let page = file(path, "").await;
        assert_eq!((page.status.as_u16(), page.header("content-type")), (200, Some("text/html")));
        assert_eq!(page.header("cache-control"), Some("no-cache"));
    }
    let wasm = "/console-0123456789abcdef_bg.wasm";
    for (accepted, encoding, body) in
        [("gzip, br", Some("br"), "brotli"), ("gzip", Some("gzip"), "gzip"), ("", None, "wasm")]
    {
        let answer = file(wasm, accepted).await;
        assert_eq!((answer.header("content-encoding"), &answer.body[..]), (encoding, body.as_bytes()));
        assert_eq!(answer.header("content-type"), Some("application/wasm"));
        assert_eq!(answer.header("cache-control"), Some("public, max-age=31536000, immutable"));
        assert_eq!(answer.header("vary"), Some("accept-encoding"));
    }
    let script = file("/console-0123456789abcdef.js", "br").await;
    assert_eq!(script.header("content-type"), Some("text/javascript"));
    assert_eq!(file("/favicon.svg", "").await.header("cache-control"), Some("public, max-age=600"));
    for missing in ["/nothing", "/nothing-0123456789abcdef.js", "/../Cargo.toml", "/%2e%2e/%2e%2e/etc/passwd", "/apis"]
    {
        let answer = file(missing, "").await;
        assert_eq!((answer.status.as_u16(), answer.header("cache-control")), (404, Some("no-cache")), "{missing}");
        assert_eq!(answer.header("content-type"), Some("text/html; charset=utf-8"));
    }
}

#[tokio::test]
async fn every_file_tells_the_browser_how_far_to_trust_it() {
    let plain = serving(console(&CONSOLE), &[]).await;
    for path in ["/", "/index.html", "/console-0123456789abcdef.js", "/console-0123456789abcdef_bg.wasm", "/nothing"] {
        let answer = get(&format!("{}{path}", plain.url), &[]).await;
        for (name, value) in [
            ("content-security-policy", "connect-src 'self'; frame-ancestors 'none'"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{path}");
        }
        let permissions: Vec<&str> = answer.header("permissions-policy").unwrap().split(", ").collect();
        for denied in ["camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()", "clipboard-read=()"] {
            assert!(permissions.contains(&denied), "{denied}");
        }
        assert!(permissions.contains(&"clipboard-write=(self)"));
    }
}

#[tokio::test]
async fn the_policy_is_filled_in_and_its_file_is_not_served() {
    let options = ["--frame-ancestors", "'self' https://portal.example", "--connect-src", "https://api.example"];
    let configured = serving(console(&CONSOLE), &options).await;
    let answer = get(&format!("{}/", configured.url), &[]).await;
    let policy = "connect-src 'self' https://api.example; frame-ancestors 'self' https://portal.example";
    assert_eq!(answer.header("content-security-policy"), Some(policy));
    for path in ["/csp.conf", "//csp.conf", "/./csp.conf", "/csp%2econf", "/%63sp.conf", "/csp.conf/"] {
        let answer = get(&format!("{}{path}", configured.url), &[]).await;
        assert_eq!(answer.status, 404, "{path}");
        assert!(!String::from_utf8_lossy(&answer.body).contains("connect-src"), "{path}");
    }
}

#[tokio::test]
async fn a_console_without_a_policy_is_served_without_one_and_a_broken_policy_is_refused() {
    let page = [("index.html", "<!doctype html>")];
    let without = serving(console(&page), &[]).await;
    let answer = get(&format!("{}/", without.url), &[]).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-security-policy")), (200, None));
    assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));

    let broken = console(&[page[0], ("csp.conf", "set $other \"x\";\n")]);
    let result = gateway::start(arguments("http://127.0.0.1:9", broken.path(), &[]), Credentials::default()).await;
    assert!(result.err().unwrap().to_string().contains("csp.conf"));
}

#[tokio::test]
async fn a_folder_without_a_page_is_refused() {
    let empty = TempDir::new().unwrap();
    let result = gateway::start(arguments("http://127.0.0.1:9", empty.path(), &[]), Credentials::default()).await;
    assert!(result.err().unwrap().to_string().contains("no index.html"));
}

#[tokio::test]
async fn another_application_beside_the_console_has_its_own_paths_and_no_policy_of_ours() {
    let portal = console(&[("index.html", "<title>Portal</title>"), ("portal.js", "js"), ("portal.css", "css")]);
    let option = format!("/portal/={}", portal.path().display());
    let gateway = serving(console(&CONSOLE), &["--beside", &option]).await;
    let page = "<title>Portal</title>";
    for (path, status, body) in [
        ("/portal", 200, page),
        ("/portal/", 200, page),
        ("/portal/customers?a.page=2", 200, page),
        ("/portal/customers/deep/down", 200, page),
        ("/portal/portal.js", 200, "js"),
        ("/portal/portal.css", 200, "css"),
        ("/portal/missing.js", 404, ""),
        ("/portal/../../Cargo.toml", 404, ""),
    ] {
        let answer = get(&format!("{}{path}", gateway.url), &[]).await;
        assert_eq!((answer.status.as_u16(), &answer.body[..]), (status, body.as_bytes()), "{path}");
        assert_eq!(answer.header("content-security-policy"), None, "{path}");
        for (name, value) in
            [("x-content-type-options", "nosniff"), ("referrer-policy", "no-referrer"), ("cache-control", "no-cache")]
        {
            assert_eq!(answer.header(name), Some(value), "{path}");
        }
    }
    let beside_it = get(&format!("{}/portals", gateway.url), &[]).await;
    assert_eq!(beside_it.status, 404);
    let page = get(&format!("{}/", gateway.url), &[]).await;
    assert!(page.header("content-security-policy").is_some());
    // Still the API's: there is none behind this gateway.
    assert_eq!(get(&format!("{}/api/v0/customers", gateway.url), &[]).await.status, 502);
}

#[tokio::test]
async fn an_application_without_a_page_is_refused() {
    let (built, empty) = (console(&CONSOLE), TempDir::new().unwrap());
    let option = format!("/portal={}", empty.path().display());
    let args = arguments("http://127.0.0.1:9", built.path(), &["--beside", &option]);
    let result = gateway::start(args, Credentials::default()).await;
    assert!(result.err().unwrap().to_string().contains("no index.html"));
}
