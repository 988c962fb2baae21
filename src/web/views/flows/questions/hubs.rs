//! Through whom the trade may be passing.

use std::sync::Arc;

use leptos::prelude::*;

use super::Question;
use super::rows::{FocusButton, RankingTools, bar};
use crate::analysis::hubs::{Hub, hubs};
use crate::charts::Table;
use crate::charts::words::share;
use crate::dataset::{FigureAddress, HubFigure};
use crate::domain::{Order, Year};
use crate::state::{HubOrder, Selection};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::views::flows::data::FlowsData;
use crate::web::widgets::entity_link::linked;
use crate::web::widgets::figure::FigureOr;
use crate::web::widgets::picker::Choice;
use crate::web::widgets::segments::Segments;

/// Rows shown.
const SHOWN: usize = 10;

/// A country with more of all trade than this may well be a stage on the way.
const NOTABLE: f64 = 0.05;

#[component]
pub(super) fn WhoPassesThrough(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let place = navigator.part(|selection| Selection {
        mineral: selection.mineral,
        stage: selection.stage,
        code: selection.code.clone(),
        year: selection.year,
        ..Selection::default()
    });
    let order = navigator.part(|selection| selection.questions.hubs);
    let asked = Arc::clone(&data);
    // Searching all routes takes longer than sorting what was found.
    let found = Memo::new(move |_| {
        place.with(|place| asked.chosen(place).map(|(_, block)| hubs(&block.flows)).unwrap_or_default())
    });
    let named = Arc::clone(&data);
    let said = Arc::clone(&words);
    let sentence = move || found.with(|hubs| said.say(&sentence(hubs, &named)));
    let choice = |order: HubOrder| Choice::new(order.id(), say(&format!("hubs-{}", order.id())));
    let block = {
        let data = Arc::clone(&data);
        move || place.with(|place| data.chosen(place).map(|(code, block)| (code.code.clone(), block.year)))
    };
    let rows = move || found.with(|hubs| rows(hubs, order.get(), block().as_ref()));
    let (handed, listed) = (Arc::clone(&data), data);
    let table = Signal::derive(move || Some(found.with(|hubs| table(&listed, hubs, order.get()))));
    view! {
        <Question id="hubs-title" heading=Signal::derive(|| say("hubs-title"))>
            <p class="finding">{move || linked(&sentence())}</p>
            <ul class="reservations"><li>{say("hubs-inferred")}</li></ul>
            <div class="controls">
                <Segments
                    label=say("hubs-by")
                    choices=HubOrder::ALL.map(choice).to_vec()
                    value=Signal::derive(move || order.get().id().to_owned())
                    on_pick=move |id: String| {
                        let order = HubOrder::ALL.into_iter().find(|each| each.id() == id).unwrap_or_default();
                        navigator.choose(|selection| selection.questions.hubs = order);
                    }
                />
            </div>
            <div class="table-scroll tall" tabindex="0" role="region" aria-label=say("hubs-table")>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say("hubs-country")}</th>
                            <th scope="col" class="bars"><span class="visually-hidden">{say("hubs-bar")}</span></th>
                            <th scope="col" class="number">{say("hubs-share-of-trade")}</th>
                            <th scope="col" class="number">{say("hubs-passing")}</th>
                            <th scope="col" class="number">{say("hubs-between")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <RankingTools
                data=handed
                title=say("hubs-title")
                table
                notes=Signal::derive(|| vec![Message::new("hubs-inferred")])
            />
            <details class="formula">
                <summary>{say("how-computed")}</summary>
                <p>{say("hubs-method")}</p>
            </details>
        </Question>
    }
}

/// Who carries most, and how many carry much.
fn sentence(hubs: &[Hub], data: &FlowsData) -> Message {
    let Some(first) = hubs.first() else { return Message::new("hubs-finding-none") };
    let notable = hubs.iter().filter(|hub| hub.hub_share.fraction() >= NOTABLE).count();
    Message::new("hubs-finding")
        .with("country", data.country_name(first.country))
        .number("amount", first.passing_usd(), NumberStyle::UsdCompact)
        .with("share", share(first.hub_share.fraction()))
        .number("count", notable as f64, NumberStyle::Integer)
        .with("least", share(NOTABLE))
}

/// What a hub is ranked by.
const fn figure(hub: &Hub, order: HubOrder) -> f64 {
    match order {
        HubOrder::Share => hub.hub_share.fraction(),
        HubOrder::Betweenness => hub.betweenness,
    }
}

fn ranked(hubs: &[Hub], order: HubOrder) -> Vec<&Hub> {
    let mut ranked: Vec<&Hub> = hubs.iter().collect();
    ranked.order_by(|a, b| figure(b, order).total_cmp(&figure(a, order)));
    ranked
}

/// Every hub, not only those shown.
fn table(data: &FlowsData, hubs: &[Hub], order: HubOrder) -> Table {
    let headers = ["hubs-country", "hubs-share-of-trade", "hubs-passing", "hubs-between"].map(Message::new);
    let row = |hub: &&Hub| {
        vec![
            Arg::from(data.country_name(hub.country)),
            share(hub.hub_share.fraction()).into(),
            Arg::Number(hub.passing_usd(), NumberStyle::UsdCompact),
            share(hub.betweenness).into(),
        ]
    };
    Table { headers: headers.to_vec(), rows: ranked(hubs, order).iter().map(row).collect() }
}

/// The ten largest; `of` is the code and the year.
fn rows(hubs: &[Hub], order: HubOrder, of: Option<&(String, Year)>) -> AnyView {
    let words = words();
    let ranked = ranked(hubs, order);
    let longest = ranked.first().map_or(1.0, |hub| figure(hub, order)).max(f64::MIN_POSITIVE);
    let row = |hub: &&Hub| {
        let percent = |fraction| words.say(&share(fraction));
        let address = |what| {
            let (code, year) = of?.clone();
            Some(FigureAddress::Hub { what, code, year, country: hub.country })
        };
        view! {
            <tr>
                <th scope="row"><FocusButton country=hub.country/></th>
                <td class="bars">{bar(figure(hub, order) / longest)}</td>
                <td class="number"><FigureOr address=address(HubFigure::Share) text=percent(hub.hub_share.fraction())/></td>
                <td class="number"><FigureOr address=address(HubFigure::Passing) text=words.number(hub.passing_usd(), NumberStyle::UsdCompact)/></td>
                <td class="number"><FigureOr address=address(HubFigure::Betweenness) text=percent(hub.betweenness)/></td>
            </tr>
        }
    };
    ranked.iter().take(SHOWN).map(row).collect_view().into_any()
}
