//! Taking the port, and answering there until told to stop.

use std::future::Future;
use std::io::ErrorKind;
use std::net::TcpListener;
use std::sync::Arc;

use axum::Router;
use axum::extract::Request;
use thiserror::Error;

use crate::answer::answer;
use crate::host::Address;
use crate::known;
use crate::site::Site;

/// The port of `http://127.0.0.1:28417`. A browser keeps a separate journal for each
/// address, so this never changes by itself.
pub const DEFAULT_PORT: u16 = 28417;

/// Whose the port is.
#[derive(Debug)]
pub enum Claim {
    /// It was free and is now held.
    Ours(Door),
    /// Another Bearing has it; its address opens in the same journal.
    AlreadyOpen(Address),
}

/// Why the port could not be had.
#[derive(Debug, Error)]
pub enum ClaimError {
    /// Another program listens there.
    #[error(
        "Another program is using port {0} on this machine. Stop that program, or choose another \
         port with --port. A browser keeps a separate journal for each address: at another port \
         it shows an empty one."
    )]
    HeldByAnother(u16),
    /// The system refused, for example a port below 1024 without the right to it.
    #[error("Port {port} on this machine cannot be used: {cause}")]
    Refused {
        /// The port asked for.
        port: u16,
        /// What the system said.
        cause: std::io::Error,
    },
}

/// Why serving ended before it was told to.
#[derive(Debug, Error)]
#[error("Bearing can no longer serve its pages: {0}")]
pub struct ServeError(#[from] std::io::Error);

/// A port that is held, on this machine only.
#[derive(Debug)]
pub struct Door {
    listener: TcpListener,
    address: Address,
}

/// Takes `port` on 127.0.0.1, or finds the Bearing that has it. Port 0 takes any free
/// one, for tests.
///
/// # Errors
/// When another program has the port, or the system refuses it.
pub fn claim(port: u16) -> Result<Claim, ClaimError> {
    let wanted = Address::on(port);
    let refused = |cause| ClaimError::Refused { port, cause };
    match TcpListener::bind(wanted.socket()) {
        Ok(listener) => {
            let address = Address::on(listener.local_addr().map_err(refused)?.port());
            Ok(Claim::Ours(Door { listener, address }))
        }
        Err(cause) if cause.kind() == ErrorKind::AddrInUse => {
            if known::is_bearing(wanted) {
                Ok(Claim::AlreadyOpen(wanted))
            } else {
                Err(ClaimError::HeldByAnother(port))
            }
        }
        Err(cause) => Err(refused(cause)),
    }
}

impl Door {
    /// Where a browser finds the app.
    #[must_use]
    pub fn address(&self) -> Address {
        self.address
    }

    /// Answers until Ctrl-C or a request to terminate, then lets open answers finish.
    ///
    /// # Errors
    /// When the system takes the port away or has no more room for connections.
    pub fn serve(self, site: Site) -> Result<(), ServeError> {
        self.serve_until(site, stop_asked())
    }

    /// As [`Door::serve`], until `stop` is done.
    ///
    /// # Errors
    /// As [`Door::serve`].
    pub fn serve_until<F>(self, site: Site, stop: F) -> Result<(), ServeError>
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_io()
            .build()?;
        runtime.block_on(async {
            self.listener.set_nonblocking(true)?;
            let listener = tokio::net::TcpListener::from_std(self.listener)?;
            let (site, address) = (Arc::new(site), self.address);
            let router = Router::new().fallback(move |request: Request| {
                let site = Arc::clone(&site);
                async move { answer(&site, address, &request.into_parts().0) }
            });
            axum::serve(listener, router)
                .with_graceful_shutdown(stop)
                .await?;
            Ok(())
        })
    }
}

#[cfg(unix)]
async fn stop_asked() {
    use tokio::signal::unix::{SignalKind, signal};
    let Ok(mut terminate) = signal(SignalKind::terminate()) else {
        return interrupted().await;
    };
    // Whichever comes first ends the wait; tokio's `select!` would bring its macros.
    let interrupt = std::pin::pin!(interrupted());
    let mut interrupt = interrupt;
    std::future::poll_fn(|context| {
        if interrupt.as_mut().poll(context).is_ready() {
            return std::task::Poll::Ready(());
        }
        terminate.poll_recv(context).map(|_| ())
    })
    .await;
}

#[cfg(not(unix))]
async fn stop_asked() {
    interrupted().await;
}

/// Where the system offers no such signal, serving goes on until the program ends.
async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
