//! The server as a browser, another Bearing and a stranger meet it: over a socket.

mod answers;
mod names;
mod port;
mod privacy;
mod talk;
