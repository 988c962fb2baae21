//! The World Bank's Worldwide Governance Indicators, 2024 update.

use std::collections::BTreeMap;
use std::path::Path;

use super::table::{Encoding, Layout, Row, for_each_row};
use super::{FileReport, IngestError, Report, countries};
use crate::dataset::SourceId;
use crate::dataset::context::{Dimension, Governance, Score};

/// Id of the source in the dataset.
pub const SOURCE: &str = "world_bank_wgi_2024";

/// The file as published.
pub const LAYOUT: Layout = Layout {
    path: "worldbank/wgi_2005_2023.csv",
    encoding: Encoding::Utf8,
    columns: &[
        "year",
        "iso3",
        "wgi_code",
        "country",
        "indicator",
        "estimate",
        "stddev",
        "nsource",
        "pctrank",
    ],
};

/// Scores are standard normal over the world; the publisher's range is about -2.5 to 2.5.
const LARGEST_SCORE: f64 = 4.0;

/// Reads the file below `from`.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, a row names an unknown country or indicator, a score is
/// out of range, or two rows give the same score.
pub fn read(from: &Path, report: &mut Report) -> Result<Governance, IngestError> {
    let mut scores = Vec::new();
    let mut seen = BTreeMap::new();
    let mut account = FileReport::new(LAYOUT.path);
    for_each_row(from, &LAYOUT, |row| {
        let year = row.year("year")?;
        let country = countries::by_iso3(row.cell("iso3")).ok_or_else(|| {
            row.invalid("iso3", "a country of ISO 3166-1", "add the code to src/ingest/countries.rs")
        })?;
        let dimension = Dimension::parse(row.cell("indicator")).ok_or_else(|| {
            row.invalid("indicator", "one of va, pv, ge, rq, rl, cc", "add it to src/dataset/context.rs")
        })?;
        if let Some(first_line) = seen.insert((year, country, dimension), row.line) {
            return Err(row.duplicate(first_line, &format!("{year} {country} {}", dimension.id())));
        }
        scores.push((dimension, country, year, score(row)?));
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Governance::new(SourceId(SOURCE.into()), &scores)
        .map_err(|error| IngestError::Malformed { file: LAYOUT.path.to_owned(), what: error.to_string() })
}

fn score(row: &Row<'_>) -> Result<Score, IngestError> {
    let remedy = "check that the columns have not moved against the publisher's file";
    let score = Score { estimate: row.number("estimate")?, standard_error: row.number("stddev")? };
    if score.estimate.abs() > LARGEST_SCORE {
        return Err(row.invalid("estimate", "a score between -4 and 4", remedy));
    }
    if score.standard_error <= 0.0 {
        return Err(row.invalid("stddev", "a positive standard error", remedy));
    }
    Ok(score)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CountryId, Year};

    const HEADER: &str = "year,iso3,wgi_code,country,indicator,estimate,stddev,nsource,pctrank\n";

    fn governance(rows: &str) -> Result<(Governance, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("worldbank")).unwrap();
        std::fs::write(folder.path().join(LAYOUT.path), format!("{HEADER}{rows}")).unwrap();
        let mut report = Report::default();
        read(folder.path(), &mut report).map(|governance| (governance, report))
    }

    #[test]
    fn a_score_keeps_its_standard_error_and_the_corrected_code_counts() {
        let (governance, report) = governance("2023,COD,ZAR,Congo,rl,-1.6,0.15,9,3.3\n").unwrap();
        let congo = CountryId::parse("COD").unwrap();
        let score = governance.score(Dimension::RuleOfLaw, congo, Year(2023));
        assert_eq!(score, Some(Score { estimate: -1.6, standard_error: 0.15 }));
        assert_eq!((report.files[0].read, report.files[0].used), (1, 1));
    }

    #[test]
    fn what_is_not_as_documented_is_refused_with_its_line() {
        let refused = |rows| governance(rows).unwrap_err().to_string();
        let row = "2023,CHL,CHL,Chile,rl,0.7,0.2,9,70\n";
        let text = refused("2023,ZAR,ZAR,Congo,rl,-1.6,0.15,9,3\n");
        assert!(text.contains("wgi_2005_2023.csv:2: column `iso3`: `ZAR` is not a country"), "{text}");
        let text = refused("2023,CHL,CHL,Chile,xx,0.7,0.2,9,70\n");
        assert!(text.contains("column `indicator`: `xx` is not one of va"), "{text}");
        let text = refused("2023,CHL,CHL,Chile,rl,70,0.2,9,0.7\n");
        assert!(text.contains("column `estimate`: `70` is not a score"), "{text}");
        let text = refused(&format!("{row}{row}"));
        assert!(text.contains("csv:3: repeats line 2 (2023 CHL rl)"), "{text}");
    }
}
