//! The panels in words: tooltip, summary and table.

use super::{Figures, Panel, TimePanels};
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::time_series::LevelUnit;
use crate::charts::time_series::words::{level, month};
use crate::charts::words::{dollars, no_data};
use crate::domain::{Month, Order};
use crate::text::{Arg, Message, NumberStyle};

fn figure(value: f64, figures: Figures) -> Arg {
    match figures {
        Figures::Percent => {
            let digits = if value.abs() < 0.0995 { 1 } else { 0 };
            Arg::Number(value, NumberStyle::Percent(digits))
        }
        Figures::Level => level(value, LevelUnit::AsGiven),
        Figures::Coefficient => Arg::Number(value, NumberStyle::Decimal(2)),
        Figures::Dollars => dollars(value),
    }
}

impl TimePanels {
    /// Everything in one month, or what is known of a mark.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        if let Datum::Month(at) = datum {
            return Some(self.month_tooltip(*at));
        }
        let Datum::Series(id) = datum else { return None };
        let mark = self.marks.iter().find(|mark| mark.id == *id)?;
        Some(Tooltip::new(mark.title.as_str()).row(month(mark.month), mark.text.as_str()))
    }

    fn month_tooltip(&self, at: Month) -> Tooltip {
        let mut tooltip = Tooltip::new(month(at));
        for panel in &self.panels {
            for line in &panel.lines {
                // What ends before or begins later has nothing to say here.
                let spans = line.values.first().zip(line.values.last());
                let reaches = spans.is_some_and(|(first, last)| (first.0..=last.0).contains(&at));
                match Self::value_in(line, at) {
                    Some((_, value)) => {
                        tooltip = tooltip.row(line.name.as_str(), figure(value, panel.figures));
                    }
                    None if reaches => tooltip = tooltip.row(line.name.as_str(), no_data()),
                    None => {}
                }
            }
            tooltip = band_row(tooltip, panel, at);
        }
        for mark in self.marks.iter().filter(|mark| mark.month == at) {
            tooltip = tooltip.row(mark.label.as_str(), mark.title.as_str());
        }
        tooltip
    }

    /// The finding given, and the figures of the months shown, newest first.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence.clone(), table: self.table() }
    }

    fn table(&self) -> Table {
        let lines = || self.panels.iter().flat_map(|panel| panel.lines.iter().map(move |line| (panel, line)));
        let bands = || self.panels.iter().filter_map(|panel| Some((panel, panel.band.as_ref()?)));
        let mut headers = vec![Message::new("time-series-table-month")];
        headers.extend(lines().map(|(_, line)| named(&line.name)));
        for (_, band) in bands() {
            headers.push(Message::new("panels-low").with("name", band.name.as_str()));
            headers.push(Message::new("panels-high").with("name", band.name.as_str()));
        }
        let mut months: Vec<Month> =
            lines().flat_map(|(_, line)| &line.values).map(|entry| entry.0).collect();
        months.extend(bands().flat_map(|(_, band)| &band.values).map(|entry| entry.0));
        months.order();
        months.dedup();
        let row = |at: Month| {
            let mut cells = vec![month(at)];
            cells.extend(lines().map(|(panel, line)| {
                let exact = line.values.binary_search_by_key(&at, |entry| entry.0).ok();
                let value = exact.and_then(|found| line.values.get(found));
                value.map_or_else(|| no_data().into(), |entry| figure(entry.1, panel.figures))
            }));
            for (panel, band) in bands() {
                let found = band.values.iter().find(|entry| entry.0 == at);
                let cell =
                    |value: Option<f64>| value.map_or_else(|| no_data().into(), |v| figure(v, panel.figures));
                cells.push(cell(found.map(|entry| entry.1)));
                cells.push(cell(found.map(|entry| entry.2)));
            }
            cells
        };
        Table { headers, rows: months.into_iter().rev().map(row).collect() }
    }
}

fn named(name: &str) -> Message {
    Message::new("time-series-table-level").with("name", name)
}

fn band_row(tooltip: Tooltip, panel: &Panel, at: Month) -> Tooltip {
    let found =
        panel.band.as_ref().and_then(|band| Some((band, band.values.iter().find(|entry| entry.0 == at)?)));
    match found {
        Some((band, (_, low, high))) => {
            let range = Message::new("panels-range")
                .with("low", figure(*low, panel.figures))
                .with("high", figure(*high, panel.figures));
            tooltip.row(band.name.as_str(), range)
        }
        None => tooltip,
    }
}
