//! Files that the person takes away.
#![expect(clippy::disallowed_methods, reason = "the link that saves belongs to the document")]

use super::clock;
use super::folder::Folder;
use super::scope::spawn;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A browser that is asked to save a file may begin later.
const KEPT_MS: u32 = 60_000;
/// Files of the same name in a folder, at most.
const SAME_NAMES: u32 = 1_000;

/// A blob of bytes. The browser keeps it outside the program's memory, on the disk when it is large.
pub fn blob(bytes: &[u8]) -> Option<Blob> {
    blob_of(&Uint8Array::from(bytes))
}

/// A blob of bytes that are outside the program's memory already.
pub fn blob_of(bytes: &Uint8Array) -> Option<Blob> {
    Blob::new_with_u8_array_sequence(&Array::of1(bytes)).ok()
}

/// Several as one, with a media type.
pub fn joined(parts: &[Blob], media_type: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts: Array = parts.iter().map(JsValue::from).collect();
    Blob::new_with_blob_sequence_and_options(&parts, &options).ok()
}

/// Lets the browser save a text.
pub fn save_text(text: &str, media_type: &str, name: &str) {
    if let Some(blob) = blob(text.as_bytes()).and_then(|blob| joined(&[blob], media_type)) {
        save(&blob, name);
    }
}

/// Lets the browser save it under that name, wherever it saves what is downloaded.
pub fn save(blob: &Blob, name: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let (Some(link), Ok(url)) = (link, Url::create_object_url_with_blob(blob)) {
        link.set_href(&url);
        link.set_download(name);
        link.click();
        spawn(async move {
            clock::sleep(KEPT_MS).await;
            let _revoked = Url::revoke_object_url(&url);
        });
    }
}

/// Where a file is saved that the person takes away.
#[derive(Clone, Debug, Default)]
pub enum Place {
    /// Wherever the browser saves what is downloaded.
    #[default]
    Downloads,
    /// A folder that the person chose.
    Folder(Folder),
}

impl Place {
    /// `stem`, or `stem (2)` and so on where a file of that name is there already.
    pub async fn free_stem(&self, stem: &str, ending: &str) -> String {
        let Self::Folder(folder) = self else { return stem.to_owned() };
        let mut free = stem.to_owned();
        for number in 2..=SAME_NAMES {
            if !folder.has(&format!("{free}.{ending}")).await {
                break;
            }
            free = format!("{stem} ({number})");
        }
        free
    }

    /// Saves a file under that name, and in a folder what is told of it beside it; `false` when that fails.
    pub async fn save(&self, file: &Blob, name: &str, manifest_name: &str, manifest: &str) -> bool {
        match self {
            Self::Downloads => {
                save(file, name);
                true
            }
            Self::Folder(folder) => {
                folder.write_blob(name, file).await && folder.write(manifest_name, manifest.as_bytes()).await
            }
        }
    }
}
