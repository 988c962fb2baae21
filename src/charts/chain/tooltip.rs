//! What a hover says about a stop or a flow of the chain.

use super::words::{goods, part, place};
use super::{Chain, Column, Link, Run, Stop};
use crate::analysis::stage_shares::Part;
use crate::charts::datum::{Datum, Party};
use crate::charts::link_note::LinkNote;
use crate::charts::summary::Tooltip;
use crate::charts::words::{dollars, share};
use crate::text::Message;

impl Chain {
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
            _ => None,
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
                let form = Message::new(format!("form-{}", standing.series.form));
                let label = Message::new(key).with("form", form).year("year", standing.year.0);
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
        let codes =
            || run.codes.iter().zip(&link.by_code).filter(|(_, value)| **value > 0.0).map(|found| found.0);
        let note = codes().fold(LinkNote::default(), |note, code| note.with(code.specificity, code.coverage));
        // Values of several codes are off by all their roundings together.
        let rounding = codes().filter_map(|code| code.rounding_usd).reduce(|sum, rounding| sum + rounding);
        tooltip.note = match ends {
            Some((from, to)) if [from.party, to.party].contains(&Party::Other) => {
                Some(Message::new("sankey-open-other"))
            }
            _ => note.rounded(rounding).message(),
        };
        tooltip
    }
}
