//! A run of packs that is killed in the middle: what is built stays, nothing is left half done, and
//! the next run goes on.

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

const CHAT: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../tests/fixtures/evidence/微信聊天_1.png"
);
const PACKS: usize = 12;

/// A folder of a test's own; nothing is read from or left in the home of who runs it.
struct Home(tempfile::TempDir);

impl Home {
    fn owed(&self) -> Command {
        let mut owed = Command::new(env!("CARGO_BIN_EXE_owed"));
        owed.args(["--today", "2026-11-21", "--lang", "en"])
            .env("OWED_CONFIG", self.0.path().join("config"))
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        owed
    }

    fn book(&self) -> PathBuf {
        self.0.path().join("book")
    }

    fn run(&self, verb: &str, arguments: &[&str]) -> Output {
        let mut owed = self.owed();
        owed.arg(verb).arg(self.book()).args(arguments);
        owed.output().expect("the program runs")
    }

    fn calls(&self, command: &str, input: &Value) -> Value {
        let done = self.run("call", &[command, &input.to_string()]);
        assert!(done.status.success(), "{command}: {done:?}");
        serde_json::from_slice(&done.stdout).expect("an answer")
    }

    /// The packs that are whole, with the bytes of their manifests, and what is not.
    fn packs(&self) -> (Vec<(PathBuf, Vec<u8>)>, Vec<PathBuf>) {
        let (mut whole, mut others) = (Vec::new(), Vec::new());
        let folder = std::fs::read_dir(self.book().join("packs"));
        for entry in folder.into_iter().flatten().flatten() {
            let path = entry.path();
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            match std::fs::read(path.join("manifest.json")) {
                Ok(manifest) if !hidden => whole.push((path, manifest)),
                Ok(_) => others.push(path),
                Err(_) if path.is_dir() => others.push(path),
                Err(_) => {}
            }
        }
        whole.sort();
        (whole, others)
    }
}

#[test]
fn a_run_of_packs_that_is_killed_is_gone_on_with() {
    let home = Home(tempfile::tempdir().expect("a folder"));
    let made = home.run("new", &["--creditor", "合成精密机械（苏州）有限公司"]);
    assert!(made.status.success(), "{made:?}");
    let names: Vec<_> = (1..=PACKS)
        .map(|n| format!("样例客户{n:02}有限公司"))
        .collect();
    for name in &names {
        home.calls(
            "debt.record",
            &json!({
                "party": { "name": name, "kind": "company" }, "kind": "sale", "amount": "1000",
                "on": "2026-01-10", "due": "2026-02-09",
            }),
        );
        assert!(Path::new(CHAT).is_file());
        let kept = home.run("attach", &[name, CHAT, "--proves", "demand"]);
        assert!(kept.status.success(), "{kept:?}");
    }

    let input = json!({ "debtors": names }).to_string();
    let mut run = home.owed();
    run.arg("call")
        .arg(home.book())
        .args(["batch.build", &input]);
    let mut run = run.stdout(Stdio::null()).spawn().expect("it starts");
    let begun = Instant::now();
    while home.packs().0.len() < 4 {
        assert!(
            begun.elapsed() < Duration::from_secs(120),
            "no pack was built"
        );
        std::thread::sleep(Duration::from_millis(3));
    }
    run.kill().expect("it was running");
    run.wait().expect("it ended");
    let (built, _) = home.packs();
    assert!(built.len() < PACKS, "the kill came too late");

    let seen = home.calls("batch.packs", &json!({}));
    assert_eq!(seen["unfinished"]["of"], PACKS);
    let resumed = home.calls("batch.build", &json!({ "resume": true }));
    assert_eq!(resumed["stopped"], false);
    // Also the last one, which may have been built and not yet written down.
    assert_eq!(resumed["counts"]["before"], built.len(), "{resumed:#}");
    let (whole, others) = home.packs();
    assert_eq!(others, Vec::<PathBuf>::new(), "something half done is left");
    assert_eq!(whole.len(), PACKS, "a pack was built twice");
    assert!(
        built.iter().all(|pack| whole.contains(pack)),
        "a pack was changed"
    );
    assert_eq!(
        home.calls("batch.packs", &json!({}))["unfinished"],
        json!(null)
    );
    for name in &names {
        let mut of = whole
            .iter()
            .filter(|(path, _)| path.to_string_lossy().contains(name));
        let (path, _) = of.next().expect("every case has its pack");
        let mut verify = home.owed();
        let sound = verify.arg("verify").arg(path).output().expect("it runs");
        assert!(sound.status.success(), "{}", path.display());
    }
}
