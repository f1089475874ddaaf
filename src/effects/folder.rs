//! Folders that the browser keeps for this origin, or that the person chose: the same interface (WHATWG File System).
#![expect(clippy::disallowed_methods, reason = "the folder belongs to the browser")]

use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, DomException, File, FileSystemDirectoryHandle, FileSystemFileHandle, FileSystemGetDirectoryOptions,
    FileSystemGetFileOptions, FileSystemRemoveOptions, FileSystemWritableFileStream,
};

/// A folder.
#[derive(Clone, Debug)]
pub struct Folder(FileSystemDirectoryHandle);

impl Folder {
    /// The folder of that name among those that the browser keeps for this origin; `None` where it keeps none.
    pub async fn of_browser(name: &str, may_create: bool) -> Option<Self> {
        let options = FileSystemGetDirectoryOptions::new();
        options.set_create(may_create);
        let folder = root().await?.get_directory_handle_with_options(name, &options);
        JsFuture::from(folder).await.ok()?.dyn_into().ok().map(Self)
    }

    /// Takes a folder of the browser away with all that is in it.
    pub async fn remove_from_browser(name: &str) {
        let options = FileSystemRemoveOptions::new();
        options.set_recursive(true);
        if let Some(root) = root().await {
            let _was_not_there = JsFuture::from(root.remove_entry_with_options(name, &options)).await;
        }
    }

    /// Lets the person choose one; `None` where the browser cannot, or the person does not.
    pub async fn choose() -> Option<Self> {
        let options = Object::new();
        let _set = Reflect::set(&options, &"mode".into(), &"readwrite".into());
        let chosen: Promise = picker()?.call1(&JsValue::UNDEFINED, &options).ok()?.dyn_into().ok()?;
        JsFuture::from(chosen).await.ok()?.dyn_into().ok().map(Self)
    }

    /// Whether the browser can let the person choose one (File System Access, in secure contexts).
    pub fn can_choose() -> bool {
        picker().is_some()
    }

    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Whether there is anything of that name.
    pub async fn has(&self, name: &str) -> bool {
        match JsFuture::from(self.0.get_file_handle(name)).await {
            Ok(_) => true,
            // A folder, or no permission: not free.
            Err(error) => error.dyn_into::<DomException>().is_ok_and(|error| error.name() != "NotFoundError"),
        }
    }

    /// Writes a whole file; `false` when that fails, as on a full disk.
    pub async fn write(&self, name: &str, bytes: &[u8]) -> bool {
        let chunk = Uint8Array::from(bytes);
        self.try_write(name, |stream| stream.write_with_buffer_source(&chunk)).await.is_some()
    }

    /// Writes a blob as a whole file; `false` when that fails.
    pub async fn write_blob(&self, name: &str, blob: &Blob) -> bool {
        self.try_write(name, |stream| stream.write_with_blob(blob)).await.is_some()
    }

    /// A file; `None` where there is none of that name.
    pub async fn read(&self, name: &str) -> Option<Blob> {
        let file: FileSystemFileHandle = JsFuture::from(self.0.get_file_handle(name)).await.ok()?.dyn_into().ok()?;
        let file: File = JsFuture::from(file.get_file()).await.ok()?.dyn_into().ok()?;
        Some(file.into())
    }

    async fn try_write(
        &self,
        name: &str,
        write: impl FnOnce(&FileSystemWritableFileStream) -> Result<Promise, JsValue>,
    ) -> Option<()> {
        let options = FileSystemGetFileOptions::new();
        options.set_create(true);
        let file = JsFuture::from(self.0.get_file_handle_with_options(name, &options)).await.ok()?;
        let stream = JsFuture::from(file.dyn_into::<FileSystemFileHandle>().ok()?.create_writable()).await.ok()?;
        let stream: FileSystemWritableFileStream = stream.dyn_into().ok()?;
        JsFuture::from(write(&stream).ok()?).await.ok()?;
        JsFuture::from(stream.close()).await.ok().map(drop)
    }
}

/// What is in a blob.
pub async fn bytes_of(blob: &Blob) -> Option<Vec<u8>> {
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

fn picker() -> Option<Function> {
    Reflect::get(&js_sys::global(), &"showDirectoryPicker".into()).ok()?.dyn_into().ok()
}

async fn root() -> Option<FileSystemDirectoryHandle> {
    let navigator = web_sys::window()?.navigator();
    // Only in secure contexts.
    let storage = Reflect::get(&navigator, &"storage".into()).ok().filter(JsValue::is_object)?;
    let storage: web_sys::StorageManager = storage.unchecked_into();
    JsFuture::from(storage.get_directory()).await.ok()?.dyn_into().ok()
}
