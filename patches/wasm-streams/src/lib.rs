//! Streams of JavaScript as streams of Rust and the other way round, without classes exported to JavaScript.

use futures_util::future::LocalBoxFuture;
use futures_util::lock::Mutex;
use futures_util::stream::{LocalBoxStream, Stream, StreamExt, unfold};
use js_sys::{Function, Object, Promise, Reflect};
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::ReadableStreamDefaultReader;

/// A stream of JavaScript values.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

/// Its values, or the error that ends it.
pub type IntoStream<'a> = LocalBoxStream<'a, Result<JsValue, JsValue>>;

impl ReadableStream {
    /// A stream that exists already.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// A stream that takes its values from `stream`, one at a time as they are wanted.
    pub fn from_stream<St>(stream: St) -> Self
    where
        St: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        let stream = Rc::new(Mutex::new(stream.boxed_local()));
        let pull = move |controller: JsValue| -> Promise {
            let stream = Rc::clone(&stream);
            let next: LocalBoxFuture<'static, _> = Box::pin(async move {
                let (method, value) = match stream.lock().await.next().await {
                    Some(Ok(value)) => ("enqueue", value),
                    Some(Err(error)) => ("error", error),
                    None => ("close", JsValue::UNDEFINED),
                };
                let method: Function = Reflect::get(&controller, &method.into())?.dyn_into()?;
                method.call1(&controller, &value)
            });
            future_to_promise(next)
        };
        let source = Object::new();
        let pull = Closure::<dyn Fn(JsValue) -> Promise>::new(pull).into_js_value();
        let made = Reflect::set(&source, &"pull".into(), &pull)
            .and_then(|_| web_sys::ReadableStream::new_with_underlying_source(&source));
        // A browser without streams has no `fetch` with one either.
        Self(made.unwrap_or_else(JsCast::unchecked_into))
    }

    /// The stream itself.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// Its values. Ends at once where somebody else reads it already.
    pub fn into_stream(self) -> IntoStream<'static> {
        let reader = self.0.get_reader().dyn_into::<ReadableStreamDefaultReader>().ok();
        unfold(reader, |reader| async move {
            let reader = reader?;
            let chunk = match JsFuture::from(reader.read()).await {
                Ok(chunk) => chunk,
                Err(error) => return Some((Err(error), None)),
            };
            let member = |name: &str| Reflect::get(&chunk, &name.into()).unwrap_or(JsValue::UNDEFINED);
            if member("done").is_truthy() { None } else { Some((Ok(member("value")), Some(reader))) }
        })
        .boxed_local()
    }
}
