//! The repayment agreement (还款协议).
//!
//! It acknowledges the debt and promises to pay it, which interrupts limitation (Civil Code
//! art. 195); says the waiver is conditional and what happens when the condition fails; and keeps
//! all that was agreed before (买卖合同解释 art. 18).

use owed_book::plan::{Bears, Condition, Liability, Waiver};
use owed_book::terms::{DebtKind, Order, Per};
use owed_print::Lang;
use owed_print::flow::{Block, Column, Flow, Row, Table};
use rust_decimal::Decimal;

use super::{guaranteed_until, months, party, rate, strong};
use crate::commands::cases::LimitView;
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::commands::papers::words::{figures, t};
use crate::failure::{Code, Failure};

/// What is asked: where it is signed, and in how many copies.
pub(in crate::commands::papers) fn fields(_: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("signed-at").required(),
        Field::text("copies").required().with("2"),
    ]
}

impl Made<'_> {
    pub(in crate::commands::papers) fn repayment_agreement(&self) -> Result<Flow, Failure> {
        let lang = self.lang;
        let (creditor, debtor) = (self.creditor(), self.recipient());
        let title = t(lang, "还款协议", "Repayment Agreement");
        let mut blocks = vec![
            self.numbered(),
            Block::para(party(
                lang,
                ("甲方（债权人）", "Party A (creditor)"),
                &creditor,
            )),
            Block::para(party(lang, ("乙方（债务人）", "Party B (debtor)"), &debtor)),
        ];
        blocks.extend(self.acknowledged()?);
        blocks.extend(self.instalments()?);
        blocks.extend(self.conditions()?);
        blocks.extend(self.secured()?);
        blocks.extend(self.served()?);
        blocks.push(self.signs(("甲方", "Party A"), &creditor));
        blocks.push(self.signs(("乙方", "Party B"), &debtor));
        let plan = self.agreed()?;
        let mut rows = Vec::new();
        if let Some(guarantor) = &plan.guarantor {
            let label = t(
                lang,
                "保证人（签名并按指印，或者盖章）",
                "Guarantor (signature or seal)",
            );
            rows.push(self.room(label, &guarantor.name, 16));
        }
        for earlier in &plan.earlier_guarantors {
            let label = t(
                lang,
                "原保证人（同意本协议，签名或者盖章）",
                "Earlier guarantor (agrees; signature or seal)",
            );
            rows.push(self.room(label, &earlier.name, 16));
        }
        if !rows.is_empty() {
            rows.push(self.dated());
            blocks.push(Block::Boxes { rows });
        }
        self.flow(&title, blocks)
    }

    /// What was agreed.
    pub(super) fn agreed(&self) -> Result<&owed_book::plan::Agreed, Failure> {
        let plan = self.plan().map(|plan| &plan.is);
        plan.ok_or_else(|| Failure::new(Code::NotFound, "there is no plan").with("what", "plan"))
    }

    fn acknowledged(&self) -> Result<Vec<Block>, Failure> {
        let is = self.agreed()?;
        let principal: Decimal = is.debts.iter().map(|each| each.principal.amount()).sum();
        let interest: Decimal = is.debts.iter().map(|each| each.interest.amount()).sum();
        let on = self.day(is.on);
        let mut blocks = vec![
            self.head("一、债务的确认", "1. Acknowledgment"),
            strong(
                t(
                    self.lang,
                    &format!("乙方确认：因{}，截至{on}，尚欠甲方本金", self.basis()),
                    &format!(
                        "Party B acknowledges that, for {}, it owes Party A as of {on} principal of ",
                        self.basis()
                    ),
                ),
                self.sum(principal),
                t(
                    self.lang,
                    &format!(
                        "，以及逾期付款违约金、利息和费用 {}；合计 ",
                        self.sum(interest)
                    ),
                    &format!(
                        ", and penalty, interest and costs of {}; together ",
                        self.sum(interest)
                    ),
                ) + &self.sum(principal + interest)
                    + &t(
                        self.lang,
                        "。乙方对上述债务的真实性和金额没有异议，并同意按本协议履行。",
                        ". Party B has no objection to the debt or the amount and agrees to pay as this agreement says.",
                    ),
            ),
        ];
        let limits = LimitView::of(self.book, self.debtor, self.today, self.law);
        if limits.days_left.is_some_and(|left| left < 0) {
            blocks.push(self.says(
                "乙方知道上述债务的诉讼时效期间可能已经届满，仍同意履行全部债务，并放弃诉讼时效抗辩。",
                "Party B knows that the limitation period may be over, agrees to pay all the same, and gives up the defence of limitation.",
            ));
        }
        Ok(blocks)
    }

    fn instalments(&self) -> Result<Vec<Block>, Failure> {
        let is = self.agreed()?;
        let sum: Decimal = is.instalments.iter().map(|part| part.amount.amount()).sum();
        let column = |zh: &str, en: &str, share, figures| Column {
            head: t(self.lang, zh, en),
            share,
            figures,
        };
        let rows = is
            .instalments
            .iter()
            .zip(1..)
            .map(|(part, nth): (_, u32)| Row {
                cells: vec![
                    t(self.lang, &format!("第{nth}期"), &nth.to_string()),
                    self.day(part.due),
                    figures(part.amount.amount()).0,
                ],
                strong: false,
            });
        let last = Row {
            cells: vec![t(self.lang, "合计", "Total"), String::new(), figures(sum).0],
            strong: true,
        };
        let mut blocks = vec![
            self.head("二、还款安排", "2. Instalments"),
            self.says(
                format!("乙方按下表向甲方付款，合计{}：", self.sum(sum)),
                format!("Party B pays as follows, {} in all:", self.sum(sum)),
            ),
            Block::Table(Table {
                columns: vec![
                    column("期数", "No.", 20, false),
                    column("最迟付款日", "Last day to pay", 45, false),
                    column("金额（元）", "Amount (CNY)", 35, true),
                ],
                rows: rows.chain([last]).collect(),
            }),
            self.says(
                format!("收款账户：{}。乙方付入该账户才算付款。付款日是法定休假日的，可以在休假日结束后的第一个工作日付款。", self.account()),
                format!("Account: {}. Only what is paid into it counts. Where a day to pay is a statutory day of rest, the next working day is in time.", self.account()),
            ),
        ];
        if let Some(meanwhile) = is.meanwhile {
            blocks.push(self.says(
                format!(
                    "上表金额包含还款期间的资金占用费{}。",
                    self.sum(meanwhile.amount())
                ),
                format!(
                    "The amounts above include {} for the use of the money meanwhile.",
                    self.sum(meanwhile.amount())
                ),
            ));
        }
        let (zh, en) = match is.order {
            Order::Legal => (
                "费用、利息和违约金、本金",
                "costs, then interest and penalty, then principal",
            ),
            Order::PrincipalFirst => (
                "本金、费用、利息和违约金",
                "principal, then costs, interest and penalty",
            ),
            Order::AsInterest => (
                "利息和违约金、费用、本金",
                "interest and penalty, then costs, then principal",
            ),
        };
        blocks.push(self.says(
            format!("乙方付款不足以清偿到期全部款项的，按{zh}的顺序抵充。"),
            format!("What does not pay all that is due pays {en}."),
        ));
        if let Some(early) = is.early {
            blocks.push(self.says(
                format!(
                    "乙方在{}前（含当日）付清其余全部款项的，甲方免除最后应付款项中的{}。",
                    self.day(early.by),
                    self.sum(early.off.amount())
                ),
                format!(
                    "If Party B has paid all the rest by {}, {} of the last sums need not be paid.",
                    self.day(early.by),
                    self.sum(early.off.amount())
                ),
            ));
        }
        Ok(blocks)
    }

    fn conditions(&self) -> Result<Vec<Block>, Failure> {
        let is = self.agreed()?;
        let mut blocks = vec![self.head(
            "三、附条件的免除、加速到期与违约责任",
            "3. Conditional waiver, acceleration, breach",
        )];
        match is.waiver {
            Some(waiver) => blocks.push(self.waived(waiver)),
            None => blocks.push(self.says(
                "甲方没有免除乙方的任何债务。还款期间，乙方按期履行的，甲方不另行主张该期间的逾期利息、违约金。",
                "Party A gives up none of the debt. While Party B pays in time, Party A asks for no further late interest or penalty for that time.",
            )),
        }
        if let Some(agreed) = is.acceleration {
            let days = agreed.after_days;
            blocks.push(self.says(
                format!("乙方任何一期逾期超过 {days} 日的，甲方有权书面通知乙方，全部未付款项立即到期（加速到期），乙方应在通知到达时一并付清。"),
                format!("If any instalment is more than {days} days late, Party A may by written notice make all that is unpaid due at once (acceleration); it is then payable on arrival of the notice."),
            ));
        }
        blocks.push(match is.late {
            Some(agreed) => {
                let loan = is
                    .debts
                    .iter()
                    .filter_map(|each| self.book.debts.get(&each.debt))
                    .any(|debt| debt.kind == DebtKind::Loan);
                let cap = if loan {
                    t(self.lang, "，但不超过合同成立时一年期贷款市场报价利率的四倍", ", at most four times the one-year loan prime rate when the contract was made")
                } else {
                    String::new()
                };
                let year = match agreed.per {
                    Per::Year => t(self.lang, "（一年按 365 日计算）", " (a year of 365 days)"),
                    Per::Month | Per::Day => String::new(),
                };
                let stated = rate(self.lang, agreed) + &year;
                self.says(
                    format!("乙方违反本协议的，自违约之次日起至实际付清之日止，以未付本金为基数，按{stated}支付逾期付款违约金（借款为逾期利息）{cap}；在此之前的违约金、利息按原约定或者法律规定计算。"),
                    format!("If Party B breaks this agreement it pays, from the day after the breach until payment, {stated} on the unpaid principal{cap}; penalty and interest until then follow the earlier terms or the law."),
                )
            }
            None => self.says(
                "乙方违反本协议的，自原付款期限届满之次日起至实际付清之日止，逾期付款违约金、利息按原合同约定计算；原合同没有约定的，按法律规定的标准计算（一年按 365 日计算）。",
                "If Party B breaks this agreement, penalty and interest run from the day after the first due date until payment as the earlier contract says or, where it says nothing, as the law does (a year of 365 days).",
            ),
        });
        blocks.push(self.says(
            "本协议不是以新债务替换原债务，不放弃甲方依照原合同和法律主张逾期付款违约金、利息的权利；本协议没有约定的，仍按原合同履行。",
            "This agreement replaces no debt by a new one and gives up no right of Party A to penalty or interest under the earlier contract and the law; what it does not say stays as it was.",
        ));
        blocks.push(match is.costs {
            Bears::Debtor => self.says(
                "乙方违约的，甲方为实现债权支出的诉讼费、保全费、保全保险费、公证费、律师费、差旅费等合理费用由乙方承担。",
                "If Party B breaks this agreement it bears Party A's reasonable costs of collecting: court and preservation fees, premium for preservation insurance, notary's and lawyers' fees, travel.",
            ),
            Bears::Each => self.says(
                "双方各自承担己方的律师费等费用；诉讼费、保全费由人民法院依法决定。",
                "Each party bears its own lawyers' fees and the like; court and preservation fees are as the court decides.",
            ),
        });
        Ok(blocks)
    }

    fn waived(&self, waiver: Waiver) -> Block {
        let total = waiver.interest.amount() + waiver.principal.amount();
        let mut of = Vec::new();
        for (amount, zh, en) in [
            (
                waiver.interest.amount(),
                "违约金、利息和费用",
                "penalty, interest and costs",
            ),
            (waiver.principal.amount(), "本金", "principal"),
        ] {
            if amount > Decimal::ZERO {
                let plain = figures(amount).0;
                of.push((t(self.lang, zh, en), plain));
            }
        }
        let parts = of.iter().map(|(what, plain)| match self.lang {
            Lang::Zh => format!("{what} {plain} 元"),
            Lang::En => format!("{what} CNY {plain}"),
        });
        let parts: Vec<_> = parts.collect();
        let what = match of.as_slice() {
            [(only, _)] => only.clone(),
            _ => t(self.lang, "债务", "the debt"),
        };
        let of = match parts.as_slice() {
            [_] => String::new(),
            all => t(
                self.lang,
                &format!("（{}）", all.join("、")),
                &format!(" ({})", all.join(", ")),
            ),
        };
        let grace = match waiver.grace {
            0 => String::new(),
            days => t(
                self.lang,
                &format!("（逾期不超过 {days} 日的，视为按期）"),
                &format!(" ({days} days late count as in time)"),
            ),
        };
        let (zh, en) = match waiver.condition {
            Condition::EachInTime => (
                "乙方按期付清全部各期款项",
                "each instalment being paid in time",
            ),
            Condition::AllByTheEnd => (
                "乙方在最后一期付款日前付清全部款项",
                "all of it being paid by the last day to pay",
            ),
        };
        let sum = self.sum(total);
        match self.lang {
            Lang::Zh => strong(
                format!("以{zh}{grace}为条件，甲方免除第一条确认的{what}中的{sum}{of}，并不主张还款期间的逾期利息、违约金。"),
                "条件成就前不发生免除的效力；条件不能成就的，不予免除，上述款项及还款期间的逾期利息、违约金恢复计收。".to_owned(),
                String::new(),
            ),
            Lang::En => strong(
                format!("On condition of {en}{grace}, Party A gives up {sum} of {what} acknowledged in clause 1{of} and asks for no late interest or penalty for the time of the plan. "),
                "Nothing is given up before the condition is fulfilled; if it fails, the sum and the late interest and penalty of that time are owed again.".to_owned(),
                String::new(),
            ),
        }
    }

    fn secured(&self) -> Result<Vec<Block>, Failure> {
        let plan = self.plan();
        let is = self.agreed()?;
        let mut blocks = vec![self.head("四、担保", "4. Security")];
        match (&is.guarantor, plan.and_then(guaranteed_until)) {
            (Some(by), Some(until)) => {
                let (zh, en) = match by.liability {
                    Liability::Joint => ("连带责任保证", "a joint and several guarantee"),
                    Liability::General => ("一般保证", "a general guarantee"),
                };
                let period = months(self.lang, by.months);
                let until = self.day(until);
                let (number, address) = (
                    by.registration.clone().unwrap_or_default(),
                    by.address.clone().unwrap_or_default(),
                );
                blocks.push(self.says(
                    format!("保证人{}（{number}，{address}）为乙方在本协议项下的全部债务，包括本金、利息、违约金和实现债权的费用，提供{zh}；保证期间为最后一期债务履行期限届满之日起{period}，至{until}止。债务加速到期的，保证人对加速到期的债务同样承担保证责任。", by.name),
                    format!("{} ({number}, {address}) gives {en} for all that Party B owes under this agreement: principal, interest, penalty and costs of collecting. It lasts {period} from the day the last instalment is due, until {until}. It covers what falls due by acceleration.", by.name),
                ));
            }
            _ => blocks.push(self.says("本协议没有新增担保。", "This agreement adds no security.")),
        }
        if !is.earlier_guarantors.is_empty() {
            let names: Vec<_> = is
                .earlier_guarantors
                .iter()
                .map(|e| e.name.clone())
                .collect();
            let names = names.join(&t(self.lang, "、", ", "));
            blocks.push(self.says(
                format!("原保证人{names}知悉并书面同意本协议对还款期限和债务的变更，继续按原约定承担保证责任。"),
                format!("{names}, who guaranteed the debt before, knows and agrees in writing to the changes made here and stays bound as before."),
            ));
        }
        Ok(blocks)
    }

    fn served(&self) -> Result<Vec<Block>, Failure> {
        let is = self.agreed()?;
        let mut blocks = vec![self.head(
            "五、送达、管辖与其他",
            "5. Service, jurisdiction and the rest",
        )];
        blocks.extend(self.passage("service")?);
        blocks.extend(self.passage("disputes")?);
        if let Some(remark) = &is.remark {
            blocks.push(self.says(
                format!("其他约定：{remark}"),
                format!("Also agreed: {remark}"),
            ));
        }
        blocks.extend(self.passage("own")?);
        blocks.extend(self.passage("effect")?);
        Ok(blocks)
    }
}
