//! Who is behind a body's name: the lists of participants, and the countries of the European Union.

use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::actions::{Action, Body, Party};
use crate::dataset::{CountryGroups, Participation};
use crate::domain::CountryId;

/// The Union's group in `country_groups.json`.
const UNION: &str = "eu27";

/// The countries of every body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members(BTreeMap<Body, BTreeSet<CountryId>>);

impl Members {
    /// Takes the lists as they stand. Where the Union is on a list, its countries are not added: it acts for
    /// itself, and its members are on the list by their own names or not at all.
    #[must_use]
    pub fn of(participation: &Participation, groups: &CountryGroups) -> Self {
        let listed =
            participation.lists().iter().map(|list| (list.id, participation.countries(list.id).collect()));
        let union =
            groups.get(UNION).map(|group| (Body::EuropeanUnion, group.members.iter().copied().collect()));
        Self(listed.chain(union).collect())
    }

    /// The countries of a body; empty when its list is not known.
    pub fn countries(&self, body: Body) -> impl Iterator<Item = CountryId> {
        self.0.get(&body).into_iter().flatten().copied()
    }

    /// Whether a country is behind a party: itself, or as a member of the body.
    #[must_use]
    pub fn is_behind(&self, country: CountryId, party: Party) -> bool {
        match party {
            Party::Country(other) => other == country,
            Party::Body(body) => self.0.get(&body).is_some_and(|members| members.contains(&country)),
        }
    }

    /// Whether an action is by, with or against a country.
    #[must_use]
    pub fn involves(&self, action: &Action, country: CountryId) -> bool {
        action.targets.contains(&country) || action.members().any(|party| self.is_behind(country, party))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::actions::samples::{country, sample};
    use crate::dataset::SourceId;
    use crate::dataset::groups::Membership;
    use crate::dataset::participation::ParticipationList;

    #[test]
    fn a_country_takes_part_by_name_or_through_a_body() {
        let list = ParticipationList {
            id: Body::Msp,
            membership: Membership::Member,
            members: vec![Party::Country(country("JPN")), Party::Body(Body::EuropeanUnion)],
        };
        let participation = Participation::new(SourceId("a".into()), vec![list], Vec::new()).unwrap();
        let groups = serde_json::from_str(
            r#"{"groups": [{"id": "eu27", "name": "EU", "membership": "member", "members": ["FRA"],
                "source": {"publisher": "P", "title": "T", "date": "2020", "url": "https://example.org"},
             "checked":{"date":"2026-11-24","found":"c","urls":[]}}]}"#,
        );
        let members = Members::of(&participation, &groups.unwrap());
        let ledger = sample();
        let meeting = ledger.get("meeting").unwrap();
        assert!(members.involves(meeting, country("USA")));
        assert!(members.involves(meeting, country("JPN")));
        // On the list is the Union, not France.
        assert!(!members.involves(meeting, country("FRA")));
        assert_eq!(members.countries(Body::EuropeanUnion).collect::<Vec<_>>(), [country("FRA")]);
        assert_eq!(members.countries(Body::PaxSilica).count(), 0);
    }
}
