//! `eu_crm_comparison.csv`: the EU study's own shares put through the formula, beside today's figures.

use super::table::{Column, Table, number};
use crate::analysis::supply_risk::{Risk, RiskData, StudyTerms, View, Viewpoint, risks};
use crate::dataset::CountryGroups;
use crate::dataset::eu_supply::{Scope, SupplyTable};

const COLUMNS: &[Column] = &[
    Column::text("material", "Material as the EU study of 2023 names it."),
    Column::text(
        "mineral",
        "Id of the mineral; empty where the material is none of the catalogue or part of one.",
    ),
    Column::text("stage", "`extraction` or `processing`."),
    Column::number(
        "global_hhi",
        "index 0 to 10000",
        "Sum of squared percentages of the study's shares of the world's supply, as printed.",
    ),
    Column::number(
        "global_hhi_wgi",
        "index 0 to 10",
        "HHI_WGI of the world's supply with the study's shares and t, and the mean of six WGI over 2016 to 2020.",
    ),
    Column::number("global_sum", "fraction", "Sum of the study's shares of the world's supply, as printed."),
    Column::number("eu_hhi_wgi", "index 0 to 10", "The same for what the European Union uses."),
    Column::number("eu_sum", "fraction", "Sum of the study's shares of the EU's sourcing, as printed."),
    Column::number(
        "unweighed_share",
        "fraction",
        "Share of the world's suppliers without governance estimates, which add nothing.",
    ),
    Column::integer("portal_year", "year", "Year of the production table of the portal."),
    Column::text("portal_form", "Form of that table."),
    Column::number("portal_hhi", "index 0 to 10000", "HHI of that table."),
    Column::number("portal_hhi_wgi", "index 0 to 10", "HHI_WGI of that table from the EU's viewpoint."),
    Column::text(
        "not_reproduced",
        "Why a term or the risk could not be reproduced, joined by `;`. no_printed_value: no open file has the study's own HHI_WGI, so nothing confirms the term. wgi_edition: the study used an earlier edition of the WGI. no_global_table, no_eu_table: the files lack it. sum_off: shares add up to less than 90 or more than 104 %. wgi_missing: a supplier has no estimates. no_ir_si: import reliance and substitution are in no open file, so neither is the risk.",
    ),
];

/// Shares that add up to something outside are not a whole.
const WHOLE: std::ops::RangeInclusive<f64> = 0.9..=1.04;

pub(super) fn table(data: &RiskData<'_>, groups: &CountryGroups) -> Table {
    let view = View::of(&Viewpoint::Group("eu27".to_owned()), groups);
    let today = view.map(|view| risks(data, &view)).unwrap_or_default();
    let mut pairs: Vec<(&str, _)> =
        data.study.tables().iter().map(|table| (table.material.as_str(), table.stage)).collect();
    pairs.dedup();
    let rows = pairs.into_iter().map(|(material, stage)| {
        let of = |scope| data.study.table(material, stage, scope);
        row(data, of(Scope::Global), of(Scope::EuSourcing), &today)
    });
    Table {
        name: "eu_crm_comparison",
        title: "HHI_WGI from the EU study's own shares, beside the portal's figures",
        columns: COLUMNS,
        inputs: &[
            "eu_supply.json",
            "governance.json",
            "production.json",
            "production_previous.json",
            "production_history.json",
        ],
        rows: rows.collect(),
    }
}

fn row(
    data: &RiskData<'_>,
    global: Option<&SupplyTable>,
    eu: Option<&SupplyTable>,
    today: &[Risk],
) -> Vec<String> {
    let known = global.or(eu);
    let terms = |table: Option<&SupplyTable>| table.map(|table| StudyTerms::of(table, data.governance));
    let (world, union) = (terms(global), terms(eu));
    let mineral = known.and_then(|table| table.mineral);
    let stage = known.map(|table| table.stage);
    let now = today.iter().find(|risk| Some(risk.mineral()) == mineral && Some(risk.stage) == stage);
    let weighted =
        |terms: &Option<StudyTerms>| number(terms.as_ref().and_then(|terms| terms.supply.weighted));
    let sum = |terms: &Option<StudyTerms>| number(terms.as_ref().map(|terms| terms.sum_of_shares));
    let hhi = |value: Option<f64>| value.map_or_else(String::new, |value| format!("{value:.1}"));
    vec![
        known.map_or_else(String::new, |table| table.material.clone()),
        mineral.map_or_else(String::new, |mineral| mineral.to_string()),
        stage.map_or_else(String::new, |stage| stage.to_string()),
        hhi(world.as_ref().map(|terms| terms.hhi)),
        weighted(&world),
        sum(&world),
        weighted(&union),
        sum(&union),
        number(world.as_ref().map(|terms| terms.unweighed_share)),
        now.map_or_else(String::new, |risk| risk.year.to_string()),
        now.map_or_else(String::new, |risk| risk.series.form.clone()),
        hhi(now.and_then(|risk| risk.hhi).map(|hhi| hhi.value())),
        number(now.and_then(|risk| risk.factors.global)),
        not_reproduced(world.as_ref(), union.as_ref()).join(";"),
    ]
}

fn not_reproduced(world: Option<&StudyTerms>, union: Option<&StudyTerms>) -> Vec<&'static str> {
    let scopes = || [world, union].into_iter().flatten();
    let is_off = |terms: &StudyTerms| !WHOLE.contains(&terms.sum_of_shares);
    let is_unweighed = |terms: &StudyTerms| terms.unweighed_share > 0.0;
    let found = [
        (true, "no_printed_value"),
        (true, "wgi_edition"),
        (world.is_none(), "no_global_table"),
        (union.is_none(), "no_eu_table"),
        (scopes().any(is_off), "sum_off"),
        (scopes().any(is_unweighed), "wgi_missing"),
        (true, "no_ir_si"),
    ];
    found.into_iter().filter(|(is_so, _)| *is_so).map(|(_, reason)| reason).collect()
}
