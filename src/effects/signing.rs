//! Headers of the page around the console, asked for anew for each request: portals hand out tokens that expire.

use super::http::Headers;
use super::scope::{self, Scope};
use crate::domain::error::LoadError;
use crate::domain::json::Json;
use futures_util::future::LocalBoxFuture;
use js_sys::{Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Resolves to a JSON list of names and values, which the browser found to be good headers.
const FUNCTION: &str = "customerConsoleHeaders";

/// What asks for them; `None` where the page around the console at work gives none.
pub fn by_host() -> Option<impl Fn() -> LocalBoxFuture<'static, Result<Headers, LoadError>>> {
    let scope = scope::current().filter(|scope| scope.has_host(FUNCTION))?;
    Some(move || -> LocalBoxFuture<'static, _> { Box::pin(ask(scope.clone())) })
}

async fn ask(scope: Scope) -> Result<Headers, LoadError> {
    let asked = scope.ask_host(FUNCTION, &[]).unwrap_or(JsValue::UNDEFINED);
    let given = JsFuture::from(Promise::resolve(&asked)).await.map_err(|error| unsigned(&error))?;
    let pair = |pair: Json| {
        let mut words = pair.items()?.into_iter().map(Json::text);
        Some((words.next()??, words.next()??))
    };
    let text = given.as_string().unwrap_or_default();
    let pairs = Json::parse(&text).ok().and_then(Json::items);
    Ok(pairs.unwrap_or_default().into_iter().filter_map(pair).collect())
}

fn unsigned(error: &JsValue) -> LoadError {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    LoadError::Unsigned { problem: message.or_else(|| error.as_string()).unwrap_or_default() }
}
