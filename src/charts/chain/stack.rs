//! Places of bars and ribbons: one scale for all columns and the lane, each bar near its partners.

use super::{Column, Run, Stop};
use crate::analysis::supply_chain::Place;
use crate::charts::layered::{Bars, LABELLED, Pull, Rooms, SLOT, Slot, pulls, relax, rooms, scale, taken};
use crate::charts::scene::Rect;

/// Height of the heads above the columns.
pub(super) const HEAD: f64 = 84.0;
/// Height of the head above the lane of scrap.
pub(super) const LANE_HEAD: f64 = 62.0;
/// The width of a bar.
pub(super) const BAR: f64 = 14.0;

/// How many of the columns stand above the lane.
pub(super) fn main_columns(columns: &[Column]) -> usize {
    columns.iter().take_while(|column| !column.place.is_of_scrap()).count()
}

/// The height at which every label has room.
pub(super) fn natural_height(columns: &[Column]) -> f64 {
    let (main, lane) = columns.split_at(main_columns(columns));
    let most = |columns: &[Column]| columns.iter().map(|column| column.stops.len()).max().unwrap_or(0) as f64;
    let lane_head = if lane.is_empty() { 0.0 } else { LANE_HEAD };
    HEAD + lane_head + 8.0 + (most(main) + most(lane)) * SLOT / LABELLED
}

/// Gives every bar and ribbon its place in the frame; returns the top of the lane, if there is one.
pub(super) fn stack(columns: &mut [Column], runs: &mut [Run], frame: Rect) -> Option<f64> {
    let amounts: Vec<Vec<f64>> =
        columns.iter().map(|column| column.stops.iter().map(height_usd).collect()).collect();
    let (main, lane) = amounts.split_at(main_columns(columns));
    let lane_head = if lane.is_empty() { 0.0 } else { LANE_HEAD };
    let height = (frame.height - lane_head).max(0.0);
    let longest = |columns: &[Vec<f64>]| columns.iter().map(Vec::len).max().unwrap_or(0);
    let slot = Slot::for_nodes(longest(main) + longest(lane), height);
    let scale = scale(&[main, lane], slot, height);
    let (main_count, xs) = (main.len(), xs(columns, frame));
    let main_panel = Rect { height: taken(main, slot, scale), ..frame };
    let lane_top = main_panel.bottom() + lane_head;
    let lane_panel = Rect { y: lane_top, height: taken(lane, slot, scale), ..frame };
    let bars: Vec<Vec<f64>> =
        amounts.iter().map(|side| side.iter().map(|amount| amount * scale).collect()).collect();
    let panel_of = |at: usize| if at < main_count { main_panel } else { lane_panel };
    let mut places: Vec<Rooms> = amounts
        .iter()
        .enumerate()
        .map(|(at, side)| Rooms::centred(rooms(side, slot, scale), panel_of(at).y, panel_of(at).height))
        .collect();
    let of_run = |run: &Run| -> Vec<Pull> {
        let column = |at: usize| Some(Bars { rooms: &places.get(at)?.heights, bars: bars.get(at)? });
        let ribbons = run.links.iter().map(|link| (link.left, link.right, link.value_usd * scale));
        column(run.left).zip(column(run.right)).map_or_else(Vec::new, |(l, r)| pulls(ribbons, l, r))
    };
    let (back, on): (Vec<&Run>, Vec<&Run>) = runs.iter().partition(|run| run.is_back());
    let on: Vec<Vec<Pull>> = on.into_iter().map(of_run).collect();
    let back: Vec<Vec<Pull>> = back.into_iter().map(of_run).collect();
    let (main_places, lane_places) = places.split_at_mut(main_count);
    relax(main_places, &on, main_panel.y, main_panel.height);
    relax(lane_places, &back, lane_panel.y, lane_panel.height);
    for (((column, x), rooms), bars) in columns.iter_mut().zip(xs).zip(&places).zip(&bars) {
        for ((stop, top), height) in column.stops.iter_mut().zip(rooms.bar_tops(bars)).zip(bars) {
            stop.bar = Rect::new(x, top, BAR, *height);
        }
    }
    route(columns, runs, scale);
    (!lane.is_empty()).then_some(lane_top - LANE_HEAD)
}

/// A bar is as high as the larger of what comes in and what leaves.
fn height_usd(stop: &Stop) -> f64 {
    stop.received_usd.max(stop.shipped_usd)
}

/// The left edge of every column's bars: the lane runs from below processing to below the last column.
fn xs(columns: &[Column], frame: Rect) -> Vec<f64> {
    let main = main_columns(columns);
    let step = (frame.width - BAR) / main.saturating_sub(1).max(1) as f64;
    let of_main = |at: usize| frame.x + step * at as f64;
    let processing = columns.iter().position(|column| column.place == Place::Processing).unwrap_or(0);
    let x = |(at, column): (usize, &Column)| match column.place {
        Place::ScrapIntake => of_main(processing),
        Place::ScrapOrigin => of_main(main.saturating_sub(1)),
        _ => of_main(at),
    };
    columns.iter().enumerate().map(x).collect()
}

/// Lets each ribbon start and end where the one before it left off; links are sorted, so one pass does.
fn route(columns: &[Column], runs: &mut [Run], scale: f64) {
    let tops = |at: usize| -> Vec<f64> {
        columns.get(at).map_or_else(Vec::new, |column| column.stops.iter().map(|stop| stop.bar.y).collect())
    };
    for run in runs {
        let (mut from, mut to) = (tops(run.left), tops(run.right));
        for link in &mut run.links {
            let (Some(start), Some(end)) = (from.get_mut(link.left), to.get_mut(link.right)) else {
                continue;
            };
            link.ribbon.thickness = link.value_usd * scale;
            (link.ribbon.from_y, link.ribbon.to_y) = (*start, *end);
            *start += link.ribbon.thickness;
            *end += link.ribbon.thickness;
        }
    }
}
