//! Marks of the matrix: the cells in view, names and totals in the margins, row and column under a hover.

use super::frame::{GAP, SIZE};
use super::{FlowMatrix, flow, legend};
use crate::charts::datum::{Datum, Party, Side};
use crate::charts::palette::Tone;
use crate::charts::sankey::Node;
use crate::charts::scene::{Align, Emphasis, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, ellipsize};
use crate::domain::Order;

/// Type size of the figures in cells and margins.
const FIGURE: f64 = 12.0;
/// How strong the band along a row or column under a hover or in focus is.
const BAND: f64 = 0.09;
/// What the figures of a wide margin take of it.
const FIGURE_ROOM: f64 = 38.0;

impl FlowMatrix {
    /// The window at a scroll offset.
    #[must_use]
    pub fn scene(&self, scroll: Point) -> Scene {
        let scroll = self.frame.clamped(scroll);
        let mut scene = Scene::new(self.frame.window);
        self.draw_bands_of_focus(&mut scene, scroll);
        for row in self.frame.rows_in_view(scroll) {
            for column in self.frame.columns_in_view(scroll) {
                self.draw_cell(&mut scene, row, column, scroll);
            }
        }
        self.draw_rows(&mut scene, scroll);
        self.draw_columns(&mut scene, scroll);
        self.draw_corners(&mut scene);
        self.legend.draw(&mut scene);
        scene
    }

    /// What a hover adds: bands along row and column, their names, and a frame around the cell.
    #[must_use]
    pub fn overlay(&self, hover: &Datum, scroll: Point) -> Scene {
        let scroll = self.frame.clamped(scroll);
        let mut scene = Scene::new(self.frame.window);
        let (row, column) = self.place(hover);
        if let Some(row) = row.filter(|row| self.frame.rows_in_view(scroll).contains(row)) {
            self.draw_row_band(&mut scene, row, scroll);
            self.draw_row_name(&mut scene, row, scroll, Weight::Semibold);
        }
        if let Some(column) = column.filter(|column| self.frame.columns_in_view(scroll).contains(column)) {
            self.draw_column_band(&mut scene, column, scroll);
            self.draw_column_name(&mut scene, column, scroll, Weight::Semibold);
        }
        if let (Some(row), Some(column), Datum::Flow { .. }) = (row, column, hover) {
            let cell = self.frame.in_body(self.frame.place(row, column, scroll));
            if cell.width > 2.0 && cell.height > 2.0 {
                scene.frame(cell, 2.0, Tone::Highlight);
            }
        }
        scene
    }

    fn draw_cell(&self, scene: &mut Scene, row: usize, column: usize, scroll: Point) {
        let (Some(exporter), Some(importer)) =
            (self.nodes(Side::Exporter).get(row), self.nodes(Side::Importer).get(column))
        else {
            return;
        };
        let place = self.frame.in_body(self.frame.place(row, column, scroll));
        let inner = self.frame.in_body(self.frame.place(row, column, scroll).grown(-1.0));
        let emphasis = self.cell_emphasis(exporter, importer);
        match self.cell(row, column) {
            Some(link) => {
                let step = legend::step(self.columns.share(link.amount));
                scene.rect(inner, Style::of(Tone::Sequential(step)).emphasis(emphasis));
                let at = row * self.frame.columns + column;
                // A figure half under a margin would be cut through.
                if place.width >= self.frame.cell.width && place.height >= self.frame.cell.height {
                    let text = self.figures.get(at).map_or("", String::as_str);
                    let font = Font::size(FIGURE).align(Align::Middle).level(Level::Middle);
                    scene.text(place.centre(), text, font, figure_tone(step, emphasis));
                }
            }
            None if is_abroad(exporter, importer) => legend::draw_none(scene, place.centre()),
            None => {}
        }
        scene.hit_rect(place, flow(exporter, importer));
    }

    fn cell_emphasis(&self, exporter: &Node, importer: &Node) -> Emphasis {
        let is_lit = self.is_in_focus(exporter.party) || self.is_in_focus(importer.party);
        if self.has_focus() && !is_lit { Emphasis::Faint } else { Emphasis::Normal }
    }

    fn draw_bands_of_focus(&self, scene: &mut Scene, scroll: Point) {
        for (row, node) in self.nodes(Side::Exporter).iter().enumerate() {
            if self.is_in_focus(node.party) {
                self.draw_row_band(scene, row, scroll);
            }
        }
        for (column, node) in self.nodes(Side::Importer).iter().enumerate() {
            if self.is_in_focus(node.party) {
                self.draw_column_band(scene, column, scroll);
            }
        }
    }

    fn draw_row_band(&self, scene: &mut Scene, row: usize, scroll: Point) {
        let body = self.frame.body();
        let band = Rect { x: body.x, width: body.width, ..self.frame.place(row, 0, scroll) };
        scene.rect(self.frame.in_body(band), Style::of(Tone::Highlight).opacity(BAND));
    }

    fn draw_column_band(&self, scene: &mut Scene, column: usize, scroll: Point) {
        let body = self.frame.body();
        let band = Rect { y: body.y, height: body.height, ..self.frame.place(0, column, scroll) };
        scene.rect(self.frame.in_body(band), Style::of(Tone::Highlight).opacity(BAND));
    }

    /// Names at the head of the rows in view, totals at their tail.
    fn draw_rows(&self, scene: &mut Scene, scroll: Point) {
        let largest = largest(self.nodes(Side::Exporter));
        let (heads, tails) = (self.frame.row_heads(), self.frame.row_tails());
        for row in self.frame.rows_in_view(scroll) {
            let Some(node) = self.nodes(Side::Exporter).get(row) else { continue };
            let weight = if self.is_in_focus(node.party) { Weight::Semibold } else { Weight::Regular };
            self.draw_row_name(scene, row, scroll, weight);
            let band = self.frame.place(row, 0, scroll);
            let datum = Datum::Node(Side::Exporter, node.party);
            for margin in [heads, tails] {
                let place = Rect { x: margin.x, width: margin.width, ..band };
                if let Some(place) = place.intersection(margin) {
                    scene.hit_rect(place, datum.clone());
                }
            }
            if let Some(place) = whole(Rect { x: tails.x, width: tails.width, ..band }, tails) {
                self.draw_row_total(scene, row, place, node.amount / largest);
            }
        }
    }

    fn draw_row_total(&self, scene: &mut Scene, row: usize, place: Rect, part: f64) {
        let [figures, _] = &self.totals;
        let figure = figures.get(row).map_or("", String::as_str);
        let font = Font::size(FIGURE).level(Level::Middle);
        let (left, middle) = (place.x + GAP, place.centre().y);
        if self.frame.is_narrow {
            let room = place.width - GAP;
            scene.rect(Rect::new(left, middle + 6.0, room * part, 4.0), Tone::Other);
            return scene.text(Point::new(left, middle - 2.0), figure, font, Tone::InkMuted);
        }
        scene.text(
            Point::new(left + FIGURE_ROOM - 6.0, middle),
            figure,
            font.align(Align::End),
            Tone::InkMuted,
        );
        let room = place.width - GAP - FIGURE_ROOM;
        scene.rect(Rect::new(left + FIGURE_ROOM, middle - 5.0, room * part, 10.0), Tone::Other);
    }

    /// Names at the head of the columns in view, totals at their tail.
    fn draw_columns(&self, scene: &mut Scene, scroll: Point) {
        let largest = largest(self.nodes(Side::Importer));
        let (heads, tails) = (self.frame.column_heads(), self.frame.column_tails());
        for column in self.frame.columns_in_view(scroll) {
            let Some(node) = self.nodes(Side::Importer).get(column) else { continue };
            let weight = if self.is_in_focus(node.party) { Weight::Semibold } else { Weight::Regular };
            self.draw_column_name(scene, column, scroll, weight);
            let band = self.frame.place(0, column, scroll);
            let datum = Datum::Node(Side::Importer, node.party);
            for margin in [heads, tails] {
                let place = Rect { y: margin.y, height: margin.height, ..band };
                if let Some(place) = place.intersection(margin) {
                    scene.hit_rect(place, datum.clone());
                }
            }
            if let Some(place) = whole(Rect { y: tails.y, height: tails.height, ..band }, tails) {
                self.draw_column_total(scene, column, place, node.amount / largest);
            }
        }
    }

    fn draw_column_total(&self, scene: &mut Scene, column: usize, place: Rect, part: f64) {
        let [_, figures] = &self.totals;
        let figure = figures.get(column).map_or("", String::as_str);
        let font = Font::size(if self.frame.is_narrow { 11.0 } else { FIGURE }).align(Align::Middle);
        let middle = place.centre().x;
        scene.text(Point::new(middle, place.y + 15.0), figure, font, Tone::InkMuted);
        let room = place.height - 24.0;
        scene.rect(Rect::new(middle - 5.0, place.y + 21.0, 10.0, room * part), Tone::Other);
    }

    fn draw_row_name(&self, scene: &mut Scene, row: usize, scroll: Point, weight: Weight) {
        let Some(node) = self.nodes(Side::Exporter).get(row) else { return };
        let heads = self.frame.row_heads();
        let band = Rect { x: 0.0, width: heads.width, ..self.frame.place(row, 0, scroll) };
        if weight == Weight::Semibold
            && let Some(ground) = band.intersection(heads)
        {
            scene.rect(ground, Tone::Surface);
        }
        // A name half under another margin would be cut through.
        if heads.contains(band.centre()) {
            let text = ellipsize(&node.name, SIZE, weight, heads.width - GAP);
            let font = Font { weight, ..Font::size(SIZE).align(Align::End).level(Level::Middle) };
            let at = Point::new(heads.width - GAP, band.centre().y);
            scene.text(at, text, font, name_tone(node));
        }
    }

    fn draw_column_name(&self, scene: &mut Scene, column: usize, scroll: Point, weight: Weight) {
        let Some(node) = self.nodes(Side::Importer).get(column) else { return };
        let heads = self.frame.column_heads();
        let band = Rect { y: 0.0, height: heads.height, ..self.frame.place(0, column, scroll) };
        if weight == Weight::Semibold
            && let Some(ground) = band.intersection(heads)
        {
            scene.rect(ground, Tone::Surface);
        }
        if heads.contains(band.centre()) {
            let text = ellipsize(&node.name, SIZE, weight, heads.height - GAP);
            let font = Font { weight, ..Font::size(SIZE).level(Level::Middle).upward() };
            let at = Point::new(band.centre().x, heads.height - GAP);
            scene.text(at, text, font, name_tone(node));
        }
    }

    /// What the rows are and what the columns are.
    fn draw_corners(&self, scene: &mut Scene) {
        let [rows, columns] = &self.corner;
        let (head, body) = (self.frame.head, self.frame.body());
        let font = Font::size(FIGURE).semibold();
        let room = head.width - GAP;
        let text = |text: &String| ellipsize(text, FIGURE, Weight::Semibold, room);
        let end = font.align(Align::End);
        scene.text(Point::new(head.width - GAP, head.height - GAP), text(rows), end, Tone::InkMuted);
        scene.text(Point::new(head.width - GAP, 14.0), text(columns), end, Tone::InkMuted);
        let line = Style::of(Tone::Axis).opacity(0.6);
        scene.line([Point::new(body.x, body.y), Point::new(body.right(), body.y)], 1.0, line);
        scene.line([Point::new(body.x, body.y), Point::new(body.x, body.bottom())], 1.0, line);
    }
}

/// A rectangle that lies wholly in an area: the figures of one that does not would be cut through.
fn whole(rect: Rect, area: Rect) -> Option<Rect> {
    const SLACK: f64 = 0.5;
    let inside = rect.intersection(area)?;
    let is_whole = inside.width + SLACK >= rect.width && inside.height + SLACK >= rect.height;
    is_whole.then_some(rect)
}

fn largest(nodes: &[Node]) -> f64 {
    let mut amounts: Vec<f64> = nodes.iter().map(|node| node.amount).collect();
    amounts.order_by(|a, b| b.total_cmp(a));
    amounts.first().copied().filter(|amount| *amount > 0.0).unwrap_or(1.0)
}

fn name_tone(node: &Node) -> Tone {
    if node.party == Party::Other { Tone::Accent } else { Tone::Ink }
}

/// The folded rest may well trade within itself.
fn is_abroad(exporter: &Node, importer: &Node) -> bool {
    exporter.party != importer.party || exporter.party == Party::Other
}

/// On a cell that stands back the ground shines through: its figure is ink, and stands back too.
fn figure_tone(step: u8, emphasis: Emphasis) -> Style {
    match emphasis {
        Emphasis::Faint => Style::of(Tone::InkMuted).opacity(0.7),
        Emphasis::Normal | Emphasis::Strong => Style::of(Tone::OnSequential(step)),
    }
}
