//! What is due and when: promises, terms that run out, measures that begin or end.

use crate::dataset::Ledger;
use crate::dataset::actions::{Action, Delivery, Due, DueNature};
use crate::domain::{Day, Moment, Order};

/// What a date is about; the message key is `calendar-<id>`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Matter<'a> {
    /// Something the parties said they would do, or a term that runs out.
    Due(&'a Due),
    /// The measure comes into force.
    Begins,
    /// The measure, or its time on hold, ends.
    Ends,
}

/// How a date stands on a day; the message key is `timing-<id>`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Timing<'a> {
    /// So many days ahead; 0 is today.
    Ahead(u32),
    /// So many days ago, and this ledger holds no evidence of what came of it.
    Passed(u32),
    /// Done.
    Delivered(&'a Delivery),
    /// The source gives no time.
    Undated,
}

/// One line of the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Entry<'a> {
    /// Of which action.
    pub action: &'a Action,
    /// What.
    pub matter: Matter<'a>,
    /// The last day; none where the source gives no time.
    pub day: Option<Day>,
    /// How it stands.
    pub timing: Timing<'a>,
}

impl Matter<'_> {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Due(due) => due.nature.id(),
            Self::Begins => "begins",
            Self::Ends => "ends",
        }
    }
}

impl Timing<'_> {
    /// The id used in message keys.
    #[must_use]
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Ahead(_) => "ahead",
            Self::Passed(_) => "passed",
            Self::Delivered(_) => "delivered",
            Self::Undated => "undated",
        }
    }
}

impl Entry<'_> {
    /// Whether somebody promised it.
    #[must_use]
    pub fn is_promise(&self) -> bool {
        matches!(self.matter, Matter::Due(due) if due.nature == DueNature::Promise)
    }

    /// Whether a promise is past its last day without evidence that it was kept.
    #[must_use]
    pub fn is_overdue(&self) -> bool {
        self.is_promise() && matches!(self.timing, Timing::Passed(_))
    }
}

/// Every date of these actions as it stands on a day, in order; those without a time last. What has begun,
/// or ended because another entry took its place, is no news and left out.
#[must_use]
pub fn calendar<'a>(actions: &[&'a Action], ledger: &'a Ledger, today: Day) -> Vec<Entry<'a>> {
    let mut entries: Vec<Entry<'a>> = Vec::new();
    for action in actions {
        entries.extend(action.due.iter().map(|due| due_entry(action, due, today)));
        let begins = action.in_force.map(Moment::first_day).filter(|day| *day > today);
        let is_replaced = ledger.replacement(&action.id).is_some();
        let ends = action.until.map(Moment::last_day).filter(|_| !is_replaced);
        let dated = |matter, day| Entry { action, matter, day: Some(day), timing: timing(day, today) };
        entries.extend(begins.map(|day| dated(Matter::Begins, day)));
        entries.extend(ends.map(|day| dated(Matter::Ends, day)));
    }
    entries.order_by_key(|entry| (entry.day.is_none(), entry.day));
    entries
}

fn due_entry<'a>(action: &'a Action, due: &'a Due, today: Day) -> Entry<'a> {
    let day = due.last_day(action.announced);
    let open = day.map_or(Timing::Undated, |day| timing(day, today));
    let timing = due.delivered.as_ref().map_or(open, Timing::Delivered);
    Entry { action, matter: Matter::Due(due), day, timing }
}

fn timing<'a>(day: Day, today: Day) -> Timing<'a> {
    let days = today.days_until(day);
    if days < 0 { Timing::Passed(days.unsigned_abs()) } else { Timing::Ahead(days.unsigned_abs()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{day, sample};

    #[test]
    fn dates_stand_in_order_and_the_undated_last() {
        let ledger = sample();
        let actions: Vec<_> = ledger.actions().iter().collect();
        let found = calendar(&actions, &ledger, day("2026-11-24"));
        let lines: Vec<String> = found
            .iter()
            .map(|entry| {
                let day = entry.day.map_or_else(|| "-".to_owned(), |day| day.to_string());
                format!("{} {} {day} {}", entry.action.id, entry.matter.id(), entry.timing.id())
            })
            .collect();
        assert_eq!(
            lines,
            [
                "plan promise 2026-04-05 passed",
                "plan promise 2026-06-30 delivered",
                "hold ends 2026-11-10 passed",
                "later-ban begins 2029-01-01 ahead",
                "plan promise - undated",
            ]
        );
        assert_eq!(found[0].timing, Timing::Passed(233));
        assert!(found[0].is_overdue() && !found[1].is_overdue() && !found[2].is_overdue());
    }

    #[test]
    fn the_last_day_itself_is_not_overdue() {
        let ledger = sample();
        let plan = [ledger.get("plan").unwrap()];
        let timing = |today: &str| calendar(&plan, &ledger, day(today))[0].timing;
        assert_eq!(timing("2026-04-05"), Timing::Ahead(0));
        assert_eq!(timing("2026-04-06"), Timing::Passed(1));
    }
}
