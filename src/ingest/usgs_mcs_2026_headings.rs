//! Headings of the MCS 2026 data release and what each is read as: the reviewed table.
//!
//! A qualifier that USGS prints on one country's row of a table with one world total ("processed",
//! "quicklime only") stays in that table's form. Where USGS says that the world cannot be added up
//! (boron, kyanite, iron oxide pigments), each qualifier is a form of its own.

use crate::dataset::Measure::{self, Capacity as C, Production as P, Reserves as R};
use crate::domain::Stage::{self, Extraction, Processing, Reserves};
use crate::domain::{Mineral, Unit};

/// How a heading is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// The form's slug.
    pub(super) form: &'static str,
    /// Where in the chain.
    pub(super) stage: Stage,
    /// The file says that the figures are gross weight.
    pub(super) is_gross_weight: bool,
}

/// The mineral of a commodity of the release, for all its sections.
#[must_use]
pub(super) fn mineral(commodity: &str) -> Option<Mineral> {
    let (_, id) = COMMODITIES.iter().find(|(name, _)| *name == commodity)?;
    Mineral::parse(id).ok()
}

/// How a heading of a world table is read; `detail` without ": rounded".
#[must_use]
pub(super) fn form(commodity: &str, measure: Measure, detail: &str) -> Option<Form> {
    let of_commodity = OF_COMMODITY
        .iter()
        .find(|row| row.0 == commodity && row.1 == measure && row.2 == detail)
        .map(|row| Form { form: row.3, stage: row.4, is_gross_weight: false });
    let general = || {
        let row = GENERAL.iter().find(|row| row.0 == measure && row.1 == detail)?;
        Some(Form { form: row.2, stage: row.3, is_gross_weight: false })
    };
    let is_gross_weight = GROSS_WEIGHT.contains(&(commodity, measure, detail));
    of_commodity.or_else(general).map(|form| Form { is_gross_weight, ..form })
}

/// The unit where the column is wrong. Vanadium reserves are printed in metric tons, a fifth of one
/// year's production; they are thousands, as Australia's 2.3 million tons in the footnote to its 10,000
/// show, and as every earlier edition says.
#[must_use]
pub(super) fn corrected_unit(commodity: &str, measure: Measure) -> Option<Unit> {
    (commodity == "Vanadium" && measure == R).then_some(Unit::ThousandTonnes)
}

/// Sentences that the release carries as rows: not a line of a table of countries.
pub(super) const SENTENCES: &[(&str, Measure, &str)] = &[
    // Australia, Canada, China and Namibia together, below 200,000 tons.
    ("Cesium", R, "four countries named together with an upper bound only"),
    ("Rubidium", R, "four countries named together with an upper bound only"),
    // Another year and another definition (Economic Demonstrated Resources), without other countries.
    ("Scandium", R, "one country's resources of 2023 from the text, without the other countries"),
];

/// Headings that mean the same for every commodity.
const GENERAL: &[(Measure, &str, &str, Stage)] = &[
    (P, "Mine production", "mine", Extraction),
    (P, "Refinery production", "refined", Processing),
    (C, "Refinery capacity", "refined", Processing),
    (P, "Smelter production", "smelter", Processing),
    (C, "Smelter capacity", "smelter", Processing),
    (R, "Reserves", "reserves", Reserves),
];

/// Headings documented as gross weight, in the heading, the section or a footnote.
const GROSS_WEIGHT: &[(&str, Measure, &str)] = &[
    ("Arsenic", P, "Production (arsenic trioxide, gross weight)"),
    ("Arsenic", C, "Refinery capacity (arsenic trioxide, gross weight)"),
    ("Chromium", P, "Mine production"),
    ("Chromium", R, "Reserves: Ore"),
    ("Magnesium Compounds", P, "Mine production"),
    ("Magnesium Compounds", R, "Reserves"),
    ("Manganese", R, "Reserves"),
    ("Strontium", P, "Mine production"),
    ("Strontium", R, "Reserves"),
    ("Zirconium", P, "Zirconium mineral concentrates, mine production (thousand metric tons, gross weight)"),
];

/// Headings of one commodity, before the general ones.
const OF_COMMODITY: &[(&str, Measure, &str, &str, Stage)] = &[
    ("Abrasives (Manufactured)", C, "Fused aluminum oxide", "fused_aluminium_oxide", Processing),
    ("Abrasives (Manufactured)", C, "Silicon carbide", "silicon_carbide", Processing),
    ("Aluminum", P, "Smelter production", "aluminium", Processing),
    ("Aluminum", C, "Yearend capacity", "aluminium", Processing),
    ("Alumina", P, "Alumina, refinery production", "alumina", Processing),
    ("Bauxite", P, "Bauxite, mine production", "bauxite", Extraction),
    ("Bauxite", R, "Bauxite reserves", "bauxite", Reserves),
    ("Arsenic", P, "Production (arsenic trioxide, gross weight)", "trioxide", Processing),
    ("Arsenic", C, "Refinery capacity (arsenic trioxide, gross weight)", "trioxide", Processing),
    ("Bismuth", C, "Production capacity", "refined", Processing),
    ("Boron", P, "Production—All forms", "all_forms", Extraction),
    ("Boron", P, "Production—crude ore", "crude_ore", Extraction),
    ("Boron", R, "Reserves", "all_forms", Reserves),
    ("Boron", R, "Reserves—crude ore", "crude_ore", Reserves),
    ("Boron", P, "Production—ulexite", "ulexite", Extraction),
    ("Boron", R, "Reserves—ulexite", "ulexite", Reserves),
    ("Boron", P, "Production—boric oxide equivalent", "boric_oxide", Extraction),
    ("Boron", R, "Reserves—boric oxide equivalent", "boric_oxide", Reserves),
    ("Boron", P, "Production—compounds", "compounds", Processing),
    ("Boron", R, "Reserves—compounds", "compounds", Reserves),
    ("Boron", P, "Production—crude borates", "crude_borates", Extraction),
    ("Boron", R, "Reserves—crude borates", "crude_borates", Reserves),
    ("Boron", P, "Production—datolite ore", "datolite_ore", Extraction),
    ("Boron", R, "Reserves—datolite ore", "datolite_ore", Reserves),
    ("Boron", P, "Production—refined borates", "refined_borates", Processing),
    ("Boron", R, "Reserves—refined borates", "refined_borates", Reserves),
    ("Bromine", P, "Production", "output", Extraction),
    ("Cement", P, "Cement production", "cement", Processing),
    ("Cement", C, "Clinker capacity", "clinker", Processing),
    ("Chromium", R, "Reserves: Ore", "ore", Reserves),
    ("Chromium", R, "Reserves: Cr2O3 content", "chromic_oxide", Reserves),
    ("Clays", P, "Mine production: Bentonite", "bentonite", Extraction),
    ("Clays", P, "Mine production: Fuller’s earth", "fullers_earth", Extraction),
    ("Clays", P, "Mine production: Kaolin", "kaolin", Extraction),
    ("Diatomite", P, "Mine production: processed", "mine", Extraction),
    ("Diatomite", R, "Reserves: processed", "reserves", Reserves),
    ("Feldspar And Nepheline Syenite", P, "Mine production: beneficiated, marketable", "mine", Extraction),
    ("Feldspar And Nepheline Syenite", R, "Reserves: beneficiated, marketable", "reserves", Reserves),
    ("Feldspar And Nepheline Syenite", P, "Mine production: includes pegmatites", "mine", Extraction),
    ("Feldspar And Nepheline Syenite", R, "Reserves: includes pegmatites", "reserves", Reserves),
    ("Talc And Pyrophyllite", P, "Mine production: crude", "mine", Extraction),
    ("Talc And Pyrophyllite", R, "Reserves: crude", "reserves", Reserves),
    ("Talc And Pyrophyllite", P, "Mine production: crude and beneficiated", "mine", Extraction),
    ("Talc And Pyrophyllite", R, "Reserves: crude and beneficiated", "reserves", Reserves),
    ("Talc And Pyrophyllite", P, "Mine production: unspecified minerals", "mine", Extraction),
    ("Talc And Pyrophyllite", R, "Reserves: unspecified minerals", "reserves", Reserves),
    ("Talc And Pyrophyllite", P, "Mine production: steatite", "mine", Extraction),
    ("Talc And Pyrophyllite", R, "Reserves: steatite", "reserves", Reserves),
    ("Talc And Pyrophyllite", P, "Mine production: includes steatite", "mine", Extraction),
    ("Talc And Pyrophyllite", R, "Reserves: includes steatite", "reserves", Reserves),
    ("Talc And Pyrophyllite", P, "Mine production: includes crude", "mine", Extraction),
    ("Talc And Pyrophyllite", R, "Reserves: includes crude", "reserves", Reserves),
    ("Gallium", P, "Primary production", "primary", Processing),
    ("Gallium", C, "Production capacity", "primary", Processing),
    ("Helium", P, "Helium Production", "output", Extraction),
    ("Helium", R, "Helium Reserves", "reserves", Reserves),
    ("Neon", P, "Rare gases production, (million liters)", "output", Processing),
    ("Krypton", P, "Rare gases production, (million liters)", "output", Processing),
    ("Xenon", P, "Rare gases production, (million liters)", "output", Processing),
    ("Iron And Steel", P, "Pig iron", "pig_iron", Processing),
    ("Iron And Steel", P, "Raw steel", "raw_steel", Processing),
    ("Iron Ore", P, "Mine production: Usable ore", "usable_ore", Extraction),
    ("Iron Ore", P, "Mine production: Iron content", "iron_content", Extraction),
    ("Iron Ore", R, "Reserves (million metric tons): Crude ore", "crude_ore", Reserves),
    ("Iron Ore", R, "Reserves (million metric tons): Iron content", "iron_content", Reserves),
    ("Iron Oxide Pigments", P, "Mine production: ocher", "ocher", Extraction),
    ("Iron Oxide Pigments", R, "Reserves: ocher", "ocher", Reserves),
    (
        "Iron Oxide Pigments",
        P,
        "Mine production: ocher and red iron oxide",
        "ocher_and_red_iron_oxide",
        Extraction,
    ),
    ("Iron Oxide Pigments", R, "Reserves: ocher and red iron oxide", "ocher_and_red_iron_oxide", Reserves),
    ("Kyanite And Related Minerals", P, "Mine production: kyanite", "kyanite", Extraction),
    ("Kyanite And Related Minerals", R, "Reserves: kyanite", "kyanite", Reserves),
    ("Kyanite And Related Minerals", P, "Mine production: andalusite", "andalusite", Extraction),
    ("Kyanite And Related Minerals", R, "Reserves: andalusite", "andalusite", Reserves),
    (
        "Kyanite And Related Minerals",
        P,
        "Mine production: andalusite, crude ore",
        "andalusite_crude",
        Extraction,
    ),
    ("Kyanite And Related Minerals", R, "Reserves: andalusite, crude ore", "andalusite_crude", Reserves),
    (
        "Kyanite And Related Minerals",
        P,
        "Mine production: kyanite and sillimanite",
        "kyanite_and_sillimanite",
        Extraction,
    ),
    (
        "Kyanite And Related Minerals",
        R,
        "Reserves: kyanite and sillimanite",
        "kyanite_and_sillimanite",
        Reserves,
    ),
    ("Lime", P, "Production", "output", Processing),
    ("Lime", P, "Production: quicklime only", "output", Processing),
    ("Lime", P, "Production: hydrated and quicklime", "output", Processing),
    ("Lime", P, "Production: industrial and construction", "output", Processing),
    ("Mercury", P, "Mine production: exports", "mine", Extraction),
    ("Mica (Natural)", P, "Mica (Scrap and flake): production", "scrap_and_flake", Extraction),
    ("Mica (Natural)", R, "Mica (Scrap and flake): Reserves", "scrap_and_flake", Reserves),
    ("Mica (Natural)", P, "Mica (Sheet): Mine production", "sheet", Extraction),
    ("Mica (Natural)", R, "Mica (Sheet): Reserves", "sheet", Reserves),
    ("Molybdenum", R, "Reserves (thousand metric tons)", "reserves", Reserves),
    ("Nitrogen (Fixed)—Ammonia", P, "Plant production", "ammonia", Processing),
    ("Perlite", P, "Production", "mine", Extraction),
    ("Palladium", P, "Mine production: Palladium", "mine", Extraction),
    ("Platinum", P, "Mine production: Platinum", "mine", Extraction),
    ("Platinum-Group Metals", R, "PGM reserves", "reserves", Reserves),
    ("Potash", R, "Reserves, Recoverable ore", "recoverable_ore", Reserves),
    ("Potash", R, "Reserves: K2O equivalent", "k2o_equivalent", Reserves),
    ("Selenium", P, "Refinery production: crude and anode slimes", "refined", Processing),
    ("Selenium", C, "Refinery capacity: crude and anode slimes", "refined", Processing),
    ("Silicon", P, "Ferrosilicon", "ferrosilicon", Processing),
    ("Silicon", P, "Silicon metal", "silicon_metal", Processing),
    ("Soda Ash", P, "Mine production: Natural", "natural", Extraction),
    ("Soda Ash", R, "Reserves: Natural", "natural", Reserves),
    ("Sulfur", P, "Production, all forms", "output", Processing),
    ("Tellurium", P, "Refinery production: copper telluride", "refined", Processing),
    ("Tellurium", C, "Refinery capacity: copper telluride", "refined", Processing),
    ("Tellurium", P, "Refinery production: concentrate", "refined", Processing),
    ("Tellurium", C, "Refinery capacity: concentrate", "refined", Processing),
    ("Titanium Sponge Metal", P, "Titanium sponge metal production", "sponge", Processing),
    ("Titanium Sponge Metal", C, "Titanium sponge metal Capacity", "sponge", Processing),
    ("Tio2 Pigment", C, "TiO2 Pigment Capacity", "pigment", Processing),
    ("Titanium Mineral Concentrates", P, "Mine production: Ilmenite", "ilmenite", Extraction),
    ("Titanium Mineral Concentrates", R, "Reserves: Ilmenite", "ilmenite", Reserves),
    ("Titanium Mineral Concentrates", P, "Mine production: Rutile", "rutile", Extraction),
    ("Titanium Mineral Concentrates", R, "Reserves: Rutile", "rutile", Reserves),
    (
        "Zirconium",
        P,
        "Zirconium mineral concentrates, mine production (thousand metric tons, gross weight)",
        "mine",
        Extraction,
    ),
    ("Zirconium", R, "Zirconium reserves(thousand metric tons, ZrO2 content)", "reserves", Reserves),
];

/// Commodity as printed, mineral id.
const COMMODITIES: &[(&str, &str)] = &[
    ("Abrasives (Manufactured)", "abrasives"),
    ("Aluminum", "aluminium"),
    ("Antimony", "antimony"),
    ("Arsenic", "arsenic"),
    ("Asbestos", "asbestos"),
    ("Barite", "baryte"),
    ("Bauxite", "aluminium"),
    ("Alumina", "aluminium"),
    ("Beryllium", "beryllium"),
    ("Bismuth", "bismuth"),
    ("Boron", "boron"),
    ("Bromine", "bromine"),
    ("Cadmium", "cadmium"),
    ("Cement", "cement"),
    ("Cesium", "cesium"),
    ("Chromium", "chromium"),
    ("Clays", "clays"),
    ("Cobalt", "cobalt"),
    ("Copper", "copper"),
    ("Diamond (Bort, grit, and dust and powder; natural and synthetic)", "diamond_industrial"),
    ("Diamond (Stones, natural and synthetic)", "diamond_industrial"),
    ("Diamond (Industrial)", "diamond_industrial"),
    ("Diatomite", "diatomite"),
    ("Feldspar", "feldspar"),
    ("Nepheline Syenite", "feldspar"),
    ("Feldspar And Nepheline Syenite", "feldspar"),
    ("Fluorspar", "fluorspar"),
    ("Gallium", "gallium"),
    ("Garnet (Industrial)", "garnet"),
    ("Gemstones", "gemstones"),
    ("Germanium", "germanium"),
    ("Gold", "gold"),
    ("Graphite (Natural)", "graphite"),
    ("Gypsum", "gypsum"),
    ("Helium", "helium"),
    ("Neon", "neon"),
    ("Argon", "argon"),
    ("Krypton", "krypton"),
    ("Xenon", "xenon"),
    ("Indium", "indium"),
    ("Iodine", "iodine"),
    ("Iron And Steel", "iron_and_steel"),
    ("Iron And Steel Scrap", "iron_and_steel_scrap"),
    ("Iron And Steel Slag", "iron_and_steel_slag"),
    ("Iron Ore", "iron_ore"),
    ("Iron Oxide Pigments", "iron_oxide_pigments"),
    ("Kyanite And Related Minerals", "kyanite"),
    ("Lead", "lead"),
    ("Lime", "lime"),
    ("Lithium", "lithium"),
    ("Magnesium Compounds", "magnesium_compounds"),
    ("Magnesium Metal", "magnesium"),
    ("Manganese", "manganese"),
    ("Mercury", "mercury"),
    ("Mica (Natural)", "mica"),
    ("Molybdenum", "molybdenum"),
    ("Nickel", "nickel"),
    ("Niobium (Columbium)", "niobium"),
    ("Nitrogen (Fixed)—Ammonia", "nitrogen"),
    ("Peat", "peat"),
    ("Perlite", "perlite"),
    ("Phosphate Rock", "phosphate"),
    ("Palladium", "palladium"),
    ("Platinum", "platinum"),
    ("Platinum-Group Metals", "platinum_group"),
    ("Iridium", "iridium"),
    ("Osmium", "osmium"),
    ("Rhodium", "rhodium"),
    ("Ruthenium", "ruthenium"),
    ("Potash", "potash"),
    ("Pumice And Pumicite", "pumice"),
    ("Ground high-purity quartz", "quartz"),
    ("Industrial cultured quartz crystal", "quartz"),
    ("Quartz (High-Purity And Industrial Cultured Crystal)", "quartz"),
    ("Rare Earths", "rare_earths"),
    ("Lanthanum", "rare_earths"),
    ("Cerium", "rare_earths"),
    ("Praseodymium", "rare_earths"),
    ("Neodymium", "rare_earths"),
    ("Samarium", "rare_earths"),
    ("Europium", "rare_earths"),
    ("Gadolinium", "rare_earths"),
    ("Rare Earths (Heavy)", "rare_earths"),
    ("Terbium", "rare_earths"),
    ("Dysprosium", "rare_earths"),
    ("Holmium", "rare_earths"),
    ("Erbium", "rare_earths"),
    ("Ytterbium", "rare_earths"),
    ("Lutetium", "rare_earths"),
    ("Rhenium", "rhenium"),
    ("Rubidium", "rubidium"),
    ("Salt", "salt"),
    ("Sand And Gravel (Construction)", "sand_and_gravel_construction"),
    ("Sand And Gravel (Industrial)", "sand_and_gravel_industrial"),
    ("Scandium", "scandium"),
    ("Selenium", "selenium"),
    ("Silicon", "silicon"),
    ("Silver", "silver"),
    ("Soda Ash", "soda_ash"),
    ("Stone (Crushed)", "stone_crushed"),
    ("Stone (Dimension)", "stone_dimension"),
    ("Granite Only", "stone_dimension"),
    ("Strontium", "strontium"),
    ("Sulfur", "sulfur"),
    ("Talc And Pyrophyllite", "talc"),
    ("Tantalum", "tantalum"),
    ("Tellurium", "tellurium"),
    ("Thallium", "thallium"),
    ("Thorium", "thorium"),
    ("Tin", "tin"),
    ("Titanium sponge metal", "titanium"),
    ("Titanium Sponge Metal", "titanium"),
    ("TiO2 pigment", "titanium"),
    ("TiO2 Pigment", "titanium"),
    ("Tio2 Pigment", "titanium"),
    ("Titanium Mineral Concentrates", "titanium"),
    ("Tungsten", "tungsten"),
    ("Vanadium", "vanadium"),
    ("Vermiculite", "vermiculite"),
    ("Wollastonite", "wollastonite"),
    ("Yttrium", "yttrium"),
    ("Zeolites (Natural)", "zeolites"),
    ("Zinc", "zinc"),
    ("Zirconium", "zirconium"),
    ("Hafnium", "hafnium"),
    ("Zirconium And Hafnium", "zirconium"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_commodity_is_a_mineral_of_the_catalogue() {
        for (name, _) in COMMODITIES {
            assert!(mineral(name).is_some(), "{name}");
        }
    }

    #[test]
    fn a_heading_of_the_commodity_comes_before_the_general_one() {
        let read = |commodity, detail| form(commodity, P, detail).map(|form| form.form);
        assert_eq!(read("Aluminum", "Smelter production"), Some("aluminium"));
        assert_eq!(read("Magnesium Metal", "Smelter production"), Some("smelter"));
        assert_eq!(read("Cobalt", "Mine output"), None);
    }

    #[test]
    fn every_gross_weight_heading_is_read_as_such() {
        for (commodity, measure, detail) in GROSS_WEIGHT {
            assert!(form(commodity, *measure, detail).is_some_and(|form| form.is_gross_weight), "{detail}");
        }
    }
}
