//! Rings put back together on the grid: which islands stay, and where a label goes.

use std::collections::{BTreeMap, BTreeSet};

use geo::{Area, Centroid, Contains, InteriorPoint, LineString};

use super::antimeridian::{self, Degrees, TooManyCrossings, oriented};
use super::topology::Territory;
use super::{Detail, simplify};
use crate::dataset::geometry::{ArcRing, GridPoint, GridShape, grid_ring};
use crate::domain::CountryId;
use crate::ingest::{IngestError, countries};

/// Around the south pole Natural Earth at 1:50 million has a ring of its own, which bounds nothing.
const POLE_LATITUDE: f64 = -89.99;

/// Arcs and shapes on the grid, with arcs that no ring uses left out.
pub(super) fn build(
    detail: &Detail,
    mut arcs: Vec<Vec<Degrees>>,
    territories: Vec<Territory>,
) -> Result<(Vec<Vec<GridPoint>>, Vec<GridShape>), IngestError> {
    let mut lands = Vec::with_capacity(territories.len());
    for (index, territory) in territories.into_iter().enumerate() {
        let country = country(detail, index, &territory)?;
        let polygons = cut_polygons(&territory, &mut arcs).map_err(|what| IngestError::Malformed {
            file: detail.path.to_owned(),
            what: format!("the shape `{}` {what}", territory.name),
        })?;
        lands.push(Land { country, name: territory.name, polygons });
    }
    let lines: Vec<LineString> = arcs.iter().map(|arc| simplify::projected(arc)).collect();
    lands.iter_mut().for_each(|land| land.largest_first(&lines));
    let mut grid = Grid::new(detail, &lines, &lands);
    let mut shapes: Vec<GridShape> = lands.into_iter().map(|land| grid.shape(land)).collect();
    let arcs = renumber(&grid.arcs, &mut shapes);
    Ok((arcs, shapes))
}

/// One territory between the cut and the grid; the largest polygon comes first.
struct Land {
    country: Option<CountryId>,
    name: String,
    polygons: Vec<Vec<ArcRing>>,
}

fn country(detail: &Detail, index: usize, territory: &Territory) -> Result<Option<CountryId>, IngestError> {
    let Some(numeric) = &territory.numeric else {
        // Kosovo has no ISO number; the other shapes without one are no party to the data.
        return Ok((territory.name == "Kosovo").then(|| countries::by_iso3("XKX")).flatten());
    };
    let unknown = || IngestError::Value {
        file: detail.path.to_owned(),
        line: index as u64 + 1,
        column: "id".to_owned(),
        value: numeric.clone(),
        expected: "a numeric code of ISO 3166-1",
        remedy: "check the shape with that number; a new code needs a newer rust_iso3166",
    };
    countries::by_numeric(numeric).map(Some).ok_or_else(unknown)
}

fn cut_polygons(territory: &Territory, arcs: &mut Vec<Vec<Degrees>>) -> Result<Vec<Vec<ArcRing>>, String> {
    let mut polygons = Vec::with_capacity(territory.polygons.len());
    for rings in &territory.polygons {
        let is_pole = |ring: &&ArcRing| {
            ring.iter().all(|arc| oriented(arcs, *arc).iter().all(|point| point.1 < POLE_LATITUDE))
        };
        let rings: Vec<&ArcRing> = rings.iter().filter(|ring| !is_pole(ring)).collect();
        let Some((outer, holes)) = rings.split_first() else { continue };
        let cut = |ring: &ArcRing, arcs: &mut _| {
            antimeridian::cut(ring, arcs).map_err(|TooManyCrossings(times)| {
                format!("crosses the 180° meridian {times} times, at most 2 can be cut")
            })
        };
        let mut pieces: Vec<Vec<ArcRing>> = cut(outer, arcs)?.into_iter().map(|ring| vec![ring]).collect();
        for hole in holes {
            match (pieces.as_mut_slice(), cut(hole, arcs)?.as_slice()) {
                ([piece], [hole]) => piece.push(hole.clone()),
                _ => return Err("has a hole in land that crosses the 180° meridian".to_owned()),
            }
        }
        polygons.extend(pieces);
    }
    Ok(polygons)
}

impl Land {
    fn largest_first(&mut self, lines: &[LineString]) {
        let area = |rings: &Vec<ArcRing>| rings.first().map_or(0.0, |ring| ring_area(ring, lines));
        self.polygons.sort_by(|a, b| area(b).total_cmp(&area(a)));
    }
}

fn ring_area(ring: &[i32], lines: &[LineString]) -> f64 {
    let points = ring.iter().flat_map(|&number| {
        let mut points = lines.get(arc_index(number)).map(|line| line.0.clone()).unwrap_or_default();
        if number < 0 {
            points.reverse();
        }
        points
    });
    geo::Polygon::new(points.collect(), Vec::new()).unsigned_area()
}

fn arc_index(number: i32) -> usize {
    usize::try_from(if number < 0 { !number } else { number }).unwrap_or_default()
}

/// Arcs on the grid.
struct Grid {
    arcs: Vec<Vec<GridPoint>>,
}

impl Grid {
    /// Thins every arc; the largest polygon of each shape keeps its points where it would vanish.
    fn new(detail: &Detail, lines: &[LineString], lands: &[Land]) -> Self {
        let arcs = lines.iter().map(|line| simplify::simplified(line, detail)).collect();
        let mut grid = Self { arcs };
        let main_rings = lands.iter().filter_map(|land| land.polygons.first()?.first());
        let vanishing: BTreeSet<usize> = main_rings
            .filter(|ring| !grid.has_area(ring))
            .flat_map(|ring| ring.iter().map(|number| arc_index(*number)))
            .collect();
        for index in vanishing {
            if let (Some(arc), Some(line)) = (grid.arcs.get_mut(index), lines.get(index)) {
                *arc = simplify::on_grid(line, detail);
            }
        }
        grid
    }

    fn has_area(&self, ring: &[i32]) -> bool {
        grid_ring(&self.arcs, ring).is_ok_and(|points| twice_area(&points) != 0)
    }

    /// Leaves out islands and holes without area, but never the last land of a shape.
    fn shape(&mut self, land: Land) -> GridShape {
        let mut polygons: Vec<Vec<ArcRing>> = Vec::with_capacity(land.polygons.len());
        for (index, rings) in land.polygons.into_iter().enumerate() {
            let Some((outer, holes)) = rings.split_first() else { continue };
            let outer = match self.has_area(outer) {
                true => outer.clone(),
                false if index == 0 => self.diamond(outer),
                false => continue,
            };
            let holes = holes.iter().filter(|hole| self.has_area(hole)).cloned();
            polygons.push(std::iter::once(outer).chain(holes).collect());
        }
        let label = polygons.first().map_or((0, 0), |rings| self.label(rings));
        GridShape { country: land.country, name: land.name, label, polygons }
    }

    /// A ring of one step around a state smaller than the grid, so that it can be seen and hit.
    fn diamond(&mut self, ring: &[i32]) -> ArcRing {
        let first = ring.first().and_then(|number| self.arcs.get(arc_index(*number))?.first());
        let (x, y) = first.copied().unwrap_or_default();
        self.arcs.push(vec![(x - 1, y), (x, y - 1), (x + 1, y), (x, y + 1), (x - 1, y)]);
        vec![i32::try_from(self.arcs.len() - 1).unwrap_or_default()]
    }

    /// The centroid of the polygon where it lies on its land, else the middle of its widest line.
    fn label(&self, rings: &[ArcRing]) -> GridPoint {
        let line = |ring: &ArcRing| -> LineString {
            let points = grid_ring(&self.arcs, ring).unwrap_or_default();
            points.into_iter().map(|(x, y)| (f64::from(x), f64::from(y))).collect()
        };
        let mut lines = rings.iter().map(line);
        let outer = lines.next().unwrap_or_else(|| LineString::new(Vec::new()));
        let land = geo::Polygon::new(outer, lines.collect());
        let centroid = land.centroid().filter(|centroid| land.contains(centroid));
        let point = centroid.or_else(|| land.interior_point());
        point.map_or((0, 0), |point| (point.x().round() as i32, point.y().round() as i32))
    }
}

/// Twice the signed area of a closed ring: exact on the grid.
fn twice_area(ring: &[GridPoint]) -> i64 {
    let wide = |(x, y): &GridPoint| (i64::from(*x), i64::from(*y));
    let pairs = ring.iter().map(wide).zip(ring.iter().map(wide).skip(1));
    pairs.map(|((x0, y0), (x1, y1))| x0 * y1 - x1 * y0).sum()
}

/// Keeps the arcs that are used, in their order, and makes the rings point to their new numbers.
fn renumber(arcs: &[Vec<GridPoint>], shapes: &mut [GridShape]) -> Vec<Vec<GridPoint>> {
    let rings = shapes.iter().flat_map(|shape| &shape.polygons).flatten();
    let used: BTreeSet<usize> = rings.flatten().map(|number| arc_index(*number)).collect();
    let new_from_old: BTreeMap<usize, i32> = used.iter().copied().zip(0..).collect();
    for number in shapes.iter_mut().flat_map(|shape| &mut shape.polygons).flatten().flatten() {
        let new = new_from_old.get(&arc_index(*number)).copied().unwrap_or_default();
        *number = if *number < 0 { !new } else { new };
    }
    used.into_iter().filter_map(|index| arcs.get(index).cloned()).collect()
}
