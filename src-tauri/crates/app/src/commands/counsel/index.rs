//! The evidence as an index, with what each piece is of and where it lies in the folder.

use super::files::Folder;
use super::flows::{Both, or_dash};
use super::words::{all, said};
use crate::commands::proof::PieceView;
use crate::failure::Failure;

impl Folder<'_> {
    pub(super) fn index(&self) -> Result<Both, Failure> {
        let mut pieces: Vec<_> = self.gathered.pieces.iter().collect();
        let order = |piece: &PieceView| {
            let bound = self.bound.get(&piece.is.file);
            (bound.is_none(), bound.map(|bound| bound.order))
        };
        pieces.sort_by_key(|piece| order(piece));
        let rows = pieces.iter().map(|piece| {
            let bound = self.bound.get(&piece.is.file);
            let number = bound.map_or_else(|| "–".to_owned(), |bound| bound.number.clone());
            let pages = bound.map(|bound| bound.pages.clone());
            let original = match &piece.lies {
                Some(lies) => format!("{}（{lies}）", said(self.lang, &piece.is.original)),
                None => said(self.lang, &piece.is.original),
            };
            [
                number,
                piece.is.name.clone(),
                match &piece.purpose {
                    Some(purpose) => purpose.clone(),
                    None => all(self.lang, &piece.is.proves),
                },
                or_dash(&piece.is.made),
                original,
                or_dash(&pages),
                short(&piece.is.file),
            ]
        });
        let table = self.table(
            [
                ("编号", "No.", 7, false),
                ("材料", "Piece", 23, false),
                ("证明什么", "Shows", 18, false),
                ("日期", "Made", 13, false),
                ("原件", "Original", 15, false),
                ("页码", "Pages", 8, false),
                ("SHA-256", "SHA-256", 16, false),
            ],
            rows.collect(),
            ("还没有收存证据。", "No evidence is kept yet."),
        );
        let note = self.para(
            "原始文件一个字节都没有改动：编进证据册的在“证据册/原件”，其余在“未装订的材料”。SHA-256 只列开头 12 位，全部 64 位见 manifest.json；打开“校验.html”可以逐个核对。",
            "The originals are unchanged to the last byte: those that are bound lie in “证据册/原件”, others in “Other-evidence”. Of each SHA-256 the first twelve digits are given; manifest.json has all 64, and 校验.html compares every file.",
        );
        self.set(&self.t("证据目录", "Index of Evidence"), vec![note, table])
    }
}

/// The first digits of a SHA-256.
fn short(sha256: &str) -> String {
    sha256.chars().take(12).collect()
}
