//! One entry of the ledger: what its source says, and nothing else.

use serde::{Deserialize, Serialize};

use super::lists::{ActionKind, Body, Bound, Confidence, DueNature, MoneyNature, Side, SourceKind, Status};
use crate::domain::{CountryId, Day, Mineral, Moment, Stage, Year};

/// An agreement, a measure or a fund.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Unique, and the anchor of its place on the page: lower-case letters, digits and hyphens.
    pub id: String,
    /// When it was said in public, where the source tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced: Option<Moment>,
    /// When it came or comes into force, where the source tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<Moment>,
    /// A headline.
    pub title: String,
    /// What the source says, in full.
    pub says: String,
    /// Who acts, together.
    pub parties: Vec<Party>,
    /// With whom: each agrees with the parties, not with the other partners.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub partners: Vec<Party>,
    /// Against whom, where a restriction names a destination.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<CountryId>,
    /// The minerals it names.
    pub minerals: Scope<Mineral>,
    /// The stages it works on.
    pub stages: Scope<Stage>,
    /// What it is.
    pub kind: ActionKind,
    /// How far it has come.
    pub status: Status,
    /// Money, each amount by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amounts: Vec<Amount>,
    /// What is to follow, and by when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub due: Vec<Due>,
    /// Ids of the measures it puts on hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub suspends: Vec<String>,
    /// Ids of the measures it takes the place of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replaces: Vec<String>,
    /// The last day it holds, where the source tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// Link to the source.
    pub source: String,
    /// Who speaks there.
    pub source_kind: SourceKind,
    /// How sure the entry is.
    pub confidence: Confidence,
}

/// A country, or countries that act or are listed together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Party {
    /// One country.
    Country(CountryId),
    /// A body or list.
    Body(Body),
}

/// A text that is neither a country code nor a body.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no party: a country code such as COD is expected, or one of {list}", list = Body::ALL.iter().map(|body| body.id()).collect::<Vec<_>>().join(", "))]
pub struct InvalidParty(pub String);

/// Some, or all without being named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Scope<T> {
    /// Written `"all"`: the source names none.
    All(AllWord),
    /// These, in catalogue order.
    These(Vec<T>),
}

/// The word `all`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum AllWord {
    /// The only one.
    #[serde(rename = "all")]
    All,
}

/// An amount of money.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amount {
    /// In nominal US dollars.
    pub usd: f64,
    /// What the money is.
    pub nature: MoneyNature,
    /// How exact it is.
    pub bound: Bound,
}

/// Something that is to follow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Due {
    /// What, in words that can head a line.
    pub what: String,
    /// A promise, or a term that runs out.
    pub nature: DueNature,
    /// Days after the announcement, where the source counts them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_days: Option<u16>,
    /// The last day, where the source names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Moment>,
    /// That it was done, with the proof.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivered: Option<Delivery>,
}

/// The proof that something due was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delivery {
    /// When.
    pub date: Moment,
    /// Link to the source.
    pub source: String,
    /// Who speaks there.
    pub source_kind: SourceKind,
}

impl Action {
    /// When it entered the public record: announced, else in force.
    #[must_use]
    pub fn date(&self) -> Moment {
        let never = Moment::Day(Day::from_ordinal(0));
        self.announced.or(self.in_force).unwrap_or(never)
    }

    /// The year of [`Action::date`].
    #[must_use]
    pub fn year(&self) -> Year {
        self.date().year()
    }

    /// Which way it works.
    #[must_use]
    pub const fn side(&self) -> Side {
        self.kind.side()
    }

    /// Everyone who takes part: who acts and with whom.
    pub fn members(&self) -> impl Iterator<Item = Party> {
        self.parties.iter().chain(&self.partners).copied()
    }

    /// Days from its date to `today`; none while it lies ahead.
    #[must_use]
    pub fn age_days(&self, today: Day) -> Option<u32> {
        u32::try_from(self.date().first_day().days_until(today)).ok()
    }
}

impl Due {
    /// The last day: counted from the announcement, or as named; none where the source gives no time.
    #[must_use]
    pub fn last_day(&self, announced: Option<Moment>) -> Option<Day> {
        let counted = announced.and_then(Moment::day).zip(self.within_days).map(|(day, days)| day.plus(days));
        counted.or_else(|| self.by.map(Moment::last_day))
    }
}

impl<T: Copy + PartialEq> Scope<T> {
    /// Whether it holds the entry, by name or as one of all.
    #[must_use]
    pub fn holds(&self, entry: T) -> bool {
        match self {
            Self::All(_) => true,
            Self::These(these) => these.contains(&entry),
        }
    }

    /// Those it names.
    #[must_use]
    pub fn named(&self) -> &[T] {
        match self {
            Self::All(_) => &[],
            Self::These(these) => these,
        }
    }
}

impl Party {
    /// The code or id, as in files.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Country(country) => country.as_str(),
            Self::Body(body) => body.id(),
        }
    }
}

impl TryFrom<String> for Party {
    type Error = InvalidParty;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        let country = CountryId::parse(&id).ok().map(Self::Country);
        country.or_else(|| Body::parse(&id).map(Self::Body)).ok_or(InvalidParty(id))
    }
}

impl From<Party> for String {
    fn from(party: Party) -> Self {
        party.id().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_due_day_is_counted_from_the_announcement_or_named() {
        let due = |within_days, by: Option<&str>| Due {
            what: "Plan".into(),
            nature: DueNature::Promise,
            within_days,
            by: by.map(|by| Moment::parse(by).unwrap()),
            delivered: None,
        };
        let announced = Moment::parse("2026-02-04").ok();
        let text = |due: Due, announced| due.last_day(announced).map(|day| day.to_string());
        assert_eq!(text(due(Some(60), None), announced).as_deref(), Some("2026-04-05"));
        assert_eq!(text(due(None, Some("2026-06")), announced).as_deref(), Some("2026-06-30"));
        assert_eq!(text(due(None, None), announced), None);
        // A month cannot be counted from.
        assert_eq!(text(due(Some(60), None), Moment::parse("2026-02").ok()), None);
    }

    #[test]
    fn parties_are_countries_or_bodies_and_nothing_else() {
        let party = |id: &str| Party::try_from(id.to_owned());
        assert_eq!(party("eu"), Ok(Party::Body(Body::EuropeanUnion)));
        assert_eq!(party("COD").map(|party| party.id().to_owned()).as_deref(), Ok("COD"));
        let error = party("Congo").unwrap_err().to_string();
        assert!(error.contains("`Congo` is no party") && error.contains("eu, msp"), "{error}");
    }

    #[test]
    fn a_scope_is_the_word_all_or_a_list() {
        let scope: Scope<Stage> = serde_json::from_str("\"all\"").unwrap();
        assert!(scope.holds(Stage::Recycling) && scope.named().is_empty());
        let scope: Scope<Stage> = serde_json::from_str("[\"extraction\"]").unwrap();
        assert!(scope.holds(Stage::Extraction) && !scope.holds(Stage::Recycling));
        assert!(serde_json::from_str::<Scope<Stage>>("\"some\"").is_err());
    }
}
