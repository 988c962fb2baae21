//! The stops and links of one year: small countries folded, everybody in the stable order.

use super::{ChainInput, ChainOptions, Code, Column, Link, Run, Stop, order};
use crate::analysis::supply_chain::{Hop, Place, Step};
use crate::charts::datum::Party;
use crate::charts::layered::{Folding, Ribbon, lookup, ranked};
use crate::charts::scene::Rect;
use crate::domain::{CountryId, Order};

/// The most stops in a column that is not opened.
const MOST: usize = 13;
/// The most in the lane of scrap, which stands below the others.
const MOST_IN_LANE: usize = 8;
/// Countries with a smaller share of what comes in and of what leaves fold, unless another share is asked for.
pub(super) const MIN_SHARE: f64 = 0.01;
/// What the order of all years takes as shown.
pub(super) const FOLDING: Folding = Folding { most: MOST, least_share: MIN_SHARE };
pub(super) const FOLDING_IN_LANE: Folding = Folding { most: MOST_IN_LANE, least_share: MIN_SHARE };

pub(super) fn columns(input: &ChainInput<'_>, options: &ChainOptions) -> (Vec<Column>, Vec<Run>) {
    let hops = &input.chain.hops;
    let mut places = order::places_of(hops.iter().map(|hop| hop.step));
    let main = places.len();
    if hops.iter().any(|hop| hop.step == Step::Scrap) {
        places.extend([Place::ScrapIntake, Place::ScrapOrigin]);
    }
    let ends = |at: usize, step: Step| if step == Step::Scrap { (main, main + 1) } else { (at, at + 1) };
    let folds: Vec<Fold> = places
        .iter()
        .enumerate()
        .map(|(at, place)| {
            let of = |hop_at: usize, hop: &Hop<'_>| ends(hop_at, hop.step);
            let inbound = hops.iter().enumerate().find(|(hop_at, hop)| {
                let (left, right) = of(*hop_at, hop);
                at == if hop.step == Step::Scrap { left } else { right }
            });
            let outbound = hops.iter().enumerate().find(|(hop_at, hop)| {
                let (left, right) = of(*hop_at, hop);
                at == if hop.step == Step::Scrap { right } else { left }
            });
            Fold::new(*place, inbound.map(|found| found.1), outbound.map(|found| found.1), input, options)
        })
        .collect();
    let runs = hops.iter().enumerate().filter_map(|(at, hop)| {
        let (left, right) = ends(at, hop.step);
        Some(run(hop, (left, folds.get(left)?), (right, folds.get(right)?)))
    });
    let runs = runs.collect();
    (folds.into_iter().map(|fold| fold.column).collect(), runs)
}

/// A column and where each country went.
struct Fold {
    column: Column,
    /// Sorted by country: the stop it is, or is folded into.
    index: Vec<(CountryId, usize)>,
}

/// What a country receives and ships at one place.
#[derive(Clone, Copy)]
struct Amounts {
    received: f64,
    shipped: f64,
    passing_in: f64,
    passing_out: f64,
}

impl Fold {
    fn new(
        place: Place,
        inbound: Option<&Hop<'_>>,
        outbound: Option<&Hop<'_>>,
        input: &ChainInput<'_>,
        options: &ChainOptions,
    ) -> Self {
        let received = sums(inbound, |flow| flow.1);
        let shipped = sums(outbound, |flow| flow.0);
        let total = |hop: Option<&Hop<'_>>| hop.filter(|hop| !hop.goods.is_empty()).map(Hop::total_usd);
        let (received_usd, shipped_usd) = (total(inbound), total(outbound));
        let part =
            |amount: f64, total: Option<f64>| total.filter(|total| *total > 0.0).map_or(0.0, |t| amount / t);
        let mut by_size: Vec<(CountryId, f64)> = Vec::new();
        for (country, _) in ranked(received.iter().chain(&shipped).copied()) {
            let into = part(lookup(&received, country).unwrap_or(0.0), received_usd);
            let out = part(lookup(&shipped, country).unwrap_or(0.0), shipped_usd);
            by_size.push((country, into.max(out)));
        }
        by_size.order_by(|a, b| b.1.total_cmp(&a.1));
        let amounts = |country: CountryId| Amounts {
            received: lookup(&received, country).unwrap_or(0.0),
            shipped: lookup(&shipped, country).unwrap_or(0.0),
            passing_in: inbound.map_or(0.0, |hop| hop.passing_usd(country)),
            passing_out: outbound.map_or(0.0, |hop| hop.passing_usd(country)),
        };
        let kept = kept(&by_size, place, options);
        let is_shown = |at: usize, country: CountryId| at < kept || Some(country) == options.focus;
        let mut stops = Vec::new();
        let mut rest = (0, Amounts::NONE);
        for (at, (country, _)) in by_size.iter().enumerate() {
            if is_shown(at, *country) {
                let own = stop(Party::Country(*country), 1, amounts(*country));
                stops.push(Stop { rank: Some(at + 1), colour: input.order.colour(*country), ..own });
            } else {
                rest = (rest.0 + 1, rest.1.with(amounts(*country)));
            }
        }
        if rest.0 > 0 {
            stops.push(stop(Party::Other, rest.0, rest.1));
        }
        stops.order_by_key(|stop| input.order.place(place, stop.party));
        let at = |party: Party| stops.iter().position(|stop| stop.party == party);
        let other = at(Party::Other).unwrap_or(stops.len());
        let stop_of = |entry: &(CountryId, f64)| (entry.0, at(Party::Country(entry.0)).unwrap_or(other));
        let mut index: Vec<(CountryId, usize)> = by_size.iter().map(stop_of).collect();
        index.order_by_key(|entry| entry.0);
        Self { column: Column { place, stops, received_usd, shipped_usd }, index }
    }
}

impl Amounts {
    const NONE: Self = Self { received: 0.0, shipped: 0.0, passing_in: 0.0, passing_out: 0.0 };

    fn with(self, other: Self) -> Self {
        Self {
            received: self.received + other.received,
            shipped: self.shipped + other.shipped,
            passing_in: self.passing_in + other.passing_in,
            passing_out: self.passing_out + other.passing_out,
        }
    }
}

fn stop(party: Party, countries: usize, amounts: Amounts) -> Stop {
    Stop {
        party,
        name: String::new(),
        countries,
        received_usd: amounts.received,
        shipped_usd: amounts.shipped,
        passing_in_usd: amounts.passing_in,
        passing_out_usd: amounts.passing_out,
        rank: None,
        colour: None,
        bar: Rect::default(),
    }
}

/// What every country has of a hop at one end, sorted by country; nobody with zero.
fn sums(hop: Option<&Hop<'_>>, end: impl Fn((CountryId, CountryId)) -> CountryId) -> Vec<(CountryId, f64)> {
    let flows = hop.into_iter().flat_map(|hop| &hop.goods).flat_map(|goods| &goods.block.flows);
    let mut sums = ranked(flows.map(|flow| (end((flow.exporter, flow.importer)), flow.value_usd)));
    sums.retain(|entry| entry.1 > 0.0);
    sums.order_by_key(|entry| entry.0);
    sums
}

/// How many of the largest stay out of "Other"; a single one is never folded.
fn kept(by_size: &[(CountryId, f64)], place: Place, options: &ChainOptions) -> usize {
    if options.open.contains(place) {
        return by_size.len();
    }
    let most = match place {
        Place::ScrapIntake | Place::ScrapOrigin => MOST_IN_LANE,
        _ => MOST,
    };
    let kept = by_size.partition_point(|entry| entry.1 >= options.min_share).min(most);
    if kept + 1 == by_size.len() { by_size.len() } else { kept }
}

fn run(hop: &Hop<'_>, (left, left_fold): (usize, &Fold), (right, right_fold): (usize, &Fold)) -> Run {
    let mut links: Vec<Link> = Vec::new();
    for (at, goods) in hop.goods.iter().enumerate() {
        for flow in goods.block.flows.iter().filter(|flow| flow.value_usd > 0.0) {
            let (on_left, on_right) = match hop.step {
                Step::Scrap => (flow.importer, flow.exporter),
                _ => (flow.exporter, flow.importer),
            };
            let ends = lookup(&left_fold.index, on_left).zip(lookup(&right_fold.index, on_right));
            let Some((left, right)) = ends else { continue };
            let mut by_code = vec![0.0; hop.goods.len()];
            if let Some(value) = by_code.get_mut(at) {
                *value = flow.value_usd;
            }
            links.push(Link { left, right, value_usd: flow.value_usd, by_code, ribbon: Ribbon::default() });
        }
    }
    links.order_by_key(|link| (link.left, link.right));
    links.dedup_by(|next, kept| {
        let is_same = (next.left, next.right) == (kept.left, kept.right);
        if is_same {
            kept.value_usd += next.value_usd;
            kept.by_code.iter_mut().zip(&next.by_code).for_each(|(sum, value)| *sum += value);
        }
        is_same
    });
    let codes = hop.goods.iter().map(|goods| Code {
        code: goods.code.code.clone(),
        coverage: goods.block.coverage,
        specificity: goods.code.specificity,
        rounding_usd: goods.block.rounding_usd.iter().copied().reduce(f64::max),
    });
    Run {
        step: hop.step,
        left,
        right,
        links,
        total_usd: hop.total_usd(),
        codes: codes.collect(),
        largest_first: Vec::new(),
    }
}
