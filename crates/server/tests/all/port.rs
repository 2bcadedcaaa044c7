//! The port when somebody has it already.

use std::io::{Read, Write};
use std::net::TcpListener;

use server::{Claim, ClaimError};

use crate::talk::Served;

#[test]
fn a_port_held_by_bearing_leads_to_that_bearing() {
    let served = Served::new();
    match server::claim(served.address.port()) {
        Ok(Claim::AlreadyOpen(address)) => assert_eq!(address, served.address),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_port_held_by_something_else_is_left_alone_and_the_reason_said() {
    for answer in [
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi",
        "SSH-2.0\r\n",
        "",
    ] {
        let other = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = other.local_addr().expect("it is bound").port();
        let stranger = std::thread::spawn(move || {
            let (mut stream, _) = other.accept().expect("somebody asks");
            let mut request = [0; 1024];
            let _read = stream.read(&mut request).expect("the request arrives");
            stream.write_all(answer.as_bytes()).expect("an answer");
            other
        });
        match server::claim(port) {
            Err(error @ ClaimError::HeldByAnother(_)) => {
                let words = error.to_string();
                assert!(words.contains(&port.to_string()), "{words}");
                assert!(words.contains("--port"), "{words}");
                assert!(words.contains("separate journal"), "{words}");
            }
            other => panic!("{other:?}"),
        }
        drop(stranger.join().expect("the stranger ends"));
    }
}

#[test]
fn told_to_stop_it_lets_go_of_the_port() {
    let Ok(Claim::Ours(door)) = server::claim(0) else {
        panic!("port 0 is any free one");
    };
    let port = door.address().port();
    let site = server::Site::embedded();
    door.serve_until(site, std::future::ready(()))
        .expect("it ends as it was told to");
    assert!(matches!(server::claim(port), Ok(Claim::Ours(_))));
}
