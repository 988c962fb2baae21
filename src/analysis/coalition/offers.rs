//! From the data to a [`Request`]: what the coalition wants, and what each country could deliver.

use std::collections::BTreeMap;

use super::Members;
use super::links::Link;
use super::plan::{Offer, Request};
use super::sourcing::{UNRATED_WEIGHT, weight_of};
use crate::dataset::Governance;
use crate::domain::{CountryId, Flow, Share, Year};

/// Who is asked, by which weights, and how far above today each could go.
pub struct Terms<'a> {
    /// The coalition.
    pub members: &'a Members,
    /// Who is asked; none is anyone.
    pub sellers: Option<&'a Members>,
    /// What each cap is raised by, as a fraction of today's figure; 0 or more.
    pub headroom: f64,
    /// Governance estimates and their year; none gives every country the weight 1.
    pub governance: Option<(&'a Governance, Year)>,
}

/// A request with what is bought today.
#[derive(Clone, Debug, PartialEq)]
pub struct Sourcing {
    /// What is asked.
    pub request: Request,
    /// Today's purchases by supplier, in the unit of the demand or in proportion to it.
    pub today: BTreeMap<CountryId, f64>,
    /// Suppliers without a governance estimate, which are weighed as the world's mean.
    pub unrated: Vec<CountryId>,
}

/// By present trade in one code: the members want what they import today, and a supplier can deliver what
/// it exports to anyone, with the headroom. US dollars.
#[must_use]
pub fn by_trade(flows: &[Flow], terms: &Terms<'_>) -> Sourcing {
    let mut exports: BTreeMap<CountryId, f64> = BTreeMap::new();
    let mut today: BTreeMap<CountryId, f64> = BTreeMap::new();
    for flow in flows {
        *exports.entry(flow.exporter).or_default() += flow.value_usd;
        if terms.members.contains(&flow.importer) {
            *today.entry(flow.exporter).or_default() += flow.value_usd;
        }
    }
    sourcing(today.values().sum(), &exports, today, terms)
}

/// By production: the members want a share of world output, and a producer can deliver its output, with the
/// headroom. Today's purchases are in proportion to output: nobody counts who uses whose metal.
#[must_use]
pub fn by_production(link: &Link, wanted: Share, terms: &Terms<'_>) -> Sourcing {
    let output: BTreeMap<CountryId, f64> =
        link.world.suppliers().iter().map(|supplier| (supplier.country, supplier.quantity)).collect();
    sourcing(link.world.world() * wanted.fraction(), &output, output.clone(), terms)
}

fn sourcing(
    demand: f64,
    figures: &BTreeMap<CountryId, f64>,
    today: BTreeMap<CountryId, f64>,
    terms: &Terms<'_>,
) -> Sourcing {
    let is_asked = |country: &CountryId| terms.sellers.is_none_or(|asked| asked.contains(country));
    let asked = figures.iter().filter(|(country, figure)| is_asked(country) && **figure > 0.0);
    let mut unrated = Vec::new();
    let offers = asked.map(|(country, figure)| {
        let rating = terms.governance.map(|(governance, year)| governance.mean(*country, year));
        if rating == Some(None) {
            unrated.push(*country);
        }
        let weight = match rating {
            None => 1.0,
            Some(None) => UNRATED_WEIGHT,
            Some(Some(mean)) => weight_of(mean),
        };
        Offer { country: *country, cap: figure * (1.0 + terms.headroom), weight }
    });
    let request = Request { demand, offers: offers.collect() };
    Sourcing { request, today, unrated }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coalition::links::WorldLinks;
    use crate::analysis::coalition::samples::{id, members, table};
    use crate::analysis::stage_shares::Part;
    use crate::dataset::{Dimension, Score, SourceId};

    fn offers(sourcing: &Sourcing) -> Vec<(String, f64, f64)> {
        let offer = |offer: &Offer| (offer.country.to_string(), offer.cap, offer.weight);
        sourcing.request.offers.iter().map(offer).collect()
    }

    #[test]
    fn caps_come_from_exports_to_anyone_and_the_demand_from_the_members_imports() {
        let flow = |from: &str, to: &str, value_usd| Flow {
            exporter: id(from),
            importer: id(to),
            value_usd,
            quantity_tonnes: None,
        };
        let flows = [flow("CHN", "JPN", 60.0), flow("AUS", "JPN", 20.0), flow("AUS", "CHN", 100.0)];
        let coalition = members(&["AUS", "JPN"]);
        let terms = |sellers, headroom| Terms { members: &coalition, sellers, headroom, governance: None };
        let world = by_trade(&flows, &terms(None, 0.0));
        assert_eq!(world.request.demand, 80.0);
        assert_eq!(offers(&world), [("AUS".into(), 120.0, 1.0), ("CHN".into(), 60.0, 1.0)]);
        assert_eq!(world.today[&id("CHN")], 60.0);
        let inside = by_trade(&flows, &terms(Some(&coalition), 0.25));
        assert_eq!(offers(&inside), [("AUS".into(), 150.0, 1.0)]);
        assert_eq!(inside.today.len(), 2);
    }

    #[test]
    fn a_country_without_a_rating_is_weighed_as_the_worlds_mean_and_named() {
        let production =
            table(&[("cobalt", "mine", Part::Mining, &[("AUS", Some(30.0)), ("COD", Some(70.0))])]);
        let links = WorldLinks::of(&[&production], Year(2024));
        let link = &links.all()[0];
        let scores = Dimension::ALL.map(|dimension| {
            (dimension, id("AUS"), Year(2023), Score { estimate: 1.5, standard_error: 0.1 })
        });
        let governance = Governance::new(SourceId("wgi".into()), &scores).unwrap();
        let coalition = members(&["AUS"]);
        let terms = Terms {
            members: &coalition,
            sellers: None,
            headroom: 0.5,
            governance: Some((&governance, Year(2023))),
        };
        let found = by_production(link, Share::of(1.0, 5.0).unwrap(), &terms);
        assert_eq!(found.request.demand, 20.0);
        assert_eq!(offers(&found), [("AUS".into(), 45.0, 2.0), ("COD".into(), 105.0, UNRATED_WEIGHT)]);
        assert_eq!(found.unrated, [id("COD")]);
    }
}
