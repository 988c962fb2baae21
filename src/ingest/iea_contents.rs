//! Minerals in a car and in a megawatt, after the International Energy Agency's report of 2021.

use std::path::Path;

use super::collect::line_of;
use super::table::{Encoding, Layout, for_each_row};
use super::{FileReport, IngestError, Report};
use crate::dataset::SourceId;
use crate::dataset::technologies::{Content, Piece, Technologies, Technology};
use crate::domain::Mineral;

/// Id of the source in the dataset.
pub const SOURCE: &str = "iea_mineral_contents_2021";

/// The file as compiled.
pub const LAYOUT: Layout = Layout {
    path: "iea/mineral_content_per_technology_2021.csv",
    encoding: Encoding::Utf8,
    columns: &["technology", "unit", "mineral", "kg"],
};

/// Technologies whose names are in the text files.
const KNOWN: &[&str] = &["electric_car", "conventional_car", "offshore_wind", "onshore_wind", "solar_pv"];

/// Reads the file below `from`.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, a technology, unit or mineral is unknown, a weight is not positive,
/// or a mineral stands twice in a technology.
pub fn read(from: &Path, report: &mut Report) -> Result<Technologies, IngestError> {
    let mut account = FileReport::new(LAYOUT.path);
    let mut technologies: Vec<Technology> = Vec::new();
    for_each_row(from, &LAYOUT, |row| {
        let id = row.cell("technology");
        if !KNOWN.contains(&id) {
            let remedy = "add it to src/ingest/iea_contents.rs and its name to assets/text";
            return Err(row.invalid("technology", "a known technology", remedy));
        }
        let piece = match row.cell("unit") {
            "vehicle" => Piece::Vehicle,
            "MW" => Piece::Megawatt,
            _ => return Err(row.invalid("unit", "vehicle or MW", "add it to src/ingest/iea_contents.rs")),
        };
        let mineral = Mineral::parse(row.cell("mineral")).map_err(|_| {
            row.invalid("mineral", "a mineral of the catalogue", "add it to src/domain/mineral.rs")
        })?;
        let kg = row.number("kg")?;
        if kg <= 0.0 {
            return Err(row.invalid("kg", "a positive number", "check the row against the report"));
        }
        if technologies.iter().all(|technology| technology.id != id) {
            technologies.push(Technology { id: id.to_owned(), piece, contents: Vec::new() });
        }
        if let Some(technology) = technologies.iter_mut().find(|technology| technology.id == id) {
            if let Some(first) = technology.contents.iter().find(|content| content.mineral == mineral) {
                return Err(row.duplicate(u64::from(first.line), &format!("{id}, {mineral}")));
            }
            technology.contents.push(Content { mineral, kg, line: line_of(row.line) });
        }
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Ok(Technologies { source: SourceId(SOURCE.into()), technologies })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn technologies(rows: &str) -> Result<Technologies, IngestError> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("iea")).unwrap();
        std::fs::write(folder.path().join(LAYOUT.path), format!("technology,unit,mineral,kg\n{rows}"))
            .unwrap();
        read(folder.path(), &mut Report::default())
    }

    #[test]
    fn minerals_are_gathered_by_technology_with_their_line() {
        let found = technologies(
            "electric_car,vehicle,cobalt,13.3\nsolar_pv,MW,zinc,30\nelectric_car,vehicle,zinc,0.1\n",
        );
        let found = found.unwrap();
        assert_eq!(found.technologies.len(), 2);
        let car = found.get("electric_car").unwrap();
        assert_eq!((car.piece, car.contents.len()), (Piece::Vehicle, 2));
        assert_eq!((car.contents[1].kg, car.contents[1].line), (0.1, 4));
    }

    #[test]
    fn what_is_not_as_documented_is_refused_with_its_line() {
        let refused = |rows| technologies(rows).unwrap_err().to_string();
        for (rows, part) in [
            (
                "airship,vehicle,cobalt,1\n",
                "2021.csv:2: column `technology`: `airship` is not a known technology",
            ),
            ("electric_car,kg,cobalt,1\n", "column `unit`: `kg` is not vehicle or MW"),
            ("electric_car,vehicle,unobtainium,1\n", "column `mineral`: `unobtainium` is not a mineral"),
            ("electric_car,vehicle,cobalt,0\n", "column `kg`: `0` is not a positive number"),
            ("electric_car,vehicle,cobalt,1\nelectric_car,vehicle,cobalt,2\n", "csv:3: repeats line 2"),
        ] {
            assert!(refused(rows).contains(part), "{}", refused(rows));
        }
    }
}
