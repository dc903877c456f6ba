//! The sheet for the court's desk (立案材料清单): what to print, how many, in which order, which
//! originals to carry, the fee, and where.

use owed_book::Book;
use owed_book::evidence::{Form, Original};
use owed_book::fact::PartyId;
use owed_print::flow::{Block, Column, Flow, Row, Side, Table};

use super::{heading, or_blank, zh_day};
use crate::commands::papers::demand::Made;
use crate::commands::papers::form::Field;
use crate::commands::papers::need::is_person;
use crate::commands::papers::words::figures;
use crate::failure::{Code, Failure};

/// What is asked: which court, and where.
pub(in crate::commands::papers) fn fields(_: &Made<'_>) -> Vec<Field> {
    vec![
        Field::text("court").required(),
        Field::text("court-address"),
        Field::text("court-phone"),
        Field::one("with-agent", &["yes", "no"]).required(),
        Field::one("with-preservation", &["yes", "no"]).required(),
    ]
}

/// Who reads a paper, and so how many copies it needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum Readers {
    /// The court, and each that is sued: it serves them their copies.
    CourtAndDefendants,
    /// The court alone.
    Court,
    /// The other side.
    Recipient,
    /// A lawyer.
    Lawyer,
    /// Only the owner.
    Owner,
}

/// Who reads this kind of paper.
pub(in crate::commands) fn readers(form: Form) -> Readers {
    match form {
        Form::ComplaintSale
        | Form::ComplaintLoan
        | Form::ComplaintLease
        | Form::ComplaintConstruction
        | Form::ComplaintProperty
        | Form::Complaint
        | Form::PaymentOrder
        | Form::Preservation
        | Form::EvidenceIndex
        | Form::Schedule
        | Form::Enforcement => Readers::CourtAndDefendants,
        Form::LegalRepresentative | Form::PowerOfAttorney | Form::ServiceAddress => Readers::Court,
        Form::Demand
        | Form::Statement
        | Form::RepaymentAgreement
        | Form::BreachNotice
        | Form::Guarantee
        | Form::Receipt
        | Form::Settlement
        | Form::AssignmentNotice
        | Form::FairDealing => Readers::Recipient,
        Form::LawyerBrief | Form::LawyerLetter => Readers::Lawyer,
        Form::CourtDesk => Readers::Owner,
    }
}

/// How many are sued: the debtor, and whoever is named beside it.
pub(in crate::commands) fn defendants(book: &Book, debtor: PartyId) -> u8 {
    u8::try_from(book.beside(debtor).len() + 1).unwrap_or(u8::MAX)
}

/// Something that is handed in.
struct Item {
    what: String,
    copies: usize,
    /// What it is set by, where it is one of ours.
    forms: &'static [Form],
    original: &'static str,
}

const COMPLAINTS: &[Form] = &[
    Form::ComplaintSale,
    Form::ComplaintLoan,
    Form::ComplaintLease,
    Form::ComplaintConstruction,
    Form::ComplaintProperty,
    Form::Complaint,
];

impl Made<'_> {
    pub(in crate::commands::papers) fn court_desk(&self) -> Result<Flow, Failure> {
        let fees = owed_law::fees(self.claims.total, self.law)
            .map_err(|e| Failure::new(Code::Internal, e))?;
        let rows = self.items().into_iter().enumerate().map(|(at, item)| Row {
            cells: vec![
                (at + 1).to_string(),
                item.what.clone(),
                item.copies.to_string(),
                self.state(&item),
                item.original.to_owned(),
                "☐".to_owned(),
            ],
            strong: false,
        });
        let column = |(head, share): (&str, u8)| Column {
            head: head.to_owned(),
            share,
            figures: false,
        };
        let table = Table {
            columns: [
                ("顺序", 7),
                ("材料", 33),
                ("份数", 7),
                ("情况", 28),
                ("原件", 17),
                ("带齐", 8),
            ]
            .map(column)
            .into(),
            rows: rows.collect(),
        };
        let mut blocks = vec![
            Block::para(format!(
                "{}诉{}，标的总额人民币 {} 元（计算至{}）。",
                self.creditor().name,
                self.sued(),
                figures(self.claims.total).0,
                zh_day(self.last_day())
            )),
            heading("去哪里"),
            Block::para(format!(
                "法院：{}（立案大厅、诉讼服务中心）",
                or_blank(self.field("court"))
            )),
            Block::para(format!("地址：{}", or_blank(self.field("court-address")))),
            Block::para(format!("电话：{}", or_blank(self.field("court-phone")))),
            heading("带什么、各几份、按什么顺序"),
            Block::Table(table),
            heading("随身带的证据原件（交副本，原件核对后带回）"),
        ];
        blocks.extend(self.originals());
        blocks.push(heading("费用"));
        blocks.push(Block::para(format!(
            "案件受理费约 {} 元；适用简易程序、小额诉讼或者调解、撤诉的减半为 {} 元。收到交费通知次日起七日内预交，由败诉方负担。",
            figures(fees.acceptance.amount).0,
            figures(fees.acceptance_halved.amount).0
        )));
        if self.field("with-preservation") == "yes" {
            blocks.push(Block::para(format!(
                "申请财产保全的，另交保全申请费约 {} 元。",
                figures(fees.preservation.amount).0
            )));
        }
        blocks.push(heading("立案以后"));
        blocks.push(Block::para(
            "记下案号和承办人电话；收到受理通知、交费通知、传票，各自记下日期。当场不能判定的，法院应当接收材料并出具收据，七日内决定是否立案；不立案的，请法院出具裁定书。",
        ));
        blocks.push(Block::Note {
            text: "份数按法院一份、每名被告一份计算；材料以受理法院当日的要求为准，去之前请先电话核对。".to_owned(),
        });
        self.flow("立案材料清单", blocks)
    }

    fn items(&self) -> Vec<Item> {
        // One for the court, and one for each that is sued where it is served on them.
        let each = self.copies();
        let copies = |form: Form| match readers(form) {
            Readers::CourtAndDefendants => each,
            Readers::Court | Readers::Recipient | Readers::Lawyer | Readers::Owner => 1,
        };
        let person = is_person(&self.creditor());
        let item = |what: &str, copies, forms, original| Item {
            what: what.to_owned(),
            copies,
            forms,
            original,
        };
        let mut items = vec![item(
            "民事起诉状",
            copies(Form::Complaint),
            COMPLAINTS,
            "签名、盖章",
        )];
        if person {
            items.push(item("原告身份证复印件", 1, &[], "带身份证"));
        } else {
            items.push(item("原告营业执照复印件（盖章）", 1, &[], "带执照"));
            items.push(item(
                "法定代表人身份证明书及身份证复印件",
                copies(Form::LegalRepresentative),
                &[Form::LegalRepresentative],
                "盖章",
            ));
        }
        let whose = if self.others().is_empty() {
            "被告的登记信息或者身份信息".to_owned()
        } else {
            format!("被告的登记信息或者身份信息（{}，各一份）", self.sued())
        };
        items.push(item(&whose, each - 1, &[], "打印"));
        items.push(item(
            "证据目录",
            copies(Form::EvidenceIndex),
            &[Form::EvidenceIndex],
            "签名、盖章",
        ));
        items.push(item("证据副本（按目录顺序、编页码）", each, &[], "见下"));
        items.push(item(
            "利息、违约金计算表",
            copies(Form::Schedule),
            &[Form::Schedule],
            "",
        ));
        if self.field("with-agent") == "yes" {
            items.push(item(
                "授权委托书",
                copies(Form::PowerOfAttorney),
                &[Form::PowerOfAttorney],
                "签名、盖章",
            ));
            items.push(item("代理人身份证明、律师所函", 1, &[], "带证件"));
        }
        items.push(item(
            "送达地址确认书",
            copies(Form::ServiceAddress),
            &[Form::ServiceAddress],
            "签名、盖章",
        ));
        if self.field("with-preservation") == "yes" {
            items.push(item(
                "财产保全申请书及担保材料",
                copies(Form::Preservation),
                &[Form::Preservation],
                "签名、盖章",
            ));
        }
        items
    }

    /// Whether it was issued, and under which number.
    fn state(&self, item: &Item) -> String {
        if item.forms.is_empty() {
            return "自备".to_owned();
        }
        let all = self.book.documents.values();
        let ours: Vec<_> = all
            .filter(|paper| paper.party == self.debtor && item.forms.contains(&paper.form))
            .collect();
        let stands = ours.iter().filter(|paper| paper.withdrawn.is_none());
        match stands.max_by_key(|paper| paper.entry) {
            Some(paper) => paper.number.clone(),
            None if ours.is_empty() => "还没有出具".to_owned(),
            None => "已撤回，还没有重新出具".to_owned(),
        }
    }

    fn originals(&self) -> Vec<Block> {
        let lines: Vec<_> = self
            .exhibits()
            .into_iter()
            .filter(|listed| match listed.kept.original {
                Original::PaperOriginal | Original::Electronic => true,
                Original::Copy | Original::Unsaid => false,
            })
            .map(|listed| {
                let from = listed.kept.remark.clone().unwrap_or_default();
                let from = if from.is_empty() {
                    from
                } else {
                    format!("（{from}）")
                };
                Block::line(
                    format!("☐ 证据{} {}{from}", listed.number, listed.name),
                    Side::Left,
                )
            })
            .collect();
        if lines.is_empty() {
            vec![Block::para(
                "账本里没有写明有原件的证据；开庭时要核对原件，请先查清原件在哪里。",
            )]
        } else {
            lines
        }
    }
}
