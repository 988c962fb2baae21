//! The order of the countries at every place of a chain, and their colours, found once from all years.

use crate::analysis::supply_chain::{ChainCodes, Place, Step};
use crate::charts::layered::{Layers, Strand, arranged, lookup, positions, ranked};
use crate::charts::palette::SERIES_COLOURS;
use crate::dataset::TradeFile;
use crate::domain::{CountryId, Order};

/// A place for every country in each column that does not depend on the year or the filters.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChainOrder {
    /// Per place, sorted by country.
    columns: Vec<(Place, Vec<(CountryId, usize)>)>,
    /// Sorted by country; one colour in every column.
    colours: Vec<(CountryId, u8)>,
}

/// The trade of one step over all years, as parts of the whole.
struct Sum {
    left: Place,
    right: Place,
    pairs: Vec<(CountryId, CountryId, f64)>,
}

impl ChainOrder {
    /// The order of all flows of all years.
    #[must_use]
    pub fn of(codes: &ChainCodes<'_>, trade: &TradeFile) -> Self {
        let places = places(codes);
        let mut sums: Vec<Sum> = Vec::new();
        for (at, (step, codes)) in codes.steps.iter().enumerate() {
            let is_of = |code: &str| codes.iter().any(|known| known.code == code);
            let flows =
                trade.blocks().iter().filter(|block| is_of(&block.code)).flat_map(|block| &block.flows);
            let pairs = flows.map(|flow| (flow.exporter, flow.importer, flow.value_usd)).collect();
            // In the lane of scrap the receiving side is on the left.
            let (left, right) = match step {
                Step::Scrap => (Place::ScrapIntake, Place::ScrapOrigin),
                _ => (step.origin(), places.get(at + 1).copied().unwrap_or(Place::Use)),
            };
            sums.push(Sum::new(left, right, *step == Step::Scrap, pairs));
        }
        let (lane, main): (Vec<Sum>, Vec<Sum>) =
            sums.into_iter().partition(|sum| sum.left == Place::ScrapIntake);
        let mut columns = columns(&main);
        columns.extend(self::columns(&lane));
        let exports = main.iter().flat_map(|sum| sum.pairs.iter().map(|pair| (pair.0, pair.2)));
        let mut colours: Vec<(CountryId, u8)> =
            ranked(exports).into_iter().map(|entry| entry.0).zip(0..SERIES_COLOURS).collect();
        colours.order_by_key(|entry| entry.0);
        Self { columns, colours }
    }

    /// Where a country stands in a column; those never seen come after all others, by code.
    pub(super) fn place(&self, place: Place, country: CountryId) -> (usize, CountryId) {
        let column = self.columns.iter().find(|column| column.0 == place).map(|column| column.1.as_slice());
        let column = column.unwrap_or_default();
        (lookup(column, country).unwrap_or(usize::MAX), country)
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

impl Sum {
    fn new(left: Place, right: Place, is_back: bool, mut pairs: Vec<(CountryId, CountryId, f64)>) -> Self {
        let total: f64 = pairs.iter().map(|pair| pair.2).sum();
        for pair in &mut pairs {
            if is_back {
                (pair.0, pair.1) = (pair.1, pair.0);
            }
            pair.2 /= if total > 0.0 { total } else { 1.0 };
        }
        pairs.order_by_key(|pair| (pair.0, pair.1));
        pairs.dedup_by(|next, kept| {
            let is_same = (next.0, next.1) == (kept.0, kept.1);
            kept.2 += if is_same { next.2 } else { 0.0 };
            is_same
        });
        Self { left, right, pairs }
    }
}

/// The columns that the sums join, in their order of few crossings.
fn columns(sums: &[Sum]) -> Vec<(Place, Vec<(CountryId, usize)>)> {
    let mut places: Vec<Place> = sums.iter().map(|sum| sum.left).collect();
    places.extend(sums.last().map(|sum| sum.right));
    // By size, and by country to find each again.
    let by_size: Vec<Vec<CountryId>> = places
        .iter()
        .map(|place| {
            let left = sums.iter().filter(|sum| sum.left == *place);
            let left = left.flat_map(|sum| sum.pairs.iter().map(|pair| (pair.0, pair.2)));
            let right = sums.iter().filter(|sum| sum.right == *place);
            let right = right.flat_map(|sum| sum.pairs.iter().map(|pair| (pair.1, pair.2)));
            ranked(left.chain(right)).into_iter().map(|entry| entry.0).collect()
        })
        .collect();
    let layers = Layers {
        sizes: by_size.iter().map(Vec::len).collect(),
        strands: sums.iter().zip(by_size.windows(2)).map(|(sum, pair)| strands(sum, pair)).collect(),
    };
    let start = layers.sizes.iter().map(|size| (0..*size).collect()).collect();
    let order = arranged(&layers, start);
    let column = |((place, countries), order): ((Place, Vec<CountryId>), Vec<usize>)| {
        let mut entries: Vec<(CountryId, usize)> = order
            .iter()
            .enumerate()
            .filter_map(|(place, node)| Some((*countries.get(*node)?, place)))
            .collect();
        entries.order_by_key(|entry| entry.0);
        (place, entries)
    };
    places.into_iter().zip(by_size).zip(order).map(column).collect()
}

fn strands(sum: &Sum, columns: &[Vec<CountryId>]) -> Vec<Strand> {
    let [left, right] = columns else { return Vec::new() };
    let (left, right) = (positions(left), positions(right));
    let strand = |pair: &(CountryId, CountryId, f64)| {
        Some(Strand { from: lookup(&left, pair.0)?, to: lookup(&right, pair.1)?, weight: pair.2 })
    };
    sum.pairs.iter().filter_map(strand).collect()
}
