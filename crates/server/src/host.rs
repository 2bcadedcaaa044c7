//! The one address of the app, and what to do with a request made to another name.
//!
//! A browser keeps a journal for each scheme, host and port, so `localhost` would show
//! an empty one: it is sent on. Any other name is somebody else's, pointed at this
//! machine to read it (DNS rebinding): it is refused.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr};

/// Where a browser finds the app: `http://127.0.0.1:28417`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    port: u16,
}

/// What the `Host` of a request means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Host {
    /// The app's own address.
    Own,
    /// Another name of this machine.
    OtherName,
    /// Anything else, or none.
    Strange,
}

impl Address {
    pub(crate) fn on(port: u16) -> Self {
        Self { port }
    }

    /// The port on this machine.
    #[must_use]
    pub fn port(self) -> u16 {
        self.port
    }

    pub(crate) fn socket(self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    pub(crate) fn judge(self, host: Option<&str>) -> Host {
        let Some(host) = host else {
            return Host::Strange;
        };
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.contains(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        if port != Some(self.port) {
            return Host::Strange;
        }
        match name.trim_end_matches('.').to_ascii_lowercase().as_str() {
            "127.0.0.1" => Host::Own,
            "localhost" | "[::1]" => Host::OtherName,
            _ => Host::Strange,
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.port {
            80 => write!(f, "http://{}", Ipv4Addr::LOCALHOST),
            port => write!(f, "http://{}:{port}", Ipv4Addr::LOCALHOST),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_own_address_is_answered_and_only_names_of_this_machine_are_sent_on() {
        let check =
            |host, expected| assert_eq!(Address::on(28417).judge(host), expected, "{host:?}");
        check(Some("127.0.0.1:28417"), Host::Own);
        check(Some("localhost:28417"), Host::OtherName);
        check(Some("LOCALHOST:28417"), Host::OtherName);
        check(Some("localhost.:28417"), Host::OtherName);
        check(Some("[::1]:28417"), Host::OtherName);
        check(Some("127.0.0.1"), Host::Strange);
        check(Some("127.0.0.1:80"), Host::Strange);
        check(Some("127.0.0.1:28418"), Host::Strange);
        check(Some("127.0.0.1:28417:28417"), Host::Strange);
        check(Some("evil.example:28417"), Host::Strange);
        check(Some("127.0.0.1.evil.example:28417"), Host::Strange);
        check(Some("localhost.evil.example:28417"), Host::Strange);
        check(Some("0.0.0.0:28417"), Host::Strange);
        check(Some(""), Host::Strange);
        check(None, Host::Strange);
    }

    #[test]
    fn port_80_is_not_written() {
        assert_eq!(Address::on(80).to_string(), "http://127.0.0.1");
        assert_eq!(Address::on(80).judge(Some("127.0.0.1")), Host::Own);
    }
}
