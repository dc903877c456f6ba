//! The confirmation of the address for service (送达地址确认书; 民诉法解释 arts. 130, 135–137).

use owed_print::flow::{Block, Flow, Side};

use super::{boxed, cause, heading, zh_day};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::failure::Failure;

/// What is asked: where the court writes to, and what is known of the other side.
pub(in crate::commands::papers) fn fields(made: &Made<'_>) -> Vec<Field> {
    let creditor = made.creditor();
    let debtor = made.recipient();
    vec![
        Field::text("cause").required().with(cause(made.kind())),
        Field::text("case-number"),
        Field::text("service-address")
            .required()
            .with(creditor.address.unwrap_or_default()),
        Field::text("service-postcode"),
        Field::text("service-contact")
            .required()
            .with(creditor.contact.unwrap_or_default()),
        Field::text("service-phone")
            .required()
            .with(creditor.phone.unwrap_or_default()),
        Field::text("service-email"),
        Field::one("service-electronic", &["papers", "all", "no"]).required(),
        Field::text("debtor-address-known")
            .required()
            .with(debtor.address.unwrap_or_default()),
        Field::text("debtor-phone-known").with(debtor.phone.unwrap_or_default()),
    ]
}

impl Made<'_> {
    pub(in crate::commands::papers) fn service_address(&self) -> Result<Flow, Failure> {
        let creditor = self.creditor();
        let electronic = self.field("service-electronic");
        let tick = |yes: bool| if yes { '☑' } else { '☐' };
        let mut blocks = vec![
            Block::Boxes {
                rows: vec![
                    boxed("案由", self.field("cause")),
                    boxed("案号", self.field("case-number")),
                ],
            },
            heading("告知事项"),
            Block::para("1. 送达地址应当准确；变更的，应当及时书面告知人民法院。"),
            Block::para(
                "2. 因提供的地址不准确、变更后未及时告知等原因，文书未能被实际接收的，邮寄送达以文书退回之日、直接送达以送达人当场在送达回证上记明情况之日视为送达之日。",
            ),
            Block::para("3. 同意电子送达的，文书到达所确认的特定系统的日期为送达日期。"),
            Block::para(
                "4. 第一审程序中确认的送达地址，可以作为第二审程序、审判监督程序和执行程序的送达地址。",
            ),
            heading("当事人提供的送达地址"),
            Block::Boxes {
                rows: vec![
                    boxed("当事人", creditor.name.clone()),
                    boxed(
                        "证件号码",
                        creditor.registration.clone().unwrap_or_default(),
                    ),
                    boxed("邮寄送达地址", self.field("service-address")),
                    boxed("邮编", self.field("service-postcode")),
                    boxed("收件人", self.field("service-contact")),
                    boxed("手机号码", self.field("service-phone")),
                    boxed("电子邮箱等电子送达地址", self.field("service-email")),
                    boxed(
                        "同意电子送达",
                        format!(
                            "{} 诉讼材料　{} 裁判文书　{} 不同意电子送达",
                            tick(matches!(electronic, "papers" | "all")),
                            tick(electronic == "all"),
                            tick(electronic == "no")
                        ),
                    ),
                ],
            },
            heading("对方当事人的送达地址（原告填写）"),
        ];
        let called = |place, name: &str| {
            if self.others().is_empty() {
                name.to_owned()
            } else {
                format!("{name}（{}）", self.role("被告", place))
            }
        };
        blocks.push(theirs(
            called(1, &self.recipient().name),
            self.field("debtor-address-known"),
            self.field("debtor-phone-known"),
        ));
        for (place, other) in self.others() {
            let is = &other.is;
            blocks.push(theirs(
                called(place, &is.name),
                is.address.as_deref().unwrap_or_default(),
                is.phone.as_deref().unwrap_or_default(),
            ));
        }
        blocks.extend([
            Block::para("我已阅读并知悉上述告知事项，保证所提供的送达地址准确、有效。"),
            Block::line(
                format!("当事人（签名或盖章）：{}", creditor.name),
                Side::Right,
            ),
            Block::line(zh_day(self.today), Side::Right),
            Block::line("人民法院工作人员（签名）：　　　　　　", Side::Right),
            Block::Note {
                text: "各法院有自己的送达地址确认书，受理法院要求用其表格的，以其表格为准。"
                    .to_owned(),
            },
        ]);
        self.flow("送达地址确认书", blocks)
    }
}

/// Where papers reach one of the other side.
fn theirs(called: String, address: &str, phone: &str) -> Block {
    Block::Boxes {
        rows: vec![
            boxed("对方当事人", called),
            boxed("地址", address),
            boxed("电话", phone),
        ],
    }
}
