//! Lines as runs of points: broken at gaps, thinned to the pixels there are, cut into dashes.

use std::ops::Range;

use super::axis::{TimeAxis, ValueAxis};
use crate::charts::scene::Point;
use crate::domain::{Frequency, Month, Order};

/// Points of one line, cut where observations are missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::charts) struct Runs {
    points: Vec<Point>,
    runs: Vec<Range<usize>>,
}

impl Runs {
    pub(in crate::charts) fn iter(&self) -> impl Iterator<Item = &[Point]> {
        self.runs.iter().filter_map(|run| self.points.get(run.clone()))
    }

    pub(in crate::charts) fn points(&self) -> &[Point] {
        &self.points
    }

    pub(in crate::charts) fn last(&self) -> Option<Point> {
        self.points.last().copied()
    }
}

/// The runs of a line on its axes.
pub(in crate::charts) fn runs(
    values: &[(Month, f64)],
    frequency: Frequency,
    time: &TimeAxis,
    axis: &ValueAxis,
) -> Runs {
    let step = frequency.step_months();
    let point = |(month, value): &(Month, f64)| {
        Point::new(time.pixel_from_month(*month), axis.pixel_from_value(*value))
    };
    let mut runs = Runs::default();
    for run in values.chunk_by(|a, b| b.0.ordinal() - a.0.ordinal() <= step) {
        let start = runs.points.len();
        // Beyond two points to a pixel the eye sees only the range of each column.
        if run.len() as f64 > 2.0 * time.width() {
            let points: Vec<Point> = run.iter().map(point).collect();
            thin(&points, &mut runs.points);
        } else {
            runs.points.extend(run.iter().map(point));
        }
        runs.runs.push(start..runs.points.len());
    }
    runs
}

/// Keeps the first, lowest, highest and last point of each pixel column, in their order.
fn thin(points: &[Point], into: &mut Vec<Point>) {
    for column in points.chunk_by(|a, b| a.x.floor() == b.x.floor()) {
        let by_y = |a: &(usize, &Point), b: &(usize, &Point)| a.1.y.total_cmp(&b.1.y);
        let mut kept = [
            Some(0),
            column.iter().enumerate().min_by(by_y).map(|found| found.0),
            column.iter().enumerate().max_by(by_y).map(|found| found.0),
            Some(column.len() - 1),
        ];
        kept.order();
        let mut last = None;
        for at in kept.into_iter().flatten().filter(|at| last.replace(*at) != Some(*at)) {
            into.extend(column.get(at));
        }
    }
}

/// A line as dashes, since backends know only whole ones.
pub(in crate::charts) fn dashes(line: &[Point], dash: f64, gap: f64) -> Vec<Vec<Point>> {
    let mut dashes = Vec::new();
    let mut current: Vec<Point> = line.first().copied().into_iter().collect();
    let (mut is_dash, mut left) = (true, dash);
    for (from, to) in line.iter().zip(line.iter().skip(1)) {
        let length = (to.x - from.x).hypot(to.y - from.y);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let t = done / length;
            let at = Point::new(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
            if is_dash {
                current.push(at);
                dashes.push(std::mem::take(&mut current));
            } else {
                current = vec![at];
            }
            is_dash = !is_dash;
            left = if is_dash { dash } else { gap };
        }
        left -= length - done;
        if is_dash {
            current.push(*to);
        }
    }
    if current.len() > 1 {
        dashes.push(current);
    }
    dashes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dashes_and_gaps_alternate_around_corners() {
        let line = [(0.0, 0.0), (6.0, 0.0), (6.0, 10.0)].map(|(x, y)| Point::new(x, y));
        let dashes = dashes(&line, 4.0, 4.0);
        let p = Point::new;
        assert_eq!(dashes, [vec![p(0.0, 0.0), p(4.0, 0.0)], vec![p(6.0, 2.0), p(6.0, 6.0)]]);
    }

    #[test]
    fn thinning_keeps_the_extremes_of_every_column() {
        let points: Vec<Point> =
            (0..1000).map(|at| Point::new(f64::from(at) / 100.0, f64::from(at * 7919 % 1000))).collect();
        let mut thinned = Vec::new();
        thin(&points, &mut thinned);
        assert!(thinned.len() <= 40 && thinned.windows(2).all(|pair| pair[0].x <= pair[1].x));
        let highest = |points: &[Point]| points.iter().map(|point| point.y).fold(0.0, f64::max);
        assert_eq!(highest(&points), highest(&thinned));
    }
}
