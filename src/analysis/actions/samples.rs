//! A small ledger for the tests of this folder.

use crate::dataset::Ledger;
use crate::domain::{CountryId, Day, Mineral, Moment};

const HEAD: &str = r#""title": "T", "says": "S", "source": "https://example.org", "source_kind": "press",
    "confidence": "high", "#;

/// Entries given without the texts that do not matter here.
pub(crate) fn ledger(entries: &[&str]) -> Ledger {
    let entries: Vec<String> =
        entries.iter().map(|entry| entry.replacen('{', &format!("{{{HEAD}"), 1)).collect();
    serde_json::from_str(&format!("{{\"actions\": [{}]}}", entries.join(","))).unwrap()
}

/// A ban of DR Congo on cobalt, its suspension to 10 November 2026, a meeting with a promise of 60 days and a
/// loan, and a ban of Gabon from 2029.
pub(crate) fn sample() -> Ledger {
    ledger(&[
        r#"{"id": "ban", "announced": "2025-02-22", "in_force": "2025-02-22", "parties": ["COD"], "minerals": ["cobalt"],
            "stages": ["processing"], "kind": "export_ban", "status": "in_force"}"#,
        r#"{"id": "later-ban", "announced": "2025-05-30", "in_force": "2029-01-01", "parties": ["GAB"],
            "minerals": ["manganese"], "stages": ["extraction"], "kind": "export_ban", "status": "announced"}"#,
        r#"{"id": "hold", "announced": "2025-11-07", "parties": ["COD"], "minerals": ["cobalt"], "stages": ["processing"],
            "kind": "suspension_of_measure", "status": "in_force", "suspends": ["ban"], "until": "2026-11-10"}"#,
        r#"{"id": "loan", "announced": "2026-02-02", "parties": ["USA"], "minerals": "all", "stages": "all",
            "kind": "stockpile", "status": "funded",
            "amounts": [{"usd": 10e9, "nature": "public_loan", "bound": "up_to"},
                        {"usd": 2e9, "nature": "public_loan", "bound": "exact"},
                        {"usd": 5e9, "nature": "letter_of_interest", "bound": "exact"}]}"#,
        r#"{"id": "meeting", "announced": "2026-02-04", "parties": ["USA"], "partners": ["msp"], "minerals": "all",
            "stages": "all", "kind": "forum", "status": "in_force"}"#,
        r#"{"id": "plan", "announced": "2026-02-04", "parties": ["USA", "MEX"], "minerals": ["cobalt"],
            "stages": ["processing"], "kind": "action_plan", "status": "announced",
            "due": [{"what": "Plan", "nature": "promise", "within_days": 60}, {"what": "More", "nature": "promise"},
                    {"what": "Done", "nature": "promise", "by": "2026-06",
                     "delivered": {"date": "2026-05-01", "source": "https://example.org", "source_kind": "press"}}]}"#,
    ])
}

pub(crate) fn day(text: &str) -> Day {
    Moment::parse(text).unwrap().day().unwrap()
}

pub(crate) fn country(code: &str) -> CountryId {
    CountryId::parse(code).unwrap()
}

pub(crate) fn mineral(id: &str) -> Mineral {
    Mineral::parse(id).unwrap()
}
