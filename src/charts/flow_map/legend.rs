//! The legend under the map: classes of shading, what no colour means, widths of flows.

use super::FlowMapOptions;
use super::arcs::{HAIRLINE, NARROWED};
use super::draw::opacity;
use super::shading::{Classes, Shading, round_below};
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, text_width};
use crate::charts::words::{dollars, share};
use crate::domain::Stage;
use crate::text::{Locale, Message};

const SIZE: f64 = 12.0;
const SWATCH: f64 = 9.0;
/// From the top of a block to its swatches and to the line under them.
const SWATCH_TOP: f64 = 24.0;
const FIGURES: f64 = 45.0;
/// The height of a block.
const BLOCK: f64 = 50.0;
/// The length of a sample flow.
const SAMPLE: f64 = 40.0;
const GAP: f64 = 6.0;

/// Ready to draw.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Legend {
    /// What it takes of the drawing's height.
    pub(super) height: f64,
    swatches: Vec<(Rect, Tone)>,
    texts: Vec<(Point, String, Align)>,
    /// Where each sample begins, and its width.
    samples: Vec<(Point, f64)>,
    /// What explains the flows: a hover puts its own key there.
    pub(super) flows: Rect,
}

impl Legend {
    pub(super) fn new(options: &FlowMapOptions, classes: &Classes, widest_usd: f64, locale: &Locale) -> Self {
        let is_narrow = options.is_narrow();
        let height = if is_narrow { 2.0 * BLOCK } else { BLOCK + 4.0 };
        let (width, top) = (options.size.width, options.size.height - height);
        let mut legend = Self {
            height,
            swatches: Vec::new(),
            texts: Vec::new(),
            samples: Vec::new(),
            flows: Rect::default(),
        };
        let right = legend.add_classes(classes, top, if is_narrow { width } else { width * 0.62 }, locale);
        let (left, top) = if is_narrow { (0.0, top + BLOCK) } else { (right + 36.0, top) };
        legend.flows = Rect::new(left, top, (width - left).max(0.0), BLOCK);
        legend.add_flows(options, widest_usd, locale);
        legend
    }

    /// The classes with their limits, then the colour of no trade; gives where they end.
    fn add_classes(&mut self, classes: &Classes, top: f64, width: f64, locale: &Locale) -> f64 {
        let tones = classes.tones();
        let none = locale.word("map-no-trade");
        let none_width = text_width(&none, SIZE, Weight::Regular).max(22.0);
        let each = ((width - none_width - 3.0 * GAP) / tones.len() as f64).clamp(20.0, 46.0);
        let right = each * tones.len() as f64;
        for (at, tone) in tones.iter().enumerate() {
            self.swatches.push((Rect::new(each * at as f64, top + SWATCH_TOP, each, SWATCH), *tone));
        }
        match classes.shading {
            Shading::NetPosition => {
                self.text(0.0, top + 17.0, locale.word("map-net-importers"), Align::Start);
                self.text(right, top + 17.0, locale.word("map-net-exporters"), Align::End);
                self.add_net_limits(classes, top, each, locale);
            }
            Shading::ExportShare | Shading::ImportShare => {
                let is_exports = classes.shading == Shading::ExportShare;
                let key = if is_exports { "map-export-share" } else { "map-import-share" };
                self.text(0.0, top + 17.0, locale.word(key), Align::Start);
                for (at, limit) in classes.limits.iter().enumerate() {
                    let x = each * (at as f64 + 2.0);
                    self.text(x, top + FIGURES, locale.say(&share(*limit)), Align::Middle);
                }
                self.text(each, top + FIGURES, locale.say(&share(0.0)), Align::Middle);
            }
        }
        let x = right + 2.0 * GAP;
        self.swatches.push((Rect::new(x, top + SWATCH_TOP, 22.0, SWATCH), Tone::NoData));
        self.text(x, top + FIGURES, none, Align::Start);
        x + none_width
    }

    /// The limits from the importers' side to the exporters'; the outermost first where room is scarce.
    fn add_net_limits(&mut self, classes: &Classes, top: f64, each: f64, locale: &Locale) {
        let limits: Vec<f64> = classes.limits.iter().rev().chain(&classes.limits).copied().collect();
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for at in [0, 5, 2, 3, 1, 4] {
            let Some(limit) = limits.get(at) else { continue };
            let (x, text) = (each * (at as f64 + 1.0), locale.plain_text(&dollars(*limit)));
            let half = text_width(&text, SIZE, Weight::Regular) / 2.0 + 2.0;
            if taken.iter().all(|(other, reach)| (x - other).abs() >= half + reach) {
                taken.push((x, half));
                self.text(x, top + FIGURES, text, Align::Middle);
            }
        }
    }

    /// Two flows of round values, and the thinnest.
    fn add_flows(&mut self, options: &FlowMapOptions, widest_usd: f64, locale: &Locale) {
        let Some(large) = round_below(widest_usd) else { return };
        let (left, top) = (self.flows.x, self.flows.y);
        self.text(left, top + 17.0, locale.word("map-flow-key"), Align::Start);
        let hairline = round_below(widest_usd * HAIRLINE / options.widest()).unwrap_or(0.0);
        let amount = |value: f64| locale.plain_text(&dollars(value));
        let up_to = locale.say(&Message::new("map-flow-up-to").with("amount", dollars(hairline)));
        let medium = round_below(large / 3.0).unwrap_or(0.0);
        let rows = [(large, amount(large)), (medium, amount(medium)), (hairline, up_to)];
        let mut x = left;
        for (value, text) in rows {
            let width = (value / widest_usd * options.widest()).max(HAIRLINE);
            self.samples.push((Point::new(x, top + 33.0), width));
            let text_x = x + SAMPLE + GAP;
            x = text_x + text_width(&text, SIZE, Weight::Regular) + 2.0 * GAP;
            self.text(text_x, top + 37.0, text, Align::Start);
        }
    }

    fn text(&mut self, x: f64, y: f64, text: String, align: Align) {
        self.texts.push((Point::new(x, y), text, align));
    }

    pub(super) fn draw(&self, scene: &mut Scene, stage: Stage) {
        for (rect, tone) in &self.swatches {
            scene.rect(*rect, *tone);
        }
        for (rect, _) in &self.swatches {
            // The colour of even is nearly that of the ground.
            scene.frame(*rect, 0.5, Style::of(Tone::Axis).opacity(0.5));
        }
        for (start, width) in &self.samples {
            draw_sample(scene, *start, *width, Tone::Stage(stage));
        }
        for (at, text, align) in &self.texts {
            scene.text(*at, text, Font::size(SIZE).align(*align), Tone::InkMuted);
        }
    }

    /// The key of a hover in place of the widths: what the colours of its flows mean.
    pub(super) fn draw_key(&self, scene: &mut Scene, entries: &[(Tone, String)]) {
        scene.rect(self.flows.grown(1.0), Tone::Surface);
        let mut x = self.flows.x;
        for (tone, text) in entries {
            draw_sample(scene, Point::new(x, self.flows.y + 29.0), 6.0, *tone);
            x += SAMPLE + GAP;
            scene.text(Point::new(x, self.flows.y + 33.0), text, Font::size(SIZE), Tone::Ink);
            x += text_width(text, SIZE, Weight::Regular) + 3.0 * GAP;
        }
    }
}

fn draw_sample(scene: &mut Scene, start: Point, width: f64, tone: Tone) {
    let style = Style::of(tone).opacity(opacity(width));
    let end = Point::new(start.x + SAMPLE, start.y);
    if width <= HAIRLINE {
        return scene.line([start, end], width, style);
    }
    let (wide, narrow) = (width / 2.0, width * NARROWED / 2.0);
    let outline = [
        Point::new(start.x, start.y - wide),
        Point::new(end.x, end.y - narrow),
        Point::new(end.x, end.y + narrow),
        Point::new(start.x, start.y + wide),
    ];
    scene.polygon(outline, style);
}
