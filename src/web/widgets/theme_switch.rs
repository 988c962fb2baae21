//! Light, dark, or as the system has it; kept on this device.

use leptos::prelude::*;

use super::picker::{Choice, Picker};
use crate::web::app::say;

const KEY: &str = "theme";

/// The theme the reader chose: `auto`, `light` or `dark`.
fn kept() -> String {
    let kept =
        window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEY).ok().flatten());
    kept.filter(|theme| theme == "light" || theme == "dark").unwrap_or_else(|| "auto".to_owned())
}

/// Whether the dark palette is on; charts read it, since CSS does not reach a canvas.
#[derive(Clone, Copy)]
pub(crate) struct Theme {
    chosen: RwSignal<String>,
    system_is_dark: ReadSignal<bool>,
}

impl Theme {
    /// Reads the kept choice and follows the system.
    pub(crate) fn new() -> Self {
        Self { chosen: RwSignal::new(kept()), system_is_dark: media_query("(prefers-color-scheme: dark)") }
    }

    /// Whether dark colours are shown, tracked.
    pub(crate) fn is_dark(self) -> bool {
        match self.chosen.get().as_str() {
            "dark" => true,
            "light" => false,
            _ => self.system_is_dark.get(),
        }
    }
}

/// Whether a media query holds, followed for the life of the page.
fn media_query(query: &str) -> ReadSignal<bool> {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    let (holds, set_holds) = signal(false);
    if let Ok(Some(list)) = window().match_media(query) {
        set_holds.set(list.matches());
        let followed = list.clone();
        let closure = Closure::<dyn Fn()>::new(move || set_holds.set(followed.matches()));
        if list.add_event_listener_with_callback("change", closure.as_ref().unchecked_ref()).is_ok() {
            closure.forget();
        }
    }
    holds
}

#[component]
pub(crate) fn ThemeSwitch() -> impl IntoView {
    let theme = expect_context::<Theme>();
    Effect::new(move |_| {
        let name = if theme.is_dark() { "dark" } else { "light" };
        if let Some(root) = document().document_element() {
            // Setting an attribute with a fixed valid name cannot fail.
            let _ = root.set_attribute("data-theme", name);
        }
    });
    let choices = ["auto", "light", "dark"].map(|id| Choice::new(id, say(&format!("theme-{id}")))).to_vec();
    view! {
        <Picker
            label=say("theme")
            choices=Signal::derive(move || choices.clone())
            value=theme.chosen
            on_pick=move |chosen: String| {
                // A browser that keeps nothing still shows the theme until the page is left.
                if let Ok(Some(storage)) = window().local_storage() {
                    let _ = storage.set_item(KEY, &chosen);
                }
                theme.chosen.set(chosen);
            }
        />
    }
}
