//! Parties (当事人): who owes, who is owed, and by which names they go.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// What a party is in law; it decides how it is named and who answers for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PartyKind {
    /// A company or other legal person (法人).
    Company,
    /// A branch without legal personality (分支机构).
    Branch,
    /// A one-person business; its operator answers (个体工商户).
    SoleTrader,
    /// A natural person (自然人).
    Person,
    /// A public body (机关、事业单位).
    PublicBody,
}

/// Who a party is, as far as it is known. Unknown fields are left empty, never guessed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Described {
    /// The exact registered name.
    pub name: String,
    /// What it is in law.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<PartyKind>,
    /// Unified social credit code (统一社会信用代码) or identity card number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub registration: Option<String>,
    /// Where letters reach it (送达地址).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// The person to ask for, with the office held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<String>,
    /// Bank and branch (开户行).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bank: Option<String>,
    /// Account number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
}

/// A party and every other spelling that was decided to be the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Party {
    /// As described last.
    pub is: Described,
    /// Other spellings, as they stood in the papers.
    pub aliases: BTreeSet<String>,
    /// Names it was registered under before (曾用名), each with its last day. They are aliases too.
    pub former: BTreeMap<String, NaiveDate>,
    /// Names that were asked about and are somebody else's.
    pub others: BTreeSet<String>,
}

impl Party {
    /// Whether `name` is this party's name or a spelling of it that differs only in width,
    /// spaces or case, or was decided to be the same.
    pub fn goes_by(&self, name: &str) -> bool {
        let key = name_key(name);
        !key.is_empty()
            && (name_key(&self.is.name) == key || self.aliases.iter().any(|a| name_key(a) == key))
    }

    /// Whether the owner said that this name is somebody else's.
    pub fn is_not(&self, name: &str) -> bool {
        let key = name_key(name);
        self.others.iter().any(|other| name_key(other) == key)
    }
}

/// What is left of a name once nothing but its letters counts: full-width and half-width forms
/// are one (`（` and `(`), spaces and zero-width marks are dropped, case is folded.
///
/// Two names with one key are one spelling; two names with different keys are never joined
/// without being asked about.
pub fn name_key(name: &str) -> String {
    name.nfkc()
        .filter(|c| !c.is_whitespace() && !c.is_control() && !is_invisible(*c))
        .map(|c| match c {
            '〔' | '【' | '[' => '(',
            '〕' | '】' | ']' => ')',
            '•' | '・' | '‧' | '∙' => '·',
            c => c,
        })
        .flat_map(char::to_lowercase)
        .collect()
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(a: &str, b: &str, same: bool) {
        assert_eq!(name_key(a) == name_key(b), same, "{a} / {b}");
    }

    #[test]
    fn width_spaces_and_invisible_marks_do_not_make_another_party() {
        check("样例贸易（杭州）有限公司", "样例贸易(杭州)有限公司", true);
        check(
            "样例贸易 (杭州) 有限公司\u{200b}",
            "样例贸易（杭州）有限公司",
            true,
        );
        check("ＡＢＣ 有限公司", "abc有限公司", true);
    }

    #[test]
    fn another_town_or_person_is_another_party() {
        check(
            "样例贸易（杭州）有限公司",
            "样例贸易（苏州）有限公司",
            false,
        );
        check(
            "样例贸易（杭州）有限公司",
            "样例贸易（杭州）有限公司苏州分公司",
            false,
        );
        check("张三", "张三丰", false);
    }

    #[test]
    fn an_empty_name_is_nobodys() {
        assert!(!Party::default().goes_by(" "));
    }
}
