//! What both canvases, the tooltip and the pointer share.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::motion::Motion;
use super::{Drawing, canvas};
use crate::charts::{Datum, Palette, Point, Scene};
use crate::web::appearance::Appearance;

/// Where the pointer or the keyboard's cursor is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Cursor {
    Pointer(Point),
    Keyboard,
}

/// The state of one chart on the page.
#[derive(Clone, Copy)]
pub(super) struct Layers {
    pub(super) drawing: Memo<Option<Arc<Drawing>>>,
    pub(super) scene: Memo<Option<Arc<Scene>>>,
    pub(super) scroll: RwSignal<Point>,
    pub(super) hover: RwSignal<Option<Datum>>,
    pub(super) brush: RwSignal<Option<(f64, f64)>>,
    pub(super) cursor: RwSignal<Cursor>,
}

impl Layers {
    /// Paints each canvas when it must.
    pub(super) fn paint(self, base: NodeRef<html::Canvas>, top: NodeRef<html::Canvas>) {
        let appearance = expect_context::<Appearance>();
        let motion = Motion::new(appearance);
        Effect::new(move |_| {
            appearance.fonts_arrived();
            if let (Some(canvas), Some(scene)) = (base.get(), self.scene.get()) {
                let subject = self.drawing.with_untracked(|drawing| drawing.as_ref()?.subject.clone());
                motion.show(&canvas, scene, subject);
            }
        });
        Effect::new(move |_| {
            let (Some(canvas), Some(drawing)) = (top.get(), self.drawing.get()) else { return };
            let (hover, brush) = (self.hover.get(), self.brush.get());
            if hover.is_none() && brush.is_none() {
                canvas::clear(&canvas);
            } else {
                let scene = (drawing.overlay)(hover.as_ref(), brush, self.scroll.get());
                canvas::draw(&canvas, &scene, Palette::of(appearance.theme()));
            }
        });
    }

    /// Where the tooltip belongs.
    pub(super) fn anchor(self) -> Option<Point> {
        match self.cursor.get() {
            Cursor::Pointer(at) => Some(at),
            Cursor::Keyboard => {
                let (scene, datum) = (self.scene.get()?, self.hover.get()?);
                let bounds = scene.bounds(&datum)?;
                Some(Point::new(bounds.x + bounds.width / 2.0, bounds.y + bounds.height / 2.0))
            }
        }
    }
}
