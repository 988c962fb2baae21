//! How much of world supply the members hold, mineral by mineral.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{CoalitionData, compared_subject};
use super::drawing::still;
use crate::analysis::coalition::Members;
use crate::analysis::coalition::carry::{Chain, mean_worth};
use crate::analysis::stage_shares::Part;
use crate::charts::Datum;
use crate::charts::bloc_matrix::{BlocMatrix, BlocMatrixInput, GoodTrade, Held};
use crate::charts::words::share;
use crate::dataset::TradeFile;
use crate::state::HeldOf;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::chart::{Addresses, Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::store::{Remote, Store};
use crate::web::widgets::gate_all::{GateAll, Pending};
use crate::web::widgets::picker::Choice;
use crate::web::widgets::segments::Segments;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn WhatMembersHold(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let store = expect_context::<Store>();
    let asked = navigator.part(|selection| (selection.coalition.held, selection.group));
    let value = Signal::derive(move || asked.get().0.id().to_owned());
    let choices = HeldOf::ALL.map(|held| Choice::new(held.id(), say(&format!("hold-of-{}", held.id()))));
    let body = move || {
        let data = Arc::clone(&data);
        let (held, group) = asked.get();
        if held == HeldOf::Supply {
            return view! { <HeldChart data files=Vec::new()/> }.into_any();
        }
        let traded = data.core.facts().traded_minerals();
        let shown = data.minerals(group).into_iter().filter(|mineral| traded.contains(mineral));
        let files: Vec<Remote<TradeFile>> = shown.map(|mineral| store.trade(&data.core, mineral)).collect();
        let pending = |remote: &Remote<TradeFile>| Arc::new(remote.clone()) as Arc<dyn Pending>;
        let remotes: Vec<Arc<dyn Pending>> = files.iter().map(pending).collect();
        view! {
            <GateAll
                remotes
                children={move || {
                    let files: Vec<Arc<TradeFile>> = files.iter().map(Remote::ready).collect::<Option<_>>()?;
                    Some(view! { <HeldChart data=Arc::clone(&data) files/> }.into_any())
                }}
            />
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="hold-title">
            <h2 id="hold-title">{say("hold-title")}</h2>
            <div class="controls">
                <Segments
                    label=say("hold-of")
                    choices=choices.to_vec()
                    value
                    on_pick=move |id: String| {
                        let held = HeldOf::ALL.into_iter().find(|held| held.id() == id).unwrap_or_default();
                        navigator.choose(|selection| selection.coalition.held = held);
                    }
                />
            </div>
            {body}
        </section>
    }
}

/// The matrix of supply, or of trade where its files are given.
#[component]
fn HeldChart(data: Arc<CoalitionData>, files: Vec<Arc<TradeFile>>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(compared_subject);
    let words = words();
    let (width, hover) = (RwSignal::new(0.0), RwSignal::new(None::<Datum>));
    let (asked, asked_words) = (Arc::clone(&data), Arc::clone(&words));
    let (drawn, compared, sourced) = (Arc::clone(&data), Arc::clone(&data), data);
    let (layout_words, compare_words, said) = (Arc::clone(&words), Arc::clone(&words), Arc::clone(&words));
    let trade_source = files.first().map(|file| file.source.clone());
    let is_trade = trade_source.is_some();
    let drawing = drawing_memo(move || {
        let width = width.get();
        selection.with(|selection| {
            let minerals = drawn.minerals(selection.group);
            let blocs = drawn.blocs(selection, &layout_words);
            let name = |country| drawn.country_name(country);
            let goods = goods(&drawn, &files);
            let held = if is_trade { Held::Trade(&goods) } else { Held::Supply(&drawn.links) };
            let input = BlocMatrixInput { held, minerals: &minerals, blocs: &blocs, name: &name };
            (width > 0.0).then(|| still(BlocMatrix::layout(&input, width, &layout_words)))
        })
    });
    let finding = move || drawing.get().map(|drawing| said.say(&drawing.summary.sentence));
    let comparison = move || {
        selection.with(|selection| {
            let blocs = compared.blocs(selection, &compare_words);
            let chains = Chain::all(&compared.links, &compared.minerals(selection.group));
            let message = carried(&chains, &blocs);
            compare_words.say(&message)
        })
    };
    let sources = Signal::derive(move || match &trade_source {
        Some(source) => vec![source.clone()],
        None => sourced.sources(&sourced.minerals(selection.with(|selection| selection.group))),
    });
    let pick = Callback::new(move |datum: Datum| {
        if let Datum::Mineral(mineral) = datum {
            navigator.choose(|selection| selection.mineral = mineral);
        }
    });
    let addresses = Some(Addresses::new(move |_, row, column| {
        selection.with_untracked(|selection| asked.held(selection, row.first()?, column, &asked_words))
    }));
    let label = Signal::derive(move || say(if is_trade { "hold-trade-label" } else { "hold-label" }));
    view! {
        <p class="finding">{finding}</p>
        <Show when=move || !is_trade><p>{comparison.clone()}</p></Show>
        <Chart label width drawing hover on_pick=pick addresses/>
        <SourceLine sources/>
        <p class="hint">{say(if is_trade { "hold-trade-method" } else { "hold-method" })}</p>
        <HandOn drawing title=label sources reservations=Signal::derive(Vec::new)/>
    }
}

/// The good that stands for a mineral's ores, and for what is refined: its first code, in the newest year.
fn goods<'a>(data: &CoalitionData, files: &'a [Arc<TradeFile>]) -> Vec<GoodTrade<'a>> {
    let facts = data.core.facts();
    let of_part = |file: &'a Arc<TradeFile>, part: Part| {
        let code = *facts.codes(file.mineral, part.stage()).first()?;
        let (year, _) = *code.years.last()?;
        Some(GoodTrade { mineral: file.mineral, part, block: file.block(&code.code, year)? })
    };
    let both = |file| [Part::Mining, Part::Refining].into_iter().filter_map(move |part| of_part(file, part));
    files.iter().flat_map(both).collect()
}

/// What each coalition carries through on the mean, and both together.
fn carried(chains: &[Chain], blocs: &[(String, Members)]) -> Message {
    let percent = |members: &Members| share(mean_worth(chains, members));
    let minerals = chains.len() as f64;
    match blocs {
        [(name, members), (other, theirs)] => {
            let both: Members = members.union(theirs).copied().collect();
            Message::new("carried-two")
                .with("bloc", name.as_str())
                .with("share", percent(members))
                .with("other", other.as_str())
                .with("theirs", percent(theirs))
                .with("both", percent(&both))
                .number("shared", members.intersection(theirs).count() as f64, NumberStyle::Integer)
        }
        blocs => {
            let members = blocs.first().map(|bloc| bloc.1.clone()).unwrap_or_default();
            Message::new("carried-one").with("share", percent(&members))
        }
    }
    .number("minerals", minerals, NumberStyle::Integer)
}
