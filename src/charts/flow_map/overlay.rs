//! What a hover adds: a country's exports and imports in two colours, or one flow, above a veil.

use super::arcs::Arc;
use super::draw::draw_run;
use super::labels::Labels;
use super::trade::Route;
use super::{FlowMap, Lens, MapView};
use crate::charts::datum::{Datum, Party};
use crate::charts::palette::{DIVERGING_STEPS, Tone};
use crate::charts::scene::{Scene, Style};
use crate::charts::text_width::Weight;
use crate::charts::words::dollars;
use crate::domain::{CountryId, Order};
use crate::text::{Locale, Message};

/// How far the rest stands back.
const VEIL: f64 = 0.82;
/// The colours of the two ends of the shading: exports and imports look the same on land and on sea.
const EXPORTS: Tone = Tone::Diverging(DIVERGING_STEPS);
const IMPORTS: Tone = Tone::Diverging(-DIVERGING_STEPS);

impl FlowMap {
    /// What a hover lays over the scene of the same view.
    #[must_use]
    pub fn overlay(&self, hover: &Datum, view: MapView, locale: &Locale) -> Scene {
        let lens = self.window.lens(view.clamped(&self.window));
        let mut scene = Scene::new(self.options.size);
        match hover {
            Datum::Country(country) | Datum::Node(_, Party::Country(country)) => {
                self.light_country(&mut scene, &lens, *country, locale);
            }
            Datum::Flow { from: Party::Country(from), to: Party::Country(to) } => {
                self.light_flow(&mut scene, &lens, [*from, *to], locale);
            }
            _ => {}
        }
        scene
    }

    fn light_country(&self, scene: &mut Scene, lens: &Lens, country: CountryId, locale: &Locale) {
        let Some((at, _)) = self.trade.trader(country) else {
            return self.draw_country(scene, lens, country);
        };
        self.draw_veil(scene, lens);
        self.draw_country(scene, lens, country);
        let own: Vec<(&Arc, &Route)> =
            self.drawn_arcs().filter(|(_, route)| [route.from, route.to].contains(&at)).collect();
        for (arc, route) in &own {
            let tone = if route.from == at { EXPORTS } else { IMPORTS };
            for run in self.arcs.runs_of(arc, lens) {
                draw_run(scene, &run, arc.width, Style::of(tone).opacity(0.9));
            }
        }
        self.name_partners(scene, lens, at, &partners(at, &own), locale);
        let key = [(EXPORTS, locale.word("sankey-exports")), (IMPORTS, locale.word("sankey-imports"))];
        self.draw_under_legend(scene, &key);
    }

    fn light_flow(&self, scene: &mut Scene, lens: &Lens, [from, to]: [CountryId; 2], locale: &Locale) {
        let (Some((from_at, exporter)), Some((to_at, importer))) =
            (self.trade.trader(from), self.trade.trader(to))
        else {
            return;
        };
        let is_it = |route: &Route| (route.from, route.to) == (from_at, to_at);
        let Some((arc, route)) = self.drawn_arcs().find(|(_, route)| is_it(route)) else { return };
        self.draw_veil(scene, lens);
        self.draw_country(scene, lens, from);
        self.draw_country(scene, lens, to);
        let tone = Tone::Stage(self.options.stage);
        for run in self.arcs.runs_of(arc, lens) {
            draw_run(scene, &run, arc.width.max(1.5), tone.into());
        }
        let mut labels = Labels::new(lens.frame);
        for trader in [exporter, importer] {
            if let Some(at) = self.draw_dot(scene, lens, trader) {
                labels.draw(scene, at, &trader.name, Weight::Semibold);
            }
        }
        let flow = Message::new("sankey-flow")
            .with("from", exporter.name.as_str())
            .with("to", importer.name.as_str());
        let text =
            Message::new("map-flow-figure").with("flow", flow).with("amount", dollars(route.value_usd));
        self.draw_under_legend(scene, &[(tone, locale.say(&text))]);
    }

    fn draw_veil(&self, scene: &mut Scene, lens: &Lens) {
        scene.rect(lens.frame, Style::of(Tone::Surface).opacity(VEIL));
    }

    /// Lit flows go on below the window, where only the legend may show.
    fn draw_under_legend(&self, scene: &mut Scene, key: &[(Tone, String)]) {
        self.draw_legend(scene);
        self.legend.draw_key(scene, key);
    }

    /// The country's own name, then those of its largest partners with the value of the trade.
    fn name_partners(
        &self,
        scene: &mut Scene,
        lens: &Lens,
        at: usize,
        partners: &[(usize, f64)],
        locale: &Locale,
    ) {
        let most = if self.options.is_narrow() { 4 } else { 9 };
        let mut labels = Labels::new(lens.frame);
        let dot_of = |scene: &mut Scene, at: usize| {
            let trader = self.trade.traders.get(at)?;
            Some((trader, self.draw_dot(scene, lens, trader)?))
        };
        if let Some((trader, dot)) = dot_of(scene, at) {
            labels.draw(scene, dot, &trader.name, Weight::Semibold);
        }
        for (rank, (partner, value_usd)) in partners.iter().enumerate() {
            let Some((trader, dot)) = dot_of(scene, *partner) else { continue };
            if rank < most {
                let text = Message::new("map-partner")
                    .with("country", trader.name.as_str())
                    .with("amount", dollars(*value_usd));
                labels.draw(scene, dot, &locale.say(&text), Weight::Regular);
            }
        }
    }
}

/// The other ends of a country's flows with exports and imports together, from the largest.
fn partners(at: usize, own: &[(&Arc, &Route)]) -> Vec<(usize, f64)> {
    let mut partners: Vec<(usize, f64)> = own
        .iter()
        .map(|(_, route)| (if route.from == at { route.to } else { route.from }, route.value_usd))
        .collect();
    partners.order_by_key(|partner| partner.0);
    partners.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        kept.1 += if is_same { next.1 } else { 0.0 };
        is_same
    });
    partners.order_by(|a, b| b.1.total_cmp(&a.1));
    partners
}
