//! What is to be done next in a case, as a code for the pages and in words for the papers.

use owed_advise::{Next, Step};
use owed_print::Lang;

use super::NextStep;
use super::view::stage_code;
use crate::commands::papers::words::t;
use crate::commands::{claims, wire};

impl NextStep {
    pub(crate) fn of(next: &Next) -> Self {
        let (code, about) = match &next.step {
            Step::DecidePayments(count) => ("decide-payments", vec![count.to_string()]),
            Step::SayDueDate(count) => ("say-due-date", vec![count.to_string()]),
            Step::Wait(until) => ("wait", vec![until.to_string()]),
            Step::Demand(amount) => ("demand", vec![claims::plain(*amount)]),
            Step::SendLetter(number) => ("send-letter", vec![number.clone()]),
            Step::FollowLetter(number, since) => {
                ("follow-letter", vec![number.clone(), since.to_string()])
            }
            Step::BuildPack => ("build-pack", vec![]),
            Step::Settled => ("settled", vec![]),
        };
        Self {
            code: code.into(),
            about,
            stage: stage_code(next.stage).into(),
        }
    }

    /// For papers.
    pub(crate) fn words(&self, lang: Lang) -> String {
        let about = |at: usize| self.about.get(at).map_or("", String::as_str);
        let (first, second) = (about(0), about(1));
        let (zh, en) = match self.code.as_str() {
            "decide-payments" => (
                format!("先确认 {first} 笔到账属于哪笔欠款"),
                format!("decide what undecided payments are for ({first})"),
            ),
            "say-due-date" => (
                format!("先查明 {first} 笔欠款的付款期限"),
                format!("find out when payment was due ({first} of the debts)"),
            ),
            "wait" => (format!("{first} 才到期"), format!("not due until {first}")),
            "demand" => {
                let sum = wire::shown(first);
                (
                    format!("寄正式催款函，催告 {sum}"),
                    format!("send a formal demand for {sum}"),
                )
            }
            "send-letter" => (
                format!("寄出催款函 {first}，留好寄件凭证"),
                format!("post demand letter {first} and keep the receipt"),
            ),
            "follow-letter" => (
                format!("查明催款函 {first} 是否送达（{second} 寄出）"),
                format!("find out whether demand letter {first}, sent {second}, arrived"),
            ),
            "build-pack" => (
                "整理证据、准备起诉".into(),
                "put the evidence in order for a suit".into(),
            ),
            "settled" => ("已经结清".into(), "settled".into()),
            other => (other.to_owned(), other.to_owned()),
        };
        t(lang, &zh, &en)
    }
}
