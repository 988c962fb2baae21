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
                let subject =
                    self.drawing.with_untracked(|drawing| Some((drawing.as_ref()?.subject.as_ref()?)()));
                motion.show(&canvas, scene, subject);
            }
        });
        // Whether the upper canvas holds anything: clearing an empty one costs as much as painting it.
        Effect::new(move |was_painted: Option<bool>| {
            let was_painted = was_painted.unwrap_or_default();
            let (Some(canvas), Some(drawing)) = (top.get(), self.drawing.get()) else { return false };
            let (hover, brush) = (self.hover.get(), self.brush.get());
            let is_painted = hover.is_some() || brush.is_some();
            if is_painted {
                let scene = (drawing.overlay)(hover.as_ref(), brush, self.scroll.get());
                canvas::draw(&canvas, &scene, Palette::of(appearance.theme()), canvas::screen_ratio());
            } else if was_painted {
                canvas::clear(&canvas);
            }
            is_painted
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
