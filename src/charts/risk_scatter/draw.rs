//! Marks of the scatter: mines are discs, refineries squares.

use super::{REACH, RiskScatter, SIZE};
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Emphasis, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, text_width};
use crate::domain::Stage;

/// How far the name of the strip may reach beyond it, half on either side.
const MARGIN: f64 = 16.0;

impl RiskScatter {
    /// All marks; the chosen one stands out.
    #[must_use]
    pub fn scene(&self, chosen: Option<&Datum>) -> Scene {
        let mut scene = Scene::new(self.size);
        self.draw_legend(&mut scene);
        self.draw_axes(&mut scene);
        self.draw_thresholds(&mut scene);
        for (at, point) in self.points.iter().enumerate() {
            let Some(place) = self.places.get(at).copied() else { continue };
            let is_chosen = chosen == Some(&point.datum());
            mark(&mut scene, place, point.stage, if is_chosen { Emphasis::Strong } else { Emphasis::Normal });
            if is_chosen {
                scene.frame(around(place).grown(3.0), 1.5, Tone::Accent);
            }
            if let Some(Some(label)) = self.labels.get(at) {
                let font = Font::size(SIZE).align(label.align);
                let font = if is_chosen { font.semibold() } else { font };
                scene.text(label.at, &label.text, font, Tone::Ink);
            }
        }
        // From the lowest risk up, so that the highest lies on top.
        for (point, place) in self.points.iter().zip(&self.places).rev() {
            scene.hit_rect(around(*place).grown(4.0), point.datum());
        }
        scene
    }

    /// What a hover adds: a ring, and the name where it is not there.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some((at, _)) = self.find(hover)
            && let Some(place) = self.places.get(at).copied()
        {
            scene.frame(around(place).grown(4.0), 2.0, Tone::Highlight);
        }
        scene
    }

    fn draw_legend(&self, scene: &mut Scene) {
        let mut x = 8.0;
        for (stage, text) in &self.words.stages {
            mark(scene, Point::new(x, 10.0), *stage, Emphasis::Normal);
            scene.text(Point::new(x + 11.0, 10.0), text, Font::size(SIZE).level(Level::Middle), Tone::Ink);
            x += 11.0 + text_width(text, SIZE, Weight::Regular) + 24.0;
        }
        scene.text(Point::new(0.0, 38.0), &self.words.up, Font::size(SIZE).semibold(), Tone::Ink);
    }

    fn draw_axes(&self, scene: &mut Scene) {
        let (plot, strip) = (self.plot, self.strip);
        if strip.width > 0.0 {
            scene.rect(strip, Style::of(Tone::NoData).opacity(0.35));
            let font = Font::size(SIZE - 1.0).align(Align::Middle);
            let lines = crate::charts::framed::wrapped(
                &self.words.unknown,
                SIZE - 1.0,
                Weight::Regular,
                strip.width + MARGIN,
            );
            for (at, line) in lines.iter().enumerate() {
                let y = strip.bottom() + 16.0 + 14.0 * at as f64;
                scene.text(Point::new(strip.centre().x, y), line.as_str(), font, Tone::InkMuted);
            }
        }
        let font = Font::size(SIZE).align(Align::End).level(Level::Middle);
        for (tick, text) in &self.words.risk_ticks {
            let y = self.y(*tick);
            let tone = if *tick == 0.0 { Tone::Axis } else { Tone::Grid };
            scene.line([Point::new(strip.x, y), Point::new(plot.right(), y)], 1.0, tone);
            scene.text(Point::new(strip.x - 6.0, y), text, font, Tone::InkMuted);
        }
        for (tick, text) in &self.words.use_ticks {
            let x = self.x(*tick);
            scene.line([Point::new(x, plot.y), Point::new(x, plot.bottom())], 1.0, Tone::Grid);
            let align = if *tick >= super::LARGEST_HHI { Align::End } else { Align::Middle };
            let at = Point::new(x, plot.bottom() + 16.0);
            scene.text(at, text, Font::size(SIZE).align(align), Tone::InkMuted);
        }
        let at = Point::new(plot.right(), plot.bottom() + 36.0);
        scene.text(at, &self.words.across, Font::size(SIZE).semibold().align(Align::End), Tone::Ink);
    }

    fn draw_thresholds(&self, scene: &mut Scene) {
        let (plot, strip) = (self.plot, self.strip);
        let (y, x) = (self.y(self.thresholds.risk), self.x(self.thresholds.use_hhi));
        dashed(scene, Point::new(strip.x, y), Point::new(plot.right(), y));
        dashed(scene, Point::new(x, plot.y), Point::new(x, plot.bottom()));
        let font = Font::size(SIZE - 1.0);
        let at = Point::new(plot.right(), y - 5.0);
        scene.text(at, &self.words.risk_line, font.align(Align::End), Tone::Negative);
        scene.text(Point::new(x + 5.0, plot.y + 12.0), &self.words.use_line, font, Tone::Negative);
    }
}

fn mark(scene: &mut Scene, at: Point, stage: Stage, emphasis: Emphasis) {
    let style = Style::of(Tone::Stage(stage)).opacity(0.85).emphasis(emphasis);
    match stage {
        Stage::Processing => scene.rect(around(at).grown(-0.5), style),
        _ => scene.circle(at, REACH, style),
    }
}

fn around(at: Point) -> Rect {
    Rect::new(at.x - REACH, at.y - REACH, 2.0 * REACH, 2.0 * REACH)
}

fn dashed(scene: &mut Scene, from: Point, to: Point) {
    const DASH: f64 = 5.0;
    let length = (to.x - from.x).hypot(to.y - from.y);
    let steps = (length / (2.0 * DASH)).floor() as usize;
    let at = |distance: f64| {
        let part = distance / length;
        Point::new(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
    };
    for step in 0..steps {
        let start = 2.0 * DASH * step as f64;
        scene.line([at(start), at(start + DASH)], 1.2, Tone::Negative);
    }
}
