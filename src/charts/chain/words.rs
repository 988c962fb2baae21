//! The chain in words: names, figures, heads, tooltip, summary, notes.

use super::{Chain, Code, Column, Link, Run, Stop};
use crate::analysis::stage_shares::Part;
use crate::analysis::supply_chain::{Context, Place, Step};
use crate::charts::datum::{Datum, Party};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{dollars, share};
use crate::dataset::{Coverage, Specificity};
use crate::domain::CountryId;
use crate::text::{Arg, Locale, Message, NumberStyle};

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

fn part(amount: f64, total: Option<f64>) -> f64 {
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

/// A country's share of the world's output of what its place ships.
fn produced(context: &Context, place: Place, country: CountryId) -> Option<Message> {
    let (part, key) = match place {
        Place::Mines => (Part::Mining, "chain-mines"),
        Place::Processing => (Part::Refining, "chain-refines"),
        Place::FirstProcessing | Place::Products | Place::Use | Place::ScrapIntake | Place::ScrapOrigin => {
            return None;
        }
    };
    let (found, _) = context.share(part, country)?;
    Some(Message::new(key).with("share", share(found.fraction())))
}

fn place(place: Place) -> Message {
    Message::new(format!("chain-place-{}", place.id()))
}

fn goods(step: Step) -> Message {
    Message::new(format!("chain-goods-{}", step.id()))
}

fn coverage(coverage: Coverage) -> Message {
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

/// What is traded at each step, by which codes and how completely they are held.
pub(super) fn captions(runs: &[Run], year: u16, locale: &Locale) -> Vec<String> {
    let caption = |run: &Run| {
        let Some(least) = run.codes.iter().map(|code| code.coverage).max() else {
            return locale.say(&Message::new("chain-no-code").with("goods", goods(run.step)));
        };
        let codes = run.codes.iter().map(|code| code.code.as_str()).collect::<Vec<_>>().join(", ");
        let key = if run.is_back() { "chain-caption-back" } else { "chain-caption" };
        let message = Message::new(key)
            .with("goods", goods(run.step))
            .with("codes", codes.as_str())
            .with("coverage", coverage(least))
            .year("year", year);
        locale.say(&message)
    };
    runs.iter().map(caption).collect()
}

impl Chain {
    /// The finding and the flows drawn, step by step from the largest.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    /// Who buys most of what the chain begins with, and how much of what comes next it sells and buys.
    fn sentence(&self) -> Message {
        let mut drawn = self.runs.iter().filter(|run| !run.is_back() && !run.links.is_empty());
        let Some(first) = drawn.next() else { return Message::new("sankey-summary-empty") };
        let Some(hub) = self.largest(first.right, |stop| stop.received_usd) else {
            return Message::new("sankey-summary-empty");
        };
        let scrap = self.runs.iter().find(|run| run.is_back() && !run.links.is_empty());
        // The last step after the first: of nickel the metal, not the intermediates.
        let next = drawn.next_back();
        if next.is_none() && scrap.is_none() {
            return self.single(first, hub);
        }
        let nothing = || Arg::Text(String::new());
        let processed = next.map_or_else(nothing, |run| {
            let (out, into) = (self.shipped_by(run, hub.party), self.received_by(run, hub.party));
            let message = Message::new("chain-summary-next")
                .with("goods", goods(run.step))
                .with("out", share(out))
                .with("in", share(into));
            Arg::from(message)
        });
        let scrap = scrap.map_or_else(nothing, |run| {
            let message =
                Message::new("chain-summary-scrap").with("share", share(self.received_by(run, hub.party)));
            Arg::from(message)
        });
        Message::new("chain-summary")
            .with("goods", goods(first.step))
            .with("share", share(part(hub.received_usd, Some(first.total_usd))))
            .with("country", hub.name.as_str())
            .with("next", processed)
            .with("scrap", scrap)
            .year("year", self.year.0)
    }

    fn single(&self, run: &Run, importer: &Stop) -> Message {
        let Some(exporter) = self.largest(run.left, |stop| stop.shipped_usd) else {
            return Message::new("sankey-summary-empty");
        };
        Message::new("chain-summary-single")
            .with("goods", goods(run.step))
            .with("exporter", exporter.name.as_str())
            .with("exporter_share", share(part(exporter.shipped_usd, Some(run.total_usd))))
            .with("importer", importer.name.as_str())
            .with("importer_share", share(part(importer.received_usd, Some(run.total_usd))))
            .year("year", self.year.0)
    }

    /// The country of a column with the largest amount.
    fn largest(&self, column: usize, amount: impl Fn(&Stop) -> f64) -> Option<&Stop> {
        let stops = self.columns.get(column)?.stops.iter().filter(|stop| stop.party != Party::Other);
        stops.max_by(|a, b| amount(a).total_cmp(&amount(b)))
    }

    /// A party's part of what is shipped at a step. A country that is folded ships less than any shown.
    fn shipped_by(&self, run: &Run, party: Party) -> f64 {
        let links =
            run.links.iter().filter(|link| self.ends(run, link).is_some_and(|ends| ends.0.party == party));
        part(links.map(|link| link.value_usd).sum(), Some(run.total_usd))
    }

    fn received_by(&self, run: &Run, party: Party) -> f64 {
        let links =
            run.links.iter().filter(|link| self.ends(run, link).is_some_and(|ends| ends.1.party == party));
        part(links.map(|link| link.value_usd).sum(), Some(run.total_usd))
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

    /// What is known about a stop, a flow or a country.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        match datum {
            Datum::Stop(place, party) => {
                self.stop(*place, *party).map(|(column, stop)| self.stop_tooltip(column, stop))
            }
            Datum::Leg { step, from, to } => {
                let run = self.runs.iter().find(|run| run.step == *step)?;
                let link = run.links.iter().find(|link| {
                    self.ends(run, link).is_some_and(|ends| ends.0.party == *from && ends.1.party == *to)
                })?;
                Some(self.leg_tooltip(run, link))
            }
            Datum::Country(country) => {
                self.stops_of(*country).next().map(|(column, stop)| self.stop_tooltip(column, stop))
            }
            Datum::Mineral(_)
            | Datum::Node(..)
            | Datum::Flow { .. }
            | Datum::Series(_)
            | Datum::Month(_)
            | Datum::Cell { .. } => None,
        }
    }

    fn stop_tooltip(&self, column: &Column, stop: &Stop) -> Tooltip {
        let title =
            Message::new("chain-stop").with("name", stop.name.as_str()).with("place", place(column.place));
        let mut tooltip = Tooltip::new(title);
        let amount = |value: f64, total: Option<f64>| {
            Message::new("chain-amount")
                .with("amount", dollars(value))
                .with("share", share(part(value, total)))
        };
        if column.received_usd.is_some() {
            let received = amount(stop.received_usd, column.received_usd);
            tooltip = tooltip.row(Message::new("chain-row-receives"), received);
        }
        if column.shipped_usd.is_some() {
            tooltip =
                tooltip.row(Message::new("chain-row-ships"), amount(stop.shipped_usd, column.shipped_usd));
        }
        let passing = [
            ("chain-row-passing-in", stop.passing_in_usd, stop.received_usd),
            ("chain-row-passing-out", stop.passing_out_usd, stop.shipped_usd),
        ];
        for (key, passing, all) in passing {
            if passing > 0.0 && all > 0.0 {
                let part = Message::new("chain-at-most").with("share", share(passing / all));
                tooltip = tooltip.row(Message::new(key), part);
            }
        }
        for (part, key) in [
            (Part::Reserves, "chain-row-reserves"),
            (Part::Mining, "chain-row-mining"),
            (Part::Refining, "chain-row-refining"),
        ] {
            let known = stop.party.country().and_then(|country| self.context.share(part, country));
            if let Some((found, standing)) = known {
                let label = Message::new(key).year("year", standing.year.0);
                let of_world = Message::new("chain-of-world").with("share", share(found.fraction()));
                tooltip = tooltip.row(label, of_world);
            }
        }
        tooltip.note = match stop.party {
            Party::Other => Some(Message::new("sankey-open-other")),
            Party::Country(_) if stop.passing_in_usd + stop.passing_out_usd > 0.0 => {
                Some(Message::new("chain-passing-inferred"))
            }
            Party::Country(_) => None,
        };
        tooltip
    }

    fn leg_tooltip(&self, run: &Run, link: &Link) -> Tooltip {
        let ends = self.ends(run, link);
        let name = |stop: Option<&Stop>| stop.map_or(String::new(), |stop| stop.name.clone());
        let (from, to) = (name(ends.map(|ends| ends.0)), name(ends.map(|ends| ends.1)));
        let title = Message::new("sankey-flow").with("from", from.as_str()).with("to", to.as_str());
        let mut tooltip = Tooltip::new(title).row(goods(run.step), dollars(link.value_usd));
        if run.codes.len() > 1 {
            for (code, value) in run.codes.iter().zip(&link.by_code).filter(|(_, value)| **value > 0.0) {
                let label = Message::new("chain-hs").with("code", code.code.as_str());
                tooltip = tooltip.row(label, dollars(*value));
            }
        }
        let of = |key: &str, country: &str, all: f64| {
            (Message::new(key).with("country", country), share(part(link.value_usd, Some(all))))
        };
        if let Some((shipping, receiving)) = ends {
            let all_out = if shipping.shipped_usd > 0.0 { shipping.shipped_usd } else { link.value_usd };
            let (label, figure) = of("sankey-of-exports-of", &from, all_out);
            tooltip = tooltip.row(label, figure);
            let (label, figure) = of("sankey-of-imports-of", &to, receiving.received_usd);
            tooltip = tooltip.row(label, figure);
        }
        let of_all = share(part(link.value_usd, Some(run.total_usd)));
        tooltip = tooltip.row(Message::new("chain-of-step"), of_all);
        let is_partial = run.codes.iter().any(|code| code.coverage == Coverage::MainRoutes);
        tooltip.note = is_partial.then(|| Message::new("chain-main-routes"));
        tooltip
    }
}

/// What the whole picture must say, then what must be known of each code.
pub(super) fn notes(chain: &Chain) -> Vec<Message> {
    let mut notes = vec![Message::new("chain-note-scale")];
    if !chain.missing.is_empty() {
        let stages =
            chain.missing.iter().map(|stage| Arg::from(Message::new(format!("stage-{stage}")))).collect();
        notes.push(Message::new("chain-note-missing").with("stages", Arg::List(stages)));
    }
    notes.extend(unseen(chain, Place::Mines, Part::Mining, "chain-note-unseen-mining"));
    notes.extend(unseen(chain, Place::Processing, Part::Refining, "chain-note-unseen-refining"));
    for run in chain.runs.iter().filter(|run| run.passing_usd > 0.0 && run.total_usd > 0.0) {
        let note = Message::new("chain-note-passing")
            .with("goods", goods(run.step))
            .with("share", share(run.passing_usd / run.total_usd));
        notes.push(note);
    }
    let codes = chain.runs.iter().flat_map(|run| run.codes.iter().map(move |code| (run.step, code)));
    notes.extend(codes.map(|(step, code)| about(step, code)));
    notes
}

/// The largest producer, where it ships far less than its share: what it uses itself crosses no border.
fn unseen(chain: &Chain, place: Place, of: Part, key: &'static str) -> Option<Message> {
    const LARGE: f64 = 0.2;
    const FAR_LESS: f64 = 1.0 / 3.0;
    let (country, produced, standing) = chain.context.largest(of)?;
    let column = chain.columns.iter().find(|column| column.place == place)?;
    let total = column.shipped_usd.filter(|total| *total > 0.0)?;
    let (_, stop) = chain.stop(place, Party::Country(country))?;
    let shipped = stop.shipped_usd / total;
    (produced.fraction() >= LARGE && shipped < produced.fraction() * FAR_LESS).then(|| {
        Message::new(key)
            .with("country", stop.name.as_str())
            .with("produced", share(produced.fraction()))
            .with("shipped", share(shipped))
            .year("year", standing.year.0)
    })
}

fn about(step: Step, code: &Code) -> Message {
    let reservations = [
        Some(goods(step)),
        (code.specificity != Specificity::Exact)
            .then(|| Message::new(format!("specificity-{}", code.specificity.id()))),
        (code.coverage != Coverage::Complete).then(|| coverage(code.coverage)),
    ];
    let reservations = reservations.into_iter().flatten().map(Arg::from).collect();
    Message::new("chain-note-code")
        .with("code", code.code.as_str())
        .with("reservations", Arg::List(reservations))
        .with("note", code.note.as_str())
}
