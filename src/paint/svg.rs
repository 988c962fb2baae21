//! A scene as an SVG document, for downloads and golden files.

use plotters::backend::SVGBackend;
use plotters_backend::DrawingBackend;

use super::text::TextConvention;
use super::{Grid, Painter};
use crate::charts::palette::{Palette, Tone};
use crate::charts::scene::{Rect, Scene};

/// The document's units to a CSS pixel: plotters knows whole numbers only, tenths are fine enough.
const UNITS: f64 = 10.0;

/// Why there is no document.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the drawing cannot be written as SVG: {0}")]
pub struct SvgError(String);

/// The scene on the palette's surface as an SVG document.
///
/// # Errors
/// [`SvgError`] when the backend refuses, which it does not for a scene of finite numbers.
pub fn svg(scene: &Scene, palette: &Palette) -> Result<String, SvgError> {
    let (width, height) = (scene.size.width, scene.size.height);
    let units = |length: f64| (length * UNITS).round() as u32;
    let mut document = String::new();
    let mut backend = SVGBackend::with_string(&mut document, (units(width), units(height)));
    let painter = Painter { palette, grid: Grid::of_units(UNITS), convention: TextConvention::SVG };
    let mut ground = Scene::new(scene.size);
    ground.rect(Rect::new(0.0, 0.0, width, height), Tone::Surface);
    painter
        .paint(&ground, &mut backend)
        .and_then(|()| painter.paint(scene, &mut backend))
        .and_then(|()| backend.present())
        .map_err(|error| SvgError(error.to_string()))?;
    drop(backend);
    // The backend's size is in units; the view box keeps them, the size on screen is in pixels.
    let in_units = format!("width=\"{}\" height=\"{}\"", units(width), units(height));
    Ok(document.replacen(&in_units, &format!("width=\"{width}\" height=\"{height}\""), 1))
}
