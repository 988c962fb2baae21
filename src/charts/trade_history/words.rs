//! The bands in words: titles, tooltip, summary and table.

use super::{Panel, TradeBands};
use crate::analysis::trade_history::{TradeHistory, YearOfTrade};
use crate::charts::datum::{Datum, Party, Side};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{dollars, no_data, share};
use crate::dataset::Coverage;
use crate::domain::{Month, Year};
use crate::text::{Arg, Message, NumberStyle};

/// Rows of a tooltip for one direction, beside its total.
const ROWS: usize = 4;

/// The partners that do not stand alone.
pub(super) fn rest(countries: usize) -> Message {
    Message::new("sankey-other").number("countries", countries as f64, NumberStyle::Integer)
}

/// What a panel shows.
pub(super) fn title(country: Option<&str>, is_above: bool, history: &TradeHistory) -> Message {
    if history.partners.is_empty() {
        let key = if is_above { "history-no-exports" } else { "history-no-imports" };
        return Message::new(key).with("country", country.unwrap_or_default());
    }
    match country {
        None => Message::new("history-world"),
        Some(name) if is_above => Message::new("history-exports").with("country", name),
        Some(name) => Message::new("history-imports").with("country", name),
    }
}

fn coverage(coverage: Coverage) -> Message {
    Message::new(format!("coverage-{}", coverage.id()))
}

/// What part the partner had in the first year.
fn then(first: Option<f64>) -> Message {
    match first {
        Some(fraction) => Message::new("history-then").with("share", share(fraction)),
        None => Message::new("history-then-none"),
    }
}

fn year_number(year: Year) -> Arg {
    Arg::Number(f64::from(year.0), NumberStyle::Year)
}

impl Panel {
    fn year(&self, year: Year) -> Option<&YearOfTrade> {
        self.history.years.iter().find(|each| each.year == year)
    }

    /// The figure of one band in one year; none where no trade is reported.
    fn figure(&self, year: &YearOfTrade, at: usize) -> Option<f64> {
        match year.partners_usd.get(at) {
            Some(value) => *value,
            None => (year.others_usd > 0.0).then_some(year.others_usd),
        }
    }

    fn total_label(&self, has_country: bool) -> Message {
        Message::new(match (has_country, self.partners) {
            (false, _) => "history-total-world",
            (true, Side::Importer) => "sankey-exports",
            (true, Side::Exporter) => "history-total-imports",
        })
    }
}

impl TradeBands {
    /// A year with its largest partners, or a partner with its first and last year.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        match datum {
            Datum::Month(month) => self.year_tooltip(*month),
            Datum::Node(side, party) => self.partner_tooltip(*side, *party),
            _ => None,
        }
    }

    fn year_tooltip(&self, month: Month) -> Option<Tooltip> {
        let (year, known, _) = self.years.iter().find(|entry| entry.0.0 == month.year())?;
        let mut tooltip = Tooltip::new(year_number(*year));
        for panel in &self.panels {
            let Some(figures) = panel.year(*year) else { continue };
            let total = figures.total_usd();
            tooltip = tooltip.row(panel.total_label(self.country.is_some()), dollars(total));
            for at in 0..panel.bands.len().min(ROWS) {
                let figure = panel.figure(figures, at).map_or_else(no_data, |value| {
                    Message::new("history-figure")
                        .with("amount", dollars(value))
                        .with("share", share(value / total))
                });
                tooltip = tooltip.row(panel.party_name(at), figure);
            }
        }
        tooltip.note = Some(coverage(*known));
        Some(tooltip)
    }

    fn partner_tooltip(&self, side: Side, party: Party) -> Option<Tooltip> {
        let panel = self.panels.iter().find(|panel| panel.partners == side)?;
        let at = (0..panel.bands.len()).find(|at| panel.party(*at) == party)?;
        let mut tooltip = Tooltip::new(panel.party_name(at));
        let years = &panel.history.years;
        let peak = years
            .iter()
            .filter_map(|year| Some((year, panel.figure(year, at)?)))
            .max_by(|a, b| a.1.total_cmp(&b.1));
        let ends = [years.first(), peak.map(|entry| entry.0), years.last()];
        let mut told: Vec<Year> = Vec::new();
        for year in ends.into_iter().flatten() {
            if told.contains(&year.year) {
                continue;
            }
            told.push(year.year);
            let figure = panel.figure(year, at).map_or_else(no_data, |value| {
                Message::new("history-figure")
                    .with("amount", dollars(value))
                    .with("share", share(value / year.total_usd()))
            });
            tooltip = tooltip.row(year_number(year.year), figure);
        }
        Some(tooltip)
    }

    /// How the last year compares with the first, and the figures of all years.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        // A country is told by what it trades more of now.
        let now = |panel: &&Panel| panel.history.years.last().map_or(0.0, YearOfTrade::total_usd);
        let told = self.panels.iter().max_by(|a, b| now(a).total_cmp(&now(b)));
        let parts = told.and_then(|panel| {
            let (first, last) = (panel.history.years.first()?, panel.history.years.last()?);
            let at = last.largest()?;
            Some((panel, first, last, at, last.share(at)?))
        });
        let Some((panel, first, last, at, part)) = parts else {
            return Message::new("history-summary-empty");
        };
        let key = match (&self.country, panel.partners) {
            (None, _) => "history-summary-world",
            (Some(_), Side::Importer) => "history-summary-exports",
            (Some(_), Side::Exporter) => "history-summary-imports",
        };
        Message::new(key)
            .with("country", self.country.as_deref().unwrap_or_default())
            .with("year", year_number(last.year))
            .with("amount", dollars(last.total_usd()))
            .with("first_year", year_number(first.year))
            .with("first_amount", dollars(first.total_usd()))
            .with("partner", panel.party_name(at))
            .with("share", share(part))
            .with("then", then(first.share(at)))
    }

    fn table(&self) -> Table {
        let mut headers = vec![Message::new("history-table-year"), Message::new("history-table-coverage")];
        for panel in &self.panels {
            let direction = panel.total_label(self.country.is_some());
            headers.push(Message::new("history-table-total").with("direction", direction.clone()));
            headers.extend((0..panel.bands.len()).map(|at| {
                Message::new("history-table-partner")
                    .with("direction", direction.clone())
                    .with("partner", panel.party_name(at))
            }));
        }
        let row = |(year, known, _): &(Year, Coverage, f64)| {
            let mut row: Vec<Arg> = vec![year_number(*year), coverage(*known).into()];
            for panel in &self.panels {
                let figures = panel.year(*year);
                let cell = |value: Option<f64>| value.map_or_else(|| no_data().into(), dollars);
                row.push(cell(figures.map(YearOfTrade::total_usd)));
                row.extend(
                    (0..panel.bands.len()).map(|at| cell(figures.and_then(|year| panel.figure(year, at)))),
                );
            }
            row
        };
        Table { headers, rows: self.years.iter().rev().map(row).collect() }
    }

    /// The years that are marked: complete ones, incomplete ones.
    pub(super) fn key(&self) -> Vec<Coverage> {
        let all = [Coverage::Complete, Coverage::MainPartners, Coverage::MainRoutes];
        all.into_iter().filter(|each| self.years.iter().any(|(_, known, _)| known == each)).collect()
    }
}
