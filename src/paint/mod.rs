//! A scene on any plotters backend: the canvas on screen, SVG for downloads and golden files.
//!
//! plotters counts whole device pixels and knows no screen density, so geometry, strokes and fonts
//! are multiplied here by a ratio: the screen's, or more where the eye would see the steps.

mod svg;
#[cfg(test)]
mod tests;
mod text;

use plotters_backend::{BackendColor, BackendStyle, DrawingBackend, DrawingErrorKind};

use crate::charts::palette::Palette;
use crate::charts::scene::{Mark, Point, Scene, Shape, Style};
use text::TextConvention;

pub use svg::{SvgError, svg};

/// Paints the marks in order, on top of what the backend holds, `ratio` device pixels to a CSS pixel.
///
/// For backends that read a font size as CSS does, such as the canvas.
///
/// # Errors
/// Whatever the backend cannot draw.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    backend: &mut B,
    ratio: f64,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    Painter { palette, ratio, convention: TextConvention::CANVAS }.paint(scene, backend)
}

struct Painter<'a> {
    palette: &'a Palette,
    ratio: f64,
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
                // Edges are rounded, not the width: neighbours neither overlap nor gape.
                let from = self.pixel(Point::new(rect.x, rect.y));
                let to = self.pixel(Point::new(rect.right(), rect.bottom()));
                let to = (to.0.max(from.0 + 1), to.1.max(from.1 + 1));
                backend.draw_rect(from, to, &colour, true)
            }
            Shape::Polygon(points) => {
                backend.fill_polygon(scene.points(points).iter().map(|point| self.pixel(*point)), &colour)
            }
            Shape::Polyline { points, width } => {
                let width = self.length(*width).max(1);
                let path = scene.points(points).iter().map(|point| self.pixel(*point));
                backend.draw_path(path, &Stroke { colour, width })
            }
            Shape::Circle { centre, radius } => {
                backend.draw_circle(self.pixel(*centre), self.length(*radius).max(1), &colour, true)
            }
            Shape::Text { at, text, font } => {
                let style = text::DeviceFont::new(*font, self.ratio, self.convention, colour);
                backend.draw_text(text, &style, self.pixel(style.anchor_of(*at)))
            }
        }
    }

    fn colour(&self, style: Style) -> BackendColor {
        let rgb = self.palette.colour(style.tone);
        BackendColor { alpha: style.alpha(), rgb: (rgb.0, rgb.1, rgb.2) }
    }

    fn pixel(&self, at: Point) -> (i32, i32) {
        ((at.x * self.ratio).round() as i32, (at.y * self.ratio).round() as i32)
    }

    fn length(&self, css: f64) -> u32 {
        (css * self.ratio).round() as u32
    }
}
