//! Writing a file where the owner said.

use std::io::Write;
use std::path::Path;

use owed_app::{Code, Failure};

/// A name that is one on every system: nothing that parts folders or that Windows refuses.
pub(crate) fn file_name(name: &str) -> String {
    let refused = |c: char| c.is_control() || r#"/\:*?"<>|"#.contains(c);
    let name: String = name
        .chars()
        .map(|c| if refused(c) { '_' } else { c })
        .collect();
    name.trim_matches([' ', '.']).to_owned()
}

/// Writes `bytes` to `target`, whole or not at all. In the folder of the book only a new file
/// beside the journal: an original, a pack or the journal itself is never written over.
pub(crate) fn write(bytes: &[u8], target: &Path, book: Option<&Path>) -> Result<(), Failure> {
    let dir = target
        .parent()
        .filter(|dir| !dir.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if book.is_some_and(|book| spoils(target, dir, book)) {
        let detail = format!(
            "{} belongs to the book and is not written over",
            target.display()
        );
        let name = target.file_name().unwrap_or_default().to_string_lossy();
        return Err(Failure::new(Code::NotAllowed, detail)
            .with("what", "file")
            .with("name", name));
    }
    let written = (|| {
        let mut file = draft(dir)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist(target).map_err(|e| e.error)
    })();
    written.map(drop).map_err(|e| Failure::io(target, &e))
}

/// A file beside the target, to be put in its place when it is whole.
fn draft(dir: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut how = tempfile::Builder::new();
    how.prefix(".owed-");
    // It is an ordinary file of the owner's, not a secret of this program.
    #[cfg(unix)]
    how.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    how.tempfile_in(dir)
}

fn spoils(target: &Path, dir: &Path, book: &Path) -> bool {
    let (Ok(dir), Ok(book)) = (std::fs::canonicalize(dir), std::fs::canonicalize(book)) else {
        return false;
    };
    dir.starts_with(&book) && (dir != book || target.exists())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_stays_a_name() {
        assert_eq!(file_name("催款函_CKH-1.pdf"), "催款函_CKH-1.pdf");
        assert_eq!(file_name("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(file_name("甲/乙:丙?.pdf"), "甲_乙_丙_.pdf");
    }

    #[test]
    fn a_file_is_written_whole_and_takes_the_place_of_another() {
        let dir = tempfile::tempdir().unwrap();
        let target = dir.path().join("信.pdf");
        write(b"first", &target, None).unwrap();
        write(b"second", &target, None).unwrap();
        assert_eq!(std::fs::read(&target).unwrap(), b"second");
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    #[test]
    fn nothing_of_the_book_is_written_over() {
        let book = tempfile::tempdir().unwrap();
        let vault = book.path().join("vault");
        std::fs::create_dir(&vault).unwrap();
        std::fs::write(book.path().join("journal.sqlite"), b"journal").unwrap();
        let attempt =
            |target: &Path| write(b"letter", target, Some(book.path())).map_err(|e| e.code);
        assert_eq!(
            attempt(&book.path().join("journal.sqlite")),
            Err(Code::NotAllowed)
        );
        assert_eq!(attempt(&vault.join("new.pdf")), Err(Code::NotAllowed));
        assert_eq!(attempt(&book.path().join("信.pdf")), Ok(()));
        assert_eq!(
            std::fs::read(book.path().join("journal.sqlite")).unwrap(),
            b"journal"
        );
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let dir = tempfile::tempdir().unwrap();
        let failed = write(b"letter", &dir.path().join("none/信.pdf"), None).unwrap_err();
        assert_eq!(failed.code, Code::NotFound);
    }
}
