//! Packs of many cases: what differs since each was built, and a run that builds them one after
//! another, says how far it is, stops when told to and goes on where it was cut off.

use std::collections::BTreeMap;
use std::path::Path;

use owed_book::Book;
use owed_book::digest::Digest;
use owed_book::evidence::Form;
use owed_book::fact::PartyId;
use owed_law::RulePack;

use super::runs::{Built, Run, Runs, clear};
use super::{BuildPacks, PackRow, PackTemplate, PacksBuilt, PacksView, Unfinished};
use crate::commands::import::Reason;
use crate::commands::packs::{self, PackAsked, Piece, UploadAsked};
use crate::commands::papers::{StandsChanged, paid_after, stands_on};
use crate::commands::{Nothing, claims, wire};
use crate::desk::{Desk, Watch};
use crate::failure::{Code, Failure};

/// A case as the book has it now, as far as a pack goes.
struct Now {
    name: String,
    pieces: Vec<Piece>,
    around: Digest,
    stands: BTreeMap<String, String>,
    entry: u64,
}

pub(in crate::commands) fn show(
    desk: &Desk,
    _: Nothing,
    watch: &Watch<'_>,
) -> Result<PacksView, Failure> {
    let law = desk.law()?;
    desk.read(|open| {
        let (book, packs) = (&open.book, open.folder.packs());
        let runs = Runs::read(&packs);
        let mut rows = Vec::new();
        let debtors: Vec<PartyId> = book.debtors().map(|(id, _)| id).collect();
        for (at, debtor) in debtors.iter().enumerate() {
            let all = debtors.len() as u64;
            if watch.step("looking", at as u64, all).is_break() {
                return Err(Failure::new(Code::Cancelled, "stopped"));
            }
            let id = debtor.to_string();
            let built = runs.built.get(&id);
            let now = Now::of(desk, book, *debtor, &runs.template, &law)?;
            if now.pieces.is_empty() {
                continue;
            }
            rows.push(now.row(&id, built, &packs, book, *debtor, &law)?);
        }
        rows.sort_by(|a, b| a.name.cmp(&b.name));
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let mut template = runs.template;
        let there = |name: &String| book.pack_templates.contains_key(name);
        template.named = template.named.filter(there);
        Ok(PacksView {
            rows,
            template,
            unfinished: runs.run.map(|run| Unfinished {
                began: run.began,
                done: count(run.done.len()),
                of: count(run.debtors.len()),
            }),
        })
    })
}

pub(in crate::commands) fn build(
    desk: &Desk,
    input: BuildPacks,
    watch: &Watch<'_>,
) -> Result<PacksBuilt, Failure> {
    packs::may_lie_open(desk, None, input.in_the_open)?;
    let packs = desk.read(|open| Ok(open.folder.packs()))?;
    let mut runs = Runs::read(&packs);
    let mut run = match (input.resume, runs.run.take()) {
        (true, None) => return Err(Failure::not_found("run", "")),
        (true, Some(run)) => {
            clear(&packs, run.process);
            run
        }
        (false, before) => {
            if let Some(before) = before {
                clear(&packs, before.process);
            }
            runs.template = input.template.clone();
            begun(desk, &input)?
        }
    };
    run.process = std::process::id();
    runs.run = Some(run.clone());
    runs.keep(&packs)?;
    let mut each = OneByOne {
        desk,
        packs: &packs,
        runs,
        run,
        rows: Vec::new(),
        resumed: input.resume,
    };
    let stopped = each.go(watch)?;
    if !stopped {
        each.runs.run = None;
        each.runs.keep(&packs)?;
    }
    let mut counts = BTreeMap::new();
    for row in &each.rows {
        *counts.entry(row.is.clone()).or_default() += 1;
    }
    Ok(PacksBuilt {
        rows: each.rows,
        counts,
        stopped,
    })
}

fn begun(desk: &Desk, input: &BuildPacks) -> Result<Run, Failure> {
    if input.debtors.is_empty() {
        return Err(Failure::bad_input("debtors", ""));
    }
    if input.template.largest == Some(0) {
        return Err(Failure::bad_input("largest", 0));
    }
    let debtors = desk.read(|open| {
        with(&open.book, &input.template)?;
        let mut debtors: Vec<String> = Vec::new();
        for name in &input.debtors {
            let id = wire::debtor(&open.book, name)?.to_string();
            if !debtors.contains(&id) {
                debtors.push(id);
            }
        }
        Ok(debtors)
    })?;
    Ok(Run {
        began: desk.clock.today().to_string(),
        process: 0,
        debtors,
        done: Vec::new(),
        anew: input.anew,
    })
}

/// Whether packs of a run have copies for a portal, and their dividers: by these one that a run built
/// before it was cut off is known.
fn with(book: &Book, template: &PackTemplate) -> Result<(bool, Option<String>), Failure> {
    match &template.named {
        Some(name) => {
            let made = packs::templates::named(book, Some(name))?;
            let tabs = made.tabs.map(|sides| wire::code(&sides));
            Ok((made.upload.is_some(), tabs))
        }
        None => {
            packs::printed_on(template.tabs.as_deref())?;
            Ok((template.upload, template.tabs.clone()))
        }
    }
}

/// A run on its way.
struct OneByOne<'a> {
    desk: &'a Desk,
    packs: &'a Path,
    runs: Runs,
    run: Run,
    rows: Vec<PackRow>,
    resumed: bool,
}

impl OneByOne<'_> {
    /// Builds what is to be built; whether it was stopped. What is built stays.
    fn go(&mut self, watch: &Watch<'_>) -> Result<bool, Failure> {
        let debtors = self.run.debtors.clone();
        let all = debtors.len() as u64;
        let mut stopped = false;
        for (at, id) in debtors.iter().enumerate() {
            stopped = stopped || watch.step("packs", at as u64, all).is_break();
            let mut row = self.row(id)?;
            if self.run.done.contains(id) {
                row.is = "before".to_owned();
            } else if stopped {
                row.is = "left".to_owned();
            } else {
                match self.one(id, &mut row, watch) {
                    Ok(()) => self.run.done.push(id.clone()),
                    Err(why) if why.code == Code::Cancelled => {
                        stopped = true;
                        row.is = "left".to_owned();
                    }
                    // What follows would fail in the same way.
                    Err(why) if matches!(why.code, Code::DiskFull | Code::ReadOnly) => {
                        return Err(why);
                    }
                    Err(why) => {
                        row.is = "failed".to_owned();
                        row.failure = Some(why);
                    }
                }
                self.runs.run = Some(self.run.clone());
                self.runs.keep(self.packs)?;
            }
            self.rows.push(row);
        }
        Ok(stopped)
    }

    /// One pack: built, or left as it is where it would be the same.
    fn one(&mut self, id: &str, row: &mut PackRow, watch: &Watch<'_>) -> Result<(), Failure> {
        if row.is == "same" && !self.run.anew {
            return Ok(());
        }
        // What it is made of is taken first: what is entered meanwhile is told the next time.
        let now = self.now(id)?;
        let template = self.runs.template.clone();
        let with = self.desk.read(|open| with(&open.book, &template))?;
        let found = match self.resumed {
            true => packs::built_of_now(self.desk, id, with)?,
            false => None,
        };
        if let Some((pack, manifest)) = found {
            row.is = "before".to_owned();
            self.built(id, row, now, pack, manifest);
            return Ok(());
        }
        let asked = PackAsked {
            debtor: id.to_owned(),
            also: Vec::new(),
            place: None,
            upload: (template.upload && template.named.is_none()).then_some(UploadAsked {
                largest: template.largest,
                scale: template.scale,
            }),
            tabs: template.tabs.filter(|_| template.named.is_none()),
            template: template.named,
            // Asked about all of them at once, before the first.
            in_the_open: true,
            scans: None,
        };
        let view = packs::build(self.desk, asked, &watch.within())?;
        let manifest = std::fs::read(Path::new(&view.dir).join(owed_pack::MANIFEST));
        let manifest = manifest.map_err(|e| Failure::io(Path::new(&view.dir), &e))?;
        row.is = "built".to_owned();
        (row.placeholders, row.scans) = (view.placeholders, view.scans);
        self.built(id, row, now, view.name, Digest::of(&manifest));
        Ok(())
    }

    fn built(&mut self, id: &str, row: &mut PackRow, now: Now, pack: String, manifest: Digest) {
        let on = self.desk.clock.today().to_string();
        row.pack = Some(pack.clone());
        row.built = Some(on.clone());
        let built = Built {
            pack,
            manifest,
            on,
            entry: now.entry,
            around: now.around,
            pieces: now.pieces,
            stands: now.stands,
        };
        self.runs.built.insert(id.to_owned(), built);
    }

    fn now(&self, id: &str) -> Result<Now, Failure> {
        let law = self.desk.law()?;
        self.desk.read(|open| {
            let debtor = wire::debtor(&open.book, id)?;
            Now::of(self.desk, &open.book, debtor, &self.runs.template, &law)
        })
    }

    fn row(&self, id: &str) -> Result<PackRow, Failure> {
        let law = self.desk.law()?;
        self.desk.read(|open| {
            let book = &open.book;
            let debtor = wire::debtor(book, id)?;
            let now = Now::of(self.desk, book, debtor, &self.runs.template, &law)?;
            now.row(id, self.runs.built.get(id), self.packs, book, debtor, &law)
        })
    }
}

impl Now {
    fn of(
        desk: &Desk,
        book: &Book,
        debtor: PartyId,
        template: &PackTemplate,
        law: &RulePack,
    ) -> Result<Self, Failure> {
        let today = desk.clock.today();
        let named = template.named.as_deref();
        // One that was taken away since says nothing of a pack that was built by it.
        let made = packs::templates::named(book, named).unwrap_or_default();
        let (pieces, numbers) = packs::pieces(book, debtor, &made);
        let around = match named {
            Some(_) => serde_json::to_vec(&(template, made, numbers))?,
            None => serde_json::to_vec(&(template, numbers))?,
        };
        let party = book.parties.get(&debtor);
        Ok(Self {
            name: party.map(|party| party.is.name.clone()).unwrap_or_default(),
            pieces,
            around: Digest::of(&around),
            stands: stands(book, debtor, today, law)?,
            entry: book.head.seq.0,
        })
    }

    /// A row that says what differs since the last pack.
    fn row(
        &self,
        id: &str,
        built: Option<&Built>,
        packs: &Path,
        book: &Book,
        debtor: PartyId,
        law: &RulePack,
    ) -> Result<PackRow, Failure> {
        let mut row = PackRow {
            debtor: id.to_owned(),
            name: self.name.clone(),
            pieces: u32::try_from(self.pieces.len()).unwrap_or(u32::MAX),
            is: "new".to_owned(),
            pack: None,
            built: None,
            what: Vec::new(),
            changes: Vec::new(),
            payments: Vec::new(),
            placeholders: Vec::new(),
            scans: None,
            failure: None,
        };
        let Some(built) = built else {
            return Ok(row);
        };
        row.pack = Some(built.pack.clone());
        row.built = Some(built.on.clone());
        row.what = differences(&built.pieces, &self.pieces);
        if row.what.is_empty() && built.around != self.around {
            row.what.push(Reason::plain("template"));
        }
        // To the same day as then, so that what grew by the day is no change.
        let on = wire::day("on", &built.on)?;
        let now = stands(book, debtor, on, law)?;
        let otherwise = |(code, then): (&String, &String)| {
            let now = now.get(code).cloned().unwrap_or_default();
            (now != *then).then(|| StandsChanged {
                code: code.clone(),
                then: then.clone(),
                now,
            })
        };
        row.changes = built.stands.iter().filter_map(otherwise).collect();
        row.payments = paid_after(book, debtor, owed_book::Seq(built.entry));
        row.is = match (row.what.is_empty(), built.is_there(packs)) {
            (_, false) => "lost",
            (true, true) => "same",
            (false, true) => "changed",
        }
        .to_owned();
        Ok(row)
    }
}

/// What the book says of a case on a day: who, the sums claimed, and what is left of the price,
/// whatever the day.
fn stands(
    book: &Book,
    debtor: PartyId,
    on: chrono::NaiveDate,
    law: &RulePack,
) -> Result<BTreeMap<String, String>, Failure> {
    let mut stands = stands_on(book, debtor, Form::Demand, on, law)?;
    let debts = book.debts_of(debtor);
    let left = debts
        .iter()
        .map(|debt| debt.principal().amount() - debt.paid_in_all().amount());
    stands.insert("sum.balance".to_owned(), claims::plain(left.sum()));
    Ok(stands)
}

fn differences(then: &[Piece], now: &[Piece]) -> Vec<Reason> {
    let mut what = Vec::new();
    for piece in now {
        match then.iter().find(|old| old.file == piece.file) {
            None => what.push(Reason::with("added", [piece.title.clone()])),
            Some(old) if old != piece => {
                what.push(Reason::with("reworded", [piece.title.clone()]));
            }
            Some(_) => {}
        }
    }
    for old in then {
        if !now.iter().any(|piece| piece.file == old.file) {
            what.push(Reason::with("gone", [old.title.clone()]));
        }
    }
    let order = |pieces: &[Piece]| -> Vec<Digest> { pieces.iter().map(|p| p.file).collect() };
    if what.is_empty() && order(then) != order(now) {
        what.push(Reason::plain("order"));
    }
    what
}
