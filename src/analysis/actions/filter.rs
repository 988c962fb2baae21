//! Which entries of the ledger are asked for.

use super::members::Members;
use crate::dataset::Ledger;
use crate::dataset::actions::{Action, ActionKind, Status};
use crate::domain::{CountryId, Mineral, Stage, Year};

/// What is asked for; what is none asks for everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// By, with or against a country.
    pub country: Option<CountryId>,
    /// About a mineral: by name, or as one of all.
    pub mineral: Option<Mineral>,
    /// On a stage: by name, or as one of all.
    pub stage: Option<Stage>,
    /// Of a kind.
    pub kind: Option<ActionKind>,
    /// Come so far.
    pub status: Option<Status>,
    /// Of a year.
    pub year: Option<Year>,
}

impl Filter {
    /// Whether an entry is asked for.
    #[must_use]
    pub fn takes(&self, action: &Action, members: &Members) -> bool {
        self.country.is_none_or(|country| members.involves(action, country))
            && self.mineral.is_none_or(|mineral| action.minerals.holds(mineral))
            && self.stage.is_none_or(|stage| action.stages.holds(stage))
            && self.kind.is_none_or(|kind| action.kind == kind)
            && self.status.is_none_or(|status| action.status == status)
            && self.year.is_none_or(|year| action.year() == year)
    }

    /// The entries asked for, the earliest first.
    #[must_use]
    pub fn of<'a>(&self, ledger: &'a Ledger, members: &Members) -> Vec<&'a Action> {
        ledger.actions().iter().filter(|action| self.takes(action, members)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{country, mineral, sample};

    #[test]
    fn every_part_of_a_filter_narrows() {
        let ledger = sample();
        let found = |filter: Filter| {
            let found = filter.of(&ledger, &Members::default());
            found.iter().map(|action| action.id.clone()).collect::<Vec<_>>()
        };
        let none = Filter::default();
        assert_eq!(found(none).len(), 6);
        assert_eq!(found(Filter { country: Some(country("COD")), ..none }), ["ban", "hold"]);
        let manganese = Some(mineral("manganese"));
        assert_eq!(found(Filter { mineral: manganese, ..none }), ["later-ban", "loan", "meeting"]);
        assert_eq!(found(Filter { mineral: manganese, year: Some(Year(2025)), ..none }), ["later-ban"]);
        assert_eq!(found(Filter { kind: Some(ActionKind::Forum), ..none }), ["meeting"]);
        assert_eq!(found(Filter { status: Some(Status::Funded), ..none }), ["loan"]);
        let mined = Some(Stage::Extraction);
        assert_eq!(found(Filter { stage: mined, ..none }), ["later-ban", "loan", "meeting"]);
    }
}
