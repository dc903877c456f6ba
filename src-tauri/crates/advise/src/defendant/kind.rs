//! What a party is in law, as its name and number tell.

use owed_book::party::{Party, PartyKind};

use super::{Finding, Weight, What, finding};

/// What a name and a number look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looks {
    /// A company.
    Company,
    /// A branch of one.
    Branch,
    /// A one-person business.
    SoleTrader,
    /// A natural person.
    Person,
    /// A public body.
    PublicBody,
    /// A part of a company that is no party at all.
    Department,
    /// They do not tell.
    Unclear,
}

impl Looks {
    /// The kind of party.
    pub fn kind(self) -> Option<PartyKind> {
        match self {
            Self::Company => Some(PartyKind::Company),
            Self::Branch => Some(PartyKind::Branch),
            Self::SoleTrader => Some(PartyKind::SoleTrader),
            Self::Person => Some(PartyKind::Person),
            Self::PublicBody => Some(PartyKind::PublicBody),
            Self::Department | Self::Unclear => None,
        }
    }
}

/// Endings of names. A branch is registered and can be sued; a department is not.
const BRANCHES: &[&str] = &[
    "分公司",
    "分店",
    "分厂",
    "办事处",
    "营业部",
    "支行",
    "分行",
    "分部",
];
const COMPANIES: &[&str] = &[
    "有限公司",
    "有限责任公司",
    "股份公司",
    "公司",
    "合作社",
    "(有限合伙)",
    "(普通合伙)",
    "合伙企业",
];
const DEPARTMENTS: &[&str] = &[
    "项目部",
    "采购部",
    "工程部",
    "财务部",
    "销售部",
    "后勤部",
    "车间",
    "工区",
    "科室",
    "仓库",
    "部门",
];
const TRADERS: &[&str] = &[
    "经营部",
    "商行",
    "门市部",
    "商店",
    "小吃店",
    "超市",
    "便利店",
    "工作室",
    "加工厂",
    "加工店",
    "饭店",
    "餐馆",
    "酒楼",
    "五金店",
    "建材店",
    "服装店",
    "个体工商户",
    "批发部",
    "维修部",
    "养殖场",
    "美容店",
    "店",
];
const BODIES: &[&str] = &[
    "人民政府",
    "委员会",
    "管理局",
    "医院",
    "大学",
    "学院",
    "中学",
    "小学",
    "幼儿园",
    "研究院",
    "研究所",
    "街道办事处",
];

/// What a name and a number look like. The number is the surer of the two.
pub fn looks_like(name: &str, number: Option<&str>) -> Looks {
    let plain: String = name
        .trim()
        .chars()
        .map(|c| match c {
            '（' => '(',
            '）' => ')',
            c => c,
        })
        .collect();
    let ends = |words: &[&str]| words.iter().any(|word| plain.ends_with(word));
    let by_name = if ends(BODIES) {
        Looks::PublicBody
    } else if ends(BRANCHES) && plain.contains("公司") {
        Looks::Branch
    } else if ends(COMPANIES) {
        Looks::Company
    } else if ends(DEPARTMENTS) {
        Looks::Department
    } else if ends(TRADERS) || ends(BRANCHES) {
        Looks::SoleTrader
    } else if is_persons(&plain) {
        Looks::Person
    } else {
        Looks::Unclear
    };
    match (of_number(number), by_name) {
        // A branch and its company begin with the same two characters.
        (Some(Looks::Company), Looks::Branch) => Looks::Branch,
        (Some(number), _) => number,
        (None, name) => name,
    }
}

/// What the first characters of a sound number say (GB 32100-2015).
fn of_number(number: Option<&str>) -> Option<Looks> {
    let number = number?.trim();
    if owed_law::numbers::check_identity_number(number).is_ok() {
        return Some(Looks::Person);
    }
    owed_law::numbers::check_credit_code(number).ok()?;
    match number.get(..2)? {
        "91" | "93" => Some(Looks::Company),
        "92" => Some(Looks::SoleTrader),
        "11" | "12" | "13" => Some(Looks::PublicBody),
        _ => None,
    }
}

/// Two to four Chinese characters, or such names joined by a dot.
fn is_persons(name: &str) -> bool {
    let han =
        |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) || ('\u{3400}'..='\u{4dbf}').contains(&c);
    let parts: Vec<_> = name.split(['·', '•']).collect();
    let whole = |part: &str, most: usize| {
        let length = part.chars().count();
        (1..=most).contains(&length) && part.chars().all(han)
    };
    match parts.as_slice() {
        [one] => whole(one, 4) && one.chars().count() >= 2,
        more => more.iter().all(|part| whole(part, 8)),
    }
}

/// What is to be said of the kind.
pub(super) fn judge(party: &Party, looks: Looks, findings: &mut Vec<Finding>) {
    let name = || [party.is.name.clone()];
    let by_name = looks_like(&party.is.name, None);
    if by_name == Looks::Department {
        findings.push(finding(Weight::Blocks, What::Department, name()));
    }
    let said = party.is.kind;
    match (said, by_name.kind()) {
        (None, None) if looks == Looks::Unclear => {
            findings.push(finding(Weight::Warns, What::KindUnsaid, []));
        }
        // Only what a name says beyond doubt contradicts its owner.
        (Some(said), Some(named))
            if said != named
                && (named == PartyKind::Branch
                    || (named == PartyKind::Company && said == PartyKind::Person)
                    || (named == PartyKind::Company && said == PartyKind::SoleTrader)) =>
        {
            findings.push(finding(Weight::Warns, What::KindAgainstName, name()));
        }
        (None | Some(_), None | Some(_)) => {}
    }
    let of_number = of_number(party.is.registration.as_deref()).and_then(Looks::kind);
    if let (Some(said), Some(number)) = (said, of_number) {
        let same_register = said == PartyKind::Branch && number == PartyKind::Company;
        // A one-person business may be known by its operator's identity card.
        let operators = said == PartyKind::SoleTrader && number == PartyKind::Person;
        if said != number && !same_register && !operators {
            let number = party.is.registration.clone().unwrap_or_default();
            findings.push(finding(Weight::Warns, What::KindAgainstNumber, [number]));
        }
    }
    match said.or(looks.kind()) {
        Some(PartyKind::Branch) => {
            let company = super::line::company_of(&party.is.name).unwrap_or_default();
            findings.push(finding(Weight::Warns, What::BranchNeedsCompany, [company]));
        }
        Some(PartyKind::SoleTrader) => {
            findings.push(finding(Weight::Warns, What::OperatorNeeded, name()));
        }
        Some(PartyKind::Company | PartyKind::Person | PartyKind::PublicBody) | None => {}
    }
}
