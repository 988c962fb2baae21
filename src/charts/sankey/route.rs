//! Ribbons: where they leave and arrive, and their curved outline as a polygon.

use super::Link;
use super::columns::Columns;
use crate::charts::scene::Point;
use crate::domain::Order;

/// Lets each ribbon start and end where the one before it left off; links are sorted, so one pass does.
pub(super) fn route(columns: &mut Columns) {
    let [exporters, importers] = &columns.sides;
    let mut from_y: Vec<f64> = exporters.iter().map(|node| node.bar.y).collect();
    let mut to_y: Vec<f64> = importers.iter().map(|node| node.bar.y).collect();
    for link in &mut columns.links {
        let (Some(from), Some(to)) = (exporters.get(link.from), from_y.get_mut(link.from)) else { continue };
        link.thickness = if from.amount > 0.0 { link.amount / from.amount * from.bar.height } else { 0.0 };
        link.from_y = *to;
        *to += link.thickness;
        if let Some(y) = to_y.get_mut(link.to) {
            link.to_y = *y;
            *y += link.thickness;
        }
    }
}

/// Indices of the links by falling amount; equal ones as they stand.
pub(super) fn largest_first(links: &[Link]) -> Vec<usize> {
    let mut order: Vec<(usize, f64)> = links.iter().map(|link| link.amount).enumerate().collect();
    order.order_by(|a, b| b.1.total_cmp(&a.1));
    order.into_iter().map(|entry| entry.0).collect()
}

/// The outline of a ribbon between two x, its curve in steps the eye does not see.
pub(super) fn outline(link: &Link, from_x: f64, to_x: f64) -> impl Iterator<Item = Point> {
    let (from_y, to_y, thickness) = (link.from_y, link.to_y, link.thickness);
    let steps = steps(to_x - from_x, to_y - from_y);
    let at = move |step: u32, offset: f64| {
        let t = f64::from(step) / f64::from(steps);
        // A cubic curve whose control points lie half-way across, level with its ends.
        let across = t * (1.5 - 1.5 * t + t * t);
        let down = t * t * (3.0 - 2.0 * t);
        Point::new(from_x + (to_x - from_x) * across, from_y + (to_y - from_y) * down + offset)
    };
    let there = (0..=steps).map(move |step| at(step, 0.0));
    there.chain((0..=steps).rev().map(move |step| at(step, thickness)))
}

/// Straight ribbons need one step; bent ones enough that no corner shows, on a phone as on a page.
fn steps(across: f64, down: f64) -> u32 {
    const PIXELS_PER_STEP: f64 = 18.0;
    if down.abs() < 0.5 { 1 } else { (across.hypot(down) / PIXELS_PER_STEP).ceil().clamp(12.0, 48.0) as u32 }
}
