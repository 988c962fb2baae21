//! Natural Earth's countries, as TopoJSON by world-atlas, to outlines on the Equal Earth map.
//!
//! Borders are Natural Earth's, de facto. Order of work: [`antimeridian`] cuts what crosses 180°,
//! [`simplify`] projects and thins each arc, and [`shapes`] puts rings back together.

mod antimeridian;
mod shapes;
mod simplify;
mod topology;

use std::path::Path;

use topology::Topology;

use super::{FileReport, IngestError, Report};
use crate::dataset::SourceId;
use crate::dataset::geometry::Outlines;

/// Id of the source in the dataset.
pub const SOURCE: &str = "natural_earth_4";

/// How fine a map is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Detail {
    /// Path below the source folder.
    path: &'static str,
    /// Map units to one step of the grid; the map is 5.4 units wide.
    grid_step: f64,
    /// Points that span a smaller triangle are left out, in square map units.
    smallest_triangle: f64,
}

/// For the world at once: a grid step is a tenth of a pixel on a map of 1,000 pixels.
const COARSE: Detail =
    Detail { path: "naturalearth/countries-110m.json", grid_step: 5e-4, smallest_triangle: 1e-6 };

/// For a closer look, with the small states.
const FINE: Detail =
    Detail { path: "naturalearth/countries-50m.json", grid_step: 2e-4, smallest_triangle: 4e-7 };

/// The two maps.
#[derive(Clone, Debug)]
pub struct WorldMaps {
    /// From 1:110 million; leaves out small states.
    pub coarse: Outlines,
    /// From 1:50 million.
    pub fine: Outlines,
}

/// Reads both files below `from`. A row of the report is a shape; its line is the shape's number.
///
/// # Errors
/// [`IngestError`] when a file cannot be read, is not of the documented form, or has a country code
/// that ISO 3166-1 does not have.
pub fn read(from: &Path, report: &mut Report) -> Result<WorldMaps, IngestError> {
    let mut map = |detail: &Detail| {
        let path = from.join(detail.path);
        let bytes = std::fs::read(&path).map_err(|error| IngestError::io(&path, error))?;
        let (map, account) = outlines(detail, &bytes)?;
        report.files.push(account);
        Ok(map)
    };
    Ok(WorldMaps { coarse: map(&COARSE)?, fine: map(&FINE)? })
}

fn outlines(detail: &Detail, bytes: &[u8]) -> Result<(Outlines, FileReport), IngestError> {
    let malformed = |what: String| IngestError::Malformed { file: detail.path.to_owned(), what };
    let topology: Topology = serde_json::from_slice(bytes).map_err(|error| malformed(error.to_string()))?;
    let (arcs, territories) = topology.into_parts();
    let (arcs, shapes) = shapes::build(detail, arcs, territories)?;
    let mut account = FileReport::new(detail.path);
    shapes.iter().for_each(|_| account.row_used());
    let map = Outlines::new(SourceId(SOURCE.into()), detail.grid_step, arcs, shapes);
    Ok((map.map_err(|error| malformed(error.to_string()))?, account))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CountryId, equal_earth};

    /// A square country, one across the antimeridian, a speck of a state, and a shape without a code.
    const WORLD: &str = r#"{"type":"Topology",
        "transform":{"scale":[1,1],"translate":[0,0]},
        "arcs":[
            [[0,0],[10,0],[0,10],[-10,0],[0,-10]],
            [[170,0],[20,0],[0,20],[-20,0],[0,-20]],
            [[50,0],[0,0],[0,0],[0,0]],
            [[20,0],[10,0],[0,10],[-10,0],[0,-10]]],
        "objects":{"land":{"type":"Polygon","arcs":[[0]]},"countries":{"type":"GeometryCollection","geometries":[
            {"type":"Polygon","arcs":[[0]],"id":"180","properties":{"name":"Dem. Rep. Congo"}},
            {"type":"MultiPolygon","arcs":[[[1]]],"id":"643","properties":{"name":"Russia"}},
            {"type":"Polygon","arcs":[[2]],"id":"336","properties":{"name":"Vatican"}},
            {"type":"Polygon","arcs":[[3]],"properties":{"name":"Kosovo"}},
            {"type":"Polygon","arcs":[[3]],"properties":{"name":"Somaliland"}}]}}}"#;

    fn world(text: &str) -> Result<(Outlines, FileReport), IngestError> {
        outlines(&COARSE, text.replace("[190,", "[-170,").as_bytes())
    }

    #[test]
    fn shapes_know_their_country_or_keep_only_their_name() {
        let (map, account) = world(WORLD).unwrap();
        let found: Vec<_> = map.shapes().iter().map(|shape| (shape.country, shape.name.as_str())).collect();
        let id = |code| CountryId::parse(code).ok();
        let expected = [
            (id("COD"), "Dem. Rep. Congo"),
            (id("RUS"), "Russia"),
            (id("VAT"), "Vatican"),
            (id("XKX"), "Kosovo"),
            (None, "Somaliland"),
        ];
        assert_eq!(found, expected);
        assert_eq!((account.read, account.used), (5, 5));
    }

    #[test]
    fn a_state_smaller_than_the_grid_keeps_a_ring() {
        let (map, _) = world(WORLD).unwrap();
        let (_, polygons) = map.polygons().nth(2).unwrap();
        assert_eq!(polygons[0].outer.len(), 5);
        let (x, y) = map.shapes()[2].label;
        let (x0, y0) = equal_earth::project(50.0, 0.0);
        assert!((x - x0).abs() < COARSE.grid_step && (y - y0).abs() < COARSE.grid_step);
    }

    #[test]
    fn the_label_lies_on_the_land() {
        let (map, _) = world(WORLD).unwrap();
        let shape = map.shape_of(CountryId::parse("COD").unwrap()).unwrap();
        let (longitude, latitude) = equal_earth::unproject(shape.label.0, shape.label.1).unwrap();
        assert!((4.0..6.0).contains(&longitude) && (4.0..6.0).contains(&latitude));
    }

    #[test]
    fn a_code_that_is_no_country_and_a_file_of_another_form_are_refused() {
        let text = world(&WORLD.replace("\"180\"", "\"999\"")).unwrap_err().to_string();
        assert!(text.contains("countries-110m.json:1: column `id`: `999` is not"), "{text}");
        let text = world("{}").unwrap_err().to_string();
        assert!(text.contains("missing field `transform`"), "{text}");
    }
}
