//! Marks of the panels: everything once, crosshair and brush over it.

use super::layout::{FONT, SWATCH};
use super::{Key, Line, Panel, Stroke, TimePanels};
use crate::charts::datum::Datum;
use crate::charts::palette::{SERIES_COLOURS, Tone};
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, text_width};
use crate::charts::time_series::lines::dashes;
use crate::domain::{Frequency, Month};
use crate::text::Locale;

const STROKE: f64 = 1.8;
const DASH: (f64, f64) = (5.0, 3.5);

impl TimePanels {
    /// All marks and what can be pointed at.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let mut scene = Scene::new(self.size);
        for panel in &self.panels {
            draw_ground(&mut scene, panel, self.size.width);
        }
        self.draw_marks(&mut scene);
        for panel in &self.panels {
            for line in &panel.lines {
                draw_line(&mut scene, line);
            }
        }
        self.hit_months(&mut scene);
        self.hit_marks(&mut scene);
        scene
    }

    /// What a hover adds.
    #[must_use]
    pub fn overlay(&self, hover: &Datum, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Datum::Month(month) = hover {
            self.draw_crosshair(&mut scene, *month, locale);
        }
        let marked = |id: &String| self.marks.iter().find(|mark| mark.id == *id);
        if let Datum::Series(id) = hover
            && let Some(mark) = marked(id)
        {
            for panel in &self.panels {
                vertical(
                    &mut scene,
                    panel.time.pixel_from_month(mark.month),
                    panel.frame,
                    3.0,
                    Tone::Highlight,
                );
            }
        }
        scene
    }

    /// The range being chosen, in either order.
    #[must_use]
    pub fn brush(&self, from: Month, to: Month) -> Scene {
        let mut scene = Scene::new(self.size);
        for panel in &self.panels {
            let x = |month| panel.time.pixel_from_month(month);
            let (left, right) = (x(from.min(to)), x(from.max(to)));
            let rect = Rect { x: left, width: (right - left).max(1.0), ..panel.frame };
            scene.rect(rect, Style::of(Tone::Accent).opacity(0.14));
        }
        scene
    }

    fn is_inside(&self, month: Month) -> bool {
        (self.months.0..=self.months.1).contains(&month)
    }

    fn draw_marks(&self, scene: &mut Scene) {
        let Some(first) = self.panels.first() else { return };
        let mut right_of_last = f64::NEG_INFINITY;
        for mark in self.marks.iter().filter(|mark| self.is_inside(mark.month)) {
            for panel in &self.panels {
                vertical(scene, panel.time.pixel_from_month(mark.month), panel.frame, 1.2, Tone::InkMuted);
            }
            // Of labels that would touch, the first is written; all can be pointed at and are listed.
            let x = first.time.pixel_from_month(mark.month);
            let half = text_width(&mark.label, FONT, Weight::Semibold) / 2.0 + 4.0;
            if x - half > right_of_last {
                let font = Font::size(FONT).semibold().align(Align::Middle);
                scene.text(Point::new(x, first.title_at.y - 18.0), &mark.label, font, Tone::Ink);
                right_of_last = x + half;
            }
        }
    }

    fn hit_months(&self, scene: &mut Scene) {
        for panel in &self.panels {
            for ordinal in self.months.0.ordinal()..=self.months.1.ordinal() {
                let month = Month::from_ordinal(ordinal);
                let x = panel.time.pixel_from_month(month);
                let half = (panel.time.pixel_from_month(month.plus(1)) - x) / 2.0;
                scene.hit_rect(Rect { x: x - half, width: 2.0 * half, ..panel.frame }, Datum::Month(month));
            }
        }
    }

    fn hit_marks(&self, scene: &mut Scene) {
        let Some(first) = self.panels.first() else { return };
        for mark in self.marks.iter().filter(|mark| self.is_inside(mark.month)) {
            let x = first.time.pixel_from_month(mark.month);
            scene.hit_rect(Rect::new(x - 12.0, 0.0, 24.0, 24.0), Datum::Series(mark.id.clone()));
        }
    }

    fn draw_crosshair(&self, scene: &mut Scene, month: Month, locale: &Locale) {
        if !self.is_inside(month) {
            return;
        }
        for panel in &self.panels {
            let x = panel.time.pixel_from_month(month);
            vertical(scene, x, panel.frame, 1.0, Tone::InkMuted);
            for line in &panel.lines {
                if let Some((found, value)) = Self::value_in(line, month) {
                    let at =
                        Point::new(panel.time.pixel_from_month(found), panel.axis.pixel_from_value(value));
                    scene.circle(at, 5.0, Tone::Surface);
                    scene.circle(at, 3.5, tone(line.colour));
                }
            }
            if panel.month_labels.is_empty() {
                continue;
            }
            let text = locale.month(month.year(), month.month());
            let half = text_width(&text, FONT, Weight::Semibold) / 2.0 + 6.0;
            let middle = x.clamp(half, (self.size.width - half).max(half));
            let top = panel.frame.bottom() + 3.0;
            scene.rect(Rect::new(middle - half, top, 2.0 * half, 20.0), Tone::Ink);
            let font = Font::size(FONT).semibold().align(Align::Middle).level(Level::Middle);
            scene.text(Point::new(middle, top + 10.0), text, font, Tone::Surface);
        }
    }
}

fn draw_ground(scene: &mut Scene, panel: &Panel, width: f64) {
    let frame = panel.frame;
    for shade in &panel.shades {
        let x = |month: Month| panel.time.pixel_from_month(month).clamp(frame.x, frame.right());
        let (left, right) = (x(shade.from), x(shade.to.plus(1)));
        scene.rect(
            Rect { x: left, width: right - left, ..frame },
            Style::of(shade.tone).opacity(shade.opacity),
        );
    }
    scene.text(panel.title_at, &panel.title, Font::size(FONT).semibold(), Tone::Ink);
    for (y, text) in &panel.ticks {
        let is_floor = (*y - frame.bottom()).abs() < 0.5;
        horizontal(scene, *y, frame, if is_floor { Tone::Axis } else { Tone::Grid });
        let font = Font::size(FONT).align(Align::End).level(Level::Middle);
        scene.text(Point::new(frame.x - 7.0, *y), text, font, Tone::InkMuted);
    }
    draw_band(scene, panel);
    for key in &panel.keys {
        draw_key(scene, key);
    }
    let font = Font::size(FONT).align(Align::Middle);
    let mut right_of_last = f64::NEG_INFINITY;
    for (x, text) in &panel.month_labels {
        let bottom = frame.bottom();
        scene.line([Point::new(*x, bottom), Point::new(*x, bottom + 4.0)], 1.0, Tone::Axis);
        let half = text_width(text, FONT, Weight::Regular) / 2.0;
        let x = x.clamp(half, (width - half).max(half));
        // At the edge a label moves in; where it would touch its neighbour it goes.
        if x - half > right_of_last + 4.0 {
            scene.text(Point::new(x, bottom + 18.0), text, font, Tone::InkMuted);
            right_of_last = x + half;
        }
    }
}

fn draw_band(scene: &mut Scene, panel: &Panel) {
    let Some(band) = &panel.band else { return };
    let point = |month: Month, value: f64| {
        Point::new(panel.time.pixel_from_month(month), panel.axis.pixel_from_value(value))
    };
    let inside = || band.values.iter().filter(|entry| entry.0 <= panel.time.last);
    let upper = inside().map(|(month, _, high)| point(*month, *high));
    let lower = inside().rev().map(|(month, low, _)| point(*month, *low));
    scene.polygon(upper.chain(lower), Style::of(tone(band.colour)).opacity(0.22));
}

fn draw_key(scene: &mut Scene, key: &Key) {
    let middle = key.at.y - 4.5;
    match key.stroke {
        Some(stroke) => draw_stroke(
            scene,
            &[Point::new(key.at.x, middle), Point::new(key.at.x + SWATCH, middle)],
            3.0,
            stroke,
            Style::of(tone(key.colour)),
        ),
        None => {
            let swatch = Rect::new(key.at.x, middle - 5.0, SWATCH, 10.0);
            scene.rect(swatch, Style::of(tone(key.colour)).opacity(0.3));
        }
    }
    scene.text(Point::new(key.at.x + SWATCH + 6.0, key.at.y), &key.text, Font::size(FONT), Tone::Ink);
}

fn draw_line(scene: &mut Scene, line: &Line) {
    let style = Style::of(tone(line.colour));
    for run in line.runs.iter() {
        match run {
            [lone] => scene.circle(*lone, 2.2, style),
            run => draw_stroke(scene, run, STROKE, line.stroke, style),
        }
    }
    if line.frequency == Frequency::Annual {
        for point in line.runs.points() {
            scene.circle(*point, 2.4, style);
        }
    }
}

fn draw_stroke(scene: &mut Scene, run: &[Point], width: f64, stroke: Stroke, style: Style) {
    match stroke {
        Stroke::Solid => scene.line(run.iter().copied(), width, style),
        Stroke::Dashed => {
            for dash in dashes(run, DASH.0, DASH.1) {
                scene.line(dash, width, style);
            }
        }
    }
}

fn tone(colour: u8) -> Tone {
    Tone::Series(colour % SERIES_COLOURS)
}

fn horizontal(scene: &mut Scene, y: f64, frame: Rect, tone: Tone) {
    scene.line([Point::new(frame.x, y), Point::new(frame.right(), y)], 1.0, tone);
}

fn vertical(scene: &mut Scene, x: f64, frame: Rect, width: f64, tone: Tone) {
    scene.line([Point::new(x, frame.y), Point::new(x, frame.bottom())], width, tone);
}
