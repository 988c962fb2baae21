//! A drawing as data: marks in CSS pixels with their meaning, and the areas that can be pointed at.
//!
//! Points of all polygons and lines lie in one buffer, so that a redraw does not allocate per mark.

mod display;
mod geometry;
mod hit;
mod morph;

use std::ops::Range;

pub use geometry::{Point, Rect, Size};
pub use hit::HitShape;
pub use morph::Morph;

use super::datum::Datum;
use super::palette::Tone;
use super::text_width::Weight;

/// How much a mark stands out; the only thing that changes on hover and focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Emphasis {
    /// Stands back.
    Faint,
    /// As designed.
    #[default]
    Normal,
    /// Stands out.
    Strong,
}

impl Emphasis {
    /// What becomes of a mark's opacity.
    #[must_use]
    pub fn opacity(self, opacity: f64) -> f64 {
        match self {
            Self::Faint => opacity * 0.28,
            Self::Normal => opacity,
            Self::Strong => opacity + (1.0 - opacity) * 0.55,
        }
    }
}

/// How a mark is coloured.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// What the colour means.
    pub tone: Tone,
    /// 0 to 1, before the emphasis.
    pub opacity: f64,
    /// How much it stands out.
    pub emphasis: Emphasis,
}

impl Style {
    /// The plain colour of a tone.
    #[must_use]
    pub const fn of(tone: Tone) -> Self {
        Self { tone, opacity: 1.0, emphasis: Emphasis::Normal }
    }

    /// With an opacity.
    #[must_use]
    pub const fn opacity(self, opacity: f64) -> Self {
        Self { opacity, ..self }
    }

    /// With an emphasis.
    #[must_use]
    pub const fn emphasis(self, emphasis: Emphasis) -> Self {
        Self { emphasis, ..self }
    }

    /// The opacity painted.
    #[must_use]
    pub fn alpha(self) -> f64 {
        self.emphasis.opacity(self.opacity).clamp(0.0, 1.0)
    }
}

impl From<Tone> for Style {
    fn from(tone: Tone) -> Self {
        Self::of(tone)
    }
}

/// Where a text's point lies across it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// The text begins at the point.
    #[default]
    Start,
    /// The text is centred on the point.
    Middle,
    /// The text ends at the point.
    End,
}

/// Where a text's point lies in its height.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Level {
    /// On the line the letters stand on.
    #[default]
    Baseline,
    /// Half the height of a capital.
    Middle,
    /// The top of a capital.
    Top,
}

/// How a text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size in CSS pixels.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
    /// Across.
    pub align: Align,
    /// In height.
    pub level: Level,
    /// Whether it runs upwards instead of to the right.
    pub is_upward: bool,
}

impl Font {
    /// Regular, from the point on, standing on it.
    #[must_use]
    pub const fn size(size: f64) -> Self {
        Self { size, weight: Weight::Regular, align: Align::Start, level: Level::Baseline, is_upward: false }
    }

    /// Semibold.
    #[must_use]
    pub const fn semibold(self) -> Self {
        Self { weight: Weight::Semibold, ..self }
    }

    /// With an alignment.
    #[must_use]
    pub const fn align(self, align: Align) -> Self {
        Self { align, ..self }
    }

    /// With a level.
    #[must_use]
    pub const fn level(self, level: Level) -> Self {
        Self { level, ..self }
    }

    /// Running upwards.
    #[must_use]
    pub const fn upward(self) -> Self {
        Self { is_upward: true, ..self }
    }
}

/// The form of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect(Rect),
    /// A filled polygon: points of the scene.
    Polygon(Range<usize>),
    /// An open line: points of the scene.
    Polyline {
        /// Which points.
        points: Range<usize>,
        /// Stroke width.
        width: f64,
    },
    /// A filled disc.
    Circle {
        /// Its centre.
        centre: Point,
        /// Its radius.
        radius: f64,
    },
    /// One line of text.
    Text {
        /// Where; see [`Align`] and [`Level`].
        at: Point,
        /// What.
        text: String,
        /// How.
        font: Font,
    },
}

/// One thing to paint.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Its form.
    pub shape: Shape,
    /// Its colour.
    pub style: Style,
    /// Which of the scene's owners it belongs to: marks of one owner move together when the data changes.
    owner: Option<usize>,
}

/// Marks in painting order and what can be pointed at; later ones lie on top.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Extent in CSS pixels.
    pub size: Size,
    points: Vec<Point>,
    marks: Vec<Mark>,
    hits: Vec<(HitShape, Datum)>,
    /// What marks stand for, where that matters for their movement.
    owners: Vec<Datum>,
    /// Whether new marks belong to the last of the owners.
    is_owned: bool,
    /// Where hits are heard, if not everywhere.
    window: Option<Rect>,
}

impl Scene {
    /// Nothing yet.
    #[must_use]
    pub fn new(size: Size) -> Self {
        Self { size, ..Self::default() }
    }

    /// The marks in painting order.
    #[must_use]
    pub fn marks(&self) -> &[Mark] {
        &self.marks
    }

    /// The points of a polygon or line.
    #[must_use]
    pub fn points(&self, range: &Range<usize>) -> &[Point] {
        self.points.get(range.clone()).unwrap_or_default()
    }

    /// Adds a filled rectangle; one without area is left out.
    pub fn rect(&mut self, rect: Rect, style: impl Into<Style>) {
        if rect.width > 0.0 && rect.height > 0.0 {
            self.push(Shape::Rect(rect), style);
        }
    }

    /// Adds the outline of a rectangle.
    pub fn frame(&mut self, rect: Rect, width: f64, style: impl Into<Style>) {
        let [a, b, c, d] = rect.corners();
        self.line([a, b, c, d, a], width, style);
    }

    /// Adds a filled polygon; gives its points, for [`Scene::hit_polygon`].
    pub fn polygon(
        &mut self,
        points: impl IntoIterator<Item = Point>,
        style: impl Into<Style>,
    ) -> Range<usize> {
        let range = self.take(points);
        self.push(Shape::Polygon(range.clone()), style);
        range
    }

    /// Adds an open line; fewer than two points draw nothing.
    pub fn line(&mut self, points: impl IntoIterator<Item = Point>, width: f64, style: impl Into<Style>) {
        let points = self.take(points);
        if points.len() > 1 {
            self.push(Shape::Polyline { points, width }, style);
        }
    }

    /// Adds a filled disc.
    pub fn circle(&mut self, centre: Point, radius: f64, style: impl Into<Style>) {
        self.push(Shape::Circle { centre, radius }, style);
    }

    /// Adds a line of text; an empty one is left out.
    pub fn text(&mut self, at: Point, text: impl Into<String>, font: Font, style: impl Into<Style>) {
        let text = text.into();
        if !text.is_empty() {
            self.push(Shape::Text { at, text, font }, style);
        }
    }

    /// Lays another scene of the same size on top.
    #[must_use]
    pub fn under(mut self, top: Self) -> Self {
        let offset = self.points.len();
        let owners = self.owners.len();
        let shifted = |range: &Range<usize>| range.start + offset..range.end + offset;
        self.points.extend(top.points);
        self.owners.extend(top.owners);
        self.marks.extend(top.marks.into_iter().map(|mut mark| {
            mark.owner = mark.owner.map(|owner| owner + owners);
            if let Shape::Polygon(points) | Shape::Polyline { points, .. } = &mut mark.shape {
                *points = shifted(points);
            }
            mark
        }));
        self.hits.extend(top.hits.into_iter().map(|(mut shape, datum)| {
            if let HitShape::Polygon { points, .. } | HitShape::Line { points, .. } = &mut shape {
                *points = shifted(points);
            }
            (shape, datum)
        }));
        self
    }

    /// Moved as a whole, with what can be pointed at; the size stays that of the drawing itself.
    #[must_use]
    pub fn shifted(mut self, dx: f64, dy: f64) -> Self {
        let moved = |at: Point| Point::new(at.x + dx, at.y + dy);
        let moved_rect = |rect: Rect| Rect { x: rect.x + dx, y: rect.y + dy, ..rect };
        for point in &mut self.points {
            *point = moved(*point);
        }
        for mark in &mut self.marks {
            match &mut mark.shape {
                Shape::Rect(rect) => *rect = moved_rect(*rect),
                Shape::Circle { centre: at, .. } | Shape::Text { at, .. } => *at = moved(*at),
                // Their points lie in the buffer.
                Shape::Polygon(_) | Shape::Polyline { .. } => {}
            }
        }
        for (shape, _) in &mut self.hits {
            match shape {
                HitShape::Rect(rect)
                | HitShape::Polygon { bounds: rect, .. }
                | HitShape::Line { bounds: rect, .. } => *rect = moved_rect(*rect),
            }
        }
        self
    }

    /// Marks from here on stand for a datum, or for nothing: see [`Morph`].
    pub fn owner(&mut self, owner: Option<Datum>) {
        self.is_owned = owner.is_some();
        self.owners.extend(owner);
    }

    fn push(&mut self, shape: Shape, style: impl Into<Style>) {
        let owner = if self.is_owned { self.owners.len().checked_sub(1) } else { None };
        self.marks.push(Mark { shape, style: style.into(), owner });
    }

    fn take(&mut self, points: impl IntoIterator<Item = Point>) -> Range<usize> {
        let start = self.points.len();
        self.points.extend(points);
        start..self.points.len()
    }
}
