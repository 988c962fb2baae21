//! End uses of materials in the European Union by NACE sector, and the groups of materials: the European
//! Commission's study on critical raw materials, 2023.

use std::collections::BTreeMap;
use std::path::Path;

use super::collect::line_of;
use super::table::{Encoding, Layout, Row, for_each_row};
use super::{FileReport, IngestError, Report};
use crate::dataset::SourceId;
use crate::dataset::eu_uses::{EuUses, Material, Sector, Use};
use crate::domain::Mineral;

/// Id of the source in the dataset.
pub const SOURCE: &str = "eu_crm_uses_2023";

/// The uses.
pub const LAYOUT: Layout = Layout {
    path: "eu_crm/eu_crm_material_use_shares.csv",
    encoding: Encoding::Utf8,
    columns: &["Material", "Application", "Share", "NACE sector", "VA in million €"],
};

/// The groups.
const GROUPS: Layout = Layout {
    path: "eu_crm/eu_crm_material_groupings.csv",
    encoding: Encoding::Utf8,
    columns: &[
        "screened_material",
        "perm_noXREE_noPGM",
        "perm_noXREE_PGM",
        "perm_XREE_noPGM",
        "perm_XREE_PGM",
    ],
};

/// Materials whose name is not the id of their mineral.
const MINERALS: &[(&str, &str)] = &[
    ("barytes", "baryte"),
    ("borate", "boron"),
    ("coking coal", "coal"),
    ("kaolin", "clays"),
    ("magnesite", "magnesium_compounds"),
    ("phosphate rock", "phosphate"),
    ("silica sand", "sand_and_gravel_industrial"),
    ("silicon metal", "silicon"),
    ("sulphur", "sulfur"),
    ("cerium", "rare_earths"),
    ("dysprosium", "rare_earths"),
    ("erbium", "rare_earths"),
    ("europium", "rare_earths"),
    ("gadolinium", "rare_earths"),
    ("holmium", "rare_earths"),
    ("lanthanum", "rare_earths"),
    ("lutetium", "rare_earths"),
    ("neodymium", "rare_earths"),
    ("praseodymium", "rare_earths"),
    ("samarium", "rare_earths"),
    ("terbium", "rare_earths"),
    ("thulium", "rare_earths"),
    ("ytterbium", "rare_earths"),
];

/// Reviewed: materials that are in no catalogue of minerals.
const NO_MINERAL: &[&str] = &["aggregates", "limestone", "natural rubber"];

/// A row that has a share.
struct Told {
    line: u64,
    mineral: Mineral,
    material: String,
    application: String,
    share: f64,
    /// Code, name and value added of the sector, where one is named.
    sector: Option<(String, String, f64)>,
}

/// Reads both files below `from`.
///
/// # Errors
/// [`IngestError`] when a file cannot be read, a material is unknown, a share is no percentage, or a sector is not
/// told by code, name and value added.
pub fn read(from: &Path, report: &mut Report) -> Result<EuUses, IngestError> {
    let mut account = FileReport::new(LAYOUT.path);
    let mut rows: Vec<Result<Told, (u64, &'static str)>> = Vec::new();
    for_each_row(from, &LAYOUT, |row| {
        rows.push(told(row)?);
        Ok(())
    })?;
    let sectors = sectors(rows.iter().flatten());
    let mut found: BTreeMap<(Mineral, String), Vec<Use>> = BTreeMap::new();
    for row in rows {
        match row.and_then(|told| placed(told, &sectors)) {
            Ok((key, each)) => {
                found.entry(key).or_default().push(each);
                account.row_used();
            }
            Err((line, reason)) => account.row_set_aside(line, reason),
        }
    }
    report.files.push(account);
    let names: Vec<String> = found.keys().map(|key| key.1.to_lowercase()).collect();
    let groups = groups(from, &names, report)?;
    let material = |((mineral, name), uses): ((Mineral, String), Vec<Use>)| {
        let group = groups.get(&name.to_lowercase()).cloned();
        Material { name, mineral, group, uses }
    };
    let materials = found.into_iter().map(material).collect();
    Ok(EuUses { source: SourceId(SOURCE.into()), sectors, materials })
}

/// The row, or its line and why it is set aside.
fn told(row: &Row<'_>) -> Result<Result<Told, (u64, &'static str)>, IngestError> {
    let material = row.cell("Material");
    if NO_MINERAL.contains(&material.to_lowercase().as_str()) {
        return Ok(Err((row.line, "not a mineral of the catalogue")));
    }
    let mineral = mineral(row, material)?;
    if row.cell("Share").starts_with('>') {
        return Ok(Err((row.line, "a bound and no share")));
    }
    Ok(Ok(Told {
        line: row.line,
        mineral,
        material: material.to_owned(),
        application: words(row.cell("Application")),
        share: share(row)?,
        sector: sector(row)?,
    }))
}

/// The sectors by code, with the value added that most rows tell: four rows of the study's table print that of
/// another sector.
fn sectors<'a>(rows: impl Iterator<Item = &'a Told>) -> Vec<Sector> {
    let mut told: BTreeMap<&str, Vec<(&str, f64, u32)>> = BTreeMap::new();
    for (code, name, value_added) in rows.filter_map(|row| row.sector.as_ref()) {
        let versions = told.entry(code).or_default();
        match versions.iter_mut().find(|version| version.0 == name && version.1 == *value_added) {
            Some(version) => version.2 += 1,
            None => versions.push((name, *value_added, 1)),
        }
    }
    let sector = |(code, versions): (&str, Vec<(&str, f64, u32)>)| {
        // The first of equals.
        let (name, value_added, _) = versions.into_iter().rev().max_by_key(|version| version.2)?;
        Some(Sector { code: code.to_owned(), name: name.to_owned(), value_added_meur: value_added })
    };
    told.into_iter().filter_map(sector).collect()
}

/// A use with its mineral and material.
type Placed = ((Mineral, String), Use);

/// The use with the place of its sector, or the line and the reason why it has none.
fn placed(told: Told, sectors: &[Sector]) -> Result<Placed, (u64, &'static str)> {
    let place = |(code, name, value_added): &(String, String, f64)| {
        let is_same = |sector: &Sector| {
            sector.code == *code && sector.name == *name && sector.value_added_meur == *value_added
        };
        let contradicts = "the value added is that of another sector: which of the two is meant is not known";
        sectors.iter().position(is_same).ok_or((told.line, contradicts))
    };
    let sector = told.sector.as_ref().map(place).transpose()?;
    let each = Use { application: told.application, share: told.share, sector, line: line_of(told.line) };
    Ok(((told.mineral, told.material), each))
}

fn mineral(row: &Row<'_>, name: &str) -> Result<Mineral, IngestError> {
    let lower = name.to_lowercase();
    let id = MINERALS
        .iter()
        .find(|(material, _)| *material == lower)
        .map_or(lower.replace(' ', "_"), |found| found.1.to_owned());
    Mineral::parse(&id).map_err(|_| {
        row.invalid(
            "Material",
            "a known material",
            "add it to MINERALS or NO_MINERAL in src/ingest/eu_uses.rs",
        )
    })
}

fn share(row: &Row<'_>) -> Result<f64, IngestError> {
    let percent = row.cell("Share").strip_suffix('%').and_then(|text| text.parse::<f64>().ok());
    let percent = percent.filter(|percent| (0.0..=100.0).contains(percent));
    percent
        .map(|percent| percent / 100.0)
        .ok_or_else(|| row.invalid("Share", "a percentage", "check the row against the study"))
}

/// Code, name and value added of the row's sector; none where the study names none.
fn sector(row: &Row<'_>) -> Result<Option<(String, String, f64)>, IngestError> {
    const COLUMN: &str = "NACE sector";
    let text = words(row.cell(COLUMN));
    if text.is_empty() {
        return Ok(None);
    }
    let (code, name) = text.split_once(" - ").ok_or_else(|| {
        row.invalid(COLUMN, "a NACE code, a dash and a name", "check the row against the study")
    })?;
    Ok(Some((code.to_owned(), name.to_owned(), row.number("VA in million €")?)))
}

/// A line break inside a cell is a blank.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The finest group of each material that has uses.
fn groups(
    from: &Path,
    materials: &[String],
    report: &mut Report,
) -> Result<BTreeMap<String, String>, IngestError> {
    let mut account = FileReport::new(GROUPS.path);
    let mut groups = BTreeMap::new();
    for_each_row(from, &GROUPS, |row| {
        let (material, group) = (row.cell("screened_material").to_lowercase(), row.cell("perm_XREE_PGM"));
        if !materials.contains(&material) {
            account.row_set_aside(row.line, "no end uses of this material");
        } else if !matches!(group, "HREE" | "LREE" | "PGM") {
            account.row_set_aside(row.line, "no group of metals that occur together");
        } else {
            groups.insert(material, group.to_owned());
            account.row_used();
        }
        Ok(())
    })?;
    report.files.push(account);
    Ok(groups)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uses(rows: &str) -> Result<(EuUses, Report), IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("eu_crm")).unwrap();
        std::fs::write(
            folder.path().join(LAYOUT.path),
            format!("Material,Application,Share,NACE sector,VA in million €\n{rows}"),
        )
        .unwrap();
        let groups = "screened_material,perm_noXREE_noPGM,perm_noXREE_PGM,perm_XREE_noPGM,perm_XREE_PGM\n\
                      neodymium,REE,REE,LREE,LREE\ncobalt,cobalt,cobalt,cobalt,cobalt\nwood,wood,wood,wood,wood\n";
        std::fs::write(folder.path().join(GROUPS.path), groups).unwrap();
        let mut report = Report::default();
        read(folder.path(), &mut report).map(|uses| (uses, report))
    }

    #[test]
    fn shares_sectors_and_groups_are_read_and_every_row_has_its_account() {
        let rows = "Cobalt,Magnets,7%,\"C29 - Motor\nvehicles\",10\nCobalt,Other,6%,,\nNeodymium,Magnets,80%,C27 - Electrical,5\n\
                    Limestone,Lime,10%,C23 - Glass,1\nCobalt,Crumbs,>0%,C27 - Electrical,5\n\
                    Cobalt,Tools,9%,C27 - Electrical,5\nCobalt,Drills,9%,C27 - Electrical,10\n";
        let (found, report) = uses(rows).unwrap();
        let codes: Vec<&str> = found.sectors.iter().map(|sector| sector.code.as_str()).collect();
        assert_eq!(codes, ["C27", "C29"]);
        assert_eq!(found.sectors[1].name, "Motor vehicles");
        let cobalt = &found.materials[0];
        assert_eq!((cobalt.name.as_str(), cobalt.share_of(1), cobalt.share_of(0)), ("Cobalt", 0.07, 0.09));
        assert_eq!((cobalt.uses[1].sector, cobalt.uses[1].line), (None, 4));
        let neodymium = &found.materials[1];
        assert_eq!((neodymium.mineral.id(), neodymium.group.as_deref()), ("rare_earths", Some("LREE")));
        assert!(report.files.iter().all(FileReport::reconciles));
        let told: Vec<_> = report.files.iter().map(|file| (file.used, file.rows_set_aside())).collect();
        assert_eq!(told, [(4, 3), (1, 2)], "drills tell the value added of another sector");
    }

    #[test]
    fn what_is_not_as_documented_is_refused_with_its_line() {
        let refused = |rows| uses(rows).unwrap_err().to_string();
        for (rows, part) in [
            (
                "Unobtainium,a,5%,,\n",
                "shares.csv:2: column `Material`: `Unobtainium` is not a known material",
            ),
            ("Cobalt,a,half,,\n", "column `Share`: `half` is not a percentage"),
            ("Cobalt,a,5%,C27,5\n", "column `NACE sector`: `C27` is not a NACE code"),
            ("Cobalt,a,5%,C27 - E,much\n", "csv:2: column `VA in million €`: `much` is not a number"),
        ] {
            assert!(refused(rows).contains(part), "{}", refused(rows));
        }
    }
}
