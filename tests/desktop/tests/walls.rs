//! What the page in the window cannot do, whatever it was made to run, and what others can.

use std::net::TcpListener;

use owed_desktop_tests::{WINDOW, Window, skipped};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_page_reaches_nothing_beyond_its_commands() {
    if skipped() {
        return;
    }
    let window = Window::open().await;
    window.sees("新建账本").await;

    // A plugin's command, and one of Tauri's own that no capability names.
    for command in [
        "plugin:dialog|open",
        "plugin:window|close",
        "plugin:webview|create_webview",
    ] {
        let answer = invoke(&window, command, "{}").await;
        assert!(answer.contains("not allowed"), "{command}: {answer}");
    }
    // Our own is open: the same call with a name in the table is answered.
    let status = invoke(&window, "call", "{ name: 'book.status', input: {} }").await;
    assert!(status.contains("suggestedDir"), "{status}");

    // No path is taken where a handle or a digest is wanted.
    let read = "{ name: 'import.read', input: { files: ['/etc/hostname'], proposal: null } }";
    let answer = invoke(&window, "call", read).await;
    assert!(answer.contains("not-found"), "{answer}");
    let answer = invoke(&window, "save", "{ file: '/etc/hostname', name: 'x' }").await;
    assert!(answer.contains("not-found"), "{answer}");
    let answer = invoke(&window, "reveal", "{ dir: '/etc' }").await;
    assert!(answer.contains("no-book"), "{answer}");
    for (path, status) in [("../../etc/hostname", 400), (&"0".repeat(64), 404)] {
        let fetched = format!(
            "fetch('owed-file://localhost/{path}').then(r => done(r.status), e => done(`${{e}}`))"
        );
        assert_eq!(window.run_async(&fetched).await, json!(status), "{path}");
    }

    // No script from outside, and none made of a text.
    let made = window
        .run("try { return eval('1 + 1') } catch (e) { return e.name }")
        .await;
    assert_eq!(made, json!("EvalError"));
    let blocked = refused(
        &window,
        "document.body.append(Object.assign(document.createElement('script'), { text: '1' }))",
    );
    assert_eq!(blocked.await, json!("script-src-elem"));
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_reaches_no_server() {
    if skipped() {
        return;
    }
    let server = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    server.set_nonblocking(true).unwrap();
    let there = format!("http://{}", server.local_addr().unwrap());
    let window = Window::open().await;
    window.sees("新建账本").await;

    let fetched = refused(&window, &format!("fetch('{there}/').catch(() => 0)")).await;
    assert_eq!(fetched, json!("connect-src"));
    let shown = refused(&window, &format!("new Image().src = '{there}/x.png'")).await;
    assert_eq!(shown, json!("img-src"));
    let framed = format!(
        "document.body.append(Object.assign(document.createElement('iframe'), {{ src: '{there}/' }}))"
    );
    assert_eq!(refused(&window, &framed).await, json!("frame-src"));
    // Nor does the window go there, or open another that does.
    window
        .run(&format!(
            "location.href = '{there}/'; window.open('{there}/')"
        ))
        .await;
    window.choose("English").await;
    window.sees("Make the book").await;
    let href = window.run("return location.href").await;
    assert!(
        href.as_str()
            .is_some_and(|href| href.starts_with("tauri://localhost")),
        "{href}"
    );
    let came = server.accept().map(|_| ()).map_err(|e| e.kind());
    assert_eq!(
        came,
        Err(std::io::ErrorKind::WouldBlock),
        "somebody came to the server"
    );
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_start_ends_and_leaves_the_first_window_as_it_is() {
    if skipped() {
        return;
    }
    let window = Window::open().await;
    window.fill("您的公司全称", "样例贸易").await;
    assert!(window.beside(WINDOW, &[]).await);
    let typed = window
        .run("return document.querySelector('form input').value")
        .await;
    assert_eq!(typed, json!("样例贸易"));
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_program_enters_is_soon_seen_and_there_the_next_morning() {
    if skipped() {
        return;
    }
    let window = Window::open().await;
    window
        .fill("您的公司全称", "合成精密机械（苏州）有限公司")
        .await;
    window.press("新建账本").await;
    window.sees("从哪里开始？").await;

    let book = window.home().join("账清 Owed/合成精密机械（苏州）有限公司");
    let debt = json!({
        "party": { "name": "样例贸易（杭州）有限公司" }, "kind": "sale", "amount": "1234.50",
        "on": "2026-03-01"
    });
    let debt = debt.to_string();
    let entered = [
        "call".as_ref(),
        book.as_os_str(),
        "debt.record".as_ref(),
        debt.as_ref(),
    ];
    assert!(window.beside("owed", &entered).await);

    window.sees("¥1,234.50").await;

    let window = window.reopen().await;
    window.sees("¥1,234.50").await;
    window.close().await;
}

/// What a command of the program answers, or why it did not, as text.
async fn invoke(window: &Window, command: &str, about: &str) -> String {
    let script = format!(
        "window.__TAURI_INTERNALS__.invoke('{command}', {about})
            .then(JSON.stringify, e => typeof e === 'string' ? e : JSON.stringify(e)).then(done)"
    );
    window
        .run_async(&script)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// Which rule of the content policy stops what a script tries.
async fn refused(window: &Window, script: &str) -> serde_json::Value {
    let script = format!(
        "document.addEventListener('securitypolicyviolation', e => done(e.effectiveDirective), {{ once: true }});
         {script}"
    );
    window.run_async(&script).await
}
