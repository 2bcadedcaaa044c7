//! The verb `test`: installs what tests need and runs all of them.

use std::path::PathBuf;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, bail};

use crate::cargo::{cargo, done};
use crate::checks::{LINTS, lint};
use crate::machine::{find, install};
use crate::steps::{Steps, counted};
use crate::wasm::Make;
use crate::{bench, node, program, site};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Lint,
    Unit,
    EndToEnd,
}

const PARTS: [(&str, Part, usize); 3] = [
    ("lint", Part::Lint, LINTS),
    ("unit", Part::Unit, 3),
    ("e2e", Part::EndToEnd, 5),
];

/// What the end-to-end tests are told about this machine.
pub(crate) struct Stage {
    program: PathBuf,
    site: PathBuf,
    suite: PathBuf,
    browser: PathBuf,
    axe: PathBuf,
}

pub(crate) fn test(arguments: &[String]) -> Result<ExitCode> {
    let parts = wanted(arguments)?;
    let has = |part| parts.contains(&part);
    let all = PARTS.iter().filter(|(_, part, _)| has(*part));
    let mut steps = Steps::new(all.map(|(_, _, steps)| steps).sum());
    if has(Part::Lint) {
        lint(&mut steps);
    }
    if has(Part::Unit) {
        unit(&mut steps);
    }
    if has(Part::EndToEnd) {
        end_to_end(&mut steps);
    }
    Ok(steps.end())
}

fn wanted(arguments: &[String]) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    let mut arguments = arguments.iter();
    while let Some(flag) = arguments.next() {
        if flag != "--only" {
            bail!("`test` knows only --only, not {flag:?}");
        }
        let name = arguments.next().context("--only needs lint, unit or e2e")?;
        let part = PARTS.iter().find(|(known, ..)| known == name);
        let (_, part, _) = part.with_context(|| format!("no part is called {name:?}"))?;
        parts.push(*part);
    }
    if parts.is_empty() {
        parts.extend(PARTS.map(|(_, part, _)| part));
    }
    Ok(parts)
}

fn unit(steps: &mut Steps) {
    steps.tests("unit tests", || {
        // Some of them read files back with a decoder written in Python.
        if find(&["python3"]).is_none() {
            install(&["python3"], "the decoder in another language")?;
        }
        let mut tests = cargo(&["test", "--workspace", "--no-fail-fast"]);
        tests.args(["--exclude", "bearing-web", "--exclude", "bearing-e2e"]);
        tests.args(["--exclude", "xtask-site"]);
        counted(&mut tests)
    });
    // In the build that the site is made with, so that nothing is compiled twice.
    steps.tests("unit tests of the site's tool", || {
        counted(&mut cargo(&[
            "test",
            "--release",
            "--package",
            "xtask-site",
        ]))
    });
    steps.step("benchmarks compile", || {
        bench::commands(&["--no-run"])?
            .iter_mut()
            .try_for_each(done)
    });
}

fn end_to_end(steps: &mut Steps) {
    let site = steps.step("the web app", site_with_node);
    let program = match &site {
        Some(site) => steps.step("the program", || program::build(site)),
        None => {
            steps.skip("the program", "there is no web app to put into it");
            None
        }
    };
    let suite = steps.step("the web app with the stores' suite", || {
        site::build(Make::StoreSuite)
    });
    let tools = steps.step("a browser and axe-core", tools);
    let (Some(site), Some(suite), Some(program), Some((browser, axe))) =
        (site, suite, program, tools)
    else {
        steps.skip("end-to-end tests", "something they need is missing");
        return;
    };
    let stage = Stage {
        program,
        site,
        suite,
        browser,
        axe,
    };
    steps.tests("end-to-end tests", || {
        counted(stage.tell(&mut cargo(&[
            "test",
            "--package",
            "bearing-e2e",
            "--no-fail-fast",
        ])))
    });
}

/// The shipped build is the one tested, so Node must be here to shrink it.
fn site_with_node() -> Result<PathBuf> {
    node::axe()?;
    site::build(Make::Shipped)
}

fn tools() -> Result<(PathBuf, PathBuf)> {
    const NAMES: &[&str] = &[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ];
    let named = std::env::var_os("BEARING_CHROMIUM").map(PathBuf::from);
    let mut browser = named.or_else(|| find(NAMES));
    if browser.is_none() {
        install(&["chromium"], "the browser tests")?;
        browser = find(NAMES);
    }
    let browser = browser.context("no Chromium on this machine, and none could be installed")?;
    Ok((browser, node::axe()?))
}

impl Stage {
    /// Everything built and found, for another verb that drives a browser.
    pub(crate) fn set() -> Result<Self> {
        let site = site_with_node()?;
        let suite = site::build(Make::StoreSuite)?;
        let program = program::build(&site)?;
        let (browser, axe) = tools()?;
        Ok(Self {
            program,
            site,
            suite,
            browser,
            axe,
        })
    }

    pub(crate) fn tell<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command
            .env("BEARING_BIN", &self.program)
            .env("BEARING_SITE", &self.site)
            .env("BEARING_SUITE_SITE", &self.suite)
            .env("BEARING_CHROMIUM", &self.browser)
            .env("AXE_JS", &self.axe)
    }
}
