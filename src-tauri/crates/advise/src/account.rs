//! Who is behind a chat account (微信身份链), and how to keep a chat.

use std::sync::LazyLock;

use owed_book::Book;
use owed_book::fact::PartyId;
use owed_book::identity::{Made, Point as Which};
use owed_book::piece::Kind;
use serde::Deserialize;

use crate::proof::Status;

/// The list of points and steps.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The articles it rests on.
    pub articles: Vec<String>,
    /// How well it is known.
    pub status: Option<Status>,
    /// What ties an account to somebody, in the order of work.
    #[serde(rename = "point")]
    pub points: Vec<Point>,
    /// How to keep a chat, step by step.
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// A point and how to capture it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Which.
    pub point: Which,
    /// What it is, in Chinese.
    pub zh: String,
    /// What it is, in English.
    pub en: String,
    /// How to capture it, in Chinese.
    pub how_zh: String,
    /// How to capture it, in English.
    pub how_en: String,
}

/// A step in keeping a chat.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// In Chinese.
    pub zh: String,
    /// In English.
    pub en: String,
}

static ACCOUNT: LazyLock<Result<Account, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../data/proof/wechat.toml")).map_err(|e| e.to_string())
});

static NOTHING: LazyLock<Account> = LazyLock::new(Account::default);

/// The list.
pub fn account() -> &'static Account {
    ACCOUNT.as_ref().unwrap_or(&NOTHING)
}

/// Whether a chat account is tied to the debtor: by its real name, or by its number together with
/// something that only the debtor has.
pub fn account_is_tied(book: &Book, party: PartyId) -> bool {
    let kept = |point| {
        let marked = book.identities.get(&(party, point));
        marked.is_some_and(|marked| marked.mark.made == Made::Kept)
            || shows_point(book, party, point)
    };
    kept(Which::RealName)
        || (kept(Which::AccountId)
            && (kept(Which::Phone) || kept(Which::Naming) || kept(Which::Address)))
}

/// Whether a kept piece by its kind makes a point. What the owner marked as missing is missing.
pub fn shows_point(book: &Book, party: PartyId, point: Which) -> bool {
    let kind = match point {
        Which::Profile => Kind::AccountPage,
        Which::RealName => Kind::TransferProof,
        Which::AccountId | Which::Phone | Which::Naming | Which::Address => return false,
    };
    let marked = book.identities.get(&(party, point));
    marked.is_none_or(|marked| marked.mark.made == Made::Kept)
        && book.evidence.values().any(|piece| {
            piece.party == party
                && piece.details.kind == Some(kind)
                && piece.details.left_out.is_none()
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_has_every_point_and_cites_what_there_is() {
        assert_eq!(ACCOUNT.as_ref().err(), None);
        let mut points: Vec<_> = account().points.iter().map(|row| row.point).collect();
        points.sort_unstable();
        points.dedup();
        assert_eq!(points.len(), 6);
        assert!(account().steps.len() >= 5);
        let rules = owed_law::RulePack::cn().unwrap();
        for id in &account().articles {
            assert!(rules.article(id).is_some(), "{id}");
        }
    }
}
