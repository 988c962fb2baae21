//! Where panels, bands, labels and ticks lie.

use super::{HistoryInput, HistorySide, Panel, TradeBands, words};
use crate::charts::datum::{Datum, Party, Side};
use crate::charts::palette::Tone;
use crate::charts::scene::{Point, Rect, Size, Style};
use crate::charts::spread::spread;
use crate::charts::text_width::{Weight, ellipsize, text_width};
use crate::charts::ticks;
use crate::dataset::{Coverage, HS_CHANGE};
use crate::domain::{Order, Year};
use crate::text::{Locale, NumberStyle};

/// Type size of ticks and labels.
pub(super) const SIZE: f64 = 13.0;
/// A panel's title: above the upper one, below the lower one.
pub(super) const TITLE: f64 = 28.0;
/// Years and the marks of their coverage below.
pub(super) const FOOT: f64 = 74.0;
/// From the last year to the labels.
const LEADER: f64 = 10.0;
const LINE: f64 = 17.0;
/// The smaller of two panels keeps this part of the height, so that its labels have room.
const LEAST_PART: f64 = 0.25;
/// Shades of partners without a colour of their own, from the largest.
const SHADES: [f64; 6] = [0.9, 0.74, 0.6, 0.48, 0.38, 0.3];

/// One partner through the years.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Band {
    pub(super) side: Side,
    pub(super) party: Party,
    pub(super) style: Style,
    /// Runs of years without a gap: the outer edge from left to right, and the inner one.
    pub(super) runs: Vec<(Vec<Point>, Vec<Point>)>,
}

impl Band {
    pub(super) const fn datum(&self) -> Datum {
        Datum::Node(self.side, self.party)
    }
}

/// A partner's name at the end of its band.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Label {
    /// Which band.
    pub(super) band: usize,
    pub(super) at: Point,
    pub(super) text: String,
    pub(super) bounds: Rect,
    /// The middle of the band in the last year.
    pub(super) end: f64,
}

pub(super) fn layout(input: &HistoryInput<'_>, size: Size, locale: &Locale) -> TradeBands {
    let sides: Vec<&HistorySide<'_>> = std::iter::once(&input.above).chain(&input.below).collect();
    let peaks: Vec<f64> = sides.iter().map(|side| side.history.peak_usd()).collect();
    let heights = panel_heights(&peaks, size.height - FOOT - TITLE * sides.len() as f64);
    // One scale for both directions: the one that lets both fit.
    let scale = peaks.iter().zip(&heights).map(|(peak, height)| height / peak.max(f64::MIN_POSITIVE));
    let scale = scale.fold(f64::INFINITY, f64::min);
    let names: Vec<Vec<String>> =
        sides.iter().map(|side| side.history.partners.iter().map(|id| (input.name)(*id)).collect()).collect();
    let rests: Vec<String> = sides.iter().map(|side| locale.say(&words::rest(side.history.others))).collect();
    let widest = names.iter().flatten().chain(&rests);
    let widest = widest.map(|name| text_width(name, SIZE, Weight::Regular)).fold(0.0, f64::max);
    let right = (widest + LEADER + 4.0).min(size.width * 0.28);
    let left = ticks_of(&peaks, &heights, scale, locale);
    let across = (left, (size.width - right).max(left + 1.0));
    let years = years(input, across);
    let mut panels = Vec::with_capacity(sides.len());
    let mut top = 0.0;
    for (at, (side, names)) in sides.iter().zip(names).enumerate() {
        let height = heights.get(at).copied().unwrap_or_default();
        let is_above = at == 0;
        // Both share the line between them.
        let y = if is_above { top + TITLE } else { top };
        let frame = Rect::new(across.0, y, across.1 - across.0, height);
        top = y + height;
        let base = if is_above { frame.bottom() } else { frame.y };
        let up = if is_above { -1.0 } else { 1.0 };
        let x_of = |year: Year| years.iter().find(|entry| entry.0 == year).map_or(0.0, |entry| entry.2);
        let bands = bands(side, base, up * scale, &x_of);
        let mut panel = Panel {
            history: side.history.clone(),
            partners: side.partners,
            title: locale.say(&words::title(input.country, is_above, side.history)),
            names,
            rest: rests.get(at).cloned().unwrap_or_default(),
            frame,
            labels: Vec::new(),
            ticks: ticks(frame, base, up, scale, locale),
            bands,
        };
        panel.labels = labels(&panel, size.width);
        panels.push(panel);
    }
    let break_x = years.windows(2).find_map(|pair| match pair {
        [before, after] if before.0 < HS_CHANGE && after.0 >= HS_CHANGE => {
            Some(f64::midpoint(before.2, after.2))
        }
        _ => None,
    });
    TradeBands { size, country: input.country.map(str::to_owned), years, break_x, panels }
}

/// The heights of the panels, in proportion to their peaks.
fn panel_heights(peaks: &[f64], room: f64) -> Vec<f64> {
    let all: f64 = peaks.iter().sum();
    let [first, _] = peaks else { return vec![room; peaks.len()] };
    let part = if all > 0.0 { first / all } else { 0.5 };
    let part = part.clamp(LEAST_PART, 1.0 - LEAST_PART);
    vec![room * part, room * (1.0 - part)]
}

fn years(input: &HistoryInput<'_>, (left, right): (f64, f64)) -> Vec<(Year, Coverage, f64)> {
    let years: Vec<Year> = input.above.history.years.iter().map(|year| year.year).collect();
    let (Some(first), Some(last)) = (years.first(), years.last()) else { return Vec::new() };
    let span = f64::from(last.0 - first.0).max(1.0);
    let x = |year: Year| left + (right - left) * f64::from(year.0 - first.0) / span;
    years.iter().map(|year| (*year, (input.coverage)(*year), x(*year))).collect()
}

fn bands(side: &HistorySide<'_>, base: f64, scale: f64, x_of: &dyn Fn(Year) -> f64) -> Vec<Band> {
    let history = side.history;
    let count = history.partners.len();
    let rest = usize::from(history.others > 0);
    // Where none has a colour of its own, shades of one colour; else shades of grey for those without.
    let has_colours = history.partners.iter().any(|id| (side.colour)(*id).is_some());
    let shaded = if has_colours { Tone::Other } else { Tone::Accent };
    let band = |at: usize| {
        let style = match history.partners.get(at) {
            None => Style::of(Tone::Other).opacity(0.55),
            Some(id) => match (side.colour)(*id) {
                Some(colour) => Style::of(Tone::Series(colour)).opacity(0.8),
                None => Style::of(shaded).opacity(SHADES.get(at).copied().unwrap_or(0.3)),
            },
        };
        let party = history.partners.get(at).map_or(Party::Other, |id| Party::Country(*id));
        let edge = |usd: f64| base + usd * scale;
        let mut runs: Vec<(Vec<Point>, Vec<Point>)> = Vec::new();
        let mut before: Option<Year> = None;
        for year in &history.years {
            let below: f64 = year.partners_usd.iter().take(at).flatten().sum();
            let own = year.partners_usd.get(at).map_or(year.others_usd, |value| value.unwrap_or(0.0));
            let x = x_of(year.year);
            if before.is_none_or(|before| before.0 + 1 != year.year.0) {
                runs.push((Vec::new(), Vec::new()));
            }
            before = Some(year.year);
            if let Some((outer, inner)) = runs.last_mut() {
                outer.push(Point::new(x, edge(below + own)));
                inner.push(Point::new(x, edge(below)));
            }
        }
        Band { side: side.partners, party, style, runs }
    };
    (0..count + rest).map(band).collect()
}

/// Names at the ends of the bands; what is nothing in the last year has none.
fn labels(panel: &Panel, width: f64) -> Vec<Label> {
    let x = panel.frame.right() + LEADER;
    let room = width - x;
    let mut labels: Vec<Label> = panel
        .bands
        .iter()
        .enumerate()
        .filter_map(|(at, band)| {
            let (outer, inner) = band.runs.last()?;
            let (outer, inner) = (outer.last()?.y, inner.last()?.y);
            if (outer - inner).abs() < 0.5 {
                return None;
            }
            let text = ellipsize(panel.party_name(at), SIZE, Weight::Regular, room);
            let end = f64::midpoint(outer, inner);
            let bounds = Rect::new(x, end, text_width(&text, SIZE, Weight::Regular), LINE);
            Some(Label { band: at, at: Point::new(x, end), text, bounds, end })
        })
        .collect();
    labels.order_by(|a, b| a.end.total_cmp(&b.end));
    let mut heights: Vec<f64> = labels.iter().map(|label| label.end).collect();
    spread(&mut heights, LINE, panel.frame.y + LINE / 2.0, panel.frame.bottom() - LINE / 2.0);
    for (label, y) in labels.iter_mut().zip(heights) {
        label.at.y = y;
        label.bounds.y = y - LINE / 2.0;
    }
    labels
}

fn ticks(frame: Rect, base: f64, up: f64, scale: f64, locale: &Locale) -> Vec<(f64, String)> {
    let most = (frame.height / 40.0).floor().max(1.0) as usize;
    let high = frame.height / scale;
    let values = ticks::linear(0.0, high, most + 1);
    let text = |value: &f64| (base + up * value * scale, locale.number(*value, NumberStyle::UsdCompact));
    // The line itself is zero for both.
    values.iter().filter(|value| **value > 0.0).map(text).collect()
}

/// The room the widest tick label takes.
fn ticks_of(peaks: &[f64], heights: &[f64], scale: f64, locale: &Locale) -> f64 {
    let widths = peaks.iter().zip(heights).flat_map(|(_, height)| {
        let frame = Rect::new(0.0, 0.0, 1.0, *height);
        ticks(frame, 0.0, 1.0, scale, locale)
    });
    widths.map(|(_, text)| text_width(&text, SIZE, Weight::Regular)).fold(0.0, f64::max) + 8.0
}
