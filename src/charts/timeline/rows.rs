//! Where rows, axis and legend lie, and which stretches a measure's life has.

use super::words::Told;
use super::{DueMark, DueState, Group, LegendEntry, Row, Sign, Stretch, Timeline, TimelineInput, new_year};
use crate::analysis::actions::calendar::{Matter, calendar};
use crate::charts::scene::{Rect, Size};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::dataset::actions::{Action, Side};
use crate::domain::{Day, Year};
use crate::text::Locale;

/// Type size of labels, headings and years.
pub(super) const SIZE: f64 = 13.0;
/// Below this width a label stands over its bar.
const NARROW: f64 = 720.0;
/// Height of a row beside its label, under its label, and of a heading.
const ROW: f64 = 26.0;
const TALL_ROW: f64 = 42.0;
const HEADING: f64 = 34.0;
/// Room for the years and the day it is, and for a line of the legend.
const AXIS: f64 = 40.0;
const LEGEND_LINE: f64 = 22.0;
/// Beside the plot, so that marks at its edges are whole.
const MARGIN: f64 = 10.0;
const GAP: f64 = 12.0;

pub(super) fn layout(input: &TimelineInput<'_>, width: f64, locale: &Locale) -> Timeline {
    let is_narrow = width < NARROW;
    let widest = input.actions.iter().map(|action| text_width(&action.title, SIZE, Weight::Regular));
    let widest = widest.fold(0.0, f64::max);
    let head = if is_narrow { 0.0 } else { (widest + GAP).min(width * 0.46) };
    let legend = legend(width, locale);
    let legend_height = legend.last().map_or(0.0, |entry| entry.y + LEGEND_LINE);
    let top = legend_height + AXIS;
    let mut y = top;
    let mut groups = Vec::new();
    for side in Side::ALL {
        let of_side: Vec<&Action> =
            input.actions.iter().filter(|action| action.side() == *side).copied().collect();
        if of_side.is_empty() {
            continue;
        }
        let heading = y + HEADING / 2.0 + 4.0;
        y += HEADING;
        let height = if is_narrow { TALL_ROW } else { ROW };
        let rows = of_side.iter().map(|action| {
            let band = Rect::new(0.0, y, width, height);
            y += height;
            row(action, input, band, if is_narrow { width - 4.0 } else { head - GAP }, is_narrow, locale)
        });
        let rows = rows.collect();
        let title = locale.word(&format!("action-side-{}", side.id()));
        groups.push(Group { side: *side, title, y: heading, rows });
    }
    let years = years(input);
    let first = years.first().map_or(input.today, |year| new_year(*year));
    let last = years.last().map_or(input.today, |year| new_year(Year(year.0 + 1)));
    let left = head + MARGIN;
    let plot = Rect::new(left, top, (width - left - MARGIN).max(1.0), (y - top).max(0.0));
    let size = Size::new(width, y + 8.0);
    Timeline { size, plot, span: (first, last), today: input.today, years, groups, legend }
}

/// From the year of the earliest date to that of the latest, today among them.
fn years(input: &TimelineInput<'_>) -> Vec<Year> {
    let dates = input.actions.iter().flat_map(|action| {
        let dues = action.due.iter().filter_map(|due| due.last_day(action.announced));
        let moments = [action.announced, action.in_force, action.until].into_iter().flatten();
        moments.map(|moment| moment.first_day()).chain(dues).collect::<Vec<_>>()
    });
    let years = dates.chain([input.today]).map(|day| day.month().year());
    let (first, last) = years.fold((u16::MAX, 0), |(low, high), year| (low.min(year), high.max(year)));
    (first..=last).map(Year).collect()
}

fn row(
    action: &Action,
    input: &TimelineInput<'_>,
    band: Rect,
    room: f64,
    is_narrow: bool,
    locale: &Locale,
) -> Row {
    let dues = calendar(&[action], input.ledger, input.today).into_iter().filter_map(|entry| {
        let day = entry.day.filter(|_| matches!(entry.matter, Matter::Due(_)))?;
        Some(DueMark { day, state: DueState::of(&entry) })
    });
    let middle = band.y + band.height / 2.0;
    Row {
        id: action.id.clone(),
        label: ellipsize(&action.title, SIZE, Weight::Regular, room),
        band,
        label_y: if is_narrow { band.y + 12.0 } else { middle },
        y: if is_narrow { band.y + 29.0 } else { middle },
        date: action.date().first_day(),
        begins: action.in_force.map(|moment| moment.first_day()),
        stretches: stretches(action, input),
        dues: dues.collect(),
        told: Told::of(action, input, locale),
    }
}

/// From when a restriction holds, or puts another on hold, to its end or today. What follows its time on hold is
/// not drawn: the ledger does not say.
fn stretches(action: &Action, input: &TimelineInput<'_>) -> Vec<Stretch> {
    if !matches!(action.side(), Side::Restricts | Side::Relaxes) {
        return Vec::new();
    }
    let (ledger, today) = (input.ledger, input.today);
    let begins = |action: &Action| action.in_force.unwrap_or(action.date()).first_day();
    let own_end = action.until.map(|until| until.last_day());
    let replaced = ledger.replacement(&action.id).map(begins);
    let to = [own_end, replaced].into_iter().flatten().min().map_or(today, |end| end.min(today));
    let mut at = begins(action);
    let mut stretches = Vec::new();
    for hold in ledger.suspending(&action.id) {
        let hold_from = begins(hold).max(at);
        let hold_to = hold.until.map_or(today, |until| until.last_day()).min(today);
        // What was put on hold before it came into force never held.
        if action.in_force.is_some() {
            stretches.push(Stretch { from: at, to: hold_from, is_on_hold: false });
        }
        stretches.push(Stretch { from: hold_from, to: hold_to, is_on_hold: true });
        at = hold_to;
    }
    if action.in_force.is_some() && stretches.is_empty() {
        stretches.push(Stretch { from: at, to, is_on_hold: false });
    }
    stretches.retain(|stretch| stretch.from < stretch.to);
    stretches
}

/// The signs above the chart, in as many lines as they need.
fn legend(width: f64, locale: &Locale) -> Vec<LegendEntry> {
    let sides = Side::ALL.iter().map(|side| (Sign::Side(*side), format!("action-side-{}", side.id())));
    let others = [
        (Sign::Hold, "timeline-on-hold"),
        (Sign::Due(DueState::Open), "timeline-due"),
        (Sign::Due(DueState::Overdue), "timeline-overdue"),
        (Sign::Due(DueState::Delivered), "timeline-delivered"),
    ];
    let signs = sides.chain(others.map(|(sign, key)| (sign, key.to_owned())));
    let (mut x, mut y) = (8.0, 10.0);
    let mut entries = Vec::new();
    for (sign, key) in signs {
        let text = locale.word(&key);
        let needed = 18.0 + text_width(&text, SIZE - 1.0, Weight::Regular);
        if x > 8.0 && x + needed > width {
            (x, y) = (8.0, y + LEGEND_LINE);
        }
        entries.push(LegendEntry { sign, text, x, y });
        x += needed + 18.0;
    }
    entries
}

impl Stretch {
    /// Whether it reaches the day it is: nobody knows its end.
    pub(super) fn is_open(&self, today: Day) -> bool {
        self.to >= today
    }
}
