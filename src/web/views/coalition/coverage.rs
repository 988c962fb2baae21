//! How much of world supply the members hold, mineral by mineral.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{CoalitionData, compared_subject};
use super::drawing::still;
use crate::analysis::coalition::Members;
use crate::analysis::coalition::carry::{Chain, mean_worth};
use crate::charts::Datum;
use crate::charts::bloc_matrix::{BlocMatrix, BlocMatrixInput};
use crate::charts::words::share;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::chart::{Addresses, Chart, drawing_memo};
use crate::web::hand_on::HandOn;
use crate::web::navigator::Navigator;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn WhatMembersHold(data: Arc<CoalitionData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(compared_subject);
    let words = words();
    let (width, hover) = (RwSignal::new(0.0), RwSignal::new(None::<Datum>));
    let (asked, asked_words) = (Arc::clone(&data), Arc::clone(&words));
    let (drawn, compared, sourced) = (Arc::clone(&data), Arc::clone(&data), data);
    let (layout_words, compare_words, said) = (Arc::clone(&words), Arc::clone(&words), Arc::clone(&words));
    let drawing = drawing_memo(move || {
        let width = width.get();
        selection.with(|selection| {
            let minerals = drawn.minerals(selection.group);
            let blocs = drawn.blocs(selection, &layout_words);
            let name = |country| drawn.country_name(country);
            let input =
                BlocMatrixInput { links: &drawn.links, minerals: &minerals, blocs: &blocs, name: &name };
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
    let sources = Signal::derive(move || {
        sourced.sources(&sourced.minerals(selection.with(|selection| selection.group)))
    });
    let pick = Callback::new(move |datum: Datum| {
        if let Datum::Mineral(mineral) = datum {
            navigator.choose(|selection| selection.mineral = mineral);
        }
    });
    let addresses = Some(Addresses::new(move |_, row, column| {
        selection.with_untracked(|selection| asked.held(selection, row.first()?, column, &asked_words))
    }));
    let label = Signal::derive(|| say("hold-label"));
    view! {
        <section aria-labelledby="hold-title">
            <h2 id="hold-title">{say("hold-title")}</h2>
            <p class="finding">{finding}</p>
            <p>{comparison}</p>
            <Chart label width drawing hover on_pick=pick addresses/>
            <SourceLine sources/>
            <p class="hint">{say("hold-method")}</p>
            <HandOn drawing title=label sources reservations=Signal::derive(Vec::new)/>
        </section>
    }
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
