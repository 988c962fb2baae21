//! The note behind a figure: who says so and where, how it was computed, what others say, and a way to report
//! an error in it.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::dialog::{Dialog, close};
use crate::analysis::provenance::{Alternative, Derivation, Place, Provenance, Shelf};
use crate::dataset::{FigureAddress, ProductionTable, TradeFile};
use crate::domain::Flags;
use crate::state::{Reading, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Load, Remote, Store};
use crate::web::widgets::copy_button::CopyButton;
use crate::web::widgets::failure::Failure;
use crate::web::widgets::formula::Formula;
use crate::web::widgets::nav_link::SelectionLink;

/// The files that a figure is compared with.
#[derive(Clone)]
struct Files {
    previous: Remote<ProductionTable>,
    history: Remote<ProductionTable>,
    /// Only for a shipment.
    trade: Option<Remote<TradeFile>>,
}

/// What is known so far.
struct Known {
    provenance: Option<Provenance>,
    is_waiting: bool,
}

#[component]
pub(crate) fn FigureDialog() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let node = NodeRef::<html::Dialog>::new();
    let address = navigator.part(|selection| selection.reading.figure.clone());
    let closed = move || navigator.choose(|selection| selection.reading.figure = None);
    view! {
        <Dialog label=say("figure-note-title") class="figure-note" node on_close=closed>
            <button type="button" class="close" on:click=move |_| close(node)>{say("dismiss")}</button>
            {move || address.get().map(|address| view! { <Note address/> })}
        </Dialog>
    }
}

#[component]
fn Note(address: FigureAddress) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let words = words();
    let trade = match &address {
        FigureAddress::Flow { code, .. } => core.catalogue.trade_code(code),
        _ => None,
    };
    let files = Files {
        previous: store.previous(&core),
        history: store.history(&core),
        trade: trade.map(|code| store.trade(&core, code.mineral)),
    };
    move || {
        let known = explain(&core, &files, &address, &words);
        view! {
            {match known.provenance {
                Some(provenance) => note(&core, &address, provenance),
                None if known.is_waiting => view! { <p class="hint">{say("figure-waiting")}</p> }.into_any(),
                None => view! { <p>{say("figure-unknown")}</p> }.into_any(),
            }}
            {known.is_waiting.then(|| view! { <p class="hint" role="status">{say("figure-comparing")}</p> })}
            {failures(&files)}
        }
    }
}

fn explain(core: &Core, files: &Files, address: &FigureAddress, words: &Words) -> Known {
    let tables = [files.previous.get(), files.history.get()];
    let trade = files.trade.as_ref().map(Remote::get);
    let is_waiting =
        tables.iter().any(|table| matches!(table, Load::Waiting)) || matches!(trade, Some(Load::Waiting));
    let mut production = vec![&core.production];
    production.extend(tables.iter().filter_map(|table| match table {
        Load::Ready(table) => Some(table.as_ref()),
        Load::Waiting | Load::Failed(_) => None,
    }));
    let shelf = Shelf {
        catalogue: &core.catalogue,
        production: &production,
        prices: &core.prices,
        trade: match &trade {
            Some(Load::Ready(trade)) => Some(trade),
            _ => None,
        },
        locale: words,
    };
    Known { provenance: shelf.explain(address), is_waiting }
}

fn failures(files: &Files) -> AnyView {
    let failed = |remote: &Remote<ProductionTable>| match remote.get() {
        Load::Failed(error) => {
            let remote = remote.clone();
            Some(view! { <Failure error on_retry=move || remote.retry()/> })
        }
        Load::Waiting | Load::Ready(_) => None,
    };
    [&files.previous, &files.history].map(failed).into_iter().collect_view().into_any()
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
        {found.derivation.map(derivation)}
        <h3>{say("figure-source")}</h3>
        <dl>
            {source_rows}
            {row("figure-place", words.say(&place(&found.place)))}
            {row("figure-heading", found.heading)}
            {row("figure-address", address.to_string())}
        </dl>
        <h3>{say("figure-compared")}</h3>
        {others(core, &found.others)}
        {report.view()}
    }
    .into_any()
}

fn flags_line(flags: Flags) -> Option<AnyView> {
    let words = words();
    let names: Vec<_> = flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
    let items = |names: Vec<String>| names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view();
    (!names.is_empty()).then(|| view! { <ul class="reservations">{items(names)}</ul> }.into_any())
}

fn derivation(derivation: Derivation) -> AnyView {
    let id = derivation.method;
    view! {
        <h3>{say("figure-computed")}</h3>
        <Formula formula=derivation.general/>
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
    let integer = |value: f64| crate::text::Arg::Number(value, NumberStyle::Year);
    match place {
        Place::Line(line) => Message::new("place-line").with("line", integer(f64::from(*line))),
        Place::Cell { column, row } => {
            Message::new("place-cell").with("column", column.as_str()).with("row", integer(f64::from(*row)))
        }
        Place::Lines { count, first, last } => Message::new("place-lines")
            .number("count", *count as f64, NumberStyle::Integer)
            .with("first", integer(f64::from(*first)))
            .with("last", integer(f64::from(*last))),
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
                let key = if difference < 0.0 { "figure-below" } else { "figure-above" };
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

/// What a report of an error says by itself.
#[derive(Clone)]
struct Report {
    title: String,
    value: String,
    address: String,
    source: String,
    place: String,
}

impl Report {
    /// A link to the operator's address, and the same text to copy.
    fn view(self) -> AnyView {
        let text = self.text();
        let link = operator().map(|to| to_operator(&to, &self.title, &text));
        let hint = if link.is_some() { "report-hint" } else { "report-nobody" };
        view! {
            <h3>{say("report-title")}</h3>
            <div class="chart-tools">
                {link.map(|link| view! { <a class="button" href=link>{say("report-send")}</a> })}
                <CopyButton label_key="report-copy" text=move || text.clone()/>
            </div>
            <p class="hint">{say(hint)}</p>
        }
        .into_any()
    }

    fn text(&self) -> String {
        let link = window().location().href().unwrap_or_default();
        let Self { title, value, address, source, place } = self;
        format!(
            "{}\n\n{title}\n{value}\n{source}\n{place}\n{address}\n{link}\n",
            words().word("report-opening")
        )
    }
}

/// Where the operator of the site wants reports: `<meta name="report-to">`, a mail address or the address of an
/// issue form.
fn operator() -> Option<String> {
    let meta = document().query_selector("meta[name='report-to']").ok().flatten()?;
    meta.get_attribute("content").map(|to| to.trim().to_owned()).filter(|to| !to.is_empty())
}

/// A mail for an address, else a form that takes `title` and `body`.
fn to_operator(to: &str, title: &str, text: &str) -> String {
    let encode = |text: &str| String::from(js_sys::encode_uri_component(text));
    if to.starts_with("https://") {
        let mark = if to.contains('?') { '&' } else { '?' };
        return format!("{to}{mark}title={}&body={}", encode(title), encode(text));
    }
    let address = to.trim_start_matches("mailto:");
    format!("mailto:{address}?subject={}&body={}", encode(title), encode(text))
}
