//! Parts of a case as the UI is told them.

use owed_advise::matching::name_of;
use owed_advise::{Debtors, Stage};
use owed_book::debt::{Cost, Debt, Invoice, Payment};
use owed_book::evidence::{Document, Evidence, Reply, Signed, StatementReturn};
use owed_book::fact::Place;
use owed_book::money::Money;
use owed_book::terms::{Instalment, Late, Rate, Rolled};
use owed_book::{Book, Seq};

use super::{
    AdjustmentView, CostView, DebtView, EvidenceView, InstalmentTerms, LateTerms, PaperView,
    PaymentView, RateTerms, ReturnView, RolledTerms, SignedView,
};
use crate::commands::import::{RowPlace, SuggestedShare, Suggestion};
use crate::commands::papers::{WithdrawnView, replaced_by};
use crate::commands::wire;
use crate::desk::Open;
use crate::failure::Failure;

impl RowPlace {
    /// The row that an entry was read from.
    pub(crate) fn of(open: &Open, entry: Seq, place: &Place) -> Result<Self, Failure> {
        let file = open.book.files.get(&place.file);
        let cells = open.source(entry)?.map(|source| source.cells);
        Ok(Self {
            file: file.map_or_else(|| place.file.short(), |file| file.name.clone()),
            sheet: place.sheet.clone(),
            row: place.row,
            cells: cells.unwrap_or_default(),
        })
    }
}

impl DebtView {
    pub(super) fn of(open: &Open, debt: &Debt) -> Result<Self, Failure> {
        let book = &open.book;
        let invoice = debt.invoice.and_then(|id| book.invoices.get(&id));
        let adjustment = |a: &owed_book::debt::Adjustment| AdjustmentView {
            on: a.on.to_string(),
            amount: a.amount.plain(),
            invoice: a
                .invoice
                .and_then(|id| book.invoices.get(&id))
                .map(|i| i.number.clone()),
            why: a.why.clone(),
        };
        let place = |invoice: &Invoice| {
            let place = invoice.source.as_deref();
            place.map(|place| RowPlace::of(open, invoice.entry, place))
        };
        Ok(Self {
            debt: debt.id.to_string(),
            invoice: invoice.map(|invoice| invoice.number.clone()),
            kind: wire::code(&debt.kind),
            on: debt.on.to_string(),
            arose: debt.arose.plain(),
            principal: debt.principal().plain(),
            paid: debt.paid_in_all().plain(),
            balance: debt.balance()?.plain(),
            due: debt.due.as_ref().map(|due| due.on.to_string()),
            due_because: debt.due.as_ref().map(|due| due.because.clone()),
            late: debt.late.map(LateTerms::of),
            basis: wire::code(&debt.basis),
            ends: wire::code(&debt.ends),
            contract: debt.contract.clone(),
            interest: debt.interest.map(|rate| RateTerms {
                percent: rate.percent.normalize().to_string(),
                per: wire::code(&rate.per),
            }),
            instalments: debt
                .instalments
                .iter()
                .map(|part| InstalmentTerms {
                    amount: part.amount.plain(),
                    due: part.due.to_string(),
                })
                .collect(),
            withheld: debt.withheld.map(|money| money.plain()),
            rolled: debt.rolled.as_ref().map(|rolled| RolledTerms {
                on: rolled.on.to_string(),
                initial: rolled.initial.plain(),
                interest: rolled.interest.plain(),
            }),
            late_counts: wire::code(&debt.late_counts),
            lpr: wire::code(&debt.lpr),
            filed: debt.filed.map(|on| on.to_string()),
            costs: debt.costs.iter().map(CostView::of).collect(),
            // Money that went back is shown with what was paid, not as a change of the price.
            adjustments: debt
                .adjustments
                .iter()
                .filter(|a| a.refund.is_none())
                .map(adjustment)
                .collect(),
            reversed: debt.is_reversed(),
            place: invoice.and_then(place).transpose()?,
            entry: debt.entry.0,
        })
    }
}

impl LateTerms {
    fn of(late: Late) -> Self {
        let plain = Self {
            is: "nothing".into(),
            times: None,
            moves: None,
            percent: None,
            per: None,
        };
        match late {
            Late::Unagreed { times, moves } => Self {
                is: "unagreed".into(),
                times: Some(times.normalize().to_string()),
                moves: Some(wire::code(&moves)),
                ..plain
            },
            Late::Agreed { rate } => Self {
                is: "agreed".into(),
                percent: Some(rate.percent.normalize().to_string()),
                per: Some(wire::code(&rate.per)),
                ..plain
            },
            Late::SmePayment { agreed } => Self {
                is: "sme-payment".into(),
                percent: agreed.map(|rate| rate.percent.normalize().to_string()),
                per: agreed.map(|rate| wire::code(&rate.per)),
                ..plain
            },
            Late::Nothing => plain,
            Late::PayWhenPaid { agreed } => Self {
                is: "pay-when-paid".into(),
                percent: agreed.map(|rate| rate.percent.normalize().to_string()),
                per: agreed.map(|rate| wire::code(&rate.per)),
                ..plain
            },
        }
    }

    pub(crate) fn stated(&self) -> Result<Late, Failure> {
        let missing = |field| Failure::bad_input(field, "");
        match self.is.as_str() {
            "unagreed" => Ok(Late::Unagreed {
                times: wire::decimal("times", self.times.as_deref().unwrap_or("1.5"))?,
                moves: wire::of_code("moves", self.moves.as_deref().unwrap_or("floating"))?,
            }),
            "agreed" => Ok(Late::Agreed {
                rate: self.rate()?.ok_or_else(|| missing("percent"))?,
            }),
            "sme-payment" => Ok(Late::SmePayment {
                agreed: self.rate()?,
            }),
            "pay-when-paid" => Ok(Late::PayWhenPaid {
                agreed: self.rate()?,
            }),
            "nothing" => Ok(Late::Nothing),
            other => Err(Failure::bad_input("late", other)),
        }
    }
}

impl CostView {
    fn of(cost: &Cost) -> Self {
        Self {
            on: cost.on.to_string(),
            amount: cost.amount.plain(),
            what: wire::code(&cost.what),
            agreed: cost.agreed,
            remark: cost.remark.clone(),
        }
    }
}

impl RateTerms {
    pub(crate) fn stated(&self) -> Result<Rate, Failure> {
        Ok(Rate {
            percent: wire::decimal("percent", &self.percent)?,
            per: wire::of_code("per", &self.per)?,
        })
    }
}

impl InstalmentTerms {
    pub(crate) fn stated(&self) -> Result<Instalment, Failure> {
        Ok(Instalment {
            amount: wire::yuan("amount", &self.amount)?,
            due: wire::day("due", &self.due)?,
        })
    }
}

impl RolledTerms {
    pub(super) fn stated(&self) -> Result<Rolled, Failure> {
        Ok(Rolled {
            on: wire::day("on", &self.on)?,
            initial: wire::yuan("initial", &self.initial)?,
            interest: wire::yuan("interest", &self.interest)?,
        })
    }
}

impl LateTerms {
    fn rate(&self) -> Result<Option<Rate>, Failure> {
        let Some(percent) = self.percent.as_deref() else {
            return Ok(None);
        };
        let per = wire::of_code("per", self.per.as_deref().unwrap_or("year"))?;
        Ok(Some(Rate {
            percent: wire::decimal("percent", percent)?,
            per,
        }))
    }
}

impl PaymentView {
    pub(crate) fn of(open: &Open, payment: &Payment, debtors: &Debtors) -> Result<Self, Failure> {
        let book = &open.book;
        let matched = payment.matched.as_ref();
        let share = |share: &owed_book::fact::Share| SuggestedShare {
            to: share.debt.to_string(),
            name: book
                .debts
                .get(&share.debt)
                .map(|d| name_of(book, d))
                .unwrap_or_default(),
            amount: share.amount.plain(),
        };
        let state = match matched {
            None if payment.same_as.is_some() => "set-aside",
            None => "open",
            Some(matched) if matched.to.is_empty() && matched.on_account.is_none() => "none",
            Some(_) => "matched",
        };
        let place = payment.source.as_deref();
        let place = place.map(|place| RowPlace::of(open, payment.entry, place));
        Ok(Self {
            payment: payment.id.to_string(),
            on: payment.on.to_string(),
            amount: payment.amount.plain(),
            payer: payment.payer.name.clone(),
            account: payment.payer.account.clone(),
            remark: payment.remark.clone(),
            state: state.into(),
            order: matched.map(|matched| wire::code(&matched.order)),
            because: matched.map(|matched| matched.because.clone()),
            to: matched
                .iter()
                .flat_map(|matched| &matched.to)
                .map(share)
                .collect(),
            on_account: book
                .keeps(payment)
                .and(payment.unshared())
                .map(Money::plain),
            suggestion: payment
                .is_open()
                .then(|| Suggestion::of(book, &debtors.suggest(book, payment))),
            place: place.transpose()?,
            act: matched
                .map(|matched| matched.entry)
                .or(payment.same_as.map(|(_, entry)| entry))
                .and_then(|entry| book.act_of(entry))
                .map(|act| act.to_string()),
        })
    }
}

impl EvidenceView {
    pub(crate) fn of(book: &Book, kept: &Evidence) -> Self {
        Self {
            evidence: kept.id.to_string(),
            file: kept.file.to_string(),
            name: kept.name.clone(),
            bytes: kept.bytes,
            media: media_of(&kept.name).into(),
            proves: kept.proves.iter().map(wire::code).collect(),
            original: wire::code(&kept.original),
            made: kept.made.map(|made| made.to_string()),
            remark: kept.remark.clone(),
            signed: kept.signed.as_ref().map(SignedView::of),
            debts: kept.debts.iter().map(ToString::to_string).collect(),
            entry: kept.entry.0,
            act: act_of(book, kept.entry),
        }
    }
}

fn act_of(book: &Book, entry: owed_book::Seq) -> String {
    book.act_of(entry)
        .map(|act| act.to_string())
        .unwrap_or_default()
}

/// What kind of thing a file is, for choosing how to show it; the name is only a hint.
pub(in crate::commands) fn media_of(name: &str) -> &'static str {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_lowercase())
        .unwrap_or_default();
    match ending.as_str() {
        "pdf" => "pdf",
        "png" | "jpg" | "jpeg" | "webp" | "bmp" | "gif" => "image",
        "heic" | "heif" => "photo",
        "tif" | "tiff" => "scan",
        "mp3" | "m4a" | "wav" | "aac" | "amr" | "ogg" | "oga" | "flac" | "wma" => "audio",
        "mp4" | "mov" | "m4v" | "webm" | "avi" | "mkv" | "3gp" => "video",
        "xml" => "xml",
        "ofd" => "ofd",
        "xlsx" | "xls" | "csv" => "sheet",
        "docx" | "doc" => "word",
        "eml" => "mail",
        "txt" | "md" => "text",
        _ => "other",
    }
}

impl PaperView {
    pub(crate) fn of(book: &Book, paper: &Document, stale: bool) -> Self {
        Self {
            document: paper.id.to_string(),
            form: wire::code(&paper.form),
            carries: wire::code(&paper.form.carries()),
            number: paper.number.clone(),
            on: paper.on.to_string(),
            total: paper.total.plain(),
            file: paper.file.to_string(),
            word: paper.word.map(|word| word.to_string()),
            returned: paper
                .returned
                .as_ref()
                .map(|returned| ReturnView::of(book, paper, returned)),
            stale,
            overridden: paper.overridden.clone(),
            withdrawn: WithdrawnView::of(book, paper),
            replaces: replaced_by(book, paper.id).map(|old| old.number.clone()),
            act: act_of(book, paper.entry),
        }
    }
}

impl ReturnView {
    fn of(book: &Book, paper: &Document, returned: &StatementReturn) -> Self {
        let scan = book.evidence.get(&returned.evidence);
        let (differs, why) = match &returned.reply {
            Reply::Agreed => (None, None),
            Reply::Differs { amount, why } => (Some(*amount), Some(why.clone())),
        };
        let difference = differs.and_then(|amount| paper.total.minus(amount).ok());
        Self {
            file: scan.map(|scan| scan.file.to_string()).unwrap_or_default(),
            name: scan.map(|scan| scan.name.clone()).unwrap_or_default(),
            on: returned.on.to_string(),
            differs: differs.map(owed_book::Money::plain),
            difference: difference.map(owed_book::Money::plain),
            why: why.filter(|why| !why.trim().is_empty()),
            pays_by: returned.pays_by.map(|day| day.to_string()),
            signed: SignedView::of(&returned.signed),
            act: act_of(book, returned.entry),
        }
    }
}

impl SignedView {
    pub(crate) fn of(signed: &Signed) -> Self {
        Self {
            by: signed.by.clone(),
            office: signed.office.clone(),
            seal: wire::code(&signed.seal),
        }
    }

    pub(crate) fn said(&self) -> Result<Signed, Failure> {
        let some = |text: &Option<String>| {
            let text = text.as_deref().map(str::trim).unwrap_or_default();
            (!text.is_empty()).then(|| text.to_owned())
        };
        Ok(Signed {
            by: some(&self.by),
            office: some(&self.office),
            seal: wire::of_code("seal", &self.seal)?,
        })
    }
}

pub(super) fn stage_code(stage: Stage) -> &'static str {
    match stage {
        Stage::Check => "check",
        Stage::Remind => "remind",
        Stage::Demand => "demand",
        Stage::Settled => "settled",
    }
}
