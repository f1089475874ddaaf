//! Configuration at run time: a JSON block in the page, or the options of whoever embeds the console.

mod read;
mod values;

pub use read::Way;

use super::credentials::CredentialSource;
use super::customer::Column;
use super::filter::{Filter, Search};
use super::list_query::ListQuery;
use super::paging::PageSize;
use super::text;
use super::url_query::{Address, Parsed, SearchInAddress, parse, serialize};

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

    /// The query string of a link without a prefix to what is looked at, with every search; [`Config::read_link`] reads it.
    pub fn link_of(&self, query: &ListQuery) -> String {
        let filter = query.filter.clone().without(&self.fixed);
        let address = Address { prefix: "", policy: SearchInAddress::All, ..self.address() };
        serialize(&ListQuery { filter, ..query.clone() }, "", address)
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

    /// Whether a whole list may be read into memory: as where it may be taken away, and not where a search is fixed, which
    /// the address of a snapshot would have to name.
    pub fn offers_snapshot(&self) -> bool {
        self.features.export && self.fixed.search == Search::None
    }

    /// The page sizes, what there is besides reading, and whether no search may stand in an address, for what is loaded on
    /// demand: words with spaces between.
    pub fn offers(&self) -> String {
        let mut offers = String::from("diagnosis");
        let Features { export, inspector, .. } = self.features;
        for (tools, is_on) in [
            (" export copy compare", export),
            (" lookup", self.offers_lookup()),
            (" snapshot", self.offers_snapshot()),
            (" private", self.search_in_address == SearchInAddress::Nothing),
            (" inspector", inspector),
        ] {
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
mod tests;
