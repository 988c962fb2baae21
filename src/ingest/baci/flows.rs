//! The files of bilateral flows, into one block per code and year.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::country_codes::CountryCodes;
use super::hs_codes::HsCodes;
use crate::dataset::{Coverage, TradeBlock};
use crate::domain::{CountryId, Flow, Year};
use crate::ingest::table::{Encoding, Layout, Row, for_each_row};
use crate::ingest::{FileReport, IngestError, Report};

const COMPLETE_2024: Layout = Layout {
    path: "cepii_baci/baci_hs17_v202601_2024_30codes.csv",
    encoding: Encoding::Utf8,
    columns: &[
        "year",
        "hs6",
        "material",
        "exporter",
        "exporter_name",
        "importer",
        "importer_name",
        "value_kusd",
        "qty_t",
    ],
};

const COMPLETE_2022: Layout = Layout {
    path: "cepii_baci/baci_hs17_v202601_2022_30codes.csv",
    encoding: Encoding::Utf8,
    columns: &["year", "exporter", "importer", "hs6", "value_usd"],
};

const TOP_PARTNERS: Layout = Layout {
    path: "cepii_baci/baci_flows_2002_2024_top_partners.csv",
    encoding: Encoding::Utf8,
    columns: &["year", "hs6", "material", "exporter_iso2", "importer_iso2", "value_usd", "qty_t"],
};

/// The main routes of codes of four digits: shares of a total in hundredths of a percent, times the total,
/// so that each value comes with the rounding it carries.
const MAIN_ROUTES: Layout = Layout {
    path: "cepii_baci/baci_hs4_2024_top_routes.csv",
    encoding: Encoding::Utf8,
    columns: &["year", "hs4", "exporter_iso3", "importer_iso3", "value_usd", "rounding_pm_usd", "listed_by"],
};

/// Whose list of partners a main route stands in.
const LISTED_BY: [&str; 3] = ["exporter", "importer", "both"];

/// A flow as one row gives it.
struct Given {
    line: u64,
    flow: Flow,
    /// How far the value may be off, where the source rounds it.
    rounding_usd: Option<f64>,
}

/// The flows of one code and year.
struct Pending {
    coverage: Coverage,
    flows: BTreeMap<(CountryId, CountryId), Given>,
}

impl Pending {
    fn into_block(self, code: &str, year: Year) -> TradeBlock {
        let given = self.flows.into_values();
        let (flows, roundings): (Vec<Flow>, Vec<Option<f64>>) =
            given.map(|given| (given.flow, given.rounding_usd)).unzip();
        let rounding_usd = roundings.into_iter().flatten().collect();
        TradeBlock { code: code.to_owned(), year, coverage: self.coverage, flows, rounding_usd }
    }
}

/// All flows read so far, by code and year.
pub(super) struct Blocks<'a> {
    codes: &'a HsCodes,
    countries: &'a CountryCodes,
    blocks: BTreeMap<(&'a str, Year), Pending>,
}

impl<'a> Blocks<'a> {
    /// Reads the complete years, the main partners of the others, and the main routes.
    pub(super) fn read(
        from: &Path,
        codes: &'a HsCodes,
        countries: &'a CountryCodes,
        report: &mut Report,
    ) -> Result<Self, IngestError> {
        let mut all = Self { codes, countries, blocks: BTreeMap::new() };
        all.read_complete(from, &COMPLETE_2022, Year(2022), report)?;
        all.read_complete(from, &COMPLETE_2024, Year(2024), report)?;
        all.read_top_partners(from, report)?;
        all.read_main_routes(from, report)?;
        Ok(all)
    }

    /// The blocks, sorted by code and year.
    pub(super) fn into_blocks(self) -> Vec<TradeBlock> {
        self.blocks.into_iter().map(|((code, year), pending)| pending.into_block(code, year)).collect()
    }

    fn read_complete(
        &mut self,
        from: &Path,
        layout: &Layout,
        year: Year,
        report: &mut Report,
    ) -> Result<(), IngestError> {
        let mut account = FileReport::new(layout.path);
        for_each_row(from, layout, |row| {
            if row.year("year")? != year {
                return Err(row.invalid(
                    "year",
                    "the year of the file",
                    "take out the row, or take the file again",
                ));
            }
            let exporter = self.countries.by_iso3(row, "exporter")?;
            let importer = self.countries.by_iso3(row, "importer")?;
            let is_thousands = layout.columns.contains(&"value_kusd");
            let value_usd =
                if is_thousands { dollars(row, "value_kusd", 1e3)? } else { dollars(row, "value_usd", 1.0)? };
            let quantity_tonnes =
                if layout.columns.contains(&"qty_t") { row.optional_number("qty_t")? } else { None };
            let flow = Flow { exporter, importer, value_usd, quantity_tonnes };
            let given = Given { line: row.line, flow, rounding_usd: None };
            self.insert(row, ("hs6", "importer"), (Coverage::Complete, year), given)?;
            account.row_used();
            Ok(())
        })?;
        report.files.push(account);
        Ok(())
    }

    fn read_top_partners(&mut self, from: &Path, report: &mut Report) -> Result<(), IngestError> {
        let complete: BTreeSet<Year> = self.blocks.keys().map(|(_, year)| *year).collect();
        let mut account = FileReport::new(TOP_PARTNERS.path);
        for_each_row(from, &TOP_PARTNERS, |row| {
            let year = row.year("year")?;
            let exporter = self.countries.by_iso2(row, "exporter_iso2")?;
            let importer = self.countries.by_iso2(row, "importer_iso2")?;
            if complete.contains(&year) {
                account.row_set_aside(row.line, "superseded by the complete file of that year");
                return Ok(());
            }
            let value_usd = dollars(row, "value_usd", 1.0)?;
            let quantity_tonnes = row.optional_number("qty_t")?;
            let flow = Flow { exporter, importer, value_usd, quantity_tonnes };
            let given = Given { line: row.line, flow, rounding_usd: None };
            self.insert(row, ("hs6", "importer_iso2"), (Coverage::MainPartners, year), given)?;
            account.row_used();
            Ok(())
        })?;
        report.files.push(account);
        Ok(())
    }

    fn read_main_routes(&mut self, from: &Path, report: &mut Report) -> Result<(), IngestError> {
        let mut account = FileReport::new(MAIN_ROUTES.path);
        for_each_row(from, &MAIN_ROUTES, |row| {
            four_digits(row)?;
            if !LISTED_BY.contains(&row.cell("listed_by")) {
                let remedy = "say whose list of partners the route stands in";
                return Err(row.invalid("listed_by", "`exporter`, `importer` or `both`", remedy));
            }
            let exporter = self.countries.by_standard_iso3(row, "exporter_iso3")?;
            let importer = self.countries.by_standard_iso3(row, "importer_iso3")?;
            let value_usd = dollars(row, "value_usd", 1.0)?;
            let flow = Flow { exporter, importer, value_usd, quantity_tonnes: None };
            let rounding_usd = Some(dollars(row, "rounding_pm_usd", 1.0)?);
            let given = Given { line: row.line, flow, rounding_usd };
            let year = row.year("year")?;
            self.insert(row, ("hs4", "importer_iso3"), (Coverage::MainRoutes, year), given)?;
            account.row_used();
            Ok(())
        })?;
        report.files.push(account);
        Ok(())
    }

    fn insert(
        &mut self,
        row: &Row<'_>,
        (code_column, importer_column): (&str, &str),
        (coverage, year): (Coverage, Year),
        given: Given,
    ) -> Result<(), IngestError> {
        let code = self.codes.find(row, code_column)?.code.as_str();
        let flow = given.flow;
        if flow.exporter == flow.importer {
            let remedy = "BACI has no trade of a country with itself: check the row";
            return Err(row.invalid(importer_column, "another country than the exporter", remedy));
        }
        let empty = || Pending { coverage, flows: BTreeMap::new() };
        let block = self.blocks.entry((code, year)).or_insert_with(empty);
        match block.flows.insert((flow.exporter, flow.importer), given) {
            None => Ok(()),
            Some(first) => {
                let key = format!("{year} {code} {} {}", flow.exporter, flow.importer);
                Err(row.duplicate(first.line, &key))
            }
        }
    }
}

/// The main routes are of codes of four digits: one of six has a complete file, which must not be mixed in.
pub(super) fn four_digits(row: &Row<'_>) -> Result<(), IngestError> {
    if row.cell("hs4").len() == 4 {
        return Ok(());
    }
    Err(row.invalid("hs4", "a code of four digits", "codes of six digits have files of their own"))
}

/// A value times `factor`, to the cent: 319.760 thousand is 319,760 and not 319,759.99999999994.
pub(super) fn dollars(row: &Row<'_>, column: &str, factor: f64) -> Result<f64, IngestError> {
    let value = row.number(column)?;
    if value <= 0.0 {
        return Err(row.invalid(column, "a positive number", "BACI lists no empty flows: check the row"));
    }
    Ok((value * factor * 100.0).round() / 100.0)
}
