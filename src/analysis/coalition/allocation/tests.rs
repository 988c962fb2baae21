use super::*;
use crate::analysis::coalition::samples::{id, members, table};
use crate::analysis::role_finder::{Clue, Confidence, Finding, Suggestion as Evidence};
use crate::domain::Year;

fn links() -> WorldLinks {
    let production = table(&[
        ("cobalt", "mine", Part::Mining, &[("COD", Some(60.0)), ("AUS", Some(20.0)), ("IDN", Some(20.0))]),
        ("cobalt", "refined", Part::Refining, &[("CHN", Some(80.0)), ("FIN", Some(20.0))]),
        ("lithium", "reserves", Part::Reserves, &[("CHL", Some(60.0)), ("AUS", Some(40.0))]),
        ("lithium", "mine", Part::Mining, &[("AUS", Some(30.0)), ("CHN", Some(70.0))]),
    ]);
    WorldLinks::of(&[&production], Year(2024))
}

fn coalition() -> Members {
    members(&["COD", "FIN", "AUS", "CHL"])
}

fn fit(country: CountryId, target: Target, merit: f64) -> Fit {
    let finding = Finding { clue: Clue::Governance, points: Some(merit), facts: Vec::new() };
    let evidence = Evidence { country, target, findings: vec![finding], players: 9, missing: Vec::new() };
    Fit { evidence, merit, known: 1.0, confidence: Confidence::High, is_played: false }
}

fn even(country: CountryId, target: Target) -> Option<Fit> {
    Some(fit(country, target, 0.8))
}

fn what_if(steps: &[Step]) -> WhatIf {
    let links = links();
    WhatIf::of(&links, &links.minerals(), &coalition(), steps)
}

fn suggested(taken: &WhatIf, fit: &dyn Fn(CountryId, Target) -> Option<Fit>) -> Vec<Suggestion> {
    let links = links();
    let posts = weak_links(&Chain::all(&taken.links, &links.minerals()), &coalition());
    allocate(&links, taken, &posts, &coalition(), fit)
}

fn step(mineral: &str, part: Part, country: &str) -> Step {
    Step { mineral: Mineral::parse(mineral).unwrap(), part, country: id(country) }
}

#[test]
fn a_weak_link_is_the_part_that_lets_least_through() {
    let links = links();
    let posts = weak_links(&Chain::all(&links, &links.minerals()), &coalition());
    let found: Vec<_> =
        posts.iter().map(|post| (post.mineral.id(), post.part, post.share, post.most)).collect();
    assert_eq!(found, [("lithium", Part::Mining, 0.3, 1.0), ("cobalt", Part::Refining, 0.2, 0.8)]);
}

#[test]
fn ore_and_reserves_at_hand_fill_the_gaps_and_others_are_named() {
    let found = suggested(&what_if(&[]), &even);
    let said: Vec<_> =
        found.iter().map(|found| (found.candidate.step, found.candidate.growth.room)).collect();
    // COD mines 60 % of the cobalt and refines none; Chile has 60 % of the lithium and mines none.
    assert_eq!(
        said,
        [
            (step("cobalt", Part::Refining, "COD"), Room::Ore),
            (step("lithium", Part::Mining, "CHL"), Room::Reserves)
        ]
    );
    let cobalt = &found[0];
    // (.2 + .6) / 1.6 - .2.
    assert!((cobalt.candidate.gain - 0.3).abs() < 1e-12);
    assert!((cobalt.candidate.points - 0.3 * 0.8).abs() < 1e-12);
    // Australia has ore at hand for 20 %, Finland could add half of its 20 %.
    let others: Vec<_> =
        cobalt.alternatives.iter().map(|other| (other.step.country, other.growth.room)).collect();
    assert_eq!(others, [(id("AUS"), Room::Ore), (id("FIN"), Room::Expansion)]);
    assert!((cobalt.alternatives[1].gain - (0.3 / 1.1 - 0.2)).abs() < 1e-12);
}

#[test]
fn merit_of_the_finder_decides_and_who_cannot_be_judged_is_named() {
    let only_australia = |country, target| (country == id("AUS")).then(|| fit(country, target, 0.2));
    let found = suggested(&what_if(&[]), &only_australia);
    assert!(found.iter().all(|found| found.candidate.step.country == id("AUS")));
    let cobalt = found.iter().find(|found| found.post.part == Part::Refining).unwrap();
    assert_eq!(cobalt.unjudged, [id("COD"), id("FIN")]);
    assert!(suggested(&what_if(&[]), &|_, _| None).is_empty());
    // A weaker gain with far more merit comes first.
    let merits = |country, target| Some(fit(country, target, if country == id("COD") { 0.1 } else { 0.9 }));
    let found = suggested(&what_if(&[]), &merits);
    let cobalt = found.iter().find(|found| found.post.part == Part::Refining).unwrap();
    let others: Vec<_> = cobalt.alternatives.iter().map(|other| other.step.country).collect();
    assert_eq!((cobalt.candidate.step.country, others), (id("AUS"), vec![id("FIN"), id("COD")]));
}

#[test]
fn steps_taken_add_up_and_are_not_suggested_again() {
    let congo = step("cobalt", Part::Refining, "COD");
    let australia = step("cobalt", Part::Refining, "AUS");
    let both = what_if(&[congo, australia]);
    assert_eq!(both.changed.len(), 1);
    let changed = &both.changed[0];
    // Finland 20 of 100; then 20 + 60 + 20 of 180.
    assert!((changed.held.0 - 0.2).abs() < 1e-12 && (changed.held.1 - 100.0 / 180.0).abs() < 1e-12);
    // 80 and 20; then 80, 20, 60 and 20 of 180.
    let (before, after) = changed.hhi.unwrap();
    assert!((before.value() - 6_800.0).abs() < 1e-9);
    let expected = 1e4 * (80.0_f64.powi(2) + 60.0_f64.powi(2) + 2.0 * 20.0_f64.powi(2)) / 180.0_f64.powi(2);
    assert!((after.value() - expected).abs() < 1e-9);
    // Cobalt carries .2, then 100/180; lithium .3 both times.
    assert!((both.carried.0 - 0.25).abs() < 1e-12);
    assert!((both.carried.1 - (100.0 / 180.0 + 0.3) / 2.0).abs() < 1e-12);
    let again = suggested(&what_if(&[congo]), &even);
    let cobalt = again.iter().find(|found| found.post.mineral == Mineral::COBALT);
    assert!(cobalt.is_none_or(|found| found.candidate.step != congo), "taken already");
}

#[test]
fn a_step_of_an_outsider_changes_nothing() {
    let outside = what_if(&[step("cobalt", Part::Refining, "CHN"), step("tin", Part::Mining, "AUS")]);
    assert_eq!((outside.steps.len(), outside.changed.len()), (0, 0));
    assert_eq!(outside.carried.0, outside.carried.1);
}
