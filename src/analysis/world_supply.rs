//! Who supplies a mineral at a part of its chain, in the newest settled year: one concentration per form.

use super::concentration::Concentration;
use super::stage_shares::{Form, best_tables, of_year};
use crate::dataset::Series;
use crate::domain::{Order, Year};

/// The supply of one form in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct WorldSupply<'a> {
    /// The table.
    pub series: &'a Series,
    /// The year.
    pub year: Year,
    /// How it is spread.
    pub concentration: Concentration,
}

/// The forms of one mineral and part, the most concentrated first; empty when no table has a total in or
/// before `until`. Forms are separate goods and are never added.
#[must_use]
pub fn world_supply<'a>(tables: &[Form<'a>], until: Year) -> Vec<WorldSupply<'a>> {
    let Some((year, forms)) = best_tables(tables, until) else { return Vec::new() };
    let mut supplies: Vec<_> = forms
        .into_iter()
        .map(|(series, figures)| WorldSupply {
            series,
            year,
            concentration: Concentration::of(of_year(figures, year)),
        })
        .filter(|supply| supply.concentration.hhi().is_some())
        .collect();
    let hhi = |supply: &WorldSupply<'_>| supply.concentration.hhi().map_or(0.0, |hhi| hhi.value());
    supplies.order_by(|a, b| hhi(b).total_cmp(&hhi(a)));
    supplies
}
