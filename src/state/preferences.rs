//! What the operator likes: kept in this browser, and followed at once.

use crate::domain::config::Config;
use crate::domain::layout::{Density, Layout, Looks};
use crate::domain::preferences::{Preference, Preferences};
use crate::effects::reactive::{Kept, ReadSignal, Signal, follow, memo, untrack};
use crate::effects::{intl, page, scope, storage};

/// What the operator likes. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Likes {
    values: Signal<Preferences>,
    config: Kept<Config>,
}

impl Likes {
    /// Reads what is kept. Also tells what of it could not be used.
    pub fn new(config: Kept<Config>) -> (Self, Vec<String>) {
        let (values, problems) = config.with(|config| Self::kept(config, &scope::shelf()));
        let likes = Self { values: Signal::new(values), config };
        likes.tune();
        likes.follow_theme();
        (likes, problems)
    }

    /// What is kept on a shelf ([`Config::shelf`]), and what of it cannot be used.
    pub fn kept(config: &Config, shelf: &str) -> (Preferences, Vec<String>) {
        let kept = storage::of_browser(&storage::name_of("", shelf));
        kept.map(|kept| Preferences::read(&kept, config, intl::KNOWN.time_zone)).unwrap_or_default()
    }

    /// What is liked; empty for nothing special. Follows it.
    pub fn get(self, preference: Preference) -> String {
        self.values.with(|values| values.get(preference).to_owned())
    }

    /// Likes something from now on, if there is such a thing here, and keeps it. What is made in a language, or in a time
    /// zone, is made anew. Tells whether it could be kept: if not, it holds until the page is left.
    pub fn set(self, preference: Preference, value: &str) -> bool {
        let mut values = self.values.get_untracked();
        self.config.with(|config| values.set(preference, value, config, intl::KNOWN.time_zone));
        let is_kept = keep(&values.to_text());
        self.values.set(values);
        if is_kept && matches!(preference, Preference::Language | Preference::Zone) {
            page::restart();
        }
        is_kept
    }

    /// Forgets all of it.
    pub fn forget(self) {
        let _kept_nothing = keep("");
        page::restart();
    }

    /// As it is kept.
    pub fn to_text(self) -> String {
        self.values.with(Preferences::to_text)
    }

    /// Seconds between renewals; 0 for none.
    pub fn refresh_seconds(self) -> ReadSignal<u32> {
        memo(move || self.get(Preference::Refresh).parse().unwrap_or_default())
    }

    /// The columns, where the address does not name others.
    pub fn layout(self, looks: &Looks) -> Layout {
        let own = || Layout::parse(&self.get(Preference::Columns));
        looks.layout.clone().or_else(own).unwrap_or_else(|| self.usual_layout())
    }

    /// The columns where nobody wants others.
    pub fn usual_layout(self) -> Layout {
        self.config.with(|config| Layout::of(&config.columns))
    }

    /// How dense rows are, where the address does not say.
    pub fn density(self, looks: &Looks) -> Density {
        looks.density.or_else(|| Density::parse(&self.get(Preference::Density))).unwrap_or_default()
    }

    fn tune(self) {
        if let Some(scope) = scope::current() {
            let (locale, zone) = self.formats();
            scope.tune(&locale, &zone);
        }
    }

    /// Locale and time zone: the configured locale only where it is of the language that is spoken.
    fn formats(self) -> (String, String) {
        let (chosen, zone) = untrack(|| (self.get(Preference::Language), self.get(Preference::Zone)));
        self.config.with(|config| {
            let fits = chosen.is_empty() || config.locale.split('-').next() == Some(&chosen);
            let locale = if fits { config.locale.clone() } else { String::new() };
            (locale, if zone.is_empty() { config.time_zone.clone() } else { zone })
        })
    }

    fn follow_theme(self) {
        follow(move || {
            let liked = self.get(Preference::Theme);
            let theme = if liked.is_empty() { self.config.with(|config| config.theme.clone()) } else { liked };
            if let Some(scope) = scope::current() {
                scope.mark("data-theme", &theme);
            }
        });
    }
}

fn keep(text: &str) -> bool {
    storage::keep_in_browser(&storage::name_of("", &scope::shelf()), text)
}
