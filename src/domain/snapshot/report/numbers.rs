//! Sums, means and medians of decimal numbers that are exact as long as the numbers are plain ones.

use super::super::amounts::{Amounts, point, units_of};

/// Digits that floats keep when they are added, and that tell how large a very small number is.
const FLOAT_DIGITS: usize = 15;
const FEW_DIGITS: usize = 3;
/// Digits behind the point of a mean, at least.
const MEAN_DIGITS: u8 = 2;
/// From here on numbers are written with exponents, and up to here.
const LONG: f64 = 1e21;
const SHORT: f64 = 1e-7;

/// A sum of numbers whose digits behind the point are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    /// What plain numbers come to, in units of the last digit.
    units: i128,
    /// What others come to, as near as floats are.
    rest: f64,
    has_rest: bool,
    /// How many numbers there are.
    pub count: u64,
}

impl Sum {
    /// Adds the number of a row, if it has one. `digits`: behind the point ([`Amounts::digits`]).
    pub fn add(&mut self, amounts: &Amounts, row: usize, digits: u8) {
        match amounts.units(row, digits) {
            Some(units) => {
                self.units += units;
                self.count += 1;
            }
            None => {
                if let Some(number) = amounts.number(row) {
                    self.rest += number;
                    self.has_rest = true;
                    self.count += 1;
                }
            }
        }
    }

    /// Both together.
    pub fn join(&mut self, other: &Self) {
        self.units += other.units;
        self.rest += other.rest;
        self.has_rest |= other.has_rest;
        self.count += other.count;
    }

    /// As decimal text; `None` where there is no number.
    pub fn text(&self, digits: u8) -> Option<String> {
        match (self.count, self.has_rest) {
            (0, _) => None,
            (_, false) => Some(spell(self.units, digits)),
            (_, true) => float_text(significant(self.near(digits), FLOAT_DIGITS)),
        }
    }

    /// The mean as decimal text, rounded half away from zero.
    pub fn mean(&self, digits: u8) -> Option<String> {
        if self.count == 0 {
            return None;
        }
        if self.has_rest {
            #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
            let mean = significant(self.near(digits) / self.count as f64, FLOAT_DIGITS);
            let rounded = format!("{mean:.*}", usize::from(digits.max(MEAN_DIGITS))).parse().unwrap_or(mean);
            return float_text(if rounded == 0.0 { significant(mean, FEW_DIGITS) } else { rounded });
        }
        let wanted = digits.max(MEAN_DIGITS);
        let count = i128::from(self.count);
        let twice = self.units * 10_i128.pow(u32::from(wanted - digits)) * 2;
        let rounded = (twice.abs() + count) / (2 * count) * twice.signum();
        Some(spell(rounded, wanted))
    }

    #[expect(clippy::cast_precision_loss, reason = "it is as near as floats are")]
    fn near(&self, digits: u8) -> f64 {
        self.units as f64 / 10_f64.powi(digits.into()) + self.rest
    }
}

/// The number that `percent` of them are not above (nearest rank).
pub fn quantile(numbers: &mut [f64], percent: usize) -> Option<String> {
    let at = (numbers.len() * percent).div_ceil(100).checked_sub(1)?;
    float_text(*numbers.select_nth_unstable_by(at, f64::total_cmp).1)
}

/// The number in the middle, or the mean of the two.
pub fn median(numbers: &mut [f64]) -> Option<String> {
    if numbers.is_empty() {
        return None;
    }
    let (is_odd, upper) = (numbers.len() % 2 == 1, numbers.len() / 2);
    let (below, middle, _) = numbers.select_nth_unstable_by(upper, f64::total_cmp);
    let middle = *middle;
    let lower = below.iter().copied().max_by(f64::total_cmp).filter(|_| !is_odd).unwrap_or(middle);
    let (one, other) = (float_text(lower)?, float_text(middle)?);
    exact_mean(&one, &other).or_else(|| float_text(significant(lower / 2.0 + middle / 2.0, FLOAT_DIGITS)))
}

/// Of two plain decimals.
fn exact_mean(one: &str, other: &str) -> Option<String> {
    let (one, other) = (units_of(one)?, units_of(other)?);
    let digits = one.1.max(other.1);
    let wide = |(units, scale): (i64, u8)| i128::from(units) * 10_i128.pow(u32::from(digits - scale));
    let text = spell((wide(one) + wide(other)) * 5, digits + 1);
    Some(text.trim_end_matches('0').trim_end_matches('.').to_owned())
}

fn spell(units: i128, digits: u8) -> String {
    point(units < 0, &units.unsigned_abs().to_string(), digits)
}

/// As the shortest decimal text that is nearest to it.
pub fn float_text(number: f64) -> Option<String> {
    // There is but one zero for people.
    let number = number + 0.0;
    let is_plain = number == 0.0 || (SHORT..LONG).contains(&number.abs());
    number.is_finite().then(|| if is_plain { number.to_string() } else { format!("{number:e}") })
}

fn significant(number: f64, digits: usize) -> f64 {
    // The largest floats would be rounded to more than there is.
    format!("{number:.*e}", digits - 1).parse().ok().filter(|rounded: &f64| rounded.is_finite()).unwrap_or(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum_of(texts: &[&str]) -> (Sum, u8) {
        let mut amounts = Amounts::default();
        for text in texts {
            amounts.push(Some(text));
        }
        let (digits, mut sum) = (amounts.digits(), Sum::default());
        (0..texts.len()).for_each(|row| sum.add(&amounts, row, digits));
        (sum, digits)
    }

    #[test]
    fn no_digit_is_lost_or_invented() {
        let (sum, digits) = sum_of(&["0.1", "0.2", "9999999999999", "-0.25"]);
        assert_eq!(sum.text(digits).as_deref(), Some("9999999999999.05"));
        let (sum, digits) = sum_of(&["10", "20", "20"]);
        assert_eq!((sum.text(digits).as_deref(), sum.mean(digits).as_deref()), (Some("50"), Some("16.67")));
        let (sum, digits) = sum_of(&["-0.005", "-0.004"]);
        assert_eq!(sum.mean(digits).as_deref(), Some("-0.005"), "half away from zero: -0.0045");
        assert_eq!(Sum::default().text(2), None);
        let (sum, digits) = sum_of(&["1e2", "0.5"]);
        assert_eq!((sum.text(digits).as_deref(), sum.count), (Some("100.5"), 2));
        let (sum, digits) = sum_of(&["1e1", "0.5", "0.25"]);
        assert_eq!(sum.mean(digits).as_deref(), Some("3.58"));
        let (sum, digits) = sum_of(&["1e-1", "2e-1"]);
        assert_eq!((sum.text(digits).as_deref(), sum.mean(digits).as_deref()), (Some("0.3"), Some("0.15")));
        let (sum, digits) = sum_of(&["0.005", "0.0051", "5e-3"]);
        assert_eq!(sum.mean(digits).as_deref(), Some("0.005"));
        let (sum, digits) = sum_of(&["1.7976931348623157e308", "1"]);
        assert_eq!(sum.text(digits).as_deref(), Some("1.7976931348623157e308"));
        let (sum, digits) = sum_of(&["1e-3", "1e-3"]);
        assert_eq!(sum.mean(digits).as_deref(), Some("0.001"));
        let (sum, digits) = sum_of(&["0012.5", "-0.00", "1.125"]);
        assert_eq!(sum.text(digits).as_deref(), Some("13.625"), "plain, if not as spelt");
    }

    #[test]
    fn the_middle_is_exact() {
        for (numbers, middle) in [
            (vec![0.1, 0.2], "0.15"),
            (vec![3.0, 1.0, 2.0], "2"),
            (vec![10.25, 10.5, -1.0, 99.0], "10.375"),
            (vec![1e300, 1e300], "1e300"),
            (vec![-1.7e308, 1.7e308], "0"),
            (vec![1e-300], "1e-300"),
            (vec![-0.0], "0"),
        ] {
            let mut mixed = numbers.clone();
            assert_eq!(median(&mut mixed).as_deref(), Some(middle), "{numbers:?}");
        }
        assert_eq!(median(&mut []), None);
        let mut hundred: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(quantile(&mut hundred, 90).as_deref(), Some("90"));
        assert_eq!(quantile(&mut hundred[..1], 90).as_deref().map(str::len), Some(1));
        assert_eq!(quantile(&mut [], 90), None);
    }
}
