//! Timestamps (可信时间戳): a request to be sent to an authority, and its answer kept beside the pack.
//!
//! Nothing here speaks to a network. The request is a small file that holds a SHA-256 and nothing
//! else; the owner sends it to the authority she names and brings the answer back.

use std::fs;
use std::path::{Path, PathBuf};

use owed_pack::{Digest, MANIFEST, Stamp, StampError, TIMESTAMP, read_stamp, stamp_request};
use owed_store::digest_of;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::export::place;
use super::packs;
use super::papers::Sheet;
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// Asks about the timestamp of a pack or of a file.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StampAsked {
    /// The pack's name in the book's `packs` folder, or a place the door was told of: a folder with
    /// a manifest, or any file.
    pub of: String,
}

/// Keeps the answer of an authority.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TakeStamp {
    /// As in `stamp.request`.
    pub of: String,
    /// A handle the door gave for the answer (`.tsr`).
    pub file: String,
}

/// A timestamp beside a pack or a file.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StampView {
    /// The moment the authority says it saw the digest, as RFC 3339.
    pub at: String,
    /// The number of the token at the authority.
    pub serial: String,
    /// The rules the authority keeps to, as an object identifier.
    pub policy: String,
    /// Whose certificate signed it.
    pub by: String,
    /// Who issued that certificate.
    pub issuer: String,
    /// The SHA-256 of that certificate, to compare with what the authority publishes.
    pub certificate: String,
    /// The SHA-256 that is stamped.
    pub digest: String,
    /// Where the token is kept.
    pub token: String,
}

/// What is stamped, and where its token lies.
struct Target {
    digest: Digest,
    token: PathBuf,
    name: String,
}

impl Target {
    /// A folder is stamped by its manifest, a file by itself.
    fn at(path: &Path) -> Result<Self, Failure> {
        let (stamped, token) = if path.is_dir() {
            (path.join(MANIFEST), path.join(TIMESTAMP))
        } else {
            let mut token = path.as_os_str().to_owned();
            token.push(".tsr");
            (path.to_owned(), PathBuf::from(token))
        };
        let digest = digest_of(&stamped).map_err(|e| Failure::io(&stamped, &e))?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        Ok(Self {
            digest: Digest::from_bytes(digest.0),
            token,
            name: name.to_string_lossy().into_owned(),
        })
    }

    fn of(desk: &Desk, named: &str) -> Result<Self, Failure> {
        match desk.tray.get(named) {
            Ok((path, _)) => Self::at(&path),
            Err(_) => Self::at(&packs::own_pack(desk, named)?),
        }
    }

    fn view(&self, stamp: &Stamp) -> StampView {
        StampView {
            at: stamp.at.to_rfc3339(),
            serial: stamp.serial.clone(),
            policy: stamp.policy.clone(),
            by: stamp.by.clone(),
            issuer: stamp.issuer.clone(),
            certificate: stamp.certificate.to_string(),
            digest: self.digest.to_string(),
            token: self.token.display().to_string(),
        }
    }
}

pub(super) fn request(desk: &Desk, input: StampAsked, _: &Watch<'_>) -> Result<Sheet, Failure> {
    let target = Target::of(desk, &input.of)?;
    let request = stamp_request(target.digest).map_err(refused)?;
    Ok(Sheet {
        file: desk.shown.draft(request).to_string(),
        name: owed_pack::safe_name(&format!("{}.tsq", target.name)),
    })
}

pub(super) fn take(desk: &Desk, input: TakeStamp, _: &Watch<'_>) -> Result<StampView, Failure> {
    let target = Target::of(desk, &input.of)?;
    let (answer, _) = desk.tray.get(&input.file)?;
    kept(&target, &answer)
}

pub(super) fn show(
    desk: &Desk,
    input: StampAsked,
    _: &Watch<'_>,
) -> Result<Option<StampView>, Failure> {
    checked(&Target::of(desk, &input.of)?)
}

/// What to send to an authority so that it stamps a folder or a file, wherever it lies.
///
/// # Errors
/// When it cannot be read.
pub fn request_for(path: &Path) -> Result<Vec<u8>, Failure> {
    stamp_request(Target::at(path)?.digest).map_err(refused)
}

/// Checks the answer of an authority and keeps it beside a folder's manifest or a file.
///
/// # Errors
/// When it does not count; nothing is kept then.
pub fn take_for(path: &Path, answer: &Path) -> Result<StampView, Failure> {
    kept(&Target::at(path)?, answer)
}

/// The timestamp beside a folder's manifest or a file, checked; nothing where there is none.
///
/// # Errors
/// When it does not count any more.
pub fn show_for(path: &Path) -> Result<Option<StampView>, Failure> {
    checked(&Target::at(path)?)
}

/// **Invariant:** only an answer that counts is kept, and it takes the place of an earlier one whole.
fn kept(target: &Target, answer: &Path) -> Result<StampView, Failure> {
    let bytes = read(answer)?;
    let stamp = read_stamp(&bytes, target.digest).map_err(refused)?;
    place::write_file(&target.token, &bytes)?;
    Ok(target.view(&stamp))
}

fn checked(target: &Target) -> Result<Option<StampView>, Failure> {
    if fs::symlink_metadata(&target.token).is_err() {
        return Ok(None);
    }
    let stamp = read_stamp(&read(&target.token)?, target.digest).map_err(refused)?;
    Ok(Some(target.view(&stamp)))
}

/// An answer is a few thousand bytes; nobody's film is read for one.
fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    const LARGEST: u64 = 1 << 20;
    let io = |e: std::io::Error| Failure::io(path, &e);
    if fs::metadata(path).map_err(io)?.len() > LARGEST {
        return Err(refused(StampError::NotAStamp));
    }
    fs::read(path).map_err(io)
}

fn refused(why: StampError) -> Failure {
    let (code, about) = match &why {
        StampError::NotAStamp => ("not-a-stamp", String::new()),
        StampError::Refused(status) => ("refused", status.to_string()),
        StampError::OtherFile { found } => ("other-file", found.clone()),
        StampError::NoCertificate => ("no-certificate", String::new()),
        StampError::Certificate(_) => ("certificate", String::new()),
        StampError::Signature => ("signature", String::new()),
        StampError::Unknown(algorithm) => ("unknown", algorithm.clone()),
    };
    Failure::new(Code::StampRefused, &why)
        .with("why", code)
        .with("about", about)
}
