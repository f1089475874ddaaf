//! Configuration at run time: a JSON block in the page, or the options of whoever embeds the console.

mod read;
mod values;

pub use read::Way;

use super::credentials::CredentialSource;
use super::customer::Column;
use super::filter::{Filter, Search};
use super::paging::PageSize;
use super::text;
use super::url_query::{Address, Parsed, SearchInAddress, parse};

/// How long rows are fresh unless configured, in seconds.
pub const DEFAULT_TTL_SECONDS: u64 = 60;
/// Most rows kept in memory unless configured.
pub const DEFAULT_CACHE_ROWS: usize = 20_000;
/// Share of the rate limit that stays free for what operators wait for, unless configured.
pub const DEFAULT_RESERVE_PERCENT: u32 = 30;

/// Where an embedded console keeps what is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeps {
    /// In the query string.
    #[default]
    Url,
    /// In the fragment, behind its "?".
    Hash,
    /// Nowhere but in memory.
    Memory,
}

/// What an operator may do besides reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features {
    /// Take lists away: export, copy, compare.
    pub export: bool,
    /// Look many addresses up.
    pub lookup: bool,
    /// See the requests.
    pub inspector: bool,
}

/// What the browser knows of names.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// Whether it knows a locale (BCP 47).
    pub locale: fn(&str) -> bool,
    /// Whether it knows a time zone (IANA).
    pub time_zone: fn(&str) -> bool,
}

/// What an installation can set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Whether it is a part of somebody else's page.
    pub is_part: bool,
    /// What stands before `/api/v0/customers`: empty for the page's own origin, else a path or an http(s) address.
    pub api_base: String,
    /// The application's name; empty for [`Config::title`]'s own.
    pub title: String,
    /// Page sizes on offer, in rising order, never empty.
    pub page_sizes: Vec<PageSize>,
    /// The page size to start with, one of `page_sizes`.
    pub page_size: PageSize,
    /// How long rows are fresh, in milliseconds.
    pub ttl_ms: u64,
    /// Most rows kept in memory.
    pub cache_rows: usize,
    /// Which searches may stand in the address bar.
    pub search_in_address: SearchInAddress,
    /// Who adds the credentials.
    pub credentials: CredentialSource,
    /// Share of the rate limit, in percent, that stays free for what operators wait for.
    pub reserve_percent: u32,
    /// "light" or "dark", "host" for that of the page around it; empty for the system's.
    pub theme: String,
    /// Of language, numbers and times, empty for the browser's.
    pub locale: String,
    /// Of times, empty for the browser's.
    pub time_zone: String,
    /// Those that are shown, the name first.
    pub columns: Vec<Column>,
    /// What is shown where the address says nothing, as a query string.
    pub query: String,
    /// What the operator cannot widen.
    pub fixed: Filter,
    /// Where an embedded console keeps what is looked at.
    pub keeps: Keeps,
    /// What the console's parameters in an address begin with.
    pub prefix: String,
    /// The path that an embedded console's addresses have; empty for that of the page.
    pub base_path: String,
    /// What an operator may do besides reading.
    pub features: Features,
}

impl Default for Config {
    fn default() -> Self {
        let page_sizes: Vec<PageSize> = [10, 25, 50, 100].into_iter().filter_map(PageSize::new).collect();
        let page_size = page_sizes.get(1).copied().unwrap_or(FALLBACK_SIZE);
        Self {
            is_part: false,
            api_base: String::new(),
            title: String::new(),
            page_sizes,
            page_size,
            ttl_ms: DEFAULT_TTL_SECONDS * 1000,
            cache_rows: DEFAULT_CACHE_ROWS,
            search_in_address: SearchInAddress::default(),
            credentials: CredentialSource::default(),
            reserve_percent: DEFAULT_RESERVE_PERCENT,
            theme: String::new(),
            locale: String::new(),
            time_zone: String::new(),
            columns: Column::USUAL.to_vec(),
            query: String::new(),
            fixed: Filter::default(),
            keeps: Keeps::default(),
            prefix: String::new(),
            base_path: String::new(),
            features: Features { export: true, lookup: true, inspector: true },
        }
    }
}

const FALLBACK_SIZE: PageSize = match PageSize::new(25) {
    Some(size) => size,
    None => unreachable!(),
};

impl Config {
    /// The application's name.
    pub fn title(&self) -> &str {
        if self.title.is_empty() { text::customers() } else { &self.title }
    }

    /// What is shown where the address says nothing: a view that the operator likes, else the configured one in the size
    /// that they like.
    pub fn first_view(&self, view: &str, size: &str) -> Parsed {
        if !view.is_empty() {
            return self.read_link(view);
        }
        let mut parsed = self.read_link(&self.query);
        if let (true, Some(size)) = (self.query.is_empty(), size.parse().ok().and_then(PageSize::new)) {
            parsed.query.size = size;
        }
        parsed
    }

    /// Reads the query string of a link that has no prefix.
    pub fn read_link(&self, link: &str) -> Parsed {
        parse(link, None, Address { prefix: "", ..self.address() })
    }

    /// What keeps unfinished work of consoles apart that are of another API, or that may not see the same customers:
    /// nothing for a page of its own. No part of it can be read back (FNV-1a).
    pub fn shelf(&self) -> String {
        let told = format!("{}\n{:?}\n{}", self.api_base, self.fixed.status, self.fixed.search.text());
        let hash = told
            .bytes()
            .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
        format!("-{hash:016x}")
    }

    /// Whether many addresses may be looked up: not where a search is fixed, which a lookup would go past.
    pub fn offers_lookup(&self) -> bool {
        self.features.lookup && self.fixed.search == Search::None
    }

    /// The page sizes, and what there is besides reading, for what is loaded on demand: words with spaces between.
    pub fn offers(&self) -> String {
        let mut offers = String::from("diagnosis");
        let Features { export, inspector, .. } = self.features;
        for (tools, is_on) in
            [(" export copy compare", export), (" lookup", self.offers_lookup()), (" inspector", inspector)]
        {
            offers.push_str(if is_on { tools } else { "" });
        }
        for size in &self.page_sizes {
            offers.push(' ');
            offers.push_str(&size.get().to_string());
        }
        offers
    }

    /// How addresses name what is looked at.
    pub fn address(&self) -> Address<'_> {
        let (offered, default) = (self.page_sizes.as_slice(), self.page_size);
        Address { prefix: &self.prefix, offered, default, policy: self.search_in_address }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::filter::KnownStatus;

    const KNOWN: Known = Known { locale: |name| name == "de", time_zone: |name| name == "UTC" };

    fn read(block: &str) -> Result<Config, Vec<String>> {
        Config::from_json(block, Way::STANDALONE, KNOWN)
    }

    fn embedded(options: &str) -> Result<Config, Vec<String>> {
        Config::from_json(options, Way::EMBEDDED, KNOWN)
    }

    #[test]
    fn an_empty_block_means_the_defaults() {
        assert_eq!(read("{}"), Ok(Config::default()));
        assert_eq!(Config::default().page_size.get(), 25);
    }

    #[test]
    fn options_are_read() {
        let config = read(
            r#"{"api_base": "https://api.example/v/", "title": "CRM", "page_sizes": [5, 20], "ttl_seconds": 5,
                "credentials": "ask", "reserve_percent": 50}"#,
        )
        .expect("valid");
        assert_eq!((config.api_base.as_str(), config.credentials), ("https://api.example/v", CredentialSource::Ask));
        assert_eq!(config.page_sizes.iter().map(|size| size.get()).collect::<Vec<_>>(), [5, 20]);
        assert_eq!((config.page_size.get(), config.ttl_ms, config.reserve_percent), (5, 5000, 50));
    }

    #[test]
    fn every_problem_is_named_at_once() {
        let problems = read(
            r#"{"api_base": "ftp://x", "page_sizes": [50, 10], "page_size": 101, "ttl_seconds": -1, "colour": "red"}"#,
        )
        .expect_err("invalid");
        let named =
            ["api_base: \"ftp://x\"", "page_sizes: [50, 10]", "page_size: 101", "ttl_seconds: -1", "colour: \"red\""];
        assert_eq!(problems.len(), named.len());
        for (problem, start) in problems.iter().zip(named) {
            assert!(problem.starts_with(start), "{problem}");
            assert!(problem.contains("use "), "{problem}");
        }
        assert!(read("[]").is_err());
        assert!(read("{").is_err());
        assert_eq!(read(r#"{"page_size": 7}"#), Err(vec!["page_size: 7 is not one of page_sizes".to_owned()]));
    }

    #[test]
    fn a_base_never_carries_credentials_or_a_query() {
        for base in ["https://user:pw@host", "/x?key=1", "//host", "javascript:alert(1)", "https://"] {
            assert!(read(&format!("{{\"api_base\": {base:?}}}")).is_err(), "{base}");
        }
    }

    #[test]
    fn pages_that_may_frame_the_console_are_named_as_browsers_name_them() {
        for good in [
            "[]",
            r#"["https://portal.example"]"#,
            r#"["http://127.0.0.1:8080", "https://a-b.example:8443", "http://[::1]"]"#,
        ] {
            assert_eq!(read(&format!("{{\"frame_origins\": {good}}}")), Ok(Config::default()), "{good}");
        }
        for bad in [
            r#""https://portal.example""#,
            "true",
            "[1]",
            r#"["*"]"#,
            r#"["null"]"#,
            r#"["https://"]"#,
            r#"["ftp://portal.example"]"#,
            r#"["https://portal.example/"]"#,
            r#"["https://Portal.example"]"#,
            r#"["https://user@portal.example"]"#,
            r#"["https://portal.example:443"]"#,
            r#"["https://portal.example", "portal.example"]"#,
        ] {
            let problem = read(&format!("{{\"frame_origins\": {bad}}}")).expect_err(bad).concat();
            assert!(problem.starts_with("frame_origins: "), "{problem}");
            assert!(problem.ends_with("use a list of http(s) origins such as \"https://portal.example\""), "{problem}");
        }
        assert!(embedded(r#"{"frameOrigins": []}"#).expect_err("no page of its own")[0].starts_with("frameOrigins: "));
    }

    #[test]
    fn the_options_of_an_embedded_console_are_read_in_camel_case() {
        let config = embedded(
            r#"{"apiBase": "/crm", "pageSize": 50, "state": "hash", "prefix": "c.", "basePath": "/portal", "theme": "host",
                "locale": "de", "timeZone": "UTC", "columns": ["status", "name"], "query": "status=ACTIVE&size=10",
                "fixed": {"status": "BLACKLISTED", "email": "a@b.example"}, "features": {"lookup": false}}"#,
        )
        .expect("valid");
        assert_eq!((config.api_base.as_str(), config.page_size.get(), config.keeps), ("/crm", 50, Keeps::Hash));
        assert_eq!(config.columns, [Column::Name, Column::Status]);
        let fixed = Filter { status: Some(KnownStatus::Blacklisted), search: Search::Email("a@b.example".into()) };
        assert_eq!(config.fixed, fixed);
        assert_eq!(config.features, Features { export: true, lookup: false, inspector: true });
    }

    #[test]
    fn wrong_options_are_named_as_they_were_given() {
        for (options, start) in [
            (
                r#"{"api_base": "/x"}"#,
                "api_base: \"/x\" is not allowed; use one of the options apiBase, title, pageSizes",
            ),
            (r#"{"state": "cookie"}"#, "state: \"cookie\" is not allowed; use \"url\" or \"hash\" or \"memory\""),
            (r#"{"prefix": "a&b"}"#, "prefix: \"a&b\""),
            (r#"{"basePath": "//elsewhere"}"#, "basePath: \"//elsewhere\""),
            (r#"{"locale": "xx-nowhere"}"#, "locale: \"xx-nowhere\""),
            (r#"{"timeZone": "Mars/Olympus"}"#, "timeZone: \"Mars/Olympus\""),
            (r#"{"columns": ["email"]}"#, "columns: [\"email\"]"),
            (r#"{"columns": ["name", "shoe size"]}"#, "columns: [\"name\", \"shoe size\"]"),
            (r#"{"fixed": {"status": "DELETED"}}"#, "fixed: {\"status\": \"DELETED\"}"),
            (r#"{"fixed": {"name": "a", "email": "a@b.example"}}"#, "fixed: {"),
            (r#"{"fixed": {"name": " "}}"#, "fixed: {"),
            (r#"{"apiBase": "/\t/elsewhere"}"#, "apiBase: "),
            (r#"{"features": {"export": "no"}}"#, "features: {"),
            (r#"{"query": "size=7"}"#, "query: \"size=7\""),
            (r#"{"pageSize": 7}"#, "pageSize: 7 is not one of pageSizes"),
        ] {
            let problems = embedded(options).expect_err(options);
            assert!(problems[0].starts_with(start), "{}", problems[0]);
        }
        assert!(read(r#"{"state": "hash"}"#).expect_err("a page of its own")[0].starts_with("state: "));
    }

    #[test]
    fn unfinished_work_is_kept_apart_by_api_and_by_what_is_fixed() {
        let shelf = |options: &str| embedded(options).expect("valid").shelf();
        let shelves = [
            shelf("{}"),
            shelf(r#"{"apiBase": "/crm"}"#),
            shelf(r#"{"fixed": {"status": "ACTIVE"}}"#),
            shelf(r#"{"fixed": {"email": "ada@example.com"}}"#),
        ];
        let different: std::collections::BTreeSet<_> = shelves.iter().collect();
        assert_eq!(different.len(), shelves.len());
        assert_eq!(shelf("{}"), shelf(r#"{"title": "People"}"#));
        assert!(!shelves.concat().contains("ada"));
    }

    #[test]
    fn a_lookup_goes_past_a_search_that_is_fixed_so_that_there_is_none() {
        assert!(embedded(r#"{"fixed": {"status": "ACTIVE"}}"#).expect("valid").offers_lookup());
        assert!(!embedded(r#"{"fixed": {"name": "Meyer"}}"#).expect("valid").offers_lookup());
        assert!(!embedded(r#"{"features": {"lookup": false}}"#).expect("valid").offers_lookup());
    }
}
