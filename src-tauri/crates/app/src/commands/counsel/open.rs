//! What is open: promises, days that come, and what a lawyer should look at.

use owed_print::flow::{Block, Side};

use super::files::Folder;
use super::flows::{Both, grouped, or_dash};
use super::words::{finding, said};
use crate::commands::calendar::CalendarDay;
use crate::failure::Failure;

impl Folder<'_> {
    pub(super) fn open(&self) -> Result<Both, Failure> {
        let mut blocks = vec![
            self.heading("一、下一步", "1. Next step"),
            Block::para(self.gathered.case.next.words(self.lang)),
            self.heading("二、对方的承诺", "2. Promises"),
            self.promises(),
            self.heading("三、期限和日子", "3. Clocks and days"),
            self.days(),
            self.heading("四、请律师核对", "4. For the lawyer to check"),
        ];
        let checks = self.checks();
        if checks.is_empty() {
            blocks.push(self.para(
                "账本没有发现需要特别核对的地方；法律适用仍由律师判断。",
                "The book found nothing in particular; how the law applies is still the lawyer's to say.",
            ));
        }
        for check in checks {
            blocks.push(Block::line(format!("☐ {check}"), Side::Left));
        }
        self.set(
            &self.t("待办、期限与核对事项", "Open Matters, Clocks and Checks"),
            blocks,
        )
    }

    fn promises(&self) -> Block {
        let promises = self.gathered.log.promises.iter();
        let rows = promises.map(|promise| {
            [
                promise.on.clone(),
                or_dash(&promise.by),
                grouped(&promise.amount),
                grouped(&promise.came),
                said(self.lang, &promise.state),
                said(self.lang, &promise.how),
            ]
        });
        self.table(
            [
                ("说的日子", "Given on", 16, false),
                ("答应的日子", "For", 16, false),
                ("金额", "Yuan", 18, true),
                ("按期到账", "Came in time", 18, true),
                ("结果", "Standing", 16, false),
                ("形式", "How", 16, false),
            ],
            rows.collect(),
            ("没有记录过承诺。", "None was recorded."),
        )
    }

    fn days(&self) -> Block {
        let rows = self.gathered.days.iter().map(|day| {
            let amount = day.amount.as_deref().map(grouped);
            [day.on.clone(), self.day(day), amount.unwrap_or_default()]
        });
        self.table(
            [
                ("日期", "Day", 18, false),
                ("是什么日子", "What falls on it", 62, false),
                ("金额（元）", "Yuan", 20, true),
            ],
            rows.collect(),
            ("没有。", "None."),
        )
    }

    fn day(&self, day: &CalendarDay) -> String {
        let about = |at: usize| day.about.get(at).map_or("", String::as_str);
        // What a court asks for comes with its words in both languages.
        if day.code == "court-day" {
            return format!("{} {}", self.t(about(0), about(1)), about(2));
        }
        let state = day.state.as_deref();
        let state = state.map(|state| format!(" · {}", said(self.lang, state)));
        let about = match day.code.as_str() {
            "instalment" | "plan-part" => format!("{}/{}", about(0), about(1)),
            // A task of the program's own has a code for its words.
            "task" => said(self.lang, about(0)),
            _ => about(0).to_owned(),
        };
        format!(
            "{} {about}{}",
            said(self.lang, &day.code),
            state.unwrap_or_default()
        )
    }

    /// What a lawyer should look at, the gravest first.
    fn checks(&self) -> Vec<String> {
        let mut checks = Vec::new();
        let found = &self.gathered;
        let undecided = found
            .case
            .payments
            .iter()
            .filter(|paid| paid.state == "open");
        for paid in undecided {
            checks.push(self.t(
                &format!(
                    "{} {} 付来的 {} 元属于哪笔欠款没有确认，金额可能因此变化。",
                    paid.on,
                    paid.payer,
                    grouped(&paid.amount)
                ),
                &format!(
                    "What {} yuan from {} on {} are for is undecided; the sums may change by it.",
                    grouped(&paid.amount),
                    paid.payer,
                    paid.on
                ),
            ));
        }
        for each in found
            .defendant
            .findings
            .iter()
            .filter(|each| each.weight != "right")
        {
            checks.push(finding(self.lang, &each.code, &each.about));
        }
        for (zh, en, sure) in &found.told {
            let sure = crate::commands::wire::code(sure);
            checks.push(match sure.as_str() {
                "confirmed" => self.t(zh, en),
                sure => format!("{}（※ {}）", self.t(zh, en), said(self.lang, sure)),
            });
        }
        let unsure = found.claim.articles.iter();
        for article in unsure.filter(|article| article.status != "confirmed") {
            let law = self.t(&article.law_zh, &article.law_en);
            checks.push(format!(
                "{law} {}：{}（{}）",
                article.article,
                self.t(&article.about_zh, &article.about_en),
                said(self.lang, &article.status)
            ));
        }
        let others = found.claim.choices.iter();
        let same = |difference: &str| difference.trim_matches(['0', '.', '-']).is_empty();
        for choice in others.filter(|choice| !same(&choice.difference)) {
            checks.push(self.t(
                &format!(
                    "法律没有写明的选择：{}，合计 {} 元（差 {} 元）。",
                    said(self.lang, &choice.choice),
                    grouped(&choice.total),
                    grouped(&choice.difference)
                ),
                &format!(
                    "A choice the law leaves open: {}. It comes to {} yuan (a difference of {}).",
                    said(self.lang, &choice.choice),
                    grouped(&choice.total),
                    grouped(&choice.difference)
                ),
            ));
        }
        let graphs = found.proof.graphs.iter().flat_map(|graph| &graph.elements);
        for element in graphs.filter(|each| matches!(each.grade.as_str(), "missing" | "weak")) {
            let mend = element.mend.as_ref();
            let mend = mend
                .map(|mend| self.t(&mend.zh, &mend.en))
                .unwrap_or_default();
            checks.push(format!(
                "{}{}{}。{mend}",
                self.t(&element.zh, &element.en),
                self.t("：", ": "),
                said(self.lang, &element.grade)
            ));
        }
        for paper in &found.case.papers {
            if let Some(gone) = &paper.withdrawn {
                checks.push(self.t(
                    &format!("文书 {} 已于 {} 撤回：{}", paper.number, gone.on, gone.why),
                    &format!(
                        "Paper {} was withdrawn on {}: {}",
                        paper.number, gone.on, gone.why
                    ),
                ));
                continue;
            }
            if !paper.stale {
                continue;
            }
            checks.push(self.t(
                &format!(
                    "文书 {} 出具后账目、当事人或证据编号有变，上面写的不是今天的。",
                    paper.number
                ),
                &format!(
                    "Sums, parties or numbers of exhibits moved since paper {} was issued; it is not today's.",
                    paper.number
                ),
            ));
        }
        for piece in &found.pieces {
            if let Some(why) = &piece.left_out {
                checks.push(self.t(
                    &format!("“{}”没有列入证据册：{why}", piece.is.name),
                    &format!("“{}” was left out of the pack: {why}", piece.is.name),
                ));
            } else if piece.is.original == "unsaid" {
                checks.push(self.t(
                    &format!("“{}”没有说明是原件还是复印件。", piece.is.name),
                    &format!(
                        "Nobody said whether “{}” is an original or a copy.",
                        piece.is.name
                    ),
                ));
            }
        }
        checks
    }
}
