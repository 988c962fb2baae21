//! Supply risk against concentration of use: a mark for each mineral and stage, with thresholds.
//!
//! What has no figure of use stands in a strip of its own, because it is not zero.

mod draw;
mod labels;
mod words;

use crate::charts::datum::{Datum, Lanes, Walk};
use crate::charts::scene::{Point, Rect, Size};
use crate::charts::text_width::{Weight, text_width};
use crate::charts::ticks;
use crate::domain::{CountryId, Mineral, Order, Stage};
use crate::text::{Arg, Locale, Message, NumberStyle};
use labels::{Label, labels};

/// One supply.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskPoint {
    /// Which mineral.
    pub mineral: Mineral,
    /// Mining or refining.
    pub stage: Stage,
    /// Supply risk, about 0 to 10.
    pub risk: f64,
    /// Concentration of its uses, 0 to 10,000; none where they are not known.
    pub use_hhi: Option<f64>,
    /// Concentration of its supply, 0 to 10,000.
    pub supply_hhi: Option<f64>,
    /// Import reliance of the viewer, 0 to 1.
    pub import_reliance: Option<f64>,
    /// Recycling rate, 0 to 1.
    pub recycling: Option<f64>,
    /// The largest supplier, by name, with its share.
    pub largest: Option<(CountryId, String)>,
    /// What is left of the supply without it, 0 to 1.
    pub n_minus_1: Option<f64>,
    /// Reservations, for the table.
    pub notes: Vec<Message>,
}

impl RiskPoint {
    /// What it answers to.
    #[must_use]
    pub const fn datum(&self) -> Datum {
        Datum::Supply(self.mineral, self.stage)
    }

    fn name(&self) -> Message {
        Message::new("risk-supply")
            .with("mineral", Message::new(format!("mineral-{}", self.mineral)))
            .with("stage", Message::new(format!("stage-{}", self.stage)))
    }
}

/// Where the thresholds lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Of supply risk.
    pub risk: f64,
    /// Of concentration of use.
    pub use_hhi: f64,
}

/// The points in their places.
#[derive(Clone, Debug, PartialEq)]
pub struct RiskScatter {
    size: Size,
    /// Highest risk first.
    points: Vec<RiskPoint>,
    places: Vec<Point>,
    labels: Vec<Option<Label>>,
    thresholds: Thresholds,
    /// The area of the points whose use is known.
    plot: Rect,
    /// The strip of the others; without width where there are none.
    strip: Rect,
    highest: f64,
    sentence: Message,
    words: Words,
}

/// Texts on the chart.
#[derive(Clone, Debug, PartialEq)]
struct Words {
    across: String,
    up: String,
    unknown: String,
    risk_line: String,
    use_line: String,
    stages: Vec<(Stage, String)>,
    risk_ticks: Vec<(f64, String)>,
    use_ticks: Vec<(f64, String)>,
}

/// Type size.
const SIZE: f64 = 13.0;
const LEFT: f64 = 34.0;
const TOP: f64 = 52.0;
const BOTTOM: f64 = 48.0;
const RIGHT: f64 = 10.0;
const STRIP: f64 = 92.0;
/// Half of a mark's height.
const REACH: f64 = 5.0;
const LARGEST_HHI: f64 = 10_000.0;

impl RiskScatter {
    /// Lays out the points in a width.
    #[must_use]
    pub fn layout(
        mut points: Vec<RiskPoint>,
        thresholds: Thresholds,
        sentence: Message,
        width: f64,
        locale: &Locale,
    ) -> Self {
        points.order_by(|a, b| b.risk.total_cmp(&a.risk));
        let height = if width < 600.0 { 520.0 } else { 600.0 };
        let has_unknown = points.iter().any(|point| point.use_hhi.is_none());
        let strip_width = if has_unknown { STRIP.min(width * 0.2) } else { 0.0 };
        let inner = height - TOP - BOTTOM;
        let strip = Rect::new(LEFT, TOP, strip_width, inner);
        let gap = if has_unknown { 12.0 } else { 0.0 };
        let left = strip.right() + gap;
        let plot = Rect::new(left, TOP, (width - left - RIGHT).max(80.0), inner);
        let highest = points.iter().map(|point| point.risk).fold(thresholds.risk * 1.5, f64::max) * 1.06;
        let place = |point: &RiskPoint| {
            let y = plot.bottom() - point.risk / highest * plot.height;
            let x = match point.use_hhi {
                Some(hhi) => plot.x + hhi / LARGEST_HHI * plot.width,
                None => strip.centre().x - strip.width * 0.3,
            };
            Point::new(x, y)
        };
        let places: Vec<Point> = points.iter().map(place).collect();
        let names: Vec<String> =
            points.iter().map(|point| locale.word(&format!("mineral-{}", point.mineral))).collect();
        let words = Words::of(highest, plot, locale);
        let line_width = text_width(&words.risk_line, SIZE, Weight::Regular);
        let line_top = plot.bottom() - thresholds.risk / highest * plot.height - 18.0;
        let line = Rect::new(plot.right() - line_width, line_top, line_width, 18.0);
        let labels = labels(&names, &places, strip, plot, line);
        let size = Size::new(width, height);
        Self { size, points, places, labels, thresholds, plot, strip, highest, sentence, words }
    }

    /// The extent.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// Arrows walk from the highest risk down.
    #[must_use]
    pub fn walk(&self) -> Walk {
        Walk::new(Lanes::Columns, vec![self.points.iter().map(RiskPoint::datum).collect()])
    }

    fn find(&self, datum: &Datum) -> Option<(usize, &RiskPoint)> {
        self.points.iter().enumerate().find(|(_, point)| point.datum() == *datum)
    }

    fn y(&self, risk: f64) -> f64 {
        self.plot.bottom() - risk / self.highest * self.plot.height
    }

    fn x(&self, hhi: f64) -> f64 {
        self.plot.x + hhi / LARGEST_HHI * self.plot.width
    }
}

impl Words {
    fn of(highest: f64, plot: Rect, locale: &Locale) -> Self {
        let named = |ticks: Vec<f64>, style: NumberStyle| {
            ticks.into_iter().map(|tick| (tick, locale.plain_text(&Arg::Number(tick, style)))).collect()
        };
        let across = if plot.width < 420.0 { 3 } else { 6 };
        let risk_ticks = ticks::linear(0.0, highest, 7);
        let risk_style = ticks::style(&risk_ticks);
        Self {
            across: locale.word("risk-axis-use"),
            up: locale.word("risk-axis-risk"),
            unknown: locale.word("risk-use-unknown"),
            risk_line: locale.word("risk-threshold-risk"),
            use_line: locale.word("risk-threshold-use"),
            stages: [Stage::Extraction, Stage::Processing]
                .map(|stage| (stage, locale.word(&format!("stage-{stage}"))))
                .to_vec(),
            risk_ticks: named(risk_ticks, risk_style),
            use_ticks: named(ticks::linear(0.0, LARGEST_HHI, across), NumberStyle::Integer),
        }
    }
}
