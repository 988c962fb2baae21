//! Environment and health of countries: five files of one form from the World Bank and Our World in Data.

use std::collections::BTreeMap;
use std::path::Path;

use super::table::{Encoding, Layout, Row, for_each_row};
use super::{FileReport, IngestError, Report, countries};
use crate::dataset::SourceId;
use crate::dataset::environment::{ContextFigure, ContextIndicator, ContextPanel, Environment};
use crate::domain::CountryId;

/// One file with what it holds.
struct File {
    source: &'static str,
    layout: Layout,
    /// Indicator and unit as printed, and what they are here.
    indicators: &'static [(&'static str, &'static str, ContextIndicator)],
}

const fn layout(path: &'static str) -> Layout {
    Layout { path, encoding: Encoding::Utf8, columns: &["iso3", "year", "indicator", "value", "unit"] }
}

/// Carbon intensity of electricity.
pub const POWER_SOURCE: &str = "owid_ember_2025";
/// Mean exposure to fine dust.
pub const DUST_SOURCE: &str = "world_bank_wdi_pm25";
/// Life expectancy.
pub const LIFE_SOURCE: &str = "owid_unwpp_2024";
/// Health expenditure, physicians, sanitation.
pub const HEALTH_SOURCE: &str = "world_bank_wdi_health";
/// Forest, renewable electricity, water, depletion: an edition of 2019.
pub const OLD_SOURCE: &str = "world_bank_wdi_2019";

/// Every source, in the order of [`PATHS`].
pub const SOURCES: [&str; 5] = [POWER_SOURCE, DUST_SOURCE, LIFE_SOURCE, HEALTH_SOURCE, OLD_SOURCE];

/// The files, in the order of [`SOURCES`].
pub const PATHS: [&str; 5] = [
    "environment/owid_ember_electricity_carbon_intensity_2000_2024.csv",
    "environment/wdi_pm25_exposure_2000_2023.csv",
    "environment/owid_unwpp2024_life_expectancy_2000_2023.csv",
    "environment/wdi_health_context_2000_2024.csv",
    "environment/wdi_2019_edition_forest_water_power_depletion.csv",
];

const FILES: [File; 5] = [
    File {
        source: POWER_SOURCE,
        layout: layout(PATHS[0]),
        indicators: &[("carbon_intensity_elec", "gCO2e/kWh", ContextIndicator::GridCarbonIntensity)],
    },
    File {
        source: DUST_SOURCE,
        layout: layout(PATHS[1]),
        indicators: &[("EN.ATM.PM25.MC.M3", "ug/m3", ContextIndicator::FineDust)],
    },
    File {
        source: LIFE_SOURCE,
        layout: layout(PATHS[2]),
        indicators: &[("life_expectancy_birth", "years", ContextIndicator::LifeExpectancy)],
    },
    File {
        source: HEALTH_SOURCE,
        layout: layout(PATHS[3]),
        indicators: &[
            ("SH.XPD.CHEX.GD.ZS", "% of GDP", ContextIndicator::HealthSpending),
            ("SH.MED.PHYS.ZS", "per 1000 people", ContextIndicator::Physicians),
            ("SH.STA.SMSS.ZS", "% of population", ContextIndicator::Sanitation),
        ],
    },
    File {
        source: OLD_SOURCE,
        layout: layout(PATHS[4]),
        indicators: &[
            ("AG.LND.FRST.ZS", "% of land area", ContextIndicator::Forest),
            ("EG.ELC.RNEW.ZS", "% of electricity output", ContextIndicator::RenewableElectricity),
            ("ER.H2O.FWTL.ZS", "% of internal renewable resources", ContextIndicator::WaterWithdrawal),
            ("NY.ADJ.DRES.GN.ZS", "% of GNI", ContextIndicator::Depletion),
        ],
    },
];

/// The row of all countries together.
const WORLD: &str = "WLD";

/// Reviewed: the Channel Islands are Jersey and Guernsey together.
const GROUPS: [&str; 1] = ["CHI"];

/// Reads the five files below `from`.
///
/// # Errors
/// [`IngestError`] when a file cannot be read, a code is neither a country nor a reviewed group, an
/// indicator or unit is another, a figure is negative, or two rows give the same figure.
pub fn read(from: &Path, report: &mut Report) -> Result<Environment, IngestError> {
    let mut panels = Vec::new();
    for file in &FILES {
        let figures = read_file(from, file, report)?;
        for (_, _, indicator) in file.indicators {
            let panel =
                ContextPanel::new(*indicator, SourceId(file.source.into()), &figures).map_err(|error| {
                    IngestError::Malformed { file: file.layout.path.to_owned(), what: error.to_string() }
                })?;
            panels.push(panel);
        }
    }
    Ok(Environment::new(panels))
}

fn read_file(from: &Path, file: &File, report: &mut Report) -> Result<Vec<ContextFigure>, IngestError> {
    let mut figures = Vec::new();
    let mut seen = BTreeMap::new();
    let mut account = FileReport::new(file.layout.path);
    for_each_row(from, &file.layout, |row| {
        if GROUPS.contains(&row.cell("iso3")) {
            account.row_set_aside(row.line, "not a country: two territories together");
            return Ok(());
        }
        let figure = figure(row, file)?;
        if figure.indicator == ContextIndicator::GridCarbonIntensity && figure.value == 0.0 {
            account.row_set_aside(row.line, "a zero of a grid too small to measure, which is no real zero");
            return Ok(());
        }
        let key = (figure.indicator, figure.country, figure.year);
        if let Some(first_line) = seen.insert(key, row.line) {
            let who = row.cell("iso3");
            return Err(
                row.duplicate(first_line, &format!("{who} {} {}", figure.year, row.cell("indicator")))
            );
        }
        figures.push(figure);
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Ok(figures)
}

fn figure(row: &Row<'_>, file: &File) -> Result<ContextFigure, IngestError> {
    let printed = row.cell("indicator");
    let (_, unit, indicator) = file.indicators.iter().find(|(id, _, _)| *id == printed).ok_or_else(|| {
        row.invalid("indicator", "an indicator of this file", "add it to FILES in src/ingest/environment.rs")
    })?;
    if row.cell("unit") != *unit {
        return Err(row.invalid(
            "unit",
            "the unit documented for the indicator",
            "check the publisher's file",
        ));
    }
    let value = row.number("value")?;
    if value < 0.0 {
        return Err(row.invalid("value", "zero or a positive number", "check the publisher's file"));
    }
    Ok(ContextFigure { indicator: *indicator, country: country(row)?, year: row.year("year")?, value })
}

fn country(row: &Row<'_>) -> Result<Option<CountryId>, IngestError> {
    match row.cell("iso3") {
        WORLD => Ok(None),
        code => countries::by_iso3(code).map(Some).ok_or_else(|| {
            let remedy = "add it to src/ingest/countries.rs, or to GROUPS in src/ingest/environment.rs";
            row.invalid("iso3", "a country of ISO 3166-1 or a known group", remedy)
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Year;

    const POWER: &str = "CHL,2024,carbon_intensity_elec,266,gCO2e/kWh\n";

    fn environment(power: &str) -> Result<(Environment, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("environment")).unwrap();
        for file in &FILES {
            let (id, unit, _) = file.indicators[0];
            let row = format!("NOR,2023,{id},83.3,{unit}\n");
            let rows = if file.source == POWER_SOURCE { power } else { &row };
            let text = format!("iso3,year,indicator,value,unit\n{rows}");
            std::fs::write(folder.path().join(file.layout.path), text).unwrap();
        }
        let mut report = Report::default();
        read(folder.path(), &mut report).map(|environment| (environment, report))
    }

    #[test]
    fn a_world_row_is_kept_apart_and_a_false_zero_or_a_group_is_set_aside() {
        let rows = format!(
            "{POWER}WLD,2024,carbon_intensity_elec,473,gCO2e/kWh\nBDI,2020,carbon_intensity_elec,0,gCO2e/kWh\n\
             CHI,2020,carbon_intensity_elec,1,gCO2e/kWh\n"
        );
        let (environment, report) = environment(&rows).unwrap();
        let panel = environment.panel(ContextIndicator::GridCarbonIntensity).unwrap();
        let chile = CountryId::parse("CHL").unwrap();
        assert_eq!(panel.frame().countries(), [chile]);
        assert_eq!(panel.newest(chile), Some((Year(2024), 266.0)));
        assert_eq!(panel.world(), Some((Year(2024), 473.0)));
        assert_eq!((report.files[0].used, report.files[0].rows_set_aside()), (2, 2));
        assert_eq!(report.files.len(), 5);
    }

    #[test]
    fn what_is_not_as_documented_is_refused_with_its_line() {
        let refused = |rows: &str| environment(rows).unwrap_err().to_string();
        let text = refused("QQQ,2024,carbon_intensity_elec,1,gCO2e/kWh\n");
        assert!(text.contains("2000_2024.csv:2: column `iso3`: `QQQ` is not a country"), "{text}");
        let text = refused("CHL,2024,carbon,1,gCO2e/kWh\n");
        assert!(text.contains("column `indicator`: `carbon` is not"), "{text}");
        let text = refused("CHL,2024,carbon_intensity_elec,1,t\n");
        assert!(text.contains("column `unit`: `t` is not"), "{text}");
        let text = refused("CHL,2024,carbon_intensity_elec,-1,gCO2e/kWh\n");
        assert!(text.contains("column `value`: `-1` is not"), "{text}");
        let text = refused(&format!("{POWER}{POWER}"));
        assert!(text.contains("csv:3: repeats line 2 (CHL 2024 carbon_intensity_elec)"), "{text}");
    }
}
