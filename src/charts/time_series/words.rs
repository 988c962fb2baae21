//! The time series in words: figures, tooltip, summary and table.

use super::{LevelUnit, Line, TimeSeries, TimeSeriesOptions};
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{no_data, share};
use crate::domain::{Frequency, Month, Order, PriceKind};
use crate::text::{Arg, Locale, Message, MonthStyle, NumberStyle};

/// A month as an argument.
pub(in crate::charts) fn month(month: Month) -> Arg {
    Arg::Month(month.year(), month.month(), MonthStyle::Short)
}

/// The period an observation stands for: its month, or its year.
pub(in crate::charts) fn period(at: Month, frequency: Frequency) -> Arg {
    match frequency {
        Frequency::Monthly => month(at),
        Frequency::Annual => Arg::Number(f64::from(at.year()), NumberStyle::Year),
    }
}

/// A level with as many digits as are worth reading.
pub(in crate::charts) fn level(value: f64, unit: LevelUnit) -> Arg {
    let style = match (unit, value.abs()) {
        (LevelUnit::Index(_), _) => NumberStyle::Integer,
        (LevelUnit::AsGiven, size) if size >= 1e6 => NumberStyle::Compact,
        (LevelUnit::AsGiven, size) if size >= 100.0 => NumberStyle::Integer,
        (LevelUnit::AsGiven, size) if size >= 10.0 => NumberStyle::Decimal(1),
        (LevelUnit::AsGiven, _) => NumberStyle::Decimal(2),
    };
    Arg::Number(value, style)
}

/// The last value beside a line's name; nothing where there is a name and the screen is narrow.
pub(super) fn last_figure(line: &Line, name: &str, options: &TimeSeriesOptions, locale: &Locale) -> String {
    match line.level.last() {
        Some((_, value)) if name.is_empty() || !options.is_narrow() => {
            locale.plain_text(&level(*value, options.unit))
        }
        _ => String::new(),
    }
}

impl LevelUnit {
    /// A level in this unit, as charts write it.
    #[must_use]
    pub fn figure(self, value: f64) -> Arg {
        level(value, self)
    }
}

impl TimeSeries {
    /// All series in one month, or the newest of one series.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        match datum {
            Datum::Month(at) => Some(self.month_tooltip(*at)),
            Datum::Series(id) => {
                self.lines.iter().find(|line| line.id == *id).map(|line| self.series_tooltip(line))
            }
            _ => None,
        }
    }

    fn month_tooltip(&self, at: Month) -> Tooltip {
        let mut tooltip = Tooltip::new(month(at));
        for line in &self.lines {
            let found = Self::value_in(&line.level, line.frequency, at);
            let swing = Self::value_in(&line.volatility, line.frequency, at);
            let figure = match (found, swing) {
                (None, _) => no_data(),
                (Some((_, value)), None) => {
                    Message::new("time-series-level").with("level", level(value, self.options.unit))
                }
                (Some((_, value)), Some((_, swing))) => Message::new("time-series-level-and-volatility")
                    .with("level", level(value, self.options.unit))
                    .with("volatility", share(swing)),
            };
            tooltip = tooltip.row(line.name.as_str(), figure);
        }
        tooltip
    }

    fn series_tooltip(&self, line: &Line) -> Tooltip {
        let mut tooltip = Tooltip::new(line.name.as_str());
        if let Some((at, value)) = line.level.last() {
            tooltip = tooltip.row(period(*at, line.frequency), level(*value, self.options.unit));
        }
        if let Some(change) = change(line) {
            tooltip = tooltip.row(since(line), change);
        }
        if let Some((_, swing)) = line.volatility.last() {
            tooltip = tooltip.row(Message::new("time-series-volatility"), share(*swing));
        }
        if line.kind == PriceKind::UnitValue {
            tooltip.note = Some(Message::new("time-series-unit-value"));
        }
        tooltip
    }

    /// The most volatile series now, and the figures of the months shown.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        let swing = |line: &&Line| line.volatility.last().map(|entry| entry.1);
        let loudest = self
            .lines
            .iter()
            .filter(|line| !line.volatility.is_empty())
            .max_by(|a, b| swing(a).unwrap_or(0.0).total_cmp(&swing(b).unwrap_or(0.0)));
        let Some((line, (at, swing), change)) =
            loudest.and_then(|line| Some((line, *line.volatility.last()?, change(line)?)))
        else {
            return self.sentence_of_levels();
        };
        let key = if self.lines.len() > 1 { "time-series-summary" } else { "time-series-summary-one" };
        Message::new(key)
            .with("name", line.name.as_str())
            .with("volatility", share(swing))
            .with("period", period(at, line.frequency))
            .with("change", change)
            .with("since", since(line))
            .number("series", self.lines.len() as f64, NumberStyle::Integer)
    }

    /// What is left to say where no volatility is known: how far the level moved.
    fn sentence_of_levels(&self) -> Message {
        let is_annual = self.lines.iter().all(|line| line.frequency == Frequency::Annual);
        let moved = |line: &&Line| {
            let (first, last) = (line.level.first()?.1, line.level.last()?.1);
            (first > 0.0 && last > 0.0 && line.level.len() > 1).then(|| (last / first).ln().abs())
        };
        let furthest = self
            .lines
            .iter()
            .filter_map(|line| Some((moved(&line)?, line)))
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|_| is_annual)
            .and_then(|(_, line)| Some((line, change(line)?)));
        let Some((line, change)) = furthest else { return Message::new("time-series-summary-empty") };
        let key = if self.lines.len() > 1 {
            "time-series-summary-annual"
        } else {
            "time-series-summary-annual-one"
        };
        Message::new(key)
            .with("name", line.name.as_str())
            .with("change", change)
            .with("since", since(line))
            .number("series", self.lines.len() as f64, NumberStyle::Integer)
            .number("values", line.level.len() as f64, NumberStyle::Integer)
    }

    fn table(&self) -> Table {
        let mut headers = vec![Message::new("time-series-table-month")];
        for line in &self.lines {
            headers.push(Message::new("time-series-table-level").with("name", line.name.as_str()));
            if self.volatility.is_some() {
                headers.push(Message::new("time-series-table-volatility").with("name", line.name.as_str()));
            }
        }
        let mut months: Vec<Month> =
            self.lines.iter().flat_map(|line| &line.level).map(|entry| entry.0).collect();
        months.order();
        months.dedup();
        let cells = |line: &Line, at: Month| {
            let exact = |values: &[(Month, f64)]| {
                values
                    .binary_search_by_key(&at, |entry| entry.0)
                    .ok()
                    .and_then(|found| values.get(found))
                    .copied()
            };
            let value = exact(&line.level).map(|entry| level(entry.1, self.options.unit));
            let swing = exact(&line.volatility).map(|entry| share(entry.1).into());
            let swing = swing.unwrap_or_else(|| no_data().into());
            std::iter::once(value.unwrap_or_else(|| no_data().into()))
                .chain(self.volatility.is_some().then_some(swing))
        };
        let row = |at: Month| {
            std::iter::once(month(at)).chain(self.lines.iter().flat_map(|line| cells(line, at))).collect()
        };
        Table { headers, rows: months.into_iter().rev().map(row).collect() }
    }
}

fn since(line: &Line) -> Message {
    let first = line.level.first().map_or_else(|| no_data().into(), |entry| period(entry.0, line.frequency));
    Message::new("time-series-since").with("period", first)
}

/// The change over what is shown; a many-fold rise as a multiple.
fn change(line: &Line) -> Option<Message> {
    let (first, last) = (line.level.first()?.1, line.level.last()?.1);
    if first <= 0.0 {
        return None;
    }
    let ratio = last / first;
    Some(match ratio {
        ratio if ratio >= 3.0 => {
            Message::new("time-series-times").number("times", ratio, NumberStyle::Decimal(1))
        }
        ratio if ratio >= 1.0 => Message::new("time-series-up").with("share", share(ratio - 1.0)),
        ratio => Message::new("time-series-down").with("share", share(1.0 - ratio)),
    })
}
