//! Behind a number that the judgement of a role rests on.

use super::{Derivation, Input, Place, Provenance, Shelf, quoted};
use crate::analysis::country_trade::{CountryTrade, TradeStanding};
use crate::analysis::methods;
use crate::analysis::role_table::{RoleProfile, RoleTable};
use crate::analysis::roles::{Basis, Evidence, EvidenceKind};
use crate::dataset::{Direction, FigureAddress, TradeCode, Traded};
use crate::domain::{CountryId, Mineral, Stage};
use crate::text::{Message, NumberStyle};

/// The address of a number of a country's role; a share of a table is that table's own figure.
#[must_use]
pub fn of_evidence(country: CountryId, mineral: Mineral, evidence: &Evidence) -> FigureAddress {
    let is_share = matches!(
        evidence.kind,
        EvidenceKind::ReserveShare | EvidenceKind::MineShare | EvidenceKind::RefiningShare
    );
    match &evidence.basis {
        Basis::Table(series) if is_share => {
            FigureAddress::Share { table: series.key(), country, year: evidence.year }
        }
        basis => FigureAddress::Evidence {
            kind: evidence.kind.id().to_owned(),
            mineral,
            stage: basis.stage(),
            country,
        },
    }
}

impl Shelf<'_> {
    pub(super) fn evidence(
        &self,
        kind: &str,
        mineral: Mineral,
        stage: Stage,
        country: CountryId,
    ) -> Option<Provenance> {
        let totals = self.totals?;
        let table = RoleTable::of(self.catalogue, self.production, totals);
        let profile = table.get(country, mineral)?;
        let all = profile.assessments().iter().flat_map(|assessment| &assessment.evidence);
        let found = all.into_iter().find(|item| item.kind.id() == kind && item.basis.stage() == stage)?;
        let trade = CountryTrade::of(self.catalogue, totals);
        let filled = match trade.standing(country, mineral, stage) {
            Some(standing) => self.of_trade(found, &standing, &trade, country),
            None => None,
        };
        let filled = filled.or_else(|| self.untapped(found, profile));
        Some(Provenance {
            title: Message::new("figure-title-evidence")
                .with("country", self.country_name(country))
                .with("mineral", Message::new(format!("mineral-{mineral}")))
                .with("what", found.message()),
            value: Message::new("figure-bare").number("value", found.value, found.kind.style()),
            heading: self.heading(found, mineral, stage),
            source: found.basis.source().clone(),
            place: Place::Computed,
            flags: found.flags,
            derivations: filled.into_iter().collect(),
            inputs: self.evidence_inputs(found, country, mineral, stage),
            others: Vec::new(),
            also: Vec::new(),
        })
    }

    /// The totals of the codes added up, or the shares beside it.
    fn evidence_inputs(
        &self,
        found: &Evidence,
        country: CountryId,
        mineral: Mineral,
        stage: Stage,
    ) -> Vec<Input> {
        let (Basis::Trade(..), Some(totals)) = (&found.basis, self.totals) else { return Vec::new() };
        let of_code = |code: &TradeCode| {
            [Direction::Exports, Direction::Imports].map(|direction| FigureAddress::Trade {
                of: Traded::Total,
                direction,
                code: code.code.clone(),
                year: totals.year,
                country,
            })
        };
        self.inputs(self.catalogue.codes_of(mineral, stage).flat_map(of_code))
    }

    /// The table's title as printed, or the codes added up.
    fn heading(&self, found: &Evidence, mineral: Mineral, stage: Stage) -> String {
        match &found.basis {
            Basis::Table(series) => series.title.clone(),
            Basis::Trade(..) => {
                let codes = self.catalogue.codes_of(mineral, stage).map(|code| format!("HS {}", code.code));
                codes.collect::<Vec<_>>().join(" + ")
            }
        }
    }

    /// How far reserves go beyond mining, from the two shares beside it.
    fn untapped(&self, found: &Evidence, profile: &RoleProfile) -> Option<Derivation> {
        let share = |kind| {
            let all = profile.assessments().iter().flat_map(|assessment| &assessment.evidence);
            all.into_iter().find(|item| item.kind == kind).map(|item| item.value)
        };
        let (held, mined) = (share(EvidenceKind::ReserveShare)?, share(EvidenceKind::MineShare)?);
        let percent = |value| quoted(&self.locale.number(value, NumberStyle::Percent(1)));
        let (held, mined) = (percent(held), percent(mined));
        (found.kind == EvidenceKind::Untapped).then(|| Derivation {
            method: methods::UNTAPPED,
            filled: format!(
                "u = frac{{{held} - {mined}}}{{{held} + {mined}}} = {}",
                self.locale.number(found.value, NumberStyle::Decimal(2))
            ),
        })
    }

    fn of_trade(
        &self,
        found: &Evidence,
        standing: &TradeStanding,
        trade: &CountryTrade,
        country: CountryId,
    ) -> Option<Derivation> {
        let (out, into) = (standing.cell.export_usd, standing.cell.import_usd);
        let (world_out, world_into) = (standing.good.export_usd, standing.good.import_usd);
        let usd = |value: f64| self.locale.number(value, NumberStyle::Integer);
        let value = self.locale.number(found.value, found.kind.style());
        let (x, m, smaller, larger) = (usd(out), usd(into), usd(out.min(into)), usd(out.max(into)));
        let (method, filled) = match found.kind {
            EvidenceKind::ExportShare => (methods::SHARE, format!("s = frac{{{x}}}{{{}}}", usd(world_out))),
            EvidenceKind::NetExports => (methods::NET_POSITION, format!("B = {x} - {m}")),
            EvidenceKind::NetImports => (methods::NET_POSITION, format!("-B = {m} - {x}")),
            EvidenceKind::ReExports => (methods::NET_POSITION, format!("X = {x}")),
            EvidenceKind::Symmetry => (methods::PASS_THROUGH, format!("p = frac{{{smaller}}}{{{larger}}}")),
            EvidenceKind::PassingShare => (methods::PASS_THROUGH, format!("q = frac{{{smaller}}}{{{m}}}")),
            EvidenceKind::TransitShare => {
                (methods::PASS_THROUGH, format!("t = frac{{{smaller}}}{{{}}}", usd(world_out)))
            }
            EvidenceKind::TradeShare => {
                let whole = format!("{} + {}", usd(world_out), usd(world_into));
                (methods::SHARE, format!("s = frac{{{x} + {m}}}{{{whole}}}"))
            }
            EvidenceKind::Betweenness => (methods::BETWEENNESS, format!("g_\"{country}\"")),
            EvidenceKind::Specialisation => {
                let rca = standing.cell.rca?;
                let all: f64 = trade
                    .rows()
                    .filter(|(id, _, _)| *id == country)
                    .map(|(_, _, cell)| cell.export_usd)
                    .sum();
                let world: f64 = trade.goods().iter().map(|good| good.export_usd).sum();
                let ratio = self.locale.number(rca.value(), NumberStyle::Decimal(2));
                let advantage = format!("frac{{{x} / {}}}{{{} / {}}}", usd(all), usd(world_out), usd(world));
                let line = format!(
                    "\"RCA\" = {advantage} = {ratio} , \"RSCA\" = frac{{{ratio} - 1}}{{{ratio} + 1}}"
                );
                (methods::RSCA, line)
            }
            EvidenceKind::ReserveShare
            | EvidenceKind::Untapped
            | EvidenceKind::MineShare
            | EvidenceKind::RefiningShare
            | EvidenceKind::UnnamedShare
            | EvidenceKind::NetImportShare => return None,
        };
        Some(Derivation { method, filled: format!("{filled} = {}", quoted(&value)) })
    }
}
