//! What must be known to read a chart rightly, one short text each.

use leptos::prelude::*;

use crate::text::{Message, capital};
use crate::web::app::words;

#[component]
pub(crate) fn Reservations(#[prop(into)] messages: Signal<Vec<Message>>) -> impl IntoView {
    let words = words();
    view! {
        <ul class="reservations">
            {move || {
                messages.get().iter().map(|message| view! { <li>{capital(&words.say(message))}</li> }).collect_view()
            }}
        </ul>
    }
}
