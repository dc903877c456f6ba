//! A pack is checked: by this program, and by its own page in a browser.

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use owed_pack::{
    CHECKER, Digest, Finding, MANIFEST, ORIGINALS, PACK_PDF, PackError, Problem, Report, verify,
};

use crate::made::{Built, exhibits, go_on, load, pack, plain_pdf, story};

fn small() -> Built {
    pack(&exhibits(vec![
        load("合同.pdf", &plain_pdf(2)),
        load("聊天.png", &story("微信聊天_1.png")),
    ]))
}

fn check(built: &Built) -> Report {
    verify(&built.folder(), &mut go_on).unwrap()
}

fn found(report: &Report) -> Vec<(Problem, &str)> {
    report
        .findings
        .iter()
        .map(|Finding { problem, path }| (*problem, path.as_str()))
        .collect()
}

fn flip(path: &Path) {
    let mut bytes = std::fs::read(path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(path, bytes).unwrap();
}

#[test]
fn an_untouched_pack_has_no_findings() {
    let built = small();
    let report = check(&built);
    assert_eq!(found(&report), []);
    assert_eq!((report.checked, report.book_head.as_str()), (4, "12:3f5a"));
    let manifest = std::fs::read(built.folder().join(MANIFEST)).unwrap();
    assert_eq!(report.manifest_sha256, Digest::of(&manifest));
}

#[test]
fn a_flipped_bit_a_lost_file_and_a_stranger_are_found_worst_first() {
    let built = small();
    let folder = built.folder();
    flip(&folder.join(ORIGINALS).join("02_聊天.png"));
    std::fs::remove_file(folder.join(ORIGINALS).join("01_合同.pdf")).unwrap();
    std::fs::write(folder.join(ORIGINALS).join("03_补充.pdf"), "x").unwrap();
    std::fs::write(folder.join(".DS_Store"), "x").unwrap();
    let report = check(&built);
    assert_eq!(
        found(&report),
        [
            (Problem::Changed, "原件/02_聊天.png"),
            (Problem::Missing, "原件/01_合同.pdf"),
            (Problem::Extra, "原件/03_补充.pdf"),
        ]
    );
    flip(&folder.join(PACK_PDF));
    assert_eq!(
        found(&check(&built))[0],
        (Problem::Changed, "原件/02_聊天.png")
    );
    assert!(found(&check(&built)).contains(&(Problem::Changed, PACK_PDF)));
}

#[test]
fn a_changed_checking_page_or_manifest_is_found() {
    let built = small();
    let page = built.folder().join(CHECKER);
    let text = std::fs::read_to_string(&page).unwrap();
    std::fs::write(&page, text.replacen("\"changed\"", "\"match\"", 1)).unwrap();
    assert_eq!(found(&check(&built)), [(Problem::Changed, CHECKER)]);
    std::fs::remove_file(&page).unwrap();
    assert_eq!(found(&check(&built)), [(Problem::Missing, CHECKER)]);
    std::fs::write(&page, text).unwrap();

    let before = check(&built).manifest_sha256;
    let manifest = built.folder().join(MANIFEST);
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, text.replace("欠款事实", "已付款")).unwrap();
    let report = check(&built);
    assert_ne!(
        report.manifest_sha256, before,
        "a copy kept elsewhere tells"
    );
    assert_eq!(
        found(&report),
        [(Problem::Changed, CHECKER)],
        "and so does the page beside it"
    );
}

#[test]
fn a_hostile_manifest_cannot_make_us_read_elsewhere() {
    let built = small();
    let manifest = built.folder().join(MANIFEST);
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(
        &manifest,
        text.replace("原件/01_合同.pdf", "../../../../etc/hostname"),
    )
    .unwrap();
    assert_eq!(
        found(&check(&built))[0],
        (Problem::Outside, "../../../../etc/hostname")
    );
    std::fs::write(&manifest, text.replace("\"schema\": 2", "\"schema\": 99")).unwrap();
    assert!(matches!(
        verify(&built.folder(), &mut go_on),
        Err(PackError::NotAPack { .. })
    ));
    std::fs::write(&manifest, "{").unwrap();
    assert!(matches!(
        verify(&built.folder(), &mut go_on),
        Err(PackError::NotAPack { .. })
    ));
    std::fs::remove_file(&manifest).unwrap();
    assert!(matches!(
        verify(&built.folder(), &mut go_on),
        Err(PackError::NotAPack { .. })
    ));
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_file_is_not_that_file() {
    let built = small();
    let file = built.folder().join(ORIGINALS).join("01_合同.pdf");
    let elsewhere = built.place.path().join("elsewhere.pdf");
    std::fs::rename(&file, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &file).unwrap();
    assert_eq!(
        found(&check(&built)),
        [(Problem::Changed, "原件/01_合同.pdf")]
    );
}

#[test]
fn checking_can_be_stopped() {
    let built = small();
    let stopped = verify(&built.folder(), &mut |_| std::ops::ControlFlow::Break(()));
    assert!(matches!(stopped, Err(PackError::Cancelled)));
}

#[test]
fn the_checking_page_may_run_its_own_script_and_reach_nothing() {
    let page = include_str!("../../src/checker.html");
    let between = |open: &str, close: &str| {
        let start = page.rfind(open).unwrap() + open.len();
        &page[start..start + page[start..].find(close).unwrap()]
    };
    for part in [
        between("<script>", "</script>"),
        between("<style>", "</style>"),
    ] {
        let hash = format!(
            "sha256-{}",
            BASE64_STANDARD.encode(Digest::of(part.as_bytes()).as_bytes())
        );
        assert!(page.contains(&hash), "the policy must name '{hash}'");
    }
    assert!(page.contains("default-src 'none'"));
    assert!(!page.contains("http://") && !page.contains("https://"));
}

/// Opens the page of a pack in a headless browser, hands it files and gives back what it says.
fn browse(built: &Built, files: &[(&str, Vec<u8>)], without_web_crypto: &str) -> Option<String> {
    let page = std::fs::read_to_string(built.folder().join(CHECKER)).unwrap();
    // The test's own script hands over the files; only for it is the policy taken off.
    let policy = page.find("<meta http-equiv").unwrap();
    let policy_end = policy + page[policy..].find('>').unwrap() + 1;
    let parcel: Vec<_> = files
        .iter()
        .map(|(name, bytes)| (name, BASE64_STANDARD.encode(bytes)))
        .collect();
    let hand_over = format!(
        "<script>const parcel = new DataTransfer();
        for (const [name, bytes] of {}) parcel.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
        const input = document.getElementById('files'); input.files = parcel.files; input.dispatchEvent(new Event('change'));</script>",
        serde_json::to_string(&parcel).unwrap()
    );
    let page = format!(
        "{}<script>{without_web_crypto}</script>{}{hand_over}",
        &page[..policy],
        &page[policy_end..]
    );
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("page.html");
    std::fs::write(&path, page).unwrap();
    // The page hashes beside the browser's own clock: on a busy machine it may be looked at too
    // early, and is then looked at again.
    let mut shown = None;
    for _ in 0..4 {
        let page = dumped(&path, &place.path().join("profile"));
        let done = page
            .as_ref()
            .is_none_or(|page| page.contains("data-done=\"true\""));
        shown = page;
        if done {
            break;
        }
    }
    if shown.is_none() {
        eprintln!("skipped: no Chromium to open the checking page with");
    }
    shown
}

/// What a page came to in a browser; nothing where there is none.
fn dumped(page: &Path, profile: &Path) -> Option<String> {
    let output = ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find_map(|name| {
            Command::new(name)
                .args([
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--lang=zh-CN",
                    "--virtual-time-budget=10000",
                    "--dump-dom",
                ])
                .arg(format!("--user-data-dir={}", profile.display()))
                .arg(format!("file://{}", page.display()))
                .output()
                .ok()
        })?;
    Some(String::from_utf8(output.stdout).unwrap())
}

#[test]
fn the_checking_page_tells_match_changed_missing_and_unknown_apart() {
    let built = small();
    let read = |path: &str| std::fs::read(built.folder().join(path)).unwrap();
    let mut png = read("原件/02_聊天.png");
    png[500] ^= 1;
    let files = [
        (PACK_PDF, read(PACK_PDF)),
        ("renamed.pdf", read("原件/01_合同.pdf")),
        ("02_聊天.png", png),
        ("别的.txt", b"?".to_vec()),
    ];
    for without_web_crypto in [
        "",
        "Object.defineProperty(window, 'crypto', { value: {} });",
    ] {
        let Some(page) = browse(&built, &files, without_web_crypto) else {
            return;
        };
        for (path, state) in [
            (PACK_PDF, "match"),
            ("原件/01_合同.pdf", "match"),
            ("原件/02_聊天.png", "changed"),
            (MANIFEST, "missing"),
        ] {
            assert!(
                page.contains(&format!("data-path=\"{path}\" data-state=\"{state}\"")),
                "{path} {state}\n{page}"
            );
        }
        assert!(page.contains("别的.txt</li>"));
        let seal = check(&built).manifest_sha256.to_string();
        assert!(
            page.contains(&seal),
            "the page shows the manifest's own SHA-256"
        );
    }
    let all: Vec<_> = [PACK_PDF, MANIFEST, CHECKER]
        .map(|name| (name, read(name)))
        .into_iter()
        .collect();
    let originals = [
        ("01_合同.pdf", read("原件/01_合同.pdf")),
        ("02_聊天.png", read("原件/02_聊天.png")),
    ];
    let Some(page) = browse(&built, &[all, originals.to_vec()].concat(), "") else {
        return;
    };
    assert!(
        page.contains("class=\"good\"") && page.matches("data-state=\"match\"").count() == 4,
        "{page}"
    );
}
