//! Keys, and what they do. Single letters can be switched off and never count while somebody types (WCAG 2.1.4).

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Moves the focus to the element with this id.
    Focus(&'static str),
    /// Presses the element with this id, if it is there.
    Press(&'static str),
    /// Moves the focus to the row after this one, or before it.
    Row {
        /// After it.
        is_next: bool,
    },
    /// Selects the row with the focus, or releases it.
    Pick,
    /// Prints the page.
    Print,
    /// Names the keys.
    Shortcuts,
}

/// Each key as `KeyboardEvent.key` names it.
pub const SHORTCUTS: [(&str, Action); 18] = [
    ("/", Action::Focus("search")),
    ("j", Action::Row { is_next: true }),
    ("k", Action::Row { is_next: false }),
    ("x", Action::Pick),
    ("[", Action::Press("page-previous")),
    ("]", Action::Press("page-next")),
    ("a", Action::Press("status-ALL")),
    ("1", Action::Press("status-ACTIVE")),
    ("2", Action::Press("status-BLACKLISTED")),
    ("3", Action::Press("status-DEACTIVATED")),
    ("r", Action::Press("refresh")),
    ("l", Action::Press("copy-link")),
    ("e", Action::Press("export")),
    ("c", Action::Press("columns")),
    ("v", Action::Press("views")),
    ("s", Action::Press("settings")),
    ("p", Action::Print),
    ("?", Action::Shortcuts),
];

/// With Ctrl or Cmd, wherever the focus is: the list of all actions.
pub const PALETTE_KEY: &str = "^k";

/// What a key without Ctrl, Cmd or Alt does.
pub fn action_of(key: &str) -> Option<Action> {
    SHORTCUTS.into_iter().find(|(known, _)| *known == key).map(|(_, action)| action)
}

/// The key of an action.
pub fn key_of(action: Action) -> Option<&'static str> {
    SHORTCUTS.into_iter().find(|(_, known)| *known == action).map(|(key, _)| key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_key_does_one_thing_and_each_thing_has_one_key() {
        let keys: BTreeSet<_> = SHORTCUTS.iter().map(|(key, _)| key).collect();
        assert_eq!(keys.len(), SHORTCUTS.len());
        for (key, action) in SHORTCUTS {
            assert_eq!((action_of(key), key_of(action)), (Some(action), Some(key)));
        }
        assert_eq!(action_of("q"), None);
    }
}
