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

/// A figure where its address is known, else plain text.
#[component]
pub(crate) fn FigureOr(address: Option<FigureAddress>, #[prop(into)] text: String) -> impl IntoView {
    match address {
        Some(address) => view! { <Figure address>{text}</Figure> }.into_any(),
        None => text.into_any(),
    }
}

/// A sentence with a number in it that can be asked.
#[component]
pub(crate) fn FigureInSentence(
    address: FigureAddress,
    #[prop(into)] sentence: String,
    /// The number as the sentence writes it.
    #[prop(into)]
    number: String,
    /// Whether it is the last of several that read alike.
    #[prop(optional)]
    is_last: bool,
) -> impl IntoView {
    let parts = if is_last { sentence.rsplit_once(&number) } else { sentence.split_once(&number) };
    match parts {
        Some((before, after)) => {
            view! { {before.to_owned()} <Figure address>{number}</Figure> {after.to_owned()} }.into_any()
        }
        None => view! { <Figure address>{sentence}</Figure> }.into_any(),
    }
}

/// A sentence that ends in several numbers that can be asked, in their order.
#[component]
pub(crate) fn FiguresInSentence(
    #[prop(into)] sentence: String,
    /// The numbers as the sentence writes them.
    numbers: Vec<(String, FigureAddress)>,
) -> impl IntoView {
    // From the end: a small number may stand in a year or a name before it.
    let mut rest = sentence;
    let mut parts = Vec::new();
    for (number, address) in numbers.into_iter().rev() {
        let Some((before, after)) = rest.rsplit_once(&number) else { continue };
        let (before, after) = (before.to_owned(), after.to_owned());
        parts.push(view! { <Figure address>{number}</Figure> {after} });
        rest = before;
    }
    parts.reverse();
    view! { {rest} {parts} }
}

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
