//! A few figures from the largest down, each as a bar with its number beside it.

use super::datum::{Datum, Lanes, Walk};
use super::palette::Tone;
use super::scene::{Align, Font, Level, Point, Rect, Scene, Size};
use super::summary::{Summary, Table, Tooltip};
use super::text_width::{Weight, ellipsize, text_width};
use crate::text::{Arg, Locale, Message};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it stands for.
    pub datum: Datum,
    /// Its name.
    pub label: String,
    /// Its length; 0 or more.
    pub value: f64,
    /// How far the value may be off to either side; 0 where it is exact.
    pub error: f64,
    /// A second value of the same kind, marked across the bar.
    pub mark: Option<f64>,
    /// The value in words.
    pub shown: Message,
    /// What else a hover says: label and figure.
    pub detail: Vec<(Arg, Arg)>,
}

/// Bars below each other.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedBars {
    size: Size,
    bars: Vec<(Bar, String)>,
    summary: Summary,
    /// Where the bars begin, and how long the longest is.
    start: f64,
    length: f64,
    most: f64,
    tone: Tone,
}

const ROW: f64 = 27.0;
const SIZE: f64 = 13.5;
const GAP: f64 = 8.0;

impl RankedBars {
    /// Lays the bars out in the order given; `headers` name label and value in the table.
    #[must_use]
    pub fn layout(
        bars: Vec<Bar>,
        sentence: Message,
        headers: &[Message; 2],
        tone: Tone,
        width: f64,
        locale: &Locale,
    ) -> Self {
        let rows = bars.iter().map(|bar| vec![bar.label.as_str().into(), bar.shown.clone().into()]);
        let summary = Summary { sentence, table: Table { headers: headers.to_vec(), rows: rows.collect() } };
        let bars: Vec<(Bar, String)> = bars
            .into_iter()
            .map(|bar| {
                let shown = locale.say(&bar.shown);
                (bar, shown)
            })
            .collect();
        let widest = |text: &dyn Fn(&(Bar, String)) -> f64| bars.iter().map(text).fold(0.0, f64::max);
        let label = widest(&|bar| text_width(&bar.0.label, SIZE, Weight::Regular)).min(width * 0.36);
        let shown = widest(&|bar| text_width(&bar.1, SIZE, Weight::Semibold));
        let start = (label + GAP).ceil();
        Self {
            size: Size::new(width, ROW * bars.len() as f64),
            start,
            length: (width - start - shown - 2.0 * GAP).max(20.0),
            most: bars
                .iter()
                .map(|bar| (bar.0.value + bar.0.error).max(bar.0.mark.unwrap_or_default()))
                .fold(0.0, f64::max),
            bars,
            summary,
            tone,
        }
    }

    /// The extent of the drawing.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// All bars.
    #[must_use]
    pub fn scene(&self) -> Scene {
        let mut scene = Scene::new(self.size);
        for (at, (bar, shown)) in self.bars.iter().enumerate() {
            let place = self.row(at);
            let middle = place.centre().y;
            let label = ellipsize(&bar.label, SIZE, Weight::Regular, self.start - GAP);
            let font = Font::size(SIZE).level(Level::Middle);
            scene.text(Point::new(self.start - GAP, middle), label, font.align(Align::End), Tone::Ink);
            let end = self.start + self.pixels(bar.value);
            scene.rect(
                Rect::new(self.start, place.y + 5.0, (end - self.start).max(1.0), ROW - 10.0),
                self.tone,
            );
            let reach = self.draw_error(&mut scene, bar, middle).max(end);
            let mark = self.draw_mark(&mut scene, bar, place);
            // Beside the bar, unless the mark would stand in the number.
            let room = text_width(shown, SIZE, Weight::Semibold) + 2.0 * GAP;
            let from = if (reach..reach + room).contains(&mark) { mark } else { reach };
            scene.text(Point::new(from + GAP, middle), shown.as_str(), font.semibold(), Tone::Ink);
            scene.hit_rect(place, bar.datum.clone());
        }
        scene
    }

    /// A frame around the bar under a hover.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some(at) = self.bars.iter().position(|(bar, _)| bar.datum == *hover) {
            scene.frame(self.row(at).grown(-0.75), 1.5, Tone::Highlight);
        }
        scene
    }

    /// Arrows walk the bars.
    #[must_use]
    pub fn walk(&self) -> Walk {
        Walk::new(Lanes::Columns, vec![self.bars.iter().map(|(bar, _)| bar.datum.clone()).collect()])
    }

    /// The finding and the figures.
    #[must_use]
    pub fn summary(&self) -> Summary {
        self.summary.clone()
    }

    /// What is said about a bar.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (bar, _) = self.bars.iter().find(|(bar, _)| bar.datum == *datum)?;
        let header = self.summary.table.headers.last()?.clone();
        let mut tooltip = Tooltip::new(bar.label.as_str()).row(header, bar.shown.clone());
        tooltip.rows.extend(bar.detail.iter().cloned());
        Some(tooltip)
    }

    fn row(&self, at: usize) -> Rect {
        Rect::new(0.0, ROW * at as f64, self.size.width, ROW)
    }

    fn pixels(&self, value: f64) -> f64 {
        if self.most > 0.0 { value / self.most * self.length } else { 0.0 }
    }

    /// A tick at the second value; gives its right end.
    fn draw_mark(&self, scene: &mut Scene, bar: &Bar, place: Rect) -> f64 {
        const TICK: f64 = 2.5;
        let Some(mark) = bar.mark else { return 0.0 };
        let x = self.start + self.pixels(mark);
        scene.rect(Rect::new(x - TICK / 2.0, place.y + 2.0, TICK, ROW - 4.0), Tone::Ink);
        x + TICK / 2.0
    }

    /// A line from one end of what the value may be to the other; gives its right end.
    fn draw_error(&self, scene: &mut Scene, bar: &Bar, middle: f64) -> f64 {
        let pixel = |value: f64| self.start + self.pixels(value.max(0.0));
        let (low, high) = (pixel(bar.value - bar.error), pixel(bar.value + bar.error));
        if bar.error > 0.0 {
            scene.line([Point::new(low, middle), Point::new(high, middle)], 1.5, Tone::Ink);
        }
        high
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::scene::Shape;
    use crate::domain::CountryId;

    fn bar(code: &str, value: f64) -> Bar {
        Bar {
            datum: Datum::Country(CountryId::parse(code).unwrap()),
            label: code.to_owned(),
            value,
            error: 0.0,
            mark: None,
            shown: crate::charts::words::share(value),
            detail: vec![("Cobalt".into(), "1".into())],
        }
    }

    #[test]
    fn bars_are_as_long_as_their_values_and_nothing_leaves_the_width() {
        let headers = [Message::new("next-table-country"), Message::new("next-table-gain")];
        let bars = vec![bar("CHN", 0.4), bar("COD", 0.1)];
        let chart = RankedBars::layout(
            bars,
            Message::new("bloc-summary-empty"),
            &headers,
            Tone::Accent,
            360.0,
            &Locale::plain().unwrap(),
        );
        let scene = chart.scene();
        let lengths: Vec<f64> = scene
            .marks()
            .iter()
            .filter_map(|mark| match mark.shape {
                Shape::Rect(rect) => Some(rect.width),
                _ => None,
            })
            .collect();
        assert!((lengths[0] - 4.0 * lengths[1]).abs() < 1e-9 && lengths[0] < 300.0);
        assert_eq!(chart.summary().table.rows.len(), 2);
        let first = chart.walk().iter().next().unwrap().clone();
        assert_eq!(chart.tooltip(&first).unwrap().rows.len(), 2);
    }
}
