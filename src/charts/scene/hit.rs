//! From a place on the screen back to what is drawn there.

use std::ops::Range;

use super::{Point, Rect, Scene};
use crate::charts::datum::Datum;

/// An area that answers to the pointer.
#[derive(Clone, Debug, PartialEq)]
pub enum HitShape {
    /// A rectangle.
    Rect(Rect),
    /// Points of the scene, with the rectangle around them for a quick no.
    Polygon {
        /// Which points.
        points: Range<usize>,
        /// Around them.
        bounds: Rect,
    },
    /// Points of the scene along a line that answers a little to its sides.
    Line {
        /// Which points.
        points: Range<usize>,
        /// How far to each side.
        reach: f64,
        /// Around the points.
        bounds: Rect,
    },
}

impl Scene {
    /// A rectangle answers for a datum.
    pub fn hit_rect(&mut self, rect: Rect, datum: Datum) {
        self.hits.push((HitShape::Rect(rect), datum));
    }

    /// A polygon already drawn answers for a datum.
    pub fn hit_polygon(&mut self, points: Range<usize>, datum: Datum) {
        let bounds = Rect::around(self.points(&points));
        self.hits.push((HitShape::Polygon { points, bounds }, datum));
    }

    /// A line answers for a datum, up to `reach` pixels to each side.
    pub fn hit_line(&mut self, points: impl IntoIterator<Item = Point>, reach: f64, datum: Datum) {
        let points = self.take(points);
        let bounds = Rect::around(self.points(&points));
        self.hits.push((HitShape::Line { points, reach, bounds }, datum));
    }

    /// Outside this rectangle nothing answers: what is drawn there is covered by something else.
    pub fn hit_only_in(&mut self, window: Rect) {
        self.window = Some(window);
    }

    /// What is at a place: the topmost area, or else the topmost rectangle or line within `reach`
    /// pixels, which lets a finger find what is thinner than it.
    #[must_use]
    pub fn hit(&self, at: Point, reach: f64) -> Option<&Datum> {
        if self.window.is_some_and(|window| !window.contains(at)) {
            return None;
        }
        let exact = self.hits.iter().rev().find(|(shape, _)| self.covers(shape, at));
        let near = |(shape, _): &&(HitShape, Datum)| match shape {
            HitShape::Rect(rect) => rect.grown(reach).contains(at),
            HitShape::Polygon { .. } => false,
            HitShape::Line { points, reach: own, bounds } => self.is_along(points, bounds, own + reach, at),
        };
        exact.or_else(|| self.hits.iter().rev().find(near)).map(|(_, datum)| datum)
    }

    /// Around what stands for a datum: where a tooltip or a focus ring goes. Where rectangles and other
    /// areas stand for it, the rectangles alone: they lie where it is named. None where it is out of sight.
    #[must_use]
    pub fn bounds(&self, datum: &Datum) -> Option<Rect> {
        let shapes = || self.hits.iter().filter(|(_, each)| each == datum).map(|(shape, _)| shape);
        let rects = shapes().filter_map(|shape| match shape {
            HitShape::Rect(rect) => Some(*rect),
            HitShape::Polygon { .. } | HitShape::Line { .. } => None,
        });
        let others = shapes().map(|shape| match shape {
            HitShape::Rect(rect) => *rect,
            HitShape::Polygon { bounds, .. } | HitShape::Line { bounds, .. } => *bounds,
        });
        let all = rects.reduce(Rect::union).or_else(|| others.reduce(Rect::union))?;
        self.window.map_or(Some(all), |window| all.intersection(window))
    }

    fn covers(&self, shape: &HitShape, at: Point) -> bool {
        match shape {
            HitShape::Rect(rect) => rect.contains(at),
            HitShape::Polygon { points, bounds } => {
                bounds.grown(0.5).contains(at) && is_inside(self.points(points), at)
            }
            HitShape::Line { points, reach, bounds } => self.is_along(points, bounds, *reach, at),
        }
    }

    fn is_along(&self, points: &Range<usize>, bounds: &Rect, reach: f64, at: Point) -> bool {
        let points = self.points(points);
        let mut pieces = points.iter().zip(points.iter().skip(1));
        bounds.grown(reach).contains(at) && pieces.any(|(a, b)| distance(*a, *b, at) <= reach)
    }
}

/// From a place to the nearest point of a straight piece.
fn distance(a: Point, b: Point, at: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let square = dx * dx + dy * dy;
    let t = if square > 0.0 { ((at.x - a.x) * dx + (at.y - a.y) * dy) / square } else { 0.0 };
    let t = t.clamp(0.0, 1.0);
    (at.x - a.x - t * dx).hypot(at.y - a.y - t * dy)
}

/// Even-odd rule: a ray to the right crosses the outline an odd number of times.
fn is_inside(outline: &[Point], at: Point) -> bool {
    let before = outline.iter().cycle().skip(outline.len().saturating_sub(1));
    let crossings = outline.iter().zip(before).filter(|(a, b)| {
        (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
    });
    crossings.count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::palette::Tone;
    use crate::charts::scene::Size;
    use crate::domain::Month;

    fn month(m: u8) -> Datum {
        Datum::Month(Month::new(2024, m).unwrap())
    }

    #[test]
    fn the_topmost_area_wins_and_a_finger_reaches_further() {
        let mut scene = Scene::new(Size::new(100.0, 100.0));
        scene.hit_rect(Rect::new(0.0, 0.0, 50.0, 50.0), month(1));
        scene.hit_rect(Rect::new(40.0, 40.0, 20.0, 20.0), month(2));
        assert_eq!(scene.hit(Point::new(45.0, 45.0), 0.0), Some(&month(2)));
        assert_eq!(scene.hit(Point::new(10.0, 10.0), 0.0), Some(&month(1)));
        assert_eq!(scene.hit(Point::new(65.0, 45.0), 0.0), None);
        assert_eq!(scene.hit(Point::new(65.0, 45.0), 8.0), Some(&month(2)));
    }

    #[test]
    fn a_polygon_answers_only_inside_its_outline() {
        let mut scene = Scene::new(Size::new(100.0, 100.0));
        let corners = [(0.0, 0.0), (50.0, 0.0), (0.0, 50.0)].map(|(x, y)| Point::new(x, y));
        let points = scene.polygon(corners, Tone::Ink);
        scene.hit_polygon(points, month(3));
        assert_eq!(scene.hit(Point::new(10.0, 10.0), 0.0), Some(&month(3)));
        assert_eq!(scene.hit(Point::new(40.0, 40.0), 0.0), None);
        assert_eq!(scene.bounds(&month(3)), Some(Rect::new(0.0, 0.0, 50.0, 50.0)));
    }

    #[test]
    fn a_line_answers_beside_itself_and_nothing_outside_the_window() {
        let mut scene = Scene::new(Size::new(100.0, 100.0));
        let bend = [(10.0, 10.0), (50.0, 10.0), (50.0, 90.0)].map(|(x, y)| Point::new(x, y));
        scene.hit_line(bend, 3.0, month(4));
        assert_eq!(scene.hit(Point::new(30.0, 12.5), 0.0), Some(&month(4)));
        assert_eq!(scene.hit(Point::new(30.0, 50.0), 0.0), None);
        assert_eq!(scene.hit(Point::new(57.0, 50.0), 6.0), Some(&month(4)));
        scene.hit_only_in(Rect::new(0.0, 0.0, 100.0, 40.0));
        assert_eq!(scene.hit(Point::new(50.0, 50.0), 6.0), None);
        assert_eq!(scene.bounds(&month(4)), Some(Rect::new(10.0, 10.0, 40.0, 30.0)));
    }

    #[test]
    fn a_datum_is_found_where_its_rectangle_lies() {
        let mut scene = Scene::new(Size::new(100.0, 100.0));
        let corners = [(0.0, 0.0), (90.0, 0.0), (0.0, 90.0)].map(|(x, y)| Point::new(x, y));
        let points = scene.polygon(corners, Tone::Ink);
        scene.hit_polygon(points, month(5));
        scene.hit_rect(Rect::new(20.0, 20.0, 8.0, 8.0), month(5));
        assert_eq!(scene.bounds(&month(5)), Some(Rect::new(20.0, 20.0, 8.0, 8.0)));
    }
}
