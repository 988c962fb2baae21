//! A formula, set by the browser as mathematics.

use leptos::prelude::*;

use crate::text::formula::mathml;

#[component]
pub(crate) fn Formula(#[prop(into)] formula: String) -> impl IntoView {
    // The formula's own text is escaped when it is set.
    view! { <div class="formula" tabindex="0" inner_html=mathml(&formula)></div> }
}
