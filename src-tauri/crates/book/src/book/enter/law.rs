//! What of the law may be recorded: nothing without a source, nothing twice.

use chrono::Datelike;
use rust_decimal::Decimal;

use super::value::{named, plausible, positive};
use crate::book::{Book, Refused};
use crate::journal::Seq;
use crate::law::{Rate, Threshold, Update, Year};

impl Book {
    pub(super) fn rate_read(&mut self, entry: Seq, read: Rate) -> Result<(), Refused> {
        sourced(&read.source)?;
        plausible(read.on)?;
        if read.percent <= Decimal::ZERO || read.percent > Decimal::ONE_HUNDRED {
            return Err(Refused::NoPublishedRate(read.percent));
        }
        // It is published once a month.
        let month = |rate: &Rate| (rate.on.year(), rate.on.month());
        let same =
            |(_, known): &(Seq, Rate)| known.series == read.series && month(known) == month(&read);
        if self.law.rates.iter().any(same) {
            return Err(Refused::Twice(format!("LPR {}", read.on.format("%Y-%m"))));
        }
        self.law.rates.push((entry, read));
        Ok(())
    }

    pub(super) fn year_read(&mut self, entry: Seq, read: Year) -> Result<(), Refused> {
        sourced(&read.source)?;
        for (at, day) in read.days.iter().enumerate() {
            plausible(day.on)?;
            named(&day.name)?;
            // A notice may name the last days of the December before.
            let of_december = (day.on.month(), day.on.day()) >= (12, 25);
            if day.on.year() != read.year && !(of_december && day.on.year() + 1 == read.year) {
                return Err(Refused::DayOfAnotherYear {
                    day: day.on,
                    year: read.year,
                });
            }
            if read.days[..at].iter().any(|earlier| earlier.on == day.on) {
                return Err(Refused::Twice(day.on.to_string()));
            }
        }
        if read.days.is_empty() {
            return Err(Refused::NoDays(read.year));
        }
        if self
            .law
            .years
            .iter()
            .any(|(_, known)| known.year == read.year)
        {
            return Err(Refused::Twice(read.year.to_string()));
        }
        self.law.years.push((entry, read));
        Ok(())
    }

    pub(super) fn threshold_read(&mut self, entry: Seq, read: Threshold) -> Result<(), Refused> {
        sourced(&read.source)?;
        named(&read.region)?;
        plausible(read.from)?;
        positive(read.automatic)?;
        positive(read.agreed)?;
        let between = read.agreed.minus(read.automatic)?;
        if between.amount() < Decimal::ZERO {
            return Err(Refused::LimitsCross);
        }
        let same =
            |(_, known): &(Seq, Threshold)| known.region == read.region && known.from == read.from;
        if self.law.thresholds.iter().any(same) {
            return Err(Refused::Twice(format!("{} {}", read.region, read.from)));
        }
        self.law.thresholds.push((entry, read));
        Ok(())
    }

    pub(super) fn law_updated(&mut self, entry: Seq, read: Update) -> Result<(), Refused> {
        named(&read.name)?;
        named(&read.version)?;
        plausible(read.checked)?;
        if self
            .law
            .updates
            .iter()
            .any(|(_, known)| known.file == read.file)
        {
            return Err(Refused::Twice(read.name));
        }
        self.law.updates.push((entry, read));
        Ok(())
    }
}

/// What is read of the law has a source, or nobody could check it.
fn sourced(source: &str) -> Result<(), Refused> {
    match named(source) {
        Err(Refused::NameEmpty) => Err(Refused::SourceEmpty),
        other => other,
    }
}
