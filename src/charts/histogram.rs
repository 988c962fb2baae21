//! How often returns of each size came: columns side by side, the lowest and the highest named.

use crate::analysis::volatility::Distribution;
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Size, Style};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::text_width::{Weight, text_width};
use crate::charts::ticks;
use crate::text::{Arg, Locale, Message, NumberStyle};

const FONT: f64 = 13.0;
const HEAD: f64 = 28.0;
const FOOT: f64 = 28.0;

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct HistogramInput {
    /// The counts.
    pub distribution: Distribution,
    /// What it shows.
    pub title: Message,
    /// The finding.
    pub sentence: Message,
}

/// The columns with their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    input: HistogramInput,
    size: Size,
    frame: Rect,
    most: f64,
    ticks: Vec<f64>,
}

impl Histogram {
    /// Lays the columns out.
    #[must_use]
    pub fn layout(input: HistogramInput, size: Size, locale: &Locale) -> Self {
        let most = f64::from(input.distribution.counts.iter().copied().max().unwrap_or(0)).max(1.0) * 1.06;
        let frame_height = (size.height - HEAD - FOOT).max(1.0);
        let ticks: Vec<f64> = ticks::linear(0.0, most, (frame_height / 38.0).floor().max(2.0) as usize)
            .into_iter()
            .filter(|tick| tick.fract() == 0.0)
            .collect();
        let label =
            |tick: &f64| text_width(&locale.number(*tick, NumberStyle::Integer), FONT, Weight::Regular);
        let left = ticks.iter().map(label).fold(0.0, f64::max) + 8.0;
        let frame = Rect::new(left, HEAD, (size.width - left - 4.0).max(1.0), frame_height);
        Self { input, size, frame, most, ticks }
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    fn bins(&self) -> f64 {
        self.input.distribution.counts.len().max(1) as f64
    }

    fn column(&self, bin: usize, count: u32) -> Rect {
        let width = self.frame.width / self.bins();
        let height = f64::from(count) / self.most * self.frame.height;
        Rect::new(
            self.frame.x + width * bin as f64,
            self.frame.bottom() - height,
            (width - 1.0).max(0.5),
            height,
        )
    }

    fn x_at(&self, r: f64) -> f64 {
        let Distribution { start, width, .. } = self.input.distribution;
        self.frame.x + (r - start) / width / self.bins() * self.frame.width
    }

    fn edges(&self, bin: usize) -> (f64, f64) {
        let Distribution { start, width, .. } = self.input.distribution;
        (start + width * bin as f64, start + width * (bin + 1) as f64)
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
            let y = self.frame.bottom() - tick / self.most * self.frame.height;
            scene.line([Point::new(self.frame.x, y), Point::new(self.frame.right(), y)], 1.0, Tone::Grid);
            let font = Font::size(FONT).align(Align::End).level(Level::Middle);
            let text = locale.number(*tick, NumberStyle::Integer);
            scene.text(Point::new(self.frame.x - 7.0, y), text, font, Tone::InkMuted);
        }
        for (bin, count) in self.input.distribution.counts.iter().enumerate() {
            let is_fall = self.edges(bin).1 <= 1e-12;
            let tone = if is_fall { Tone::Negative } else { Tone::Positive };
            scene.rect(self.column(bin, *count), Style::of(tone).opacity(0.75));
            let whole = Rect { y: self.frame.y, height: self.frame.height, ..self.column(bin, 1) };
            scene.hit_rect(whole, Datum::Series(bin.to_string()));
        }
        self.draw_axis(&mut scene, locale);
        scene
    }

    fn draw_axis(&self, scene: &mut Scene, locale: &Locale) {
        let (first, last) = (self.edges(0).0, self.edges(self.input.distribution.counts.len()).0);
        let bottom = self.frame.bottom();
        scene.line(
            [Point::new(self.frame.x, bottom), Point::new(self.frame.right(), bottom)],
            1.0,
            Tone::Axis,
        );
        for tick in ticks::linear(first, last, (self.frame.width / 70.0).floor().max(2.0) as usize) {
            let x = self.x_at(tick);
            scene.line([Point::new(x, bottom), Point::new(x, bottom + 4.0)], 1.0, Tone::Axis);
            let font = Font::size(FONT).align(Align::Middle);
            // The tick at nothing may carry the dust and the sign of a subtraction.
            let shown = if tick.abs() < 1e-9 { 0.0 } else { tick };
            let text = locale.number(shown, NumberStyle::Percent(0));
            let half = text_width(&text, FONT, Weight::Regular) / 2.0;
            let x = x.clamp(half, (self.size.width - half).max(half));
            scene.text(Point::new(x, bottom + 19.0), text, font, Tone::InkMuted);
        }
        let zero = self.x_at(0.0);
        if (self.frame.x..=self.frame.right()).contains(&zero) {
            scene.line([Point::new(zero, self.frame.y), Point::new(zero, bottom)], 1.2, Tone::InkMuted);
        }
    }

    fn find(&self, datum: &Datum) -> Option<(usize, u32)> {
        let Datum::Series(id) = datum else { return None };
        let bin: usize = id.parse().ok()?;
        Some((bin, *self.input.distribution.counts.get(bin)?))
    }

    /// The column under the pointer.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some((bin, count)) = self.find(hover) {
            scene.frame(self.column(bin, count.max(1)), 2.0, Tone::Ink);
        }
        scene
    }

    /// Along the columns.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let bins = (0..self.input.distribution.counts.len()).map(|bin| Datum::Series(bin.to_string()));
        Walk::new(Lanes::Rows, vec![bins.collect()])
    }

    fn range(&self, bin: usize) -> Message {
        let (low, high) = self.edges(bin);
        let digits = if self.input.distribution.width < 0.0099 { 1 } else { 0 };
        Message::new("panels-range").number("low", low, NumberStyle::Percent(digits)).number(
            "high",
            high,
            NumberStyle::Percent(digits),
        )
    }

    /// How many months a column holds.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (bin, count) = self.find(datum)?;
        Some(
            Tooltip::new(self.range(bin))
                .row(Message::new("histogram-months"), Arg::Number(f64::from(count), NumberStyle::Integer)),
        )
    }

    /// The finding and the counts.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let row = |(bin, count): (usize, &u32)| {
            vec![self.range(bin).into(), Arg::Number(f64::from(*count), NumberStyle::Integer)]
        };
        let headers = vec![Message::new("histogram-return"), Message::new("histogram-months")];
        let rows = self.input.distribution.counts.iter().enumerate().map(row).collect();
        Summary { sentence: self.input.sentence.clone(), table: Table { headers, rows } }
    }
}
