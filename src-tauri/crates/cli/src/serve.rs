//! `owed serve`: the window's pages on loopback, for a machine without a display, for tests and
//! for development.
//!
//! Only this machine can reach it, and only who has the token that is printed at the start: the
//! first page sets it as a cookie no script can read, and every request must bring it and must be
//! addressed to this very server (a page from elsewhere cannot make the browser ask for it).

mod files;
mod guard;

use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use axum::extract::{DefaultBodyLimit, Path as Named, Query, State};
use axum::http::StatusCode;
use axum::response::sse::{Event as Sse, KeepAlive, Sse as Stream};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use futures_util::StreamExt;
use owed_app::{Clock, Code, Desk, Event, Failure, Home};
use serde::Deserialize;
use serde_json::Value;
use tokio::sync::broadcast;
use tokio_stream::wrappers::BroadcastStream;
use tower_http::services::{ServeDir, ServeFile};

use crate::words::{Lang, t};

/// What a page says is short; a page that says more than this is no page of ours.
const LARGEST_CALL: usize = 16 << 20;

/// How often we look whether another program wrote in the book.
const LOOK: Duration = Duration::from_secs(2);

/// What every request may need.
#[derive(Clone)]
pub(crate) struct Server {
    desk: Arc<Desk>,
    events: broadcast::Sender<Event>,
}

/// Serves until the program is ended.
pub(crate) fn serve(clock: Clock, dir: &Path, port: u16, lang: Lang) -> Result<()> {
    let ui = pages()?;
    let desk = Desk::new(clock, Some(Home::In(dir.to_owned())));
    match desk.open(dir) {
        Ok(()) => {}
        // The pages will ask for a name and make the book, or for its passphrase.
        Err(failure) if matches!(failure.code, Code::NotABook | Code::BookLocked) => {}
        Err(failure) => return Err(failure.into()),
    }
    let runtime = tokio::runtime::Runtime::new()?;
    runtime.block_on(listen(Arc::new(desk), &ui, port, lang))
}

async fn listen(desk: Arc<Desk>, ui: &Path, port: u16, lang: Lang) -> Result<()> {
    let (events, _) = broadcast::channel(256);
    let sender = events.clone();
    // No one listening is no fault.
    desk.jobs
        .listen(move |event| drop(sender.send(event.clone())));
    let looking = Arc::clone(&desk);
    tokio::spawn(async move {
        let mut every = tokio::time::interval(LOOK);
        loop {
            every.tick().await;
            let desk = Arc::clone(&looking);
            // What cannot be read now is said by the next command.
            let _ = tokio::task::spawn_blocking(move || desk.look()).await;
        }
    });

    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let port = listener.local_addr()?.port();
    let guard = guard::Guard::new(port);
    let pages = ServeDir::new(ui).fallback(ServeFile::new(ui.join("index.html")));
    let app = Router::new()
        .route(
            "/call/{name}",
            post(call).layer(DefaultBodyLimit::max(LARGEST_CALL)),
        )
        .route("/cancel/{job}", post(cancel))
        .route("/files", post(files::upload))
        .route("/files/{digest}", get(files::file))
        .route("/events", get(stream))
        .fallback_service(pages)
        .layer(axum::middleware::from_fn_with_state(
            guard.clone(),
            guard::check,
        ))
        // Files are written to the disk as they come.
        .layer(DefaultBodyLimit::disable())
        .with_state(Server { desk, events });
    say!(
        "{} {}",
        t(
            lang,
            "在本机浏览器打开：",
            "open in this machine's browser:"
        ),
        guard.address()
    );
    axum::serve(listener, app)
        .await
        .context("the server stopped")
}

/// Where the built pages are: where `OWED_UI` points, beside the program, or in the source tree.
fn pages() -> Result<PathBuf> {
    let named = std::env::var_os("OWED_UI").map(PathBuf::from);
    let beside = std::env::current_exe()
        .ok()
        .and_then(|exe| Some(exe.parent()?.join("ui")));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/dist");
    let places = named
        .into_iter()
        .chain(beside)
        .chain(cfg!(debug_assertions).then_some(source));
    let found = places
        .into_iter()
        .find(|dir| dir.join("index.html").is_file());
    found.context("the window's pages are not built; run ./dev run, or set OWED_UI")
}

#[derive(Deserialize)]
struct Job {
    job: Option<String>,
}

async fn call(
    State(server): State<Server>,
    Named(name): Named<String>,
    Query(Job { job }): Query<Job>,
    Json(input): Json<Value>,
) -> Response {
    let desk = Arc::clone(&server.desk);
    let done =
        tokio::task::spawn_blocking(move || owed_app::call(&desk, &name, input, job.as_deref()));
    answer(
        done.await
            .unwrap_or_else(|e| Err(Failure::new(Code::Internal, e))),
    )
}

fn answer(done: Result<Value, Failure>) -> Response {
    match done {
        Ok(output) => Json(output).into_response(),
        Err(failure) => failed(&failure),
    }
}

pub(crate) fn failed(failure: &Failure) -> Response {
    let status = match failure.code {
        Code::NotFound | Code::UnknownCommand => StatusCode::NOT_FOUND,
        Code::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    (status, Json(failure)).into_response()
}

async fn cancel(State(server): State<Server>, Named(job): Named<String>) -> StatusCode {
    server.desk.jobs.cancel(&job);
    StatusCode::NO_CONTENT
}

async fn stream(State(server): State<Server>) -> impl IntoResponse {
    let events = BroadcastStream::new(server.events.subscribe()).filter_map(async |event| {
        let (name, data) = match event.ok()? {
            Event::BookMoved => ("book-moved", serde_json::json!({})),
            Event::Progress {
                job,
                stage,
                done,
                total,
            } => (
                "progress",
                serde_json::json!({ "job": job, "stage": stage, "done": done, "total": total }),
            ),
        };
        Some(Ok::<_, Infallible>(
            Sse::default().event(name).data(data.to_string()),
        ))
    });
    Stream::new(events).keep_alive(KeepAlive::default())
}
