//! One request in, one answer out; no socket, no clock, no state.

use axum::body::Body;
use axum::http::header::{
    ACCEPT_ENCODING, ALLOW, CACHE_CONTROL, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH,
    CONTENT_TYPE, ETAG, HOST, IF_NONE_MATCH, LOCATION, VARY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::Response;

use crate::headers::secure;
use crate::host::{Address, Host};
use crate::known;
use crate::site::{File, Site};

const FOREVER: &str = "public, max-age=31536000, immutable";
const ASK_EACH_TIME: &str = "no-cache";

const NO_PAGE: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>Bearing</title>\
    <h1>There is no page at this address</h1><p><a href=\"/\">Go to Today</a></p>";

const NO_APP: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">\
    <meta name=\"viewport\" content=\"width=device-width\"><title>Bearing</title>\
    <h1>This program was built without the web app</h1>\
    <p>In the folder of its source, run <code>cargo xtask run</code>: \
    that builds both and opens it.</p>";

/// The body of a request is never looked at.
pub(crate) fn answer(site: &Site, address: Address, request: &Parts) -> Response {
    let mut response = route(site, address, request);
    secure(response.headers_mut());
    if request.method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

fn route(site: &Site, address: Address, request: &Parts) -> Response {
    let path = request.uri.path();
    match address.judge(text(&request.headers, &HOST)) {
        Host::Own => {}
        Host::OtherName => return send_on(address, request),
        Host::Strange => {
            return words(
                StatusCode::MISDIRECTED_REQUEST,
                "Bearing is not at this name.\n",
            );
        }
    }
    if request.method != Method::GET && request.method != Method::HEAD {
        return not_allowed();
    }
    if path == known::PATH {
        return words(StatusCode::OK, &known::words(site.version()));
    }
    if site.is_room(path) || (site.is_empty() && path == "/") {
        return match site.shell() {
            Some(shell) => file(shell, Some(site.version()), request),
            None => page(StatusCode::SERVICE_UNAVAILABLE, NO_APP),
        };
    }
    let name = path.strip_prefix('/').unwrap_or(path);
    match site.file(name) {
        Some(found) if name.starts_with("assets/") => file(found, None, request),
        Some(found) => file(found, Some(site.version()), request),
        None => page(StatusCode::NOT_FOUND, NO_PAGE),
    }
}

/// `version` is given for what keeps its address from version to version.
fn file(file: &File, version: Option<&str>, request: &Parts) -> Response {
    let accepted = text(&request.headers, &ACCEPT_ENCODING).unwrap_or_default();
    let (bytes, encoding) = file.body(|encoding| accepts(accepted, encoding));
    let mut response = Response::new(Body::empty());
    if let Some(version) = version {
        let tag = format!("W/\"{version}\"");
        let known = text(&request.headers, &IF_NONE_MATCH) == Some(tag.as_str());
        set(&mut response, ETAG, &tag);
        set(&mut response, CACHE_CONTROL, ASK_EACH_TIME);
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
    } else {
        set(&mut response, CACHE_CONTROL, FOREVER);
    }
    if file.varies() {
        set(&mut response, VARY, "accept-encoding");
    }
    if let Some(encoding) = encoding {
        set(&mut response, CONTENT_ENCODING, encoding);
    }
    with_body(response, file.kind, bytes)
}

fn send_on(address: Address, request: &Parts) -> Response {
    let path = request
        .uri
        .path_and_query()
        .map_or("/", |path| path.as_str());
    let mut response = words(StatusCode::TEMPORARY_REDIRECT, "");
    set(&mut response, LOCATION, &format!("{address}{path}"));
    response
}

fn not_allowed() -> Response {
    let mut response = words(
        StatusCode::METHOD_NOT_ALLOWED,
        "Bearing sends its pages and takes nothing in.\n",
    );
    set(&mut response, ALLOW, "GET, HEAD");
    // The body that may follow is left unread.
    set(&mut response, CONNECTION, "close");
    response
}

fn words(status: StatusCode, text: &str) -> Response {
    plain(status, "text/plain; charset=utf-8", text)
}

fn page(status: StatusCode, html: &str) -> Response {
    plain(status, "text/html; charset=utf-8", html)
}

fn plain(status: StatusCode, kind: &'static str, text: &str) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    set(&mut response, CACHE_CONTROL, "no-store");
    with_body(response, kind, text.as_bytes())
}

fn with_body(mut response: Response, kind: &'static str, bytes: &[u8]) -> Response {
    set(&mut response, CONTENT_TYPE, kind);
    set(&mut response, CONTENT_LENGTH, &bytes.len().to_string());
    *response.body_mut() = Body::from(bytes.to_vec());
    response
}

/// A value that no header can hold is left out; only a path could bring one, and
/// hyper has refused that before.
fn set(response: &mut Response, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        response.headers_mut().insert(name, value);
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

fn accepts(accepted: &str, encoding: &str) -> bool {
    accepted.split(',').any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, ""));
        let refused = matches!(weight.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000");
        name.trim().eq_ignore_ascii_case(encoding) && !refused
    })
}
