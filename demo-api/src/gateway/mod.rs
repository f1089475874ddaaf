//! `demo-api gateway`: the built console and the API at one address, with the credentials out of the browser.

mod beside;
mod console;
mod headers;
mod policy;
mod proxy;

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use axum::Router;
use axum::http::HeaderValue;
use axum::http::uri::{Authority, Uri};
use serde::Serialize;

use crate::args::GatewayArgs;
use crate::http_server::bind;
use crate::running::{Running, url};
use proxy::Proxy;

/// How long the API may take until its answer begins.
const UPSTREAM_TIMEOUT: Duration = Duration::from_mins(1);

/// The line that says the gateway is ready.
#[derive(Debug, Clone, Serialize)]
pub struct Ready {
    /// `http://127.0.0.1:PORT`.
    pub gateway: String,
}

/// What is added to every request for the API.
#[derive(Clone, Default)]
pub struct Credentials {
    key: Option<HeaderValue>,
    secret: Option<HeaderValue>,
}

impl Credentials {
    /// Either may be missing, and is not added then.
    pub fn new(key: Option<&str>, secret: Option<&str>) -> Result<Self> {
        Ok(Self { key: key.map(sensitive).transpose()?, secret: secret.map(sensitive).transpose()? })
    }

    /// From `DEMO_CLIENT_KEY` and `DEMO_CLIENT_SECRET`: the arguments of a program can be seen by everybody on the
    /// machine.
    pub fn from_environment() -> Result<Self> {
        let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
        Self::new(variable("DEMO_CLIENT_KEY").as_deref(), variable("DEMO_CLIENT_SECRET").as_deref())
    }
}

/// Starts to answer.
pub async fn start(args: GatewayArgs, credentials: Credentials) -> Result<(Ready, Running)> {
    start_with_timeout(args, credentials, UPSTREAM_TIMEOUT).await
}

/// As [`start`], with another limit for the API's answer to begin.
pub async fn start_with_timeout(
    args: GatewayArgs,
    credentials: Credentials,
    timeout: Duration,
) -> Result<(Ready, Running)> {
    if !args.console.join("index.html").is_file() {
        bail!("{} is no built console: it has no index.html", args.console.display());
    }
    let proxy = Proxy::new(upstream(&args.upstream)?, credentials, timeout);
    let listener = bind(args.listen).await?;
    let policy = policy::of(&args.console, &args.frame_ancestors, &args.connect_src)?;
    let mut router: Router = console::router(&args.console, policy).merge(proxy.router());
    if let Some(other) = &args.beside {
        router = router.nest_service(&other.path, beside::router(&other.folder)?);
    }
    let ready = Ready { gateway: url(&listener)? };
    let mut running = Running::default();
    running.serve(listener, router);
    Ok((ready, running))
}

/// Host and port of an address such as `http://127.0.0.1:8081`.
fn upstream(address: &str) -> Result<Authority> {
    let uri: Uri = address.parse().with_context(|| format!("{address} is no address"))?;
    let plain = uri.scheme_str() == Some("http") && uri.path() == "/" && uri.query().is_none();
    match uri.authority() {
        Some(authority) if plain => Ok(authority.clone()),
        _ => bail!("{address} must look like http://127.0.0.1:8081"),
    }
}

/// Kept out of what libraries print.
fn sensitive(value: &str) -> Result<HeaderValue> {
    // The value itself must not get into the message.
    let mut value = HeaderValue::from_str(value).context("a credential holds what no header can")?;
    value.set_sensitive(true);
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_are_taken() {
        assert_eq!(upstream("http://127.0.0.1:8081").unwrap(), "127.0.0.1:8081");
        assert_eq!(upstream("http://127.0.0.1:8081/").unwrap(), "127.0.0.1:8081");
        for bad in ["127.0.0.1:8081", "https://example.com", "http://a/b", "http://a/?b", "", "/"] {
            assert!(upstream(bad).is_err(), "{bad}");
        }
    }
}
