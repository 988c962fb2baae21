//! Marks of the strip: cells, names, years, the legend, and the frame around a hovered cell.

use super::{GAP, LEGEND_LINE, ROW, RoleStrip, Row, SIZE, TOP, strongest};
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::role_matrix::draw::percent_of_colour;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, ellipsize, text_width};

/// Side of a key of the legend.
const KEY: f64 = 14.0;

impl RoleStrip {
    /// The whole strip.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let mut scene = Scene::new(self.size);
        self.draw_years(&mut scene);
        for (at, row) in self.rows.iter().enumerate() {
            self.draw_row(&mut scene, at, row);
        }
        self.draw_legend(&mut scene);
        scene
    }

    /// A frame around the hovered cell.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some((row, at)) = self.place(hover) {
            scene.frame(self.cell(row, at), 2.0, Tone::Highlight);
        }
        scene
    }

    fn cell(&self, row: usize, at: usize) -> Rect {
        let y = TOP + ROW * row as f64;
        Rect::new(self.head + self.cell_width * at as f64, y + 1.0, self.cell_width, ROW - 2.0)
    }

    fn draw_row(&self, scene: &mut Scene, at: usize, row: &Row) {
        let middle = self.cell(at, 0).centre().y;
        let name = ellipsize(&row.name, SIZE, Weight::Regular, self.head - GAP);
        let font = Font::size(SIZE).align(Align::End).level(Level::Middle);
        scene.text(Point::new(self.head - GAP, middle), name, font, Tone::Ink);
        let mut before = None;
        for (column, year) in row.years.iter().enumerate() {
            let cell = self.cell(at, column);
            let role = strongest(year);
            match role {
                Some((role, score)) => {
                    let percent = percent_of_colour(score);
                    // Neighbours touch, so that a run reads as one band.
                    scene.rect(cell, Style::of(Tone::Role(role)).opacity(f64::from(percent) / 100.0));
                    if before != Some(role) && self.cell_width >= 9.0 {
                        let font =
                            Font::size(SIZE.min(self.cell_width + 1.0)).semibold().align(Align::Middle);
                        let letter = self.letter(role);
                        scene.text(
                            cell.centre(),
                            letter,
                            font.level(Level::Middle),
                            Tone::OnRole(role, percent),
                        );
                    }
                }
                // Judged, and none is played; nothing where the data is insufficient.
                None if !year.is_empty() => {
                    let line = Rect::new(cell.x, cell.centre().y - 0.5, cell.width, 1.0);
                    scene.rect(line, Tone::Axis);
                }
                None => {}
            }
            before = role.map(|(role, _)| role);
            scene.hit_rect(cell, self.datum(row, column));
        }
    }

    fn letter(&self, role: crate::domain::Role) -> &str {
        self.legend.iter().find(|entry| entry.0 == role).map_or("", |entry| &entry.1)
    }

    /// The first, the last, and as many between as have room.
    fn draw_years(&self, scene: &mut Scene) {
        let room = text_width("2024", 12.0, Weight::Regular) + GAP;
        let step = [1, 2, 4, 6, 11, 22].into_iter().find(|step| *step as f64 * self.cell_width >= room);
        let font = Font::size(12.0).align(Align::Middle);
        for at in (0..self.years).rev().step_by(step.unwrap_or(22)) {
            let centre = self.cell(0, at).centre().x;
            // The last year keeps inside the drawing.
            let x = centre.min(self.size.width - room / 2.0 + GAP / 2.0);
            scene.text(Point::new(x, TOP - 6.0), self.year(at).to_string(), font, Tone::InkMuted);
        }
    }

    /// Where the entries of the legend begin, line by line.
    pub(super) fn legend_places(&self) -> Vec<Point> {
        let mut at = Point::new(0.0, self.body_height() + GAP);
        let mut places = Vec::new();
        for (_, _, name) in &self.legend {
            let width = KEY + 5.0 + text_width(name, 12.0, Weight::Regular) + 2.0 * GAP;
            if at.x > 0.0 && at.x + width - 2.0 * GAP > self.size.width {
                at = Point::new(0.0, at.y + LEGEND_LINE);
            }
            places.push(at);
            at.x += width;
        }
        places
    }

    fn draw_legend(&self, scene: &mut Scene) {
        for ((role, letter, name), at) in self.legend.iter().zip(self.legend_places()) {
            let key = Rect::new(at.x, at.y, KEY, KEY);
            scene.rect(key, Tone::Role(*role));
            let font = Font::size(11.0).semibold().align(Align::Middle).level(Level::Middle);
            scene.text(key.centre(), letter, font, Tone::OnRole(*role, 100));
            let text = Point::new(key.right() + 5.0, key.centre().y);
            scene.text(text, name, Font::size(12.0).level(Level::Middle), Tone::InkMuted);
        }
    }
}
