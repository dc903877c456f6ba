//! Who is sued beside the debtor (共同被告): guarantors, whoever joined the debt, and others who
//! answer for it.
//!
//! They are named for what is filed. Nothing about a debt or a claim follows from it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::fact::PartyId;
use crate::journal::Seq;
use crate::party::Described;

/// Who is sued beside a debtor. A later one for the same debtor replaces the earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Beside {
    /// The debtor, who is always the first defendant.
    pub debtor: PartyId,
    /// The others, in the order in which papers name them; none, where the debtor is sued alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Defendant>,
}

/// Somebody who is sued beside a debtor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Defendant {
    /// Who it is, by its exact name.
    pub is: Described,
    /// Who represents it by law (法定代表人、负责人).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representative: Option<String>,
    /// The office of who represents it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Why it answers for the debt.
    pub ground: Ground,
    /// Why, in the owner's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// What the court is asked to order against it, in the owner's words; what follows from the
    /// ground where she says nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asks: Option<String>,
}

/// Why somebody answers for the debt of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// It guarantees jointly (连带责任保证; Civil Code art. 688).
    JointGuarantee,
    /// It guarantees by an ordinary guarantee (一般保证; Civil Code art. 687).
    OrdinaryGuarantee,
    /// It joined the debt (债务加入; Civil Code art. 552).
    DebtJoined,
    /// It is the only shareholder of the debtor (一人公司股东; Company Law art. 23).
    SoleShareholder,
    /// It runs the one-person business that is the debtor (个体工商户经营者).
    Operator,
    /// Another, which the owner says in her own words.
    Other,
}

impl Ground {
    /// Every ground.
    pub const ALL: [Self; 6] = [
        Self::JointGuarantee,
        Self::OrdinaryGuarantee,
        Self::DebtJoined,
        Self::SoleShareholder,
        Self::Operator,
        Self::Other,
    ];

    /// Whether the owner must say herself why, and what the court is to order.
    pub fn needs_words(self) -> bool {
        match self {
            Self::Operator | Self::Other => true,
            Self::JointGuarantee
            | Self::OrdinaryGuarantee
            | Self::DebtJoined
            | Self::SoleShareholder => false,
        }
    }
}

/// Who is sued beside each debtor, with the entry that says so.
pub type Defendants = BTreeMap<PartyId, (Seq, Beside)>;
