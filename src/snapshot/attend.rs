//! Keeps a console's snapshot: answers from it, and takes new ones in.

use super::{label, narrow, report};
use crate::domain::customer::Column;
use crate::domain::desk::Told;
use crate::domain::filter::{Filter, KnownStatus};
use crate::domain::snapshot::link::{link_to, value_in};
use crate::domain::snapshot::service::{Facets, Wanted};
use crate::domain::snapshot::spec::Spec;
use crate::domain::snapshot::taken::Taken;
use crate::domain::text as console_words;
use crate::domain::text::snapshot as words;
use crate::domain::url_query::SNAPSHOT;
use crate::effects::place;
use crate::effects::reactive::{Signal, follow};
use crate::effects::scope;
use crate::effects::scope::spawn;
use crate::effects::snapshot::Keeper;
use crate::effects::tool_port::ToolPort;
use leptos::mount::mount_to;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// The news of what is wanted of a snapshot, and of what is to be done about it: `state/tools.rs` has the other side.
const WANTED: &str = "wanted";
const WISH: &str = "wish";

/// A console's snapshot. Cheap to clone.
#[derive(Clone)]
pub struct Desk {
    /// The console.
    pub port: ToolPort,
    /// What is told of the snapshot, if there is one.
    pub taken: Signal<Option<Taken>>,
    /// What it can be filtered by.
    pub facets: Signal<Facets>,
    /// What the address wants of a snapshot, if it wants anything.
    pub wanted: Signal<Option<Spec>>,
    /// Whether there was no snapshot to answer from when that was last asked.
    pub is_missed: Signal<bool>,
    /// Whether one may be taken here.
    pub may_take: Signal<bool>,
    /// Changes whenever something else may be looked at, also where `wanted` stays the same.
    pub turns: Signal<u32>,
    /// Whether the focus is to come along: what was pressed goes away with what it changes.
    pub is_turning: Rc<Cell<bool>>,
    keepers: Rc<RefCell<Keepers>>,
}

#[derive(Default)]
struct Keepers {
    /// Of the snapshot that there is.
    kept: Option<Rc<Keeper>>,
    /// Of the one that is being taken.
    coming: Option<Rc<Keeper>>,
}

/// Comes once for each console.
pub fn attend(port: ToolPort) {
    let Some(place) = place::of_console("snapshot") else { return };
    let parts = ["#snapshot-words", "#snapshot-filters", ".console__list", ".console__rows", ".console"]
        .map(|part| place.find(part));
    let [Some(label_place), Some(filters), Some(list), Some(rows), Some(console)] = parts else { return };
    let search = place.find("#search");
    let made = Rc::new(RefCell::new(None));
    let making = Rc::clone(&made);
    let handle = mount_to(label_place.element().clone(), move || {
        let desk = Desk::new(port);
        drop(label_place.child(label::label(&desk)));
        drop(filters.child(narrow::narrow(&desk)));
        label::offer(&desk).place(&list, Some(&rows));
        report::report(&desk).place(&list, Some(&rows));
        let is_reported = report::is_shown(&desk);
        follow(move || console.set_attr("data-report", if is_reported.get() { "true" } else { "false" }));
        let (wanted, usual) = (desk.wanted, console_words::search_placeholder());
        follow(move || {
            let words = if wanted.with(Option::is_some) { words::search_placeholder() } else { usual };
            if let Some(search) = &search {
                search.set_attr("placeholder", words);
            }
        });
        making.replace(Some(desk));
    });
    let Some(desk) = made.take() else { return };
    let answering = desk.clone();
    desk.port.keep_with(move |what, with| {
        let desk = answering.clone();
        Box::pin(async move { desk.answer(&what, &with).await })
    });
    let (wanted, turns) = (desk.wanted, desk.turns);
    desk.port.on_news(WANTED, move |spec| {
        turns.update(|turns| *turns = turns.wrapping_add(1));
        let spec = spec.strip_prefix('*').map(|spec| Spec::new(spec.to_owned()));
        if wanted.with_untracked(|wanted| *wanted != spec) {
            wanted.set(spec);
        }
    });
    let wishing = desk.clone();
    desk.port.on_news(WISH, move |wish| wishing.grant(&wish));
    let gone = desk.clone();
    desk.port.on_gone(move || {
        gone.keepers.take();
        drop(handle);
    });
    // What was told before this program was there.
    spawn(async move {
        let told = Told::read(&desk.port.ask("desk", "").await);
        desk.may_take.set(told.offers("snapshot"));
        desk.wanted.set(value_in(&told.link, SNAPSHOT).map(Spec::new));
    });
}

impl Desk {
    fn new(port: ToolPort) -> Self {
        let (taken, facets) = (Signal::new(None), Signal::new(Facets::default()));
        let (wanted, is_missed, may_take) = (Signal::new(None), Signal::new(false), Signal::new(false));
        let turns = Signal::new(0);
        let is_turning = Rc::default();
        Self { port, taken, facets, wanted, is_missed, may_take, turns, is_turning, keepers: Rc::default() }
    }

    /// What of the snapshot is looked at, if anything is.
    pub async fn looked_at(&self) -> Option<Wanted> {
        let told = Told::read(&self.port.ask("desk", "").await);
        let spec = Spec::new(value_in(&told.link, SNAPSHOT)?);
        let list = Self::list_of(&spec, value_in(&told.link, "status"));
        Some(Wanted { spec: spec.about(&list), text: value_in(&told.link, "q").unwrap_or_default() })
    }

    /// The worker, if there is a snapshot.
    pub fn keeper(&self) -> Option<Rc<Keeper>> {
        self.keepers.borrow().kept.clone()
    }

    /// Groups of customers who are the same, where the address wants those ([`crate::domain::snapshot::service::read_groups`]).
    pub async fn groups(&self, skip: u64, take: u8) -> Option<Vec<u8>> {
        let wanted = self.looked_at().await?;
        self.keeper()?.groups(&wanted, skip, take).await
    }

    /// The list that is looked at; a status that the operator cannot widen goes before.
    fn list_of(spec: &Spec, status: Option<String>) -> Filter {
        let list = spec.list();
        Filter { status: status.as_deref().and_then(KnownStatus::parse).or(list.status), ..list }
    }

    /// Shows something else of the snapshot, or the list itself.
    pub fn show(&self, spec: Option<Spec>) {
        let desk = self.clone();
        spawn(async move {
            let told = Told::read(&desk.port.ask("desk", "").await);
            let link = link_to(&told.link, spec.as_ref(), desk.wanted.get_untracked().as_ref());
            desk.port.ask("show", &link).await;
        });
    }

    /// Sorts by a column, or by it as well; forgets the conditions; shows the list itself.
    fn grant(&self, wish: &str) {
        let Some(spec) = self.wanted.get_untracked() else { return };
        let (what, column) = wish.split_once(' ').unwrap_or((wish, ""));
        let column = Column::ALL.into_iter().find(|known| known.as_str() == column);
        match (what, column) {
            ("sort", Some(column)) => self.show(Some(spec.pressed(column, false))),
            ("add", Some(column)) => self.show(Some(spec.pressed(column, true))),
            ("clear", _) => self.show_all(&spec),
            _ => self.show(None),
        }
    }

    /// All of the snapshot, in the order that it has.
    pub fn show_all(&self, spec: &Spec) {
        let (desk, spec) = (self.clone(), spec.bare());
        spawn(async move {
            let told = Told::read(&desk.port.ask("desk", "").await);
            desk.port.ask("show", &link_to(&told.link, Some(&spec), None)).await;
        });
    }

    /// Forgets it, and shows the list itself.
    pub fn drop_it(&self) {
        self.keepers.borrow_mut().kept = None;
        self.taken.set(None);
        self.show(None);
        let port = self.port.clone();
        spawn(async move { drop(port.ask("reread", "").await) });
    }

    /// What comes of a request for rows, or of what `bulk/snapshot.rs` does.
    async fn answer(&self, what: &str, with: &[u8]) -> String {
        let (word, rest) = what.split_once(' ').unwrap_or((what, ""));
        match word {
            "start" => self.start(rest).await,
            "add" => {
                let coming = self.keepers.borrow().coming.clone();
                match coming {
                    Some(coming) => done(coming.add(with).await),
                    None => String::new(),
                }
            }
            "end" => done(self.end(with).await),
            "stop" => {
                self.keepers.borrow_mut().coming = None;
                String::new()
            }
            "told" => self.taken.with_untracked(|taken| serde_json::to_string(taken).unwrap_or_default()),
            url => {
                let page = self.page(url).await.and_then(|page| String::from_utf8(page).ok());
                // Whoever has the focus there keeps it where nothing changes.
                if self.is_missed.get_untracked() != page.is_none() {
                    self.is_missed.set(page.is_none());
                }
                page.unwrap_or_default()
            }
        }
    }

    /// Begins to take a snapshot: how many rows it is going to have, and when it was begun.
    async fn start(&self, what: &str) -> String {
        let mut numbers = what.split(' ').filter_map(|number| number.parse::<u64>().ok());
        let (rows, at) = (numbers.next().unwrap_or_default(), numbers.next().unwrap_or_default());
        let (locale, zone) = scope::reader();
        let keeper = Keeper::start(rows, i64::try_from(at).unwrap_or_default(), &locale, &zone).await;
        let is_there = keeper.is_some();
        self.keepers.borrow_mut().coming = keeper.map(Rc::new);
        done(is_there)
    }

    /// What was being taken is the snapshot from now on; `told` is [`Taken`].
    async fn end(&self, told: &[u8]) -> bool {
        let coming = self.keepers.borrow_mut().coming.take();
        let (Some(keeper), Ok(taken)) = (coming, serde_json::from_slice(told)) else { return false };
        let facets = keeper.facets().await.and_then(|facets| serde_json::from_slice(&facets).ok());
        self.keepers.borrow_mut().kept = Some(keeper);
        self.facets.set(facets.unwrap_or_default());
        self.taken.set(Some(taken));
        self.port.ask("reread", "").await;
        true
    }

    /// The rows that such an address asks for; none where there is no snapshot that holds them.
    async fn page(&self, url: &str) -> Option<Vec<u8>> {
        let query = url.split_once('?')?.1;
        let value = |name| value_in(query, name);
        let spec = Spec::new(value(SNAPSHOT)?);
        let list = Self::list_of(&spec, value("status"));
        let is_held = self.taken.with_untracked(|taken| taken.as_ref().is_some_and(|taken| taken.holds(&list)));
        let keeper = self.keeper().filter(|_| is_held)?;
        let wanted = Wanted { spec: spec.about(&list), text: value("name").unwrap_or_default() };
        keeper.page(&wanted, value("skip")?.parse().ok()?, value("take")?.parse().ok()?).await
    }
}

fn done(is_done: bool) -> String {
    String::from(if is_done { "done" } else { "" })
}
