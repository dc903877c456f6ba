//! Papers on their way: sent how, and what came of it.

use owed_advise::arrival::{Lack, Reached, asks_for_payment, standing};
use owed_book::Book;
use owed_book::dispatch::{AddressIs, Arrival, Dispatch, Sent};
use owed_book::evidence::{Document, Form, Original, Proves};
use owed_book::fact::{DispatchId, DocumentId, EvidenceId, Fact, PartyId};
use owed_book::piece::{Kind, Said};
use owed_law::limitation::Proof;
use owed_store::Kept;
use uuid::Uuid;

use super::account::of;
use super::{
    ArrivalView, FollowSending, OfDebtor, PaperOnItsWay, PieceNamed, RecordSending, SendingView,
    told,
};
use crate::commands::book::Entered;
use crate::commands::cases::media_of;
use crate::commands::papers::keep;
use crate::commands::wire;
use crate::desk::{Desk, Watch};
use crate::failure::Failure;

pub(in crate::commands) fn list(
    desk: &Desk,
    input: OfDebtor,
    _: &Watch<'_>,
) -> Result<Vec<PaperOnItsWay>, Failure> {
    desk.read(|open| {
        let book = &open.book;
        let debtor = wire::debtor(book, &input.debtor)?;
        let mut papers: Vec<_> = book
            .documents
            .values()
            .filter(|paper| paper.party == debtor)
            .collect();
        papers.sort_by_key(|paper| std::cmp::Reverse(paper.entry));
        Ok(papers.into_iter().map(|paper| way(book, paper)).collect())
    })
}

fn way(book: &Book, paper: &Document) -> PaperOnItsWay {
    let mut sendings: Vec<_> = book
        .dispatches
        .values()
        .filter(|dispatch| dispatch.sent.document == paper.id)
        .collect();
    sendings.sort_by_key(|dispatch| std::cmp::Reverse((dispatch.sent.on, dispatch.entry)));
    let party = book.parties.get(&paper.party);
    PaperOnItsWay {
        document: paper.id.to_string(),
        number: paper.number.clone(),
        form: wire::code(&paper.form),
        on: paper.on.to_string(),
        label: label(book, paper),
        address: party.and_then(|party| party.is.address.clone()),
        sendings: sendings
            .into_iter()
            .map(|dispatch| sending(book, paper, dispatch))
            .collect(),
    }
}

/// What goes on the label: what is inside, of which contract, and how much is owed. Courts have
/// refused labels that only say "document".
fn label(book: &Book, paper: &Document) -> String {
    let debts = book.debts_of(paper.party);
    let mut debts = debts
        .iter()
        .filter(|debt| debt.entry <= paper.head.seq && !debt.is_reversed());
    let contract = debts
        .find_map(|debt| debt.contract.clone())
        .map(|contract| format!("{contract}合同"))
        .unwrap_or_default();
    let number = &paper.number;
    match paper.form {
        Form::Demand => format!("催款函{number}：{contract}欠款{}元", paper.total.plain()),
        Form::Schedule => format!(
            "计息明细表{number}：{contract}欠款{}元",
            paper.total.plain()
        ),
        Form::Statement => format!("对账函{number}：{contract}余额{}元", paper.total.plain()),
        Form::FairDealing => format!(
            "账款说明与协商告知{number}：{contract}欠款{}元",
            paper.total.plain()
        ),
        other => format!("文书{number}（{}）：{contract}", wire::code(&other)),
    }
}

fn sending(book: &Book, paper: &Document, dispatch: &Dispatch) -> SendingView {
    let found = standing(book, dispatch);
    let (reached, proof) = match found.reached {
        Reached::Proved(proof) => ("proved", Some(proof)),
        Reached::Believed => ("believed", None),
        Reached::Waits => ("waits", None),
        Reached::Failed => ("failed", None),
    };
    let sent = &dispatch.sent;
    SendingView {
        dispatch: sent.dispatch.to_string(),
        channel: wire::code(&sent.channel),
        on: sent.on.to_string(),
        number: sent.number.clone(),
        label: sent.label.clone(),
        to: sent.to.clone(),
        address: wire::code(&sent.address),
        by: sent.by.clone(),
        evidence: named(book, &sent.evidence),
        arrival: dispatch.arrival.as_ref().map(|(_, came)| ArrivalView {
            what: wire::code(&came.what),
            on: came.on.to_string(),
            by: came.by.clone(),
            remark: came.remark.clone(),
            evidence: named(book, &came.evidence),
        }),
        reached: reached.into(),
        proof: proof.map(|proof: Proof| wire::code(&proof)),
        restarts: asks_for_payment(paper.form) && proof.is_some(),
        lacks: found.lacks.iter().map(|lack| lacks(*lack).into()).collect(),
        act: book
            .act_of(
                dispatch
                    .arrival
                    .as_ref()
                    .map_or(dispatch.entry, |(entry, _)| *entry),
            )
            .map(|act| act.to_string())
            .unwrap_or_default(),
    }
}

fn named(book: &Book, ids: &[EvidenceId]) -> Vec<PieceNamed> {
    let pieces = ids.iter().filter_map(|id| book.evidence.get(id));
    pieces
        .map(|piece| PieceNamed {
            evidence: piece.id.to_string(),
            file: piece.file.to_string(),
            name: piece.name.clone(),
            media: media_of(&piece.name).into(),
        })
        .collect()
}

fn lacks(lack: Lack) -> &'static str {
    match lack {
        Lack::Label => "label",
        Lack::Number => "number",
        Lack::Slip => "slip",
        Lack::Record => "record",
        Lack::Signer => "signer",
        Lack::Address => "address",
        Lack::Account => "account",
        Lack::Outcome => "outcome",
    }
}

pub(in crate::commands) fn record(
    desk: &Desk,
    input: RecordSending,
    watch: &Watch<'_>,
) -> Result<Entered, Failure> {
    let document = DocumentId(wire::id("document", &input.document)?);
    let before = input.dispatch.as_deref();
    let before = before
        .map(|id| wire::id("dispatch", id).map(DispatchId))
        .transpose()?;
    let channel = wire::of_code("channel", &input.channel)?;
    let on = wire::day("on", &input.on)?;
    let address = match input.address.as_deref() {
        Some(address) => wire::of_code("address", address)?,
        None => AddressIs::Unsaid,
    };
    let files = kept(desk, &input.files, watch)?;
    let new = DispatchId(Uuid::now_v7());
    let (entered, ()) = desk.enter(|open| {
        let book = &open.book;
        let paper = book
            .documents
            .get(&document)
            .ok_or_else(|| Failure::not_found("document", &input.document))?;
        let (mut facts, shown) = pieces(book, paper.party, &files, Some(on));
        let had = before.and_then(|id| book.dispatches.get(&id));
        let mut evidence = had.map(|had| had.sent.evidence.clone()).unwrap_or_default();
        evidence.extend(
            shown
                .iter()
                .filter(|id| !evidence.contains(id))
                .copied()
                .collect::<Vec<_>>(),
        );
        facts.push(Fact::PaperSent(Sent {
            dispatch: before.unwrap_or(new),
            document,
            channel,
            on,
            number: told(input.number.as_deref()),
            label: told(input.label.as_deref()),
            to: told(input.to.as_deref()),
            address,
            by: told(input.by.as_deref()),
            evidence,
        }));
        Ok((facts, ()))
    })?;
    of(entered)
}

pub(in crate::commands) fn follow(
    desk: &Desk,
    input: FollowSending,
    watch: &Watch<'_>,
) -> Result<Entered, Failure> {
    let id = DispatchId(wire::id("dispatch", &input.dispatch)?);
    let what = wire::of_code("what", &input.what)?;
    let on = wire::day("on", &input.on)?;
    let files = kept(desk, &input.files, watch)?;
    let (entered, ()) = desk.enter(|open| {
        let book = &open.book;
        let lost = || Failure::not_found("dispatch", &input.dispatch);
        let dispatch = book.dispatches.get(&id).ok_or_else(lost)?;
        let paper = book
            .documents
            .get(&dispatch.sent.document)
            .ok_or_else(lost)?;
        let (mut facts, shown) = pieces(book, paper.party, &files, Some(on));
        let had = dispatch
            .arrival
            .as_ref()
            .map(|(_, came)| came.evidence.clone());
        let mut evidence = had.unwrap_or_default();
        evidence.extend(
            shown
                .iter()
                .filter(|id| !evidence.contains(id))
                .copied()
                .collect::<Vec<_>>(),
        );
        facts.push(Fact::PaperArrived(Arrival {
            dispatch: id,
            what,
            on,
            by: told(input.by.as_deref()),
            evidence,
            remark: told(input.remark.as_deref()),
        }));
        Ok((facts, ()))
    })?;
    of(entered)
}

fn kept(
    desk: &Desk,
    files: &[String],
    watch: &Watch<'_>,
) -> Result<Vec<(Kept, String, EvidenceId)>, Failure> {
    files
        .iter()
        .map(|handle| {
            let (kept, name) = keep(desk, handle, watch)?;
            Ok((kept, name, EvidenceId(Uuid::now_v7())))
        })
        .collect()
}

/// The facts that keep files which show a sending, and the pieces they are. A file that the case has
/// is the piece it was before.
fn pieces(
    book: &Book,
    party: PartyId,
    files: &[(Kept, String, EvidenceId)],
    made: Option<chrono::NaiveDate>,
) -> (Vec<Fact>, Vec<EvidenceId>) {
    let (mut facts, mut ids) = (Vec::new(), Vec::new());
    for (Kept { file, bytes }, name, new) in files {
        let mut all = book.evidence.values();
        if let Some(had) = all.find(|piece| piece.file == *file && piece.party == party) {
            ids.push(had.id);
            continue;
        }
        ids.push(*new);
        facts.push(Fact::EvidenceKept {
            evidence: *new,
            file: *file,
            name: name.clone(),
            bytes: *bytes,
            party,
            debts: Vec::new(),
            proves: vec![Proves::Demand],
            original: Original::Unsaid,
            made,
            remark: None,
            signed: None,
        });
        facts.push(Fact::EvidenceDescribed(Said {
            evidence: *new,
            kind: Some(Kind::PostalProof),
            debts: Vec::new(),
            proves: vec![Proves::Demand],
            purpose: None,
            original: Original::Unsaid,
            lies: None,
            made,
            source: None,
            named: None,
            sealed: None,
            signed: None,
            authority: None,
            remark: None,
            left_out: None,
        }));
    }
    (facts, ids)
}
