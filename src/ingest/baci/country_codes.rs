//! BACI's own list of country codes: the check that every code in a flow is one BACI knows.

use std::collections::BTreeMap;
use std::path::Path;

use crate::domain::CountryId;
use crate::ingest::table::{Encoding, Layout, Row, for_each_row};
use crate::ingest::{FileReport, IngestError, Report, countries};

const LAYOUT: Layout = Layout {
    path: "cepii_baci/baci_country_codes_v202601.csv",
    encoding: Encoding::Utf8,
    columns: &["country_code", "country_name", "country_iso2", "country_iso3", "iso3_std"],
};

/// Reviewed: codes of BACI that are no country in the years of this data, and why.
const NOT_COUNTRIES: &[(&str, &str)] = &[
    ("R20", "not a country: the rest of the European Free Trade Association"),
    ("ZA1", "not a country: the Southern African Customs Union, which BACI splits from 2000 on"),
    ("PUS", "withdrawn from ISO 3166 in 1986, and no flow names it: several US islands in the Pacific"),
    ("DDR", "ended in 1990, before the first year of trade"),
    ("CSK", "ended in 1992, before the first year of trade"),
    ("SUN", "ended in 1990, before the first year of trade"),
];

/// Country ids by the codes BACI writes.
#[derive(Default)]
pub(super) struct CountryCodes {
    from_iso2: BTreeMap<String, CountryId>,
    from_iso3: BTreeMap<String, CountryId>,
    from_standard_iso3: BTreeMap<String, CountryId>,
}

impl CountryCodes {
    /// Reads the list.
    pub(super) fn read(from: &Path, report: &mut Report) -> Result<Self, IngestError> {
        let mut codes = Self::default();
        let mut account = FileReport::new(LAYOUT.path);
        for_each_row(from, &LAYOUT, |row| {
            if let Some((_, why)) = NOT_COUNTRIES.iter().find(|(code, _)| *code == row.cell("iso3_std")) {
                account.row_set_aside(row.line, why);
            } else {
                codes.insert(row)?;
                account.row_used();
            }
            Ok(())
        })?;
        report.files.push(account);
        Ok(codes)
    }

    fn insert(&mut self, row: &Row<'_>) -> Result<(), IngestError> {
        let id = countries::by_iso3(row.cell("iso3_std")).ok_or_else(|| {
            row.invalid(
                "iso3_std",
                "a country of ISO 3166-1",
                "add the code to src/ingest/countries.rs, or to NOT_COUNTRIES in src/ingest/baci if it is none",
            )
        })?;
        let iso2 = row.cell("country_iso2");
        if countries::by_iso2(iso2) != Some(id) {
            let remedy = "check the row: NA is Namibia and must not be lost, TW is Taiwan";
            return Err(row.invalid("country_iso2", "the alpha-2 code of the same country", remedy));
        }
        // Germany and Belgium occur twice, with and without a part that joined or left them.
        self.from_iso2.insert(iso2.to_owned(), id);
        self.from_iso3.insert(row.cell("country_iso3").to_owned(), id);
        self.from_standard_iso3.insert(row.cell("iso3_std").to_owned(), id);
        Ok(())
    }

    /// The country of a cell with BACI's alpha-2 code.
    pub(super) fn by_iso2(&self, row: &Row<'_>, column: &str) -> Result<CountryId, IngestError> {
        find(&self.from_iso2, row, column)
    }

    /// The country of a cell with the alpha-3 code of ISO 3166: TWN where BACI itself has S19.
    pub(super) fn by_standard_iso3(&self, row: &Row<'_>, column: &str) -> Result<CountryId, IngestError> {
        find(&self.from_standard_iso3, row, column)
    }

    /// The country of a cell with BACI's alpha-3 code.
    pub(super) fn by_iso3(&self, row: &Row<'_>, column: &str) -> Result<CountryId, IngestError> {
        find(&self.from_iso3, row, column)
    }
}

fn find(codes: &BTreeMap<String, CountryId>, row: &Row<'_>, column: &str) -> Result<CountryId, IngestError> {
    codes.get(row.cell(column)).copied().ok_or_else(|| {
        row.invalid(
            column,
            "a country of baci_country_codes_v202601.csv",
            "check that both files are of the same release of BACI",
        )
    })
}
