//! `concentration.csv`: one row per production or reserve table and year.

use super::table::{Column, FLAGS, Table, number, quantity};
use crate::analysis::concentration::{Concentration, Hhi};
use crate::analysis::table_years::{TableYear, table_years};
use crate::dataset::{Measure, ProductionTable, Series};
use crate::domain::Share;

const COLUMNS: &[Column] = &[
    Column::text("mineral", "Id of the mineral."),
    Column::text("form", "Form of the material; forms are never added together."),
    Column::text("stage", "`reserves`, `extraction`, `processing`, `semi_manufactures` or `recycling`."),
    Column::integer("year", "year", "Year of production, or of the reserve estimate."),
    Column::text("source", "Id of the source of the table."),
    Column::number(
        "hhi",
        "index 0 to 10000",
        "Herfindahl-Hirschman index: sum of squared percentages of named countries, one decimal; empty, as are the shares, when the table shows no world: under two figures, or countries without one that last had over a tenth of it.",
    ),
    Column::number("effective_suppliers", "count", "10000 / hhi."),
    Column::text("top1_iso3", "Largest named country, ISO 3166-1 alpha-3 or XKX; never `other countries`."),
    Column::number(
        "top1_share",
        "fraction 0 to 1",
        "Its share of the world, named countries and other together.",
    ),
    Column::number("top3_share", "fraction 0 to 1", "Share of the three largest named countries."),
    Column::integer("suppliers", "count", "Named countries with a figure above zero."),
    Column::number(
        "world_quantity",
        "see unit",
        "Sum of named countries and other, not the rounded total as printed; empty when no figure is given.",
    ),
    Column::text("unit", "Unit of world_quantity."),
    FLAGS,
];

pub(super) fn table(production: &[&ProductionTable]) -> Table {
    let mut measured: Vec<_> = production
        .iter()
        .flat_map(|table| table.entries())
        .filter(|(series, _)| series.measure != Measure::Capacity)
        .flat_map(|(series, figures)| table_years(figures).map(move |rows| (series, rows)))
        .collect();
    measured.sort_by_key(|(series, rows)| {
        (series.mineral, series.stage, &series.form, series.measure, &series.source, rows.year)
    });
    Table {
        name: "concentration",
        title: "Concentration of production and reserves by mineral, form and year",
        columns: COLUMNS,
        inputs: &["production.json", "production_previous.json", "production_history.json"],
        rows: measured.into_iter().map(|(series, rows)| row(series, rows)).collect(),
    }
}

fn row(series: &Series, rows: TableYear<'_>) -> Vec<String> {
    let found = Concentration::of(rows.figures);
    // An index of what is left when a large producer is not reported would be wrong, not incomplete.
    let world = Some(&found).filter(|_| rows.is_world());
    let hhi = world.and_then(Concentration::hhi);
    let largest = world.and_then(Concentration::largest);
    let share = |count| number(world.and_then(|world| world.top_share(count)).map(Share::fraction));
    let is_given = rows.figures.iter().any(|figure| figure.value.is_some());
    vec![
        series.mineral.to_string(),
        series.form.clone(),
        series.stage.to_string(),
        rows.year.to_string(),
        series.source.to_string(),
        hhi.map_or_else(String::new, |hhi| format!("{:.1}", hhi.value())),
        number(hhi.map(Hhi::effective_suppliers)),
        largest.map_or_else(String::new, |supplier| supplier.country.to_string()),
        share(1),
        share(3),
        found.suppliers().len().to_string(),
        quantity(is_given.then(|| found.world())),
        series.unit.to_string(),
        found.flags().to_string(),
    ]
}
