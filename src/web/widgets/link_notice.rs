//! What a link asked for and did not get.

use leptos::prelude::*;

use crate::web::app::{say, words};
use crate::web::navigator::Navigator;

#[component]
pub(crate) fn LinkNotice() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let dismiss = navigator.clone();
    move || {
        let changes = navigator.changes();
        let dismiss = dismiss.clone();
        (!changes.is_empty()).then(move || {
            let words = words();
            view! {
                <div class="notice" role="status">
                    <ul>
                        {changes.iter().map(|change| view! { <li>{words.say(&change.message())}</li> }).collect_view()}
                    </ul>
                    <button type="button" on:click=move |_| dismiss.dismiss_changes()>{say("dismiss")}</button>
                </div>
            }
        })
    }
}
