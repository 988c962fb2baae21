//! A few choices side by side, one of them pressed.

use leptos::prelude::*;

use super::picker::Choice;

#[component]
pub(crate) fn Segments(
    #[prop(into)] label: String,
    choices: Vec<Choice>,
    #[prop(into)] value: Signal<String>,
    on_pick: impl Fn(String) + Clone + 'static,
) -> impl IntoView {
    let buttons = choices.into_iter().map(|choice| {
        let (is_pressed, picked, on_pick) = (choice.value.clone(), choice.value, on_pick.clone());
        view! {
            <button
                type="button"
                aria-pressed=move || (value.get() == is_pressed).to_string()
                on:click=move |_| on_pick(picked.clone())
            >
                {choice.label}
            </button>
        }
    });
    view! {
        <fieldset class="segments">
            <legend>{label}</legend>
            <div>{buttons.collect_view()}</div>
        </fieldset>
    }
}
