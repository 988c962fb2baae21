//! The order of the countries at every place of a chain, and their colours, found once from all years.

use super::columns::{FOLDING, FOLDING_IN_LANE};
use crate::analysis::supply_chain::{ChainCodes, Place, Step};
use crate::charts::datum::Party;
use crate::charts::layered::{End, Pairs, Picture, lookup, ranked, stable_order};
use crate::charts::palette::SERIES_COLOURS;
use crate::dataset::{TradeCode, TradeFile};
use crate::domain::{CountryId, Order, Year};

/// A place for every country in each column that does not depend on the year or the filters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChainOrder {
    /// Per place, from the top: countries and the folded rest, sorted by party.
    columns: Vec<(Place, Vec<(Party, usize)>)>,
    /// Sorted by country; one colour in every column.
    colours: Vec<(CountryId, u8)>,
}

impl ChainOrder {
    /// The order of the flows of all years, the newest counting most.
    #[must_use]
    pub fn of(codes: &ChainCodes<'_>, trade: &TradeFile) -> Self {
        let (lane, main): (Vec<_>, Vec<_>) = codes.steps.iter().partition(|(step, _)| *step == Step::Scrap);
        let columns = stable_order(&pictures(&main, trade), FOLDING);
        let mut columns: Vec<_> = places(codes).into_iter().zip(columns).collect();
        let lane = stable_order(&pictures(&lane, trade), FOLDING_IN_LANE);
        columns.extend([Place::ScrapIntake, Place::ScrapOrigin].into_iter().zip(lane));
        let columns = columns.into_iter().map(|(place, ends)| (place, parties(&ends)));
        Self { columns: columns.collect(), colours: colours(&main, trade) }
    }

    /// Where a country or the folded rest stands in a column; those never seen come after all others.
    pub(super) fn place(&self, place: Place, party: Party) -> (usize, Party) {
        let column = self.columns.iter().find(|column| column.0 == place).map(|column| column.1.as_slice());
        let column = column.unwrap_or_default();
        let found = column.binary_search_by_key(&party, |entry| entry.0).ok();
        (found.and_then(|at| column.get(at)).map_or(usize::MAX, |entry| entry.1), party)
    }

    /// The series colour of the largest exporters.
    pub(super) fn colour(&self, country: CountryId) -> Option<u8> {
        lookup(&self.colours, country)
    }
}

/// The columns of a chain from left to right, without the lane of scrap.
pub(super) fn places(codes: &ChainCodes<'_>) -> Vec<Place> {
    places_of(codes.steps.iter().map(|step| step.0))
}

pub(super) fn places_of(steps: impl Iterator<Item = Step>) -> Vec<Place> {
    let mut places: Vec<Place> =
        steps.filter(|step| *step != Step::Scrap).map(|step| step.origin()).collect();
    if !places.is_empty() {
        places.push(Place::Use);
    }
    places
}

fn parties(ends: &[End]) -> Vec<(Party, usize)> {
    let party = |end: &End| end.map_or(Party::Other, Party::Country);
    let mut places: Vec<(Party, usize)> = ends.iter().map(party).zip(0..).collect();
    places.order_by_key(|entry| entry.0);
    places
}

/// The flows of some steps, year by year.
fn pictures(steps: &[&(Step, Vec<&TradeCode>)], trade: &TradeFile) -> Vec<Picture> {
    let mut years: Vec<Year> = trade.blocks().iter().map(|block| block.year).collect();
    years.order();
    years.dedup();
    let picture = |year: Year| {
        let hop = |(step, codes): &&(Step, Vec<&TradeCode>)| -> Pairs {
            let blocks = codes.iter().filter_map(|code| trade.block(&code.code, year));
            let pairs = blocks.flat_map(|block| &block.flows).map(|flow| match step {
                // In the lane of scrap the receiving side is on the left.
                Step::Scrap => (flow.importer, flow.exporter, flow.value_usd),
                _ => (flow.exporter, flow.importer, flow.value_usd),
            });
            pairs.collect()
        };
        Picture { year, hops: steps.iter().map(hop).collect() }
    };
    if steps.is_empty() { Vec::new() } else { years.into_iter().map(picture).collect() }
}

/// The largest exporters of all steps have a colour each, counting every step alike.
fn colours(steps: &[&(Step, Vec<&TradeCode>)], trade: &TradeFile) -> Vec<(CountryId, u8)> {
    let of_step = |(_, codes): &&(Step, Vec<&TradeCode>)| {
        let is_of = |code: &str| codes.iter().any(|known| known.code == code);
        let flows = trade.blocks().iter().filter(|block| is_of(&block.code)).flat_map(|block| &block.flows);
        let exports: Vec<(CountryId, f64)> = flows.map(|flow| (flow.exporter, flow.value_usd)).collect();
        let total: f64 = exports.iter().map(|entry| entry.1).sum();
        exports
            .into_iter()
            .map(move |(country, value)| (country, if total > 0.0 { value / total } else { 0.0 }))
    };
    let largest = ranked(steps.iter().flat_map(of_step));
    let mut colours: Vec<_> = largest.into_iter().map(|entry| entry.0).zip(0..SERIES_COLOURS).collect();
    colours.order_by_key(|entry| entry.0);
    colours
}
