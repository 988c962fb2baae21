//! Whom a country buys from and sells to: shares of its imports by supplier and how concentrated they are.

use super::concentration::{Concentration, Hhi};
use crate::domain::{CountryId, Flow, Order, Share};

/// One country's trade in one code and year.
#[derive(Clone, Debug, PartialEq)]
pub struct Dependence {
    /// Imports by supplier: shares, largest supplier, HHI. Value in US dollars.
    pub suppliers: Concentration,
    /// Exports by customer, in the same form.
    pub customers: Concentration,
}

impl Dependence {
    /// Takes the flows of one code and year. A country that does not trade has empty sides.
    #[must_use]
    pub fn of(country: CountryId, flows: &[Flow]) -> Self {
        let arriving = flows.iter().filter(|flow| flow.importer == country);
        let leaving = flows.iter().filter(|flow| flow.exporter == country);
        Self {
            suppliers: Concentration::of_quantities(arriving.map(|flow| (flow.exporter, flow.value_usd))),
            customers: Concentration::of_quantities(leaving.map(|flow| (flow.importer, flow.value_usd))),
        }
    }

    /// Exports less imports, US dollars.
    #[must_use]
    pub fn net_exports_usd(&self) -> f64 {
        self.customers.world() - self.suppliers.world()
    }
}

/// How much one importer relies on its largest supplier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reliance {
    /// Who buys.
    pub importer: CountryId,
    /// Its imports, US dollars.
    pub imports_usd: f64,
    /// Who it buys most from.
    pub supplier: CountryId,
    /// The supplier's share of its imports.
    pub share: Share,
    /// Concentration of its suppliers.
    pub hhi: Hhi,
}

/// The `most` largest importers, from the largest, with whom each relies on.
#[must_use]
pub fn reliances(flows: &[Flow], most: usize) -> Vec<Reliance> {
    let mut importers: Vec<CountryId> = flows.iter().map(|flow| flow.importer).collect();
    importers.order();
    importers.dedup();
    let reliance = |importer: CountryId| {
        let suppliers = Dependence::of(importer, flows).suppliers;
        let (largest, hhi) = (suppliers.largest()?, suppliers.hhi()?);
        let (supplier, share) = (largest.country, largest.share);
        Some(Reliance { importer, imports_usd: suppliers.world(), supplier, share, hhi })
    };
    let mut all: Vec<Reliance> = importers.into_iter().filter_map(reliance).collect();
    // Stable: equal imports stay in the order of the codes.
    all.order_by(|a, b| b.imports_usd.total_cmp(&a.imports_usd));
    all.truncate(most);
    all
}

/// The trade of a group of countries with the rest of the world, and within itself.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupDependence {
    /// Imports from outside by supplier: shares, largest supplier, HHI. Value in US dollars.
    pub suppliers: Concentration,
    /// Exports to outside by customer, in the same form.
    pub customers: Concentration,
    /// Trade among its members, US dollars.
    pub inside_usd: f64,
}

impl GroupDependence {
    /// Takes the flows of one code and year.
    #[must_use]
    pub fn of(is_member: impl Fn(CountryId) -> bool, flows: &[Flow]) -> Self {
        let ends = |flow: &Flow| (is_member(flow.exporter), is_member(flow.importer));
        let arriving = flows.iter().filter(|flow| ends(flow) == (false, true));
        let leaving = flows.iter().filter(|flow| ends(flow) == (true, false));
        let inside = flows.iter().filter(|flow| ends(flow) == (true, true));
        Self {
            suppliers: Concentration::of_quantities(arriving.map(|flow| (flow.exporter, flow.value_usd))),
            customers: Concentration::of_quantities(leaving.map(|flow| (flow.importer, flow.value_usd))),
            inside_usd: inside.map(|flow| flow.value_usd).sum(),
        }
    }

    /// The part of all its members' imports that comes from other members; none without imports.
    #[must_use]
    pub fn inside_share(&self) -> Option<Share> {
        Share::of(self.inside_usd, self.inside_usd + self.suppliers.world())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_depends_on_outsiders_and_trades_within_itself() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let flow = |from: &str, to: &str, value_usd| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd,
            quantity_tonnes: None,
        };
        let flows = [
            flow("CHN", "DEU", 45.0),
            flow("CHN", "FRA", 15.0),
            flow("COD", "BEL", 20.0),
            flow("BEL", "DEU", 20.0),
            flow("BEL", "USA", 7.0),
            flow("CHN", "USA", 900.0),
        ];
        let members = ["BEL", "DEU", "FRA"].map(id);
        let group = GroupDependence::of(|country| members.contains(&country), &flows);
        // 60 and 20 from outside: 75 and 25 percent, 75² + 25² = 6,250.
        assert_eq!(group.suppliers.largest().map(|largest| largest.share.percent()), Some(75.0));
        assert!((group.suppliers.hhi().unwrap().value() - 6_250.0).abs() < 1e-9);
        assert_eq!((group.inside_usd, group.inside_share().unwrap().percent()), (20.0, 20.0));
        assert_eq!(group.customers.world(), 7.0);
        let nobody = GroupDependence::of(|_| false, &flows);
        assert_eq!((nobody.inside_share(), nobody.suppliers.hhi()), (None, None));
    }

    #[test]
    fn the_largest_importers_stand_with_whom_they_rely_on() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let flow = |from: &str, to: &str, value_usd| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd,
            quantity_tonnes: None,
        };
        let flows = [
            flow("CHN", "JPN", 60.0),
            flow("PHL", "JPN", 40.0),
            flow("COD", "USA", 9.0),
            flow("CHN", "FJI", 1.0),
        ];
        let found = reliances(&flows, 2);
        let rows: Vec<_> =
            found.iter().map(|row| (row.importer, row.supplier, row.share.percent())).collect();
        assert_eq!(rows, [(id("JPN"), id("CHN"), 60.0), (id("USA"), id("COD"), 100.0)]);
        // 60² + 40².
        assert!((found[0].hhi.value() - 5_200.0).abs() < 1e-9);
    }

    #[test]
    fn shares_of_imports_and_their_concentration() {
        let id = |code: &str| CountryId::parse(code).unwrap();
        let flow = |from: &str, to: &str, value_usd| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd,
            quantity_tonnes: None,
        };
        let flows = [
            flow("CHN", "JPN", 70.0),
            flow("PHL", "JPN", 30.0),
            flow("JPN", "USA", 40.0),
            flow("CHN", "USA", 900.0),
        ];
        let japan = Dependence::of(id("JPN"), &flows);
        let largest = japan.suppliers.largest().unwrap();
        assert_eq!((largest.country, largest.share.percent()), (id("CHN"), 70.0));
        // 70² + 30².
        assert!((japan.suppliers.hhi().unwrap().value() - 5_800.0).abs() < 1e-9);
        assert_eq!(japan.net_exports_usd(), -60.0);
        let nobody = Dependence::of(id("FJI"), &flows);
        assert_eq!((nobody.suppliers.hhi(), nobody.customers.suppliers().len()), (None, 0));
    }
}
