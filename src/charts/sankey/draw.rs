//! Marks of the Sankey: everything once, and what a hover lays over it.

use super::labels::HEAD;
use super::{Link, Node, Sankey, words};
use crate::charts::datum::{Datum, Party, Side};
use crate::charts::layered::label::{Label, SIZE, WORD_GAP};
use crate::charts::layered::outline;
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Emphasis, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{Weight, text_width};
use crate::domain::CountryId;
use crate::text::Locale;

const RIBBON: f64 = 0.42;
/// How far the rest stands back under a hover.
const VEIL: f64 = 0.74;

impl Sankey {
    /// All marks; with countries in focus their flows stand out and the rest stands back.
    #[must_use]
    pub fn scene(&self, focus: &[CountryId]) -> Scene {
        let mut scene = Scene::new(self.options.size);
        let focus = focus.iter().map(|country| Datum::Country(*country));
        let focus: Vec<Datum> =
            focus.filter(|datum| self.links().iter().any(|link| self.touches(link, datum))).collect();
        self.draw_headings(&mut scene);
        for link in self.by_size() {
            scene.owner(self.flow(link));
            let points = self.draw_ribbon(&mut scene, link, self.emphasis(link, &focus));
            if let Some((points, datum)) = points.zip(self.flow(link)) {
                scene.hit_polygon(points, datum);
            }
        }
        for side in [Side::Exporter, Side::Importer] {
            for (node, label) in self.nodes(side).iter().zip(self.labels(side)) {
                let emphasis = self.node_emphasis(side, node, &focus);
                scene.owner(Some(Datum::Node(side, node.party)));
                self.draw_bar(&mut scene, side, node, emphasis);
                self.draw_label(&mut scene, node, label, emphasis);
                scene.hit_rect(label.bounds, Datum::Node(side, node.party));
                scene.hit_rect(hit_bar(node), Datum::Node(side, node.party));
            }
        }
        scene
    }

    /// What a hover adds: a veil over the rest, and its flows with their own figures on top.
    #[must_use]
    pub fn overlay(&self, hover: &Datum, locale: &Locale) -> Scene {
        let mut scene = Scene::new(self.options.size);
        let lit: Vec<&Link> = self.by_size().filter(|link| self.touches(link, hover)).collect();
        if lit.is_empty() {
            return scene;
        }
        let size = self.options.size;
        let below = Rect::new(0.0, HEAD, size.width, size.height - HEAD);
        scene.rect(below, Style::of(Tone::Surface).opacity(VEIL));
        for link in &lit {
            self.draw_ribbon(&mut scene, link, self.lit());
        }
        for side in [Side::Exporter, Side::Importer] {
            for (at, (node, label)) in self.nodes(side).iter().zip(self.labels(side)).enumerate() {
                let own: Vec<&&Link> = lit.iter().filter(|link| end(link, side) == at).collect();
                if !own.is_empty() {
                    self.draw_bar(&mut scene, side, node, Emphasis::Normal);
                    let amount = own.iter().map(|link| link.amount).sum();
                    self.draw_lit_label(&mut scene, node, label, amount, locale);
                }
            }
        }
        scene
    }

    fn labels(&self, side: Side) -> &[Label] {
        let [exporters, importers] = &self.labels;
        match side {
            Side::Exporter => exporters,
            Side::Importer => importers,
        }
    }

    fn draw_headings(&self, scene: &mut Scene) {
        let [left, right] = &self.headings;
        for ((title, subtitle), x, align) in
            [(left, 0.0, Align::Start), (right, self.options.size.width, Align::End)]
        {
            scene.text(Point::new(x, 14.0), title, Font::size(14.0).semibold().align(align), Tone::Ink);
            scene.text(Point::new(x, 31.0), subtitle, Font::size(SIZE).align(align), Tone::InkMuted);
        }
    }

    fn draw_ribbon(
        &self,
        scene: &mut Scene,
        link: &Link,
        emphasis: Emphasis,
    ) -> Option<std::ops::Range<usize>> {
        let (from, to) = self.ends(link)?;
        let style = Style::of(bar_tone(Side::Exporter, from)).opacity(RIBBON).emphasis(emphasis);
        Some(scene.polygon(outline(link.ribbon, from.bar.right(), to.bar.x), style))
    }

    fn draw_bar(&self, scene: &mut Scene, side: Side, node: &Node, emphasis: Emphasis) {
        scene.rect(node.bar, Style::of(bar_tone(side, node)).emphasis(emphasis));
    }

    fn draw_label(&self, scene: &mut Scene, node: &Node, label: &Label, emphasis: Emphasis) {
        let font = Font::size(SIZE).level(Level::Middle).align(label.align);
        let tone = if node.party == Party::Other { Tone::Accent } else { Tone::Ink };
        let figures = if self.options.is_narrow() { Tone::Ink } else { Tone::InkMuted };
        let (name_at, name) = &label.name;
        scene.text(*name_at, name, font.semibold(), Style::of(tone).emphasis(emphasis));
        let (figures_at, text) = &label.figures;
        scene.text(*figures_at, text, font, Style::of(figures).emphasis(emphasis));
    }

    /// The label of a node under a hover: the amount of the flows that are lit, not of the whole node.
    fn draw_lit_label(&self, scene: &mut Scene, node: &Node, label: &Label, amount: f64, locale: &Locale) {
        let is_whole = (amount - node.amount).abs() <= node.amount * 1e-9;
        if is_whole || label.name.1.is_empty() || self.options.is_narrow() {
            return self.draw_label(scene, node, label, Emphasis::Normal);
        }
        // The veil lets the old figures shine through: they go first.
        scene.rect(label.bounds.grown(1.0), Tone::Surface);
        let mut label = label.clone();
        label.figures.1 = locale.plain_text(&words::amount(amount, self.options.measure));
        if label.align == Align::End && label.name.0.y == label.figures.0.y {
            let width = text_width(&label.figures.1, SIZE, Weight::Regular);
            label.name.0.x = label.figures.0.x - width - WORD_GAP;
        }
        self.draw_label(scene, node, &label, Emphasis::Normal);
    }

    /// On a narrow screen labels lie on the ribbons: strong colours would drown them.
    fn lit(&self) -> Emphasis {
        if self.options.is_narrow() { Emphasis::Normal } else { Emphasis::Strong }
    }

    fn emphasis(&self, link: &Link, focus: &[Datum]) -> Emphasis {
        match focus {
            [] => Emphasis::Normal,
            _ if focus.iter().any(|datum| self.touches(link, datum)) => self.lit(),
            _ => Emphasis::Faint,
        }
    }

    fn node_emphasis(&self, side: Side, node: &Node, focus: &[Datum]) -> Emphasis {
        let is_lit = self.links().iter().any(|link| {
            let is_end = self.nodes(side).get(end(link, side)).is_some_and(|each| each.party == node.party);
            is_end && focus.iter().any(|datum| self.touches(link, datum))
        });
        if focus.is_empty() || is_lit { Emphasis::Normal } else { Emphasis::Faint }
    }

    /// Whether a link belongs to what is pointed at.
    fn touches(&self, link: &Link, datum: &Datum) -> bool {
        let Some((from, to)) = self.ends(link) else { return false };
        match datum {
            Datum::Country(id) => [from.party, to.party].contains(&Party::Country(*id)),
            Datum::Node(Side::Exporter, party) => from.party == *party,
            Datum::Node(Side::Importer, party) => to.party == *party,
            Datum::Flow { from: exporter, to: importer } => from.party == *exporter && to.party == *importer,
            _ => false,
        }
    }
}

fn end(link: &Link, side: Side) -> usize {
    match side {
        Side::Exporter => link.from,
        Side::Importer => link.to,
    }
}

fn bar_tone(side: Side, node: &Node) -> Tone {
    match (side, node.colour) {
        (Side::Exporter, Some(colour)) => Tone::Series(colour),
        (Side::Exporter, None) => Tone::Other,
        (Side::Importer, _) => Tone::InkMuted,
    }
}

/// A bar that is thinner than a pointer is precise answers a little around itself.
fn hit_bar(node: &Node) -> Rect {
    const LEAST: f64 = 8.0;
    let spare = (LEAST - node.bar.height).max(0.0);
    Rect::new(node.bar.x - 2.0, node.bar.y - spare / 2.0, node.bar.width + 4.0, node.bar.height + spare)
}
