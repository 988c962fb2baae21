//! Flows as bows: bent to the left of their way, so that both directions lie apart, wide where they
//! leave and narrow where they arrive.
//!
//! Readers find the direction of a tapered line faster and more surely than that of arrow heads
//! (Holten and van Wijk, 2009, doi 10.1145/1518701.1519054). The width at the exporter is
//! proportional to the value; below a hairline it is a hairline, which the legend says.

use std::ops::Range;

use super::trade::Trade;
use super::view::{self, Lens};
use crate::charts::scene::Point;
use crate::dataset::geometry::{Bounds, MapPoint};
use crate::domain::equal_earth::{MAX_X, MAX_Y, half_width};

/// The thinnest flow, in pixels.
pub(super) const HAIRLINE: f64 = 0.75;
/// From this width on a flow is an area that narrows; thinner ones are lines.
const TAPERED: f64 = 1.8;
/// The width at the importer, over that at the exporter.
pub(super) const NARROWED: f64 = 0.3;
/// How far a bow leaves the straight way, over its length.
const BEND: f64 = 0.2;
const STEPS: usize = 28;

/// A point of a bow.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Joint {
    at: MapPoint,
    /// To the left of the way on the screen, of length 1.
    left: (f64, f64),
    /// 1 at the exporter, falling to the importer.
    width: f64,
}

/// One flow that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Arc {
    /// Index of its route.
    pub(super) route: usize,
    /// Pixels at the exporter.
    pub(super) width: f64,
    bounds: Bounds,
    /// Its pieces: two where it leaves the map on one side and comes back on the other.
    runs: Range<usize>,
}

/// All bows, in map units.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Arcs {
    joints: Vec<Joint>,
    runs: Vec<Range<usize>>,
    /// From the largest.
    pub(super) arcs: Vec<Arc>,
}

impl Arcs {
    /// The largest routes that can be drawn, at most `most`; one of `widest_usd` is `widest` pixels.
    pub(super) fn new(trade: &Trade, most: usize, widest: f64, widest_usd: f64) -> Self {
        let mut arcs = Self::default();
        let drawable = trade.routes.iter().enumerate().filter(|(_, route)| trade.is_shown(route));
        for (at, route) in drawable.take(most) {
            let places = trade.ends(route).and_then(|(from, to)| from.place.zip(to.place));
            let Some((from, to)) = places else { continue };
            let width = if widest_usd > 0.0 { route.value_usd / widest_usd * widest } else { 0.0 };
            arcs.add(at, width.max(HAIRLINE), from, to);
        }
        arcs
    }

    fn add(&mut self, route: usize, width: f64, from: MapPoint, to: MapPoint) {
        let (first_run, first_joint) = (self.runs.len(), self.joints.len());
        for run in bow(from, to) {
            let start = self.joints.len();
            let points: Vec<MapPoint> = run.iter().map(|step| step.1).collect();
            self.joints.extend(run.iter().enumerate().map(|(at, (t, point))| Joint {
                at: *point,
                left: left_of(&points, at),
                width: 1.0 - (1.0 - NARROWED) * t,
            }));
            self.runs.push(start..self.joints.len());
        }
        let own = self.joints.get(first_joint..).unwrap_or_default();
        if let Some(bounds) = view::around(own.iter().map(|joint| joint.at)) {
            self.arcs.push(Arc { route, width, bounds, runs: first_run..self.runs.len() });
        }
    }

    /// The pieces of an arc that may show in a window.
    pub(super) fn runs_of<'a>(&'a self, arc: &Arc, lens: &Lens) -> impl Iterator<Item = Run<'a>> {
        let is_seen = lens.sees(&arc.bounds);
        let lens = *lens;
        let runs = self.runs.get(arc.runs.clone()).filter(|_| is_seen).unwrap_or_default();
        let width = arc.width;
        runs.iter().filter_map(move |run| Some(Run { joints: self.joints.get(run.clone())?, lens, width }))
    }

    /// The box around an arc, on the map.
    pub(super) fn bounds(&self, route: usize) -> Option<Bounds> {
        self.arcs.iter().find(|arc| arc.route == route).map(|arc| arc.bounds)
    }
}

/// One piece of a bow on the screen.
#[derive(Clone, Copy)]
pub(super) struct Run<'a> {
    joints: &'a [Joint],
    lens: Lens,
    width: f64,
}

impl Run<'_> {
    /// Whether it is an area; thin ones are lines.
    pub(super) fn is_area(&self) -> bool {
        self.width >= TAPERED
    }

    /// The middle of the way.
    pub(super) fn spine(&self) -> impl Iterator<Item = Point> {
        self.joints.iter().map(|joint| self.lens.pixel_from_map(joint.at))
    }

    /// Around the area, wider by so much on both sides: along its left side and back along its right.
    pub(super) fn outline(&self, wider: f64) -> impl Iterator<Item = Point> {
        let there = self.joints.iter().map(move |joint| self.beside(joint, 1.0, wider));
        there.chain(self.joints.iter().rev().map(move |joint| self.beside(joint, -1.0, wider)))
    }

    fn beside(&self, joint: &Joint, side: f64, wider: f64) -> Point {
        let at = self.lens.pixel_from_map(joint.at);
        let off = side * (joint.width * self.width / 2.0 + wider);
        Point::new(at.x + joint.left.0 * off, at.y + joint.left.1 * off)
    }
}

/// A quadratic bow between two places, with how far along each point is. The way is the shorter one
/// round the globe: it is bent on the map unrolled, where the 180th meridians are straight, and cut there.
fn bow(from: MapPoint, to: MapPoint) -> Vec<Vec<(f64, MapPoint)>> {
    let unrolled = |(x, y): MapPoint| (x * MAX_X / half_width(y), y);
    let (a, mut b) = (unrolled(from), unrolled(to));
    if (b.0 - a.0).abs() > MAX_X {
        b.0 -= 2.0 * MAX_X * (b.0 - a.0).signum();
    }
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let top = (f64::midpoint(a.1, b.1) + dx * BEND).clamp(view::SOUTH, MAX_Y);
    let control = (f64::midpoint(a.0, b.0) - dy * BEND, top);
    let at = |t: f64| {
        let mix = |a: f64, c: f64, b: f64| (1.0 - t) * ((1.0 - t) * a + t * c) + t * ((1.0 - t) * c + t * b);
        (mix(a.0, control.0, b.0), mix(a.1, control.1, b.1))
    };
    let steps = (0..=STEPS).map(|step| step as f64 / STEPS as f64).map(|t| (t, at(t)));
    cut(steps)
}

/// Cuts an unrolled way at the edges of the map and rolls its pieces up again.
fn cut(steps: impl Iterator<Item = (f64, (f64, f64))>) -> Vec<Vec<(f64, MapPoint)>> {
    let lap = |x: f64| ((x + MAX_X) / (2.0 * MAX_X)).floor();
    let rolled = |lap: f64, x: f64, y: f64| ((x - 2.0 * MAX_X * lap) * half_width(y) / MAX_X, y);
    let mut runs: Vec<Vec<(f64, MapPoint)>> = Vec::new();
    let mut before: Option<(f64, (f64, f64))> = None;
    for (t, (x, y)) in steps {
        if let Some((t0, (x0, y0))) = before.filter(|(_, (x0, _))| lap(*x0) != lap(x)) {
            let edge = (2.0 * lap(x0).max(lap(x)) - 1.0) * MAX_X;
            let part = (edge - x0) / (x - x0);
            let (t, y) = (t0 + (t - t0) * part, y0 + (y - y0) * part);
            if let Some(run) = runs.last_mut() {
                run.push((t, rolled(lap(x0), edge, y)));
            }
            runs.push(vec![(t, rolled(lap(x), edge, y))]);
        }
        if runs.is_empty() {
            runs.push(Vec::with_capacity(STEPS + 1));
        }
        if let Some(run) = runs.last_mut() {
            run.push((t, rolled(lap(x), x, y)));
        }
        before = Some((t, (x, y)));
    }
    runs
}

/// The direction to the left of a way at one of its points; on the screen, where y grows downwards.
fn left_of(points: &[MapPoint], at: usize) -> (f64, f64) {
    let before = points.get(at.saturating_sub(1)).or(points.first());
    let after = points.get(at + 1).or(points.last());
    let (Some(before), Some(after)) = (before, after) else { return (0.0, 0.0) };
    let (dx, dy) = (after.0 - before.0, after.1 - before.1);
    let length = dx.hypot(dy);
    if length > 0.0 { (-dy / length, -dx / length) } else { (0.0, 0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::equal_earth::project;

    fn ends(run: &[(f64, MapPoint)]) -> (MapPoint, MapPoint) {
        (run[0].1, run[run.len() - 1].1)
    }

    fn is_near(a: MapPoint, b: MapPoint) -> bool {
        (a.0 - b.0).abs() < 1e-9 && (a.1 - b.1).abs() < 1e-9
    }

    #[test]
    fn a_bow_joins_its_ends_and_both_ways_lie_apart() {
        let (chile, congo) = (project(-70.0, -25.0), project(25.0, -5.0));
        let (there, back) = (bow(chile, congo), bow(congo, chile));
        assert_eq!((there.len(), back.len()), (1, 1));
        assert!(is_near(ends(&there[0]).0, chile) && is_near(ends(&there[0]).1, congo));
        // Eastwards the left is north, westwards it is south.
        assert!(there[0][STEPS / 2].1.1 > back[0][STEPS / 2].1.1 + 0.2);
    }

    #[test]
    fn the_shorter_way_across_the_pacific_leaves_on_one_side_and_comes_back_on_the_other() {
        let (chile, japan) = (project(-70.0, -25.0), project(138.0, 36.0));
        let runs = bow(chile, japan);
        assert_eq!(runs.len(), 2);
        assert!(is_near(ends(&runs[0]).0, chile) && is_near(ends(&runs[1]).1, japan));
        let (leaves, returns) = (ends(&runs[0]).1, ends(&runs[1]).0);
        assert!((leaves.0 + half_width(leaves.1)).abs() < 1e-9);
        assert!((returns.0 - half_width(returns.1)).abs() < 1e-9 && leaves.1 == returns.1);
        assert!(runs.iter().flatten().all(|(_, (x, y))| x.abs() <= half_width(*y) + 1e-9));
        assert!(runs.iter().flatten().is_sorted_by(|a, b| a.0 <= b.0));
    }

    #[test]
    fn left_is_left_on_the_screen() {
        // Eastwards, left is up, which is negative on the screen.
        assert_eq!(left_of(&[(0.0, 0.0), (1.0, 0.0)], 0), (0.0, -1.0));
        assert_eq!(left_of(&[(0.0, 0.0), (0.0, 1.0)], 1), (-1.0, 0.0));
        assert_eq!(left_of(&[(0.0, 0.0)], 0), (0.0, 0.0));
    }
}
