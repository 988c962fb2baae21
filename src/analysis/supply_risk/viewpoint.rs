//! Whose supply is at risk: the world's, a group's, a country's.

use crate::dataset::CountryGroups;
use crate::domain::{CountryId, Order};

/// The group that is one market. Free-trade areas and coalitions are none in the sense of the method.
const COMMON_MARKET: &str = "eu27";

/// The factor t of the method inside a common market.
const WITHIN_MARKET: f64 = 0.8;

/// Through whose eyes.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Viewpoint {
    /// Nobody's in particular.
    #[default]
    World,
    /// A group of countries by its id.
    Group(String),
    /// One country.
    Country(CountryId),
}

impl Viewpoint {
    /// The id used in files and links: `world`, the id of a group, or a country's code.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::World => "world",
            Self::Group(id) => id,
            Self::Country(country) => country.as_str(),
        }
    }

    /// Reads an id; whether there is such a group or country is for the dataset to say. None when it can be
    /// neither.
    #[must_use]
    pub fn parse(id: &str) -> Option<Self> {
        let is_slug = !id.is_empty()
            && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        match CountryId::parse(id) {
            Ok(country) => Some(Self::Country(country)),
            Err(_) if id == "world" => Some(Self::World),
            Err(_) => is_slug.then(|| Self::Group(id.to_owned())),
        }
    }
}

/// A viewpoint with its countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct View {
    /// Whose.
    pub viewpoint: Viewpoint,
    /// Who is inside, sorted; nobody for the world.
    members: Vec<CountryId>,
    /// Who shares their market, they included, sorted.
    market: Vec<CountryId>,
}

impl View {
    /// None when the list has no such group.
    #[must_use]
    pub fn of(viewpoint: &Viewpoint, groups: &CountryGroups) -> Option<Self> {
        let union = groups.get(COMMON_MARKET).map_or(&[][..], |group| &group.members);
        let (members, market) = match viewpoint {
            Viewpoint::World => (Vec::new(), Vec::new()),
            Viewpoint::Group(id) if id == COMMON_MARKET => (union.to_vec(), union.to_vec()),
            Viewpoint::Group(id) => (groups.get(id)?.members.clone(), Vec::new()),
            Viewpoint::Country(country) if union.contains(country) => (vec![*country], union.to_vec()),
            Viewpoint::Country(country) => (vec![*country], vec![*country]),
        };
        let mut view = Self { viewpoint: viewpoint.clone(), members, market };
        view.members.order();
        view.market.order();
        Some(view)
    }

    /// Who is inside.
    #[must_use]
    pub fn members(&self) -> &[CountryId] {
        &self.members
    }

    /// Whether a country is inside.
    #[must_use]
    pub fn contains(&self, country: CountryId) -> bool {
        self.members.binary_search(&country).is_ok()
    }

    /// The factor t of a supplier by the measure of the study: .8 in the viewer's own market. What the study
    /// puts at .8 because it looks from the EU is 1 from elsewhere.
    #[must_use]
    pub fn trade_factor(&self, supplier: CountryId, measure: Option<f64>) -> f64 {
        if self.market.binary_search(&supplier).is_ok() {
            WITHIN_MARKET
        } else {
            measure.unwrap_or(1.0).max(1.0)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    #[test]
    fn a_market_weighs_less_and_a_restriction_more() {
        let text = r#"{"groups":[
            {"id":"eu27","name":"EU","membership":"member","members":["DEU","FRA"],
             "source":{"publisher":"a","title":"b","date":"2020","url":"https://example.org"},
             "checked":{"date":"2026-11-24","found":"c","urls":[]}},
            {"id":"g2","name":"G2","membership":"member","members":["CHN","USA"],
             "source":{"publisher":"a","title":"b","date":"2020","url":"https://example.org"},
             "checked":{"date":"2026-11-24","found":"c","urls":[]}}]}"#;
        let groups: CountryGroups = serde_json::from_str(text).unwrap();
        let factor = |viewpoint: &str, supplier: &str, measure| {
            View::of(&Viewpoint::parse(viewpoint).unwrap(), &groups)
                .unwrap()
                .trade_factor(id(supplier), measure)
        };
        assert_eq!(factor("eu27", "FRA", Some(0.8)), 0.8);
        assert_eq!(factor("DEU", "FRA", Some(0.8)), 0.8);
        assert_eq!(factor("world", "FRA", Some(0.8)), 1.0);
        assert_eq!(factor("CHN", "FRA", Some(0.8)), 1.0);
        assert_eq!(factor("CHN", "CHN", Some(1.1)), 0.8);
        assert_eq!(factor("g2", "CHN", Some(1.1)), 1.1);
        assert_eq!(factor("world", "CHN", None), 1.0);
        assert_eq!(View::of(&Viewpoint::Group("g3".into()), &groups), None);
    }

    #[test]
    fn an_id_reads_back() {
        for text in ["world", "eu27", "COD"] {
            assert_eq!(Viewpoint::parse(text).unwrap().id(), text);
        }
        assert_eq!(["", "Eu 27", "co d"].map(Viewpoint::parse), [const { None }; 3]);
    }
}
