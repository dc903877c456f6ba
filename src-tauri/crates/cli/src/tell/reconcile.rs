//! What else is not explained, each with the command that decides it.

use serde_json::Value;

use super::grouped;
use crate::verbs::{list, text};
use crate::words::{Lang, t};

/// What is not explained besides open payments; empty when nothing is.
pub(crate) fn unexplained(lang: Lang, all: &Value) -> String {
    let mut out = Vec::new();
    for pair in list(all, "twins") {
        let (aside, counted) = (&pair["aside"], &pair["counted"]);
        let ids = format!(
            r#"{{"payment":"{}","counted":"{}"}}"#,
            text(aside, "payment"),
            text(counted, "payment")
        );
        out.push(format!(
            "{} {}  {} {} / {} {}\n  owed call DIR payment.same '{ids}'\n  owed call DIR payment.different '{ids}'",
            t(lang, "是不是同一笔钱？", "the same money?"),
            grouped(text(aside, "amount")),
            text(counted, "on"),
            text(counted, "payer"),
            text(aside, "on"),
            text(aside, "payer"),
        ));
    }
    for same in list(all, "same") {
        let (party, name) = (text(same, "party"), text(same, "name"));
        let names = format!(r#"{{"party":"{party}","name":"{name}"}}"#);
        let yes = match same["other"].as_str() {
            Some(other) => format!(r#"party.join '{{"party":"{other}","into":"{party}"}}'"#),
            None => format!("party.same '{names}'"),
        };
        out.push(format!(
            "{} {name} = {}\n  owed call DIR {yes}\n  owed call DIR party.different '{names}'",
            t(lang, "是不是同一家？", "the same party?"),
            text(same, "is"),
        ));
    }
    for red in list(all, "reds") {
        let number = text(red, "number");
        let blue = list(red, "blues").first();
        let blue = blue.map(|blue| text(blue, "number")).unwrap_or_default();
        let blue = if blue.is_empty() {
            String::new()
        } else {
            format!(r#","blue":"{blue}""#)
        };
        out.push(format!(
            "{} {number} {}\n  owed call DIR invoice.link '{{\"red\":\"{number}\"{blue}}}'",
            t(
                lang,
                "红字发票冲的是哪一张？",
                "what does the red invoice take back?"
            ),
            grouped(text(red, "total")),
        ));
    }
    for refund in list(all, "refunds") {
        let (id, debtor) = (text(refund, "refund"), text(refund, "debtor"));
        out.push(format!(
            "{} {} {} {}\n  owed call DIR refund.decide '{{\"refund\":\"{id}\",\"debtor\":\"{debtor}\"}}'\n  owed call DIR refund.decide '{{\"refund\":\"{id}\"}}'",
            t(lang, "是不是退款？", "a refund?"),
            text(refund, "on"),
            grouped(text(refund, "amount")),
            text(refund, "payee"),
        ));
    }
    if all["above"] != 0 {
        out.push(match lang {
            Lang::Zh => format!(
                "还有 {} 件没说清，共 {}。",
                all["above"],
                grouped(text(all, "aboveSum"))
            ),
            Lang::En => format!(
                "Not explained: {}, {} in all.",
                all["above"],
                grouped(text(all, "aboveSum"))
            ),
        });
    }
    if out.is_empty() {
        return String::new();
    }
    format!("\n{}", out.join("\n"))
}
