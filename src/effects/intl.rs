//! Numbers and times in the reader's locale, through the browser's `Intl`.

use super::{clock, page, scope};
use crate::domain::config::Known;
use crate::domain::text;
use js_sys::{Array, Date, Function, Intl, JSON, Reflect};
use std::cmp::Ordering;
use wasm_bindgen::{JsCast, JsValue};

/// How numbers and times are written: a locale and a time zone.
pub struct Formats {
    whole: Function,
    amount: Function,
    relative: Intl::RelativeTimeFormat,
    clock: Function,
    local: Function,
    utc: Function,
    plurals: Intl::PluralRules,
    compare: Function,
    list: JsValue,
}

impl Formats {
    /// Of a locale (BCP 47) and a time zone (IANA), each empty for the browser's own; `None` where the browser does not
    /// know it.
    pub fn new(locale: &str, zone: &str) -> Option<Self> {
        let locales = if locale.is_empty() { Array::new() } else { Array::of1(&locale.into()) };
        let make = |kind: &str, options: &str| {
            let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
            let kind: Function = Reflect::get(&intl, &kind.into()).ok()?.dyn_into().ok()?;
            Reflect::construct(&kind, &Array::of2(&locales, &JSON::parse(options).ok()?)).ok()
        };
        let format = |kind: &str, options: &str| -> Option<Function> {
            Reflect::get(&make(kind, options)?, &"format".into()).ok()?.dyn_into().ok()
        };
        let time = |options: &str| format("DateTimeFormat", &format!("{{{options}}}"));
        let zone = if zone.is_empty() {
            String::new()
        } else {
            format!(",\"timeZone\":{}", JSON::stringify(&zone.into()).ok()?)
        };
        Some(Self {
            whole: format("NumberFormat", "{}")?,
            // Amounts carry no currency: two decimals, and more only where the answer has more.
            amount: format("NumberFormat", r#"{"minimumFractionDigits":2,"maximumFractionDigits":20}"#)?,
            relative: make("RelativeTimeFormat", r#"{"numeric":"auto"}"#)?.unchecked_into(),
            clock: time(&format!(r#""timeStyle":"medium"{zone}"#))?,
            local: time(&format!(r#""dateStyle":"medium","timeStyle":"long"{zone}"#))?,
            utc: time(r#""dateStyle":"medium","timeStyle":"medium","timeZone":"UTC""#)?,
            plurals: make("PluralRules", "{}")?.unchecked_into(),
            list: make("ListFormat", r#"{"type":"unit","style":"short"}"#)?,
            compare: Reflect::get(&make("Collator", r#"{"numeric":true}"#)?, &"compare".into())
                .ok()?
                .dyn_into()
                .ok()?,
        })
    }

    /// "2,560".
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub(super) fn whole(&self, number: u64) -> String {
        call(&self.whole, &JsValue::from_f64(number as f64))
    }

    /// "a, b, c".
    pub(super) fn list(&self, texts: &[String]) -> String {
        let texts: Array = texts.iter().map(JsValue::from).collect();
        let format =
            Reflect::get(&self.list, &"format".into()).ok().and_then(|format| format.dyn_into::<Function>().ok());
        let listed = format.and_then(|format| format.call1(&self.list, &texts).ok()?.as_string());
        listed.unwrap_or_default()
    }

    /// "one", "few" … (CLDR).
    #[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
    pub(super) fn plural(&self, number: u64) -> String {
        self.plurals.select(number as f64).into()
    }
}

/// The browser's own locale of a language, as its person has set it, else the language itself (BCP 47); empty for none.
pub(super) fn locale_of(language: &str) -> String {
    let is_of_it = |locale: &String| locale.split('-').next() == Some(language);
    let preferred = page::locales().into_iter().find(is_of_it);
    preferred.unwrap_or_else(|| language.to_owned())
}

/// What the browser knows of locales and time zones.
pub const KNOWN: Known = Known {
    locale: |name| !name.is_empty() && Formats::new(name, "").is_some(),
    time_zone: |name| !name.is_empty() && Formats::new("", name).is_some(),
};

/// Reads the formats of the console at work; nothing where the browser has none.
fn with<R: Default>(read: impl FnOnce(&Formats) -> R) -> R {
    scope::with_formats(read).unwrap_or_default()
}

/// "2,560".
pub fn whole(number: u64) -> String {
    with(|formats| formats.whole(number))
}

/// "1,250.50" from decimal text, exactly; anything else verbatim.
pub fn amount(decimal: &str) -> String {
    // Exponents could stand for a thousand digits.
    let is_plain = decimal.len() <= 40 && decimal.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte));
    if !is_plain || decimal.is_empty() {
        return decimal.to_owned();
    }
    with(|formats| call(&formats.amount, &JsValue::from_str(decimal)))
}

/// Units of relative times with their lengths in seconds.
const UNITS: [(&str, f64); 6] = [
    ("year", 31_557_600.0),
    ("month", 2_629_800.0),
    ("week", 604_800.0),
    ("day", 86_400.0),
    ("hour", 3600.0),
    ("minute", 60.0),
];

/// "3 days ago" from an ISO 8601 time; `None` when it is not a time.
pub fn relative(time: &str) -> Option<String> {
    let then = parse(time)?;
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
    let seconds = (then - clock::now().0 as f64) / 1000.0;
    let found = UNITS.into_iter().find(|(_, length)| seconds.abs() >= *length);
    let (unit, length) = found.unwrap_or(("second", 1.0));
    with(|formats| Some(formats.relative.format((seconds / length).trunc(), unit).into()))
}

/// Date and time in the reader's zone, then in UTC unless that is the same; `None` when it is not a time.
pub fn absolute(time: &str) -> Option<Vec<String>> {
    let date: JsValue = Date::new(&JsValue::from_f64(parse(time)?)).into();
    with(|formats| {
        let (local, utc) = (call(&formats.local, &date), call(&formats.utc, &date));
        let is_utc = local.starts_with(&utc);
        let utc = format!("{utc} {}", text::UTC);
        Some(if is_utc { vec![utc] } else { vec![local, utc] })
    })
}

/// In UTC: "2026-11-24T03:00:33.000Z".
pub fn utc(at: crate::domain::clock::UnixMs) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
    let date = js_sys::Date::new(&(at.0 as f64).into());
    String::from(date.to_iso_string())
}

/// The day in UTC: "2026-11-24".
pub fn day(at: crate::domain::clock::UnixMs) -> String {
    utc(at).chars().take(10).collect()
}

/// "14:03:22".
pub fn clock_time(at: crate::domain::clock::UnixMs) -> String {
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are far below 2^53")]
    let date = JsValue::from_f64(at.0 as f64);
    with(|formats| call(&formats.clock, &date))
}

/// A text without accents and the like.
pub fn without_marks(text: &str) -> String {
    let apart = js_sys::JsString::from(text).normalize("NFD");
    apart.replace_by_pattern(&js_sys::RegExp::new(r"\p{M}", "gu"), "").into()
}

/// What a language calls itself.
pub fn own_name_of(language: &str) -> String {
    let name = || {
        let options = JSON::parse(r#"{"type":"language"}"#).ok()?;
        method(&construct("DisplayNames", language, &options)?, "of", &language.into())
    };
    name().unwrap_or_else(|| language.to_owned())
}

/// What the reader's language calls regions (ISO 3166-1).
pub fn regions(codes: &[&str]) -> Vec<String> {
    let (locale, _) = scope::reader();
    let names =
        JSON::parse(r#"{"type":"region"}"#).ok().and_then(|options| construct("DisplayNames", &locale, &options));
    let name = |code: &str| method(names.as_ref()?, "of", &code.into());
    codes.iter().map(|code| name(code).unwrap_or_else(|| (*code).to_owned())).collect()
}

/// "48.2%" of a share of one; what is not nothing does not look so.
pub fn percent(share: f64) -> String {
    let is_small = share > 0.0 && share < 0.001;
    let digits = if is_small { r#""maximumSignificantDigits":1"# } else { r#""maximumFractionDigits":1"# };
    number(share, &format!(r#"{{"style":"percent",{digits}}}"#))
}

/// "12K", for marks along an axis.
pub fn compact(number: f64) -> String {
    self::number(number, r#"{"notation":"compact","maximumSignificantDigits":3}"#)
}

fn number(number: f64, options: &str) -> String {
    let (locale, _) = scope::reader();
    let format = JSON::parse(options).ok().and_then(|options| construct("NumberFormat", &locale, &options));
    format.and_then(|format| method(&format, "format", &number.into())).unwrap_or_default()
}

/// "Nov 2026" from "2026-11".
pub fn month(name: &str) -> String {
    let (locale, _) = scope::reader();
    let told = || {
        let options = JSON::parse(r#"{"year":"numeric","month":"short","timeZone":"UTC"}"#).ok()?;
        let date = Date::new(&JsValue::from_f64(parse(&format!("{name}-01T00:00:00Z"))?));
        method(&construct("DateTimeFormat", &locale, &options)?, "format", &date)
    };
    told().unwrap_or_else(|| name.to_owned())
}

/// One of `Intl`'s, for what is rarely told; the locale is the browser's where it is empty.
fn construct(kind: &str, locale: &str, options: &JsValue) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let kind: Function = Reflect::get(&intl, &kind.into()).ok()?.dyn_into().ok()?;
    let locales = if locale.is_empty() { Array::new() } else { Array::of1(&locale.into()) };
    Reflect::construct(&kind, &Array::of2(&locales, options)).ok()
}

fn method(object: &JsValue, name: &str, with: &JsValue) -> Option<String> {
    let run: Function = Reflect::get(object, &name.into()).ok()?.dyn_into().ok()?;
    run.call1(object, with).ok()?.as_string()
}

/// The time zones that the browser knows (IANA).
pub fn time_zones() -> Vec<String> {
    let zones = || -> Option<Array> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let values: Function = Reflect::get(&intl, &"supportedValuesOf".into()).ok()?.dyn_into().ok()?;
        values.call1(&intl, &"timeZone".into()).ok()?.dyn_into().ok()
    };
    zones().unwrap_or_default().iter().filter_map(|zone| zone.as_string()).collect()
}

/// How the reader's language orders texts.
pub fn compare(one: &str, other: &str) -> Ordering {
    with(|formats| formats.compare.call2(&JsValue::UNDEFINED, &one.into(), &other.into()).ok()?.as_f64())
        .and_then(|sign| sign.partial_cmp(&0.0))
        .unwrap_or(Ordering::Equal)
}

/// An ISO 8601 time in milliseconds since 1970; `None` when it is not a time.
#[expect(clippy::cast_possible_truncation, reason = "what `Date` can hold is far below 2^53")]
pub fn instant(time: &str) -> Option<i64> {
    parse(time).map(|at| at as i64)
}

fn parse(time: &str) -> Option<f64> {
    // `Date.parse` reads almost anything; only ISO 8601 is promised by the contract.
    let looks_iso = time.get(..10).is_some_and(|date| date.bytes().filter(|byte| *byte == b'-').count() == 2);
    let at = Date::parse(time);
    (looks_iso && at.is_finite()).then_some(at)
}

fn call(format: &Function, value: &JsValue) -> String {
    format.call1(&JsValue::UNDEFINED, value).ok().and_then(|text| text.as_string()).unwrap_or_default()
}
