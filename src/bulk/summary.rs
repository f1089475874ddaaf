//! What became of an export.

use crate::domain::export::manifest::{ListTold, Manifest};
use crate::domain::text::bulk as text;
use crate::effects::intl;
use crate::effects::node::{Node, el, icon};

/// Whether it is complete, and all that is known of the file.
pub fn summary(manifest: &Manifest, place: &str) -> Node {
    let (mark, title, words, look) = if manifest.is_complete {
        ("#i-check-circle", text::COMPLETE, text::COMPLETE_WORDS, "good")
    } else {
        ("#i-alert", text::INCOMPLETE, text::INCOMPLETE_WORDS, "bad")
    };
    let verdict = el("p", &format!("bulk__verdict bulk__verdict--{look}")).attr("role", "status").child(icon(mark));
    let verdict = verdict.child(el("strong", "").text(title)).child(el("span", "").text(words));
    let facts = [
        (text::SUM_FILE, vec![manifest.file.clone()]),
        (text::PLACE, vec![place.to_owned()]),
        (text::SUM_ROWS, vec![intl::whole(manifest.rows)]),
        (text::SUM_IDS, vec![intl::whole(manifest.unique_ids)]),
        (
            text::SUM_TOTAL,
            vec![text::totals(&intl::whole(manifest.total_at_start), &intl::whole(manifest.total_at_end))],
        ),
        (text::SUM_TIME, vec![text::duration(manifest.duration_ms)]),
        (text::SUM_DRIFT, drift(&manifest.lists)),
        (text::SUM_MISSING, manifest.lists.iter().flat_map(missing).collect()),
        (text::SUM_CUT, cut(manifest.cut_texts)),
        (text::SUM_SHA, vec![manifest.sha256.clone()]),
    ];
    let facts = facts.into_iter().filter(|(_, values)| !values.is_empty()).map(|(name, values)| {
        let values = values.iter().map(|value| el("dd", "bulk__value").bdi(value)).collect();
        el("div", "bulk__fact").child(el("dt", "bulk__term").text(name)).children(values)
    });
    el("div", "bulk__summary").child(verdict).child(el("dl", "bulk__facts").children(facts.collect()))
}

fn cut(texts: u64) -> Vec<String> {
    if texts == 0 { Vec::new() } else { vec![text::cut_texts(&intl::whole(texts))] }
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
    if found.is_empty() { vec![text::SUM_DRIFT_NONE.to_owned()] } else { found }
}

fn missing(list: &ListTold) -> Vec<String> {
    let named = |(first, last): &(u64, u64)| {
        let rows = text::missing_rows(&intl::whole(*first), &intl::whole(*last));
        let gap = list.noticed.gaps.iter().find(|gap| gap.skip < *last && gap.skip + u64::from(gap.take) >= *first);
        gap.map_or(rows.clone(), |gap| format!("{rows}: {}", text::flaw(gap.flaw)))
    };
    let mut missing: Vec<String> = list.missing.iter().map(named).collect();
    missing.extend((list.missing_elsewhere > 0).then(|| text::missing_elsewhere(&intl::whole(list.missing_elsewhere))));
    missing
}
