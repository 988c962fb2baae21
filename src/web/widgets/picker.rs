//! A labelled drop-down.

use leptos::prelude::*;

use crate::domain::Order;
use crate::text::folded;

/// One choice: its value in the control, its words, and the heading it stands under (empty for none).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) heading: String,
}

impl Choice {
    /// A choice under no heading.
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), heading: String::new() }
    }

    /// The same under a heading.
    pub(crate) fn under(self, heading: impl Into<String>) -> Self {
        Self { heading: heading.into(), ..self }
    }
}

/// By name, as people look names up: Côte d’Ivoire before Cuba.
pub(crate) fn order_by_label(choices: &mut [Choice]) {
    choices.order_by_key(|choice| folded(&choice.label));
}

#[component]
pub(crate) fn Picker(
    #[prop(into)] label: String,
    #[prop(into)] choices: Signal<Vec<Choice>>,
    #[prop(into)] value: Signal<String>,
    on_pick: impl Fn(String) + 'static,
    /// Whether the choices are short at their beginning, and only that must be seen.
    #[prop(optional)]
    is_short: bool,
) -> impl IntoView {
    view! {
        <label class="picker" class:is-short=is_short>
            <span>{label}</span>
            <select on:change=move |event| on_pick(event_target_value(&event)) prop:value=move || value.get()>
                {move || {
                    let chosen = value.get_untracked();
                    headings(&choices.get())
                        .into_iter()
                        .map(|(heading, choices)| options(heading, choices, &chosen))
                        .collect_view()
                }}
            </select>
        </label>
    }
}

/// Neighbouring choices of one heading together.
fn headings(choices: &[Choice]) -> Vec<(String, Vec<Choice>)> {
    let runs = choices.chunk_by(|a, b| a.heading == b.heading);
    runs.filter_map(|run| run.first().map(|first| (first.heading.clone(), run.to_vec()))).collect()
}

fn options(heading: String, choices: Vec<Choice>, chosen: &str) -> AnyView {
    let options = choices
        .into_iter()
        .map(|choice| {
            let is_chosen = choice.value == chosen;
            view! { <option value=choice.value selected=is_chosen>{choice.label}</option> }
        })
        .collect_view();
    if heading.is_empty() {
        options.into_any()
    } else {
        view! { <optgroup label=heading>{options}</optgroup> }.into_any()
    }
}
