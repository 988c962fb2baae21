//! Behind a supply risk: the formula with its numbers, for the world, a group or a country.

use super::{Derivation, Input, Place, Provenance, Shelf, amount, quoted};
use crate::analysis::methods;
use crate::analysis::stage_shares::tables_by_part;
use crate::analysis::supply_risk::{Factors, Risk, RiskData, Term, View, Viewpoint, risks};
use crate::dataset::{FigureAddress, Governance};
use crate::domain::{CountryId, Mineral, Stage};
use crate::text::{Arg, Message, NumberStyle};

/// Suppliers written out.
const SHOWN: usize = 3;

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
            place: Place::Computed,
            flags: risk.flags,
            derivations: self.terms(&risk).into_iter().chain([self.whole(&risk.factors, value)]).collect(),
            inputs: self.risk_inputs(&risk),
            others: Vec::new(),
            also: also.into_iter().cloned().collect(),
        })
    }

    /// The shares of the largest suppliers of the world and their governance.
    fn risk_inputs(&self, risk: &Risk) -> Vec<Input> {
        let of_supplier = |term: &Term| {
            let country = term.country;
            let share = FigureAddress::Share { table: risk.series.key(), country, year: risk.year };
            let frame = self.governance.map(Governance::frame);
            let years = frame.into_iter().flat_map(|frame| frame.years().rev());
            let newest = years
                .filter(|year| *year <= self.catalogue.newest_trade_year())
                .find_map(|year| self.input(FigureAddress::Governance { dimension: None, country, year }));
            self.input(share).into_iter().chain(newest)
        };
        risk.global.terms.iter().take(SHOWN).flat_map(of_supplier).collect()
    }

    /// A supplier's share of what the viewer makes and imports.
    pub(super) fn supplier(
        &self,
        mineral: Mineral,
        stage: Stage,
        viewer: &str,
        country: CountryId,
    ) -> Option<Provenance> {
        let viewpoint = Viewpoint::parse(viewer)?;
        let risk = self.risk_of(mineral, stage, &viewpoint)?;
        let (own, _) = risk.own.as_ref()?;
        let found = own.suppliers.suppliers().iter().find(|supplier| supplier.country == country)?;
        let tonnes = |value: f64| self.locale.number(value, NumberStyle::Integer);
        let share = self.locale.number(found.share.fraction(), NumberStyle::Percent(1));
        let sourcing = self.sourcing?;
        let of = |key: &str, value: f64| Input {
            title: Message::new(key).with("viewer", self.viewer(&viewpoint)),
            value: amount(Some(value.round()), Message::new("unit-tonnes")),
            address: None,
        };
        let inputs = vec![
            of("figure-own-from", found.quantity),
            of("figure-own-output", own.output_tonnes),
            of("figure-own-imports", own.import_tonnes),
        ];
        Some(Provenance {
            title: Message::new("figure-title-supplier")
                .with("mineral", Message::new(format!("mineral-{mineral}")))
                .with("stage", Message::new(format!("stage-{stage}")))
                .with("viewer", self.viewer(&viewpoint))
                .with("country", self.country_name(country))
                .year("year", risk.year.0),
            value: Message::new("figure-own-share").number(
                "share",
                found.share.fraction(),
                NumberStyle::Percent(1),
            ),
            heading: risk.series.title.clone(),
            source: risk.series.source.clone(),
            place: Place::Computed,
            flags: risk.flags,
            derivations: vec![Derivation {
                method: methods::SHARE,
                filled: format!(
                    "s_\"{country}\" = frac{{{}}}{{{}}} = {}",
                    tonnes(found.quantity),
                    tonnes(own.suppliers.world()),
                    quoted(&share)
                ),
            }],
            inputs,
            others: Vec::new(),
            also: vec![sourcing.source.clone()],
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
        let number = |value: f64, digits| self.locale.number(value, NumberStyle::Decimal(digits));
        let known = risk.global.terms.iter().filter(|term| term.governance.is_some());
        let term = |term: &Term| {
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
