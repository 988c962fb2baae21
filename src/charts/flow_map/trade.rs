//! The numbers of one mineral, stage and year: what each country ships and receives, and between whom.

use std::collections::BTreeSet;

use super::land::Land;
use super::{FlowMapInput, Reference};
use crate::charts::sankey::columns::columns;
use crate::charts::sankey::{Arrangement, SankeyInput, SankeyOptions, StableOrder};
use crate::dataset::geometry::MapPoint;
use crate::domain::{CountryId, Flow, Order};

/// One country that ships or receives.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Trader {
    pub(super) country: CountryId,
    pub(super) name: String,
    pub(super) exports_usd: f64,
    pub(super) imports_usd: f64,
    /// Where its flows end; none for a country without a shape.
    pub(super) place: Option<MapPoint>,
}

impl Trader {
    pub(super) fn total_usd(&self) -> f64 {
        self.exports_usd + self.imports_usd
    }

    pub(super) fn net_usd(&self) -> f64 {
        self.exports_usd - self.imports_usd
    }
}

/// All shipments of one pair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Route {
    /// Index of the exporter.
    pub(super) from: usize,
    /// Index of the importer.
    pub(super) to: usize,
    pub(super) value_usd: f64,
    /// Tonnes, where all its flows have a weight.
    pub(super) tonnes: Option<f64>,
    /// Whether an end belongs to the folded rest.
    pub(super) is_folded: bool,
}

/// Countries and routes, each from the largest.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Trade {
    pub(super) traders: Vec<Trader>,
    pub(super) routes: Vec<Route>,
    pub(super) total_usd: f64,
}

impl Trade {
    pub(super) fn new(input: &FlowMapInput<'_>, folding: Option<&SankeyOptions>) -> Self {
        let totals = totals(input.flows);
        let mut traders: Vec<Trader> = totals
            .iter()
            .map(|(country, exports_usd, imports_usd)| Trader {
                country: *country,
                name: (input.name)(*country),
                exports_usd: *exports_usd,
                imports_usd: *imports_usd,
                place: input.land.place(*country).map(|place| place.label),
            })
            .collect();
        traders.order_by(|a, b| b.total_usd().total_cmp(&a.total_usd()).then(a.country.cmp(&b.country)));
        let mut routes = routes(input.flows, &traders);
        if let Some(folding) = folding {
            fold(&mut routes, &traders, input, folding);
        }
        let total_usd = routes.iter().map(|route| route.value_usd).sum();
        Self { traders, routes, total_usd }
    }

    pub(super) fn trader(&self, country: CountryId) -> Option<(usize, &Trader)> {
        self.traders.iter().enumerate().find(|(_, trader)| trader.country == country)
    }

    pub(super) fn ends(&self, route: &Route) -> Option<(&Trader, &Trader)> {
        Some((self.traders.get(route.from)?, self.traders.get(route.to)?))
    }

    /// Whether a route is drawn if there is room: one with its ends on the map and out of the folded rest.
    pub(super) fn is_shown(&self, route: &Route) -> bool {
        !route.is_folded && self.is_drawable(route)
    }

    /// Whether a route can be drawn: between two places of the map.
    pub(super) fn is_drawable(&self, route: &Route) -> bool {
        let ends = self.ends(route);
        route.from != route.to && ends.is_some_and(|(a, b)| a.place.is_some() && b.place.is_some())
    }

    /// A part of the whole.
    pub(super) fn share(&self, value_usd: f64) -> f64 {
        if self.total_usd > 0.0 { value_usd / self.total_usd } else { 0.0 }
    }
}

/// Exports and imports of every country with trade, sorted by country.
fn totals(flows: &[Flow]) -> Vec<(CountryId, f64, f64)> {
    let traded = flows.iter().filter(|flow| flow.value_usd > 0.0);
    let mut totals: Vec<_> = traded
        .flat_map(|flow| [(flow.exporter, flow.value_usd, 0.0), (flow.importer, 0.0, flow.value_usd)])
        .collect();
    totals.order_by_key(|entry| entry.0);
    totals.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 += next.1;
            kept.2 += next.2;
        }
        is_same
    });
    totals
}

/// Marks the routes of which an end would be folded in a Sankey of the same flows.
fn fold(routes: &mut [Route], traders: &[Trader], input: &FlowMapInput<'_>, folding: &SankeyOptions) {
    let order = StableOrder::of(input.flows, Arrangement::Size);
    let flows = SankeyInput { flows: input.flows, order: &order, name: input.name };
    let columns = columns(&flows, folding);
    let [exporters, importers] = columns
        .sides
        .map(|nodes| nodes.iter().filter_map(|node| node.party.country()).collect::<BTreeSet<CountryId>>());
    for route in routes {
        let is_kept = |side: &BTreeSet<CountryId>, at: usize| {
            traders.get(at).is_some_and(|trader| side.contains(&trader.country))
        };
        route.is_folded = !(is_kept(&exporters, route.from) && is_kept(&importers, route.to));
    }
}

/// The pairs with their sums, from the largest.
fn routes(flows: &[Flow], traders: &[Trader]) -> Vec<Route> {
    let mut index: Vec<(CountryId, usize)> =
        traders.iter().enumerate().map(|(at, trader)| (trader.country, at)).collect();
    index.order();
    let find = |country: CountryId| {
        let at = index.binary_search_by_key(&country, |entry| entry.0).ok()?;
        index.get(at).map(|entry| entry.1)
    };
    let route = |flow: &Flow| {
        let (from, to) = (find(flow.exporter)?, find(flow.importer)?);
        Some(Route { from, to, value_usd: flow.value_usd, tonnes: flow.quantity_tonnes, is_folded: false })
    };
    let mut routes: Vec<Route> = flows.iter().filter(|flow| flow.value_usd > 0.0).filter_map(route).collect();
    routes.order_by_key(|route| (route.from, route.to));
    routes.dedup_by(|next, kept| {
        let is_same = (next.from, next.to) == (kept.from, kept.to);
        if is_same {
            kept.value_usd += next.value_usd;
            kept.tonnes = kept.tonnes.zip(next.tonnes).map(|(a, b)| a + b);
        }
        is_same
    });
    routes.order_by(|a, b| b.value_usd.total_cmp(&a.value_usd));
    routes
}

impl Reference {
    /// The largest route and the largest net position of several years, each a list of flows.
    #[must_use]
    pub fn of<'a>(years: impl IntoIterator<Item = &'a [Flow]>) -> Self {
        let year = |flows: &[Flow]| {
            let nets = totals(flows).into_iter().map(|(_, exports, imports)| (exports - imports).abs());
            Self {
                flow_usd: flows.iter().map(|flow| flow.value_usd).fold(0.0, f64::max),
                net_usd: nets.fold(0.0, f64::max),
            }
        };
        years.into_iter().map(year).fold(Self::default(), Self::larger)
    }

    pub(super) fn of_trade(trade: &Trade) -> Self {
        let nets = trade.traders.iter().map(|trader| trader.net_usd().abs());
        Self {
            flow_usd: trade.routes.first().map_or(0.0, |route| route.value_usd),
            net_usd: nets.fold(0.0, f64::max),
        }
    }

    pub(super) fn larger(self, other: Self) -> Self {
        Self { flow_usd: self.flow_usd.max(other.flow_usd), net_usd: self.net_usd.max(other.net_usd) }
    }
}

/// The trade with countries that have no place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Undrawn {
    /// Who.
    pub country: CountryId,
    /// Its name.
    pub name: String,
    /// What it ships, in US dollars.
    pub exports_usd: f64,
    /// What it receives, in US dollars.
    pub imports_usd: f64,
}

/// The countries without a place, from the largest.
pub(super) fn undrawn(trade: &Trade) -> Vec<Undrawn> {
    let placeless = trade.traders.iter().filter(|trader| trader.place.is_none());
    let undrawn = placeless.map(|trader| Undrawn {
        country: trader.country,
        name: trader.name.clone(),
        exports_usd: trader.exports_usd,
        imports_usd: trader.imports_usd,
    });
    undrawn.collect()
}

/// Names of the countries that trade nothing here, for the pointer: sorted by country.
pub(super) fn bystanders(
    land: &Land,
    trade: &Trade,
    name: &dyn Fn(CountryId) -> String,
) -> Vec<(CountryId, String)> {
    let others = land.countries().filter(|country| trade.trader(*country).is_none());
    others.map(|country| (country, name(country))).collect()
}
