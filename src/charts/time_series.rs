//! Prices over time: the level above, its rolling volatility below where there is one, on one time axis.
//!
//! Lines end in their own label instead of a legend; gaps stay gaps; unit values, which are no prices,
//! are dashed. `month_at` undoes `x_at`, for the crosshair and the brush.

pub(in crate::charts) mod axis;
mod draw;
mod labels;
pub(in crate::charts) mod lines;
pub(in crate::charts) mod panels;
pub(in crate::charts) mod words;

use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::scene::{Point, Rect, Size};
use crate::domain::{Frequency, Month, PriceKind};
use crate::text::{Locale, Message};

use axis::TimeAxis;
use labels::EndLabel;
use lines::Runs;
use panels::Panel;
pub use panels::has_volatility;

/// One line in both panels.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Its id, for hover and links.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// A price, or a unit value.
    pub kind: PriceKind,
    /// How far apart its observations are.
    pub frequency: Frequency,
    /// The level in the unit of all, in the order of time; no value where there is a gap.
    pub level: Vec<(Month, Option<f64>)>,
    /// Annualised volatility as a fraction (0.35 is 35% a year).
    pub volatility: Vec<(Month, Option<f64>)>,
}

/// What is drawn.
pub struct TimeSeriesInput<'a> {
    /// The lines; colours go by their order.
    pub series: &'a [Series],
    /// What the upper panel shows, with its unit.
    pub level_title: Message,
    /// What the lower panel shows, with its window.
    pub volatility_title: Message,
}

/// How levels become heights.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Equal differences.
    #[default]
    Linear,
    /// Equal ratios.
    Log,
}

/// What the upper panel counts in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LevelUnit {
    /// The unit of the input.
    #[default]
    AsGiven,
    /// 100 in a month; a line without a value there starts from its first one after it.
    Index(Month),
}

/// How it is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeSeriesOptions {
    /// Extent in CSS pixels.
    pub size: Size,
    /// Linear or logarithmic levels.
    pub scale: Scale,
    /// As given or as an index.
    pub unit: LevelUnit,
    /// The months shown; all there are if none is given.
    pub range: Option<(Month, Month)>,
}

impl TimeSeriesOptions {
    /// Everything there is, as given, on a linear scale.
    #[must_use]
    pub const fn new(size: Size) -> Self {
        Self { size, scale: Scale::Linear, unit: LevelUnit::AsGiven, range: None }
    }

    fn is_narrow(&self) -> bool {
        self.size.width < 600.0
    }
}

/// One series, ready to draw.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: String,
    name: String,
    kind: PriceKind,
    frequency: Frequency,
    /// Visible observations that have a value, in order.
    level: Vec<(Month, f64)>,
    volatility: Vec<(Month, f64)>,
    level_runs: Runs,
    volatility_runs: Runs,
}

/// Two panels with their places.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeSeries {
    options: TimeSeriesOptions,
    time: TimeAxis,
    level: Panel,
    /// None where no line has a volatility.
    volatility: Option<Panel>,
    month_labels: Vec<(f64, String)>,
    lines: Vec<Line>,
    end_labels: Vec<EndLabel>,
}

impl TimeSeries {
    /// Lays the panels out.
    #[must_use]
    pub fn layout(input: &TimeSeriesInput<'_>, options: &TimeSeriesOptions, locale: &Locale) -> Self {
        let months = panels::visible_months(input.series, options.range);
        let mut lines: Vec<Line> =
            input.series.iter().map(|series| Line::visible(series, months, options.unit)).collect();
        let frames = panels::frames(&lines, input, options, locale);
        let time = TimeAxis::new(months, frames.level.x, frames.level.right());
        let level = panels::level(&lines, frames.level, input, options, locale);
        let volatility = frames.volatility.map(|frame| panels::volatility(&lines, frame, input, locale));
        for line in &mut lines {
            line.level_runs = lines::runs(&line.level, line.frequency, &time, &level.axis);
            line.volatility_runs = volatility
                .as_ref()
                .map(|panel| lines::runs(&line.volatility, line.frequency, &time, &panel.axis))
                .unwrap_or_default();
        }
        let end_labels = labels::end_labels(&lines, &level, options, locale);
        let month_labels = panels::month_labels(&time, finest(input.series), locale);
        Self { options: *options, time, level, volatility, month_labels, lines, end_labels }
    }

    /// Where a month stands; also beyond the months shown.
    #[must_use]
    pub fn x_at(&self, month: Month) -> f64 {
        self.time.pixel_from_month(month)
    }

    /// The month nearest to a place, among those shown.
    #[must_use]
    pub fn month_at(&self, x: f64) -> Month {
        self.time.month_from_pixel(x)
    }

    /// The first and last month shown.
    #[must_use]
    pub fn months(&self) -> (Month, Month) {
        (self.time.first, self.time.last)
    }

    /// The area of the lines, both panels and what lies between: where a brush may be drawn.
    #[must_use]
    pub fn plot(&self) -> Rect {
        let top = self.level.frame;
        Rect::new(top.x, top.y, top.width, self.bottom() - top.y)
    }

    /// The panels from the top.
    fn panels(&self) -> impl Iterator<Item = &Panel> {
        std::iter::once(&self.level).chain(&self.volatility)
    }

    /// Where the lowest panel ends.
    fn bottom(&self) -> f64 {
        self.volatility.as_ref().unwrap_or(&self.level).frame.bottom()
    }

    /// Left and right walk the months, up and down lead to the series.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let months = (self.time.first.ordinal()..=self.time.last.ordinal()).map(Month::from_ordinal);
        let series = self.lines.iter().map(|line| Datum::Series(line.id.clone()));
        Walk::new(Lanes::Rows, vec![months.map(Datum::Month).collect(), series.collect()])
    }

    /// The value of a line in a month; an annual one holds for its whole year.
    fn value_in(values: &[(Month, f64)], frequency: Frequency, month: Month) -> Option<(Month, f64)> {
        let after = values.partition_point(|(each, _)| *each <= month);
        let found = after.checked_sub(1).and_then(|at| values.get(at)).copied()?;
        let is_of_it = match frequency {
            Frequency::Monthly => found.0 == month,
            Frequency::Annual => found.0.year() == month.year(),
        };
        is_of_it.then_some(found)
    }
}

/// How far apart the closest observations are.
fn finest(series: &[Series]) -> Frequency {
    let is_annual = !series.is_empty() && series.iter().all(|series| series.frequency == Frequency::Annual);
    if is_annual { Frequency::Annual } else { Frequency::Monthly }
}

impl Line {
    /// The part of a series that is shown, in the unit asked for.
    fn visible(series: &Series, (first, last): (Month, Month), unit: LevelUnit) -> Self {
        let factor = match unit {
            LevelUnit::AsGiven => 1.0,
            LevelUnit::Index(base) => {
                let at_base =
                    series.level.iter().filter(|(month, _)| *month >= base).find_map(|entry| entry.1);
                at_base.map_or(0.0, |value| 100.0 / value)
            }
        };
        let shown = |values: &[(Month, Option<f64>)], factor: f64| -> Vec<(Month, f64)> {
            let inside = values.iter().filter(|(month, _)| (first..=last).contains(month));
            inside.filter_map(|(month, value)| value.map(|v| (*month, v * factor))).collect()
        };
        // Without a base there is no index: the line is left out rather than drawn at zero.
        let level = if factor > 0.0 { shown(&series.level, factor) } else { Vec::new() };
        Self {
            id: series.id.clone(),
            name: series.name.clone(),
            kind: series.kind,
            frequency: series.frequency,
            level,
            volatility: shown(&series.volatility, 1.0),
            level_runs: Runs::default(),
            volatility_runs: Runs::default(),
        }
    }

    fn last_point(&self) -> Option<Point> {
        self.level_runs.last()
    }
}
