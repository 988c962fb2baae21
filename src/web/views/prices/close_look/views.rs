//! The three drawings of one series: its swing over time, its cone, the spread of its returns.

use super::super::draw::{cone as cone_drawing, histogram, panels};
use super::subject::Subject;
use crate::analysis::volatility::{
    Window as Returns, cone, distribution, ewma_volatility, falls_from_peak, regimes, rolling_volatility,
};
use crate::charts::cone::{Cone, ConeInput};
use crate::charts::histogram::{Histogram, HistogramInput};
use crate::charts::time_panels::{
    Figures, PanelBand, PanelInput, PanelLine, Range, Shade, Stroke, TimePanelsInput,
};
use crate::charts::words::share;
use crate::charts::{Size, Tone};
use crate::domain::{Frequency, Month, PriceKind, Regime};
use crate::state::Window;
use crate::text::{Arg, Message, MonthStyle, NumberStyle};
use crate::web::app::Words;
use crate::web::chart::Drawing;

type Dated = Vec<(Month, Option<f64>)>;

/// Price with its band, volatilities over the shaded regimes, falls from the peak.
pub(super) fn swing(
    subject: &Subject,
    window: Window,
    range: Option<(Month, Month)>,
    width: f64,
    words: &Words,
) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let end = subject.series.end();
    let step = subject.series.frequency().step_months();
    // The forecast is part of the picture when its beginning is.
    let range = range.map(|(from, to)| {
        let ahead = end.plus(step * u32::try_from(subject.bands.len()).unwrap_or(0));
        (from, if to >= end { ahead } else { to })
    });
    let input = TimePanelsInput {
        panels: vec![price(subject, words), volatility(subject, window, words), falls(subject, words)],
        marks: Vec::new(),
        columns: 1,
        is_shared: false,
        range,
        sentence: sentence(subject),
    };
    let height = if width < 600.0 { 760.0 } else { 720.0 };
    Some(panels(&input, Size { width, height }, words))
}

fn line(
    id: &str,
    name: String,
    colour: u8,
    stroke: Stroke,
    frequency: Frequency,
    values: Dated,
) -> PanelLine {
    PanelLine { id: id.to_owned(), name, colour, stroke, frequency, values }
}

fn dated(subject: &Subject, values: &[Option<f64>]) -> Dated {
    values.iter().enumerate().map(|(at, value)| (subject.series.month_at(at), *value)).collect()
}

fn ahead(subject: &Subject, steps: usize) -> Month {
    let step = subject.series.frequency().step_months();
    subject.series.end().plus(step * u32::try_from(steps).unwrap_or(0))
}

fn price(subject: &Subject, words: &Words) -> PanelInput {
    let title =
        Message::new("prices-panel-title").with("name", subject.name.as_str()).with("unit", subject.unit());
    let stroke = if subject.kind == PriceKind::UnitValue { Stroke::Dashed } else { Stroke::Solid };
    let frequency = subject.series.frequency();
    let prices = dated(subject, subject.series.values());
    let line = line("price", subject.name.clone(), 0, stroke, frequency, prices);
    let band = (!subject.bands.is_empty()).then(|| {
        let newest = subject.series.values().last().copied().flatten();
        let now = newest.map(|price| (subject.series.end(), price, price));
        let steps =
            subject.bands.iter().enumerate().map(|(at, band)| (ahead(subject, at + 1), band.low, band.high));
        PanelBand {
            name: words.word("garch-band"),
            colour: 2,
            values: now.into_iter().chain(steps).collect(),
        }
    });
    PanelInput { band, weight: 1.2, ..PanelInput::new(title, Figures::Level, vec![line]) }
}

fn volatility(subject: &Subject, window: Window, words: &Words) -> PanelInput {
    let frequency = subject.series.frequency();
    let mut lines = Vec::new();
    if let Some(returns) = Returns::of_months(u32::from(window.months()), frequency) {
        let name = Message::new("volatility-rolling").number(
            "months",
            f64::from(window.months()),
            NumberStyle::Integer,
        );
        let values = dated(subject, &rolling_volatility(&subject.returns, returns));
        lines.push(line("rolling", words.say(&name), 0, Stroke::Solid, frequency, values));
    }
    let weighted = dated(subject, &ewma_volatility(&subject.returns, frequency));
    lines.push(line("ewma", words.word("volatility-ewma"), 1, Stroke::Solid, frequency, weighted));
    let per_year = f64::from(frequency.per_year());
    let annual = |variance: f64| (variance * per_year).sqrt() / 100.0;
    if let Ok(model) = &subject.model {
        let first = subject.series.values().len().saturating_sub(model.variances.len());
        let values = model.variances.iter().enumerate();
        let values =
            values.map(|(at, variance)| (subject.series.month_at(first + at), Some(annual(*variance))));
        lines.push(line(
            "garch",
            words.word("volatility-garch"),
            2,
            Stroke::Solid,
            frequency,
            values.collect(),
        ));
        let steps = subject.bands.iter().enumerate();
        let expected = steps.map(|(at, band)| (ahead(subject, at + 1), Some(annual(band.variance))));
        lines.push(line(
            "expected",
            words.word("volatility-expected"),
            2,
            Stroke::Dashed,
            frequency,
            expected.collect(),
        ));
    }
    let shades = shades(subject);
    // A lone line has no key beside it.
    let key = match (lines.len(), shades.is_empty()) {
        (1, _) => "volatility-title-ewma",
        (_, true) => "volatility-title",
        (_, false) => "volatility-title-shaded",
    };
    PanelInput {
        range: Range::FromZero,
        shades,
        ..PanelInput::new(Message::new(key), Figures::Percent, lines)
    }
}

/// Elevated and stressed months, by the 12-month volatility in the whole history.
fn shades(subject: &Subject) -> Vec<Shade> {
    let Some(window) = Returns::of_months(12, subject.series.frequency()) else { return Vec::new() };
    if !subject.is_monthly() {
        return Vec::new();
    }
    let all = regimes(&rolling_volatility(&subject.returns, window));
    let mut shades: Vec<Shade> = Vec::new();
    for (at, regime) in all.into_iter().enumerate() {
        let opacity = match regime {
            Some(Regime::Stressed) => 0.3,
            Some(Regime::Elevated) => 0.13,
            Some(Regime::Calm | Regime::Normal) | None => continue,
        };
        let month = subject.series.month_at(at);
        match shades.last_mut() {
            Some(last) if last.to.plus(1) == month && last.opacity == opacity => last.to = month,
            _ => shades.push(Shade { from: month, to: month, tone: Tone::Negative, opacity }),
        }
    }
    shades
}

fn falls(subject: &Subject, words: &Words) -> PanelInput {
    let below = falls_from_peak(subject.series.values()).into_iter().map(|fall| fall.map(|fall| -fall));
    let values = dated(subject, &below.collect::<Vec<_>>());
    let line = line("falls", words.word("falls-title"), 3, Stroke::Solid, subject.series.frequency(), values);
    let panel = PanelInput::new(Message::new("falls-title"), Figures::Percent, vec![line]);
    PanelInput { range: Range::ToZero, weight: 0.6, ..panel }
}

/// What to take away: how volatile now, how that compares, and the range the model gives.
fn sentence(subject: &Subject) -> Message {
    let window = Returns::of_months(12, subject.series.frequency());
    let now =
        window.and_then(|window| rolling_volatility(&subject.returns, window).last().copied().flatten());
    let (Some(now), Some(reading), Ok(_), Some(last)) =
        (now, subject.reading, &subject.model, subject.bands.last())
    else {
        return Message::new("volatility-finding-short").with("name", subject.name.as_str());
    };
    let month = ahead(subject, subject.bands.len());
    let level = |value: f64| crate::charts::time_series::LevelUnit::AsGiven.figure(value);
    Message::new("volatility-finding")
        .with("name", subject.name.as_str())
        .with("volatility", share(now))
        .with("regime", Message::new(format!("regime-{}", reading.regime.id())))
        .number("percentile", reading.percentile / 100.0, NumberStyle::Percent(0))
        .with("low", level(last.low))
        .with("high", level(last.high))
        .with("unit", subject.unit())
        .with("month", Arg::Month(month.year(), month.month(), MonthStyle::Short))
}

/// The cone, with its sentence: which window stands out today.
pub(super) fn cone_of(subject: &Subject, width: f64, words: &Words) -> Option<Drawing> {
    let slices = cone(&subject.returns);
    if width <= 0.0 || slices.is_empty() {
        return None;
    }
    let place = |slice: &crate::analysis::volatility::ConeSlice| {
        Some(match slice.now? {
            now if now > slice.levels[5] => "cone-finding-high",
            now if now < slice.levels[1] => "cone-finding-low",
            _ => "cone-finding-usual",
        })
    };
    let year = slices.iter().find(|slice| slice.months == 12).or(slices.last())?;
    let sentence = place(year).map_or_else(
        || Message::new("time-series-summary-empty"),
        |key| {
            Message::new(key)
                .with("name", subject.name.as_str())
                .with("now", share(year.now.unwrap_or(0.0)))
                .with("low", share(year.levels[1]))
                .with("high", share(year.levels[5]))
                .number("months", f64::from(year.months), NumberStyle::Integer)
        },
    );
    let input = ConeInput { slices, title: Message::new("cone-title"), sentence };
    let size = Size { width, height: if width < 600.0 { 340.0 } else { 380.0 } };
    Some(cone_drawing(Cone::layout(input, size, words), words))
}

/// The spread of the returns.
pub(super) fn spread(subject: &Subject, width: f64, words: &Words) -> Option<Drawing> {
    let distribution = distribution(&subject.returns)?;
    if width <= 0.0 {
        return None;
    }
    let (at, worst) = *distribution.worst.first()?;
    let month = subject.series.month_at(at);
    let change = |r: f64| r.exp() - 1.0;
    let sentence = Message::new("spread-finding")
        .with("name", subject.name.as_str())
        .with("month", Arg::Month(month.year(), month.month(), MonthStyle::Short))
        .number("worst", -change(worst), NumberStyle::Percent(0))
        .number("median", change(distribution.median), NumberStyle::Percent(1));
    let input = HistogramInput { distribution, title: Message::new("spread-title"), sentence };
    let size = Size { width, height: if width < 600.0 { 300.0 } else { 340.0 } };
    Some(histogram(Histogram::layout(input, size, words), words))
}
