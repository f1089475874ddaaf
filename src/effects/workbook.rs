//! Workbooks are made in a worker of their own program: the page does not stand still, and the memory is given back.
//! Both sides are here.

use super::folder::bytes_of;
use super::{page, save};
use crate::domain::export::job::hexadecimal;
use crate::domain::export::workbook::{Made, Sheet};
use js_sys::{Array, Promise, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, DedicatedWorkerGlobalScope, MessageEvent, Worker};

/// The program, as index.html names it.
const PROGRAM: &str = "sheet";
/// As much of the rows is read at a time.
const CHUNK_BYTES: f64 = 1_048_576.0;

/// A workbook, ready to be saved.
#[derive(Clone, Debug)]
pub struct Workbook {
    /// The file.
    pub file: Blob,
    /// Of the file, in hexadecimal digits.
    pub sha256: String,
    /// Length of the file.
    pub bytes: u64,
    /// Texts that were cut to what a cell holds.
    pub cut: u64,
}

/// The worker. It ends with this.
pub struct Maker(Worker);

impl Maker {
    /// Loads the program; `None` where that, or any worker, is not to be had.
    pub async fn start() -> Option<Self> {
        let maker = Self(JsFuture::from(page::start_worker(PROGRAM)?).await.ok()?.dyn_into().ok()?);
        maker.news().await.map(|_ready| maker)
    }

    /// Makes a workbook of the lines that [`Sheet`] takes; `None` when that fails.
    pub async fn make(&self, lines: &Blob) -> Option<Workbook> {
        let news = self.news();
        self.0.post_message(lines).ok()?;
        let told: Array = news.await?.dyn_into().ok()?;
        let bytes: Uint8Array = told.get(0).dyn_into().ok()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of cells")]
        let cut = told.get(2).as_f64()? as u64;
        let (file, length) = (save::blob_of(&bytes)?, bytes.length().into());
        Some(Workbook { file, sha256: told.get(1).as_string()?, bytes: length, cut })
    }

    /// What the worker says next; `None` when it broke down.
    fn news(&self) -> impl Future<Output = Option<JsValue>> + use<> {
        let news = Promise::new(&mut |then, otherwise| {
            self.0.set_onmessage(Some(&then));
            self.0.set_onerror(Some(&otherwise));
        });
        async move { Some(JsFuture::from(news).await.ok()?.dyn_into::<MessageEvent>().ok()?.data()) }
    }
}

impl Drop for Maker {
    fn drop(&mut self) {
        self.0.terminate();
    }
}

/// The worker's side: answers each blob of lines with a workbook, or with nothing.
pub fn serve() {
    let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
    let answering = scope.clone();
    let answer = move |event: MessageEvent| {
        let scope = answering.clone();
        spawn_local(async move {
            let made = match event.data().dyn_into::<Blob>() {
                Ok(lines) => make(&lines).await,
                Err(_) => None,
            };
            let _sent = scope.post_message(&made.map_or(JsValue::UNDEFINED, |made| told(&made)));
        });
    };
    scope.set_onmessage(Some(Closure::<dyn Fn(MessageEvent)>::new(answer).into_js_value().unchecked_ref()));
    let _ready = scope.post_message(&JsValue::UNDEFINED);
}

fn told(made: &Made) -> JsValue {
    let sha256 = hexadecimal(&Sha256::digest(&made.bytes));
    #[expect(clippy::cast_precision_loss, reason = "a number of cells")]
    let cut = made.cut as f64;
    Array::of3(&Uint8Array::from(made.bytes.as_slice()), &sha256.into(), &cut.into()).into()
}

async fn make(lines: &Blob) -> Option<Made> {
    let (mut sheet, mut rest, mut from) = (Sheet::new(), Vec::new(), 0.0);
    while from < lines.size() {
        let chunk = lines.slice_with_f64_and_f64(from, from + CHUNK_BYTES).ok()?;
        from += CHUNK_BYTES;
        rest.extend(bytes_of(&chunk).await?);
        let whole = rest.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let after = rest.split_off(whole);
        rest.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).try_for_each(|line| sheet.add(line))?;
        rest = after;
    }
    sheet.finish()
}
