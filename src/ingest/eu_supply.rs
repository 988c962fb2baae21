//! The European Commission's study on critical raw materials 2023: shares of supply with measures of trade,
//! and recycling rates that another project copied from it.

use std::collections::BTreeMap;
use std::path::Path;

use super::collect::line_of;
use super::countries::{self, Party};
use super::table::{Encoding, Layout, Row, for_each_row};
use super::{FileReport, IngestError, Report};
use crate::dataset::SourceId;
use crate::dataset::eu_supply::{EuSupply, RecyclingRate, Scope, SupplyRow, SupplyTable};
use crate::domain::{CountryId, Flags, Mineral, Origin, Stage};

/// Id of the study's shares in the dataset.
pub const SOURCE: &str = "eu_crm_2023_supply";

/// Id of the recycling rates in the dataset.
pub const RECYCLING_SOURCE: &str = "eu_crm_2023_recycling";

/// The world's supply, as published but for the encoding.
pub const GLOBAL: Layout = Layout {
    path: "eu_crm/eu_crm_global_supply_shares.csv",
    encoding: Encoding::Utf8,
    columns: &["Material", "Stage", "Country", "Share", "t"],
};

/// The supply of the European Union, as published but for the encoding.
pub const EU: Layout = Layout { path: "eu_crm/eu_crm_eu_supply_shares.csv", ..GLOBAL };

/// The recycling rates.
pub const RECYCLING: Layout = Layout {
    path: "eu_crm/eol_rir_2023_secondary.csv",
    encoding: Encoding::Utf8,
    columns: &["material", "title", "eol_rir_pct", "reported"],
};

/// Names of the study that differ between its two files, as they are kept.
const MATERIAL_ALIASES: &[(&str, &str)] =
    &[("Natural Rubber", "Natural rubber"), ("Titanium ores", "Titanium"), ("Phosphorous", "Phosphorus")];

/// Materials and the mineral of the catalogue that each is. What is only part of one (bentonite, kaolin,
/// limestone, coking coal) or none (cork) has none.
const MATERIALS: &[(&str, &str)] = &[
    ("Aggregates", ""),
    ("Aluminium", "aluminium"),
    ("Antimony", "antimony"),
    ("Arsenic", "arsenic"),
    ("Barytes", "baryte"),
    ("Bentonite", ""),
    ("Beryllium", "beryllium"),
    ("Bismuth", "bismuth"),
    ("Borate", "boron"),
    ("Cadmium", "cadmium"),
    ("Cerium", "rare_earths"),
    ("Chromium", "chromium"),
    ("Cobalt", "cobalt"),
    ("Coking coal", ""),
    ("Copper", "copper"),
    ("Diatomite", "diatomite"),
    ("Dysprosium", "rare_earths"),
    ("Erbium", "rare_earths"),
    ("Europium", "rare_earths"),
    ("Feldspar", "feldspar"),
    ("Fluorspar", "fluorspar"),
    ("Gadolinium", "rare_earths"),
    ("Gallium", "gallium"),
    ("Germanium", "germanium"),
    ("Gold", "gold"),
    ("Gypsum", "gypsum"),
    ("Hafnium", "hafnium"),
    ("Heavy Rare earths Elements", "rare_earths"),
    ("Helium", "helium"),
    ("Holmium", "rare_earths"),
    ("Hydrogen", ""),
    ("Indium", "indium"),
    ("Iridium", "iridium"),
    ("Iron ore", "iron_ore"),
    ("Kaolin", ""),
    ("Krypton", "krypton"),
    ("Lanthanum", "rare_earths"),
    ("Lead", "lead"),
    ("Limestone", ""),
    ("Lithium", "lithium"),
    ("Lutetium", "rare_earths"),
    ("Magnesite", "magnesium_compounds"),
    ("Magnesium", "magnesium"),
    ("Manganese", "manganese"),
    ("Molybdenum", "molybdenum"),
    ("Natural Graphite", "graphite"),
    ("Natural cork", ""),
    ("Natural rubber", ""),
    ("Natural teak wood", ""),
    ("Neodymium", "rare_earths"),
    ("Neon", "neon"),
    ("Nickel", "nickel"),
    ("Niobium", "niobium"),
    ("Palladium", "palladium"),
    ("Perlite", "perlite"),
    ("Phosphate Rock", "phosphate"),
    ("Phosphorus", "phosphorus"),
    ("Platinum", "platinum"),
    ("Potash", "potash"),
    ("Praseodymium", "rare_earths"),
    ("Rhenium", "rhenium"),
    ("Rhodium", "rhodium"),
    ("Roundwood", ""),
    ("Ruthenium", "ruthenium"),
    ("Samarium", "rare_earths"),
    ("Sapele wood", ""),
    ("Scandium", "scandium"),
    ("Selenium", "selenium"),
    ("Silica sand", "sand_and_gravel_industrial"),
    ("Silicon metal", "silicon"),
    ("Silver", "silver"),
    ("Strontium", "strontium"),
    ("Sulphur", "sulfur"),
    ("Talc", "talc"),
    ("Tantalum", "tantalum"),
    ("Tellurium", "tellurium"),
    ("Terbium", "rare_earths"),
    ("Thulium", "rare_earths"),
    ("Tin", "tin"),
    ("Titanium", "titanium"),
    ("Titanium metal", "titanium"),
    ("Tungsten", "tungsten"),
    ("Vanadium", "vanadium"),
    ("Xenon", "xenon"),
    ("Ytterbium", "rare_earths"),
    ("Yttrium", "yttrium"),
    ("Zinc", "zinc"),
    ("Zirconium", "zirconium"),
];

/// Names of the study that neither ISO nor the other sources use; some are its slips.
const COUNTRY_ALIASES: &[(&str, &str)] = &[
    ("Brasil", "BRA"),
    // With 7 % of the world's roundwood; there is no row of Brazil beside it.
    ("Brasilia", "BRA"),
    ("Cape Verde", "CPV"),
    ("Congo, D.R.", "COD"),
    ("Cote d'Ivoire", "CIV"),
    ("Korea, South", "KOR"),
    ("Libanon", "LBN"),
    ("Moldova", "MDA"),
    ("South Korea", "KOR"),
    ("Surinam", "SUR"),
    ("Turkyie", "TUR"),
];

/// Ids of the recycling file that are not ids of the catalogue; no mineral of its own has none.
const RECYCLING_ALIASES: &[(&str, &str)] =
    &[("magnets", "rare_earths"), ("bauxite", "aluminium"), ("cokingcoal", "")];

/// Reads the three files below `from`.
///
/// # Errors
/// [`IngestError`] when a file cannot be read, a material or a country is not known, a share or measure is
/// out of range, or a country stands twice in one table.
pub fn read(from: &Path, report: &mut Report) -> Result<EuSupply, IngestError> {
    let mut tables = Tables::new();
    read_shares(from, &GLOBAL, Scope::Global, &mut tables, report)?;
    read_shares(from, &EU, Scope::EuSourcing, &mut tables, report)?;
    let recycling = read_recycling(from, report)?;
    let (source, recycling_source) = (SourceId(SOURCE.into()), SourceId(RECYCLING_SOURCE.into()));
    let tables = tables.into_iter().map(|((material, stage, scope), (mineral, rows))| SupplyTable {
        material: material.to_owned(),
        mineral,
        stage,
        scope,
        rows: rows.into_values().collect(),
    });
    Ok(EuSupply::new(source, recycling_source, tables.collect(), recycling))
}

type Tables = BTreeMap<(&'static str, Stage, Scope), (Option<Mineral>, BTreeMap<CountryId, SupplyRow>)>;

fn read_shares(
    from: &Path,
    layout: &Layout,
    scope: Scope,
    tables: &mut Tables,
    report: &mut Report,
) -> Result<(), IngestError> {
    let mut account = FileReport::new(layout.path);
    for_each_row(from, layout, |row| {
        let (material, mineral) = material(row)?;
        let stage = match row.cell("Stage") {
            "E" => Stage::Extraction,
            "P" => Stage::Processing,
            _ => return Err(row.invalid("Stage", "E or P", "check the row against the study")),
        };
        let supplier = supplier(row)?;
        let (_, rows) = tables.entry((material, stage, scope)).or_insert((mineral, BTreeMap::new()));
        if let Some(first) = rows.insert(supplier.country, supplier) {
            return Err(row.duplicate(first.line.into(), &format!("{material} {}", supplier.country)));
        }
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Ok(())
}

fn material(row: &Row<'_>) -> Result<(&'static str, Option<Mineral>), IngestError> {
    let printed = row.cell("Material");
    let name =
        MATERIAL_ALIASES.iter().find(|(alias, _)| *alias == printed).map_or(printed, |(_, name)| *name);
    let found = MATERIALS.iter().find(|(known, _)| *known == name);
    let &(name, id) = found.ok_or_else(|| {
        row.invalid("Material", "a known material", "add it to MATERIALS in src/ingest/eu_supply.rs")
    })?;
    Ok((name, Mineral::parse(id).ok()))
}

fn supplier(row: &Row<'_>) -> Result<SupplyRow, IngestError> {
    let (share, flags) = share(row)?;
    let trade_measure = row.number("t")?;
    if !(0.8..=2.0).contains(&trade_measure) {
        return Err(row.invalid("t", "a measure of trade from 0.8 to 2", "check the row against the study"));
    }
    let country = country(row.cell("Country")).ok_or_else(|| {
        row.invalid("Country", "a known country", "add it to COUNTRY_ALIASES in src/ingest/eu_supply.rs")
    })?;
    Ok(SupplyRow { country, share, trade_measure, flags, line: line_of(row.line) })
}

/// `62.8%`, or `<0.1%`, of which the bound is kept. One row lacks the sign (German silicon, 6): its table
/// adds up to the whole with it as a percentage.
fn share(row: &Row<'_>) -> Result<(f64, Flags), IngestError> {
    let printed = row.cell("Share");
    let (number, flags) = match printed.strip_prefix('<') {
        Some(bound) => (bound, Flags::UPPER_BOUND),
        None => (printed, Flags::NONE),
    };
    let percent = number.trim_end_matches('%').parse().ok().filter(|value| (0.0..=100.0).contains(value));
    let remedy = "check the row against the study";
    let percent: f64 = percent.ok_or_else(|| row.invalid("Share", "a percentage", remedy))?;
    // To the sixth decimal: .6 and not .6000000000000001.
    Ok(((percent * 1e4).round() / 1e6, flags))
}

fn country(name: &str) -> Option<CountryId> {
    if let Some((_, code)) = COUNTRY_ALIASES.iter().find(|(alias, _)| *alias == name) {
        return countries::by_iso3(code);
    }
    match countries::by_name(name)? {
        Party::Origin(Origin::Country(id)) => Some(id),
        Party::Origin(Origin::Other) | Party::WorldTotal => None,
    }
}

fn read_recycling(from: &Path, report: &mut Report) -> Result<Vec<RecyclingRate>, IngestError> {
    let mut rates: BTreeMap<Mineral, RecyclingRate> = BTreeMap::new();
    let mut account = FileReport::new(RECYCLING.path);
    for_each_row(from, &RECYCLING, |row| {
        let printed = row.cell("material");
        let alias = RECYCLING_ALIASES.iter().find(|(alias, _)| *alias == printed);
        let id = alias.map_or(printed, |(_, id)| *id);
        if id.is_empty() {
            account.row_set_aside(row.line, "a part of a mineral of the catalogue");
            return Ok(());
        }
        let remedy = "add it to src/domain/mineral.rs, or to RECYCLING_ALIASES in src/ingest/eu_supply.rs";
        let mineral = Mineral::parse(id).map_err(|_| row.invalid("material", "a known mineral", remedy))?;
        let percent = row.number("eol_rir_pct")?;
        if !(0.0..=100.0).contains(&percent) || row.cell("reported") != "True" {
            return Err(row.invalid(
                "eol_rir_pct",
                "a reported percentage",
                "check the row against the file",
            ));
        }
        // A copy of a copy, and whole percentages: a zero may also stand for "not listed".
        let flags = Flags::ROUNDED;
        let (material, line) = (row.cell("title").to_owned(), line_of(row.line));
        let rate = RecyclingRate { mineral, material, rate: percent / 100.0, flags, line };
        if let Some(first) = rates.insert(mineral, rate) {
            return Err(row.duplicate(first.line.into(), id));
        }
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Ok(rates.into_values().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARES: &str = "Material,Stage,Country,Share,t\n";
    const RATES: &str = "material,title,eol_rir_pct,reported\n";

    fn ingest(global: &str, eu: &str, rates: &str) -> Result<(EuSupply, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("eu_crm")).unwrap();
        for (layout, text) in [(&GLOBAL, format!("{SHARES}{global}")), (&EU, format!("{SHARES}{eu}"))] {
            std::fs::write(folder.path().join(layout.path), text).unwrap();
        }
        std::fs::write(folder.path().join(RECYCLING.path), format!("{RATES}{rates}")).unwrap();
        let mut report = Report::default();
        read(folder.path(), &mut report).map(|supply| (supply, report))
    }

    const GLOBAL_ROWS: &str = "Cobalt,E,\"Congo, D.R.\",62.8%,1.1\nCobalt,E,China,<0.1%,1.0\n";
    const EU_ROWS: &str = "Silicon metal,P,Germany,6,0.8\nTitanium ores,E,Norway,23%,1\n";
    const RATE_ROWS: &str = "cobalt,Cobalt,22,True\ncokingcoal,Coking coal,0,True\n";

    #[test]
    fn shares_bounds_measures_and_rates_are_read() {
        let (supply, report) = ingest(GLOBAL_ROWS, EU_ROWS, RATE_ROWS).unwrap();
        let cobalt = supply.table("Cobalt", Stage::Extraction, Scope::Global).unwrap();
        let congo = CountryId::parse("COD").unwrap();
        assert_eq!(cobalt.mineral, Some(Mineral::COBALT));
        let rows: Vec<_> = cobalt.rows.iter().map(|row| (row.share, row.trade_measure, row.flags)).collect();
        assert_eq!(rows, [(0.001, 1.0, Flags::UPPER_BOUND), (0.628, 1.1, Flags::NONE)]);
        assert_eq!(cobalt.rows[1].country, congo);
        let silicon = supply.table("Silicon metal", Stage::Processing, Scope::EuSourcing).unwrap();
        assert_eq!((silicon.rows[0].share, silicon.rows[0].line), (0.06, 2));
        assert!(supply.table("Titanium", Stage::Extraction, Scope::EuSourcing).is_some());
        assert_eq!(supply.recycling_rate(Mineral::COBALT).unwrap().rate, 0.22);
        assert!(report.files.iter().all(FileReport::reconciles));
        assert_eq!(report.files[2].rows_set_aside(), 1);
    }

    #[test]
    fn what_is_not_as_documented_is_refused_with_its_line() {
        let refused = |global: &str| ingest(global, EU_ROWS, RATE_ROWS).unwrap_err().to_string();
        let text = refused("Unobtainium,E,China,1%,1\n");
        assert!(text.contains("shares.csv:2: column `Material`: `Unobtainium` is not a known"), "{text}");
        assert!(refused("Cobalt,E,Atlantis,1%,1\n").contains("column `Country`: `Atlantis`"));
        assert!(refused("Cobalt,X,China,1%,1\n").contains("column `Stage`: `X` is not E or P"));
        assert!(refused("Cobalt,E,China,101%,1\n").contains("column `Share`: `101%`"));
        assert!(refused("Cobalt,E,China,1%,3\n").contains("column `t`: `3` is not a measure"));
        let text = refused("Cobalt,E,China,1%,1\nCobalt,E,China,2%,1\n");
        assert!(text.contains("csv:3: repeats line 2 (Cobalt CHN)"), "{text}");
        let text = ingest(GLOBAL_ROWS, EU_ROWS, "gold dust,Gold,1,True\n").unwrap_err().to_string();
        assert!(text.contains("column `material`: `gold dust`"), "{text}");
    }
}
