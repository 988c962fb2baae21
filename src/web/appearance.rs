//! The colours in force and the typeface: by the reader's choice, kept on this device, or the system's.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

use crate::charts::Theme;

const KEY: &str = "theme";

/// What the reader chose: none is as the system has it.
fn kept() -> Option<Theme> {
    let kept =
        window().local_storage().ok().flatten().and_then(|storage| storage.get_item(KEY).ok().flatten());
    Theme::ALL.into_iter().find(|theme| Some(theme.id()) == kept.as_deref())
}

/// The colours in force; charts read them here, since CSS does not reach a canvas.
#[derive(Clone, Copy)]
pub(crate) struct Appearance {
    chosen: RwSignal<Option<Theme>>,
    system_is_dark: ReadSignal<bool>,
    system_wants_contrast: ReadSignal<bool>,
    wants_stillness: ReadSignal<bool>,
    fonts: ReadSignal<bool>,
    is_on_paper: ReadSignal<bool>,
}

impl Appearance {
    /// Reads the kept choice and follows the system.
    pub(super) fn new() -> Self {
        let appearance = Self {
            chosen: RwSignal::new(kept()),
            system_is_dark: media_query("(prefers-color-scheme: dark)"),
            system_wants_contrast: media_query("(prefers-contrast: more)"),
            wants_stillness: media_query("(prefers-reduced-motion: reduce)"),
            fonts: fonts_signal(),
            is_on_paper: paper_signal(),
        };
        appearance.tell_the_style_sheet();
        appearance
    }

    fn tell_the_style_sheet(self) {
        Effect::new(move |_| {
            if let Some(root) = document().document_element() {
                // Setting an attribute with a fixed valid name cannot fail.
                let _ = root.set_attribute("data-theme", self.theme().id());
            }
        });
    }

    /// What the reader chose, tracked; none is as the system has it.
    pub(super) fn chosen(self) -> Option<Theme> {
        self.chosen.get()
    }

    /// Shows a theme, and keeps the choice.
    pub(super) fn choose(self, theme: Option<Theme>) {
        // A browser that keeps nothing still shows the theme until the page is left.
        if let Ok(Some(storage)) = window().local_storage() {
            let _ = storage.set_item(KEY, theme.map_or("auto", Theme::id));
        }
        self.chosen.set(theme);
    }

    /// Whether the page is being printed, tracked.
    pub(crate) fn is_on_paper(self) -> bool {
        self.is_on_paper.get()
    }

    /// The theme shown, tracked; paper is always light.
    pub(crate) fn theme(self) -> Theme {
        if self.is_on_paper() {
            return Theme::Light;
        }
        self.chosen.get().unwrap_or_else(|| {
            match (self.system_wants_contrast.get(), self.system_is_dark.get()) {
                (_, true) => Theme::Dark,
                (true, false) => Theme::HighContrast,
                (false, false) => Theme::Light,
            }
        })
    }

    /// Whether movements are to be left out.
    pub(crate) fn wants_stillness(self) -> bool {
        self.wants_stillness.get_untracked()
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

/// From before the page is printed until after. Charts follow within the event, before the page is taken down.
fn paper_signal() -> ReadSignal<bool> {
    let (is_on_paper, set_on_paper) = signal(false);
    for (event, is_now) in [("beforeprint", true), ("afterprint", false)] {
        let told = Closure::<dyn Fn()>::new(move || set_on_paper.set(is_now));
        if window().add_event_listener_with_callback(event, told.as_ref().unchecked_ref()).is_ok() {
            told.forget();
        }
    }
    is_on_paper
}

/// Whether a media query holds, followed for the life of the page.
fn media_query(query: &str) -> ReadSignal<bool> {
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
