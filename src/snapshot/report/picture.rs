//! A report as a picture: what is on the screen, at the size of a sheet.

use super::charts::charts;
use super::drawing::{Look, Shape};
use super::{Report, SEPARATOR, chart, groups, isolated, tiles};
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
    let drawn = match draw(report) {
        Some(canvas) => canvas.png().await,
        None => None,
    };
    match drawn {
        Some(blob) => {
            report.said.set("");
            save::save(&blob, &format!("{}.png", report.file_stem()));
        }
        None => report.said.set(words::not_drawn()),
    }
}

fn draw(report: &Report) -> Option<Canvas> {
    let (figures, groups) = (report.figures.get_untracked()?, report.groups.get_untracked()?);
    let of: Vec<String> = report.of_words().iter().map(|words| isolated(words)).collect();
    let ink = Ink::of(&dom::find(".report__colors")?);
    let (choice, pivot) = &*groups;
    let each: Vec<_> = charts(&figures).into_iter().map(|chart| (chart::drawing(&chart), chart)).collect();
    let heights: Vec<f64> = each
        .chunks(2)
        .map(|pair| HEAD + GAP + pair.iter().map(|(drawing, _)| drawing.height).fold(0.0, f64::max))
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "rows of a table on a sheet")]
    let lines = (pivot.rows.len() + 3) as f64;
    let top = MARGIN + LINE * 3.0 + GAP + TILE + GAP;
    let height = top + heights.iter().sum::<f64>() + lines * LINE + MARGIN;
    let is_mirrored = dom::is_mirrored();
    let columns = pivot.columns.len();
    #[expect(clippy::cast_precision_loss, reason = "columns of a table on a sheet")]
    let cells = (columns + 1) as f64;
    let width = WIDTH.max(cells.mul_add(COLUMN, 2.0_f64.mul_add(MARGIN, FIRST_COLUMN)));
    let sheet = Sheet { canvas: Canvas::new(width, height, is_mirrored)?, ink, width, is_mirrored };
    let inner = 2.0_f64.mul_add(-MARGIN, width);
    sheet.canvas.rect(0.0, 0.0, width, height, &sheet.ink.ground);
    sheet.text(&report.titled(words::report()), (MARGIN, MARGIN + 22.0), Align::Start, inner, (24, 600), false);
    sheet.text(&of.join(SEPARATOR), (MARGIN, LINE.mul_add(2.0, MARGIN)), Align::Start, inner, (14, 500), false);
    sheet.text(&report.taken_words(), (MARGIN, LINE.mul_add(3.0, MARGIN)), Align::Start, inner, (14, 400), true);

    let tiles = tiles::all(&figures);
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let step = inner / tiles.len() as f64;
    let mut x = MARGIN;
    let y = LINE.mul_add(3.0, MARGIN) + GAP;
    for tile in tiles {
        sheet.text(&tile.name, (x, y + 12.0), Align::Start, step - 12.0, (12, 400), true);
        sheet.text(&tile.value, (x, y + 44.0), Align::Start, step - 12.0, (24, 600), false);
        sheet.text(&tile.note, (x, y + 66.0), Align::Start, step - 12.0, (12, 400), true);
        x += step;
    }

    let mut y = top;
    let width = (inner - GAP) / 2.0;
    for (pair, height) in each.chunks(2).zip(heights) {
        for ((drawing, chart), x) in pair.iter().zip([MARGIN, MARGIN + width + GAP]) {
            sheet.text(&report.titled(&chart.title), (x, y + 16.0), Align::Start, width, (16, 600), false);
            sheet.text(&chart.summary, (x, y + 38.0), Align::Start, width, (12, 400), true);
            for shape in drawing.back.iter().chain(drawing.marks.iter().flatten()) {
                sheet.shape(shape, (x, y + HEAD), width);
            }
        }
        y += height;
    }

    sheet.text(&report.titled(&groups::title(*choice)), (MARGIN, y + 16.0), Align::Start, inner, (16, 600), false);
    let room = ((inner - FIRST_COLUMN) / cells).min(200.0);
    let first = cells.mul_add(-room, inner);
    let line = |y: f64, name: &str, cells: &[String], is_head: bool| {
        let look = (13, if is_head { 600 } else { 400 });
        sheet.text(name, (MARGIN, y), Align::Start, first - 8.0, look, false);
        let mut x = MARGIN + first;
        for cell in cells {
            x += room;
            sheet.text(cell, (x, y), Align::End, room - 8.0, look, false);
        }
        sheet.rect(MARGIN, y + 7.0, inner, 1.0, &sheet.ink.track);
    };
    let heads = pivot.columns.iter().filter_map(|column| Some(groups::kind(choice.columns?, column.as_ref())));
    let heads: Vec<String> = heads.chain([words::total().to_owned()]).collect();
    y += LINE * 1.75;
    line(y, told::dimension(choice.rows), &heads, true);
    for (at, name) in pivot.rows.iter().enumerate() {
        y += LINE;
        let cells = pivot.cells.iter().skip(at * columns).take(columns).chain(pivot.row_totals.get(at));
        let cells: Vec<String> = cells.map(|value| groups::value(*choice, value.as_ref())).collect();
        line(y, &groups::kind(choice.rows, name.as_ref()), &cells, false);
    }
    let totals = pivot.column_totals.iter().chain([&pivot.total]);
    let totals: Vec<String> = totals.map(|value| groups::value(*choice, value.as_ref())).collect();
    line(y + LINE, words::total(), &totals, true);
    Some(sheet.canvas)
}
