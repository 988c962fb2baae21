//! Zooming and panning, for charts that have a view of their own: wheel, pinch, drag, keys.

use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent, WheelEvent};

use crate::charts::{Datum, Point};

/// A shorter drag is a click.
const LEAST_DRAG: f64 = 6.0;

/// What a chart's view answers to.
#[derive(Clone, Copy)]
pub(crate) struct Gestures {
    /// Zooms by a factor around a place.
    pub(crate) zoom: Callback<(Point, f64)>,
    /// Moves by so many pixels.
    pub(crate) pan: Callback<(f64, f64)>,
    /// Back to the whole; by a key.
    pub(crate) reset: Callback<()>,
    /// Brings what the keyboard's cursor reached into view.
    pub(crate) reveal: Callback<Datum>,
}

/// The fingers, or the pressed mouse, on one chart.
#[derive(Clone, Copy)]
pub(super) struct Hand {
    gestures: Gestures,
    pointers: StoredValue<Vec<(i32, Point)>>,
    travelled: StoredValue<f64>,
}

impl Hand {
    pub(super) fn new(gestures: Gestures) -> Self {
        Self { gestures, pointers: StoredValue::new(Vec::new()), travelled: StoredValue::new(0.0) }
    }

    pub(super) fn pressed(self, event: &PointerEvent, at: Point) {
        self.pointers.update_value(|pointers| {
            pointers.retain(|(id, _)| *id != event.pointer_id());
            pointers.push((event.pointer_id(), at));
        });
        if self.pointers.with_value(Vec::len) == 1 {
            self.travelled.set_value(0.0);
        }
    }

    /// Whether the movement belongs to a drag, so that nothing is pointed at.
    pub(super) fn moved(self, event: &PointerEvent, at: Point) -> bool {
        let before = self.pointers.get_value();
        let Some((_, from)) = before.iter().find(|(id, _)| *id == event.pointer_id()).copied() else {
            return false;
        };
        self.pointers.update_value(|pointers| {
            if let Some(pointer) = pointers.iter_mut().find(|(id, _)| *id == event.pointer_id()) {
                pointer.1 = at;
            }
        });
        self.travelled.update_value(|travelled| *travelled += distance(from, at));
        match before.iter().find(|(id, _)| *id != event.pointer_id()) {
            Some((_, other)) => self.pinched(*other, from, at),
            None => self.gestures.pan.run((at.x - from.x, at.y - from.y)),
        }
        true
    }

    fn pinched(self, still: Point, from: Point, to: Point) {
        let (before, after) = (distance(still, from), distance(still, to));
        if before > 1.0 {
            let middle = Point::new((still.x + to.x) / 2.0, (still.y + to.y) / 2.0);
            self.gestures.zoom.run((middle, after / before));
            self.gestures.pan.run(((to.x - from.x) / 2.0, (to.y - from.y) / 2.0));
        }
    }

    /// Whether it was a click rather than a drag.
    pub(super) fn released(self, event: &PointerEvent) -> bool {
        self.pointers.update_value(|pointers| pointers.retain(|(id, _)| *id != event.pointer_id()));
        self.travelled.get_value() < LEAST_DRAG
    }

    pub(super) fn cancelled(self) {
        self.pointers.set_value(Vec::new());
    }

    /// With Ctrl (which is also what a pinch on a touchpad sends) or on a chart in use; else the page scrolls.
    pub(super) fn wheel(self, event: &WheelEvent, is_in_use: bool) {
        if event.ctrl_key() || event.meta_key() || is_in_use {
            event.prevent_default();
            let at = Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()));
            self.gestures.zoom.run((at, (-event.delta_y() * 0.002).exp()));
        }
    }

    /// Whether the key was one of zooming.
    pub(super) fn key(self, event: &KeyboardEvent, centre: Point) -> bool {
        match event.key().as_str() {
            "+" | "=" => self.gestures.zoom.run((centre, 1.5)),
            "-" => self.gestures.zoom.run((centre, 1.0 / 1.5)),
            "0" => self.gestures.reset.run(()),
            _ => return false,
        }
        event.prevent_default();
        true
    }

    pub(super) fn reveal(self, datum: &Datum) {
        self.gestures.reveal.run(datum.clone());
    }
}

fn distance(a: Point, b: Point) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}
