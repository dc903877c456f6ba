//! Names that may be one party's: enough alike to ask about, never enough to join them unasked.

use std::collections::HashMap;
use std::sync::LazyLock;

use owed_book::party::name_key;

/// Each traditional character with its simplified form.
static SIMPLIFIED: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
    let rows = include_str!("../data/traditional.txt").lines();
    let pair = |row: &str| {
        let mut letters = row.chars();
        Some((letters.next()?, letters.next()?))
    };
    rows.filter(|row| !row.starts_with('#'))
        .filter_map(pair)
        .collect()
});

/// Legal forms by which names end, longest first. People write one for another.
const FORMS: [&str; 5] = [
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "股份公司",
    "公司",
];

/// Ends of names that are of a part of a company, which is a party of its own.
const BRANCHES: [&str; 4] = ["分公司", "分店", "分部", "办事处"];

/// A name taken apart.
struct Parts {
    /// All of its letters, simplified.
    key: String,
    /// What is left without the town in brackets and the legal form.
    own: String,
    /// The town in brackets (（杭州）).
    town: Option<String>,
    branch: bool,
}

impl Parts {
    fn of(name: &str) -> Self {
        let key: String = name_key(name)
            .chars()
            .map(|letter| SIMPLIFIED.get(&letter).copied().unwrap_or(letter))
            .collect();
        let (mut own, mut town) = (key.clone(), None);
        if let (Some(open), Some(close)) = (key.find('('), key.find(')'))
            && open < close
        {
            town = Some(key[open + 1..close].to_owned()).filter(|town| !town.is_empty());
            own = format!("{}{}", &key[..open], &key[close + 1..]);
        }
        let form = FORMS.into_iter().find_map(|form| own.strip_suffix(form));
        if let Some(short) = form.filter(|short| !short.is_empty()) {
            own = short.to_owned();
        }
        let branch = BRANCHES.iter().any(|end| key.ends_with(end));
        Self {
            key,
            own,
            town,
            branch,
        }
    }
}

/// The words under which a name is looked for: its own part, with the town before it and without.
pub fn own_words(name: &str) -> Vec<String> {
    let parts = Parts::of(name);
    if parts.branch {
        return vec![parts.key];
    }
    let with_town = parts.town.map(|town| format!("{town}{}", parts.own));
    std::iter::once(parts.own).chain(with_town).collect()
}

/// Whether two names may be one party's: the same but for traditional letters, the legal form, or
/// where the town stands. Names that are the same already, of two towns, or of a branch and its
/// company do not count.
pub fn resemble(one: &str, other: &str) -> bool {
    if name_key(one) == name_key(other) {
        return false;
    }
    let (a, b) = (Parts::of(one), Parts::of(other));
    if a.key == b.key {
        return true;
    }
    if a.branch || b.branch || a.own.chars().count() < 2 || b.own.chars().count() < 2 {
        return false;
    }
    let is_said = |parts: &Parts| parts.own != parts.key;
    // A person's name has no form; two letters alone are a surname and a half.
    if !is_said(&a) && !is_said(&b) {
        return false;
    }
    match (&a.town, &b.town) {
        (Some(one), Some(other)) => one == other && a.own == b.own,
        (Some(town), None) => a.own == b.own || b.own == format!("{town}{}", a.own),
        (None, Some(town)) => a.own == b.own || a.own == format!("{town}{}", b.own),
        (None, None) => a.own == b.own,
    }
}

/// Whether a masked name (`**微超`, `张*`) can be this one.
pub fn unmasks(masked: &str, name: &str) -> bool {
    let (masked, name) = (name_key(masked), name_key(name));
    let shown: Vec<&str> = masked.split('*').filter(|part| !part.is_empty()).collect();
    if !masked.contains('*') || shown.is_empty() {
        return false;
    }
    let starts = masked.starts_with('*') || name.starts_with(shown[0]);
    let ends = masked.ends_with('*') || name.ends_with(shown[shown.len() - 1]);
    let mut rest = name.as_str();
    let in_order = shown.iter().all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    });
    let hidden = masked.matches('*').count();
    let shown: usize = shown.iter().map(|part| part.chars().count()).sum();
    // Banks hide letter by letter: as many stars, as many letters.
    starts && ends && in_order && name.chars().count() == shown + hidden
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: &str, other: &str, alike: bool) {
        assert_eq!(resemble(one, other), alike, "{one} / {other}");
        assert_eq!(resemble(other, one), alike, "{other} / {one}");
    }

    #[test]
    fn form_script_and_place_of_the_town_are_asked_about() {
        check(
            "样例贸易（杭州）有限公司",
            "样例贸易（杭州）有限责任公司",
            true,
        );
        check("样例贸易（杭州）有限公司", "樣例貿易（杭州）有限公司", true);
        check("样例贸易（杭州）有限公司", "杭州样例贸易有限公司", true);
        check("样例贸易（杭州）有限公司", "样例贸易有限公司", true);
        check("样例贸易（杭州）有限公司", "样例贸易", true);
        check("杭州样例贸易股份有限公司", "杭州样例贸易有限公司", true);
    }

    #[test]
    fn towns_branches_and_people_are_told_apart() {
        check(
            "样例贸易（杭州）有限公司",
            "样例贸易（苏州）有限公司",
            false,
        );
        check(
            "样例贸易（杭州）有限公司",
            "样例贸易（杭州）有限公司宁波分公司",
            false,
        );
        check(
            "样例贸易（杭州）有限公司",
            "样例商贸（杭州）有限公司",
            false,
        );
        check("张三", "张三丰", false);
        check("样例贸易（杭州）有限公司", "样例贸易(杭州)有限公司", false);
        check("有限公司", "公司", false);
    }

    #[test]
    fn a_masked_name_is_unmasked_letter_by_letter() {
        let check =
            |masked, name, can: bool| assert_eq!(unmasks(masked, name), can, "{masked} / {name}");
        check("*三", "张三", true);
        check("张*", "张三", true);
        check("**微超", "小林微超", true);
        check("*三", "张三丰", false);
        check("*三", "李四", false);
        check("**", "张三", false);
        check("张三", "张三", false);
    }
}
