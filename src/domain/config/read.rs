//! Reads options, and says of each wrong one what is allowed.

use super::values::{
    check_origins, choose, read_base, read_columns, read_features, read_fixed, read_number, read_one, read_path,
    read_prefix, read_query, read_size, read_sizes, read_text, read_title,
};
use super::{Config, FALLBACK_SIZE, Keeps, Known};
use crate::domain::credentials::CredentialSource;
use crate::domain::json::{Json, member};
use crate::domain::url_query::SearchInAddress;

/// With more, nothing else would ever be sent.
const MAX_RESERVE_PERCENT: u64 = 90;
/// The longest TTL that can be configured, in seconds: a day.
const MAX_TTL_SECONDS: u64 = 86_400;
/// The largest cache that can be configured, in rows.
const MAX_CACHE_ROWS: u64 = 1_000_000;

/// One option: its name in snake case, and how it is set. The error says what is allowed.
pub(super) struct Setting {
    name: &'static str,
    set: fn(&mut Config, Json, Known) -> Result<(), String>,
}

/// How the console came to be on its page, which decides what can be set, and how that is spelled.
#[derive(Clone, Copy)]
pub struct Way {
    settings: &'static [&'static [Setting]],
    spell: fn(&str) -> String,
}

impl Way {
    /// It is the page, with a block of JSON.
    pub const STANDALONE: Self = Self { settings: &[COMMON, STANDALONE], spell: str::to_owned };
    /// It is a part of somebody else's, with options of JavaScript.
    pub const EMBEDDED: Self = Self { settings: &[COMMON, EMBEDDED], spell: camel_case };

    fn all(self) -> impl Iterator<Item = &'static Setting> {
        self.settings.iter().copied().flatten()
    }
}

const COMMON: &[Setting] = &[
    Setting { name: "api_base", set: |config, value, _| read_base(value).map(|base| config.api_base = base) },
    Setting { name: "title", set: |config, value, _| read_title(value).map(|title| config.title = title) },
    Setting { name: "page_sizes", set: |config, value, _| read_sizes(value).map(|sizes| config.page_sizes = sizes) },
    Setting { name: "page_size", set: |config, value, _| read_size(value).map(|size| config.page_size = size) },
    Setting {
        name: "ttl_seconds",
        set: |config, value, _| read_number(value, MAX_TTL_SECONDS).map(|seconds| config.ttl_ms = seconds * 1000),
    },
    Setting {
        name: "cache_rows",
        set: |config, value, _| {
            read_number(value, MAX_CACHE_ROWS)
                .map(|rows| config.cache_rows = usize::try_from(rows).unwrap_or(usize::MAX))
        },
    },
    Setting {
        name: "search_in_address",
        set: |config, value, _| {
            let policies = [SearchInAddress::Names, SearchInAddress::All, SearchInAddress::Nothing];
            choose(value, &["names", "all", "none"], &policies, &mut config.search_in_address)
        },
    },
    Setting {
        name: "credentials",
        set: |config, value, _| {
            let sources = [CredentialSource::Gateway, CredentialSource::Ask];
            choose(value, &["gateway", "ask"], &sources, &mut config.credentials)
        },
    },
    Setting {
        name: "reserve_percent",
        set: |config, value, _| {
            let percent = read_number(value, MAX_RESERVE_PERCENT)?;
            config.reserve_percent = u32::try_from(percent).unwrap_or_default();
            Ok(())
        },
    },
    Setting {
        name: "theme",
        set: |config, value, _| {
            let index = read_one(value, &["system", "light", "dark", "host"])?;
            let themes = ["", "light", "dark", "host"];
            themes.get(index).copied().unwrap_or_default().clone_into(&mut config.theme);
            Ok(())
        },
    },
    Setting {
        name: "locale",
        set: |config, value, known| {
            read_text(value, "a locale such as \"de\" or \"en-GB\"", known.locale).map(|name| config.locale = name)
        },
    },
    Setting {
        name: "time_zone",
        set: |config, value, known| {
            let allowed = "a time zone such as \"UTC\" or \"Europe/Berlin\"";
            read_text(value, allowed, known.time_zone).map(|name| config.time_zone = name)
        },
    },
];

// The page itself goes by it (embed/framed.js); here it is only checked.
const STANDALONE: &[Setting] = &[Setting { name: "frame_origins", set: |_, value, _| check_origins(value) }];

const EMBEDDED: &[Setting] = &[
    Setting { name: "columns", set: |config, value, _| read_columns(value).map(|columns| config.columns = columns) },
    Setting { name: "query", set: |config, value, _| read_query(value, config).map(|query| config.query = query) },
    Setting { name: "fixed", set: |config, value, _| read_fixed(value).map(|fixed| config.fixed = fixed) },
    Setting {
        name: "features",
        set: |config, value, _| read_features(value, config.features).map(|features| config.features = features),
    },
    Setting {
        name: "state",
        set: |config, value, _| {
            let places = [Keeps::Url, Keeps::Hash, Keeps::Memory];
            choose(value, &["url", "hash", "memory"], &places, &mut config.keeps)
        },
    },
    Setting { name: "prefix", set: |config, value, _| read_prefix(value).map(|prefix| config.prefix = prefix) },
    Setting { name: "base_path", set: |config, value, _| read_path(value).map(|path| config.base_path = path) },
];

impl Config {
    /// Reads options; those that are left out keep their defaults.
    ///
    /// # Errors
    /// Every problem at once, each naming the option, its value and what is allowed.
    pub fn from_json(text: &str, way: Way, known: Known) -> Result<Self, Vec<String>> {
        let json = Json::parse(text).map_err(|problem| vec![format!("not JSON: {problem}")])?;
        let Some(members) = json.members() else {
            return Err(vec![format!("expected an object, found {}", json.kind().as_str())]);
        };
        let mut config = Self::default();
        let mut problems = Vec::new();
        let named: Vec<String> = way.all().map(|setting| (way.spell)(setting.name)).collect();
        let unknown = members.iter().find(|(name, _)| !named.contains(name));
        // In the order of the table: what a query may say depends on the sizes.
        for (setting, spelled) in way.all().zip(&named) {
            let Some(value) = member(&members, spelled) else { continue };
            if let Err(allowed) = (setting.set)(&mut config, value, known) {
                problems.push(format!("{spelled}: {} is not allowed; use {allowed}", value.raw()));
            }
        }
        if let Some((name, value)) = unknown {
            let named = named.join(", ");
            problems.push(format!("{name}: {} is not allowed; use one of the options {named}", value.raw()));
        }
        if !config.page_sizes.contains(&config.page_size) {
            let (size, sizes) = ((way.spell)("page_size"), (way.spell)("page_sizes"));
            if problems.is_empty() && member(&members, &size).is_some() {
                problems.push(format!("{size}: {} is not one of {sizes}", config.page_size.get()));
            }
            config.page_size = config.page_sizes.first().copied().unwrap_or(FALLBACK_SIZE);
        }
        if problems.is_empty() { Ok(config) } else { Err(problems) }
    }
}

/// `page_size` as JavaScript spells it.
fn camel_case(name: &str) -> String {
    let mut words = name.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |mut spelled, word| {
        spelled.extend(word.chars().take(1).map(|letter| letter.to_ascii_uppercase()));
        spelled.extend(word.chars().skip(1));
        spelled
    })
}
