//! Rounds that take turns, and the table of their medians.

use std::time::Duration;

use crate::Done;

/// What one round took.
#[derive(Clone, Copy, Default)]
pub(crate) struct Took {
    pub(crate) wall: Duration,
    /// Processor time over all threads; nothing where it was not measured.
    pub(crate) busy: Option<Duration>,
    /// The most memory ever held, in kB; nothing where it was not measured.
    pub(crate) memory: Option<u64>,
}

/// Something measured in rounds.
pub(crate) struct Row<'a> {
    pub(crate) name: String,
    /// In how many rounds it runs; those that take long run in fewer.
    pub(crate) rounds: usize,
    /// What it must reach, if anything.
    pub(crate) target: Target,
    pub(crate) run: Box<dyn FnMut() -> Done<Took> + 'a>,
}

/// What must be reached.
#[derive(Clone, Copy, Default)]
pub(crate) struct Target {
    pub(crate) wall: Option<Duration>,
    /// Processor time.
    pub(crate) busy: Option<Duration>,
    /// In MB.
    pub(crate) memory: Option<u64>,
    /// So many times the floor, in hundredths.
    pub(crate) times: Option<u32>,
}

/// Runs all rows in turns and prints their medians; the first row is the floor.
pub(crate) fn table(title: &str, mut rows: Vec<Row<'_>>) -> Done<()> {
    let rounds = rows.iter().map(|row| row.rounds).max().unwrap_or_default();
    let mut took: Vec<Vec<Took>> = rows.iter().map(|_| Vec::new()).collect();
    for round in 0..rounds {
        for (row, took) in rows.iter_mut().zip(&mut took) {
            if round < row.rounds {
                took.push((row.run)().map_err(|why| format!("{}: {why}", row.name))?);
            }
        }
    }
    println!("\n{title}");
    println!("      median     fastest   processor   most memory   to the floor");
    let mut floor = None;
    for (row, took) in rows.iter().zip(&took) {
        let wall = median(took.iter().map(|took| took.wall)).unwrap_or_default();
        let fastest = took.iter().map(|took| took.wall).min().unwrap_or_default();
        let busy = median(took.iter().filter_map(|took| took.busy));
        let memory = took.iter().filter_map(|took| took.memory).max();
        let floor = *floor.get_or_insert(wall);
        println!(
            "{:>12} {:>11} {:>11} {:>13} {:>14}   {}{}",
            ms(wall),
            ms(fastest),
            busy.map_or("–".into(), ms),
            memory.map_or("–".into(), |kb| format!("{} MB", kb / 1_000)),
            ratio(wall, floor),
            row.name,
            row.target.verdict(wall, busy, memory, floor),
        );
    }
    Ok(())
}

impl Target {
    /// So many hundredths of the floor, and nothing else.
    pub(crate) const fn times(hundredths: u32) -> Self {
        Self {
            wall: None,
            busy: None,
            memory: None,
            times: Some(hundredths),
        }
    }

    fn verdict(
        self,
        wall: Duration,
        busy: Option<Duration>,
        memory: Option<u64>,
        floor: Duration,
    ) -> String {
        let said = |what: String, is_met: bool| {
            let verdict = if is_met { "met" } else { "MISSED" };
            format!(" [≤ {what}: {verdict}]")
        };
        let time = self.wall.map(|most| said(ms(most), wall <= most));
        let work = self.busy.zip(busy);
        let work =
            work.map(|(most, busy)| said(format!("{} of processor time", ms(most)), busy <= most));
        let space = self.memory.zip(memory);
        let space = space.map(|(most, kb)| said(format!("{most} MB"), kb <= most * 1_000));
        let times = self.times.map(|hundredths| {
            let most = floor * hundredths / 100;
            said(
                format!("{}.{:02} × the floor", hundredths / 100, hundredths % 100),
                wall <= most,
            )
        });
        time.into_iter()
            .chain(times)
            .chain(work)
            .chain(space)
            .collect()
    }
}

/// The middle one.
pub(crate) fn median<T: Ord + Copy>(all: impl Iterator<Item = T>) -> Option<T> {
    let mut all: Vec<T> = all.collect();
    all.sort();
    all.get(all.len() / 2).copied()
}

/// Milliseconds, to a tenth below a hundred of them.
pub(crate) fn ms(time: Duration) -> String {
    let tenths = time.as_micros() / 100;
    if tenths < 1_000 {
        format!("{}.{} ms", tenths / 10, tenths % 10)
    } else {
        format!("{} ms", tenths / 10)
    }
}

/// How many times the floor, to a hundredth.
fn ratio(time: Duration, floor: Duration) -> String {
    let hundredths = time.as_micros() * 100 / floor.as_micros().max(1);
    format!("{}.{:02} ×", hundredths / 100, hundredths % 100)
}
