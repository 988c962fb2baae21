//! Heights and places of the bars: one scale for both sides, and room for a label beside each bar.

use super::columns::Columns;
use super::{Node, SankeyOptions};
use crate::charts::scene::Rect;

/// What a bar and the gap below it take at least, so that labels do not touch.
pub(super) const SLOT: f64 = 17.0;
/// The gap between bars tall enough for their label.
const GAP: f64 = 5.0;
/// The widest gap when there is room to spare.
const WIDEST_GAP: f64 = 26.0;
/// The slot when there are too many bars for labels.
const TIGHT_SLOT: f64 = 1.5;

/// The width of a bar.
pub(super) fn bar_width(options: &SankeyOptions) -> f64 {
    if options.is_narrow() { 8.0 } else { 12.0 }
}

/// Gives every bar its place in the frame.
pub(super) fn stack(columns: &mut Columns, frame: Rect, options: &SankeyOptions) {
    let [exporters, importers] = &mut columns.sides;
    let most = exporters.len().max(importers.len()) as f64;
    // With labels for all, bars must keep at least a third of the height.
    let slot = if most * SLOT <= frame.height * 0.67 { SLOT } else { TIGHT_SLOT };
    let scale = scale(exporters, slot, frame.height).min(scale(importers, slot, frame.height));
    let width = bar_width(options);
    place(exporters, slot, scale, Rect { width, ..frame });
    place(importers, slot, scale, Rect { x: frame.right() - width, width, ..frame });
}

/// Pixels per unit at which a side just fills the height, found by halving: the room taken grows with it.
fn scale(nodes: &[Node], slot: f64, height: f64) -> f64 {
    let total: f64 = nodes.iter().map(|node| node.amount).sum();
    if total <= 0.0 {
        return 0.0;
    }
    let (mut low, mut high) = (0.0, height / total);
    for _ in 0..48 {
        let middle = (low + high) / 2.0;
        if taken(nodes, slot, middle) > height { high = middle } else { low = middle }
    }
    low
}

fn taken(nodes: &[Node], slot: f64, scale: f64) -> f64 {
    nodes.iter().map(|node| room(node, slot, scale)).sum()
}

/// A bar with its gap, or the slot of its label if that is more.
fn room(node: &Node, slot: f64, scale: f64) -> f64 {
    let gap = if slot < SLOT { 0.5 } else { GAP };
    (node.amount * scale + gap).max(slot)
}

/// Bars from the top, each in the middle of its room; spare height widens the gaps.
fn place(nodes: &mut [Node], slot: f64, scale: f64, column: Rect) {
    let spare = column.height - taken(nodes, slot, scale);
    let extra = (spare / nodes.len().max(1) as f64).clamp(0.0, WIDEST_GAP - GAP);
    let mut y = column.y;
    for node in nodes {
        let height = node.amount * scale;
        let room = room(node, slot, scale) + extra;
        node.bar = Rect::new(column.x, y + (room - height) / 2.0, column.width, height);
        y += room;
    }
}
