//! A file that came as an update counts only with the makers' signature.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const FIXTURES: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../tests/fixtures/update"
);

fn owed(lang: &str, arguments: &[&str]) -> Output {
    let mut owed = Command::new(env!("CARGO_BIN_EXE_owed"));
    owed.args(["--lang", lang, "verify-update"]).args(arguments);
    owed.stdin(Stdio::null())
        .output()
        .expect("the program runs")
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn fixture(name: &str) -> String {
    PathBuf::from(FIXTURES)
        .join(name)
        .to_string_lossy()
        .into_owned()
}

/// Refused in both languages, with words.
fn refused(arguments: &[&str], words: &str) {
    let english = owed("en", arguments);
    assert_eq!(english.status.code(), Some(1), "{arguments:?}");
    assert!(
        said(&english.stderr).contains(words),
        "{}",
        said(&english.stderr)
    );
    let chinese = said(&owed("zh", arguments).stderr);
    assert!(chinese.ends_with("。\n"), "{chinese}");
    assert!(english.stdout.is_empty());
}

#[test]
fn a_signed_update_is_told_from_a_changed_a_strange_and_an_unsigned_one() {
    let (file, key) = (fixture("更新_合成.txt"), fixture("合成.pub"));
    let good = owed("en", &[&file, "--key", &key]);
    assert!(good.status.success(), "{}", said(&good.stderr));
    assert!(said(&good.stdout).contains("owed 0.1.0 synthetic"));
    let text = fs::read_to_string(&key).expect("the key");
    let key_text = text.lines().nth(1).expect("its second line");
    assert!(owed("zh", &[&file, "--key", key_text]).status.success());

    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let signature = fixture("更新_合成.txt.minisig");
    let whole = fs::read(&file).expect("the update");
    let mut changed = whole.clone();
    changed[40] ^= 1;
    for (name, bytes) in [
        ("changed", &changed[..]),
        ("short", &whole[..30]),
        ("empty", &[][..]),
    ] {
        fs::write(at(name), bytes).expect("a file");
        let arguments = [&at(name), "--signature", &signature, "--key", &key];
        refused(
            &arguments.map(|argument: &str| argument),
            "is not the one that was signed",
        );
    }
    // The words beside a signature are signed too.
    let other_words = fs::read_to_string(&signature).expect("the signature");
    fs::write(at("words"), other_words.replace("0.1.0", "9.9.9")).expect("a file");
    refused(
        &[&file, "--signature", &at("words"), "--key", &key],
        "is not the one that was signed",
    );

    let strange = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
    refused(&[&file, "--key", strange], "another key");
    refused(&[&at("changed"), "--key", &key], "there is no signature");
    refused(
        &[&file, "--signature", &file, "--key", &key],
        "is no signature",
    );
    refused(&[&file, "--key", "nonsense"], "neither a key nor a file");
    refused(
        &[&at("nowhere"), "--signature", &signature, "--key", &key],
        "cannot read",
    );
    if option_env!("OWED_UPDATE_KEY").is_none() {
        refused(&[&file], "carries no key");
    }
}
