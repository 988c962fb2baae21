//! The panels: where they lie, what range of values they hold, where their ticks are.

use super::axis::{TimeAxis, ValueAxis};
use super::labels::{self, SIZE};
use super::{LevelUnit, Line, Scale, Series, TimeSeriesInput, TimeSeriesOptions};
use crate::charts::scene::Rect;
use crate::charts::text_width::{Weight, text_width};
use crate::charts::ticks;
use crate::domain::{Frequency, Month};
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

/// Where the panels lie; without a value of volatility there is no panel of it.
pub(super) struct Frames {
    pub(super) level: Rect,
    pub(super) volatility: Option<Rect>,
}

/// A panel's title stands in this much height above it.
const TITLE: f64 = 30.0;
/// Month labels below.
const FOOT: f64 = 24.0;
const BETWEEN: f64 = 16.0;
/// The upper panel's part of the height.
const LEVEL_PART: f64 = 0.63;

/// Whether any of these has a volatility at all: a value a year gives none over a window of a few years.
#[must_use]
pub fn has_volatility(series: &[Series]) -> bool {
    series.iter().any(|series| series.volatility.iter().any(|(_, value)| value.is_some()))
}

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
    let has_volatility = has_volatility(input.series);
    let heights = if has_volatility {
        (size.height - 2.0 * TITLE - BETWEEN - FOOT).max(2.0)
    } else {
        (size.height - TITLE - FOOT).max(2.0)
    };
    let level_height = if has_volatility { heights * LEVEL_PART } else { heights };
    let trial = Rect::new(0.0, TITLE, size.width, level_height);
    let second = has_volatility.then(|| volatility(lines, trial, input, locale));
    let tick_labels = std::iter::once(level(lines, trial, input, options, locale))
        .chain(second)
        .flat_map(|panel| panel.ticks);
    let left =
        tick_labels.map(|(_, text)| text_width(&text, SIZE, Weight::Regular)).fold(0.0, f64::max) + 8.0;
    let right = labels::width(lines, options, locale);
    let width = (size.width - left - right).max(1.0);
    let volatility_top = TITLE + level_height + BETWEEN + TITLE;
    Frames {
        level: Rect::new(left, TITLE, width, level_height),
        volatility: has_volatility.then(|| Rect::new(left, volatility_top, width, heights - level_height)),
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
    let (unit, base) = match options.unit {
        LevelUnit::AsGiven => (input.level_title.clone(), None),
        LevelUnit::Index(month) => (index_title(month), Some(axis.pixel_from_value(100.0))),
    };
    // A lone line is named here, where there is room for a long name.
    let title = match input.series {
        [lone] => Message::new("time-series-one-title").with("name", lone.name.as_str()).with("unit", unit),
        _ => unit,
    };
    Panel { frame, title: locale.say(&title), axis, ticks: ticks.collect(), base }
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

/// Ticks of the time axis: months, years or decades, as many as fit; no finer than what is observed.
pub(in crate::charts) fn month_labels(
    time: &TimeAxis,
    finest: Frequency,
    locale: &Locale,
) -> Vec<(f64, String)> {
    let years = (time.last.ordinal().saturating_sub(time.first.ordinal()) / 12 + 1) as usize;
    let by_years = ((time.width() / 52.0).floor() as usize).min(years);
    let by_months = (time.width() / 74.0).floor() as usize;
    let (months, step) = match ticks::months(time.first, time.last, by_months) {
        fine if fine.1 < 12 && finest == Frequency::Monthly => fine,
        _ => ticks::months(time.first.max(Month::from_ordinal(12)), time.last, by_years),
    };
    let label = |month: Month| {
        let is_year = step >= 12;
        let year = || locale.number(f64::from(month.year()), NumberStyle::Year);
        if is_year { year() } else { locale.month(month.year(), month.month()) }
    };
    months.into_iter().map(|month| (time.pixel_from_month(month), label(month))).collect()
}
