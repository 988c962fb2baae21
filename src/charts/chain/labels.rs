//! Labels beside the bars: outside at both ends, on the ribbons between.

use super::stack::{BAR, HEAD, main_columns};
use super::words::Figures;
use super::{ChainOptions, Column, Stop};
use crate::analysis::supply_chain::Place;
use crate::charts::layered::label::{Label, OFFSET, Words, beside, one_line, without_collisions};
use crate::charts::scene::{Align, Rect};

/// The most of the width that labels outside take on one side.
const MOST_OUTSIDE: f64 = 0.24;

/// The part of the size that bars and ribbons have: beside the labels, below the heads, above the foot.
pub(super) fn frame(columns: &[Column], figures: &[Vec<Figures>], foot: f64, options: &ChainOptions) -> Rect {
    let size = options.size;
    let last = main_columns(columns).saturating_sub(1);
    let widest = |is_side: &dyn Fn(usize, Place) -> bool| -> f64 {
        let side = columns.iter().zip(figures).enumerate().filter(|(at, each)| is_side(*at, each.0.place));
        let widths = side.flat_map(|(_, (column, figures))| {
            column
                .stops
                .iter()
                .zip(figures)
                .map(|(stop, figures)| one_line(&stop.name, &figures.long) + OFFSET)
        });
        widths.fold(0.0, f64::max).min(size.width * MOST_OUTSIDE).ceil()
    };
    let left = widest(&|at, _| at == 0);
    let right = widest(&|at, place| at == last || place == Place::ScrapOrigin);
    Rect::new(left, HEAD, (size.width - left - right).max(0.0), (size.height - HEAD - foot - 4.0).max(0.0))
}

/// Labels of every column; where bars stand too close, the smaller one goes without.
pub(super) fn labels(
    columns: &[Column],
    figures: &[Vec<Figures>],
    options: &ChainOptions,
) -> Vec<Vec<Label>> {
    let last = main_columns(columns).saturating_sub(1);
    let x = |at: usize| columns.get(at).and_then(|column| column.stops.first()).map(|stop| stop.bar.x);
    let step = x(0).zip(x(1)).map_or(options.size.width, |(first, second)| second - first);
    let of = |(at, (column, figures)): (usize, (&Column, &Vec<Figures>))| {
        let place = Where::of(at, column.place, last);
        let mut labels: Vec<Label> = column
            .stops
            .iter()
            .zip(figures)
            .map(|(stop, figures)| label(stop, figures, place, step, options))
            .collect();
        let ranks: Vec<_> = column.stops.iter().map(|stop| stop.rank).collect();
        without_collisions(&ranks, &mut labels);
        labels
    };
    columns.iter().zip(figures).enumerate().map(of).collect()
}

/// Where a label stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Left,
    OnRibbons,
    Right,
}

impl Where {
    fn of(at: usize, place: Place, last: usize) -> Self {
        if at == 0 || place == Place::ScrapIntake {
            // Left of the lane nothing else is drawn.
            Self::Left
        } else if at == last || place == Place::ScrapOrigin {
            Self::Right
        } else {
            Self::OnRibbons
        }
    }
}

fn label(stop: &Stop, figures: &Figures, place: Where, step: f64, options: &ChainOptions) -> Label {
    let room = match place {
        Where::Left => stop.bar.x - OFFSET,
        // The labels of the next column may begin where these end, if that is the last.
        Where::OnRibbons => step - BAR - 2.0 * OFFSET,
        Where::Right => options.size.width - stop.bar.right() - OFFSET,
    };
    let align = if place == Where::Left { Align::End } else { Align::Start };
    let fits = one_line(&stop.name, &figures.long) <= room;
    let text = if fits { &figures.long } else { &figures.short };
    let words = Words { name: &stop.name, figures: text, room, may_break: place != Where::OnRibbons };
    beside(stop.bar, &words, align)
}
