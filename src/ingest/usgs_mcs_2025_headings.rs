//! Headings of the MCS 2025 data release and what each is read as: the reviewed table. Misprints of
//! the release ("Gemanium", "poduction", "ilmentite") stand as they are printed there.

use crate::domain::Stage::{self, Extraction, Processing, Reserves};
use crate::domain::{Mineral, Unit};

/// How a commodity's table is read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table {
    /// Which mineral.
    pub(super) mineral: Mineral,
    /// Form of production and capacity.
    pub(super) form: &'static str,
    /// Stage of production and capacity.
    pub(super) stage: Stage,
    /// Mineral and form of the reserves column; none where it repeats the capacity.
    pub(super) reserves: Option<(Mineral, &'static str)>,
}

/// The table of a commodity and type, both without blanks at their ends.
#[must_use]
pub(super) fn table(commodity: &str, kind: &str) -> Option<Table> {
    let row = TABLES.iter().find(|row| row.0 == commodity && row.1 == kind)?;
    let mineral = Mineral::parse(row.2).ok()?;
    let reserves = if CAPACITY_AS_RESERVES.contains(&row.2) {
        None
    } else {
        let other = RESERVES.iter().find(|other| other.0 == row.2 && other.1 == row.3);
        let (id, form) = other.map_or((row.2, "reserves"), |other| (other.2, other.3));
        Mineral::parse(id).ok().map(|mineral| (mineral, form))
    };
    Some(Table { mineral, form: row.3, stage: row.4, reserves })
}

/// The form and stage that a note or a qualifier of one country's row names, where the world cannot be
/// added up.
#[must_use]
pub(super) fn form_named(mineral: Mineral, words: &str) -> Option<(&'static str, Stage)> {
    let words = words.trim().to_lowercase();
    FORMS_NAMED.iter().find(|row| row.0 == mineral.id() && row.1 == words).map(|row| (row.2, row.3))
}

/// The unit of the figures where the unit column is wrong or silent about it; `form` is that of the
/// figures, reserves or not.
#[must_use]
pub(super) fn corrected_unit(mineral: Mineral, stage: Stage, form: &str) -> Option<Unit> {
    let is_reserves = stage == Reserves;
    match (mineral.id(), form) {
        // Notes: "million metric tons", though the unit column is that of production.
        ("iron_ore", _) if is_reserves => Some(Unit::MillionTonnes),
        // Notes: "Reserve data is thousand metric tons".
        ("molybdenum" | "vanadium", _) if is_reserves => Some(Unit::ThousandTonnes),
        // The column says metric tons (and nothing for Sierra Leone); the figures are thousands, as in
        // the printed chapters and in the release of 2026.
        ("titanium", "ilmenite" | "rutile") | ("sand_and_gravel_industrial", _) => Some(Unit::ThousandTonnes),
        _ => None,
    }
}

/// Qualifiers printed after a country, which do not change which country it is.
pub(super) const QUALIFIERS: &[&str] = &[
    "andalusite",
    "andalusite, crude ore",
    "beneficiated",
    "beneficiated, marketable",
    "crude",
    "crude and beneficiated",
    "exports",
    "extracted from natural gas",
    "from Cliffside Field",
    "hydrated and quicklime",
    "includes Puerto Rico",
    "includes crude",
    "includes pegmatites",
    "includes steatite",
    "industrial and construction",
    "kyanite",
    "kyanite and sillimanite",
    "processed",
    "quicklime only",
    "rounded",
    "shipments",
    "unspecified minerals",
];

/// Minerals whose reserves column holds capacity. Magnesium says so in a note ("not a reserve"); indium
/// has no reserves in the printed chapter, and the figures are its refinery capacity.
const CAPACITY_AS_RESERVES: &[&str] = &["magnesium", "indium"];

/// Reserves in a form other than plain: mineral and form of production, then of reserves.
const RESERVES: &[(&str, &str, &str, &str)] = &[
    ("aluminium", "bauxite", "aluminium", "bauxite"),
    ("chromium", "mine", "chromium", "ore"),
    ("iron_ore", "usable_ore", "iron_ore", "crude_ore"),
    ("iron_ore", "iron_content", "iron_ore", "iron_content"),
    ("mica", "scrap_and_flake", "mica", "scrap_and_flake"),
    ("mica", "sheet", "mica", "sheet"),
    // All platinum-group metals together, printed on the palladium rows.
    ("palladium", "mine", "platinum_group", "reserves"),
    ("potash", "mine", "potash", "k2o_equivalent"),
    ("potash", "recoverable_ore", "potash", "recoverable_ore"),
    ("soda_ash", "natural", "soda_ash", "natural"),
    ("titanium", "ilmenite", "titanium", "ilmenite"),
    ("titanium", "rutile", "titanium", "rutile"),
];

/// Mineral, words in lower case, form, stage.
const FORMS_NAMED: &[(&str, &str, &str, Stage)] = &[
    ("boron", "w for 23-24", "all_forms", Extraction),
    ("boron", "crude ore", "crude_ore", Extraction),
    ("boron", "ulexite", "ulexite", Extraction),
    ("boron", "boric oxide equivalent", "boric_oxide", Extraction),
    ("boron", "compounds", "compounds", Processing),
    ("boron", "crude borates", "crude_borates", Extraction),
    ("boron", "datolite ore", "datolite_ore", Extraction),
    ("boron", "refined borates", "refined_borates", Processing),
    ("kyanite", "andalusite", "andalusite", Extraction),
    ("kyanite", "andalusite, crude ore", "andalusite_crude", Extraction),
    ("kyanite", "kyanite", "kyanite", Extraction),
    ("kyanite", "kyanite and sillimanite", "kyanite_and_sillimanite", Extraction),
];

/// Commodity and type as printed, then mineral, form and stage.
const TABLES: &[(&str, &str, &str, &str, Stage)] = &[
    ("Abrasives", "Plant capacity, fused aluminum oxide", "abrasives", "fused_aluminium_oxide", Processing),
    ("Abrasives", "Plant capacity, silicon carbide", "abrasives", "silicon_carbide", Processing),
    ("Aluminum", "Smelter production, aluminum", "aluminium", "aluminium", Processing),
    ("Antimony", "Mine production, antimony content", "antimony", "mine", Extraction),
    (
        "Arsenic",
        "Plant production, arsenic trioxide or calculated equivalent.",
        "arsenic",
        "trioxide",
        Processing,
    ),
    ("Asbestos", "Mine production, asbestos", "asbestos", "mine", Extraction),
    ("Barite", "Mine production, barite, estimated", "baryte", "mine", Extraction),
    (
        "Bauxite",
        "Refinery production, alumina - calcined equivalent weights",
        "aluminium",
        "alumina",
        Processing,
    ),
    ("Bauxite", "Mine production, bauxite, dry tons", "aluminium", "bauxite", Extraction),
    ("Beryllium", "Mine production, beryllium content", "beryllium", "mine", Extraction),
    ("Bismuth", "Refinery production", "bismuth", "refined", Processing),
    ("Boron", "Boron all types", "boron", "mine", Extraction),
    ("Bromine", "Production, bromine content, estimated", "bromine", "output", Extraction),
    ("Cadmium", "Refinery production, estimated", "cadmium", "refined", Processing),
    ("Cement", "Cement production, estimated", "cement", "cement", Processing),
    ("Cement", "Clinker capacity, estimated", "cement", "clinker", Processing),
    ("Chromium", "Mine production, grosss weight, marketable chromite ore", "chromium", "mine", Extraction),
    ("Clays", "Mine poduction, Bentonite", "clays", "bentonite", Extraction),
    ("Clays", "Mine poduction, Fuller's earth", "clays", "fullers_earth", Extraction),
    ("Clays", "Mine poduction, Kaolin", "clays", "kaolin", Extraction),
    ("Cobalt", "Mine production, estimated", "cobalt", "mine", Extraction),
    ("Cobalt", "Mine production, cobalt content, estimated", "cobalt", "mine", Extraction),
    ("Copper", "Mine production, recoverable copper content", "copper", "mine", Extraction),
    ("Copper", "Refinery production, copper", "copper", "refined", Processing),
    ("Diamond (industrial)", "Mine production, industrial diamond", "diamond_industrial", "mine", Extraction),
    ("Diatomite", "Mine production, estimated", "diatomite", "mine", Extraction),
    ("Feldspar", "Mine production, estimated", "feldspar", "mine", Extraction),
    ("Fluorspar", "Mine production, estimated", "fluorspar", "mine", Extraction),
    ("Gallium", "Primary production", "gallium", "primary", Processing),
    ("Garnet (industrial)", "Mine production, estimated", "garnet", "mine", Extraction),
    ("Gemstones", "Mine production, thousand carats of gem-quality diamond", "gemstones", "mine", Extraction),
    ("Gemanium", "Primary and secondary refinery production", "germanium", "refined", Processing),
    ("Gold", "mine production, gold content", "gold", "mine", Extraction),
    ("Graphite", "Mine production", "graphite", "mine", Extraction),
    ("Gypsum", "Mine production, estimated", "gypsum", "mine", Extraction),
    ("Helium", "Production, helium gas content", "helium", "output", Extraction),
    ("Indium", "Refinery production", "indium", "refined", Processing),
    ("Iodine", "Mine production, elemental iodine", "iodine", "mine", Extraction),
    ("Iron and Steel", "Pig iron", "iron_and_steel", "pig_iron", Processing),
    ("Iron and Steel", "Raw steel", "iron_and_steel", "raw_steel", Processing),
    ("Iron Ore", "Mine production, usable ore", "iron_ore", "usable_ore", Extraction),
    ("Iron Ore", "Mine production, iron content", "iron_ore", "iron_content", Extraction),
    ("Iron oxide pigments", "Mine production", "iron_oxide_pigments", "mine", Extraction),
    ("Kyanite and Related Minerals", "Mine production", "kyanite", "mine", Extraction),
    ("Lead", "Mine production, lead content", "lead", "mine", Extraction),
    ("Lime", "Plant production, lime", "lime", "output", Processing),
    ("Lithium", "Mine production, lithium content", "lithium", "mine", Extraction),
    (
        "Magnesium Compounds",
        "Mine production, magnesite - gross weight",
        "magnesium_compounds",
        "mine",
        Extraction,
    ),
    ("Magnesium metal", "Magnesium smelter production", "magnesium", "smelter", Processing),
    ("Manganese", "Mine production, manganese content", "manganese", "mine", Extraction),
    ("Mercury", "Mine production, mercury content", "mercury", "mine", Extraction),
    ("Mica (Natural)", "Mine production, mica scrap and flake", "mica", "scrap_and_flake", Extraction),
    ("Mica (Natural)", "Mine production, mica sheet", "mica", "sheet", Extraction),
    ("Molybdenum", "Mine production, molybdenum content", "molybdenum", "mine", Extraction),
    ("Nickel", "Mine production, nickel content", "nickel", "mine", Extraction),
    ("Niobium", "Mine production, niobium content", "niobium", "mine", Extraction),
    ("Nitrogen(fixed) - Ammonia", "Plant production, nitrogen content", "nitrogen", "ammonia", Processing),
    ("Peat", "Mine production", "peat", "mine", Extraction),
    ("Perlite", "Mine production, estimated", "perlite", "mine", Extraction),
    ("Phosphate rock", "Mine production, marketable phosphate rock", "phosphate", "mine", Extraction),
    ("Platinum-Group metals", "Mine production, Palladium content", "palladium", "mine", Extraction),
    ("Platinum-Group metals", "Mine production, Platinum content", "platinum", "mine", Extraction),
    ("Potash", "Mine production, potassium oxide (K2O) equivalent", "potash", "mine", Extraction),
    ("Potash", "Reserves, recoverable ore", "potash", "recoverable_ore", Reserves),
    ("Pumice & Pumicite", "Mine production, estimated", "pumice", "mine", Extraction),
    ("Rare earths", "Mine production, rare-earth-oxide equivalent", "rare_earths", "mine", Extraction),
    ("Rhenium", "Mine production, rhenium content", "rhenium", "mine", Extraction),
    ("Salt", "Mine production, estimated", "salt", "mine", Extraction),
    (
        "Sand and gravel (industrial)",
        "Mine production, estimated",
        "sand_and_gravel_industrial",
        "mine",
        Extraction,
    ),
    ("Selenium", "Refinery production, selenium content", "selenium", "refined", Processing),
    ("Silicon", "Plant production, Ferosilicon, silicon content", "silicon", "ferrosilicon", Processing),
    ("Silicon", "Plant production, silicon metal", "silicon", "silicon_metal", Processing),
    ("Silver", "Mine production, silver content", "silver", "mine", Extraction),
    ("Soda ash", "Soda ash, natural, mine production", "soda_ash", "natural", Extraction),
    ("Soda ash", "Mine production, natural", "soda_ash", "natural", Extraction),
    ("Strontium", "Mine production, strontium content", "strontium", "mine", Extraction),
    ("Sulfur", "Production, all forms, sulfur content", "sulfur", "output", Processing),
    ("Talc and Pyrophyllite", "Mine production, estimated", "talc", "mine", Extraction),
    ("Talc, crude", "Mine production, estimated", "talc", "mine", Extraction),
    ("Tantalum", "Mine production, tantalum content", "tantalum", "mine", Extraction),
    ("Tellurium", "Refinery production, tellurium content", "tellurium", "refined", Processing),
    ("Tin", "Mine production, tin content", "tin", "mine", Extraction),
    (
        "Titanium Mineral Concentrates",
        "Mine production, ilmentite, titanium dioxide (TiO2) content",
        "titanium",
        "ilmenite",
        Extraction,
    ),
    (
        "Titanium Mineral Concentrates",
        "Mine production, rutile, titanium dioxide (TiO2) content",
        "titanium",
        "rutile",
        Extraction,
    ),
    ("Titanium & titanium dioxide", "Sponge Metal Production", "titanium", "sponge", Processing),
    ("Titanium & titanium dioxide", "Pigment Capacity", "titanium", "pigment", Processing),
    ("Tungsten", "Mine production, tungsten content", "tungsten", "mine", Extraction),
    ("Vanadium", "Mine production, vanadium content", "vanadium", "mine", Extraction),
    ("Vermiculite", "Mine production", "vermiculite", "mine", Extraction),
    ("Wollastonite", "Mine production", "wollastonite", "mine", Extraction),
    ("Zeolites (natural)", "Mine production", "zeolites", "mine", Extraction),
    ("Zinc", "Mine production, zinc content", "zinc", "mine", Extraction),
    ("Zirconium and Hafnium", "Mine production, zirconium, gross weight", "zirconium", "mine", Extraction),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_minerals_of_the_catalogue() {
        for (commodity, kind, id, ..) in TABLES {
            let table = table(commodity, kind).unwrap();
            assert_eq!(table.mineral.id(), *id);
            assert_eq!(table.reserves.is_none(), CAPACITY_AS_RESERVES.contains(id), "{commodity}");
        }
        for (from, _, to, _) in RESERVES {
            assert!(Mineral::parse(from).is_ok() && Mineral::parse(to).is_ok());
        }
    }
}
