//! Trade flows on a map of the world: countries shaded by what they ship or receive, flows as bows.
//!
//! [`Land`] is decoded once from the outlines; [`FlowMap::layout`] runs once for a year and a size; a
//! [`MapView`] changes with every drag and costs only an affine transformation of what it shows.

mod arcs;
mod draw;
mod labels;
mod land;
mod legend;
mod member_map;
mod overlay;
mod shading;
mod trade;
mod view;
mod words;

use std::sync::Arc;

use crate::charts::datum::{Datum, Lanes, Party, Walk};
use crate::charts::palette::Tone;
use crate::charts::sankey::SankeyOptions;
use crate::charts::scene::{Rect, Size};
use crate::dataset::geometry::Bounds;
use crate::domain::{CountryId, Flow, Stage};
use crate::text::Locale;

use arcs::Arcs;
use legend::Legend;
use shading::Classes;
use trade::{Route, Trade};

pub use land::Land;
pub use member_map::{MemberMap, Standing};
pub use shading::Shading;
pub use trade::Undrawn;
pub use view::{Lens, MapView, MapWindow};

/// The numbers of one mineral, stage and year, and the land they belong to.
pub struct FlowMapInput<'a> {
    /// The outlines, decoded.
    pub land: &'a Arc<Land>,
    /// The flows; several of one pair are added up.
    pub flows: &'a [Flow],
    /// A country's name for people.
    pub name: &'a dyn Fn(CountryId) -> String,
    /// Countries whose flows stand out.
    pub focus: &'a [CountryId],
}

/// What the scales reach to, in US dollars: shared by all years, a changing year changes only what
/// changed.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Reference {
    /// The flow that is drawn widest.
    pub flow_usd: f64,
    /// The largest net exports or net imports of a country.
    pub net_usd: f64,
}

/// How it is laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FlowMapOptions {
    /// Extent in CSS pixels, with the legend.
    pub size: Size,
    /// The stage traded, which colours the flows.
    pub stage: Stage,
    /// What countries are shaded by.
    pub shading: Shading,
    /// The most flows drawn; the largest are.
    pub most_flows: usize,
    /// The scale of all years; that of these flows alone where none is given or they exceed it.
    pub reference: Reference,
    /// Which countries stay out of the folded rest, as in the Sankey: flows with another one are not drawn.
    /// Without it the size of the flow alone decides.
    pub folding: Option<SankeyOptions>,
}

impl FlowMapOptions {
    /// Net positions, 200 flows on a page and 80 on a phone.
    #[must_use]
    pub fn new(size: Size, stage: Stage) -> Self {
        Self {
            size,
            stage,
            shading: Shading::default(),
            most_flows: if size.width < NARROW { 80 } else { 200 },
            reference: Reference::default(),
            folding: None,
        }
    }

    fn is_narrow(&self) -> bool {
        self.size.width < NARROW
    }

    /// Pixels of the widest flow.
    fn widest(&self) -> f64 {
        if self.is_narrow() { 9.0 } else { 14.0 }
    }
}

const NARROW: f64 = 600.0;

/// A map with its flows, before a view is chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowMap {
    options: FlowMapOptions,
    focus: Vec<CountryId>,
    window: MapWindow,
    land: Arc<Land>,
    trade: Trade,
    arcs: Arcs,
    /// One per ring of the land.
    tones: Vec<Tone>,
    /// Countries without trade and their names, sorted by country.
    bystanders: Vec<(CountryId, String)>,
    legend: Legend,
}

impl FlowMap {
    /// Lays the map out.
    #[must_use]
    pub fn layout(input: &FlowMapInput<'_>, options: &FlowMapOptions, locale: &Locale) -> Self {
        let trade = Trade::new(input, options.folding.as_ref());
        let reference = options.reference.larger(Reference::of_trade(&trade));
        let classes = Classes::new(options.shading, &reference);
        let arcs = Arcs::new(&trade, options.most_flows, options.widest(), reference.flow_usd);
        let tone =
            |country| trade.trader(country).map_or(Tone::NoData, |(_, trader)| classes.tone(&trade, trader));
        let tones = input.land.rings.iter().map(|ring| ring.country.map_or(Tone::NoData, tone)).collect();
        let bystanders = trade::bystanders(input.land, &trade, input.name);
        let legend = Legend::new(options, &classes, reference.flow_usd, locale);
        let frame = Rect::new(0.0, 0.0, options.size.width, options.size.height - legend.height);
        Self {
            options: *options,
            focus: input.focus.to_vec(),
            window: MapWindow { frame },
            land: Arc::clone(input.land),
            trade,
            arcs,
            tones,
            bystanders,
            legend,
        }
    }

    /// The extent of the whole drawing, the legend included.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.options.size
    }

    /// The part of the drawing that shows the map: what a [`MapView`] is moved in.
    #[must_use]
    pub fn window(&self) -> &MapWindow {
        &self.window
    }

    /// The countries with trade and no place on the map, from the largest.
    #[must_use]
    pub fn undrawn(&self) -> Vec<Undrawn> {
        trade::undrawn(&self.trade)
    }

    /// Countries from the largest, then the flows drawn from the largest: left and right lead from one
    /// lane to the other.
    #[must_use]
    pub fn walk(&self) -> Walk {
        let countries = self.trade.traders.iter().map(|trader| Datum::Country(trader.country)).collect();
        let flows = self.drawn().filter_map(|route| self.flow(route)).collect();
        Walk::new(Lanes::Columns, vec![countries, flows])
    }

    /// The view of a country's largest piece of land; none where it has no shape.
    #[must_use]
    pub fn fit_country(&self, country: CountryId) -> Option<MapView> {
        self.land.place(country).map(|place| MapView::fit(&self.window, &place.bounds))
    }

    /// The view nearest to another that shows a datum, for a cursor moved by keys.
    #[must_use]
    pub fn revealing(&self, datum: &Datum, view: MapView) -> MapView {
        let Some(bounds) = self.bounds_of(datum) else { return view };
        let (lens, frame) = (self.window.lens(view), self.window.frame);
        let (low, high) = (lens.pixel_from_map(bounds.min), lens.pixel_from_map(bounds.max));
        if frame.contains(low) && frame.contains(high) {
            return view;
        }
        let (width, height) = lens.extent(&bounds);
        if width > frame.width || height > frame.height {
            return MapView::fit(&self.window, &bounds);
        }
        let centre = (f64::midpoint(bounds.min.0, bounds.max.0), f64::midpoint(bounds.min.1, bounds.max.1));
        MapView { centre, ..view }.clamped(&self.window)
    }

    fn bounds_of(&self, datum: &Datum) -> Option<Bounds> {
        match datum {
            Datum::Country(country) | Datum::Node(_, Party::Country(country)) => {
                let label = self.land.place(*country)?.label;
                Some(Bounds { min: label, max: label })
            }
            Datum::Flow { .. } => {
                let at =
                    self.trade.routes.iter().position(|route| self.flow(route).as_ref() == Some(datum))?;
                self.arcs.bounds(at)
            }
            _ => None,
        }
    }

    /// The routes drawn, from the largest.
    fn drawn(&self) -> impl Iterator<Item = &Route> {
        self.arcs.arcs.iter().filter_map(|arc| self.trade.routes.get(arc.route))
    }

    fn flow(&self, route: &Route) -> Option<Datum> {
        let (from, to) = self.trade.ends(route)?;
        Some(Datum::Flow { from: Party::Country(from.country), to: Party::Country(to.country) })
    }
}
