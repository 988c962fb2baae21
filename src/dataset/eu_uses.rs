//! `eu_uses.json`: in which sectors of the European Union a material ends up, as shares of its uses; on demand.

use serde::{Deserialize, Serialize};

use super::SourceId;
use super::read::Inconsistent;
use crate::domain::Mineral;

/// A manufacturing sector of the NACE classification.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sector {
    /// Its code, such as `C29`.
    pub code: String,
    /// Its name as printed.
    pub name: String,
    /// Value added in the EU, million euros, as the study prints it.
    pub value_added_meur: f64,
}

/// One use of a material.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Use {
    /// As printed.
    pub application: String,
    /// Share of the material's uses in the EU, 0 to 1.
    pub share: f64,
    /// Place of its sector; none where the study names none.
    pub sector: Option<usize>,
    /// Line of the official file, counted from 1 with the header.
    pub line: u32,
}

/// One material with its uses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Material {
    /// As printed.
    pub name: String,
    /// The mineral of the catalogue: several materials may be one mineral, such as the rare earths.
    pub mineral: Mineral,
    /// Group of the study where it has one: `HREE`, `LREE`, `PGM`.
    pub group: Option<String>,
    /// In the order of the file.
    pub uses: Vec<Use>,
}

impl Material {
    /// The share of its uses in a sector, 0 to 1.
    #[must_use]
    pub fn share_of(&self, sector: usize) -> f64 {
        self.uses.iter().filter(|each| each.sector == Some(sector)).map(|each| each.share).sum()
    }

    /// The share of its uses that the study assigns to any sector.
    #[must_use]
    pub fn covered(&self) -> f64 {
        self.uses.iter().filter(|each| each.sector.is_some()).map(|each| each.share).sum()
    }
}

/// All materials.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire")]
pub struct EuUses {
    /// Who says so.
    pub source: SourceId,
    /// By code.
    pub sectors: Vec<Sector>,
    /// By mineral, then name.
    pub materials: Vec<Material>,
}

#[derive(Deserialize)]
struct Wire {
    source: SourceId,
    sectors: Vec<Sector>,
    materials: Vec<Material>,
}

impl TryFrom<Wire> for EuUses {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        for each in wire.materials.iter().flat_map(|material| &material.uses) {
            if let Some(place) = each.sector {
                Inconsistent::lookup("sectors", &wire.sectors, place)?;
            }
        }
        Ok(Self { source: wire.source, sectors: wire.sectors, materials: wire.materials })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_by_sector_and_a_use_without_one_is_not_covered() {
        let each = |share, sector| Use { application: "a".into(), share, sector, line: 2 };
        let cobalt = Material {
            name: "Cobalt".into(),
            mineral: Mineral::COBALT,
            group: None,
            uses: vec![each(0.3, Some(0)), each(0.2, Some(1)), each(0.25, Some(0)), each(0.25, None)],
        };
        assert_eq!((cobalt.share_of(0), cobalt.covered()), (0.55, 0.75));
        let uses = EuUses {
            source: SourceId("s".into()),
            sectors: ["C27", "C29"]
                .map(|code| Sector { code: code.into(), name: code.into(), value_added_meur: 1.0 })
                .to_vec(),
            materials: vec![cobalt],
        };
        let text = serde_json::to_string(&uses).unwrap();
        assert_eq!(serde_json::from_str::<EuUses>(&text).unwrap(), uses);
        assert!(serde_json::from_str::<EuUses>(&text.replace("\"sector\":1", "\"sector\":2")).is_err());
    }
}
