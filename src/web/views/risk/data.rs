//! From the dataset and the viewpoint to the supply risks.

use std::sync::Arc;

use crate::analysis::concentration::Hhi;
use crate::analysis::stage_shares::tables_by_part;
use crate::analysis::supply_risk::{CRITICAL_RISK, Risk, RiskData, View, Viewpoint, risks};
use crate::analysis::use_concentration::use_concentration;
use crate::charts::Datum;
use crate::charts::risk_scatter::{RiskPoint, Thresholds};
use crate::dataset::{
    CountryGroup, CountryGroups, EuSupply, EuUses, Governance, ProductionTable, SourceId, Sourcing,
};
use crate::domain::{Group, Mineral, Order, Stage};
use crate::state::Selection;
use crate::text::{Message, NumberStyle};
use crate::web::store::Core;

/// The EU's threshold of supply risk, and the mark of a highly concentrated market for the uses.
pub(super) const THRESHOLDS: Thresholds = Thresholds { risk: CRITICAL_RISK, use_hhi: Hhi::HIGH };

/// What is fetched for the page.
#[derive(Debug)]
pub(super) struct RiskFiles {
    pub(super) history: Arc<ProductionTable>,
    pub(super) governance: Arc<Governance>,
    pub(super) groups: Arc<CountryGroups>,
    pub(super) study: Arc<EuSupply>,
    pub(super) sourcing: Arc<Sourcing>,
    pub(super) uses: Arc<EuUses>,
}

/// Everything the page rests on.
pub(super) struct RiskPageData {
    core: Arc<Core>,
    files: RiskFiles,
}

impl RiskPageData {
    pub(super) const fn new(core: Arc<Core>, files: RiskFiles) -> Self {
        Self { core, files }
    }

    pub(super) fn core(&self) -> &Core {
        &self.core
    }

    pub(super) fn files(&self) -> &RiskFiles {
        &self.files
    }

    /// Whose supply: the country in focus, or the bloc, or the world's.
    pub(super) fn viewpoint(selection: &Selection) -> Viewpoint {
        match (selection.country, &selection.bloc) {
            (Some(country), _) => Viewpoint::Country(country),
            (None, Some(bloc)) => Viewpoint::Group(bloc.clone()),
            (None, None) => Viewpoint::World,
        }
    }

    /// The name of a viewpoint.
    pub(super) fn viewer(&self, viewpoint: &Viewpoint) -> Message {
        let named = |name: String| Message::new("risk-viewer").with("name", name);
        match viewpoint {
            Viewpoint::World => Message::new("risk-viewer-world"),
            Viewpoint::Group(id) => {
                named(self.group(id).map_or_else(|| id.clone(), |group| group.name.clone()))
            }
            Viewpoint::Country(country) => named(self.core.country_name(*country)),
        }
    }

    pub(super) fn group(&self, id: &str) -> Option<&CountryGroup> {
        self.files.groups.get(id)
    }

    pub(super) fn sources(&self) -> Vec<SourceId> {
        let files = &self.files;
        let tables = [&self.core.production, files.history.as_ref()];
        let mut sources: Vec<SourceId> = tables
            .iter()
            .flat_map(|table| table.entries())
            .map(|(series, _)| series.source.clone())
            .collect();
        sources.extend([
            files.governance.source.clone(),
            files.study.source.clone(),
            files.study.recycling_source.clone(),
            files.sourcing.source.clone(),
            files.uses.source.clone(),
        ]);
        sources.order();
        sources.dedup();
        sources
    }

    /// Every supply of the minerals shown that has a risk. An unknown bloc sees what the world sees.
    pub(super) fn risks(&self, viewpoint: &Viewpoint, group: Option<Group>) -> Vec<Risk> {
        let files = &self.files;
        let production = [&self.core.production, files.history.as_ref()];
        let data = RiskData {
            tables: &tables_by_part(&production),
            governance: &files.governance,
            study: &files.study,
            sourcing: &files.sourcing,
            until: self.core.catalogue.newest_trade_year(),
        };
        let view = View::of(viewpoint, &files.groups).or_else(|| View::of(&Viewpoint::World, &files.groups));
        let mut found = view.map(|view| risks(&data, &view)).unwrap_or_default();
        found.retain(|risk| risk.value().is_some() && self.is_shown(risk.mineral(), group));
        found
    }

    /// Without a group, the minerals of the official list.
    fn is_shown(&self, mineral: Mineral, group: Option<Group>) -> bool {
        match group {
            Some(group) => mineral.group() == group,
            None => {
                self.core.catalogue.minerals.iter().any(|facts| facts.id == mineral && facts.us_critical_2025)
            }
        }
    }

    /// The supply in focus: as chosen, else the same mineral at its other stage, else the highest risk.
    pub(super) fn in_focus(risks: &[Risk], (mineral, stage): (Mineral, Stage)) -> Option<&Risk> {
        let of_mineral = || risks.iter().filter(move |risk| risk.mineral() == mineral);
        of_mineral()
            .find(|risk| risk.stage == stage)
            .or_else(|| of_mineral().next())
            .or_else(|| highest(risks))
    }

    /// The points of the scatter and what stands out.
    pub(super) fn points(&self, risks: &[Risk], viewpoint: &Viewpoint) -> (Vec<RiskPoint>, Message) {
        let point = |risk: &Risk| {
            Some(RiskPoint {
                mineral: risk.mineral(),
                stage: risk.stage,
                risk: risk.value()?,
                use_hhi: use_concentration(&self.files.uses, risk.mineral()).map(|found| found.hhi),
                supply_hhi: risk.hhi.map(Hhi::value),
                import_reliance: risk.factors.import_reliance,
                recycling: risk.factors.recycling,
                largest: risk.largest.map(|country| (country, self.core.country_name(country))),
                n_minus_1: risk.n_minus_1.map(|share| share.fraction()),
                notes: risk.notes.iter().map(|note| note.message()).collect(),
            })
        };
        (risks.iter().filter_map(point).collect(), self.sentence(risks, viewpoint))
    }

    fn sentence(&self, risks: &[Risk], viewpoint: &Viewpoint) -> Message {
        let Some(first) = highest(risks) else { return Message::new("risk-summary-empty") };
        let above =
            risks.iter().filter(|risk| risk.value().is_some_and(|value| value > CRITICAL_RISK)).count();
        let largest = first.largest.map_or_else(String::new, |country| self.core.country_name(country));
        Message::new("risk-summary")
            .with("viewer", self.viewer(viewpoint))
            .number("above", above as f64, NumberStyle::Integer)
            .number("all", risks.len() as f64, NumberStyle::Integer)
            .with("first", supply_name(first))
            .number("risk", first.value().unwrap_or_default(), NumberStyle::Decimal(2))
            .with("largest", largest)
            .number("left", first.n_minus_1.map_or(0.0, |share| share.fraction()), NumberStyle::Percent(0))
    }
}

/// The highest risk; of equal ones the first.
fn highest(risks: &[Risk]) -> Option<&Risk> {
    let value = |risk: &Risk| risk.value().unwrap_or_default();
    risks.iter().rev().max_by(|a, b| value(a).total_cmp(&value(b)))
}

/// `Refined cobalt` and the like.
pub(super) fn supply_name(risk: &Risk) -> Message {
    Message::new("risk-supply")
        .with("mineral", Message::new(format!("mineral-{}", risk.mineral())))
        .with("stage", Message::new(format!("stage-{}", risk.stage)))
}

pub(super) fn datum(risk: &Risk) -> Datum {
    Datum::Supply(risk.mineral(), risk.stage)
}
