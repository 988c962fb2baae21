//! Marks of the timeline: grid of years, today, and a line for each entry.

use super::rows::SIZE;
use super::{DueMark, DueState, Row, Sign, Timeline, new_year};
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, text_width};
use crate::charts::words;
use crate::dataset::actions::Side;
use crate::domain::Moment;
use crate::text::{Locale, Message, NumberStyle};

const BAR: f64 = 8.0;
const RADIUS: f64 = 5.5;

impl Timeline {
    /// All marks.
    #[must_use]
    pub fn scene(&self, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.size);
        self.draw_axis(&mut scene, locale);
        for group in &self.groups {
            let font = Font::size(SIZE).semibold().level(Level::Middle);
            scene.text(Point::new(0.0, group.y), &group.title, font, Tone::Ink);
            for row in &group.rows {
                self.draw_row(&mut scene, row, group.side);
                scene.hit_rect(row.band, Datum::Series(row.id.clone()));
            }
        }
        for entry in &self.legend {
            let at = Point::new(entry.x, entry.y);
            match entry.sign {
                Sign::Side(side) => draw_sign(&mut scene, at, side),
                Sign::Hold => draw_hold(&mut scene, Rect::new(at.x - 6.0, at.y - BAR / 2.0, 13.0, BAR)),
                Sign::Due(state) => draw_due(&mut scene, at, state),
            }
            let font = Font::size(SIZE - 1.0).level(Level::Middle);
            scene.text(Point::new(entry.x + 12.0, entry.y), &entry.text, font, Tone::InkMuted);
        }
        scene
    }

    /// A band behind the entry under the pointer.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some(row) = self.row(hover) {
            scene.rect(row.band, Style::of(Tone::Highlight).opacity(0.12));
            scene.frame(row.band.grown(-1.0), 1.5, Tone::Highlight);
        }
        scene
    }

    fn draw_axis(&self, scene: &mut Scene, locale: &Locale) {
        let top = self.plot.y - 8.0;
        let room = text_width("2026", SIZE, Weight::Regular) + 8.0;
        let mut free = f64::NEG_INFINITY;
        for year in &self.years {
            let x = self.x(new_year(*year));
            scene.line([Point::new(x, top), Point::new(x, self.plot.bottom())], 1.0, Tone::Grid);
            if x >= free {
                let text = locale.number(f64::from(year.0), NumberStyle::Year);
                scene.text(Point::new(x + 3.0, top - 2.0), text, Font::size(SIZE), Tone::InkMuted);
                free = x + room;
            }
        }
        let x = self.x(self.today);
        let today = Message::new("timeline-today").with("day", words::moment(Moment::Day(self.today)));
        let text = locale.say(&today);
        let half = text_width(&text, SIZE - 1.0, Weight::Regular) / 2.0;
        let at = Point::new(x.clamp(half, (self.size.width - half).max(half)), top - 20.0);
        scene.text(at, text, Font::size(SIZE - 1.0).align(Align::Middle), Tone::Ink);
        scene.line([Point::new(x, top - 16.0), Point::new(x, self.plot.bottom())], 1.5, Tone::InkMuted);
    }

    fn draw_row(&self, scene: &mut Scene, row: &Row, side: Side) {
        scene.text(
            Point::new(0.0, row.label_y),
            &row.label,
            Font::size(SIZE).level(Level::Middle),
            Tone::Ink,
        );
        let start = row.begins.unwrap_or(row.date).min(row.date);
        let ends = row.dues.iter().map(|due| due.day).chain(row.begins);
        if let Some(last) = ends.max().filter(|last| *last > start) {
            let line = [Point::new(self.x(start), row.y), Point::new(self.x(last), row.y)];
            scene.line(line, 1.5, Style::of(tone(side)).opacity(0.6));
        }
        for stretch in &row.stretches {
            let (from, to) = (self.x(stretch.from), self.x(stretch.to));
            let bar = Rect::new(from, row.y - BAR / 2.0, (to - from).max(1.0), BAR);
            if stretch.is_on_hold || side == Side::Relaxes {
                draw_hold(scene, bar);
            } else {
                scene.rect(bar, Style::of(tone(side)).opacity(0.75));
            }
            if stretch.is_open(self.today) && !stretch.is_on_hold && side == Side::Restricts {
                let tip = [(0.0, -BAR), (8.0, 0.0), (0.0, BAR)];
                let tip = tip.map(|(dx, dy)| Point::new(to + dx, row.y + dy * 0.75));
                scene.polygon(tip, Style::of(tone(side)));
            }
        }
        if let Some(begins) = row.begins.filter(|begins| *begins > self.today) {
            let x = self.x(begins);
            scene.line([Point::new(x, row.y - 7.0), Point::new(x, row.y + 7.0)], 2.5, tone(side));
        }
        draw_sign(scene, Point::new(self.x(row.date), row.y), side);
        for DueMark { day, state } in &row.dues {
            draw_due(scene, Point::new(self.x(*day), row.y), *state);
        }
    }
}

/// A square restricts, a hollow square relaxes, a triangle supports, a disc agrees.
fn draw_sign(scene: &mut Scene, at: Point, side: Side) {
    let square = |half: f64| Rect::new(at.x - half, at.y - half, 2.0 * half, 2.0 * half);
    match side {
        Side::Restricts => scene.rect(square(RADIUS - 0.5), tone(side)),
        Side::Relaxes => {
            scene.rect(square(RADIUS - 0.5), tone(side));
            scene.rect(square(RADIUS - 2.7), Tone::Surface);
        }
        Side::Supports => {
            let corners = [(0.0, -RADIUS - 0.5), (RADIUS + 0.8, RADIUS), (-RADIUS - 0.8, RADIUS)];
            scene.polygon(corners.map(|(dx, dy)| Point::new(at.x + dx, at.y + dy)), tone(side));
        }
        Side::Agrees => scene.circle(at, RADIUS, tone(side)),
    }
}

/// An outlined bar.
fn draw_hold(scene: &mut Scene, bar: Rect) {
    scene.rect(bar, Tone::Surface);
    scene.frame(bar, 1.5, tone(Side::Relaxes));
}

/// A diamond: hollow while open, full and crossed through when overdue, full when delivered.
fn draw_due(scene: &mut Scene, at: Point, state: DueState) {
    let diamond =
        |r: f64| [(0.0, -r), (r, 0.0), (0.0, r), (-r, 0.0)].map(|(x, y)| Point::new(at.x + x, at.y + y));
    let tone = match state {
        DueState::Open => Tone::Ink,
        DueState::Overdue => Tone::Negative,
        DueState::Delivered => Tone::Positive,
    };
    scene.polygon(diamond(RADIUS + 1.5), tone);
    match state {
        DueState::Open => {
            scene.polygon(diamond(RADIUS - 1.2), Tone::Surface);
        }
        DueState::Overdue => {
            let bar = |y: f64, height: f64| Rect::new(at.x - 0.9, at.y + y, 1.8, height);
            scene.rect(bar(-3.4, 4.2), Tone::Surface);
            scene.rect(bar(1.8, 1.8), Tone::Surface);
        }
        DueState::Delivered => {}
    }
}

const fn tone(side: Side) -> Tone {
    match side {
        Side::Restricts => Tone::Series(1),
        Side::Relaxes => Tone::Series(4),
        Side::Supports => Tone::Series(2),
        Side::Agrees => Tone::Series(0),
    }
}
