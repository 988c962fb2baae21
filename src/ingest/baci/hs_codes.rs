//! Harmonized System codes: which mineral and stage each is read as, a judgement of this project.

use std::collections::BTreeMap;
use std::path::Path;

use crate::dataset::{Coverage, Specificity, TradeBlock, TradeCode};
use crate::domain::{Mineral, Stage, Year};
use crate::ingest::table::{Encoding, Layout, Row, for_each_row};
use crate::ingest::{FileReport, IngestError};

const LAYOUT: Layout = Layout {
    path: "cepii_baci/hs_codes.csv",
    encoding: Encoding::Utf8,
    columns: &["hs_code", "hs_level", "mineral", "stage", "specificity", "note"],
};

/// Names in the file that the catalogue words differently.
const MINERAL_ALIASES: &[(&str, &str)] = &[
    ("bauxite_aluminium", "aluminium"),
    ("coking_coal", "coal"),
    ("gallium_germanium_hafnium", "gallium_germanium_and_others"),
];

const SPECIFICITIES: [Specificity; 5] =
    [Specificity::Exact, Specificity::Dominant, Specificity::Partial, Specificity::Proxy, Specificity::Mixed];

/// The codes with their line, sorted by code.
pub(super) struct HsCodes(BTreeMap<String, (u64, TradeCode)>);

impl HsCodes {
    /// Reads the codes; the years are still empty.
    pub(super) fn read(from: &Path) -> Result<Self, IngestError> {
        let mut codes: BTreeMap<String, (u64, TradeCode)> = BTreeMap::new();
        for_each_row(from, &LAYOUT, |row| {
            let code = trade_code(row)?;
            if let Some((first_line, _)) = codes.get(&code.code) {
                return Err(row.duplicate(*first_line, &code.code));
            }
            codes.insert(code.code.clone(), (row.line, code));
            Ok(())
        })?;
        Ok(Self(codes))
    }

    /// The code of a cell.
    pub(super) fn find(&self, row: &Row<'_>, column: &str) -> Result<&TradeCode, IngestError> {
        self.0.get(row.cell(column)).map(|(_, code)| code).ok_or_else(|| {
            row.invalid(
                column,
                "a code of hs_codes.csv",
                "say there which mineral and stage the code is read as",
            )
        })
    }

    /// Notes which years of each code there are.
    pub(super) fn set_years(&mut self, blocks: &[TradeBlock]) {
        let mut years: BTreeMap<&str, Vec<(Year, Coverage)>> = BTreeMap::new();
        for block in blocks {
            years.entry(&block.code).or_default().push((block.year, block.coverage));
        }
        for (_, code) in self.0.values_mut() {
            code.years = years.remove(code.code.as_str()).unwrap_or_default();
            code.years.sort_unstable();
        }
    }

    /// The codes that have years, and what became of every row.
    pub(super) fn into_trade_codes(self) -> (Vec<TradeCode>, FileReport) {
        let mut rows: Vec<(u64, TradeCode)> = self.0.into_values().collect();
        rows.sort_by_key(|(line, _)| *line);
        let mut account = FileReport::new(LAYOUT.path);
        for (line, code) in &rows {
            if code.years.is_empty() {
                account.row_set_aside(*line, "no trade of this code in the data");
            } else {
                account.row_used();
            }
        }
        let mut codes: Vec<TradeCode> = rows.into_iter().map(|(_, code)| code).collect();
        codes.retain(|code| !code.years.is_empty());
        codes.sort_by(|a, b| a.code.cmp(&b.code));
        (codes, account)
    }
}

fn trade_code(row: &Row<'_>) -> Result<TradeCode, IngestError> {
    let code = row.cell("hs_code");
    let is_code = matches!(code.len(), 4 | 6) && code.bytes().all(|digit| digit.is_ascii_digit());
    if !is_code || row.cell("hs_level") != code.len().to_string() {
        let remedy = "write the code as text, with its leading zero, and its length as hs_level";
        return Err(row.invalid("hs_code", "a code of four or six digits", remedy));
    }
    let printed = row.cell("mineral");
    let alias = MINERAL_ALIASES.iter().find(|(alias, _)| *alias == printed);
    let mineral = Mineral::parse(alias.map_or(printed, |(_, id)| id)).map_err(|_| {
        row.invalid("mineral", "a mineral of the catalogue", "use an id of src/domain/mineral.rs")
    })?;
    let stage = Stage::parse(row.cell("stage"))
        .ok_or_else(|| row.invalid("stage", "a stage of the chain", "use an id of src/domain/stage.rs"))?;
    let specificity = SPECIFICITIES.into_iter().find(|one| one.id() == row.cell("specificity"));
    let specificity = specificity.ok_or_else(|| {
        row.invalid("specificity", "a known specificity", "use exact, dominant, partial, proxy or mixed")
    })?;
    Ok(TradeCode {
        code: code.to_owned(),
        mineral,
        stage,
        specificity,
        note: row.cell("note").to_owned(),
        years: Vec::new(),
    })
}
