//! Which names of this machine are answered.

use crate::talk::Served;

fn by_host(served: &Served, host: &str) -> (u16, Option<String>) {
    let answer = served.send(&format!(
        "GET /steps?a=b HTTP/1.1\r\n{host}Connection: close\r\n\r\n"
    ));
    (answer.status, answer.header("location").map(str::to_owned))
}

#[test]
fn another_name_of_this_machine_is_sent_to_the_one_address() {
    let served = Served::new();
    let port = served.address.port();
    let there = format!("http://127.0.0.1:{port}/steps?a=b");
    for name in ["localhost", "LocalHost", "[::1]"] {
        assert_eq!(
            by_host(&served, &format!("Host: {name}:{port}\r\n")),
            (307, Some(there.clone())),
            "{name}"
        );
    }
}

#[test]
fn a_name_that_was_pointed_at_this_machine_is_refused() {
    let served = Served::new();
    let port = served.address.port();
    for host in [
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: 127.0.0.1.evil.example:{port}\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        "Host: 127.0.0.1:1\r\n".to_owned(),
    ] {
        assert_eq!(by_host(&served, &host), (421, None), "{host}");
    }
    let without = served.send("GET / HTTP/1.0\r\n\r\n");
    assert_eq!(without.status, 421);
}
