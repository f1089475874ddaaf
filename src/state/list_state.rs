//! What the operator looks at, kept in step with the address bar. Every change goes through a transition here.

use crate::domain::config::Config;
use crate::domain::customer::CustomerId;
use crate::domain::filter::{Filter, KnownStatus, Search};
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
    /// Starts with what the address bar says, and follows it.
    pub fn new(config: Config, bar: AddressBar) -> Self {
        let start = ListQuery::first(config.page_size);
        let list = Self { config: Kept::new(config), bar, query: Signal::new(start), notices: Signal::new(vec![]) };
        list.follow(&bar.entry().get_untracked());
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
        self.go(|query| query.searching(search), Write::Replace);
    }

    /// Searches as a change of the filter, which Back undoes.
    pub fn search_instead(self, search: Search) {
        self.go(|query| query.searching(search), Write::Push);
    }

    /// Filters by status.
    pub fn filter_status(self, status: Option<KnownStatus>) {
        self.go(|query| query.with_status(status), Write::Push);
    }

    /// Shows everything again.
    pub fn clear(self) {
        self.go(ListQuery::cleared, Write::Push);
    }

    /// Turns to a page.
    pub fn turn_to(self, page: PageNumber) {
        self.go(|query| query.on_page(page), Write::Push);
    }

    /// Changes the page size; the first visible row stays.
    pub fn resize(self, size: PageSize) {
        self.go(|query| query.sized(size), Write::Push);
    }

    /// Opens a record.
    pub fn open(self, id: CustomerId) {
        self.go(|query| query.showing(Some(id)), Write::Push);
    }

    /// Shows another record in place of the open one; Back closes rather than walks.
    pub fn walk_to(self, id: CustomerId) {
        self.go(|query| query.showing(Some(id)), Write::Replace);
    }

    /// Closes the record.
    pub fn close(self) {
        self.go(|query| query.showing(None), Write::Push);
    }

    /// The address that `query` has, for links.
    pub fn href(self, query: &ListQuery) -> String {
        let search = self.search_of(query);
        if search.is_empty() { "?".to_owned() } else { search }
    }

    /// Whether the address bar leaves the search out.
    pub fn hides_search(self, filter: &Filter) -> bool {
        self.config.with(|config| config.search_in_address.keeps_out(&filter.search))
    }

    fn go(self, change: impl FnOnce(ListQuery) -> ListQuery, write: Write) {
        let before = self.query.get_untracked();
        let after = change(before.clone());
        if after != before {
            self.notices.set(vec![]);
            let same_rows = after.filter == before.filter && after.range() == before.range();
            self.write(&after, write, same_rows);
            self.query.set(after);
        }
    }

    fn write(self, query: &ListQuery, write: Write, same_rows: bool) {
        let private = self.hides_search(&query.filter).then(|| query.filter.search.clone());
        self.bar.write(self.search_of(query), private, write, same_rows);
    }

    fn search_of(self, query: &ListQuery) -> String {
        let present = self.bar.present_search();
        self.config.with(|config| serialize(query, &present, config.page_size, config.search_in_address))
    }

    fn follow(self, entry: &Entry) {
        let Parsed { query, notices } =
            self.config.with(|config| parse(&entry.search, entry.private.as_ref(), config.sizes()));
        // What had to be corrected, and searches that must not stay in the address, are cleaned away.
        let leaks = entry.private.is_none() && self.hides_search(&query.filter);
        if leaks || !notices.is_empty() {
            self.write(&query, Write::Replace, true);
        }
        self.notices.set(notices);
        self.query.set(query);
    }
}
