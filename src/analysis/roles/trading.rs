//! The roles that trade decides: trader, consumer, recycler.

use super::draft::{Draft, MATERIAL_SHARE, SHARE_THRESHOLD};
use super::{Assessment, Evidence, EvidenceKind, Need, Reason, Role, RoleInputs, Score};
use crate::analysis::country_trade::TradeStanding;
use crate::analysis::network::{pass_through, passing_share};
use crate::domain::Stage;

/// Smaller over larger of exports and imports at which both count as even with .5 (METHODS 3).
pub const SYMMETRY_THRESHOLD: f64 = 0.6;

/// Betweenness that counts as high with .5: every twentieth pair of other countries. METHODS says "high"
/// without a number; in 2024 six to thirteen countries a code reach this.
pub const HUB_BETWEENNESS: f64 = 0.05;

/// How many times its share of refining a country's share of the trade in scrap must be to count with .5:
/// METHODS says "well above".
pub const WELL_ABOVE: f64 = 2.0;

/// For the good it trades most, all of: min(X, M)/max(X, M) against [`SYMMETRY_THRESHOLD`], betweenness against
/// [`HUB_BETWEENNESS`], what could be passing through against [`MATERIAL_SHARE`] of world exports, and own
/// output below [`MATERIAL_SHARE`] of the world's. Where output is unknown, a country that fails on trade alone
/// is no trader, and of one that does not nothing is said. Main routes do not serve: they understate the
/// smaller side of a country's trade.
pub(super) fn trader(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Trader);
    let goods = || [inputs.ore, inputs.refined, inputs.products].into_iter().flatten();
    let turnover = |trade: &TradeStanding| trade.cell.export_usd + trade.cell.import_usd;
    let largest =
        goods().filter(|trade| !trade.is_of_routes()).max_by(|a, b| turnover(a).total_cmp(&turnover(b)));
    let Some(trade) = largest else {
        let reason = if goods().next().is_some() { Reason::RoutesOnly } else { Reason::NoData };
        draft.lack(Need::RefinedTrade, reason);
        return draft.finish(None, None);
    };
    let trades = draft.hub(trade);
    let score = match draft.idle(inputs, trade.good.stage) {
        Some(idle) => Some(trades.and(idle)),
        None => Some(trades).filter(|trades| !trades.is_met()),
    };
    draft.finish(score, None)
}

/// `N / (N + 5 %)` of the share N of world imports that the net imports of refined material and
/// semi-manufactures make up; net exporters score 0. Main routes serve for countries whose larger side the
/// source gives.
pub(super) fn consumer(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Consumer);
    let (mut net, mut world) = (0.0, 0.0);
    let mut first = None;
    for trade in [inputs.refined, inputs.products].into_iter().flatten() {
        draft.note_routes(Need::RefinedTrade, trade);
        if trade.has_balance() {
            let balance = trade.cell.import_usd - trade.cell.export_usd;
            net += balance;
            world += trade.good.import_usd;
            first = first.or(Some(trade));
            draft.evidence.push(Evidence::of_trade(EvidenceKind::NetImports, balance, trade));
        }
    }
    let Some(trade) = first.filter(|_| world > 0.0) else {
        if draft.missing.is_empty() {
            draft.lack(Need::RefinedTrade, Reason::NoData);
        }
        return draft.finish(None, None);
    };
    let share = net.max(0.0) / world;
    let flags = draft.evidence.iter().fold(trade.good.flags, |flags, item| flags.with(item.flags));
    let of_all = Evidence::of_trade(EvidenceKind::NetImportShare, share, trade);
    draft.evidence.insert(0, Evidence { flags, ..of_all });
    draft.finish(Some(Score::half_at(SHARE_THRESHOLD, share)), None)
}

/// Either all of: scrap imports against exports, where their balance is known, their share of the world's
/// against [`MATERIAL_SHARE`], and own refining against [`MATERIAL_SHARE`] of the world's; or a share of the
/// trade in scrap against [`MATERIAL_SHARE`] that is [`WELL_ABOVE`] the country's share of refining, which also
/// those reach who collect and sell. Main routes can show the role, not its absence.
pub(super) fn recycler(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Recycler);
    let Some(scrap) = inputs.scrap else {
        draft.lack(Need::ScrapTrade, Reason::NoData);
        return draft.finish(None, None);
    };
    let (out, into) = (scrap.cell.export_usd, scrap.cell.import_usd);
    let trade_share = part(out + into, scrap.good.export_usd + scrap.good.import_usd);
    draft.evidence.push(Evidence::of_trade(EvidenceKind::TradeShare, trade_share, scrap));
    draft.evidence.push(Evidence::of_trade(EvidenceKind::NetImports, into - out, scrap));
    draft.note_routes(Need::ScrapTrade, scrap);
    let refining = draft.known(inputs.refining, EvidenceKind::RefiningShare, Need::RefinedProduction);
    let balance = if scrap.has_balance() { Score::balance(into, out) } else { Score::NONE };
    let score = refining.map(|refining| {
        let takes = balance
            .and(Score::half_at(MATERIAL_SHARE, part(into, scrap.good.import_usd)))
            .and(Score::half_at(MATERIAL_SHARE, refining));
        let trades = Score::half_at(MATERIAL_SHARE, trade_share)
            .and(Score::half_at(WELL_ABOVE * refining, trade_share));
        takes.or(trades)
    });
    if scrap.is_of_routes() { draft.finish(None, score) } else { draft.finish(score, None) }
}

impl Draft {
    /// Even in and out, on the routes of others, and large enough to matter. Evenness is measured as what could
    /// be passing through over the rest, min/(max - min), whose threshold is .6/.4: so it can reach 1.
    fn hub(&mut self, trade: &TradeStanding) -> Score {
        let (out, into) = (trade.cell.export_usd, trade.cell.import_usd);
        let passing = out.min(into);
        let transit = part(passing, trade.good.export_usd);
        let numbers = [
            (EvidenceKind::Betweenness, Some(trade.cell.betweenness)),
            (EvidenceKind::Symmetry, pass_through(out, into)),
            (EvidenceKind::PassingShare, passing_share(out, into)),
            (EvidenceKind::TransitShare, Some(transit)),
        ];
        let known = numbers.into_iter().filter_map(|(kind, value)| Some((kind, value?)));
        self.evidence.extend(known.map(|(kind, value)| Evidence::of_trade(kind, value, trade)));
        let even = SYMMETRY_THRESHOLD / (1.0 - SYMMETRY_THRESHOLD);
        Score::half_at(even * (out.max(into) - passing), passing)
            .and(Score::half_at(HUB_BETWEENNESS, trade.cell.betweenness))
            .and(Score::half_at(MATERIAL_SHARE, transit))
    }

    /// Output near 0 at the stage of a good and, for refined material, in the mines too: a country that mines
    /// may ship intermediates that no table of refining counts. None when the output at that stage is unknown.
    fn idle(&mut self, inputs: &RoleInputs<'_>, stage: Stage) -> Option<Score> {
        let idle = |share| Score::half_below(MATERIAL_SHARE, share);
        let mut mining =
            || self.known(inputs.mining, EvidenceKind::MineShare, Need::MineProduction).map(idle);
        match stage {
            Stage::Extraction => mining(),
            Stage::Processing => {
                let mining = mining();
                let need = Need::RefinedProduction;
                let refining = self.known(inputs.refining, EvidenceKind::RefiningShare, need).map(idle)?;
                Some(mining.map_or(refining, |mining| mining.and(refining)))
            }
            Stage::Reserves | Stage::SemiManufactures | Stage::Recycling => {
                self.lacks(Need::ProductOutput, Reason::NoData)
            }
        }
    }
}

/// A part of a whole; nothing of nothing is nothing.
fn part(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}
