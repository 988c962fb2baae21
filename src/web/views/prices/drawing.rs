//! From price series and a selection to the drawing of the prices page.

use std::sync::Arc;

use crate::analysis::volatility::{Window, log_returns, rolling_volatility};
use crate::charts::time_series::{
    LevelUnit, Scale as AxisScale, Series, TimeSeries, TimeSeriesInput, TimeSeriesOptions,
};
use crate::charts::{Scene, Size};
use crate::dataset::PriceEntry;
use crate::domain::{Month, PriceKind, Unit};
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
}

impl Lines {
    /// Levels share one axis only in one unit: series of another unit than the first are left out then,
    /// and [`reservations`] says so.
    pub(in crate::web::views) fn of(core: &Core, choice: &PriceChoice, words: &Locale) -> Self {
        let entries = entries(core, choice);
        let unit = entries.first().map(|entry| entry.unit);
        let is_shown = |entry: &&&PriceEntry| choice.scale == Scale::Index || Some(entry.unit) == unit;
        let shown: Vec<&PriceEntry> = entries.iter().filter(is_shown).copied().collect();
        let starts = shown.iter().map(|entry| entry.series.start()).min();
        let ends = shown.iter().map(|entry| entry.series.end()).max();
        Self {
            series: shown.iter().map(|entry| line(entry, choice, words)).collect(),
            unit: if choice.scale == Scale::Level { unit } else { None },
            span: starts.zip(ends),
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

/// A series's name: its own where it has one, else its mineral's with what it is.
pub(super) fn name(entry: &PriceEntry, words: &Locale) -> String {
    let own = format!("series-{}", entry.id);
    if words.has(&own) {
        return words.word(&own);
    }
    let mineral = Message::new(format!("mineral-{}", entry.mineral));
    match entry.kind {
        PriceKind::Price => words.say(&mineral),
        PriceKind::UnitValue => {
            let code = entry.id.trim_start_matches("unit_value_");
            words.say(&Message::new("series-unit-value").with("mineral", mineral).with("code", code))
        }
    }
}

fn line(entry: &PriceEntry, choice: &PriceChoice, words: &Locale) -> Series {
    let prices = entry.series.values();
    let frequency = entry.series.frequency();
    let dated = |values: &[Option<f64>]| {
        values.iter().enumerate().map(|(at, value)| (entry.series.month_at(at), *value)).collect::<Vec<_>>()
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
pub(in crate::web::views) fn reservations(core: &Core, choice: &PriceChoice, lines: &Lines) -> Vec<Message> {
    let month = |month: Month| Arg::Month(month.year(), month.month(), MonthStyle::Short);
    let mut messages = vec![Message::new("prices-nominal")];
    // Said here too, so that a picture or a file handed on keeps what its numbers count.
    messages.extend(lines.span.map(|(first, _)| level_title(lines, choice.from.unwrap_or(first))));
    for entry in entries(core, choice) {
        let name = Message::new(format!("mineral-{}", entry.mineral));
        if !lines.series.iter().any(|series| series.id == entry.id) {
            let unit = Message::new(format!("unit-{}", entry.unit));
            messages.push(Message::new("prices-other-unit").with("name", name.clone()).with("unit", unit));
        }
        if Window::of_months(u32::from(choice.window.months()), entry.series.frequency()).is_none() {
            messages.push(Message::new("prices-too-coarse").with("name", name.clone()));
        }
        let shown = |(_, until): &(Month, Month)| choice.from.is_none_or(|from| *until > from);
        if let Some((from, until)) = entry.series.frozen_stretches().filter(shown).last() {
            let frozen = Message::new("prices-frozen").with("name", name);
            messages.push(frozen.with("from", month(from)).with("until", month(until)));
        }
        messages.extend(
            entry
                .flags
                .names()
                .filter(|flag| *flag != "frozen")
                .map(|flag| Message::new(format!("flag-{flag}"))),
        );
    }
    messages
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
    let height = if width < 600.0 { 560.0 } else { (width * 0.55).clamp(480.0, 680.0) };
    let size = Size { width, height };
    let options = TimeSeriesOptions {
        scale: if choice.is_log { AxisScale::Log } else { AxisScale::Linear },
        unit: match choice.scale {
            Scale::Index => LevelUnit::Index(range.0),
            Scale::Level => LevelUnit::AsGiven,
        },
        range: Some(range),
        ..TimeSeriesOptions::new(size)
    };
    let input = TimeSeriesInput {
        series: &lines.series,
        level_title: level_title(lines, range.0),
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
