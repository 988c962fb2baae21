//! Which of a mineral's prices stands for it where there is room for one.

use crate::dataset::{PriceEntry, PriceTable};
use crate::domain::{Frequency, Mineral, PriceKind};

/// Where the sources print several prices a year and the first by name says little: the form that the mineral
/// is critical for. Neodymium and praseodymium are what magnets are made of: the EU's study of 2023 puts 80% of
/// either there, and 60% of cerium into autocatalysts. Ferrosilicon is an additive of steel, and dioxide an
/// intermediate of germanium.
const FORMS: [&str; 3] = ["usgs_ndpr_oxide", "usgs_silicon_metal", "usgs_germanium_metal"];

/// A price before a unit value, which moves with the mix of grades; months before years, since only months show
/// how volatile it is; then the form that matters, and of what is left the longest series.
#[must_use]
pub fn leading_price(prices: &PriceTable, mineral: Mineral) -> Option<&PriceEntry> {
    let of_mineral = prices.entries().iter().filter(|entry| entry.mineral == mineral);
    of_mineral.min_by_key(|entry| {
        let observed = entry.series.values().iter().flatten().count();
        (
            entry.kind != PriceKind::Price,
            entry.series.frequency() != Frequency::Monthly,
            !FORMS.contains(&entry.id.as_str()),
            std::cmp::Reverse(observed),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leading(mineral: &str) -> Option<String> {
        let prices: PriceTable = serde_json::from_str(include_str!("../../assets/data/prices.json")).unwrap();
        leading_price(&prices, Mineral::parse(mineral).unwrap()).map(|entry| entry.id.clone())
    }

    #[test]
    fn a_price_of_many_months_leads_and_then_the_form_that_matters() {
        assert_eq!(leading("copper").as_deref(), Some("copper"), "not its unit value");
        assert_eq!(leading("phosphate").as_deref(), Some("phosphate_rock"), "longer than the fertiliser");
        assert_eq!(leading("rare_earths").as_deref(), Some("usgs_ndpr_oxide"));
        assert_eq!(leading("lithium").as_deref(), Some("usgs_lithium_carbonate"), "a price, if short");
        assert_eq!(leading("helium").as_deref(), Some("unit_value_280429"), "there is no price");
    }

    #[test]
    fn every_form_is_in_the_data() {
        for (mineral, form) in ["rare_earths", "silicon", "germanium"].into_iter().zip(FORMS) {
            assert_eq!(leading(mineral).as_deref(), Some(form));
        }
    }
}
