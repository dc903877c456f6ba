//! `owed-file://localhost/SHA256`: a paper or an original, for the page to show.
//!
//! **Invariant:** what is served is told by its SHA-256 and comes through the desk. There is no
//! path in the address and so none to step out of.

use std::sync::Arc;

use owed_app::{Code, Desk, Failure};
use tauri::http::{Method, Request, Response, StatusCode, header};
use tauri::{Manager, Runtime, UriSchemeContext, UriSchemeResponder};

/// The scheme. On Windows it becomes `http://owed-file.localhost`.
pub(crate) const SCHEME: &str = "owed-file";

/// Answers a request for a file, aside from the thread that paints.
pub(crate) fn answer<R: Runtime>(
    context: UriSchemeContext<'_, R>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = context
        .app_handle()
        .try_state::<Arc<Desk>>()
        .map(|desk| Arc::clone(&desk));
    let page = page(context.app_handle().config().build.dev_url.as_ref());
    tauri::async_runtime::spawn_blocking(move || {
        let found = match desk {
            Some(desk) => find(&desk, request.method(), request.uri().path()),
            None => Err(StatusCode::NOT_FOUND),
        };
        responder.respond(response(found, &page));
    });
}

/// The page that may read what is served: our own and no other.
fn page(dev: Option<&tauri::Url>) -> String {
    match dev {
        Some(dev) if tauri::is_dev() => dev.origin().ascii_serialization(),
        _ if cfg!(windows) => "http://tauri.localhost".into(),
        _ => "tauri://localhost".into(),
    }
}

fn find(desk: &Desk, method: &Method, path: &str) -> Result<Vec<u8>, StatusCode> {
    if method != Method::GET {
        return Err(StatusCode::METHOD_NOT_ALLOWED);
    }
    let digest = path.strip_prefix('/').and_then(|hex| hex.parse().ok());
    desk.file(digest.ok_or(StatusCode::BAD_REQUEST)?)
        .map_err(|failure: Failure| {
            eprintln!("owed-desktop: {failure}");
            match failure.code {
                Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
                _ => StatusCode::NOT_FOUND,
            }
        })
}

fn response(found: Result<Vec<u8>, StatusCode>, page: &str) -> Response<Vec<u8>> {
    let (status, kind, bytes) = match found {
        Ok(bytes) => (StatusCode::OK, owed_app::media_type(&bytes), bytes),
        Err(status) => (status, "text/plain", Vec::new()),
    };
    let built = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        // A paper from outside is looked at and never run.
        .header(
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; sandbox",
        )
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, page)
        // An original lies in the vault and nowhere else, not in a browser's cache either.
        .header(header::CACHE_CONTROL, "no-store")
        .body(bytes);
    built.unwrap_or_else(|_| Response::new(Vec::new()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use owed_app::Clock;

    #[test]
    fn only_what_the_desk_has_is_served_and_only_by_its_digest() {
        let desk = Desk::new(Clock::default(), None);
        let digest = desk.shown.draft(b"%PDF-1.7 draft".to_vec()).to_string();
        let get = |path: &str| find(&desk, &Method::GET, path);
        assert_eq!(get(&format!("/{digest}")), Ok(b"%PDF-1.7 draft".to_vec()));
        assert_eq!(
            get(&format!("/{}", "0".repeat(64))),
            Err(StatusCode::NOT_FOUND)
        );
        for odd in [
            "",
            "/",
            "/../../etc/hostname",
            "/%2e%2e/x",
            &format!("/{digest}/"),
            &digest,
        ] {
            assert_eq!(get(odd), Err(StatusCode::BAD_REQUEST), "{odd}");
        }
        let post = find(&desk, &Method::POST, &format!("/{digest}"));
        assert_eq!(post, Err(StatusCode::METHOD_NOT_ALLOWED));
    }

    #[test]
    fn a_page_from_outside_is_plain_text_in_a_sandbox() {
        let served = response(
            Ok(b"<script>alert(1)</script>".to_vec()),
            "tauri://localhost",
        );
        let header = |name: &str| served.headers()[name].to_str().unwrap();
        assert_eq!(header("content-type"), "text/plain; charset=utf-8");
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(
            header("content-security-policy"),
            "default-src 'none'; sandbox"
        );
        assert_eq!(header("access-control-allow-origin"), "tauri://localhost");
    }
}
