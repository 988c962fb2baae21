//! Names and codes of the official files to ISO 3166-1, with a small reviewed table for what differs.
//!
//! An unknown name is an error of the caller's file and line, never a row left out: that is why the
//! lookups return `Option` and every list here is explicit.

use rust_iso3166::CountryCode;

use crate::dataset::Country;
use crate::domain::{CountryId, Origin};

/// What a name in a country column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// One country, or a row of several that counts as "other".
    Origin(Origin),
    /// A total of the rows above it: never a country, and not used.
    WorldTotal,
}

/// Codes outside ISO 3166-1 that the data needs: alpha-3, alpha-2, name.
const BEYOND_ISO: &[(&str, &str, &str)] = &[
    // User-assigned codes of the World Bank, the IMF and the European Union.
    ("XKX", "XK", "Kosovo"),
    // Dissolved states in the data before their end (ISO 3166-3). One country then, so one here:
    // giving their figures to a successor would invent a split.
    ("ANT", "AN", "Netherlands Antilles (to 2010)"),
    ("SCG", "CS", "Serbia and Montenegro (to 2006)"),
];

/// Other alpha-3 codes for a country, by source.
const CODE_ALIASES: &[(&str, &str)] = &[
    // BACI: "Other Asia, not elsewhere specified", by which it means Taiwan.
    ("S19", "TWN"),
    // BGS: Kosovo.
    ("1A0", "XKX"),
];

/// Names in the files of USGS and BGS that are not the ISO name.
const NAME_ALIASES: &[(&str, &str)] = &[
    ("Bolivia", "BOL"),
    ("Bosnia & Herzegovina", "BIH"),
    ("Burma", "MMR"),
    ("Congo (Kinshasa)", "COD"),
    ("Congo (Brazzaville)", "COG"),
    ("Congo, Democratic Republic", "COD"),
    ("Czech Republic", "CZE"),
    ("Eswatini (Swaziland)", "SWZ"),
    ("Iran", "IRN"),
    ("Ireland, Republic of", "IRL"),
    ("Ivory Coast", "CIV"),
    ("Korea (Rep. of)", "KOR"),
    ("Korea, Dem. P.R. of", "PRK"),
    ("Korea, North", "PRK"),
    ("Korea, Republic of", "KOR"),
    ("Kosovo", "XKX"),
    ("Laos", "LAO"),
    ("Netherlands", "NLD"),
    ("Russia", "RUS"),
    ("Serbia and Montenegro", "SCG"),
    ("Syria", "SYR"),
    ("Taiwan", "TWN"),
    ("Tanzania", "TZA"),
    ("The Bahamas", "BHS"),
    ("Turkey", "TUR"),
    ("USA", "USA"),
    ("United Kingdom", "GBR"),
    ("United States", "USA"),
    ("Venezuela", "VEN"),
    ("Vietnam", "VNM"),
];

/// Rows of several countries: they count in the world total and in no country's share.
const SEVERAL_COUNTRIES: &[&str] = &[
    "Other countries",
    "Other Countries",
    // Fused aluminium oxide: printed together so that no company's figure shows.
    "United States and Canada",
    // Rubidium import sources: printed without shares.
    "China, Germany, and Russia",
];

/// Short names where the ISO name is long, official or not what a newspaper prints.
const SHORT_NAMES: &[(&str, &str)] = &[
    ("BES", "Caribbean Netherlands"),
    ("BOL", "Bolivia"),
    ("BRN", "Brunei"),
    ("COD", "DR Congo"),
    ("COG", "Congo Republic"),
    ("CPV", "Cape Verde"),
    ("FLK", "Falkland Islands"),
    ("FSM", "Micronesia"),
    ("GBR", "United Kingdom"),
    ("IRN", "Iran"),
    ("KOR", "South Korea"),
    ("LAO", "Laos"),
    ("MAC", "Macau"),
    ("MAF", "Saint Martin"),
    ("MDA", "Moldova"),
    ("NLD", "Netherlands"),
    ("PRK", "North Korea"),
    ("PSE", "Palestine"),
    ("RUS", "Russia"),
    ("SHN", "Saint Helena"),
    ("STP", "São Tomé and Príncipe"),
    ("SXM", "Sint Maarten"),
    ("SYR", "Syria"),
    ("TWN", "Taiwan"),
    ("TZA", "Tanzania"),
    ("UMI", "US Outlying Islands"),
    ("USA", "United States"),
    ("VAT", "Vatican City"),
    ("VEN", "Venezuela"),
    ("VGB", "British Virgin Islands"),
    ("VIR", "US Virgin Islands"),
    ("VNM", "Vietnam"),
];

/// The party a name stands for; none when the name is not known and its row must be refused.
#[must_use]
pub fn by_name(name: &str) -> Option<Party> {
    // USGS prints a curly apostrophe in Côte d'Ivoire and no-break spaces in United States.
    let name = name.replace('\u{a0}', " ").replace('’', "'");
    let name = name.trim();
    if SEVERAL_COUNTRIES.contains(&name) {
        return Some(Party::Origin(Origin::Other));
    }
    if name == "World total" {
        return Some(Party::WorldTotal);
    }
    let alias = NAME_ALIASES.iter().find(|(alias, _)| *alias == name).map(|(_, code)| *code);
    let code = alias.or_else(|| {
        rust_iso3166::ALL.iter().find(|country| country.name == name).map(|country| country.alpha3)
    });
    code.and_then(by_iso3).map(|id| Party::Origin(Origin::Country(id)))
}

/// The country of an alpha-3 code; also XKX, the dissolved states in the data, and BACI's S19.
/// None for the aggregates of the World Bank and BACI (WLD, R20, ZA1 and others).
#[must_use]
pub fn by_iso3(code: &str) -> Option<CountryId> {
    let code = CODE_ALIASES.iter().find(|(alias, _)| *alias == code).map_or(code, |(_, code)| *code);
    let known = iso(code).is_some() || beyond_iso(code).is_some();
    known.then(|| CountryId::parse(code).ok()).flatten()
}

/// The country of an alpha-2 code. `NA` is Namibia and never a missing value.
#[must_use]
pub fn by_iso2(code: &str) -> Option<CountryId> {
    let alpha3 = rust_iso3166::from_alpha2(code)
        .map(|country| country.alpha3)
        .or_else(|| BEYOND_ISO.iter().find(|row| row.1 == code).map(|row| row.0));
    alpha3.and_then(by_iso3)
}

/// The country of a three-digit ISO 3166-1 numeric code, as in Natural Earth.
#[must_use]
pub fn by_numeric(code: &str) -> Option<CountryId> {
    rust_iso3166::from_numeric_str(code).and_then(|country| by_iso3(country.alpha3))
}

/// The short English name.
#[must_use]
pub fn display_name(id: CountryId) -> Option<&'static str> {
    let code = id.as_str();
    let short = SHORT_NAMES.iter().find(|row| row.0 == code).map(|row| row.1);
    short.or_else(|| beyond_iso(code).map(|row| row.2)).or_else(|| iso(code).map(|country| country.name))
}

/// The alpha-2 code.
#[must_use]
pub fn iso2(id: CountryId) -> Option<&'static str> {
    let code = id.as_str();
    iso(code).map(|country| country.alpha2).or_else(|| beyond_iso(code).map(|row| row.1))
}

/// The catalogue row of a country.
#[must_use]
pub fn country(id: CountryId) -> Option<Country> {
    Some(Country { id, iso2: iso2(id)?.to_owned(), name: display_name(id)?.to_owned() })
}

fn iso(code: &str) -> Option<CountryCode> {
    rust_iso3166::from_alpha3(code)
}

fn beyond_iso(code: &str) -> Option<&'static (&'static str, &'static str, &'static str)> {
    BEYOND_ISO.iter().find(|row| row.0 == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> Option<&'static str> {
        match by_name(name)? {
            Party::Origin(Origin::Country(id)) => display_name(id),
            Party::Origin(Origin::Other) => Some("other"),
            Party::WorldTotal => Some("world"),
        }
    }

    #[test]
    fn official_spellings_become_short_names() {
        let pairs = [
            ("Congo (Kinshasa)", "DR Congo"),
            ("Congo", "Congo Republic"),
            ("Burma", "Myanmar"),
            ("Myanmar", "Myanmar"),
            ("Korea, Republic of", "South Korea"),
            ("Côte d’Ivoire", "Côte d'Ivoire"),
            ("Turkey", "Türkiye"),
            ("United\u{a0}States", "United States"),
            ("Czechia", "Czechia"),
            ("Other countries", "other"),
            ("United States and Canada", "other"),
            ("World total", "world"),
        ];
        for (printed, short) in pairs {
            assert_eq!(named(printed), Some(short), "{printed}");
        }
    }

    #[test]
    fn an_unknown_name_is_no_country() {
        assert_eq!(by_name("Atlantis"), None);
        assert_eq!(by_name(""), None);
    }

    #[test]
    fn codes_of_every_source_are_read_and_aggregates_are_not() {
        let iso3 = |code| by_iso3(code).map(|id| id.to_string());
        assert_eq!(iso3("S19").as_deref(), Some("TWN"));
        assert_eq!(iso3("1A0").as_deref(), Some("XKX"));
        assert_eq!(by_iso2("NA").and_then(display_name), Some("Namibia"));
        assert_eq!(by_iso2("TW").and_then(display_name), Some("Taiwan"));
        assert_eq!(by_iso2("XK").and_then(display_name), Some("Kosovo"));
        assert_eq!(by_numeric("180").and_then(display_name), Some("DR Congo"));
        for aggregate in ["WLD", "R20", "ZA1", "EUU", ""] {
            assert_eq!(iso3(aggregate), None, "{aggregate}");
        }
    }

    #[test]
    fn every_table_row_points_to_a_country() {
        let aliases = NAME_ALIASES.iter().chain(CODE_ALIASES).map(|(_, code)| code);
        for code in aliases.chain(SHORT_NAMES.iter().map(|(code, _)| code)) {
            assert!(by_iso3(code).and_then(country).is_some(), "{code}");
        }
        for (code, alpha2, _) in BEYOND_ISO {
            assert_eq!(by_iso2(alpha2), by_iso3(code));
        }
    }
}
