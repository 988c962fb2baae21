//! The two panels: where they lie, what range of values they hold, where their ticks are.

use super::axis::{TimeAxis, ValueAxis};
use super::labels::{self, SIZE};
use super::{LevelUnit, Line, Scale, Series, TimeSeriesInput, TimeSeriesOptions};
use crate::charts::scene::Rect;
use crate::charts::text_width::{Weight, text_width};
use crate::charts::ticks;
use crate::domain::Month;
use crate::text::{Locale, Message, NumberStyle};

/// One panel with its value axis.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Panel {
    pub(super) frame: Rect,
    pub(super) title: String,
    pub(super) axis: ValueAxis,
    /// Where the ticks are and what they say.
    pub(super) ticks: Vec<(f64, String)>,
    /// The y of the index's base.
    pub(super) base: Option<f64>,
}

/// Where the two panels lie.
pub(super) struct Frames {
    pub(super) level: Rect,
    pub(super) volatility: Rect,
}

/// A panel's title stands in this much height above it.
const TITLE: f64 = 30.0;
/// Month labels below.
const FOOT: f64 = 24.0;
const BETWEEN: f64 = 16.0;
/// The upper panel's part of the height.
const LEVEL_PART: f64 = 0.63;

/// From the first to the last observation, or what was asked for.
pub(super) fn visible_months(series: &[Series], range: Option<(Month, Month)>) -> (Month, Month) {
    let months = || series.iter().flat_map(|series| &series.level).map(|entry| entry.0);
    let all = months().min().zip(months().max());
    range.or(all).unwrap_or((Month::from_ordinal(0), Month::from_ordinal(1)))
}

/// Beside the panels there is room for tick labels on the left and line labels on the right.
pub(super) fn frames(
    lines: &[Line],
    input: &TimeSeriesInput<'_>,
    options: &TimeSeriesOptions,
    locale: &Locale,
) -> Frames {
    let size = options.size;
    let heights = (size.height - 2.0 * TITLE - BETWEEN - FOOT).max(2.0);
    let level_height = heights * LEVEL_PART;
    let trial = Rect::new(0.0, TITLE, size.width, level_height);
    let tick_labels = [level(lines, trial, input, options, locale), volatility(lines, trial, input, locale)]
        .into_iter()
        .flat_map(|panel| panel.ticks);
    let left =
        tick_labels.map(|(_, text)| text_width(&text, SIZE, Weight::Regular)).fold(0.0, f64::max) + 8.0;
    let right = labels::width(lines, options, locale);
    let width = (size.width - left - right).max(1.0);
    let volatility_top = TITLE + level_height + BETWEEN + TITLE;
    Frames {
        level: Rect::new(left, TITLE, width, level_height),
        volatility: Rect::new(left, volatility_top, width, heights - level_height),
    }
}

pub(super) fn level(
    lines: &[Line],
    frame: Rect,
    input: &TimeSeriesInput<'_>,
    options: &TimeSeriesOptions,
    locale: &Locale,
) -> Panel {
    let values = || lines.iter().flat_map(|line| &line.level).map(|entry| entry.1);
    let (low, high) = match options.scale {
        Scale::Linear => linear_range(values()),
        Scale::Log => log_range(values()),
    };
    let axis = ValueAxis { scale: options.scale, low, high, top: frame.y, bottom: frame.bottom() };
    let most = (frame.height / 42.0).floor().max(2.0) as usize;
    let ticks = match options.scale {
        Scale::Linear => ticks::linear(low, high, most),
        Scale::Log => ticks::logarithmic(low, high, most),
    };
    let style = ticks::style(&ticks);
    let ticks = ticks.iter().map(|tick| (axis.pixel_from_value(*tick), locale.number(*tick, style)));
    let (title, base) = match options.unit {
        LevelUnit::AsGiven => (locale.say(&input.level_title), None),
        LevelUnit::Index(month) => (locale.say(&index_title(month)), Some(axis.pixel_from_value(100.0))),
    };
    Panel { frame, title, axis, ticks: ticks.collect(), base }
}

fn index_title(month: Month) -> Message {
    Message::new("time-series-index").with("month", super::words::month(month))
}

/// Volatility starts at nothing: its height is what is compared.
pub(super) fn volatility(lines: &[Line], frame: Rect, input: &TimeSeriesInput<'_>, locale: &Locale) -> Panel {
    let highest = lines.iter().flat_map(|line| &line.volatility).map(|entry| entry.1).fold(0.0, f64::max);
    let high = if highest > 0.0 { highest * 1.08 } else { 1.0 };
    let axis = ValueAxis { scale: Scale::Linear, low: 0.0, high, top: frame.y, bottom: frame.bottom() };
    let most = (frame.height / 38.0).floor().max(2.0) as usize;
    let ticks = ticks::linear(0.0, high, most);
    let step = ticks.get(1).copied().unwrap_or(1.0);
    let style = NumberStyle::Percent(if step < 0.01 { 1 } else { 0 });
    let ticks = ticks.iter().map(|tick| (axis.pixel_from_value(*tick), locale.number(*tick, style)));
    Panel { frame, title: locale.say(&input.volatility_title), axis, ticks: ticks.collect(), base: None }
}

/// From zero where the values come near it, so that the eye is not told of leaps that are none.
pub(in crate::charts) fn linear_range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = extent(values).unwrap_or((0.0, 1.0));
    let margin = if high > low { (high - low) * 0.06 } else { high.abs().max(1.0) * 0.1 };
    let low = if (0.0..0.45 * high).contains(&low) { 0.0 } else { low - margin };
    (low, high + margin)
}

pub(in crate::charts) fn log_range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = extent(values.filter(|value| *value > 0.0)).unwrap_or((1.0, 10.0));
    let margin = (high / low).powf(0.06).max(1.05);
    (low / margin, high * margin)
}

fn extent(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    values.fold(None, |sum, value| {
        let (low, high) = sum.unwrap_or((value, value));
        Some((value.min(low), value.max(high)))
    })
}

/// Ticks of the time axis: months, years or decades, as many as fit.
pub(in crate::charts) fn month_labels(time: &TimeAxis, locale: &Locale) -> Vec<(f64, String)> {
    let by_years = (time.width() / 52.0).floor() as usize;
    let by_months = (time.width() / 74.0).floor() as usize;
    let (months, step) = match ticks::months(time.first, time.last, by_months) {
        fine if fine.1 < 12 => fine,
        _ => ticks::months(time.first.max(Month::from_ordinal(12)), time.last, by_years),
    };
    let label = |month: Month| {
        let is_year = step >= 12;
        let year = || locale.number(f64::from(month.year()), NumberStyle::Year);
        if is_year { year() } else { locale.month(month.year(), month.month()) }
    };
    months.into_iter().map(|month| (time.pixel_from_month(month), label(month))).collect()
}
