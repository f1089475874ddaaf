//! The command line.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

/// The List Customers contract for demonstrations and tests.
#[derive(Debug, Parser)]
#[command(name = "demo-api", version, about)]
pub struct Cli {
    /// What to run.
    #[command(subcommand)]
    pub command: Command,
}

/// The two servers.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// The API itself.
    Serve(ServeArgs),
    /// Serves a built console and adds the credentials to what it asks of the API.
    ///
    /// They come from `DEMO_CLIENT_KEY` and `DEMO_CLIENT_SECRET`; without these nothing is added.
    Gateway(GatewayArgs),
}

/// Options of `serve`.
#[derive(Debug, Clone, Args)]
#[command(after_help = "The secrets of the two applications come from DEMO_API_SECRET_1 and DEMO_API_SECRET_2, \
                        else they are random. The first line of the output is JSON with addresses and credentials.")]
pub struct ServeArgs {
    /// Loopback address of the API; port 0 is any free one.
    #[arg(long, default_value = "127.0.0.1:8081")]
    pub listen: SocketAddr,
    /// Database file, made if it is missing; else a temporary one, deleted at the end.
    #[arg(long, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Customers of the first application; the second has a tenth of that besides.
    #[arg(long, default_value_t = 2560, value_parser = clap::value_parser!(u64).range(..=10_000_000))]
    pub rows: u64,
    /// The same seed gives the same customers.
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Requests a minute for each key; 0 is no limit.
    #[arg(long, default_value_t = 100)]
    pub rate_limit: u32,
    /// Added to every list answer.
    #[arg(long, default_value_t = 0, value_name = "MS")]
    pub latency_ms: u64,
    /// A deeper `skip` is refused, as one of the vendor's pages says.
    #[arg(long, value_name = "N")]
    pub max_skip: Option<u64>,
    /// A web origin whose scripts may read the answers. They do not see the rate-limit headers.
    #[arg(long, value_name = "ORIGIN")]
    pub cors: Option<String>,
    /// Loopback address for tests: requests seen, faults, changes of the data.
    #[arg(long, value_name = "ADDR")]
    pub control: Option<SocketAddr>,
}

/// Options of `gateway`.
#[derive(Debug, Clone, Args)]
pub struct GatewayArgs {
    /// Loopback address of the gateway; port 0 is any free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Address of the API, without a path.
    #[arg(long, default_value = "http://127.0.0.1:8081")]
    pub upstream: String,
    /// Folder of the built console.
    #[arg(long, value_name = "DIR")]
    pub console: PathBuf,
    /// Who may show the console in a frame: 'none', 'self' or web origins.
    #[arg(long, value_name = "SOURCES", default_value = "'none'", value_parser = sources)]
    pub frame_ancestors: String,
    /// Web origins that the console may ask besides its own, where the API is elsewhere.
    #[arg(long, value_name = "SOURCES", default_value = "", value_parser = sources)]
    pub connect_src: String,
    /// Serves a folder of another application under a path, such as the portal that the console is a part of. Paths
    /// below it that are no files are answered with its index.html.
    #[arg(long, value_name = "PATH=DIR", value_parser = beside)]
    pub beside: Option<Beside>,
}

/// An application at the console's own origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Begins with a slash and ends without one.
    pub path: String,
    /// Its files.
    pub folder: PathBuf,
}

fn beside(text: &str) -> Result<Beside, String> {
    let (path, folder) = text.split_once('=').ok_or("it needs a path and a folder, as in /portal/=examples/portal")?;
    let path = path.trim_end_matches('/');
    let is_plain = |c: char| c == '/' || c == '-' || c.is_ascii_alphanumeric();
    // The API's paths are not to be covered.
    let is_free = path != "/api" && !path.starts_with("/api/");
    if !path.starts_with('/') || path.contains("//") || !path.chars().all(is_plain) || !is_free {
        return Err("only a path such as /portal/, and not below /api".to_owned());
    }
    Ok(Beside { path: path.to_owned(), folder: folder.into() })
}

/// Part of one directive of a policy: it must not begin another one.
fn sources(text: &str) -> Result<String, String> {
    let is_part = |c: char| c == ' ' || (c.is_ascii_graphic() && !";,\"$".contains(c));
    if text.chars().all(is_part) { Ok(text.to_owned()) } else { Err("only sources with spaces between".to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn a_policy_gets_no_further_directives() {
        assert!(sources("'self' https://portal.example:8443 http://*.example").is_ok());
        for bad in ["'none'; script-src *", "a, b", "$host", "a\nb", "é"] {
            assert!(sources(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn another_application_covers_neither_the_console_nor_the_api() {
        let portal = Beside { path: "/portal".to_owned(), folder: "a=b".into() };
        assert_eq!(beside("/portal/=a=b"), Ok(portal.clone()));
        assert_eq!(beside("/portal=a=b"), Ok(portal));
        for bad in ["/portal", "portal=a", "=a", "/=a", "/api=a", "/api/v0=a", "/{x}=a", "//a=b"] {
            assert!(beside(bad).is_err(), "{bad}");
        }
    }
}
