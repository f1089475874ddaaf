//! The values of options: what each may be, and what is said of it otherwise.

use super::{Config, Features};
use crate::domain::customer::Column;
use crate::domain::filter::{Filter, KnownStatus, NAME_MAX_CHARS, Search, classify};
use crate::domain::json::{Json, Kind};
use crate::domain::layout::Layout;
use crate::domain::paging::PageSize;
use crate::domain::url_query::{Address, parse};

/// Longest prefix of parameters.
const MAX_PREFIX_CHARS: usize = 20;

pub(super) fn read_text(value: Json, allowed: &str, is_allowed: impl Fn(&str) -> bool) -> Result<String, String> {
    let text = if value.kind() == Kind::Text { value.text() } else { None };
    text.filter(|text| is_allowed(text)).ok_or_else(|| allowed.to_owned())
}

/// Sets what the name of which a text is.
pub(super) fn choose<T: Copy>(value: Json, names: &[&str], values: &[T], place: &mut T) -> Result<(), String> {
    let index = read_one(value, names)?;
    values.get(index).into_iter().for_each(|chosen| *place = *chosen);
    Ok(())
}

/// Which of `names` a text is.
pub(super) fn read_one(value: Json, names: &[&str]) -> Result<usize, String> {
    let text = value.text();
    names.iter().position(|name| text.as_deref() == Some(*name)).ok_or_else(|| one_of(names))
}

fn one_of(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    quoted.join(" or ")
}

pub(super) fn read_base(value: Json) -> Result<String, String> {
    let is_base = |base: &str| {
        let address = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
        let is_path = base.is_empty() || (base.starts_with('/') && !base.starts_with("//"));
        // A query or credentials in the base would end up in every request and log.
        let is_plain = !base.contains(['?', '#', '@', ' ', '\\']) && !base.contains(char::is_control);
        is_plain && (is_path || address.is_some_and(|host| !host.is_empty() && !host.starts_with('/')))
    };
    read_text(value, "\"\", a path such as \"/portal\", or an http(s) address without query or credentials", is_base)
        .map(|base| base.trim_end_matches('/').to_owned())
}

/// As browsers write the origin of a message: one with a path, capitals or the usual port would never be that of any.
pub(super) fn check_origins(value: Json) -> Result<(), String> {
    let is_host = |host: &str| {
        let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-:[]".contains(&byte);
        !host.is_empty() && host.bytes().all(is_plain)
    };
    let is_origin = |origin: &str| match (origin.strip_prefix("https://"), origin.strip_prefix("http://")) {
        (Some(host), _) => is_host(host) && !host.ends_with(":443"),
        (_, Some(host)) => is_host(host) && !host.ends_with(":80"),
        _ => false,
    };
    let are_origins = |items: Vec<Json>| items.into_iter().all(|item| item.text().is_some_and(|text| is_origin(&text)));
    let allowed = "a list of http(s) origins such as \"https://portal.example\"";
    if value.items().is_some_and(are_origins) { Ok(()) } else { Err(allowed.to_owned()) }
}

pub(super) fn read_title(value: Json) -> Result<String, String> {
    read_text(value, "text of 1 to 60 characters", |title| (1..=60).contains(&title.chars().count()))
}

pub(super) fn read_path(value: Json) -> Result<String, String> {
    read_text(value, "a path such as \"/portal/customers\"", |path| {
        path.starts_with('/')
            && !path.starts_with("//")
            && !path.contains(['?', '#', '\\', ' '])
            && !path.contains(char::is_control)
    })
}

/// What the address may say, but for the prefix.
pub(super) fn read_query(value: Json, config: &Config) -> Result<String, String> {
    let address = Address { prefix: "", ..config.address() };
    read_text(value, "what the address may say, such as \"status=ACTIVE&size=50\"", |query| {
        parse(query, None, address).notices.is_empty()
    })
}

pub(super) fn read_prefix(value: Json) -> Result<String, String> {
    let is_plain = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_' || char == '.';
    read_text(value, "up to 20 letters, digits, \"-\", \"_\" and \".\"", |prefix| {
        prefix.chars().count() <= MAX_PREFIX_CHARS && prefix.chars().all(is_plain)
    })
}

pub(super) fn read_number(value: Json, max: u64) -> Result<u64, String> {
    value.whole_number().filter(|number| *number <= max).ok_or_else(|| format!("a whole number from 0 to {max}"))
}

pub(super) fn read_size(value: Json) -> Result<PageSize, String> {
    let rows = value.whole_number().and_then(|rows| u8::try_from(rows).ok());
    rows.and_then(PageSize::new).ok_or_else(|| "a whole number from 1 to 100".to_owned())
}

pub(super) fn read_sizes(value: Json) -> Result<Vec<PageSize>, String> {
    let allowed = || "a list of different whole numbers from 1 to 100 in rising order".to_owned();
    let items = value.items().ok_or_else(allowed)?;
    let sizes = items.into_iter().map(read_size).collect::<Result<Vec<_>, _>>().map_err(|_| allowed())?;
    if sizes.is_empty() || !sizes.is_sorted_by(|a, b| a < b) { Err(allowed()) } else { Ok(sizes) }
}

/// In the order in which they are named, but for the name, which is always the first.
pub(super) fn read_columns(value: Json) -> Result<Vec<Column>, String> {
    let names = Column::ALL.map(Column::as_str);
    let allowed = || format!("a list of {}, \"name\" among them", one_of(&names));
    let items = value.items().ok_or_else(allowed)?;
    let named = items.into_iter().map(|item| read_one(item, &names)).collect::<Result<Vec<_>, _>>();
    let named = named.map_err(|_| allowed())?;
    let columns: Vec<Column> = named.into_iter().filter_map(|index| Column::ALL.get(index).copied()).collect();
    let layout = Layout::of(&columns);
    let ordered = layout.columns().iter().map(|(column, _)| *column).collect();
    if columns.contains(&Column::Name) { Ok(ordered) } else { Err(allowed()) }
}

pub(super) fn read_fixed(value: Json) -> Result<Filter, String> {
    let allowed = || {
        let statuses = one_of(&KnownStatus::ALL.map(KnownStatus::as_str));
        format!("an object with a status ({statuses}), and a name or an email")
    };
    let mut fixed = Filter::default();
    for (name, value) in value.members().ok_or_else(allowed)? {
        let text = value.text().ok_or_else(allowed)?;
        match name.as_str() {
            "status" => fixed.status = Some(KnownStatus::parse(&text).ok_or_else(allowed)?),
            // What is blank, or cut, would narrow less than it says.
            "name" if fixed.search == Search::None && (1..=NAME_MAX_CHARS).contains(&text.trim().chars().count()) => {
                fixed.search = Search::by_name(&text);
            }
            "email" if fixed.search == Search::None => match classify(&text) {
                Ok(search @ Search::Email(_)) => fixed.search = search,
                _ => return Err(allowed()),
            },
            _ => return Err(allowed()),
        }
    }
    Ok(fixed)
}

pub(super) fn read_features(value: Json, mut features: Features) -> Result<Features, String> {
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
