//! What is known of a case, as every other page is told it, taken at one moment.

use owed_law::rules::Status;
use owed_print::Lang;

use crate::commands::book::PartyDetails;
use crate::commands::calendar::{CalendarAsked, CalendarDay};
use crate::commands::cases::{CaseAsked, CaseView};
use crate::commands::claims::{ClaimAsked, ClaimView};
use crate::commands::contact::{ContactAsked, ContactLog};
use crate::commands::court::CourtDaysView;
use crate::commands::judged::DebtorAsked;
use crate::commands::papers::words;
use crate::commands::proof::{DefendantView, OfDebtor, PaperOnItsWay, PieceView, ProofShown};
use crate::commands::{calendar, cases, claims, contact, court, proof, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// How often the book may move while it is looked through before that is said.
const TRIES: usize = 4;

/// All that goes into the folder.
pub(super) struct Gathered {
    pub(super) creditor: PartyDetails,
    pub(super) case: CaseView,
    pub(super) claim: ClaimView,
    pub(super) log: ContactLog,
    pub(super) proof: ProofShown,
    pub(super) defendant: DefendantView,
    pub(super) pieces: Vec<PieceView>,
    pub(super) sendings: Vec<PaperOnItsWay>,
    pub(super) court: CourtDaysView,
    /// What falls on a day from today on, and what fell on one and is not done.
    pub(super) days: Vec<CalendarDay>,
    /// What is to be said of the figures on paper, in both languages, and how sure it is.
    pub(super) told: Vec<(String, String, Status)>,
    /// Clues to assets: what kind, what about, and the day.
    pub(super) assets: Vec<(String, String, String)>,
    /// The head of the book that all of it is of.
    pub(super) head: String,
}

impl Gathered {
    pub(super) fn of(desk: &Desk, debtor: &str, watch: &Watch<'_>) -> Result<Self, Failure> {
        for _ in 0..TRIES {
            let before = head(desk)?;
            let gathered = Self::once(desk, debtor, &before, watch)?;
            // Between two looks somebody may have entered something: then they do not fit.
            if head(desk)? == before {
                return Ok(gathered);
            }
        }
        Err(Failure::new(
            Code::Locked,
            "the book is being written in; try again in a moment",
        ))
    }

    fn once(desk: &Desk, debtor: &str, head: &str, watch: &Watch<'_>) -> Result<Self, Failure> {
        let law = desk.law()?;
        let today = desk.clock.today();
        let debtor = debtor.to_owned();
        let of = || OfDebtor {
            debtor: debtor.clone(),
        };
        let (creditor, told, assets, id) = desk.read(|open| {
            let book = &open.book;
            let id = wire::debtor(book, &debtor)?;
            let creditor = book.creditor.and_then(|id| book.parties.get(&id));
            let creditor = creditor.ok_or_else(|| Failure::not_found("creditor", ""))?;
            let worked_out = claims::of(book, id, today, &law)?;
            let told = worked_out.notices.iter().filter_map(|notice| {
                let (zh, sure) = words::notice(Lang::Zh, book, notice)?;
                let (en, _) = words::notice(Lang::En, book, notice)?;
                Some((zh, en, sure))
            });
            let assets = book.judged.assets.iter().map(|(_, asset)| asset);
            let assets = assets.filter(|asset| asset.debtor == id).map(|asset| {
                let what = wire::code(&asset.what);
                (what, asset.about.clone(), asset.on.to_string())
            });
            let (told, assets) = (told.collect(), assets.collect());
            Ok((PartyDetails::of(&creditor.is), told, assets, id.to_string()))
        })?;
        let asked = CaseAsked {
            debtor: debtor.clone(),
            on: None,
        };
        let case = cases::show(desk, asked, watch)?;
        let asked = ClaimAsked {
            debtor: debtor.clone(),
            on: None,
        };
        let claim = claims::show(desk, asked, watch)?;
        let asked = ContactAsked {
            debtor: debtor.clone(),
        };
        let log = contact::show(desk, asked, watch)?;
        let asked = DebtorAsked {
            debtor: debtor.clone(),
        };
        let court = court::days(desk, asked, watch)?;
        // A day long gone by may still be waited for.
        let asked = CalendarAsked {
            from: Some("1990-01-01".into()),
            until: Some("2100-01-01".into()),
        };
        let mut days = calendar::show(desk, asked, watch)?.days;
        let today = today.to_string();
        days.retain(|day| day.debtor == id && (day.on >= today || is_waited_for(day)));
        Ok(Self {
            creditor,
            case,
            claim,
            log,
            proof: proof::show(desk, of(), watch)?,
            defendant: proof::show_defendant(desk, of(), watch)?,
            pieces: proof::list_pieces(desk, of(), watch)?,
            sendings: proof::list_dispatches(desk, of(), watch)?,
            court,
            days,
            told,
            assets,
            head: head.to_owned(),
        })
    }
}

/// Whether something fell due and did not come.
fn is_waited_for(day: &CalendarDay) -> bool {
    match day.state.as_deref() {
        Some("kept" | "confirmed") => false,
        Some(_) => true,
        None => matches!(day.code.as_str(), "task" | "court-day" | "limitation"),
    }
}

fn head(desk: &Desk) -> Result<String, Failure> {
    desk.read(|open| Ok(open.book.head.chain.to_string()))
}
