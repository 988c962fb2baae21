//! The order of the countries on both sides, found once from all years.

use crate::charts::datum::Side;
use crate::charts::palette::SERIES_COLOURS;
use crate::domain::{CountryId, Flow, Order};

/// By what the order is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Arrangement {
    /// The largest on top, on both sides: reads as a ranking.
    Size,
    /// Partners across from each other: fewer crossings, in trade-weighted counting. Shows best who
    /// ships to whom, and is as stable: it too is found from all years.
    #[default]
    Crossings,
}

/// A place for every country on each side that does not depend on the year or the filters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StableOrder {
    /// Per side, sorted by country: place and rank by size.
    sides: [Vec<(CountryId, Place)>; 2],
}

/// Where a country stands on its side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    place: usize,
    size_rank: usize,
}

/// How often both sides are moved towards their partners; the order settles after a few.
const SWEEPS: usize = 6;

impl StableOrder {
    /// The order of all flows given, of all years.
    #[must_use]
    pub fn of<'a>(flows: impl IntoIterator<Item = &'a Flow>, arrangement: Arrangement) -> Self {
        let mut pairs: Vec<(CountryId, CountryId, f64)> =
            flows.into_iter().map(|flow| (flow.exporter, flow.importer, flow.value_usd)).collect();
        pairs.order_by_key(|pair| (pair.0, pair.1));
        pairs.dedup_by(|next, kept| {
            let is_same = (next.0, next.1) == (kept.0, kept.1);
            kept.2 += if is_same { next.2 } else { 0.0 };
            is_same
        });
        let by_size = [ranking(pairs.iter().map(|p| (p.0, p.2))), ranking(pairs.iter().map(|p| (p.1, p.2)))];
        let places = match arrangement {
            Arrangement::Size => by_size.clone(),
            Arrangement::Crossings => relaxed(&pairs, by_size.clone()),
        };
        let [exporters, importers] = places;
        let [exporter_ranks, importer_ranks] = by_size;
        Self { sides: [joined(&exporters, &exporter_ranks), joined(&importers, &importer_ranks)] }
    }

    /// The place of a country; those never seen come after all others, by code.
    pub(super) fn place(&self, side: Side, country: CountryId) -> (usize, CountryId) {
        (self.find(side, country).map_or(usize::MAX, |found| found.place), country)
    }

    /// Which series colour an exporter has: the largest over all years have one each.
    #[must_use]
    pub fn colour(&self, exporter: CountryId) -> Option<u8> {
        let rank = self.find(Side::Exporter, exporter)?.size_rank;
        u8::try_from(rank).ok().filter(|rank| *rank < SERIES_COLOURS)
    }

    fn find(&self, side: Side, country: CountryId) -> Option<Place> {
        let [exporters, importers] = &self.sides;
        let list = match side {
            Side::Exporter => exporters,
            Side::Importer => importers,
        };
        list.binary_search_by_key(&country, |entry| entry.0).ok().and_then(|at| list.get(at)).map(|e| e.1)
    }
}

/// Countries from the largest to the smallest sum.
fn ranking(amounts: impl Iterator<Item = (CountryId, f64)>) -> Vec<CountryId> {
    let mut sums: Vec<_> = amounts.collect();
    sums.order_by_key(|entry| entry.0);
    sums.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        kept.1 += if is_same { next.1 } else { 0.0 };
        is_same
    });
    sums.order_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    sums.into_iter().map(|entry| entry.0).collect()
}

fn joined(order: &[CountryId], by_size: &[CountryId]) -> Vec<(CountryId, Place)> {
    let ranks = positions(by_size);
    let mut entries: Vec<_> = order
        .iter()
        .enumerate()
        .map(|(place, id)| (*id, Place { place, size_rank: position(&ranks, *id) }))
        .collect();
    entries.order_by_key(|entry| entry.0);
    entries
}

/// Moves each side to the mean place of its partners and keeps the best order met on the way.
fn relaxed(pairs: &[(CountryId, CountryId, f64)], start: [Vec<CountryId>; 2]) -> [Vec<CountryId>; 2] {
    let mut best = start.clone();
    let mut least = crossings(pairs, &start);
    let [mut exporters, mut importers] = start;
    for _ in 0..SWEEPS {
        importers = towards_partners(&importers, &exporters, pairs.iter().map(|p| (p.1, p.0, p.2)));
        exporters = towards_partners(&exporters, &importers, pairs.iter().map(|p| (p.0, p.1, p.2)));
        let order = [exporters.clone(), importers.clone()];
        let count = crossings(pairs, &order);
        if count < least {
            (best, least) = (order, count);
        }
    }
    best
}

fn towards_partners(
    side: &[CountryId],
    other: &[CountryId],
    links: impl Iterator<Item = (CountryId, CountryId, f64)>,
) -> Vec<CountryId> {
    let (own, places) = (positions(side), positions(other));
    let mut sums = vec![(0.0, 0.0); side.len()];
    for (id, partner, weight) in links {
        if let Some(sum) = sums.get_mut(position(&own, id)) {
            sum.0 += weight * position(&places, partner) as f64;
            sum.1 += weight;
        }
    }
    let mean = |(sum, weight): (f64, f64)| if weight > 0.0 { sum / weight } else { f64::MAX };
    let mut order: Vec<_> = side.iter().copied().zip(sums.into_iter().map(mean)).collect();
    // Stable: equal means keep the order they had.
    order.order_by(|a, b| a.1.total_cmp(&b.1));
    order.into_iter().map(|entry| entry.0).collect()
}

/// Crossings of ribbons, each counted by the product of its two shares of the trade.
fn crossings(pairs: &[(CountryId, CountryId, f64)], order: &[Vec<CountryId>; 2]) -> f64 {
    let [exporters, importers] = order;
    let (from, to) = (positions(exporters), positions(importers));
    let mut links: Vec<_> = pairs.iter().map(|p| (position(&from, p.0), position(&to, p.1), p.2)).collect();
    links.order_by_key(|link| (link.0, link.1));
    let mut seen = PrefixSums::new(importers.len());
    let mut count = 0.0;
    // Links of one exporter do not cross each other, so they are added only after all were counted.
    for group in links.chunk_by(|a, b| a.0 == b.0) {
        count += group.iter().map(|link| link.2 * seen.above(link.1)).sum::<f64>();
        group.iter().for_each(|link| seen.add(link.1, link.2));
    }
    count
}

fn positions(order: &[CountryId]) -> Vec<(CountryId, usize)> {
    let mut places: Vec<_> = order.iter().copied().zip(0..).collect();
    places.order_by_key(|entry| entry.0);
    places
}

fn position(places: &[(CountryId, usize)], id: CountryId) -> usize {
    let found = places.binary_search_by_key(&id, |entry| entry.0).ok();
    found.and_then(|at| places.get(at)).map_or(usize::MAX, |entry| entry.1)
}

/// A Fenwick tree: sums over a prefix, and additions, in logarithmic time.
struct PrefixSums {
    tree: Vec<f64>,
    total: f64,
}

impl PrefixSums {
    fn new(len: usize) -> Self {
        Self { tree: vec![0.0; len + 1], total: 0.0 }
    }

    fn add(&mut self, at: usize, amount: f64) {
        self.total += amount;
        let mut node = at + 1;
        while let Some(sum) = self.tree.get_mut(node) {
            *sum += amount;
            node += node & node.wrapping_neg();
        }
    }

    /// The sum of everything after `at`.
    fn above(&self, at: usize) -> f64 {
        let mut node = at + 1;
        let mut below = 0.0;
        while let (true, Some(sum)) = (node > 0, self.tree.get(node)) {
            below += sum;
            node &= node - 1;
        }
        self.total - below
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    fn flow(from: &str, to: &str, value_usd: f64) -> Flow {
        Flow { exporter: id(from), importer: id(to), value_usd, quantity_tonnes: None }
    }

    #[test]
    fn the_largest_over_all_years_comes_first_and_strangers_last() {
        let flows = [flow("CHL", "CHN", 2.0), flow("COD", "CHN", 3.0), flow("CHL", "JPN", 2.0)];
        let order = StableOrder::of(&flows, Arrangement::Size);
        assert!(order.place(Side::Exporter, id("CHL")) < order.place(Side::Exporter, id("COD")));
        assert!(order.place(Side::Importer, id("CHN")) < order.place(Side::Importer, id("JPN")));
        assert!(order.place(Side::Importer, id("AAA")) > order.place(Side::Importer, id("JPN")));
        assert_eq!(order.colour(id("AAA")), None);
    }

    #[test]
    fn partners_move_across_from_each_other() {
        let flows = [flow("AAA", "YYY", 5.0), flow("BBB", "XXX", 4.9), flow("CCC", "XXX", 1.0)];
        let pairs: Vec<_> = flows.iter().map(|f| (f.exporter, f.importer, f.value_usd)).collect();
        let by_size = [vec![id("AAA"), id("BBB"), id("CCC")], vec![id("XXX"), id("YYY")]];
        assert!(crossings(&pairs, &by_size) > 0.0);
        assert_eq!(crossings(&pairs, &relaxed(&pairs, by_size)), 0.0);
    }
}
