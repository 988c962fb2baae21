//! Marks of the bands, and what a hover lays over them.

use super::places::{Band, FOOT, SIZE};
use super::{Panel, TradeBands, year_datum};
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, text_width};
use crate::dataset::Coverage;
use crate::domain::Year;
use crate::text::{Locale, NumberStyle};

const DOT: f64 = 3.5;
const VEIL: f64 = 0.7;

impl TradeBands {
    /// All marks.
    #[must_use]
    pub fn scene(&self, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.size);
        for panel in &self.panels {
            draw_grid(&mut scene, panel);
        }
        for panel in &self.panels {
            for band in &panel.bands {
                draw_band(&mut scene, band, band.style);
            }
        }
        self.draw_zero(&mut scene);
        self.draw_break(&mut scene, locale);
        for panel in &self.panels {
            self.draw_title(&mut scene, panel);
            for label in &panel.labels {
                let Some(band) = panel.bands.get(label.band) else { continue };
                let from = Point::new(panel.frame.right() + 2.0, label.end);
                scene.line([from, Point::new(label.at.x - 2.0, label.at.y)], 1.0, Tone::Axis);
                scene.text(label.at, &label.text, Font::size(SIZE).level(Level::Middle), Tone::Ink);
                scene.hit_rect(label.bounds, band.datum());
            }
        }
        self.draw_years(&mut scene, locale);
        self.hit_years(&mut scene);
        scene
    }

    /// A line through the year under the pointer, or one band above all others.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        match hover {
            Datum::Month(month) => {
                if let Some((.., x)) = self.years.iter().find(|(year, ..)| year.0 == month.year()) {
                    let plot = self.plot();
                    scene.line([Point::new(*x, plot.y), Point::new(*x, plot.bottom())], 1.5, Tone::Ink);
                }
            }
            Datum::Node(..) => {
                let lit =
                    self.panels.iter().flat_map(|panel| &panel.bands).filter(|band| band.datum() == *hover);
                let lit: Vec<&Band> = lit.collect();
                if !lit.is_empty() {
                    scene.rect(self.plot(), Style::of(Tone::Surface).opacity(VEIL));
                }
                for band in lit {
                    draw_band(&mut scene, band, band.style.opacity(1.0));
                }
            }
            _ => {}
        }
        scene
    }

    fn draw_zero(&self, scene: &mut Scene) {
        if let Some(first) = self.panels.first() {
            let (frame, y) = (first.frame, first.frame.bottom());
            scene.line([Point::new(frame.x, y), Point::new(frame.right(), y)], 1.5, Tone::Ink);
        }
    }

    /// Where the codes changed: dashes through both panels, named at the top.
    fn draw_break(&self, scene: &mut Scene, locale: &Locale) {
        const DASH: f64 = 4.0;
        let Some(x) = self.break_x else { return };
        let plot = self.plot();
        let mut y = plot.y;
        while y < plot.bottom() {
            let end = (y + DASH).min(plot.bottom());
            scene.line([Point::new(x, y), Point::new(x, end)], 1.0, Tone::InkMuted);
            y += 2.0 * DASH;
        }
        let text = locale.word("history-break");
        let half = text_width(&text, SIZE - 1.0, Weight::Regular) / 2.0;
        let at = Point::new(x.min(self.size.width - half).max(half), self.foot() + 49.0);
        scene.text(at, text, Font::size(SIZE - 1.0).align(Align::Middle), Tone::InkMuted);
        scene.line([Point::new(x, plot.bottom()), Point::new(x, self.foot() + 36.0)], 1.0, Tone::Grid);
    }

    fn draw_title(&self, scene: &mut Scene, panel: &Panel) {
        let is_first = self.panels.first().is_some_and(|first| first == panel);
        let y = if is_first { panel.frame.y - 12.0 } else { panel.frame.bottom() + 18.0 };
        scene.text(Point::new(0.0, y), &panel.title, Font::size(14.0).semibold(), Tone::Ink);
    }

    /// Years that fit, and under every year a dot: full for a complete year, hollow for an incomplete one.
    fn draw_years(&self, scene: &mut Scene, locale: &Locale) {
        let bottom = self.foot();
        let room = text_width("2024", SIZE, Weight::Regular) + 10.0;
        let mut free = f64::INFINITY;
        // From the newest, which is asked for most.
        for (year, coverage, x) in self.years.iter().rev() {
            draw_dot(scene, Point::new(*x, bottom + 9.0), *coverage);
            if *x <= free {
                let text = locale.number(f64::from(year.0), NumberStyle::Year);
                let font = Font::size(SIZE).align(Align::Middle);
                scene.text(Point::new(*x, bottom + 30.0), text, font, Tone::InkMuted);
                free = x - room;
            }
        }
        let mut x = self.plot().x;
        for coverage in self.key() {
            draw_dot(scene, Point::new(x + DOT, self.size.height - 4.0 - DOT), coverage);
            let text = locale.word(&format!("coverage-{}", coverage.id()));
            let width = text_width(&text, SIZE - 1.0, Weight::Regular);
            let at = Point::new(x + 2.0 * DOT + 6.0, self.size.height - 4.0);
            scene.text(at, text, Font::size(SIZE - 1.0), Tone::InkMuted);
            x += width + 2.0 * DOT + 22.0;
        }
    }

    fn hit_years(&self, scene: &mut Scene) {
        let plot = self.plot();
        let column = |x: f64, width: f64, year: Year| {
            (Rect { x: x - width / 2.0, width, height: plot.height + FOOT / 2.0, ..plot }, year_datum(year))
        };
        let step = match self.years.as_slice() {
            [first, second, ..] => second.2 - first.2,
            _ => plot.width,
        };
        for (rect, datum) in self.years.iter().map(|(year, _, x)| column(*x, step, *year)) {
            scene.hit_rect(rect, datum);
        }
    }
}

fn draw_grid(scene: &mut Scene, panel: &Panel) {
    let frame = panel.frame;
    for (y, text) in &panel.ticks {
        scene.line([Point::new(frame.x, *y), Point::new(frame.right(), *y)], 1.0, Tone::Grid);
        let font = Font::size(SIZE).align(Align::End).level(Level::Middle);
        scene.text(Point::new(frame.x - 6.0, *y), text, font, Tone::InkMuted);
    }
}

fn draw_band(scene: &mut Scene, band: &Band, style: Style) {
    for (outer, inner) in &band.runs {
        if outer.len() > 1 {
            scene.polygon(outer.iter().copied().chain(inner.iter().rev().copied()), style);
            // A thin line keeps bands of like colours apart.
            scene.line(inner.iter().copied(), 1.0, Tone::Surface);
        } else {
            // A year alone is a bar.
            for (outer, inner) in outer.iter().zip(inner) {
                let (top, bottom) = (outer.y.min(inner.y), outer.y.max(inner.y));
                scene.rect(Rect::new(outer.x - 3.0, top, 6.0, bottom - top), style);
            }
        }
    }
}

fn draw_dot(scene: &mut Scene, at: Point, coverage: Coverage) {
    scene.circle(at, DOT, Tone::InkMuted);
    if coverage != Coverage::Complete {
        scene.circle(at, DOT - 1.3, Tone::Surface);
    }
}
