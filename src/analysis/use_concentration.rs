//! How few sectors use a material: the Herfindahl-Hirschman index of its uses in the European Union.

use crate::dataset::EuUses;
use crate::dataset::eu_uses::Material;
use crate::domain::Mineral;

/// The most concentrated use among the materials that are one mineral.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct UseConcentration {
    /// `sum of (100 s)²` over sectors, 0 to 10,000. Uses without a sector count in the whole and add nothing, so
    /// the index is then a lower bound.
    pub hhi: f64,
    /// The share of the uses that has a sector, 0 to 1.
    pub covered: f64,
}

/// None where the study names no use of the mineral, or no sector of any.
#[must_use]
pub fn use_concentration(uses: &EuUses, mineral: Mineral) -> Option<UseConcentration> {
    let materials = uses.materials.iter().filter(|material| material.mineral == mineral);
    let found = materials.map(|material| of_material(material, uses.sectors.len()));
    found.filter(|found| found.covered > 0.0).max_by(|a, b| a.hhi.total_cmp(&b.hhi))
}

fn of_material(material: &Material, sectors: usize) -> UseConcentration {
    let squares = (0..sectors).map(|sector| (100.0 * material.share_of(sector)).powi(2));
    UseConcentration { hhi: squares.sum(), covered: material.covered() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::SourceId;
    use crate::dataset::eu_uses::{Sector, Use};

    #[test]
    fn sectors_add_up_and_the_most_concentrated_material_stands_for_the_mineral() {
        let sector = |code: &str| Sector { code: code.into(), name: code.into(), value_added_meur: 1.0 };
        let material = |name: &str, uses: &[(f64, Option<usize>)]| Material {
            name: name.into(),
            mineral: Mineral::COBALT,
            group: None,
            uses: uses
                .iter()
                .map(|(share, sector)| Use {
                    application: name.into(),
                    share: *share,
                    sector: *sector,
                    line: 2,
                })
                .collect(),
        };
        let uses = EuUses {
            source: SourceId("study".into()),
            sectors: vec![sector("C24"), sector("C27")],
            materials: vec![
                material("a", &[(0.3, Some(0)), (0.3, Some(0)), (0.2, Some(1)), (0.2, None)]),
                material("b", &[(0.5, Some(0)), (0.5, Some(1))]),
            ],
        };
        let found = use_concentration(&uses, Mineral::COBALT).unwrap();
        // 60² + 20² is less than 50² + 50².
        assert!((found.hhi - 5_000.0).abs() < 1e-9 && (found.covered - 1.0).abs() < 1e-12);
        assert_eq!(use_concentration(&uses, Mineral::parse("tin").unwrap()), None);
    }
}
