//! The closing table of `cargo xtask test`.

use std::fmt;
use std::time::Duration;

use super::counts::Counts;

/// One stage that has run.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) time: Duration,
    pub(crate) counts: Counts,
    pub(crate) passed: bool,
}

/// All stages that have run.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(crate) rows: Vec<Row>,
    /// What no stage could check here, each with the reason.
    pub(crate) unchecked: Vec<String>,
}

impl Summary {
    /// The tests of all stages. A stage that failed without naming a failed test counts as one.
    pub(crate) fn counts(&self) -> Counts {
        let mut sum = Counts::default();
        for row in &self.rows {
            sum += row.counts;
            if !row.passed && row.counts.failed == 0 {
                sum.failed += 1;
            }
        }
        sum
    }

    /// The plain line that machines read.
    pub(crate) fn last_line(&self) -> String {
        let Counts { passed, failed, skipped } = self.counts();
        let skipped = match skipped {
            0 => String::new(),
            some => format!(", {some} skipped"),
        };
        format!("{passed} passed, {failed} failed{skipped}")
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<28} {:>8} {:>7}  result", "stage", "seconds", "tests")?;
        for row in &self.rows {
            let run = row.counts.passed + row.counts.failed;
            let tests = match run {
                0 => String::new(),
                run => run.to_string(),
            };
            writeln!(
                f,
                "{:<28} {:>8.1} {:>7}  {}",
                row.name,
                row.time.as_secs_f64(),
                tests,
                if row.passed { "ok" } else { "FAILED" }
            )?;
        }
        let all: Duration = self.rows.iter().map(|row| row.time).sum();
        write!(f, "{:<28} {:>8.1}", "all", all.as_secs_f64())?;
        self.unchecked.iter().try_for_each(|what| write!(f, "\nnot checked: {what}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(passed: u64, failed: u64, ok: bool) -> Row {
        Row {
            name: "stage",
            time: Duration::from_millis(1500),
            counts: Counts { passed, failed, skipped: 0 },
            passed: ok,
        }
    }

    #[test]
    fn the_last_line_adds_all_stages() {
        let rows = vec![row(0, 0, true), row(3, 0, true), row(4, 0, true)];
        assert_eq!(Summary { rows, ..Summary::default() }.last_line(), "7 passed, 0 failed");
    }

    #[test]
    fn what_was_not_checked_is_said_below_the_table() {
        let summary = Summary { rows: vec![row(3, 0, true)], unchecked: vec!["signatures (no network)".to_owned()] };
        assert!(summary.to_string().ends_with("\nnot checked: signatures (no network)"));
    }

    #[test]
    fn a_failed_stage_never_reads_as_no_failure() {
        let rows = vec![row(3, 0, true), row(0, 0, false)];
        assert_eq!(Summary { rows, ..Summary::default() }.last_line(), "3 passed, 1 failed");
        let rows = vec![row(3, 2, false)];
        assert_eq!(Summary { rows, ..Summary::default() }.last_line(), "3 passed, 2 failed");
    }
}
