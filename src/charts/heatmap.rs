//! Rows against columns, each cell coloured by its value and holding it as text: correlations, shares.

use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::palette::{DIVERGING_STEPS, Tone};
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Size, Style};
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::charts::words::no_data;
use crate::text::{Arg, Locale, Message, NumberStyle};

/// A row or column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeatmapAxis {
    /// Its id, for hover.
    pub id: String,
    /// Its name for people.
    pub name: String,
}

/// What the values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeatmapScale {
    /// -1 to 1, two colours with nothing between.
    Coefficient,
    /// Shares from 0 up, one colour.
    Share,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatmapCell {
    /// The value; none is drawn as no data.
    pub value: Option<f64>,
    /// What else is said of it: the months it rests on, the uses behind it.
    pub note: Message,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct HeatmapInput {
    /// Downwards.
    pub rows: Vec<HeatmapAxis>,
    /// To the right.
    pub columns: Vec<HeatmapAxis>,
    /// A row of cells for each row.
    pub cells: Vec<Vec<HeatmapCell>>,
    /// What the values are.
    pub scale: HeatmapScale,
    /// The finding.
    pub sentence: Message,
    /// Heads the column of row names in the table.
    pub corner: Message,
}

const FONT: f64 = 13.0;
const ROW: f64 = 26.0;
/// A cell narrower than this holds no text.
const TEXT_WIDTH: f64 = 34.0;

/// The map laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Heatmap {
    input: HeatmapInput,
    size: Size,
    left: f64,
    top: f64,
    cell: Size,
}

impl Heatmap {
    /// As wide as the page; its height follows from the rows.
    #[must_use]
    pub fn layout(input: HeatmapInput, width: f64) -> Self {
        let wide = |axis: &[HeatmapAxis], weight| {
            axis.iter().map(|each| text_width(&each.name, FONT, weight)).fold(0.0, f64::max)
        };
        let left = wide(&input.rows, Weight::Regular).min(width * 0.3) + 10.0;
        // Names of columns stand upright.
        let top = wide(&input.columns, Weight::Regular).min(190.0) + 12.0;
        let count = input.columns.len().max(1) as f64;
        let cell_width = ((width - left) / count).clamp(1.0, 84.0);
        let cell = Size::new(cell_width, ROW);
        let size = Size::new(width, top + ROW * input.rows.len() as f64 + 8.0);
        Self { input, size, left, top, cell }
    }

    /// Its extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    fn rect(&self, row: usize, column: usize) -> Rect {
        let at =
            Point::new(self.left + self.cell.width * column as f64, self.top + self.cell.height * row as f64);
        Rect::new(at.x, at.y, self.cell.width - 1.5, self.cell.height - 1.5)
    }

    fn datum(&self, row: usize, column: usize) -> Option<Datum> {
        let (row, column) = (self.input.rows.get(row)?, self.input.columns.get(column)?);
        Some(Datum::Series(format!("{}/{}", row.id, column.id)))
    }

    fn place(&self, datum: &Datum) -> Option<(usize, usize)> {
        let Datum::Series(id) = datum else { return None };
        let (row, column) = id.split_once('/')?;
        let find = |axis: &[HeatmapAxis], id: &str| axis.iter().position(|each| each.id == id);
        Some((find(&self.input.rows, row)?, find(&self.input.columns, column)?))
    }

    fn cells(&self) -> impl Iterator<Item = (usize, usize, &HeatmapCell)> {
        self.input
            .cells
            .iter()
            .enumerate()
            .flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, cell)| (row, column, cell)))
    }

    /// All marks and what can be pointed at.
    #[must_use]
    pub fn scene(&self, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.size);
        let font = Font::size(FONT).level(Level::Middle);
        for (row, axis) in self.input.rows.iter().enumerate() {
            let name = ellipsize(&axis.name, FONT, Weight::Regular, self.left - 10.0);
            let y = self.rect(row, 0).centre().y;
            scene.text(Point::new(self.left - 8.0, y), name, font.align(Align::End), Tone::Ink);
        }
        for (column, axis) in self.input.columns.iter().enumerate() {
            let name = ellipsize(&axis.name, FONT, Weight::Regular, self.top - 12.0);
            let x = self.rect(0, column).centre().x;
            scene.text(Point::new(x, self.top - 8.0), name, font.upward(), Tone::Ink);
        }
        for (row, column, cell) in self.cells() {
            self.draw_cell(&mut scene, row, column, cell, locale);
        }
        scene
    }

    fn draw_cell(&self, scene: &mut Scene, row: usize, column: usize, cell: &HeatmapCell, locale: &Locale) {
        let rect = self.rect(row, column);
        match cell.value {
            Some(value) => scene.rect(rect, self.style(value)),
            None => scene.rect(rect, Style::of(Tone::NoData).opacity(0.5)),
        }
        if rect.width >= TEXT_WIDTH {
            let text = match cell.value {
                // A share of nothing is told by the empty cell.
                Some(0.0) if self.input.scale == HeatmapScale::Share => String::new(),
                Some(value) => locale.plain_text(&self.figure(value)),
                None => "–".to_owned(),
            };
            let font = Font::size(12.0).align(Align::Middle).level(Level::Middle);
            scene.text(rect.centre(), text, font, Tone::Ink);
        }
        if let Some(datum) = self.datum(row, column) {
            scene.hit_rect(rect, datum);
        }
    }

    /// Pale enough that ink reads on it.
    fn style(&self, value: f64) -> Style {
        match self.input.scale {
            HeatmapScale::Coefficient => {
                let steps = (value.abs() * f64::from(DIVERGING_STEPS)).round().max(0.0) as i8;
                let steps = steps.min(DIVERGING_STEPS);
                let tone = Tone::Diverging(if value < 0.0 { -steps } else { steps });
                Style::of(tone).opacity(0.55)
            }
            HeatmapScale::Share => Style::of(Tone::Accent).opacity((0.04 + value * 0.5).min(0.5)),
        }
    }

    fn figure(&self, value: f64) -> Arg {
        match self.input.scale {
            HeatmapScale::Coefficient => Arg::Number(value, NumberStyle::Decimal(2)),
            HeatmapScale::Share => Arg::Number(value, NumberStyle::Percent(0)),
        }
    }

    /// The cell under the pointer, framed.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.size);
        if let Some((row, column)) = self.place(hover) {
            scene.frame(self.rect(row, column), 2.0, Tone::Ink);
        }
        scene
    }

    /// Row by row.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let row =
            |row: usize| (0..self.input.columns.len()).filter_map(|column| self.datum(row, column)).collect();
        Walk::new(Lanes::Rows, (0..self.input.rows.len()).map(row).collect())
    }

    /// The value of a cell and what it rests on.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let (row, column) = self.place(datum)?;
        let cell = self.input.cells.get(row)?.get(column)?;
        let names = (self.input.rows.get(row)?, self.input.columns.get(column)?);
        let title = Message::new("heatmap-pair")
            .with("row", names.0.name.as_str())
            .with("column", names.1.name.as_str());
        let figure = cell.value.map_or_else(|| no_data().into(), |value| self.figure(value));
        Some(Tooltip::new(title).row(cell.note.clone(), figure))
    }

    /// The finding and every cell.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let named =
            |axis: &HeatmapAxis| Message::new("time-series-table-level").with("name", axis.name.as_str());
        let headers = std::iter::once(self.input.corner.clone()).chain(self.input.columns.iter().map(named));
        let rows = self.input.rows.iter().zip(&self.input.cells).map(|(axis, cells)| {
            let figures = cells
                .iter()
                .map(|cell| cell.value.map_or_else(|| no_data().into(), |value| self.figure(value)));
            std::iter::once(Arg::from(axis.name.as_str())).chain(figures).collect()
        });
        Summary {
            sentence: self.input.sentence.clone(),
            table: Table { headers: headers.collect(), rows: rows.collect() },
        }
    }
}
