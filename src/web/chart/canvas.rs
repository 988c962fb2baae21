//! A scene onto a canvas element.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::charts::{Palette, Scene};
use crate::paint::{Grid, paint};

/// Raster cost grows with the area: a chart opened to a great height is painted coarser, never below
/// one device pixel to a CSS pixel.
const MOST_PIXELS: f64 = 6e6;

/// Parts of a device pixel that plotters' whole numbers count in: curves do not step, and the canvas needs no
/// more pixels than the screen has.
const PARTS: f64 = 16.0;

/// Device pixels to a CSS pixel on paper and in a picture to hand on.
pub(crate) const FINE: f64 = 2.0;

/// Device pixels to a CSS pixel on this screen.
pub(super) fn screen_ratio() -> f64 {
    window().device_pixel_ratio().max(1.0)
}

/// Clears the canvas and paints the scene, so many device pixels to a CSS pixel, fitting the backing store.
pub(crate) fn draw(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette, ratio: f64) {
    let affordable = (MOST_PIXELS / (scene.size.width * scene.size.height).max(1.0)).sqrt().max(1.0);
    let ratio = ratio.min(affordable);
    let Some(context) = fit(canvas, scene, ratio) else { return };
    let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) else { return };
    // Numbers that are finite and not 0 are always taken.
    let _ = context.set_transform(1.0 / PARTS, 0.0, 0.0, 1.0 / PARTS, 0.0, 0.0);
    if let Err(error) = paint(scene, palette, &mut backend, Grid::of_pixels(ratio, PARTS)) {
        leptos::logging::error!("chart: {error}");
    }
}

/// Clears the canvas.
pub(super) fn clear(canvas: &HtmlCanvasElement) {
    if let Some(context) = context(canvas) {
        wipe(canvas, &context);
    }
}

fn wipe(canvas: &HtmlCanvasElement, context: &CanvasRenderingContext2d) {
    // Without a transform the canvas's own pixels count; no error is to be had from it.
    let _ = context.reset_transform();
    context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
}

fn context(canvas: &HtmlCanvasElement) -> Option<CanvasRenderingContext2d> {
    canvas.get_context("2d").ok().flatten()?.dyn_into().ok()
}

/// The context of an empty canvas of the scene's size. Setting the size costs a new store even when it is the
/// same: only then set it.
fn fit(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) -> Option<CanvasRenderingContext2d> {
    let (width, height) =
        ((scene.size.width * ratio).round() as u32, (scene.size.height * ratio).round() as u32);
    let context = context(canvas)?;
    if (canvas.width(), canvas.height()) == (width, height) {
        wipe(canvas, &context);
    } else {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    Some(context)
}
