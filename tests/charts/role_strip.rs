//! The strip of a country's roles over the years.

use minerals_observatory::charts::role_strip::{RoleStrip, RoleStripInput};
use minerals_observatory::charts::{Datum, Point, Step, Theme};
use minerals_observatory::dataset::profile::RoleTrack;
use minerals_observatory::domain::{Mineral, Role, Year};

use crate::golden::assert_golden;
use crate::samples::english;

const YEARS: (Year, usize) = (Year(2002), 23);

fn mineral(id: &str) -> Mineral {
    Mineral::parse(id).unwrap()
}

/// A role from one year on, growing by a fixed rule, with a gap.
fn track(of: &str, role: Role, from: usize, gap: usize) -> RoleTrack {
    let score = |at: usize| {
        let grown = 0.45 + (at * 7 % 11) as f64 / 20.0;
        (at >= from && at != gap).then_some(grown)
    };
    RoleTrack { mineral: mineral(of), role, first_year: YEARS.0, scores: (0..YEARS.1).map(score).collect() }
}

fn tracks() -> Vec<RoleTrack> {
    vec![
        track("cobalt", Role::Extractor, 0, 30),
        track("cobalt", Role::Holder, 22, 30),
        track("copper", Role::Processor, 9, 14),
        track("copper", Role::Consumer, 0, 30),
        track("tantalum", Role::Extractor, 3, 5),
    ]
}

fn strip(width: f64) -> RoleStrip {
    let minerals = ["cobalt", "copper", "tantalum", "rare_earths"].map(mineral);
    let input = RoleStripInput { tracks: &tracks(), minerals: &minerals, years: YEARS, country: "DR Congo" };
    RoleStrip::layout(&input, width, &english())
}

#[test]
fn the_strip_looks_as_drawn() {
    let desktop = strip(860.0);
    let hover = Datum::Past { mineral: mineral("copper"), year: Year(2013) };
    assert_golden("role-strip-desktop", &desktop.scene().under(desktop.overlay(&hover)), Theme::Light);
    assert_golden("role-strip-phone", &strip(358.0).scene(), Theme::Dark);
}

#[test]
fn every_cell_answers_for_its_mineral_and_year_and_can_be_walked_to() {
    let strip = strip(860.0);
    let scene = strip.scene();
    let last = scene.hit(Point::new(strip.size().width - 3.0, 30.0), 0.0);
    let right = Datum::Past { mineral: mineral("cobalt"), year: Year(2024) };
    let walk = strip.walk();
    assert_eq!(
        walk.step(None, Step::Right),
        Some(&Datum::Past { mineral: mineral("cobalt"), year: Year(2002) })
    );
    assert_eq!(walk.step(Some(&right), Step::Right), Some(&right));
    assert!(last.is_none() || last == Some(&right), "{last:?}");
    assert!(strip.tooltip(&right).is_some_and(|tooltip| tooltip.rows.len() == 1), "the holder is left out");
}

#[test]
fn the_summary_counts_minerals_played_at_both_ends() {
    let locale = english();
    let summary = strip(860.0).summary();
    // 2002: cobalt's extractor and copper's consumer have .45; 2024: 22 × 7 mod 11 is 0, again .45.
    assert!(locale.say(&summary.sentence).contains("in none in 2002 and in none in 2024"));
    assert_eq!((summary.table.headers.len(), summary.table.rows.len()), (24, 4));
}
