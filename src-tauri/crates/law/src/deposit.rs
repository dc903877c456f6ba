//! Deposits (定金): what is one, and who loses it or returns it twice over.
//!
//! A deposit exists to the amount handed over, up to a fifth of the contract's value; what is above
//! is a mere advance. When the contract is performed it counts towards the price. Whoever paid it
//! and defeats the contract loses it; whoever received it and does so returns it twice over. On a
//! claim for the price a deposit that was received is a payment in advance, for the price first.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::claim::LawError;
use crate::exact::{fen, yuan};
use crate::rules::{Cite, RulePack};

/// What happened to a contract with a deposit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DepositAsked {
    /// The value of the contract, in yuan.
    pub price: Decimal,
    /// What was handed over as a deposit, whatever was agreed, in yuan.
    pub delivered: Decimal,
    /// Who defeated the contract.
    pub breach: Breach,
    /// The part not performed, in per cent, where the other part was performed and accepted; 100
    /// where nothing was.
    pub unperformed: Decimal,
    /// The penalty that was agreed as well, which may be chosen instead.
    pub penalty: Option<Decimal>,
    /// The loss that can be proved.
    pub loss: Option<Decimal>,
}

/// Who broke the contract so that it came to nothing (致使不能实现合同目的).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Breach {
    /// Nobody: it was performed.
    Nobody,
    /// Who paid the deposit.
    Payer,
    /// Who received it.
    Receiver,
    /// Both.
    Both,
    /// Nobody could help it (不可抗力).
    ForceMajeure,
}

/// What becomes of a deposit, in yuan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Deposit {
    /// What counts as a deposit.
    pub counts: Decimal,
    /// What was handed over beyond the limit: a mere advance.
    pub advance: Decimal,
    /// What counts towards the price.
    pub to_price: Decimal,
    /// What the receiver keeps because the payer lost it.
    pub kept: Decimal,
    /// What the receiver returns in all.
    pub returned: Decimal,
    /// What may be claimed by the penalty instead; nothing where none was agreed, or none is due.
    pub by_penalty: Option<Decimal>,
    /// The loss beyond the deposit, which may be claimed as well.
    pub further_loss: Decimal,
    /// The articles it rests on.
    pub because: Vec<Cite>,
}

/// Why nothing can be said of a deposit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DepositError {
    /// The contract's value is nothing or less.
    #[error("the value of the contract is {0}; it must be above zero")]
    Price(Decimal),
    /// An amount below zero.
    #[error("the amount {0} is below zero; leave it out where there is none")]
    Amount(Decimal),
    /// A part that is none.
    #[error("{0} per cent not performed; it must be above 0 and at most 100")]
    Part(Decimal),
    /// As for claims.
    #[error(transparent)]
    Law(#[from] LawError),
}

/// Says what becomes of a deposit (Civil Code arts 586 to 588).
///
/// # Errors
/// When an amount or part makes no sense.
pub fn deposit(asked: &DepositAsked, rules: &RulePack) -> Result<Deposit, DepositError> {
    let law = &rules.interest.sums.deposit;
    if asked.price <= Decimal::ZERO {
        return Err(DepositError::Price(asked.price));
    }
    let more = [asked.penalty, asked.loss].into_iter().flatten();
    for amount in [asked.delivered].into_iter().chain(more) {
        if amount < Decimal::ZERO {
            return Err(DepositError::Amount(amount));
        }
    }
    if asked.unperformed <= Decimal::ZERO || asked.unperformed > Decimal::ONE_HUNDRED {
        return Err(DepositError::Part(asked.unperformed));
    }
    let delivered = fen(asked.delivered)?;
    let most = part(fen(asked.price)?, law.most)?;
    let counts = delivered.min(most);
    let at_stake = part(counts, asked.unperformed)?;
    let in_part = asked.unperformed < Decimal::ONE_HUNDRED;
    let mut because = law.limit.clone();
    // What is kept, what goes back, and what counts towards the price.
    let (kept, returned, to_price) = match asked.breach {
        Breach::Nobody => {
            because.extend(law.performed.clone());
            (0, 0, delivered)
        }
        // What is not lost counts towards the price of what was performed, or goes back.
        Breach::Payer if in_part => (at_stake, 0, delivered - at_stake),
        Breach::Payer => (at_stake, delivered - at_stake, 0),
        Breach::Receiver if in_part => (0, 2 * at_stake, delivered - at_stake),
        Breach::Receiver => (0, delivered + at_stake, 0),
        Breach::Both | Breach::ForceMajeure => {
            because.extend(law.both.clone());
            (0, delivered, 0)
        }
    };
    let is_lost = matches!(asked.breach, Breach::Payer | Breach::Receiver);
    if is_lost {
        because.extend(law.forfeited.clone());
        if in_part {
            because.extend(law.part.clone());
        }
        if asked.penalty.is_some() || asked.loss.is_some() {
            because.extend(law.choice.clone());
        }
    }
    let loss = asked.loss.filter(|_| is_lost).map_or(Ok(0), fen)?;
    Ok(Deposit {
        counts: yuan(counts)?,
        advance: yuan(delivered - counts)?,
        to_price: yuan(to_price)?,
        kept: yuan(kept)?,
        returned: yuan(returned)?,
        by_penalty: asked.penalty.filter(|_| is_lost),
        further_loss: yuan((loss - at_stake).max(0))?,
        because,
    })
}

/// So many per cent of an amount, half a fen up.
fn part(fen: i128, percent: Decimal) -> Result<i128, LawError> {
    let too_large = || LawError::TooLarge;
    let scale = 10_i128.checked_pow(percent.scale()).ok_or_else(too_large)?;
    let whole = scale.checked_mul(100).ok_or_else(too_large)?;
    let product = fen.checked_mul(percent.mantissa()).ok_or_else(too_large)?;
    Ok((product + whole / 2).div_euclid(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn amounts_that_make_no_sense_are_refused_by_name() {
        let rules = RulePack::cn().unwrap();
        let good = DepositAsked {
            price: dec("100000"),
            delivered: dec("20000"),
            breach: Breach::Payer,
            unperformed: dec("100"),
            penalty: None,
            loss: None,
        };
        let refused = |asked: DepositAsked| deposit(&asked, rules).unwrap_err().to_string();
        let price = Decimal::ZERO;
        assert_eq!(
            refused(DepositAsked { price, ..good }),
            "the value of the contract is 0; it must be above zero"
        );
        let delivered = dec("-1");
        assert_eq!(
            refused(DepositAsked { delivered, ..good }),
            "the amount -1 is below zero; leave it out where there is none"
        );
        for unperformed in ["0", "100.01"].map(dec) {
            let asked = DepositAsked {
                unperformed,
                ..good
            };
            assert_eq!(deposit(&asked, rules), Err(DepositError::Part(unperformed)));
        }
        let delivered = dec("0.001");
        assert_eq!(
            deposit(&DepositAsked { delivered, ..good }, rules),
            Err(DepositError::Law(LawError::PartsOfAFen(delivered)))
        );
    }

    #[test]
    fn a_part_of_a_deposit_is_rounded_once() {
        assert_eq!(part(100, dec("33.335")), Ok(33));
        assert_eq!(part(100, dec("33.5")), Ok(34));
        assert_eq!(part(1, dec("50")), Ok(1));
    }
}
