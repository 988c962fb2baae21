//! `specialisation.csv`: what every country trades of every good in every year, and its advantage.

use super::table::{Column, FLAGS, Table, dollars, number};
use crate::analysis::country_trade::CountryTrade;
use crate::analysis::specialisation::Rca;
use crate::dataset::{Catalogue, TradeTotals};

const COLUMNS: &[Column] = &[
    Column::text("iso3", "Country, ISO 3166-1 alpha-3 or XKX."),
    Column::text("mineral", "Id of the mineral, or of the group of a trade code that covers several."),
    Column::text("stage", "Stage the trade codes are read as; values of several codes are added."),
    Column::integer("year", "year", "Year of trade."),
    Column::integer("export_value_usd", "usd", "Exports, nominal US dollars, free on board."),
    Column::integer("import_value_usd", "usd", "Imports, nominal US dollars, free on board."),
    Column::number(
        "rca",
        "ratio",
        "Revealed comparative advantage (Balassa 1965) within the portal's own codes of that year, without coal and codes of main routes only; empty when the country exports none of them.",
    ),
    Column::number("rsca", "index -1 to 1", "(rca - 1) / (rca + 1) (Laursen 1998)."),
    FLAGS,
];

pub(super) fn table(catalogue: &Catalogue, totals: &[TradeTotals]) -> Table {
    Table {
        name: "specialisation",
        title: "Exports, imports and specialisation by country, mineral and year",
        columns: COLUMNS,
        inputs: &["catalogue.json", super::package::TRADE_TOTALS],
        rows: totals.iter().flat_map(|year| rows(&CountryTrade::of(catalogue, year))).collect(),
    }
}

fn rows(trade: &CountryTrade) -> Vec<Vec<String>> {
    let rows = trade.rows().map(|(country, good, cell)| {
        vec![
            country.to_string(),
            good.mineral.to_string(),
            good.stage.to_string(),
            trade.year().to_string(),
            dollars(cell.export_usd),
            dollars(cell.import_usd),
            number(cell.rca.map(Rca::value)),
            number(cell.rca.map(Rca::symmetric)),
            good.flags.to_string(),
        ]
    });
    rows.collect()
}
