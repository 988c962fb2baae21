//! Names beside the marks, where there is room: the highest risk is named first, and none covers another.

use super::{REACH, SIZE};
use crate::charts::scene::{Align, Point, Rect};
use crate::charts::text_width::{Weight, text_width};

const LINE: f64 = 15.0;
const GAP: f64 = 4.0;

/// A name with its place.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    pub(super) text: String,
    pub(super) at: Point,
    pub(super) align: Align,
}

/// A label for each place that has room for one, right, left, above or below it; `kept` is taken already.
pub(super) fn labels(
    names: &[String],
    places: &[Point],
    strip: Rect,
    plot: Rect,
    kept: Rect,
) -> Vec<Option<Label>> {
    let marks: Vec<Rect> = places.iter().map(|at| Rect::new(at.x, at.y, 0.0, 0.0).grown(REACH)).collect();
    let mut taken: Vec<Rect> = vec![kept];
    let mut found = Vec::with_capacity(names.len());
    for (at, (name, place)) in names.iter().zip(places).enumerate() {
        let room = if strip.width > 0.0 && place.x < plot.x { strip } else { plot };
        let width = text_width(name, SIZE, Weight::Regular);
        let free = candidates(*place, width).into_iter().find(|(_, area)| {
            let is_inside = area.x >= room.x - 1.0 && area.right() <= room.right() + 1.0 && area.y >= room.y;
            let is_clear = |other: &Rect| !overlaps(area, other);
            let others = marks.iter().enumerate().filter(|(mark, _)| *mark != at).map(|(_, mark)| mark);
            is_inside && area.bottom() <= room.bottom() && taken.iter().chain(others).all(is_clear)
        });
        found.push(free.map(|(label, area)| {
            taken.push(area);
            Label { text: name.clone(), at: label.0, align: label.1 }
        }));
    }
    found
}

fn candidates(place: Point, width: f64) -> [((Point, Align), Rect); 4] {
    let beside = REACH + GAP;
    let middle = place.y - LINE / 2.0;
    let right = place.x + beside;
    let left = place.x - beside;
    let (above, below) = (place.y - REACH - LINE, place.y + REACH);
    let baseline = |top: f64| top + LINE * 0.78;
    [
        ((Point::new(right, baseline(middle)), Align::Start), Rect::new(right, middle, width, LINE)),
        ((Point::new(left, baseline(middle)), Align::End), Rect::new(left - width, middle, width, LINE)),
        (
            (Point::new(place.x, baseline(above)), Align::Middle),
            Rect::new(place.x - width / 2.0, above, width, LINE),
        ),
        (
            (Point::new(place.x, baseline(below)), Align::Middle),
            Rect::new(place.x - width / 2.0, below, width, LINE),
        ),
    ]
}

fn overlaps(a: &Rect, b: &Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_label_covers_another_or_leaves_the_plot(points in proptest::collection::vec((0.0..400.0_f64, 0.0..300.0_f64), 0..40)) {
            let plot = Rect::new(0.0, 0.0, 400.0, 300.0);
            let places: Vec<Point> = points.into_iter().map(|(x, y)| Point::new(x, y)).collect();
            let names = vec!["Rare earths".to_owned(); places.len()];
            let width = text_width("Rare earths", SIZE, Weight::Regular);
            let areas: Vec<Rect> = labels(&names, &places, Rect::default(), plot, Rect::default())
                .into_iter()
                .flatten()
                .map(|label| {
                    let x = match label.align {
                        Align::Start => label.at.x,
                        Align::Middle => label.at.x - width / 2.0,
                        Align::End => label.at.x - width,
                    };
                    Rect::new(x, label.at.y - LINE * 0.78, width, LINE)
                })
                .collect();
            for (at, area) in areas.iter().enumerate() {
                prop_assert!(area.x >= -1.0 && area.right() <= 401.0 && area.y >= -1e-9 && area.bottom() <= 300.0 + 1e-9);
                prop_assert!(areas.iter().skip(at + 1).all(|other| !overlaps(&area.grown(-1e-6), other)));
            }
        }
    }
}
