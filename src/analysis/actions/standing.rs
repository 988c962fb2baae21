//! What an entry's later neighbours and the calendar make of it: on hold, replaced, run out, still ahead.

use crate::dataset::Ledger;
use crate::dataset::actions::Action;
use crate::domain::{Day, Moment};

/// How an action stands on a day; the message key is `standing-<id>`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standing<'a> {
    /// As its status says.
    AsStated,
    /// It comes into force later.
    Ahead(Moment),
    /// Another entry put it on hold, to that day where one is named.
    OnHold(&'a Action),
    /// It was on hold to a day that has passed, and no entry says what followed.
    HoldRanOut(&'a Action, Moment),
    /// Another entry took its place.
    Replaced(&'a Action),
    /// It held to a day that has passed.
    RanOut(Moment),
}

impl Standing<'_> {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::AsStated => "as-stated",
            Self::Ahead(_) => "ahead",
            Self::OnHold(_) => "on-hold",
            Self::HoldRanOut(..) => "hold-ran-out",
            Self::Replaced(_) => "replaced",
            Self::RanOut(_) => "ran-out",
        }
    }

    /// Whether it can still be felt: in force, ahead or on hold, but not replaced or run out.
    #[must_use]
    pub const fn is_alive(&self) -> bool {
        !matches!(self, Self::Replaced(_) | Self::RanOut(_))
    }
}

/// How an action stands on a day.
#[must_use]
pub fn standing<'a>(action: &Action, ledger: &'a Ledger, today: Day) -> Standing<'a> {
    let has_begun = |other: &&Action| other.in_force.unwrap_or(other.date()).first_day() <= today;
    if let Some(other) = ledger.replacement(&action.id).filter(has_begun) {
        return Standing::Replaced(other);
    }
    // The newest of several speaks.
    let newest = ledger.suspending(&action.id).filter(has_begun).last();
    if let Some(other) = newest {
        return match other.until {
            Some(until) if until.last_day() < today => Standing::HoldRanOut(other, until),
            _ => Standing::OnHold(other),
        };
    }
    match (action.in_force, action.until) {
        (Some(from), _) if from.first_day() > today => Standing::Ahead(from),
        (_, Some(until)) if until.last_day() < today => Standing::RanOut(until),
        _ => Standing::AsStated,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{day, sample};

    #[test]
    fn a_hold_holds_to_its_last_day_and_then_nothing_is_known() {
        let ledger = sample();
        let ban = ledger.get("ban").unwrap();
        let on = |today: &str| standing(ban, &ledger, day(today)).id();
        assert_eq!(on("2025-11-06"), "as-stated");
        assert_eq!(on("2025-11-07"), "on-hold");
        assert_eq!(on("2026-11-10"), "on-hold");
        assert_eq!(on("2026-11-11"), "hold-ran-out");
        let hold = ledger.get("hold").unwrap();
        assert_eq!(standing(hold, &ledger, day("2026-11-11")).id(), "ran-out");
        assert!(!standing(hold, &ledger, day("2026-11-11")).is_alive());
    }

    #[test]
    fn what_comes_into_force_later_is_ahead() {
        let ledger = sample();
        let ban = ledger.get("later-ban").unwrap();
        assert_eq!(standing(ban, &ledger, day("2026-11-24")).id(), "ahead");
        assert_eq!(standing(ban, &ledger, day("2029-01-01")), Standing::AsStated);
    }
}
