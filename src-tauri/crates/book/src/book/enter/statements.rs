//! Statements of account that came back.

use rust_decimal::Decimal;

use super::value::{plausible, sized};
use crate::book::{Book, Refused};
use crate::evidence::{Form, Reply, Seal, StatementReturn};
use crate::fact::DocumentId;

impl Book {
    pub(super) fn came_back(
        &mut self,
        document: DocumentId,
        returned: StatementReturn,
    ) -> Result<(), Refused> {
        plausible(returned.on)?;
        returned.pays_by.map_or(Ok(()), plausible)?;
        let scan = self
            .evidence
            .get(&returned.evidence)
            .ok_or(Refused::NoEvidence(returned.evidence))?;
        let paper = self
            .documents
            .get_mut(&document)
            .ok_or(Refused::NoDocument(document))?;
        if paper.form != Form::Statement {
            return Err(Refused::NoStatement(paper.number.clone()));
        }
        if scan.party != paper.party {
            return Err(Refused::EvidenceOfAnother(scan.name.clone()));
        }
        if returned.on < paper.on {
            return Err(Refused::BackBeforeSent {
                back: returned.on,
                sent: paper.on,
            });
        }
        match &returned.reply {
            Reply::Agreed => {}
            Reply::Differs { amount, .. } => {
                sized(*amount)?;
                if amount.amount() < Decimal::ZERO {
                    return Err(Refused::NotPositive);
                }
                let off = paper.total.minus(*amount)?;
                if off.amount().is_zero() {
                    return Err(Refused::NoDifference);
                }
            }
        }
        let named = returned.signed.by.as_ref();
        let named = named.is_some_and(|by| !by.trim().is_empty());
        if !named && returned.signed.seal == Seal::Absent {
            return Err(Refused::NobodySigned);
        }
        paper.returned = Some(returned);
        Ok(())
    }
}
