//! Zip files, unpacked no further than allowed.
//!
//! Workbooks and OFD files are zips too. What a zip says about the sizes of its parts is not believed:
//! bytes are counted as they come out.

use std::io::{Cursor, Read};

use encoding_rs::GB18030;
use memchr::memchr;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::failure::{Limit, Looks, ReadError};
use crate::fence::{damaged, fence};
use crate::limits::Gauge;
use crate::looks::{Kind, kind};

/// An open zip.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<Entry>,
    password: Option<&'a str>,
    pdfs: bool,
}

/// One file inside.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    /// Its name with `/` between folders; what Chinese zip programs write in GBK is decoded.
    pub(crate) name: String,
    pub(crate) is_folder: bool,
    pub(crate) encrypted: bool,
    packed: u64,
    index: usize,
}

const BLOCK: usize = 64 << 10;

impl<'a> Archive<'a> {
    pub(crate) fn open(
        bytes: &'a [u8],
        password: Option<&'a str>,
        gauge: &Gauge<'_>,
    ) -> Result<Self, ReadError> {
        let mut zip = fence("the zip", || ZipArchive::new(Cursor::new(bytes)))?
            .map_err(|error| damaged("the zip", error))?;
        if zip.len() as u64 > gauge.limits.files {
            return Err(ReadError::TooLarge {
                what: Limit::Files,
                allowed: gauge.limits.files,
            });
        }
        let mut names = Vec::with_capacity(zip.len());
        for index in 0..zip.len() {
            let entry = fence("the zip", || {
                zip.by_index_raw(index).map(|file| Entry {
                    name: name_of(file.name_raw()),
                    is_folder: file.is_dir(),
                    encrypted: file.encrypted(),
                    packed: file.compressed_size(),
                    index,
                })
            })?;
            names.push(entry.map_err(|error| damaged("the zip", error))?);
        }
        Ok(Archive {
            zip,
            names,
            password,
            pdfs: false,
        })
    }

    /// Whether PDFs inside are worth unpacking.
    pub(crate) fn with_pdfs(self, pdfs: bool) -> Self {
        Archive { pdfs, ..self }
    }

    pub(crate) fn entries(&self) -> &[Entry] {
        &self.names
    }

    /// The file of this name, whatever the case of its letters and the slant of its slashes.
    pub(crate) fn find(&self, name: &str) -> Option<&Entry> {
        let name = name.trim_start_matches('/').replace('\\', "/");
        self.names
            .iter()
            .find(|entry| entry.name == name)
            .or_else(|| {
                self.names
                    .iter()
                    .find(|entry| entry.name.eq_ignore_ascii_case(&name))
            })
    }

    /// Unpacks one file, if its first bytes do not show already that it holds no rows: a download of
    /// invoices has pictures in it, and somebody's archive may have films.
    pub(crate) fn unpack(
        &mut self,
        entry: &Entry,
        gauge: &mut Gauge<'_>,
    ) -> Result<Vec<u8>, ReadError> {
        let mut out = Vec::new();
        let allowed = gauge.limits.inner;
        let pdfs = self.pdfs;
        self.pour(entry, gauge, |block| {
            if out.is_empty() {
                match kind(block) {
                    Kind::Other(Looks::Pdf) if pdfs => {}
                    Kind::Other(looks) => return Err(ReadError::Unsupported { looks }),
                    Kind::Text if block.iter().all(|b| *b == 0) => return Err(ReadError::NotText),
                    Kind::Zip | Kind::Compound | Kind::Markup | Kind::Text => {}
                }
            }
            if (out.len() + block.len()) as u64 > allowed {
                return Err(ReadError::TooLarge {
                    what: Limit::Bytes,
                    allowed,
                });
            }
            out.extend_from_slice(block);
            Ok(())
        })?;
        Ok(out)
    }

    /// Unpacks the XML parts to nowhere and counts them, so that a parser that reads them afterwards
    /// cannot be made to swell: neither in all nor in one piece of text without a tag.
    pub(crate) fn measure_xml(&mut self, gauge: &mut Gauge<'_>) -> Result<(), ReadError> {
        let longest = gauge.limits.piece;
        for entry in self.names.clone() {
            let name = entry.name.to_ascii_lowercase();
            if ![".xml", ".rels", ".vml"]
                .iter()
                .any(|ending| name.ends_with(ending))
            {
                continue;
            }
            let mut without_tag = 0_u64;
            self.pour(&entry, gauge, |block| {
                without_tag = match memchr(b'<', block) {
                    Some(_) => 0,
                    None => without_tag + block.len() as u64,
                };
                if without_tag > longest {
                    return Err(ReadError::TooLarge {
                        what: Limit::Piece,
                        allowed: longest,
                    });
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    fn pour(
        &mut self,
        entry: &Entry,
        gauge: &mut Gauge<'_>,
        mut each: impl FnMut(&[u8]) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        let part = entry.name.as_str();
        let before: u64 = self.names.iter().take(entry.index).map(|e| e.packed).sum();
        let password = self.password;
        let mut file = fence(part, || match (entry.encrypted, password) {
            (true, Some(password)) => self.zip.by_index_decrypt(entry.index, password.as_bytes()),
            _ => self.zip.by_index(entry.index),
        })?
        .map_err(|error| failure(part, error))?;
        let mut block = vec![0; BLOCK];
        let mut out = 0_u64;
        loop {
            let read = fence(part, || file.read(&mut block))?.map_err(|error| {
                // A wrong password of the old kind is found out only by the checksum.
                if entry.encrypted {
                    ReadError::PasswordWrong
                } else {
                    damaged(part, error)
                }
            })?;
            if read == 0 {
                return Ok(());
            }
            out += read as u64;
            gauge.unpacked(read as u64)?;
            gauge.at(before + out.min(entry.packed))?;
            each(&block[..read])?;
        }
    }
}

fn failure(part: &str, error: ZipError) -> ReadError {
    match error {
        ZipError::InvalidPassword => ReadError::PasswordWrong,
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ReadError::PasswordAsked,
        other => damaged(part, other),
    }
}

/// Decodes a name: UTF-8 where it is, GBK otherwise. The flag that tells them apart is often wrong.
fn name_of(raw: &[u8]) -> String {
    match std::str::from_utf8(raw) {
        Ok(name) => name.replace('\\', "/"),
        Err(_) => GB18030
            .decode_without_bom_handling(raw)
            .0
            .replace('\\', "/"),
    }
}
