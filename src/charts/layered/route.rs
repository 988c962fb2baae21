//! Ribbons: where they leave and arrive, and their curved outline as a polygon.

use crate::charts::scene::Point;
use crate::domain::Order;

/// Where a ribbon leaves and arrives, and how wide it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ribbon {
    /// Its top at the start.
    pub from_y: f64,
    /// Its top at the end.
    pub to_y: f64,
    /// Its width.
    pub thickness: f64,
}

/// Indices by falling amount; equal ones as they stand.
pub(in crate::charts) fn largest_first(amounts: impl Iterator<Item = f64>) -> Vec<usize> {
    let mut order: Vec<(usize, f64)> = amounts.enumerate().collect();
    order.order_by(|a, b| b.1.total_cmp(&a.1));
    order.into_iter().map(|entry| entry.0).collect()
}

/// The outline of a ribbon between two x, its curve in steps the eye does not see.
pub(in crate::charts) fn outline(ribbon: Ribbon, from_x: f64, to_x: f64) -> impl Iterator<Item = Point> {
    let Ribbon { from_y, to_y, thickness } = ribbon;
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
