//! Snapshots are kept in a worker of their own program: the page does not stand still, and the memory is given back.
//! Both sides are here.

use super::page;
use crate::domain::snapshot::order::ranked;
use crate::domain::snapshot::service::{Reader, Snapshot, Wanted};
use crate::domain::snapshot::spec::Spec;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use js_sys::{Array, Function, JSON, Promise, Reflect, Uint8Array};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// The program, as index.html names it.
const PROGRAM: &str = "store";
const START: &str = "start";
const ADD: &str = "add";
const PAGE: &str = "page";
const FACETS: &str = "facets";
const GROUPS: &str = "groups";
const FIGURES: &str = "figures";
const PIVOT: &str = "pivot";

/// The worker. It ends with this.
pub struct Keeper {
    worker: Worker,
    asked: Cell<u32>,
    waiting: Rc<RefCell<HashMap<u32, Function>>>,
}

impl Keeper {
    /// Loads the program, for a snapshot of so many rows at a time in milliseconds since 1970, and a reader of a locale
    /// (BCP 47) and time zone (IANA), empty for the browser's. `None` where that, or any worker, is not to be had.
    pub async fn start(rows: u64, taken_at: i64, locale: &str, zone: &str) -> Option<Self> {
        let worker: Worker = JsFuture::from(page::start_worker(PROGRAM)?).await.ok()?.dyn_into().ok()?;
        let ready = Promise::new(&mut |then, otherwise| {
            worker.set_onmessage(Some(&then));
            worker.set_onerror(Some(&otherwise));
        });
        JsFuture::from(ready).await.ok()?;
        let waiting: Rc<RefCell<HashMap<u32, Function>>> = Rc::default();
        let answered = Rc::clone(&waiting);
        let answer = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let told: Array = event.data().unchecked_into();
            let then = answered.borrow_mut().remove(&number_of(&told.get(0)));
            let _told = then.map(|then| then.call1(&JsValue::UNDEFINED, &told.get(1)));
        });
        worker.set_onmessage(Some(answer.into_js_value().unchecked_ref()));
        let broken = Rc::clone(&waiting);
        let breaks = Closure::<dyn Fn()>::new(move || {
            for (_, then) in broken.borrow_mut().drain() {
                let _told = then.call0(&JsValue::UNDEFINED);
            }
        });
        worker.set_onerror(Some(breaks.into_js_value().unchecked_ref()));
        let keeper = Self { worker, asked: Cell::new(0), waiting };
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        let (rows, taken_at) = (rows as f64, taken_at as f64);
        let started = keeper.ask(&[&START.into(), &rows.into(), &taken_at.into(), &locale.into(), &zone.into()]).await;
        (started == JsValue::TRUE).then_some(keeper)
    }

    /// Adds rows ([`Snapshot::add`]). Tells whether there was room.
    pub async fn add(&self, lines: &[u8]) -> bool {
        self.ask(&[&ADD.into(), &Uint8Array::from(lines)]).await == JsValue::TRUE
    }

    /// A page as the endpoint would answer; `None` where the worker broke down.
    pub async fn page(&self, wanted: &Wanted, skip: u64, take: u8) -> Option<Vec<u8>> {
        self.some(PAGE, wanted, skip, take).await
    }

    /// Groups of customers who are the same ([`Snapshot::groups`]).
    pub async fn groups(&self, wanted: &Wanted, skip: u64, take: u8) -> Option<Vec<u8>> {
        self.some(GROUPS, wanted, skip, take).await
    }

    /// What a report tells ([`Snapshot::figures`]).
    pub async fn figures(&self, wanted: &Wanted) -> Option<Vec<u8>> {
        self.some(FIGURES, wanted, 0, 0).await
    }

    /// The table of a report ([`Snapshot::pivot`]).
    pub async fn pivot(&self, wanted: &Wanted) -> Option<Vec<u8>> {
        self.some(PIVOT, wanted, 0, 0).await
    }

    async fn some(&self, what: &str, wanted: &Wanted, skip: u64, take: u8) -> Option<Vec<u8>> {
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        let skip = (skip as f64).into();
        let (spec, text) = (wanted.spec.as_str().into(), wanted.text.as_str().into());
        let page = self.ask(&[&what.into(), &spec, &text, &skip, &take.into()]).await;
        page.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
    }

    /// What there is to filter by, as JSON of [`crate::domain::snapshot::service::Facets`].
    pub async fn facets(&self) -> Option<Vec<u8>> {
        self.ask(&[&FACETS.into()]).await.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
    }

    /// What the worker says to that; nothing when it broke down.
    async fn ask(&self, what: &[&JsValue]) -> JsValue {
        let number = self.asked.replace(self.asked.get().wrapping_add(1));
        let question: Array = std::iter::once(&number.into()).chain(what.iter().copied()).collect();
        let answer = Promise::new(&mut |then, _| {
            self.waiting.borrow_mut().insert(number, then);
        });
        if self.worker.post_message(&question).is_err() {
            self.waiting.borrow_mut().remove(&number);
            return JsValue::UNDEFINED;
        }
        JsFuture::from(answer).await.unwrap_or(JsValue::UNDEFINED)
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.worker.terminate();
        self.waiting.borrow_mut().clear();
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number that was one")]
fn number_of(value: &JsValue) -> u32 {
    value.as_f64().unwrap_or_default() as u32
}

/// What the worker has.
struct Kept {
    snapshot: Snapshot,
    intl: Intl,
}

/// The worker's side: answers each question with its number and what comes of it.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let (answering, kept) = (scope.clone(), RefCell::new(None));
    let answer = move |event: MessageEvent| {
        let question: Array = event.data().unchecked_into();
        let answer = answer(&mut kept.borrow_mut(), &question).unwrap_or(JsValue::UNDEFINED);
        let _sent = answering.post_message(&Array::of2(&question.get(0), &answer));
    };
    scope.set_onmessage(Some(Closure::<dyn Fn(MessageEvent)>::new(answer).into_js_value().unchecked_ref()));
    let _ready = scope.post_message(&JsValue::UNDEFINED);
}

fn answer(kept: &mut Option<Kept>, question: &Array) -> Option<JsValue> {
    let text = |at| question.get(at).as_string();
    let number = |at| number_of(&question.get(at)) as usize;
    if text(1)? == START {
        #[expect(clippy::cast_possible_truncation, reason = "a time")]
        let taken_at = question.get(3).as_f64()? as i64;
        let intl = Intl::new(&text(4)?, &text(5)?).or_else(|| Intl::new("", ""))?;
        *kept = Some(Kept { snapshot: Snapshot::new(number(2), taken_at), intl });
        return Some(JsValue::TRUE);
    }
    let Kept { snapshot, intl } = kept.as_mut()?;
    let collation = |words: &[&str]| intl.ranks(words);
    let day_start = |day: &str, later| intl.day_start(day, later);
    let reader = Reader { collation: &collation, day_start: &day_start };
    match text(1)?.as_str() {
        ADD => Some(snapshot.add(&question.get(2).dyn_into::<Uint8Array>().ok()?.to_vec()).into()),
        what @ (PAGE | GROUPS | FIGURES | PIVOT) => {
            let wanted = Wanted { spec: Spec::new(text(2)?), text: text(3)? };
            let some = match what {
                PAGE => snapshot.page(&wanted, number(4), number(5), reader),
                GROUPS => snapshot.groups(&wanted, number(4), number(5), reader),
                FIGURES => snapshot.figures(&wanted, reader),
                _ => snapshot.pivot(&wanted, reader),
            };
            Some(Uint8Array::from(some.as_slice()).into())
        }
        FACETS => Some(Uint8Array::from(snapshot.facets(reader).as_slice()).into()),
        _ => None,
    }
}

/// What the browser knows of the reader's language and time zone.
struct Intl {
    /// With numbers in words as numbers, and without, which is much sooner.
    numeric: Function,
    plain: Function,
    /// "2026-11-26 14:08:28".
    local: JsValue,
    format: Function,
}

impl Intl {
    fn new(locale: &str, zone: &str) -> Option<Self> {
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let make = |kind: &str, locale: &str, options: &str| {
            let locales = if locale.is_empty() { Array::new() } else { Array::of1(&locale.into()) };
            let kind: Function = Reflect::get(&intl, &kind.into()).ok()?.dyn_into().ok()?;
            Reflect::construct(&kind, &Array::of2(&locales, &JSON::parse(options).ok()?)).ok()
        };
        let member = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok()?.dyn_into().ok();
        let zone = if zone.is_empty() {
            String::new()
        } else {
            format!(r#","timeZone":{}"#, serde_json::to_string(zone).ok()?)
        };
        // The way that Swedish writes times is ISO 8601 but for the "T".
        let local = make("DateTimeFormat", "sv-SE", &format!(r#"{{"dateStyle":"short","timeStyle":"medium"{zone}}}"#))?;
        Some(Self {
            numeric: member(&make("Collator", locale, r#"{"numeric":true}"#)?, "compare")?,
            plain: member(&make("Collator", locale, "{}")?, "compare")?,
            format: member(&local, "format")?,
            local,
        })
    }

    /// The browser sorts, and compares neighbours: of each comparison made here, the way there and back would take longer
    /// than the comparison.
    fn ranks(&self, words: &[&str]) -> Vec<u32> {
        let has_digit = words.iter().any(|word| word.chars().any(char::is_numeric));
        let compare = if has_digit { &self.numeric } else { &self.plain };
        let places: Array = words.iter().map(|word| JsValue::from_str(word)).collect();
        let _sorted = Reflect::get(&places, &"sort".into())
            .ok()
            .and_then(|sort| sort.dyn_into::<Function>().ok()?.call1(&places, compare).ok());
        let mut codes: HashMap<&str, Vec<u32>> = HashMap::with_capacity(words.len());
        for (code, word) in (0..).zip(words) {
            codes.entry(word).or_default().push(code);
        }
        let sorted: Vec<JsValue> = places.iter().collect();
        let mut order: Vec<(usize, u32)> = Vec::with_capacity(words.len());
        for (at, word) in sorted.iter().enumerate() {
            let code = word.as_string().and_then(|word| codes.get_mut(word.as_str())?.pop());
            order.extend(code.map(|code| (at, code)));
        }
        let is_same = |one: &(usize, u32), other: &(usize, u32)| {
            let (Some(one), Some(other)) = (sorted.get(one.0), sorted.get(other.0)) else { return false };
            compare.call2(&JsValue::UNDEFINED, one, other).ok().and_then(|sign| sign.as_f64()) == Some(0.0)
        };
        ranked(words.len(), &order, is_same, |(_, code)| *code).to_vec()
    }

    /// Where a day begins, `later` days later, in milliseconds since 1970.
    fn day_start(&self, day: &str, later: i64) -> Option<i64> {
        let day: Date = day.parse().ok()?;
        let midnight =
            day.checked_add(jiff::Span::new().try_days(later).ok()?).ok()?.to_datetime(jiff::civil::Time::midnight());
        let utc = |time: DateTime| time.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp().as_millisecond());
        let wanted = utc(midnight)?;
        let mut at = wanted;
        // What is off there is off here, unless clocks change in between: a second look finds that.
        for _ in 0..2 {
            #[expect(clippy::cast_precision_loss, reason = "a time")]
            let told = self.format.call1(&self.local, &(at as f64).into()).ok()?.as_string()?;
            at += wanted - utc(told.replacen(' ', "T", 1).parse().ok()?)?;
        }
        Some(at)
    }
}
