//! `demo-api serve`: the parts put together.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::http::{HeaderName, HeaderValue, Method};
use serde::Serialize;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tower_http::cors::CorsLayer;

use crate::api::{self, Api};
use crate::args::ServeArgs;
use crate::audit;
use crate::auth::{self, Application, Credentials, KEY_HEADER, SECRET_HEADER};
use crate::calls::{CallLog, Calls};
use crate::clock::Clock;
use crate::control::{self, Control};
use crate::faults::Faults;
use crate::http_server::bind;
use crate::rate_limit::RateLimit;
use crate::running::{Running, url};
use crate::store::{Seed, Store};

/// The line that says the API is ready.
#[derive(Clone, Serialize)]
pub struct Ready {
    /// `http://127.0.0.1:PORT`.
    pub api: String,
    /// The control listener's address, if there is one.
    pub control: Option<String>,
    /// The credentials of this run.
    pub applications: Vec<Application>,
}

/// Starts to answer. The rows are there when this returns.
pub async fn start(args: ServeArgs, clock: Arc<dyn Clock>) -> Result<(Ready, Running)> {
    // First the ports, as making a million rows for a port that is taken would be a waste.
    let listener = bind(args.listen).await?;
    let control_listener = match args.control {
        Some(address) => Some(bind(address).await?),
        None => None,
    };
    let applications = auth::applications()?;
    let mut running = Running::default();
    let parts = Parts::make(&args, clock, &applications, &mut running).await?;
    let ready = Ready { api: url(&listener)?, control: control_listener.as_ref().map(url).transpose()?, applications };
    let cors = args.cors.as_deref().map(cors).transpose()?;
    if let Some(listener) = control_listener {
        running.serve(listener, parts.control());
    }
    parts.serve(listener, cors, &mut running);
    Ok((ready, running))
}

struct Parts {
    api: Api,
    control: Option<Control>,
}

impl Parts {
    async fn make(
        args: &ServeArgs,
        clock: Arc<dyn Clock>,
        applications: &[Application],
        running: &mut Running,
    ) -> Result<Self> {
        let folder = match &args.db {
            Some(_) => None,
            None => Some(TempDir::with_prefix("demo-api-").context("no temporary folder can be made")?),
        };
        let temporary = folder.as_ref().map(|folder| folder.path().join("customers.sqlite"));
        let file = args.db.clone().or(temporary).context("no database file")?;
        let seed = Seed { rows: args.rows, seed: args.seed };
        let path = file.clone();
        let store = Arc::new(tokio::task::spawn_blocking(move || Store::open(&path, seed)).await??);
        let (audit, writer) = audit::start(&file)?;
        running.at_the_end(writer, folder);
        let rate_limit = Arc::new(RateLimit::new(Arc::clone(&clock), args.rate_limit, applications.len()));
        let faults = Arc::new(Faults::default());
        let log = args.control.map(|_| Arc::new(CallLog::default()));
        let control = log.clone().map(|log| Control {
            clock: Arc::clone(&clock),
            log,
            faults: Arc::clone(&faults),
            rate_limit: Arc::clone(&rate_limit),
            store: Arc::clone(&store),
        });
        let api = Api {
            store,
            credentials: Credentials::new(applications),
            rate_limit,
            calls: Calls { clock, audit, log },
            faults,
            latency: Duration::from_millis(args.latency_ms),
            max_skip: args.max_skip,
        };
        Ok(Self { api, control })
    }

    fn control(&self) -> Router {
        self.control.clone().map_or_else(Router::new, control::router)
    }

    fn serve(self, listener: TcpListener, cors: Option<CorsLayer>, running: &mut Running) {
        let mut router = api::router(Arc::new(self.api));
        if let Some(cors) = cors {
            router = router.layer(cors);
        }
        running.serve(listener, router);
    }
}

/// Exposes no headers: the contract's second table warns that they may be hidden, and so they are here.
fn cors(origin: &str) -> Result<CorsLayer> {
    let origin: HeaderValue = origin.parse().with_context(|| format!("{origin} is no origin"))?;
    Ok(CorsLayer::new()
        .allow_origin(origin)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers([KEY_HEADER, SECRET_HEADER].map(HeaderName::from_static)))
}
