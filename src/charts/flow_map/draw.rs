//! Marks of the map: sea, land, borders, flows, dots, names, legend.

use super::arcs::{Arc, Run};
use super::trade::{Route, Trader};
use super::{FlowMap, Lens, MapView};
use crate::charts::datum::Datum;
use crate::charts::palette::Tone;
use crate::charts::scene::{Emphasis, Point, Rect, Scene, Style};
use crate::domain::CountryId;

/// Opacity of the thinnest flows, which are many, and of wide ones, which still show the land.
const FAINTEST: f64 = 0.34;
const STRONGEST: f64 = 0.74;
/// From this width on a flow has the strongest opacity.
const STRONG_WIDTH: f64 = 3.0;
/// How far beside a thin flow a pointer still means it.
const FLOW_REACH: f64 = 2.5;
/// A country smaller than this, in pixels, is a dot.
const SPECK: f64 = 6.0;
/// The radius of the dot where the flows of a larger country end.
const END_RADIUS: f64 = 1.5;
/// Half of what answers for a dot, however small it is.
const DOT_REACH: f64 = 4.0;
const BORDER: f64 = 0.75;

impl FlowMap {
    /// All marks in a view; with countries in focus their flows stand out and the rest stands back.
    #[must_use]
    pub fn scene(&self, view: MapView) -> Scene {
        let lens = self.window.lens(view.clamped(&self.window));
        let mut scene = Scene::new(self.options.size);
        let focus: Vec<(usize, CountryId)> =
            self.focus.iter().filter_map(|id| self.trade.trader(*id).map(|(at, _)| (at, *id))).collect();
        self.draw_sea(&mut scene, &lens);
        self.draw_land(&mut scene, &lens);
        for (_, country) in &focus {
            self.draw_country(&mut scene, &lens, *country);
        }
        self.draw_flows(&mut scene, &lens, &focus);
        self.draw_dots(&mut scene, &lens);
        self.draw_names(&mut scene, &lens);
        self.draw_legend(&mut scene);
        scene.hit_only_in(self.window.frame);
        scene
    }

    fn draw_sea(&self, scene: &mut Scene, lens: &Lens) {
        let pixels = |points: &[(f64, f64)]| -> Vec<Point> {
            points.iter().map(|at| lens.pixel_from_map(*at)).collect()
        };
        scene.polygon(pixels(&self.land.sea), Style::of(Tone::Grid).opacity(0.4));
        for line in &self.land.graticule {
            scene.line(pixels(line), BORDER, Style::of(Tone::Grid).opacity(0.8));
        }
    }

    fn draw_land(&self, scene: &mut Scene, lens: &Lens) {
        for (at, ring) in self.land.rings_in(lens) {
            let tone = self.tones.get(at).copied().unwrap_or(Tone::NoData);
            let points = scene.polygon(self.land.outline(ring, lens), tone);
            if let Some(country) = ring.country {
                scene.hit_polygon(points, Datum::Country(country));
            }
        }
        for border in self.land.borders_in(lens) {
            scene.line(border, BORDER, Style::of(Tone::Axis).opacity(0.5));
        }
    }

    /// A country once more, with an outline.
    pub(super) fn draw_country(&self, scene: &mut Scene, lens: &Lens, country: CountryId) {
        let own = || self.land.rings_in(lens).filter(|(_, ring)| ring.country == Some(country));
        for (at, ring) in own() {
            let tone = self.tones.get(at).copied().unwrap_or(Tone::NoData);
            scene.polygon(self.land.outline(ring, lens), tone);
        }
        for (_, ring) in own() {
            let mut points: Vec<Point> = self.land.outline(ring, lens).collect();
            points.extend(points.first().copied());
            scene.line(points, 1.25, Tone::Ink);
        }
    }

    fn draw_flows(&self, scene: &mut Scene, lens: &Lens, focus: &[(usize, CountryId)]) {
        for (arc, route) in self.drawn_arcs() {
            let emphasis = match focus {
                [] => Emphasis::Normal,
                _ if focus.iter().any(|(at, _)| [route.from, route.to].contains(at)) => Emphasis::Strong,
                _ => Emphasis::Faint,
            };
            let style = Style::of(Tone::Stage(self.options.stage));
            let style = style.opacity(opacity(arc.width)).emphasis(emphasis);
            scene.owner(self.flow(route));
            for run in self.arcs.runs_of(arc, lens) {
                draw_run(scene, &run, arc.width, style);
                if let Some(datum) = self.flow(route) {
                    scene.hit_line(run.spine(), (arc.width / 2.0).max(FLOW_REACH), datum);
                }
            }
        }
        scene.owner(None);
    }

    /// The flows drawn, from the largest, so that small ones lie on top.
    pub(super) fn drawn_arcs(&self) -> impl Iterator<Item = (&Arc, &Route)> {
        self.arcs.arcs.iter().filter_map(|arc| Some((arc, self.trade.routes.get(arc.route)?)))
    }

    fn draw_dots(&self, scene: &mut Scene, lens: &Lens) {
        let mut has_flow = vec![false; self.trade.traders.len()];
        for end in self.drawn().flat_map(|route| [route.from, route.to]) {
            if let Some(has_flow) = has_flow.get_mut(end) {
                *has_flow = true;
            }
        }
        // The largest come last and answer first.
        for (trader, has_flow) in self.trade.traders.iter().zip(has_flow).rev() {
            let Some((at, radius)) = self.dot(lens, trader) else { continue };
            if has_flow || self.is_speck(lens, trader.country) {
                self.draw_dot(scene, lens, trader);
            }
            let half = radius.max(DOT_REACH);
            let area = Rect::new(at.x - half, at.y - half, 2.0 * half, 2.0 * half);
            scene.hit_rect(area, Datum::Country(trader.country));
        }
    }

    /// The dot where a country's flows end: as large as a speck where the country itself is smaller.
    pub(super) fn draw_dot(&self, scene: &mut Scene, lens: &Lens, trader: &Trader) -> Option<Point> {
        let (at, radius) = self.dot(lens, trader)?;
        if !self.is_speck(lens, trader.country) {
            scene.circle(at, radius, Style::of(Tone::Ink).opacity(0.8));
            return Some(at);
        }
        let ring = self.land.rings.iter().position(|ring| ring.country == Some(trader.country));
        let tone = ring.and_then(|ring| self.tones.get(ring)).copied().unwrap_or(Tone::NoData);
        scene.circle(at, radius, Tone::InkMuted);
        scene.circle(at, radius - 0.75, tone);
        Some(at)
    }

    /// Where the dot of a country in view lies, and its radius.
    fn dot(&self, lens: &Lens, trader: &Trader) -> Option<(Point, f64)> {
        let at = lens.pixel_from_map(trader.place?);
        let radius = match (self.is_speck(lens, trader.country), self.options.is_narrow()) {
            (false, _) => END_RADIUS,
            (true, false) => 2.5,
            (true, true) => 1.75,
        };
        lens.frame.contains(at).then_some((at, radius))
    }

    fn is_speck(&self, lens: &Lens, country: CountryId) -> bool {
        self.land.place(country).is_some_and(|place| {
            let (width, height) = lens.extent(&place.bounds);
            width.max(height) < SPECK
        })
    }

    pub(super) fn draw_legend(&self, scene: &mut Scene) {
        let (size, frame) = (self.options.size, self.window.frame);
        // The map goes on below its window: the legend stands on a ground of its own.
        scene.rect(Rect::new(0.0, frame.bottom(), size.width, size.height - frame.bottom()), Tone::Surface);
        self.legend.draw(scene, self.options.stage);
    }
}

pub(super) fn opacity(width: f64) -> f64 {
    FAINTEST + (STRONGEST - FAINTEST) * (width / STRONG_WIDTH).min(1.0)
}

/// One piece of a flow; an area on a casing of the surface, or it would drown in land of its own hue.
pub(super) fn draw_run(scene: &mut Scene, run: &Run<'_>, width: f64, style: Style) {
    const CASING: f64 = 0.75;
    if run.is_area() {
        scene.polygon(run.outline(CASING), Style { tone: Tone::Surface, ..style });
        scene.polygon(run.outline(0.0), style);
    } else {
        scene.line(run.spine(), width, style);
    }
}
