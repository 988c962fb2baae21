//! Names of the largest countries in view, beside their dots and clear of each other.

use super::trade::Trader;
use super::{FlowMap, Lens};
use crate::charts::palette::Tone;
use crate::charts::scene::{Align, Font, Level, Point, Rect, Scene, Style};
use crate::charts::text_width::{CAP_HEIGHT, Weight, text_width};

const SIZE: f64 = 13.0;
/// From the dot to the text.
const OFFSET: f64 = 7.0;
/// Pixels of the window to a name.
const ROOM: f64 = 34_000.0;

/// Places names greedily: who comes first keeps the best place.
pub(super) struct Labels {
    frame: Rect,
    taken: Vec<Rect>,
}

impl Labels {
    pub(super) fn new(frame: Rect) -> Self {
        Self { frame, taken: Vec::new() }
    }

    /// Draws a text beside a dot where there is room: to its right, its left, above or below it.
    pub(super) fn draw(&mut self, scene: &mut Scene, dot: Point, text: &str, weight: Weight) -> bool {
        let width = text_width(text, SIZE, weight);
        let middle = dot.x - width / 2.0;
        let starts = [
            Point::new(dot.x + OFFSET, dot.y),
            Point::new(dot.x - OFFSET - width, dot.y),
            Point::new(middle, dot.y - OFFSET - 4.0),
            Point::new(middle, dot.y + OFFSET + 4.0),
        ];
        let area = |start: &Point| Rect::new(start.x - 3.0, start.y - SIZE * 0.62, width + 6.0, SIZE * 1.24);
        let is_free = |start: &&Point| {
            let area = area(start);
            is_within(area, self.frame) && self.taken.iter().all(|other| area.intersection(*other).is_none())
        };
        let Some(start) = starts.iter().find(is_free) else { return false };
        self.taken.push(area(start));
        draw_haloed(scene, *start, text, weight);
        true
    }

    /// Keeps names off a dot.
    pub(super) fn avoid(&mut self, dot: Point) {
        const HALF: f64 = 2.0;
        self.taken.push(Rect::new(dot.x - HALF, dot.y - HALF, 2.0 * HALF, 2.0 * HALF));
    }
}

fn is_within(inner: Rect, outer: Rect) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom()
}

/// Ink on a halo of the surface, so that a name reads on any colour.
fn draw_haloed(scene: &mut Scene, start: Point, text: &str, weight: Weight) {
    let font = Font { weight, ..Font::size(SIZE).align(Align::Start).level(Level::Baseline) };
    let base = Point::new(start.x, start.y + SIZE * CAP_HEIGHT / 2.0);
    for (dx, dy) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
        let at = Point::new(base.x + dx, base.y + dy);
        scene.text(at, text, font, Style::of(Tone::Surface).opacity(0.7));
    }
    scene.text(base, text, font, Tone::Ink);
}

impl FlowMap {
    /// The dots in view with their countries, from the largest.
    pub(super) fn dots_in_view<'a>(&'a self, lens: &'a Lens) -> impl Iterator<Item = (Point, &'a Trader)> {
        self.trade.traders.iter().filter_map(|trader| {
            let at = lens.pixel_from_map(trader.place?);
            lens.frame.contains(at).then_some((at, trader))
        })
    }

    pub(super) fn draw_names(&self, scene: &mut Scene, lens: &Lens) {
        let frame = lens.frame;
        let most = (frame.width * frame.height / ROOM).clamp(4.0, 18.0) as usize;
        let mut labels = Labels::new(frame);
        for (at, _) in self.dots_in_view(lens).take(2 * most) {
            labels.avoid(at);
        }
        let is_focus = |trader: &Trader| self.focus.contains(&trader.country);
        let first = self.dots_in_view(lens).filter(|(_, trader)| is_focus(trader));
        let others = self.dots_in_view(lens).filter(|(_, trader)| !is_focus(trader));
        let mut drawn = 0;
        for (at, trader) in first.chain(others) {
            if drawn == most {
                break;
            }
            let weight = if is_focus(trader) { Weight::Semibold } else { Weight::Regular };
            drawn += usize::from(labels.draw(scene, at, &trader.name, weight));
        }
    }
}
