//! Numbers and times in the reader's locale, through the browser's `Intl`.

use super::clock;
use crate::domain::text;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

thread_local! {
    // Making a formatter costs far more than using one.
    static FORMATS: Formats = Formats::new();
}

struct Formats {
    whole: Function,
    amount: Function,
    relative: Intl::RelativeTimeFormat,
    clock: Function,
    local: Function,
    utc: Function,
}

impl Formats {
    fn new() -> Self {
        let number = |options: &[(&str, JsValue)]| Intl::NumberFormat::new(&Array::new(), &object(options)).format();
        let time = |options: &[(&str, JsValue)]| Intl::DateTimeFormat::new(&Array::new(), &object(options)).format();
        Self {
            whole: number(&[]),
            // Amounts carry no currency: two decimals, and more only where the answer has more.
            amount: number(&[("minimumFractionDigits", 2.into()), ("maximumFractionDigits", 20.into())]),
            relative: Intl::RelativeTimeFormat::new(&Array::new(), &object(&[("numeric", "auto".into())])),
            clock: time(&[("timeStyle", "medium".into())]),
            local: time(&[("dateStyle", "medium".into()), ("timeStyle", "long".into())]),
            utc: time(&[("dateStyle", "medium".into()), ("timeStyle", "medium".into()), ("timeZone", "UTC".into())]),
        }
    }
}

/// "2,560".
pub fn whole(number: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "row counts are far below 2^53")]
    FORMATS.with(|formats| call(&formats.whole, &JsValue::from_f64(number as f64)))
}

/// "1,250.50" from decimal text, exactly; anything else verbatim.
pub fn amount(decimal: &str) -> String {
    // Exponents could stand for a thousand digits.
    let is_plain = decimal.len() <= 40 && decimal.bytes().all(|byte| byte.is_ascii_digit() || b".-".contains(&byte));
    if !is_plain || decimal.is_empty() {
        return decimal.to_owned();
    }
    FORMATS.with(|formats| call(&formats.amount, &JsValue::from_str(decimal)))
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
    FORMATS.with(|formats| Some(formats.relative.format((seconds / length).trunc(), unit).into()))
}

/// Date and time in the reader's zone, then in UTC unless that is the same; `None` when it is not a time.
pub fn absolute(time: &str) -> Option<Vec<String>> {
    let date: JsValue = Date::new(&JsValue::from_f64(parse(time)?)).into();
    FORMATS.with(|formats| {
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
    FORMATS.with(|formats| call(&formats.clock, &date))
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

fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in members {
        let _set = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
