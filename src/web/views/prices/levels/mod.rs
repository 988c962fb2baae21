//! Levels: several series since 1900, nominal or real, together or apart, their rolling volatility beneath; and who is
//! the most volatile.

mod controls;
pub(in crate::web::views) mod drawing;
mod league;

use std::sync::Arc;

use leptos::prelude::*;

use self::controls::PricesControls;
use self::drawing::{Lines, drawing, reservations};
use self::league::LeagueBlock;
use super::block::{Block, distinct};
use crate::dataset::{ConsumerPrices, SourceId};
use crate::domain::Month;
use crate::text::{Arg, Message};
use crate::web::app::{say, words};
use crate::web::chart::{Addresses, drawing_memo};
use crate::web::navigator::Navigator;
use crate::web::store::Core;

#[component]
pub(super) fn LevelsPanel(consumer_prices: Arc<ConsumerPrices>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let words = words();
    let width = RwSignal::new(0.0);
    let choice = navigator.part(|selection| selection.prices.clone());
    let (listed, reserved, named) = (Arc::clone(&core), Arc::clone(&core), Arc::clone(&words));
    let index = consumer_prices.source.clone();
    let lines = Memo::new_with_compare(
        move |_| Lines::of(&core, &consumer_prices, &choice.get(), &named),
        |old, new| old != new,
    );
    let drawn = Arc::clone(&words);
    let drawing =
        drawing_memo(move || lines.with(|lines| drawing(lines, &choice.get(), width.get(), &drawn)));
    let sources = Signal::derive(move || {
        let mut sources = sources(&listed, &choice.get().series);
        if choice.get().is_real {
            sources.push(index.clone());
        }
        distinct(sources)
    });
    let told = Arc::clone(&words);
    let notes =
        Signal::derive(move || lines.with(|lines| reservations(&reserved, &choice.get(), lines, &told)));
    let label = Signal::derive(move || {
        let names = lines.with(Lines::names);
        words.say(&Message::new("prices-label").with("names", names))
    });
    let addresses = Addresses::new(move |_, row, column| {
        let choice = choice.get_untracked();
        let Some(&Arg::Month(year, month, _)) = row.first().filter(|_| !choice.is_apart) else { return None };
        let month = Month::new(year, month)?;
        lines.with_untracked(|lines| lines.address(column, month, &choice))
    });
    view! {
        <Block
            question=say("panel-question-levels")
            label
            width
            drawing
            sources
            notes
            is_zoomable=true
            addresses=Some(addresses)
        >
            <PricesControls/>
        </Block>
        <p class="hint">{say("prices-method")}</p>
        <LeagueBlock/>
    }
}

fn sources(core: &Core, series: &[String]) -> Vec<SourceId> {
    series.iter().filter_map(|id| core.prices.get(id)).map(|entry| entry.source.clone()).collect()
}
