//! A receipt (收据) for money that came in, which gives nothing up.

use owed_book::debt::Payment;
use owed_print::flow::{Block, Flow, Side};
use rust_decimal::Decimal;

use crate::commands::papers::demand::Made;
use crate::commands::papers::form::{Field, Kind};
use crate::commands::papers::words::{figures, t};
use crate::failure::Failure;

/// What is asked: for which payment, and how it came.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    let paid = made.came_in();
    let last = paid.last().map(|payment| payment.id.to_string());
    let choice = |payment: &&Payment| {
        let label = format!("{}　{}", payment.on, figures(payment.amount.amount()).0);
        (payment.id.to_string(), Some(label))
    };
    let which = Field {
        choices: paid.iter().rev().map(choice).collect(),
        ..Field::text("receipt-payment").of(Kind::One).required()
    };
    vec![
        which.with(last.unwrap_or_default()),
        Field::one("receipt-way", &["transfer", "cash", "wallet", "bill"])
            .required()
            .with("transfer"),
    ]
}

impl Made<'_> {
    /// What the debtor paid, in the order of the days.
    pub(in crate::commands::papers) fn came_in(&self) -> Vec<&Payment> {
        let debts = self.book.debts_of(self.debtor);
        let ids: Vec<_> = debts
            .iter()
            .flat_map(|debt| debt.paid.iter().map(|part| part.payment))
            .collect();
        let ours = |payment: &&Payment| {
            ids.contains(&payment.id) || self.book.keeps(payment) == Some(self.debtor)
        };
        let mut all: Vec<_> = self.book.payments.values().filter(ours).collect();
        all.sort_by_key(|payment| (payment.on, payment.entry));
        all
    }

    pub(in crate::commands::papers) fn receipt(&self) -> Result<Flow, Failure> {
        let lang = self.lang;
        let title = t(lang, "收据", "Receipt");
        let chosen = self.field("receipt-payment");
        let payments = self.came_in();
        let Some(payment) = payments.iter().find(|p| p.id.to_string() == chosen) else {
            return self.flow(&title, Vec::new());
        };
        let (creditor, debtor) = (self.creditor(), self.recipient());
        let way = match self.field("receipt-way") {
            "cash" => t(lang, "现金", "in cash"),
            "wallet" => t(lang, "第三方支付", "by mobile payment"),
            "bill" => t(lang, "票据", "by bill"),
            _ => t(lang, "银行转账", "by bank transfer"),
        };
        let (on, amount) = (self.day(payment.on), self.sum(payment.amount.amount()));
        let payer = &payment.payer.name;
        let reference = match &payment.reference {
            Some(reference) => t(
                lang,
                &format!("，流水号 {reference}"),
                &format!(", reference {reference}"),
            ),
            None => String::new(),
        };
        let mut blocks = vec![
            self.numbered(),
            super::strong(
                t(
                    lang,
                    &format!(
                        "今收到{}于{on}以{way}支付的（付款人：{payer}{reference}）",
                        debtor.name
                    ),
                    &format!(
                        "Received from {} on {on} {way} (payer: {payer}{reference}) ",
                        debtor.name
                    ),
                ),
                amount,
                t(lang, "。", "."),
            ),
        ];
        let sum = |of: fn(&owed_law::claim::Allocation) -> Decimal| -> Decimal {
            let each = self.claims.each.iter().flat_map(|claim| &claim.paid);
            let ours = each.filter(|paid| paid.payment == payment.id);
            ours.map(of).sum()
        };
        let mut parts = Vec::new();
        for (amount, zh, en) in [
            (sum(|paid| paid.to_principal), "本金", "principal"),
            (
                sum(|paid| paid.to_interest + paid.to_kept),
                "利息、违约金",
                "interest and penalty",
            ),
            (sum(|paid| paid.to_costs), "费用", "costs"),
        ] {
            if amount > Decimal::ZERO {
                let plain = figures(amount).0;
                parts.push(t(
                    lang,
                    &format!("{zh} {plain} 元"),
                    &format!("{en} {plain}"),
                ));
            }
        }
        if !parts.is_empty() {
            let parts = parts.join(&t(lang, "、", ", "));
            blocks.push(self.says(
                format!("按约定或者法律规定的顺序抵充：{parts}。"),
                format!("As agreed or as the law has it, it pays: {parts}."),
            ));
        }
        blocks.extend([self.says(
                "本收据只证明收到上述款项，不表示其余欠款已经付清，也不免除任何款项。",
                "This receipt says that the sum was received, not that the rest is paid; it gives nothing up.",
            ),
        ]);
        blocks.extend(self.passage("own")?);
        blocks.extend([
            Block::line(creditor.name.clone(), Side::Right),
            Block::line(
                t(lang, "（盖章或者签名）", "(seal or signature)"),
                Side::Right,
            ),
            Block::line(self.day(self.today), Side::Right),
        ]);
        self.flow(&title, blocks)
    }
}
