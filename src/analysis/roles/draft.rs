//! A role's judgement while it is made: evidence and gaps are noted as conditions are tried.

use super::{Assessment, Evidence, EvidenceKind, Missing, Need, Outcome, Reason, Role, Score};
use crate::analysis::country_trade::TradeStanding;
use crate::analysis::stage_shares::{Known, Standing};
use crate::domain::Flags;

/// Share of world reserves, mining, refining or imports at which a role's score is .5 (METHODS 3).
pub const SHARE_THRESHOLD: f64 = 0.05;

/// Share of world exports at which trade alone counts with .5: a few shipments are not a role. METHODS
/// has no such condition; without it, a country that exports little else would be an extractor by RSCA.
pub const MATERIAL_SHARE: f64 = 0.01;

/// A judgement in the making.
pub(super) struct Draft {
    role: Role,
    pub(super) evidence: Vec<Evidence>,
    pub(super) missing: Vec<Missing>,
}

impl Draft {
    pub(super) fn new(role: Role) -> Self {
        Self { role, evidence: Vec::new(), missing: Vec::new() }
    }

    pub(super) fn lack(&mut self, need: Need, reason: Reason) {
        self.missing.push(Missing { need, reason });
    }

    pub(super) fn lacks(&mut self, need: Need, reason: Reason) -> Option<Score> {
        self.lack(need, reason);
        None
    }

    /// The score of a share of the world, if it is known well enough.
    pub(super) fn share(
        &mut self,
        standing: Option<&Standing>,
        kind: EvidenceKind,
        need: Need,
    ) -> Option<Score> {
        self.known(standing, kind, need).map(|share| Score::half_at(SHARE_THRESHOLD, share))
    }

    /// A share of the world, if it is known well enough: a country that is not named has none as long as all
    /// unnamed ones together stay below the threshold.
    pub(super) fn known(
        &mut self,
        standing: Option<&Standing>,
        kind: EvidenceKind,
        need: Need,
    ) -> Option<f64> {
        let reason = match standing.map(|standing| (standing, standing.known)) {
            None => Reason::NoData,
            Some((_, Known::Withheld)) => Reason::Withheld,
            Some((_, Known::Incomparable)) => Reason::Incomparable,
            Some((standing, Known::Share(share))) => {
                self.evidence.push(Evidence::of_table(kind, share.fraction(), standing));
                return Some(share.fraction());
            }
            Some((standing, Known::AtMost(rest))) => {
                let bound = Evidence::of_table(EvidenceKind::UnnamedShare, rest.fraction(), standing);
                self.evidence.push(Evidence { flags: bound.flags.with(Flags::UPPER_BOUND), ..bound });
                if rest.fraction() < SHARE_THRESHOLD {
                    return Some(0.0);
                }
                Reason::WithinOther
            }
        };
        self.lack(need, reason);
        None
    }

    /// Says so where only main routes are held.
    pub(super) fn note_routes(&mut self, need: Need, trade: &TradeStanding) {
        if trade.is_of_routes() {
            self.lack(need, Reason::RoutesOnly);
        }
    }

    /// Exports against imports, and large enough to matter.
    pub(super) fn net_exports(&mut self, trade: &TradeStanding) -> Score {
        let (out, into) = (trade.cell.export_usd, trade.cell.import_usd);
        let share = export_share(trade).unwrap_or(0.0);
        self.evidence.push(Evidence::of_trade(EvidenceKind::NetExports, out - into, trade));
        self.evidence.push(Evidence::of_trade(EvidenceKind::ExportShare, share, trade));
        Score::balance(out, into).and(Score::half_at(MATERIAL_SHARE, share))
    }

    /// What a country ships without making it says nothing for the role; it is shown.
    pub(super) fn re_exports(&mut self, trade: &TradeStanding) -> Option<Score> {
        if trade.cell.export_usd > 0.0 {
            self.evidence.push(Evidence::of_trade(EvidenceKind::ReExports, trade.cell.export_usd, trade));
        }
        None
    }

    /// Either way suffices. Where output is unknown, trade can show that a role is played but not that
    /// it is not: then a score below .5 is no score.
    pub(super) fn finish(self, by_table: Option<Score>, by_trade: Option<Score>) -> Assessment {
        let outcome = match (by_table, by_trade) {
            (Some(table), Some(trade)) => Outcome::Scored(table.or(trade)),
            (Some(table), None) => Outcome::Scored(table),
            (None, Some(trade)) if trade.is_met() => Outcome::Scored(trade),
            (None, _) => Outcome::Insufficient,
        };
        Assessment { role: self.role, outcome, evidence: self.evidence, missing: self.missing }
    }
}

/// Its share of world exports by value; none when it exports nothing.
pub(super) fn export_share(trade: &TradeStanding) -> Option<f64> {
    (trade.cell.export_usd > 0.0).then(|| trade.cell.export_usd / trade.good.export_usd)
}
