//! Light, dark, high contrast, or as the system has it; kept on this device.

use leptos::prelude::*;

use super::picker::{Choice, Picker};
use crate::charts::Theme as Palette;
use crate::web::app::say;

const KEY: &str = "theme";

/// What the reader chose: none is as the system has it.
fn kept() -> Option<Palette> {
    let kept =
        window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEY).ok().flatten());
    Palette::ALL.into_iter().find(|palette| Some(palette.id()) == kept.as_deref())
}

/// The colours in force; charts read them here, since CSS does not reach a canvas.
#[derive(Clone, Copy)]
pub(crate) struct Theme {
    chosen: RwSignal<Option<Palette>>,
    system_is_dark: ReadSignal<bool>,
    system_wants_contrast: ReadSignal<bool>,
    fonts: ReadSignal<bool>,
}

impl Theme {
    /// Reads the kept choice and follows the system.
    pub(crate) fn new() -> Self {
        let theme = Self {
            chosen: RwSignal::new(kept()),
            system_is_dark: media_query("(prefers-color-scheme: dark)"),
            system_wants_contrast: media_query("(prefers-contrast: more)"),
            fonts: fonts_signal(),
        };
        theme.tell_the_style_sheet();
        theme
    }

    fn tell_the_style_sheet(self) {
        Effect::new(move |_| {
            if let Some(root) = document().document_element() {
                // Setting an attribute with a fixed valid name cannot fail.
                let _ = root.set_attribute("data-theme", self.palette().id());
            }
        });
    }

    /// The palette shown, tracked.
    pub(crate) fn palette(self) -> Palette {
        self.chosen.get().unwrap_or_else(|| {
            match (self.system_wants_contrast.get(), self.system_is_dark.get()) {
                (_, true) => Palette::Dark,
                (true, false) => Palette::HighContrast,
                (false, false) => Palette::Light,
            }
        })
    }

    /// Whether the typeface is there, tracked: a chart painted before is painted again.
    pub(crate) fn fonts_arrived(self) -> bool {
        self.fonts.get()
    }
}

fn fonts_signal() -> ReadSignal<bool> {
    let (arrived, set_arrived) = signal(false);
    if let Ok(ready) = document().fonts().ready() {
        leptos::task::spawn_local(async move {
            // A font that fails leaves the fallback, which is painted just as well.
            let _ = wasm_bindgen_futures::JsFuture::from(ready).await;
            set_arrived.set(true);
        });
    }
    arrived
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
    let mut choices = vec![Choice::new("auto", say("theme-auto"))];
    choices.extend(
        Palette::ALL.map(|palette| Choice::new(palette.id(), say(&format!("theme-{}", palette.id())))),
    );
    view! {
        <Picker
            label=say("theme")
            choices=Signal::derive(move || choices.clone())
            value=Signal::derive(move || theme.chosen.get().map_or("auto", Palette::id).to_owned())
            on_pick=move |id: String| {
                // A browser that keeps nothing still shows the theme until the page is left.
                if let Ok(Some(storage)) = window().local_storage() {
                    let _ = storage.set_item(KEY, &id);
                }
                theme.chosen.set(Palette::ALL.into_iter().find(|palette| palette.id() == id));
            }
        />
    }
}
