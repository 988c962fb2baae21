//! One order of countries for all years: few crossings in what is shown, without moving when the year does.
//!
//! What is shown of a year is its large countries and the folded rest, so it is those pictures, added up, whose
//! crossings are counted, the newest years most. The rest, too, has its place among the countries: it is often the
//! largest of all, and at the bottom it would cross everything. Countries that are folded in every year then go where
//! their partners are.

use std::collections::BTreeMap;

use super::aim::Aim;
use super::arrange::arranged;
use super::crossings::Strand;
use super::join::joined_by;
use super::layers::Layers;
use super::totals::ranked;
use crate::domain::{CountryId, Order, Year};

/// The trade of one step in one year, by who stands left and who right.
pub(in crate::charts) type Pairs = Vec<(CountryId, CountryId, f64)>;

/// The trade of a year between neighbouring columns.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Picture {
    /// The year.
    pub(in crate::charts) year: Year,
    /// One list less than there are columns.
    pub(in crate::charts) hops: Vec<Pairs>,
}

/// How many countries of a column are shown before the rest folds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::charts) struct Folding {
    /// At most so many.
    pub(in crate::charts) most: usize,
    /// None with a smaller share of what comes in and of what leaves.
    pub(in crate::charts) least_share: f64,
}

/// What a year counts beside the next one.
const FADING: f64 = 0.93;

/// A country, or none for the folded rest.
pub(in crate::charts) type End = Option<CountryId>;

/// What runs between two columns, added up over the years.
type Links = BTreeMap<(End, End), f64>;

/// The order of every column from the top; every country that occurs has a place, and the folded rest.
pub(in crate::charts) fn stable_order(pictures: &[Picture], folding: Folding) -> Vec<Vec<End>> {
    let Some(newest) = pictures.iter().map(|picture| picture.year.0).max() else { return Vec::new() };
    let hops = pictures.iter().map(|picture| picture.hops.len()).max().unwrap_or_default();
    let mut drawn: Vec<Drawn> =
        pictures.iter().map(|picture| Drawn::of(picture, newest, hops, folding)).collect();
    drawn.order_by(|a, b| b.weight.total_cmp(&a.weight));
    let large = order_of(&drawn);
    with_small(&drawn, large)
}

/// A year as it is first shown, and with every country.
struct Drawn {
    weight: f64,
    folded: Vec<Links>,
    whole: Vec<Links>,
}

impl Drawn {
    fn of(picture: &Picture, newest: u16, hops: usize, folding: Folding) -> Self {
        let weight = FADING.powi(i32::from(newest - picture.year.0));
        let total: f64 = picture.hops.iter().flatten().map(|pair| pair.2).sum();
        let shown: Vec<Vec<CountryId>> = (0..=hops).map(|column| shown(picture, column, folding)).collect();
        let end = |column: usize, country: CountryId| -> End {
            shown.get(column).is_some_and(|shown| shown.binary_search(&country).is_ok()).then_some(country)
        };
        let mut drawn = Self { weight, folded: vec![Links::new(); hops], whole: vec![Links::new(); hops] };
        for (at, pairs) in picture.hops.iter().enumerate() {
            let (Some(folded), Some(whole)) = (drawn.folded.get_mut(at), drawn.whole.get_mut(at)) else {
                continue;
            };
            for (left, right, value) in pairs.iter().filter(|pair| pair.2 > 0.0) {
                let part = value / total;
                *folded.entry((end(at, *left), end(at + 1, *right))).or_default() += part;
                *whole.entry((Some(*left), Some(*right))).or_default() += part;
            }
        }
        drawn
    }
}

/// Links of all years, the newest counting most.
fn added(years: &[Drawn], of: impl Fn(&Drawn) -> &Vec<Links>) -> Vec<Links> {
    let mut sum: Vec<Links> = Vec::new();
    for year in years {
        let hops = of(year);
        sum.resize_with(hops.len().max(sum.len()), Links::new);
        for (sum, links) in sum.iter_mut().zip(hops) {
            for (ends, part) in links {
                *sum.entry(*ends).or_default() += year.weight * part;
            }
        }
    }
    sum
}

/// The countries of a column that are not folded, sorted.
fn shown(picture: &Picture, column: usize, folding: Folding) -> Vec<CountryId> {
    let shares = |pairs: Option<&Pairs>, end: fn(&(CountryId, CountryId, f64)) -> CountryId| {
        let pairs = pairs.map(Vec::as_slice).unwrap_or_default();
        let total: f64 = pairs.iter().map(|pair| pair.2).sum();
        ranked(pairs.iter().map(|pair| (end(pair), pair.2 / if total > 0.0 { total } else { 1.0 })))
    };
    let into = shares(column.checked_sub(1).and_then(|left| picture.hops.get(left)), |pair| pair.1);
    let out = shares(picture.hops.get(column), |pair| pair.0);
    let mut largest: BTreeMap<CountryId, f64> = BTreeMap::new();
    for (country, share) in into.into_iter().chain(out) {
        let known = largest.entry(country).or_default();
        *known = known.max(share);
    }
    let mut shares: Vec<(CountryId, f64)> =
        largest.into_iter().filter(|entry| entry.1 >= folding.least_share).collect();
    shares.order_by(|a, b| b.1.total_cmp(&a.1));
    let mut shown: Vec<CountryId> = shares.into_iter().take(folding.most).map(|entry| entry.0).collect();
    shown.order();
    shown
}

/// The order of few crossings of the large countries and the rest: in the newest year first.
fn order_of(years: &[Drawn]) -> Vec<Vec<End>> {
    let columns: Vec<Vec<End>> = ends(&added(years, |year| &year.folded)).into_iter().map(by_size).collect();
    let mut aims = Vec::new();
    for year in
        years.iter().enumerate().filter(|(at, _)| *at == 0 || at.is_power_of_two()).map(|entry| entry.1)
    {
        let layers = layers(&year.folded, &columns);
        aims.push(if aims.is_empty() { Aim::first(layers) } else { Aim::other(layers, year.weight) });
    }
    let by_size = columns.iter().map(|column| (0..column.len()).collect()).collect();
    let by_code = |column: &Vec<End>| {
        let mut nodes: Vec<(End, usize)> = column.iter().copied().zip(0..).collect();
        nodes.order();
        nodes.into_iter().map(|node| node.1).collect()
    };
    let by_code = columns.iter().map(by_code).collect();
    named(&columns, &arranged(aims, vec![by_size, by_code]))
}

/// The same with the countries that are folded in every year, each near its partners.
fn with_small(years: &[Drawn], large: Vec<Vec<End>>) -> Vec<Vec<End>> {
    let all = added(years, |year| &year.whole);
    let kept: Vec<usize> = large.iter().map(Vec::len).collect();
    let columns: Vec<Vec<End>> = large
        .into_iter()
        .zip(ends(&all))
        .map(|(mut column, all)| {
            let small: Vec<End> = by_size(all).into_iter().filter(|end| !column.contains(end)).collect();
            column.extend(small);
            column
        })
        .collect();
    let newest = years.first().map(|year| layers(&year.whole, &columns)).unwrap_or_default();
    named(&columns, &joined_by(&newest, &layers(&all, &columns), &kept))
}

/// Everyone in each column with all that comes in and leaves.
fn ends(hops: &[Links]) -> Vec<BTreeMap<End, f64>> {
    let mut columns: Vec<BTreeMap<End, f64>> = vec![BTreeMap::new(); hops.len() + 1];
    for (at, links) in hops.iter().enumerate() {
        for ((left, right), value) in links {
            for (column, end) in [(at, left), (at + 1, right)] {
                if let Some(sums) = columns.get_mut(column) {
                    *sums.entry(*end).or_default() += value;
                }
            }
        }
    }
    columns
}

fn by_size(sums: BTreeMap<End, f64>) -> Vec<End> {
    let mut sums: Vec<(End, f64)> = sums.into_iter().collect();
    sums.order_by(|a, b| b.1.total_cmp(&a.1));
    sums.into_iter().map(|entry| entry.0).collect()
}

fn layers(hops: &[Links], columns: &[Vec<End>]) -> Layers {
    let place = |column: &Vec<End>| column.iter().copied().zip(0..).collect::<BTreeMap<End, usize>>();
    let places: Vec<BTreeMap<End, usize>> = columns.iter().map(place).collect();
    let strands = |(links, pair): (&Links, &[BTreeMap<End, usize>])| {
        let [left, right] = pair else { return Vec::new() };
        let strand = |((from, to), weight): (&(End, End), &f64)| {
            Some(Strand { from: *left.get(from)?, to: *right.get(to)?, weight: *weight })
        };
        links.iter().filter_map(strand).collect()
    };
    Layers {
        sizes: columns.iter().map(Vec::len).collect(),
        strands: hops.iter().zip(places.windows(2)).map(strands).collect(),
    }
}

fn named(columns: &[Vec<End>], order: &[Vec<usize>]) -> Vec<Vec<End>> {
    let name = |(ends, order): (&Vec<End>, &Vec<usize>)| {
        order.iter().filter_map(|node| ends.get(*node).copied()).collect()
    };
    columns.iter().zip(order).map(name).collect()
}
