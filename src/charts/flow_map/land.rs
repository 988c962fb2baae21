//! Outlines made ready to draw: flat arrays in map units, decoded once and shared by all years.
//!
//! Every point knows the tolerance up to which it is needed (Douglas and Peucker, 1973, doi
//! 10.3138/FM57-6770-U75U-7727), so that a zoom picks its points by one comparison each. Arcs are
//! thinned, not rings: both neighbours of a border keep the same points and no gap opens.

use std::ops::Range;

use super::view::{self, Lens};
use crate::charts::scene::Point;
use crate::dataset::geometry::{Bounds, MapPoint};
use crate::dataset::{Outlines, Shape};
use crate::domain::{CountryId, Order, equal_earth};

/// What the eye does not see, in pixels: how far a thinned coast may stray.
const STRAY: f64 = 0.4;
/// Smaller pieces of land are left out, in pixels: a thousand islets cost as much to paint as all continents. A country of
/// nothing else has its dot.
const LEAST: f64 = 1.6;

/// The land of the world, for [`super::FlowMap`].
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    points: Vec<Vertex>,
    /// The points of each arc, and the box around them.
    arcs: Vec<(Range<usize>, Bounds)>,
    /// The arcs of all rings in walking order; `true` is backwards.
    steps: Vec<(usize, bool)>,
    /// From the largest: an enclave lies on top of the land around it.
    pub(super) rings: Vec<LandRing>,
    /// Arcs with land of two shapes on their sides.
    borders: Vec<usize>,
    /// Sorted by country.
    places: Vec<Place>,
    /// The outline of the map.
    pub(super) sea: Vec<MapPoint>,
    /// Meridians and parallels.
    pub(super) graticule: Vec<Vec<MapPoint>>,
}

/// A point of an arc.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Vertex {
    at: MapPoint,
    /// It is needed while less than this may be strayed, in map units.
    needed_below: f64,
}

/// One outer ring.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LandRing {
    /// Whose; none where no ISO code is assigned.
    pub(super) country: Option<CountryId>,
    bounds: Bounds,
    steps: Range<usize>,
}

/// Where a country is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) country: CountryId,
    /// Where its flows end.
    pub(super) label: MapPoint,
    /// Around its largest piece of land.
    pub(super) bounds: Bounds,
}

impl Land {
    /// Decodes the outlines; the Antarctic, which ships and receives nothing, is left out.
    #[must_use]
    pub fn new(outlines: &Outlines) -> Self {
        let mut land = Self {
            points: Vec::with_capacity(outlines.point_count()),
            arcs: Vec::new(),
            steps: Vec::new(),
            rings: Vec::new(),
            borders: Vec::new(),
            places: Vec::new(),
            sea: equal_earth::sphere(2.5).into_iter().filter(is_on_map).collect(),
            graticule: equal_earth::graticule(30.0)
                .into_iter()
                .map(|line| line.into_iter().filter(is_on_map).collect())
                .collect(),
        };
        for arc in outlines.arcs() {
            land.add_arc(arc);
        }
        let mut owners: Vec<Option<usize>> = vec![None; land.arcs.len()];
        for (at, shape) in outlines.shapes().iter().enumerate() {
            land.add_shape(at, shape, &mut owners);
        }
        land.rings.order_by(|a, b| view::area(&b.bounds).total_cmp(&view::area(&a.bounds)));
        land.add_places(outlines);
        land
    }

    fn add_arc(&mut self, arc: impl Iterator<Item = MapPoint>) {
        let start = self.points.len();
        self.points.extend(arc.map(|at| Vertex { at, needed_below: f64::INFINITY }));
        let own = self.points.get_mut(start..).unwrap_or_default();
        rank(own);
        let bounds = view::around(own.iter().map(|vertex| vertex.at)).unwrap_or(NOWHERE);
        self.arcs.push((start..self.points.len(), bounds));
    }

    fn add_shape(&mut self, shape_at: usize, shape: &Shape, owners: &mut [Option<usize>]) {
        // Holes are land of others, drawn on top of the land around them.
        for ring in shape.rings().iter().filter_map(|rings| rings.first()) {
            let start = self.steps.len();
            for &number in ring {
                let arc = usize::try_from(if number < 0 { !number } else { number }).unwrap_or_default();
                self.steps.push((arc, number < 0));
                match owners.get_mut(arc) {
                    Some(Some(other)) if *other != shape_at => self.borders.push(arc),
                    Some(owner) => *owner = Some(shape_at),
                    None => {}
                }
            }
            let steps = start..self.steps.len();
            let boxes = self.steps_of(&steps).filter_map(|(arc, _)| self.arcs.get(*arc)).map(|arc| arc.1);
            let bounds = boxes.reduce(view::union).unwrap_or(NOWHERE);
            if bounds.max.1 > view::SOUTH {
                self.rings.push(LandRing { country: shape.country, bounds, steps });
            }
        }
    }

    fn add_places(&mut self, outlines: &Outlines) {
        let mut countries: Vec<CountryId> =
            outlines.shapes().iter().filter_map(|shape| shape.country).collect();
        countries.order();
        countries.dedup();
        let place = |country: CountryId| {
            let shape = outlines.shape_of(country).filter(|shape| shape.label.1 > view::SOUTH)?;
            Some(Place { country, label: shape.label, bounds: shape.main_bounds })
        };
        self.places = countries.into_iter().filter_map(place).collect();
    }

    /// Where a country is; none for those without a shape.
    pub(super) fn place(&self, country: CountryId) -> Option<&Place> {
        let at = self.places.binary_search_by_key(&country, |place| place.country).ok()?;
        self.places.get(at)
    }

    /// The countries with a shape, in the order of their codes.
    pub(super) fn countries(&self) -> impl Iterator<Item = CountryId> {
        self.places.iter().map(|place| place.country)
    }

    /// The rings that show in a window and are large enough to be seen.
    pub(super) fn rings_in(&self, lens: &Lens) -> impl Iterator<Item = (usize, &LandRing)> {
        let lens = *lens;
        self.rings.iter().enumerate().filter(move |(_, ring)| {
            let (width, height) = lens.extent(&ring.bounds);
            width.max(height) >= LEAST && lens.sees(&ring.bounds)
        })
    }

    /// The outline of a ring on the screen, without the points nobody would see.
    pub(super) fn outline<'a>(&'a self, ring: &LandRing, lens: &Lens) -> impl Iterator<Item = Point> + 'a {
        let lens = *lens;
        let stray = lens.map_units(STRAY);
        self.steps_of(&ring.steps).flat_map(move |(arc, is_backwards)| {
            let range = self.arcs.get(*arc).map_or(0..0, |arc| arc.0.clone());
            // An arc begins where the one before it ended.
            (1..range.len()).filter_map(move |along| {
                let at = if *is_backwards { range.end - 1 - along } else { range.start + along };
                let vertex = self.points.get(at).filter(|vertex| vertex.needed_below > stray)?;
                Some(lens.pixel_from_map(vertex.at))
            })
        })
    }

    /// The borders between two shapes that show in a window.
    pub(super) fn borders_in<'a>(
        &'a self,
        lens: &Lens,
    ) -> impl Iterator<Item = impl Iterator<Item = Point> + 'a> + 'a {
        let lens = *lens;
        let stray = lens.map_units(STRAY);
        let shown = self.borders.iter().filter_map(|arc| self.arcs.get(*arc)).filter(move |(_, bounds)| {
            let (width, height) = lens.extent(bounds);
            width.max(height) >= LEAST && lens.sees(bounds)
        });
        shown.map(move |(range, _)| {
            let vertices = self.points.get(range.clone()).unwrap_or_default();
            let needed = vertices.iter().filter(move |vertex| vertex.needed_below > stray);
            needed.map(move |vertex| lens.pixel_from_map(vertex.at))
        })
    }

    fn steps_of(&self, range: &Range<usize>) -> std::slice::Iter<'_, (usize, bool)> {
        self.steps.get(range.clone()).unwrap_or_default().iter()
    }
}

fn is_on_map((_, y): &MapPoint) -> bool {
    *y >= view::SOUTH
}

const NOWHERE: Bounds = Bounds { min: (0.0, 0.0), max: (0.0, 0.0) };

/// Finds the tolerance of every point of a line; its ends are always needed.
fn rank(line: &mut [Vertex]) {
    let mut stack = vec![(0, line.len().saturating_sub(1), f64::INFINITY)];
    while let Some((from, to, most)) = stack.pop() {
        let (Some(a), Some(b)) = (line.get(from).copied(), line.get(to).copied()) else { continue };
        let inner = line.get(from + 1..to).unwrap_or_default();
        let strays = inner.iter().map(|vertex| stray(a.at, b.at, vertex.at));
        let Some((offset, far)) = strays.enumerate().reduce(|a, b| if b.1 > a.1 { b } else { a }) else {
            continue;
        };
        // Never more than the piece it divides: what is dropped takes its parts with it.
        let (at, far) = (from + 1 + offset, far.min(most));
        if let Some(vertex) = line.get_mut(at) {
            vertex.needed_below = far;
        }
        stack.push((from, at, far));
        stack.push((at, to, far));
    }
}

/// From a point to the straight piece between two others; to its start, where it is closed.
fn stray(a: MapPoint, b: MapPoint, at: MapPoint) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let square = dx * dx + dy * dy;
    let along = if square > 0.0 { ((at.0 - a.0) * dx + (at.1 - a.1) * dy) / square } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    (at.0 - a.0 - along * dx).hypot(at.1 - a.1 - along * dy)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_needed_as_far_as_the_line_would_stray_without_it() {
        let line = [(0.0, 0.0), (1.0, 0.1), (2.0, 1.0), (3.0, 0.4), (4.0, 0.0)];
        let mut line = line.map(|at| Vertex { at, needed_below: f64::INFINITY });
        rank(&mut line);
        let needed = line.map(|vertex| (vertex.needed_below * 100.0).round());
        assert_eq!(needed, [f64::INFINITY, 36.0, 100.0, 9.0, f64::INFINITY]);
    }
}
