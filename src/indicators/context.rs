//! `context.csv`: grid carbon intensity and governance of each material and stage, weighted by output.

use super::table::{Column, FLAGS, Table, fraction, number};
use crate::analysis::context::stage_context;
use crate::dataset::profile::{StageContext, WeightedContext};
use crate::dataset::{Environment, Governance, ProductionTable};
use crate::domain::Year;

const COLUMNS: &[Column] = &[
    Column::text("mineral", "Id of the mineral."),
    Column::text("stage", "`extraction` or `processing`."),
    Column::text("form", "Form; forms are never added together."),
    Column::text("source", "Id of the source of the output."),
    Column::integer("year", "year", "Year of the output."),
    Column::number(
        "grid_carbon_intensity",
        "gCO2e/kWh",
        "Carbon intensity of the producing countries' grids, weighted by their output. Context: national means, without power plants of a smelter's own.",
    ),
    Column::number("grid_covered", "fraction 0 to 1", "Share of world output whose country has a figure."),
    Column::text("grid_years", "First and last year of the figures, as `2022-2024`."),
    Column::number(
        "governance",
        "standard normal",
        "Mean of the six Worldwide Governance Indicators of the producing countries, weighted by their output.",
    ),
    Column::number(
        "governance_covered",
        "fraction 0 to 1",
        "Share of world output whose country has all six.",
    ),
    FLAGS,
];

pub(super) fn table(
    production: &[&ProductionTable],
    environment: &Environment,
    governance: &Governance,
    year: Year,
) -> Table {
    let rows = stage_context(production, environment, governance, year);
    Table {
        name: "context",
        title: "Grid carbon intensity and governance by material and stage",
        columns: COLUMNS,
        inputs: &[
            "production.json",
            "production_previous.json",
            "production_history.json",
            "environment.json",
            "governance.json",
        ],
        rows: rows.iter().map(row).collect(),
    }
}

fn row(row: &StageContext) -> Vec<String> {
    let average = |found: Option<WeightedContext>| number(found.map(|found| found.average));
    let covered = |found: Option<WeightedContext>| fraction(found.map(|found| found.covered));
    vec![
        row.mineral.to_string(),
        row.stage.to_string(),
        row.form.clone(),
        row.source.to_string(),
        row.year.to_string(),
        average(row.carbon),
        covered(row.carbon),
        row.carbon.map_or_else(String::new, |carbon| format!("{}-{}", carbon.from, carbon.to)),
        average(row.governance),
        covered(row.governance),
        row.flags.to_string(),
    ]
}
