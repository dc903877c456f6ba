//! How far a page's drawing instructions leave the graphics state open.
//!
//! A page that saves more states than it restores (`q` without `Q`), or the other way round, would
//! move or hide a stamp drawn after it. The instructions themselves are never rewritten.

/// What must be put around instructions so that they balance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Balance {
    /// Saves that are missing before.
    pub(crate) saves: usize,
    /// Restores that are missing after.
    pub(crate) restores: usize,
}

/// More than this is not a slip but a trap.
const MOST: usize = 512;

impl Balance {
    /// Counts `q` and `Q` outside strings, comments and inline pictures.
    pub(crate) fn of(instructions: &[u8]) -> Balance {
        let (mut depth, mut lowest) = (0_i64, 0_i64);
        let mut words = Words {
            bytes: instructions,
            at: 0,
        };
        while let Some(word) = words.next() {
            match word {
                b"q" => depth += 1,
                b"Q" => {
                    depth -= 1;
                    lowest = lowest.min(depth);
                }
                b"ID" => words.skip_picture(),
                _ => {}
            }
        }
        let count = |number: i64| usize::try_from(number).unwrap_or(0).min(MOST);
        Balance {
            saves: count(-lowest),
            restores: count(depth - lowest),
        }
    }
}

/// The bare words of a content stream: operators and numbers.
struct Words<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> Words<'b> {
    fn next(&mut self) -> Option<&'b [u8]> {
        loop {
            let byte = *self.bytes.get(self.at)?;
            match byte {
                b'(' => self.skip_string(),
                b'%' => self.skip_while(|byte| byte != b'\n' && byte != b'\r'),
                b'<' if self.bytes.get(self.at + 1) != Some(&b'<') => {
                    self.skip_while(|byte| byte != b'>');
                }
                b'/' => {
                    self.at += 1;
                    self.skip_while(is_regular);
                }
                byte if is_regular(byte) => {
                    let start = self.at;
                    self.skip_while(is_regular);
                    return self.bytes.get(start..self.at);
                }
                _ => self.at += 1,
            }
        }
    }

    fn skip_while(&mut self, more: impl Fn(u8) -> bool) {
        while self.bytes.get(self.at).is_some_and(|byte| more(*byte)) {
            self.at += 1;
        }
    }

    fn skip_string(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\\' => self.at += 1,
                b'(' => depth += 1,
                b')' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                return;
            }
        }
    }

    /// An inline picture's bytes end at `EI` between white space.
    fn skip_picture(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let end = rest
            .windows(4)
            .position(|four| is_space(four[0]) && &four[1..3] == b"EI" && !is_regular(four[3]));
        self.at = match end {
            Some(end) => self.at + end + 3,
            None => self.bytes.len(),
        };
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0x0C | b'\r' | b' ')
}

fn is_regular(byte: u8) -> bool {
    !is_space(byte)
        && !matches!(
            byte,
            b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn balance(instructions: &str) -> (usize, usize) {
        let Balance { saves, restores } = Balance::of(instructions.as_bytes());
        (saves, restores)
    }

    #[test]
    fn only_true_saves_and_restores_count() {
        assert_eq!(balance("q 1 0 0 1 0 0 cm Q"), (0, 0));
        assert_eq!(balance("q q 0.5 0 0 0.5 0 0 cm"), (0, 2));
        assert_eq!(balance("Q Q q"), (2, 1));
        assert_eq!(
            balance("(q \\) q (q) q) Tj <71> Tj /q gs % q\nq[]Q"),
            (0, 0)
        );
        assert_eq!(balance("BI /W 2 /H 2 ID q q Q\nEI q"), (0, 1));
        assert_eq!(balance("BI /W 2 ID never ends q q"), (0, 0));
        assert_eq!(balance("(never ends q"), (0, 0));
        assert_eq!(balance(&"q ".repeat(100_000)), (0, MOST));
    }
}
