//! The width an element is given by the page.

use leptos::html;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// Calls `told` with the element's width in CSS pixels, at first and whenever it changes.
pub(super) fn follow_width(element: NodeRef<html::Div>, told: impl Fn(f64) + Clone + 'static) {
    let known = StoredValue::new(0.0_f64);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let (measured, told) = (element.clone(), told.clone());
        let measure = move || {
            let width = f64::from(measured.client_width());
            // Observers also fire when only the height changed, which is our own doing.
            if width > 0.0 && known.try_get_value().is_some_and(|before| (before - width).abs() >= 1.0) {
                known.set_value(width);
                told(width);
            }
        };
        measure();
        let observed = Closure::<dyn Fn()>::new(move || {
            // In the next frame: changing the size inside the observer's call would loop.
            let measure = measure.clone();
            request_animation_frame(measure);
        });
        if let Ok(observer) = ResizeObserver::new(observed.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = SendWrapper::new((observer, observed));
            on_cleanup(move || kept.0.disconnect());
        }
    });
}
