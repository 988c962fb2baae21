//! Tables of BGS World Mineral Statistics and what each is read as: the reviewed table.

use super::collect::{Heading, Seen};
use crate::domain::Stage::{self, Extraction, Processing};
use crate::domain::{Mineral, Unit};

/// How rows of a table are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// As figures of a form.
    Form {
        /// Which mineral.
        mineral: Mineral,
        /// The form's slug.
        form: &'static str,
        /// Where in the chain.
        stage: Stage,
        /// Several rows of a country and year are parts of one whole in this form.
        is_part: bool,
        /// Weight of ore or alloy, not of the metal in it.
        is_gross_weight: bool,
    },
    /// Not at all.
    SetAside(&'static str),
}

/// How a commodity and its sub-commodity are read.
#[must_use]
pub(super) fn reading(commodity: &str, sub_commodity: &str) -> Option<Reading> {
    let aside = ASIDE.iter().find(|row| row.0 == commodity && (row.1 == sub_commodity || row.1 == ANY));
    if let Some(row) = aside {
        return Some(Reading::SetAside(row.2));
    }
    let row = FORMS.iter().find(|row| row.0 == commodity && row.1 == sub_commodity)?;
    let mineral = Mineral::parse(row.2).ok()?;
    let is_part = PARTS.contains(&(commodity, sub_commodity));
    let is_gross_weight = GROSS_WEIGHT.contains(&commodity);
    Some(Reading::Form { mineral, form: row.3, stage: row.4, is_part, is_gross_weight })
}

/// Whether the figure of a sum hides that of a form: the sum holds it and does not give it.
#[must_use]
pub(super) fn hides(sub_commodity: &str, heading: &Heading, seen: &Seen<'_>) -> bool {
    let forms = SUMS.iter().find(|sum| sum.0 == sub_commodity).map(|sum| sum.1);
    let is_alloy = FORMS.iter().any(|row| row.0 == "ferro-alloys" && row.3 == heading.form);
    match forms {
        Some([]) => is_alloy && seen.is_earlier(),
        Some(forms) => forms.contains(&heading.form),
        None => false,
    }
}

/// The unit of a row.
#[must_use]
pub(super) fn unit(text: &str) -> Option<Unit> {
    match text {
        "tonnes (metric)" | "tonnes (metal content)" => Some(Unit::Tonnes),
        "kilograms (metal content)" => Some(Unit::Kilograms),
        _ => None,
    }
}

/// Any other sub-commodity of the table.
const ANY: &str = "*";

const LITHIUM_GROSS: &str =
    "gross weight of ore, brine product or compound: only lithium content is comparable";
const SEVERAL: &str = "several alloys in one figure: cannot be split, so not available by alloy";
const MINOR: &str = "a minor alloy outside the portal's minerals";

/// Tables that are not read, with the reason.
const ASIDE: &[(&str, &str, &str)] = &[
    ("lithium minerals", "", LITHIUM_GROSS),
    ("lithium minerals", "Carbonate", LITHIUM_GROSS),
    ("lithium minerals", "Chloride", LITHIUM_GROSS),
    ("lithium minerals", "Lepidolite", LITHIUM_GROSS),
    ("lithium minerals", "Lithium minerals (hydroxide)", LITHIUM_GROSS),
    ("lithium minerals", "Petalite", LITHIUM_GROSS),
    ("lithium minerals", "Spodumene", LITHIUM_GROSS),
    ("nickel, smelter/refinery", "Sulfate", "nickel sulfate, made from nickel counted in the table"),
    ("rare earth minerals", ANY, "gross weight of minerals, to 2012: the table of oxides is used"),
    ("platinum group metals, mine", "", "platinum-group metals together: cannot be split by metal"),
    ("ferro-alloys", "Ferro-Alloys (Ferro-silicon & silicon metal)", SEVERAL),
    (
        "ferro-alloys",
        "Ferro-Alloys (Silico-manganese)",
        "Zambia only, and it contradicts its rows of ferro-silico-manganese, which are used",
    ),
    ("ferro-alloys", "Ferro-alloys", SEVERAL),
    ("ferro-alloys", "Other ferro-alloys", SEVERAL),
    ("ferro-alloys", "Ferro-manganese & ferro-silico-manganese", SEVERAL),
    ("ferro-alloys", "Ferro-manganese & spiegeleisen", SEVERAL),
    ("ferro-alloys", "Spiegeleisen", MINOR),
    ("ferro-alloys", "Ferro-aluminium", MINOR),
    ("ferro-alloys", "Ferro-phosphorus", MINOR),
    ("ferro-alloys", "Ferro-rare earth", MINOR),
    ("ferro-alloys", "Ferro-silico-magnesium", MINOR),
];

/// Sums of several alloys, with the forms they hold. No form is named where the sum may hold any: then
/// it hides those that the country gave in an earlier year. China's chromium, silicon and manganese
/// alloys, half of the world's, are hidden from 2002 on, South Africa's from 2015.
const SUMS: &[(&str, &[&str])] = &[
    ("Ferro-alloys", &[]),
    ("Other ferro-alloys", &[]),
    ("Ferro-Alloys (Ferro-silicon & silicon metal)", &["ferrosilicon", "silicon_metal"]),
    ("Ferro-manganese & ferro-silico-manganese", &["ferromanganese", "silicomanganese"]),
    ("Ferro-manganese & spiegeleisen", &["ferromanganese"]),
];

/// Sub-series that the file splits one form into. Lithium comes as content of each mineral or
/// compound that leaves a country; South Africa's manganese ore by grade, to 2014.
const PARTS: &[(&str, &str)] = &[
    ("lithium minerals", "Lepidolite (Li content)"),
    ("lithium minerals", "Lithium minerals (Carbonate -Li content)"),
    ("lithium minerals", "Lithium minerals (Chloride -Li content)"),
    ("lithium minerals", "Lithium minerals (Li content)"),
    ("lithium minerals", "Spodumene (Li content)"),
    ("manganese ore", "Chemical"),
    ("manganese ore", "Metallurgical"),
];

/// Tables whose figures are the weight of ore or alloy.
const GROSS_WEIGHT: &[&str] = &["ferro-alloys", "manganese ore", "chromium ores and concentrates"];

/// Commodity and sub-commodity as printed, then mineral, form and stage.
const FORMS: &[(&str, &str, &str, &str, Stage)] = &[
    ("antimony, mine", "", "antimony", "mine", Extraction),
    ("cobalt, mine", "", "cobalt", "mine", Extraction),
    ("cobalt, refined", "", "cobalt", "refined", Processing),
    ("copper, mine", "", "copper", "mine", Extraction),
    ("copper, smelter", "", "copper", "smelter", Processing),
    ("copper, refined", "", "copper", "refined", Processing),
    ("ferro-alloys", "Ferro-chrome", "chromium", "ferrochrome", Processing),
    ("ferro-alloys", "Ferro-silico-chrome", "chromium", "ferrosilicochrome", Processing),
    ("ferro-alloys", "Ferro-manganese", "manganese", "ferromanganese", Processing),
    ("ferro-alloys", "Ferro-silico-manganese", "manganese", "silicomanganese", Processing),
    ("ferro-alloys", "Ferro-molybdenum", "molybdenum", "ferromolybdenum", Processing),
    ("ferro-alloys", "Ferro-nickel", "nickel", "ferronickel", Processing),
    ("ferro-alloys", "Ferro-niobium", "niobium", "ferroniobium", Processing),
    ("ferro-alloys", "Ferro-silicon", "silicon", "ferrosilicon", Processing),
    ("ferro-alloys", "Silicon metal", "silicon", "silicon_metal", Processing),
    ("ferro-alloys", "Ferro-titanium", "titanium", "ferrotitanium", Processing),
    ("ferro-alloys", "Ferro-tungsten", "tungsten", "ferrotungsten", Processing),
    ("ferro-alloys", "Ferro-vanadium", "vanadium", "ferrovanadium", Processing),
    ("gallium, primary", "", "gallium", "primary", Processing),
    ("germanium metal", "", "germanium", "metal", Processing),
    ("graphite", "", "graphite", "mine", Extraction),
    ("lithium minerals", "Lepidolite (Li content)", "lithium", "mine", Extraction),
    ("lithium minerals", "Lithium minerals (Carbonate -Li content)", "lithium", "mine", Extraction),
    ("lithium minerals", "Lithium minerals (Chloride -Li content)", "lithium", "mine", Extraction),
    ("lithium minerals", "Lithium minerals (Li content)", "lithium", "mine", Extraction),
    ("lithium minerals", "Spodumene (Li content)", "lithium", "mine", Extraction),
    ("magnesium metal, primary", "", "magnesium", "smelter", Processing),
    ("manganese ore", "", "manganese", "ore", Extraction),
    ("manganese ore", "Chemical", "manganese", "ore", Extraction),
    ("manganese ore", "Metallurgical", "manganese", "ore", Extraction),
    ("nickel, mine", "", "nickel", "mine", Extraction),
    ("nickel, smelter/refinery", "", "nickel", "refined", Processing),
    ("platinum group metals, mine", "Iridium", "iridium", "mine", Extraction),
    ("platinum group metals, mine", "Palladium", "palladium", "mine", Extraction),
    ("platinum group metals, mine", "Platinum", "platinum", "mine", Extraction),
    ("platinum group metals, mine", "Rhodium", "rhodium", "mine", Extraction),
    ("platinum group metals, mine", "Ruthenium", "ruthenium", "mine", Extraction),
    (
        "platinum group metals, mine",
        "Other platinum metals",
        "platinum_group",
        "other_platinum_metals",
        Extraction,
    ),
    ("rare earth oxides", "", "rare_earths", "mine", Extraction),
    ("tungsten, mine", "", "tungsten", "mine", Extraction),
    // The second file.
    ("aluminium primary", "", "aluminium", "aluminium", Processing),
    ("chromium ores and concentrates", "", "chromium", "mine", Extraction),
    ("molybdenum mine", "", "molybdenum", "mine", Extraction),
    ("zinc mine", "", "zinc", "mine", Extraction),
    ("zinc slab", "", "zinc", "slab", Processing),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_is_read_one_way_only() {
        for row in FORMS {
            assert!(matches!(reading(row.0, row.1), Some(Reading::Form { .. })), "{} {}", row.0, row.1);
        }
        for part in PARTS {
            assert!(matches!(reading(part.0, part.1), Some(Reading::Form { is_part: true, .. })), "{part:?}");
        }
        assert_eq!(reading("cobalt, mine", "Wad"), None);
    }
}
