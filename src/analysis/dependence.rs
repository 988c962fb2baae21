//! Whom a country buys from and sells to: shares of its imports by supplier and how concentrated they are.

use super::concentration::Concentration;
use crate::domain::{CountryId, Flow};

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

#[cfg(test)]
mod tests {
    use super::*;

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
