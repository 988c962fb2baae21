//! How safe a supply is, and what it rests on, worked on the example's mining as the European Union sees it.

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::context::weighted;
use crate::analysis::stage_shares::{Part, tables_by_part};
use crate::analysis::supply_risk::Viewpoint;
use crate::analysis::use_concentration::use_concentration;
use crate::analysis::world_supply::world_supply;
use crate::domain::{CountryId, Stage};
use crate::text::{Message, NumberStyle};

/// The id of the mean of the six dimensions of governance.
pub const GOVERNANCE_MEAN: &str = "governance_mean";
/// The id of the concentration weighted by governance.
pub const GOVERNANCE_HHI: &str = "governance_hhi";
/// The id of the supply risk.
pub const SUPPLY_RISK: &str = "supply_risk";

/// The id of what an output rests on.
pub const CONTEXT_AVERAGE: &str = "context_average";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: GOVERNANCE_MEAN,
        formula: "m = frac{1}{6} sum_d w_d",
        reference: "World Bank, Worldwide Governance Indicators; the mean of the six estimates as the EU study takes it",
        example: governance,
    },
    Method {
        id: GOVERNANCE_HHI,
        formula: "H = sum_i s_i^2 g_i t_i , g = frac{10 (2.5 - m)}{5}",
        reference: "European Commission, Methodology for establishing the EU list of critical raw materials (2017)",
        example: weighted_index,
    },
    Method {
        id: SUPPLY_RISK,
        formula: "\"SR\" = (H_\"world\" frac{R}{2} + H_\"own\" (1 - frac{R}{2})) * (1 - E) * S",
        reference: "European Commission, Methodology for establishing the EU list of critical raw materials (2017); Study \
                    on the critical raw materials for the EU 2023, doi 10.2873/725585",
        example: risk,
    },
    Method {
        id: "use_concentration",
        formula: "U = sum_k (100 u_k)^2",
        reference: "The index of concentration, taken of the shares of sectors in the uses of the EU study of 2023",
        example: uses,
    },
    Method {
        id: CONTEXT_AVERAGE,
        formula: "c = frac{sum_i s_i x_i}{sum_i s_i}",
        reference: "Weighted mean over the producers that have a figure; it describes where a material comes from, not how \
                    a single plant works",
        example: context,
    },
];

fn of_mining(bench: &Bench<'_>) -> Message {
    let year = bench.shelf.catalogue.newest_trade_year();
    Message::new("method-of-mining")
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
        .year("year", year.0)
}

/// The newest year with all six estimates, up to that of the trade.
fn rated(bench: &Bench<'_>, country: CountryId) -> Option<(crate::domain::Year, f64)> {
    let governance = bench.shelf.governance?;
    let until = bench.shelf.catalogue.newest_trade_year();
    let mut years = governance.frame().years().rev().filter(|year| *year <= until);
    years.find_map(|year| Some((year, governance.mean(country, year)?)))
}

fn shares(bench: &Bench<'_>) -> Option<Vec<(CountryId, f64)>> {
    let tables = tables_by_part(bench.shelf.production);
    let until = bench.shelf.catalogue.newest_trade_year();
    let supply = world_supply(tables.get(&(EXAMPLE, Part::Mining))?, until).into_iter().next()?;
    let suppliers = supply.concentration.suppliers();
    Some(suppliers.iter().map(|supplier| (supplier.country, supplier.share.fraction())).collect())
}

fn governance(bench: &Bench<'_>) -> Option<Example> {
    let (country, _) = *shares(bench)?.first()?;
    let (year, _) = rated(bench, country)?;
    let address = crate::dataset::FigureAddress::Governance { dimension: None, country, year };
    let of = Message::new("method-of-governance")
        .with("country", bench.shelf.country_name(country))
        .year("year", year.0);
    Some(Example { of, lines: vec![bench.filled(&address)?] })
}

fn weighted_index(bench: &Bench<'_>) -> Option<Example> {
    let risk = bench.shelf.risk_of(EXAMPLE, Stage::Extraction, &Viewpoint::World)?;
    Some(Example { of: of_mining(bench), lines: vec![bench.shelf.terms(&risk)?.filled] })
}

/// Of a material whose output and trade share a unit, so that every factor is there.
fn risk(bench: &Bench<'_>) -> Option<Example> {
    let (id, stage, ..) = *crate::dataset::sourcing::COMPARABLE.first()?;
    let mineral = crate::domain::Mineral::parse(id).ok()?;
    let risk = bench.shelf.risk_of(mineral, stage, &Viewpoint::Group("eu27".to_owned()))?;
    let of = Message::new("method-of-eu-risk").with("mineral", Message::new(format!("mineral-{mineral}")));
    Some(Example { of, lines: vec![bench.shelf.whole(&risk.factors, risk.value()?).filled] })
}

fn uses(bench: &Bench<'_>) -> Option<Example> {
    let uses = bench.uses?;
    let material = uses.materials.iter().find(|material| material.mineral == EXAMPLE)?;
    let mut parts: Vec<f64> =
        (0..uses.sectors.len()).map(|sector| 100.0 * material.share_of(sector)).collect();
    parts.retain(|share| *share > 0.0);
    let number = |value: f64, digits| bench.shelf.locale.number(value, NumberStyle::Decimal(digits));
    let squares: Vec<String> = parts.iter().map(|share| format!("{}^2", number(*share, 1))).collect();
    let found = use_concentration(uses, EXAMPLE)?;
    let of = Message::new("method-of-uses").with("mineral", Message::new(format!("mineral-{EXAMPLE}")));
    Some(Example { of, lines: vec![format!("U = {} = {}", squares.join(" + "), number(found.hhi, 0))] })
}

/// Governance of the producers as the figure that is averaged.
fn context(bench: &Bench<'_>) -> Option<Example> {
    let shares = shares(bench)?;
    let found = weighted(&shares, |country| rated(bench, country))?;
    let number = |value: f64, digits| bench.shelf.locale.number(value, NumberStyle::Decimal(digits));
    let rated = shares.iter().filter_map(|(country, share)| Some((*share, rated(bench, *country)?.1)));
    let mut terms: Vec<String> =
        rated.take(3).map(|(share, mean)| format!("{} * ({})", number(share, 3), number(mean, 2))).collect();
    terms.push("…".to_owned());
    let line = format!(
        "c = frac{{{}}}{{{}}} = {}",
        terms.join(" + "),
        number(found.covered, 3),
        number(found.average, 2)
    );
    Some(Example { of: of_mining(bench), lines: vec![line] })
}
