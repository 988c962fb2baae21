//! World Development Indicators: population and gross domestic product.

use std::collections::BTreeMap;
use std::path::Path;

use super::table::{Encoding, Layout, Row, for_each_row};
use super::{FileReport, IngestError, Report, countries};
use crate::dataset::SourceId;
use crate::dataset::context::{Economy, EconomyRow};

/// Id of the source in the dataset.
pub const SOURCE: &str = "world_bank_wdi";

/// The file as published.
pub const LAYOUT: Layout = Layout {
    path: "worldbank/wdi_population_gdp_2000_2024.csv",
    encoding: Encoding::Utf8,
    columns: &["iso3", "country", "year", "population", "gdp_current_usd"],
};

/// Reviewed: codes of the World Bank for groups of countries. `CHI`, the Channel Islands, is Jersey and
/// Guernsey together.
const AGGREGATES: &[&str] = &[
    "AFE", "AFW", "ARB", "CEB", "CHI", "CSS", "EAP", "EAR", "EAS", "ECA", "ECS", "EMU", "EUU", "FCS", "HIC",
    "HPC", "IBD", "IBT", "IDA", "IDB", "IDX", "LAC", "LCN", "LDC", "LIC", "LMC", "LMY", "LTE", "MEA", "MIC",
    "MNA", "NAC", "OED", "OSS", "PRE", "PSS", "PST", "SAS", "SSA", "SSF", "SST", "TEA", "TEC", "TLA", "TMN",
    "TSA", "TSS", "UMC", "WLD",
];

/// Reads the file below `from`.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, a code is neither a country nor a reviewed aggregate, a
/// figure is negative, or two rows are of the same country and year.
pub fn read(from: &Path, report: &mut Report) -> Result<Economy, IngestError> {
    let mut rows = Vec::new();
    let mut seen = BTreeMap::new();
    let mut account = FileReport::new(LAYOUT.path);
    for_each_row(from, &LAYOUT, |row| {
        if AGGREGATES.contains(&row.cell("iso3")) {
            account.row_set_aside(row.line, "not a country: a group of countries of the World Bank");
            return Ok(());
        }
        let figures = economy_row(row)?;
        if let Some(first_line) = seen.insert((figures.country, figures.year), row.line) {
            return Err(row.duplicate(first_line, &format!("{} {}", figures.country, figures.year)));
        }
        rows.push(figures);
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Economy::new(SourceId(SOURCE.into()), &rows)
        .map_err(|error| IngestError::Malformed { file: LAYOUT.path.to_owned(), what: error.to_string() })
}

fn economy_row(row: &Row<'_>) -> Result<EconomyRow, IngestError> {
    let country = countries::by_iso3(row.cell("iso3")).ok_or_else(|| {
        let remedy = "add it to src/ingest/countries.rs, or to AGGREGATES in src/ingest/wdi.rs";
        row.invalid("iso3", "a country of ISO 3166-1 or a known group", remedy)
    })?;
    let positive = |column: &str| match row.optional_number(column)? {
        Some(figure) if figure <= 0.0 => {
            Err(row.invalid(column, "a positive number", "check the row against the publisher's file"))
        }
        figure => Ok(figure),
    };
    let (population, gdp_usd) = (positive("population")?, positive("gdp_current_usd")?);
    Ok(EconomyRow { country, year: row.year("year")?, population, gdp_usd })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CountryId, Year};

    fn economy(rows: &str) -> Result<(Economy, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("worldbank")).unwrap();
        let text = format!("iso3,country,year,population,gdp_current_usd\n{rows}");
        std::fs::write(folder.path().join(LAYOUT.path), text).unwrap();
        let mut report = Report::default();
        read(folder.path(), &mut report).map(|economy| (economy, report))
    }

    #[test]
    fn a_blank_is_absent_and_a_group_is_no_country() {
        let rows = "XKX,Kosovo,2024,1700000,\nWLD,World,2023,8000000000,100\nEUU,European Union,2023,1,1\n";
        let (economy, report) = economy(rows).unwrap();
        let kosovo = CountryId::parse("XKX").unwrap();
        assert_eq!(economy.population(kosovo, Year(2024)), Some(1_700_000.0));
        assert_eq!(economy.gdp_usd(kosovo, Year(2024)), None);
        assert_eq!(economy.frame().countries(), [kosovo]);
        assert_eq!((report.files[0].used, report.files[0].rows_set_aside()), (1, 2));
    }

    #[test]
    fn what_is_not_as_documented_is_refused_with_its_line() {
        let refused = |rows| economy(rows).unwrap_err().to_string();
        let text = refused("QQQ,Atlantis,2024,1,1\n");
        assert!(text.contains("wdi_population_gdp_2000_2024.csv:2: column `iso3`: `QQQ` is not"), "{text}");
        let text = refused("CHL,Chile,2024,0,1\n");
        assert!(text.contains("column `population`: `0` is not a positive number"), "{text}");
        let text = refused("CHL,Chile,2024,1,1\nCHL,Chile,2024,2,1\n");
        assert!(text.contains("csv:3: repeats line 2 (CHL 2024)"), "{text}");
        let text = refused("CHL,Chile,24,1,1\n");
        assert!(text.contains("column `year`: `24` is not a year"), "{text}");
    }
}
