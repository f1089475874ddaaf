//! Reads options, and says of each wrong one what is allowed.

use super::{Config, FALLBACK_SIZE, Features, Keeps, Known};
use crate::domain::credentials::CredentialSource;
use crate::domain::customer::Column;
use crate::domain::filter::{Filter, KnownStatus, Search, classify};
use crate::domain::json::{Json, Kind, member};
use crate::domain::paging::PageSize;
use crate::domain::url_query::{Address, SearchInAddress, parse};

/// With more, nothing else would ever be sent.
const MAX_RESERVE_PERCENT: u64 = 90;
/// The longest TTL that can be configured, in seconds: a day.
const MAX_TTL_SECONDS: u64 = 86_400;
/// The largest cache that can be configured, in rows.
const MAX_CACHE_ROWS: u64 = 1_000_000;
/// Longest prefix of parameters.
const MAX_PREFIX_CHARS: usize = 20;

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
    // Stylesheets follow it (style/tokens.css); here it is only checked.
    Setting { name: "theme", set: |_, value, _| read_one(value, &["system", "light", "dark", "host"]).map(drop) },
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
const STANDALONE: &[Setting] =
    &[Setting { name: "frame_origins", set: |_, value, _| check_origins(value).ok_or_else(origins_allowed) }];

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

fn read_text(value: Json, allowed: &str, is_allowed: impl Fn(&str) -> bool) -> Result<String, String> {
    let text = if value.kind() == Kind::Text { value.text() } else { None };
    text.filter(|text| is_allowed(text)).ok_or_else(|| allowed.to_owned())
}

/// Sets what the name of which a text is.
fn choose<T: Copy>(value: Json, names: &[&str], values: &[T], place: &mut T) -> Result<(), String> {
    let index = read_one(value, names)?;
    values.get(index).into_iter().for_each(|chosen| *place = *chosen);
    Ok(())
}

/// Which of `names` a text is.
fn read_one(value: Json, names: &[&str]) -> Result<usize, String> {
    let text = value.text();
    names.iter().position(|name| text.as_deref() == Some(*name)).ok_or_else(|| one_of(names))
}

fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(" or ")
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

/// As browsers write the origin of a message: one with a path, capitals or the usual port would never be that of any.
fn check_origins(value: Json) -> Option<()> {
    let is_host = |host: &str| {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(is_plain)
    };
    let is_origin = |origin: &str| match (origin.strip_prefix("https://"), origin.strip_prefix("http://")) {
        (Some(host), _) => is_host(host) && !host.ends_with(":443"),
        (_, Some(host)) => is_host(host) && !host.ends_with(":80"),
        _ => false,
    };
    value.items()?.into_iter().all(|item| item.text().is_some_and(|origin| is_origin(&origin))).then_some(())
}

fn origins_allowed() -> String {
    "a list of http(s) origins such as \"https://portal.example\"".to_owned()
}

fn read_title(value: Json) -> Result<String, String> {
    read_text(value, "text of 1 to 60 characters", |title| (1..=60).contains(&title.chars().count()))
}

fn read_path(value: Json) -> Result<String, String> {
    read_text(value, "a path such as \"/portal/customers\"", |path| {
        path.starts_with('/') && !path.starts_with("//") && !path.contains(['?', '#', '\\', ' '])
    })
}

/// What the address may say, but for the prefix.
fn read_query(value: Json, config: &Config) -> Result<String, String> {
    let address = Address { prefix: "", ..config.address() };
    read_text(value, "what the address may say, such as \"status=ACTIVE&size=50\"", |query| {
        parse(query, None, address).notices.is_empty()
    })
}

fn read_prefix(value: Json) -> Result<String, String> {
    let is_plain = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_' || char == '.';
    read_text(value, "up to 20 letters, digits, \"-\", \"_\" and \".\"", |prefix| {
        prefix.chars().count() <= MAX_PREFIX_CHARS && prefix.chars().all(is_plain)
    })
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

/// In the order of the grid, whatever the order they are named in.
fn read_columns(value: Json) -> Result<Vec<Column>, String> {
    let names = Column::ALL.map(Column::as_str);
    let allowed = || format!("a list of {}, \"name\" among them", one_of(&names));
    let items = value.items().ok_or_else(allowed)?;
    let named = items.into_iter().map(|item| read_one(item, &names)).collect::<Result<Vec<_>, _>>();
    let named = named.map_err(|_| allowed())?;
    let columns = Column::ALL.into_iter().enumerate().filter(|(index, _)| named.contains(index));
    let columns: Vec<Column> = columns.map(|(_, column)| column).collect();
    if columns.contains(&Column::Name) { Ok(columns) } else { Err(allowed()) }
}

fn read_fixed(value: Json) -> Result<Filter, String> {
    let allowed = || {
        let statuses = one_of(&KnownStatus::ALL.map(KnownStatus::as_str));
        format!("an object with a status ({statuses}), and a name or an email")
    };
    let mut fixed = Filter::default();
    for (name, value) in value.members().ok_or_else(allowed)? {
        let text = value.text().ok_or_else(allowed)?;
        match name.as_str() {
            "status" => fixed.status = Some(KnownStatus::parse(&text).ok_or_else(allowed)?),
            "name" if fixed.search == Search::None => fixed.search = Search::by_name(&text),
            "email" if fixed.search == Search::None => match classify(&text) {
                Ok(search @ Search::Email(_)) => fixed.search = search,
                _ => return Err(allowed()),
            },
            _ => return Err(allowed()),
        }
    }
    Ok(fixed)
}

fn read_features(value: Json, mut features: Features) -> Result<Features, String> {
    let allowed = || "an object with true or false for export, lookup, inspector".to_owned();
    for (name, value) in value.members().ok_or_else(allowed)? {
        let is_on = match value.raw() {
            "true" => true,
            "false" => false,
            _ => return Err(allowed()),
        };
        match name.as_str() {
            "export" => features.export = is_on,
            "lookup" => features.lookup = is_on,
            "inspector" => features.inspector = is_on,
            _ => return Err(allowed()),
        }
    }
    Ok(features)
}
