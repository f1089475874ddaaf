//! Rows in groups of two kinds, and what is told of each group.

use super::super::kinds::Kinds;
use super::super::service::Reader;
use super::super::store::Store;
use super::numbers::{Sum, median};
use super::{Choice, Measure, ranked};
use serde::{Deserialize, Serialize};

/// Kinds that get a row, at most.
const ROWS: usize = 100;
/// Kinds that get a column, at most.
const COLUMNS: usize = 24;

/// The table. A kind is a name of [`Kinds`], `None` for all those that got no place of their own. What is told is decimal
/// text, `None` where there is nothing to tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pivot {
    /// Kinds of its rows.
    pub rows: Vec<Option<String>>,
    /// Kinds of its columns; none where there are only rows.
    pub columns: Vec<Option<String>>,
    /// Row by row.
    pub cells: Vec<Option<String>>,
    /// Of whole rows.
    pub row_totals: Vec<Option<String>>,
    /// Of whole columns.
    pub column_totals: Vec<Option<String>>,
    /// Of everything.
    pub total: Option<String>,
}

/// Which place of the table each row of the snapshot belongs to.
struct Places {
    rows: Vec<u32>,
    columns: Vec<u32>,
    width: usize,
}

impl Pivot {
    /// Of `rows`.
    pub fn of(store: &Store, rows: &[u32], choice: Choice, reader: Reader) -> Self {
        let coded = |dimension, most| {
            let kinds = Kinds::of(store, dimension, rows, reader.day_start);
            let (names, codes) = ranked(kinds, dimension, most, reader.collation);
            let has_others = codes.iter().any(|code| *code as usize == names.len());
            let names: Vec<Option<String>> = names.into_iter().map(Some).chain(has_others.then_some(None)).collect();
            (names, codes)
        };
        let (row_names, row_codes) = coded(choice.rows, ROWS);
        let (columns, column_codes) = choice.columns.map(|columns| coded(columns, COLUMNS)).unwrap_or_default();
        let places = Places { rows: row_codes, columns: column_codes, width: columns.len() };
        let (height, width) = (row_names.len(), columns.len());
        let (cells, row_totals, column_totals, total) = match choice.measure {
            Measure::Median => medians(store, rows, &places, height),
            measure => sums(store, rows, &places, height, measure),
        };
        let cells = if width == 0 { Vec::new() } else { cells };
        Self { rows: row_names, columns, cells, row_totals, column_totals, total }
    }
}

type Told = (Vec<Option<String>>, Vec<Option<String>>, Vec<Option<String>>, Option<String>);

impl Places {
    /// The cell of each row; its row where there are no columns.
    fn cells(&self) -> Vec<u32> {
        let width = u32::try_from(self.width).unwrap_or_default();
        if width == 0 {
            return self.rows.clone();
        }
        self.rows.iter().zip(&self.columns).map(|(row, column)| row * width + column).collect()
    }
}

fn sums(store: &Store, rows: &[u32], places: &Places, height: usize, measure: Measure) -> Told {
    let (width, digits) = (places.width.max(1), store.spent.digits());
    let mut sums = vec![Sum::default(); height * width];
    for (row, cell) in rows.iter().zip(places.cells()) {
        let Some(sum) = sums.get_mut(cell as usize) else { continue };
        if measure == Measure::Count {
            sum.count += 1;
        } else {
            sum.add(&store.spent, *row as usize, digits);
        }
    }
    let told = |sum: &Sum| match measure {
        Measure::Count => Some(sum.count.to_string()),
        Measure::Sum => sum.text(digits),
        Measure::Mean | Measure::Median => sum.mean(digits),
    };
    let joined = |parts: &mut dyn Iterator<Item = &Sum>| {
        parts.fold(Sum::default(), |mut whole, part| {
            whole.join(part);
            whole
        })
    };
    let of_rows = sums.chunks(width).map(|row| told(&joined(&mut row.iter()))).collect();
    let of_columns = (0..places.width).map(|at| told(&joined(&mut sums.iter().skip(at).step_by(width)))).collect();
    (sums.iter().map(told).collect(), of_rows, of_columns, told(&joined(&mut sums.iter())))
}

fn medians(store: &Store, rows: &[u32], places: &Places, height: usize) -> Told {
    let numbers: Vec<f64> = rows.iter().map(|row| store.spent.number(*row as usize).unwrap_or(f64::NAN)).collect();
    let cells = medians_of(&numbers, &places.cells(), height * places.width.max(1));
    let of_rows = if places.width == 0 { cells.clone() } else { medians_of(&numbers, &places.rows, height) };
    let of_columns = medians_of(&numbers, &places.columns, places.width);
    let mut numbers = numbers;
    numbers.retain(|number| !number.is_nan());
    let total = median(&mut numbers);
    (cells, of_rows, of_columns, total)
}

/// The median of each group; groups lie after one another once they are counted.
fn medians_of(numbers: &[f64], groups: &[u32], count: usize) -> Vec<Option<String>> {
    let given = || numbers.iter().zip(groups).filter(|(number, _)| !number.is_nan());
    let mut ends = vec![0_usize; count];
    for (_, group) in given() {
        if let Some(end) = ends.get_mut(*group as usize) {
            *end += 1;
        }
    }
    let mut sum = 0;
    for end in &mut ends {
        (*end, sum) = (sum, sum + *end);
    }
    let mut grouped = vec![0.0; sum];
    for (number, group) in given() {
        let Some(end) = ends.get_mut(*group as usize) else { continue };
        if let Some(slot) = grouped.get_mut(*end) {
            *slot = *number;
        }
        *end += 1;
    }
    let (mut rest, mut start) = (grouped.as_mut_slice(), 0);
    ends.into_iter()
        .map(|end| {
            let (group, others) = std::mem::take(&mut rest).split_at_mut_checked(end - start)?;
            (rest, start) = (others, end);
            median(group)
        })
        .collect()
}
