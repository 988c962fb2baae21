//! What the data holds: a row a mineral, a band of years for each subject, a bar for every year with data.
//!
//! The height of a bar says how much there is and its colour repeats it, so nothing is said by colour alone.

mod words;

use crate::analysis::coverage::{CoverageTable, Extent, Subject};
use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Size, Style};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::domain::{Mineral, Stage, Year};
use crate::text::Locale;

/// What is drawn.
pub struct CoverageInput<'a> {
    /// The rows, from top to bottom.
    pub minerals: &'a [Mineral],
    /// What there is.
    pub table: &'a CoverageTable,
    /// First and last year of every band.
    pub years: (Year, Year),
}

/// The chart with its places; scrolling needs no new layout.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageChart {
    window: Size,
    /// Width of the names and height of the column headers.
    head: Size,
    /// Width of one band with its gap.
    band: f64,
    rows: Vec<Row>,
    subjects: Vec<(Subject, String)>,
    legend: Vec<(Extent, String)>,
    years: (Year, Year),
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    mineral: Mineral,
    name: String,
    /// Subject by subject, its years with data inside the band.
    years: Vec<Vec<(Year, Extent)>>,
}

/// Height of a row and of the highest bar in it.
const ROW: f64 = 22.0;
const BAR: f64 = 15.0;
/// Between two bands, and between a name and its bands.
const GAP: f64 = 10.0;
/// A band narrower than this cannot be read: the chart scrolls instead.
const LEAST_BAND: f64 = 84.0;
const SIZE: f64 = 13.0;
const SMALL: f64 = 11.5;
const LEGEND: f64 = 26.0;

impl CoverageChart {
    /// Lays the chart out for a width; it is as high as its rows.
    #[must_use]
    pub fn layout(input: &CoverageInput<'_>, width: f64, locale: &Locale) -> Self {
        let (first, last) = input.years;
        let row = |mineral: &Mineral| Row {
            mineral: *mineral,
            name: locale.word(&format!("mineral-{mineral}")),
            years: Subject::ALL
                .into_iter()
                .map(|subject| {
                    let years = input.table.years(*mineral, subject);
                    years.filter(|(year, _)| (first..=last).contains(year)).collect()
                })
                .collect(),
        };
        let rows: Vec<Row> = input.minerals.iter().map(row).collect();
        let widest = rows.iter().map(|row| text_width(&row.name, SIZE, Weight::Regular)).fold(0.0, f64::max);
        let names = (widest + GAP).min(width * 0.36).ceil();
        let count = Subject::ALL.len() as f64;
        let band = ((width - names) / count).max(LEAST_BAND + GAP).floor();
        let head = Size::new(names, LEGEND + 40.0);
        Self {
            window: Size::new(width, head.height + ROW * rows.len() as f64 + 4.0),
            head,
            band,
            rows,
            subjects: Subject::ALL
                .into_iter()
                .map(|subject| (subject, locale.word(&format!("subject-{}", subject.id()))))
                .collect(),
            legend: Extent::ALL
                .into_iter()
                .map(|extent| (extent, locale.word(&format!("extent-{}", extent.id()))))
                .collect(),
            years: input.years,
        }
    }

    /// The part of the page it takes.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.window
    }

    /// Its extent with all bands.
    #[must_use]
    pub fn content_size(&self) -> Size {
        let bands = self.head.width + self.band * self.subjects.len() as f64;
        Size::new(bands.max(self.window.width), self.window.height)
    }

    /// The marks at a scroll offset.
    #[must_use]
    pub fn scene(&self, scroll: Point) -> Scene {
        let mut scene = Scene::new(self.window);
        self.draw_heads(&mut scene, scroll);
        for (at, row) in self.rows.iter().enumerate() {
            self.draw_row(&mut scene, at, row, scroll);
        }
        self.draw_names(&mut scene);
        self.draw_legend(&mut scene);
        scene
    }

    /// What a hover adds: a band along the row.
    #[must_use]
    pub fn overlay(&self, hover: Option<&Datum>) -> Scene {
        let mut scene = Scene::new(self.window);
        let at = hover.and_then(|hover| match hover {
            Datum::Mineral(mineral) => self.rows.iter().position(|row| row.mineral == *mineral),
            _ => None,
        });
        if let Some(at) = at {
            scene.rect(self.row(at), Style::of(Tone::Highlight).opacity(0.09));
        }
        scene
    }

    /// Arrows walk from mineral to mineral.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let lane = self.rows.iter().map(|row| Datum::Mineral(row.mineral)).collect();
        Walk::new(Lanes::Columns, vec![lane])
    }

    fn row(&self, at: usize) -> Rect {
        Rect::new(0.0, self.head.height + ROW * at as f64, self.window.width, ROW)
    }

    fn band_left(&self, at: usize, scroll: Point) -> f64 {
        self.head.width + self.band * at as f64 - scroll.x
    }

    /// Left edge and width of a year in a band.
    fn year(&self, band: f64, year: Year) -> (f64, f64) {
        let (first, last) = self.years;
        let step = (self.band - GAP) / f64::from(last.0 - first.0 + 1);
        (band + step * f64::from(year.0 - first.0), step)
    }

    fn draw_heads(&self, scene: &mut Scene, scroll: Point) {
        let bottom = self.head.height;
        for (at, (_, name)) in self.subjects.iter().enumerate() {
            let left = self.band_left(at, scroll);
            let right = left + self.band - GAP;
            let text = ellipsize(name, SIZE, Weight::Semibold, self.band - 4.0);
            scene.text(Point::new(left, bottom - 21.0), text, Font::size(SIZE).semibold(), Tone::Ink);
            let (first, last) = self.years;
            let font = Font::size(SMALL);
            scene.text(Point::new(left, bottom - 5.0), first.to_string(), font, Tone::InkMuted);
            let end = font.align(Align::End);
            scene.text(Point::new(right, bottom - 5.0), last.to_string(), end, Tone::InkMuted);
        }
    }

    fn draw_row(&self, scene: &mut Scene, at: usize, row: &Row, scroll: Point) {
        let place = self.row(at);
        let base = place.y + ROW - 3.0;
        for (index, years) in row.years.iter().enumerate() {
            let left = self.band_left(index, scroll);
            // The line bars stand on shows where nothing is.
            scene.rect(Rect::new(left, base, self.band - GAP, 1.0), Tone::Grid);
            for (year, extent) in years {
                let (x, step) = self.year(left, *year);
                let height = BAR * share_of_height(*extent);
                scene.rect(Rect::new(x, base - height, (step - 0.8).max(0.8), height), tone(*extent));
            }
        }
        scene.hit_rect(place, Datum::Mineral(row.mineral));
    }

    /// On ground of their own, over bands that are scrolled beneath.
    fn draw_names(&self, scene: &mut Scene) {
        let ground = Rect::new(0.0, LEGEND, self.head.width - 2.0, self.window.height - LEGEND);
        scene.rect(ground, Tone::Surface);
        for (at, row) in self.rows.iter().enumerate() {
            let text = ellipsize(&row.name, SIZE, Weight::Regular, self.head.width - GAP);
            let font = Font::size(SIZE).level(Level::Middle);
            scene.text(Point::new(0.0, self.row(at).centre().y), text, font, Tone::Ink);
            scene.hit_rect(Rect { width: self.head.width, ..self.row(at) }, Datum::Mineral(row.mineral));
        }
    }

    fn draw_legend(&self, scene: &mut Scene) {
        scene.rect(Rect::new(0.0, 0.0, self.window.width, LEGEND), Tone::Surface);
        let (mut x, base) = (0.0, 16.0);
        for (extent, name) in &self.legend {
            let height = BAR * share_of_height(*extent);
            scene.rect(Rect::new(x, base - height, 8.0, height), tone(*extent));
            let text = Font::size(SMALL);
            scene.text(Point::new(x + 13.0, base - 2.0), name.as_str(), text, Tone::InkMuted);
            x += 13.0 + text_width(name, SMALL, Weight::Regular) + 16.0;
        }
    }
}

/// How high the bar of an extent is, of the highest.
const fn share_of_height(extent: Extent) -> f64 {
    match extent {
        Extent::Complete => 1.0,
        Extent::MainPartners => 0.68,
        Extent::MainRoutes => 0.42,
        Extent::Partial => 0.2,
    }
}

const fn tone(extent: Extent) -> Tone {
    match extent {
        Extent::Complete => Tone::Stage(Stage::Processing),
        Extent::MainPartners => Tone::Series(2),
        Extent::MainRoutes => Tone::Series(1),
        Extent::Partial => Tone::InkMuted,
    }
}
