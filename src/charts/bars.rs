//! Bars to the right, in sections that are not compared with each other: values with their usual range or another
//! value behind them.

use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::palette::{SERIES_COLOURS, Tone};
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Size, Style};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::charts::words::no_data;
use crate::text::{Arg, Locale, Message};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Its id, for hover.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Its length; none is said in words.
    pub value: Option<f64>,
    /// The value as written.
    pub figure: Arg,
    /// A range drawn as a thin line with ends: what is usual, or another value from the bar's end.
    pub band: Option<(f64, f64)>,
    /// Its colour, by place.
    pub colour: u8,
    /// Whether it is drawn hollow: a unit value, which is no price.
    pub is_hollow: bool,
    /// What else is said of it: label and figure.
    pub notes: Vec<(Message, Arg)>,
}

/// Bars on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct BarSection {
    /// What they are, with unit.
    pub title: Message,
    /// In the order shown.
    pub bars: Vec<Bar>,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct BarsInput {
    /// Each with a scale of its own.
    pub sections: Vec<BarSection>,
    /// The finding.
    pub sentence: Message,
    /// Heads the columns of names and values in the table.
    pub headers: [Message; 2],
}

const FONT: f64 = 13.0;
const ROW: f64 = 25.0;
const TITLE: f64 = 30.0;
const BETWEEN: f64 = 14.0;

/// Bars with their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars {
    input: BarsInput,
    size: Size,
    left: f64,
    right: f64,
    figures: Vec<Vec<String>>,
}

impl Bars {
    /// As wide as the page; its height follows from the bars.
    #[must_use]
    pub fn layout(input: BarsInput, width: f64, locale: &Locale) -> Self {
        let bars = || input.sections.iter().flat_map(|section| &section.bars);
        let names = bars().map(|bar| text_width(&bar.name, FONT, Weight::Regular)).fold(0.0, f64::max);
        let left = names.min(width * if width < 600.0 { 0.42 } else { 0.3 }) + 10.0;
        let figures: Vec<Vec<String>> = input
            .sections
            .iter()
            .map(|section| section.bars.iter().map(|bar| locale.plain_text(&bar.figure)).collect())
            .collect();
        let widest = figures.iter().flatten().map(|text| text_width(text, FONT, Weight::Semibold));
        let right = widest.fold(0.0, f64::max) + 12.0;
        let rows: f64 =
            input.sections.iter().map(|section| TITLE + ROW * section.bars.len() as f64 + BETWEEN).sum();
        Self { size: Size::new(width, rows.max(1.0)), left, right, figures, input }
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Each section with the y of its title.
    fn tops(&self) -> impl Iterator<Item = (f64, &BarSection, &Vec<String>)> {
        let mut y = 0.0;
        self.input.sections.iter().zip(&self.figures).map(move |(section, figures)| {
            let top = y;
            y += TITLE + ROW * section.bars.len() as f64 + BETWEEN;
            (top, section, figures)
        })
    }

    fn scale(&self, section: &BarSection) -> f64 {
        let values =
            section.bars.iter().flat_map(|bar| bar.value.into_iter().chain(bar.band.map(|band| band.1)));
        let most = values.fold(0.0_f64, f64::max);
        let room = (self.size.width - self.left - self.right).max(1.0);
        if most > 0.0 { room / most } else { 0.0 }
    }

    /// All marks and what can be pointed at.
    #[must_use]
    pub fn scene(&self, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.size);
        for (top, section, figures) in self.tops() {
            let title = ellipsize(&locale.say(&section.title), FONT, Weight::Semibold, self.size.width);
            scene.text(Point::new(0.0, top + 16.0), title, Font::size(FONT).semibold(), Tone::Ink);
            let scale = self.scale(section);
            for ((row, bar), figure) in section.bars.iter().enumerate().zip(figures) {
                self.draw_bar(&mut scene, bar, figure, top + TITLE + ROW * row as f64, scale);
            }
            let foot = top + TITLE + ROW * section.bars.len() as f64;
            scene.line(
                [Point::new(self.left, top + TITLE - 3.0), Point::new(self.left, foot)],
                1.0,
                Tone::Axis,
            );
        }
        scene
    }

    fn draw_bar(&self, scene: &mut Scene, bar: &Bar, figure: &str, y: f64, scale: f64) {
        let middle = y + ROW / 2.0 - 1.5;
        let name = ellipsize(&bar.name, FONT, Weight::Regular, self.left - 10.0);
        let font = Font::size(FONT).level(Level::Middle);
        scene.text(Point::new(self.left - 8.0, middle), name, font.align(Align::End), Tone::Ink);
        let tone = Tone::Series(bar.colour % SERIES_COLOURS);
        let length = bar.value.unwrap_or(0.0) * scale;
        let rect = Rect::new(self.left, middle - 8.0, length, 16.0);
        if bar.is_hollow {
            scene.rect(rect, Style::of(tone).opacity(0.18));
            scene.frame(rect, 1.4, tone);
        } else {
            scene.rect(rect, Style::of(tone).opacity(0.8));
        }
        let mut end = rect.right();
        if let Some((low, high)) = bar.band {
            let (from, to) = (self.left + low * scale, self.left + high * scale);
            scene.line([Point::new(from, middle), Point::new(to, middle)], 1.6, Tone::Ink);
            for x in [from, to] {
                scene.line([Point::new(x, middle - 5.0), Point::new(x, middle + 5.0)], 1.6, Tone::Ink);
            }
            end = end.max(to);
        }
        let tone = if bar.value.is_some() { Tone::Ink } else { Tone::InkMuted };
        scene.text(Point::new(end + 7.0, middle), figure, font.semibold(), tone);
        scene.hit_rect(Rect::new(0.0, y, self.size.width, ROW), Datum::Series(bar.id.clone()));
    }

    fn find(&self, datum: &Datum) -> Option<(f64, &Bar)> {
        let Datum::Series(id) = datum else { return None };
        self.tops().find_map(|(top, section, _)| {
            let row = section.bars.iter().position(|bar| bar.id == *id)?;
            Some((top + TITLE + ROW * row as f64, section.bars.get(row)?))
        })
    }

    /// The row under the pointer.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some((y, _)) = self.find(hover) {
            let row = Rect::new(0.0, y, self.size.width, ROW - 2.0);
            scene.rect(row, Style::of(Tone::Ink).opacity(0.07));
        }
        scene
    }

    /// Down the bars.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let lane =
            |section: &BarSection| section.bars.iter().map(|bar| Datum::Series(bar.id.clone())).collect();
        Walk::new(Lanes::Columns, self.input.sections.iter().map(lane).collect())
    }

    /// A bar's figure and notes.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (_, bar) = self.find(datum)?;
        let [_, value] = self.input.headers.clone();
        let tooltip = Tooltip::new(bar.name.as_str()).row(value, bar.figure.clone());
        Some(
            bar.notes
                .iter()
                .fold(tooltip, |tooltip, (label, figure)| tooltip.row(label.clone(), figure.clone())),
        )
    }

    /// The finding and every bar with its section.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let [name, value] = self.input.headers.clone();
        let notes: Vec<Message> = self
            .input
            .sections
            .iter()
            .flat_map(|section| &section.bars)
            .max_by_key(|bar| bar.notes.len())
            .map(|bar| bar.notes.iter().map(|note| note.0.clone()).collect())
            .unwrap_or_default();
        let headers = [name, value, Message::new("bars-section")].into_iter().chain(notes.clone());
        let row = |section: &BarSection, bar: &Bar| {
            let found = |label: &Message| {
                bar.notes.iter().find(|note| note.0.key == label.key).map(|note| note.1.clone())
            };
            let cells = notes.iter().map(|label| found(label).unwrap_or_else(|| no_data().into()));
            let first: [Arg; 3] =
                [bar.name.as_str().into(), bar.figure.clone(), section.title.clone().into()];
            first.into_iter().chain(cells).collect::<Vec<_>>()
        };
        let rows = self
            .input
            .sections
            .iter()
            .flat_map(|section| section.bars.iter().map(move |bar| row(section, bar)));
        Summary {
            sentence: self.input.sentence.clone(),
            table: Table { headers: headers.collect(), rows: rows.collect() },
        }
    }
}
