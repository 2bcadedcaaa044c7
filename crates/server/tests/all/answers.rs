//! What is found at which path, how it travels, and how long a browser keeps it.

use crate::talk::{SHELL, Served};

#[test]
fn every_address_of_the_app_gets_the_page_itself() {
    let served = Served::new();
    for path in [
        "/",
        "/steps",
        "/happened",
        "/happened/0a1b",
        "/steps/log?from=1",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.body, SHELL.as_bytes(), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-cache"), "{path}");
    }
}

#[test]
fn what_is_not_there_is_not_found() {
    let served = Served::new();
    for path in [
        "/nothing",
        "/index.html",
        "/rooms.txt",
        "/version.txt",
        "/_design",
        "/stepsx",
        "//steps",
        "/assets/",
        "/assets/loader-9999.js",
        "/assets/loader-0123.js.br",
        "/assets/../index.html",
        "/assets/%2e%2e/index.html",
        "/../../etc/passwd",
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
}

#[test]
fn files_have_their_types_and_named_ones_are_kept_for_ever() {
    let served = Served::new();
    let forever = "public, max-age=31536000, immutable";
    for (path, kind, kept) in [
        ("/sw.js", "text/javascript; charset=utf-8", "no-cache"),
        (
            "/manifest.webmanifest",
            "application/manifest+json",
            "no-cache",
        ),
        (
            "/assets/loader-0123.js",
            "text/javascript; charset=utf-8",
            forever,
        ),
        ("/assets/bearing_bg-0123.wasm", "application/wasm", forever),
        ("/assets/style-0123.css", "text/css; charset=utf-8", forever),
        ("/assets/fonts/own-0123.woff2", "font/woff2", forever),
    ] {
        let answer = served.get(path);
        assert_eq!(answer.status, 200, "{path}");
        assert_eq!(answer.header("content-type"), Some(kind), "{path}");
        assert_eq!(answer.header("cache-control"), Some(kept), "{path}");
    }
}

#[test]
fn a_browser_gets_the_smallest_form_it_accepts() {
    let served = Served::new();
    let check = |accepts: &str, encoding: Option<&str>, body: &str| {
        let answer = served.ask("GET", "/", &format!("Accept-Encoding: {accepts}\r\n"));
        assert_eq!(answer.header("content-encoding"), encoding, "{accepts}");
        assert_eq!(answer.body, body.as_bytes(), "{accepts}");
        assert_eq!(answer.header("vary"), Some("accept-encoding"), "{accepts}");
        assert_eq!(
            answer.header("content-length"),
            Some(body.len().to_string().as_str()),
            "{accepts}"
        );
    };
    check("gzip, deflate, br, zstd", Some("br"), "shell in brotli");
    check("gzip, br;q=0", Some("gzip"), "shell in gzip");
    check("gzip;q=0.5", Some("gzip"), "shell in gzip");
    check("zstd, brr", None, SHELL);
    check("identity", None, SHELL);
}

#[test]
fn a_page_that_has_not_changed_is_not_sent_again() {
    let served = Served::new();
    let first = served.get("/");
    let tag = first.header("etag").expect("the page has a tag");
    let second = served.ask("GET", "/", &format!("If-None-Match: {tag}\r\n"));
    assert_eq!(second.status, 304);
    assert!(second.body.is_empty());
    let newer = served.ask("GET", "/", "If-None-Match: W/\"older\"\r\n");
    assert_eq!(newer.status, 200);
}

#[test]
fn head_tells_the_same_without_the_body() {
    let served = Served::new();
    for path in ["/", "/assets/loader-0123.js", "/nothing"] {
        let (get, head) = (served.get(path), served.ask("HEAD", path, ""));
        assert_eq!(head.status, get.status, "{path}");
        assert_eq!(
            head.header("content-type"),
            get.header("content-type"),
            "{path}"
        );
        assert_eq!(
            head.header("content-length"),
            get.header("content-length"),
            "{path}"
        );
        assert!(head.body.is_empty(), "{path}");
    }
}

#[test]
fn a_program_without_the_web_app_says_how_to_build_it() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = server::Site::read(folder.path()).expect("an empty folder is a site");
    assert!(site.is_empty());
    let address = crate::talk::serve(site);
    let host = format!("127.0.0.1:{}", address.port());
    let answer = crate::talk::send(
        address,
        &format!("GET / HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"),
    );
    assert_eq!(answer.status, 503);
    assert!(String::from_utf8_lossy(&answer.body).contains("cargo xtask run"));
}
