//! Panels over one time axis, below each other or in a grid: lines, a band around one, shaded stretches, dated marks.
//!
//! Each panel has a title, a legend where it holds several lines, and a value axis of its own, or the same for all
//! where heights must be compared. What is no price is dashed, as everywhere.

mod draw;
mod layout;
mod words;

use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::palette::Tone;
use crate::charts::scene::{Point, Rect, Size};
use crate::charts::time_series::Scale;
use crate::charts::time_series::axis::{TimeAxis, ValueAxis};
use crate::charts::time_series::lines::Runs;
use crate::domain::{Frequency, Month};
use crate::text::{Locale, Message};

/// How the figures of a panel are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figures {
    /// A fraction as a percentage.
    Percent,
    /// A price in its unit.
    Level,
    /// A pure number between -1 and 1.
    Coefficient,
    /// US dollars.
    Dollars,
}

/// What range of values an axis holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Range {
    /// What is drawn, from zero where that is near.
    Fitted,
    /// From zero up.
    FromZero,
    /// From below up to zero: depths.
    ToZero,
    /// Both ends given.
    Fixed(f64, f64),
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// A price, or what is computed from one.
    Solid,
    /// A unit value, or what is not observed.
    Dashed,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelLine {
    /// Its id, for hover.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Its colour, by place.
    pub colour: u8,
    /// How it is drawn.
    pub stroke: Stroke,
    /// How far apart its observations are; annual ones get a dot each.
    pub frequency: Frequency,
    /// In the order of time; no value where there is a gap.
    pub values: Vec<(Month, Option<f64>)>,
}

/// An area between two values in each month.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelBand {
    /// Its name in the legend and the table.
    pub name: String,
    /// Its colour, by place.
    pub colour: u8,
    /// Month, low, high.
    pub values: Vec<(Month, f64, f64)>,
}

/// A stretch of time behind the lines.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shade {
    /// Its first month.
    pub from: Month,
    /// Its last month.
    pub to: Month,
    /// Its colour.
    pub tone: Tone,
    /// 0 to 1.
    pub opacity: f64,
}

/// A dated mark through all panels.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeMark {
    /// Its id, for hover.
    pub id: String,
    /// When.
    pub month: Month,
    /// A letter or number above the line.
    pub label: String,
    /// What is said about it: a title and a text.
    pub title: String,
    /// The text.
    pub text: String,
}

/// One panel.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelInput {
    /// What it shows, with its unit.
    pub title: Message,
    /// Its lines.
    pub lines: Vec<PanelLine>,
    /// An area behind them.
    pub band: Option<PanelBand>,
    /// Stretches behind everything.
    pub shades: Vec<Shade>,
    /// How figures are written.
    pub figures: Figures,
    /// What the axis holds.
    pub range: Range,
    /// Linear or logarithmic.
    pub scale: Scale,
    /// Its part of the height, in proportion to the others.
    pub weight: f64,
}

impl PanelInput {
    /// A panel of figures without band or shades.
    #[must_use]
    pub fn new(title: Message, figures: Figures, lines: Vec<PanelLine>) -> Self {
        Self {
            title,
            lines,
            band: None,
            shades: Vec::new(),
            figures,
            range: Range::Fitted,
            scale: Scale::Linear,
            weight: 1.0,
        }
    }
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct TimePanelsInput {
    /// The panels, in reading order.
    pub panels: Vec<PanelInput>,
    /// Marks through all of them.
    pub marks: Vec<TimeMark>,
    /// How many stand side by side.
    pub columns: usize,
    /// Whether all panels share one value axis.
    pub is_shared: bool,
    /// The months shown; all there are if none is given.
    pub range: Option<(Month, Month)>,
    /// The finding, said above the chart.
    pub sentence: Message,
}

/// A line with its places.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: String,
    name: String,
    colour: u8,
    stroke: Stroke,
    frequency: Frequency,
    values: Vec<(Month, f64)>,
    runs: Runs,
}

/// A place in the legend.
#[derive(Clone, Debug, PartialEq)]
struct Key {
    at: Point,
    text: String,
    colour: u8,
    stroke: Option<Stroke>,
    id: String,
}

/// A panel with its places.
#[derive(Clone, Debug, PartialEq)]
struct Panel {
    title: String,
    title_at: Point,
    frame: Rect,
    axis: ValueAxis,
    ticks: Vec<(f64, String)>,
    time: TimeAxis,
    month_labels: Vec<(f64, String)>,
    lines: Vec<Line>,
    band: Option<PanelBand>,
    shades: Vec<Shade>,
    figures: Figures,
    keys: Vec<Key>,
}

/// Panels with their places.
#[derive(Clone, Debug, PartialEq)]
pub struct TimePanels {
    size: Size,
    months: (Month, Month),
    panels: Vec<Panel>,
    marks: Vec<TimeMark>,
    sentence: Message,
}

impl TimePanels {
    /// Lays the panels out.
    #[must_use]
    pub fn layout(input: &TimePanelsInput, size: Size, locale: &Locale) -> Self {
        let months = layout::months(input);
        let panels = layout::panels(input, months, size, locale);
        Self { size, months, panels, marks: input.marks.clone(), sentence: input.sentence.clone() }
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// The month nearest to a place, among those shown: in the panel that lies there, else the nearest one.
    #[must_use]
    pub fn month_at(&self, x: f64) -> Month {
        let apart = |panel: &&Panel| {
            let (left, right) = (panel.frame.x, panel.frame.right());
            (left - x).max(x - right).max(0.0)
        };
        let nearest = self.panels.iter().min_by(|a, b| apart(a).total_cmp(&apart(b)));
        nearest.map_or(self.months.0, |panel| panel.time.month_from_pixel(x))
    }

    /// Left and right walk the months; up and down lead to the marks.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let months = (self.months.0.ordinal()..=self.months.1.ordinal()).map(Month::from_ordinal);
        let marks = self.marks.iter().map(|mark| Datum::Series(mark.id.clone()));
        Walk::new(Lanes::Rows, vec![months.map(Datum::Month).collect(), marks.collect()])
    }

    /// The value of a line in a month; an annual one holds for its whole year.
    fn value_in(line: &Line, month: Month) -> Option<(Month, f64)> {
        let after = line.values.partition_point(|(each, _)| *each <= month);
        let found = after.checked_sub(1).and_then(|at| line.values.get(at)).copied()?;
        let is_of_it = match line.frequency {
            Frequency::Monthly => found.0 == month,
            Frequency::Annual => found.0.year() == month.year(),
        };
        is_of_it.then_some(found)
    }
}
