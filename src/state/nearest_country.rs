//! The country most like a text: a code, or a name as people write it.

use crate::dataset::{Catalogue, Country};
use crate::domain::CountryId;

/// How alike a name must be.
const ALIKE: f64 = 0.84;

/// By code of three or two letters, then by name, then by the beginning or a part of it, then by likeness of name.
/// None when nothing is alike.
#[must_use]
pub(super) fn nearest_country(text: &str, catalogue: &Catalogue) -> Option<CountryId> {
    let text = decoded(text).to_lowercase();
    let is_code = |country: &&Country| {
        country.id.as_str().eq_ignore_ascii_case(&text) || country.iso2.eq_ignore_ascii_case(&text)
    };
    let name = |country: &Country| country.name.to_lowercase();
    let countries = || catalogue.countries.iter();
    let found = countries()
        .find(is_code)
        .or_else(|| countries().find(|country| name(country) == text))
        .or_else(|| countries().filter(|_| text.len() > 2).find(|country| name(country).starts_with(&text)))
        .or_else(|| countries().filter(|_| text.len() > 3).find(|country| name(country).contains(&text)))
        .or_else(|| likest(&text, countries()));
    found.map(|country| country.id)
}

fn likest<'a>(text: &str, countries: impl Iterator<Item = &'a Country>) -> Option<&'a Country> {
    let likeness = |country: &Country| strsim::jaro_winkler(text, &country.name.to_lowercase());
    let alike = countries.map(|country| (likeness(country), country)).filter(|(like, _)| *like >= ALIKE);
    // The first of equally alike ones, by code.
    let best = alike.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.map(|(_, country)| country)
}

/// A part of a path as it was meant: `C%C3%B4te-d-Ivoire` and `cote+d'ivoire` alike.
fn decoded(text: &str) -> String {
    let pair = format!("name={text}");
    let decoded = form_urlencoded::parse(pair.as_bytes()).next().map(|(_, value)| value.into_owned());
    decoded.unwrap_or_default().replace(['-', '_'], " ").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_names_and_slips_of_the_pen_find_their_country() {
        let country = |id: &str, iso2: &str, name: &str| Country {
            id: CountryId::parse(id).unwrap(),
            iso2: iso2.into(),
            name: name.into(),
        };
        let catalogue = Catalogue {
            countries: vec![
                country("CHL", "CL", "Chile"),
                country("CHN", "CN", "China"),
                country("CIV", "CI", "Côte d’Ivoire"),
                country("COD", "CD", "DR Congo"),
                country("ZAF", "ZA", "South Africa"),
            ],
            minerals: Vec::new(),
            trade_codes: Vec::new(),
            sources: Vec::new(),
            price_series: Vec::new(),
        };
        let found = |text| nearest_country(text, &catalogue).map(|id| id.to_string());
        for (text, code) in [
            ("cl", "CHL"),
            ("chile", "CHL"),
            ("south-africa", "ZAF"),
            ("South%20Africa", "ZAF"),
            ("congo", "COD"),
            ("Chlie", "CHL"),
            ("C%C3%B4te", "CIV"),
        ] {
            assert_eq!(found(text).as_deref(), Some(code), "{text}");
        }
        assert_eq!(found("atlantis"), None);
        assert_eq!(found(""), None);
    }
}
