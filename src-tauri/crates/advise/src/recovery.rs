//! How much of a claim may come in by way of a court (可能收回的范围): a band from the grade of the
//! weakest proof and the class of the debtor, never one figure.
//!
//! The table is `data/recovery.toml`. It is our assumption and no law, and nobody counted it; it is
//! shown as that.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use owed_book::judged::Class;
use rust_decimal::Decimal;
use serde::Deserialize;

use crate::Grade;

/// A share of the claim in whole per cent, both ends counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The least to reckon with.
    pub from: u16,
    /// The most to reckon with.
    pub to: u16,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    checked: String,
    #[serde(rename = "status")]
    _status: String,
    source: String,
    proof: BTreeMap<Grade, Band>,
    class: BTreeMap<Class, Band>,
}

static TABLE: LazyLock<Result<Table, String>> = LazyLock::new(|| {
    toml::from_str(include_str!("../data/recovery.toml")).map_err(|e| e.to_string())
});
static EMPTY: LazyLock<Table> = LazyLock::new(Table::default);

fn table() -> &'static Table {
    TABLE.as_ref().unwrap_or(&EMPTY)
}

/// The day the table was looked over, and what it rests on.
pub fn source() -> (&'static str, &'static str) {
    (&table().checked, &table().source)
}

impl Band {
    /// The middle of it (取中), where one figure must be reckoned with.
    pub fn middle(self) -> Decimal {
        (Decimal::from(self.from) + Decimal::from(self.to)) / Decimal::TWO
    }
}

/// What may come in, widened to whole tens. Without a table anything may.
pub fn band(weakest: Grade, class: Class) -> Band {
    let whole = Band { from: 0, to: 100 };
    let proof = table().proof.get(&weakest).copied().unwrap_or(whole);
    let class = table().class.get(&class).copied().unwrap_or(whole);
    Band {
        from: proof.from * class.from / 1_000 * 10,
        to: (proof.to * class.to).div_ceil(1_000) * 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GRADES: [Grade; 4] = [Grade::Missing, Grade::Weak, Grade::Fair, Grade::Strong];
    const CLASSES: [Class; 7] = [
        Class::A,
        Class::B,
        Class::C,
        Class::LostContact,
        Class::Disputed,
        Class::InsolventSigns,
        Class::Hardship,
    ];

    #[test]
    fn every_grade_and_class_has_a_band_and_it_is_never_one_figure() {
        let table = TABLE.as_ref().unwrap();
        assert_eq!((table.proof.len(), table.class.len()), (4, 7));
        for (grade, class) in GRADES.iter().flat_map(|g| CLASSES.map(|c| (*g, c))) {
            let Band { from, to } = band(grade, class);
            assert!(
                from + 10 <= to && to <= 100,
                "{grade:?} {class:?}: {from}–{to}"
            );
        }
    }

    #[test]
    fn better_proof_never_means_less() {
        for class in CLASSES {
            let bands = GRADES.map(|grade| band(grade, class));
            assert!(
                bands.is_sorted_by(|a, b| a.from <= b.from && a.to <= b.to),
                "{class:?}"
            );
        }
    }

    #[test]
    fn the_bands_are_products_widened_to_tens() {
        for (grade, class, from, to) in [
            (Grade::Strong, Class::A, 60, 100),
            (Grade::Fair, Class::C, 20, 90),
            (Grade::Weak, Class::LostContact, 0, 60),
            (Grade::Missing, Class::InsolventSigns, 0, 20),
        ] {
            assert_eq!(band(grade, class), Band { from, to }, "{grade:?} {class:?}");
        }
    }
}
