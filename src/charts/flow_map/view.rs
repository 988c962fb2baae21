//! Which part of the map the window shows, and the way from the map to pixels and back.

use crate::charts::scene::{Point, Rect};
use crate::dataset::geometry::{Bounds, MapPoint};
use crate::domain::equal_earth::{MAX_X, MAX_Y};

/// Where the map ends in the south, in map units: at 57° south, below Cape Horn and above the Antarctic.
pub(super) const SOUTH: f64 = -1.047;

/// All of the map.
pub(super) const WORLD: Bounds = Bounds { min: (-MAX_X, SOUTH), max: (MAX_X, MAX_Y) };

/// The closest look the outlines bear.
const MOST_ZOOM: f64 = 24.0;

/// A place to look at and how closely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapView {
    /// What lies in the middle, in the units of [`crate::domain::equal_earth`].
    pub centre: MapPoint,
    /// 1 shows the whole world; 2 shows everything twice as large.
    pub zoom: f64,
}

impl Default for MapView {
    fn default() -> Self {
        Self::WORLD
    }
}

impl MapView {
    /// The whole world.
    pub const WORLD: Self = Self { centre: (0.0, f64::midpoint(SOUTH, MAX_Y)), zoom: 1.0 };

    /// Closer by a factor, or farther below 1; what lies under `at` stays there.
    #[must_use]
    pub fn zoomed(self, window: &MapWindow, at: Point, factor: f64) -> Self {
        let before = window.lens(self);
        let under = before.map_from_pixel(at);
        let closer = Self { zoom: self.zoom * factor, ..self }.clamped(window);
        let after = window.lens(closer).map_from_pixel(at);
        let (dx, dy) = (under.0 - after.0, under.1 - after.1);
        Self { centre: (closer.centre.0 + dx, closer.centre.1 + dy), ..closer }.clamped(window)
    }

    /// The map dragged by so many pixels.
    #[must_use]
    pub fn panned(self, window: &MapWindow, dx: f64, dy: f64) -> Self {
        let lens = window.lens(self);
        let (x, y) = self.centre;
        Self { centre: (x - lens.map_units(dx), y + lens.map_units(dy)), ..self }.clamped(window)
    }

    /// The closest view that shows all of a box with some room around it.
    #[must_use]
    pub fn fit(window: &MapWindow, bounds: &Bounds) -> Self {
        const ROOM: f64 = 1.25;
        let centre = ((bounds.min.0 + bounds.max.0) / 2.0, (bounds.min.1 + bounds.max.1) / 2.0);
        let (width, height) = window.lens(Self::WORLD).extent(bounds);
        let across = window.frame.width / (width * ROOM).max(f64::MIN_POSITIVE);
        let down = window.frame.height / (height * ROOM).max(f64::MIN_POSITIVE);
        Self { centre, zoom: across.min(down) }.clamped(window)
    }

    /// Inside the limits: no closer than the outlines bear, and the world fills the window or stands in
    /// its middle.
    #[must_use]
    pub fn clamped(self, window: &MapWindow) -> Self {
        // NaN, as from a pinch of no width, becomes the whole world.
        let zoom = if self.zoom.is_nan() { 1.0 } else { self.zoom.clamp(1.0, MOST_ZOOM) };
        let half = window.lens(Self { zoom, ..self });
        let (half_width, half_height) =
            (half.map_units(window.frame.width / 2.0), half.map_units(window.frame.height / 2.0));
        let axis = |at: f64, low: f64, high: f64, half: f64| {
            // A window as large as the world up to rounding leaves no way to go.
            if high - low <= 2.0 * half * (1.0 + 1e-9) || !at.is_finite() {
                f64::midpoint(low, high)
            } else {
                at.clamp(low + half, high - half)
            }
        };
        let x = axis(self.centre.0, WORLD.min.0, WORLD.max.0, half_width);
        let y = axis(self.centre.1, WORLD.min.1, WORLD.max.1, half_height);
        Self { centre: (x, y), zoom }
    }
}

/// The part of the drawing that shows the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapWindow {
    /// Where it lies in the drawing.
    pub frame: Rect,
}

impl MapWindow {
    /// The transformation for a view.
    #[must_use]
    pub fn lens(&self, view: MapView) -> Lens {
        let across = self.frame.width / (WORLD.max.0 - WORLD.min.0);
        let down = self.frame.height / (WORLD.max.1 - WORLD.min.1);
        let scale = (across.min(down) * view.zoom).max(f64::MIN_POSITIVE);
        Lens { frame: self.frame, centre: view.centre, scale }
    }
}

/// From the map to pixels and back.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lens {
    pub(super) frame: Rect,
    centre: MapPoint,
    /// Pixels to a map unit.
    scale: f64,
}

impl Lens {
    /// Where a place of the map lies on the screen.
    #[must_use]
    pub fn pixel_from_map(&self, at: MapPoint) -> Point {
        let middle = self.frame.centre();
        Point::new(
            middle.x + (at.0 - self.centre.0) * self.scale,
            middle.y - (at.1 - self.centre.1) * self.scale,
        )
    }

    /// What place of the map lies at a place of the screen.
    #[must_use]
    pub fn map_from_pixel(&self, at: Point) -> MapPoint {
        let middle = self.frame.centre();
        (self.centre.0 + (at.x - middle.x) / self.scale, self.centre.1 - (at.y - middle.y) / self.scale)
    }

    /// A length in pixels as one on the map.
    pub(super) fn map_units(&self, pixels: f64) -> f64 {
        pixels / self.scale
    }

    /// Width and height of a box, in pixels.
    pub(super) fn extent(&self, bounds: &Bounds) -> (f64, f64) {
        ((bounds.max.0 - bounds.min.0) * self.scale, (bounds.max.1 - bounds.min.1) * self.scale)
    }

    /// Whether something of a box lies in the window.
    pub(super) fn sees(&self, bounds: &Bounds) -> bool {
        let (top_left, bottom_right) = (
            self.pixel_from_map((bounds.min.0, bounds.max.1)),
            self.pixel_from_map((bounds.max.0, bounds.min.1)),
        );
        let frame = self.frame;
        top_left.x <= frame.right()
            && bottom_right.x >= frame.x
            && top_left.y <= frame.bottom()
            && bottom_right.y >= frame.y
    }
}

/// The box around some points.
pub(super) fn around(points: impl IntoIterator<Item = MapPoint>) -> Option<Bounds> {
    points.into_iter().map(|at| Bounds { min: at, max: at }).reduce(union)
}

/// The box around two boxes.
pub(super) fn union(a: Bounds, b: Bounds) -> Bounds {
    Bounds {
        min: (a.min.0.min(b.min.0), a.min.1.min(b.min.1)),
        max: (a.max.0.max(b.max.0), a.max.1.max(b.max.1)),
    }
}

/// The area of a box.
pub(super) fn area(bounds: &Bounds) -> f64 {
    (bounds.max.0 - bounds.min.0) * (bounds.max.1 - bounds.min.1)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::equal_earth;

    const WINDOW: MapWindow = MapWindow { frame: Rect::new(10.0, 20.0, 1000.0, 420.0) };

    fn any_view() -> impl Strategy<Value = MapView> {
        let view = (-4.0..4.0, -2.0..2.0, 0.2..60.0);
        view.prop_map(|(x, y, zoom)| MapView { centre: (x, y), zoom }.clamped(&WINDOW))
    }

    fn any_pixel() -> impl Strategy<Value = Point> {
        (10.0..1010.0, 20.0..440.0).prop_map(|(x, y)| Point::new(x, y))
    }

    proptest! {
        #[test]
        fn pixels_lead_to_the_map_and_back(view in any_view(), at in any_pixel()) {
            let lens = WINDOW.lens(view);
            let back = lens.pixel_from_map(lens.map_from_pixel(at));
            prop_assert!((back.x - at.x).abs() < 1e-6 && (back.y - at.y).abs() < 1e-6);
        }

        #[test]
        fn the_world_fills_the_window_or_stands_in_its_middle(view in any_view(), dx in -9e3..9e3, dy in -9e3..9e3, factor in 0.01..90.0, at in any_pixel()) {
            for moved in [view.panned(&WINDOW, dx, dy), view.zoomed(&WINDOW, at, factor)] {
                prop_assert!((1.0..=MOST_ZOOM).contains(&moved.zoom));
                let lens = WINDOW.lens(moved);
                let (low, high) = (lens.pixel_from_map(WORLD.min), lens.pixel_from_map(WORLD.max));
                let frame = WINDOW.frame;
                let is_filled = low.x <= frame.x + 1e-6 && high.x >= frame.right() - 1e-6;
                let is_central = (low.x + high.x - 2.0 * frame.centre().x).abs() < 1e-6;
                prop_assert!(is_filled || is_central);
                prop_assert!(high.y <= frame.y + 1e-6 && low.y >= frame.bottom() - 1e-6);
            }
        }

        #[test]
        fn a_drag_moves_the_map_with_the_pointer_and_back(view in any_view(), dx in -90.0..90.0, dy in -40.0..40.0) {
            let there = view.panned(&WINDOW, dx, dy);
            let is_free = |from: MapView, to: MapView| {
                let (a, b) = (WINDOW.lens(from).pixel_from_map((0.1, 0.2)), WINDOW.lens(to).pixel_from_map((0.1, 0.2)));
                (b.x - a.x - dx).abs() < 1e-6 && (b.y - a.y - dy).abs() < 1e-6
            };
            if is_free(view, there) {
                let back = there.panned(&WINDOW, -dx, -dy);
                prop_assert!((back.centre.0 - view.centre.0).abs() < 1e-9);
                prop_assert!((back.centre.1 - view.centre.1).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn what_lies_under_the_pointer_stays_there() {
        let at = Point::new(600.0, 200.0);
        let view = MapView::WORLD.zoomed(&WINDOW, at, 4.0);
        let closer = view.zoomed(&WINDOW, at, 1.5);
        let (before, after) = (WINDOW.lens(view).map_from_pixel(at), WINDOW.lens(closer).map_from_pixel(at));
        assert!((before.0 - after.0).abs() < 1e-9 && (before.1 - after.1).abs() < 1e-9);
        assert_eq!(closer.zoom, 6.0);
        assert_eq!(closer.zoomed(&WINDOW, at, 1.0 / 60.0), MapView::WORLD);
    }

    #[test]
    fn a_box_fits_with_room_around_it() {
        let bounds = Bounds { min: (0.3, 0.1), max: (0.5, 0.3) };
        let lens = WINDOW.lens(MapView::fit(&WINDOW, &bounds));
        assert!((lens.extent(&bounds).1 - 420.0 / 1.25).abs() < 1e-6);
        let middle = lens.pixel_from_map((0.4, 0.2));
        assert!((middle.x - 510.0).abs() < 1e-6 && (middle.y - 230.0).abs() < 1e-6);
        let speck = Bounds { min: (0.3, 0.1), max: (0.3, 0.1) };
        assert_eq!(MapView::fit(&WINDOW, &speck).zoom, MOST_ZOOM);
    }

    #[test]
    fn the_map_ends_at_fifty_seven_degrees_south() {
        assert!((equal_earth::project(0.0, -57.0).1 - SOUTH).abs() < 1e-3);
        let nan = MapView { centre: (f64::NAN, 0.0), zoom: f64::NAN };
        assert_eq!(nan.clamped(&WINDOW), MapView::WORLD);
    }
}
