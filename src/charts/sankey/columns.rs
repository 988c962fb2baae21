//! The nodes and links of one year: small countries folded, everybody in the stable order.

use super::{Link, Measure, Node, SankeyInput, SankeyOptions};
use crate::charts::datum::{Party, Side};
use crate::charts::layered::{Folding, Ribbon, ranked};
use crate::charts::scene::Rect;
use crate::domain::{CountryId, Order};

/// Both sides and what runs between them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::charts) struct Columns {
    /// Exporters and importers, from top to bottom.
    pub(in crate::charts) sides: [Vec<Node>; 2],
    /// Sorted by exporter, then importer.
    pub(in crate::charts) links: Vec<Link>,
    /// The sum of all amounts.
    pub(in crate::charts) total: f64,
    /// How many countries export and import.
    pub(in crate::charts) countries: [usize; 2],
    /// The part of the value that has no weight and is left out.
    pub(in crate::charts) unweighed_share: f64,
}

/// What is drawn of a flow.
#[derive(Clone, Copy)]
struct Amount {
    ends: [CountryId; 2],
    amount: f64,
    value_usd: f64,
    tonnes: Option<f64>,
}

/// The most nodes on a side that is not opened.
const MOST: usize = 14;
const MOST_NARROW: usize = 9;
/// What the order of all years takes as shown.
pub(super) const FOLDING: Folding = Folding { most: MOST, least_share: MIN_SHARE };
/// Countries with a smaller share of their side fold, unless another share is asked for.
pub(super) const MIN_SHARE: f64 = 0.005;

pub(in crate::charts) fn columns(input: &SankeyInput<'_>, options: &SankeyOptions) -> Columns {
    let (amounts, unweighed_share) = measured(input, options.measure);
    let total = amounts.iter().map(|flow| flow.amount).sum();
    let exporters = Fold::new(Side::Exporter, &amounts, input, options);
    let importers = Fold::new(Side::Importer, &amounts, input, options);
    let links = links(&amounts, &exporters, &importers);
    let countries = [exporters.index.len(), importers.index.len()];
    let sides = [exporters.nodes, importers.nodes];
    let mut columns = Columns { sides, links, total, countries, unweighed_share };
    columns.add_up();
    columns
}

/// The flows with something to draw, and the part of the value that has no weight.
fn measured(input: &SankeyInput<'_>, measure: Measure) -> (Vec<Amount>, f64) {
    let mut missing = 0.0;
    let mut all = 0.0;
    let mut amounts = Vec::with_capacity(input.flows.len());
    for flow in input.flows {
        all += flow.value_usd;
        let amount = match measure {
            Measure::Value => Some(flow.value_usd),
            Measure::Quantity => flow.quantity_tonnes,
        };
        match amount {
            Some(amount) if amount > 0.0 => amounts.push(Amount {
                ends: [flow.exporter, flow.importer],
                amount,
                value_usd: flow.value_usd,
                tonnes: flow.quantity_tonnes,
            }),
            Some(_) => {}
            None => missing += flow.value_usd,
        }
    }
    (amounts, if all > 0.0 { missing / all } else { 0.0 })
}

/// One side's nodes and where each country went.
struct Fold {
    nodes: Vec<Node>,
    /// Sorted by country: the node it is, or is folded into.
    index: Vec<(CountryId, usize)>,
}

impl Fold {
    fn new(side: Side, amounts: &[Amount], input: &SankeyInput<'_>, options: &SankeyOptions) -> Self {
        let end = |flow: &Amount| match side {
            Side::Exporter => flow.ends[0],
            Side::Importer => flow.ends[1],
        };
        let ranked = ranked(amounts.iter().map(|flow| (end(flow), flow.amount)));
        let kept = kept(&ranked, options.is_open(side), options);
        let shown = ranked
            .iter()
            .enumerate()
            .filter(|(at, entry)| *at < kept || Some(entry.0) == options.focus)
            .map(|(at, entry)| (Party::Country(entry.0), Some(at + 1)));
        let mut shown: Vec<(Party, Option<usize>)> = shown.collect();
        let folded = ranked.len() - shown.len();
        if folded > 0 {
            shown.push((Party::Other, None));
        }
        shown.order_by_key(|(party, _)| input.order.place(side, *party));
        let colour = |party: Party| {
            party.country().filter(|_| side == Side::Exporter).and_then(|id| input.order.colour(id))
        };
        let of = |(party, rank): &(Party, Option<usize>)| {
            node(*party, if *party == Party::Other { folded } else { 1 }, *rank, colour(*party))
        };
        let nodes: Vec<Node> = shown.iter().map(of).collect();
        let at = |party: Party| shown.iter().position(|each| each.0 == party);
        let rest = at(Party::Other).unwrap_or(nodes.len());
        let place = |entry: &(CountryId, f64)| (entry.0, at(Party::Country(entry.0)).unwrap_or(rest));
        let mut index: Vec<(CountryId, usize)> = ranked.iter().map(place).collect();
        index.order_by_key(|entry| entry.0);
        Self { nodes, index }
    }

    fn node_of(&self, id: CountryId) -> usize {
        let found = self.index.binary_search_by_key(&id, |entry| entry.0).ok();
        found.and_then(|at| self.index.get(at)).map_or(self.nodes.len(), |entry| entry.1)
    }
}

/// How many of the largest stay out of "Other"; a single one is never folded.
fn kept(ranked: &[(CountryId, f64)], is_open: bool, options: &SankeyOptions) -> usize {
    if is_open {
        return ranked.len();
    }
    let least = options.min_share * ranked.iter().map(|entry| entry.1).sum::<f64>();
    let large = ranked.partition_point(|entry| entry.1 >= least);
    let fitting = if options.is_narrow() { MOST_NARROW } else { MOST };
    let kept = large.min(options.most.unwrap_or(fitting));
    if kept + 1 == ranked.len() { ranked.len() } else { kept }
}

fn node(party: Party, countries: usize, rank: Option<usize>, colour: Option<u8>) -> Node {
    let name = String::new();
    let bar = Rect::default();
    Node { party, name, countries, amount: 0.0, value_usd: 0.0, tonnes: Some(0.0), rank, colour, bar }
}

fn links(amounts: &[Amount], exporters: &Fold, importers: &Fold) -> Vec<Link> {
    let mut links: Vec<Link> = amounts
        .iter()
        .map(|flow| Link {
            from: exporters.node_of(flow.ends[0]),
            to: importers.node_of(flow.ends[1]),
            amount: flow.amount,
            value_usd: flow.value_usd,
            tonnes: flow.tonnes,
            ribbon: Ribbon::default(),
        })
        .collect();
    links.order_by_key(|link| (link.from, link.to));
    links.dedup_by(|next, kept| {
        let is_same = (next.from, next.to) == (kept.from, kept.to);
        if is_same {
            kept.amount += next.amount;
            kept.value_usd += next.value_usd;
            kept.tonnes = kept.tonnes.zip(next.tonnes).map(|(a, b)| a + b);
        }
        is_same
    });
    links
}

impl Columns {
    /// A node is the sum of its links.
    fn add_up(&mut self) {
        let [exporters, importers] = &mut self.sides;
        for link in &self.links {
            for node in [exporters.get_mut(link.from), importers.get_mut(link.to)].into_iter().flatten() {
                node.amount += link.amount;
                node.value_usd += link.value_usd;
                node.tonnes = node.tonnes.zip(link.tonnes).map(|(a, b)| a + b);
            }
        }
    }

    /// A node's part of the whole.
    pub(in crate::charts) fn share(&self, amount: f64) -> f64 {
        if self.total > 0.0 { amount / self.total } else { 0.0 }
    }
}
