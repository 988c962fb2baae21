//! Marks of the time series: panels and lines once, crosshair and brush over them.

use super::labels::{EndLabel, KEY, SIZE};
use super::lines::{Runs, dashes};
use super::panels::Panel;
use super::{Line, TimeSeries};
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Emphasis, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, text_width};
use crate::domain::{Frequency, Month, PriceKind};
use crate::text::Locale;

const STROKE: f64 = 1.8;
const DASH: (f64, f64) = (5.0, 3.5);
const DOT: f64 = 3.5;

impl TimeSeries {
    /// All marks; with a series in focus the others stand back.
    #[must_use]
    pub fn scene(&self, focus: Option<&str>) -> Scene {
        let mut scene = Scene::new(self.options.size);
        let focus = focus.filter(|id| self.lines.iter().any(|line| line.id == *id));
        for panel in self.panels() {
            draw_grid(&mut scene, panel);
        }
        self.draw_months(&mut scene);
        // The one in focus is drawn last, on top.
        let order = self.lines.iter().enumerate().filter(|(_, line)| Some(line.id.as_str()) != focus);
        let on_top = self.lines.iter().enumerate().filter(|(_, line)| Some(line.id.as_str()) == focus);
        for (at, line) in order.chain(on_top) {
            let style = style(at).emphasis(emphasis(line, focus));
            draw_line(&mut scene, line, &line.volatility_runs, style.opacity(0.85));
            draw_line(&mut scene, line, &line.level_runs, style);
        }
        self.hit_months(&mut scene);
        for label in &self.end_labels {
            if let Some(line) = self.lines.get(label.line) {
                draw_label(&mut scene, line, label, emphasis(line, focus));
            }
        }
        scene
    }

    /// What a hover adds: a crosshair through both panels, or one line above all others.
    #[must_use]
    pub fn overlay(&self, hover: &Datum, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.options.size);
        match hover {
            Datum::Month(month) => self.draw_crosshair(&mut scene, *month, locale),
            Datum::Series(id) => self.draw_alone(&mut scene, id),
            _ => {}
        }
        scene
    }

    /// The range being chosen, in either order.
    #[must_use]
    pub fn brush(&self, from: Month, to: Month) -> Scene {
        let mut scene = Scene::new(self.options.size);
        let (left, right) = (self.x_at(from.min(to)), self.x_at(from.max(to)));
        for panel in self.panels() {
            let rect = Rect { x: left, width: (right - left).max(1.0), ..panel.frame };
            scene.rect(rect, Style::of(Tone::Accent).opacity(0.14));
            for x in [left, right] {
                vertical(&mut scene, x, panel.frame, Tone::Accent);
            }
        }
        scene
    }

    fn draw_months(&self, scene: &mut Scene) {
        let bottom = self.bottom();
        let font = Font::size(SIZE).align(Align::Middle);
        for (x, text) in &self.month_labels {
            scene.line([Point::new(*x, bottom), Point::new(*x, bottom + 4.0)], 1.0, Tone::Axis);
            // A label at the edge keeps inside the page.
            let half = text_width(text, SIZE, Weight::Regular) / 2.0;
            let x = x.clamp(half, (self.options.size.width - half).max(half));
            scene.text(Point::new(x, bottom + 18.0), text, font, Tone::InkMuted);
        }
    }

    fn hit_months(&self, scene: &mut Scene) {
        let plot = self.plot();
        for ordinal in self.time.first.ordinal()..=self.time.last.ordinal() {
            let month = Month::from_ordinal(ordinal);
            let half = (self.x_at(month.plus(1)) - self.x_at(month)) / 2.0;
            let column = Rect { x: self.x_at(month) - half, width: 2.0 * half, ..plot };
            scene.hit_rect(column, Datum::Month(month));
        }
    }

    fn draw_crosshair(&self, scene: &mut Scene, month: Month, locale: &Locale) {
        if !(self.time.first..=self.time.last).contains(&month) {
            return;
        }
        let x = self.x_at(month);
        for panel in self.panels() {
            vertical(scene, x, panel.frame, Tone::InkMuted);
        }
        for (at, line) in self.lines.iter().enumerate() {
            for (values, panel) in [&line.level, &line.volatility].into_iter().zip(self.panels()) {
                if let Some((found, value)) = Self::value_in(values, line.frequency, month) {
                    let centre = Point::new(self.x_at(found), panel.axis.pixel_from_value(value));
                    scene.circle(centre, DOT + 1.5, Tone::Surface);
                    scene.circle(centre, DOT, Tone::Series(series_at(at)));
                }
            }
        }
        let text = locale.month(month.year(), month.month());
        let half = text_width(&text, SIZE, Weight::Semibold) / 2.0 + 6.0;
        let middle = x.clamp(half, (self.options.size.width - half).max(half));
        let top = self.bottom() + 3.0;
        scene.rect(Rect::new(middle - half, top, 2.0 * half, 20.0), Tone::Ink);
        let font = Font::size(SIZE).semibold().align(Align::Middle).level(Level::Middle);
        scene.text(Point::new(middle, top + 10.0), text, font, Tone::Surface);
    }

    fn draw_alone(&self, scene: &mut Scene, id: &str) {
        let Some((at, line)) = self.lines.iter().enumerate().find(|(_, line)| line.id == id) else { return };
        for panel in self.panels() {
            scene.rect(panel.frame.grown(3.0), Style::of(Tone::Surface).opacity(0.7));
        }
        for runs in [&line.volatility_runs, &line.level_runs] {
            draw_line(scene, line, runs, style(at).emphasis(Emphasis::Strong));
        }
    }
}

fn draw_grid(scene: &mut Scene, panel: &Panel) {
    let frame = panel.frame;
    scene.text(Point::new(0.0, frame.y - 14.0), &panel.title, Font::size(SIZE).semibold(), Tone::Ink);
    for (y, text) in &panel.ticks {
        let is_floor = (*y - frame.bottom()).abs() < 0.5;
        horizontal(scene, *y, frame, if is_floor { Tone::Axis } else { Tone::Grid });
        let font = Font::size(SIZE).align(Align::End).level(Level::Middle);
        scene.text(Point::new(frame.x - 7.0, *y), text, font, Tone::InkMuted);
    }
    if let Some(y) = panel.base {
        horizontal(scene, y, frame, Tone::InkMuted);
    }
}

/// One mark for each whole run; dashes and markers for what is no price.
fn draw_line(scene: &mut Scene, line: &Line, runs: &Runs, style: Style) {
    let width = if style.emphasis == Emphasis::Strong { STROKE + 0.8 } else { STROKE };
    for run in runs.iter() {
        match (run, line.kind) {
            ([lone], _) => scene.circle(*lone, 2.2, style),
            (run, PriceKind::Price) => scene.line(run.iter().copied(), width, style),
            (run, PriceKind::UnitValue) => {
                for dash in dashes(run, DASH.0, DASH.1) {
                    scene.line(dash, width, style);
                }
            }
        }
    }
    if line.frequency == Frequency::Annual {
        for point in runs.points() {
            scene.circle(*point, 2.4, style);
        }
    }
}

fn draw_label(scene: &mut Scene, line: &Line, label: &EndLabel, emphasis: Emphasis) {
    let style = style(label.line).emphasis(emphasis);
    let key_end = Point::new(label.at.x + KEY, label.at.y);
    if let Some(end) = label.end {
        let leader = [Point::new(end.x + 2.0, end.y), Point::new(label.at.x - 2.0, label.at.y)];
        scene.line(leader, 1.0, style.opacity(0.45));
    }
    match line.kind {
        PriceKind::Price => scene.line([label.at, key_end], 3.0, style),
        PriceKind::UnitValue => {
            for dash in dashes(&[label.at, key_end], DASH.0, DASH.1) {
                scene.line(dash, 3.0, style);
            }
        }
    }
    let font = Font::size(SIZE).level(Level::Middle);
    let at = |x: f64| Point::new(x, label.at.y);
    let ink = |tone| Style::of(tone).emphasis(emphasis);
    if !label.name.is_empty() {
        scene.text(at(label.name_x), &label.name, font.semibold(), ink(Tone::Ink));
    }
    scene.text(at(label.figure_x), &label.figure, font, ink(Tone::InkMuted));
    let area = Rect::new(label.at.x, label.top(), label.right - label.at.x, EndLabel::HEIGHT);
    scene.hit_rect(area, Datum::Series(line.id.clone()));
}

fn style(at: usize) -> Style {
    Style::of(Tone::Series(series_at(at)))
}

fn series_at(at: usize) -> u8 {
    u8::try_from(at % usize::from(crate::charts::palette::SERIES_COLOURS)).unwrap_or(0)
}

fn emphasis(line: &Line, focus: Option<&str>) -> Emphasis {
    match focus {
        None => Emphasis::Normal,
        Some(id) if id == line.id => Emphasis::Strong,
        Some(_) => Emphasis::Faint,
    }
}

fn horizontal(scene: &mut Scene, y: f64, frame: Rect, tone: Tone) {
    scene.line([Point::new(frame.x, y), Point::new(frame.right(), y)], 1.0, tone);
}

fn vertical(scene: &mut Scene, x: f64, frame: Rect, tone: Tone) {
    scene.line([Point::new(x, frame.y), Point::new(x, frame.bottom())], 1.0, tone);
}
