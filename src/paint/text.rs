//! Text for backends: one font, and a baseline that lies where the scene says on each of them.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle, FontFamily, FontStyle, FontTransform};

use super::Grid;
use crate::charts::scene::{Align, Font, Level, Point};
use crate::charts::text_width::{CAP_HEIGHT, FONT_FAMILY, Weight, text_width};

/// How a backend reads a font size and an anchor at the bottom.
#[derive(Clone, Copy, Debug)]
pub(super) struct TextConvention {
    /// What the size is multiplied with before the backend gets it.
    size_factor: f64,
    /// From the baseline down to where the backend's bottom anchor lies, over the font size.
    descent: f64,
}

impl TextConvention {
    /// The size is CSS pixels; the bottom is the em box's: descent over ascent and descent (400, 1024).
    pub(super) const CANVAS: Self = Self { size_factor: 1.0, descent: 400.0 / 1424.0 };
    /// plotters-svg divides the size by 1.24 and shifts by half an x-height (486).
    pub(super) const SVG: Self = Self { size_factor: 1.24, descent: 0.486 / 2.0 };
}

/// A font as a backend takes it. The backend aligns with its own metrics, so that a stand-in font,
/// shown before ours has loaded, still ends where it should.
pub(super) struct DeviceFont {
    font: Font,
    grid: Grid,
    convention: TextConvention,
    colour: BackendColor,
}

impl DeviceFont {
    pub(super) fn new(font: Font, grid: Grid, convention: TextConvention, colour: BackendColor) -> Self {
        Self { font, grid, convention, colour }
    }

    /// Where the bottom anchor goes so that the text stands as asked, its letters on whole pixels.
    pub(super) fn anchor_of(&self, at: Point) -> BackendCoord {
        let size = self.font.size;
        let below = match self.font.level {
            Level::Baseline => 0.0,
            Level::Middle => size * CAP_HEIGHT / 2.0,
            Level::Top => size * CAP_HEIGHT,
        };
        // In the units of the grid; the descent stays as exact as they are.
        let stand = |line: f64| {
            (self.grid.baseline(line + below) + size * self.convention.descent * self.grid.units()).round()
                as i32
        };
        let (x, y) = self.grid.point(at);
        // Downwards in the text is to the right on the screen when the text runs upwards.
        if self.font.is_upward { (stand(at.x), y) } else { (x, stand(at.y)) }
    }
}

impl BackendTextStyle for DeviceFont {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.colour
    }

    fn size(&self) -> f64 {
        self.font.size * self.grid.units() * self.convention.size_factor
    }

    fn transform(&self) -> FontTransform {
        if self.font.is_upward { FontTransform::Rotate270 } else { FontTransform::None }
    }

    fn style(&self) -> FontStyle {
        match self.font.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Semibold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let across = match self.font.align {
            Align::Start => HPos::Left,
            Align::Middle => HPos::Center,
            Align::End => HPos::Right,
        };
        Pos::new(across, VPos::Bottom)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FONT_FAMILY)
    }

    fn layout_box(&self, text: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        let size = self.font.size * self.grid.units();
        let width = text_width(text, size, self.font.weight).ceil() as i32;
        Ok(((0, -(size * CAP_HEIGHT).ceil() as i32), (width, (size * self.convention.descent).ceil() as i32)))
    }

    /// Backends that set no text themselves would ask for pixels; neither canvas nor SVG does.
    fn draw<E, DrawFunc: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _text: &str,
        _pos: BackendCoord,
        _draw: DrawFunc,
    ) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}
