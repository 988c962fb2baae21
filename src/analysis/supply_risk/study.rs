//! The EU study's own shares and measures of trade, put through the formula again.

use super::assess::Concentrated;
use super::formula::{Term, governance_weight, weighted_hhi};
use crate::dataset::Governance;
use crate::dataset::eu_supply::SupplyTable;
use crate::domain::{CountryId, Order, Year};

/// The study's shares are averages of these years; governance is averaged over the same.
pub const STUDY_YEARS: [Year; 5] = [Year(2016), Year(2017), Year(2018), Year(2019), Year(2020)];

/// One table of the study with what the formula makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct StudyTerms {
    /// Sum of the shares as printed; they are rounded and some small suppliers are left out.
    pub sum_of_shares: f64,
    /// `sum of (100 s)²` of the shares as printed, 0 to about 10,000.
    pub hhi: f64,
    /// The terms and their sum. The factor t is the study's, as printed.
    pub supply: Concentrated,
    /// Share of suppliers without a measure of governance, which add nothing.
    pub unweighed_share: f64,
}

impl StudyTerms {
    /// Takes the shares as they stand: the study does not say how it scales them to a whole.
    #[must_use]
    pub fn of(table: &SupplyTable, governance: &Governance) -> Self {
        let term = |row: &crate::dataset::eu_supply::SupplyRow| Term {
            country: row.country,
            share: row.share,
            governance: mean_of_years(governance, row.country).map(governance_weight),
            trade: row.trade_measure,
        };
        let mut terms: Vec<Term> = table.rows.iter().map(term).collect();
        terms.order_by(|a, b| b.share.total_cmp(&a.share));
        let unweighed = terms.iter().filter(|term| term.governance.is_none());
        Self {
            sum_of_shares: terms.iter().map(|term| term.share).sum(),
            hhi: terms.iter().map(|term| (100.0 * term.share).powi(2)).sum(),
            unweighed_share: unweighed.map(|term| term.share).sum(),
            supply: Concentrated { weighted: weighted_hhi(&terms), terms },
        }
    }
}

/// The mean over the years that have all six estimates.
fn mean_of_years(governance: &Governance, country: CountryId) -> Option<f64> {
    let means: Vec<f64> = STUDY_YEARS.into_iter().filter_map(|year| governance.mean(country, year)).collect();
    (!means.is_empty()).then(|| means.iter().sum::<f64>() / means.len() as f64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::eu_supply::{Scope, SupplyRow};
    use crate::dataset::{Dimension, Score, SourceId};
    use crate::domain::{Flags, Stage};

    #[test]
    fn governance_is_the_mean_of_the_years_and_a_supplier_without_it_is_said() {
        let id = |code| CountryId::parse(code).unwrap();
        let score = |estimate| Score { estimate, standard_error: 0.2 };
        let rows: Vec<_> = Dimension::ALL
            .into_iter()
            .flat_map(|dimension| {
                [(2016, -1.0), (2018, 0.0), (2023, 2.5)]
                    .map(|(year, estimate)| (dimension, id("CHN"), Year(year), score(estimate)))
            })
            .collect();
        let governance = Governance::new(SourceId("wgi".into()), &rows).unwrap();
        let row = |code, share, trade_measure| SupplyRow {
            country: id(code),
            share,
            trade_measure,
            flags: Flags::NONE,
            line: 1,
        };
        let table = SupplyTable {
            material: "Cobalt".into(),
            mineral: None,
            stage: Stage::Extraction,
            scope: Scope::Global,
            rows: vec![row("CHN", 0.5, 1.1), row("NCL", 0.4, 1.0)],
        };
        let found = StudyTerms::of(&table, &governance);
        // The mean of 2016 and 2018 is -.5: g = 6.
        assert!((found.supply.weighted.unwrap() - 0.25 * 6.0 * 1.1).abs() < 1e-12);
        assert!((found.sum_of_shares - 0.9).abs() < 1e-12 && (found.hhi - 4_100.0).abs() < 1e-9);
        assert_eq!(found.unweighed_share, 0.4);
    }
}
