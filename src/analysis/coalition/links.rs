//! The links of the world's supply chains: one table for each mineral, part of its chain and form.

use std::sync::Arc;

use crate::analysis::concentration::Concentration;
use crate::analysis::stage_shares::{Part, of_year, tables_by_part, tables_until};
use crate::analysis::world_supply::world_supply;
use crate::dataset::{Figure, ProductionTable, Series};
use crate::domain::{CountryId, Mineral, Origin, Year};

/// World supply of one form of a mineral at one part of its chain, in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Which mineral.
    pub mineral: Mineral,
    /// Which part.
    pub part: Part,
    /// The table.
    pub series: Arc<Series>,
    /// Its year.
    pub year: Year,
    /// How it is spread over countries.
    pub world: Concentration,
    /// Countries that the table names without a figure, by code.
    pub withheld: Vec<CountryId>,
}

/// All links, by mineral in display order, then part, then form with the most concentrated first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WorldLinks(Vec<Link>);

impl WorldLinks {
    /// Takes source and year of each part as [`crate::analysis::stage_shares::best_tables`] chooses them
    /// for `year`. Parts of which no table compares countries have no link.
    #[must_use]
    pub fn of(production: &[&ProductionTable], year: Year) -> Self {
        let mut links = Vec::new();
        for ((mineral, part), tables) in tables_by_part(production) {
            let figures = |series: &Series| {
                tables.iter().find(|(each, _)| *each == series).map_or(&[][..], |(_, figures)| *figures)
            };
            for supply in world_supply(&tables, tables_until(part, &tables, year)) {
                links.push(Link {
                    mineral,
                    part,
                    series: Arc::new(supply.series.clone()),
                    year: supply.year,
                    withheld: withheld(of_year(figures(supply.series), supply.year)),
                    world: supply.concentration,
                });
            }
        }
        Self(links)
    }

    /// Every link.
    #[must_use]
    pub fn all(&self) -> &[Link] {
        &self.0
    }

    /// The links of one mineral and part, one for each form, the most concentrated first.
    #[must_use]
    pub fn forms(&self, mineral: Mineral, part: Part) -> &[Link] {
        let key = |link: &Link| (link.mineral, link.part);
        let from = self.0.partition_point(|link| key(link) < (mineral, part));
        let to = self.0.partition_point(|link| key(link) <= (mineral, part));
        self.0.get(from..to).unwrap_or_default()
    }

    /// The link that stands for a mineral and part: its most concentrated form, as on the overview. Forms
    /// are separate goods, so they are never added, and the choice is the same for every coalition.
    #[must_use]
    pub fn leading(&self, mineral: Mineral, part: Part) -> Option<&Link> {
        self.forms(mineral, part).first()
    }

    /// The leading link, to be changed.
    pub(super) fn leading_mut(&mut self, mineral: Mineral, part: Part) -> Option<&mut Link> {
        self.0.iter_mut().find(|link| (link.mineral, link.part) == (mineral, part))
    }

    /// The leading links of all minerals and parts.
    pub fn leading_all(&self) -> impl Iterator<Item = &Link> {
        self.0.chunk_by(|a, b| (a.mineral, a.part) == (b.mineral, b.part)).filter_map(|forms| forms.first())
    }

    /// The minerals that have a link, in display order.
    #[must_use]
    pub fn minerals(&self) -> Vec<Mineral> {
        let mut minerals: Vec<Mineral> = self.0.iter().map(|link| link.mineral).collect();
        minerals.dedup();
        minerals
    }
}

/// Countries without any figure; rows of one country stand together.
fn withheld(figures: &[Figure]) -> Vec<CountryId> {
    let unknown = figures.chunk_by(|a, b| a.origin == b.origin).filter_map(|rows| match rows {
        [Figure { origin: Origin::Country(country), .. }, ..] => {
            rows.iter().all(|row| row.value.is_none()).then_some(*country)
        }
        _ => None,
    });
    unknown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coalition::samples::{id, table};

    #[test]
    fn a_part_is_led_by_its_most_concentrated_form_and_withheld_figures_are_named() {
        let production = table(&[
            ("titanium", "ilmenite", Part::Mining, &[("CHN", Some(3.0)), ("MOZ", Some(3.0))]),
            ("titanium", "rutile", Part::Mining, &[("AUS", Some(8.0)), ("SLE", Some(2.0)), ("USA", None)]),
            ("copper", "refined", Part::Refining, &[("CHL", Some(1.0)), ("", Some(1.0))]),
        ]);
        let links = WorldLinks::of(&[&production], Year(2024));
        let titanium = Mineral::parse("titanium").unwrap();
        assert_eq!(links.minerals(), [Mineral::parse("copper").unwrap(), titanium]);
        let led = links.leading(titanium, Part::Mining).unwrap();
        assert_eq!((led.series.form.as_str(), led.withheld.as_slice()), ("rutile", &[id("USA")][..]));
        assert_eq!(links.forms(titanium, Part::Mining).len(), 2);
        assert_eq!(links.leading(titanium, Part::Refining), None);
    }
}
