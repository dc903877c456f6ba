//! Whether the papers of a case say one thing: names, numbers, sums, capitals (大写), days and
//! accounts. Papers that disagree are not handed to a court.
//!
//! Each paper comes with what was frozen when it was issued, and with its words as they stand in
//! its file. Both are looked at: the one tells papers apart that were issued at different times,
//! the other finds what was changed by hand, and what was left over of another client.

use std::collections::{BTreeMap, BTreeSet};

use owed_law::words::{yuan_from_words, yuan_in_words};
use rust_decimal::Decimal;

/// A paper as it was issued.
#[derive(Debug, Clone, Default)]
pub struct Issued {
    /// Its number.
    pub number: String,
    /// What stands on it, by code: `creditor.name`, `sum.total`, `counted-to`.
    pub stands: BTreeMap<String, String>,
    /// Its words, a line each; empty where its file cannot be read as words.
    pub lines: Vec<String>,
    /// What the owner filled in; another account may be among it.
    pub filled: Vec<String>,
}

/// What is nobody's business on these papers: other clients of the same book.
#[derive(Debug, Clone, Default)]
pub struct Strangers {
    /// Their names.
    pub names: BTreeSet<String>,
    /// Their registration numbers, accounts, invoices and contracts.
    pub numbers: BTreeSet<String>,
}

/// A disagreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// Papers have different things under one code.
    Stands {
        /// The code.
        code: String,
        /// Each paper's number with what it says.
        papers: Vec<(String, String)>,
    },
    /// What was frozen does not stand in the words of the paper.
    NotSaid {
        /// The paper.
        paper: String,
        /// The code.
        code: String,
        /// What should stand there.
        value: String,
    },
    /// An amount in capitals is not the one in figures before it.
    Capitals {
        /// The paper.
        paper: String,
        /// The figures.
        figures: String,
        /// The capitals.
        capitals: String,
    },
    /// An account that is neither the creditor's nor one the owner named.
    Account {
        /// The paper.
        paper: String,
        /// The account.
        account: String,
    },
    /// A name or number of somebody else's case.
    Stranger {
        /// The paper.
        paper: String,
        /// What was found.
        found: String,
    },
}

/// What disagrees among these papers, worst first; empty where they say one thing.
pub fn differences(papers: &[Issued], strangers: &Strangers) -> Vec<Difference> {
    let mut found = Vec::new();
    for paper in papers {
        found.extend(left_over(paper, strangers));
    }
    found.extend(apart(papers));
    for paper in papers.iter().filter(|paper| !paper.lines.is_empty()) {
        found.extend(not_said(paper));
        for line in &paper.lines {
            found.extend(capitals(paper, line));
            found.extend(account(paper, line));
        }
    }
    found
}

/// What papers say differently. A code that only some of them have is no difference.
fn apart(papers: &[Issued]) -> Vec<Difference> {
    let codes: BTreeSet<&String> = papers
        .iter()
        .flat_map(|paper| paper.stands.keys())
        .collect();
    let mut found = Vec::new();
    for code in codes {
        let says = |paper: &Issued| {
            let value = paper.stands.get(code)?;
            Some((paper.number.clone(), value.clone()))
        };
        let all: Vec<_> = papers.iter().filter_map(says).collect();
        let values: BTreeSet<&String> = all.iter().map(|(_, value)| value).collect();
        if values.len() > 1 {
            let code = code.clone();
            found.push(Difference::Stands { code, papers: all });
        }
    }
    found
}

/// Who it is about, and its sum, must be read in its words.
fn not_said(paper: &Issued) -> Vec<Difference> {
    let words: String = paper.lines.iter().map(|line| squeezed(line)).collect();
    let said = |code: &str, value: &str| {
        let value = squeezed(value);
        if code.starts_with("sum.") {
            words.replace(',', "").contains(&value)
        } else {
            words.contains(&value)
        }
    };
    let must = [
        "creditor.name",
        "debtor.name",
        "sum.total",
        "sum.agreed",
        "sum.balance",
    ];
    let must = must
        .iter()
        .filter_map(|code| paper.stands.get_key_value(*code));
    // Whoever is sued beside the debtor stands on the paper by the exact name.
    let beside = paper.stands.iter();
    let must = must.chain(
        beside.filter(|(code, _)| code.starts_with("defendant.") && code.ends_with(".name")),
    );
    must.filter(|(code, value)| !said(code, value))
        // A certificate of who represents the creditor has no debtor in it.
        .filter(|(code, _)| *code != "debtor.name" || words.contains(&about(paper)))
        .map(|(code, value)| Difference::NotSaid {
            paper: paper.number.clone(),
            code: code.clone(),
            value: value.clone(),
        })
        .collect()
}

/// The first characters of the debtor's name, by which a mistyped name is known to be meant.
fn about(paper: &Issued) -> String {
    let name = paper.stands.get("debtor.name").map(|name| squeezed(name));
    name.unwrap_or_default().chars().take(3).collect()
}

/// Amounts in capitals: `人民币 80,000.00 元（大写：捌万元整）`.
fn capitals(paper: &Issued, line: &str) -> Vec<Difference> {
    let mut found = Vec::new();
    let line = squeezed(line);
    for (at, mark) in line.match_indices("（大写：") {
        let before = line[..at].trim_end_matches('元');
        let is_figure = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
        let figures = before.trim_end_matches(is_figure).len();
        let figures = &before[figures..];
        let rest = &line[at + mark.len()..];
        let words = rest.split('）').next().unwrap_or_default();
        let plain: Option<Decimal> = figures.replace(',', "").parse().ok();
        let same = match (plain, yuan_from_words(words)) {
            (Some(plain), Ok(said)) => plain == said && yuan_in_words(plain) == words,
            (None, _) | (_, Err(_)) => false,
        };
        if !same {
            found.push(Difference::Capitals {
                paper: paper.number.clone(),
                figures: figures.to_owned(),
                capitals: words.to_owned(),
            });
        }
    }
    found
}

/// An account that money would be sent to.
fn account(paper: &Issued, line: &str) -> Option<Difference> {
    let line = squeezed(line);
    let (_, after) = line.split_once("账号")?;
    let after = after.trim_start_matches(['：', ':']);
    let number: String = after.chars().take_while(char::is_ascii_digit).collect();
    let known = |kept: &String| squeezed(kept) == number;
    let ours = paper.stands.get("creditor.account");
    let known = ours.is_some_and(known) || paper.filled.iter().any(known);
    (number.len() >= 8 && !known).then(|| Difference::Account {
        paper: paper.number.clone(),
        account: number,
    })
}

/// Names and numbers of other clients, as a copied paper keeps them.
fn left_over(paper: &Issued, strangers: &Strangers) -> Vec<Difference> {
    // The name of a file is no name of ours: it may be of another client.
    let own = paper.stands.iter();
    let own = own.filter(|(code, _)| !code.starts_with("exhibit"));
    let own: Vec<String> = own.map(|(_, value)| squeezed(value)).collect();
    // Whom the owner named in a field of its own, not whoever slipped into a long text.
    let parts = paper
        .filled
        .iter()
        .flat_map(|value| value.split(['、', ',', '，']));
    let named: BTreeSet<String> = parts.map(squeezed).collect();
    let words: Vec<String> = paper.lines.iter().map(|line| squeezed(line)).collect();
    let strange = strangers.names.iter().chain(&strangers.numbers);
    let mut found = Vec::new();
    for name in strange {
        let key = squeezed(name);
        // Two characters stand in many a word; and a name may be a part of our own.
        let ours = named.contains(&key) || own.iter().any(|own| own.contains(&key));
        if key.chars().count() < 3 || ours {
            continue;
        }
        if words.iter().any(|line| line.contains(&key)) {
            found.push(Difference::Stranger {
                paper: paper.number.clone(),
                found: name.clone(),
            });
        }
    }
    found
}

fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(number: &str, stands: &[(&str, &str)], lines: &[&str]) -> Issued {
        let stands = stands
            .iter()
            .map(|(code, value)| ((*code).into(), (*value).into()));
        Issued {
            number: number.into(),
            stands: stands.collect(),
            lines: lines.iter().map(|line| (*line).into()).collect(),
            filled: Vec::new(),
        }
    }

    const ALL: [(&str, &str); 4] = [
        ("creditor.name", "甲商贸有限公司"),
        ("debtor.name", "乙建筑有限公司"),
        ("sum.total", "80000.00"),
        ("creditor.account", "1102 0200 0001"),
    ];
    const SAYS: &str = "甲商贸有限公司诉乙建筑有限公司，人民币 80,000.00 元（大写：捌万元整）";

    /// What is found wrong with one paper beside a sound one, in short.
    fn check(other: &Issued, strange: &[&str]) -> Vec<String> {
        let sound = paper("1", &ALL, &[SAYS]);
        let strangers = Strangers {
            names: strange.iter().map(|name| (*name).to_owned()).collect(),
            numbers: BTreeSet::new(),
        };
        let found = differences(&[sound, other.clone()], &strangers);
        let short = |difference: &Difference| match difference {
            Difference::Stands { code, .. } => format!("stands {code}"),
            Difference::NotSaid { code, value, .. } => format!("not said {code} {value}"),
            Difference::Capitals {
                figures, capitals, ..
            } => format!("{figures} {capitals}"),
            Difference::Account { account, .. } => format!("account {account}"),
            Difference::Stranger { found, .. } => format!("stranger {found}"),
        };
        found.iter().map(short).collect()
    }

    #[test]
    fn papers_that_say_one_thing_are_let_through() {
        assert_eq!(
            check(&paper("2", &ALL, &[SAYS]), &["丙贸易有限公司"]),
            [""; 0]
        );
        // A paper without a sum, and one whose words are not at hand.
        assert_eq!(
            check(&paper("2", &ALL[..1], &["甲商贸有限公司"]), &[]),
            [""; 0]
        );
        assert_eq!(check(&paper("2", &ALL, &[]), &[]), [""; 0]);
    }

    #[test]
    fn another_name_sum_or_account_is_found() {
        let mut other = ALL;
        other[2] = ("sum.total", "81000.00");
        let said = "甲商贸有限公司诉乙建筑有限公司 81,000.00 元";
        assert_eq!(
            check(&paper("2", &other, &[said]), &[]),
            ["stands sum.total"]
        );
        // Changed by hand in the file.
        let said = "甲商贸有限公司诉乙建设有限公司，80,000.00 元，乙建";
        let mut typo = ALL;
        typo[1] = ("debtor.name", "乙建筑有限公司");
        let found = check(
            &paper("2", &typo, &[&said.replace("乙建设", "乙建筑工程")]),
            &[],
        );
        assert_eq!(found, ["not said debtor.name 乙建筑有限公司"]);
        let said = format!("{SAYS}。收款账号：1102 0200 0009");
        assert_eq!(
            check(&paper("2", &ALL, &[&said]), &[]),
            ["account 110202000009"]
        );
        let said = format!("{SAYS}。收款账号：1102 0200 0001");
        assert_eq!(check(&paper("2", &ALL, &[&said]), &[]), [""; 0]);
    }

    #[test]
    fn another_clients_name_on_a_file_is_left_over_though_the_index_lists_it() {
        let mut stands = ALL.to_vec();
        stands.push(("exhibit.1", "1. 丙贸易有限公司送货单"));
        let said = format!("{SAYS}。1. 丙贸易有限公司送货单");
        let found = check(&paper("2", &stands, &[&said]), &["丙贸易有限公司"]);
        assert_eq!(found, ["stranger 丙贸易有限公司"]);
    }

    #[test]
    fn whoever_is_sued_beside_the_debtor_is_on_the_paper_by_the_exact_name() {
        let mut stands = ALL.to_vec();
        stands.push(("defendant.2.name", "张三"));
        let said = format!("{SAYS}。被告二：张三。");
        assert_eq!(check(&paper("2", &stands, &[&said]), &[]), [""; 0]);
        let other = said.replace("张三", "张叁");
        assert_eq!(
            check(&paper("2", &stands, &[&other]), &[]),
            ["not said defendant.2.name 张三"]
        );
    }

    #[test]
    fn capitals_are_those_of_the_figures() {
        for (figures, capitals, right) in [
            ("80,000.00", "捌万元整", true),
            ("80,000.00", "捌万壹元整", false),
            ("96,160.50", "玖万陆仟壹佰陆拾元伍角整", true),
            ("", "捌万元整", false),
            ("80,000.00", "八万元", false),
        ] {
            let said = format!("{SAYS}；人民币 {figures} 元（大写：{capitals}）。");
            let found = check(&paper("2", &ALL, &[&said]), &[]);
            assert_eq!(found.is_empty(), right, "{figures} {capitals}: {found:?}");
        }
    }

    #[test]
    fn what_is_left_of_another_client_is_found() {
        let said = format!("{SAYS}。丙贸易有限公司应当支付。");
        let found = check(&paper("2", &ALL, &[&said]), &["丙贸易有限公司", "张三"]);
        assert_eq!(found, ["stranger 丙贸易有限公司"]);
        // Our own name holds the other's; and two characters are in many a word.
        let found = check(&paper("2", &ALL, &[SAYS]), &["甲商贸", "有限"]);
        assert_eq!(found, [""; 0]);
        // Named by the owner on this very paper.
        let mut named = paper("2", &ALL, &[&said]);
        named.filled.push("丙贸易有限公司".into());
        assert_eq!(check(&named, &["丙贸易有限公司"]), [""; 0]);
        // In a long text of hers it is what is left over.
        named.filled = vec!["应由丙贸易有限公司支付".into()];
        assert_eq!(
            check(&named, &["丙贸易有限公司"]),
            ["stranger 丙贸易有限公司"]
        );
    }
}
