//! Marks of the chain: everything once, and what a hover lays over it.

use super::stack::{BAR, HEAD, LANE_HEAD, main_columns};
use super::{Chain, Column, Link, Run, Stop};
use crate::charts::datum::{Datum, Party};
use crate::charts::layered::label::{Label, SIZE};
use crate::charts::layered::{Ribbon, outline};
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Emphasis, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, ellipsize};
use crate::domain::{CountryId, Stage};

const RIBBON: f64 = 0.42;
const LEAST_RIBBON: f64 = 0.6;
/// How far the rest stands back under a hover.
const VEIL: f64 = 0.76;
/// Type size of captions and of the legend.
pub(super) const CAPTION: f64 = 12.0;
/// Height of a line of either.
const LINE: f64 = 16.0;
/// Between the lowest bars and the legend.
const FOOT_GAP: f64 = 14.0;

/// The height of the legend with the gap above it.
pub(super) fn legend_height(lines: &[String]) -> f64 {
    FOOT_GAP + LINE * lines.len() as f64
}

impl Chain {
    /// All marks; countries in focus light up at every place of the chain and the rest stands back.
    #[must_use]
    pub fn scene(&self, focus: &[CountryId]) -> Scene {
        let mut scene = Scene::new(self.options.size);
        let is_held = |country: &&CountryId| self.stops_of(**country).next().is_some();
        let focus: Vec<Datum> =
            focus.iter().filter(is_held).map(|country| Datum::Country(*country)).collect();
        let emphasis = |is_lit: bool| match focus.as_slice() {
            [] => Emphasis::Normal,
            _ if is_lit => Emphasis::Strong,
            _ => Emphasis::Faint,
        };
        let touches = |run: &Run, link: &Link| focus.iter().any(|datum| self.touches(run, link, datum));
        self.draw_heads(&mut scene);
        for run in &self.runs {
            scene.owner(None);
            self.draw_caption(&mut scene, run);
            for link in run.by_size() {
                scene.owner(self.leg(run, link));
                let points = self.draw_ribbon(&mut scene, run, link, emphasis(touches(run, link)));
                if let Some((points, datum)) = points.zip(self.leg(run, link)) {
                    scene.hit_polygon(points, datum);
                }
            }
        }
        let lit: Vec<(usize, usize)> = focus.iter().flat_map(|datum| self.lit_stops(datum)).collect();
        for (at, (column, labels)) in self.columns.iter().zip(&self.labels).enumerate() {
            for (stop_at, (stop, label)) in column.stops.iter().zip(labels).enumerate() {
                let is_lit = lit.contains(&(at, stop_at));
                let emphasis = if is_lit { Emphasis::Normal } else { emphasis(false) };
                let datum = Datum::Stop(column.place, stop.party);
                scene.owner(Some(datum.clone()));
                self.draw_bar(&mut scene, at, stop, emphasis);
                self.draw_label(&mut scene, at, stop, label, emphasis);
                scene.hit_rect(label.bounds, datum.clone());
                scene.hit_rect(hit_bar(stop), datum);
            }
        }
        scene
    }

    /// What a hover adds: a veil over the rest, and on top what comes into the stop and what leaves it, with
    /// what its main partners do with it, fainter.
    #[must_use]
    pub fn overlay(&self, hover: &Datum) -> Scene {
        let mut scene = Scene::new(self.options.size);
        let lit = self.lit_links(hover);
        if lit.is_empty() {
            return scene;
        }
        let size = self.options.size;
        let veil = Style::of(Tone::Surface).opacity(VEIL);
        scene.rect(Rect::new(0.0, HEAD - 4.0, size.width, size.height - HEAD + 4.0), veil);
        if let Some(run) = self.runs.iter().find(|run| run.is_back()) {
            self.draw_caption(&mut scene, run);
        }
        for (run, link) in self.further(&lit) {
            self.draw_ribbon(&mut scene, run, link, Emphasis::Faint);
        }
        for (run, link) in &lit {
            self.draw_ribbon(&mut scene, run, link, Emphasis::Strong);
        }
        for (at, stop_at) in self.lit_stops(hover) {
            let column = self.columns.get(at).and_then(|column| column.stops.get(stop_at));
            let label = self.labels.get(at).and_then(|labels| labels.get(stop_at));
            if let Some((stop, label)) = column.zip(label) {
                self.draw_bar(&mut scene, at, stop, Emphasis::Normal);
                self.draw_label(&mut scene, at, stop, label, Emphasis::Normal);
            }
        }
        scene
    }

    /// The links that belong to what is pointed at, from the largest of each step.
    fn lit_links(&self, datum: &Datum) -> Vec<(&Run, &Link)> {
        let links = self.runs.iter().flat_map(|run| run.by_size().map(move |link| (run, link)));
        links.filter(|(run, link)| self.touches(run, link, datum)).collect()
    }

    /// The stops at the ends of the lit links, and those of the country or party itself.
    fn lit_stops(&self, datum: &Datum) -> Vec<(usize, usize)> {
        let mut stops: Vec<(usize, usize)> = self
            .lit_links(datum)
            .iter()
            .flat_map(|(run, link)| [(run.left, link.left), (run.right, link.right)])
            .collect();
        stops.sort_unstable();
        stops.dedup();
        stops
    }

    /// What leads on from the main partners: into those on the left, out of those on the right.
    fn further<'a>(&'a self, lit: &[(&'a Run, &'a Link)]) -> Vec<(&'a Run, &'a Link)> {
        /// From this part of all that is lit a partner is a main one.
        const MAIN: f64 = 0.15;
        let all: f64 = lit.iter().map(|(_, link)| link.value_usd).sum();
        let mut found = Vec::new();
        for (run, link) in lit.iter().filter(|(run, link)| !run.is_back() && link.value_usd >= all * MAIN) {
            for next in self.runs.iter().filter(|next| !next.is_back()) {
                let leads_on = |other: &&Link| {
                    (next.left == run.right && other.left == link.right)
                        || (next.right == run.left && other.right == link.left)
                };
                found.extend(next.by_size().filter(leads_on).map(|other| (next, other)));
            }
        }
        found
    }

    /// Whether a link belongs to what is pointed at.
    fn touches(&self, run: &Run, link: &Link, datum: &Datum) -> bool {
        let Some((from, to)) = self.ends(run, link) else { return false };
        let place = |at: usize| self.columns.get(at).map(|column| column.place);
        match datum {
            Datum::Country(country) => [from.party, to.party].contains(&Party::Country(*country)),
            Datum::Stop(at, party) => {
                let (left, right) = if run.is_back() { (to, from) } else { (from, to) };
                (place(run.left) == Some(*at) && left.party == *party)
                    || (place(run.right) == Some(*at) && right.party == *party)
            }
            Datum::Leg { step, from: exporter, to: importer } => {
                run.step == *step && from.party == *exporter && to.party == *importer
            }
            _ => false,
        }
    }

    /// The left edge of a column's bars.
    fn left_of(&self, column: &Column) -> Option<f64> {
        column.stops.first().map(|stop| stop.bar.x)
    }

    /// What stands above the columns and below them.
    fn draw_heads(&self, scene: &mut Scene) {
        let width = self.options.size.width;
        let main = main_columns(&self.columns);
        for (at, (column, head)) in self.columns.iter().zip(&self.heads).take(main).enumerate() {
            let (x, align) = match at {
                0 => (0.0, Align::Start),
                last if last + 1 == main => (width, Align::End),
                _ => match self.left_of(column) {
                    Some(x) => (x + BAR / 2.0, Align::Middle),
                    None => continue,
                },
            };
            let title = Font::size(14.0).semibold().align(align);
            scene.text(Point::new(x, 14.0), head.title.as_str(), title, Tone::Ink);
            let totals = Font::size(SIZE).align(align);
            scene.text(Point::new(x, 31.0), head.totals.as_str(), totals, Tone::InkMuted);
        }
        if let Some(lane) = self.lane {
            let line = [Point::new(0.0, lane + 12.0), Point::new(width, lane + 12.0)];
            scene.line(line, 1.0, Tone::Grid);
        }
        let top = self.options.size.height - LINE * self.legend.len() as f64;
        for (at, line) in self.legend.iter().enumerate() {
            let y = top + LINE * at as f64 + CAPTION - 1.0;
            scene.text(Point::new(0.0, y), line.as_str(), Font::size(CAPTION), Tone::InkMuted);
        }
    }

    /// What a step's goods are, above an arrow that says which way they go; where no code stands for the step,
    /// only the words, in the empty space.
    fn draw_caption(&self, scene: &mut Scene, run: &Run) {
        let at = self.runs.iter().position(|each| each.step == run.step);
        let Some(caption) = at.and_then(|at| self.captions.get(at)) else { return };
        let edge = |at: usize| self.columns.get(at).and_then(|column| self.left_of(column));
        let size = self.options.size;
        let (Some(left), right) = (edge(run.left), edge(run.right).unwrap_or(size.width - BAR)) else {
            return;
        };
        let (left, right) = (left + BAR + 4.0, right - 4.0);
        let middle = f64::midpoint(left, right);
        let bottom = match self.lane {
            Some(lane) if run.is_back() => lane + LANE_HEAD,
            _ => HEAD,
        };
        let font = Font::size(CAPTION).align(Align::Middle);
        for (line, up) in caption.iter().zip([36.0, 20.0]).filter(|(line, _)| !line.is_empty()) {
            let text = ellipsize(line, CAPTION, Weight::Regular, right - left);
            scene.text(Point::new(middle, bottom - up), text, font, Tone::InkMuted);
        }
        if run.codes.is_empty() {
            return;
        }
        let (tail, tip, barb) = if run.is_back() { (right, left, 5.0) } else { (left, right, -5.0) };
        let y = bottom - 11.0;
        let tone = Tone::Axis;
        scene.line([Point::new(tail, y), Point::new(tip, y)], 1.0, tone);
        let head = [Point::new(tip + barb, y - 3.5), Point::new(tip, y), Point::new(tip + barb, y + 3.5)];
        scene.line(head, 1.0, tone);
    }

    fn draw_ribbon(
        &self,
        scene: &mut Scene,
        run: &Run,
        link: &Link,
        emphasis: Emphasis,
    ) -> Option<std::ops::Range<usize>> {
        let left = self.columns.get(run.left)?.stops.get(link.left)?;
        let right = self.columns.get(run.right)?.stops.get(link.right)?;
        let tone = if run.is_back() { Tone::Stage(Stage::Recycling) } else { bar_tone(left) };
        let style = Style::of(tone).opacity(RIBBON).emphasis(emphasis);
        let (from_x, to_x) = (left.bar.right(), right.bar.x);
        // What is too small for a line of its own is still there.
        let ribbon = Ribbon { thickness: link.ribbon.thickness.max(LEAST_RIBBON), ..link.ribbon };
        let points = scene.polygon(outline(ribbon, from_x, to_x), style);
        if run.is_back() && link.ribbon.thickness >= 7.0 {
            self.draw_barb(scene, link, f64::midpoint(from_x, to_x), emphasis);
        }
        Some(points)
    }

    /// Which way a ribbon of scrap goes, in its middle.
    fn draw_barb(&self, scene: &mut Scene, link: &Link, x: f64, emphasis: Emphasis) {
        let ribbon = link.ribbon;
        let y = f64::midpoint(ribbon.from_y, ribbon.to_y) + ribbon.thickness / 2.0;
        let reach = (ribbon.thickness / 2.0 - 1.0).min(5.0);
        let points = [Point::new(x + reach, y - reach), Point::new(x, y), Point::new(x + reach, y + reach)];
        scene.line(points, 1.5, Style::of(Tone::Ink).opacity(0.7).emphasis(emphasis));
    }

    /// The left half is as high as what comes in, the right half as what leaves; where the column only receives
    /// or only ships, both halves are. Stripes mark what may only pass through.
    fn draw_bar(&self, scene: &mut Scene, at: usize, stop: &Stop, emphasis: Emphasis) {
        let Some(column) = self.columns.get(at) else { return };
        let all = stop.received_usd.max(stop.shipped_usd);
        let height = |amount: f64| if all > 0.0 { amount / all * stop.bar.height } else { 0.0 };
        let Rect { x, y, width, .. } = stop.bar;
        let half = width / 2.0;
        let has_both = column.received_usd.is_some() && column.shipped_usd.is_some();
        let halves = [
            (stop.received_usd, stop.passing_in_usd, Tone::InkMuted, x),
            (stop.shipped_usd, stop.passing_out_usd, bar_tone(stop), if has_both { x + half } else { x }),
        ];
        for (amount, passing, tone, x) in halves.into_iter().filter(|half| half.0 > 0.0) {
            let width = if has_both { half } else { width };
            // Something so small that nothing would be seen is still there.
            let tall = height(amount).max(1.0);
            scene.rect(Rect::new(x, y, width, tall), Style::of(tone).emphasis(emphasis));
            let passing = height(passing.min(amount));
            stripe(scene, Rect::new(x, y + tall - passing, width, passing));
        }
    }

    fn draw_label(&self, scene: &mut Scene, at: usize, stop: &Stop, label: &Label, emphasis: Emphasis) {
        if label.name.1.is_empty() {
            return;
        }
        let is_on_ribbons =
            label.align == Align::Start && self.runs.iter().any(|run| run.left == at && !run.is_back());
        if is_on_ribbons {
            scene.rect(label.bounds.grown(1.0), Style::of(Tone::Surface).opacity(0.5).emphasis(emphasis));
        }
        let font = Font::size(SIZE).level(Level::Middle).align(label.align);
        let tone = if stop.party == Party::Other { Tone::Accent } else { Tone::Ink };
        let figures = if is_on_ribbons { Tone::Ink } else { Tone::InkMuted };
        let (name_at, name) = &label.name;
        scene.text(*name_at, name, font.semibold(), Style::of(tone).emphasis(emphasis));
        let (figures_at, text) = &label.figures;
        scene.text(*figures_at, text, font, Style::of(figures).emphasis(emphasis));
    }
}

/// Lines across a bar in the colour of the ground.
fn stripe(scene: &mut Scene, area: Rect) {
    const PERIOD: f64 = 4.0;
    const LINE: f64 = 1.6;
    let count = (area.height / PERIOD).floor() as usize;
    for at in 0..count {
        let y = area.bottom() - PERIOD * (at as f64 + 1.0);
        scene.rect(Rect::new(area.x, y, area.width, LINE), Tone::Surface);
    }
}

fn bar_tone(stop: &Stop) -> Tone {
    stop.colour.map_or(Tone::Other, Tone::Series)
}

/// A bar that is thinner than a pointer is precise answers a little around itself.
fn hit_bar(stop: &Stop) -> Rect {
    const LEAST: f64 = 8.0;
    let spare = (LEAST - stop.bar.height).max(0.0);
    Rect::new(stop.bar.x - 2.0, stop.bar.y - spare / 2.0, stop.bar.width + 4.0, stop.bar.height + spare)
}
