//! How a complaint names a defendant (Civil Procedure Law art. 124), in the court's language. What is
//! not known stands in brackets, to be filled in and never guessed.

use owed_book::party::{Party, PartyKind};

/// The line of one defendant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line as it would stand in the complaint.
    pub text: String,
    /// What of it is not known, as it stands in the line.
    pub gaps: Vec<String>,
}

/// The lines of a party, one a defendant.
pub fn party_lines(party: &Party, kind: Option<PartyKind>) -> Vec<Line> {
    let is = &party.is;
    let name = is.name.trim();
    match kind {
        None | Some(PartyKind::Company | PartyKind::PublicBody) => vec![organisation(
            "被告",
            name,
            is.address.as_deref(),
            is.registration.as_deref(),
            "法定代表人",
            is.phone.as_deref(),
        )],
        Some(PartyKind::Branch) => {
            let company = company_of(name).unwrap_or_else(|| "〔总公司全称〕".into());
            vec![
                organisation(
                    "被告一",
                    name,
                    is.address.as_deref(),
                    is.registration.as_deref(),
                    "负责人",
                    is.phone.as_deref(),
                ),
                organisation("被告二", &company, None, None, "法定代表人", None),
            ]
        }
        Some(PartyKind::SoleTrader) => {
            let mut line = Writing::of(format!("被告：{name}"));
            line.add("经营场所", is.address.as_deref());
            line.add("统一社会信用代码", is.registration.as_deref());
            line.text.push('。');
            line.add_first("经营者", None, "姓名");
            line.gap("性别");
            line.add("公民身份号码", None);
            line.add("住址", None);
            line.add("联系电话", is.phone.as_deref());
            vec![line.end()]
        }
        Some(PartyKind::Person) => {
            let mut line = Writing::of(format!("被告：{name}"));
            line.gap("性别");
            line.gap("出生日期");
            line.add("住址", is.address.as_deref());
            line.add("公民身份号码", is.registration.as_deref());
            line.add("联系电话", is.phone.as_deref());
            vec![line.end()]
        }
    }
}

/// The company a branch belongs to, where its name says so.
pub(super) fn company_of(branch: &str) -> Option<String> {
    let end = branch.find("公司")? + "公司".len();
    let (company, rest) = branch.split_at(end);
    (!rest.is_empty() && !company.ends_with("分公司")).then(|| company.to_owned())
}

fn organisation(
    role: &str,
    name: &str,
    address: Option<&str>,
    number: Option<&str>,
    head: &str,
    phone: Option<&str>,
) -> Line {
    let mut line = Writing::of(format!("{role}：{name}"));
    if name.starts_with('〔') {
        line.gaps.push(name.to_owned());
    }
    line.add("住所地", address);
    line.add("统一社会信用代码", number);
    line.text.push('。');
    line.add_first(head, None, "姓名");
    line.gap("职务");
    line.add("联系电话", phone);
    line.end()
}

/// A line that is being written.
struct Writing {
    text: String,
    gaps: Vec<String>,
}

impl Writing {
    fn of(text: String) -> Self {
        Self {
            text,
            gaps: Vec::new(),
        }
    }

    fn add(&mut self, what: &str, is: Option<&str>) {
        self.text.push('，');
        self.add_first(what, is, what);
    }

    fn add_first(&mut self, what: &str, is: Option<&str>, gap: &str) {
        self.text.push_str(what);
        self.text.push('：');
        match is.map(str::trim).filter(|is| !is.is_empty()) {
            Some(is) => self.text.push_str(is),
            None => self.put_gap(gap),
        }
    }

    fn gap(&mut self, what: &str) {
        self.text.push('，');
        self.put_gap(what);
    }

    fn put_gap(&mut self, what: &str) {
        let gap = format!("〔{what}〕");
        self.text.push_str(&gap);
        self.gaps.push(gap);
    }

    fn end(mut self) -> Line {
        self.text.push('。');
        Line {
            text: self.text,
            gaps: self.gaps,
        }
    }
}
