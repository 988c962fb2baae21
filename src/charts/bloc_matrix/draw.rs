//! Marks of the matrix: headers, tiles with their shares, and the row under a hover.

use super::{BlocMatrix, GAP, LINE, SIZE, Tile};
use crate::analysis::roles::Role;
use crate::analysis::stage_shares::Part;
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, ellipsize, text_width};

/// The colour of a share of nothing.
const FAINTEST: f64 = 0.06;

impl BlocMatrix {
    /// The whole matrix.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let mut scene = Scene::new(self.size);
        self.draw_heads(&mut scene);
        for row in 0..self.rows.len() {
            self.draw_row_head(&mut scene, row, Weight::Regular);
            for (column, tile) in self.tiles_of(row).iter().enumerate() {
                let part = self.part_at(column).unwrap_or(Part::Mining);
                draw_tile(&mut scene, self.tile_place(row, column), tile.as_ref(), part);
            }
            if let Some((mineral, _)) = self.rows.get(row) {
                scene.hit_rect(self.row_place(row), Datum::Mineral(*mineral));
            }
        }
        scene
    }

    /// What a hover adds: a frame around the row.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some(row) = self.row_of(hover) {
            self.draw_row_head(&mut scene, row, Weight::Semibold);
            scene.frame(self.row_place(row).grown(-0.75), 1.5, Tone::Highlight);
        }
        scene
    }

    fn draw_heads(&self, scene: &mut Scene) {
        let blocs = self.blocs.len();
        for (at, (_, part)) in self.parts.iter().enumerate() {
            let (first, last) = (self.tile_place(0, at * blocs), self.tile_place(0, (at + 1) * blocs - 1));
            let across = Rect { width: last.right() - first.x, ..first };
            let text = ellipsize(part, SIZE, Weight::Semibold, across.width);
            let font = Font::size(SIZE).semibold().align(Align::Middle);
            scene.text(Point::new(across.centre().x, LINE - 5.0), text, font, Tone::Ink);
            for (bloc, name) in self.blocs.iter().enumerate().filter(|_| blocs > 1) {
                let place = self.tile_place(0, at * blocs + bloc);
                let text = ellipsize(name, SIZE - 1.0, Weight::Regular, place.width - 4.0);
                let font = Font::size(SIZE - 1.0).align(Align::Middle);
                scene.text(Point::new(place.centre().x, 2.0 * LINE - 4.0), text, font, Tone::InkMuted);
            }
        }
    }

    fn draw_row_head(&self, scene: &mut Scene, row: usize, weight: Weight) {
        let Some((_, name)) = self.rows.get(row) else { return };
        let band = Rect { width: self.head.width, ..self.row_place(row) };
        if weight == Weight::Semibold {
            scene.rect(band, Tone::Surface);
        }
        let text = ellipsize(name, SIZE, weight, self.head.width - GAP);
        let font = Font { weight, ..Font::size(SIZE).align(Align::End).level(Level::Middle) };
        scene.text(Point::new(self.head.width - GAP, band.centre().y), text, font, Tone::Ink);
    }
}

/// A part has the hue of the role that does it.
const fn role(part: Part) -> Role {
    match part {
        Part::Reserves => Role::Holder,
        Part::Mining => Role::Extractor,
        Part::Refining => Role::Processor,
    }
}

fn draw_tile(scene: &mut Scene, place: Rect, tile: Option<&Tile>, part: Part) {
    let Some(tile) = tile else {
        scene.circle(place.centre(), 1.5, Tone::Other);
        return;
    };
    let percent = ((FAINTEST + (1.0 - FAINTEST) * tile.share) * 100.0).round() as u8;
    let style = Style::of(Tone::Role(role(part))).opacity(f64::from(percent) / 100.0);
    scene.rect(place.grown(-1.0), style);
    let size =
        if text_width(&tile.printed, SIZE, Weight::Regular) > place.width - 4.0 { SIZE - 2.0 } else { SIZE };
    let font = Font::size(size).align(Align::Middle).level(Level::Middle);
    scene.text(place.centre(), tile.printed.as_str(), font, Tone::OnRole(role(part), percent));
}
