//! Listening, and stopping quickly.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::time::Duration;

use anyhow::{Result, bail};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tower::ServiceExt as _;

/// How long answers that are on their way may take when the program is to end.
const GRACE: Duration = Duration::from_millis(500);

/// Between two attempts when the system is out of sockets.
const ACCEPT_PAUSE: Duration = Duration::from_millis(50);

/// An answer with this in its extensions is not sent: the connection closes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DropConnection;

/// The port belongs to somebody else.
#[derive(Debug)]
pub struct PortTaken(SocketAddr);

impl std::fmt::Display for PortTaken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} is taken by another program: stop that one or choose another port", self.0)
    }
}

impl std::error::Error for PortTaken {}

/// Takes the address. Only this machine may be served: the data is made up, but the gateway lets everybody in who
/// can reach it.
pub(crate) async fn bind(address: SocketAddr) -> Result<TcpListener> {
    if !address.ip().is_loopback() {
        bail!("{address} can be reached from other machines: choose a loopback address such as 127.0.0.1");
    }
    match TcpListener::bind(address).await {
        Ok(listener) => Ok(listener),
        Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => Err(PortTaken(address).into()),
        Err(error) => bail!("cannot listen on {address}: {error}"),
    }
}

/// Answers until `stop` becomes true, then ends within half a second.
///
/// Our own loop, as axum's cannot drop a connection without an answer.
pub(crate) async fn serve(listener: TcpListener, router: Router, mut stop: watch::Receiver<bool>) {
    let graceful = GracefulShutdown::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => connection(stream, router.clone(), &graceful),
                Err(_) => tokio::time::sleep(ACCEPT_PAUSE).await,
            },
            () = stopped(&mut stop) => break,
        }
    }
    drop(listener);
    // What is still not through is cut off with the runtime.
    let _finished_or_not = tokio::time::timeout(GRACE, graceful.shutdown()).await;
}

async fn stopped(stop: &mut watch::Receiver<bool>) {
    // An error means that the sender is gone, which is as good a reason.
    let _either = stop.wait_for(|stop| *stop).await.is_ok();
}

fn connection(stream: TcpStream, router: Router, graceful: &GracefulShutdown) {
    // Small answers should not wait for one another; if it fails they do.
    let _faster = stream.set_nodelay(true);
    let service = service_fn(move |request: Request<Incoming>| answer(router.clone(), request));
    let connection = http1::Builder::new().timer(TokioTimer::new()).serve_connection(TokioIo::new(stream), service);
    let connection = graceful.watch(connection);
    tokio::spawn(async move {
        // Clients that go away in the middle are everyday.
        let _gone = connection.await;
    });
}

async fn answer(router: Router, request: Request<Incoming>) -> Result<Response<Body>, std::io::Error> {
    let answer: Result<_, Infallible> = router.oneshot(request.map(Body::new)).await;
    match answer {
        Ok(answer) if answer.extensions().get::<DropConnection>().is_some() => {
            Err(std::io::Error::other("dropped on purpose"))
        }
        Ok(answer) => Ok(answer),
        Err(never) => match never {},
    }
}
