//! The guarantee (保证书) beside a plan.
//!
//! Its kind and period are written out: unsaid, it would be a general one (Civil Code art. 686) and
//! end six months after the debt is due (art. 692).

use owed_book::plan::Liability;
use owed_print::flow::{Block, Flow, Side};
use rust_decimal::Decimal;

use super::{guaranteed_until, months};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::commands::papers::words::t;
use crate::failure::Failure;

/// What is asked: who signs for a guarantor that is a company, and the resolution it rests on.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    let company = made.guarantor_is_company();
    let mut fields = vec![Field::text("signed-at").required()];
    if company {
        fields.push(Field::text("guarantor-representative").required());
        fields.push(Field::text("guarantor-resolution").required());
    }
    fields
}

impl Made<'_> {
    fn guarantor_is_company(&self) -> bool {
        let plan = self.plan();
        let number = plan
            .and_then(|plan| plan.is.guarantor.as_ref())
            .and_then(|by| by.registration.clone());
        number
            .is_some_and(|number| owed_law::numbers::check_identity_number(number.trim()).is_err())
    }

    pub(in crate::commands::papers) fn guarantee(&self) -> Result<Flow, Failure> {
        let lang = self.lang;
        let is = self.agreed()?;
        let title = t(lang, "保证书", "Guarantee");
        let Some(by) = &is.guarantor else {
            return self.flow(&title, Vec::new());
        };
        let (creditor, debtor) = (self.creditor(), self.recipient());
        let (number, address) = (
            by.registration.clone().unwrap_or_default(),
            by.address.clone().unwrap_or_default(),
        );
        let sum: Decimal = is.instalments.iter().map(|part| part.amount.amount()).sum();
        let on = self.day(is.on);
        let last = is
            .instalments
            .iter()
            .map(|part| part.due)
            .max()
            .unwrap_or(is.on);
        let last = self.day(last);
        let until = self.plan().and_then(guaranteed_until).unwrap_or(is.on);
        let (period, until) = (months(lang, by.months), self.day(until));
        let mut blocks = vec![
            self.numbered(),
            Block::Line {
                text: t(lang, &format!("致{}：", creditor.name), &format!("To {}", creditor.name)),
                side: Side::Left,
                strong: true,
            },
            self.says(
                format!("保证人：{}，证件号码（统一社会信用代码或居民身份证号码）：{number}，住所：{address}。", by.name),
                format!("Guarantor: {}, number {number}, of {address}.", by.name),
            ),
            self.says(
                format!("一、被保证的主债权：{}依照{on}与你方签订的还款协议，因{}应付的款项，约定分期付款合计{}，债务履行期限至{last}届满。", debtor.name, self.basis(), self.sum(sum)),
                format!("1. What is guaranteed: what {} owes you for {} under the repayment agreement of {on}, payable by instalments of {} in all until {last}.", debtor.name, self.basis(), self.sum(sum)),
            ),
        ];
        blocks.push(match by.liability {
            Liability::Joint => self.says(
                "二、保证方式：连带责任保证。债务人不履行到期债务或者发生约定的情形时，你方可以请求债务人履行，也可以请求保证人在保证范围内承担保证责任。（没有写明方式的，法律按一般保证处理：《民法典》第六百八十六条。）",
                "2. Kind: joint and several. When the debtor does not pay what is due, you may ask the debtor or the guarantor. (Unsaid, the law takes a guarantee for a general one: Civil Code art. 686.)",
            ),
            Liability::General => self.says(
                "二、保证方式：一般保证。主合同纠纷经审判或者仲裁，并就债务人财产依法强制执行仍不能履行债务的，保证人承担保证责任，法律另有规定的除外。（《民法典》第六百八十六条、第六百八十七条。）",
                "2. Kind: general. The guarantor pays what enforcement against the debtor after judgment or award did not bring, save as the law says otherwise (Civil Code arts 686, 687).",
            ),
        });
        blocks.extend([
            self.says(
                "三、保证范围：主债权的本金、利息、违约金、损害赔偿金，按还款协议恢复计收的款项，以及实现债权的费用。",
                "3. Extent: principal, interest, penalty and damages, what is owed again under the agreement, and the costs of collecting.",
            ),
            self.says(
                format!("四、保证期间：自最后一期债务履行期限届满之日（{last}）起{period}，至{until}止。（没有约定期间的，法律规定为履行期限届满之日起六个月：《民法典》第六百九十二条。）债务依协议加速到期的，保证人对加速到期的债务承担保证责任，保证期间的届满日不提前。"),
                format!("4. Period: {period} from the day the last instalment is due ({last}), until {until}. (Unsaid, the law has six months: Civil Code art. 692.) What falls due by acceleration is guaranteed too, and the last day stays the same."),
            ),
            self.says(
                "五、你方与债务人变更还款协议、加重债务或者变更履行期限的，应当取得保证人书面同意（《民法典》第六百九十五条）。",
                "5. Changes that make the debt heavier or its time other need the guarantor's written consent (Civil Code art. 695).",
            ),
        ]);
        if self.guarantor_is_company() {
            let (who, resolution) = (
                self.field("guarantor-representative").to_owned(),
                self.field("guarantor-resolution").to_owned(),
            );
            blocks.push(self.says(
                format!("六、保证人已依照公司章程和法律就本保证作出决议（{resolution}），决议复印件附后。法定代表人或授权代表：{who}。"),
                format!("6. The guarantor has resolved on this guarantee as its articles and the law require ({resolution}); a copy is attached. Representative: {who}."),
            ));
        }
        blocks.extend(self.passage("own")?);
        blocks.extend(self.passage("closing")?);
        blocks.extend([
            Block::Boxes {
                rows: vec![
                    self.room(
                        t(
                            lang,
                            "保证人（自然人签名并按指印，单位盖章）",
                            "Guarantor (signature and fingerprint, or seal)",
                        ),
                        &by.name,
                        18,
                    ),
                    self.dated(),
                ],
            },
            self.says(
                "附：保证人身份证或者营业执照复印件",
                "Attached: copy of the guarantor's identity card or business licence",
            ),
        ]);
        self.flow(&title, blocks)
    }
}
