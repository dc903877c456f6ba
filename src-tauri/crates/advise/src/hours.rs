//! When and how a debtor answers, from the owner's own contacts and nothing else.
//!
//! The counts are shown with their sizes. A handful of calls says nothing about an hour, so nothing
//! is called the best before [`ENOUGH`] attempts fell in it.

use chrono::Timelike;
use owed_book::Book;
use owed_book::contact::{Channel, Outcome, Side};
use owed_book::fact::PartyId;

/// From so many attempts on, a share of answers is worth comparing. Our caution: with ten, one
/// answer more or less moves the share by a tenth.
pub const ENOUGH: u32 = 10;

/// What came of the attempts in one hour over one channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// The hour in which they began, 0 to 23.
    pub hour: u32,
    /// How.
    pub channel: Channel,
    /// How many the creditor made.
    pub attempts: u32,
    /// How many were answered.
    pub answered: u32,
}

/// The attempts over every debtor, or one, by hour and channel. Only what asks for an answer at
/// once counts: calls and visits.
pub fn tried(book: &Book, debtor: Option<PartyId>) -> Vec<Tried> {
    let mut all: Vec<Tried> = Vec::new();
    for contact in book.log.contacts.values() {
        let is = &contact.is;
        let at_once = match is.channel {
            Channel::Call | Channel::Visit => true,
            Channel::Message
            | Channel::Email
            | Channel::Letter
            | Channel::Group
            | Channel::Public => false,
        };
        if !at_once || is.began != Side::Us || debtor.is_some_and(|id| id != is.debtor) {
            continue;
        }
        let hour = is.at.hour();
        let answered = u32::from(is.outcome == Outcome::Spoke);
        match all
            .iter_mut()
            .find(|had| had.hour == hour && had.channel == is.channel)
        {
            Some(had) => {
                had.attempts += 1;
                had.answered += answered;
            }
            None => all.push(Tried {
                hour,
                channel: is.channel,
                attempts: 1,
                answered,
            }),
        }
    }
    all.sort_by_key(|tried| (tried.channel, tried.hour));
    all
}

/// The hour in which most were answered, among those with enough attempts; nothing while fewer
/// than two have enough, for then there is nothing to compare.
pub fn best(tried: &[Tried]) -> Option<&Tried> {
    let enough: Vec<_> = tried.iter().filter(|t| t.attempts >= ENOUGH).collect();
    if enough.len() < 2 {
        return None;
    }
    // a/b > c/d is a·d > c·b: no fraction of two is needed.
    enough.into_iter().reduce(|best, other| {
        let ahead = u64::from(other.answered) * u64::from(best.attempts)
            > u64::from(best.answered) * u64::from(other.attempts);
        if ahead { other } else { best }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tried(hour: u32, attempts: u32, answered: u32) -> Tried {
        Tried {
            hour,
            channel: Channel::Call,
            attempts,
            answered,
        }
    }

    #[test]
    fn a_few_calls_make_no_best_hour() {
        assert_eq!(best(&[]), None);
        assert_eq!(best(&[tried(10, 3, 3), tried(15, 40, 5)]), None);
        let two = [tried(10, 10, 4), tried(15, 40, 20), tried(9, 9, 9)];
        assert_eq!(best(&two), Some(&two[1]));
    }
}
