//! From arcs in degrees to arcs on the integer grid of the map: project, simplify, round.
//!
//! Arcs are simplified one by one and not ring by ring, so a border stays the same line for both
//! countries. Visvalingam, M. and Whyatt, J. D. (1993), "Line generalisation by repeated elimination of
//! points", *The Cartographic Journal* 30(1), 46-51: the point whose triangle with its neighbours is
//! smallest goes first, until all triangles are larger than the limit.

use geo::{LineString, SimplifyVw};

use super::Detail;
use super::antimeridian::Degrees;
use crate::dataset::geometry::GridPoint;
use crate::domain::equal_earth;

/// Meridians are curves on the map: a straight line in degrees gets points this far apart first.
const LONGEST_STEP_DEGREES: f64 = 1.0;

/// The arc in map units, with its curvature.
pub(super) fn projected(arc: &[Degrees]) -> LineString {
    let mut points = Vec::with_capacity(arc.len());
    for (from, to) in arc.iter().zip(arc.iter().skip(1)) {
        let (across, up) = (to.0 - from.0, to.1 - from.1);
        let steps = (across.abs().max(up.abs()) / LONGEST_STEP_DEGREES).ceil().max(1.0);
        for step in 0..steps as u32 {
            let part = f64::from(step) / steps;
            points.push(equal_earth::project(from.0 + across * part, from.1 + up * part));
        }
    }
    points.extend(arc.last().map(|last| equal_earth::project(last.0, last.1)));
    LineString::from(points)
}

/// The arc with fewer points, on the grid.
pub(super) fn simplified(arc: &LineString, detail: &Detail) -> Vec<GridPoint> {
    on_grid(&arc.simplify_vw(detail.smallest_triangle), detail)
}

/// The arc with every point, on the grid.
pub(super) fn on_grid(arc: &LineString, detail: &Detail) -> Vec<GridPoint> {
    let grid = |value: f64| (value / detail.grid_step).round() as i32;
    let mut points: Vec<GridPoint> = arc.coords().map(|at| (grid(at.x), grid(at.y))).collect();
    points.dedup();
    // An arc shorter than the grid keeps both its ends, which are corners of the rings it is in.
    if let [only] = *points.as_slice() {
        points.push(only);
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    const DETAIL: Detail = Detail { grid_step: 1e-3, smallest_triangle: 1e-5, ..super::super::COARSE };

    #[test]
    fn a_long_meridian_is_bent_and_a_parallel_stays_straight() {
        let meridian = simplified(&projected(&[(141.0, 0.0), (141.0, 70.0)]), &DETAIL);
        assert!(meridian.len() > 3, "{meridian:?}");
        let parallel = simplified(&projected(&[(-120.0, 49.0), (-95.0, 49.0)]), &DETAIL);
        assert_eq!(parallel.len(), 2);
    }

    #[test]
    fn the_ends_of_an_arc_never_move() {
        let arc = projected(&[(0.0, 0.0), (0.01, 0.01), (0.0, 0.02), (5.0, 0.0)]);
        let grid = simplified(&arc, &DETAIL);
        assert_eq!(grid.first(), on_grid(&arc, &DETAIL).first());
        assert_eq!(grid.last(), on_grid(&arc, &DETAIL).last());
        assert!(grid.len() < on_grid(&arc, &DETAIL).len());
    }

    #[test]
    fn a_speck_keeps_two_points() {
        assert_eq!(on_grid(&projected(&[(0.0, 0.0), (1e-6, 0.0)]), &DETAIL), [(0, 0), (0, 0)]);
    }
}
