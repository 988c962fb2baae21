//! The European Union's list of critical raw materials: Regulation (EU) 2024/1252 of 11 April 2024, Annex II,
//! section 1 (OJ L, 2024/1252, 3.5.2024), read into the ids of the catalogue.
//!
//! Heavy and light rare earths are `rare_earths` and, as the Commission counts it among the heavy ones,
//! `yttrium`. The platinum group is the five metals the Commission assesses. Coking coal is not here: the
//! catalogue's coal is coal of every kind. The listed nickel is of battery grade, titanium and silicon metal.

use super::Mineral;

/// Where the list stands, for a source line.
pub const EU_LIST_SOURCE: &str =
    "Regulation (EU) 2024/1252, Annex II, section 1, https://eur-lex.europa.eu/eli/reg/2024/1252/oj";

const LISTED: [&str; 40] = [
    "antimony",
    "arsenic",
    "aluminium",
    "baryte",
    "beryllium",
    "bismuth",
    "boron",
    "cobalt",
    "copper",
    "feldspar",
    "fluorspar",
    "gallium",
    "germanium",
    "hafnium",
    "helium",
    "rare_earths",
    "yttrium",
    "lithium",
    "magnesium",
    "manganese",
    "graphite",
    "nickel",
    "niobium",
    "phosphate",
    "phosphorus",
    "platinum_group",
    "platinum",
    "palladium",
    "rhodium",
    "ruthenium",
    "iridium",
    "scandium",
    "silicon",
    "strontium",
    "tantalum",
    "titanium",
    "tungsten",
    "vanadium",
    "gallium_germanium_and_others",
    "niobium_tantalum_vanadium_zirconium",
];

/// Whether the list names a mineral, or, of a shared trade code, a metal in it.
#[must_use]
pub fn is_on_eu_list(mineral: Mineral) -> bool {
    LISTED.contains(&mineral.id())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_id_of_the_list_is_in_the_catalogue_once() {
        for (index, id) in LISTED.iter().enumerate() {
            assert!(Mineral::parse(id).is_ok(), "{id}");
            assert!(!LISTED[..index].contains(id), "{id}");
        }
        let on_list = |id: &str| is_on_eu_list(Mineral::parse(id).unwrap());
        assert!(on_list("helium") && on_list("feldspar") && !on_list("tin") && !on_list("zinc"));
    }
}
