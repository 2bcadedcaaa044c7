//! The address: who may ask, and what happens when a port is taken.

use std::net::TcpListener;

use bearing_e2e::browser::{Browser, Profile};
use bearing_e2e::program::{Machine, Program, free_port};
use bearing_e2e::terminal::Terminal;

#[test]
fn a_foreign_host_name_is_turned_away_and_localhost_is_sent_home() {
    let machine = Machine::fresh();
    let program = Program::start(&machine);
    let port = program.port();
    let foreign = program.ask("/", &format!("evil.example:{port}"));
    assert!(foreign.starts_with("HTTP/1.1 421"), "{foreign}");
    let local = program.ask("/happened", &format!("localhost:{port}"));
    assert!(local.starts_with("HTTP/1.1 30"), "{local}");
    assert!(
        local
            .to_lowercase()
            .contains(&format!("location: http://127.0.0.1:{port}/happened")),
        "{local}"
    );
    let profile = Profile::fresh();
    let browser = Browser::start(&profile);
    let tab = browser.tab(&format!("http://localhost:{port}/"));
    assert_eq!(tab.url(), program.url("/"));
}

#[test]
fn a_port_that_bearing_holds_is_that_bearing() {
    let machine = Machine::fresh();
    let program = Program::start(&machine);
    let port = program.port().to_string();
    let again = Terminal::at(&machine).run(&["open", "--no-browser", "--port", &port]);
    let said = format!("{}{}", again.out, again.err);
    assert_eq!(again.code, 0, "{again:?}");
    assert!(said.contains(&program.url("")), "{again:?}");
}

#[test]
fn a_port_that_something_else_holds_is_never_exchanged_silently() {
    let machine = Machine::fresh();
    let port = free_port();
    let _held = TcpListener::bind(("127.0.0.1", port)).unwrap();
    let ran = Terminal::at(&machine).run(&["open", "--no-browser", "--port", &port.to_string()]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.err.contains(&port.to_string()), "{ran:?}");
}
