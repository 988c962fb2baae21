//! From what is known of a country and a mineral to its six roles.

use super::{Assessment, Evidence, EvidenceKind, Missing, Need, Outcome, Reason, Role, Score};
use crate::analysis::country_trade::TradeStanding;
use crate::analysis::specialisation::Rca;
use crate::analysis::stage_shares::{Known, Standing};
use crate::domain::Flags;

/// Share of world reserves, mining, refining or imports at which a role's score is .5 (METHODS 3).
pub const SHARE_THRESHOLD: f64 = 0.05;

/// Share of world exports at which trade alone counts with .5: a few shipments are not a role. METHODS
/// has no such condition; without it, a country that exports little else would be an extractor by RSCA.
pub const MATERIAL_SHARE: f64 = 0.01;

/// Mine share over share of ore exports at which the exports count with .5 as the country's own. Germany
/// mines a thousandth of what it ships of the world's graphite: that is re-export, not extraction.
pub const OWN_SHARE: f64 = 0.01;

/// What is known of one country and mineral; none where no table or trade code covers it.
#[derive(Clone, Copy, Debug, Default)]
pub struct RoleInputs<'a> {
    /// Its place in world reserves.
    pub reserves: Option<&'a Standing>,
    /// Its place in mine production.
    pub mining: Option<&'a Standing>,
    /// Its place in smelter and refinery production.
    pub refining: Option<&'a Standing>,
    /// Its trade in ores and concentrates.
    pub ore: Option<&'a TradeStanding>,
    /// Its trade in refined material.
    pub refined: Option<&'a TradeStanding>,
    /// Its trade in semi-manufactures.
    pub products: Option<&'a TradeStanding>,
}

/// The six roles in the order of [`Role::ALL`].
#[must_use]
pub fn assess(inputs: &RoleInputs<'_>) -> [Assessment; 6] {
    [holder(inputs), extractor(inputs), processor(inputs), trader(inputs), consumer(inputs), recycler()]
}

/// `R / (R + 5 %)` of the share R of world reserves. Beside it, how far reserves go beyond mining.
fn holder(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Holder);
    let by_table = draft.share(inputs.reserves, EvidenceKind::ReserveShare, Need::Reserves);
    if let (Some(reserves), Some(mining)) = (known_share(inputs.reserves), known_share(inputs.mining))
        && let Some(standing) = inputs.reserves
        && reserves + mining > 0.0
    {
        let untapped = (reserves - mining) / (reserves + mining);
        draft.evidence.push(Evidence::of_table(EvidenceKind::Untapped, untapped, standing));
    }
    draft.finish(by_table, None)
}

/// Mine share against 5 %, or all of: ore RCA against 1 (RSCA 0), exports against imports of ore, the
/// share of world ore exports against [`MATERIAL_SHARE`], and, where output or a bound on it is known,
/// its share over that of the exports against [`OWN_SHARE`].
fn extractor(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Extractor);
    let by_table = draft.share(inputs.mining, EvidenceKind::MineShare, Need::MineProduction);
    let by_trade = match inputs.ore {
        None => draft.lacks(Need::OreTrade, Reason::NoData),
        Some(ore) if has_no_output(inputs.mining) => draft.re_exports(ore),
        Some(ore) => {
            let symmetric = ore.cell.rca.map(Rca::symmetric);
            draft
                .evidence
                .extend(symmetric.map(|rsca| Evidence::of_trade(EvidenceKind::Specialisation, rsca, ore)));
            let special = Score::half_at(1.0, ore.cell.rca.map_or(0.0, Rca::value));
            let trades = special.and(draft.net_exports(ore));
            Some(own_output(inputs.mining, ore).map_or(trades, |own| trades.and(own)))
        }
    };
    draft.finish(by_table, by_trade)
}

/// Refining share against 5 %, or all of: ore imports against exports, exports of refined material
/// against imports, and the share of its world exports against [`MATERIAL_SHARE`].
fn processor(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Processor);
    let by_table = draft.share(inputs.refining, EvidenceKind::RefiningShare, Need::RefinedProduction);
    // A country that mines may ship intermediates that no table of refining counts (cobalt hydroxide).
    let has_none = has_no_output(inputs.refining) && has_no_output(inputs.mining);
    let by_trade = match (inputs.ore, inputs.refined) {
        (_, None) => draft.lacks(Need::RefinedTrade, Reason::NoData),
        (_, Some(refined)) if has_none => draft.re_exports(refined),
        (None, Some(refined)) => {
            draft.net_exports(refined);
            draft.lacks(Need::OreTrade, Reason::NoData)
        }
        (Some(ore), Some(refined)) => {
            let net = ore.cell.import_usd - ore.cell.export_usd;
            draft.evidence.push(Evidence::of_trade(EvidenceKind::NetImports, net, ore));
            let takes_ore = Score::balance(ore.cell.import_usd, ore.cell.export_usd);
            Some(takes_ore.and(draft.net_exports(refined)))
        }
    };
    draft.finish(by_table, by_trade)
}

/// No score until the network measures exist; how evenly goods come in and go out is shown meanwhile,
/// for the good it trades most.
fn trader(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Trader);
    let turnover = |trade: &TradeStanding| trade.cell.export_usd + trade.cell.import_usd;
    let largest = [inputs.ore, inputs.refined, inputs.products]
        .into_iter()
        .flatten()
        .filter(|trade| turnover(trade) > 0.0)
        .max_by(|a, b| turnover(a).total_cmp(&turnover(b)));
    if let Some(trade) = largest {
        let (out, into) = (trade.cell.export_usd, trade.cell.import_usd);
        let symmetry = out.min(into) / out.max(into);
        draft.evidence.push(Evidence::of_trade(EvidenceKind::Symmetry, symmetry, trade));
    }
    draft.lack(Need::NetworkMeasures, Reason::NotComputed);
    Assessment { outcome: Outcome::Pending, ..draft.finish(None, None) }
}

/// `N / (N + 5 %)` of the share N of world imports that the net imports of refined material and
/// semi-manufactures make up; net exporters score 0.
fn consumer(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Consumer);
    let (mut net, mut world) = (0.0, 0.0);
    for trade in [inputs.refined, inputs.products].into_iter().flatten() {
        let balance = trade.cell.import_usd - trade.cell.export_usd;
        net += balance;
        world += trade.good.import_usd;
        draft.evidence.push(Evidence::of_trade(EvidenceKind::NetImports, balance, trade));
    }
    if world <= 0.0 {
        draft.lack(Need::RefinedTrade, Reason::NoData);
        return draft.finish(None, None);
    }
    let share = net.max(0.0) / world;
    if let Some(trade) = inputs.refined.or(inputs.products) {
        let flags = draft.evidence.iter().fold(trade.good.flags, |flags, item| flags.with(item.flags));
        let of_all = Evidence::of_trade(EvidenceKind::NetImportShare, share, trade);
        draft.evidence.insert(0, Evidence { flags, ..of_all });
    }
    draft.finish(Some(Score::half_at(SHARE_THRESHOLD, share)), None)
}

/// The dataset has no complete trade in scrap: said, not guessed.
fn recycler() -> Assessment {
    let mut draft = Draft::new(Role::Recycler);
    draft.lack(Need::ScrapTrade, Reason::NoData);
    draft.finish(None, None)
}

/// A judgement in the making.
struct Draft {
    role: Role,
    evidence: Vec<Evidence>,
    missing: Vec<Missing>,
}

impl Draft {
    fn new(role: Role) -> Self {
        Self { role, evidence: Vec::new(), missing: Vec::new() }
    }

    fn lack(&mut self, need: Need, reason: Reason) {
        self.missing.push(Missing { need, reason });
    }

    fn lacks(&mut self, need: Need, reason: Reason) -> Option<Score> {
        self.lack(need, reason);
        None
    }

    /// The score of a share of the world, if it is known well enough: a country that is not named has
    /// none as long as all unnamed ones together stay below the threshold.
    fn share(&mut self, standing: Option<&Standing>, kind: EvidenceKind, need: Need) -> Option<Score> {
        let Some(standing) = standing else { return self.lacks(need, Reason::NoData) };
        match standing.known {
            Known::Share(share) => {
                self.evidence.push(Evidence::of_table(kind, share.fraction(), standing));
                Some(Score::half_at(SHARE_THRESHOLD, share.fraction()))
            }
            Known::Withheld => self.lacks(need, Reason::Withheld),
            Known::Incomparable => self.lacks(need, Reason::Incomparable),
            Known::AtMost(rest) => {
                let bound = Evidence::of_table(EvidenceKind::UnnamedShare, rest.fraction(), standing);
                self.evidence.push(Evidence { flags: bound.flags.with(Flags::UPPER_BOUND), ..bound });
                if rest.fraction() < SHARE_THRESHOLD {
                    Some(Score::NONE)
                } else {
                    self.lacks(need, Reason::WithinOther)
                }
            }
        }
    }

    /// Exports against imports, and large enough to matter.
    fn net_exports(&mut self, trade: &TradeStanding) -> Score {
        let (out, into) = (trade.cell.export_usd, trade.cell.import_usd);
        let share = export_share(trade).unwrap_or(0.0);
        self.evidence.push(Evidence::of_trade(EvidenceKind::NetExports, out - into, trade));
        self.evidence.push(Evidence::of_trade(EvidenceKind::ExportShare, share, trade));
        Score::balance(out, into).and(Score::half_at(MATERIAL_SHARE, share))
    }

    /// What a country ships without making it says nothing for the role; it is shown.
    fn re_exports(&mut self, trade: &TradeStanding) -> Option<Score> {
        if trade.cell.export_usd > 0.0 {
            self.evidence.push(Evidence::of_trade(EvidenceKind::ReExports, trade.cell.export_usd, trade));
        }
        None
    }

    /// Either way suffices. Where output is unknown, trade can show that a role is played but not that
    /// it is not: then a score below .5 is no score.
    fn finish(self, by_table: Option<Score>, by_trade: Option<Score>) -> Assessment {
        let outcome = match (by_table, by_trade) {
            (Some(table), Some(trade)) => Outcome::Scored(table.or(trade)),
            (Some(table), None) => Outcome::Scored(table),
            (None, Some(trade)) if trade.is_met() => Outcome::Scored(trade),
            (None, _) => Outcome::Insufficient,
        };
        Assessment { role: self.role, outcome, evidence: self.evidence, missing: self.missing }
    }
}

/// How far output, or the bound on it, can carry the exports; none when nothing is known of it.
fn own_output(mining: Option<&Standing>, ore: &TradeStanding) -> Option<Score> {
    let share = match mining?.known {
        Known::Share(share) | Known::AtMost(share) => share.fraction(),
        Known::Withheld | Known::Incomparable => return None,
    };
    Some(Score::half_at(OWN_SHARE, share / export_share(ore)?))
}

/// Its share of world exports by value; none when it exports nothing.
fn export_share(trade: &TradeStanding) -> Option<f64> {
    (trade.cell.export_usd > 0.0).then(|| trade.cell.export_usd / trade.good.export_usd)
}

fn known_share(standing: Option<&Standing>) -> Option<f64> {
    match standing?.known {
        Known::Share(share) => Some(share.fraction()),
        Known::Withheld | Known::Incomparable | Known::AtMost(_) => None,
    }
}

/// Whether the tables leave no room for any output: a zero, or not named and nothing unnamed.
fn has_no_output(standing: Option<&Standing>) -> bool {
    standing.is_some_and(|standing| match standing.known {
        Known::Share(share) | Known::AtMost(share) => share.fraction() == 0.0,
        Known::Withheld | Known::Incomparable => false,
    })
}
