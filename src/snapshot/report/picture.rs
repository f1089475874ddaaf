//! A report as a picture: what is on the screen, at the size of a sheet.

use super::charts::{Chart, charts};
use super::drawing::{Drawing, Look, Shape};
use super::tiles::Tile;
use super::{Report, SEPARATOR, chart, groups, isolated, tiles};
use crate::domain::snapshot::report::Choice;
use crate::domain::snapshot::report::figures::Figures;
use crate::domain::snapshot::report::pivot::Pivot;
use crate::domain::text::snapshot as words;
use crate::effects::canvas::{Align, Canvas, style_of};
use crate::effects::node::Node;
use crate::effects::{dom, save};
use crate::snapshot::told;

/// As wide as a sheet; wider where the groups need it, since half a number is another number.
const WIDTH: f64 = 1_120.0;
const COLUMN: f64 = 104.0;
const FIRST_COLUMN: f64 = 240.0;
const MARGIN: f64 = 32.0;
const GAP: f64 = 32.0;
const LINE: f64 = 24.0;
const TILE: f64 = 84.0;
const HEAD: f64 = 56.0;
/// Where the charts begin: below three lines and the tiles.
const TOP: f64 = MARGIN + LINE * 3.0 + GAP + TILE + GAP;

/// What is drawn with: the colours that the report has on the screen, and its font.
struct Ink {
    text: String,
    soft: String,
    ground: String,
    track: String,
    mark: String,
    font: String,
}

impl Ink {
    /// Of an element that has one of each (style/snapshot/report.css).
    fn of(node: &Node) -> Self {
        Self {
            text: style_of(node, "color"),
            soft: style_of(node, "text-decoration-color"),
            ground: style_of(node, "background-color"),
            track: style_of(node, "border-top-color"),
            mark: style_of(node, "outline-color"),
            font: style_of(node, "font-family"),
        }
    }
}

/// Something to draw on, and where.
struct Sheet {
    canvas: Canvas,
    ink: Ink,
    width: f64,
    is_mirrored: bool,
}

impl Sheet {
    fn side(&self, x: f64, width: f64) -> f64 {
        if self.is_mirrored { self.width - x - width } else { x }
    }

    fn text(&self, words: &str, at: (f64, f64), align: Align, room: f64, (size, weight): (u32, u32), is_soft: bool) {
        let color = if is_soft { &self.ink.soft } else { &self.ink.text };
        let font = format!("{weight} {size}px {}", self.ink.font);
        self.canvas.text(words, (self.side(at.0, 0.0), at.1), align, room, &font, color);
    }

    fn rect(&self, x: f64, y: f64, width: f64, height: f64, color: &str) {
        self.canvas.rect(self.side(x, width), y, width, height, color);
    }

    fn shape(&self, shape: &Shape, (x, y): (f64, f64), width: f64) {
        let at = (x + shape.x * width, y + shape.y);
        match (&shape.text, shape.look) {
            (Some((words, align)), look) => {
                self.text(
                    words,
                    at,
                    *align,
                    width * 0.7,
                    (if look == Look::Label { 14 } else { 12 }, 400),
                    look != Look::Label,
                );
            }
            (None, Look::Reach) => {}
            (None, look) => {
                let color = if look == Look::Mark { &self.ink.mark } else { &self.ink.track };
                self.rect(at.0, at.1, shape.width * width, shape.height, color);
            }
        }
    }
}

/// Lets the browser save it.
pub async fn save(report: &Report) {
    let (figures, groups) = (report.figures.get_untracked(), report.groups.get_untracked());
    let (Some(figures), Some(groups)) = (figures, groups) else { return };
    let drawn = match draw(report, &figures, groups.0, &groups.1) {
        Some(canvas) => canvas.png().await,
        None => None,
    };
    report.said.set(if drawn.is_some() { "" } else { words::not_drawn() });
    if let Some(blob) = drawn {
        save::save(&blob, &format!("{}.png", report.file_stem()));
    }
}

fn draw(report: &Report, figures: &Figures, choice: Choice, pivot: &Pivot) -> Option<Canvas> {
    let ink = Ink::of(&dom::find(".report__colors")?);
    let charts: Vec<(Drawing, Chart)> =
        charts(figures).into_iter().map(|chart| (chart::drawing(&chart), chart)).collect();
    let pairs: Vec<(&[(Drawing, Chart)], f64)> = charts.chunks(2).map(|pair| (pair, height_of(pair))).collect();
    #[expect(clippy::cast_precision_loss, reason = "a table on a sheet")]
    let (columns, lines) = ((pivot.columns.len() + 1) as f64, (pivot.rows.len() + 3) as f64);
    let width = WIDTH.max(columns.mul_add(COLUMN, 2.0_f64.mul_add(MARGIN, FIRST_COLUMN)));
    let height = TOP + pairs.iter().map(|(_, height)| height).sum::<f64>() + lines * LINE + MARGIN;
    let is_mirrored = dom::is_mirrored();
    let sheet = Sheet { canvas: Canvas::new(width, height, is_mirrored)?, ink, width, is_mirrored };
    sheet.rect(0.0, 0.0, width, height, &sheet.ink.ground);
    sheet.head(report);
    sheet.tiles(&tiles::all(figures));
    let mut y = TOP;
    for (pair, height) in pairs {
        sheet.charts(report, pair, y);
        y += height;
    }
    sheet.groups(&report.titled(&groups::title(choice)), choice, pivot, y);
    Some(sheet.canvas)
}

fn height_of(pair: &[(Drawing, Chart)]) -> f64 {
    HEAD + GAP + pair.iter().map(|(drawing, _)| drawing.height).fold(0.0, f64::max)
}

impl Sheet {
    fn inner(&self) -> f64 {
        2.0_f64.mul_add(-MARGIN, self.width)
    }

    fn head(&self, report: &Report) {
        let of: Vec<String> = report.of_words().iter().map(|words| isolated(words)).collect();
        let line = |number: f64, words: &str, look, is_soft| {
            self.text(words, (MARGIN, LINE.mul_add(number, MARGIN)), Align::Start, self.inner(), look, is_soft);
        };
        line(0.9, &report.titled(words::report()), (24, 600), false);
        line(2.0, &of.join(SEPARATOR), (14, 500), false);
        line(3.0, &report.taken_words(), (14, 400), true);
    }

    fn tiles(&self, tiles: &[Tile]) {
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let step = self.inner() / tiles.len() as f64;
        let (mut x, y) = (MARGIN, LINE.mul_add(3.0, MARGIN) + GAP);
        for Tile { name, value, note, .. } in tiles {
            let text = |words: &str, down: f64, look, is_soft| {
                self.text(words, (x, y + down), Align::Start, step - 12.0, look, is_soft);
            };
            text(name, 12.0, (12, 400), true);
            text(value, 44.0, (24, 600), false);
            text(note, 66.0, (12, 400), true);
            x += step;
        }
    }

    fn charts(&self, report: &Report, pair: &[(Drawing, Chart)], y: f64) {
        let width = (self.inner() - GAP) / 2.0;
        for ((drawing, chart), x) in pair.iter().zip([MARGIN, MARGIN + width + GAP]) {
            self.text(&report.titled(&chart.title), (x, y + 16.0), Align::Start, width, (16, 600), false);
            self.text(&chart.summary, (x, y + 38.0), Align::Start, width, (12, 400), true);
            for shape in drawing.back.iter().chain(drawing.marks.iter().flatten()) {
                self.shape(shape, (x, y + HEAD), width);
            }
        }
    }

    fn groups(&self, title: &str, choice: Choice, pivot: &Pivot, y: f64) {
        self.text(title, (MARGIN, y + 16.0), Align::Start, self.inner(), (16, 600), false);
        let columns = pivot.columns.len();
        #[expect(clippy::cast_precision_loss, reason = "a table on a sheet")]
        let cells = (columns + 1) as f64;
        let room = ((self.inner() - FIRST_COLUMN) / cells).min(200.0);
        let first = cells.mul_add(-room, self.inner());
        let line = |y: f64, name: &str, cells: &[String], is_head: bool| {
            let look = (13, if is_head { 600 } else { 400 });
            self.text(name, (MARGIN, y), Align::Start, first - 8.0, look, false);
            let mut x = MARGIN + first;
            for cell in cells {
                x += room;
                self.text(cell, (x, y), Align::End, room - 8.0, look, false);
            }
            self.rect(MARGIN, y + 7.0, self.inner(), 1.0, &self.ink.track);
        };
        let told = |values: Vec<&Option<String>>| -> Vec<String> {
            values.into_iter().map(|value| groups::value(choice, value.as_ref())).collect()
        };
        let heads = pivot.columns.iter().filter_map(|column| Some(groups::kind(choice.columns?, column.as_ref())));
        let heads: Vec<String> = heads.chain([words::total().to_owned()]).collect();
        let mut y = LINE.mul_add(1.75, y);
        line(y, told::dimension(choice.rows), &heads, true);
        for (at, name) in pivot.rows.iter().enumerate() {
            y += LINE;
            let cells = pivot.cells.iter().skip(at * columns).take(columns).chain(pivot.row_totals.get(at));
            line(y, &groups::kind(choice.rows, name.as_ref()), &told(cells.collect()), false);
        }
        let totals = pivot.column_totals.iter().chain([&pivot.total]);
        line(y + LINE, words::total(), &told(totals.collect()), true);
    }
}
