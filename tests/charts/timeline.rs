//! Actions over time.

use minerals_observatory::charts::timeline::{Timeline, TimelineInput};
use minerals_observatory::charts::{Datum, Point, Step, Theme};
use minerals_observatory::dataset::Ledger;
use minerals_observatory::dataset::actions::{Action, Party};
use minerals_observatory::domain::{Day, Moment};
use proptest::prelude::*;

use crate::golden::assert_golden;
use crate::samples::english;

/// A ban on hold, one that is ahead, a suspension, a loan, a meeting, a plan that is overdue and kept.
const LEDGER: &str = r#"{"actions": [
    {"id": "ban", "announced": "2024-12-03", "in_force": "2024-12-03", "title": "Country bans exports of a metal to another",
     "says": "S", "parties": ["COD"], "minerals": ["cobalt"], "stages": ["processing"], "kind": "export_ban",
     "status": "in_force", "source": "https://example.org", "source_kind": "press", "confidence": "high"},
    {"id": "licence", "announced": "2023-07", "in_force": "2023-08-01", "title": "Country licenses exports of two metals",
     "says": "S", "parties": ["CHN"], "minerals": ["gallium", "germanium"], "stages": ["processing"],
     "kind": "export_licence", "status": "in_force", "source": "https://example.org", "source_kind": "press",
     "confidence": "high"},
    {"id": "later", "announced": "2025-05-30", "in_force": "2029-01-01", "title": "Country announces a ban on exports of an ore that lies far ahead",
     "says": "S", "parties": ["GAB"], "minerals": ["manganese"], "stages": ["extraction"], "kind": "export_ban",
     "status": "announced", "source": "https://example.org", "source_kind": "press", "confidence": "high"},
    {"id": "hold", "announced": "2025-11-07", "in_force": "2025-11-07", "title": "Country puts its ban on hold", "says": "S",
     "parties": ["COD"], "minerals": ["cobalt"], "stages": ["processing"], "kind": "suspension_of_measure",
     "status": "in_force", "suspends": ["ban"], "until": "2026-11-10", "source": "https://example.org",
     "source_kind": "press", "confidence": "high"},
    {"id": "loan", "announced": "2026-02-02", "title": "Country funds a reserve", "says": "S", "parties": ["USA"],
     "minerals": "all", "stages": "all", "kind": "stockpile", "status": "funded", "source": "https://example.org",
     "source_kind": "press", "confidence": "high"},
    {"id": "meeting", "announced": "2026-02-04", "title": "Ministers meet", "says": "S", "parties": ["USA"],
     "partners": ["msp"], "minerals": "all", "stages": "all", "kind": "forum", "status": "in_force",
     "source": "https://example.org", "source_kind": "official", "confidence": "high"},
    {"id": "plan", "announced": "2026-02-04", "title": "Two countries announce a plan", "says": "S",
     "parties": ["USA", "MEX"], "minerals": "all", "stages": "all", "kind": "action_plan", "status": "announced",
     "due": [{"what": "Plan", "nature": "promise", "within_days": 60},
             {"what": "List", "nature": "promise", "by": "2026-08",
              "delivered": {"date": "2026-08-01", "source": "https://example.org", "source_kind": "press"}},
             {"what": "Review", "nature": "promise", "by": "2027-06"}],
     "source": "https://example.org", "source_kind": "press", "confidence": "high"}]}"#;

fn day(text: &str) -> Day {
    Moment::parse(text).unwrap().first_day()
}

fn ledger() -> Ledger {
    serde_json::from_str(LEDGER).unwrap()
}

fn timeline(ledger: &Ledger, width: f64) -> Timeline {
    let actions: Vec<&Action> = ledger.actions().iter().collect();
    let name = |party: Party| party.id().to_owned();
    let input = TimelineInput { actions: &actions, ledger, today: day("2026-11-24"), name: &name };
    Timeline::layout(&input, width, &english())
}

#[test]
fn the_sample_looks_as_drawn() {
    let ledger = ledger();
    let words = english();
    let wide = timeline(&ledger, 1100.0);
    assert_golden("timeline-desktop", &wide.scene(&words), Theme::Light);
    let scene = wide.scene(&words).under(wide.overlay(&Datum::Series("plan".into())));
    assert_golden("timeline-hover", &scene, Theme::Dark);
    assert_golden("timeline-phone", &timeline(&ledger, 358.0).scene(&words), Theme::Light);
}

#[test]
fn every_row_answers_and_the_arrows_walk_them_in_order() {
    let ledger = ledger();
    let timeline = timeline(&ledger, 1100.0);
    let scene = timeline.scene(&english());
    let walk = timeline.walk();
    let entries: Vec<&Datum> = walk.iter().collect();
    assert_eq!(entries.len(), 7);
    let mut lowest = 0.0;
    for datum in &entries {
        let bounds = scene.bounds(datum).unwrap();
        assert!(bounds.y >= lowest, "rows do not overlap");
        lowest = bounds.bottom();
        assert_eq!(scene.hit(Point::new(5.0, bounds.centre().y), 0.0), Some(*datum));
        assert!(timeline.tooltip(datum).is_some());
    }
    assert_eq!(walk.step(None, Step::Down), Some(entries[0]));
    assert_eq!(walk.step(Some(entries[0]), Step::Down), Some(entries[1]));
}

#[test]
fn the_words_say_what_the_bars_show() {
    let ledger = ledger();
    let timeline = timeline(&ledger, 1100.0);
    let words = english();
    let summary = timeline.summary();
    assert_eq!(
        words.say(&summary.sentence),
        "7 entries: 3 restrict exports, 1 puts a restriction on hold, 3 support supply or bring governments together."
    );
    let csv = summary.table.to_csv(&words, &[]);
    assert!(
        csv.contains("was on hold until 10 Nov 2026; this ledger has no entry on what followed"),
        "{csv}"
    );
    assert!(csv.contains("comes into force on 1 Jan 2029"), "{csv}");
}

#[test]
fn an_empty_selection_says_so() {
    let ledger = Ledger::default();
    let timeline = timeline(&ledger, 358.0);
    assert_eq!(english().say(&timeline.summary().sentence), "No entry of the ledger fits these filters.");
    assert_eq!(timeline.walk().iter().count(), 0);
}

proptest! {
    #[test]
    fn every_mark_lies_in_the_drawing(width in 300.0f64..1800.0) {
        let ledger = ledger();
        let timeline = timeline(&ledger, width);
        let scene = timeline.scene(&english());
        for datum in timeline.walk().iter() {
            let bounds = scene.bounds(datum).unwrap();
            prop_assert!(bounds.x >= 0.0 && bounds.right() <= width + 0.5);
            prop_assert!(bounds.bottom() <= timeline.size().height);
        }
    }
}
