//! One mineral: who inside holds it, who outside, and how far the members' trade stays among them.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::CoalitionData;
use crate::analysis::coalition::coverage::Coverage;
use crate::analysis::coalition::inside::InsideTrade;
use crate::analysis::concentration::Supplier;
use crate::charts::words::{dollars, no_data, share};
use crate::dataset::{TradeCode, TradeFile};
use crate::domain::Share;
use crate::state::Selection;
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::Store;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::picker::{Choice, Picker};

/// Countries named on each side.
const NAMED: usize = 3;

#[component]
pub(super) fn OneMineral(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let store = expect_context::<Store>();
    let selection = navigator.part(Clone::clone);
    let minerals = data.links.minerals();
    let choices: Vec<Choice> = minerals
        .iter()
        .map(|mineral| Choice::new(mineral.id(), say(&format!("mineral-{mineral}"))))
        .collect();
    let (shown, held, traded) = (Arc::clone(&data), Arc::clone(&data), data);
    let picked = navigator;
    let title = {
        let data = Arc::clone(&shown);
        move || {
            let mineral = selection.with(|selection| data.mineral(selection));
            words()
                .say(&Message::new("one-title").with("mineral", Message::new(format!("mineral-{mineral}"))))
        }
    };
    let mineral = Memo::new(move |_| selection.with(|selection| shown.mineral(selection)));
    let trade = move || {
        let mineral = mineral.get();
        let (data, core) = (Arc::clone(&traded), Arc::clone(&traded.core));
        let is_traded = core.facts().traded_minerals().contains(&mineral);
        if !is_traded {
            return view! { <p class="hint">{say("one-no-trade")}</p> }.into_any();
        }
        view! {
            <Gate
                remote=move || store.trade(&core, mineral)
                children={move |file: Arc<TradeFile>| {
                    let data = Arc::clone(&data);
                    view! { {move || selection.with(|selection| trade_table(&data, selection, &file))} }.into_any()
                }}
            />
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="one-title">
            <h2 id="one-title">{title}</h2>
            <div class="controls">
                <Picker
                    label=say("one-mineral")
                    choices=Signal::derive(move || choices.clone())
                    value=Signal::derive(move || mineral.get().id().to_owned())
                    on_pick=move |id: String| {
                        picked.choose(|selection| {
                            if let Ok(mineral) = crate::domain::Mineral::parse(&id) {
                                selection.mineral = mineral;
                            }
                        });
                    }
                />
            </div>
            {move || selection.with(|selection| supply_table(&held, selection))}
            {trade}
            <p class="hint">{say("one-method")}</p>
        </section>
    }
}

/// Every form at every part: the members' share, the largest inside and outside.
fn supply_table(data: &CoalitionData, selection: &Selection) -> AnyView {
    let words = words();
    let (mineral, members) = (data.mineral(selection), data.members(selection));
    let links = data.links.all().iter().filter(|link| link.mineral == mineral);
    let coverages: Vec<Coverage<'_>> = links.map(|link| Coverage::of(link, &members)).collect();
    let finding = finding(data, &coverages);
    let named = |suppliers: &[Supplier]| {
        let list: Vec<Arg> = suppliers
            .iter()
            .take(NAMED)
            .map(|supplier| {
                Message::new("bloc-absentee")
                    .with("country", data.country_name(supplier.country))
                    .with("share", share(supplier.share.fraction()))
                    .into()
            })
            .collect();
        if list.is_empty() { words.word("one-nobody") } else { words.plain_text(&Arg::List(list)) }
    };
    let row = |coverage: &Coverage<'_>| {
        let part = words.word(&format!("bloc-part-{}", coverage.link.part.stage().id()));
        let form = Message::new("bloc-form")
            .with("form", Message::new(format!("form-{}", coverage.link.series.form)))
            .year("year", coverage.link.year.0);
        let figure = share(coverage.share.fraction());
        let figure = if coverage.withheld.is_empty() {
            figure
        } else {
            Message::new("bloc-at-least").with("share", figure)
        };
        let flags: Vec<_> = coverage.flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
        view! {
            <tr>
                <th scope="row">{part} <span class="hint">" "{words.say(&form)}</span></th>
                <td class="number">{words.say(&figure)}</td>
                <td>{named(&coverage.inside)}</td>
                <td>{named(&coverage.absentees)}</td>
                <td class="hint">{flags.join(", ")}</td>
            </tr>
        }
    };
    view! {
        <p class="finding">{words.say(&finding)}</p>
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("one-supply-caption")>
            <table>
                <caption>{say("one-supply-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("one-part")}</th>
                        <th scope="col" class="number">{say("one-share")}</th>
                        <th scope="col">{say("one-inside")}</th>
                        <th scope="col">{say("one-outside")}</th>
                        <th scope="col">{say("one-flags")}</th>
                    </tr>
                </thead>
                <tbody>{coverages.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The part with the largest absentee.
fn finding(data: &CoalitionData, coverages: &[Coverage<'_>]) -> Message {
    let absent = coverages.iter().filter_map(|coverage| Some((coverage, coverage.top_absentee()?)));
    let largest = absent.max_by(|a, b| a.1.share.fraction().total_cmp(&b.1.share.fraction()));
    let Some((coverage, absentee)) = largest else { return Message::new("one-finding-none") };
    Message::new("one-finding")
        .with("country", data.country_name(absentee.country))
        .with("share", share(absentee.share.fraction()))
        .with("part", Message::new(format!("bloc-part-{}", coverage.link.part.stage().id())))
        .with("own", share(coverage.share.fraction()))
}

/// Every trade code of the mineral in its newest year.
fn trade_table(data: &CoalitionData, selection: &Selection, file: &TradeFile) -> AnyView {
    let words = words();
    let members = data.members(selection);
    let row = |code: &TradeCode| {
        let (year, coverage) = *code.years.last()?;
        let block = file.block(&code.code, year)?;
        let trade = InsideTrade::of(&block.flows, &members);
        let percent =
            |part: Option<Share>| words.say(&part.map_or_else(no_data, |part| share(part.fraction())));
        let cover = trade.self_sufficiency();
        let cover = cover.map(|ratio| words.number(ratio, NumberStyle::Percent(0)));
        let stage = words.word(&format!("stage-{}", code.stage));
        let name = Message::new("one-code")
            .with("stage", stage)
            .with("code", code.code.as_str())
            .year("year", year.0);
        let known = words.word(&format!("coverage-{}", coverage.id()));
        Some(view! {
            <tr>
                <th scope="row">{words.say(&name)}</th>
                <td class="number">{words.plain_text(&dollars(trade.imports_usd()))}</td>
                <td class="number">{percent(trade.inside_share())}</td>
                <td class="number">{cover.unwrap_or_else(|| words.say(&no_data()))}</td>
                <td class="number">{percent(trade.export_share())}</td>
                <td class="hint">{known}</td>
            </tr>
        })
    };
    let codes = data.core.catalogue.trade_codes.iter().filter(|code| code.mineral == file.mineral);
    let rows: Vec<_> = codes.filter_map(row).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("one-trade-caption")>
            <table>
                <caption>{say("one-trade-caption")}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("one-goods")}</th>
                        <th scope="col" class="number">{say("one-imports")}</th>
                        <th scope="col" class="number">{say("one-from-inside")}</th>
                        <th scope="col" class="number">{say("one-sufficiency")}</th>
                        <th scope="col" class="number">{say("one-exports")}</th>
                        <th scope="col">{say("one-coverage")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
