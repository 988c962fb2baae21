//! Heights and places of the bars: one scale for both sides, and room for a label beside each bar.

use super::columns::Columns;
use super::{Node, SankeyOptions};
use crate::charts::layered::{Slot, place, scale};
use crate::charts::scene::Rect;

/// The width of a bar.
pub(super) fn bar_width(options: &SankeyOptions) -> f64 {
    if options.is_narrow() { 8.0 } else { 12.0 }
}

/// Gives every bar its place in the frame.
pub(super) fn stack(columns: &mut Columns, frame: Rect, options: &SankeyOptions) {
    let [exporters, importers] = &mut columns.sides;
    let slot = Slot::for_nodes(exporters.len().max(importers.len()), frame.height);
    let sides = [amounts(exporters), amounts(importers)];
    let scale = options.scale.unwrap_or_else(|| scale(&[&sides], slot, frame.height));
    let [left, right] = &sides;
    let width = bar_width(options);
    set(exporters, &place(left, slot, scale, frame.height), scale, Rect { width, ..frame });
    let right_x = frame.right() - width;
    set(importers, &place(right, slot, scale, frame.height), scale, Rect { x: right_x, width, ..frame });
}

fn amounts(nodes: &[Node]) -> Vec<f64> {
    nodes.iter().map(|node| node.amount).collect()
}

/// Bars from the top, each in the middle of its room.
fn set(nodes: &mut [Node], rooms: &[f64], scale: f64, column: Rect) {
    let mut y = column.y;
    for (node, room) in nodes.iter_mut().zip(rooms) {
        let height = node.amount * scale;
        node.bar = Rect::new(column.x, y + (room - height) / 2.0, column.width, height);
        y += room;
    }
}
