//! A figure that can be asked where it comes from.
//!
//! Wrap the text of any figure: `<Figure address=FigureAddress::Price { series, month }>{text}</Figure>`. A
//! click or Enter opens its note (`web::overlays::figure`), the address of the page then names it, and the back
//! button closes it. A new kind of figure is a variant of [`FigureAddress`] with an arm in
//! `analysis::provenance`; nothing else needs to know.

use leptos::prelude::*;

use crate::dataset::FigureAddress;
use crate::web::app::say;
use crate::web::navigator::Navigator;

#[component]
pub(crate) fn Figure(address: FigureAddress, children: Children) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let open = move |_| {
        navigator.choose(|selection| selection.reading.figure = Some(address.to_string()));
    };
    view! {
        <button type="button" class="figure" aria-haspopup="dialog" title=say("figure-ask") on:click=open>
            {children()}
        </button>
    }
}
