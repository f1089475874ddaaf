//! `cargo xtask test`: the whole check, stage by stage, up to the first that fails.

use std::process::Command;
use std::time::Instant;

use anyhow::{Context as _, Result, bail};

use super::{dist, size};
use crate::interrupt::Interrupted;
use crate::process;
use crate::project::Project;
use crate::report::counts::Counts;
use crate::report::summary::{Row, Summary};
use crate::supply::{self, traces};
use crate::tools::cache::Cache;
use crate::tools::chromium::Chromium;
use crate::tools::rust::Rust;
use crate::tools::{BuildTools, cargo_deny, components, nginx, node, readers, rust_target, search_path};

/// The inner loop: format, lints and tests on the host.
pub(crate) fn fast(project: &Project) -> Result<()> {
    Stages::run(|stages| {
        let rust = stages.get("tools", || {
            let rust = rust_target::find().unwrap_or_else(Rust::active);
            lint_tools(&rust)?;
            Ok(rust)
        })?;
        on_the_host(stages, project, &rust)
    })
}

/// Everything.
pub(crate) fn whole(project: &Project) -> Result<()> {
    Stages::run(|stages| {
        let (tools, cargo_deny, nginx, chromium) = stages.get("tools", || {
            let cache = Cache::open()?;
            let tools = BuildTools::ensure(project, &cache)?;
            let cargo_deny = cargo_deny::ensure(&cache, &tools.rust)?;
            let nginx = nginx::ensure(&cache)?;
            drop(cache);
            lint_tools(&tools.rust)?;
            node::ensure_packages(project)?;
            readers::ensure()?;
            Ok((tools, cargo_deny, nginx, Chromium::ensure()?))
        })?;
        let rust = &tools.rust;
        stages.summary.unchecked = stages.get("supply chain", || supply::check(project, rust, &cargo_deny))?;
        on_the_host(stages, project, rust)?;
        stages.step("lints for the browser", || {
            let mut clippy = project.cargo(rust);
            // Unit tests run on the host only: their crates do not build for wasm.
            clippy.args(["clippy", "--package=customer-console", "--lib", "--bins", "--test=web"]).args([
                "--target=wasm32-unknown-unknown",
                "--",
                "-Dwarnings",
            ]);
            process::run(&mut clippy)
        })?;
        stages.tests("tests of the DOM in Chromium", || {
            let mut test = project.cargo(rust);
            test.args(["test", "--target=wasm32-unknown-unknown", "--test=web"]);
            with_test_runner(&mut test, &tools, &chromium)?;
            counted(&mut test, Counts::of_cargo)
        })?;
        stages.step("documentation", || {
            let mut doc = project.cargo(rust);
            doc.args(["doc", "--workspace", "--no-deps"]).env("RUSTDOCFLAGS", "-Dwarnings");
            process::run(&mut doc)
        })?;
        stages.step("release build", || dist::build(project, &tools))?;
        stages.step("no traces of this machine", || traces::check(project, &project.dist()))?;
        stages.step("size", || size::measure(project))?;
        let demo_api = stages.get("demo API", || project.build_demo_api(rust, true))?;
        stages.tests("end to end", || {
            let folder = project.e2e();
            let mut playwright = project.command(folder.join("node_modules/.bin/playwright"));
            playwright
                .current_dir(folder)
                .arg("test")
                .env("DEMO_API_BIN", &demo_api)
                .env("CONSOLE_DIST", project.dist())
                .env("CHROMIUM", &chromium.browser)
                .env("NGINX", &nginx);
            counted(&mut playwright, Counts::of_playwright)
        })
    })
}

fn lint_tools(rust: &Rust) -> Result<()> {
    components::ensure_rustfmt(&Rust::active())?;
    components::ensure_clippy(rust)
}

fn on_the_host(stages: &mut Stages, project: &Project, rust: &Rust) -> Result<()> {
    stages.step("format", || {
        let mut fmt = project.cargo(&Rust::active());
        fmt.args(["fmt", "--all", "--check"]);
        process::run(&mut fmt).context("run `cargo fmt --all`")
    })?;
    stages.step("lints", || {
        let mut clippy = project.cargo(rust);
        clippy.args(["clippy", "--workspace", "--all-targets", "--", "-Dwarnings"]);
        process::run(&mut clippy)
    })?;
    stages.tests("tests on the host", || {
        let mut test = project.cargo(rust);
        test.args(["test", "--workspace"]);
        counted(&mut test, Counts::of_cargo)
    })
}

fn with_test_runner(test: &mut Command, tools: &BuildTools, chromium: &Chromium) -> Result<()> {
    let runner = tools.test_runner();
    let folder = runner.parent().context("the test runner has no folder")?;
    // Cargo splits the runner at spaces, so that it gets a name and not a path.
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("PATH", search_path::with(&[folder])?)
        .env("CHROMEDRIVER", &chromium.driver)
        // Seconds for one test file: a busy machine is slow to start a browser.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "180");
    Ok(())
}

/// Runs tests and counts them. The counts are there even when a test failed.
fn counted(command: &mut Command, count: fn(&str) -> Counts) -> Result<Tested> {
    let (status, output) = process::tee(command)?;
    Ok(Tested { counts: count(&output), passed: status.success() })
}

/// How a run of tests ended.
struct Tested {
    counts: Counts,
    passed: bool,
}

/// Runs stages and keeps what they did.
#[derive(Default)]
struct Stages {
    summary: Summary,
}

impl Stages {
    fn run(stages: impl FnOnce(&mut Self) -> Result<()>) -> Result<()> {
        let mut done = Self::default();
        let result = stages(&mut done);
        if result.as_ref().is_err_and(anyhow::Error::is::<Interrupted>) {
            return result;
        }
        println!("\n{}\n\n{}", done.summary, done.summary.last_line());
        result
    }

    /// A stage that either works or does not.
    fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) -> Result<()> {
        self.get(name, work)
    }

    /// A stage whose result later ones need.
    fn get<T>(&mut self, name: &'static str, work: impl FnOnce() -> Result<T>) -> Result<T> {
        let started = self.begin(name);
        let result = work();
        self.end(name, started, Counts::default(), result.is_ok());
        result.with_context(|| failed(name))
    }

    /// A stage of tests: one that ran no test has failed.
    fn tests(&mut self, name: &'static str, work: impl FnOnce() -> Result<Tested>) -> Result<()> {
        let started = self.begin(name);
        let result = work();
        let Tested { counts, passed } =
            result.as_ref().map_or(Tested { counts: Counts::default(), passed: false }, |tested| Tested { ..*tested });
        let good = passed && counts.passed > 0 && counts.failed == 0;
        self.end(name, started, counts, good);
        result.with_context(|| failed(name))?;
        if passed && counts.passed == 0 {
            bail!("{}: no test was run", failed(name));
        }
        if !good {
            bail!("{}: see the tests above", failed(name));
        }
        Ok(())
    }

    fn begin(&self, name: &str) -> Instant {
        println!("\n== {} {name}", self.summary.rows.len() + 1);
        Instant::now()
    }

    fn end(&mut self, name: &'static str, started: Instant, counts: Counts, passed: bool) {
        self.summary.rows.push(Row { name, time: started.elapsed(), counts, passed });
    }
}

fn failed(name: &str) -> String {
    format!("the stage \"{name}\" failed")
}
