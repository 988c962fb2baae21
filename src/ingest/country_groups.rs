//! Regions and coalitions: a reviewed list of this project's own, checked against the countries.
//!
//! To add a group, add it to `assets/reviewed/country_groups.json` with the source and date of its list.

use super::{IngestError, countries};
use crate::dataset::CountryGroups;

/// Id of the source in the dataset.
pub const SOURCE: &str = "observatory_country_groups";

/// The list inside the repository.
const FILE: &str = "assets/reviewed/country_groups.json";
const LIST: &str = include_str!("../../assets/reviewed/country_groups.json");

/// Reads the reviewed list.
///
/// # Errors
/// [`IngestError`] when it is not of its form, or names a country that no source knows.
pub fn read() -> Result<CountryGroups, IngestError> {
    parse(LIST)
}

fn parse(list: &str) -> Result<CountryGroups, IngestError> {
    let invalid = |what: String| IngestError::Reviewed { file: FILE, what };
    let groups: CountryGroups = serde_json::from_str(list).map_err(|error| invalid(error.to_string()))?;
    for group in groups.all() {
        let stranger = group.members.iter().find(|id| countries::by_iso3(id.as_str()) != Some(**id));
        if let Some(id) = stranger {
            return Err(invalid(format!("group `{}`: `{id}` is no ISO 3166-1 alpha-3 code", group.id)));
        }
    }
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::CountryId;

    #[test]
    fn the_union_has_27_members_and_regions_do_not_overlap() {
        let groups = read().unwrap();
        let members = |id: &str| groups.get(id).unwrap().members.clone();
        assert_eq!((members("eu27").len(), members("g7").len()), (27, 7));
        let continents = ["africa", "americas", "asia", "europe", "oceania"];
        let mut all: Vec<CountryId> = continents.into_iter().flat_map(members).collect();
        let counted = all.len();
        all.sort();
        all.dedup();
        // M49 has 248 countries and areas; Antarctica lies in no region.
        assert_eq!((all.len(), counted), (247, 247));
        for (whole, parts) in [
            ("africa", vec!["northern_africa", "sub_saharan_africa"]),
            ("americas", vec!["latin_america", "northern_america"]),
            (
                "asia",
                vec!["central_asia", "eastern_asia", "south_eastern_asia", "southern_asia", "western_asia"],
            ),
            ("europe", vec!["eastern_europe", "northern_europe", "southern_europe", "western_europe"]),
        ] {
            let mut joined: Vec<CountryId> = parts.into_iter().flat_map(members).collect();
            joined.sort();
            assert_eq!(joined, members(whole), "{whole}");
        }
    }

    #[test]
    fn standing_bodies_have_the_members_their_lists_give() {
        let groups = read().unwrap();
        let count = |id: &str| groups.get(id).unwrap().members.len();
        let counts = ["quad", "brics", "african_union", "asean", "mercosur"].map(count);
        assert_eq!(counts, [4, 10, 55, 11, 5]);
        // 54 delegations and the host; ten frameworks are named; 14 members and 15 of the Forum.
        let counts =
            ["ministerial_2026", "ministerial_2026_signed", "msp", "msp_forum", "pax_silica"].map(count);
        assert_eq!(counts, [55, 10, 14, 29, 9]);
        let attended = groups.get("ministerial_2026").unwrap();
        let signed = groups.get("ministerial_2026_signed").unwrap();
        assert!(signed.members.iter().all(|country| attended.contains(*country)));
    }

    #[test]
    fn a_code_that_is_no_country_is_named_with_its_group() {
        let error = parse(&LIST.replacen("\"AUT\"", "\"AAX\"", 1)).unwrap_err().to_string();
        assert!(error.contains(FILE) && error.contains("group `eu27`: `AAX`"), "{error}");
    }
}
