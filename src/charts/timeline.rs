//! Actions over time: a row an entry, grouped by which way it works; a bar while a restriction holds, hollow
//! while it is on hold, and a diamond for what is due.
//!
//! Every entry has a line of its own, so labels never meet, however many fall into one month.

mod draw;
mod rows;
pub mod words;

use crate::analysis::actions::calendar::Entry;
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::scene::{Rect, Size};
use crate::dataset::Ledger;
use crate::dataset::actions::{Action, Party, Side};
use crate::domain::{Day, Month, Year};
use crate::text::Locale;

/// What is drawn.
pub struct TimelineInput<'a> {
    /// The entries, the earliest first.
    pub actions: &'a [&'a Action],
    /// The whole ledger: entries that put others on hold may be filtered out.
    pub ledger: &'a Ledger,
    /// The day it is.
    pub today: Day,
    /// A country's or body's name for people.
    pub name: &'a dyn Fn(Party) -> String,
}

/// A timeline with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    size: Size,
    plot: Rect,
    /// First and last day of the axis.
    span: (Day, Day),
    today: Day,
    years: Vec<Year>,
    groups: Vec<Group>,
    legend: Vec<LegendEntry>,
}

/// Entries that work the same way.
#[derive(Clone, Debug, PartialEq)]
struct Group {
    side: Side,
    title: String,
    /// The middle of the heading's line.
    y: f64,
    rows: Vec<Row>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    id: String,
    /// As it fits.
    label: String,
    /// The whole row.
    band: Rect,
    /// Where the label stands, and the line the marks lie on.
    label_y: f64,
    y: f64,
    /// When it was said, and when it begins to hold.
    date: Day,
    begins: Option<Day>,
    /// From when to when it holds, with whether it is on hold; none for what is no measure.
    stretches: Vec<Stretch>,
    dues: Vec<DueMark>,
    told: words::Told,
}

/// A stretch of a measure's life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stretch {
    from: Day,
    to: Day,
    is_on_hold: bool,
}

/// What is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct DueMark {
    day: Day,
    state: DueState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum DueState {
    /// Ahead, or a term that ran out.
    Open,
    /// A promise past its day.
    Overdue,
    /// Done.
    Delivered,
}

impl DueState {
    fn of(entry: &Entry<'_>) -> Self {
        use crate::analysis::actions::calendar::Timing;
        match entry.timing {
            Timing::Delivered(_) => Self::Delivered,
            _ if entry.is_overdue() => Self::Overdue,
            _ => Self::Open,
        }
    }
}

/// A sign of the legend and its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Side(Side),
    Hold,
    Due(DueState),
}

#[derive(Clone, Debug, PartialEq)]
struct LegendEntry {
    sign: Sign,
    text: String,
    x: f64,
    y: f64,
}

impl Timeline {
    /// Lays the entries out for a width; the height follows from their number.
    #[must_use]
    pub fn layout(input: &TimelineInput<'_>, width: f64, locale: &Locale) -> Self {
        rows::layout(input, width, locale)
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Arrows walk the entries from top to bottom.
    #[must_use]
    pub fn walk(&self) -> Walk {
        Walk::new(Lanes::Columns, vec![self.rows().map(|row| Datum::Series(row.id.clone())).collect()])
    }

    fn rows(&self) -> impl Iterator<Item = &Row> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    fn row(&self, datum: &Datum) -> Option<&Row> {
        match datum {
            Datum::Series(id) => self.rows().find(|row| row.id == *id),
            _ => None,
        }
    }

    fn x(&self, day: Day) -> f64 {
        let (first, last) = self.span;
        let whole = f64::from(first.days_until(last)).max(1.0);
        self.plot.x + self.plot.width * (f64::from(first.days_until(day)) / whole).clamp(0.0, 1.0)
    }
}

/// The first day of a year.
fn new_year(year: Year) -> Day {
    Month::new(year.0, 1).and_then(|month| Day::of(month, 1)).unwrap_or(Day::from_ordinal(0))
}
