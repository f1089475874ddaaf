//! Configuration at run time: a JSON block in the page, read once at start.

use super::credentials::CredentialSource;
use super::json::{Json, Kind};
use super::paging::PageSize;
use super::url_query::{SearchInAddress, Sizes};

/// How long rows are fresh unless configured, in seconds.
pub const DEFAULT_TTL_SECONDS: u64 = 60;
/// Most rows kept in memory unless configured.
pub const DEFAULT_CACHE_ROWS: usize = 20_000;
/// Share of the rate limit that stays free for what operators wait for, unless configured.
pub const DEFAULT_RESERVE_PERCENT: u32 = 30;
/// With more, nothing else would ever be sent.
const MAX_RESERVE_PERCENT: u64 = 90;
/// The longest TTL that can be configured, in seconds: a day.
const MAX_TTL_SECONDS: u64 = 86_400;
/// The largest cache that can be configured, in rows.
const MAX_CACHE_ROWS: u64 = 1_000_000;

/// What an installation can set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// What stands before `/api/v0/customers`: empty for the page's own origin, else a path or an http(s) address.
    pub api_base: String,
    /// The application's name.
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
}

impl Default for Config {
    fn default() -> Self {
        let page_sizes: Vec<PageSize> = [10, 25, 50, 100].into_iter().filter_map(PageSize::new).collect();
        let page_size = page_sizes.get(1).copied().unwrap_or(FALLBACK_SIZE);
        Self {
            api_base: String::new(),
            title: "Customers".to_owned(),
            page_sizes,
            page_size,
            ttl_ms: DEFAULT_TTL_SECONDS * 1000,
            cache_rows: DEFAULT_CACHE_ROWS,
            search_in_address: SearchInAddress::default(),
            credentials: CredentialSource::default(),
            reserve_percent: DEFAULT_RESERVE_PERCENT,
        }
    }
}

const FALLBACK_SIZE: PageSize = match PageSize::new(25) {
    Some(size) => size,
    None => unreachable!(),
};

impl Config {
    /// The sizes that an address may name.
    pub fn sizes(&self) -> Sizes<'_> {
        Sizes { offered: &self.page_sizes, default: self.page_size }
    }

    /// Reads the block; options that are left out keep their defaults.
    ///
    /// # Errors
    /// Every problem at once, each naming the option, its value and what is allowed.
    pub fn from_json(text: &str) -> Result<Self, Vec<String>> {
        let json = Json::parse(text).map_err(|problem| vec![format!("not JSON: {problem}")])?;
        let Some(members) = json.members() else {
            return Err(vec![format!("expected an object, found {}", json.kind().as_str())]);
        };
        let mut config = Self::default();
        let mut problems = Vec::new();
        let mut size_given = false;
        for (name, value) in members {
            let result = match name.as_str() {
                "api_base" => read_base(value).map(|base| config.api_base = base),
                "title" => {
                    read_text(value, "text of 1 to 60 characters", |title| (1..=60).contains(&title.chars().count()))
                        .map(|title| config.title = title)
                }
                "page_sizes" => read_sizes(value).map(|sizes| config.page_sizes = sizes),
                "page_size" => read_size(value).map(|size| {
                    size_given = true;
                    config.page_size = size;
                }),
                "ttl_seconds" => read_number(value, MAX_TTL_SECONDS).map(|seconds| config.ttl_ms = seconds * 1000),
                "cache_rows" => read_number(value, MAX_CACHE_ROWS)
                    .map(|rows| config.cache_rows = usize::try_from(rows).unwrap_or(usize::MAX)),
                "search_in_address" => read_policy(value).map(|policy| config.search_in_address = policy),
                "credentials" => read_source(value).map(|source| config.credentials = source),
                "reserve_percent" => read_number(value, MAX_RESERVE_PERCENT)
                    .map(|percent| config.reserve_percent = u32::try_from(percent).unwrap_or_default()),
                _ => Err(UNKNOWN_OPTION.to_owned()),
            };
            if let Err(allowed) = result {
                problems.push(format!("{name}: {} is not allowed; use {allowed}", value.raw()));
            }
        }
        if !config.page_sizes.contains(&config.page_size) {
            if size_given && problems.is_empty() {
                problems.push(format!("page_size: {} is not one of page_sizes", config.page_size.get()));
            }
            config.page_size = config.page_sizes.first().copied().unwrap_or(FALLBACK_SIZE);
        }
        if problems.is_empty() { Ok(config) } else { Err(problems) }
    }
}

const UNKNOWN_OPTION: &str = "one of the options api_base, title, page_sizes, page_size, ttl_seconds, cache_rows, \
     search_in_address, credentials, reserve_percent";

fn read_text(value: Json, allowed: &str, is_allowed: impl Fn(&str) -> bool) -> Result<String, String> {
    let text = if value.kind() == Kind::Text { value.text() } else { None };
    text.filter(|text| is_allowed(text)).ok_or_else(|| allowed.to_owned())
}

fn read_base(value: Json) -> Result<String, String> {
    let is_base = |base: &str| {
        let address = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
        let is_path = base.is_empty() || (base.starts_with('/') && !base.starts_with("//"));
        // A query or credentials in the base would end up in every request and log.
        let is_plain = !base.contains(['?', '#', '@', ' ', '\\']);
        is_plain && (is_path || address.is_some_and(|host| !host.is_empty() && !host.starts_with('/')))
    };
    read_text(value, "\"\", a path such as \"/portal\", or an http(s) address without query or credentials", is_base)
        .map(|base| base.trim_end_matches('/').to_owned())
}

fn read_number(value: Json, max: u64) -> Result<u64, String> {
    value.whole_number().filter(|number| *number <= max).ok_or_else(|| format!("a whole number from 0 to {max}"))
}

fn read_size(value: Json) -> Result<PageSize, String> {
    let rows = value.whole_number().and_then(|rows| u8::try_from(rows).ok());
    rows.and_then(PageSize::new).ok_or_else(|| "a whole number from 1 to 100".to_owned())
}

fn read_sizes(value: Json) -> Result<Vec<PageSize>, String> {
    let allowed = || "a list of different whole numbers from 1 to 100 in rising order".to_owned();
    let items = value.items().ok_or_else(allowed)?;
    let sizes = items.into_iter().map(read_size).collect::<Result<Vec<_>, _>>().map_err(|_| allowed())?;
    if sizes.is_empty() || !sizes.is_sorted_by(|a, b| a < b) { Err(allowed()) } else { Ok(sizes) }
}

fn read_policy(value: Json) -> Result<SearchInAddress, String> {
    match value.text().as_deref() {
        Some("names") => Ok(SearchInAddress::Names),
        Some("all") => Ok(SearchInAddress::All),
        Some("none") => Ok(SearchInAddress::Nothing),
        _ => Err("\"names\", \"all\" or \"none\"".to_owned()),
    }
}

fn read_source(value: Json) -> Result<CredentialSource, String> {
    match value.text().as_deref() {
        Some("gateway") => Ok(CredentialSource::Gateway),
        Some("ask") => Ok(CredentialSource::Ask),
        _ => Err("\"gateway\" or \"ask\"".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_block_means_the_defaults() {
        assert_eq!(Config::from_json("{}"), Ok(Config::default()));
        assert_eq!(Config::default().page_size.get(), 25);
    }

    #[test]
    fn options_are_read() {
        let config = Config::from_json(
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
        let problems = Config::from_json(
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
        assert!(Config::from_json("[]").is_err());
        assert!(Config::from_json("{").is_err());
        assert_eq!(
            Config::from_json(r#"{"page_size": 7}"#),
            Err(vec!["page_size: 7 is not one of page_sizes".to_owned()])
        );
    }

    #[test]
    fn a_base_never_carries_credentials_or_a_query() {
        for base in ["https://user:pw@host", "/x?key=1", "//host", "javascript:alert(1)", "https://"] {
            assert!(Config::from_json(&format!("{{\"api_base\": {base:?}}}")).is_err(), "{base}");
        }
    }
}
