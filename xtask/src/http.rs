//! One small HTTP request to a server on this machine.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;

const LIMIT: Duration = Duration::from_secs(30);

/// The JSON answer to a GET. `server` is `http://127.0.0.1:PORT`.
pub(crate) fn get_json(server: &str, path: &str, headers: &[(&str, &str)]) -> Result<Value> {
    let host = server
        .strip_prefix("http://")
        .with_context(|| format!("{server} is no plain HTTP address"))?
        .trim_end_matches('/');
    let mut stream = TcpStream::connect(host).with_context(|| format!("cannot reach {server}"))?;
    stream.set_read_timeout(Some(LIMIT))?;
    // The older version of HTTP has no chunks, so that the body is all that follows the headers.
    let mut request = format!("GET {path} HTTP/1.0\r\nhost: {host}\r\n");
    for (name, value) in headers {
        request.extend([*name, ": ", *value, "\r\n"]);
    }
    request.push_str("\r\n");
    stream.write_all(request.as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    let (head, body) = answer.split_once("\r\n\r\n").with_context(|| format!("{server} gave no HTTP answer"))?;
    if head.split_whitespace().nth(1) != Some("200") {
        bail!("{path} was answered with {}", head.lines().next().unwrap_or_default());
    }
    serde_json::from_str(body).with_context(|| format!("{path} was not answered with JSON"))
}

/// A value for a query string.
pub(crate) fn query_value(value: &str) -> String {
    value
        .bytes()
        .map(|byte| {
            if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                char::from(byte).to_string()
            } else {
                format!("%{byte:02X}")
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::net::TcpListener;

    fn answer_with(answer: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 1024];
            assert!(stream.read(&mut request).unwrap() > 0);
            stream.write_all(answer.as_bytes()).unwrap();
        });
        address
    }

    #[test]
    fn a_good_answer_is_parsed_and_another_status_is_an_error() {
        let good = answer_with("HTTP/1.0 200 OK\r\n\r\n{\"total\":3}");
        assert_eq!(get_json(&good, "/", &[("a", "b")]).unwrap()["total"], 3);
        let bad = answer_with("HTTP/1.0 401 Unauthorized\r\n\r\n{}");
        let error = get_json(&bad, "/x", &[]).unwrap_err().to_string();
        assert!(error.contains("401"), "{error}");
    }

    #[test]
    fn query_values_are_escaped() {
        assert_eq!(query_value("a b&ü"), "a%20b%26%C3%BC");
    }
}
