//! The report of an error in a figure.

use leptos::prelude::*;

use crate::web::app::{say, words};
use crate::web::widgets::copy_button::CopyButton;

/// What a report of an error says by itself.
#[derive(Clone)]
pub(super) struct Report {
    pub(super) title: String,
    pub(super) value: String,
    pub(super) address: String,
    pub(super) source: String,
    pub(super) place: String,
}

impl Report {
    /// A link to the operator's address, and the same text to copy.
    pub(super) fn view(self) -> AnyView {
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
