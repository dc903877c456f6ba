//! The sheet with a recovery key, to be printed and put where the computer is not.

use owed_print::flow::{Block, Column, Row, Run, Side, Table};

use super::RecoverySheet;
use crate::commands::papers::Sheet;
use crate::commands::papers::loose::{self, Loose};
use crate::commands::papers::words;
use crate::desk::Desk;
use crate::failure::Failure;

/// How many groups stand side by side.
const ABREAST: usize = 4;

pub(super) fn print(desk: &Desk, input: &RecoverySheet) -> Result<Sheet, Failure> {
    let lang = loose::lang(input.lang.as_deref())?;
    let groups: Vec<&str> = input.recovery.split('-').collect();
    if groups.len() != 2 * ABREAST || groups.iter().any(|group| group.len() != 5) {
        return Err(Failure::bad_input("recovery", ""));
    }
    let name = desk.read(|open| {
        let name = open.folder.dir.file_name().unwrap_or_default();
        Ok(name.to_string_lossy().into_owned())
    })?;
    let today = desk.clock.today();
    let t = |zh: &str, en: &str| words::t(lang, zh, en);
    let title = t("恢复密钥", "Recovery key");
    let mut blocks = vec![
        Block::Title {
            text: title.clone(),
        },
        Block::Para {
            runs: vec![
                Run::plain(t("这张纸能打开账本", "This sheet opens the book ")),
                Run::strong(t(&format!("“{name}”"), &format!("“{name}”"))),
                Run::plain(t(
                    "，忘了口令时用它。",
                    ", for the day its passphrase is forgotten.",
                )),
            ],
        },
    ];
    for (row, groups) in groups.chunks(ABREAST).enumerate() {
        let head = |at: usize| {
            let number = row * ABREAST + at + 1;
            t(&format!("第 {number} 组"), &format!("Group {number}"))
        };
        let column = |at| Column {
            head: head(at),
            share: 25,
            figures: false,
        };
        blocks.push(Block::Table(Table {
            columns: (0..groups.len()).map(column).collect(),
            rows: vec![Row {
                cells: groups.iter().map(|group| (*group).to_owned()).collect(),
                strong: true,
            }],
        }));
    }
    let notes = [
        t(
            "怎么用：打开账本时选“用恢复密钥打开”，把八组依次输入。大写小写、空格和横线都不要紧；字母 O 当作数字 0，I 和 L 当作 1。每组最后一个字符用来查错，抄错了会指出是哪一组。打开以后请设一个新口令。",
            "How to use it: choose “Open with the recovery key” and type the eight groups in order. Capitals, spaces and dashes do not matter; the letter O counts as the digit 0, I and L as 1. The last character of each group is a check, so a slip is named by its group. Set a new passphrase afterwards.",
        ),
        t(
            "怎么放：放在和电脑不在一处、您自己找得到的地方，例如保险柜。不要拍照，不要存进电脑或手机。谁同时拿到这张纸和账本（或它的备份），谁就能看到里面的一切。",
            "Where to keep it: somewhere the computer is not and you can find it, such as a safe. Take no photograph of it and keep it on no computer or phone. Whoever has both this sheet and the book, or a backup of it, can read everything in it.",
        ),
        t(
            "口令和这张纸都没有了，账本就再也打不开，没有人能帮忙找回。另换一把恢复密钥以后，这张纸作废，请撕掉；换之前做的备份仍要用这一把。",
            "Without the passphrase and without this sheet the book can never be opened again, and nobody can help. Once another recovery key is made this sheet is void and should be torn up; backups made before still need this one.",
        ),
    ];
    blocks.extend(notes.into_iter().map(Block::para));
    blocks.push(Block::line(today.to_string(), Side::Right));
    Loose {
        lang,
        name: format!("{title}_{today}.pdf"),
        title,
        author: String::new(),
        blocks,
    }
    .print(desk)
}
