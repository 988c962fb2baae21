//! The order of the countries on both sides, found once from all years.

use super::similar::similar;
use crate::charts::datum::Side;
use crate::charts::layered::{Layers, Strand, arranged, lookup, positions, ranked};
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
    /// Countries with the same partners beside each other: shows blocks of a matrix.
    Similarity,
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
            Arrangement::Similarity => similar(&pairs, &by_size),
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
        lookup(list, country)
    }
}

/// Countries from the largest to the smallest sum.
fn ranking(amounts: impl Iterator<Item = (CountryId, f64)>) -> Vec<CountryId> {
    ranked(amounts).into_iter().map(|entry| entry.0).collect()
}

fn joined(order: &[CountryId], by_size: &[CountryId]) -> Vec<(CountryId, Place)> {
    let ranks = positions(by_size);
    let mut entries: Vec<_> = order
        .iter()
        .enumerate()
        .filter_map(|(place, id)| Some((*id, Place { place, size_rank: lookup(&ranks, *id)? })))
        .collect();
    entries.order_by_key(|entry| entry.0);
    entries
}

/// The order with few crossings, from the one by size.
fn relaxed(pairs: &[(CountryId, CountryId, f64)], start: [Vec<CountryId>; 2]) -> [Vec<CountryId>; 2] {
    let [exporters, importers] = start;
    let (from, to) = (positions(&exporters), positions(&importers));
    let strands = pairs.iter().filter_map(|(exporter, importer, weight)| {
        Some(Strand { from: lookup(&from, *exporter)?, to: lookup(&to, *importer)?, weight: *weight })
    });
    let sizes = vec![exporters.len(), importers.len()];
    let by_size = sizes.iter().map(|size| (0..*size).collect()).collect();
    let layers = Layers { sizes, strands: vec![strands.collect()] };
    let order = arranged(&layers, by_size);
    let named = |side: usize, countries: &[CountryId]| {
        let order = order.get(side).map(Vec::as_slice).unwrap_or_default();
        order.iter().filter_map(|at| countries.get(*at).copied()).collect()
    };
    [named(0, &exporters), named(1, &importers)]
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
        // One of the two sides turns round, whichever: then nothing crosses.
        let [exporters, importers] = relaxed(&pairs, by_size);
        let is_first = |countries: &[CountryId], code| countries.first() == Some(&id(code));
        assert_eq!(is_first(&exporters, "AAA"), is_first(&importers, "YYY"));
    }
}
