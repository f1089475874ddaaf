//! What an operator can choose among for a preference: values with their names, the usual one first or in its place.

use crate::components::freshness::EVERY_SECONDS;
use crate::domain::desk::Told;
use crate::domain::layout::Density;
use crate::domain::preferences::{LANGUAGES, Preference};
use crate::domain::text;
use crate::domain::text::desk as words;
use crate::effects::intl;

/// The choices, an empty value for the usual one; none for what is not chosen from a list.
pub fn choices(preference: Preference, told: &Told) -> Vec<(String, String)> {
    let usual = |name: &str| (String::new(), name.to_owned());
    let named = |value: &str, name: &str| (value.to_owned(), name.to_owned());
    match preference {
        Preference::Theme => vec![
            usual(words::theme_system()),
            named("light", words::theme_light()),
            named("dark", words::theme_dark()),
            named("contrast", words::theme_contrast()),
        ],
        Preference::Density => Density::ALL
            .map(|density| match density {
                Density::Compact => named(density.as_str(), words::density_compact()),
                Density::Normal => usual(words::density_normal()),
                Density::Roomy => named(density.as_str(), words::density_roomy()),
            })
            .into(),
        Preference::Language => std::iter::once(usual(words::language_of_browser()))
            .chain(LANGUAGES.map(|language| named(language, &intl::own_name_of(language))))
            .collect(),
        Preference::Size => std::iter::once(usual(words::size_usual()))
            .chain(told.sizes().into_iter().map(|size| named(size, &intl::whole(size.parse().unwrap_or_default()))))
            .collect(),
        Preference::Refresh => EVERY_SECONDS
            .map(|seconds| {
                let value = if seconds == 0 { String::new() } else { seconds.to_string() };
                (value, text::every(seconds).to_owned())
            })
            .into(),
        Preference::Columns | Preference::Zone | Preference::Keys | Preference::View => Vec::new(),
    }
}
