//! Labels where the lines end, moved apart where they would touch.

use super::panels::Panel;
use super::{Line, TimeSeriesOptions, words};
use crate::charts::scene::Point;
use crate::charts::spread::spread;
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::domain::Order;
use crate::text::Locale;

/// Type size of ticks and labels.
pub(super) const SIZE: f64 = 13.0;
const LINE: f64 = 17.0;
/// From the panel's edge to the label, with the key of the line between.
pub(super) const LEADER: f64 = 14.0;
pub(super) const KEY: f64 = 14.0;
const KEY_GAP: f64 = 5.0;
const WORD_GAP: f64 = 6.0;

/// A line's name and last value at its end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct EndLabel {
    /// Which line.
    pub(super) line: usize,
    /// Where its key begins, at half the label's height.
    pub(super) at: Point,
    pub(super) name: String,
    pub(super) name_x: f64,
    /// The last value, where there is room.
    pub(super) figure: String,
    pub(super) figure_x: f64,
    pub(super) right: f64,
    /// Where the line ends, if near enough for a leader.
    pub(super) end: Option<Point>,
}

impl EndLabel {
    pub(super) fn top(&self) -> f64 {
        self.at.y - LINE / 2.0
    }

    pub(super) const HEIGHT: f64 = LINE;
}

/// The room the labels take on the right.
pub(super) fn width(lines: &[Line], options: &TimeSeriesOptions, locale: &Locale) -> f64 {
    let longest = lines.iter().map(|line| {
        let name = name(line, lines);
        let figure = words::last_figure(line, name, options, locale);
        let name = text_width(name, SIZE, Weight::Semibold);
        let figure = text_width(&figure, SIZE, Weight::Regular);
        name + if name > 0.0 && figure > 0.0 { figure + WORD_GAP } else { figure }
    });
    let most = options.size.width * if options.is_narrow() { 0.3 } else { 0.24 };
    (longest.fold(0.0, f64::max) + LEADER + KEY + KEY_GAP + 2.0).min(most)
}

/// A lone line is named in the panel's title: a long name cut short at the line's end names nothing.
fn name<'a>(line: &'a Line, lines: &[Line]) -> &'a str {
    if lines.len() > 1 { &line.name } else { "" }
}

/// The labels of all lines that have a value in the panel.
pub(super) fn end_labels(
    lines: &[Line],
    panel: &Panel,
    options: &TimeSeriesOptions,
    locale: &Locale,
) -> Vec<EndLabel> {
    let left = panel.frame.right() + LEADER;
    let name_x = left + KEY + KEY_GAP;
    let room = options.size.width - name_x;
    let label = |(at, line): (usize, &Line)| {
        let end = line.last_point()?;
        let name = name(line, lines);
        let figure = words::last_figure(line, name, options, locale);
        let figure_width = text_width(&figure, SIZE, Weight::Regular);
        let name_room = if figure.is_empty() { room } else { room - figure_width - WORD_GAP };
        let name = ellipsize(name, SIZE, Weight::Semibold, name_room);
        let name_end = name_x + text_width(&name, SIZE, Weight::Semibold);
        let figure_x = if name.is_empty() { name_x } else { name_end + WORD_GAP };
        let right = if figure.is_empty() { name_end } else { figure_x + figure_width };
        let is_near = panel.frame.right() - end.x < 2.0 * LEADER;
        let at_end = Point::new(left, end.y);
        Some(EndLabel {
            line: at,
            at: at_end,
            name,
            name_x,
            figure,
            figure_x,
            right,
            end: is_near.then_some(end),
        })
    };
    let mut labels: Vec<EndLabel> = lines.iter().enumerate().filter_map(label).collect();
    labels.order_by(|a, b| a.at.y.total_cmp(&b.at.y).then(a.line.cmp(&b.line)));
    let mut heights: Vec<f64> = labels.iter().map(|label| label.at.y).collect();
    spread(&mut heights, LINE, panel.frame.y + LINE / 2.0, panel.frame.bottom() - LINE / 2.0);
    for (label, y) in labels.iter_mut().zip(heights) {
        label.at.y = y;
    }
    labels
}
