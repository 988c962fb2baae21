//! Bytes and canvases as files on the reader's device.

use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, HtmlCanvasElement, Url};

/// Saves a text under a name.
pub(super) fn save_text(name: &str, mediatype: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(mediatype);
    let parts = Array::of1(&JsValue::from_str(text));
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        save(name, &blob);
    }
}

/// Saves a canvas as PNG.
pub(super) fn save_png(name: String, canvas: &HtmlCanvasElement) {
    let saved = Closure::once_into_js(move |blob: Option<Blob>| {
        if let Some(blob) = blob {
            save(&name, &blob);
        }
    });
    if let Err(error) = canvas.to_blob(saved.unchecked_ref()) {
        leptos::logging::error!("picture: {error:?}");
    }
}

fn save(name: &str, blob: &Blob) {
    let Ok(address) = Url::create_object_url_with_blob(blob) else { return };
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The click has taken hold of the bytes; an address that is gone already needs no release.
    let _ = Url::revoke_object_url(&address);
}
