//! A scene as text: what golden files hold, one mark a line, tenths of a pixel.

use std::fmt;

use super::{Align, Emphasis, HitShape, Level, Mark, Point, Rect, Scene, Shape, Style};
use crate::charts::text_width::Weight;

impl fmt::Display for Scene {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "scene {} x {}", self.size.width, self.size.height)?;
        for Mark { shape, style, .. } in self.marks() {
            self.write_shape(f, shape)?;
            write_style(f, *style)?;
        }
        for (shape, datum) in &self.hits {
            match shape {
                HitShape::Rect(rect) => write_rect(f, "hit rect", rect)?,
                HitShape::Polygon { bounds, .. } => write_rect(f, "hit polygon in", bounds)?,
                HitShape::Line { bounds, .. } => write_rect(f, "hit line in", bounds)?,
            }
            writeln!(f, " {datum:?}")?;
        }
        Ok(())
    }
}

impl Scene {
    fn write_shape(&self, f: &mut fmt::Formatter<'_>, shape: &Shape) -> fmt::Result {
        match shape {
            Shape::Rect(rect) => write_rect(f, "rect", rect),
            Shape::Polygon(points) => {
                write!(f, "polygon")?;
                write_points(f, self.points(points))
            }
            Shape::Polyline { points, width } => {
                write!(f, "line {width}")?;
                write_points(f, self.points(points))
            }
            Shape::Circle { centre, radius } => {
                write!(f, "circle {:.1},{:.1} {radius:.1}", centre.x, centre.y)
            }
            Shape::Text { at, text, font } => {
                write!(f, "text {:.1},{:.1} {text:?} {}", at.x, at.y, font.size)?;
                let weight = match font.weight {
                    Weight::Regular => "",
                    Weight::Semibold => " semibold",
                };
                let align = match font.align {
                    Align::Start => "",
                    Align::Middle => " middle",
                    Align::End => " end",
                };
                let level = match font.level {
                    Level::Baseline => "",
                    Level::Middle => " centred",
                    Level::Top => " hanging",
                };
                write!(f, "{weight}{align}{level}{}", if font.is_upward { " upward" } else { "" })
            }
        }
    }
}

fn write_rect(f: &mut fmt::Formatter<'_>, name: &str, rect: &Rect) -> fmt::Result {
    write!(f, "{name} {:.1},{:.1} {:.1} x {:.1}", rect.x, rect.y, rect.width, rect.height)
}

/// The first, the last and the number of points: enough to see a change, short enough to read.
fn write_points(f: &mut fmt::Formatter<'_>, points: &[Point]) -> fmt::Result {
    const ALL: usize = 6;
    let shown = |f: &mut fmt::Formatter<'_>, point: &Point| write!(f, " {:.1},{:.1}", point.x, point.y);
    if let (true, Some(first), Some(middle), Some(last)) =
        (points.len() > ALL, points.first(), points.get(points.len() / 2), points.last())
    {
        write!(f, " {} points", points.len())?;
        [first, middle, last].into_iter().try_for_each(|point| shown(f, point))
    } else {
        points.iter().try_for_each(|point| shown(f, point))
    }
}

fn write_style(f: &mut fmt::Formatter<'_>, style: Style) -> fmt::Result {
    write!(f, " {:?}", style.tone)?;
    if style.opacity < 1.0 {
        write!(f, " {:.2}", style.opacity)?;
    }
    match style.emphasis {
        Emphasis::Normal => writeln!(f),
        Emphasis::Faint => writeln!(f, " faint"),
        Emphasis::Strong => writeln!(f, " strong"),
    }
}
