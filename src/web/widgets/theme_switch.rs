//! Light, dark, high contrast, or as the system has it.

use leptos::prelude::*;

use super::picker::{Choice, Picker};
use crate::charts::Theme;
use crate::web::app::say;
use crate::web::appearance::Appearance;

#[component]
pub(crate) fn ThemeSwitch() -> impl IntoView {
    let appearance = expect_context::<Appearance>();
    let mut choices = vec![Choice::new("auto", say("theme-auto"))];
    choices.extend(Theme::ALL.map(|theme| Choice::new(theme.id(), say(&format!("theme-{}", theme.id())))));
    view! {
        <Picker
            label=say("theme")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || appearance.chosen().map_or("auto", Theme::id).to_owned())
            on_pick=move |id: String| {
                appearance.choose(Theme::ALL.into_iter().find(|theme| theme.id() == id));
            }
        />
    }
}
