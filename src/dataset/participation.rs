//! `participation.json`: who attended, signed or is a member, as the policy file lists it.

use serde::{Deserialize, Serialize};

use super::SourceId;
use super::actions::{Body, Party};
use super::groups::Membership;
use super::read::Inconsistent;
use crate::domain::{CountryId, Order};

/// Lists of countries that met, signed or joined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "ParticipationWire", into = "ParticipationWire")]
pub struct Participation {
    /// Who says so.
    pub source: SourceId,
    lists: Vec<ParticipationList>,
    notes: Vec<ParticipationNote>,
}

/// One list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipationList {
    /// Which.
    pub id: Body,
    /// What being on it means.
    pub membership: Membership,
    /// Countries by code, then bodies.
    pub members: Vec<Party>,
}

/// What the file adds about one participant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParticipationNote {
    /// Whom it is about.
    pub party: Party,
    /// In words.
    pub note: String,
}

impl Participation {
    /// Takes lists and notes in any order.
    ///
    /// # Errors
    /// [`Inconsistent`] when a list is there twice, is empty or is a list of other lists.
    pub fn new(
        source: SourceId,
        mut lists: Vec<ParticipationList>,
        mut notes: Vec<ParticipationNote>,
    ) -> Result<Self, Inconsistent> {
        lists.order_by_key(|list| list.id);
        notes.order_by_key(|note| note.party);
        for list in &mut lists {
            list.members.order();
            list.members.dedup();
        }
        if let Some(list) = lists.iter().find(|list| list.members.is_empty()) {
            return Err(Inconsistent(format!("the list `{}` has no member", list.id.id())));
        }
        let neighbours = lists.iter().zip(lists.iter().skip(1));
        if let Some((list, _)) = neighbours.into_iter().find(|(a, b)| a.id == b.id) {
            return Err(Inconsistent(format!("the list `{}` is there twice", list.id.id())));
        }
        Ok(Self { source, lists, notes })
    }

    /// All lists.
    #[must_use]
    pub fn lists(&self) -> &[ParticipationList] {
        &self.lists
    }

    /// One list.
    #[must_use]
    pub fn list(&self, id: Body) -> Option<&ParticipationList> {
        self.lists.iter().find(|list| list.id == id)
    }

    /// The countries of a list; bodies on it are left out.
    pub fn countries(&self, id: Body) -> impl Iterator<Item = CountryId> {
        let members = self.list(id).map(|list| list.members.as_slice()).unwrap_or_default();
        members.iter().filter_map(|member| match member {
            Party::Country(country) => Some(*country),
            Party::Body(_) => None,
        })
    }

    /// The lists a country is on.
    pub fn of(&self, country: CountryId) -> impl Iterator<Item = &ParticipationList> {
        self.lists.iter().filter(move |list| list.members.contains(&Party::Country(country)))
    }

    /// What the file adds about a participant.
    #[must_use]
    pub fn note(&self, party: Party) -> Option<&str> {
        self.notes.iter().find(|note| note.party == party).map(|note| note.note.as_str())
    }
}

#[derive(Serialize, Deserialize)]
struct ParticipationWire {
    source: SourceId,
    lists: Vec<ParticipationList>,
    notes: Vec<ParticipationNote>,
}

impl TryFrom<ParticipationWire> for Participation {
    type Error = Inconsistent;

    fn try_from(wire: ParticipationWire) -> Result<Self, Self::Error> {
        Self::new(wire.source, wire.lists, wire.notes)
    }
}

impl From<Participation> for ParticipationWire {
    fn from(participation: Participation) -> Self {
        Self { source: participation.source, lists: participation.lists, notes: participation.notes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Party {
        Party::Country(CountryId::parse(code).unwrap())
    }

    #[test]
    fn a_country_finds_its_lists_and_bodies_are_no_countries() {
        let list = |id, members| ParticipationList { id, membership: Membership::Member, members };
        let eu = Party::Body(Body::EuropeanUnion);
        let lists = vec![
            list(Body::PaxSilica, vec![country("USA")]),
            list(Body::Msp, vec![eu, country("USA"), country("JPN"), country("USA")]),
        ];
        let all = Participation::new(SourceId("a".into()), lists, Vec::new()).unwrap();
        let usa = CountryId::parse("USA").unwrap();
        assert_eq!(all.of(usa).map(|list| list.id).collect::<Vec<_>>(), [Body::Msp, Body::PaxSilica]);
        assert_eq!(all.countries(Body::Msp).count(), 2);
        assert_eq!(all.list(Body::Msp).unwrap().members.last(), Some(&eu));
        assert_eq!(all.list(Body::MspForum), None);
    }

    #[test]
    fn an_empty_or_repeated_list_is_refused() {
        let list = |members| ParticipationList { id: Body::Msp, membership: Membership::Member, members };
        let error =
            |lists| Participation::new(SourceId("a".into()), lists, Vec::new()).unwrap_err().to_string();
        assert_eq!(error(vec![list(Vec::new())]), "the list `msp` has no member");
        let one = list(vec![country("USA")]);
        assert_eq!(error(vec![one.clone(), one]), "the list `msp` is there twice");
    }
}
