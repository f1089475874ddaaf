//! Decimal numbers as the answer spells them, nine bytes a row.

use crate::domain::sort::is_amount;
use std::collections::HashMap;

/// Marks a row without a number.
const MISSING: u8 = u8::MAX;
/// Marks a text that is spelt in another way: it is kept as it is.
const ODD: u8 = MISSING - 1;
/// Sign, point and digits that a float holds exactly, so that the quotient is the nearest float to the number.
const MAX_CHARS: usize = 15;

/// Decimal texts by row.
#[derive(Debug, Default)]
pub struct Amounts {
    /// The digits without the point.
    units: Vec<i64>,
    /// How many of them are behind it.
    scales: Vec<u8>,
    odd: HashMap<usize, Box<str>>,
}

impl Amounts {
    /// Makes room for rows that are to come.
    pub fn reserve(&mut self, rows: usize) {
        self.units.reserve_exact(rows);
        self.scales.reserve_exact(rows);
    }

    /// Adds a row.
    pub fn push(&mut self, text: Option<&str>) {
        let (units, scale) = match text {
            None => (0, MISSING),
            Some(text) => units_of(text).filter(|(units, scale)| spell(*units, *scale) == text).unwrap_or_else(|| {
                self.odd.insert(self.units.len(), text.into());
                (0, ODD)
            }),
        };
        self.units.push(units);
        self.scales.push(scale);
    }

    /// The text of a row, as it came.
    pub fn text(&self, row: usize) -> Option<String> {
        match self.scales.get(row).copied()? {
            MISSING => None,
            ODD => self.odd.get(&row).map(ToString::to_string),
            scale => Some(spell(*self.units.get(row)?, scale)),
        }
    }

    /// The most digits behind the point of any plain decimal.
    pub fn digits(&self) -> u8 {
        let odd = self.odd.values().filter_map(|text| units_of(text)).map(|(_, scale)| scale);
        self.scales.iter().copied().filter(|scale| *scale < ODD).chain(odd).max().unwrap_or_default()
    }

    /// The number of a row in units of its last digit where it has so many behind the point; at least [`Amounts::digits`].
    /// `None` for what is no plain decimal of fifteen signs.
    pub fn units(&self, row: usize, digits: u8) -> Option<i128> {
        let (units, scale) = match self.scales.get(row).copied()? {
            ODD => units_of(self.odd.get(&row)?)?,
            scale => (*self.units.get(row)?, scale),
        };
        Some(i128::from(units) * 10_i128.pow(u32::from(digits.checked_sub(scale)?)))
    }

    /// Whether two rows hold the same, as far as that can be told at once.
    pub fn is_same(&self, row: usize, other: usize) -> bool {
        let is_plain = self.scales.get(row).is_some_and(|scale| *scale < ODD);
        is_plain && self.scales.get(row) == self.scales.get(other) && self.units.get(row) == self.units.get(other)
    }

    /// The number of a row, infinite where no float is as large as a plain decimal; `None` also for a text that is none.
    #[expect(clippy::cast_precision_loss, reason = "fifteen digits are below 2^53")]
    pub fn number(&self, row: usize) -> Option<f64> {
        match self.scales.get(row).copied()? {
            MISSING => None,
            ODD => number_of(self.odd.get(&row)?),
            scale => Some(*self.units.get(row)? as f64 / 10_f64.powi(scale.into())),
        }
    }
}

/// The number that a text spells, plainly or with an exponent.
pub fn number_of(text: &str) -> Option<f64> {
    if is_amount(text) {
        return text.parse().ok();
    }
    // Floats are spelt in more ways than numbers of JSON.
    let is_number = text.trim_start_matches('-').starts_with(|first: char| first.is_ascii_digit());
    text.parse().ok().filter(|number: &f64| is_number && number.is_finite())
}

/// The digits of a plain decimal without the point, and how many of them are behind it.
pub fn units_of(text: &str) -> Option<(i64, u8)> {
    if text.len() > MAX_CHARS || !is_amount(text) {
        return None;
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let units: i64 = [whole, part].concat().parse().ok()?;
    Some((if digits.len() < text.len() { -units } else { units }, u8::try_from(part.len()).ok()?))
}

fn spell(units: i64, scale: u8) -> String {
    point(units < 0, &units.unsigned_abs().to_string(), scale)
}

/// Puts a point before the last `scale` digits.
pub fn point(is_negative: bool, digits: &str, scale: u8) -> String {
    let sign = if is_negative { "-" } else { "" };
    let digits = format!("{digits:0>width$}", width = usize::from(scale) + 1);
    let (whole, part) = digits.split_at(digits.len() - usize::from(scale));
    if scale == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}
