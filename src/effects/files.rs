//! Files that the person hands over.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File};

/// Larger files are not read: they would fill the page's memory.
const LIMIT_BYTES: f64 = 500_000_000.0;

/// A file's name and text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its name.
    pub name: String,
    /// Its text, bad UTF-8 replaced; none where it is too large or cannot be read.
    pub text: Option<String>,
}

/// The first file that was chosen in an input, or dropped.
pub fn of_event(event: &Event) -> Option<impl Future<Output = TextFile> + use<>> {
    let member = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let carrier = Some(member(event, "dataTransfer")).filter(JsValue::is_object);
    let carrier = carrier.or_else(|| event.target().map(JsValue::from))?;
    let files = Some(member(&carrier, "files")).filter(JsValue::is_object)?;
    let file: File = member(&files, "0").dyn_into().ok()?;
    Some(async move {
        let text = if file.size() > LIMIT_BYTES { None } else { JsFuture::from(file.text()).await.ok() };
        TextFile { name: file.name(), text: text.and_then(|text| text.as_string()) }
    })
}
