//! Where the parts of a chart go, whatever it is drawn on.

use crate::effects::canvas::Align;

/// What a part of a drawing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// What stands for a number.
    Mark,
    /// What a number could come to.
    Track,
    /// A line of the axis.
    Line,
    /// What somebody points at.
    Reach,
    /// What is counted.
    Label,
    /// A number, or a mark along the axis.
    Small,
    /// A mark that there is not always room for.
    Minor,
}

impl Look {
    /// The class of its element.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Mark => "chart__mark",
            Self::Track => "chart__track",
            Self::Line => "chart__line",
            Self::Reach => "chart__reach",
            Self::Label => "chart__label",
            Self::Small => "chart__small",
            Self::Minor => "chart__small chart__small--minor",
        }
    }
}

/// A rectangle, or a text. Across it goes by the share of what room there is, down by CSS pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// What it is.
    pub look: Look,
    /// Its start, as people read.
    pub x: f64,
    /// Its top; of a text the line that it stands on.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What it says, and where that stands from `x`.
    pub text: Option<(String, Align)>,
}

impl Shape {
    const fn rect(look: Look, x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { look, x, y, width, height, text: None }
    }

    fn text(look: Look, x: f64, y: f64, text: &str, align: Align) -> Self {
        Self { look, x, y, width: 0.0, height: 0.0, text: Some((shortened(text), align)) }
    }
}

/// A chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// In CSS pixels.
    pub height: f64,
    /// What stands behind the marks.
    pub back: Vec<Shape>,
    /// The shapes of each mark.
    pub marks: Vec<Vec<Shape>>,
}

/// What is drawn: what it is, in short too, how many, and that in words.
pub struct Item<'a> {
    /// What is counted.
    pub label: &'a str,
    /// The same for a mark along the axis.
    pub short: &'a str,
    /// How many.
    pub count: u64,
    /// That in words.
    pub value: &'a str,
}

const BAR_PX: f64 = 42.0;
const LABEL_CHARS: usize = 24;
const PLOT_TOP_PX: f64 = 24.0;
const PLOT_BOTTOM_PX: f64 = 172.0;
const TICK_PX: f64 = 190.0;
const COLUMNS_PX: f64 = 198.0;
/// What is not nothing can be seen.
const LEAST_PX: f64 = 2.0;
/// Marks along an axis, and with little room.
const TICKS: usize = 7;
const FEW_TICKS: usize = 3;
const FIRST_TICK: f64 = 0.19;

/// Bars below one another, each with its label above.
pub fn bars(items: &[Item]) -> Drawing {
    let most = most(items);
    let bar = |(at, item): (usize, &Item)| {
        let y = index(at) * BAR_PX;
        vec![
            Shape::rect(Look::Reach, 0.0, y, 1.0, BAR_PX),
            Shape::text(Look::Label, 0.0, y + 16.0, item.label, Align::Start),
            Shape::text(Look::Small, 1.0, y + 16.0, item.value, Align::End),
            Shape::rect(Look::Track, 0.0, y + 23.0, 1.0, 10.0),
            Shape::rect(
                Look::Mark,
                0.0,
                y + 23.0,
                ratio(item.count, most).max(if item.count > 0 { 0.004 } else { 0.0 }),
                10.0,
            ),
        ]
    };
    let marks: Vec<_> = items.iter().enumerate().map(bar).collect();
    Drawing { height: index(items.len()) * BAR_PX, back: Vec::new(), marks }
}

/// Columns side by side on an axis. `most_words`: the highest count in words.
pub fn columns(items: &[Item], most_words: &str) -> Drawing {
    let most = most(items);
    let slot = 1.0 / index(items.len().max(1));
    let width = (slot * 0.76).min(0.08);
    let every = |ticks: usize| items.len().div_ceil(ticks).max(1);
    let column = |(at, item): (usize, &Item)| {
        let start = slot * index(at);
        let middle = start + slot / 2.0;
        let height =
            (ratio(item.count, most) * (PLOT_BOTTOM_PX - PLOT_TOP_PX)).max(if item.count > 0 { LEAST_PX } else { 0.0 });
        let mut shapes = vec![
            Shape::rect(Look::Reach, start, PLOT_TOP_PX, slot, PLOT_BOTTOM_PX - PLOT_TOP_PX),
            Shape::rect(Look::Mark, middle - width / 2.0, PLOT_BOTTOM_PX - height, width, height),
        ];
        // The first one has its room to the side of its column.
        if at % every(TICKS) == 0 && (at == 0 || middle > FIRST_TICK) {
            // With little room only each second or third of them stays.
            let look = if at % (every(TICKS) * TICKS.div_ceil(FEW_TICKS)) == 0 { Look::Small } else { Look::Minor };
            let (x, align) = match middle {
                x if x < 0.06 => (0.0, Align::Start),
                x if x > 0.94 => (1.0, Align::End),
                x => (x, Align::Middle),
            };
            shapes.push(Shape::text(look, x, TICK_PX, item.short, align));
        }
        shapes
    };
    let back = vec![
        Shape::text(Look::Small, 0.0, PLOT_TOP_PX - 6.0, most_words, Align::Start),
        Shape::rect(Look::Line, 0.0, PLOT_TOP_PX, 1.0, 1.0),
        Shape::rect(Look::Line, 0.0, PLOT_BOTTOM_PX, 1.0, 1.0),
    ];
    Drawing { height: COLUMNS_PX, back, marks: items.iter().enumerate().map(column).collect() }
}

fn most(items: &[Item]) -> u64 {
    items.iter().map(|item| item.count).max().unwrap_or_default()
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn ratio(count: u64, most: u64) -> f64 {
    if most == 0 { 0.0 } else { count as f64 / most as f64 }
}

#[expect(clippy::cast_precision_loss, reason = "places in a short list")]
const fn index(at: usize) -> f64 {
    at as f64
}

/// Drawings do not break lines.
fn shortened(text: &str) -> String {
    if text.chars().nth(LABEL_CHARS).is_none() {
        return text.to_owned();
    }
    text.chars().take(LABEL_CHARS - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nothing_reaches_beyond_the_drawing(counts in prop::collection::vec(0_u64..1_000_000, 0..130), are_columns in any::<bool>()) {
            let long = "x".repeat(10_000);
            let items: Vec<Item> =
                counts.iter().map(|count| Item { label: &long, short: "1", count: *count, value: "1" }).collect();
            let drawing = if are_columns { columns(&items, "9") } else { bars(&items) };
            prop_assert_eq!(drawing.marks.len(), counts.len());
            for shape in drawing.marks.iter().flatten().chain(&drawing.back) {
                prop_assert!(shape.x >= 0.0 && shape.x + shape.width <= 1.000_001 && shape.width >= 0.0, "{shape:?}");
                prop_assert!(shape.y >= 0.0 && shape.y + shape.height <= drawing.height, "{shape:?}");
                prop_assert!(shape.text.as_ref().is_none_or(|(text, _)| text.chars().count() <= LABEL_CHARS));
            }
            for (count, shapes) in counts.iter().zip(&drawing.marks) {
                let mark = shapes.iter().find(|shape| shape.look == Look::Mark).expect("a mark");
                prop_assert_eq!(*count > 0, mark.width * mark.height > 0.0, "what is not nothing is seen");
            }
        }
    }
}
