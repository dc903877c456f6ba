//! Late-payment interest as a bare loop over whole numbers: nothing slower need be accepted.
//!
//! Both know one basis (365 days), one order (the price first) and four kinds of rates, and name
//! no article. Amounts are fen, rates are hundredths of a hundredth of a per cent a year.

/// One debt.
pub(crate) struct Case {
    pub(crate) kind: Kind,
    pub(crate) fen: i64,
    /// The first day it is late, counted from some day.
    pub(crate) first: i32,
    pub(crate) paid: [(i32, i64); 3],
}

/// How a debt bears interest.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// So much a year, or a day times 365.
    Stated(i64),
    /// Hundredths of the rate of each day.
    Floating(i64),
    /// Hundredths of the rate of the first day late.
    Fixed(i64),
}

/// A year of days in parts of a fen.
const DENOMINATOR: i128 = 365 * 100 * 10_000;

/// Published rates, in hundredths of a per cent, each from its day.
pub(crate) struct Published(pub(crate) Vec<(i32, i64)>);

impl Published {
    fn at(&self, day: i32) -> usize {
        self.0.partition_point(|(on, _)| *on <= day).max(1) - 1
    }

    fn of(&self, kind: Kind, day: i32, first: i32) -> i64 {
        match kind {
            Kind::Stated(rate) => rate,
            Kind::Floating(times) => self.0[self.at(day)].1 * times,
            Kind::Fixed(times) => self.0[self.at(first)].1 * times,
        }
    }
}

/// Interest, stretch by stretch of one rate.
pub(crate) fn segments(case: &Case, as_of: i32, published: &Published) -> i64 {
    let (mut day, mut left, mut parts) = (case.first, case.fen, 0_i128);
    for (on, paid) in case.paid.into_iter().chain([(as_of, 0)]) {
        while day < on && left > 0 {
            let next = published.0.get(published.at(day) + 1);
            let end = match case.kind {
                Kind::Floating(_) => next.map_or(on, |(next, _)| on.min(*next)),
                Kind::Stated(_) | Kind::Fixed(_) => on,
            };
            let rate = published.of(case.kind, day, case.first);
            parts += i128::from(left) * i128::from(rate) * i128::from(end - day);
            day = end;
        }
        day = day.max(on);
        left -= paid;
    }
    rounded(parts)
}

/// The published rates of all days up to each, added up.
pub(crate) struct Sums {
    begin: i32,
    before: Vec<i64>,
}

impl Sums {
    pub(crate) fn of(published: &Published, begin: i32, end: i32) -> Self {
        let rates = (begin..end).map(|day| published.0[published.at(day)].1);
        let sums = rates.scan(0, |sum, rate| {
            *sum += rate;
            Some(*sum)
        });
        let before = std::iter::once(0).chain(sums).collect();
        Self { begin, before }
    }

    fn over(&self, from: i32, to: i32) -> i64 {
        let at = |day: i32| usize::try_from(day - self.begin).unwrap_or_default();
        self.before[at(to)] - self.before[at(from)]
    }
}

/// Interest, by one subtraction of sums for each stretch between payments.
pub(crate) fn prefix_sums(case: &Case, as_of: i32, published: &Published, sums: &Sums) -> i64 {
    let (mut day, mut left, mut parts) = (case.first, case.fen, 0_i128);
    let fixed = match case.kind {
        Kind::Stated(rate) => Some(rate),
        Kind::Fixed(_) => Some(published.of(case.kind, case.first, case.first)),
        Kind::Floating(_) => None,
    };
    for (on, paid) in case.paid.into_iter().chain([(as_of, 0)]) {
        if day < on && left > 0 {
            let rates = match (fixed, case.kind) {
                (Some(rate), _) => rate * i64::from(on - day),
                (None, Kind::Floating(times)) => sums.over(day, on) * times,
                (None, Kind::Stated(_) | Kind::Fixed(_)) => 0,
            };
            parts += i128::from(left) * i128::from(rates);
        }
        day = day.max(on);
        left -= paid;
    }
    rounded(parts)
}

fn rounded(parts: i128) -> i64 {
    let fen = (parts + DENOMINATOR / 2).div_euclid(DENOMINATOR);
    i64::try_from(fen).unwrap_or(i64::MAX)
}
