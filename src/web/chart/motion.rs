//! The base canvas's movement from one drawing of a subject to the next.

use std::sync::Arc;

use leptos::leptos_dom::helpers::{AnimationFrameRequestHandle, request_animation_frame_with_handle};
use leptos::prelude::*;
use web_sys::HtmlCanvasElement;

use super::canvas;
use crate::charts::{Morph, Palette, Scene};
use crate::web::appearance::Appearance;

/// Long enough to follow, over before the next year of a play begins.
const DURATION_MS: f64 = 360.0;

/// What the base canvas shows, and how it gets there.
#[derive(Clone, Copy)]
pub(super) struct Motion {
    appearance: Appearance,
    shown: StoredValue<Option<Shown>>,
    frame: StoredValue<Option<AnimationFrameRequestHandle>>,
}

/// With which colours and how finely it is painted.
#[derive(Clone, Copy)]
struct Look {
    palette: &'static Palette,
    ratio: f64,
}

struct Shown {
    subject: Option<String>,
    scene: Arc<Scene>,
}

impl Motion {
    pub(super) fn new(appearance: Appearance) -> Self {
        let frame = StoredValue::new(None::<AnimationFrameRequestHandle>);
        on_cleanup(move || {
            if let Some(Some(handle)) = frame.try_get_value() {
                handle.cancel();
            }
        });
        Self { appearance, shown: StoredValue::new(None), frame }
    }

    /// Shows a scene: at once, or from another moment of the same subject by a movement.
    pub(super) fn show(self, canvas: &HtmlCanvasElement, scene: Arc<Scene>, subject: Option<String>) {
        if let Some(handle) = self.frame.get_value() {
            handle.cancel();
            self.frame.set_value(None);
        }
        let look = self.look();
        let earlier = self.shown.with_value(|shown| {
            let shown = shown.as_ref().filter(|shown| shown.subject.is_some() && shown.subject == subject);
            shown.map(|shown| Arc::clone(&shown.scene))
        });
        let is_still = self.appearance.wants_stillness();
        match earlier.filter(|earlier| !is_still && earlier.size == scene.size && *earlier != scene) {
            Some(earlier) => {
                let morph = Arc::new(Morph::new((*earlier).clone(), (*scene).clone()));
                self.shown.set_value(Some(Shown { subject, scene: earlier }));
                self.step(canvas.clone(), morph, look, None);
            }
            None => {
                canvas::draw(canvas, &scene, look.palette, look.ratio);
                self.shown.set_value(Some(Shown { subject, scene }));
            }
        }
    }

    /// Paper shows finer steps than most screens.
    fn look(self) -> Look {
        let on_screen = canvas::screen_ratio();
        let ratio = if self.appearance.is_on_paper() { on_screen.max(canvas::FINE) } else { on_screen };
        Look { palette: Palette::of(self.appearance.theme()), ratio }
    }

    /// Paints one frame and asks for the next.
    fn step(self, canvas: HtmlCanvasElement, morph: Arc<Morph>, look: Look, start: Option<f64>) {
        let now = window().performance().map_or(f64::INFINITY, |clock| clock.now());
        let start = start.unwrap_or(now);
        let progress = ((now - start) / DURATION_MS).min(1.0);
        let scene = if progress < 1.0 { morph.at(eased(progress)) } else { morph.end().clone() };
        canvas::draw(&canvas, &scene, look.palette, look.ratio);
        self.shown.update_value(|shown| {
            if let Some(shown) = shown {
                shown.scene = Arc::new(scene);
            }
        });
        if progress < 1.0 {
            let next = move || self.step(canvas, morph, look, Some(start));
            self.frame.set_value(request_animation_frame_with_handle(next).ok());
        }
    }
}

/// Quick to start, gentle to arrive.
fn eased(progress: f64) -> f64 {
    1.0 - (1.0 - progress).powi(3)
}
