//! Where everything stands: names at the head of rows and columns, bars at their tails, cells between.

use std::ops::Range;

use super::legend;
use crate::charts::sankey::SankeyOptions;
use crate::charts::sankey::columns::Columns;
use crate::charts::scene::{Point, Rect, Size};
use crate::charts::text_width::{Weight, text_width};

/// Type size of names.
pub(super) const SIZE: f64 = 13.0;
/// Between a name and the cells.
pub(super) const GAP: f64 = 8.0;
/// A cell at its smallest: a finger must find it.
const LEAST: Size = Size::new(25.0, 25.0);
/// A cell at its largest.
const MOST: Size = Size::new(66.0, 32.0);
/// From this width on a cell has room for its figure.
const PRINTED: f64 = 40.0;

/// Margins and cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    /// The part of the page, with margins and legend.
    pub(super) window: Size,
    /// Width of the row names, height of the column names.
    pub(super) head: Size,
    /// Width of the row totals, height of the column totals.
    pub(super) tail: Size,
    /// A cell with its gap.
    pub(super) cell: Size,
    pub(super) rows: usize,
    pub(super) columns: usize,
    pub(super) is_narrow: bool,
}

impl Frame {
    pub(super) fn new(columns: &Columns, options: &SankeyOptions) -> Self {
        let [exporters, importers] = &columns.sides;
        let is_narrow = options.is_narrow();
        let widest = |nodes: &[crate::charts::sankey::Node]| {
            let widths = nodes.iter().map(|node| text_width(&node.name, SIZE, Weight::Semibold));
            widths.fold(0.0, f64::max) + GAP
        };
        let width = options.size.width;
        let head = Size::new(
            widest(exporters).clamp(74.0, if is_narrow { width * 0.27 } else { 190.0 }).ceil(),
            widest(importers).clamp(74.0, if is_narrow { 108.0 } else { 150.0 }).ceil(),
        );
        let tail = if is_narrow { Size::new(44.0, 48.0) } else { Size::new(104.0, 56.0) };
        let (rows, count) = (exporters.len(), importers.len());
        let room = (width - head.width - tail.width) / count.max(1) as f64;
        let cell = Size::new(
            room.clamp(LEAST.width, MOST.width).floor(),
            if is_narrow { LEAST.height } else { 29.0_f64.min(MOST.height) },
        );
        let margins = head.height + tail.height + legend::HEIGHT;
        let height =
            (margins + cell.height * rows as f64).min(options.size.height.max(margins + cell.height));
        Self { window: Size::new(width, height), head, tail, cell, rows, columns: count, is_narrow }
    }

    /// Whether a cell can hold its figure.
    pub(super) fn is_printed(&self) -> bool {
        self.cell.width >= PRINTED
    }

    pub(super) fn content(&self) -> Size {
        Size::new(
            self.head.width + self.cell.width * self.columns as f64 + self.tail.width,
            self.head.height + self.cell.height * self.rows as f64 + self.tail.height + legend::HEIGHT,
        )
    }

    /// The area of the cells: as wide as they are where there is room to spare.
    pub(super) fn body(&self) -> Rect {
        let width = self.window.width - self.head.width - self.tail.width;
        let height = self.window.height - self.head.height - self.tail.height - legend::HEIGHT;
        Rect::new(
            self.head.width,
            self.head.height,
            width.min(self.cell.width * self.columns as f64).max(0.0),
            height.min(self.cell.height * self.rows as f64).max(0.0),
        )
    }

    pub(super) fn clamped(&self, scroll: Point) -> Point {
        let (content, window) = (self.content(), self.window);
        let within = |offset: f64, content: f64, view: f64| offset.min(content - view).max(0.0);
        Point::new(
            within(scroll.x, content.width, window.width),
            within(scroll.y, content.height, window.height),
        )
    }

    pub(super) fn scroll_to(&self, row: Option<usize>, column: Option<usize>, scroll: Point) -> Point {
        let body = self.body();
        let near = |offset: f64, at: Option<usize>, size: f64, view: f64| {
            let Some(at) = at else { return offset };
            let start = size * at as f64;
            offset.min(start).max(start + size - view)
        };
        self.clamped(Point::new(
            near(scroll.x, column, self.cell.width, body.width),
            near(scroll.y, row, self.cell.height, body.height),
        ))
    }

    pub(super) fn rows_in_view(&self, scroll: Point) -> Range<usize> {
        in_view(scroll.y, self.body().height, self.cell.height, self.rows)
    }

    pub(super) fn columns_in_view(&self, scroll: Point) -> Range<usize> {
        in_view(scroll.x, self.body().width, self.cell.width, self.columns)
    }

    /// A cell, also where it is out of view.
    pub(super) fn place(&self, row: usize, column: usize, scroll: Point) -> Rect {
        Rect::new(
            self.head.width + self.cell.width * column as f64 - scroll.x,
            self.head.height + self.cell.height * row as f64 - scroll.y,
            self.cell.width,
            self.cell.height,
        )
    }

    /// The part of a rectangle that lies over the cells in view.
    pub(super) fn in_body(&self, rect: Rect) -> Rect {
        rect.intersection(self.body()).unwrap_or_default()
    }

    /// The names of the rows in view.
    pub(super) fn row_heads(&self) -> Rect {
        Rect { x: 0.0, width: self.head.width, ..self.body() }
    }

    /// The names of the columns in view.
    pub(super) fn column_heads(&self) -> Rect {
        Rect { y: 0.0, height: self.head.height, ..self.body() }
    }

    /// The totals of the rows in view.
    pub(super) fn row_tails(&self) -> Rect {
        let body = self.body();
        Rect { x: body.right(), width: self.tail.width, ..body }
    }

    /// The totals of the columns in view.
    pub(super) fn column_tails(&self) -> Rect {
        let body = self.body();
        Rect { y: body.bottom(), height: self.tail.height, ..body }
    }
}

fn in_view(offset: f64, window: f64, each: f64, count: usize) -> Range<usize> {
    let first = (offset / each).floor().max(0.0) as usize;
    let end = ((offset + window) / each).ceil().max(0.0) as usize;
    first.min(count)..end.min(count)
}
