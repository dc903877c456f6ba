//! The law in use: that the program came with, then what the owner took from files, then what
//! she read herself.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError};

use chrono::Datelike;
use owed_book::law::{DayIs, Lpr, Rate, Read, Threshold, Year};
use owed_book::{Book, Seq};
use owed_law::RulePack;
use owed_law::rules::{
    AddedRate, AddedThreshold, AddedYear, By, Files, PackError, Series, Update, UpdateError,
};
use owed_law::workdays::Is;
use owed_store::Vault;

use super::{Desk, Open};
use crate::failure::{Code, Failure};

/// The law a book is looked at with.
#[derive(Debug)]
pub struct Overlay {
    /// All of it, one over the other.
    pub pack: Arc<RulePack>,
    /// What became of each thing the owner entered.
    pub standing: BTreeMap<Seq, Standing>,
    /// The updates in use, the oldest first.
    updates: Vec<Update>,
    /// What it was made from.
    read: Read,
}

/// What became of something the owner read of the law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It is used.
    Used,
    /// The law data has it by now, and says the same.
    Known,
    /// The law data has it by now and says otherwise, which is used.
    Otherwise(String),
    /// It cannot be used.
    NotUsed(UpdateError),
    /// The file is not in the vault, or was changed.
    FileLost,
}

impl Overlay {
    /// The law of a book.
    ///
    /// # Errors
    /// When the law data the program came with is unsound, which a test rules out.
    pub fn of(book: &Book, vault: &Vault) -> Result<Self, Failure> {
        let shipped = shipped()?;
        let mut overlay = Self {
            pack: shipped,
            standing: BTreeMap::new(),
            updates: Vec::new(),
            read: book.law.clone(),
        };
        overlay.updated(&book.law, vault);
        overlay.added(&book.law);
        Ok(overlay)
    }

    /// The texts in use, without what the owner read herself.
    pub fn texts(&self) -> Files<'_> {
        let mut files = Files::CN;
        for update in &self.updates {
            files = update.over(files);
        }
        files
    }

    fn updated(&mut self, read: &Read, vault: &Vault) {
        let mut all: Vec<_> = read.updates.iter().collect();
        all.sort_by_key(|(entry, update)| (update.checked, *entry));
        for (entry, kept) in all {
            let standing = match vault.bytes(kept.file) {
                Err(_) => Standing::FileLost,
                Ok(bytes) => match self.take(&bytes) {
                    Ok(()) => Standing::Used,
                    // A newer program came with newer data.
                    Err(UpdateError::Older { .. } | UpdateError::Same) => Standing::Known,
                    Err(why) => Standing::NotUsed(why),
                },
            };
            self.standing.insert(*entry, standing);
        }
    }

    /// Lays one update over the texts in use.
    fn take(&mut self, bytes: &[u8]) -> Result<(), UpdateError> {
        let update = Update::read(&String::from_utf8_lossy(bytes))?;
        let used = self.pack.checked();
        // It was not from the future when it was entered; that is not asked again.
        let pack = update.check(self.texts(), used, update.checked)?;
        self.pack = Arc::new(pack);
        self.updates.push(update);
        Ok(())
    }

    /// Lays what the owner read over the texts, whatever the order it was entered in.
    fn added(&mut self, read: &Read) {
        let mut rates: Vec<_> = read.rates.iter().collect();
        rates.sort_by_key(|(_, rate)| (rate.series, rate.on));
        for (entry, rate) in rates {
            let known = known_rate(&self.pack, rate);
            self.lay(*entry, known, |pack| pack.with_rate(&added_rate(rate)));
        }
        for (entry, year) in &read.years {
            let known = known_year(&self.pack, year);
            self.lay(*entry, known, |pack| pack.with_year(&added_year(year)));
        }
        for (entry, limits) in &read.thresholds {
            let known = known_threshold(&self.pack, limits);
            self.lay(*entry, known, |pack| {
                pack.with_threshold(&added_threshold(limits))
            });
        }
    }

    fn lay(
        &mut self,
        entry: Seq,
        known: Option<Standing>,
        with: impl FnOnce(&RulePack) -> Result<RulePack, PackError>,
    ) {
        let standing = known.unwrap_or_else(|| match with(&self.pack) {
            Ok(pack) => {
                self.pack = Arc::new(pack);
                Standing::Used
            }
            Err(why) => Standing::NotUsed(why.into()),
        });
        self.standing.insert(entry, standing);
    }
}

/// The law data of the program itself.
fn shipped() -> Result<Arc<RulePack>, Failure> {
    static SHIPPED: OnceLock<Arc<RulePack>> = OnceLock::new();
    if let Some(pack) = SHIPPED.get() {
        return Ok(pack.clone());
    }
    let pack = RulePack::cn().map_err(|e| Failure::new(Code::Internal, e))?;
    Ok(SHIPPED.get_or_init(|| Arc::new(pack.clone())).clone())
}

/// The rate as the rule pack takes it.
pub(crate) fn added_rate(rate: &Rate) -> AddedRate {
    AddedRate {
        series: series(rate.series),
        on: rate.on,
        percent: rate.percent,
        source: rate.source.clone(),
    }
}

/// The published rate that a fact names.
pub(crate) fn series(of: Lpr) -> Series {
    match of {
        Lpr::OneYear => Series::Lpr1y,
        Lpr::FiveYears => Series::Lpr5y,
    }
}

pub(crate) fn added_year(year: &Year) -> AddedYear {
    let days = year.days.iter().map(|day| {
        let is = match day.is {
            DayIs::Rest => Is::Rest,
            DayIs::Work => Is::Work,
        };
        (day.on, is, day.name.clone())
    });
    AddedYear {
        year: year.year,
        days: days.collect(),
        source: year.source.clone(),
    }
}

pub(crate) fn added_threshold(limits: &Threshold) -> AddedThreshold {
    AddedThreshold {
        region: limits.region.clone(),
        from: limits.from,
        automatic: limits.automatic.amount(),
        agreed: limits.agreed.amount(),
        source: limits.source.clone(),
    }
}

fn agrees(same: bool, says: impl FnOnce() -> String) -> Standing {
    if same {
        Standing::Known
    } else {
        Standing::Otherwise(says())
    }
}

/// The month has a row already.
fn known_rate(pack: &RulePack, rate: &Rate) -> Option<Standing> {
    let month = |day: chrono::NaiveDate| (day.year(), day.month());
    let rows = pack.rates(series(rate.series)).steps().iter().rev();
    let (_, row) = rows
        .filter(|(_, row)| row.by == By::Pack)
        .find(|(on, _)| month(*on) == month(rate.on))?;
    Some(agrees(row.percent == rate.percent, || {
        row.percent.to_string()
    }))
}

fn known_year(pack: &RulePack, year: &Year) -> Option<Standing> {
    let calendar = pack.calendar();
    calendar.years().find(|known| *known == year.year)?;
    let added = added_year(year);
    let same = added.days.iter().all(|(on, is, _)| calendar.on(*on) == *is);
    Some(agrees(same, || year.year.to_string()))
}

fn known_threshold(pack: &RulePack, limits: &Threshold) -> Option<Standing> {
    let known = pack.threshold(&limits.region, limits.from)?;
    let same_day = known.since == limits.from.to_string() && known.by == By::Pack;
    let same =
        known.automatic == limits.automatic.amount() && known.agreed == limits.agreed.amount();
    same_day.then(|| agrees(same, || format!("{} / {}", known.automatic, known.agreed)))
}

impl Desk {
    /// The law in use: that of the open book, or that the program came with.
    ///
    /// # Errors
    /// When the law data is unsound, which the tests do not let happen.
    pub fn law(&self) -> Result<Arc<RulePack>, Failure> {
        let overlay = self.overlay.lock().unwrap_or_else(PoisonError::into_inner);
        match &*overlay {
            Some(overlay) => Ok(overlay.pack.clone()),
            None => shipped(),
        }
    }

    /// The law in use with what became of each thing the owner entered; nothing without a book.
    pub(crate) fn overlay(&self) -> Option<Arc<Overlay>> {
        let overlay = self.overlay.lock().unwrap_or_else(PoisonError::into_inner);
        overlay.clone()
    }

    /// Brings the law in use up to what the book holds. A command that looks at a book after this
    /// finds both as of one moment, because the desk is held in between.
    pub(super) fn relay(&self, open: &Open) -> Result<(), Failure> {
        let known = self
            .overlay()
            .is_some_and(|overlay| overlay.read == open.book.law);
        if known {
            return Ok(());
        }
        let made = Overlay::of(&open.book, &open.folder.vault)?;
        let mut overlay = self.overlay.lock().unwrap_or_else(PoisonError::into_inner);
        *overlay = Some(Arc::new(made));
        Ok(())
    }

    /// Goes back to the law the program came with.
    pub(super) fn unlay(&self) {
        *self.overlay.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}
