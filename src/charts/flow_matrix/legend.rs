//! The legend under the matrix: six classes of share, the same for every mineral and year, and no trade.

use super::frame::Frame;
use crate::charts::palette::{SEQUENTIAL_STEPS, Tone};
use crate::charts::scene::{Align, Font, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::charts::words::share;
use crate::text::Locale;

/// What the legend takes of the height.
pub(super) const HEIGHT: f64 = 62.0;

/// Where a class ends and the next begins: about threefold steps, since trade is that uneven.
const LIMITS: [f64; SEQUENTIAL_STEPS as usize - 1] = [0.001, 0.003, 0.01, 0.03, 0.1];

const SIZE: f64 = 12.0;
const SWATCH: f64 = 10.0;
/// From the top of the legend to its title, its swatches and its figures.
const TITLE: f64 = 20.0;
const SWATCHES: f64 = 27.0;
const FIGURES: f64 = 51.0;
const GAP: f64 = 18.0;

/// The step of a share of all trade.
pub(super) fn step(share: f64) -> u8 {
    LIMITS.iter().fold(1, |step, limit| step + u8::from(share >= *limit))
}

/// The mark of a pair without trade in the data.
pub(super) fn draw_none(scene: &mut Scene, centre: Point) {
    scene.circle(centre, 1.3, Tone::Other);
}

/// Ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Legend {
    top: f64,
    title: String,
    swatches: Vec<(Rect, Tone)>,
    figures: Vec<(f64, String)>,
    /// Where the mark of no trade stands, with its words.
    none: (Rect, String),
}

impl Legend {
    pub(super) fn new(frame: &Frame, locale: &Locale) -> Self {
        let top = frame.body().bottom() + frame.tail.height;
        let none = locale.word("matrix-no-trade");
        let none_width = text_width(&none, SIZE, Weight::Regular);
        let room = frame.window.width - none_width.max(SWATCH) - GAP;
        let each = (room / f64::from(SEQUENTIAL_STEPS)).clamp(24.0, 52.0);
        let classes = (1..=SEQUENTIAL_STEPS).map(|step| {
            let x = each * f64::from(step - 1);
            (Rect::new(x, top + SWATCHES, each, SWATCH), Tone::Sequential(step))
        });
        let figures =
            LIMITS.iter().zip(1_u8..).map(|(limit, at)| (each * f64::from(at), locale.say(&share(*limit))));
        let x = each * f64::from(SEQUENTIAL_STEPS) + GAP;
        Self {
            top,
            title: ellipsize(&locale.word("matrix-legend"), SIZE, Weight::Regular, frame.window.width),
            swatches: classes.collect(),
            figures: figures.collect(),
            none: (Rect::new(x, top + SWATCHES, SWATCH * 2.2, SWATCH), none),
        }
    }

    pub(super) fn draw(&self, scene: &mut Scene) {
        let font = Font::size(SIZE);
        scene.text(Point::new(0.0, self.top + TITLE), &self.title, font, Tone::InkMuted);
        for (rect, tone) in &self.swatches {
            scene.rect(*rect, *tone);
        }
        for (x, figure) in &self.figures {
            let at = Point::new(*x, self.top + FIGURES);
            scene.text(at, figure, font.align(Align::Middle), Tone::InkMuted);
        }
        let (rect, text) = &self.none;
        scene.frame(*rect, 0.5, Style::of(Tone::Axis).opacity(0.5));
        draw_none(scene, rect.centre());
        scene.text(Point::new(rect.x, self.top + FIGURES), text, font, Tone::InkMuted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_falls_into_the_class_whose_lower_limit_it_reaches() {
        let steps = [0.0, 0.000_9, 0.001, 0.009, 0.03, 0.099, 0.1, 1.0].map(step);
        assert_eq!(steps, [1, 1, 2, 3, 5, 5, 6, 6]);
    }
}
