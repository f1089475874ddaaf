//! How a message becomes words: which language is spoken, and what its variables are.

use std::cell::Cell;
use std::rc::Rc;

/// Who speaks: a language, and how it writes and counts.
pub trait Voice {
    /// The message at `index` of a group (`messages::GROUPS`); empty where it is not loaded.
    fn line(&self, group: usize, index: usize) -> &'static str;
    /// A whole number as the language writes it.
    fn whole(&self, number: u64) -> String;
    /// The plural category of a whole number (CLDR): "one", "few" …
    fn plural(&self, number: u64) -> String;
    /// Several texts as one, as the language lists them.
    fn list(&self, texts: &[String]) -> String;
}

type Ask = fn() -> Option<Rc<dyn Voice>>;

thread_local! {
    static ASK: Cell<Ask> = const { Cell::new(|| None) };
}

/// From now on `ask` tells who speaks.
pub fn speak_with(ask: Ask) {
    ASK.set(ask);
}

/// The value of a variable.
pub(super) enum Value<'a> {
    /// Text, or the name that a variant is chosen by.
    Words(&'a str),
    /// A whole number.
    Number(u64),
}

fn voice() -> Option<Rc<dyn Voice>> {
    let own = ASK.get()();
    #[cfg(not(target_family = "wasm"))]
    let own = own.or_else(|| Some(Rc::new(english::English)));
    own
}

/// A message as its file has it.
pub(super) fn line(group: usize, index: usize) -> &'static str {
    voice().map_or("", |voice| voice.line(group, index))
}

/// Several texts as one, as the language lists them: "a, b, c".
pub fn list(texts: &[String]) -> String {
    voice().map_or_else(String::new, |voice| voice.list(texts))
}

/// Puts values into a pattern (`messages::Message::pattern`).
pub(super) fn fill(pattern: &str, values: &[Value]) -> String {
    let mut words = String::new();
    if let Some(voice) = voice() {
        write(&mut words, pattern, values, &*voice);
    }
    words
}

fn write(words: &mut String, mut pattern: &str, values: &[Value], voice: &dyn Voice) {
    while let Some((text, rest)) = pattern.split_once('{') {
        words.push_str(text);
        let inside = before(rest, b'}');
        pattern = rest.get(inside.len() + 1..).unwrap_or_default();
        let index = inside.bytes().next().map_or(0, |digit| usize::from(digit.wrapping_sub(b'0')));
        let Some(value) = values.get(index) else { continue };
        match (inside.get(1..).and_then(|inside| inside.strip_prefix('?')), value) {
            (Some(variants), value) => write(words, chosen(variants, value, voice), values, voice),
            (None, Value::Words(value)) => words.push_str(value),
            (None, Value::Number(number)) => words.push_str(&voice.whole(*number)),
        }
    }
    words.push_str(pattern);
}

/// What stands before the first `end` that is in no braces.
fn before(text: &str, end: u8) -> &str {
    let mut open = 0;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if byte == end && open == 0 => return text.get(..at).unwrap_or_default(),
            b'{' => open += 1,
            b'}' => open -= 1,
            _ => {}
        }
    }
    text
}

/// The variant of `one=…|few=…|=…` that fits: by the number itself before its plural category.
fn chosen<'a>(variants: &'a str, value: &Value, voice: &dyn Voice) -> &'a str {
    let keys = match value {
        Value::Words(words) => [(*words).to_owned(), String::new()],
        Value::Number(number) => [number.to_string(), voice.plural(*number)],
    };
    let mut best = "";
    let mut rest = variants;
    loop {
        let variant = before(rest, b'|');
        let (key, text) = variant.split_once('=').unwrap_or_default();
        if key == keys[0] {
            return text;
        }
        if key == keys[1] && (best.is_empty() || !key.is_empty()) || key.is_empty() && best.is_empty() {
            best = text;
        }
        match rest.get(variant.len() + 1..) {
            Some(next) => rest = next,
            None => return best,
        }
    }
}

/// English as it is in tests and on the host.
#[cfg(not(target_family = "wasm"))]
mod english {
    use super::Voice;

    const GROUPS: [&str; 5] = [
        include_str!(concat!(env!("OUT_DIR"), "/console.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/tools.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/bulk.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/desk.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/snapshot.txt")),
    ];

    pub(super) struct English;

    impl Voice for English {
        fn line(&self, group: usize, index: usize) -> &'static str {
            GROUPS.get(group).and_then(|group| group.split('\n').nth(index + 1)).unwrap_or_default()
        }

        fn whole(&self, number: u64) -> String {
            let digits = number.to_string();
            let mut text = String::new();
            for (at, digit) in digits.chars().enumerate() {
                if at > 0 && (digits.len() - at).is_multiple_of(3) {
                    text.push(',');
                }
                text.push(digit);
            }
            text
        }

        fn plural(&self, number: u64) -> String {
            if number == 1 { "one" } else { "other" }.to_owned()
        }

        fn list(&self, texts: &[String]) -> String {
            texts.join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(pattern: &str, values: &[Value]) -> String {
        fill(pattern, values)
    }

    #[test]
    fn values_stand_where_the_pattern_wants_them() {
        assert_eq!(said("{1} of {0}", &[Value::Number(2560), Value::Words("{0}|=")]), "{0}|= of 2,560");
        assert_eq!(said("plain", &[]), "plain");
    }

    #[test]
    fn a_number_goes_before_its_plural_and_that_before_the_rest() {
        let rows = |number| said("{0?0=none|one={0} row|={0} rows}.", &[Value::Number(number)]);
        assert_eq!([rows(0), rows(1), rows(1234)], ["none.", "1 row.", "1,234 rows."]);
        let place = |words| said("{0?page=here|=there}", &[Value::Words(words)]);
        assert_eq!([place("page"), place("all"), place("")], ["here", "there", "there"]);
    }

    #[test]
    fn variants_may_hold_others() {
        let nested = "{0?page={1?one=a {1}|=b {1}}|=c} end";
        assert_eq!(said(nested, &[Value::Words("page"), Value::Number(3)]), "b 3 end");
        assert_eq!(said(nested, &[Value::Words("x"), Value::Number(3)]), "c end");
    }

    #[test]
    fn a_broken_pattern_breaks_nothing() {
        for pattern in ["{", "{0", "}", "{9}", "{0?", "{0?one", "{x}", "{0?a=|b="] {
            let _whatever = said(pattern, &[Value::Number(1)]);
        }
    }
}
