//! `actions.json`: the ledger of agreements, measures and funds, each with its source.
//!
//! It is a reviewed selection, not an inventory: restrictions must not be counted by country from it.

pub mod action;
pub mod lists;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use action::{Action, Amount, Delivery, Due, Party, Scope};
pub use lists::{ActionKind, Body, Bound, Confidence, DueNature, MoneyNature, Side, SourceKind, Status};

use super::read::Inconsistent;
use crate::domain::{CountryId, Mineral, Order};

/// All actions, the earliest first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "LedgerWire", into = "LedgerWire")]
pub struct Ledger {
    actions: Vec<Action>,
}

impl Ledger {
    /// Takes entries in any order.
    ///
    /// # Errors
    /// [`Inconsistent`] naming the entry: an id that is not unique or not of the documented form, no date, no
    /// party, an empty text, an empty list of minerals or stages, a source that is no link, a reference to an
    /// unknown entry, two times for one thing due, days counted from a month, or an amount that is not positive.
    pub fn new(mut actions: Vec<Action>) -> Result<Self, Inconsistent> {
        let ids: BTreeSet<&str> = actions.iter().map(|action| action.id.as_str()).collect();
        for action in &actions {
            check(action, &ids).map_err(|fault| Inconsistent(format!("entry `{}`: {fault}", action.id)))?;
        }
        if ids.len() != actions.len() {
            let twice = actions.iter().map(|action| &action.id).find(|id| times(&actions, id) > 1);
            let twice = twice.map(String::as_str).unwrap_or_default();
            return Err(Inconsistent(format!(
                "entry `{twice}`: the id is used twice; give each entry its own"
            )));
        }
        actions.order_by(|a, b| (a.date(), &a.id).cmp(&(b.date(), &b.id)));
        Ok(Self { actions })
    }

    /// All, the earliest first.
    #[must_use]
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// The entry with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| action.id == id)
    }

    /// The entries that name a mineral, the earliest first; those that name none are in [`Ledger::of_all_minerals`].
    pub fn of_mineral(&self, mineral: Mineral) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(move |action| action.minerals.named().contains(&mineral))
    }

    /// The entries about all minerals, the earliest first.
    pub fn of_all_minerals(&self) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(|action| action.minerals.named().is_empty())
    }

    /// The entries that name a country as one who acts, as a partner or as a target, the earliest first.
    /// A member of a body is found through [`super::Participation::of`].
    pub fn of_country(&self, country: CountryId) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(move |action| {
            action.members().any(|party| party == Party::Country(country))
                || action.targets.contains(&country)
        })
    }

    /// The entries that put `id` on hold.
    pub fn suspending(&self, id: &str) -> impl Iterator<Item = &Action> {
        self.actions.iter().filter(move |action| action.suspends.iter().any(|other| other == id))
    }

    /// The entry that took the place of `id`.
    #[must_use]
    pub fn replacement(&self, id: &str) -> Option<&Action> {
        self.actions.iter().find(|action| action.replaces.iter().any(|other| other == id))
    }
}

fn times(actions: &[Action], id: &str) -> usize {
    actions.iter().filter(|action| action.id == id).count()
}

fn check(action: &Action, ids: &BTreeSet<&str>) -> Result<(), String> {
    let is_id_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if action.id.is_empty() || !action.id.chars().all(is_id_letter) {
        return Err("the id may hold lower-case letters, digits and hyphens only".to_owned());
    }
    if action.announced.is_none() && action.in_force.is_none() {
        return Err("it has no date; give `announced`, `in_force` or both".to_owned());
    }
    if action.parties.is_empty() {
        return Err("it has no party; say who acts".to_owned());
    }
    if [&action.title, &action.says].into_iter().any(|text| text.trim().is_empty()) {
        return Err("`title` or `says` is empty".to_owned());
    }
    let is_empty_list = matches!(&action.minerals, Scope::These(these) if these.is_empty())
        || matches!(&action.stages, Scope::These(these) if these.is_empty());
    if is_empty_list {
        return Err(
            "an empty list of minerals or stages; write \"all\" where the source names none".to_owned()
        );
    }
    let deliveries = action.due.iter().filter_map(|due| due.delivered.as_ref());
    let links = deliveries.map(|delivery| &delivery.source).chain([&action.source]);
    if let Some(link) = links.into_iter().find(|link| !is_link(link)) {
        return Err(format!("`{link}` is no link; a source begins with https:// or http://"));
    }
    if let Some(other) = action.suspends.iter().chain(&action.replaces).find(|id| !ids.contains(id.as_str()))
    {
        return Err(format!("it refers to `{other}`, which is not in the ledger"));
    }
    if let Some(amount) = action.amounts.iter().find(|amount| !(amount.usd.is_finite() && amount.usd > 0.0)) {
        return Err(format!("the amount {} is not a positive number of US dollars", amount.usd));
    }
    action.due.iter().try_for_each(|due| check_due(due, action))
}

fn is_link(text: &str) -> bool {
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    host.is_some_and(|host| host.contains('.') && !host.contains(char::is_whitespace))
}

fn check_due(due: &Due, action: &Action) -> Result<(), String> {
    if due.what.trim().is_empty() {
        return Err("something is due without saying what".to_owned());
    }
    if due.within_days.is_some() && due.by.is_some() {
        return Err(format!("`{}` has two times; give `within_days` or `by`, as the source does", due.what));
    }
    if due.within_days.is_some() && action.announced.and_then(|moment| moment.day()).is_none() {
        return Err(format!("`{}` counts days, but `announced` is not a day", due.what));
    }
    Ok(())
}

#[derive(Serialize, Deserialize)]
struct LedgerWire {
    actions: Vec<Action>,
}

impl TryFrom<LedgerWire> for Ledger {
    type Error = Inconsistent;

    fn try_from(wire: LedgerWire) -> Result<Self, Self::Error> {
        Self::new(wire.actions)
    }
}

impl From<Ledger> for LedgerWire {
    fn from(ledger: Ledger) -> Self {
        Self { actions: ledger.actions }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTRY: &str = r#"{"id": "a-1", "announced": "2026-02-04", "title": "T", "says": "S", "parties": ["USA"],
        "partners": ["eu"], "minerals": ["cobalt"], "stages": "all", "kind": "framework", "status": "signed",
        "source": "https://example.org/a", "source_kind": "official", "confidence": "high"}"#;

    fn ledger(entries: &[String]) -> Result<Ledger, String> {
        let text = format!("{{\"actions\": [{}]}}", entries.join(","));
        serde_json::from_str(&text).map_err(|error| error.to_string())
    }

    fn changed(from: &str, to: &str) -> String {
        let entry = ENTRY.replace(from, to);
        assert_ne!(entry, ENTRY, "{from}");
        entry
    }

    #[test]
    fn entries_stand_in_the_order_of_dates_and_are_found() {
        let earlier = changed("a-1", "b-1").replace("2026-02-04", "2025-10");
        let all = changed("a-1", "c-1").replace("[\"cobalt\"]", "\"all\"");
        let ledger = ledger(&[ENTRY.to_owned(), earlier, all]).unwrap();
        let ids = |actions: Vec<&Action>| actions.iter().map(|action| action.id.clone()).collect::<Vec<_>>();
        assert_eq!(ids(ledger.actions().iter().collect()), ["b-1", "a-1", "c-1"]);
        let cobalt = Mineral::parse("cobalt").unwrap();
        assert_eq!(ids(ledger.of_mineral(cobalt).collect()), ["b-1", "a-1"]);
        assert_eq!(ids(ledger.of_all_minerals().collect()), ["c-1"]);
        assert_eq!(ledger.of_country(CountryId::parse("USA").unwrap()).count(), 3);
        assert_eq!(ledger.of_country(CountryId::parse("CHN").unwrap()).count(), 0);
    }

    #[test]
    fn a_ledger_reads_back_as_written() {
        let ledger = ledger(&[ENTRY.to_owned()]).unwrap();
        let text = serde_json::to_string(&ledger).unwrap();
        assert_eq!(serde_json::from_str::<Ledger>(&text).unwrap(), ledger);
    }

    #[test]
    fn a_faulty_entry_is_refused_with_its_id_and_a_remedy() {
        let refused = |entry: String, words: &str| {
            let error = ledger(&[entry]).unwrap_err();
            assert!(error.contains(words), "{error}");
        };
        refused(changed("a-1", "A 1"), "entry `A 1`: the id may hold");
        refused(changed("\"announced\": \"2026-02-04\", ", ""), "entry `a-1`: it has no date");
        refused(changed("[\"USA\"]", "[]"), "it has no party");
        refused(changed("\"S\"", "\" \""), "`title` or `says` is empty");
        refused(changed("[\"cobalt\"]", "[]"), "an empty list of minerals");
        refused(changed("https://example.org/a", "example"), "`example` is no link");
        refused(
            changed("\"status\"", "\"replaces\": [\"z\"], \"status\""),
            "`z`, which is not in the ledger",
        );
        refused(changed("2026-02-04", "2026-02-30"), "`2026-02-30` is not a date");
        refused(changed("cobalt", "unobtainium"), "did not match any variant");
        refused(changed("\"signed\"", "\"done\""), "unknown variant `done`, expected one of `announced`");
        refused(changed("\"status\"", "\"stauts\": 1, \"status\""), "unknown field `stauts`");
        let due = |due: &str| changed("\"status\"", &format!("\"due\": [{due}], \"status\""));
        let twice = r#"{"what": "W", "nature": "promise", "within_days": 9, "by": "2026-03"}"#;
        refused(due(twice), "`W` has two times");
        let counted = r#"{"what": "W", "nature": "promise", "within_days": 9}"#;
        refused(due(counted).replace("2026-02-04", "2026-02"), "`announced` is not a day");
        let amount = r#""amounts": [{"usd": 0, "nature": "public_loan", "bound": "about"}], "status""#;
        refused(changed("\"status\"", amount), "the amount 0 is not a positive number");
        let error = ledger(&[ENTRY.to_owned(), ENTRY.to_owned()]).unwrap_err();
        assert!(error.contains("entry `a-1`: the id is used twice"), "{error}");
    }
}
