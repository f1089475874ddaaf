//! How the grid is laid out: which columns in which order and width, how dense, and by what a page is sorted.

use super::customer::Column;

/// The narrowest that a column can be, in CSS pixels.
pub const MIN_WIDTH: u16 = 64;
/// The widest that a column can be, in CSS pixels.
pub const MAX_WIDTH: u16 = 800;

/// The columns that are shown, the name first, each with its width in CSS pixels; 0 for the usual one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout(Vec<(Column, u16)>);

impl Layout {
    /// These columns in their usual widths. The name, which says whose row it is, always stands first.
    pub fn of(columns: &[Column]) -> Self {
        let mut layout = Self(vec![(Column::Name, 0)]);
        for column in columns {
            layout.add(*column, 0);
        }
        layout
    }

    /// Reads the short form: a letter for each column, followed by its width unless that is the usual one, such as
    /// `ne240s`. `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let mut layout = Self(Vec::new());
        for char in text.chars() {
            if let Some(digit) = char.to_digit(10) {
                let (_, width) = layout.0.last_mut()?;
                *width = width.checked_mul(10)?.checked_add(u16::try_from(digit).ok()?)?;
            } else {
                let column = Column::ALL.into_iter().find(|column| column.letter() == char)?;
                let known = layout.0.len();
                layout.add(column, 0);
                if layout.0.len() == known {
                    return None;
                }
            }
        }
        let is_good = |(_, width): &(Column, u16)| *width == 0 || (MIN_WIDTH..=MAX_WIDTH).contains(width);
        (layout.0.first()?.0 == Column::Name && layout.0.iter().all(is_good)).then_some(layout)
    }

    /// The short form.
    pub fn to_text(&self) -> String {
        let mut text = String::new();
        for (column, width) in &self.0 {
            text.push(column.letter());
            if *width > 0 {
                text.push_str(&width.to_string());
            }
        }
        text
    }

    /// The columns with their widths.
    pub fn columns(&self) -> &[(Column, u16)] {
        &self.0
    }

    /// Whether a column is shown.
    pub fn shows(&self, column: Column) -> bool {
        self.0.iter().any(|(shown, _)| *shown == column)
    }

    /// Shows a column, last, or hides it. The name stays.
    pub fn toggle(&mut self, column: Column) {
        if column == Column::Name {
            return;
        }
        if self.shows(column) {
            self.0.retain(|(shown, _)| *shown != column);
        } else {
            self.add(column, 0);
        }
    }

    /// Moves a column to a place among the shown ones; none goes before the name.
    pub fn shift(&mut self, column: Column, to: usize) {
        let Some(from) = self.0.iter().position(|(shown, _)| *shown == column).filter(|from| *from > 0) else { return };
        let moved = self.0.remove(from);
        self.0.insert(to.clamp(1, self.0.len()), moved);
    }

    /// Makes a column so wide, as far as it may be; 0 for the usual width.
    pub fn widen(&mut self, column: Column, width: u16) {
        for (shown, own) in &mut self.0 {
            if *shown == column {
                *own = if width == 0 { 0 } else { width.clamp(MIN_WIDTH, MAX_WIDTH) };
            }
        }
    }

    fn add(&mut self, column: Column, width: u16) {
        if !self.shows(column) {
            self.0.push((column, width));
        }
    }
}

/// How much room a row has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Density {
    /// As many rows as possible.
    Compact,
    /// As usual.
    #[default]
    Normal,
    /// Easy on the eye.
    Roomy,
}

impl Density {
    /// All, from dense to roomy.
    pub const ALL: [Self; 3] = [Self::Compact, Self::Normal, Self::Roomy];

    /// The name that stylesheets, addresses and saved settings know it by.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Compact => "compact",
            Self::Normal => "normal",
            Self::Roomy => "roomy",
        }
    }

    /// Of this name.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|density| density.as_str() == text)
    }
}

/// By what the rows of a page are sorted. The endpoint sorts nothing: this is never an order of the whole list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// By this column.
    pub column: Column,
    /// Largest, latest or last first.
    pub is_descending: bool,
}

impl Sort {
    /// What pressing a column's heading comes to: rising, falling, as the list is.
    pub fn pressed(before: Option<Self>, column: Column) -> Option<Self> {
        match before {
            Some(Self { column: by, is_descending }) if by == column => {
                (!is_descending).then_some(Self { column, is_descending: true })
            }
            _ => Some(Self { column, is_descending: false }),
        }
    }

    /// `created`, or `-created` for falling.
    pub fn parse(text: &str) -> Option<Self> {
        let (is_descending, name) = text.strip_prefix('-').map_or((false, text), |name| (true, name));
        let column = Column::ALL.into_iter().find(|column| column.as_str() == name)?;
        Some(Self { column, is_descending })
    }

    /// What [`Sort::parse`] reads.
    pub fn to_text(self) -> String {
        let mut text = String::from(if self.is_descending { "-" } else { "" });
        text.push_str(self.column.as_str());
        text
    }
}

/// What an address says of all that, where it says anything: then it goes before what the operator likes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// Which columns.
    pub layout: Option<Layout>,
    /// How dense.
    pub density: Option<Density>,
    /// By what each page is sorted.
    pub sort: Option<Sort>,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::sample::subsequence;

    pub(crate) fn any_looks() -> impl Strategy<Value = Looks> {
        let sort = (proptest::sample::select(Column::ALL.to_vec()), any::<bool>());
        let sort = sort.prop_map(|(column, is_descending)| Sort { column, is_descending });
        let density = proptest::option::of(proptest::sample::select(Density::ALL.to_vec()));
        (proptest::option::of(columns().prop_map(Layout)), density, proptest::option::of(sort))
            .prop_map(|(layout, density, sort)| Looks { layout, density, sort })
    }

    fn columns() -> impl Strategy<Value = Vec<(Column, u16)>> {
        let others = Column::ALL.into_iter().filter(|column| *column != Column::Name).collect::<Vec<_>>();
        let width = prop_oneof![Just(0_u16), MIN_WIDTH..=MAX_WIDTH];
        subsequence(others, 0..Column::ALL.len()).prop_shuffle().prop_flat_map(move |others| {
            let all: Vec<_> = std::iter::once(Column::Name).chain(others).collect();
            let widths = proptest::collection::vec(width.clone(), all.len());
            (Just(all), widths).prop_map(|(all, widths)| all.into_iter().zip(widths).collect())
        })
    }

    proptest! {
        #[test]
        fn the_short_form_survives_the_round_trip(columns in columns()) {
            let layout = Layout(columns);
            prop_assert_eq!(Layout::parse(&layout.to_text()), Some(layout));
        }

        #[test]
        fn whatever_is_done_the_name_stays_first_and_no_column_is_there_twice(
            start in columns(),
            steps in proptest::collection::vec((0_u8..3, 0..Column::ALL.len(), 0_usize..20, any::<u16>()), 0..20),
        ) {
            let mut layout = Layout(start);
            for (what, column, to, width) in steps {
                let column = Column::ALL[column];
                match what {
                    0 => layout.toggle(column),
                    1 => layout.shift(column, to),
                    _ => layout.widen(column, width),
                }
                prop_assert_eq!(Layout::parse(&layout.to_text()), Some(layout.clone()));
            }
        }

        #[test]
        fn garbage_is_no_layout_and_never_panics(text in any::<String>()) {
            if let Some(layout) = Layout::parse(&text) {
                prop_assert_eq!(layout.columns()[0].0, Column::Name);
            }
        }
    }

    #[test]
    fn what_is_no_layout_is_refused() {
        for text in ["", "e", "en", "nn", "n12", "n9999", "n99999999", "7n", "nz", "n e"] {
            assert_eq!(Layout::parse(text), None, "{text}");
        }
        assert_eq!(Layout::of(Column::USUAL).to_text(), "neptsalc");
    }

    #[test]
    fn a_column_moves_to_its_place() {
        let mut layout = Layout::of(&[Column::Email, Column::Status]);
        layout.shift(Column::Status, 0);
        assert_eq!(layout.to_text(), "nse");
        layout.shift(Column::Status, 9);
        assert_eq!(layout.to_text(), "nes");
        layout.shift(Column::Name, 2);
        layout.toggle(Column::Name);
        assert_eq!(layout.to_text(), "nes");
    }

    #[test]
    fn pressing_a_heading_goes_round() {
        let mut sort = None;
        let mut seen = Vec::new();
        for _ in 0..4 {
            sort = Sort::pressed(sort, Column::Created);
            seen.push(sort.map(Sort::to_text).unwrap_or_default());
        }
        assert_eq!(seen, ["created", "-created", "", "created"]);
        assert_eq!(Sort::parse("-created"), Some(Sort { column: Column::Created, is_descending: true }));
        assert_eq!(Sort::parse("shoe size"), None);
    }
}
