//! Labels beside the bars: outside where the page is wide, on the ribbons where it is narrow.

use super::columns::Columns;
use super::stack::SLOT;
use super::{Node, SankeyOptions, words};
use crate::charts::scene::{Align, Point, Rect};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::domain::Order;
use crate::text::Locale;

/// Height of the column headings.
pub(super) const HEAD: f64 = 46.0;
/// Type size of labels.
pub(super) const SIZE: f64 = 13.0;
/// Between bar and label.
const OFFSET: f64 = 7.0;
/// Between a name and its figures on one line.
const WORD_GAP: f64 = 6.0;
/// Bars from this height on take name and figures on two lines.
const TWO_LINES: f64 = 34.0;
const LINE: f64 = 16.0;

/// A name with its figures, ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) name: (Point, String),
    pub(super) figures: (Point, String),
    pub(super) align: Align,
    /// Around both.
    pub(super) bounds: Rect,
}

/// The part of the size that bars and ribbons have, beside the labels and below the headings.
pub(super) fn frame(columns: &Columns, options: &SankeyOptions, locale: &Locale) -> Rect {
    let size = options.size;
    let (left, right) = if options.is_narrow() {
        (0.0, 0.0)
    } else {
        let widest = |nodes: &[Node]| {
            let widths = nodes.iter().map(|node| {
                let figures = words::figures(columns, node, options, locale);
                one_line(&node.name, &figures) + OFFSET
            });
            widths.fold(0.0, f64::max).min(size.width * 0.27)
        };
        let [exporters, importers] = &columns.sides;
        (widest(exporters).ceil(), widest(importers).ceil())
    };
    Rect::new(left, HEAD, (size.width - left - right).max(0.0), (size.height - HEAD - 4.0).max(0.0))
}

fn one_line(name: &str, figures: &str) -> f64 {
    text_width(name, SIZE, Weight::Semibold) + WORD_GAP + text_width(figures, SIZE, Weight::Regular)
}

/// Labels of both sides; where bars stand too close, the smaller one goes without.
pub(super) fn labels(columns: &Columns, options: &SankeyOptions, locale: &Locale) -> [Vec<Label>; 2] {
    let [exporters, importers] = &columns.sides;
    let of = |nodes: &[Node], is_left: bool| {
        let candidates = nodes.iter().map(|node| {
            let figures = words::figures(columns, node, options, locale);
            label(node, &figures, is_left, options)
        });
        without_collisions(nodes, candidates.collect())
    };
    [of(exporters, true), of(importers, false)]
}

fn label(node: &Node, figures: &str, is_left: bool, options: &SankeyOptions) -> Label {
    let is_inside = options.is_narrow();
    // Outside on the left and inside on the right, the text ends at the bar.
    let align = if is_left == is_inside { Align::Start } else { Align::End };
    let (bar, middle) = (node.bar, node.bar.centre().y);
    let (x, sign) = match align {
        Align::End => (bar.x - OFFSET, -1.0),
        Align::Start | Align::Middle => (bar.right() + OFFSET, 1.0),
    };
    let room = match (is_inside, is_left) {
        (true, _) => options.size.width / 2.0 - bar.width - 2.0 * OFFSET,
        (false, true) => x,
        (false, false) => options.size.width - x,
    };
    let figures_width = text_width(figures, SIZE, Weight::Regular);
    let is_two_lines = bar.height >= TWO_LINES && !is_inside;
    let name_room = if is_two_lines { room } else { room - figures_width - WORD_GAP };
    let name = ellipsize(&node.name, SIZE, Weight::Semibold, name_room);
    let name_width = text_width(&name, SIZE, Weight::Semibold);
    if is_two_lines {
        let width = name_width.max(figures_width);
        let left = if align == Align::End { x - width } else { x };
        return Label {
            name: (Point::new(x, middle - LINE / 2.0), name),
            figures: (Point::new(x, middle + LINE / 2.0), figures.to_owned()),
            align,
            bounds: Rect::new(left, middle - LINE, width, 2.0 * LINE),
        };
    }
    // Read from left to right the name comes first, so on the left side the figures stand at the bar.
    let (name_x, figures_x) = match align {
        Align::End => (x - figures_width - WORD_GAP, x),
        Align::Start | Align::Middle => (x, x + sign * (name_width + WORD_GAP)),
    };
    let width = name_width + WORD_GAP + figures_width;
    let left = if align == Align::End { x - width } else { x };
    Label {
        name: (Point::new(name_x, middle), name),
        figures: (Point::new(figures_x, middle), figures.to_owned()),
        align,
        bounds: Rect::new(left, middle - SLOT / 2.0, width, SLOT),
    }
}

/// Empties the labels that would touch that of a larger neighbour; "Other" always keeps its own.
fn without_collisions(nodes: &[Node], mut labels: Vec<Label>) -> Vec<Label> {
    let mut by_size: Vec<usize> = (0..nodes.len()).collect();
    let key = |at: &usize| nodes.get(*at).map(|node| node.rank.unwrap_or(0));
    by_size.order_by_key(key);
    let mut taken: Vec<Rect> = Vec::with_capacity(nodes.len());
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
    labels
}
