//! The catalogue of minerals: one row each. Adding a mineral is adding a row here and its name in
//! `assets/text`.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What a mineral is mainly grouped under; the key of a message is `group-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Materials of battery cells.
    Battery,
    /// Materials of permanent magnets.
    Magnets,
    /// Materials of semiconductors, optics and detectors.
    Chips,
    /// Light structural metals and what they are made from.
    LightMetals,
    /// Alloying elements of steel and superalloys.
    SteelAlloys,
    /// Platinum-group metals.
    PlatinumGroup,
    /// Widely used metals outside the groups above.
    BaseMetals,
    /// Gold and silver.
    PreciousMetals,
    /// Fertiliser and chemical minerals.
    Chemicals,
    /// Minerals used for their physical properties: abrasives, fillers, building materials.
    Industrial,
    /// Fuels.
    Energy,
    /// A trade code that covers several of the above.
    SharedCode,
}

impl Group {
    /// All groups in display order.
    pub const ALL: [Self; 12] = [
        Self::Battery,
        Self::Magnets,
        Self::Chips,
        Self::LightMetals,
        Self::SteelAlloys,
        Self::PlatinumGroup,
        Self::BaseMetals,
        Self::PreciousMetals,
        Self::Chemicals,
        Self::Industrial,
        Self::Energy,
        Self::SharedCode,
    ];

    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Battery => "battery",
            Self::Magnets => "magnets",
            Self::Chips => "chips",
            Self::LightMetals => "light_metals",
            Self::SteelAlloys => "steel_alloys",
            Self::PlatinumGroup => "platinum_group",
            Self::BaseMetals => "base_metals",
            Self::PreciousMetals => "precious_metals",
            Self::Chemicals => "chemicals",
            Self::Industrial => "industrial",
            Self::Energy => "energy",
            Self::SharedCode => "shared_code",
        }
    }
}

/// A mineral of the catalogue: a small copyable index, written by its id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Mineral(u8);

/// An id that is in no catalogue row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a mineral of the catalogue (src/domain/mineral.rs)")]
pub struct UnknownMineral(pub String);

use Group::{
    BaseMetals, Battery, Chemicals, Chips, Energy, Industrial, LightMetals, Magnets, PlatinumGroup,
    PreciousMetals, SharedCode, SteelAlloys,
};

/// Id and main group. The order is the display order: the minerals of the initiative first.
const CATALOGUE: &[(&str, Group)] = &[
    ("lithium", Battery),
    ("cobalt", Battery),
    ("nickel", Battery),
    ("copper", BaseMetals),
    ("graphite", Battery),
    ("rare_earths", Magnets),
    ("manganese", Battery),
    ("chromium", SteelAlloys),
    ("tungsten", SteelAlloys),
    ("antimony", Chips),
    ("gallium", Chips),
    ("germanium", Chips),
    ("platinum", PlatinumGroup),
    ("palladium", PlatinumGroup),
    ("titanium", LightMetals),
    ("vanadium", SteelAlloys),
    ("niobium", SteelAlloys),
    ("tantalum", Chips),
    ("magnesium", LightMetals),
    ("silicon", Chips),
    ("aluminium", LightMetals),
    ("zinc", BaseMetals),
    ("tin", BaseMetals),
    ("fluorspar", Chemicals),
    ("baryte", Industrial),
    ("beryllium", LightMetals),
    ("strontium", Magnets),
    ("boron", Magnets),
    ("phosphate", Chemicals),
    ("gallium_germanium_and_others", SharedCode),
    ("niobium_tantalum_vanadium_zirconium", SharedCode),
    ("antimony_and_other_ores", SharedCode),
    ("molybdenum", SteelAlloys),
    ("bismuth", Chips),
    ("indium", Chips),
    ("tellurium", Chips),
    ("selenium", Chips),
    ("arsenic", Chips),
    ("cadmium", Chips),
    ("rhenium", SteelAlloys),
    ("zirconium", SteelAlloys),
    ("scandium", LightMetals),
    ("yttrium", Magnets),
    ("cesium", Chips),
    ("rubidium", Chips),
    ("thallium", Chips),
    ("mercury", Chemicals),
    ("platinum_group", PlatinumGroup),
    ("rhodium", PlatinumGroup),
    ("iridium", PlatinumGroup),
    ("ruthenium", PlatinumGroup),
    ("osmium", PlatinumGroup),
    ("hafnium", SteelAlloys),
    ("thorium", Energy),
    ("lead", BaseMetals),
    ("iron_ore", BaseMetals),
    ("iron_and_steel", BaseMetals),
    ("ferro_alloys", SteelAlloys),
    ("gold", PreciousMetals),
    ("silver", PreciousMetals),
    ("helium", Chips),
    ("neon", Chips),
    ("argon", Chips),
    ("krypton", Chips),
    ("xenon", Chips),
    ("phosphorus", Chemicals),
    ("potash", Chemicals),
    ("nitrogen", Chemicals),
    ("sulfur", Chemicals),
    ("bromine", Chemicals),
    ("iodine", Chemicals),
    ("salt", Chemicals),
    ("soda_ash", Chemicals),
    ("sodium_sulfate", Chemicals),
    ("magnesium_compounds", Industrial),
    ("coal", Energy),
    ("peat", Energy),
    ("feldspar", Industrial),
    ("abrasives", Industrial),
    ("asbestos", Industrial),
    ("cement", Industrial),
    ("clays", Industrial),
    ("diamond_industrial", Industrial),
    ("diatomite", Industrial),
    ("garnet", Industrial),
    ("gemstones", Industrial),
    ("gypsum", Industrial),
    ("iron_and_steel_scrap", BaseMetals),
    ("iron_and_steel_slag", Industrial),
    ("iron_oxide_pigments", Industrial),
    ("kyanite", Industrial),
    ("lime", Industrial),
    ("mica", Industrial),
    ("perlite", Industrial),
    ("pumice", Industrial),
    ("quartz", Industrial),
    ("sand_and_gravel_construction", Industrial),
    ("sand_and_gravel_industrial", Industrial),
    ("stone_crushed", Industrial),
    ("stone_dimension", Industrial),
    ("talc", Industrial),
    ("vermiculite", Industrial),
    ("wollastonite", Industrial),
    ("zeolites", Industrial),
];

impl Mineral {
    /// What the portal opens with.
    pub const COBALT: Self = Self(1);
    /// Of the worked examples: its output and its trade are weighed alike.
    pub const COPPER: Self = Self(3);

    /// Every mineral in display order.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + Clone {
        // The catalogue holds fewer than 256 rows; a test keeps it so.
        (0..u8::try_from(CATALOGUE.len()).unwrap_or(u8::MAX)).map(Self)
    }

    /// The mineral with this id.
    ///
    /// # Errors
    /// [`UnknownMineral`] when no catalogue row has it.
    pub fn parse(id: &str) -> Result<Self, UnknownMineral> {
        Self::all().find(|mineral| mineral.id() == id).ok_or_else(|| UnknownMineral(id.to_owned()))
    }

    /// The id used in files and links; the message key is `mineral-<id>`.
    #[must_use]
    pub fn id(self) -> &'static str {
        CATALOGUE.get(usize::from(self.0)).map_or("", |row| row.0)
    }

    /// The group it is mainly listed under.
    #[must_use]
    pub fn group(self) -> Group {
        CATALOGUE.get(usize::from(self.0)).map_or(Group::Industrial, |row| row.1)
    }
}

impl fmt::Display for Mineral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl fmt::Debug for Mineral {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl TryFrom<String> for Mineral {
    type Error = UnknownMineral;

    fn try_from(id: String) -> Result<Self, Self::Error> {
        Self::parse(&id)
    }
}

impl From<Mineral> for String {
    fn from(mineral: Mineral) -> Self {
        mineral.id().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_id_is_unique_and_reads_back() {
        assert!(CATALOGUE.len() < 256);
        let ids: BTreeSet<_> = Mineral::all().map(Mineral::id).collect();
        assert_eq!(ids.len(), CATALOGUE.len());
        for mineral in Mineral::all() {
            assert_eq!(Mineral::parse(mineral.id()), Ok(mineral));
        }
        assert_eq!((Mineral::COBALT.id(), Mineral::COPPER.id()), ("cobalt", "copper"));
        assert_eq!(Mineral::parse("unobtainium"), Err(UnknownMineral("unobtainium".into())));
    }
}
