//! The supply risk of every mineral and stage from one viewpoint.

use std::collections::BTreeMap;

use super::formula::{Factors, Term, governance_weight, weighted_hhi};
use super::note::Note;
use super::sourcing::OwnSupply;
use super::viewpoint::View;
use crate::analysis::concentration::{Concentration, Hhi};
use crate::analysis::stage_shares::{Form, Part, of_year};
use crate::analysis::world_supply::world_supply;
use crate::dataset::eu_supply::RecyclingRate;
use crate::dataset::{EuSupply, Governance, Series, Sourcing};
use crate::domain::{CountryId, Flags, Mineral, Share, Stage, Year};

/// No open file has substitution indices.
const NO_SUBSTITUTE: f64 = 1.0;

/// Share of the supply whose trade the study does not measure from which on it is said.
const UNMEASURED: f64 = 0.05;

/// What the risk is computed from.
#[derive(Clone, Copy)]
pub struct RiskData<'a> {
    /// The tables of all minerals ([`crate::analysis::stage_shares::tables_by_part`]).
    pub tables: &'a BTreeMap<(Mineral, Part), Vec<Form<'a>>>,
    /// Governance of suppliers.
    pub governance: &'a Governance,
    /// Measures of trade and recycling rates.
    pub study: &'a EuSupply,
    /// Trade by weight.
    pub sourcing: &'a Sourcing,
    /// The newest settled year.
    pub until: Year,
}

/// A supply with its weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Concentrated {
    /// One per supplier, largest share first.
    pub terms: Vec<Term>,
    /// `HHI_WGI`, 0 to 10 but for restrictions.
    pub weighted: Option<f64>,
}

/// The supply risk of one mineral at one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct Risk {
    /// The table the shares are from: of several forms, the most concentrated.
    pub series: Series,
    /// Mining or refining.
    pub stage: Stage,
    /// Year of the table.
    pub year: Year,
    /// Concentration of the world's supply, 0 to 10,000.
    pub hhi: Option<Hhi>,
    /// The world's supply by supplier.
    pub global: Concentrated,
    /// What the viewer makes and imports, where its output and trade share a unit.
    pub own: Option<(OwnSupply, Concentrated)>,
    /// The recycling rate, where there is one.
    pub recycling: Option<RecyclingRate>,
    /// What the formula takes.
    pub factors: Factors,
    /// Share of the world's supply that is left without the largest supplier.
    pub n_minus_1: Option<Share>,
    /// Who that is.
    pub largest: Option<CountryId>,
    /// Reservations about the figures.
    pub flags: Flags,
    /// Reservations about the method.
    pub notes: Vec<Note>,
}

impl Risk {
    /// Of which mineral.
    #[must_use]
    pub const fn mineral(&self) -> Mineral {
        self.series.mineral
    }

    /// The supply risk, about 0 to 10.
    #[must_use]
    pub fn value(&self) -> Option<f64> {
        self.factors.risk()
    }
}

/// Every mineral and stage of which a table shows a world, by mineral, mining before refining.
#[must_use]
pub fn risks(data: &RiskData<'_>, view: &View) -> Vec<Risk> {
    let of_part = |(&(mineral, part), tables): (&(Mineral, Part), &Vec<Form<'_>>)| {
        let stage = match part {
            Part::Mining => Stage::Extraction,
            Part::Refining => Stage::Processing,
            Part::Reserves => return None,
        };
        risk(data, view, mineral, stage, tables)
    };
    data.tables.iter().filter_map(of_part).collect()
}

fn risk(
    data: &RiskData<'_>,
    view: &View,
    mineral: Mineral,
    stage: Stage,
    tables: &[Form<'_>],
) -> Option<Risk> {
    let supply = world_supply(tables, data.until).into_iter().next()?;
    let world = &supply.concentration;
    let mut notes = vec![Note::SubstitutionAssumed];
    let weigh = |supply: &Concentration| concentrated(data, view, mineral, stage, supply);
    let global = weigh(world);
    let own = own_supply(data, view, tables, supply.series, supply.year);
    if matches!(own, Own::Withheld) {
        notes.push(Note::OutputWithheld);
    }
    let own = own.known().map(|own| {
        let weighed = weigh(&own.suppliers);
        (own, weighed)
    });
    let reliance = own.as_ref().and_then(|(own, _)| own.import_reliance());
    match &own {
        Some((supply, _)) if reliance.is_some() => {
            notes.extend((supply.hidden_tonnes > 0.0).then_some(Note::RelianceAtMost));
            notes.extend(supply.lacks_weights.then_some(Note::WeightsMissing));
            let is_own = supply.suppliers.largest().is_some_and(|largest| view.contains(largest.country));
            notes.extend(is_own.then_some(Note::OwnOutput));
        }
        _ => notes.push(Note::GlobalOnly),
    }
    let recycling = data.study.recycling_rate(mineral).cloned();
    notes.extend(recycling_notes(recycling.as_ref()));
    notes.extend(trade_note(data, mineral, stage, &global));
    let is_unweighed = |term: &Term| term.governance.is_none();
    notes.extend(global.terms.iter().any(is_unweighed).then_some(Note::GovernanceMissing));
    let factors = Factors {
        global: global.weighted,
        sourcing: own.as_ref().and_then(|(_, weighed)| weighed.weighted),
        import_reliance: reliance,
        recycling: recycling.as_ref().map(|rate| rate.rate),
        substitution: NO_SUBSTITUTE,
    };
    Some(Risk {
        series: supply.series.clone(),
        stage,
        year: supply.year,
        hhi: world.hhi(),
        global,
        own,
        recycling,
        factors,
        n_minus_1: world.without_largest(),
        largest: world.largest().map(|supplier| supplier.country),
        flags: world.flags(),
        notes,
    })
}

enum Own {
    /// Trade and output do not share a unit, or not a year.
    Incomparable,
    /// Withheld, or hidden among other countries.
    Withheld,
    Known(OwnSupply),
}

impl Own {
    fn known(self) -> Option<OwnSupply> {
        match self {
            Self::Known(supply) => Some(supply),
            Self::Incomparable | Self::Withheld => None,
        }
    }
}

fn own_supply(data: &RiskData<'_>, view: &View, tables: &[Form<'_>], series: &Series, year: Year) -> Own {
    let good = data.sourcing.good(series.mineral, series.stage, &series.form);
    let Some(good) = good.filter(|good| good.year == year && !view.members().is_empty()) else {
        return Own::Incomparable;
    };
    let is_series = |(other, _): &&Form<'_>| *other == series;
    let Some((_, figures)) = tables.iter().find(is_series) else { return Own::Incomparable };
    OwnSupply::of(view, series, of_year(figures, year), good).map_or(Own::Withheld, Own::Known)
}

fn concentrated(
    data: &RiskData<'_>,
    view: &View,
    mineral: Mineral,
    stage: Stage,
    supply: &Concentration,
) -> Concentrated {
    let term = |supplier: &crate::analysis::concentration::Supplier| Term {
        country: supplier.country,
        share: supplier.share.fraction(),
        governance: newest_mean(data.governance, supplier.country, data.until).map(governance_weight),
        trade: view
            .trade_factor(supplier.country, data.study.trade_measure(mineral, stage, supplier.country)),
    };
    let terms: Vec<Term> = supply.suppliers().iter().map(term).collect();
    Concentrated { weighted: weighted_hhi(&terms), terms }
}

/// The mean of the six estimates in the newest year up to `until` that has them.
fn newest_mean(governance: &Governance, country: CountryId, until: Year) -> Option<f64> {
    let years = governance.frame().years().rev().filter(|year| *year <= until);
    years.into_iter().find_map(|year| governance.mean(country, year))
}

fn recycling_notes(rate: Option<&RecyclingRate>) -> Vec<Note> {
    match rate {
        None => vec![Note::RecyclingMissing],
        Some(rate) if rate.rate == 0.0 => vec![Note::RecyclingCopied, Note::RecyclingZero],
        Some(_) => vec![Note::RecyclingCopied],
    }
}

fn trade_note(data: &RiskData<'_>, mineral: Mineral, stage: Stage, supply: &Concentrated) -> Option<Note> {
    let is_unmeasured = |term: &&Term| data.study.trade_measure(mineral, stage, term.country).is_none();
    let share: f64 = supply.terms.iter().filter(is_unmeasured).map(|term| term.share).sum();
    (share > UNMEASURED).then_some(Note::TradeAssumed)
}
