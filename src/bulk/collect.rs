//! Everybody who matches, in memory.

use super::progress;
use super::source;
use crate::domain::clock::UnixMs;
use crate::domain::customer::Row;
use crate::domain::export::file::FileOptions;
use crate::domain::export::job::Job;
use crate::domain::export::view::View;
use crate::domain::export::work::Work;
use crate::effects::reactive::Signal;
use crate::effects::tool_port::ToolPort;
use crate::state::bulk_run::{BulkRun, Ports};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

/// Reads the whole list; `read` tells how many there are so far. `None` when somebody may be missing.
pub async fn read_all(port: &ToolPort, view: View, read: Signal<u64>) -> Option<Vec<Arc<Row>>> {
    if source::snapshot_of(port, &view.filter).await.is_some_and(|taken| !taken.is_complete) {
        return None;
    }
    let collected: Rc<RefCell<BTreeMap<String, Arc<Row>>>> = Rc::default();
    let (asking, keeping) = (port.clone(), Rc::clone(&collected));
    let ports = Ports {
        fetch: Box::new(move |ask| {
            let answer = source::from_server(asking.clone(), view.api_base.clone(), ask.filter.clone(), ask.range);
            let keeping = Rc::clone(&keeping);
            Box::pin(async move {
                let answer = answer.await?;
                let with_id =
                    answer.rows.iter().filter_map(|row| Some((row.id()?.as_str().to_owned(), Arc::clone(row))));
                keeping.borrow_mut().extend(with_id);
                read.set(keeping.borrow().len() as u64);
                Ok(answer)
            })
        }),
        ..progress::ports(port)
    };
    let run = BulkRun::new(Job::new(FileOptions::default(), view.filter, false, UnixMs::default()), ports);
    run.drive().await;
    (run.job(Job::is_complete) == Some(true)).then(|| collected.take().into_values().collect())
}
