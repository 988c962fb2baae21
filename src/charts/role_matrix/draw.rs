//! Marks of the matrix: the tiles in view, headers over them, and row and column under a hover.

use std::ops::Range;

use super::{GAP, LEGEND_LINE, RoleCell, RoleMatrix, SIZE, TILE};
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, ellipsize};

/// The colour of a role that just reaches its threshold, over that of one beyond doubt.
const FAINTEST: f64 = 0.22;

/// How much of its colour a role of a score has, in percent.
pub(in crate::charts) fn percent_of_colour(score: f64) -> u8 {
    let strength = FAINTEST + (1.0 - FAINTEST) * ((score - 0.5) * 2.0).clamp(0.0, 1.0);
    (strength * 100.0).round() as u8
}

impl RoleMatrix {
    /// The window at a scroll offset, with its headers.
    #[must_use]
    pub fn scene(&self, scroll: Point) -> Scene {
        let scroll = self.clamped(scroll);
        let mut scene = Scene::new(self.size);
        for row in self.rows_in_view(scroll) {
            self.draw_row(&mut scene, row, scroll);
        }
        self.draw_row_heads(&mut scene, scroll);
        self.draw_column_heads(&mut scene, scroll);
        self.draw_corner(&mut scene);
        scene
    }

    /// What a hover adds: bands along row and column, their headers, and a frame around the tile.
    #[must_use]
    pub fn overlay(&self, hover: &Datum, scroll: Point) -> Scene {
        let scroll = self.clamped(scroll);
        let mut scene = Scene::new(self.size);
        let body = self.body();
        let (row, column) = self.place(hover);
        let band = Style::of(Tone::Highlight).opacity(0.09);
        if let Some(row) = row.filter(|row| self.rows_in_view(scroll).contains(row)) {
            let place = self.row_band(row, scroll);
            scene.rect(clipped(place, body), band);
            self.draw_row_head(&mut scene, row, scroll, Weight::Semibold);
        }
        if let Some(column) = column.filter(|column| self.columns_in_view(scroll).contains(column)) {
            let place = self.column_band(column, scroll);
            scene.rect(clipped(place, body), band);
            self.draw_column_head(&mut scene, column, scroll, Weight::Semibold);
        }
        if let (Some(row), Some(column)) = (row, column) {
            let tile = clipped(self.tile_place(row, column, scroll), body);
            if tile.width > 2.0 && tile.height > 2.0 {
                scene.frame(tile, 2.0, Tone::Highlight);
            }
        }
        scene
    }

    fn rows_in_view(&self, scroll: Point) -> Range<usize> {
        in_view(scroll.y, self.body().height, self.rows.len())
    }

    fn columns_in_view(&self, scroll: Point) -> Range<usize> {
        in_view(scroll.x, self.body().width, self.columns.len())
    }

    fn row_band(&self, row: usize, scroll: Point) -> Rect {
        Rect::new(0.0, self.head.height + TILE * row as f64 - scroll.y, self.content_size().width, TILE)
    }

    fn column_band(&self, column: usize, scroll: Point) -> Rect {
        Rect::new(self.head.width + TILE * column as f64 - scroll.x, 0.0, TILE, self.content_size().height)
    }

    fn tile_place(&self, row: usize, column: usize, scroll: Point) -> Rect {
        Rect { x: self.column_band(column, scroll).x, width: TILE, ..self.row_band(row, scroll) }
    }

    fn draw_row(&self, scene: &mut Scene, row: usize, scroll: Point) {
        let Some((country, _)) = self.rows.get(row) else { return };
        let columns = self.columns_in_view(scroll);
        for (column, (of, _)) in self.columns.iter().enumerate().take(columns.end).skip(columns.start) {
            let place = self.tile_place(row, column, scroll);
            self.draw_tile(scene, self.tile(row, column), place);
            scene.hit_rect(clipped(place, self.body()), of.tile(*country));
        }
    }

    fn draw_tile(&self, scene: &mut Scene, cell: Option<&RoleCell>, place: Rect) {
        let strongest = cell.and_then(|cell| cell.roles.first());
        if let Some((role, score)) = strongest {
            let percent = percent_of_colour(*score);
            let style = Style::of(Tone::Role(*role)).opacity(f64::from(percent) / 100.0);
            scene.rect(place.grown(-1.0), style);
            let letter = self.legend.iter().find(|entry| entry.0 == *role).map_or("", |entry| &entry.1);
            let font = Font::size(SIZE).semibold().align(Align::Middle).level(Level::Middle);
            scene.text(place.centre(), letter, font, Tone::OnRole(*role, percent));
        } else if cell.is_none_or(|cell| !cell.is_judged) {
            scene.circle(place.centre(), 1.2, Tone::Other);
        }
    }

    /// Headers are drawn over the tiles, on ground of their own.
    fn draw_row_heads(&self, scene: &mut Scene, scroll: Point) {
        let body = self.body();
        scene.rect(Rect::new(0.0, body.y, body.x, body.height), Tone::Surface);
        for row in self.rows_in_view(scroll) {
            self.draw_row_head(scene, row, scroll, Weight::Regular);
            if let Some((country, _)) = self.rows.get(row) {
                let head = Rect { width: body.x, ..self.row_band(row, scroll) };
                scene.hit_rect(
                    clipped(head, Rect { x: 0.0, width: body.x, ..body }),
                    Datum::Country(*country),
                );
            }
        }
    }

    fn draw_row_head(&self, scene: &mut Scene, row: usize, scroll: Point, weight: Weight) {
        let Some((_, name)) = self.rows.get(row) else { return };
        let band = Rect { width: self.head.width, ..self.row_band(row, scroll) };
        if weight == Weight::Semibold {
            let area = Rect { x: 0.0, width: self.head.width, ..self.body() };
            scene.rect(clipped(band, area), Tone::Surface);
        }
        let text = ellipsize(name, SIZE, weight, self.head.width - GAP);
        let font = Font { weight, ..Font::size(SIZE).align(Align::End).level(Level::Middle) };
        // A name half under the column headers would be cut through.
        if band.centre().y > self.head.height {
            scene.text(Point::new(self.head.width - GAP, band.centre().y), text, font, Tone::Ink);
        }
    }

    fn draw_column_heads(&self, scene: &mut Scene, scroll: Point) {
        let body = self.body();
        scene.rect(Rect::new(0.0, 0.0, self.size.width, body.y), Tone::Surface);
        for column in self.columns_in_view(scroll) {
            self.draw_column_head(scene, column, scroll, Weight::Regular);
            if let Some((of, _)) = self.columns.get(column) {
                let head = Rect { height: body.y, ..self.column_band(column, scroll) };
                let area = Rect { y: 0.0, height: body.y, ..body };
                scene.hit_rect(clipped(head, area), of.datum());
            }
        }
    }

    fn draw_column_head(&self, scene: &mut Scene, column: usize, scroll: Point, weight: Weight) {
        let Some((_, name)) = self.columns.get(column) else { return };
        let band = Rect { height: self.head.height, ..self.column_band(column, scroll) };
        if weight == Weight::Semibold {
            let area = Rect { y: 0.0, height: self.head.height, ..self.body() };
            scene.rect(clipped(band, area), Tone::Surface);
        }
        let text = ellipsize(name, SIZE, weight, self.head.height - GAP);
        let font = Font { weight, ..Font::size(SIZE).level(Level::Middle).upward() };
        if band.centre().x > self.head.width {
            scene.text(Point::new(band.centre().x, self.head.height - GAP), text, font, Tone::Ink);
        }
    }

    /// The corner holds the legend.
    fn draw_corner(&self, scene: &mut Scene) {
        scene.rect(Rect::new(0.0, 0.0, self.head.width, self.head.height), Tone::Surface);
        let key = LEGEND_LINE - 3.0;
        let text_x = key + 6.0;
        let room = self.head.width - text_x - 2.0;
        let font = Font::size(12.0).level(Level::Middle);
        let line = |at: usize| Rect::new(0.0, 1.0 + LEGEND_LINE * at as f64, key, key);
        for (at, (role, letter, name)) in self.legend.iter().enumerate() {
            let place = line(at);
            scene.rect(place, Tone::Role(*role));
            let letter_font = Font::size(11.0).semibold().align(Align::Middle).level(Level::Middle);
            scene.text(place.centre(), letter, letter_font, Tone::OnRole(*role, 100));
            let name = ellipsize(name, 12.0, Weight::Regular, room);
            scene.text(Point::new(text_x, place.centre().y), name, font, Tone::InkMuted);
        }
        let place = line(self.legend.len());
        scene.circle(place.centre(), 1.2, Tone::Other);
        let text = ellipsize(&self.no_data, 12.0, Weight::Regular, room);
        scene.text(Point::new(text_x, place.centre().y), text, font, Tone::InkMuted);
    }
}

/// The tiles that show in a window.
fn in_view(offset: f64, window: f64, count: usize) -> Range<usize> {
    let first = (offset / TILE).floor().max(0.0) as usize;
    let end = ((offset + window) / TILE).ceil().max(0.0) as usize;
    first.min(count)..end.min(count)
}

/// The part of a rectangle inside another.
fn clipped(rect: Rect, area: Rect) -> Rect {
    let (x, y) = (rect.x.max(area.x), rect.y.max(area.y));
    let width = (rect.right().min(area.right()) - x).max(0.0);
    Rect::new(x, y, width, (rect.bottom().min(area.bottom()) - y).max(0.0))
}
