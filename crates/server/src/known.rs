//! How one Bearing knows another that already has the port.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::host::Address;

/// Nothing but the program's name and the web app's version stands there.
pub(crate) const PATH: &str = "/_bearing";

const NAME: &str = "bearing";
const PATIENCE: Duration = Duration::from_secs(2);

pub(crate) fn words(version: &str) -> String {
    format!("{NAME} {version}\n")
}

/// Whether what listens at `address` is Bearing. Silence for two seconds is a no.
pub(crate) fn is_bearing(address: Address) -> bool {
    ask(address).is_ok_and(|answer| {
        answer.starts_with("HTTP/1.1 200")
            && answer
                .split_once("\r\n\r\n")
                .is_some_and(|(_, body)| body.starts_with(NAME))
    })
}

fn ask(address: Address) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(&address.socket(), PATIENCE)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let host = address.socket();
    write!(
        stream,
        "GET {PATH} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
    )?;
    let mut answer = Vec::new();
    stream.take(8192).read_to_end(&mut answer)?;
    Ok(String::from_utf8_lossy(&answer).into_owned())
}
