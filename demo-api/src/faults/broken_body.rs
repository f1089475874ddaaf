//! Bodies that do not come to their end.

use std::time::Duration;

use axum::body::{Body, Bytes};
use futures_util::stream::{self, StreamExt as _};

/// Long enough for the bytes before to leave, as an error discards what is still in the buffer.
const FLUSH: Duration = Duration::from_millis(50);

/// Sends the first half, then nothing more.
pub(super) fn stalled(bytes: &Bytes) -> Body {
    let first = stream::iter([Ok::<_, std::io::Error>(half(bytes))]);
    Body::from_stream(first.chain(stream::pending()))
}

/// Sends the first half, then closes the connection.
pub(super) fn cut(bytes: &Bytes) -> Body {
    let first = stream::iter([Ok(half(bytes))]);
    let end = stream::once(async {
        tokio::time::sleep(FLUSH).await;
        Err(std::io::Error::other("cut on purpose"))
    });
    Body::from_stream(first.chain(end))
}

/// The first half.
pub(super) fn half(bytes: &Bytes) -> Bytes {
    bytes.slice(..bytes.len() / 2)
}
