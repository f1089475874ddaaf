//! The language of a console: its messages, and how it writes numbers and times.

use super::intl::{self, Formats};
use super::scope;
use crate::domain::text::{self, Voice};
use js_sys::{Object, Reflect};
use std::cell::RefCell;
use std::rc::Rc;

/// The language's BCP 47 tag, and the messages of the console, as the page around the console hands them over.
pub(super) const SPEECH: &str = "customerConsoleSpeech";
const LANGUAGE: &str = "language";
const MESSAGES: &str = "messages";

/// Lines of each group of messages; empty where it is not loaded.
type Groups = [&'static [&'static str]; text::GROUPS.len()];

thread_local! {
    // For as long as the program lives: there are few languages, and messages are `&'static str` wherever they are used.
    static LOADED: RefCell<Vec<(String, Groups)>> = const { RefCell::new(Vec::new()) };
}

/// A language, with formats of a locale that fits it.
pub(super) struct Speech {
    pub(super) language: String,
    /// As configured.
    pub(super) locale: String,
    /// As configured.
    pub(super) zone: String,
    pub(super) formats: Option<Formats>,
    groups: Groups,
}

impl Speech {
    /// `locale` (BCP 47) and `zone` (IANA) as configured, each empty for what fits the language and the browser.
    pub(super) fn new(language: &str, locale: &str, zone: &str) -> Self {
        let groups = LOADED.with_borrow(|loaded| {
            loaded.iter().find(|(of, _)| of == language).map(|(_, groups)| *groups).unwrap_or_default()
        });
        let fitting = fitting(language, locale);
        let formats = Formats::new(&fitting, zone).or_else(|| Formats::new("", ""));
        Self { language: language.to_owned(), locale: locale.to_owned(), zone: zone.to_owned(), formats, groups }
    }
}

/// The locale that is configured, or one that fits the language.
pub(super) fn fitting(language: &str, locale: &str) -> String {
    if locale.is_empty() { intl::locale_of(language) } else { locale.to_owned() }
}

impl Voice for Speech {
    fn line(&self, group: usize, index: usize) -> &'static str {
        self.groups.get(group).and_then(|lines| lines.get(index + 1)).copied().unwrap_or_default()
    }

    fn whole(&self, number: u64) -> String {
        self.formats.as_ref().map_or_else(String::new, |formats| formats.whole(number))
    }

    fn plural(&self, number: u64) -> String {
        self.formats.as_ref().map_or_else(String::new, |formats| formats.plural(number))
    }

    fn list(&self, texts: &[String]) -> String {
        self.formats.as_ref().map_or_else(String::new, |formats| formats.list(texts))
    }
}

/// Takes the messages of a group; `None` where they are none that the program was built with.
pub(super) fn take(language: &str, messages: String) -> Option<()> {
    let group = text::GROUPS.iter().position(|mark| messages.starts_with(mark))?;
    LOADED.with_borrow_mut(|loaded| {
        let at = loaded.iter().position(|(of, _)| of == language).unwrap_or_else(|| {
            loaded.push((language.to_owned(), Groups::default()));
            loaded.len() - 1
        });
        let lines = loaded.get_mut(at)?.1.get_mut(group)?;
        if lines.is_empty() {
            *lines = in_lines(String::leak(messages)).leak();
        }
        Some(())
    })
}

/// Has messages come from the console at work.
pub(super) fn listen() {
    text::speak_with(|| scope::current_speech().map(|speech| -> Rc<dyn Voice> { speech }));
}

/// What the page around a console says of the language; `None` where it says nothing, or has other messages than the
/// program was built with.
pub(super) fn told_by(host: &Object) -> Option<String> {
    let speech = Reflect::get(host, &SPEECH.into()).ok()?;
    let member = |name: &str| Reflect::get(&speech, &name.into()).ok()?.as_string();
    let language = member(LANGUAGE)?;
    take(&language, member(MESSAGES)?)?;
    Some(language)
}

/// Iterators over text weigh more than what they would save here.
fn in_lines(text: &'static str) -> Vec<&'static str> {
    let (mut lines, mut start) = (Vec::new(), 0);
    for (at, byte) in text.bytes().chain([b'\n']).enumerate() {
        if byte == b'\n' {
            lines.push(text.get(start..at).unwrap_or_default());
            start = at + 1;
        }
    }
    lines
}
