//! The order of the countries on both sides, found once from all years.

use super::columns::FOLDING;
use super::similar::similar;
use crate::charts::datum::{Party, Side};
use crate::charts::layered::{End, Pairs, Picture, lookup, positions, ranked, stable_order};
use crate::charts::palette::SERIES_COLOURS;
use crate::domain::{CountryId, Flow, Order, Year};

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
    /// Where the folded rest stands among them; none is below all.
    rests: [Option<usize>; 2],
}

/// Where a country stands on its side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Place {
    place: usize,
    size_rank: usize,
}

impl StableOrder {
    /// The order of the flows of all years; with few crossings, the newest years count most.
    #[must_use]
    pub fn of_years<'a>(
        years: impl IntoIterator<Item = (Year, &'a [Flow])>,
        arrangement: Arrangement,
    ) -> Self {
        let pairs = |flows: &[Flow]| -> Pairs {
            flows.iter().map(|flow| (flow.exporter, flow.importer, flow.value_usd)).collect()
        };
        let pictures: Vec<Picture> =
            years.into_iter().map(|(year, flows)| Picture { year, hops: vec![pairs(flows)] }).collect();
        let all = || pictures.iter().flat_map(|picture| &picture.hops).flatten();
        let by_size = [ranking(all().map(|p| (p.0, p.2))), ranking(all().map(|p| (p.1, p.2)))];
        let countries = |sides: [Vec<CountryId>; 2]| sides.map(|side| side.into_iter().map(Some).collect());
        let places: [Vec<End>; 2] = match arrangement {
            Arrangement::Size => countries(by_size.clone()),
            Arrangement::Crossings => both(stable_order(&pictures, FOLDING)),
            Arrangement::Similarity => countries(similar(&summed(all().copied().collect()), &by_size)),
        };
        let rests = places.each_ref().map(|side| side.iter().position(Option::is_none));
        let [exporters, importers] = places;
        let [exporter_ranks, importer_ranks] = by_size;
        Self { sides: [joined(&exporters, &exporter_ranks), joined(&importers, &importer_ranks)], rests }
    }

    /// The order of flows as if they were of one year.
    #[must_use]
    pub fn of<'a>(flows: impl IntoIterator<Item = &'a Flow>, arrangement: Arrangement) -> Self {
        let flows: Vec<Flow> = flows.into_iter().copied().collect();
        Self::of_years([(Year(0), flows.as_slice())], arrangement)
    }

    /// The place of a country or the folded rest; countries never seen come after all others, by code.
    pub(super) fn place(&self, side: Side, party: Party) -> (usize, Party) {
        let [exporters, importers] = self.rests;
        let place = match (party, side) {
            (Party::Country(country), _) => self.find(side, country).map(|found| found.place),
            (Party::Other, Side::Exporter) => exporters,
            (Party::Other, Side::Importer) => importers,
        };
        (place.unwrap_or(usize::MAX), party)
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

fn joined(order: &[End], by_size: &[CountryId]) -> Vec<(CountryId, Place)> {
    let ranks = positions(by_size);
    let mut entries: Vec<_> = order
        .iter()
        .enumerate()
        .filter_map(|(place, end)| Some(((*end)?, Place { place, size_rank: lookup(&ranks, (*end)?)? })))
        .collect();
    entries.order_by_key(|entry| entry.0);
    entries
}

/// Flows of one pair added up, sorted.
fn summed(mut pairs: Pairs) -> Pairs {
    pairs.order_by_key(|pair| (pair.0, pair.1));
    pairs.dedup_by(|next, kept| {
        let is_same = (next.0, next.1) == (kept.0, kept.1);
        kept.2 += if is_same { next.2 } else { 0.0 };
        is_same
    });
    pairs
}

fn both(columns: Vec<Vec<End>>) -> [Vec<End>; 2] {
    let mut columns = columns.into_iter();
    [columns.next().unwrap_or_default(), columns.next().unwrap_or_default()]
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
        assert!(
            order.place(Side::Exporter, Party::Country(id("CHL")))
                < order.place(Side::Exporter, Party::Country(id("COD")))
        );
        assert!(
            order.place(Side::Importer, Party::Country(id("CHN")))
                < order.place(Side::Importer, Party::Country(id("JPN")))
        );
        assert!(
            order.place(Side::Importer, Party::Country(id("AAA")))
                > order.place(Side::Importer, Party::Country(id("JPN")))
        );
        assert_eq!(order.colour(id("AAA")), None);
    }

    #[test]
    fn partners_move_across_from_each_other() {
        let flows = [flow("AAA", "YYY", 5.0), flow("BBB", "XXX", 4.9), flow("CCC", "XXX", 1.0)];
        let order = StableOrder::of(&flows, Arrangement::Crossings);
        // One of the two sides turns round, whichever: then nothing crosses.
        let is_first = |side, one, other| {
            order.place(side, Party::Country(id(one))) < order.place(side, Party::Country(id(other)))
        };
        assert_eq!(is_first(Side::Exporter, "AAA", "BBB"), is_first(Side::Importer, "YYY", "XXX"));
    }
}
