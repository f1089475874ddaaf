//! The command line.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use lexopt::prelude::{Long, Short, Value, ValueExt as _};

/// Shown for `help`, and when a command is not known.
pub(crate) const USAGE: &str = "\
cargo xtask <command>

  demo   the built console on a demo API with real data, at one address
           --port N (8080)   --api-port N (any free one)
           --rows N   --seed N   --rate-limit N   --latency-ms N   --db FILE
  portal an example of a portal with the console in it: by module, by element and in a frame; takes demo's options
  dev    the console with live reload, on the demo API; takes demo's options
  test   the whole check: format, lints, supply chain, tests on the host, in the browser and end to end, size
           --fast   format, lints and tests on the host only
  dist   the deployable folder `dist`, with licence notices, and brotli and gzip beside each file
  size   what a first visit loads; fails over the budget
           --no-build   measure `dist` as it is
  reproduce
         whether two builds of the last commit, in two clean clones, are the same byte by byte
  bench  how fast it is: `bench api`, `bench governor`, `bench browser`, `bench export`, `bench gateway`,
         `bench session`, `bench snapshot`, or all
  shots  pictures of every screen in every look, and contact sheets of them, in `target/shots`
           --no-build   of `dist` as it is

Tools that are missing are installed, and what changes the machine is printed first.
Set CUSTOMER_CONSOLE_CACHE to keep them elsewhere than in the user's cache folder.";

/// What can be timed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BenchPart {
    Api,
    Governor,
    Browser,
    Export,
    Gateway,
    Session,
    Snapshot,
}

impl BenchPart {
    const ALL: [Self; 7] =
        [Self::Api, Self::Governor, Self::Browser, Self::Export, Self::Gateway, Self::Session, Self::Snapshot];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::Governor => "governor",
            Self::Browser => "browser",
            Self::Export => "export",
            Self::Gateway => "gateway",
            Self::Session => "session",
            Self::Snapshot => "snapshot",
        }
    }
}

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Demo(DemoOptions),
    Portal(DemoOptions),
    Dev(DemoOptions),
    Test { fast: bool },
    Dist,
    Size { build: bool },
    Reproduce,
    Bench(Vec<BenchPart>),
    Shots { build: bool },
}

/// How the demo is run. What is `None` is left to the demo API.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DemoOptions {
    pub(crate) port: u16,
    pub(crate) api_port: u16,
    pub(crate) rows: Option<u64>,
    pub(crate) seed: Option<u64>,
    pub(crate) rate_limit: Option<u32>,
    pub(crate) latency_ms: Option<u64>,
    pub(crate) db: Option<PathBuf>,
}

impl Default for DemoOptions {
    fn default() -> Self {
        Self { port: 8080, api_port: 0, rows: None, seed: None, rate_limit: None, latency_ms: None, db: None }
    }
}

/// Reads the arguments after `cargo xtask`.
pub(crate) fn parse(arguments: lexopt::Parser) -> Result<Command> {
    read(arguments).map_err(|error| match error.downcast::<lexopt::Error>() {
        // It tells its cause itself.
        Ok(error) => anyhow!("{error} (`cargo xtask help` lists what there is)"),
        Err(error) => error,
    })
}

fn read(mut arguments: lexopt::Parser) -> Result<Command> {
    let name = match arguments.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Command::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected().into()),
    };
    let command = match name.as_str() {
        "help" => Command::Help,
        "demo" => Command::Demo(demo_options(&mut arguments)?),
        "portal" => Command::Portal(demo_options(&mut arguments)?),
        "dev" => Command::Dev(demo_options(&mut arguments)?),
        "test" => Command::Test { fast: flag(&mut arguments, "fast")? },
        "dist" => Command::Dist,
        "size" => Command::Size { build: !flag(&mut arguments, "no-build")? },
        "reproduce" => Command::Reproduce,
        "bench" => bench(&mut arguments)?,
        "shots" => Command::Shots { build: !flag(&mut arguments, "no-build")? },
        unknown => bail!("there is no command `{unknown}`\n\n{USAGE}"),
    };
    match arguments.next()? {
        None => Ok(command),
        Some(Long("help") | Short('h')) => Ok(Command::Help),
        Some(extra) => Err(extra.unexpected().into()),
    }
}

fn demo_options(arguments: &mut lexopt::Parser) -> Result<DemoOptions> {
    let mut options = DemoOptions::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("port") => options.port = arguments.value()?.parse()?,
            Long("api-port") => options.api_port = arguments.value()?.parse()?,
            Long("rows") => options.rows = Some(arguments.value()?.parse()?),
            Long("seed") => options.seed = Some(arguments.value()?.parse()?),
            Long("rate-limit") => options.rate_limit = Some(arguments.value()?.parse()?),
            Long("latency-ms") => options.latency_ms = Some(arguments.value()?.parse()?),
            Long("db") => {
                // Programs run in the workspace folder, wherever we were called.
                options.db = Some(std::path::absolute(arguments.value()?)?);
            }
            Long("help") | Short('h') => bail!("{USAGE}"),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

fn flag(arguments: &mut lexopt::Parser, name: &str) -> Result<bool> {
    let mut given = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long(long) if long == name => given = true,
            Long("help") | Short('h') => bail!("{USAGE}"),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(given)
}

fn bench(arguments: &mut lexopt::Parser) -> Result<Command> {
    let part = match arguments.next()? {
        None => None,
        Some(Value(part)) => Some(part.string()?),
        Some(other) => return Err(other.unexpected().into()),
    };
    let Some(name) = part else { return Ok(Command::Bench(BenchPart::ALL.to_vec())) };
    let known = BenchPart::ALL.into_iter().find(|part| part.as_str() == name);
    let Some(part) = known else {
        let parts = BenchPart::ALL.map(|part| format!("`bench {}`", part.as_str()));
        bail!("there is no `bench {name}`: use one of {}", parts.join(", "));
    };
    Ok(Command::Bench(vec![part]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(lexopt::Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn commands_and_their_options_are_read() {
        assert_eq!(parsed("").unwrap(), Command::Help);
        assert_eq!(parsed("test --fast").unwrap(), Command::Test { fast: true });
        assert_eq!(parsed("size --no-build").unwrap(), Command::Size { build: false });
        assert_eq!(parsed("reproduce").unwrap(), Command::Reproduce);
        assert_eq!(parsed("shots --no-build").unwrap(), Command::Shots { build: false });
        assert_eq!(parsed("bench api").unwrap(), Command::Bench(vec![BenchPart::Api]));
        assert_eq!(parsed("bench gateway").unwrap(), Command::Bench(vec![BenchPart::Gateway]));
        let options = DemoOptions { port: 8090, rows: Some(1000), ..DemoOptions::default() };
        assert_eq!(parsed("demo --port=8090 --rows 1000").unwrap(), Command::Demo(options.clone()));
        assert_eq!(parsed("portal --port=8090 --rows 1000").unwrap(), Command::Portal(options));
    }

    #[test]
    fn what_is_not_known_is_refused_with_the_way_out() {
        let unknown = parsed("serve").unwrap_err().to_string();
        assert!(unknown.contains("`serve`") && unknown.contains("cargo xtask <command>"));
        assert!(parsed("dist --fast").is_err());
        assert!(parsed("reproduce twice").is_err());
        assert!(parsed("demo --port 99999").is_err());
        let part = parsed("bench all").unwrap_err().to_string();
        assert!(part.contains("`bench all`") && part.contains("`bench gateway`"));
    }
}
