//! One Fluent file to messages.

use super::Language;
use anyhow::{Result, anyhow, bail};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

/// What a variable holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text, or a name that a variant is chosen by.
    Words,
    /// A whole number: written as the language writes numbers, and what a plural goes by.
    Number,
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its name in the file.
    pub id: String,
    /// The comment above it.
    pub comment: String,
    /// Its variables in the order in which they are first met.
    pub variables: Vec<(String, Kind)>,
    /// Text with `{0}` for the first variable, and `{0?one=…|few=…|=…}` where a variant is chosen by it: by the plural
    /// category of a number or by the number itself, or by the words. The last variant fits everything else.
    pub pattern: String,
}

impl Message {
    /// The same with variables in the order, and of the kinds, of another message that has the same ones.
    pub(crate) fn with_variables_of(mut self, other: &Self) -> Self {
        // Digits of the one become letters first: those of the other must not be taken for them.
        for (index, (name, _)) in self.variables.iter().enumerate() {
            if let Some(new) = other.variables.iter().position(|(of_other, _)| of_other == name) {
                let letter = |at: usize| char::from(b'A' + u8::try_from(at).unwrap_or_default());
                for end in ["}", "?"] {
                    self.pattern = self.pattern.replace(&format!("{{{index}{end}"), &format!("{{{}{end}", letter(new)));
                }
            }
        }
        for new in 0..other.variables.len() {
            let letter = char::from(b'A' + u8::try_from(new).unwrap_or_default());
            for end in ["}", "?"] {
                self.pattern = self.pattern.replace(&format!("{{{letter}{end}"), &format!("{{{new}{end}"));
            }
        }
        self.variables.clone_from(&other.variables);
        self
    }
}

/// Reads a file.
///
/// # Errors
/// The first thing that is no Fluent, or that the console's short form has no place for.
pub fn compile(text: &str, language: Language) -> Result<Vec<Message>> {
    let resource = parser::parse(text).map_err(|(_, errors)| {
        let error = errors.first();
        let at = error.map_or(0, |error| error.pos.start);
        let line = text.get(..at).unwrap_or_default().lines().count();
        anyhow!("line {line}: {}", error.map(ToString::to_string).unwrap_or_default())
    })?;
    let mut messages: Vec<Message> = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name.to_owned();
                let Some(value) = message.value.as_ref().filter(|_| message.attributes.is_empty()) else {
                    bail!("{id}: a message is one text, without attributes");
                };
                if messages.iter().any(|other| other.id == id) {
                    bail!("{id} is there twice");
                }
                let mut writer = Writer { language, variables: Vec::new() };
                let pattern = writer.pattern(value).map_err(|problem| anyhow!("{id}: {problem}"))?;
                let comment = message.comment.as_ref().map(|comment| comment.content.join(" ")).unwrap_or_default();
                messages.push(Message { id, comment, variables: writer.variables, pattern });
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => bail!("-{}: terms are not in use here", term.id.name),
            Entry::Junk { content } => bail!("not a message: {content}"),
        }
    }
    Ok(messages)
}

struct Writer {
    language: Language,
    variables: Vec<(String, Kind)>,
}

impl Writer {
    fn pattern(&mut self, pattern: &Pattern<&str>) -> Result<String> {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(&literal(value)?),
                PatternElement::Placeable { expression } => text.push_str(&self.expression(expression)?),
            }
        }
        Ok(text)
    }

    fn expression(&mut self, expression: &Expression<&str>) -> Result<String> {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => literal(value),
            Expression::Inline(inline) => {
                let (index, _) = self.variable(inline, None)?;
                Ok(format!("{{{index}}}"))
            }
            Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn select(&mut self, selector: &InlineExpression<&str>, variants: &[Variant<&str>]) -> Result<String> {
        const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
        let keys: Vec<&str> = variants
            .iter()
            .map(|variant| match variant.key {
                VariantKey::Identifier { name } => name,
                VariantKey::NumberLiteral { value } => value,
            })
            .collect();
        let is_number = |key: &&str| PLURALS.contains(key) || key.bytes().all(|byte| byte.is_ascii_digit());
        let kind = if keys.iter().all(is_number) { Kind::Number } else { Kind::Words };
        let (index, name) = self.variable(selector, Some(kind))?;
        if kind == Kind::Number {
            let unknown = keys.iter().find(|key| PLURALS.contains(key) && !self.language.plurals.contains(key));
            let missing = self.language.plurals.iter().find(|plural| !keys.contains(plural));
            if let Some(key) = unknown.or(missing) {
                bail!("${name} has other plurals than the language: see [{key}]");
            }
        }
        let is_last = variants.iter().position(|variant| variant.default) == Some(variants.len() - 1);
        if !is_last {
            bail!("${name}: the variant with * comes last");
        }
        let mut parts = Vec::new();
        for (variant, key) in variants.iter().zip(keys) {
            let text = self.pattern(&variant.value)?;
            parts.push(format!("{}={text}", if variant.default { "" } else { key }));
        }
        Ok(format!("{{{index}?{}}}", parts.join("|")))
    }

    /// The place of a variable, and its name.
    fn variable<'a>(&mut self, inline: &InlineExpression<&'a str>, kind: Option<Kind>) -> Result<(usize, &'a str)> {
        let (name, kind) = match inline {
            InlineExpression::VariableReference { id } => (id.name, kind.unwrap_or(Kind::Words)),
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                match arguments.positional.first() {
                    Some(InlineExpression::VariableReference { id }) => (id.name, Kind::Number),
                    _ => bail!("NUMBER is of a variable"),
                }
            }
            _ => bail!("only $variables, NUMBER($variable) and \"text\" can stand in braces"),
        };
        let known = self.variables.iter_mut().enumerate().find(|(_, (known, _))| known == name);
        let index = if let Some((index, (_, known))) = known {
            if kind == Kind::Number {
                *known = kind;
            }
            index
        } else {
            self.variables.push((name.to_owned(), kind));
            self.variables.len() - 1
        };
        if index > 9 {
            bail!("more than ten variables");
        }
        Ok((index, name))
    }
}

/// Text that means itself.
fn literal(text: &str) -> Result<String> {
    if let Some(mark) = text.chars().find(|char| "{}|".contains(*char)) {
        bail!("{mark} has a meaning in the short form");
    }
    // A line break in a file is one for whoever edits it.
    Ok(text.replace('\n', " "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::LANGUAGES;

    fn english(text: &str) -> Result<Vec<Message>> {
        compile(text, LANGUAGES[0])
    }

    fn pattern(text: &str) -> String {
        english(text).unwrap()[0].pattern.clone()
    }

    #[test]
    fn text_and_variables_become_a_line() {
        assert_eq!(pattern("a = Some text"), "Some text");
        assert_eq!(pattern("a =\n    Two\n    lines"), "Two lines");
        assert_eq!(pattern("a = { $first }–{ $second } of { $first }"), "{0}–{1} of {0}");
        assert_eq!(pattern("a = { \" \" }end"), " end");
    }

    #[test]
    fn variants_are_chosen_by_number_or_by_words() {
        let message =
            "a = { $count ->\n    [0] none\n    [one] { $count } row\n   *[other] { $count } rows\n } of { $name }";
        let compiled = english(message).unwrap().remove(0);
        assert_eq!(compiled.pattern, "{0?0=none|one={0} row|={0} rows} of {1}");
        assert_eq!(compiled.variables, [("count".to_owned(), Kind::Number), ("name".to_owned(), Kind::Words)]);
        let by_words = english("a = { $place ->\n    [page] here\n   *[all] everywhere\n }").unwrap().remove(0);
        assert_eq!(by_words.variables, [("place".to_owned(), Kind::Words)]);
        assert_eq!(by_words.pattern, "{0?page=here|=everywhere}");
        assert_eq!(english("a = { NUMBER($n) }").unwrap()[0].variables, [("n".to_owned(), Kind::Number)]);
    }

    #[test]
    fn another_order_of_variables_is_put_right() {
        let original = english("a = { $x } { $y } { $z }").unwrap().remove(0);
        let other = english("a = { $z } { $x } { $y }").unwrap().remove(0);
        assert_eq!(other.with_variables_of(&original).pattern, "{2} {0} {1}");
    }

    #[test]
    fn what_has_no_place_in_the_short_form_is_refused() {
        for (text, words) in [
            ("a = { -term }", "only $variables"),
            ("a = x | y", "| has a meaning"),
            ("a = 1\na = 2", "twice"),
            ("a = { $n ->\n    [one] x\n   *[few] y\n }", "other plurals"),
            ("a = { $n ->\n   *[other] x\n    [one] y\n }", "comes last"),
            ("a = x\n    .title = y", "without attributes"),
            ("= x", "line"),
        ] {
            let problem = format!("{:#}", english(text).unwrap_err());
            assert!(problem.contains(words), "{text}: {problem}");
        }
    }
}
