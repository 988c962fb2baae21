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

    /// What is at a place: the topmost area, or else the topmost rectangle within `reach` pixels, which
    /// lets a finger find what is thinner than it.
    #[must_use]
    pub fn hit(&self, at: Point, reach: f64) -> Option<&Datum> {
        let exact = self.hits.iter().rev().find(|(shape, _)| self.covers(shape, at));
        let near = |(shape, _): &&(HitShape, Datum)| match shape {
            HitShape::Rect(rect) => rect.grown(reach).contains(at),
            HitShape::Polygon { .. } => false,
        };
        exact.or_else(|| self.hits.iter().rev().find(near)).map(|(_, datum)| datum)
    }

    /// Around everything that stands for a datum: where a tooltip or a focus ring goes.
    #[must_use]
    pub fn bounds(&self, datum: &Datum) -> Option<Rect> {
        let mut shapes = self.hits.iter().filter(|(_, each)| each == datum).map(|(shape, _)| match shape {
            HitShape::Rect(rect) => *rect,
            HitShape::Polygon { bounds, .. } => *bounds,
        });
        let first = shapes.next()?;
        Some(shapes.fold(first, |sum, rect| {
            let [a, _, c, _] = sum.corners();
            let [p, _, q, _] = rect.corners();
            Rect::around(&[a, c, p, q])
        }))
    }

    fn covers(&self, shape: &HitShape, at: Point) -> bool {
        match shape {
            HitShape::Rect(rect) => rect.contains(at),
            HitShape::Polygon { points, bounds } => {
                bounds.grown(0.5).contains(at) && is_inside(self.points(points), at)
            }
        }
    }
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
}
