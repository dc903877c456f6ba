//! The statement of account, from the book.

use owed_law::claim::Head;
use owed_law::rules::Cite;
use owed_print::Lang;
use owed_print::statement::{Closing, Statement, StatementRow};
use rust_decimal::Decimal;

use super::account::{self, Move, What};
use super::demand::Made;
use super::words::{self, day, figures, t};
use crate::commands::claims;
use crate::failure::Failure;

/// The article by which a statement that is silent on late payment gives nothing up.
const RESERVED: &str = "sales_interp.18";

impl Made<'_> {
    pub(super) fn statement(&self) -> Result<Statement, Failure> {
        let (lang, to) = (self.lang, self.today);
        let from = account::period(self.book, self.debtor, self.since, to)?;
        let moves = account::moves(self.book, self.debtor)?;
        let (before, within): (Vec<_>, Vec<_>) = moves
            .iter()
            .filter(|each| each.on <= to)
            .partition(|each| each.on < from);
        let opening = account::sum(before.iter().copied());
        let mut left = opening;
        let mut rows = Vec::new();
        for each in &within {
            left += each.added.unwrap_or_default() - each.paid.unwrap_or_default();
            rows.push(StatementRow {
                on: day(each.on)?,
                what: self.what(each),
                document: each.document.clone(),
                added: each.added.map(figures),
                paid: each.paid.map(figures),
                balance: figures(left),
            });
        }
        let all = |of: fn(&Move) -> Option<Decimal>| -> Decimal {
            within.iter().filter_map(|each| of(each)).sum()
        };
        let closing = match left {
            left if left.is_zero() => Closing::Even,
            left if left.is_sign_negative() => Closing::Held(figures(-left)),
            left => Closing::Owed(figures(left)),
        };
        let reserved = self.law.article(RESERVED).cloned().map(Cite);
        let sale = self.kind() == owed_book::terms::DebtKind::Sale;
        Ok(Statement {
            lang,
            stage: self.stage,
            number: self.number.clone(),
            dated: day(to)?,
            sender: words::party(&self.creditor()),
            recipient: words::party(&self.recipient()),
            contracts: self
                .contracts()
                .into_iter()
                .filter_map(|contract| contract.number)
                .collect(),
            from: day(from)?,
            to: day(to)?,
            opening: figures(opening),
            rows,
            added: figures(all(|each| each.added)),
            paid: figures(all(|each| each.paid)),
            closing,
            reply_by: day(self.pay_by)?,
            // The article is on sales; for other contracts the sentence stands by itself.
            reserved: reserved
                .filter(|_| sale)
                .map(|cite| words::cite(lang, &cite))
                .into_iter()
                .collect(),
            code: self.code(left),
            own: self.own()?,
            provenance: self.provenance()?,
        })
    }

    /// What the square code says: the paper, its balance, and the book it was made from.
    fn code(&self, left: Decimal) -> String {
        let (document, head) = (self.document, self.book.head);
        // The end of an id tells parties of one book apart; its start is the time it was made.
        let case = self.debtor.to_string();
        let case = &case[case.len() - 12..];
        let seal: String = head.chain.to_string().chars().take(12).collect();
        format!(
            "OWED1 case={case} id={document} on={} bal={}CNY head={}:{seal}",
            self.today,
            claims::plain(left),
            head.seq.0
        )
    }

    fn what(&self, of: &Move) -> String {
        let lang = self.lang;
        let short = |name: &String| match name.char_indices().rev().nth(4) {
            Some((at, _)) if at > 0 && name.chars().all(|c| c.is_ascii_digit()) => t(
                lang,
                &format!("尾号 {}", &name[at..]),
                &format!("…{}", &name[at..]),
            ),
            _ => name.clone(),
        };
        let debt = of.debt.as_ref().map(short).unwrap_or_default();
        match &of.what {
            What::Invoiced => t(lang, "开票", "Invoice"),
            What::Arose(kind) => words::head(lang, Head::Price, *kind),
            What::RedInvoice => t(
                lang,
                &format!("红字发票（冲减{debt}）"),
                &format!("Red invoice (for {debt})"),
            ),
            What::Adjusted(why) if why.trim().is_empty() => t(lang, "价款调整", "Adjustment"),
            What::Adjusted(why) => t(
                lang,
                &format!("价款调整：{why}"),
                &format!("Adjustment: {why}"),
            ),
            What::Paid => t(
                lang,
                &format!("收款（{debt}）"),
                &format!("Payment (for {debt})"),
            ),
            What::PaidOnAccount => t(lang, "收款（预收）", "Payment on account"),
            What::GivenBack if debt.is_empty() => t(lang, "退款", "Refund"),
            What::GivenBack => t(
                lang,
                &format!("退款（{debt}）"),
                &format!("Refund (of {debt})"),
            ),
        }
    }
}

impl Made<'_> {
    /// What is inside the envelope of a statement.
    pub(super) fn statement_label(&self, left: Decimal) -> String {
        let sum = figures(left).0;
        match self.lang {
            Lang::Zh => format!("对账函：截至{}余额 {sum} 元", self.today),
            Lang::En => format!("Statement of account: CNY {sum} as of {}", self.today),
        }
    }
}
