//! What is in a pack, as data: `manifest.json`.

use serde::{Deserialize, Serialize};

use crate::divide::PrintedOn;
use crate::{Digest, Number, Unreadable};

/// The name of the bound evidence in a pack (证据册).
pub const PACK_PDF: &str = "证据册.pdf";
/// The folder of the originals in a pack (原件).
pub const ORIGINALS: &str = "原件";
/// The name of the manifest in a pack.
pub const MANIFEST: &str = "manifest.json";
/// The name of the page that checks a pack in any browser (校验).
pub const CHECKER: &str = "校验.html";

/// The folder of the copies for a court's portal (上传副本).
pub const UPLOAD: &str = "上传";
/// The name of a timestamp of the manifest in a pack.
pub const TIMESTAMP: &str = "manifest.tsr";

/// The manifest's layout; a reader refuses a number it does not know. 2 added numbers put in
/// later (12-1) and the copies for upload.
pub(crate) const SCHEMA: u32 = 2;

/// What is in a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// The layout of this record, 1 or 2.
    pub schema: u32,
    /// What the pack is called.
    pub title: String,
    /// Who made it.
    pub creator: String,
    /// The head of the book at that moment: what the pack was made from cannot be changed unseen.
    pub book_head: String,
    /// The bound evidence.
    pub pack: ManifestFile,
    /// Copies for a court's portal, in volumes it takes; none when none were asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub upload: Vec<ManifestFile>,
    /// How the dividers between the exhibits are bound in; nothing where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dividers: Option<PrintedOn>,
    /// The exhibits in order.
    pub exhibits: Vec<ManifestExhibit>,
    /// The SHA-256 of the checking page with its place for this manifest left empty.
    pub checker_sha256: Digest,
}

/// One exhibit (证据) of a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ManifestExhibit {
    /// Its number, counted from 1.
    pub number: Number,
    /// Its name in the index.
    pub title: String,
    /// What it is to prove (证明目的).
    pub proves: String,
    /// Its files in order.
    pub files: Vec<ManifestFile>,
}

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ManifestFile {
    /// The name it was taken in under.
    pub name: String,
    /// Where it is in the pack, with forward slashes.
    pub path: String,
    /// Its length in bytes.
    pub size: u64,
    /// Its SHA-256.
    pub sha256: Digest,
    /// The number of its first page among the evidence pages; 1 for the bound evidence itself.
    pub first_page: Number,
    /// How many pages it has there.
    pub pages: usize,
    /// The numbers of all its pages, where they do not simply follow each other.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub page_numbers: Vec<Number>,
    /// Why a notice stands in for it, if so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreadable: Option<Unreadable>,
    /// Whether it carries an electronic signature that only the original proves.
    #[serde(default)]
    pub signed: bool,
}

impl ManifestFile {
    /// The numbers of its pages, in order.
    pub fn numbers(&self) -> Vec<Number> {
        if self.page_numbers.is_empty() {
            std::iter::successors(Some(self.first_page), |number| Some(number.next()))
                .take(self.pages)
                .collect()
        } else {
            self.page_numbers.clone()
        }
    }
}

impl Manifest {
    /// Every file the manifest vouches for.
    pub fn files(&self) -> impl Iterator<Item = &ManifestFile> {
        std::iter::once(&self.pack)
            .chain(&self.upload)
            .chain(self.exhibits.iter().flat_map(|exhibit| &exhibit.files))
    }

    /// The manifest as it is written.
    ///
    /// **Invariant:** the text can stand between the tags of an HTML script as it is, so the page
    /// that checks a pack holds the manifest byte for byte.
    pub(crate) fn text(&self) -> serde_json::Result<String> {
        script_safe(self)
    }
}

/// A record as JSON that can stand between the tags of an HTML script as it is.
pub(crate) fn script_safe(record: &impl Serialize) -> serde_json::Result<String> {
    let mut text = serde_json::to_string_pretty(record)?;
    text.push('\n');
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => {
                safe.push_str(&format!("\\u{:04x}", u32::from(letter)));
            }
            other => safe.push(other),
        }
    }
    Ok(safe)
}

/// The page that checks a pack in any browser, without a network.
const CHECKER_PAGE: &str = include_str!("checker.html");
/// Where the manifest goes in it.
const SLOT: &str = "{{manifest}}";

/// The checking page with a manifest in it.
pub(crate) fn checker(manifest_text: &str) -> String {
    CHECKER_PAGE.replacen(SLOT, manifest_text, 1)
}

/// The SHA-256 of the checking page before a manifest is put in.
pub(crate) fn checker_digest() -> Digest {
    Digest::of(CHECKER_PAGE.as_bytes())
}

/// The SHA-256 that a checking page had before this manifest was put in; `None` when it holds
/// another manifest.
pub(crate) fn emptied_checker_digest(page: &str, manifest_text: &str) -> Option<Digest> {
    page.contains(manifest_text)
        .then(|| Digest::of(page.replacen(manifest_text, SLOT, 1).as_bytes()))
}
