//! Who asks: the key chooses the application, the secret proves it.

use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use axum::http::HeaderMap;
use serde::Serialize;
use sha2::{Digest as _, Sha256};
use subtle::{Choice, ConditionallySelectable as _, ConstantTimeEq as _};

use crate::apps::APPS;

/// The header with the application's key.
pub(crate) const KEY_HEADER: &str = "x-client-key";

/// The header with its secret.
pub(crate) const SECRET_HEADER: &str = "x-client-secret";

/// What a client of an application needs. Has no `Debug`, so that it gets into no log.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Scopes the answers.
    pub app_id: &'static str,
    /// For the header `x-client-key`.
    pub client_key: &'static str,
    /// For the header `x-client-secret`.
    pub client_secret: String,
}

/// The applications with the secrets of this run: from the environment, else random.
pub(crate) fn applications() -> Result<Vec<Application>> {
    let application = |app: &crate::apps::App| {
        let given = std::env::var(app.secret_variable).ok().filter(|secret| !secret.is_empty());
        let client_secret = given.map_or_else(random_secret, Ok)?;
        Ok(Application { app_id: app.id, client_key: app.key, client_secret })
    };
    APPS.iter().map(application).collect()
}

fn random_secret() -> Result<String> {
    let mut bytes = [0_u8; 24];
    getrandom::fill(&mut bytes).context("the system gives no random numbers")?;
    Ok(bytes.iter().fold("demo-secret-".to_owned(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _infallible = write!(text, "{byte:02x}");
        text
    }))
}

/// Checks keys and secrets; knows only their digests.
#[derive(Debug)]
pub(crate) struct Credentials(Vec<Known>);

#[derive(Debug)]
struct Known {
    key: [u8; 32],
    secret: [u8; 32],
}

impl Credentials {
    pub(crate) fn new(applications: &[Application]) -> Self {
        let known = |app: &Application| Known {
            key: digest(app.client_key.as_bytes()),
            secret: digest(app.client_secret.as_bytes()),
        };
        Self(applications.iter().map(known).collect())
    }

    /// The application that the request comes from.
    ///
    /// The time it takes depends neither on how much of the secret is right nor on whether the key exists: digests
    /// of one length are compared in constant time, with every application.
    pub(crate) fn check(&self, headers: &HeaderMap) -> Option<usize> {
        let given = |name| digest(headers.get(name).map_or(&[][..], |value| value.as_bytes()));
        let (key, secret) = (given(KEY_HEADER), given(SECRET_HEADER));
        let mut found = u64::MAX;
        for (app, known) in (0_u64..).zip(&self.0) {
            let right: Choice = known.key.ct_eq(&key) & known.secret.ct_eq(&secret);
            found.conditional_assign(&app, right);
        }
        usize::try_from(found).ok().filter(|app| *app < self.0.len())
    }
}

fn digest(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credentials() -> Credentials {
        let app = |client_key, client_secret: &str| Application {
            app_id: "app",
            client_key,
            client_secret: client_secret.to_owned(),
        };
        Credentials::new(&[app("one", "secret-1"), app("two", "secret-2")])
    }

    fn check(pairs: &[(&'static str, &str)]) -> Option<usize> {
        let headers = pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect();
        credentials().check(&headers)
    }

    #[test]
    fn key_and_secret_must_belong_together() {
        assert_eq!(check(&[(KEY_HEADER, "one"), (SECRET_HEADER, "secret-1")]), Some(0));
        assert_eq!(check(&[(KEY_HEADER, "two"), (SECRET_HEADER, "secret-2")]), Some(1));
        assert_eq!(check(&[(KEY_HEADER, "one"), (SECRET_HEADER, "secret-2")]), None);
        assert_eq!(check(&[(KEY_HEADER, "one"), (SECRET_HEADER, "secret-")]), None);
        assert_eq!(check(&[(KEY_HEADER, "three"), (SECRET_HEADER, "secret-1")]), None);
        assert_eq!(check(&[(KEY_HEADER, "one")]), None);
        assert_eq!(check(&[(SECRET_HEADER, "secret-1")]), None);
        assert_eq!(check(&[]), None);
    }

    #[test]
    fn secrets_are_random_and_not_kept() {
        assert_ne!(random_secret().unwrap(), random_secret().unwrap());
        assert!(!format!("{:?}", credentials()).contains("secret-1"));
    }
}
