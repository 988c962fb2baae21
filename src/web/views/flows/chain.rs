//! The supply chain of a mineral: all its stages side by side.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::FlowsData;
use super::focus::focused;
use super::frame::FlowsFrame;
use crate::analysis::supply_chain::{Context, SupplyChain};
use crate::charts::chain::{Chain, ChainInput, ChainOptions, ChainOrder};
use crate::charts::{Datum, Point, Scene, Size};
use crate::dataset::ProductionTable;
use crate::domain::{CountryId, Year};
use crate::state::Selection;
use crate::web::app::{Words, say, words};
use crate::web::chart::{Drawing, drawing_memo};
use crate::web::navigator::Navigator;

/// Narrower than this, the chart takes the height of a phone.
const NARROW: f64 = 600.0;

#[component]
pub(super) fn FlowsAsChain(data: Arc<FlowsData>, history: Arc<ProductionTable>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let width = RwSignal::new(0.0);
    let words = words();
    // Found once for the mineral, so that years never shuffle.
    let order = Arc::new(ChainOrder::of(&data.chain_codes(), data.trade()));
    let (context_data, chain_data, layout_words) = (Arc::clone(&data), Arc::clone(&data), Arc::clone(&words));
    let year = Memo::new(move |_| selection.with(|selection| context_data.chain_year(selection)));
    let production = Arc::clone(&data);
    let context = Memo::new_with_compare(
        move |_| year.get().map(|year| Arc::new(production.context(&history, year))),
        |_, _| true,
    );
    let chain = Memo::new_with_compare(
        move |_| {
            let context = context.get()?;
            let selection = selection.get();
            layout(&chain_data, &order, &context, &selection, width.get(), &layout_words).map(Arc::new)
        },
        |_, _| true,
    );
    let focus = focused();
    let drawing = drawing_memo(move || {
        let (chain, selection, focus) = (chain.get()?, selection.get(), focus.get());
        Some(drawing(&chain, &selection, focus.countries, width.get()))
    });
    let notes = Signal::derive(move || chain.get().map(|chain| chain.notes().to_vec()).unwrap_or_default());
    let further = Signal::derive(move || context.get().map(|context| context.sources()).unwrap_or_default());
    let is_wider = move || {
        let content = drawing.with(|drawing| drawing.as_ref().map(|drawing| drawing.content.width));
        content.is_some_and(|content| content > width.get())
    };
    view! {
        <FlowsFrame method_key="flows-method-chain" data width drawing notes further>
            <Show when=is_wider>
                <p class="hint">{say("chain-scroll")}</p>
            </Show>
        </FlowsFrame>
    }
}

/// The chain laid out; none while the page has no width or the selection is on its way to another mineral.
fn layout(
    data: &FlowsData,
    order: &ChainOrder,
    context: &Context,
    selection: &Selection,
    width: f64,
    words: &Words,
) -> Option<Chain> {
    if width <= 0.0 || selection.mineral != data.mineral() {
        return None;
    }
    let codes = data.chain_codes();
    let chain = SupplyChain::of(&codes, data.trade(), data.chain_year(selection)?);
    let name = |id| data.country_name(id);
    let input = ChainInput { chain: &chain, order, context, name: &name };
    let mut options = ChainOptions {
        window: width,
        open: selection.flows.open_places,
        focus: selection.country,
        ..ChainOptions::new(size(&chain, width))
    };
    let laid_out = Chain::layout(&input, &options, words);
    let needed = laid_out.natural_height();
    if needed <= options.size.height {
        return Some(laid_out);
    }
    options.size.height = needed;
    Some(Chain::layout(&input, &options, words))
}

/// What the chart extends over: as wide as its columns need, and higher with a lane of scrap.
fn size(chain: &SupplyChain<'_>, width: f64) -> Size {
    let scrap = chain.hops.iter().filter(|hop| hop.step.origin().is_of_scrap()).count();
    let wide = width.max(ChainOptions::least_width(chain.hops.len() - scrap));
    let height = if width < NARROW { 560.0 } else { (width * 0.54).clamp(520.0, 660.0) };
    Size { width: wide, height: if scrap > 0 { height + 200.0 } else { height } }
}

fn drawing(chain: &Arc<Chain>, selection: &Selection, focus: Vec<CountryId>, width: f64) -> Drawing {
    let (shown, hovered) = (Arc::clone(chain), Arc::clone(chain));
    let (told, scrolled) = (Arc::clone(chain), Arc::clone(chain));
    let content = chain.size();
    let window = Size { width, height: content.height };
    // All that was chosen but the year.
    let subject = format!("{} {content:?} {:?} {focus:?}", selection.mineral, selection.flows);
    let seen = move |scene: Scene, scroll: Point| {
        let mut scene = scene.shifted(-scroll.x, -scroll.y);
        scene.size = window;
        scene
    };
    Drawing {
        size: window,
        content,
        subject: Some(Box::new(move || subject.clone())),
        scene: Box::new(move |scroll| seen(shown.scene(&focus), scroll)),
        overlay: Box::new(move |hover, _, scroll| match hover {
            Some(datum) => seen(hovered.overlay(datum), scroll),
            None => Scene::new(window),
        }),
        walk: chain.walk(),
        summary: chain.summary(),
        scroll_to: Some(Box::new(move |datum, scroll| scroll_to(&scrolled, datum, scroll, width))),
        month_at: None,
        tooltip: Box::new(move |datum| told.tooltip(datum)),
    }
}

/// The offset nearest to another at which a stop with its label, or a flow, lies in the window.
fn scroll_to(chain: &Chain, datum: &Datum, scroll: Point, width: f64) -> Point {
    /// What a label takes beside its bar.
    const LABEL: f64 = 190.0;
    let Some(x) = chain.x_of(datum) else { return scroll };
    let most = (chain.size().width - width).max(0.0);
    let (least, largest) = (x + LABEL - width, x - LABEL);
    let x = if least > largest { x - width / 2.0 } else { scroll.x.clamp(least, largest) };
    Point::new(x.clamp(0.0, most), scroll.y)
}

impl FlowsData {
    fn context(&self, history: &ProductionTable, year: Year) -> Context {
        Context::of(&[self.production(), history], self.mineral(), year)
    }
}
