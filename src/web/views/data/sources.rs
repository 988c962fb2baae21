//! Every source with its licence, citation, edition and age.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::Source;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::copy_button::CopyButton;

#[component]
pub(super) fn Sources() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let used = |source: &Source| {
        core.files.resources.iter().filter(|file| file.sources.contains(&source.id.0)).count()
    };
    let shown = core.catalogue.sources.iter().map(|source| source_view(source, used(source))).collect_view();
    view! {
        <p>{say("sources-lead")}</p>
        <div class="cards">{shown}</div>
    }
}

fn source_view(source: &Source, files: usize) -> AnyView {
    let words = words();
    let citation = source.citation.clone();
    let row = |key: &str, text: String| view! { <dt>{say(key)}</dt><dd>{text}</dd> };
    let freshness = Message::new("sources-vintage")
        .with("vintage", source.vintage.as_str())
        .with("age", age(&source.vintage));
    let used = Message::new("sources-used").number("files", files as f64, NumberStyle::Integer);
    view! {
        <article class="card" id=source.id.to_string()>
            <h3>{source.title.clone()}</h3>
            <p class="hint">{source.publisher.clone()}</p>
            <dl>
                {row("sources-edition", source.edition.clone())}
                {row("sources-freshness", words.say(&freshness))}
                {row("sources-licence", source.licence.clone())}
                {row("sources-citation", source.citation.clone())}
                {row("sources-file", source.file.clone())}
                {row("sources-in", words.say(&used))}
            </dl>
            <div class="chart-tools">
                <CopyButton label_key="copy-citation" text=move || citation.clone()/>
                {source
                    .url
                    .clone()
                    .map(|url| view! { <a href=url rel="noreferrer">{say("sources-publisher-page")}</a> })}
            </div>
        </article>
    }
    .into_any()
}

/// From so many months on an age is told in years.
const MONTHS_TOLD: f64 = 24.0;

/// How old an edition is today, in months or years as its date allows.
fn age(vintage: &str) -> Message {
    let now = js_sys::Date::new_0();
    let (year, month) = (f64::from(now.get_full_year()), f64::from(now.get_month()) + 1.0);
    let mut parts = vintage.split('-').map(str::parse::<f64>);
    match (parts.next(), parts.next()) {
        (Some(Ok(of_year)), Some(Ok(of_month))) => {
            let months = ((year - of_year) * 12.0 + month - of_month).max(0.0);
            if months < MONTHS_TOLD {
                Message::new("sources-age-months").number("months", months, NumberStyle::Integer)
            } else {
                let years = (months / 12.0).floor();
                Message::new("sources-age-years").number("years", years, NumberStyle::Integer)
            }
        }
        (Some(Ok(of_year)), _) => {
            Message::new("sources-age-years").number("years", (year - of_year).max(0.0), NumberStyle::Integer)
        }
        _ => Message::new("sources-age-unknown"),
    }
}
