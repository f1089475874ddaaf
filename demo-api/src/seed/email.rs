//! Addresses on the domains that RFC 2606 and RFC 6761 set aside for examples.

use super::rng::Rng;

const DOMAINS: &[(&str, u32)] = &[
    ("example.com", 40),
    ("example.org", 20),
    ("example.net", 10),
    ("mail.example", 10),
    ("nordwind.example", 6),
    ("acme-trading.example", 5),
    ("sunrise-bakery.example", 3),
    ("office.kansai.example", 3),
    ("Example.COM", 3),
];

/// An address that looks like the name; `None` when no letter of the name can be in one.
pub(super) fn address(rng: &mut Rng, first: &str, last: &str) -> Option<String> {
    let (first, last) = (ascii(first), ascii(last));
    let initial = first.get(..1)?;
    let mut local = match rng.below(10) {
        0..=5 => format!("{first}.{last}"),
        6 | 7 => format!("{initial}.{last}"),
        8 => format!("{last}_{first}"),
        _ => format!("{first}+{last}"),
    };
    if !rng.percent(30) {
        local.push_str(&(1 + rng.below(9999)).to_string());
    }
    // Some people type their name with capitals; the filter must find them all the same.
    if rng.percent(4) {
        local = capitalised(&local);
    }
    let (domain, _) = rng.weighted(DOMAINS, |domain| domain.1)?;
    Some(format!("{local}@{domain}"))
}

fn capitalised(local: &str) -> String {
    let mut start = true;
    let capital = |c: char| {
        let out = if start { c.to_ascii_uppercase() } else { c };
        start = !c.is_ascii_alphanumeric();
        out
    };
    local.chars().map(capital).collect()
}

/// Letters and digits only, without diacritics, in lower case.
fn ascii(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).map(plain).collect()
}

fn plain(c: char) -> &'static str {
    const LETTERS: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    if let Some(at) = LETTERS.find(c) {
        return LETTERS.get(at..=at).unwrap_or("");
    }
    match c {
        'á' | 'à' | 'â' | 'ã' | 'ä' | 'å' | 'ă' => "a",
        'æ' => "ae",
        'ç' | 'č' | 'ć' => "c",
        'ð' | 'ď' | 'đ' => "d",
        'é' | 'è' | 'ê' | 'ë' | 'ě' | 'ę' => "e",
        'ğ' => "g",
        'í' | 'ì' | 'î' | 'ï' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ó' | 'ò' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => "o",
        'œ' => "oe",
        'ř' => "r",
        'ş' | 'š' | 'ș' | 'ś' => "s",
        'ß' => "ss",
        'ţ' | 'ț' | 'ť' => "t",
        'þ' => "th",
        'ú' | 'ù' | 'û' | 'ü' | 'ű' | 'ů' => "u",
        'ý' | 'ÿ' => "y",
        'ž' | 'ż' | 'ź' => "z",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::super::locales::LOCALES;
    use super::super::names;
    use super::*;

    #[test]
    fn every_name_has_letters_for_an_address() {
        let mut rng = Rng::new(1);
        for locale in LOCALES {
            for first in locale.first {
                for last in locale.last {
                    let address = address(&mut rng, names(first).1, names(last).1).unwrap();
                    assert!(address.is_ascii(), "{address}");
                    assert!(ascii(names(last).1).len() > 1, "{last}");
                }
            }
        }
    }

    #[test]
    fn diacritics_and_punctuation_go() {
        assert_eq!(ascii("Đorđević-O'Neill"), "dordeviconeill");
        assert_eq!(ascii("İnönülü Weiß"), "inonuluweiss");
    }
}
