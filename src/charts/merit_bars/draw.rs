//! Marks of the bars.

use super::{Bar, MeritBars, SIZE, SWATCH};
use crate::analysis::role_finder::Clue;
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Emphasis, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, ellipsize};
use crate::charts::ticks;
use crate::text::{Arg, Locale, NumberStyle};

const BAR: f64 = 16.0;

impl MeritBars {
    /// All marks.
    #[must_use]
    pub fn scene(&self, chosen: Option<&Datum>, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.size);
        self.draw_legend(&mut scene);
        self.draw_axis(&mut scene, locale);
        for (at, bar) in self.bars.iter().take(self.shown).enumerate() {
            if chosen == Some(&bar.datum()) {
                scene.rect(self.row(at), Style::of(Tone::Accent).opacity(0.1));
            }
            self.draw_bar(&mut scene, at, bar, locale);
            scene.hit_rect(self.row(at), bar.datum());
        }
        scene
    }

    /// What a hover adds: a frame around the row.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some((at, _)) = self.find(hover) {
            scene.frame(self.row(at).grown(-1.0), 1.5, Tone::Highlight);
        }
        scene
    }

    fn draw_legend(&self, scene: &mut Scene) {
        for key in &self.legend {
            swatch(scene, key.at, key.clue);
            let at = Point::new(key.at.right() + 6.0, key.at.centre().y);
            scene.text(at, &key.text, Font::size(SIZE).level(Level::Middle), Tone::Ink);
        }
    }

    fn draw_axis(&self, scene: &mut Scene, locale: &Locale) {
        let plot = self.plot;
        let font = Font::size(SIZE);
        let most = if self.is_narrow() { 3 } else { 6 };
        for tick in ticks::linear(0.0, 1.0, most) {
            let x = plot.x + tick * plot.width;
            let tone = if tick == 0.0 { Tone::Axis } else { Tone::Grid };
            scene.line([Point::new(x, plot.y), Point::new(x, plot.bottom())], 1.0, tone);
            let text = locale.plain_text(&Arg::Number(tick, NumberStyle::Decimal(1)));
            // Where the bars begin at the very edge, half of a centred zero would lie outside.
            let align = if tick == 0.0 && self.is_narrow() { Align::Start } else { Align::Middle };
            scene.text(Point::new(x, plot.bottom() + 17.0), text, font.align(align), Tone::InkMuted);
        }
        let font = Font::size(SIZE).align(Align::End);
        let y = plot.y - 8.0;
        scene.text(Point::new(self.column(0), y), &self.heads.stability, font, Tone::InkMuted);
        scene.text(Point::new(self.column(1), y), &self.heads.fall, font, Tone::InkMuted);
    }

    /// The right edge of a column of figures.
    fn column(&self, at: usize) -> f64 {
        self.size.width - super::FIGURES * (1 - at.min(1)) as f64
    }

    fn draw_bar(&self, scene: &mut Scene, at: usize, bar: &Bar, locale: &Locale) {
        let row = self.row(at);
        let (plot, middle) = (self.plot, row.centre().y);
        let name = self.names.get(at).map_or("", String::as_str);
        let font = Font::size(SIZE).semibold();
        let y = if self.is_narrow() {
            let name = ellipsize(name, SIZE, Weight::Semibold, self.size.width);
            scene.text(Point::new(0.0, row.y + 16.0), name, font, Tone::Ink);
            row.y + 24.0
        } else {
            let name = ellipsize(name, SIZE, Weight::Semibold, plot.x - 12.0);
            scene.text(Point::new(0.0, middle), name, font.level(Level::Middle), Tone::Ink);
            middle - BAR / 2.0
        };
        let mut x = plot.x;
        for (clue, piece) in Clue::ALL.into_iter().zip(bar.pieces) {
            let width = piece.unwrap_or(0.0) * plot.width;
            // A hair of ground between pieces, so that they part without colour.
            scene.rect(Rect::new(x, y, (width - 1.0).max(0.0), BAR), tone(clue));
            x += width;
        }
        let unknown = (1.0 - bar.known) * plot.width;
        if unknown > 2.0 {
            scene.frame(Rect::new(x + 0.5, y + 0.5, unknown - 1.0, BAR - 1.0), 1.0, Tone::InkMuted);
        }
        let font = Font::size(SIZE).align(Align::End).level(Level::Middle);
        let figures = y + BAR / 2.0;
        let stability = Arg::Number(bar.stability, NumberStyle::Percent(0));
        scene.text(Point::new(self.column(0), figures), locale.plain_text(&stability), font, Tone::Ink);
        let fall = locale.plain_text(&super::words::fall(bar));
        scene.text(Point::new(self.column(1), figures), fall, font, Tone::Ink);
    }
}

fn swatch(scene: &mut Scene, at: Rect, clue: Option<Clue>) {
    match clue {
        Some(clue) => scene.rect(Rect::new(at.x, at.y, SWATCH, SWATCH), tone(clue)),
        None => scene.frame(at.grown(-0.5), 1.0, Tone::InkMuted),
    }
}

fn tone(clue: Clue) -> Style {
    Style::of(Tone::Series(clue as u8)).emphasis(Emphasis::Normal)
}
