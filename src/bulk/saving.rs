//! Saves what an export read: the file, the workbook that is made of it, and the manifest beside it.

use crate::components::button::button;
use crate::domain::export::file::Format;
use crate::domain::export::file_name::{whole_name, whole_stem};
use crate::domain::export::job::Job;
use crate::domain::export::manifest::{Manifest, SnapshotTold};
use crate::domain::export::work::Work;
use crate::domain::snapshot::taken::Taken;
use crate::domain::text::bulk as text;
use crate::effects::node::{Node, el};
use crate::effects::reactive::Signal;
use crate::effects::save::Place;
use crate::effects::scope::spawn;
use crate::effects::sink::Sink;
use crate::effects::workbook::{Maker, Workbook};
use crate::effects::{clock, intl, save};
use crate::state::bulk_run::BulkRun;
use std::rc::Rc;

/// What is being done with a file whose rows are all there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing, or it is done.
    #[default]
    Idle,
    /// The rows become a workbook.
    MakingWorkbook,
    /// They did not.
    NoWorkbook,
    /// The file could not be written where it should be.
    NotSaved,
}

/// Saves a run's file. Clones share everything.
#[derive(Clone)]
pub struct Saver {
    /// What reads the rows.
    pub run: BulkRun<Job>,
    /// Where they are.
    pub sink: Sink,
    /// The file's name without its ending.
    pub name: Rc<str>,
    /// The address of the list.
    pub source: Rc<str>,
    /// The snapshot that the rows are of, where they are of one.
    pub snapshot: Option<Rc<Taken>>,
    /// Where the file goes.
    pub place: Signal<Place>,
    /// What makes a workbook, where one is wanted.
    pub maker: Option<Rc<Maker>>,
    /// What is being done.
    pub saving: Signal<Saving>,
    /// What became of it.
    pub told: Signal<Option<Manifest>>,
}

impl Saver {
    /// Saves the rows as they are now, and tells what the file is.
    pub fn save(&self) {
        let saver = self.clone();
        spawn(async move {
            saver.saving.set(Saving::Idle);
            match saver.try_save().await {
                Ok(manifest) => saver.told.set(Some(manifest)),
                Err(problem) => saver.saving.set(problem),
            }
        });
    }

    /// Nothing is saved yet.
    pub fn start_over(&self) {
        self.told.set(None);
        self.saving.set(Saving::Idle);
    }

    /// What a button does.
    pub fn saves(&self) -> impl Fn() + use<> + 'static {
        let saver = self.clone();
        move || saver.save()
    }

    /// What went wrong with a file whose rows are all there, and what can be done.
    pub fn problem(&self, saving: Saving, discard: impl Fn() + 'static) -> Node {
        let saver = self.clone();
        let (words, other) = if saving == Saving::NoWorkbook {
            (text::workbook_failed(), button(text::workbook_rows(), "", move || saver.save_rows()))
        } else {
            let save = move || {
                saver.place.set(Place::Downloads);
                saver.save();
            };
            (text::save_failed(), button(text::save_downloads(), "", save))
        };
        let actions = el("p", "bulk__actions")
            .child(button(text::try_again(), "button--primary", self.saves()))
            .child(other)
            .child(button(text::discard(), "", discard));
        el("div", "bulk__stop").child(el("p", "bulk__problem").attr("role", "alert").text(words)).child(actions)
    }

    async fn try_save(&self) -> Result<Manifest, Saving> {
        let options = self.run.job(|job| job.options().clone()).ok_or(Saving::NotSaved)?;
        let (format, place) = (options.format, self.place.get_untracked());
        let mut file = self.sink.file(options.tail(), format.media_type()).await.ok_or(Saving::NotSaved)?;
        let mut workbook = None;
        if let Some(maker) = &self.maker {
            self.saving.set(Saving::MakingWorkbook);
            workbook = Some(maker.make(&file).await.ok_or(Saving::NoWorkbook)?);
        }
        let stem = place.free_stem(&whole_stem(&self.name, self.is_complete()), format.extension()).await;
        let name = format!("{stem}.{}", format.extension());
        let manifest = self.run.job(|job| job.manifest(name.clone(), self.source.to_string(), clock::now(), intl::utc));
        let mut manifest = manifest.ok_or(Saving::NotSaved)?;
        manifest.is_complete = self.is_complete();
        manifest.snapshot = self.snapshot.as_ref().map(|taken| SnapshotTold::of(taken, intl::utc));
        if let Some(Workbook { file: made, sha256, bytes, cut }) = workbook {
            file = made;
            manifest = Manifest { sha256, bytes, cut_texts: cut, ..manifest };
        }
        let is_saved = place.save(&file, &name, &manifest.name(), &manifest.to_json()).await;
        self.saving.set(Saving::Idle);
        if is_saved { Ok(manifest) } else { Err(Saving::NotSaved) }
    }

    /// Saves the rows that no workbook could be made of.
    fn save_rows(&self) {
        let saver = self.clone();
        spawn(async move {
            if let Some(rows) = saver.sink.file("", Format::JsonLines.media_type()).await {
                save::save(&rows, &whole_name(&saver.name, Format::JsonLines.extension(), saver.is_complete()));
            }
        });
    }

    fn is_complete(&self) -> bool {
        // Whoever is missing in the snapshot is missing in all that is drawn from it.
        let is_whole = self.snapshot.as_ref().is_none_or(|taken| taken.is_complete);
        is_whole && self.run.job(Job::is_complete) == Some(true)
    }
}

/// Where a file is saved, in words.
pub fn place_words(place: &Place) -> String {
    match place {
        Place::Downloads => text::place_downloads().to_owned(),
        Place::Folder(folder) => folder.name(),
    }
}
