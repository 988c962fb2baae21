//! Supply risk against concentration of use.

use minerals_observatory::charts::risk_scatter::{RiskPoint, RiskScatter, Thresholds};
use minerals_observatory::charts::{Datum, Step, Theme};
use minerals_observatory::domain::{Mineral, Stage};
use minerals_observatory::text::Message;

use crate::golden::assert_golden;
use crate::samples::{english, id};

/// A fixed rule: every third has no figure of use, a few lie close together.
fn point(at: usize, mineral: Mineral) -> RiskPoint {
    let dice = (at * 37) % 41;
    RiskPoint {
        mineral,
        stage: [Stage::Extraction, Stage::Processing][at % 2],
        risk: 5.4 * (dice as f64 / 41.0).powi(2),
        use_hhi: (!at.is_multiple_of(3)).then_some(1_200.0 + ((at * 53) % 29) as f64 * 260.0),
        supply_hhi: Some(3_000.0),
        import_reliance: (at.is_multiple_of(4)).then_some(0.4),
        recycling: (!at.is_multiple_of(5)).then_some(0.1),
        largest: Some((id("CHN"), "China".to_owned())),
        n_minus_1: Some(0.3),
        notes: vec![Message::new("risk-note-si_assumed")],
    }
}

fn scatter(width: f64) -> RiskScatter {
    let points: Vec<RiskPoint> =
        Mineral::all().take(40).enumerate().map(|(at, each)| point(at, each)).collect();
    let thresholds = Thresholds { risk: 1.0, use_hhi: 1_800.0 };
    RiskScatter::layout(points, thresholds, Message::new("risk-summary-empty"), width, &english())
}

#[test]
fn the_sample_looks_as_drawn() {
    let wide = scatter(1000.0);
    let first = wide.walk().step(None, Step::Down).unwrap().clone();
    let scene = wide.scene(Some(&first)).under(wide.overlay(&first));
    assert_golden("risk-scatter-desktop", &scene, Theme::Light);
    assert_golden("risk-scatter-phone", &scatter(358.0).scene(None), Theme::Dark);
}

#[test]
fn arrows_walk_down_the_risks_and_each_has_its_figures() {
    let scatter = scatter(1000.0);
    let walk = scatter.walk();
    let risks: Vec<f64> = walk
        .iter()
        .map(|datum| {
            let tooltip = scatter.tooltip(datum).unwrap();
            assert_eq!(tooltip.rows.len(), 7);
            match tooltip.rows[0].1 {
                minerals_observatory::text::Arg::Number(risk, _) => risk,
                ref other => panic!("{other:?}"),
            }
        })
        .collect();
    assert_eq!(risks.len(), 40);
    assert!(risks.is_sorted_by(|a, b| a >= b));
    assert_eq!(scatter.summary().table.rows.len(), 40);
    assert_eq!(scatter.tooltip(&Datum::Country(id("CHL"))), None);
}
