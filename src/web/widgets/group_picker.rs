//! Which minerals: those of the official list, or one group.

use leptos::prelude::*;

use super::picker::{Choice, Picker};
use crate::domain::Group;
use crate::web::app::say;
use crate::web::navigator::Navigator;

const LISTED: &str = "listed";

#[component]
pub(crate) fn GroupPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let group = navigator.part(|selection| selection.group);
    let mut choices = vec![Choice::new(LISTED, say("group-listed"))];
    choices.extend(Group::ALL.map(|group| Choice::new(group.id(), say(&format!("group-{}", group.id())))));
    view! {
        <Picker
            label=say("minerals-shown")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || group.get().map_or(LISTED, Group::id).to_owned())
            on_pick=move |id: String| {
                navigator
                    .choose(|selection| selection.group = Group::ALL.into_iter().find(|group| group.id() == id));
            }
        />
    }
}
