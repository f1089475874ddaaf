//! Functions of Rust for messages.

use super::{Kind, Message};
use std::fmt::Write as _;

/// A function for each message of the group with that number.
pub fn functions(messages: &[Message], group: usize) -> String {
    let mut code = String::new();
    for (index, message) in messages.iter().enumerate() {
        let Message { id, comment, variables, pattern } = message;
        let comment = if comment.is_empty() { "A message." } else { comment };
        let name = id.replace('-', "_");
        let _written = writeln!(code, "/// {comment}\n///\n/// `{pattern}`");
        let _written = if variables.is_empty() {
            writeln!(code, "pub fn {name}() -> &'static str {{\n    speech::line({group}, {index})\n}}")
        } else {
            let parameters: Vec<String> =
                variables.iter().map(|(name, kind)| format!("{name}: {}", typed(*kind))).collect();
            let values: Vec<String> = variables.iter().map(|(name, kind)| value(name, *kind)).collect();
            let (parameters, values) = (parameters.join(", "), values.join(", "));
            writeln!(
                code,
                "pub fn {name}({parameters}) -> String {{\n    speech::fill(speech::line({group}, {index}), &[{values}])\n}}"
            )
        };
    }
    code
}

const fn typed(kind: Kind) -> &'static str {
    match kind {
        Kind::Words => "&str",
        Kind::Number => "u64",
    }
}

fn value(name: &str, kind: Kind) -> String {
    match kind {
        Kind::Words => format!("speech::Value::Words({name})"),
        Kind::Number => format!("speech::Value::Number({name})"),
    }
}
