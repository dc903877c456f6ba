//! Finds the blocks of a case and puts the answers where they belong.

use crate::answer;
use crate::journal::Journal;

/// A file with its answers as they should be.
pub(crate) struct Answered {
    pub(crate) text: String,
    pub(crate) asks: usize,
}

/// Answers every question of a file.
pub(crate) fn answered(text: &str) -> Result<Answered, String> {
    let mut out = String::new();
    let mut asks = 0;
    let mut journal = Journal::default();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with("## ") {
            journal = Journal::default();
        }
        out.push_str(line);
        out.push('\n');
        let is_ask = match line {
            "```journal" => false,
            "```ask" => true,
            _ => continue,
        };
        let mut block = Vec::new();
        for line in lines.by_ref() {
            out.push_str(line);
            out.push('\n');
            if line == "```" {
                break;
            }
            block.push(line);
        }
        if !is_ask {
            journal = Journal::read(&block)?;
            continue;
        }
        // What stands there now is dropped: table rows, list items and the blank lines around.
        while let Some(line) = lines.peek() {
            if !(line.is_empty() || line.starts_with('|') || line.starts_with("- ")) {
                break;
            }
            lines.next();
        }
        for ask in block {
            asks += 1;
            let answer = answer::to(ask, &journal).map_err(|why| format!("{ask}: {why}"))?;
            out.push('\n');
            out.push_str(&answer);
        }
        if lines.peek().is_some() {
            out.push('\n');
        }
    }
    Ok(Answered { text: out, asks })
}

/// The lines that differ, with the heading they are under.
pub(crate) fn difference(written: &str, is: &str) -> String {
    let mut out = String::new();
    let (written, is): (Vec<_>, Vec<_>) = (written.lines().collect(), is.lines().collect());
    let (mut at, mut heading) = ((0, 0), "");
    while at.0 < written.len() || at.1 < is.len() {
        let (old, new) = (written.get(at.0), is.get(at.1));
        if old == new {
            if let Some(line) = old.filter(|line| line.starts_with('#')) {
                heading = line;
            }
            at = (at.0 + 1, at.1 + 1);
            continue;
        }
        if !heading.is_empty() {
            out += &format!("  {heading}\n");
            heading = "";
        }
        // Where the two meet again soonest.
        let meet = (1..60).find_map(|far| {
            (0..=far).find_map(|old| {
                let new = far - old;
                let same = written.get(at.0 + old)? == is.get(at.1 + new)?;
                same.then_some((at.0 + old, at.1 + new))
            })
        });
        let meet = meet.unwrap_or((written.len(), is.len()));
        written[at.0..meet.0]
            .iter()
            .for_each(|line| out += &format!("    - {line}\n"));
        is[at.1..meet.1]
            .iter()
            .for_each(|line| out += &format!("    + {line}\n"));
        at = meet;
    }
    out
}
