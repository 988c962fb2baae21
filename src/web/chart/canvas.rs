//! A scene onto a canvas element.

use leptos::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::charts::{Palette, Scene, Size};
use crate::paint::paint;

/// plotters rounds to whole device pixels; on a coarse screen the eye would see curves step.
const LEAST_RATIO: f64 = 2.0;

/// Raster cost grows with the area: a chart opened to a great height is painted coarser, never below
/// one device pixel to a CSS pixel.
const MOST_PIXELS: f64 = 6e6;

/// Device pixels to a CSS pixel for a drawing of a size.
fn ratio(size: Size) -> f64 {
    let affordable = (MOST_PIXELS / (size.width * size.height).max(1.0)).sqrt().max(1.0);
    window().device_pixel_ratio().max(LEAST_RATIO).min(affordable)
}

/// Clears the canvas and paints the scene, fitting the backing store to its size.
pub(crate) fn draw(canvas: &HtmlCanvasElement, scene: &Scene, palette: &Palette) {
    let ratio = ratio(scene.size);
    fit(canvas, scene, ratio);
    let Some(mut backend) = CanvasBackend::with_canvas_object(canvas.clone()) else { return };
    if let Err(error) = paint(scene, palette, &mut backend, ratio) {
        leptos::logging::error!("chart: {error}");
    }
}

/// Clears the canvas.
pub(super) fn clear(canvas: &HtmlCanvasElement) {
    let context = canvas.get_context("2d").ok().flatten();
    if let Some(context) = context.and_then(|context| context.dyn_into::<CanvasRenderingContext2d>().ok()) {
        context.clear_rect(0.0, 0.0, f64::from(canvas.width()), f64::from(canvas.height()));
    }
}

/// Setting a canvas's size costs a new store even when it is the same: only then set it.
fn fit(canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) {
    let (width, height) =
        ((scene.size.width * ratio).round() as u32, (scene.size.height * ratio).round() as u32);
    if (canvas.width(), canvas.height()) == (width, height) {
        clear(canvas);
    } else {
        canvas.set_width(width);
        canvas.set_height(height);
    }
}
