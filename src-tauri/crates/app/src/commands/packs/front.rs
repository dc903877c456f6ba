//! The pages that go around the evidence: cover, index, what changed, stamps and stand-ins.

use std::ops::Range;

use owed_book::packing;
use owed_pack::{Exhibit, Number, Reason as Why};
use owed_print::front::{self, Change, ChangeKind, Changes, Front, Volume};
use owed_print::stamp::{Placeholder, Stamp, StampAt, Stamps, StandIn};
use owed_print::{Day, Lang, Provenance, Stage};

use super::build::pages_of;
use super::plan::{Numbered, Plan};
use super::{count, invoice};
use crate::commands::papers::words::day;
use crate::failure::Failure;

/// What the front of a pack says.
pub(super) struct Around<'a> {
    pub(super) plan: &'a Plan,
    pub(super) numbered: &'a Numbered,
    pub(super) provenance: Provenance,
    pub(super) made: Day,
}

impl Around<'_> {
    /// The front of the exhibits in a range: all of them, or a volume.
    pub(super) fn front(
        &self,
        held: Range<usize>,
        volume: Option<Volume>,
    ) -> Result<Front, Failure> {
        let (mut rows, mut files, mut notes, mut pages) = (Vec::new(), Vec::new(), Vec::new(), 0);
        let Numbered {
            items, exhibits, ..
        } = self.numbered;
        let both = exhibits.iter().zip(items);
        for (exhibit, item) in both.skip(held.start).take(held.len()) {
            let number = exhibit.number.to_string();
            let shown = |page: Option<&Number>| page.map(Number::to_string).unwrap_or_default();
            rows.push(front::Exhibit {
                number: number.clone(),
                group: item.group.clone(),
                name: item.title.clone(),
                source: item.source.clone(),
                purpose: exhibit.proves.clone(),
                first_page: shown(exhibit.pages.first()),
                last_page: shown(exhibit.pages.last()),
                form: item.form(),
            });
            pages += pages_of(exhibit);
            for file in &exhibit.files {
                files.push(front::File {
                    exhibit: number.clone(),
                    name: file.name().to_owned(),
                    bytes: file.size(),
                    sha256: file.original().sha256.to_string(),
                    pages: count(file.pages().len()),
                    note: match file.unreadable() {
                        Some(_) if invoice::is_one(file)? => {
                            Some("数据文件，按其内容排成一页供阅读".into())
                        }
                        Some(why) => Some(format!("{}，见占位页", why_unreadable(why.reason))),
                        None => None,
                    },
                });
                if file.is_signed() {
                    notes.push(format!(
                        "证据{number}“{}”带有电子签名，装订页仅供阅读，验签请用“原件”文件夹中的原文件。",
                        file.name()
                    ));
                }
            }
        }
        let court = self.plan.last.as_ref().and_then(|filed| filed.to.clone());
        Ok(Front {
            lang: Lang::Zh,
            stage: Stage::Final,
            creditor: self.plan.names.creditor.clone(),
            debtor: self.plan.names.sued(),
            cause: None,
            court,
            case_number: None,
            heading: self.plan.made.heading.clone(),
            lines: self.plan.made.lines.clone(),
            volume,
            made: self.made,
            exhibits: rows,
            pages: count(pages),
            files,
            changes: self.changes()?,
            notes,
            provenance: self.provenance.clone(),
        })
    }

    /// What differs from the pack that was handed in last.
    fn changes(&self) -> Result<Option<Changes>, Failure> {
        let Some(last) = &self.plan.last else {
            return Ok(None);
        };
        let run = |pages: &[Number]| match pages {
            [] => String::new(),
            [one] => one.to_string(),
            [first, .., last] => format!("{first}–{last}"),
        };
        let Numbered {
            exhibits,
            was_filed,
            ..
        } = self.numbered;
        let mut rows: Vec<(Number, Change)> = Vec::new();
        for (exhibit, _) in exhibits.iter().zip(was_filed).filter(|(_, filed)| !**filed) {
            let change = Change {
                number: exhibit.number.to_string(),
                name: exhibit.title.clone(),
                pages: run(&exhibit.pages),
                is: ChangeKind::Added,
            };
            rows.push((exhibit.number, change));
        }
        for (number, name, pages) in &self.plan.withdrawn {
            let change = Change {
                number: number.to_string(),
                name: name.clone(),
                pages: run(pages),
                is: ChangeKind::Withdrawn,
            };
            rows.push((*number, change));
        }
        rows.sort_by_key(|(number, _)| *number);
        Ok(Some(Changes {
            filed: day(last.on)?,
            to: last.to.clone(),
            rows: rows.into_iter().map(|(_, change)| change).collect(),
        }))
    }

    /// One stamp for each page. A page put in later counts towards no total.
    pub(super) fn stamps(&self) -> Stamps {
        let exhibits = &self.numbered.exhibits;
        let mut pages = Vec::new();
        for exhibit in exhibits {
            let sizes = exhibit.files.iter().flat_map(|file| file.pages());
            for (size, page) in sizes.zip(&exhibit.pages) {
                pages.push(Stamp {
                    width: size.width,
                    height: size.height,
                    exhibit: exhibit.number.to_string(),
                    page: page.to_string(),
                });
            }
        }
        let all = exhibits.iter().flat_map(|exhibit| &exhibit.pages);
        Stamps {
            lang: Lang::Zh,
            of: all.map(|page| page.whole).max().unwrap_or(0),
            at: match self.plan.made.stamp {
                packing::StampAt::Foot => StampAt::Foot,
                packing::StampAt::FootRight => StampAt::FootRight,
                packing::StampAt::HeadRight => StampAt::HeadRight,
            },
            pages,
        }
    }
}

pub(super) fn why_unreadable(why: Why) -> &'static str {
    match why {
        Why::Encrypted => "文件有打开密码，无法显示",
        Why::Damaged => "文件已损坏，无法显示",
        Why::Unsupported => "此类文件不能排入页面，请查看原件",
        Why::Empty => "文件没有内容",
        Why::TooLarge => "文件过大，无法显示",
    }
}

/// The pages that stand for files that have none of their own: an electronic invoice is set from
/// its data, anything else has a notice.
pub(super) fn stand_ins(exhibits: &[Exhibit]) -> Result<Vec<StandIn>, Failure> {
    let mut pages = Vec::new();
    for exhibit in exhibits {
        for (place, file) in exhibit.files.iter().enumerate() {
            let Some(why) = file.unreadable() else {
                continue;
            };
            let original = exhibit.path_of(place);
            if let Some(invoice) = invoice::sheet(file, &original)? {
                pages.push(StandIn::Invoice(Box::new(invoice)));
                continue;
            }
            pages.push(StandIn::Notice(Placeholder {
                lang: Lang::Zh,
                stage: Stage::Final,
                exhibit: exhibit.number.to_string(),
                exhibit_name: exhibit.title.clone(),
                file: file.name().to_owned(),
                reason: why_unreadable(why.reason).into(),
                original,
                bytes: file.size(),
                sha256: file.original().sha256.to_string(),
            }));
        }
    }
    Ok(pages)
}
