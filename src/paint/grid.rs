//! Where a place of a scene lies in a backend's whole numbers.

use plotters_backend::BackendCoord;

use crate::charts::scene::{Point, Rect};

/// The units of a backend: how many there are to a CSS pixel, and how many to a pixel of the device.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Grid {
    units: f64,
    pixel: f64,
}

impl Grid {
    /// A unit is as fine as anything gets: for pictures without pixels.
    #[must_use]
    pub const fn of_units(units: f64) -> Self {
        Self { units, pixel: 1.0 }
    }

    /// `ratio` device pixels to a CSS pixel, each of `parts` units.
    #[must_use]
    pub const fn of_pixels(ratio: f64, parts: f64) -> Self {
        Self { units: ratio * parts, pixel: parts }
    }

    /// Units to a CSS pixel.
    pub(super) const fn units(self) -> f64 {
        self.units
    }

    /// A place, to the unit.
    pub(super) fn point(self, at: Point) -> BackendCoord {
        (whole(at.x * self.units), whole(at.y * self.units))
    }

    /// A length, to the unit.
    pub(super) fn length(self, css: f64) -> u32 {
        (css * self.units).round() as u32
    }

    /// The nearest edge between two pixels.
    fn edge(self, css: f64) -> f64 {
        self.to_pixel(css * self.units)
    }

    /// Where letters stand: on an edge, in a picture that has pixels.
    pub(super) fn baseline(self, css: f64) -> f64 {
        if self.has_pixels() { self.edge(css) } else { css * self.units }
    }

    fn has_pixels(self) -> bool {
        self.pixel > 1.0
    }

    /// Two corners on whole pixels. Edges are rounded, not the width: neighbours neither overlap nor gape.
    pub(super) fn rect(self, rect: Rect) -> (BackendCoord, BackendCoord) {
        let (x, y) = (self.edge(rect.x), self.edge(rect.y));
        let right = self.edge(rect.right()).max(x + self.pixel);
        let bottom = self.edge(rect.bottom()).max(y + self.pixel);
        ((whole(x), whole(y)), (whole(right), whole(bottom)))
    }

    /// The corners and the width of a line: one of upright and level pieces covers whole pixels.
    pub(super) fn line(self, points: &[Point], width: f64) -> (impl Iterator<Item = BackendCoord>, u32) {
        let mut pieces = points.iter().zip(points.iter().skip(1));
        let is_sharp = self.has_pixels() && pieces.all(|(a, b)| a.x == b.x || a.y == b.y);
        let width = width * self.units;
        let width = if is_sharp { self.to_pixel(width).max(self.pixel) } else { width.round().max(1.0) };
        let corners = points.iter().enumerate().map(move |(at, point)| {
            if !is_sharp {
                return self.point(*point);
            }
            let beside = [at.checked_sub(1), at.checked_add(1)].map(|beside| points.get(beside?));
            // Across a piece the stroke has its sides on edges, along it its end.
            let place = |of: fn(&Point) -> f64| {
                let is_across = beside.iter().flatten().any(|beside| of(beside) == of(point));
                whole(if is_across { self.middle(of(point), width) } else { self.edge(of(point)) })
            };
            (place(|point| point.x), place(|point| point.y))
        });
        (corners, width as u32)
    }

    /// The middle of a stroke whose sides lie on edges.
    fn middle(self, css: f64, width: f64) -> f64 {
        self.to_pixel(css * self.units - width / 2.0) + width / 2.0
    }

    fn to_pixel(self, units: f64) -> f64 {
        (units / self.pixel).round() * self.pixel
    }
}

fn whole(units: f64) -> i32 {
    units.round() as i32
}
