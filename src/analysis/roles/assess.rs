//! From what is known of a country and a mineral to its six roles.

use super::draft::{Draft, SHARE_THRESHOLD, export_share};
use super::trading::{consumer, recycler, trader};
use super::{Assessment, Evidence, EvidenceKind, Need, Reason, Role, Score};
use crate::analysis::country_trade::TradeStanding;
use crate::analysis::specialisation::Rca;
use crate::analysis::stage_shares::{Known, Standing};

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
    /// Its trade in waste and scrap.
    pub scrap: Option<&'a TradeStanding>,
}

/// The six roles in the order of [`Role::ALL`].
#[must_use]
pub fn assess(inputs: &RoleInputs<'_>) -> [Assessment; 6] {
    [holder(inputs), extractor(inputs), processor(inputs), trader(inputs), consumer(inputs), recycler(inputs)]
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
/// share of world ore exports against [`super::MATERIAL_SHARE`], and, where output or a bound on it is known,
/// its share over that of the exports against [`OWN_SHARE`]. Main routes are shown and score nothing: there is
/// no advantage to measure on them.
fn extractor(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Extractor);
    let by_table = draft.share(inputs.mining, EvidenceKind::MineShare, Need::MineProduction);
    let by_trade = match inputs.ore {
        None => draft.lacks(Need::OreTrade, Reason::NoData),
        Some(ore) if has_no_output(inputs.mining) => draft.re_exports(ore),
        Some(ore) if ore.is_of_routes() => {
            draft.net_exports(ore);
            draft.lacks(Need::OreTrade, Reason::RoutesOnly)
        }
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
/// against imports, and the share of its world exports against [`super::MATERIAL_SHARE`]. Main routes serve
/// for countries whose larger side the source gives, so that the direction of the balance holds.
fn processor(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Processor);
    let by_table = draft.share(inputs.refining, EvidenceKind::RefiningShare, Need::RefinedProduction);
    // A country that mines may ship intermediates that no table of refining counts (cobalt hydroxide).
    let has_none = has_no_output(inputs.refining) && is_no_miner(inputs.mining);
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
            draft.note_routes(Need::OreTrade, ore);
            draft.note_routes(Need::RefinedTrade, refined);
            let takes_ore = Score::balance(ore.cell.import_usd, ore.cell.export_usd);
            let makes_metal = draft.net_exports(refined);
            Some(takes_ore.and(makes_metal)).filter(|_| ore.has_balance() && refined.has_balance())
        }
    };
    draft.finish(by_table, by_trade)
}

/// How far output, or the bound on it, can carry the exports; none when nothing is known of it.
fn own_output(mining: Option<&Standing>, ore: &TradeStanding) -> Option<Score> {
    let share = match mining?.known {
        Known::Share(share) | Known::AtMost(share) => share.fraction(),
        Known::Withheld | Known::Incomparable => return None,
    };
    Some(Score::half_at(OWN_SHARE, share / export_share(ore)?))
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

/// Whether it certainly mines nothing to speak of: it has no share, or is among unnamed countries that together
/// stay below the threshold.
fn is_no_miner(mining: Option<&Standing>) -> bool {
    mining.is_some_and(|standing| match standing.known {
        Known::Share(share) => share.fraction() == 0.0,
        Known::AtMost(rest) => rest.fraction() < SHARE_THRESHOLD,
        Known::Withheld | Known::Incomparable => false,
    })
}
