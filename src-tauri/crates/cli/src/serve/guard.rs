//! Who may ask: only this machine, only with the token, only from these very pages.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

/// The policy of the pages: everything from here and nothing from anywhere else. The one
/// exception, inline styles, is the component library's; they carry no data.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src blob:; font-src 'self'; \
    connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// The token and the address that requests must bring.
#[derive(Clone)]
pub(crate) struct Guard {
    token: String,
    port: u16,
}

impl Guard {
    /// A guard with a fresh random token of 122 bits.
    pub(crate) fn new(port: u16) -> Self {
        Self {
            token: uuid::Uuid::new_v4().simple().to_string(),
            port,
        }
    }

    /// The address to open, with the token.
    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.port, self.token)
    }

    fn cookie(&self) -> String {
        // Cookies know no ports: two servers of one machine must not share one.
        format!("owed-{}", self.port)
    }

    fn is_here(&self, value: &HeaderValue, prefix: &str) -> bool {
        let hosts = ["127.0.0.1", "localhost"];
        let value = value.to_str().unwrap_or_default();
        hosts
            .iter()
            .any(|host| value == format!("{prefix}{host}:{}", self.port))
    }

    fn is_addressed(&self, headers: &HeaderMap) -> bool {
        let host = headers
            .get(header::HOST)
            .is_some_and(|host| self.is_here(host, ""));
        let origin = headers
            .get(header::ORIGIN)
            .is_none_or(|o| self.is_here(o, "http://"));
        host && origin
    }

    fn has_cookie(&self, headers: &HeaderMap) -> bool {
        let wanted = format!("{}={}", self.cookie(), self.token);
        let cookies = headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok());
        cookies
            .flat_map(|value| value.split(';'))
            .any(|cookie| same(cookie.trim(), &wanted))
    }
}

/// Compares in the same time wherever the difference is.
fn same(a: &str, b: &str) -> bool {
    a.len() == b.len()
        && a.bytes()
            .zip(b.bytes())
            .fold(0, |diff, (a, b)| diff | (a ^ b))
            == 0
}

/// Lets a request through, trades the token of the address for a cookie, or refuses.
pub(crate) async fn check(State(guard): State<Guard>, request: Request, next: Next) -> Response {
    if !guard.is_addressed(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let query = request.uri().query().unwrap_or_default();
    let token = query
        .split('&')
        .find_map(|pair| pair.strip_prefix("token="));
    if request.method() == Method::GET
        && request.uri().path() == "/"
        && token.is_some_and(|token| same(token, &guard.token))
    {
        let cookie = format!(
            "{}={}; Path=/; HttpOnly; SameSite=Strict",
            guard.cookie(),
            guard.token
        );
        return ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response();
    }
    if !guard.has_cookie(request.headers()) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set = |name, value| {
        headers
            .entry(name)
            .or_insert(HeaderValue::from_static(value));
    };
    set(header::CONTENT_SECURITY_POLICY, POLICY);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::CACHE_CONTROL, "no-store");
    response
}
