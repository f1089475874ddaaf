//! What became of an export.

use crate::domain::export::manifest::{ListTold, Manifest};
use crate::domain::text::bulk as text;
use crate::effects::intl;
use crate::effects::node::{Node, el, icon};

/// Whether it is complete, and all that is known of the file.
pub fn summary(manifest: &Manifest, place: &str) -> Node {
    let (mark, title, words, look) = if manifest.is_complete {
        ("#i-check-circle", text::complete(), text::complete_words(), "good")
    } else {
        ("#i-alert", text::incomplete(), text::incomplete_words(), "bad")
    };
    let verdict = el("p", &format!("bulk__verdict bulk__verdict--{look}")).attr("role", "status").child(icon(mark));
    let verdict = verdict.child(el("strong", "").text(title)).child(el("span", "").text(words));
    let facts = [
        (text::sum_file(), vec![manifest.file.clone()]),
        (text::place(), vec![place.to_owned()]),
        (text::sum_rows(), vec![intl::whole(manifest.rows)]),
        (text::sum_ids(), vec![intl::whole(manifest.unique_ids)]),
        (text::sum_total(), vec![totals(manifest.total_at_start, manifest.total_at_end)]),
        (text::sum_time(), vec![text::duration(manifest.duration_ms)]),
        (text::sum_drift(), drift(&manifest.lists)),
        (text::sum_missing(), manifest.lists.iter().flat_map(missing).collect()),
        (text::sum_cut(), cut(manifest.cut_texts)),
        (text::sum_sha(), vec![manifest.sha256.clone()]),
    ];
    let facts = facts.into_iter().filter(|(_, values)| !values.is_empty()).map(|(name, values)| {
        let values = values.iter().map(|value| el("dd", "bulk__value").bdi(value)).collect();
        el("div", "bulk__fact").child(el("dt", "bulk__term").text(name)).children(values)
    });
    el("div", "bulk__summary").child(verdict).child(el("dl", "bulk__facts").children(facts.collect()))
}

fn totals(start: u64, end: u64) -> String {
    if start == end { intl::whole(end) } else { text::totals(start, end) }
}

fn cut(texts: u64) -> Vec<String> {
    if texts == 0 { Vec::new() } else { vec![text::cut_texts(texts)] }
}

fn drift(lists: &[ListTold]) -> Vec<String> {
    let sum = |of: fn(&ListTold) -> u64| lists.iter().map(of).sum();
    let found = text::drift(
        sum(|list| list.noticed.moved),
        sum(|list| list.noticed.repeated),
        sum(|list| list.noticed.out_of_turn),
        sum(|list| list.noticed.read_again),
        sum(|list| list.noticed.totals_changed),
    );
    if found.is_empty() { vec![text::sum_drift_none().to_owned()] } else { found }
}

fn missing(list: &ListTold) -> Vec<String> {
    let named = |(first, last): &(u64, u64)| {
        let rows = if first == last { text::missing_row(*first) } else { text::missing_rows(*first, *last) };
        let gap = list.noticed.gaps.iter().find(|gap| gap.skip < *last && gap.skip + u64::from(gap.take) >= *first);
        gap.map_or(rows.clone(), |gap| format!("{rows}: {}", text::flaw(gap.flaw)))
    };
    let mut missing: Vec<String> = list.missing.iter().map(named).collect();
    missing.extend((list.missing_elsewhere > 0).then(|| text::missing_elsewhere(list.missing_elsewhere)));
    missing
}
