//! What keeps a person's words away from the server, and other pages away from them.

use crate::talk::Served;

#[test]
fn nothing_but_get_and_head_is_taken() {
    let served = Served::new();
    for method in [
        "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "QUERY",
    ] {
        for path in ["/", "/happened/1", "/_bearing", "/sw.js", "/nothing"] {
            // A body is announced and never sent: the answer comes all the same.
            let answer = served.ask(method, path, "Content-Length: 100000\r\n");
            assert_eq!(answer.status, 405, "{method} {path}");
            assert_eq!(answer.header("allow"), Some("GET, HEAD"), "{method} {path}");
        }
    }
}

#[test]
fn the_server_depends_on_no_crate_that_could_open_a_journal() {
    let manifest = include_str!("../../Cargo.toml");
    for room in ["vault", "journal", "store", "app", "rusqlite", "minicbor"] {
        let named = manifest
            .lines()
            .any(|line| line.split(['.', ' ', '=']).next() == Some(room));
        assert!(!named, "{room} stands in the server's manifest");
    }
}

#[test]
fn what_is_typed_into_an_address_never_comes_back() {
    let served = Served::new();
    for path in [
        "/words-of-a-person",
        "/steps?words-of-a-person",
        "/_bearing?words-of-a-person",
    ] {
        let answer = served.get(path);
        let body = String::from_utf8_lossy(&answer.body).into_owned();
        assert!(!body.contains("words-of-a-person"), "{path}");
    }
}

#[test]
fn every_answer_carries_the_security_headers_and_no_cookie() {
    let served = Served::new();
    let localhost = format!(
        "GET / HTTP/1.1\r\nHost: localhost:{}\r\nConnection: close\r\n\r\n",
        served.address.port()
    );
    let strange = "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n";
    let answers = [
        served.get("/"),
        served.get("/steps"),
        served.get("/sw.js"),
        served.get("/assets/bearing_bg-0123.wasm"),
        served.get("/_bearing"),
        served.get("/nothing"),
        served.ask("POST", "/", ""),
        served.send(&localhost),
        served.send(strange),
    ];
    for answer in answers {
        let policy = answer.header("content-security-policy").expect("a policy");
        for part in [
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval';",
            "style-src 'self';",
            "connect-src 'self';",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types default",
        ] {
            assert!(policy.contains(part), "{part} in {policy}");
        }
        // On plain HTTP these would leave Safari with a blank page.
        assert!(!policy.contains("upgrade-insecure-requests"));
        assert_eq!(answer.header("strict-transport-security"), None);
        for (name, value) in [
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
            ("referrer-policy", "no-referrer"),
            ("x-content-type-options", "nosniff"),
        ] {
            assert_eq!(answer.header(name), Some(value), "{name}");
        }
        assert!(answer.header("permissions-policy").is_some());
        assert_eq!(answer.header("set-cookie"), None);
    }
}
