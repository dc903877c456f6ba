//! Files in and out: what the browser hands over, and what the vault has.

use std::io::Write;
use std::sync::Arc;

use axum::Json;
use axum::body::Body;
use axum::extract::{Path as Named, Query, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use owed_app::{Code, Failure};
use serde::Deserialize;

use super::{Server, failed};

/// Takes a file the browser sends; its name comes in `x-file-name`, percent-encoded.
pub(crate) async fn upload(
    State(server): State<Server>,
    headers: HeaderMap,
    body: Body,
) -> Response {
    let name = headers
        .get("x-file-name")
        .and_then(|name| name.to_str().ok())
        .unwrap_or("file");
    let name = decoded(name);
    match take(&server, &name, body).await {
        Ok(picked) => Json(picked).into_response(),
        Err(failure) => failed(&failure),
    }
}

async fn take(server: &Server, name: &str, body: Body) -> Result<owed_app::Picked, Failure> {
    let broken = |e: &dyn std::fmt::Display| Failure::new(Code::Internal, format!("{name}: {e}"));
    let mut file = tempfile::NamedTempFile::new().map_err(|e| broken(&e))?;
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|e| broken(&e))?;
        file.write_all(&chunk)
            .map_err(|e| Failure::io(std::path::Path::new(name), &e))?;
    }
    server.desk.tray.put_upload(file, name)
}

#[derive(Deserialize)]
pub(crate) struct Asked {
    download: Option<String>,
}

/// Gives a file by its SHA-256.
pub(crate) async fn file(
    State(server): State<Server>,
    Named(digest): Named<String>,
    Query(Asked { download }): Query<Asked>,
) -> Response {
    let desk = Arc::clone(&server.desk);
    let read = tokio::task::spawn_blocking(move || {
        let digest = digest
            .parse()
            .map_err(|_| Failure::not_found("file", &digest))?;
        desk.file(digest)
    });
    let bytes = match read.await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(failure)) => return failed(&failure),
        Err(e) => return failed(&Failure::new(Code::Internal, e)),
    };
    let kind = owed_app::media_type(&bytes);
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    // A paper from outside is looked at and never run.
    let policy = HeaderValue::from_static("default-src 'none'; sandbox");
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    let how = match download {
        Some(name) => format!("attachment; filename*=UTF-8''{}", encoded(&name)),
        None => "inline".into(),
    };
    if let Ok(how) = HeaderValue::from_str(&how) {
        headers.insert(header::CONTENT_DISPOSITION, how);
    }
    response
}

/// Percent-encoding as RFC 5987 wants it in a header.
fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Undoes percent-encoding; what is none is left as it stands.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let hex = after.get(..2).and_then(|hex| std::str::from_utf8(hex).ok());
        let byte = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match byte {
            Some(byte) if first == b'%' => {
                bytes.push(byte);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
