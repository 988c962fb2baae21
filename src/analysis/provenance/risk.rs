//! Behind a supply risk: the formula with its numbers, for the world, a group or a country.

use super::{Derivation, Place, Provenance, Shelf};
use crate::analysis::methods;
use crate::analysis::stage_shares::tables_by_part;
use crate::analysis::supply_risk::{Factors, Risk, RiskData, View, Viewpoint, risks};
use crate::domain::{Mineral, Stage};
use crate::text::{Arg, Message, NumberStyle};

impl Shelf<'_> {
    pub(super) fn risk(&self, mineral: Mineral, stage: Stage, viewer: &str) -> Option<Provenance> {
        let viewpoint = Viewpoint::parse(viewer)?;
        let risk = self.risk_of(mineral, stage, &viewpoint)?;
        let value = risk.value()?;
        let (governance, study) = (self.governance?, self.study?);
        let also = [&governance.source, &study.source, &study.recycling_source, &self.sourcing?.source];
        Some(Provenance {
            title: Message::new("figure-title-risk")
                .with("mineral", Message::new(format!("mineral-{mineral}")))
                .with("stage", Message::new(format!("stage-{stage}")))
                .with("viewer", self.viewer(&viewpoint)),
            value: Message::new("figure-risk").number("value", value, NumberStyle::Decimal(2)),
            heading: risk.series.title.clone(),
            source: risk.series.source.clone(),
            place: Place::NotKept,
            flags: risk.flags,
            derivations: self.terms(&risk).into_iter().chain([self.whole(&risk.factors, value)]).collect(),
            others: Vec::new(),
            also: also.into_iter().cloned().collect(),
        })
    }

    /// The risk of a mineral at a stage from a viewpoint.
    #[must_use]
    pub fn risk_of(&self, mineral: Mineral, stage: Stage, viewpoint: &Viewpoint) -> Option<Risk> {
        let tables = tables_by_part(self.production);
        let data = RiskData {
            tables: &tables,
            governance: self.governance?,
            study: self.study?,
            sourcing: self.sourcing?,
            until: self.catalogue.newest_trade_year(),
        };
        let view = View::of(viewpoint, self.groups?)?;
        risks(&data, &view).into_iter().find(|risk| risk.mineral() == mineral && risk.stage == stage)
    }

    fn viewer(&self, viewpoint: &Viewpoint) -> Arg {
        match viewpoint {
            Viewpoint::World => Message::new("figure-viewer-world").into(),
            Viewpoint::Country(country) => self.country_name(*country).into(),
            Viewpoint::Group(id) => {
                let group = self.groups.and_then(|groups| groups.get(id));
                group.map_or_else(|| id.clone(), |group| group.name.clone()).into()
            }
        }
    }

    /// The governance-weighted concentration of the world, its largest terms first.
    pub(crate) fn terms(&self, risk: &Risk) -> Option<Derivation> {
        const SHOWN: usize = 3;
        let number = |value: f64, digits| self.locale.number(value, NumberStyle::Decimal(digits));
        let known = risk.global.terms.iter().filter(|term| term.governance.is_some());
        let term = |term: &crate::analysis::supply_risk::Term| {
            let governance = number(term.governance.unwrap_or_default(), 2);
            format!("{}^2 * {governance} * {}", number(term.share, 3), number(term.trade, 1))
        };
        let mut parts: Vec<String> = known.clone().take(SHOWN).map(term).collect();
        if known.count() > SHOWN {
            parts.push("…".to_owned());
        }
        let sum = number(risk.global.weighted?, 3);
        let filled = format!("H = {} = {sum}", parts.join(" + "));
        Some(Derivation { method: methods::GOVERNANCE_HHI, filled })
    }

    /// The risk with its factors put in.
    pub(crate) fn whole(&self, factors: &Factors, value: f64) -> Derivation {
        let number = |value: f64| self.locale.number(value, NumberStyle::Decimal(3));
        let concentration = match (factors.global, factors.sourcing, factors.import_reliance) {
            (Some(global), Some(own), Some(reliance)) => {
                let half = format!("frac{{{}}}{{2}}", number(reliance));
                format!("({} * {half} + {} * (1 - {half}))", number(global), number(own))
            }
            (global, own, _) => number(global.or(own).unwrap_or_default()),
        };
        let recycled = number(factors.recycling.unwrap_or_default());
        let filled = format!(
            "\"SR\" = {concentration} * (1 - {recycled}) * {} = {}",
            number(factors.substitution),
            number(value)
        );
        Derivation { method: methods::SUPPLY_RISK, filled }
    }
}
