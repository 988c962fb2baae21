//! The map in words: finding, table, notes, tooltips.

use std::collections::BTreeSet;

use super::FlowMap;
use super::trade::{Route, Trader};
use crate::charts::datum::{Datum, Party};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{dollars, share, tonnes_if_known};
use crate::domain::CountryId;
use crate::text::{Arg, Message, NumberStyle};

/// How many partners a tooltip names to each side.
const PARTNERS: usize = 3;

/// Flows that are not drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Smaller {
    /// How many.
    pub flows: usize,
    /// Their value in US dollars.
    pub value_usd: f64,
}

impl FlowMap {
    /// The finding and the flows drawn, from the largest.
    #[must_use]
    pub fn summary(&self) -> Summary {
        Summary { sentence: self.sentence(), table: self.table() }
    }

    fn sentence(&self) -> Message {
        let by_net = |sign: f64| {
            let nets = self.trade.traders.iter().map(move |trader| (trader, trader.net_usd() * sign));
            nets.reduce(|a, b| if b.1 > a.1 { b } else { a })
        };
        let largest = self.trade.routes.first().and_then(|route| Some((route, self.trade.ends(route)?)));
        let (Some((seller, surplus)), Some((buyer, deficit)), Some((route, (from, to)))) =
            (by_net(1.0), by_net(-1.0), largest)
        else {
            return Message::new("sankey-summary-empty");
        };
        Message::new("map-summary")
            .with("seller", seller.name.as_str())
            .with("surplus", dollars(surplus))
            .with("buyer", buyer.name.as_str())
            .with("deficit", dollars(deficit))
            .with("from", from.name.as_str())
            .with("to", to.name.as_str())
            .with("amount", dollars(route.value_usd))
            .with("total", dollars(self.trade.total_usd))
    }

    fn table(&self) -> Table {
        let headers = ["sankey-table-exporter", "sankey-table-importer", "sankey-table-value"];
        let headers = headers.into_iter().chain(["sankey-table-quantity", "map-table-share"]);
        let row = |route: &Route| {
            let (from, to) = self.trade.ends(route)?;
            Some(vec![
                from.name.as_str().into(),
                to.name.as_str().into(),
                dollars(route.value_usd),
                tonnes_if_known(route.tonnes).into(),
                share(self.trade.share(route.value_usd)).into(),
            ])
        };
        Table { headers: headers.map(Message::new).collect(), rows: self.drawn().filter_map(row).collect() }
    }

    /// The flows that have their places on the map and are not drawn: the folded rest and the smallest.
    #[must_use]
    pub fn smaller(&self) -> Smaller {
        let drawn: BTreeSet<usize> = self.arcs.arcs.iter().map(|arc| arc.route).collect();
        let routes = self.trade.routes.iter().enumerate();
        let left_out = routes.filter(|(at, route)| self.trade.is_drawable(route) && !drawn.contains(at));
        left_out.fold(Smaller::default(), |sum, (_, route)| Smaller {
            flows: sum.flows + 1,
            value_usd: sum.value_usd + route.value_usd,
        })
    }

    /// What the reader must know: whose borders these are, and what is not drawn.
    #[must_use]
    pub fn notes(&self) -> Vec<Message> {
        let mut notes = vec![Message::new("map-borders")];
        let smaller = self.smaller();
        if smaller.flows > 0 {
            notes.push(
                Message::new("map-smaller")
                    .number("flows", smaller.flows as f64, NumberStyle::Integer)
                    .with("share", share(self.trade.share(smaller.value_usd))),
            );
        }
        let undrawn = self.undrawn();
        if !undrawn.is_empty() {
            let country = |each: &super::Undrawn| {
                let message = Message::new("map-undrawn-country").with("country", each.name.as_str());
                message
                    .with("exports", dollars(each.exports_usd))
                    .with("imports", dollars(each.imports_usd))
                    .into()
            };
            let part = {
                let routes = self.trade.routes.iter().filter(|route| !self.trade.is_drawable(route));
                share(self.trade.share(routes.map(|route| route.value_usd).sum()))
            };
            notes.push(
                Message::new("map-undrawn")
                    .with("share", part)
                    .with("countries", Arg::List(undrawn.iter().map(country).collect())),
            );
        }
        notes
    }

    /// What is known about a country or a flow.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        match datum {
            Datum::Country(country) | Datum::Node(_, Party::Country(country)) => {
                let trader = self.trade.trader(*country);
                trader
                    .map(|(at, trader)| self.country_tooltip(at, trader))
                    .or_else(|| self.bystander_tooltip(*country))
            }
            Datum::Flow { .. } => {
                let route =
                    self.trade.routes.iter().find(|route| self.flow(route).as_ref() == Some(datum))?;
                let (from, to) = self.trade.ends(route)?;
                Some(self.flow_tooltip(route, from, to))
            }
            _ => None,
        }
    }

    fn bystander_tooltip(&self, country: CountryId) -> Option<Tooltip> {
        let at = self.bystanders.binary_search_by_key(&country, |entry| entry.0).ok()?;
        let (_, name) = self.bystanders.get(at)?;
        Some(Tooltip { note: Some(Message::new("map-no-trade")), ..Tooltip::new(name.as_str()) })
    }

    fn country_tooltip(&self, at: usize, trader: &Trader) -> Tooltip {
        let with_share = |value: f64| {
            let part = share(self.trade.share(value));
            Message::new("map-value-and-share").with("amount", dollars(value)).with("share", part)
        };
        let (net, net_usd) = if trader.net_usd() < 0.0 {
            ("map-net-imports", -trader.net_usd())
        } else {
            ("map-net-exports", trader.net_usd())
        };
        let mut tooltip = Tooltip::new(trader.name.as_str())
            .row(Message::new("sankey-exports"), with_share(trader.exports_usd))
            .row(Message::new("sankey-imports"), with_share(trader.imports_usd))
            .row(Message::new(net), dollars(net_usd));
        let customers = self.partners(trader.exports_usd, |route| (route.from == at).then_some(route.to));
        let suppliers = self.partners(trader.imports_usd, |route| (route.to == at).then_some(route.from));
        for (key, partners) in [("map-customers", customers), ("map-suppliers", suppliers)] {
            if !partners.is_empty() {
                tooltip = tooltip.row(Message::new(key), Arg::List(partners));
            }
        }
        if trader.place.is_none() {
            tooltip.note = Some(Message::new("map-no-place"));
        }
        tooltip
    }

    /// The largest partners with their shares of a country's exports or imports.
    fn partners(&self, whole: f64, partner: impl Fn(&Route) -> Option<usize>) -> Vec<Arg> {
        let partners = self.trade.routes.iter().filter_map(|route| {
            let trader = self.trade.traders.get(partner(route)?)?;
            let part = share(route.value_usd / whole);
            let message = Message::new("map-partner");
            Some(message.with("country", trader.name.as_str()).with("amount", part).into())
        });
        partners.take(PARTNERS).collect()
    }

    fn flow_tooltip(&self, route: &Route, from: &Trader, to: &Trader) -> Tooltip {
        let title = Message::new("sankey-flow").with("from", from.name.as_str()).with("to", to.name.as_str());
        let of = |key: &str, name: &str| Message::new(key).with("country", name);
        Tooltip::new(title)
            .row(Message::new("sankey-value"), dollars(route.value_usd))
            .row(Message::new("sankey-weight"), tonnes_if_known(route.tonnes))
            .row(of("sankey-of-exports-of", &from.name), share(route.value_usd / from.exports_usd))
            .row(of("sankey-of-imports-of", &to.name), share(route.value_usd / to.imports_usd))
            .row(Message::new("sankey-of-all"), share(self.trade.share(route.value_usd)))
    }
}
