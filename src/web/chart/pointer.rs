//! Pointer and keyboard: from events to the hovered datum, the brush, the scroll offset and a choice.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, PointerEvent, WheelEvent};

use super::gestures::Hand;
use super::layers::{Cursor, Layers};
use crate::charts::datum::Step;
use crate::charts::{Datum, Point};
use crate::domain::Month;

/// How far from a thin mark a pointer still means it, in CSS pixels.
const REACH: f64 = 6.0;

/// A shorter drag is a click.
const LEAST_BRUSH: f64 = 6.0;

/// Told the two ends of a finished drag across a chart over time.
pub(crate) type Brush = Callback<(Month, Month)>;

/// The listener of one chart.
#[derive(Clone, Copy)]
pub(super) struct Pointer {
    pub(super) layers: Layers,
    pub(super) scroller: NodeRef<html::Div>,
    pub(super) on_pick: Option<Callback<Datum>>,
    pub(super) on_brush: Option<Brush>,
    /// For a chart with a view of its own.
    pub(super) hand: Option<Hand>,
}

impl Pointer {
    pub(super) fn moved(self, event: &PointerEvent) {
        let at = place(event);
        self.layers.cursor.set(Cursor::Pointer(at));
        if self.hand.is_some_and(|hand| hand.moved(event, at)) {
            return;
        }
        self.point_at(at);
        if self.layers.brush.with_untracked(Option::is_some) {
            self.layers.brush.update(|brush| {
                if let Some((_, to)) = brush {
                    *to = at.x;
                }
            });
        }
    }

    fn point_at(self, at: Point) {
        let found = self
            .layers
            .scene
            .with_untracked(|scene| scene.as_ref().and_then(|scene| scene.hit(at, REACH).cloned()));
        if self.layers.hover.with_untracked(|hover| *hover != found) {
            self.layers.hover.set(found);
        }
    }

    pub(super) fn pressed(self, event: &PointerEvent) {
        let at = place(event);
        // A finger has no hover: the press is the pointing.
        self.layers.cursor.set(Cursor::Pointer(at));
        self.point_at(at);
        if let Some(hand) = self.hand {
            hand.pressed(event, at);
            capture(event);
        }
        if self.on_brush.is_some() && event.button() == 0 && event.pointer_type() != "touch" {
            self.layers.brush.set(Some((at.x, at.x)));
            capture(event);
        }
    }

    pub(super) fn released(self, event: &PointerEvent) {
        if self.hand.is_some_and(|hand| !hand.released(event)) {
            return;
        }
        let brushed = self.layers.brush.get_untracked();
        self.layers.brush.set(None);
        match (brushed, self.on_brush) {
            (Some((from, to)), Some(on_brush)) if (from - to).abs() >= LEAST_BRUSH => {
                let months = self.layers.drawing.with_untracked(|drawing| {
                    let month_at = drawing.as_ref()?.month_at.as_ref()?;
                    Some((month_at(from.min(to)), month_at(from.max(to))))
                });
                if let Some(months) = months {
                    on_brush.run(months);
                }
            }
            _ if event.button() == 0 => self.pick(),
            _ => {}
        }
    }

    fn pick(self) {
        if let (Some(on_pick), Some(datum)) = (self.on_pick, self.layers.hover.get_untracked()) {
            on_pick.run(datum);
        }
    }

    pub(super) fn wheel(self, event: &WheelEvent) {
        let is_in_use = event.current_target().is_some_and(|target| {
            let active = document().active_element();
            active.is_some_and(|active| web_sys::EventTarget::from(active) == target)
        });
        if let Some(hand) = self.hand {
            hand.wheel(event, is_in_use);
        }
    }

    pub(super) fn left(self) {
        if let Some(hand) = self.hand {
            hand.cancelled();
        }
        self.layers.brush.set(None);
        self.layers.hover.set(None);
    }

    pub(super) fn key(self, event: &KeyboardEvent) {
        let step = match event.key().as_str() {
            "ArrowLeft" => Step::Left,
            "ArrowRight" => Step::Right,
            "ArrowUp" => Step::Up,
            "ArrowDown" => Step::Down,
            "Home" => Step::First,
            "End" => Step::Last,
            "Enter" | " " => {
                event.prevent_default();
                self.pick();
                return;
            }
            "Escape" => {
                self.left();
                return;
            }
            _ => {
                self.zoom_key(event);
                return;
            }
        };
        event.prevent_default();
        self.layers.cursor.set(Cursor::Keyboard);
        let next = self.layers.drawing.with_untracked(|drawing| {
            let drawing = drawing.as_ref()?;
            self.layers.hover.with_untracked(|hover| drawing.walk.step(hover.as_ref(), step).cloned())
        });
        if let Some(datum) = &next {
            self.bring_into_view(datum);
        }
        self.layers.hover.set(next);
    }

    fn zoom_key(self, event: &KeyboardEvent) {
        let size = self.layers.drawing.with_untracked(|drawing| drawing.as_ref().map(|drawing| drawing.size));
        if let (Some(hand), Some(size)) = (self.hand, size) {
            hand.key(event, Point::new(size.width / 2.0, size.height / 2.0));
        }
    }

    fn bring_into_view(self, datum: &Datum) {
        if let Some(hand) = self.hand {
            hand.reveal(datum);
        }
        let scroll = self.layers.scroll.get_untracked();
        let wanted = self.layers.drawing.with_untracked(|drawing| {
            let scroll_to = drawing.as_ref()?.scroll_to.as_ref()?;
            Some(scroll_to(datum, scroll))
        });
        if let (Some(wanted), Some(scroller)) = (wanted, self.scroller.get_untracked()) {
            scroller.set_scroll_left(wanted.x.round() as i32);
            scroller.set_scroll_top(wanted.y.round() as i32);
        }
    }

    pub(super) fn scrolled(self) {
        if let Some(scroller) = self.scroller.get_untracked() {
            let at = Point::new(f64::from(scroller.scroll_left()), f64::from(scroller.scroll_top()));
            self.layers.scroll.set(at);
        }
    }
}

fn place(event: &PointerEvent) -> Point {
    Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()))
}

/// A drag goes on outside the element.
fn capture(event: &PointerEvent) {
    let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if let Some(element) = element {
        // A pointer that is gone already needs no capture.
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}
