//! The order that d3-sankey's relaxation gives: the measure our own must not fall behind.
//!
//! Bars are pulled towards the weighted heights of their partners, pushed apart where they collide, and sorted by
//! height, six times with growing stiffness (d3-sankey 0.12.3, `computeNodeBreadths`, with its defaults). It is written
//! anew here for small pictures: as a start of our search, and as what each of its results is judged by.

use super::layers::{Layers, Rows};
use crate::domain::Order;

const HEIGHT: f64 = 590.0;
const PADDING: f64 = 8.0;
const ITERATIONS: u32 = 6;

#[derive(Default)]
struct Bar {
    node: usize,
    top: f64,
    bottom: f64,
    /// Links to the left and to the right, by the height of their other end.
    links: [Vec<usize>; 2],
}

struct Link {
    /// Left and right bar.
    ends: [usize; 2],
    weight: f64,
    width: f64,
}

const LEFT: usize = 0;
const RIGHT: usize = 1;

struct Drawing {
    bars: Vec<Bar>,
    links: Vec<Link>,
    layers: Vec<Vec<usize>>,
    padding: f64,
}

/// The order in which the relaxation leaves the nodes that have links, from a given one.
pub(super) fn usual(layers: &Layers, start: &[Vec<usize>]) -> Rows {
    let mut drawing = Drawing::new(layers, start);
    drawing.spread();
    for round in 0..ITERATIONS {
        let alpha = 0.99_f64.powi(i32::try_from(round).unwrap_or_default());
        let beta = (1.0 - alpha).max(f64::from(round + 1) / f64::from(ITERATIONS));
        let count = drawing.layers.len();
        for at in (0..count.saturating_sub(1)).rev() {
            drawing.relax(at, RIGHT, alpha, beta);
        }
        for at in 1..count {
            drawing.relax(at, LEFT, alpha, beta);
        }
    }
    let node = |bar: &usize| drawing.bars.get(*bar).map(|bar| bar.node);
    drawing.layers.iter().map(|layer| layer.iter().filter_map(node).collect()).collect()
}

impl Drawing {
    fn new(layers: &Layers, start: &[Vec<usize>]) -> Self {
        let mut drawing = Self { bars: Vec::new(), links: Vec::new(), layers: Vec::new(), padding: PADDING };
        let mut index: Vec<Vec<Option<usize>>> = Vec::new();
        for (at, order) in start.iter().enumerate() {
            let has_links = |node: usize| {
                [true, false]
                    .into_iter()
                    .filter_map(|is_left| layers.beside(at, is_left))
                    .any(|side| side.1.iter().any(|strand| strand.0 == node))
            };
            let mut bars = vec![None; layers.sizes.get(at).copied().unwrap_or_default()];
            let mut layer = Vec::new();
            for node in order.iter().copied().filter(|node| has_links(*node)) {
                if let Some(slot) = bars.get_mut(node) {
                    *slot = Some(drawing.bars.len());
                }
                layer.push(drawing.bars.len());
                drawing.bars.push(Bar { node, ..Bar::default() });
            }
            index.push(bars);
            drawing.layers.push(layer);
        }
        for (strands, pair) in layers.strands.iter().zip(index.windows(2)) {
            let [left, right] = pair else { continue };
            let bar = |bars: &[Option<usize>], node: usize| bars.get(node).copied().flatten();
            for strand in strands {
                let (Some(from), Some(to)) = (bar(left, strand.from), bar(right, strand.to)) else {
                    continue;
                };
                let link = drawing.links.len();
                for (bar, side) in [(from, RIGHT), (to, LEFT)] {
                    if let Some(bar) = drawing.bars.get_mut(bar) {
                        bar.links[side].push(link);
                    }
                }
                drawing.links.push(Link { ends: [from, to], weight: strand.weight, width: 0.0 });
            }
        }
        drawing
    }

    /// Heights by weight on one scale, spread evenly over each layer.
    fn spread(&mut self) {
        let value = |bar: &Bar, links: &[Link]| {
            let sum = |side: &Vec<usize>| -> f64 {
                side.iter().filter_map(|link| links.get(*link)).map(|link| link.weight).sum()
            };
            sum(&bar.links[LEFT]).max(sum(&bar.links[RIGHT]))
        };
        let values: Vec<f64> = self.bars.iter().map(|bar| value(bar, &self.links)).collect();
        let most = self.layers.iter().map(Vec::len).max().unwrap_or(0);
        self.padding = PADDING.min(HEIGHT / most.saturating_sub(1).max(1) as f64);
        let padding = self.padding;
        let scale = self.layers.iter().filter(|layer| !layer.is_empty()).map(|layer| {
            let total: f64 = layer.iter().filter_map(|bar| values.get(*bar)).sum();
            (HEIGHT - (layer.len() - 1) as f64 * padding) / total
        });
        let scale = scale.fold(f64::MAX, f64::min);
        for layer in &self.layers {
            let total: f64 =
                layer.iter().filter_map(|bar| values.get(*bar)).map(|value| value * scale + padding).sum();
            let spare = (HEIGHT + padding - total) / (layer.len() + 1) as f64;
            let mut y = spare;
            for bar in layer {
                if let (Some(bar), Some(value)) = (self.bars.get_mut(*bar), values.get(*bar)) {
                    (bar.top, bar.bottom) = (y, y + value * scale);
                    y = bar.bottom + padding + spare;
                }
            }
        }
        self.links.iter_mut().for_each(|link| link.width = link.weight * scale);
        for bar in 0..self.bars.len() {
            self.sort_links(bar, LEFT);
            self.sort_links(bar, RIGHT);
        }
    }

    fn top(&self, bar: usize) -> f64 {
        self.bars.get(bar).map_or(0.0, |bar| bar.top)
    }

    fn sort_links(&mut self, bar: usize, side: usize) {
        let Some(slot) = self.bars.get_mut(bar) else { return };
        let mut links = std::mem::take(&mut slot.links[side]);
        let key = |link: usize| self.links.get(link).map_or(0.0, |of| self.top(of.ends[side]));
        links.order_by(|a, b| key(*a).total_cmp(&key(*b)).then(a.cmp(b)));
        if let Some(slot) = self.bars.get_mut(bar) {
            slot.links[side] = links;
        }
    }

    /// Moves a layer towards its partners on one side.
    fn relax(&mut self, at: usize, side: usize, alpha: f64, beta: f64) {
        let Some(mut layer) = self.layers.get(at).cloned() else { return };
        for bar in &layer {
            let links = self.bars.get(*bar).map(|bar| bar.links[side].clone()).unwrap_or_default();
            let (mut sum, mut weight) = (0.0, 0.0);
            for link in &links {
                if let Some(of) = self.links.get(*link) {
                    sum += of.weight * self.level(*link, *bar, of.ends[side], side);
                    weight += of.weight;
                }
            }
            if weight <= 0.0 {
                continue;
            }
            if let Some(own) = self.bars.get_mut(*bar) {
                let shift = (sum / weight - own.top) * alpha;
                own.top += shift;
                own.bottom += shift;
            }
            // The partners see this bar at a new height, on the side where it is.
            for link in links {
                if let Some(partner) = self.links.get(link).map(|link| link.ends[side]) {
                    self.sort_links(partner, 1 - side);
                }
            }
            let others = self.bars.get(*bar).map(|bar| bar.links[1 - side].clone()).unwrap_or_default();
            for link in others {
                if let Some(partner) = self.links.get(link).map(|link| link.ends[1 - side]) {
                    self.sort_links(partner, side);
                }
            }
        }
        layer.order_by(|a, b| self.top(*a).total_cmp(&self.top(*b)));
        self.push_apart(&layer, beta);
        if let Some(slot) = self.layers.get_mut(at) {
            *slot = layer;
        }
    }

    /// The top at which a bar would have a link run level.
    fn level(&self, link: usize, own: usize, partner: usize, side: usize) -> f64 {
        let Some(bar) = self.bars.get(partner) else { return 0.0 };
        let back = &bar.links[1 - side];
        let width = |link: &usize| self.links.get(*link).map_or(0.0, |link| link.width);
        let mut y = bar.top - back.len().saturating_sub(1) as f64 * self.padding / 2.0;
        y +=
            back.iter().take_while(|each| **each != link).map(|each| width(each) + self.padding).sum::<f64>();
        let own = self.bars.get(own).map_or(&[][..], |own| &own.links[side]);
        y - own.iter().take_while(|each| **each != link).map(width).sum::<f64>()
    }

    /// Resolves collisions from the middle of a layer outwards, then from both edges inwards.
    fn push_apart(&mut self, layer: &[usize], strength: f64) {
        let middle = layer.len() / 2;
        let Some(subject) = layer.get(middle).and_then(|bar| self.bars.get(*bar)) else { return };
        let (above, below) = (subject.top - self.padding, subject.bottom + self.padding);
        let (upper, lower) = (layer.get(..middle), layer.get(middle + 1..));
        self.push_up(upper.unwrap_or_default(), above, strength);
        self.push_down(lower.unwrap_or_default(), below, strength);
        self.push_up(layer, HEIGHT, strength);
        self.push_down(layer, 0.0, strength);
    }

    fn push_down(&mut self, layer: &[usize], mut y: f64, strength: f64) {
        for bar in layer {
            let Some(bar) = self.bars.get_mut(*bar) else { continue };
            let shift = (y - bar.top) * strength;
            if shift > 1e-6 {
                bar.top += shift;
                bar.bottom += shift;
            }
            y = bar.bottom + self.padding;
        }
    }

    fn push_up(&mut self, layer: &[usize], mut y: f64, strength: f64) {
        for bar in layer.iter().rev() {
            let Some(bar) = self.bars.get_mut(*bar) else { continue };
            let shift = (bar.bottom - y) * strength;
            if shift > 1e-6 {
                bar.top -= shift;
                bar.bottom -= shift;
            }
            y = bar.top - self.padding;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::layered::samples::layers;

    #[test]
    fn the_order_is_that_of_d3_sankey() {
        // Run with d3-sankey 0.12.3 in Node.js: nodeAlign by layer, extent 590 high, nodes in the order given.
        let layers = layers(
            &[4, 3, 3],
            &[
                &[(0, 2, 5.0), (1, 0, 3.0), (2, 2, 1.0), (3, 1, 4.0), (0, 1, 2.0)],
                &[(0, 2, 6.0), (1, 0, 1.0), (2, 1, 2.5), (2, 0, 3.0)],
            ],
        );
        assert_eq!(usual(&layers, &layers.as_numbered()), D3_ORDER);
    }

    const D3_ORDER: [&[usize]; 3] = [&[3, 0, 2, 1], &[1, 2, 0], &[0, 1, 2]];
}
