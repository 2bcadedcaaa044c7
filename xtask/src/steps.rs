//! A row of named steps: each says that it begins, how long it took and what came of
//! it. One that fails does not keep the next from being tried.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, ExitCode, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::cargo::words;

pub(crate) struct Steps {
    begun: Instant,
    all: usize,
    at: usize,
    passed: u32,
    failed: u32,
    failures: Vec<String>,
}

/// How many single checks a step made.
#[derive(Clone, Copy, Default)]
pub(crate) struct Count {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl Steps {
    /// `all` is how many there will be.
    pub(crate) fn new(all: usize) -> Self {
        Self {
            begun: Instant::now(),
            all,
            at: 0,
            passed: 0,
            failed: 0,
            failures: Vec::new(),
        }
    }

    /// A step that holds or does not: it counts as one. What it made is given back.
    pub(crate) fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        let one = Count {
            passed: 1,
            failed: 0,
        };
        self.timed(name, || work().map(|made| (one, Some(made))))
    }

    /// A step that runs tests and counts them.
    pub(crate) fn tests(&mut self, name: &str, work: impl FnOnce() -> Result<Count>) {
        self.timed(name, || work().map(|count| (count, Some(()))));
    }

    /// A step that cannot be tried because of what failed before.
    pub(crate) fn skip(&mut self, name: &str, why: &str) {
        self.at += 1;
        println!("[{}/{}] {name}: not run, {why}", self.at, self.all);
        self.failed += 1;
        self.failures.push(name.to_owned());
    }

    /// The last line, and what the whole row is worth.
    pub(crate) fn end(self) -> ExitCode {
        println!();
        for failure in &self.failures {
            println!("failed: {failure}");
        }
        println!("{} in all", took(self.begun));
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed == 0 {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }

    fn timed<T>(
        &mut self,
        name: &str,
        work: impl FnOnce() -> Result<(Count, Option<T>)>,
    ) -> Option<T> {
        self.at += 1;
        println!("[{}/{}] {name}", self.at, self.all);
        let begun = Instant::now();
        match work() {
            Ok((count, made)) => {
                self.passed += count.passed;
                self.failed += count.failed;
                if count.failed > 0 {
                    self.failures
                        .push(format!("{name}: {} of its tests", count.failed));
                }
                println!(
                    "      {name}: {} passed, {} failed, {}",
                    count.passed,
                    count.failed,
                    took(begun)
                );
                made
            }
            Err(error) => {
                self.failed += 1;
                self.failures.push(format!("{name}: {error:#}"));
                println!("      {name} failed after {}: {error:#}", took(begun));
                None
            }
        }
    }
}

/// Runs `cargo test …`, shows its words as they come, and adds up its results.
pub(crate) fn counted(command: &mut Command) -> Result<Count> {
    let what = words(command);
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("starting {what}"))?;
    let output = child.stdout.take().context("its words were asked for")?;
    let mut count = Count::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = line?;
        let mut ours = std::io::stdout().lock();
        ours.write_all(&line)?;
        ours.write_all(b"\n")?;
        ours.flush()?;
        if let Some((passed, failed)) = result(&String::from_utf8_lossy(&line)) {
            count.passed += passed;
            count.failed += failed;
        }
    }
    let status = child.wait()?;
    // It broke without a failed test: it did not compile, or a test took the process down.
    if !status.success() && count.failed == 0 {
        bail!("`{what}` failed ({status})");
    }
    Ok(count)
}

/// `test result: ok. 12 passed; 0 failed; …`
fn result(line: &str) -> Option<(u32, u32)> {
    let (_, rest) = line.strip_prefix("test result: ")?.split_once(". ")?;
    let number = |word: &str| -> Option<u32> {
        let part = rest.split("; ").find(|part| part.ends_with(word))?;
        part.split(' ').next()?.parse().ok()
    };
    Some((number(" passed")?, number(" failed")?))
}

fn took(begun: Instant) -> String {
    let seconds = begun.elapsed().as_secs_f32();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!(
            "{:.0} min {:.0} s",
            (seconds / 60.0).floor(),
            seconds % 60.0
        )
    }
}

#[cfg(test)]
mod tests {
    use super::result;

    #[test]
    fn the_results_of_a_test_run_are_read() {
        fn check(line: &str, expected: Option<(u32, u32)>) {
            assert_eq!(result(line), expected, "{line}");
        }
        let rest = "0 ignored; 0 measured; 0 filtered out; finished in 0.05s";
        check(
            &format!("test result: ok. 15 passed; 0 failed; {rest}"),
            Some((15, 0)),
        );
        check(
            &format!("test result: FAILED. 3 passed; 12 failed; {rest}"),
            Some((3, 12)),
        );
        check("test result of mine: 3 passed", None);
        check("running 15 tests", None);
    }
}
