//! Where panels, axes, legends and lines lie.

use super::{Figures, Key, Line, Panel, PanelInput, PanelLine, Range, TimePanelsInput};
use crate::charts::scene::{Point, Rect, Size};
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::charts::ticks;
use crate::charts::time_series::Scale;
use crate::charts::time_series::axis::{TimeAxis, ValueAxis};
use crate::charts::time_series::lines::runs;
use crate::charts::time_series::panels::{linear_range, log_range, month_labels};
use crate::domain::{Frequency, Month};
use crate::text::{Locale, NumberStyle};

/// Type size of ticks and labels.
pub(super) const FONT: f64 = 13.0;
const TITLE: f64 = 24.0;
const LEGEND_LINE: f64 = 20.0;
const FOOT: f64 = 26.0;
const GAP: f64 = 14.0;
/// The swatch before a legend entry, and the room after it.
pub(super) const SWATCH: f64 = 18.0;
const KEY_GAP: f64 = 16.0;
/// Marks have their labels here, above the first panel.
const MARKS: f64 = 22.0;

pub(super) fn months(input: &TimePanelsInput) -> (Month, Month) {
    let of_lines =
        input.panels.iter().flat_map(|panel| &panel.lines).flat_map(|line| &line.values).map(|entry| entry.0);
    let of_bands = input
        .panels
        .iter()
        .filter_map(|panel| panel.band.as_ref())
        .flat_map(|band| &band.values)
        .map(|entry| entry.0);
    let all = of_lines.chain(of_bands).fold(None, |span: Option<(Month, Month)>, month| {
        Some(span.map_or((month, month), |(first, last)| (first.min(month), last.max(month))))
    });
    input.range.or(all).unwrap_or((Month::from_ordinal(0), Month::from_ordinal(1)))
}

pub(super) fn panels(
    input: &TimePanelsInput,
    months: (Month, Month),
    size: Size,
    locale: &Locale,
) -> Vec<Panel> {
    let columns = input.columns.max(1);
    let rows: Vec<&[PanelInput]> = input.panels.chunks(columns).collect();
    let shared = input.is_shared.then(|| shared_range(&input.panels, months));
    // Labels and lines together: what of it the labels take is known once the heights are.
    let column_width = (size.width - GAP * (columns as f64 - 1.0)) / columns as f64 - 6.0;
    let is_narrow = column_width < 440.0;
    let top = if input.marks.is_empty() { 0.0 } else { MARKS };
    // In a stack the months stand below the last panel only.
    let foot = |row: usize| if columns > 1 || row + 1 == rows.len() { FOOT } else { 6.0 };
    let heads: Vec<f64> = rows
        .iter()
        .map(|row| row.iter().map(|panel| head(panel, column_width, is_narrow)).fold(0.0, f64::max))
        .collect();
    let taken: f64 = heads.iter().enumerate().map(|(row, head)| head + foot(row)).sum::<f64>() + top;
    let weight = |row: &[PanelInput]| row.first().map_or(1.0, |panel| panel.weight);
    let weights: f64 = rows.iter().map(|row| weight(row)).sum();
    let room = (size.height - taken - GAP * (rows.len() as f64 - 1.0).max(0.0)).max(rows.len() as f64);
    let height = |row: &[PanelInput]| room * weight(row) / weights.max(1e-9);
    let labels = |row: &&[PanelInput]| {
        let frame = Rect::new(0.0, 0.0, 1.0, height(row));
        let texts = row.iter().flat_map(move |panel| axis(panel, months, shared, frame, locale).1);
        texts.map(|(_, text)| text_width(&text, FONT, Weight::Regular)).fold(0.0, f64::max)
    };
    let left = rows.iter().map(labels).fold(0.0, f64::max) + 8.0;
    let width = (column_width - left).max(1.0);
    let mut placed = Vec::with_capacity(input.panels.len());
    let mut y = top;
    for ((at, row), head) in rows.iter().enumerate().zip(&heads) {
        let height = height(row);
        for (column, panel) in row.iter().enumerate() {
            let x = column as f64 * (left + width + 6.0 + GAP);
            let frame = Rect::new(x + left, y + head, width, height);
            let has_months = foot(at) > 6.0;
            placed.push(place(panel, frame, Point::new(x, y), months, shared, has_months, locale));
        }
        y += head + height + foot(at) + GAP;
    }
    placed
}

fn place(
    input: &PanelInput,
    frame: Rect,
    corner: Point,
    months: (Month, Month),
    shared: Option<(f64, f64)>,
    has_months: bool,
    locale: &Locale,
) -> Panel {
    let time = TimeAxis::new(months, frame.x, frame.right());
    let (axis, ticks) = axis(input, months, shared, frame, locale);
    let lines = input.lines.iter().map(|line| {
        let values = visible(line, months);
        let runs = runs(&values, line.frequency, &time, &axis);
        Line {
            id: line.id.clone(),
            name: line.name.clone(),
            colour: line.colour,
            stroke: line.stroke,
            frequency: line.frequency,
            values,
            runs,
        }
    });
    let room = frame.right() - corner.x;
    Panel {
        title: ellipsize(&locale.say(&input.title), FONT, Weight::Semibold, room),
        title_at: Point::new(corner.x, corner.y + 14.0),
        frame,
        ticks,
        month_labels: if has_months { month_labels(&time, finest(input), locale) } else { Vec::new() },
        lines: lines.collect(),
        band: input.band.clone(),
        shades: input.shades.clone(),
        figures: input.figures,
        keys: keys(input, corner, room),
        axis,
        time,
    }
}

/// How far apart the closest observations of a panel are; a band may be of months.
fn finest(input: &PanelInput) -> Frequency {
    let is_annual = !input.lines.is_empty()
        && input.band.is_none()
        && input.lines.iter().all(|line| line.frequency == Frequency::Annual);
    if is_annual { Frequency::Annual } else { Frequency::Monthly }
}

/// The observations shown that have a value.
pub(super) fn visible(line: &PanelLine, (first, last): (Month, Month)) -> Vec<(Month, f64)> {
    let inside = line.values.iter().filter(|(month, _)| (first..=last).contains(month));
    inside.filter_map(|(month, value)| value.map(|value| (*month, value))).collect()
}

fn values(panel: &PanelInput, months: (Month, Month)) -> Vec<f64> {
    let of_band = panel.band.iter().flat_map(|band| &band.values);
    let of_band = of_band.filter(|entry| (months.0..=months.1).contains(&entry.0));
    let of_lines = panel.lines.iter().flat_map(|line| visible(line, months)).map(|entry| entry.1);
    of_lines.chain(of_band.flat_map(|entry| [entry.1, entry.2])).collect()
}

fn range_of(range: Range, scale: Scale, values: &[f64]) -> (f64, f64) {
    let most = values.iter().copied().fold(0.0_f64, f64::max);
    let least = values.iter().copied().fold(0.0_f64, f64::min);
    match range {
        Range::Fixed(low, high) => (low, high),
        Range::FromZero => (0.0, if most > 0.0 { most * 1.06 } else { 1.0 }),
        Range::ToZero => (if least < 0.0 { least * 1.06 } else { -1.0 }, 0.0),
        Range::Fitted if scale == Scale::Log => log_range(values.iter().copied()),
        Range::Fitted => linear_range(values.iter().copied()),
    }
}

fn shared_range(panels: &[PanelInput], months: (Month, Month)) -> (f64, f64) {
    let all: Vec<f64> = panels.iter().flat_map(|panel| values(panel, months)).collect();
    panels.first().map_or((0.0, 1.0), |first| range_of(first.range, first.scale, &all))
}

fn axis(
    panel: &PanelInput,
    months: (Month, Month),
    shared: Option<(f64, f64)>,
    frame: Rect,
    locale: &Locale,
) -> (ValueAxis, Vec<(f64, String)>) {
    let (low, high) = shared.unwrap_or_else(|| range_of(panel.range, panel.scale, &values(panel, months)));
    let axis = ValueAxis { scale: panel.scale, low, high, top: frame.y, bottom: frame.bottom() };
    let most = (frame.height / 38.0).floor().max(2.0) as usize;
    let ticks = match panel.scale {
        Scale::Linear => ticks::linear(low, high, most),
        Scale::Log => ticks::logarithmic(low, high, most),
    };
    let style = match panel.figures {
        Figures::Percent => {
            let step =
                ticks.iter().zip(ticks.iter().skip(1)).map(|(a, b)| b - a).fold(f64::INFINITY, f64::min);
            NumberStyle::Percent(if step < 0.0099 { 1 } else { 0 })
        }
        Figures::Coefficient => NumberStyle::Decimal(1),
        Figures::Level => ticks::style(&ticks),
        Figures::Dollars => NumberStyle::UsdCompact,
    };
    let labels = ticks.iter().map(|tick| (axis.pixel_from_value(*tick), locale.number(*tick, style)));
    (axis, labels.collect())
}

/// Height of title and legend.
fn head(panel: &PanelInput, width: f64, is_narrow: bool) -> f64 {
    let lines = keys(panel, Point::default(), width).iter().map(|key| key.at.y).fold(0.0, f64::max);
    let has_keys = entries(panel) > 1;
    let gap = if is_narrow { 8.0 } else { 10.0 };
    if has_keys { lines + gap + 6.0 } else { TITLE }
}

fn entries(panel: &PanelInput) -> usize {
    panel.lines.len() + usize::from(panel.band.is_some())
}

/// The legend, in lines below the title; none for a single line, which the title names.
fn keys(panel: &PanelInput, corner: Point, width: f64) -> Vec<Key> {
    if entries(panel) < 2 {
        return Vec::new();
    }
    let of_lines =
        panel.lines.iter().map(|line| (&line.name, line.colour, Some(line.stroke), line.id.clone()));
    let of_band = panel.band.iter().map(|band| (&band.name, band.colour, None, String::new()));
    let (mut x, mut y) = (0.0, TITLE + 10.0);
    let keys = of_lines.chain(of_band).map(|(name, colour, stroke, id)| {
        let text = ellipsize(name, FONT, Weight::Regular, width - SWATCH - 6.0);
        let wide = SWATCH + 6.0 + text_width(&text, FONT, Weight::Regular);
        if x > 0.0 && x + wide > width {
            (x, y) = (0.0, y + LEGEND_LINE);
        }
        let key = Key { at: Point::new(corner.x + x, corner.y + y), text, colour, stroke, id };
        x += wide + KEY_GAP;
        key
    });
    keys.collect()
}
