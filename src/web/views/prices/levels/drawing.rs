//! From price series and a selection to the drawing of the prices page.

use std::sync::Arc;

use super::super::draw::panels;
use super::super::series::{in_money, name};
use crate::analysis::volatility::{Window, log_returns, rolling_volatility};
use crate::charts::time_panels::{Figures, PanelInput, PanelLine, Range, Stroke, TimePanelsInput};
use crate::charts::time_series::{
    LevelUnit, Scale as AxisScale, Series, TimeSeries, TimeSeriesInput, TimeSeriesOptions, has_volatility,
};
use crate::charts::{Scene, Size};
use crate::dataset::{ConsumerPrices, FigureAddress, PriceEntry, Rebasing};
use crate::domain::{Flags, Month, PriceKind, PriceSeries, Unit};
use crate::state::{PriceChoice, Scale};
use crate::text::{Arg, Locale, Message, MonthStyle, NumberStyle};
use crate::web::app::Words;
use crate::web::chart::Drawing;
use crate::web::store::Core;

/// The chosen series with their volatility, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::web::views) struct Lines {
    series: Vec<Series>,
    /// The unit of all, when levels are shown.
    unit: Option<Unit>,
    /// First and newest month of all.
    span: Option<(Month, Month)>,
    /// The month in whose money the prices are; none when they are nominal.
    money: Option<Month>,
}

impl Lines {
    /// Levels share one axis only in one unit: series of another unit than the first are left out then,
    /// and [`reservations`] says so.
    pub(in crate::web::views) fn of(
        core: &Core,
        consumer_prices: &ConsumerPrices,
        choice: &PriceChoice,
        words: &Locale,
    ) -> Self {
        let entries = entries(core, choice);
        let unit = entries.first().map(|entry| entry.unit);
        let is_shown = |entry: &&&PriceEntry| choice.scale == Scale::Index || Some(entry.unit) == unit;
        let shown: Vec<(&PriceEntry, PriceSeries)> = entries
            .iter()
            .filter(is_shown)
            .filter_map(|entry| Some((*entry, in_money(entry, consumer_prices, choice.is_real)?)))
            .collect();
        let starts = shown.iter().map(|(_, series)| series.start()).min();
        let ends = shown.iter().map(|(_, series)| series.end()).max();
        Self {
            series: shown.iter().map(|(entry, series)| line(entry, series, choice, words)).collect(),
            unit: if choice.scale == Scale::Level { unit } else { None },
            span: starts.zip(ends),
            money: choice.is_real.then(|| consumer_prices.newest()),
        }
    }

    /// The figure in a column of the table of months: level and volatility of each series by turns, where there
    /// are volatilities. A volatility of real prices has no address.
    pub(super) fn address(&self, column: usize, month: Month, choice: &PriceChoice) -> Option<FigureAddress> {
        let place = column.checked_sub(1)?;
        let each = if has_volatility(&self.series) { 2 } else { 1 };
        let series = self.series.get(place / each)?.id.clone();
        let window_months = choice.window.months();
        match (place % each, self.money, self.unit) {
            (0, None, Some(_)) => Some(FigureAddress::Price { series, month }),
            (0, Some(base), Some(_)) => {
                Some(FigureAddress::Rebased { how: Rebasing::Real, series, month, base })
            }
            (0, None, None) => {
                let (start, end) = self.span?;
                let base = base(choice, (choice.from.unwrap_or(start), end));
                Some(FigureAddress::Rebased { how: Rebasing::Index, series, month, base })
            }
            (1, None, _) => Some(FigureAddress::Volatility { series, month, window_months }),
            _ => None,
        }
    }

    /// The names of the series drawn.
    pub(super) fn names(&self) -> Arg {
        Arg::List(self.series.iter().map(|series| series.name.as_str().into()).collect())
    }
}

fn entries<'a>(core: &'a Core, choice: &PriceChoice) -> Vec<&'a PriceEntry> {
    choice.series.iter().filter_map(|id| core.prices.get(id)).collect()
}

fn line(entry: &PriceEntry, series: &PriceSeries, choice: &PriceChoice, words: &Locale) -> Series {
    let prices = series.values();
    let frequency = series.frequency();
    let dated = |values: &[Option<f64>]| {
        values.iter().enumerate().map(|(at, value)| (series.month_at(at), *value)).collect::<Vec<_>>()
    };
    let window = Window::of_months(u32::from(choice.window.months()), frequency);
    let volatility =
        window.map(|window| rolling_volatility(&log_returns(prices), window)).unwrap_or_default();
    Series {
        id: entry.id.clone(),
        name: name(entry, words),
        kind: entry.kind,
        frequency,
        level: dated(prices),
        volatility: dated(&volatility),
    }
}

/// What must be said about the series chosen.
pub(in crate::web::views) fn reservations(
    core: &Core,
    choice: &PriceChoice,
    lines: &Lines,
    words: &Locale,
) -> Vec<Message> {
    let month = |month: Month| Arg::Month(month.year(), month.month(), MonthStyle::Short);
    let mut messages = vec![money(lines.money)];
    // Said here too, so that a picture or a file handed on keeps what its numbers count.
    messages.extend(
        lines.span.map(|span| level_title(lines, base(choice, (choice.from.unwrap_or(span.0), span.1)))),
    );
    for entry in entries(core, choice) {
        let name = name(entry, words);
        let is_shown = lines.series.iter().any(|series| series.id == entry.id);
        if !is_shown && lines.unit.is_none_or(|unit| unit == entry.unit) {
            messages.push(Message::new("prices-no-real").with("name", name.clone()));
        } else if !is_shown {
            let unit = Message::new(format!("unit-{}", entry.unit));
            messages.push(Message::new("prices-other-unit").with("name", name.clone()).with("unit", unit));
        }
        if Window::of_months(u32::from(choice.window.months()), entry.series.frequency()).is_none() {
            messages.push(Message::new("prices-too-coarse").with("name", name.clone()));
        }
        let shown = |(_, until): &(Month, Month)| choice.from.is_none_or(|from| *until > from);
        if let Some((from, until)) = entry.series.frozen_stretches().filter(shown).last() {
            let frozen = Message::new("prices-frozen").with("name", name.clone());
            messages.push(frozen.with("from", month(from)).with("until", month(until)));
        }
        messages.extend(flags(entry, &name));
    }
    messages
}

/// In whose money: the base month is always said.
fn money(base: Option<Month>) -> Message {
    match base {
        None => Message::new("prices-nominal"),
        Some(base) => Message::new("prices-real")
            .with("month", Arg::Month(base.year(), base.month(), MonthStyle::Short)),
    }
}

/// The reservations of a series as a whole; stretches without movement are told with their dates.
fn flags(entry: &PriceEntry, name: &str) -> Vec<Message> {
    let estimate = entry
        .flags
        .contains(Flags::ESTIMATED)
        .then(|| Message::new("prices-estimate").with("name", name).year("year", entry.series.end().year()));
    let others = entry.flags.without(Flags::FROZEN).without(Flags::ESTIMATED);
    let others = others.names().map(|flag| {
        Message::new("prices-flag").with("name", name).with("flag", Message::new(format!("flag-{flag}")))
    });
    estimate.into_iter().chain(others).collect()
}

/// The drawing; none while the page has no width.
pub(in crate::web::views) fn drawing(
    lines: &Lines,
    choice: &PriceChoice,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    let (first, last) = lines.span?;
    if width <= 0.0 {
        return None;
    }
    let range = (choice.from.unwrap_or(first), choice.to.unwrap_or(last));
    if choice.is_apart {
        return Some(apart(lines, choice, range, width, words));
    }
    let both = if width < 600.0 { 560.0 } else { (width * 0.55).clamp(480.0, 680.0) };
    let height = if has_volatility(&lines.series) { both } else { 0.6 * both };
    let size = Size { width, height };
    let options = TimeSeriesOptions {
        scale: if choice.is_log { AxisScale::Log } else { AxisScale::Linear },
        unit: match choice.scale {
            Scale::Index => LevelUnit::Index(base(choice, range)),
            Scale::Level => LevelUnit::AsGiven,
        },
        range: Some(range),
        ..TimeSeriesOptions::new(size)
    };
    let input = TimeSeriesInput {
        series: &lines.series,
        level_title: level_title(lines, base(choice, range)),
        volatility_title: Message::new("prices-volatility-title").number(
            "months",
            f64::from(choice.window.months()),
            NumberStyle::Integer,
        ),
    };
    let chart = Arc::new(TimeSeries::layout(&input, &options, words));
    let (hovered, told, placed) = (Arc::clone(&chart), Arc::clone(&chart), Arc::clone(&chart));
    let (shown, overlay_words) = (Arc::clone(&chart), Arc::clone(words));
    Some(Drawing {
        size,
        subject: None,
        content: size,
        scene: Box::new(move |_| shown.scene(None)),
        walk: chart.walk(),
        summary: chart.summary(),
        scroll_to: None,
        overlay: Box::new(move |hover, brush, _| {
            let scene =
                hover.map_or_else(|| Scene::new(size), |datum| hovered.overlay(datum, &overlay_words));
            match brush {
                Some((from, to)) => hovered.brush(hovered.month_at(from), hovered.month_at(to)).under(scene),
                None => scene,
            }
        }),
        month_at: Some(Box::new(move |x| placed.month_at(x))),
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    })
}

fn level_title(lines: &Lines, base: Month) -> Message {
    match lines.unit {
        Some(unit) => Message::new("prices-level-title").with("unit", Message::new(format!("unit-{unit}"))),
        None => Message::new("time-series-index")
            .with("month", Arg::Month(base.year(), base.month(), MonthStyle::Short)),
    }
}

/// The month in which an index is 100.
fn base(choice: &PriceChoice, range: (Month, Month)) -> Month {
    choice.base.unwrap_or(range.0)
}

/// A panel for each series, on one value axis.
fn apart(lines: &Lines, choice: &PriceChoice, range: (Month, Month), width: f64, words: &Words) -> Drawing {
    let columns = if width < 600.0 {
        1
    } else if width < 1000.0 {
        2
    } else {
        3
    };
    let panel = |(at, series): (usize, &Series)| {
        let factor = match choice.scale {
            Scale::Level => Some(1.0),
            Scale::Index => factor(series, base(choice, range)),
        };
        let level = |(month, value): &(Month, Option<f64>)| {
            (*month, value.zip(factor).map(|(value, factor)| value * factor))
        };
        let line = PanelLine {
            id: series.id.clone(),
            name: series.name.clone(),
            colour: u8::try_from(at).unwrap_or(0),
            stroke: if series.kind == PriceKind::UnitValue { Stroke::Dashed } else { Stroke::Solid },
            frequency: series.frequency,
            values: series.level.iter().map(level).collect(),
        };
        let title = Message::new("prices-panel-title")
            .with("name", series.name.as_str())
            .with("unit", level_title(lines, base(choice, range)));
        let scale = if choice.is_log { AxisScale::Log } else { AxisScale::Linear };
        PanelInput { range: Range::Fitted, scale, ..PanelInput::new(title, Figures::Level, vec![line]) }
    };
    let count = lines.series.len();
    let input = TimePanelsInput {
        panels: lines.series.iter().enumerate().map(panel).collect(),
        marks: Vec::new(),
        columns: columns.min(count.max(1)),
        is_shared: true,
        range: Some(range),
        sentence: Message::new("prices-apart-finding").number("series", count as f64, NumberStyle::Integer),
    };
    let rows = count.div_ceil(input.columns).max(1) as f64;
    panels(&input, Size { width, height: rows * 230.0 }, words)
}

/// 100 over the value in the base month, or the first one after it.
fn factor(series: &Series, base: Month) -> Option<f64> {
    let at_base = series.level.iter().filter(|(month, _)| *month >= base).find_map(|entry| entry.1)?;
    Some(100.0 / at_base)
}
