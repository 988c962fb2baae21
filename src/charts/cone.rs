//! The volatility cone: for each window the range its volatility has had, and where it is now.

use crate::analysis::volatility::ConeSlice;
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Size, Style};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::text_width::{Weight, text_width};
use crate::charts::ticks;
use crate::charts::words::{no_data, share};
use crate::text::{Arg, Locale, Message, NumberStyle};

const FONT: f64 = 13.0;
const HEAD: f64 = 50.0;
const FOOT: f64 = 28.0;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct ConeInput {
    /// The windows, shortest first.
    pub slices: Vec<ConeSlice>,
    /// What it shows.
    pub title: Message,
    /// The finding.
    pub sentence: Message,
}

/// The cone with its places.
#[derive(Clone, Debug, PartialEq)]
pub struct Cone {
    input: ConeInput,
    size: Size,
    frame: Rect,
    most: f64,
    ticks: Vec<f64>,
}

impl Cone {
    /// Lays the windows out at equal distances.
    #[must_use]
    pub fn layout(input: ConeInput, size: Size, locale: &Locale) -> Self {
        let highest = input.slices.iter().map(|slice| slice.levels[6]).fold(0.0, f64::max);
        let most = if highest > 0.0 { highest * 1.05 } else { 1.0 };
        let height = (size.height - HEAD - FOOT).max(1.0);
        let ticks = ticks::linear(0.0, most, (height / 38.0).floor().max(2.0) as usize);
        let label =
            |tick: &f64| text_width(&locale.number(*tick, NumberStyle::Percent(0)), FONT, Weight::Regular);
        let left = ticks.iter().map(label).fold(0.0, f64::max) + 8.0;
        let frame = Rect::new(left, HEAD, (size.width - left - 4.0).max(1.0), height);
        Self { input, size, frame, most, ticks }
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    fn x_at(&self, place: usize) -> f64 {
        let count = self.input.slices.len().max(1) as f64;
        self.frame.x + self.frame.width * (place as f64 + 0.5) / count
    }

    fn y_at(&self, volatility: f64) -> f64 {
        self.frame.bottom() - volatility / self.most * self.frame.height
    }

    fn line(&self, of: impl Fn(&ConeSlice) -> Option<f64>) -> Vec<Point> {
        let slices = self.input.slices.iter().enumerate();
        slices.filter_map(|(at, slice)| Some(Point::new(self.x_at(at), self.y_at(of(slice)?)))).collect()
    }

    /// All marks and what can be pointed at.
    #[must_use]
    pub fn scene(&self, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.size);
        scene.text(
            Point::new(0.0, 14.0),
            locale.say(&self.input.title),
            Font::size(FONT).semibold(),
            Tone::Ink,
        );
        for tick in &self.ticks {
            let y = self.y_at(*tick);
            scene.line([Point::new(self.frame.x, y), Point::new(self.frame.right(), y)], 1.0, Tone::Grid);
            let font = Font::size(FONT).align(Align::End).level(Level::Middle);
            let text = locale.number(*tick, NumberStyle::Percent(0));
            scene.text(Point::new(self.frame.x - 7.0, y), text, font, Tone::InkMuted);
        }
        for (low, high, opacity) in [(0, 6, 0.14), (1, 5, 0.18), (2, 4, 0.24)] {
            let level = |place: usize| move |slice: &ConeSlice| slice.levels.get(place).copied();
            let lower = self.line(level(low)).into_iter().rev();
            let area = self.line(level(high)).into_iter().chain(lower);
            scene.polygon(area, Style::of(Tone::Series(0)).opacity(opacity));
        }
        scene.line(self.line(|slice| Some(slice.levels[3])), 1.8, Tone::Series(0));
        let now = self.line(|slice| slice.now);
        scene.line(now.iter().copied(), 1.8, Tone::Series(1));
        for at in now {
            scene.circle(at, 5.5, Tone::Surface);
            scene.circle(at, 4.0, Tone::Series(1));
        }
        self.draw_windows(&mut scene, locale);
        self.draw_legend(&mut scene, locale);
        scene
    }

    fn draw_windows(&self, scene: &mut Scene, locale: &Locale) {
        let bottom = self.frame.bottom();
        scene.line(
            [Point::new(self.frame.x, bottom), Point::new(self.frame.right(), bottom)],
            1.0,
            Tone::Axis,
        );
        let width = self.frame.width / self.input.slices.len().max(1) as f64;
        for (at, slice) in self.input.slices.iter().enumerate() {
            let text = locale.number(f64::from(slice.months), NumberStyle::Integer);
            let font = Font::size(FONT).align(Align::Middle);
            scene.text(Point::new(self.x_at(at), bottom + 19.0), text, font, Tone::InkMuted);
            let column = Rect { x: self.x_at(at) - width / 2.0, width, ..self.frame };
            scene.hit_rect(column, Datum::Series(slice.months.to_string()));
        }
    }

    fn draw_legend(&self, scene: &mut Scene, locale: &Locale) {
        let mut x = 0.0;
        for (key, tone) in [("cone-now", Tone::Series(1)), ("cone-median", Tone::Series(0))] {
            let text = locale.word(key);
            scene.line([Point::new(x, 32.0), Point::new(x + 18.0, 32.0)], 3.0, tone);
            scene.text(Point::new(x + 24.0, 36.5), text.as_str(), Font::size(FONT), Tone::Ink);
            x += 40.0 + text_width(&text, FONT, Weight::Regular);
        }
        if x + 160.0 < self.size.width {
            scene.rect(Rect::new(x, 27.0, 18.0, 10.0), Style::of(Tone::Series(0)).opacity(0.4));
            scene.text(Point::new(x + 24.0, 36.5), locale.word("cone-bands"), Font::size(FONT), Tone::Ink);
        }
    }

    fn find(&self, datum: &Datum) -> Option<(usize, &ConeSlice)> {
        let Datum::Series(id) = datum else { return None };
        self.input.slices.iter().enumerate().find(|(_, slice)| slice.months.to_string() == *id)
    }

    /// A line through the window under the pointer.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some((at, _)) = self.find(hover) {
            let x = self.x_at(at);
            scene.line(
                [Point::new(x, self.frame.y), Point::new(x, self.frame.bottom())],
                1.0,
                Tone::InkMuted,
            );
        }
        scene
    }

    /// Along the windows.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let windows = self.input.slices.iter().map(|slice| Datum::Series(slice.months.to_string()));
        Walk::new(Lanes::Rows, vec![windows.collect()])
    }

    /// The range of a window.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (_, slice) = self.find(datum)?;
        let mut tooltip = Tooltip::new(window(slice.months)).row(Message::new("cone-now"), figure(slice.now));
        for (key, level) in LEVELS.into_iter().zip(slice.levels).rev() {
            tooltip = tooltip.row(Message::new(key), share(level));
        }
        Some(tooltip)
    }

    /// The finding and every window.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let first = [Message::new("cone-window"), Message::new("cone-now")];
        let headers = first.into_iter().chain(LEVELS.map(Message::new)).collect();
        let row = |slice: &ConeSlice| {
            let first = [window(slice.months).into(), figure(slice.now)];
            first.into_iter().chain(slice.levels.map(|level| share(level).into())).collect()
        };
        let rows = self.input.slices.iter().map(row).collect();
        Summary { sentence: self.input.sentence.clone(), table: Table { headers, rows } }
    }
}

const LEVELS: [&str; 7] =
    ["cone-lowest", "cone-p10", "cone-p25", "cone-median", "cone-p75", "cone-p90", "cone-highest"];

fn window(months: u32) -> Message {
    Message::new("window-months").number("months", f64::from(months), NumberStyle::Integer)
}

fn figure(value: Option<f64>) -> Arg {
    value.map_or_else(|| no_data().into(), |value| share(value).into())
}
