//! Suggestions as bars.

use minerals_observatory::analysis::concentration::Concentration;
use minerals_observatory::analysis::role_finder::{
    Clue, Finding, Suggestion, Target, Weights, diversified, ranking,
};
use minerals_observatory::analysis::roles::Role;
use minerals_observatory::charts::merit_bars::{Bar, MeritBars};
use minerals_observatory::charts::{Datum, Step, Theme};
use minerals_observatory::domain::Mineral;
use minerals_observatory::text::Message;

use crate::golden::assert_golden;
use crate::samples::{english, id};

fn target(at: usize) -> Target {
    let minerals = ["cobalt", "copper", "nickel", "titanium", "zinc", "tin", "lithium", "graphite"];
    let role = [Role::Processor, Role::Extractor][at % 2];
    Target { role, mineral: Mineral::parse(minerals[at % minerals.len()]).unwrap() }
}

fn suggestion(at: usize) -> Suggestion {
    let points = |clue: usize| {
        let dice = (at * 5 + clue * 7) % 11;
        (dice != 3).then_some(dice as f64 / 11.0)
    };
    let finding = |(place, clue)| Finding { clue, points: points(place), facts: Vec::new() };
    Suggestion {
        country: id("ZMB"),
        target: target(at),
        findings: Clue::ALL.into_iter().enumerate().map(finding).collect(),
        players: 7,
        missing: Vec::new(),
    }
}

fn bars(width: f64) -> MeritBars {
    let weights = Weights::default();
    let supply = Concentration::of_quantities([(id("CHN"), 60.0), (id("ZMB"), 4.0), (id("CHL"), 36.0)]);
    let bar = |(place, ranked): (usize, &_)| {
        let ranked: &minerals_observatory::analysis::role_finder::Ranked = ranked;
        let found = (place != 2).then(|| diversified(&supply, id("ZMB"), 0.1)).flatten();
        Bar::of(ranked, &weights, ranked.suggestion.target.message(), found)
    };
    let ranked = ranking((0..8).map(suggestion).collect(), &weights);
    let sentence = Message::new("finder-none-country").with("asked", "Zambia");
    MeritBars::layout(ranked.iter().enumerate().map(bar).collect(), sentence, width, &english())
}

#[test]
fn the_sample_looks_as_drawn() {
    let wide = bars(900.0);
    let chosen = Datum::Aim { country: id("ZMB"), target: target(1) };
    let scene = wide.scene(Some(&chosen), &english()).under(wide.overlay(&chosen));
    assert_golden("merit-bars-desktop", &scene, Theme::Light);
    assert_golden("merit-bars-phone", &bars(358.0).scene(None, &english()), Theme::Dark);
}

#[test]
fn pieces_and_what_is_unknown_never_exceed_the_whole() {
    let summary = bars(900.0).summary();
    assert_eq!((summary.table.rows.len(), summary.table.headers.len()), (8, 12));
    for ranked in ranking((0..8).map(suggestion).collect(), &Weights::default()) {
        let bar = Bar::of(&ranked, &Weights::default(), Message::new("finder-merit"), None);
        let known: f64 = bar.pieces.iter().flatten().sum();
        assert!((known - bar.merit).abs() < 1e-12 && known <= bar.known + 1e-12);
        assert!((bar.shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
    }
}

#[test]
fn arrows_walk_the_bars_and_each_says_its_pieces() {
    let bars = bars(900.0);
    let walk = bars.walk();
    let first = walk.step(None, Step::Down).unwrap().clone();
    let second = walk.step(Some(&first), Step::Down).unwrap();
    assert_ne!(&first, second);
    let tooltip = bars.tooltip(&first).unwrap();
    assert_eq!(tooltip.rows.len(), 8);
    assert_eq!(bars.tooltip(&Datum::Country(id("CHL"))), None);
}
