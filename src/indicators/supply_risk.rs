//! `supply_risk.csv`: one row per mineral, stage and viewpoint.

use std::collections::BTreeMap;

use super::table::{Column, Table, number};
use crate::analysis::supply_risk::{Risk, RiskData, View, Viewpoint, risks};
use crate::dataset::{CountryGroups, TradeTotals};
use crate::domain::CountryId;

/// Countries that have rows of their own: the largest importers of the portal's goods.
const VIEWERS: usize = 20;

const COLUMNS: &[Column] = &[
    Column::text("mineral", "Id of the mineral."),
    Column::text("stage", "`extraction` or `processing`: of several forms the most concentrated."),
    Column::text(
        "viewpoint",
        "Whose supply: `world`, the id of a country group, or ISO 3166-1 alpha-3 of the 20 largest importers of the portal's goods.",
    ),
    Column::integer("year", "year", "Year of the production table."),
    Column::number("hhi", "index 0 to 10000", "Herfindahl-Hirschman index of the world's supply."),
    Column::number(
        "hhi_wgi",
        "index 0 to 10",
        "Governance-weighted concentration of the world's supply: sum of share² × g × t, g = 10 (2.5 - mean of six WGI) / 5, t the EU study's measure of trade, .8 in the viewer's own common market.",
    ),
    Column::number(
        "import_reliance",
        "fraction 0 to 1",
        "Net imports over output and net imports; empty where output and trade do not share a unit.",
    ),
    Column::number(
        "eol_rir",
        "fraction 0 to 1",
        "End-of-life recycling input rate; empty where there is none.",
    ),
    Column::number("substitution", "index 0 to 1", "Substitution index: no open file has one, so 1."),
    Column::number(
        "supply_risk",
        "about 0 to 10",
        "[HHI_GS × IR/2 + HHI_SRC × (1 - IR/2)] × (1 - EoL-RIR) × SI (European Commission 2017); HHI_GS alone where import reliance is empty.",
    ),
    Column::number("n_minus_1", "fraction 0 to 1", "World supply that is left without the largest supplier."),
    Column::text(
        "flags",
        "Reservations joined by `;`: of the figures, then of the method (si_assumed, gs_only, output_withheld, ir_at_most, own_output, weights_missing, rir_missing, rir_copied, rir_zero, t_assumed, wgi_missing).",
    ),
];

pub(super) fn table(data: &RiskData<'_>, groups: &CountryGroups, totals: &TradeTotals) -> Table {
    let groups_of_states = groups.all().iter().filter(|group| !group.is_region());
    let viewpoints = std::iter::once(Viewpoint::World)
        .chain(groups_of_states.map(|group| Viewpoint::Group(group.id.clone())))
        .chain(largest_importers(totals).into_iter().map(Viewpoint::Country));
    let views: Vec<View> = viewpoints.filter_map(|viewpoint| View::of(&viewpoint, groups)).collect();
    let mut rows: Vec<_> = views
        .iter()
        .enumerate()
        .flat_map(|(order, view)| risks(data, view).into_iter().map(move |risk| (order, view, risk)))
        .collect();
    rows.sort_by_key(|(order, _, risk)| (risk.mineral(), risk.stage, *order));
    Table {
        name: "supply_risk",
        title: "Supply risk by mineral, stage and viewpoint",
        columns: COLUMNS,
        inputs: &[
            "production.json",
            "production_previous.json",
            "production_history.json",
            "governance.json",
            "eu_supply.json",
            "sourcing.json",
            "country_groups.json",
        ],
        rows: rows.iter().map(|(_, view, risk)| row(view, risk)).collect(),
    }
}

fn largest_importers(totals: &TradeTotals) -> Vec<CountryId> {
    let mut imports: BTreeMap<CountryId, f64> = BTreeMap::new();
    for total in totals.codes.iter().flat_map(|code| &code.totals) {
        *imports.entry(total.country).or_default() += total.import_usd;
    }
    let mut ranked: Vec<_> = imports.into_iter().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked.into_iter().take(VIEWERS).map(|(country, _)| country).collect()
}

fn row(view: &View, risk: &Risk) -> Vec<String> {
    let notes = risk.notes.iter().map(|note| note.id());
    let flags: Vec<&str> = risk.flags.names().chain(notes).collect();
    vec![
        risk.mineral().to_string(),
        risk.stage.to_string(),
        view.viewpoint.id().to_owned(),
        risk.year.to_string(),
        risk.hhi.map_or_else(String::new, |hhi| format!("{:.1}", hhi.value())),
        number(risk.factors.global),
        number(risk.factors.import_reliance),
        number(risk.factors.recycling),
        number(Some(risk.factors.substitution)),
        number(risk.value()),
        number(risk.n_minus_1.map(|share| share.fraction())),
        flags.join(";"),
    ]
}
