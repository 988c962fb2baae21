//! From what is known of a country and a mineral to its six roles.

use super::{Assessment, Evidence, EvidenceKind, Missing, Need, Outcome, Reason, Role, Score};
use crate::analysis::country_trade::TradeStanding;
use crate::analysis::specialisation::Rca;
use crate::analysis::stage_shares::{Known, Standing};

/// Share of world reserves, mining, refining or imports at which a role's score is .5 (METHODS 3).
pub const SHARE_THRESHOLD: f64 = 0.05;

/// Share of world exports at which trade alone counts with .5: a few shipments are not a role. METHODS
/// has no such condition; without it, a country that exports little else would be an extractor by RSCA.
pub const MATERIAL_SHARE: f64 = 0.01;

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

/// Mine share against 5 %, or all of: ore RCA against 1 (RSCA 0), exports against imports of ore, and
/// the share of world ore exports against [`MATERIAL_SHARE`].
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
            Some(special.and(draft.net_exports(ore)))
        }
    };
    draft.finish(by_table, by_trade)
}

/// Refining share against 5 %, or all of: ore imports against exports, exports of refined material
/// against imports, and the share of its world exports against [`MATERIAL_SHARE`].
fn processor(inputs: &RoleInputs<'_>) -> Assessment {
    let mut draft = Draft::new(Role::Processor);
    let by_table = draft.share(inputs.refining, EvidenceKind::RefiningShare, Need::RefinedProduction);
    let by_trade = match (inputs.ore, inputs.refined) {
        (_, None) => draft.lacks(Need::RefinedTrade, Reason::NoData),
        (_, Some(refined)) if has_no_output(inputs.refining) => draft.re_exports(refined),
        (None, Some(_)) => draft.lacks(Need::OreTrade, Reason::NoData),
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
            Known::AtMost(rest) => {
                self.evidence.push(Evidence::of_table(EvidenceKind::UnnamedShare, rest.fraction(), standing));
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
        let share = if trade.good.export_usd > 0.0 { out / trade.good.export_usd } else { 0.0 };
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

fn known_share(standing: Option<&Standing>) -> Option<f64> {
    match standing?.known {
        Known::Share(share) => Some(share.fraction()),
        Known::Withheld | Known::AtMost(_) => None,
    }
}

/// Whether the tables leave no room for any output: a zero, or not named and nothing unnamed.
fn has_no_output(standing: Option<&Standing>) -> bool {
    standing.is_some_and(|standing| match standing.known {
        Known::Share(share) | Known::AtMost(share) => share.fraction() == 0.0,
        Known::Withheld => false,
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::analysis::country_trade::{Good, TradeCell};
    use crate::dataset::{Measure, Series, SourceId};
    use crate::domain::{Flags, Mineral, Share, Stage, Unit, Year};

    fn mineral() -> Mineral {
        Mineral::parse("cobalt").unwrap()
    }

    fn standing(stage: Stage, known: Known) -> Standing {
        let series = Series {
            mineral: mineral(),
            form: "mine".into(),
            stage,
            measure: Measure::Production,
            unit: Unit::Tonnes,
            source: SourceId("usgs_mcs_2026".into()),
            title: String::new(),
        };
        Standing { known, series: Arc::new(series), year: Year(2024), flags: Flags::NONE }
    }

    fn share(stage: Stage, percent: f64) -> Standing {
        standing(stage, Known::Share(Share::of(percent, 100.0).unwrap()))
    }

    /// Exports and imports out of a world of 1,000 dollars, by a country that exports 1 % of everything.
    fn trade(stage: Stage, export_usd: f64, import_usd: f64) -> TradeStanding {
        let rca = Rca::of(export_usd, 100.0, 1_000.0, 10_000.0);
        TradeStanding {
            good: Good {
                mineral: mineral(),
                stage,
                export_usd: 1_000.0,
                import_usd: 1_000.0,
                flags: Flags::NONE,
            },
            cell: TradeCell { export_usd, import_usd, rca },
            year: Year(2024),
            source: Arc::new(SourceId("cepii_baci_v202601".into())),
        }
    }

    fn role(inputs: &RoleInputs<'_>, role: Role) -> Assessment {
        assess(inputs).into_iter().find(|item| item.role == role).unwrap()
    }

    fn score(inputs: &RoleInputs<'_>, wanted: Role) -> Option<f64> {
        role(inputs, wanted).score().map(Score::value)
    }

    #[test]
    fn five_percent_of_the_world_scores_one_half() {
        let (reserves, mine, refined) =
            (share(Stage::Reserves, 5.0), share(Stage::Extraction, 5.0), share(Stage::Processing, 5.0));
        let inputs = RoleInputs {
            reserves: Some(&reserves),
            mining: Some(&mine),
            refining: Some(&refined),
            ..RoleInputs::default()
        };
        for wanted in [Role::Holder, Role::Extractor, Role::Processor] {
            assert!((score(&inputs, wanted).unwrap() - 0.5).abs() < 1e-12);
        }
    }

    #[test]
    fn nothing_known_is_insufficient_and_says_what_is_missing() {
        let found = role(&RoleInputs::default(), Role::Extractor);
        assert_eq!(found.outcome, Outcome::Insufficient);
        let needs: Vec<_> = found.missing.iter().map(|missing| (missing.need, missing.reason)).collect();
        assert_eq!(needs, [(Need::MineProduction, Reason::NoData), (Need::OreTrade, Reason::NoData)]);
    }

    #[test]
    fn reserves_beyond_mining_are_untapped() {
        let (reserves, mine) = (share(Stage::Reserves, 30.0), share(Stage::Extraction, 10.0));
        let inputs = RoleInputs { reserves: Some(&reserves), mining: Some(&mine), ..RoleInputs::default() };
        let found = role(&inputs, Role::Holder);
        let untapped = found.evidence.iter().find(|item| item.kind == EvidenceKind::Untapped).unwrap();
        assert!((untapped.value - 0.5).abs() < 1e-12);
    }

    #[test]
    fn specialised_net_exports_of_ore_make_an_extractor_of_a_small_miner() {
        let (mine, ore) = (share(Stage::Extraction, 1.0), trade(Stage::Extraction, 40.0, 10.0));
        let inputs = RoleInputs { mining: Some(&mine), ore: Some(&ore), ..RoleInputs::default() };
        // RCA 4 gives .8, the balance 40/50 = .8, the share of exports 4 % against 1 % = .8.
        assert!((score(&inputs, Role::Extractor).unwrap() - 0.8).abs() < 1e-12);
    }

    #[test]
    fn ore_shipped_by_a_country_that_mines_none_is_re_export() {
        let ore = trade(Stage::Extraction, 40.0, 10.0);
        let nothing_left = standing(Stage::Extraction, Known::AtMost(Share::of(0.0, 1.0).unwrap()));
        for mine in [share(Stage::Extraction, 0.0), nothing_left] {
            let inputs = RoleInputs { mining: Some(&mine), ore: Some(&ore), ..RoleInputs::default() };
            let found = role(&inputs, Role::Extractor);
            assert_eq!(found.outcome, Outcome::Scored(Score::NONE));
            assert!(found.evidence.iter().any(|item| item.kind == EvidenceKind::ReExports));
        }
    }

    #[test]
    fn trade_can_show_a_role_behind_a_withheld_figure_but_not_its_absence() {
        let mine = standing(Stage::Extraction, Known::Withheld);
        let (strong, weak) = (trade(Stage::Extraction, 40.0, 10.0), trade(Stage::Extraction, 1.0, 90.0));
        let with = |ore| RoleInputs { mining: Some(&mine), ore: Some(ore), ..RoleInputs::default() };
        assert!(role(&with(&strong), Role::Extractor).score().unwrap().is_met());
        let found = role(&with(&weak), Role::Extractor);
        assert_eq!(found.outcome, Outcome::Insufficient);
        assert_eq!(found.missing, [Missing { need: Need::MineProduction, reason: Reason::Withheld }]);
    }

    #[test]
    fn an_unnamed_country_scores_nothing_only_while_the_unnamed_hold_little() {
        let rest = |percent| standing(Stage::Reserves, Known::AtMost(Share::of(percent, 100.0).unwrap()));
        let (little, much) = (rest(4.0), rest(20.0));
        let with = |reserves| RoleInputs { reserves: Some(reserves), ..RoleInputs::default() };
        assert_eq!(score(&with(&little), Role::Holder), Some(0.0));
        let found = role(&with(&much), Role::Holder);
        assert_eq!(found.missing, [Missing { need: Need::Reserves, reason: Reason::WithinOther }]);
    }

    #[test]
    fn ore_in_and_metal_out_makes_a_processor() {
        let (ore, metal) = (trade(Stage::Extraction, 10.0, 30.0), trade(Stage::Processing, 90.0, 10.0));
        let inputs = RoleInputs { ore: Some(&ore), refined: Some(&metal), ..RoleInputs::default() };
        assert!((score(&inputs, Role::Processor).unwrap() - 0.75).abs() < 1e-12);
    }

    #[test]
    fn net_imports_make_a_consumer_and_net_exports_none() {
        let (into, out) = (trade(Stage::Processing, 10.0, 60.0), trade(Stage::Processing, 60.0, 10.0));
        let with = |refined| RoleInputs { refined: Some(refined), ..RoleInputs::default() };
        assert!((score(&with(&into), Role::Consumer).unwrap() - 0.5).abs() < 1e-12);
        assert_eq!(score(&with(&out), Role::Consumer), Some(0.0));
    }

    #[test]
    fn a_trader_waits_for_the_network_and_shows_its_symmetry() {
        let metal = trade(Stage::Processing, 60.0, 80.0);
        let found = role(&RoleInputs { refined: Some(&metal), ..RoleInputs::default() }, Role::Trader);
        assert_eq!(found.outcome, Outcome::Pending);
        assert_eq!(found.evidence[0].value, 0.75);
        assert!(found.flags().contains(Flags::INCOMPLETE));
    }
}
