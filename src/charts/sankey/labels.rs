//! Labels beside the bars: outside where the page is wide, on the ribbons where it is narrow.

use super::columns::Columns;
use super::{Node, SankeyOptions, words};
use crate::charts::layered::label::{Label, OFFSET, Words, beside, one_line, without_collisions};
use crate::charts::scene::{Align, Rect};
use crate::text::Locale;

/// Height of the column headings.
pub(super) const HEAD: f64 = 46.0;

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

/// Labels of both sides; where bars stand too close, the smaller one goes without.
pub(super) fn labels(columns: &Columns, options: &SankeyOptions, locale: &Locale) -> [Vec<Label>; 2] {
    let [exporters, importers] = &columns.sides;
    let of = |nodes: &[Node], is_left: bool| {
        let candidates = nodes.iter().map(|node| {
            let figures = words::figures(columns, node, options, locale);
            label(node, &figures, is_left, options)
        });
        let mut labels: Vec<Label> = candidates.collect();
        let ranks: Vec<_> = nodes.iter().map(|node| node.rank).collect();
        without_collisions(&ranks, &mut labels);
        labels
    };
    [of(exporters, true), of(importers, false)]
}

fn label(node: &Node, figures: &str, is_left: bool, options: &SankeyOptions) -> Label {
    let is_inside = options.is_narrow();
    // Outside on the left and inside on the right, the text ends at the bar.
    let align = if is_left == is_inside { Align::Start } else { Align::End };
    let room = match (is_inside, is_left) {
        (true, _) => options.size.width / 2.0 - node.bar.width - 2.0 * OFFSET,
        (false, true) => node.bar.x - OFFSET,
        (false, false) => options.size.width - node.bar.right() - OFFSET,
    };
    beside(node.bar, &Words { name: &node.name, figures, room, may_break: !is_inside }, align)
}
