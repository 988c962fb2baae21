//! How far a coalition's trade stays inside, and what its exports are against its imports.

use super::Members;
use crate::analysis::concentration::Concentration;
use crate::domain::{Flow, Share};

/// The trade of a coalition in one code and year, US dollars.
#[derive(Clone, Debug, PartialEq)]
pub struct InsideTrade {
    /// Imports of the members by supplier, from members and others.
    pub suppliers: Concentration,
    /// Of these, imports from members.
    pub inside_usd: f64,
    /// Exports of the members to anyone.
    pub exports_usd: f64,
    /// Exports of all countries.
    pub world_usd: f64,
}

impl InsideTrade {
    /// Sums the flows of one code and year.
    #[must_use]
    pub fn of(flows: &[Flow], members: &Members) -> Self {
        let arriving = || flows.iter().filter(|flow| members.contains(&flow.importer));
        let inside = arriving().filter(|flow| members.contains(&flow.exporter));
        let leaving = flows.iter().filter(|flow| members.contains(&flow.exporter));
        Self {
            suppliers: Concentration::of_quantities(arriving().map(|flow| (flow.exporter, flow.value_usd))),
            inside_usd: inside.map(|flow| flow.value_usd).sum(),
            exports_usd: leaving.map(|flow| flow.value_usd).sum(),
            world_usd: flows.iter().map(|flow| flow.value_usd).sum(),
        }
    }

    /// Imports of the members from anyone.
    #[must_use]
    pub fn imports_usd(&self) -> f64 {
        self.suppliers.world()
    }

    /// The share of the members' imports that comes from members, 0 to 1; none without imports.
    #[must_use]
    pub fn inside_share(&self) -> Option<Share> {
        Share::of(self.inside_usd, self.imports_usd())
    }

    /// The members' share of world exports, 0 to 1; none without trade.
    #[must_use]
    pub fn export_share(&self) -> Option<Share> {
        Share::of(self.exports_usd, self.world_usd)
    }

    /// Exports over imports of the members together: 1 or more could do without others' deliveries, by
    /// value and if all goods of the code were alike. None without imports.
    #[must_use]
    pub fn self_sufficiency(&self) -> Option<f64> {
        (self.imports_usd() > 0.0).then(|| self.exports_usd / self.imports_usd())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coalition::samples::{id, members};

    #[test]
    fn what_stays_inside_and_what_comes_from_elsewhere() {
        let flow = |from: &str, to: &str, value_usd| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd,
            quantity_tonnes: None,
        };
        let flows = [flow("CHN", "JPN", 60.0), flow("AUS", "JPN", 20.0), flow("AUS", "CHN", 100.0)];
        let found = InsideTrade::of(&flows, &members(&["AUS", "JPN"]));
        assert_eq!((found.imports_usd(), found.inside_usd, found.exports_usd), (80.0, 20.0, 120.0));
        assert_eq!(found.inside_share().map(Share::fraction), Some(0.25));
        assert_eq!(found.self_sufficiency(), Some(1.5));
        assert_eq!(found.export_share().map(Share::percent), Some(120.0 / 180.0 * 100.0));
        let nobody = InsideTrade::of(&flows, &members(&[]));
        assert_eq!((nobody.inside_share(), nobody.self_sufficiency()), (None, None));
    }
}
