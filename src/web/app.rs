//! The frame around every page: header, menu, notices, the page itself, footer.

use std::sync::Arc;

use leptos::html;
use leptos::mount::mount_to_body;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::appearance::Appearance;
use super::intl::IntlFormats;
use super::navigator::Navigator;
use super::overlays::{Overlays, SearchButton, SearchOpen};
use super::pages::{Cut, Pages, page};
use super::store::{Core, Load, Store, load_core};
use super::url_sync;
use super::widgets::brief::PrintLine;
use super::widgets::failure::Failure;
use super::widgets::link_notice::LinkNotice;
use super::widgets::nav_link::NavLink;
use super::widgets::skeleton::Skeleton;
use super::widgets::theme_switch::ThemeSwitch;
use crate::state::ViewId;
use crate::text::{Locale, Message};

/// The reader's language and number formats, shared by every component.
pub(super) type Words = Arc<Locale>;

/// Puts the app into the page, in place of the skeleton that came with it.
pub fn mount() {
    let formats = Box::new(IntlFormats { language: "en".to_owned() });
    match Locale::english(formats) {
        Ok(locale) => {
            if let Some(skeleton) = document().get_element_by_id("skeleton") {
                skeleton.remove();
            }
            let words: Words = Arc::new(locale);
            mount_to_body(move || {
                provide_context(words);
                view! { <App/> }
            });
        }
        // Without words nothing can be said: the page's own notice stands in.
        Err(error) => leptos::logging::error!("{error}"),
    }
}

/// The words of the context; every component runs inside [`mount`].
pub(super) fn words() -> Words {
    expect_context::<Words>()
}

/// Adds a page's own texts to the words of everything below the calling owner.
pub(super) fn add_words(texts: &[String]) {
    for texts in texts {
        match Locale::extended(&words(), "en", texts) {
            Ok(locale) => provide_context::<Words>(Arc::new(locale)),
            // The keys then show as themselves; a test reads every file.
            Err(error) => leptos::logging::error!("{error}"),
        }
    }
}

/// The text of a key.
pub(super) fn say(key: &str) -> String {
    words().word(key)
}

#[component]
fn App() -> impl IntoView {
    provide_context(Store::new());
    let pages = Pages::new();
    // The page of the link arrives beside the data, not after it.
    pages.fetch(Cut::Page(url_sync::read().0.view));
    provide_context(pages);
    provide_context(Appearance::new());
    let core = load_core();
    let retry = core.clone();
    view! {
        {move || match core.get() {
            Load::Waiting => view! { <Shell><Skeleton/></Shell> }.into_any(),
            Load::Failed(error) => {
                let retry = retry.clone();
                view! { <Shell><Failure error on_retry=move || retry.retry()/></Shell> }.into_any()
            }
            Load::Ready(core) => view! { <Observatory core/> }.into_any(),
        }}
    }
}

/// Header and main without a menu, for the time before the data is there.
#[component]
fn Shell(children: Children) -> impl IntoView {
    view! {
        <header class="site-header"><p class="site-title">{say("site-title")}</p></header>
        <main>{children()}</main>
    }
}

#[component]
fn Observatory(core: Arc<Core>) -> impl IntoView {
    let navigator = Navigator::open(Arc::clone(&core));
    provide_context(navigator.clone());
    provide_context(Arc::clone(&core));
    provide_context(SearchOpen::new());
    let view = navigator.part(|selection| selection.view);
    title_follows(&navigator, Arc::clone(&core));
    let main = NodeRef::<html::Main>::new();
    let is_embedded = navigator.part(|selection| selection.is_embedded);
    view! {
        <Show when=move || !is_embedded.get()><Header main/></Show>
        <main
            node_ref=main
            tabindex="-1"
            data-page=move || view.get().id()
            class:is-embedded=move || is_embedded.get()
        >
            <PrintLine/>
            <LinkNotice/>
            {move || page(view.get())}
        </main>
        <Show when=move || !is_embedded.get()><Footer/></Show>
        <Overlays/>
    }
}

#[component]
fn Header(main: NodeRef<html::Main>) -> impl IntoView {
    view! {
        <header class="site-header">
            <SkipLink to=main/>
            <p class="site-title"><NavLink view=ViewId::Overview label_key="site-title"/></p>
            <SearchButton/>
            <ThemeSwitch/>
            <Menu/>
        </header>
    }
}

/// The pages, one line that scrolls where it does not fit; the page shown is kept in sight.
#[component]
fn Menu() -> impl IntoView {
    let view = expect_context::<Navigator>().part(|selection| selection.view);
    let line = NodeRef::<html::Nav>::new();
    Effect::new(move |_| {
        view.track();
        let Some(line) = line.get() else { return };
        if let Ok(Some(current)) = line.query_selector("[aria-current=page]") {
            let current: HtmlElement = current.unchecked_into();
            line.set_scroll_left(current.offset_left() - line.client_width() / 2);
        }
    });
    let entries = ViewId::ALL.into_iter().map(|view| {
        view! { <li class:begins-group=begins_group(view)><NavLink view label_key=menu_key(view)/></li> }
    });
    view! { <nav node_ref=line aria-label=say("menu")><ul class="menu">{entries.collect_view()}</ul></nav> }
}

/// Whether a gap stands before the entry: where, how much, who, what to do, where it comes from.
const fn begins_group(view: ViewId) -> bool {
    matches!(view, ViewId::Flows | ViewId::Roles | ViewId::Coalition | ViewId::Data)
}

/// Past header and menu, for the keyboard. A button: the page's base address would turn `#main` into
/// another page.
#[component]
fn SkipLink(to: NodeRef<html::Main>) -> impl IntoView {
    let skip = move |_| {
        if let Some(main) = to.get_untracked() {
            // An element that is on the page and has a tabindex takes the focus.
            let _ = main.focus();
        }
    };
    view! { <button type="button" class="skip-link" on:click=skip>{say("skip-to-content")}</button> }
}

const fn menu_key(view: ViewId) -> &'static str {
    match view {
        ViewId::Overview => "view-overview",
        ViewId::Flows => "view-flows",
        ViewId::Prices => "view-prices",
        ViewId::Roles => "view-roles",
        ViewId::Mineral => "view-mineral",
        ViewId::Data => "view-data",
        ViewId::Methods => "view-methods",
        ViewId::Finder => "view-finder",
        ViewId::Risk => "view-risk",
        ViewId::Actions => "view-actions",
        ViewId::Country => "view-country",
        ViewId::Coalition => "view-coalition",
    }
}

/// The window's title names the page, and on the page of a mineral or a country that one.
fn title_follows(navigator: &Navigator, core: Arc<Core>) {
    let words = words();
    let shown = navigator.part(|selection| (selection.view, selection.mineral, selection.country));
    Effect::new(move |_| {
        let page = match shown.get() {
            (ViewId::Mineral, mineral, _) => words.word(&format!("mineral-{mineral}")),
            (ViewId::Country, _, Some(country)) => core.country_name(country),
            (view, ..) => words.word(menu_key(view)),
        };
        document().set_title(&words.say(&Message::new("page-title").with("page", page)));
    });
}

#[component]
fn Footer() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let vintage = core.files.vintage.clone();
    view! {
        <footer class="site-footer">
            <p>{words().say(&Message::new("footer-data").with("vintage", vintage))}</p>
            <p>
                <a href="data/datapackage.json">{say("footer-package")}</a>
                " · "
                {say("footer-licence")}
            </p>
        </footer>
    }
}
