//! CEPII BACI: bilateral trade by Harmonized System code, values free on board in nominal US dollars.
//!
//! Two years are complete (2022 in value, 2024 in value and tonnes); the other years from 2002 on hold
//! each country's six largest suppliers and customers. Where a complete file exists, it alone is used. Of
//! codes of four digits there are the main routes of 2024, and one side of the total of their countries.

mod country_codes;
mod country_totals;
mod flows;
mod hs_codes;
mod sums;
mod unit_values;

use std::collections::BTreeMap;
use std::path::Path;

use country_codes::CountryCodes;
use country_totals::CountryTotals;
use flows::Blocks;
use hs_codes::HsCodes;

use super::{IngestError, Report};
use crate::dataset::{PriceEntry, SourceId, TradeBlock, TradeCode, TradeFile, TradeTotals};
use crate::domain::Mineral;

/// Id of the source of all flows.
pub const SOURCE: &str = "cepii_baci_v202601";

/// Id of the source of the world unit values: another file, so another row numbering.
pub const UNIT_VALUE_SOURCE: &str = "cepii_baci_v202601_unit_values";

/// All that comes from BACI.
#[derive(Clone, Debug)]
pub struct Trade {
    /// The codes that have flows, sorted.
    pub codes: Vec<TradeCode>,
    /// One per mineral, in catalogue order.
    pub files: Vec<TradeFile>,
    /// One per year, ascending.
    pub totals: Vec<TradeTotals>,
    /// World unit values: one annual series per code.
    pub unit_values: Vec<PriceEntry>,
}

/// Reads the files of BACI below `from`.
///
/// # Errors
/// [`IngestError`] when a file cannot be read, a row names a code or country that the lists of codes do
/// not have, or two rows give the same flow.
pub fn read(from: &Path, report: &mut Report) -> Result<Trade, IngestError> {
    let countries = CountryCodes::read(from, report)?;
    let mut codes = HsCodes::read(from)?;
    let blocks = Blocks::read(from, &codes, &countries, report)?.into_blocks();
    codes.set_years(&blocks);
    let given = CountryTotals::read(from, &codes, &countries, &blocks, report)?;
    let unit_values = unit_values::read(from, &codes, report)?;
    let (codes, account) = codes.into_trade_codes();
    report.files.push(account);
    let totals = sums::totals(&blocks, &given);
    Ok(Trade { files: files(&codes, blocks), codes, totals, unit_values })
}

fn files(codes: &[TradeCode], blocks: Vec<TradeBlock>) -> Vec<TradeFile> {
    let mut by_mineral: BTreeMap<Mineral, Vec<TradeBlock>> = BTreeMap::new();
    for block in blocks {
        if let Some(code) = codes.iter().find(|code| code.code == block.code) {
            by_mineral.entry(code.mineral).or_default().push(block);
        }
    }
    let source = SourceId(SOURCE.into());
    by_mineral.into_iter().map(|(mineral, blocks)| TradeFile::new(mineral, source.clone(), blocks)).collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::dataset::{Coverage, Direction};
    use crate::domain::{CountryId, Flags, Year};

    const COUNTRIES: &str = "country_code,country_name,country_iso2,country_iso3,iso3_std\n\
        156,China,CN,CHN,CHN\n\
        180,Dem. Rep. of the Congo,CD,COD,COD\n\
        516,Namibia,NA,NAM,NAM\n\
        490,\"Other Asia, nes\",TW,S19,TWN\n\
        200,Czechoslovakia (...1992),CS,CSK,CSK\n\
        891,Serbia and Montenegro (...2005),CS,SCG,SCG\n\
        697,\"Europe EFTA, nes\",,R20,R20\n";
    const CODES: &str = "hs_code,hs_level,mineral,stage,specificity,note\n\
        282200,6,cobalt,processing,partial,oxides\n\
        8105,4,cobalt,processing,exact,mattes\n\
        811292,6,gallium_germanium_hafnium,processing,mixed,one code\n\
        850511,6,rare_earths,semi_manufactures,proxy,magnets\n";
    const FLOWS_2024: &str = "year,hs6,material,exporter,exporter_name,importer,importer_name,value_kusd,qty_t\n\
        2024,282200,cobalt,COD,,CHN,,319.760,1.500\n\
        2024,282200,cobalt,COD,,S19,,0.055,\n\
        2024,811292,gallium+germanium,CHN,,COD,,2.000,0.125\n";
    const FLOWS_2022: &str = "year,exporter,importer,hs6,value_usd\n2022,COD,CHN,282200,7\n";
    const PARTNERS: &str = "year,hs6,material,exporter_iso2,importer_iso2,value_usd,qty_t\n\
        2003,282200,cobalt,NA,CS,11,\n\
        2022,282200,cobalt,CD,CN,7,\n\
        2024,282200,cobalt,CD,TW,55,\n";
    const ROUTES: &str = "year,hs4,exporter_iso3,importer_iso3,value_usd,rounding_pm_usd,listed_by\n\
        2024,8105,COD,CHN,900,9,both\n\
        2024,8105,CHN,TWN,40,4,importer\n";
    const ROUTE_TOTALS: &str = "year,hs4,iso3,flow,total_usd\n2024,8105,COD,exports,1000\n";
    const UNIT_VALUES: &str = "year,hs6,unit_value_usd_per_t\n\
        2002,282200,100.5\n2003,282200,90\n2002,811292,300\n";

    /// Reads a small set of files with `change` made in the file whose name begins with `name`.
    fn read_with(name: &str, change: (&str, &str)) -> Result<(Trade, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("cepii_baci")).unwrap();
        let files = [
            ("baci_country_codes_v202601.csv", COUNTRIES),
            ("hs_codes.csv", CODES),
            ("baci_hs17_v202601_2024_30codes.csv", FLOWS_2024),
            ("baci_hs17_v202601_2022_30codes.csv", FLOWS_2022),
            ("baci_flows_2002_2024_top_partners.csv", PARTNERS),
            ("baci_hs4_2024_top_routes.csv", ROUTES),
            ("baci_hs4_2024_country_totals.csv", ROUTE_TOTALS),
            ("baci_world_unit_values_2002_2024.csv", UNIT_VALUES),
        ];
        for (file, text) in files {
            let text =
                if file.starts_with(name) { text.replace(change.0, change.1) } else { text.to_owned() };
            fs::write(folder.path().join("cepii_baci").join(file), text).unwrap();
        }
        let mut report = Report::default();
        read(folder.path(), &mut report).map(|trade| (trade, report))
    }

    fn refused(name: &str, from: &str, to: &str) -> String {
        read_with(name, (from, to)).unwrap_err().to_string()
    }

    fn id(code: &str) -> CountryId {
        CountryId::parse(code).unwrap()
    }

    #[test]
    fn complete_years_come_first_and_the_others_are_of_main_partners() {
        let (trade, report) = read_with("", ("", "")).unwrap();
        let cobalt = &trade.files[0];
        assert_eq!(cobalt.mineral.id(), "cobalt");
        let of_oxides = cobalt.blocks().iter().filter(|block| block.code == "282200");
        let found: Vec<_> = of_oxides.map(|block| (block.year.0, block.coverage)).collect();
        let expected =
            [(2003, Coverage::MainPartners), (2022, Coverage::Complete), (2024, Coverage::Complete)];
        assert_eq!(found, expected);
        assert_eq!(trade.codes[0].years.len(), 3);
        let partners = report.files.iter().find(|file| file.file.contains("top_partners")).unwrap();
        assert_eq!((partners.read, partners.used), (3, 1));
        assert_eq!(partners.set_aside[0].reason, "superseded by the complete file of that year");
        assert!(report.files.iter().all(crate::ingest::FileReport::reconciles));
    }

    #[test]
    fn thousands_of_dollars_become_whole_dollars_and_a_blank_weight_stays_absent() {
        let (trade, _) = read_with("", ("", "")).unwrap();
        let flows = &trade.files[0].block("282200", Year(2024)).unwrap().flows;
        let found: Vec<_> =
            flows.iter().map(|flow| (flow.importer, flow.value_usd, flow.quantity_tonnes)).collect();
        assert_eq!(found, [(id("CHN"), 319_760.0, Some(1.5)), (id("TWN"), 55.0, None)]);
    }

    #[test]
    fn namibia_is_no_missing_value_and_a_shared_alpha_2_code_is_the_state_of_that_time() {
        let (trade, _) = read_with("", ("", "")).unwrap();
        let flow = trade.files[0].block("282200", Year(2003)).unwrap().flows[0];
        assert_eq!((flow.exporter, flow.importer), (id("NAM"), id("SCG")));
    }

    #[test]
    fn totals_add_what_a_country_ships_and_receives() {
        let (trade, _) = read_with("", ("", "")).unwrap();
        let year = trade.totals.iter().find(|totals| totals.year == Year(2024)).unwrap();
        let cobalt = &year.codes[0];
        assert_eq!((cobalt.code.as_str(), cobalt.coverage), ("282200", Coverage::Complete));
        let congo = cobalt.totals.iter().find(|total| total.country == id("COD")).unwrap();
        assert_eq!((congo.export_usd, congo.import_usd), (319_815.0, 0.0));
    }

    #[test]
    fn main_routes_keep_their_rounding_and_a_given_total_goes_before_their_sum() {
        let (trade, report) = read_with("", ("", "")).unwrap();
        let block = trade.files[0].block("8105", Year(2024)).unwrap();
        assert_eq!((block.coverage, &block.rounding_usd), (Coverage::MainRoutes, &vec![4.0, 9.0]));
        let year = trade.totals.iter().find(|totals| totals.year == Year(2024)).unwrap();
        let cobalt = year.codes.iter().find(|code| code.code == "8105").unwrap();
        let found: Vec<_> = cobalt
            .totals
            .iter()
            .map(|row| (row.country, row.export_usd, row.import_usd, row.given, row.betweenness))
            .collect();
        let expected = [
            (id("CHN"), 40.0, 900.0, None, 0.5),
            (id("COD"), 1000.0, 0.0, Some(Direction::Exports), 0.0),
            (id("TWN"), 0.0, 40.0, None, 0.0),
        ];
        assert_eq!(found, expected);
        assert!(report.files.iter().all(crate::ingest::FileReport::reconciles));
    }

    #[test]
    fn routes_that_cannot_be_are_refused() {
        let text = refused("baci_hs4_2024_country", "exports,1000", "exports,890");
        assert!(text.contains("totals.csv:2: column `total_usd`: `890` is not at least the sum"), "{text}");
        let text = refused("baci_hs4_2024_country", "exports", "outward");
        assert!(text.contains("totals.csv:2: column `flow`: `outward` is not `exports`"), "{text}");
        let text = refused(
            "baci_hs4_2024_country",
            "COD,exports,1000\n",
            "COD,exports,1000\n2024,8105,COD,imports,1\n",
        );
        assert!(text.contains("totals.csv:3: repeats line 2 (2024 8105 COD)"), "{text}");
        let text = refused("baci_hs4_2024_top", "2024,8105,CHN", "2024,282200,CHN");
        assert!(text.contains("routes.csv:3: column `hs4`: `282200` is not a code of four digits"), "{text}");
        let text = refused("baci_hs4_2024_top", "both", "nobody");
        assert!(text.contains("routes.csv:2: column `listed_by`: `nobody` is not"), "{text}");
    }

    #[test]
    fn only_codes_with_flows_are_kept_and_shared_codes_go_to_their_group() {
        let (trade, report) = read_with("", ("", "")).unwrap();
        let found: Vec<_> = trade.codes.iter().map(|code| (code.code.as_str(), code.mineral.id())).collect();
        let expected = [("282200", "cobalt"), ("8105", "cobalt"), ("811292", "gallium_germanium_and_others")];
        assert_eq!(found, expected);
        let account = report.files.iter().find(|file| file.file.contains("hs_codes")).unwrap();
        assert_eq!((account.read, account.used), (4, 3));
    }

    #[test]
    fn unit_values_are_annual_series_with_the_line_of_each_year() {
        let (trade, _) = read_with("", ("", "")).unwrap();
        let cobalt = &trade.unit_values[0];
        assert_eq!((cobalt.id.as_str(), cobalt.flags), ("unit_value_282200", Flags::NONE));
        assert_eq!(cobalt.place.rows, [2, 3]);
        assert_eq!(cobalt.series.values(), [Some(100.5), Some(90.0)]);
        assert_eq!(trade.unit_values[1].flags, Flags::SHARED_CODE);
    }

    #[test]
    fn a_flow_given_twice_names_both_lines() {
        let text = refused("baci_hs17_v202601_2022", "282200,7\n", "282200,7\n2022,COD,CHN,282200,9\n");
        assert!(text.contains("2022_30codes.csv:3: repeats line 2 (2022 282200 COD CHN)"), "{text}");
    }

    #[test]
    fn unknown_countries_codes_and_columns_are_refused_with_their_line() {
        let text = refused("baci_flows", "CD,TW", "CD,QQ");
        assert!(text.contains("top_partners.csv:4: column `importer_iso2`: `QQ` is not"), "{text}");
        let text = refused("baci_hs17_v202601_2024", "811292", "999999");
        assert!(text.contains("2024_30codes.csv:4: column `hs6`: `999999` is not"), "{text}");
        let text = refused("baci_country", "697,\"Europe EFTA, nes\",,R20,R20", "1,Atlantis,QQ,QQQ,QQQ");
        assert!(text.contains("country_codes_v202601.csv:8: column `iso3_std`: `QQQ` is not"), "{text}");
        let text = refused("hs_codes", "cobalt,processing,partial", "kryptonite,processing,partial");
        assert!(text.contains("hs_codes.csv:2: column `mineral`: `kryptonite` is not"), "{text}");
        let text = refused("baci_world", "unit_value_usd_per_t", "unit_value");
        assert!(text.contains("2002_2024.csv:1: the columns are [year, hs6, unit_value]"), "{text}");
    }

    #[test]
    fn values_years_and_partners_that_cannot_be_are_refused() {
        let text = refused("baci_hs17_v202601_2024", "0.055", "-0.055");
        assert!(text.contains("csv:3: column `value_kusd`: `-0.055` is not a positive number"), "{text}");
        let text = refused("baci_hs17_v202601_2022", "2022,COD", "2021,COD");
        assert!(text.contains("csv:2: column `year`: `2021` is not the year of the file"), "{text}");
        let text = refused("baci_flows", "NA,CS", "NA,NA");
        assert!(text.contains("csv:2: column `importer_iso2`: `NA` is not another country"), "{text}");
        let text = refused("baci_world", "2003,282200", "2004,282200");
        assert!(text.contains("csv:3: column `year`: `2004` is not the year after"), "{text}");
    }
}
