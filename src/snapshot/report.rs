//! What the rows that are looked at come to, in place of them: figures, charts, a table of groups.

pub mod chart;
pub mod charts;
pub mod drawing;
pub mod groups;
pub mod picture;
pub mod sheet;
pub mod tiles;

use super::attend::Desk;
use super::told;
use crate::components::button::button;
use crate::domain::export::file_name::whole_stem;
use crate::domain::snapshot::conditions::Conditions;
use crate::domain::snapshot::report::figures::Figures;
use crate::domain::snapshot::report::pivot::Pivot;
use crate::domain::snapshot::report::{Choice, hidden};
use crate::domain::snapshot::segment::Segment;
use crate::domain::snapshot::service::Wanted;
use crate::domain::snapshot::taken::Taken;
use crate::domain::text;
use crate::domain::text::snapshot as words;
use crate::effects::clock::{self, after_paint};
use crate::effects::node::{Node, el};
use crate::effects::reactive::{ReadSignal, Signal, follow, memo, untrack};
use crate::effects::scope::spawn;
use crate::effects::{intl, page};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The title, which takes the focus when a report takes the place of rows.
pub const TITLE_ID: &str = "report-title";

/// Between the filters that it is of.
pub const SEPARATOR: &str = " · ";

/// A report. Cheap to clone.
#[derive(Clone)]
pub struct Report {
    desk: Desk,
    figures: Signal<Option<Rc<Figures>>>,
    groups: Signal<Option<Rc<(Choice, Pivot)>>>,
    /// What they are of, in words.
    of: Signal<Vec<String>>,
    /// The snapshot that they are of.
    taken: Signal<Option<Taken>>,
    /// Whether they are still those of something else.
    is_busy: Signal<bool>,
    /// What went wrong.
    said: Signal<&'static str>,
    /// Charts that are shown as tables, by their ids.
    tables: Signal<Vec<&'static str>>,
    asked: Rc<Cell<u32>>,
    /// What `figures` are of, and the choice of `groups`.
    known: Rc<RefCell<Option<(Wanted, Taken, Choice)>>>,
}

/// Whether a report is looked at in place of rows.
pub fn is_shown(desk: &Desk) -> ReadSignal<bool> {
    let (wanted, taken, is_missed) = (desk.wanted, desk.taken, desk.is_missed);
    memo(move || {
        let is_wanted = wanted.with(|wanted| wanted.as_ref().is_some_and(|spec| Choice::of(spec).is_some()));
        is_wanted && taken.with(Option::is_some) && !is_missed.get()
    })
}

/// The report; nothing while rows are looked at.
pub fn report(desk: &Desk) -> Node {
    let is_shown = is_shown(desk);
    let report = Report {
        desk: desk.clone(),
        figures: Signal::new(None),
        groups: Signal::new(None),
        of: Signal::new(Vec::new()),
        taken: Signal::new(None),
        is_busy: Signal::new(false),
        said: Signal::new(""),
        tables: Signal::new(Vec::new()),
        asked: Rc::default(),
        known: Rc::default(),
    };
    let (reading, turns, taken) = (report.clone(), desk.turns, desk.taken);
    follow(move || {
        turns.track();
        taken.track();
        if is_shown.get() {
            let report = reading.clone();
            spawn(async move {
                report.keep_up().await;
            });
        }
    });
    el("div", "report__place").part_if(move || is_shown.get(), move || report.view())
}

/// Shows a report of what is looked at, or its rows again.
pub fn turn(desk: &Desk) {
    let Some(spec) = desk.wanted.get_untracked() else { return };
    let is_shown = Choice::of(&spec).is_some();
    desk.is_turning.set(true);
    desk.show(Some(if is_shown { hidden(&spec) } else { Choice::default().shown(&spec) }));
}

/// A text from outside, so that its direction says nothing about the words around it.
pub fn isolated(text: &str) -> String {
    let controls =
        ['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'];
    format!("\u{2068}{}\u{2069}", text.replace(controls, ""))
}

impl Report {
    /// Has it told anew, as far as it is of something else. What comes late is dropped.
    async fn keep_up(&self) {
        let number = self.asked.get().wrapping_add(1);
        self.asked.set(number);
        let is_told = self.read(number).await.is_some();
        if self.asked.get() != number {
            return;
        }
        self.is_busy.set(false);
        self.said.set(if is_told { "" } else { words::not_told() });
        if !is_told {
            self.figures.set(None);
            self.groups.set(None);
            self.known.take();
        }
    }

    async fn read(&self, number: u32) -> Option<()> {
        let wanted = self.desk.looked_at().await?;
        let choice = Choice::of(&wanted.spec)?;
        let (keeper, taken) = (self.desk.keeper()?, self.desk.taken.get_untracked()?);
        let rows = Wanted { spec: hidden(&wanted.spec).sorted(&[]), text: wanted.text.clone() };
        let known = self.known.borrow().clone();
        let is_of_these = known.as_ref().is_some_and(|(known, of, _)| *known == rows && *of == taken);
        if is_of_these && known.is_some_and(|(.., known)| known == choice) {
            return Some(());
        }
        self.is_busy.set(true);
        let figures = if is_of_these { None } else { Some(keeper.figures(&wanted).await?) };
        let figures: Option<Figures> = figures.map(|figures| serde_json::from_slice(&figures)).transpose().ok()?;
        let pivot: Pivot = serde_json::from_slice(&keeper.pivot(&wanted).await?).ok()?;
        if self.asked.get() != number {
            return Some(());
        }
        // All of it at once: no figure stands below the words of another question.
        if let Some(figures) = figures {
            let mut of = told::conditions(&Conditions::read(&wanted.spec).0);
            of.extend((!wanted.text.is_empty()).then(|| text::quoted(&wanted.text)));
            self.of.set(of);
            self.taken.set(Some(taken.clone()));
            self.figures.set(Some(Rc::new(figures)));
        }
        self.groups.set(Some(Rc::new((choice, pivot))));
        self.known.replace(Some((rows, taken, choice)));
        Some(())
    }

    /// Shows the rows that a figure stands for.
    fn look_into(&self, segments: &[Segment]) {
        let Some(spec) = self.desk.wanted.get_untracked().filter(|_| !self.is_busy.get_untracked()) else { return };
        let (mut conditions, _) = Conditions::read(&spec);
        for segment in segments {
            conditions.narrow_to(segment);
        }
        self.desk.is_turning.set(true);
        self.desk.show(Some(hidden(&conditions.write(&spec))));
    }

    /// What it is of: the filters, or all rows.
    fn of_words(&self) -> Vec<String> {
        self.of.with(|of| if of.is_empty() { vec![words::all_rows().to_owned()] } else { of.clone() })
    }

    /// Which snapshot that is, with its day: a report leaves the screen.
    fn taken_words(&self) -> String {
        let taken = self.taken.get();
        let day = |taken: &Taken| intl::absolute(&intl::utc(taken.at))?.into_iter().next();
        taken.map_or_else(String::new, |taken| super::label::words_at(&taken, &day(&taken).unwrap_or_default()))
    }

    /// Whether the snapshot lacks somebody.
    fn is_incomplete(&self) -> bool {
        self.taken.with(|taken| taken.as_ref().is_some_and(|taken| !taken.is_complete))
    }

    /// A title that says so.
    fn titled(&self, title: &str) -> String {
        if self.is_incomplete() { format!("{title} · {}", words::incomplete()) } else { title.to_owned() }
    }

    /// Name of a file with it, before the ending.
    fn file_stem(&self) -> String {
        whole_stem(&format!("report-{}", intl::day(clock::now())), !untrack(|| self.is_incomplete()))
    }

    fn view(&self) -> Node {
        let [of, taken, saving, drawing, tiles, charts] = std::array::from_fn(|_| self.clone());
        let port = self.desk.port.clone();
        let actions = el("p", "report__actions").children(vec![
            button(words::save_view(), "", move || port.open("desk", "views")),
            button(words::print(), "", page::print),
            button(words::save_csv(), "", move || sheet::save(&saving)),
            button(words::save_png(), "", move || {
                let report = drawing.clone();
                after_paint(move || spawn(async move { picture::save(&report).await }));
            }),
        ]);
        let said = self.said;
        let head = el("div", "report__head")
            .child(el("h2", "report__title").attr("id", TITLE_ID).attr("tabindex", "-1").text(words::report()))
            .child(el("p", "report__of").part(move || {
                let each = of.of_words().into_iter().enumerate();
                let filter = |(at, words): (usize, String)| {
                    el("span", "").text(if at == 0 { "" } else { SEPARATOR }).bdi(&words)
                };
                Some(el("span", "").children(each.map(filter).collect()))
            }))
            .child(el("p", "report__taken").child(el("bdi", "").words(move || taken.taken_words())))
            .child(actions)
            .child(el("p", "report__said").attr("role", "status").words(move || said.get().to_owned()));
        let is_busy = self.is_busy;
        el("section", "report")
            .attr("aria-labelledby", TITLE_ID)
            .flag_of("aria-busy", move || is_busy.get())
            .child(head)
            .part(move || tiles.figures.get().map(|figures| tiles::tiles(&tiles, &figures)))
            .part(move || {
                let figures = charts.figures.get()?;
                let each = charts::charts(&figures).into_iter().map(|chart| chart::chart(&charts, chart));
                Some(el("div", "report__charts").children(each.collect()))
            })
            .child(groups::groups(self))
            .child(el("p", "visually-hidden").attr("id", chart::HINT_ID).text(words::hint()))
            .child(el("i", "report__colors").attr("aria-hidden", "true"))
    }
}
