//! How many tests ran, read from what the test runners print.

use std::ops::AddAssign;

/// Tests by how they ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    pub(crate) skipped: u64,
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl Counts {
    /// Sums the `test result:` lines of cargo and of the wasm test runner.
    pub(crate) fn of_cargo(output: &str) -> Self {
        let mut sum = Self::default();
        for line in plain(output).lines() {
            if let Some((_, figures)) = line.split_once("test result:") {
                sum += Self::of_words(figures);
            }
        }
        sum
    }

    /// Reads the closing lines of Playwright, one figure on each.
    pub(crate) fn of_playwright(output: &str) -> Self {
        let mut sum = Self::default();
        for line in plain(output).lines() {
            // Such a line holds nothing else: a title with figures in it is longer.
            let line = line.split('(').next().unwrap_or_default();
            if let [_, _] | [_, "did", "not", "run"] = words(line).as_slice() {
                sum += Self::of_words(line);
            }
        }
        sum
    }

    /// Adds up every number that is followed by one of the words.
    fn of_words(text: &str) -> Self {
        let mut sum = Self::default();
        for pair in words(text).windows(2) {
            let [number, word] = pair else { continue };
            let Ok(number) = number.parse::<u64>() else {
                continue;
            };
            match *word {
                // A flaky test failed first and passed when it was tried again.
                "passed" | "flaky" => sum.passed += number,
                "failed" | "interrupted" => sum.failed += number,
                "ignored" | "skipped" | "did" => sum.skipped += number,
                _ => {}
            }
        }
        sum
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split([' ', ';', '.', ',']).filter(|word| !word.is_empty()).collect()
}

/// A text without the sequences that colour it.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("\u{1b}[") {
        plain.push_str(before);
        let end = after.find(|c: char| c.is_ascii_alphabetic());
        rest = end.and_then(|end| after.get(end + 1..)).unwrap_or_default();
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_result_line_of_cargo_is_added_up() {
        let output = "\
running 3 tests
test url::round_trip ... ok
test result: \u{1b}[32mok\u{1b}[m. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s
test result: FAILED. 4 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out
";
        let counts = Counts { passed: 7, failed: 2, skipped: 1 };
        assert_eq!(Counts::of_cargo(output), counts);
    }

    #[test]
    fn playwrights_closing_lines_are_read_and_titles_are_not() {
        let output = "\
Running 12 tests using 1 worker
  \u{2713}  1 list.spec.ts:3:5 › 5 passed over (1.2s)
  \u{1b}[31m  1 failed\u{1b}[39m
    list.spec.ts:3:5 › pages
  1) list.spec.ts:3:5 › shows 7 passed
    12 | await five();
  2 skipped
  3 did not run
  1 flaky
  8 passed (14.2s)
";
        let counts = Counts { passed: 9, failed: 1, skipped: 5 };
        assert_eq!(Counts::of_playwright(output), counts);
    }

    #[test]
    fn silence_is_no_test() {
        assert_eq!(Counts::of_cargo("Compiling"), Counts::default());
        assert_eq!(Counts::of_playwright(""), Counts::default());
    }
}
