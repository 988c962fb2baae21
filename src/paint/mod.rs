//! A scene on any plotters backend: the canvas on screen, SVG for downloads and golden files.
//!
//! plotters counts in whole numbers and knows no screen density, so geometry, strokes and fonts are
//! multiplied here onto a [`Grid`] finer than the pixels: curves do not step, and what is upright or
//! level lies on whole pixels and stays sharp.

mod grid;
mod svg;
#[cfg(test)]
mod tests;
mod text;

use plotters_backend::{BackendColor, BackendStyle, DrawingBackend, DrawingErrorKind};

use crate::charts::palette::Palette;
use crate::charts::scene::{Mark, Scene, Shape, Style};
use text::{DeviceFont, TextConvention};

pub use grid::Grid;
pub use svg::{SvgError, svg};

/// Paints the marks in order, on top of what the backend holds, in the units of a grid.
///
/// For backends that read a font size as CSS does, such as the canvas.
///
/// # Errors
/// Whatever the backend cannot draw.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    backend: &mut B,
    grid: Grid,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    Painter { palette, grid, convention: TextConvention::CANVAS }.paint(scene, backend)
}

struct Painter<'a> {
    palette: &'a Palette,
    grid: Grid,
    convention: TextConvention,
}

/// A colour with a stroke width, as backends take it.
struct Stroke {
    colour: BackendColor,
    width: u32,
}

impl BackendStyle for Stroke {
    fn color(&self) -> BackendColor {
        self.colour
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

impl Painter<'_> {
    fn paint<B: DrawingBackend>(
        &self,
        scene: &Scene,
        backend: &mut B,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        scene.marks().iter().try_for_each(|mark| self.mark(scene, mark, backend))
    }

    fn mark<B: DrawingBackend>(
        &self,
        scene: &Scene,
        mark: &Mark,
        backend: &mut B,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let colour = self.colour(mark.style);
        match &mark.shape {
            Shape::Rect(rect) => {
                let (from, to) = self.grid.rect(*rect);
                backend.draw_rect(from, to, &colour, true)
            }
            Shape::Polygon(points) => {
                let outline = scene.points(points).iter().map(|point| self.grid.point(*point));
                backend.fill_polygon(outline, &colour)
            }
            Shape::Polyline { points, width } => {
                let (path, width) = self.grid.line(scene.points(points), *width);
                backend.draw_path(path, &Stroke { colour, width })
            }
            Shape::Circle { centre, radius } => {
                backend.draw_circle(self.grid.point(*centre), self.grid.length(*radius).max(1), &colour, true)
            }
            Shape::Text { at, text, font } => {
                let style = DeviceFont::new(*font, self.grid, self.convention, colour);
                backend.draw_text(text, &style, style.anchor_of(*at))
            }
        }
    }

    fn colour(&self, style: Style) -> BackendColor {
        let rgb = self.palette.colour(style.tone);
        BackendColor { alpha: style.alpha(), rgb: (rgb.0, rgb.1, rgb.2) }
    }
}
