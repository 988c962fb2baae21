//! What a chain shows, in one sentence, and what must be known to read it; derived by rule from all countries,
//! folded or not.

use super::ChainInput;
use super::words::{coverage, goods, part};
use crate::analysis::stage_shares::Part;
use crate::analysis::supply_chain::{Goods, Hop, Place, Step};
use crate::charts::layered::ranked;
use crate::charts::words::share;
use crate::dataset::{Coverage, Specificity};
use crate::domain::CountryId;
use crate::text::{Arg, Message};

/// Steps with a smaller part of the value of the largest one say little: of cobalt hardly any leaves as ore.
const LEAST_STEP: f64 = 0.05;

/// Who buys most of what the chain begins with, and how much of what comes next it sells and buys.
pub(super) fn finding(input: &ChainInput<'_>) -> Message {
    let most = input.chain.hops.iter().map(Hop::total_usd).fold(0.0, f64::max);
    let is_large = |hop: &&Hop<'_>| hop.total_usd() > most * LEAST_STEP;
    let mut traded = input.chain.hops.iter().filter(|hop| hop.step != Step::Scrap).filter(is_large);
    let Some(first) = traded.next() else { return Message::new("sankey-summary-empty") };
    let Some((country, received)) = largest(first, false) else {
        return Message::new("sankey-summary-empty");
    };
    let scrap = input.chain.hops.iter().find(|hop| hop.step == Step::Scrap).filter(is_large);
    // The last step after the first: of nickel the metal, not the intermediates.
    let next = traded.next_back();
    if next.is_none() && scrap.is_none() {
        return single(input, first, (country, received));
    }
    let next = next.and_then(|hop| {
        let (out, into) = shares(hop, country);
        clause(hop, known(hop, out), known(hop, into))
    });
    let scrap = scrap.and_then(|hop| clause(hop, None, known(hop, shares(hop, country).1)));
    let (key, clauses) = match (next, scrap) {
        (Some(next), Some(scrap)) => ("chain-summary-two", vec![("first", next), ("second", scrap)]),
        (Some(clause), None) | (None, Some(clause)) => ("chain-summary-one", vec![("first", clause)]),
        (None, None) => ("chain-summary", Vec::new()),
    };
    let message = Message::new(key)
        .with("goods", goods(first.step))
        .with("share", share(received))
        .with("country", (input.name)(country))
        .year("year", input.chain.year.0);
    clauses.into_iter().fold(message, |message, (name, clause)| message.with(name, clause))
}

/// A share that may be said: where only main routes are held, none is not zero.
fn known(hop: &Hop<'_>, share: f64) -> Option<f64> {
    (share > 0.0 || is_complete(hop)).then_some(share)
}

fn is_complete(hop: &Hop<'_>) -> bool {
    hop.goods.iter().all(|goods| goods.block.coverage != Coverage::MainRoutes)
}

/// What can be said of a country at a step.
fn clause(hop: &Hop<'_>, out: Option<f64>, into: Option<f64>) -> Option<Message> {
    let message = match (out, into) {
        (Some(out), Some(into)) => {
            Message::new("chain-clause-both").with("out", share(out)).with("in", share(into))
        }
        (Some(out), None) => Message::new("chain-clause-out").with("out", share(out)),
        (None, Some(into)) => Message::new("chain-clause-in").with("in", share(into)),
        (None, None) => return None,
    };
    Some(message.with("goods", goods(hop.step)))
}

fn single(input: &ChainInput<'_>, hop: &Hop<'_>, (importer, received): (CountryId, f64)) -> Message {
    let Some((exporter, shipped)) = largest(hop, true) else { return Message::new("sankey-summary-empty") };
    Message::new("chain-summary-single")
        .with("goods", goods(hop.step))
        .with("exporter", (input.name)(exporter))
        .with("exporter_share", share(shipped))
        .with("importer", (input.name)(importer))
        .with("importer_share", share(received))
        .year("year", input.chain.year.0)
}

/// The country that ships, or receives, most, with its share.
fn largest(hop: &Hop<'_>, is_export: bool) -> Option<(CountryId, f64)> {
    let flows = hop.goods.iter().flat_map(|goods| &goods.block.flows);
    let end = |exporter, importer| if is_export { exporter } else { importer };
    let sums = ranked(flows.map(|flow| (end(flow.exporter, flow.importer), flow.value_usd)));
    sums.first().map(|(country, value)| (*country, part(*value, Some(hop.total_usd()))))
}

/// The parts of a step's trade that a country ships and receives.
fn shares(hop: &Hop<'_>, country: CountryId) -> (f64, f64) {
    let flows = || hop.goods.iter().flat_map(|goods| &goods.block.flows);
    let out: f64 = flows().filter(|flow| flow.exporter == country).map(|flow| flow.value_usd).sum();
    let into: f64 = flows().filter(|flow| flow.importer == country).map(|flow| flow.value_usd).sum();
    let total = Some(hop.total_usd());
    (part(out, total), part(into, total))
}

/// What the whole picture must say, then what must be known of each code.
pub(super) fn notes(input: &ChainInput<'_>) -> Vec<Message> {
    let chain = input.chain;
    let mut notes = Vec::new();
    if !chain.missing.is_empty() {
        let stages = chain.missing.iter().map(|stage| Arg::from(Message::new(format!("stage-{stage}"))));
        notes.push(Message::new("chain-note-missing").with("stages", Arg::List(stages.collect())));
    }
    notes.extend(unseen(input, Place::Mines, Part::Mining, "chain-note-unseen-mining"));
    notes.extend(unseen(input, Place::Processing, Part::Refining, "chain-note-unseen-refining"));
    let passing: Vec<Arg> = chain.hops.iter().filter_map(passing).map(Arg::from).collect();
    if !passing.is_empty() {
        notes.push(Message::new("chain-note-passing").with("shares", Arg::List(passing)));
    }
    let goods = chain.hops.iter().flat_map(|hop| hop.goods.iter().map(move |goods| (hop.step, goods)));
    notes.extend(goods.map(|(step, goods)| about(step, goods)));
    notes
}

/// How much of a step may only pass through; nothing where it is too little to see.
fn passing(hop: &Hop<'_>) -> Option<Message> {
    const LEAST: f64 = 0.005;
    let passing: f64 = hop.passing.iter().map(|entry| entry.1).sum();
    let part = part(passing, Some(hop.total_usd()));
    (part >= LEAST)
        .then(|| Message::new("chain-share-of").with("share", share(part)).with("goods", goods(hop.step)))
}

/// The largest producer, where it ships far less than its share: what it uses itself crosses no border.
fn unseen(input: &ChainInput<'_>, place: Place, of: Part, key: &'static str) -> Option<Message> {
    const LARGE: f64 = 0.2;
    const FAR_LESS: f64 = 1.0 / 3.0;
    let (country, produced, standing) = input.context.largest(of)?;
    let hop = input.chain.hops.iter().find(|hop| hop.step.origin() == place && hop.total_usd() > 0.0)?;
    let shipped = known(hop, shares(hop, country).0)?;
    (produced.fraction() >= LARGE && shipped < produced.fraction() * FAR_LESS).then(|| {
        Message::new(key)
            .with("country", (input.name)(country))
            .with("produced", share(produced.fraction()))
            .with("shipped", share(shipped))
            .with("form", Message::new(format!("form-{}", standing.series.form)))
            .year("year", standing.year.0)
    })
}

fn about(step: Step, of: &Goods<'_>) -> Message {
    let reservations = [
        Some(goods(step)),
        (of.code.specificity != Specificity::Exact)
            .then(|| Message::new(format!("specificity-{}", of.code.specificity.id()))),
        (of.block.coverage != Coverage::Complete).then(|| coverage(of.block.coverage)),
    ];
    let reservations = reservations.into_iter().flatten().map(Arg::from).collect();
    Message::new("chain-note-code")
        .with("code", of.code.code.as_str())
        .with("reservations", Arg::List(reservations))
        .with("note", of.code.note.as_str())
}
