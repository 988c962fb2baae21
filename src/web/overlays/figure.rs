//! The note behind a figure: who says so and where, how it was computed, what others say, and a way to report
//! an error in it.

mod files;
mod report;

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use self::files::Files;
use self::report::Report;
use super::dialog::{Dialog, close};
use crate::analysis::methods;
use crate::analysis::provenance::{Alternative, Column, Derivation, Input, Place, Provenance};
use crate::dataset::{FigureAddress, SourceId};
use crate::domain::Flags;
use crate::state::{Reading, ViewId};
use crate::text::{Arg, Message, NumberStyle, capital};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Store};
use crate::web::widgets::figure::FigureOr;
use crate::web::widgets::formula::Formula;
use crate::web::widgets::nav_link::SelectionLink;

/// A smaller part would read 0.0 %.
const LEAST_DIFFERENCE: f64 = 0.0005;

#[component]
pub(crate) fn FigureDialog() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let node = NodeRef::<html::Dialog>::new();
    let address = navigator.part(|selection| selection.reading.figure.clone());
    let closed = move || navigator.choose(|selection| selection.reading.figure = None);
    view! {
        <Dialog label=say("figure-note-title") class="figure-note" node on_close=closed>
            <button type="button" class="close" on:click=move |_| close(node)>{say("dismiss")}</button>
            {move || address.get().map(|address| asked(&address))}
        </Dialog>
    }
}

/// The note, or what is wrong with the address of a link.
fn asked(text: &str) -> AnyView {
    match text.parse::<FigureAddress>() {
        Ok(address) => view! { <Note address/> }.into_any(),
        Err(_) => {
            let broken = Message::new("figure-broken").with("address", text);
            view! { <p role="alert">{words().say(&broken)}</p> }.into_any()
        }
    }
}

#[component]
fn Note(address: FigureAddress) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let words = words();
    let files = Files::of(&core, store, &address);
    move || {
        let (found, is_waiting) = files.explain(&core, &address, &words);
        view! {
            {match found {
                Some(provenance) => note(&core, &address, provenance),
                None if is_waiting => view! { <p class="hint">{say("figure-waiting")}</p> }.into_any(),
                None => view! { <p>{say("figure-unknown")}</p> }.into_any(),
            }}
            {is_waiting.then(|| view! { <p class="hint" role="status">{say("figure-comparing")}</p> })}
            {files.failures()}
        }
    }
}

fn note(core: &Arc<Core>, address: &FigureAddress, found: Provenance) -> AnyView {
    let words = words();
    let (title, value) = (words.say(&found.title), words.say(&found.value));
    let source = core.catalogue.source(&found.source);
    let report = Report {
        title: title.clone(),
        value: value.clone(),
        address: address.to_string(),
        source: source.map(|source| format!("{}, {}", source.title, source.edition)).unwrap_or_default(),
        place: words.say(&place(&found.place)),
    };
    let row = |key: &str, text: String| view! { <dt>{say(key)}</dt><dd>{text}</dd> };
    let source_rows = source.map(|source| {
        view! {
            {row("figure-publisher", source.publisher.clone())}
            {row("figure-publication", source.title.clone())}
            {row("figure-edition", format!("{} ({})", source.edition, source.vintage))}
            {row("figure-licence", source.licence.clone())}
            {row("figure-file", source.file.clone())}
        }
    });
    view! {
        <h2>{title}</h2>
        <p class="figure-value">{value}</p>
        {flags_line(found.flags)}
        {derivations(found.derivations)}
        {inputs(found.inputs)}
        <h3>{say("figure-source")}</h3>
        <dl>
            {source_rows}
            {row("figure-place", words.say(&place(&found.place)))}
            {row("figure-heading", found.heading)}
            {also(core, &found.also).map(|names| row("figure-also", names))}
            {row("figure-address", address.to_string())}
        </dl>
        <h3>{say("figure-compared")}</h3>
        {others(core, &found.others)}
        {report.view()}
    }
    .into_any()
}

/// The further sources, by name.
fn also(core: &Core, sources: &[SourceId]) -> Option<String> {
    let name = |id: &SourceId| {
        let source = core.catalogue.source(id);
        source.map_or_else(
            || id.to_string(),
            |source| format!("{}, {} ({})", source.title, source.edition, source.licence),
        )
    };
    (!sources.is_empty()).then(|| sources.iter().map(name).collect::<Vec<_>>().join("; "))
}

fn flags_line(flags: Flags) -> Option<AnyView> {
    let words = words();
    let names: Vec<_> = flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
    let items =
        |names: Vec<String>| names.into_iter().map(|name| view! { <li>{capital(&name)}</li> }).collect_view();
    (!names.is_empty()).then(|| view! { <ul class="reservations">{items(names)}</ul> }.into_any())
}

fn derivations(found: Vec<Derivation>) -> Option<AnyView> {
    (!found.is_empty()).then(|| {
        view! { <h3>{say("figure-computed")}</h3> {found.into_iter().map(derivation).collect_view()} }
            .into_any()
    })
}

/// The figures put in, each a way to its own note.
fn inputs(found: Vec<Input>) -> Option<AnyView> {
    let row = |input: Input| {
        let words = words();
        view! {
            <tr>
                <th scope="row">{words.say(&input.title)}</th>
                <td class="number"><FigureOr address=input.address text=words.say(&input.value)/></td>
            </tr>
        }
    };
    (!found.is_empty()).then(|| {
        view! {
            <h3>{say("figure-inputs")}</h3>
            <div class="table-scroll" tabindex="0" role="region" aria-label=say("figure-inputs")>
                <table>
                    <tbody>{found.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any()
    })
}

fn derivation(derivation: Derivation) -> AnyView {
    let id = derivation.method;
    let general = methods::by_id(id).map(|method| view! { <Formula formula=method.formula/> });
    view! {
        {general}
        <Formula formula=derivation.filled/>
        <p>
            <SelectionLink change=move |selection| {
                selection.view = ViewId::Methods;
                selection.reading = Reading { section: Some(id.to_owned()), ..Reading::default() };
            }>{say("figure-method")} ": " {say(&format!("method-{id}"))}</SelectionLink>
        </p>
    }
    .into_any()
}

fn place(place: &Place) -> Message {
    let integer = |value: f64| Arg::Number(value, NumberStyle::Year);
    match place {
        Place::Line(line) => Message::new("place-line").with("line", integer(f64::from(*line))),
        Place::Cell { column, row } => {
            Message::new("place-cell").with("column", column.as_str()).with("row", integer(f64::from(*row)))
        }
        Place::Lines { count, first, last } => Message::new("place-lines")
            .number("count", *count as f64, NumberStyle::Integer)
            .with("first", integer(f64::from(*first)))
            .with("last", integer(f64::from(*last))),
        Place::Key(columns) => {
            let column = |(column, value): &(Column, String)| {
                Arg::from(Message::new(format!("column-of-{}", column.id())).with("value", value.as_str()))
            };
            Message::new("place-key").with("columns", Arg::List(columns.iter().map(column).collect()))
        }
        Place::Computed => Message::new("place-computed"),
        Place::NotKept => Message::new("place-not-kept"),
    }
}

fn others(core: &Arc<Core>, others: &[Alternative]) -> AnyView {
    if others.is_empty() {
        return view! { <p class="hint">{say("figure-no-other")}</p> }.into_any();
    }
    let words = words();
    let row = |other: &Alternative| {
        let source = core.catalogue.source(&other.source);
        let name = source.map(|source| format!("{}, {}", source.publisher, source.edition));
        let difference = other.difference.map_or_else(
            || words.word("chart-no-data"),
            |difference| {
                let key = match difference {
                    _ if difference.abs() < LEAST_DIFFERENCE => return words.word("figure-equal"),
                    _ if difference < 0.0 => "figure-below",
                    _ => "figure-above",
                };
                words.say(&Message::new(key).number("share", difference.abs(), NumberStyle::Percent(1)))
            },
        );
        let flags: Vec<_> = other.flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
        view! {
            <tr>
                <th scope="row">{name.unwrap_or_else(|| other.source.to_string())}</th>
                <td>{words.say(&other.value)} " " <span class="hint">{flags.join(", ")}</span></td>
                <td>{difference}</td>
                <td>{words.say(&place(&other.place))}</td>
            </tr>
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say("figure-compared")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{say("figure-source")}</th>
                        <th scope="col">{say("figure-their-value")}</th>
                        <th scope="col">{say("figure-difference")}</th>
                        <th scope="col">{say("figure-place")}</th>
                    </tr>
                </thead>
                <tbody>{others.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <p class="hint">{say("figure-compared-hint")}</p>
    }
    .into_any()
}
