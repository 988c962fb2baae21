//! `world_110m.json`, `world_50m.json`: country outlines, already projected to Equal Earth.
//!
//! Borders are arcs on an integer grid and each is held once: neighbours that share a border share its
//! arc, so no gap can open between them. A ring is a list of arc numbers; `!n` (that is, `-n - 1`) is
//! arc `n` walked backwards, as in TopoJSON.

use serde::{Deserialize, Serialize};

use super::SourceId;
use super::read::Inconsistent;
use crate::domain::CountryId;

/// A place on the map: x east, y north, in the units of [`crate::domain::equal_earth`].
pub type MapPoint = (f64, f64);

/// A closed line: the first point is repeated at the end.
pub type Ring = Vec<MapPoint>;

/// A point of the integer grid.
pub type GridPoint = (i32, i32);

/// Arc numbers in walking order.
pub type ArcRing = Vec<i32>;

/// One piece of land.
#[derive(Clone, Debug, PartialEq)]
pub struct Polygon {
    /// Its coast and borders.
    pub outer: Ring,
    /// Land of others inside it.
    pub holes: Vec<Ring>,
}

/// The smallest box around a shape, in map units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// West and south.
    pub min: MapPoint,
    /// East and north.
    pub max: MapPoint,
}

/// One country or territory. Two shapes may be of one country.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// Whose; none where no ISO code is assigned.
    pub country: Option<CountryId>,
    /// As Natural Earth prints it: de facto, and shortened.
    pub name: String,
    /// Where to write its name or end a flow: inside its largest piece of land.
    pub label: MapPoint,
    /// The box around all of it; as wide as the map where the land lies on both sides of 180°.
    pub bounds: Bounds,
    /// The box around its largest piece of land: where to look for it.
    pub main_bounds: Bounds,
    polygons: Vec<Vec<ArcRing>>,
}

impl Shape {
    /// Its pieces of land as rings of arcs, the outer ring first; see [`Outlines::arcs`].
    #[must_use]
    pub fn rings(&self) -> &[Vec<ArcRing>] {
        &self.polygons
    }
}

/// A shape as its maker gives it: on the grid, the largest polygon first, of each polygon the outer ring.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GridShape {
    /// Whose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<CountryId>,
    /// Name.
    pub name: String,
    /// Label point.
    pub label: GridPoint,
    /// Polygons of rings of arcs.
    pub polygons: Vec<Vec<ArcRing>>,
}

/// The countries of the world.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Outlines {
    /// Who says so.
    pub source: SourceId,
    grid_step: f64,
    arcs: Vec<Vec<GridPoint>>,
    shapes: Vec<Shape>,
}

impl Outlines {
    /// Takes arcs and shapes on a grid of `grid_step` map units.
    ///
    /// # Errors
    /// [`Inconsistent`] when the step is not positive, an arc has fewer than two points, a ring names
    /// an arc that is not there, is not closed or has fewer than four points, or a shape has no ring.
    pub fn new(
        source: SourceId,
        grid_step: f64,
        arcs: Vec<Vec<GridPoint>>,
        shapes: Vec<GridShape>,
    ) -> Result<Self, Inconsistent> {
        if !(grid_step.is_finite() && grid_step > 0.0) {
            return Err(Inconsistent(format!("the grid step {grid_step} is not positive")));
        }
        if let Some(short) = arcs.iter().position(|arc| arc.len() < 2) {
            return Err(Inconsistent(format!("arc {short} has fewer than two points")));
        }
        let shapes = shapes.into_iter().map(|shape| checked_shape(&arcs, grid_step, shape));
        let shapes = shapes.collect::<Result<_, _>>()?;
        Ok(Self { source, grid_step, arcs, shapes })
    }

    /// Every shape.
    #[must_use]
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// Every shape with its land in map units.
    pub fn polygons(&self) -> impl Iterator<Item = (&Shape, Vec<Polygon>)> {
        self.shapes.iter().map(|shape| (shape, self.polygons_of(shape)))
    }

    /// The shape that stands for a country: of several, the one with the most land.
    #[must_use]
    pub fn shape_of(&self, country: CountryId) -> Option<&Shape> {
        let of_country = self.shapes.iter().filter(|shape| shape.country == Some(country));
        of_country.max_by(|a, b| a.main_bounds.area().total_cmp(&b.main_bounds.area()))
    }

    /// The coasts and borders of which all rings are made, each once, in map units.
    pub fn arcs(&self) -> impl Iterator<Item = impl Iterator<Item = MapPoint>> {
        self.arcs.iter().map(|arc| arc.iter().map(|point| map_from_grid(*point, self.grid_step)))
    }

    /// How many points the arcs hold: what drawing costs.
    #[must_use]
    pub fn point_count(&self) -> usize {
        self.arcs.iter().map(Vec::len).sum()
    }

    fn polygons_of(&self, shape: &Shape) -> Vec<Polygon> {
        let ring = |arcs: &ArcRing| -> Ring {
            // The arcs of a shape were all found when it was checked.
            let points = grid_ring(&self.arcs, arcs).unwrap_or_default();
            points.into_iter().map(|point| map_from_grid(point, self.grid_step)).collect()
        };
        let polygons = shape.polygons.iter().filter_map(|rings| {
            let (outer, holes) = rings.split_first()?;
            Some(Polygon { outer: ring(outer), holes: holes.iter().map(ring).collect() })
        });
        polygons.collect()
    }
}

impl Bounds {
    fn around(points: impl IntoIterator<Item = MapPoint>) -> Option<Self> {
        points.into_iter().map(|point| Self { min: point, max: point }).reduce(Self::union)
    }

    fn union(self, other: Self) -> Self {
        Self {
            min: (self.min.0.min(other.min.0), self.min.1.min(other.min.1)),
            max: (self.max.0.max(other.max.0), self.max.1.max(other.max.1)),
        }
    }

    fn area(&self) -> f64 {
        (self.max.0 - self.min.0) * (self.max.1 - self.min.1)
    }
}

fn map_from_grid((x, y): GridPoint, grid_step: f64) -> MapPoint {
    (f64::from(x) * grid_step, f64::from(y) * grid_step)
}

fn checked_shape(arcs: &[Vec<GridPoint>], grid_step: f64, shape: GridShape) -> Result<Shape, Inconsistent> {
    let GridShape { country, name, label, polygons } = shape;
    let mut boxes = Vec::with_capacity(polygons.len());
    for rings in &polygons {
        let mut polygon_box = None;
        for ring in rings {
            let ring =
                grid_ring(arcs, ring).map_err(|what| Inconsistent(format!("shape `{name}`: {what}")))?;
            let ring_box = Bounds::around(ring.into_iter().map(|point| map_from_grid(point, grid_step)));
            polygon_box = polygon_box.or(ring_box);
        }
        boxes.extend(polygon_box);
    }
    let main = boxes.first().copied().filter(|_| boxes.len() == polygons.len());
    let all = boxes.into_iter().reduce(Bounds::union);
    let (Some(main_bounds), Some(bounds)) = (main, all) else {
        return Err(Inconsistent(format!("shape `{name}` has a polygon without a ring")));
    };
    Ok(Shape { country, name, label: map_from_grid(label, grid_step), bounds, main_bounds, polygons })
}

/// The points of a ring of arcs, each once but the first, which closes it.
///
/// # Errors
/// What is wrong with it, in words.
pub fn grid_ring(arcs: &[Vec<GridPoint>], ring: &[i32]) -> Result<Vec<GridPoint>, String> {
    let mut points: Vec<GridPoint> = Vec::new();
    for &number in ring {
        let index = usize::try_from(if number < 0 { !number } else { number }).unwrap_or_default();
        let arc = arcs.get(index).ok_or_else(|| format!("there is no arc {index}"))?;
        let start = if number < 0 { arc.last() } else { arc.first() };
        if points.last().is_some_and(|end| Some(end) != start) {
            return Err(format!("arc {index} does not start where the one before it ends"));
        }
        if number < 0 {
            points.extend(arc.iter().rev());
        } else {
            points.extend(arc);
        }
        points.dedup();
    }
    if points.len() < 4 || points.first() != points.last() {
        return Err(format!("the ring {ring:?} of {} points is not closed", points.len()));
    }
    Ok(points)
}

/// Each arc is one flat list: x and y of its first point, then the steps to the next ones.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct Wire {
    source: SourceId,
    projection: Projection,
    grid_step: f64,
    arcs: Vec<Vec<i32>>,
    shapes: Vec<GridShape>,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Projection {
    EqualEarth,
}

impl TryFrom<Wire> for Outlines {
    type Error = Inconsistent;

    fn try_from(wire: Wire) -> Result<Self, Self::Error> {
        let Projection::EqualEarth = wire.projection;
        let arcs = wire.arcs.iter().map(|steps| arc_from_steps(steps));
        let arcs = arcs.collect::<Option<_>>();
        let arcs =
            arcs.ok_or_else(|| Inconsistent("an arc has an x without a y, or leaves the grid".into()))?;
        Self::new(wire.source, wire.grid_step, arcs, wire.shapes)
    }
}

impl From<Outlines> for Wire {
    fn from(outlines: Outlines) -> Self {
        let grid = |value: f64| (value / outlines.grid_step).round() as i32;
        let shapes = outlines.shapes.into_iter().map(|shape| GridShape {
            country: shape.country,
            name: shape.name,
            label: (grid(shape.label.0), grid(shape.label.1)),
            polygons: shape.polygons,
        });
        Self {
            source: outlines.source,
            projection: Projection::EqualEarth,
            grid_step: outlines.grid_step,
            arcs: outlines.arcs.iter().map(|arc| steps_from_arc(arc)).collect(),
            shapes: shapes.collect(),
        }
    }
}

fn arc_from_steps(steps: &[i32]) -> Option<Vec<GridPoint>> {
    let (pairs, []) = steps.as_chunks::<2>() else { return None };
    let mut at: GridPoint = (0, 0);
    let walk = pairs.iter().map(|[x, y]| {
        at = (at.0.checked_add(*x)?, at.1.checked_add(*y)?);
        Some(at)
    });
    walk.collect()
}

fn steps_from_arc(arc: &[GridPoint]) -> Vec<i32> {
    let before = std::iter::once((0, 0)).chain(arc.iter().copied());
    arc.iter().zip(before).flat_map(|((x, y), (x0, y0))| [x - x0, y - y0]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two squares side by side that share the line x = 1.
    fn neighbours() -> Outlines {
        let arcs = vec![
            vec![(1, 0), (1, 1)],
            vec![(1, 1), (0, 1), (0, 0), (1, 0)],
            vec![(1, 1), (2, 1), (2, 0), (1, 0)],
        ];
        let shape = |code: &str, label, ring: ArcRing| GridShape {
            country: CountryId::parse(code).ok(),
            name: code.to_owned(),
            label,
            polygons: vec![vec![ring]],
        };
        let shapes = vec![shape("AAA", (0, 0), vec![0, 1]), shape("BBB", (2, 1), vec![!2, !0])];
        Outlines::new(SourceId("test".into()), 0.5, arcs, shapes).unwrap()
    }

    #[test]
    fn a_map_reads_back_as_written() {
        let text = serde_json::to_string(&neighbours()).unwrap();
        assert!(text.contains(r#""arcs":[[1,0,0,1],[1,1,-1,0,0,-1,1,0],[1,1,1,0,0,-1,-1,0]]"#), "{text}");
        assert_eq!(serde_json::from_str::<Outlines>(&text).unwrap(), neighbours());
    }

    #[test]
    fn a_shared_border_is_walked_from_both_sides() {
        let map = neighbours();
        let rings: Vec<Ring> = map.polygons().map(|(_, polygons)| polygons[0].outer.clone()).collect();
        assert_eq!(rings[0], [(0.5, 0.0), (0.5, 0.5), (0.0, 0.5), (0.0, 0.0), (0.5, 0.0)]);
        assert_eq!(rings[1], [(0.5, 0.0), (1.0, 0.0), (1.0, 0.5), (0.5, 0.5), (0.5, 0.0)]);
        let east = map.shape_of(CountryId::parse("BBB").unwrap()).unwrap();
        assert_eq!(east.bounds, Bounds { min: (0.5, 0.0), max: (1.0, 0.5) });
        assert_eq!(east.label, (1.0, 0.5));
    }

    #[test]
    fn a_country_on_both_sides_of_the_map_is_looked_for_at_its_larger_piece() {
        let arcs =
            vec![vec![(8, 0), (10, 0), (10, 2), (8, 2), (8, 0)], vec![(-10, 0), (-9, 0), (-9, 1), (-10, 0)]];
        let fiji = GridShape {
            country: CountryId::parse("FJI").ok(),
            name: "Fiji".into(),
            label: (9, 1),
            polygons: vec![vec![vec![0]], vec![vec![1]]],
        };
        let map = Outlines::new(SourceId("test".into()), 1.0, arcs, vec![fiji]).unwrap();
        let shape = &map.shapes()[0];
        assert_eq!(shape.bounds, Bounds { min: (-10.0, 0.0), max: (10.0, 2.0) });
        assert_eq!(shape.main_bounds, Bounds { min: (8.0, 0.0), max: (10.0, 2.0) });
    }

    #[test]
    fn a_broken_ring_is_refused_with_its_shape() {
        let text = serde_json::to_string(&neighbours()).unwrap();
        let refused = |from: &str, to: &str| {
            serde_json::from_str::<Outlines>(&text.replace(from, to)).unwrap_err().to_string()
        };
        assert!(refused("[[[0,1]]]", "[[[0,7]]]").contains("shape `AAA`: there is no arc 7"));
        assert!(
            refused("[[[0,1]]]", "[[[0]]]").contains("shape `AAA`: the ring [0] of 2 points is not closed")
        );
        assert!(refused("[[[0,1]]]", "[[]]").contains("shape `AAA` has a polygon without a ring"));
        assert!(refused("[[[0,1]]]", "[[[0,2,1]]]").contains("arc 1 does not start where"));
        assert!(refused("[1,0,0,1]", "[1,0,0]").contains("an x without a y"));
        assert!(refused("0.5", "0.0").contains("the grid step 0 is not positive"));
    }
}
