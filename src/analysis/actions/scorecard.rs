//! Meetings against results: what each meeting promised, and what the ledger can show of it.

use super::calendar::{Entry, Timing, calendar};
use super::money::{Total, totals};
use crate::dataset::Ledger;
use crate::dataset::actions::{Action, ActionKind, Status};
use crate::domain::Day;

/// A meeting with what was announced on its day.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting<'a> {
    /// The meeting.
    pub meeting: &'a Action,
    /// Entries announced on the same day: they are read as its results.
    pub results: Vec<&'a Action>,
    /// What it and its results promised.
    pub promises: Vec<Entry<'a>>,
    /// The promises counted.
    pub counts: Counts,
    /// Money, by what it is.
    pub money: Vec<Total>,
}

/// Promises by how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub promised: usize,
    /// Still ahead.
    pub due: usize,
    /// Past their last day without evidence.
    pub overdue: usize,
    /// Done.
    pub delivered: usize,
    /// Without a time.
    pub undated: usize,
}

impl Counts {
    /// Counts promises.
    #[must_use]
    pub fn of(promises: &[Entry<'_>]) -> Self {
        let mut counts = Self { promised: promises.len(), ..Self::default() };
        for promise in promises {
            match promise.timing {
                Timing::Ahead(_) => counts.due += 1,
                Timing::Passed(_) => counts.overdue += 1,
                Timing::Delivered(_) => counts.delivered += 1,
                Timing::Undated => counts.undated += 1,
            }
        }
        counts
    }
}

impl Meeting<'_> {
    /// Whether the ledger holds nothing that came of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.promises.is_empty() && self.results.is_empty()
    }

    /// How many of the meeting's results have come so far.
    #[must_use]
    pub fn at(&self, status: Status) -> usize {
        self.results.iter().filter(|action| action.status == status).count()
    }
}

/// Every meeting, the newest first.
#[must_use]
pub fn meetings(ledger: &Ledger, today: Day) -> Vec<Meeting<'_>> {
    let meetings = ledger.actions().iter().filter(|action| action.kind == ActionKind::Forum);
    let mut found: Vec<Meeting<'_>> = meetings.map(|meeting| of_meeting(meeting, ledger, today)).collect();
    found.reverse();
    found
}

fn of_meeting<'a>(meeting: &'a Action, ledger: &'a Ledger, today: Day) -> Meeting<'a> {
    let is_of_the_day = |action: &&Action| {
        action.id != meeting.id && action.announced.is_some() && action.announced == meeting.announced
    };
    let results: Vec<&Action> = ledger.actions().iter().filter(is_of_the_day).collect();
    let all: Vec<&Action> = std::iter::once(meeting).chain(results.iter().copied()).collect();
    let promises: Vec<_> = calendar(&all, ledger, today).into_iter().filter(Entry::is_promise).collect();
    Meeting { meeting, counts: Counts::of(&promises), money: totals(all), results, promises }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{day, sample};

    #[test]
    fn a_meeting_is_measured_by_the_promises_of_its_day() {
        let ledger = sample();
        let found = meetings(&ledger, day("2026-11-24"));
        assert_eq!(found.len(), 1);
        let meeting = &found[0];
        assert_eq!(meeting.results.iter().map(|action| action.id.as_str()).collect::<Vec<_>>(), ["plan"]);
        let counts = Counts { promised: 3, due: 0, overdue: 1, delivered: 1, undated: 1 };
        assert_eq!(meeting.counts, counts);
        assert!(!meeting.is_empty());
        // The loan was announced two days before.
        assert!(meeting.money.is_empty());
        assert_eq!((meeting.at(Status::Announced), meeting.at(Status::Signed)), (1, 0));
        let earlier = &meetings(&ledger, day("2026-03-01"))[0];
        assert_eq!((earlier.counts.due, earlier.counts.overdue), (1, 0));
    }
}
