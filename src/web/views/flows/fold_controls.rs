//! How many countries are shown before the rest folds, and in which order the matrix has them.

use leptos::prelude::*;

use crate::domain::Order;
use crate::state::{FlowForm, MatrixOrder, Permille};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::picker::{Choice, Picker};
use crate::web::widgets::segments::Segments;

/// What can be chosen; a link may ask for others.
const TOPS: [u8; 5] = [5, 10, 15, 20, 30];
const LEASTS: [&str; 5] = ["0", "0.5", "1", "2", "5"];

/// The share below which countries fold unless another is chosen.
const USUAL_LEAST: &str = "0.5";

/// For the forms that fold.
#[component]
pub(super) fn FoldControls() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let form = navigator.part(|selection| selection.flows.form);
    let has = |form: FlowForm| match form {
        FlowForm::Sankey | FlowForm::Map | FlowForm::Matrix | FlowForm::Years => true,
        FlowForm::Chain | FlowForm::Table => false,
    };
    view! {
        <Show when=move || has(form.get())>
            <TopPicker/>
            <LeastPicker/>
        </Show>
        <Show when=move || form.get() == FlowForm::Matrix><OrderSwitch/></Show>
    }
}

#[component]
fn TopPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let top = navigator.part(|selection| selection.questions.top);
    let are_all =
        navigator.part(|selection| selection.flows.is_exporters_open && selection.flows.is_importers_open);
    let choices = move || {
        let count = |top: u8| {
            let text = Message::new("top-count").number("count", f64::from(top), NumberStyle::Integer);
            Choice::new(top.to_string(), words.say(&text))
        };
        let asked = top.get().filter(|top| !TOPS.contains(top));
        let mut tops: Vec<u8> = TOPS.into_iter().chain(asked).collect();
        tops.order();
        let mut choices = vec![Choice::new("", words.word("top-fitting"))];
        choices.extend(tops.into_iter().map(count));
        choices.push(Choice::new("all", words.word("top-all")));
        choices
    };
    let value = move || match (are_all.get(), top.get()) {
        (true, _) => "all".to_owned(),
        (false, top) => top.map(|top| top.to_string()).unwrap_or_default(),
    };
    view! {
        <Picker
            is_short=true
            label=say("top")
            choices=Signal::derive(choices)
            value=Signal::derive(value)
            on_pick=move |id: String| {
                navigator
                    .choose(|selection| {
                        let are_all = id == "all";
                        selection.flows.is_exporters_open = are_all;
                        selection.flows.is_importers_open = are_all;
                        selection.questions.top = id.parse().ok();
                    });
            }
        />
    }
}

#[component]
fn LeastPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let words = words();
    let least = navigator.part(|selection| selection.questions.least);
    let choices = move || {
        let choice = |least: Permille| {
            let share =
                Message::new("chart-share").number("share", least.fraction(), NumberStyle::Percent(1));
            Choice::new(least.to_string(), words.say(&Message::new("least-percent").with("share", share)))
        };
        let mut leasts: Vec<Permille> = LEASTS.into_iter().filter_map(Permille::parse).collect();
        leasts.extend(least.get().filter(|least| !leasts.contains(least)));
        leasts.order();
        leasts.into_iter().map(choice).collect::<Vec<_>>()
    };
    let value = move || least.get().map_or_else(|| USUAL_LEAST.to_owned(), |least| least.to_string());
    view! {
        <Picker
            is_short=true
            label=say("least")
            choices=Signal::derive(choices)
            value=Signal::derive(value)
            on_pick=move |id: String| {
                let least = Permille::parse(&id).filter(|_| id != USUAL_LEAST);
                navigator.choose(|selection| selection.questions.least = least);
            }
        />
    }
}

#[component]
fn OrderSwitch() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let order = navigator.part(|selection| selection.questions.order);
    let choice = |order: MatrixOrder| Choice::new(order.id(), say(&format!("order-{}", order.id())));
    view! {
        <Segments
            label=say("order")
            choices=MatrixOrder::ALL.map(choice).to_vec()
            value=Signal::derive(move || order.get().id().to_owned())
            on_pick=move |id: String| {
                let order = MatrixOrder::ALL.into_iter().find(|each| each.id() == id).unwrap_or_default();
                navigator.choose(|selection| selection.questions.order = order);
            }
        />
    }
}
