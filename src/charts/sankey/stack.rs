//! Heights and places of the bars: one scale for both sides, and room for a label beside each bar.

use super::columns::Columns;
use super::{Node, SankeyOptions};
use crate::charts::layered::{Bars, Rooms, Slot, pulls, relax, rooms, scale};
use crate::charts::scene::Rect;

/// The width of a bar.
pub(super) fn bar_width(options: &SankeyOptions) -> f64 {
    if options.is_narrow() { 8.0 } else { 12.0 }
}

/// Gives every bar its place in the frame.
pub(super) fn stack(columns: &mut Columns, frame: Rect, options: &SankeyOptions) {
    let sides = columns.sides.each_ref().map(|nodes| amounts(nodes));
    let slot = Slot::for_nodes(sides.iter().map(Vec::len).max().unwrap_or(0), frame.height);
    let scale = options.scale.unwrap_or_else(|| scale(&[&sides], slot, frame.height));
    let heights = sides.each_ref().map(|side| side.iter().map(|amount| amount * scale).collect::<Vec<f64>>());
    let mut places =
        sides.each_ref().map(|side| Rooms::centred(rooms(side, slot, scale), frame.y, frame.height));
    let [left, right] = &places;
    let [left_bars, right_bars] = &heights;
    let ribbons = columns.links.iter().map(|link| (link.from, link.to, link.amount * scale));
    let left = Bars { rooms: &left.heights, bars: left_bars };
    let right = Bars { rooms: &right.heights, bars: right_bars };
    let pulls = [pulls(ribbons, left, right)];
    relax(&mut places, &pulls, frame.y, frame.height);
    let width = bar_width(options);
    let xs = [frame.x, frame.right() - width];
    for (((nodes, rooms), bars), x) in columns.sides.iter_mut().zip(&places).zip(&heights).zip(xs) {
        for ((node, top), height) in nodes.iter_mut().zip(rooms.bar_tops(bars)).zip(bars) {
            node.bar = Rect::new(x, top, width, *height);
        }
    }
}

fn amounts(nodes: &[Node]) -> Vec<f64> {
    nodes.iter().map(|node| node.amount).collect()
}
