//! [`ListQuery`] to and from the query string: garbage becomes defaults, defaults are left out, and parameters that
//! are not ours are kept as they are.

use super::customer::CustomerId;
use super::filter::{self, KnownStatus, NAME_MAX_CHARS, Search, SearchHint};
use super::layout::{Density, Layout, Looks, Sort};
use super::list_query::ListQuery;
use super::paging::{PageNumber, PageSize};
use super::snapshot::spec::Spec;
use form_urlencoded::{byte_serialize, parse as decode};

const PAGE: &str = "page";
const SIZE: &str = "size";
const STATUS: &str = "status";
const SEARCH: &str = "q";
/// `by=name` keeps text with "@" a search by name.
const SEARCH_BY: &str = "by";
const BY_NAME: &str = "name";
const RECORD: &str = "record";
/// [`Layout`] in its short form.
const COLUMNS: &str = "cols";
const DENSITY: &str = "density";
const SORT: &str = "sort";
/// What is wanted of a snapshot ([`Spec`]); empty for all of it.
pub const SNAPSHOT: &str = "snapshot";
const OURS: [&str; 10] = [PAGE, SIZE, STATUS, SEARCH, SEARCH_BY, RECORD, COLUMNS, DENSITY, SORT, SNAPSHOT];

/// Which searches may stand in the address bar. The others live in the history entry's state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SearchInAddress {
    /// Names only: e-mail addresses would end up in histories, logs and referrers.
    #[default]
    Names,
    /// All, e-mail addresses included.
    All,
    /// None.
    Nothing,
}

impl SearchInAddress {
    /// Whether this search stays out of the address bar.
    pub fn keeps_out(self, search: &Search) -> bool {
        match self {
            Self::Names => search.is_private(),
            Self::All => false,
            Self::Nothing => *search != Search::None,
        }
    }
}

/// How addresses name what is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Address<'a> {
    /// What the names of our parameters begin with; others are not ours.
    pub prefix: &'a str,
    /// The page sizes on offer, in rising order.
    pub offered: &'a [PageSize],
    /// The page size that is left out.
    pub default: PageSize,
    /// Which searches may stand in an address.
    pub policy: SearchInAddress,
}

impl Address<'_> {
    fn is_ours(self, part: &str) -> bool {
        let key = decode(part.as_bytes()).next().map(|(key, _)| key);
        key.is_some_and(|key| key.strip_prefix(self.prefix).is_some_and(|name| OURS.contains(&name)))
    }

    /// Whether a query string says anything of ours.
    pub fn is_in(self, search: &str) -> bool {
        search.trim_start_matches('?').split('&').any(|part| self.is_ours(part))
    }
}

/// A value of the address that could not be used as it stood.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Notice {
    /// Not a page number.
    Page {
        /// As it stood.
        given: String,
        /// What is shown instead.
        used: PageNumber,
    },
    /// A page size that is not offered.
    Size {
        /// As it stood.
        given: String,
        /// What is shown instead.
        used: PageSize,
    },
    /// A status that the endpoint cannot filter by.
    Status {
        /// As it stood.
        given: String,
    },
    /// Columns, a density or an order that do not exist.
    Looks {
        /// As it stood.
        given: String,
    },
    /// What this browser keeps for the operator could not all be used.
    Preferences {
        /// Which, as they are kept; empty for all of it.
        names: Vec<String>,
    },
    /// This browser keeps nothing.
    NotKept,
    /// A search beyond the contract's limit; it was cut.
    SearchTooLong {
        /// The limit in characters.
        max_chars: usize,
    },
    /// Text with "@" that is no whole address; it was not searched for.
    IncompleteEmail {
        /// As it stood.
        given: String,
    },
}

/// What an address says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed {
    /// A query that can be shown, whatever the address held.
    pub query: ListQuery,
    /// What had to be corrected.
    pub notices: Vec<Notice>,
}

/// Reads a query string, with or without its "?". `private` is the search of the history entry's state; a search in
/// the address wins over it.
pub fn parse(search: &str, private: Option<&Search>, address: Address) -> Parsed {
    let search = search.strip_prefix('?').unwrap_or(search);
    let mut notices = Vec::new();
    let value = |name: &str| {
        let is_it = |key: &str| key.strip_prefix(address.prefix) == Some(name);
        decode(search.as_bytes()).find(|(key, _)| is_it(key)).map(|(_, value)| value)
    };

    let mut query = ListQuery::first(address.default);
    if let Some(given) = value(SIZE) {
        query.size = read_size(&given, address, &mut notices);
    }
    if let Some(given) = value(PAGE) {
        query.page = read_page(&given, &mut notices);
    }
    if let Some(given) = value(STATUS) {
        query.filter.status = KnownStatus::parse(&given);
        if query.filter.status.is_none() && !given.is_empty() {
            notices.push(Notice::Status { given: shorten(&given) });
        }
    }
    query.filter.snapshot = value(SNAPSHOT).map(|spec| Spec::new(spec.into_owned()));
    // In a snapshot, parts of addresses are found as well.
    let is_text = query.filter.snapshot.is_some() || value(SEARCH_BY).as_deref() == Some(BY_NAME);
    query.filter.search = match value(SEARCH) {
        Some(given) => read_search(&given, is_text, &mut notices),
        None => private.cloned().unwrap_or_default(),
    };
    query.record = value(RECORD).and_then(|id| CustomerId::new(id.into_owned()));
    let mut looks_of = |name: &str, read: &mut dyn FnMut(&str) -> bool| {
        if let Some(given) = value(name).filter(|given| !read(given)) {
            notices.push(Notice::Looks { given: shorten(&given) });
        }
    };
    let looks = &mut query.looks;
    looks_of(COLUMNS, &mut |given| put(&mut looks.layout, Layout::parse(given)));
    looks_of(DENSITY, &mut |given| put(&mut looks.density, Density::parse(given)));
    looks_of(SORT, &mut |given| put(&mut looks.sort, Sort::parse(given)));
    Parsed { query, notices }
}

/// Puts what was read in its place, and tells whether anything was.
fn put<T>(place: &mut Option<T>, read: Option<T>) -> bool {
    *place = read;
    place.is_some()
}

/// Writes the query into `present`, the query string in the address bar, with a leading "?" unless it is empty.
pub fn serialize(query: &ListQuery, present: &str, address: Address) -> String {
    let present = present.strip_prefix('?').unwrap_or(present);
    let foreign = present.split('&').filter(|part| !part.is_empty() && !address.is_ours(part));
    let mut parts: Vec<String> = foreign.map(str::to_owned).collect();
    let mut push = |name: &str, value: &str| {
        let value: String = byte_serialize(value.as_bytes()).collect();
        parts.push(format!("{}{name}={value}", address.prefix));
    };

    if let Some(status) = query.filter.status {
        push(STATUS, status.as_str());
    }
    if query.filter.search != Search::None && !address.policy.keeps_out(&query.filter.search) {
        push(SEARCH, query.filter.search.text());
        if matches!(&query.filter.search, Search::Name(name) if name.contains('@')) {
            push(SEARCH_BY, BY_NAME);
        }
    }
    if let Some(spec) = &query.filter.snapshot {
        push(SNAPSHOT, spec.as_str());
    }
    if query.size != address.default {
        push(SIZE, &query.size.get().to_string());
    }
    if query.page != PageNumber::FIRST {
        push(PAGE, &query.page.get().to_string());
    }
    if let Some(id) = &query.record {
        push(RECORD, id.as_str());
    }
    let Looks { layout, density, sort } = &query.looks;
    if let Some(layout) = layout {
        push(COLUMNS, &layout.to_text());
    }
    if let Some(density) = density {
        push(DENSITY, density.as_str());
    }
    if let Some(sort) = sort {
        push(SORT, &sort.to_text());
    }
    if parts.is_empty() { String::new() } else { format!("?{}", parts.join("&")) }
}

fn read_page(given: &str, notices: &mut Vec<Notice>) -> PageNumber {
    if let Some(page) = given.parse().ok().and_then(PageNumber::new) {
        return page;
    }
    let huge = !given.is_empty() && given.bytes().all(|byte| byte.is_ascii_digit()) && given.bytes().any(|b| b != b'0');
    let used = if huge { PageNumber::new(u32::MAX).unwrap_or(PageNumber::FIRST) } else { PageNumber::FIRST };
    notices.push(Notice::Page { given: shorten(given), used });
    used
}

fn read_size(given: &str, address: Address, notices: &mut Vec<Notice>) -> PageSize {
    let number: Option<u32> = given.parse().ok();
    let nearest = number
        .and_then(|number| address.offered.iter().copied().min_by_key(|size| u32::from(size.get()).abs_diff(number)));
    let used = nearest.unwrap_or(address.default);
    if number != Some(u32::from(used.get())) {
        notices.push(Notice::Size { given: shorten(given), used });
    }
    used
}

fn read_search(given: &str, by_name: bool, notices: &mut Vec<Notice>) -> Search {
    if by_name {
        if given.trim().chars().count() > NAME_MAX_CHARS {
            notices.push(Notice::SearchTooLong { max_chars: NAME_MAX_CHARS });
        }
        return Search::by_name(given);
    }
    match filter::classify(given) {
        Ok(search) => search,
        Err(SearchHint::IncompleteEmail) => {
            notices.push(Notice::IncompleteEmail { given: shorten(given) });
            Search::None
        }
        Err(SearchHint::TooLong { max_chars }) => {
            notices.push(Notice::SearchTooLong { max_chars });
            // A cut address would be another address.
            if given.contains('@') { Search::None } else { Search::by_name(given) }
        }
    }
}

/// Enough of a bad value to recognise it by.
fn shorten(given: &str) -> String {
    const SHOWN_CHARS: usize = 40;
    match filter::cut(given, SHOWN_CHARS) {
        all if all.len() == given.len() => given.to_owned(),
        start => format!("{start}…"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::list_query::tests::any_query;
    use super::*;
    use proptest::prelude::*;

    fn size(rows: u8) -> PageSize {
        PageSize::new(rows).expect("in range")
    }

    fn with_address<T>(prefix: &str, policy: SearchInAddress, run: impl FnOnce(Address) -> T) -> T {
        let offered = [10, 25, 50, 100].map(size);
        run(Address { prefix, offered: &offered, default: size(25), policy })
    }

    fn read(search: &str) -> Parsed {
        with_address("", SearchInAddress::Names, |address| parse(search, None, address))
    }

    fn write(query: &ListQuery, present: &str) -> String {
        write_by(query, present, SearchInAddress::Names)
    }

    fn write_by(query: &ListQuery, present: &str, policy: SearchInAddress) -> String {
        with_address("", policy, |address| serialize(query, present, address))
    }

    #[test]
    fn defaults_are_left_out_and_foreign_parameters_stay() {
        assert_eq!(write(&ListQuery::first(size(25)), "?page=3"), "");
        let query = ListQuery::first(size(50)).with_status(Some(KnownStatus::Active));
        assert_eq!(write(&query, "?tab=a%20b&page=9&empty"), "?tab=a%20b&empty&status=ACTIVE&size=50");
    }

    #[test]
    fn an_address_is_read() {
        let parsed = read("?page=3&size=50&status=active&q=Ada+L%C3%B6w&record=cust_1");
        assert_eq!(parsed.notices, []);
        assert_eq!(parsed.query.page.get(), 3);
        assert_eq!(parsed.query.size, size(50));
        assert_eq!(parsed.query.filter.status, Some(KnownStatus::Active));
        assert_eq!(parsed.query.filter.search, Search::Name("Ada Löw".into()));
        assert_eq!(parsed.query.record, CustomerId::new("cust_1".into()));
    }

    #[test]
    fn bad_values_are_clamped_and_told() {
        let parsed = read("?page=0&size=26&status=DELETED&q=ada@");
        assert_eq!(parsed.query, ListQuery::first(size(25)));
        assert_eq!(
            parsed.notices,
            [
                Notice::Size { given: "26".into(), used: size(25) },
                Notice::Page { given: "0".into(), used: PageNumber::FIRST },
                Notice::Status { given: "DELETED".into() },
                Notice::IncompleteEmail { given: "ada@".into() },
            ]
        );
        let looks = read("?cols=nes200&density=compact&sort=-created");
        assert_eq!(write(&looks.query, ""), "?cols=nes200&density=compact&sort=-created");
        let bad = ["nobody", "tiny", "shoe size"].map(|given| Notice::Looks { given: given.into() });
        assert_eq!(read("?cols=nobody&density=tiny&sort=shoe+size").notices, bad);
        assert_eq!(read("?size=4000000000").query.size, size(100));
        assert_eq!(read("?page=99999999999999999999").query.page.get(), u32::MAX);
        assert_eq!(read("?page=1.5").query.page, PageNumber::FIRST);
    }

    #[test]
    fn an_email_address_stays_out_of_the_address_bar() {
        let query = read("?q=ada@example.com").query;
        assert_eq!(query.filter.search, Search::Email("ada@example.com".into()));
        assert_eq!(write(&query, "?q=ada@example.com"), "");
        let by_name = ListQuery::first(size(25)).searching(Search::by_name("ada@example.com"));
        assert_eq!(write(&by_name, ""), "");
        assert_eq!(write_by(&by_name, "", SearchInAddress::All), "?q=ada%40example.com&by=name");
        let name = ListQuery::first(size(25)).searching(Search::by_name("Ada"));
        assert_eq!(write_by(&name, "", SearchInAddress::Nothing), "");
    }

    fn any_policy() -> impl Strategy<Value = SearchInAddress> {
        proptest::sample::select(vec![SearchInAddress::Names, SearchInAddress::All, SearchInAddress::Nothing])
    }

    proptest! {
        #[test]
        fn any_query_survives_the_round_trip(
            query in any_query(),
            policy in any_policy(),
            prefix in "([a-z.]{1,3})?",
            present in "(\\?)?(((page|size|q|a\\.page)=3&)?[a-z%&=+é]{0,12}&){0,4}",
        ) {
            let offered = [10, 25, 50, 100].map(size);
            let address = Address { prefix: &prefix, offered: &offered, default: size(25), policy };
            let written = serialize(&query, &present, address);
            let private = policy.keeps_out(&query.filter.search).then_some(&query.filter.search);
            let parsed = parse(&written, private, address);
            prop_assert_eq!(&parsed.query, &query, "{}", &written);
            prop_assert_eq!(parsed.notices, []);
            prop_assert_eq!(serialize(&query, &written, address), written.clone(), "writing again changes nothing");
            let foreign = |part: &&str| !part.is_empty() && !address.is_ours(part);
            for part in present.trim_start_matches('?').split('&').filter(foreign) {
                prop_assert!(written.trim_start_matches('?').split('&').any(|kept| kept == part), "{part} was lost");
            }
        }

        #[test]
        fn consoles_with_prefixes_of_their_own_leave_each_other_alone(one in any_query(), other in any_query()) {
            let offered = [10, 25, 50, 100].map(size);
            let policy = SearchInAddress::All;
            let [first, second] = ["a.", "b."].map(|prefix| Address { prefix, offered: &offered, default: size(25), policy });
            let both = serialize(&other, &serialize(&one, "?page=host", first), second);
            prop_assert_eq!(parse(&both, None, first).query, one);
            prop_assert_eq!(parse(&both, None, second).query, other);
            prop_assert!(both.starts_with("?page=host"), "{}", both);
        }

        #[test]
        fn garbage_becomes_defaults_never_an_error(search in any::<String>(), page in ".{0,30}", rows in ".{0,30}") {
            drop(read(&search));
            let parsed = read(&format!("page={page}&size={rows}&status={page}&q={rows}&record={page}"));
            prop_assert!([10, 25, 50, 100].contains(&parsed.query.size.get()));
        }
    }
}
