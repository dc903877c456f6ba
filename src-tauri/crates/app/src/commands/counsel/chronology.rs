//! What happened, in its order, each with what shows it.

use super::files::Folder;
use super::flows::{Both, grouped};
use super::words::{event, said};
use crate::failure::Failure;

/// A line of the chronology.
pub(super) struct Happened {
    /// The day, and the time where there is one.
    pub(super) on: String,
    pub(super) what: String,
    pub(super) amount: Option<String>,
    /// What shows it: exhibits, files, papers.
    pub(super) shown_by: String,
}

impl Folder<'_> {
    pub(super) fn chronology(&self) -> Result<Both, Failure> {
        let rows = self.happened().into_iter().map(|line| {
            let amount = line.amount.as_deref().map(grouped);
            [
                line.on,
                line.what,
                amount.unwrap_or_default(),
                line.shown_by,
            ]
        });
        let table = self.table(
            [
                ("日期", "Day", 14, false),
                ("事件", "What happened", 44, false),
                ("金额（元）", "Yuan", 15, true),
                ("依据", "Shown by", 27, false),
            ],
            rows.collect(),
            ("没有记录。", "Nothing is recorded."),
        );
        let note = self.para(
            "“依据”一栏的编号是证据册里的证据编号；没有编号的，出自账目或我方记录。",
            "Numbers under “Shown by” are those of the evidence pack; what has none is from the ledger or our own notes.",
        );
        self.set(&self.t("时间线", "Chronology"), vec![note, table])
    }

    /// Everything that happened, the earliest first.
    pub(super) fn happened(&self) -> Vec<Happened> {
        let lang = self.lang;
        let mut all = Vec::new();
        let mut add = |on: &str, what: String, amount: Option<&String>, shown_by: String| {
            all.push(Happened {
                on: on.to_owned(),
                what,
                amount: amount.cloned(),
                shown_by,
            });
        };
        for each in &self.gathered.case.timeline {
            let about = each.about.first().map_or("", String::as_str);
            let shown_by = match each.code.as_str() {
                "evidence" => self.cited_by_name(about),
                "letter" => self.t("见“文书”", "see the papers"),
                "paid" | "paid-undecided" => self.t("银行流水", "bank statement"),
                _ => String::new(),
            };
            add(&each.on, event(lang, each), each.amount.as_ref(), shown_by);
        }
        for contact in &self.gathered.log.contacts {
            let who = match contact.began.as_str() {
                "them" => self.t("对方联系我方", "They contacted us"),
                _ => self.t("我方联系对方", "We contacted them"),
            };
            let channel = said(lang, &contact.channel);
            let person = contact.person.as_deref().unwrap_or("");
            let what = format!(
                "{who}{}{channel}{} {person}: {}",
                self.t("（", " ("),
                self.t("）", ")"),
                contact.said
            );
            let shown = contact.recording.as_deref();
            let shown = shown
                .map(|name| self.cited_by_name(name))
                .unwrap_or_default();
            add(
                &format!("{} {}", contact.on, contact.time),
                what,
                None,
                shown,
            );
        }
        for promise in &self.gathered.log.promises {
            let by = promise.by.as_deref().unwrap_or("–");
            let words = promise.words.as_deref().unwrap_or("");
            let what = self.t(
                &format!(
                    "对方承诺 {by} 前付款（{}）{words}",
                    said(lang, &promise.how)
                ),
                &format!(
                    "They promised to pay by {by} ({}) {words}",
                    said(lang, &promise.how)
                ),
            );
            let shown = promise.evidence.as_deref();
            let shown = shown
                .map(|name| self.cited_by_name(name))
                .unwrap_or_default();
            add(&promise.on, what, Some(&promise.amount), shown);
        }
        for paper in &self.gathered.sendings {
            for sending in &paper.sendings {
                let how = said(lang, &sending.channel);
                let number = sending.number.as_deref().unwrap_or("");
                let what = self.t(
                    &format!("以{how}寄出 {} {number}", paper.number),
                    &format!("{} sent by {how} {number}", paper.number),
                );
                let names = sending.evidence.iter().map(|piece| piece.file.as_str());
                add(&sending.on, what, None, self.cited(names));
                if let Some(came) = &sending.arrival {
                    let by = came.by.as_deref().unwrap_or("");
                    let what = format!("{} {}: {by}", paper.number, said(lang, &came.what));
                    let names = came.evidence.iter().map(|piece| piece.file.as_str());
                    add(&came.on, what, None, self.cited(names));
                }
            }
        }
        for court in &self.gathered.court.events {
            let about = court.about.as_deref().unwrap_or("");
            let what = format!("{} {about}", said(lang, &court.what));
            add(&court.on, what, None, String::new());
        }
        all.sort_by(|a, b| a.on.cmp(&b.on));
        all
    }

    /// The numbers of exhibits with these files, by their SHA-256.
    fn cited<'n>(&self, files: impl Iterator<Item = &'n str>) -> String {
        let cited: Vec<_> = files
            .map(|file| match self.bound.get(file) {
                Some(bound) => self.t(
                    &format!("证据{}", bound.number),
                    &format!("Exhibit {}", bound.number),
                ),
                None => self.t("未装订的材料", "not bound"),
            })
            .collect();
        cited.join(&self.t("、", ", "))
    }

    /// The same, by the name of the piece.
    fn cited_by_name(&self, name: &str) -> String {
        let pieces = self.gathered.pieces.iter();
        let mut same = pieces.filter(|piece| piece.is.name == name);
        match (same.next(), same.next()) {
            (Some(one), None) => self.cited(std::iter::once(one.is.file.as_str())),
            (Some(_), Some(_)) | (None, _) => name.to_owned(),
        }
    }
}
