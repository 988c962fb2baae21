//! `country_groups.json`: regions and coalitions as lists of countries, each with where the list comes from.
//!
//! Kept by hand in `assets/reviewed/country_groups.json`, checked and copied by the ingest.

use serde::{Deserialize, Serialize};

use super::read::Inconsistent;
use crate::domain::CountryId;

/// What it means to be in a group; the message key is `membership-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Membership {
    /// Member of a standing body by treaty or by its own list.
    Member,
    /// Signed what the group is named after.
    Signed,
    /// Was there, which is no agreement.
    Attended,
    /// Lies in the region.
    Located,
}

impl Membership {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Member, Self::Signed, Self::Attended, Self::Located];

    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Signed => "signed",
            Self::Attended => "attended",
            Self::Located => "located",
        }
    }
}

/// Who says which countries are in a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListSource {
    /// Who publishes the list.
    pub publisher: String,
    /// What it is called.
    pub title: String,
    /// The day, month or year as of which the list stands: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.
    pub date: String,
    /// Where the publisher keeps it.
    pub url: String,
}

/// What a list was compared with, beyond its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListCheck {
    /// The day: `YYYY-MM-DD`.
    pub date: String,
    /// What was read, and how the list stands to it; ends without a full stop.
    pub found: String,
    /// The addresses of what was read, as stored copies of them; none where nothing was found to read.
    pub urls: Vec<String>,
}

/// A named group of countries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountryGroup {
    /// Lower-case letters, digits and `_`: the id in links (`bloc=eu27`).
    pub id: String,
    /// As its members or its publisher call it.
    pub name: String,
    /// What being in it means.
    pub membership: Membership,
    /// Sorted, without doubles, at least one; also countries without data.
    pub members: Vec<CountryId>,
    /// Where the list comes from.
    pub source: ListSource,
    /// What must be known to read figures of the group rightly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How the list was checked; every coalition has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checked: Option<ListCheck>,
}

impl CountryGroup {
    /// Whether a country is in it.
    #[must_use]
    pub fn contains(&self, country: CountryId) -> bool {
        self.members.binary_search(&country).is_ok()
    }

    /// Whether it is a region of the map rather than a body of states.
    #[must_use]
    pub fn is_region(&self) -> bool {
        self.membership == Membership::Located
    }

    fn fault(&self) -> Option<&'static str> {
        let is_id_letter = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_';
        match self {
            group if group.id.is_empty() || !group.id.bytes().all(is_id_letter) => {
                Some("its id is not of lower-case letters, digits and `_`")
            }
            group if group.members.is_empty() => Some("it has no members"),
            group if !group.members.is_sorted_by(|a, b| a < b) => {
                Some("its members are not sorted by code, or one stands twice")
            }
            group
                if [&group.name, &group.source.publisher, &group.source.title]
                    .iter()
                    .any(|t| t.is_empty()) =>
            {
                Some("its name, or publisher or title of its source, is empty")
            }
            group if !group.source.url.starts_with("https://") => Some("its source has no https address"),
            group if !is_date(&group.source.date) => {
                Some("the date of its source is not YYYY, YYYY-MM or YYYY-MM-DD")
            }
            group if !group.is_region() && group.checked.is_none() => {
                Some("it does not say how its list was checked")
            }
            group if group.checked.as_ref().is_some_and(ListCheck::is_faulty) => {
                Some("its check has no day, no words, or something that is no address")
            }
            _ => None,
        }
    }
}

impl ListCheck {
    fn is_faulty(&self) -> bool {
        let is_address = |url: &String| url.starts_with("https://") || url.starts_with("http://");
        self.date.len() != 10
            || !is_date(&self.date)
            || self.found.is_empty()
            || !self.urls.iter().all(is_address)
    }
}

fn is_date(text: &str) -> bool {
    let is_number =
        |part: &str, digits: usize| part.len() == digits && part.bytes().all(|b| b.is_ascii_digit());
    let mut parts = text.split('-');
    parts.next().is_some_and(|year| is_number(year, 4))
        && text.len() <= 10
        && parts.all(|part| is_number(part, 2))
}

/// All groups, in the order of the list: coalitions first, then regions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct CountryGroups(Vec<CountryGroup>);

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    groups: Vec<CountryGroup>,
}

impl CountryGroups {
    /// Every group.
    #[must_use]
    pub fn all(&self) -> &[CountryGroup] {
        &self.0
    }

    /// A group by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&CountryGroup> {
        self.0.iter().find(|group| group.id == id)
    }
}

impl TryFrom<Wire> for CountryGroups {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        for (at, group) in wire.groups.iter().enumerate() {
            if let Some(fault) = group.fault() {
                return Err(Inconsistent(format!("group `{}`: {fault}", group.id)));
            }
            if wire.groups.iter().take(at).any(|other| other.id == group.id) {
                return Err(Inconsistent(format!("group `{}` stands twice", group.id)));
            }
        }
        Ok(Self(wire.groups))
    }
}

impl From<CountryGroups> for Wire {
    fn from(groups: CountryGroups) -> Self {
        Self { groups: groups.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: &str = r#"{"groups":[
        {"id":"pair","name":"Pair","membership":"signed","members":["CHL","PER"],
         "source":{"publisher":"Both","title":"Treaty","date":"1999-10","url":"https://example.org"},
         "checked":{"date":"2026-11-24","found":"The treaty names the same two","urls":["https://example.org/treaty"]}},
        {"id":"andes","name":"Andes","membership":"located","members":["BOL","CHL","PER"],
         "source":{"publisher":"Atlas","title":"Regions","date":"2023","url":"https://example.org"},"note":"Few."}
    ]}"#;

    #[test]
    fn a_list_reads_back_as_written_and_knows_its_members() {
        let groups: CountryGroups = serde_json::from_str(TWO).unwrap();
        let text = serde_json::to_string(&groups).unwrap();
        assert_eq!(serde_json::from_str::<CountryGroups>(&text).unwrap(), groups);
        let id = |code| CountryId::parse(code).unwrap();
        let pair = groups.get("pair").unwrap();
        assert!(pair.contains(id("CHL")) && !pair.contains(id("BOL")) && !pair.is_region());
        assert!(groups.all()[1].is_region());
        assert_eq!(groups.get("trio"), None);
    }

    #[test]
    fn a_list_with_a_fault_is_refused_with_the_name_of_the_group() {
        for (good, bad, fault) in [
            (r#""andes""#, r#""pair""#, "group `pair` stands twice"),
            (r#""andes""#, r#""The Andes""#, "lower-case"),
            (r#"["CHL","PER"]"#, r#"["PER","CHL"]"#, "not sorted"),
            (r#"["CHL","PER"]"#, r#"["CHL","CHL"]"#, "stands twice"),
            (r#"["CHL","PER"]"#, "[]", "no members"),
            (r#""Treaty""#, r#""""#, "is empty"),
            ("https://example.org\"}", "example.org\"}", "no https address"),
            (r#""checked":"#, r#""unchecked":"#, "how its list was checked"),
            ("2026-11-24", "November", "its check has no day"),
            ("https://example.org/treaty", "example.org/treaty", "no address"),
            (r#""1999-10""#, r#""Oct 1999""#, "YYYY-MM"),
        ] {
            let error =
                serde_json::from_str::<CountryGroups>(&TWO.replacen(good, bad, 1)).unwrap_err().to_string();
            assert!(error.contains(fault), "{error}");
        }
    }
}
