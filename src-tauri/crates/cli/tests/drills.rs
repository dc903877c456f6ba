//! Drills: what a shop's computer goes through. The real program is ended by force, the disk fills
//! up or fails, two write at once. Nothing that was acknowledged may be lost, nothing half done be
//! left, and the next start says what happened.
//!
//! `./dev test` plays each a few times, `./dev drill` for long (`OWED_DRILL_ROUNDS`). What happens
//! when is drawn from a seed that is printed; `OWED_DRILL_SEED` plays the same again.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

mod drill;

use drill::{Act, Chance, Disk, Home, Kept, copy_all, rounds};

/// Ends the program by force somewhere in each command that writes, and looks at what is left.
#[test]
fn killed_anywhere_it_loses_nothing_and_leaves_nothing_half_done() {
    killed_anywhere(&Home::lived(Kept::Open), &Act::ALL);
}

/// The same on a locked book, of which nothing may lie in the open at any time.
#[test]
fn killed_anywhere_a_locked_book_loses_nothing_and_lies_nowhere_in_the_open() {
    // Each look at a locked book costs what a passphrase costs to try: the short run takes every other.
    let few: Vec<_> = Act::ALL.into_iter().step_by(2).collect();
    let acts = if rounds(1) > 1 { &Act::ALL[..] } else { &few };
    killed_anywhere(&Home::lived(Kept::Locked), acts);
}

fn killed_anywhere(home: &Home, acts: &[Act]) {
    let mut chance = Chance::seeded();
    let (mut kills, mut finished, mut said) = (0, 0, 0);
    let before = home.entries(&home.book());
    for &act in acts {
        let whole = home.copy("whole");
        act.prepare(home, &whole);
        let since = Instant::now();
        let done = act.run(home, &whole).output().expect("the program runs");
        assert!(done.status.success(), "{act:?}: {}", text(&done));
        let took = since.elapsed();
        let after = home.is_sound(&whole, &format!("{act:?}"));
        act.assert_made(home, &whole);
        home.is_in_no_clear(&whole, &format!("{act:?}"));
        drill::remove(&whole);

        for round in 0..rounds(1) {
            let book = home.copy(&format!("{act:?}-{round}"));
            act.prepare(home, &book);
            let mut child = quietly(act.run(home, &book)).spawn().expect("it runs");
            std::thread::sleep(chance.of(took + took / 10));
            let acknowledged = ended(&mut child);
            kills += u32::from(!acknowledged);
            finished += u32::from(acknowledged);

            let what = format!("{act:?}, round {round}, seed {}", chance.seed);
            // Also before anybody said the passphrase.
            home.is_in_no_clear(&book, &what);
            said += u32::from(!acknowledged && home.status(&book)["cutShort"] == true);
            let entries = home.is_sound(&book, &what);
            if acknowledged {
                assert_eq!(entries, after, "{what}: an acknowledged entry is lost");
            } else {
                assert!(
                    entries == before || entries == after,
                    "{what}: {entries} entries"
                );
            }
            act.assert_whole_or_absent(home, &book, &what);
            // And it can be done again, to its end.
            if entries == before && !acknowledged {
                act.clear(&book);
                let again = act.run(home, &book).output().expect("the program runs");
                let done = again.status.success() || act.is_done(home, &book);
                assert!(done, "{what}: {}", text(&again));
                assert_eq!(home.is_sound(&book, &what), after, "{what}");
                act.assert_whole_or_absent(home, &book, &what);
            }
            home.is_in_no_clear(&book, &what);
            drill::remove(&book);
        }
    }
    eprintln!(
        "drill: {kills} kills survived in {} commands on {} ({finished} came too late), \
         {said} of them told at the next start; seed {}",
        acts.len(),
        home.kept(),
        chance.seed
    );
    assert!(kills > 0, "no kill came in time: the drill drilled nothing");
}

/// Every command that writes, on a disk with no room left.
#[test]
fn on_a_full_disk_every_command_says_so_and_the_book_is_as_it_was() {
    let home = Home::lived(Kept::Open);
    let Some(disk) = Disk::small(&home) else {
        return;
    };
    let mut refused = 0;
    for act in Act::ALL {
        let book = disk.at.join(format!("{act:?}"));
        copy_all(&home.book(), &book);
        act.prepare(&home, &book);
        let before = home.entries(&book);
        let ballast = disk.fill();
        let done = act.run(&home, &book).output().expect("the program runs");
        // A page of the journal may have had room; then it was entered, and says so.
        let entries = home.entries(&book);
        if done.status.success() {
            assert!(entries >= before, "{act:?}");
        } else {
            refused += 1;
            assert_eq!(entries, before, "{act:?}: {}", text(&done));
            let said = text(&done);
            assert!(said.contains("disk is full"), "{act:?}: {said}");
        }
        fs::remove_file(ballast).expect("room is made");
        home.is_sound(&book, &format!("{act:?} on a full disk"));
        act.assert_whole_or_absent(&home, &book, "full disk");
        drill::remove(&book);
    }
    eprintln!(
        "drill: a full disk met {} commands, {refused} refused",
        Act::ALL.len()
    );
    assert!(refused > 0, "the disk was not full");
}

/// A disk that answers with an error at the n-th write, flush or rename.
#[test]
fn a_failing_disk_leaves_the_book_as_it_was_or_as_it_is_after() {
    let home = Home::with_book();
    if !drill::can_inject() {
        return;
    }
    let (mut failed, mut played) = (0, 0);
    for act in [Act::Pay, Act::Attach, Act::Terms, Act::Backup, Act::Restore] {
        let whole = home.copy("whole");
        assert!(
            act.run(&home, &whole)
                .output()
                .expect("it runs")
                .status
                .success()
        );
        let (before, after) = (home.entries(&home.book()), home.entries(&whole));
        drill::remove(&whole);
        for call in ["fdatasync", "fsync", "pwrite64", "rename"] {
            for nth in 1..=rounds(2) {
                let book = home.copy("failing");
                let plain = act.run(&home, &book);
                let done = drill::inject(&plain, call, nth)
                    .output()
                    .expect("strace runs");
                played += 1;
                let entries = home.entries(&book);
                let what = format!("{act:?}: EIO at {call} {nth}");
                if done.status.success() {
                    assert_eq!(entries, after, "{what}: acknowledged and not there");
                } else {
                    failed += 1;
                    assert!(entries == before || entries == after, "{what}: {entries}");
                }
                home.is_sound(&book, &what);
                act.assert_whole_or_absent(&home, &book, &what);
                drill::remove(&book);
            }
        }
    }
    eprintln!("drill: {played} errors of the disk, {failed} stopped a command, none half done");
    assert!(failed > 0, "no error was felt");
}

/// The current goes out under a disk of its own: what was acknowledged is on it.
#[test]
fn after_a_power_cut_everything_acknowledged_is_there() {
    let home = Home::with_book();
    let Some(mut disk) = Disk::of_its_own(&home) else {
        return;
    };
    let mut chance = Chance::seeded();
    let book = disk.at.join("book");
    copy_all(&home.book(), &book);
    drill::flush();
    let (mut cuts, mut acknowledged) = (0, 0);
    let of_a_payment = home.entries_of_a_payment();
    let mut entries = home.entries(&book);
    for round in 0..rounds(3) {
        // Writes until the current goes; each line it says is one payment acknowledged.
        let mut writer = quietly(home.pays_without_end(&book))
            .spawn()
            .expect("it runs");
        std::thread::sleep(Duration::from_millis(150) + chance.of(Duration::from_millis(600)));
        // Counted before the cut: a sync that is under way while the file system is shut down may
        // answer that all is well although its last record was given up. Where the current really
        // goes out nobody is left to hear that answer.
        let paid = home.payments() * of_a_payment;
        disk.cut_the_current();
        ended(&mut writer);
        let told = home.payments() * of_a_payment;
        disk.mount_again();
        cuts += 1;
        let now = home.entries(&book);
        assert!(
            now >= entries + paid,
            "round {round}, seed {}: {paid} acknowledged after {entries}, {now} there",
            chance.seed
        );
        // The one that was being entered may be there too.
        let most = entries + told + of_a_payment;
        assert!(
            now <= most,
            "round {round}: {now} from {entries} and {told}"
        );
        home.is_sound(&book, "after a power cut");
        (entries, acknowledged) = (now, acknowledged + paid);
    }
    eprintln!("drill: {cuts} power cuts, {acknowledged} acknowledged payments, none lost");
}

/// Two programs write in one book at once.
#[test]
fn a_second_writer_loses_nothing_of_the_first() {
    let home = Home::with_book();
    let book = home.copy("two");
    let before = home.entries(&book);
    let each = u64::from(rounds(4));
    let writers: Vec<_> = (0..2)
        .map(|writer| {
            let runs: Vec<_> = (0..each)
                .map(|n| home.pay(&book, &format!("现金 {writer}-{n}")))
                .collect();
            std::thread::spawn(move || {
                for mut run in runs {
                    let done = run.output().expect("the program runs");
                    assert!(done.status.success(), "{}", text(&done));
                }
            })
        })
        .collect();
    for writer in writers {
        writer.join().expect("a writer ends well");
    }
    // A payment and what it pays are two entries of one act.
    let one = home.entries_of_a_payment();
    assert_eq!(home.entries(&book), before + 2 * each * one);
    home.is_sound(&book, "two writers");
}

/// The clock goes back by years between two entries, and forward again.
#[test]
fn a_clock_that_goes_back_changes_no_order_and_no_balance() {
    let home = Home::with_book();
    let book = home.copy("clock");
    for (day, because) in [
        ("2026-11-21", "先"),
        ("2019-01-01", "后"),
        ("2026-11-22", "再后"),
    ] {
        let mut owed = home.pay(&book, because);
        owed.args(["--today", day]);
        let done = owed.output().expect("the program runs");
        assert!(done.status.success(), "{}", text(&done));
    }
    let history = home.call(&book, "book.history", r#"{"most":3}"#);
    let firsts: Vec<_> = (0..3).map(|at| history[at]["first"].as_u64()).collect();
    assert!(
        firsts[0] > firsts[1] && firsts[1] > firsts[2],
        "{history:#}"
    );
    home.is_sound(&book, "a clock that goes back");
    // The last backup seems to be of the future: one is due, not put off for years.
    let folder = r#"{"every":1,"keep":3}"#;
    home.call(&book, "backup.plan", folder);
    let done = home
        .owed()
        .arg("backup")
        .arg(&book)
        .output()
        .expect("it runs");
    assert!(done.status.success(), "{}", text(&done));
    assert!(
        home.pay(&book, "又")
            .output()
            .expect("it runs")
            .status
            .success()
    );
    let mut earlier = home.owed();
    earlier
        .args(["--today", "2019-01-01"])
        .arg("call")
        .arg(&book)
        .args(["backup.show", "{}"]);
    let shown = earlier.output().expect("it runs");
    let shown: Value = serde_json::from_slice(&shown.stdout).expect("an answer");
    assert_eq!(shown["due"], true, "{shown:#}");
}

/// A folder that a service copies elsewhere while it is written.
#[test]
fn a_book_in_a_synced_folder_is_said_and_an_older_copy_put_back_is_found_out() {
    let home = Home::with_book();
    let book = home.at("OneDrive - 公司/账本");
    copy_all(&home.book(), &book);
    assert_eq!(home.status(&book)["syncedBy"], "OneDrive");
    // The service has a copy from before the last entries, and puts it back.
    let older = fs::read(book.join("journal.sqlite")).expect("it is there");
    assert!(
        home.pay(&book, "同步之后")
            .output()
            .expect("it runs")
            .status
            .success()
    );
    let entries = home.entries(&book);
    fs::write(book.join("journal.sqlite"), older).expect("it is put back");
    let status = home.status(&book);
    assert_eq!(status["readOnly"]["why"], "entries-gone");
    assert!(status["entries"].as_u64().expect("a number") < entries);
    let checked = home
        .owed()
        .arg("check")
        .arg(&book)
        .output()
        .expect("it runs");
    assert_eq!(checked.status.code(), Some(1));
    assert!(
        text(&checked).contains("does not have it now"),
        "{}",
        text(&checked)
    );
    let refused = home.pay(&book, "不行").output().expect("it runs");
    assert!(!refused.status.success());
    // Until the owner says to go on from there.
    home.call(&book, "book.go-on", "{}");
    assert!(
        home.pay(&book, "接着记")
            .output()
            .expect("it runs")
            .status
            .success()
    );
    home.is_sound(&book, "going on");
}

fn quietly(mut command: Command) -> Command {
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Ends it by force; says whether it had ended well by itself.
fn ended(child: &mut Child) -> bool {
    if let Ok(Some(status)) = child.try_wait() {
        return status.success();
    }
    // SIGKILL: nothing in the program hears of it.
    let _ = child.kill();
    child.wait().is_ok_and(|status| status.success())
}

fn text(done: &Output) -> String {
    let out = String::from_utf8_lossy(&done.stdout);
    format!("{out}{}", String::from_utf8_lossy(&done.stderr))
}

/// A path of this package.
fn sample(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/fixtures")
        .join(name);
    assert!(path.is_file(), "there is no sample {name}");
    path
}
