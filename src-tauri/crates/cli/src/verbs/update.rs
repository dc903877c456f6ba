//! Whether a file that came as an update is from the makers, told by its signature alone: the key is
//! in the program, or in the hand of who asks, and nothing is asked of the network.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use anyhow::Result;
use minisign_verify::{Error, PublicKey, Signature};

use crate::arguments::update::VerifyUpdate;
use crate::words::{self, Lang};

/// The makers' key, given to the compiler of a build that is handed out.
const KEY: Option<&str> = option_env!("OWED_UPDATE_KEY");

/// Why a file does not count as an update.
#[derive(Debug)]
pub(crate) enum Refused {
    /// Neither the program nor who asks has a key.
    NoKey,
    /// The key is none.
    KeyUnread,
    /// There is no signature beside the file.
    NoSignature(PathBuf),
    /// The signature is none, or of a kind that is no longer made.
    SignatureUnread(PathBuf),
    /// Another key signed it.
    OtherKey,
    /// It is not the file that was signed.
    Changed,
    /// It cannot be read.
    Unread(PathBuf, io::Error),
}

/// Says whether a file is the one that was signed.
pub(super) fn verify(lang: Lang, said: &VerifyUpdate) -> Result<()> {
    let signed = signed(said).map_err(|why| words::update::refused(lang, &why))?;
    say!("{}", words::update::verified(lang, &said.file, &signed));
    Ok(())
}

/// What the signer wrote beside the signature, which is signed as well.
fn signed(said: &VerifyUpdate) -> std::result::Result<String, Refused> {
    let key = match said.key.as_deref() {
        Some(key) => key_of(key)?,
        None => PublicKey::from_base64(KEY.ok_or(Refused::NoKey)?).or(Err(Refused::KeyUnread))?,
    };
    let place = said.signature.clone().unwrap_or_else(|| {
        let mut place = said.file.clone().into_os_string();
        place.push(".minisig");
        place.into()
    });
    let text = fs::read_to_string(&place).map_err(|e| match e.kind() {
        io::ErrorKind::NotFound => Refused::NoSignature(place.clone()),
        io::ErrorKind::InvalidData => Refused::SignatureUnread(place.clone()),
        _ => Refused::Unread(place.clone(), e),
    })?;
    let unread = |_| Refused::SignatureUnread(place.clone());
    let signature = Signature::decode(&text).map_err(unread)?;
    let why = |e: Error| match e {
        Error::InvalidSignature => Refused::Changed,
        Error::UnexpectedKeyId => Refused::OtherKey,
        Error::InvalidEncoding
        | Error::IoError(_)
        | Error::UnexpectedAlgorithm
        | Error::UnsupportedAlgorithm
        | Error::UnsupportedLegacyMode => Refused::SignatureUnread(place.clone()),
    };
    let mut stream = key.verify_stream(&signature).map_err(why)?;
    each_piece(&said.file, |piece| stream.update(piece))
        .map_err(|e| Refused::Unread(said.file.clone(), e))?;
    stream.finalize().map_err(why)?;
    Ok(signature.trusted_comment().to_owned())
}

/// A key as it is written, or in a file.
fn key_of(said: &str) -> std::result::Result<PublicKey, Refused> {
    let key = PublicKey::from_base64(said).or_else(|_| PublicKey::from_file(said));
    key.or(Err(Refused::KeyUnread))
}

fn each_piece(path: &Path, mut each: impl FnMut(&[u8])) -> io::Result<()> {
    let mut file = File::open(path)?;
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(()),
            read => each(&piece[..read]),
        }
    }
}
