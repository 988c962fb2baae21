//! One mineral on one page: producers, reserves, trade by stage, price, roles, and what the data lacks.

mod events;
mod gaps;
mod prices;
mod producers;
mod revised;
mod risk;
mod roles;
mod trade;
mod uses;

use std::sync::Arc;

use leptos::prelude::*;

use self::events::Events;
use self::gaps::Gaps;
use self::prices::Prices;
use self::producers::Producers;
use self::revised::Revised;
use self::risk::SupplyRisk;
use self::roles::Roles;
use self::trade::Trade;
use self::uses::Uses;
use crate::analysis::leading_price::leading_price;
use crate::analysis::stage_shares::{Part, tables_by_part};
use crate::analysis::world_supply::world_supply;
use crate::dataset::{Ledger, ProductionTable, TradeTotals};
use crate::domain::{Mineral, is_on_eu_list};
use crate::state::{Selection, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::brief::BriefButton;
use crate::web::widgets::contents::{Contents, follow_section};
use crate::web::widgets::gate::Gate;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::stage_context::StageContextBlock;

/// The parts of the page; the message key of a heading is `mineral_page-<id>`.
const PARTS: [&str; 9] =
    ["uses", "producers", "trade", "prices", "risk", "roles", "rests_on", "events", "gaps"];

#[component]
pub(crate) fn MineralPage() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.mineral);
    let parts = PARTS.map(|id| (id, say(&format!("mineral_page-{id}")))).to_vec();
    follow_section();
    view! {
        <h1>{move || say(&format!("mineral-{}", mineral.get()))}</h1>
        {move || view! { <Opening mineral=mineral.get()/> }}
        <div class="controls"><MineralPicker/><BriefButton/></div>
        <nav class="ways" aria-label=say("mineral-ways")>{move || view! { <Ways mineral=mineral.get()/> }}</nav>
        <div class="with-contents">
            <Contents parts/>
            <div>{move || view! { <Body mineral=mineral.get()/> }}</div>
        </div>
    }
}

/// Every mineral of the catalogue.
#[component]
fn MineralPicker() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let navigator = expect_context::<Navigator>();
    let mineral = navigator.part(|selection| selection.mineral);
    let words = words();
    let choices: Vec<Choice> = core
        .catalogue
        .minerals
        .iter()
        .map(|facts| Choice::new(facts.id.id(), words.word(&format!("mineral-{}", facts.id))))
        .collect();
    view! {
        <Picker
            label=say("mineral")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || mineral.get().id().to_owned())
            on_pick=move |id: String| {
                if let Ok(mineral) = Mineral::parse(&id) {
                    navigator.choose(|selection| selection.mineral = mineral);
                }
            }
        />
    }
}

/// The other pages with this mineral.
#[component]
fn Ways(mineral: Mineral) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let is_traded = core.catalogue.trade_codes.iter().any(|code| code.mineral == mineral);
    let price = leading_price(&core.prices, mineral).map(|entry| entry.id.clone());
    let of_mineral = move |view: ViewId| {
        move |selection: &mut Selection| {
            selection.open(view);
            selection.mineral = mineral;
        }
    };
    let to_price = price.map(|series| {
        let change = move |selection: &mut Selection| {
            selection.open(ViewId::Prices);
            selection.prices.series = vec![series.clone()];
        };
        view! { <SelectionLink change>{say("view-prices")}</SelectionLink> }
    });
    view! {
        {is_traded.then(|| view! { <SelectionLink change=of_mineral(ViewId::Flows)>{say("view-flows")}</SelectionLink> })}
        {to_price}
        <SelectionLink change=of_mineral(ViewId::Risk)>{say("view-risk")}</SelectionLink>
        <SelectionLink change=of_mineral(ViewId::Roles)>{say("view-roles")}</SelectionLink>
        <SelectionLink change=of_mineral(ViewId::Coalition)>{say("view-coalition")}</SelectionLink>
    }
}

/// What matters most, in two sentences, and on which lists it stands.
#[component]
fn Opening(mineral: Mineral) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let findings = findings(&core, mineral).into_iter().map(|message| words.say(&message));
    let is_us = core.catalogue.minerals.iter().any(|facts| facts.id == mineral && facts.us_critical_2025);
    let lists: Vec<String> = [(is_us, "on-list-us_2025"), (is_on_eu_list(mineral), "on-list-eu_2023")]
        .into_iter()
        .filter(|(is_on, _)| *is_on)
        .map(|(_, key)| words.word(key))
        .collect();
    let group = words.word(&format!("group-{}", mineral.group().id()));
    view! {
        <p class="finding">{findings.collect::<Vec<_>>().join(" ")}</p>
        <ul class="tags">
            <li>{group}</li>
            {lists.into_iter().map(|list| view! { <li>{list}</li> }).collect_view()}
        </ul>
    }
}

/// Who mines and who refines most, and how concentrated that is.
fn findings(core: &Core, mineral: Mineral) -> Vec<Message> {
    let tables = tables_by_part(&[&core.production]);
    let until = core.catalogue.newest_trade_year();
    let finding = |(part, key): (Part, &'static str)| {
        let supply = world_supply(tables.get(&(mineral, part))?, until).into_iter().next()?;
        let largest = supply.concentration.largest()?;
        let hhi = supply.concentration.hhi()?;
        Some(
            Message::new(key)
                .with("country", core.country_name(largest.country))
                .number("share", largest.share.fraction(), NumberStyle::Percent(0))
                .with("form", Message::new(format!("form-{}", supply.series.form)))
                .with("form_id", supply.series.form.as_str())
                .year("year", supply.year.0)
                .number("hhi", hhi.value(), NumberStyle::Integer)
                .with("band", Message::new(format!("band-{}", hhi.band().id()))),
        )
    };
    let parts = [(Part::Mining, "mineral-finding-mining"), (Part::Refining, "mineral-finding-refining")];
    let found: Vec<Message> = parts.into_iter().filter_map(finding).collect();
    if found.is_empty() { vec![Message::new("mineral-finding-none")] } else { found }
}

#[component]
fn Body(mineral: Mineral) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (first, second) = (Arc::clone(&core), core);
    view! {
        {part("uses", view! { <Uses mineral/> }.into_any())}
        <Gate
            remote=move || store.previous(&first)
            children={move |previous: Arc<ProductionTable>| {
                let core = Arc::clone(&second);
                view! {
                    <Gate
                        remote=move || store.history(&core)
                        children={move |history: Arc<ProductionTable>| of_tables(mineral, &previous, &history)}
                    />
                }
                .into_any()
            }}
        />
    }
}

fn of_tables(mineral: Mineral, previous: &Arc<ProductionTable>, history: &Arc<ProductionTable>) -> AnyView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let (before, again) = (Arc::clone(previous), Arc::clone(previous));
    let (long, for_roles, for_gaps) = (Arc::clone(history), Arc::clone(history), Arc::clone(history));
    let year = core.catalogue.newest_trade_year();
    let (older, for_events) = (Arc::clone(previous), Arc::clone(&core));
    let shown = view! {
        {part(
            "producers",
            view! {
                <Producers mineral previous=before history=long/>
                <Revised mineral previous=again/>
            }
            .into_any(),
        )}
        <Gate
            remote=move || store.totals(&core, year)
            children={move |totals: Arc<TradeTotals>| {
                let (history, for_risk) = (Arc::clone(&for_roles), Arc::clone(&for_roles));
                let of_trade = Arc::clone(&totals);
                let shown = view! {
                    {part("trade", view! { <Trade mineral totals=of_trade/> }.into_any())}
                    {part("prices", view! { <Prices mineral/> }.into_any())}
                    {part("risk", view! { <SupplyRisk mineral history=for_risk/> }.into_any())}
                    {part("roles", view! { <Roles mineral history totals/> }.into_any())}
                };
                follow_section();
                shown.into_any()
            }}
        />
        {part(
            "rests_on",
            view! { <StageContextBlock minerals=Signal::stored(vec![mineral])/> }.into_any(),
        )}
        {part(
            "events",
            view! {
                <Gate
                    remote=move || store.ledger(&for_events)
                    children={move |ledger: Arc<Ledger>| view! { <Events mineral ledger/> }.into_any()}
                />
            }
            .into_any(),
        )}
        {part("gaps", view! { <Gaps mineral previous=older history=for_gaps/> }.into_any())}
        <p>
            <SelectionLink change=|selection| selection.open(ViewId::Data)>{say("mineral-to-data")}</SelectionLink>
        </p>
    };
    shown.into_any()
}

fn part(id: &'static str, content: AnyView) -> AnyView {
    view! {
        <section id=id aria-labelledby=format!("{id}-title")>
            <h2 id=format!("{id}-title")>{say(&format!("mineral_page-{id}"))}</h2>
            {content}
        </section>
    }
    .into_any()
}
