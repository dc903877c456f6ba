//! What falls due is said outside the window, once, when nobody is at the program.

use owed_desktop_tests::{Notices, Window, skipped};
use serde_json::{Value, json};

const DEBTOR: &str = "样例贸易（杭州）有限公司";

#[tokio::test(flavor = "multi_thread")]
async fn what_falls_due_is_said_once_and_names_nobody() {
    if skipped() {
        return;
    }
    let mut notices = Notices::begin().await;
    let window = Window::open().await;
    window.sees("新建账本").await;
    does(
        &window,
        "book.create",
        json!({ "creditor": { "name": "合成精密机械（苏州）有限公司" } }),
    )
    .await;
    promises_for_today(&window, DEBTOR).await;
    notices.look_away().await;
    let said = notices.next().await;
    assert!(said.starts_with("账清：有 1 件事到日子了\t"), "{said}");
    assert!(!said.contains("样例") && !said.contains("20,000"), "{said}");
    // The same is not said again: the next word is about what came after it.
    promises_for_today(&window, "另一家客户有限公司").await;
    let said = notices.next().await;
    assert!(said.starts_with("账清：有 1 件事到日子了\t"), "{said}");
    // Who wants none hears none.
    does(&window, "settings.change", json!({ "reminders": false })).await;
    let settings = does(&window, "settings.read", json!({})).await;
    assert_eq!(settings["reminders"], false);
    window.close().await;
}

/// Somebody owes ¥80,000 and said to pay a part of it today.
async fn promises_for_today(window: &Window, who: &str) {
    let debt = json!({
        "party": { "name": who, "kind": "company" }, "kind": "sale",
        "amount": "80000", "on": "2026-10-01", "due": "2026-11-01",
    });
    does(window, "debt.record", debt).await;
    let promise = json!({
        "debtor": who,
        "promise": { "amount": "20000", "by": "2026-11-21", "on": "2026-11-10", "how": "spoken" },
    });
    does(window, "promise.record", promise).await;
}

async fn does(window: &Window, name: &str, input: Value) -> Value {
    let about = json!({ "name": name, "input": input });
    let script = format!(
        "window.__TAURI_INTERNALS__.invoke('call', {about})
            .then(done, e => done({{ refused: JSON.stringify(e) }}))"
    );
    let answer = window.run_async(&script).await;
    assert_eq!(answer.get("refused"), None, "{name}: {answer}");
    answer
}
