//! What the operator looks at, kept in step with the address bar. Every change goes through a transition here.

use crate::domain::config::Config;
use crate::domain::customer::CustomerId;
use crate::domain::filter::{Filter, KnownStatus, Search};
use crate::domain::layout::{Looks, Sort};
use crate::domain::list_query::ListQuery;
use crate::domain::paging::{PageNumber, PageSize};
use crate::domain::url_query::{Notice, Parsed, parse, serialize};
use crate::effects::address_bar::{AddressBar, Entry, Write};
use crate::effects::reactive::{Kept, ReadSignal, Signal, on_change};

/// The query and its transitions. Cheap to copy.
#[derive(Clone, Copy)]
pub struct ListState {
    config: Kept<Config>,
    bar: AddressBar,
    query: Signal<ListQuery>,
    notices: Signal<Vec<Notice>>,
}

impl ListState {
    /// Starts with what the address bar says, and with `first` where it says nothing; follows it.
    pub fn new(config: Kept<Config>, bar: AddressBar, first: ListQuery) -> Self {
        let start = bar.entry().get_untracked();
        let says_nothing = start.private.is_none() && !config.with(|config| config.address().is_in(&start.search));
        let (query, notices) =
            (Signal::new(ListQuery::first(config.with(|config| config.page_size))), Signal::new(vec![]));
        let list = Self { config, bar, query, notices };
        if says_nothing {
            list.go(first, Write::Replace);
        } else {
            list.follow(&start);
        }
        on_change(move || bar.entry().track(), move || list.follow(&bar.entry().get_untracked()));
        list
    }

    /// The one source of what is shown.
    pub fn query(self) -> ReadSignal<ListQuery> {
        self.query.read_only()
    }

    /// What had to be corrected in the address.
    pub fn notices(self) -> ReadSignal<Vec<Notice>> {
        self.notices.read_only()
    }

    /// Takes one notice away.
    pub fn dismiss(self, notice: &Notice) {
        self.notices.update(|notices| notices.retain(|shown| shown != notice));
    }

    /// Searches; typing replaces the history entry.
    pub fn search(self, search: Search) {
        self.go(self.now().searching(search), Write::Replace);
    }

    /// Searches as a change of the filter, which Back undoes.
    pub fn search_instead(self, search: Search) {
        self.go(self.now().searching(search), Write::Push);
    }

    /// Filters by status.
    pub fn filter_status(self, status: Option<KnownStatus>) {
        self.go(self.now().with_status(status), Write::Push);
    }

    /// Shows everything again.
    pub fn clear(self) {
        self.go(self.now().cleared(), Write::Push);
    }

    /// Turns to a page.
    pub fn turn_to(self, page: PageNumber) {
        self.go(self.now().on_page(page), Write::Push);
    }

    /// Changes the page size; the first visible row stays.
    pub fn resize(self, size: PageSize) {
        self.go(self.now().sized(size), Write::Push);
    }

    /// Opens a record.
    pub fn open(self, id: CustomerId) {
        self.go(self.now().showing(Some(id)), Write::Push);
    }

    /// Shows another record in place of the open one; Back closes rather than walks.
    pub fn walk_to(self, id: CustomerId) {
        self.go(self.now().showing(Some(id)), Write::Replace);
    }

    /// Closes the record.
    pub fn close(self) {
        self.go(self.now().showing(None), Write::Push);
    }

    /// Sorts the rows of each page.
    pub fn sort(self, sort: Option<Sort>) {
        self.go(self.now().sorted(sort), Write::Push);
    }

    /// Goes by what the operator likes again, or by what they just chose for this view alone.
    pub fn look(self, looks: Looks) {
        self.go(self.now().looking(looks), Write::Replace);
    }

    /// Shows what a link, which the operator saved, shows: its query string.
    pub fn show_link(self, link: &str) {
        let Parsed { query, notices } = self.config.with(|config| config.read_link(link));
        self.show(query);
        self.notices.set(notices);
    }

    /// Tells of something that had to be corrected.
    pub fn notify(self, notice: Notice) {
        self.notices.update(|notices| notices.push(notice));
    }

    /// The query string of a view as it looks now, all of it: what can be saved as a view.
    pub fn link(self, looks: Looks) -> String {
        let query = self.query.get_untracked().looking(looks).showing(None);
        self.config.with(|config| config.link_of(&query))
    }

    /// Shows something else altogether, as far as the operator may see it.
    pub fn show(self, query: ListQuery) {
        self.go(query, Write::Push);
    }

    /// The address that `query` has, for links.
    pub fn href(self, query: &ListQuery) -> String {
        self.bar.href_of(&self.search_of(query))
    }

    /// Whether a snapshot is looked at.
    pub fn is_of_snapshot(self) -> bool {
        self.query.with(|query| query.filter.snapshot.is_some())
    }

    /// Whether the address bar leaves the search out.
    pub fn hides_search(self, filter: &Filter) -> bool {
        self.config.with(|config| {
            let chosen = filter.clone().without(&config.fixed).search;
            config.search_in_address.keeps_out(&chosen)
        })
    }

    /// What the operator cannot widen.
    pub fn fixed(self) -> Filter {
        self.config.with(|config| config.fixed.clone())
    }

    /// Whether the operator chose any filter.
    pub fn is_narrowed(self) -> bool {
        self.query.with(|query| self.config.with(|config| !query.filter.clone().without(&config.fixed).is_empty()))
    }

    fn now(self) -> ListQuery {
        self.query.get_untracked()
    }

    fn go(self, after: ListQuery, write: Write) {
        let (before, after) = (self.now(), self.within(after));
        if after != before {
            self.notices.set(vec![]);
            let same_rows = after.filter == before.filter && after.range() == before.range();
            self.write(&after, write, same_rows);
            self.query.set(after);
        }
    }

    fn write(self, query: &ListQuery, write: Write, same_rows: bool) {
        let chosen = query.filter.clone().without(&self.fixed());
        let private = self.hides_search(&query.filter).then_some(chosen.search);
        self.bar.write(self.search_of(query), private, write, same_rows);
    }

    fn search_of(self, query: &ListQuery) -> String {
        let present = self.bar.present_search();
        self.config.with(|config| {
            let filter = query.filter.clone().without(&config.fixed);
            serialize(&ListQuery { filter, ..query.clone() }, &present, config.address())
        })
    }

    fn within(self, query: ListQuery) -> ListQuery {
        self.config.with(|config| ListQuery { filter: query.filter.within(&config.fixed), ..query })
    }

    fn follow(self, entry: &Entry) {
        let Parsed { query, notices } =
            self.config.with(|config| parse(&entry.search, entry.private.as_ref(), config.address()));
        let query = self.within(query);
        // What had to be corrected, and searches that must not stay in the address, are cleaned away.
        let leaks = entry.private.is_none() && self.hides_search(&query.filter);
        if leaks || !notices.is_empty() {
            self.write(&query, Write::Replace, true);
        }
        self.notices.set(notices);
        // Another console of the page, or the page itself, may have changed what is theirs in the address.
        if query != self.query.get_untracked() {
            self.query.set(query);
        }
    }
}
