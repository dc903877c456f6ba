//! What is handed out under a password: a zip whose files are enciphered (AES-256), which the common
//! archive programs open.
//!
//! The names of the files and their sizes stay to be seen; their contents do not.

use std::io::{Read, Seek, Write};

use zip::write::SimpleFileOptions;
use zip::{AesMode, CompressionMethod, ZipWriter};

use super::HandError;

/// Fewer characters than this are tried out in no time.
pub const SHORTEST: usize = 8;

/// A zip that is being filled.
#[derive(Debug)]
pub struct Sealed<'p, W: Write + Seek> {
    zip: ZipWriter<W>,
    password: &'p str,
}

impl<'p, W: Write + Seek> Sealed<'p, W> {
    /// An empty one. Every file of it is enciphered by `password`.
    pub fn new(out: W, password: &'p str) -> Self {
        let zip = ZipWriter::new(out);
        Self { zip, password }
    }

    /// Puts a file in, by its path with forward slashes.
    ///
    /// # Errors
    /// When it cannot be read, or the zip cannot be written.
    pub fn add(&mut self, path: &str, from: &mut dyn Read) -> Result<(), HandError> {
        let how = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .large_file(true)
            .with_aes_encryption(AesMode::Aes256, self.password);
        self.zip.start_file(path, how).map_err(fault)?;
        std::io::copy(from, &mut self.zip).map_err(HandError::Disk)?;
        Ok(())
    }

    /// Ends it, and gives back what it was written to.
    ///
    /// # Errors
    /// When the end cannot be written.
    pub fn finish(self) -> Result<W, HandError> {
        self.zip.finish().map_err(fault)
    }
}

fn fault(e: zip::result::ZipError) -> HandError {
    match e {
        zip::result::ZipError::Io(why) => HandError::Disk(why),
        other => HandError::Fault(other.to_string()),
    }
}

/// Reads a zip that was sealed: shows the path of each file in it, and its bytes.
///
/// # Errors
/// When the password is another one, it is damaged, or `each` says so.
pub fn opened<R: Read + Seek>(
    from: R,
    password: &str,
    each: &mut dyn FnMut(&str, &mut dyn Read) -> std::io::Result<()>,
) -> Result<(), HandError> {
    let mut zip = zip::ZipArchive::new(from).map_err(fault)?;
    for at in 0..zip.len() {
        let mut file = zip
            .by_index_decrypt(at, password.as_bytes())
            .map_err(fault)?;
        let path = file.name().map_err(fault)?.into_owned();
        each(&path, &mut file).map_err(|e| HandError::Fault(e.to_string()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    #[test]
    fn only_the_password_opens_it() {
        let mut sealed = Sealed::new(Cursor::new(Vec::new()), "一个样例密码");
        sealed
            .add("表/应收.csv", &mut "周样例,80000".as_bytes())
            .unwrap();
        let bytes = sealed.finish().unwrap().into_inner();
        let secret = "周样例".as_bytes();
        assert!(!bytes.windows(secret.len()).any(|part| part == secret));
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert!(zip.by_index(0).is_err());
        assert!(zip.by_index_decrypt(0, b"another").is_err());
        let mut text = String::new();
        let mut file = zip.by_index_decrypt(0, "一个样例密码".as_bytes()).unwrap();
        file.read_to_string(&mut text).unwrap();
        assert_eq!(file.name().unwrap(), "表/应收.csv");
        assert_eq!(text, "周样例,80000");
    }
}
