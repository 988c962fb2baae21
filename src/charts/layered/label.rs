//! A name with its figures beside a bar.

use super::SLOT;
use crate::charts::scene::{Align, Point, Rect};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::domain::Order;

/// Type size of labels.
pub(in crate::charts) const SIZE: f64 = 13.0;
/// Between bar and label.
pub(in crate::charts) const OFFSET: f64 = 7.0;
/// Between a name and its figures on one line.
pub(in crate::charts) const WORD_GAP: f64 = 6.0;
/// Bars from this height on take name and figures on two lines.
const TWO_LINES: f64 = 34.0;
const LINE: f64 = 16.0;

/// A name with its figures, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::charts) struct Label {
    pub(in crate::charts) name: (Point, String),
    pub(in crate::charts) figures: (Point, String),
    pub(in crate::charts) align: Align,
    /// Around both.
    pub(in crate::charts) bounds: Rect,
}

/// The words of a label and the room they have.
pub(in crate::charts) struct Words<'a> {
    pub(in crate::charts) name: &'a str,
    pub(in crate::charts) figures: &'a str,
    /// From the bar on.
    pub(in crate::charts) room: f64,
    /// Whether a tall bar takes two lines.
    pub(in crate::charts) may_break: bool,
}

/// The width of a name and its figures on one line.
pub(in crate::charts) fn one_line(name: &str, figures: &str) -> f64 {
    text_width(name, SIZE, Weight::Semibold) + WORD_GAP + text_width(figures, SIZE, Weight::Regular)
}

/// A label that ends left of the bar, or begins right of it.
pub(in crate::charts) fn beside(bar: Rect, words: &Words<'_>, align: Align) -> Label {
    let middle = bar.centre().y;
    let x = if align == Align::End { bar.x - OFFSET } else { bar.right() + OFFSET };
    let figures_width = text_width(words.figures, SIZE, Weight::Regular);
    let is_two_lines = bar.height >= TWO_LINES && words.may_break;
    let name_room = if is_two_lines { words.room } else { words.room - figures_width - WORD_GAP };
    let name = ellipsize(words.name, SIZE, Weight::Semibold, name_room);
    let name_width = text_width(&name, SIZE, Weight::Semibold);
    let left = |width: f64| if align == Align::End { x - width } else { x };
    if is_two_lines {
        let width = name_width.max(figures_width);
        return Label {
            name: (Point::new(x, middle - LINE / 2.0), name),
            figures: (Point::new(x, middle + LINE / 2.0), words.figures.to_owned()),
            align,
            bounds: Rect::new(left(width), middle - LINE, width, 2.0 * LINE),
        };
    }
    // Read from left to right the name comes first, so on the left side the figures stand at the bar.
    let (name_x, figures_x) = match align {
        Align::End => (x - figures_width - WORD_GAP, x),
        Align::Start | Align::Middle => (x, x + name_width + WORD_GAP),
    };
    let width = name_width + WORD_GAP + figures_width;
    Label {
        name: (Point::new(name_x, middle), name),
        figures: (Point::new(figures_x, middle), words.figures.to_owned()),
        align,
        bounds: Rect::new(left(width), middle - SLOT / 2.0, width, SLOT),
    }
}

/// Empties the labels that would touch that of a larger neighbour; what has no rank (the folded rest) always
/// keeps its own.
pub(in crate::charts) fn without_collisions(ranks: &[Option<usize>], labels: &mut [Label]) {
    let mut by_size: Vec<usize> = (0..ranks.len()).collect();
    by_size.order_by_key(|at| ranks.get(*at).map(|rank| rank.unwrap_or(0)));
    let mut taken: Vec<Rect> = Vec::with_capacity(ranks.len());
    for at in by_size {
        let Some(label) = labels.get_mut(at) else { continue };
        let (top, bottom) = (label.bounds.y + 1.0, label.bounds.bottom() - 1.0);
        if taken.iter().any(|other| top < other.bottom() && bottom > other.y) {
            label.name.1.clear();
            label.figures.1.clear();
            label.bounds = Rect::default();
        } else {
            taken.push(label.bounds);
        }
    }
}
