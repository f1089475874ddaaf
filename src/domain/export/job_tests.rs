use super::*;
use crate::domain::customer::{Customer, CustomerId, Status};
use crate::domain::export::file::Format;

const START: UnixMs = UnixMs(1_800_000_000_000);

fn row(id: u32) -> Arc<Row> {
    Arc::new(Row::Readable(Customer {
        first_name: Some("Ada".into()),
        status: Some(Status::from_wire(status_of(id).map_or("DELETED", KnownStatus::as_str).into())),
        ..Customer::known_by(CustomerId::new(format!("cust_{id}")).unwrap())
    }))
}

/// Every eighth customer is in none of the parts.
fn status_of(id: u32) -> Option<KnownStatus> {
    [Some(KnownStatus::Active), Some(KnownStatus::Blacklisted), Some(KnownStatus::Deactivated)]
        .into_iter()
        .cycle()
        .nth(id as usize)
        .flatten()
        .filter(|_| id % 8 != 7)
}

fn answer(list: &[u32], ask: &Ask) -> (Vec<Arc<Row>>, u64) {
    let of_list: Vec<u32> = list
        .iter()
        .copied()
        .filter(|id| ask.filter.status.is_none_or(|status| status_of(*id) == Some(status)))
        .collect();
    let skip = usize::try_from(ask.range.skip).unwrap();
    (of_list.iter().skip(skip).take(ask.range.take.into()).map(|id| row(*id)).collect(), of_list.len() as u64)
}

fn job(format: Format) -> Job {
    Job::new(FileOptions { format, ..FileOptions::default() }, Filter::default(), true, START).named("people".into())
}

fn step(job: &mut Job, list: &[u32]) -> bool {
    let Some(ask) = job.next(0) else { return false };
    let (rows, total) = answer(list, &ask);
    job.take_in(&ask, &rows, total);
    true
}

fn told(job: &Job) -> Manifest {
    job.manifest("a.csv".into(), "here".into(), UnixMs(START.0 + 1_500), |at| at.0.to_string())
}

#[test]
fn a_job_can_be_restored_after_any_of_its_parts() {
    let list: Vec<u32> = (0..560).collect();
    let mut whole = job(Format::Json);
    while step(&mut whole, &list) {}
    let file = whole.part(0).unwrap().bytes;

    for stops_after in 1..6 {
        let mut first = job(Format::Json);
        let mut parts = Vec::new();
        for _ in 0..stops_after {
            assert!(step(&mut first, &list));
            parts.extend(first.part(0));
        }
        let _lost = step(&mut first, &list);
        let ids: Vec<u8> = parts.iter().flat_map(|part| part.ids.clone()).collect();
        let mut rest = Job::restore(&parts.last().unwrap().job, &ids).unwrap();
        assert_eq!(rest.name(), "people");
        for part in &parts {
            rest.rehash(&part.bytes);
        }
        while step(&mut rest, &list) {}
        parts.extend(rest.part(0));
        let bytes: Vec<u8> = parts.into_iter().flat_map(|part| part.bytes).collect();
        assert_eq!(bytes, file);
        assert!(rest.is_complete());
        let manifest = told(&rest);
        assert_eq!(manifest.sha256, hexadecimal(&Sha256::digest([&file[..], b"\n]\n"].concat())));
        assert_eq!((manifest.rows, manifest.bytes, manifest.duration_ms), (560, file.len() as u64 + 3, 1_500));
    }
}

#[test]
fn a_digest_is_written_in_lower_case() {
    assert_eq!(hexadecimal(&[0x00, 0x0f, 0xa9, 0xff]), "000fa9ff");
}

#[test]
fn parts_are_handed_out_when_they_are_large_enough() {
    let mut job = job(Format::Csv);
    assert!(job.part(1_000_000).is_none());
    let head = job.part(0).unwrap();
    assert!(head.bytes.starts_with(b"id,first_name"));
    assert!(job.part(0).is_none(), "nothing new");
}

#[test]
fn a_list_that_was_split_is_whole_only_if_every_status_was_read() {
    let mut list: Vec<u32> = (0..700).filter(|id| id % 8 != 7).collect();
    let mut job = job(Format::Csv).split(START).unwrap();
    assert!(!job.can_split());
    assert_eq!(job.name(), "people");
    while step(&mut job, &list) {}
    assert!(job.is_complete());
    let manifest = told(&job);
    assert_eq!((manifest.rows, manifest.unique_ids, manifest.lists.len()), (list.len() as u64, list.len() as u64, 3));
    assert_eq!(manifest.lists[0].filter.status, Some("ACTIVE"));

    list.push(7);
    let mut with_unknown = self::job(Format::Csv).split(START).unwrap();
    while step(&mut with_unknown, &list) {}
    assert!(!with_unknown.is_complete(), "one customer has a status that cannot be asked for");
    assert_eq!(told(&with_unknown).total_at_end, list.len() as u64);
}

#[test]
fn who_is_in_two_parts_of_a_list_is_in_the_file_once() {
    let mut job = job(Format::Csv).split(START).unwrap();
    let mut moved = None;
    while let Some(ask) = job.next(0) {
        let (mut rows, mut total) = answer(&[0, 1, 2], &ask);
        if ask.filter.status == Some(KnownStatus::Blacklisted) {
            // The active one has been blacklisted since.
            rows.push(row(0));
            total += 1;
            moved = Some(());
        }
        job.take_in(&ask, &rows, total);
    }
    assert!(moved.is_some() && job.is_complete());
    assert_eq!(told(&job).rows, 3);
    let part = job.part(0).unwrap();
    let mut restored = Job::restore(&part.job, &part.ids).unwrap();
    restored.rehash(&part.bytes);
    assert_eq!(told(&restored), told(&job));
}

#[test]
fn what_is_missing_is_told_and_can_be_fetched() {
    let list: Vec<u32> = (0..250).collect();
    let mut job = job(Format::Csv);
    assert!(step(&mut job, &list));
    for _ in 0..3 {
        let ask = job.next(0).unwrap();
        let (rows, total) = answer(&list, &ask);
        job.take_in(&ask, &rows[..50], total);
    }
    assert_eq!(told(&job).lists[0].missing, [(100, 250)]);
    while step(&mut job, &list) {}
    assert!(!job.is_complete());
    assert_eq!(told(&job).lists[0].missing, [(100, 199)]);
    job.mend();
    while step(&mut job, &list) {}
    assert!(job.is_complete());
    assert_eq!(told(&job).rows, 250);
}

#[test]
fn progress_counts_what_is_left() {
    let list: Vec<u32> = (0..2_560).collect();
    let mut job = job(Format::Csv);
    assert_eq!(job.progress().total, None);
    let mut expected = 26;
    while step(&mut job, &list) {
        expected -= 1;
        let progress = job.progress();
        assert_eq!((progress.requests_left, progress.total), (expected, Some(2_560)));
    }
    assert_eq!(expected, 0);
}
