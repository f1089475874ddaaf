//! The two applications that share the API, and see nothing of each other.

/// One application.
#[derive(Debug)]
pub(crate) struct App {
    /// Counted from 1.
    pub(crate) number: u32,
    pub(crate) id: &'static str,
    pub(crate) key: &'static str,
    /// The environment variable that may give its secret.
    pub(crate) secret_variable: &'static str,
}

/// In the order in which they are announced; the first is what the demo shows.
pub(crate) const APPS: [App; 2] = [
    App { number: 1, id: "app_demo_1", key: "demo-key-1", secret_variable: "DEMO_API_SECRET_1" },
    App { number: 2, id: "app_demo_2", key: "demo-key-2", secret_variable: "DEMO_API_SECRET_2" },
];

impl App {
    /// How many customers it has when the first application has `rows`: the second has a tenth of that, enough to
    /// see at once whether any of them turns up in the wrong list.
    pub(crate) fn rows(&self, rows: u64) -> u64 {
        if self.number == 1 { rows } else { rows.div_ceil(10) }
    }
}
