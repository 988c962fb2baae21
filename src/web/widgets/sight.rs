//! What is on the screen or near below it: work that nobody looks at yet can wait.

use leptos::ev;
use leptos::html::ElementType;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;

use crate::web::appearance::Appearance;

/// How far below the screen counts as near, CSS pixels: what is there is ready when it is scrolled to, and does not push
/// away what the Tab key has just brought to the lower edge.
const NEAR: f64 = 800.0;

/// Watches the window for its owner.
#[derive(Clone, Copy)]
pub(crate) struct Sight {
    /// Rises whenever something else may have come into sight.
    moved: RwSignal<u32>,
    /// Paper shows all.
    appearance: Appearance,
}

impl Sight {
    pub(crate) fn new() -> Self {
        let sight = Self { moved: RwSignal::new(0), appearance: expect_context::<Appearance>() };
        let is_asked = StoredValue::new(false);
        // Once a frame is often enough.
        let look = move || {
            if !is_asked.try_get_value().unwrap_or(true) {
                is_asked.set_value(true);
                request_animation_frame(move || {
                    is_asked.try_update_value(|is_asked| *is_asked = false);
                    sight.moved.try_update(|moved| *moved = moved.wrapping_add(1));
                });
            }
        };
        let handles = [
            window_event_listener(ev::scroll, move |_| look()),
            window_event_listener(ev::resize, move |_| look()),
        ];
        on_cleanup(move || handles.into_iter().for_each(WindowListenerHandle::remove));
        sight
    }

    /// Whether the element has been in sight; once true it stays so.
    pub(crate) fn of<E>(self, place: NodeRef<E>) -> Signal<bool>
    where
        E: ElementType + 'static,
        E::Output: JsCast + Clone + AsRef<web_sys::Element> + 'static,
    {
        let is_seen = RwSignal::new(false);
        Effect::new(move |_| {
            if is_seen.get_untracked() {
                return;
            }
            self.moved.track();
            let is_near = place.get().is_some_and(|element| {
                let rect = AsRef::<web_sys::Element>::as_ref(&element).get_bounding_client_rect();
                let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(0.0);
                rect.bottom() > 0.0 && rect.top() < height + NEAR
            });
            if is_near || self.appearance.is_on_paper() {
                is_seen.set(true);
            }
        });
        is_seen.into()
    }
}
