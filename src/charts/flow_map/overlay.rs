//! What a hover adds: a country's exports and imports in two colours, or one flow, above a veil.

use super::draw::draw_run;
use super::labels::Labels;
use super::trade::Route;
use super::{FlowMap, Lens, MapView};
use crate::charts::datum::{Datum, Party};
use crate::charts::palette::{DIVERGING_STEPS, Tone};
use crate::charts::scene::{Scene, Style};
use crate::charts::text_width::Weight;
use crate::charts::words::dollars;
use crate::domain::CountryId;
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
            Datum::Flow { .. }
            | Datum::Node(_, Party::Other)
            | Datum::Mineral(_)
            | Datum::Series(_)
            | Datum::Month(_)
            | Datum::Cell { .. } => {}
        }
        scene
    }

    fn light_country(&self, scene: &mut Scene, lens: &Lens, country: CountryId, locale: &Locale) {
        let Some((at, _)) = self.trade.trader(country) else {
            return self.draw_country(scene, lens, country);
        };
        self.draw_veil(scene, lens);
        self.draw_country(scene, lens, country);
        let is_own = |route: &Route| [route.from, route.to].contains(&at);
        for (arc, route) in self.drawn_arcs().filter(|(_, route)| is_own(route)) {
            let tone = if route.from == at { EXPORTS } else { IMPORTS };
            for run in self.arcs.runs_of(arc, lens) {
                draw_run(scene, &run, arc.width, Style::of(tone).opacity(0.9));
            }
        }
        let own: Vec<&Route> = self.trade.routes.iter().filter(|route| is_own(route)).collect();
        self.name_partners(scene, lens, at, &own, locale);
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
            draw_run(scene, &run, arc.width.max(1.5), tone);
        }
        let mut labels = Labels::new(lens.frame);
        for trader in [exporter, importer] {
            if let Some((at, _)) = self.draw_dot(scene, lens, trader) {
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
    fn name_partners(&self, scene: &mut Scene, lens: &Lens, at: usize, own: &[&Route], locale: &Locale) {
        let most = if self.options.is_narrow() { 4 } else { 9 };
        let mut labels = Labels::new(lens.frame);
        let mut named: Vec<usize> = vec![at];
        for route in own {
            let partner = if route.from == at { route.to } else { route.from };
            if !named.contains(&partner) {
                named.push(partner);
            }
        }
        for (rank, trader) in named.iter().filter_map(|at| self.trade.traders.get(*at)).enumerate() {
            let Some((dot, _)) = self.draw_dot(scene, lens, trader) else { continue };
            if rank == 0 {
                labels.draw(scene, dot, &trader.name, Weight::Semibold);
            } else if rank <= most {
                let value: f64 = own
                    .iter()
                    .filter(|route| {
                        let ends = [route.from, route.to].map(|end| self.trade.traders.get(end));
                        ends.into_iter().flatten().any(|end| end.country == trader.country)
                    })
                    .map(|route| route.value_usd)
                    .sum();
                let text = Message::new("map-partner")
                    .with("country", trader.name.as_str())
                    .with("amount", dollars(value));
                labels.draw(scene, dot, &locale.say(&text), Weight::Regular);
            }
        }
    }
}
