//! The movement from one scene to the next: what both hold moves, what is new fades in, what is gone fades out.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Mark, Point, Rect, Scene, Shape};
use crate::charts::datum::Datum;
use crate::domain::Order;

/// Two scenes with the marks that they share: those with the same owner and form, in the same order.
///
/// Marks without an owner (titles, axes) are those of the later scene from the start. Texts take their new
/// wording at once and only move.
#[derive(Clone, Debug)]
pub struct Morph {
    from: Scene,
    to: Scene,
    /// For each mark of the later scene its counterpart in the earlier one.
    before: Vec<Option<usize>>,
    /// Marks of the earlier scene that have an owner and no counterpart.
    gone: Vec<usize>,
}

/// What tells the marks of a scene apart: the owner, the form, and the how-manieth of that form.
type Key<'a> = (&'a Datum, u8, usize);

/// A form without its places.
fn form(shape: &Shape) -> u8 {
    match shape {
        Shape::Rect(_) => 0,
        Shape::Polygon(_) => 1,
        Shape::Polyline { .. } => 2,
        Shape::Circle { .. } => 3,
        Shape::Text { .. } => 4,
    }
}

/// The keys of a scene's owned marks, with their indices.
fn keys(scene: &Scene) -> Vec<(Key<'_>, usize)> {
    let mut counts: BTreeMap<(&Datum, u8), usize> = BTreeMap::new();
    let owned = scene.marks.iter().enumerate().filter_map(|(at, mark)| {
        let owner = scene.owner_of(mark)?;
        let form = form(&mark.shape);
        let count = counts.entry((owner, form)).or_default();
        *count += 1;
        Some(((owner, form, *count), at))
    });
    owned.collect()
}

impl Morph {
    /// Pairs the marks of two scenes.
    #[must_use]
    pub fn new(from: Scene, to: Scene) -> Self {
        let mut earlier: BTreeMap<Key<'_>, usize> = keys(&from).into_iter().collect();
        let mut before = vec![None; to.marks.len()];
        for (key, at) in keys(&to) {
            if let Some(slot) = before.get_mut(at) {
                *slot = earlier.remove(&key);
            }
        }
        let mut gone: Vec<usize> = earlier.into_values().collect();
        gone.order();
        Self { from, to, before, gone }
    }

    /// Where it leads.
    #[must_use]
    pub const fn end(&self) -> &Scene {
        &self.to
    }

    /// The scene on its way: 0 is the earlier one, 1 the later. What can be pointed at is the later one's.
    #[must_use]
    pub fn at(&self, progress: f64) -> Scene {
        let progress = progress.clamp(0.0, 1.0);
        // The later scene's points stay where they are, since its hits mean them; moved ones follow.
        let mut scene = self.to.clone();
        scene.marks.clear();
        for mark in self.gone.iter().filter_map(|at| self.from.marks.get(*at)) {
            scene.owner(self.from.owner_of(mark).cloned());
            let shape = match &mark.shape {
                Shape::Polygon(points) => Shape::Polygon(scene.take_all(self.from.points(points))),
                Shape::Polyline { points, width } => {
                    Shape::Polyline { points: scene.take_all(self.from.points(points)), width: *width }
                }
                other => other.clone(),
            };
            scene.push(shape, mark.style.opacity(mark.style.opacity * (1.0 - progress)));
        }
        for (mark, before) in self.to.marks.iter().zip(&self.before) {
            let earlier = before.and_then(|at| self.from.marks.get(at));
            let shape = match earlier {
                Some(earlier) => self.between(&mut scene, &earlier.shape, &mark.shape, progress),
                None => mark.shape.clone(),
            };
            let opacity = match earlier {
                Some(earlier) => mix(earlier.style.opacity, mark.style.opacity, progress),
                None if mark.owner.is_some() => mark.style.opacity * progress,
                None => mark.style.opacity,
            };
            scene.marks.push(Mark { shape, style: mark.style.opacity(opacity), owner: mark.owner });
        }
        scene
    }

    fn between(&self, scene: &mut Scene, from: &Shape, to: &Shape, progress: f64) -> Shape {
        match (from, to) {
            (Shape::Rect(from), Shape::Rect(to)) => Shape::Rect(Rect {
                x: mix(from.x, to.x, progress),
                y: mix(from.y, to.y, progress),
                width: mix(from.width, to.width, progress),
                height: mix(from.height, to.height, progress),
            }),
            (Shape::Polygon(from), Shape::Polygon(to)) => {
                Shape::Polygon(self.mixed_outline(scene, from, to, progress))
            }
            (Shape::Polyline { points: from, .. }, Shape::Polyline { points: to, width }) => {
                let (from, to) = (self.from.points(from), self.to.points(to));
                Shape::Polyline { points: scene.take(mixed(from, to, progress)), width: *width }
            }
            (Shape::Circle { centre: from, radius: small }, Shape::Circle { centre: to, radius: large }) => {
                Shape::Circle {
                    centre: mix_point(*from, *to, progress),
                    radius: mix(*small, *large, progress),
                }
            }
            (Shape::Text { at: from, .. }, Shape::Text { at: to, text, font }) => {
                Shape::Text { at: mix_point(*from, *to, progress), text: text.clone(), font: *font }
            }
            (_, to) => to.clone(),
        }
    }

    /// The outline of a ribbon or band goes there along one edge and back along the other: each edge is mixed
    /// for itself, so that corners stay corners whatever the number of points.
    fn mixed_outline(
        &self,
        scene: &mut Scene,
        from: &Range<usize>,
        to: &Range<usize>,
        progress: f64,
    ) -> Range<usize> {
        let (from, to) = (self.from.points(from), self.to.points(to));
        let (from_there, from_back) = from.split_at(from.len() / 2);
        let (to_there, to_back) = to.split_at(to.len() / 2);
        scene.take(mixed(from_there, to_there, progress).chain(mixed(from_back, to_back, progress)))
    }
}

impl Scene {
    fn owner_of(&self, mark: &Mark) -> Option<&Datum> {
        self.owners.get(mark.owner?)
    }

    fn take_all(&mut self, points: &[Point]) -> Range<usize> {
        self.take(points.iter().copied())
    }
}

/// As many points as the longer line has, each between its places on both.
fn mixed<'a>(from: &'a [Point], to: &'a [Point], progress: f64) -> impl Iterator<Item = Point> + 'a {
    let most = from.len().max(to.len());
    (0..most).filter_map(move |at| {
        let along = at as f64 / (most.saturating_sub(1)).max(1) as f64;
        Some(mix_point(along_line(from, along)?, along_line(to, along)?, progress))
    })
}

/// The place at a fraction of the points of a line.
fn along_line(points: &[Point], fraction: f64) -> Option<Point> {
    let place = fraction * points.len().saturating_sub(1) as f64;
    let before = points.get(place as usize)?;
    Some(points.get(place as usize + 1).map_or(*before, |after| mix_point(*before, *after, place.fract())))
}

fn mix_point(from: Point, to: Point, progress: f64) -> Point {
    Point::new(mix(from.x, to.x, progress), mix(from.y, to.y, progress))
}

fn mix(from: f64, to: f64, progress: f64) -> f64 {
    from + (to - from) * progress
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::palette::Tone;
    use crate::charts::scene::Size;
    use crate::domain::Month;

    fn owner(month: u8) -> Datum {
        Datum::Month(Month::new(2024, month).unwrap())
    }

    /// A title, and a bar and a triangle strip for each entry: owner, height.
    fn scene(title: &str, bars: &[(u8, f64)]) -> Scene {
        let mut scene = Scene::new(Size { width: 100.0, height: 100.0 });
        scene.text(Point::default(), title, super::super::Font::size(12.0), Tone::Ink);
        for (month, height) in bars {
            scene.owner(Some(owner(*month)));
            scene.rect(Rect::new(0.0, 0.0, 10.0, *height), Tone::Ink);
            let steps = 2 + usize::from(*month);
            let there = (0..steps).map(|at| Point::new(100.0 * at as f64 / (steps - 1) as f64, 0.0));
            let back: Vec<Point> = there.clone().map(|p| Point::new(p.x, *height)).collect();
            let points = scene.polygon(there.chain(back.into_iter().rev()), Tone::Ink);
            scene.hit_polygon(points, owner(*month));
        }
        scene.owner(None);
        scene
    }

    fn heights(scene: &Scene) -> Vec<(f64, f64)> {
        let rects = scene.marks().iter().filter_map(|mark| match mark.shape {
            Shape::Rect(rect) => Some((rect.height, mark.style.opacity)),
            _ => None,
        });
        rects.collect()
    }

    #[test]
    fn shared_marks_move_new_ones_appear_and_gone_ones_vanish() {
        let morph = Morph::new(scene("2023", &[(1, 10.0), (2, 30.0)]), scene("2024", &[(2, 50.0), (3, 8.0)]));
        assert_eq!(heights(&morph.at(0.0)), [(10.0, 1.0), (30.0, 1.0), (8.0, 0.0)]);
        assert_eq!(heights(&morph.at(0.5)), [(10.0, 0.5), (40.0, 1.0), (8.0, 0.5)]);
        assert_eq!(heights(&morph.at(1.0)), [(10.0, 0.0), (50.0, 1.0), (8.0, 1.0)]);
        assert!(
            morph
                .at(0.0)
                .marks()
                .iter()
                .any(|mark| matches!(&mark.shape, Shape::Text { text, .. } if text == "2024"))
        );
    }

    #[test]
    fn an_outline_keeps_its_corners_and_the_pointer_means_the_later_scene() {
        let morph = Morph::new(scene("", &[(2, 20.0)]), scene("", &[(2, 40.0)]));
        let half = morph.at(0.5);
        let outline = half.marks().iter().find_map(|mark| match &mark.shape {
            Shape::Polygon(points) => Some(half.points(points)),
            _ => None,
        });
        let ends = outline.map(|points| (points[0], points[3], points[4], points[7]));
        let corners = (0.0, 100.0, 30.0);
        assert_eq!(
            ends,
            Some((
                Point::new(corners.0, 0.0),
                Point::new(corners.1, 0.0),
                Point::new(corners.1, corners.2),
                Point::new(corners.0, corners.2)
            ))
        );
        assert_eq!(half.hit(Point::new(50.0, 39.0), 0.0), Some(&owner(2)));
        assert_eq!(half.hit(Point::new(50.0, 41.0), 0.0), None);
    }

    #[test]
    fn a_movement_can_be_turned_into_another_half_way() {
        let first = Morph::new(scene("", &[(1, 10.0), (2, 10.0)]), scene("", &[(2, 20.0)]));
        let second = Morph::new(first.at(0.5), scene("", &[(1, 30.0), (2, 25.0)]));
        assert_eq!(heights(&second.at(0.0)), [(10.0, 0.5), (15.0, 1.0)]);
        assert_eq!(heights(&second.at(1.0)), [(30.0, 1.0), (25.0, 1.0)]);
        assert_eq!(second.end(), &scene("", &[(1, 30.0), (2, 25.0)]));
    }

    #[test]
    fn outlines_of_unlike_numbers_of_points_meet() {
        let line: Vec<Point> = [0.0, 10.0].map(|x| Point::new(x, 0.0)).to_vec();
        let finer: Vec<Point> = [0.0, 5.0, 10.0].map(|x| Point::new(x, 8.0)).to_vec();
        let half: Vec<Point> = mixed(&line, &finer, 0.5).collect();
        assert_eq!(half, [Point::new(0.0, 4.0), Point::new(5.0, 4.0), Point::new(10.0, 4.0)]);
        assert_eq!(mixed(&[], &finer, 0.5).count(), 0);
    }
}
