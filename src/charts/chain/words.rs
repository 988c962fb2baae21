//! The chain in words: names, figures, heads, captions, table.

use super::draw::CAPTION;
use super::{Chain, Column, Link, Run, Stop};
use crate::analysis::stage_shares::Part;
use crate::analysis::supply_chain::{Context, Place, Step};
use crate::charts::datum::Party;
use crate::charts::framed::wrapped;
use crate::charts::summary::{Summary, Table};
use crate::charts::text_width::Weight;
use crate::charts::words::{dollars, share};
use crate::dataset::Coverage;
use crate::domain::CountryId;
use crate::text::{Locale, Message, NumberStyle};

/// What stands beside a name: all of it, and what must be said where there is less room.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figures {
    pub(super) long: String,
    pub(super) short: String,
}

/// What stands above a column.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Head {
    pub(super) title: String,
    pub(super) totals: String,
}

/// Gives the stops their names.
pub(super) fn name_stops(columns: &mut [Column], name: &dyn Fn(CountryId) -> String, locale: &Locale) {
    for stop in columns.iter_mut().flat_map(|column| &mut column.stops) {
        stop.name = match stop.party {
            Party::Country(country) => name(country),
            Party::Other => locale.say(&Message::new("sankey-other").number(
                "countries",
                stop.countries as f64,
                NumberStyle::Integer,
            )),
        };
    }
}

/// What stands beside each name: shares of what comes in and goes out, and of the world's production.
pub(super) fn figures(columns: &[Column], context: &Context, locale: &Locale) -> Vec<Vec<Figures>> {
    let of_column = |column: &Column| {
        let of_stop = |stop: &Stop| {
            let traded = traded(column, stop);
            let short = locale.say(&traded);
            let produced = stop.party.country().and_then(|country| produced(context, column.place, country));
            let long = produced.map_or_else(
                || short.clone(),
                |produced| {
                    locale
                        .say(&Message::new("chain-figures").with("traded", traded).with("produced", produced))
                },
            );
            Figures { long, short }
        };
        column.stops.iter().map(of_stop).collect()
    };
    columns.iter().map(of_column).collect()
}

pub(super) fn part(amount: f64, total: Option<f64>) -> f64 {
    total.filter(|total| *total > 0.0).map_or(0.0, |total| amount / total)
}

fn traded(column: &Column, stop: &Stop) -> Message {
    let received = share(part(stop.received_usd, column.received_usd));
    let shipped = share(part(stop.shipped_usd, column.shipped_usd));
    match (column.received_usd, column.shipped_usd) {
        (Some(_), Some(_)) if stop.shipped_usd <= 0.0 => Message::new("chain-in").with("share", received),
        (Some(_), Some(_)) if stop.received_usd <= 0.0 => Message::new("chain-out").with("share", shipped),
        (Some(_), Some(_)) => {
            Message::new("chain-in-and-out").with("received", received).with("shipped", shipped)
        }
        (Some(_), None) => received,
        (None, _) => shipped,
    }
}

/// A country's share of the world's output of what its place ships; where no table of refineries is known (rare
/// earths), of what is mined.
fn produced(context: &Context, place: Place, country: CountryId) -> Option<Message> {
    let (part, key) = match place {
        Place::Mines => (Part::Mining, "chain-mines"),
        Place::Processing if context.has(Part::Refining) => (Part::Refining, "chain-refines"),
        Place::Processing => (Part::Mining, "chain-mines"),
        Place::FirstProcessing | Place::Products | Place::Use | Place::ScrapIntake | Place::ScrapOrigin => {
            return None;
        }
    };
    let (found, _) = context.share(part, country)?;
    Some(Message::new(key).with("share", share(found.fraction())))
}

pub(super) fn place(place: Place) -> Message {
    Message::new(format!("chain-place-{}", place.id()))
}

pub(super) fn goods(step: Step) -> Message {
    Message::new(format!("chain-goods-{}", step.id()))
}

pub(super) fn coverage(coverage: Coverage) -> Message {
    Message::new(format!("coverage-{}", coverage.id()))
}

/// Title and totals of every column.
pub(super) fn heads(columns: &[Column], locale: &Locale) -> Vec<Head> {
    let head = |column: &Column| {
        let totals = match (column.received_usd, column.shipped_usd) {
            (Some(received), Some(shipped)) => Message::new("chain-receives-and-ships")
                .with("received", dollars(received))
                .with("shipped", dollars(shipped)),
            (Some(received), None) => Message::new("chain-receives").with("received", dollars(received)),
            (None, Some(shipped)) => Message::new("chain-ships").with("shipped", dollars(shipped)),
            (None, None) => Message::new("chart-no-data"),
        };
        Head { title: locale.say(&place(column.place)), totals: locale.say(&totals) }
    };
    columns.iter().map(head).collect()
}

/// What is traded at each step and by which codes, then of which year and how completely it is held.
pub(super) fn captions(runs: &[Run], year: u16, locale: &Locale) -> Vec<[String; 2]> {
    let caption = |run: &Run| {
        let Some(least) = run.codes.iter().map(|code| code.coverage).max() else {
            let missing = Message::new("chain-no-code").with("goods", goods(run.step));
            return [locale.say(&missing), String::new()];
        };
        let codes = run.codes.iter().map(|code| code.code.as_str()).collect::<Vec<_>>().join(", ");
        let key = if run.is_back() { "chain-caption-back" } else { "chain-caption" };
        let what = Message::new(key).with("goods", goods(run.step)).with("codes", codes);
        let held = Message::new("chain-held").with("coverage", coverage(least)).year("year", year);
        [locale.say(&what), locale.say(&held)]
    };
    runs.iter().map(caption).collect()
}

/// How to read bars and widths, broken into lines of a width.
pub(super) fn legend(columns: &[Column], width: f64, locale: &Locale) -> Vec<String> {
    let has_both = columns.iter().any(|column| column.received_usd.is_some() && column.shipped_usd.is_some());
    let text = if has_both { locale.word("chain-legend-halves") } else { locale.word("chain-legend-whole") };
    wrapped(&text, CAPTION, Weight::Regular, width)
}

impl Chain {
    /// The finding and the flows drawn, step by step from the largest.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.finding.clone(), table: self.table() }
    }

    fn table(&self) -> Table {
        let headers = vec![
            Message::new("chain-table-goods"),
            Message::new("chain-table-codes"),
            Message::new("sankey-table-exporter"),
            Message::new("sankey-table-importer"),
            Message::new("sankey-table-value"),
            Message::new("chain-table-share"),
        ];
        let row = |run: &Run, link: &Link| {
            let (from, to) = self.ends(run, link)?;
            let codes = run.codes.iter().zip(&link.by_code).filter(|(_, value)| **value > 0.0);
            let codes: Vec<&str> = codes.map(|(code, _)| code.code.as_str()).collect();
            Some(vec![
                goods(run.step).into(),
                codes.join(", ").as_str().into(),
                from.name.as_str().into(),
                to.name.as_str().into(),
                dollars(link.value_usd),
                share(part(link.value_usd, Some(run.total_usd))).into(),
            ])
        };
        let rows = self.runs.iter().flat_map(|run| run.by_size().filter_map(move |link| row(run, link)));
        Table { headers, rows: rows.collect() }
    }
}
