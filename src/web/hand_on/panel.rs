//! The buttons below a chart.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

use super::citation::Cited;
use super::download::{save_png, save_text};
use crate::charts::framed::{Frame, framed};
use crate::charts::{Palette, Point, Scene};
use crate::dataset::SourceId;
use crate::paint::svg;
use crate::text::Message;
use crate::web::app::{Words, say, words};
use crate::web::appearance::Appearance;
use crate::web::chart::{Drawing, draw_on_canvas};
use crate::web::store::Core;
use crate::web::widgets::brief::BriefButton;
use crate::web::widgets::copy_button::CopyButton;

/// What is handed on.
#[derive(Clone)]
struct View {
    core: Arc<Core>,
    words: Words,
    drawing: Memo<Option<Arc<Drawing>>>,
    title: Signal<String>,
    sources: Signal<Vec<SourceId>>,
    reservations: Signal<Vec<Message>>,
}

#[component]
pub(crate) fn HandOn(
    drawing: Memo<Option<Arc<Drawing>>>,
    /// What the chart shows.
    #[prop(into)]
    title: Signal<String>,
    #[prop(into)] sources: Signal<Vec<SourceId>>,
    #[prop(into)] reservations: Signal<Vec<Message>>,
) -> impl IntoView {
    let view = View { core: expect_context(), words: words(), drawing, title, sources, reservations };
    let appearance = expect_context::<Appearance>();
    let [png, svg_file, csv, text, bibtex, embed] = std::array::from_fn(|_| view.clone());
    view! {
        <div class="chart-tools">
            <CopyButton label_key="copy-link" text=link/>
            <button type="button" on:click=move |_| png.save_png(Palette::of(appearance.theme()))>{say("save-png")}</button>
            <button type="button" on:click=move |_| svg_file.save_svg(Palette::of(appearance.theme()))>{say("save-svg")}</button>
            <button type="button" on:click=move |_| csv.save_csv()>{say("save-csv")}</button>
            <CopyButton label_key="copy-citation" text=move || text.cited(|cited| cited.text(&text.words))/>
            <CopyButton label_key="copy-bibtex" text=move || bibtex.cited(|cited| cited.bibtex())/>
            <CopyButton label_key="copy-embed" text=move || embed.snippet()/>
            <BriefButton/>
        </div>
    }
}

/// The address of what is on the screen.
fn link() -> String {
    window().location().href().unwrap_or_default()
}

impl View {
    fn notes(&self) -> Vec<String> {
        let reservations = self.reservations.get_untracked();
        let sources = self.sources.get_untracked();
        let sources =
            sources.iter().filter_map(|id| self.core.source_line(id)).map(|line| self.words.say(&line));
        reservations.iter().map(|message| self.words.say(message)).chain(sources).collect()
    }

    /// The chart in its frame; none before the first drawing.
    fn picture(&self) -> Option<Scene> {
        let drawing = self.drawing.get_untracked()?;
        let (title, notes, link) = (self.title.get_untracked(), self.notes(), link());
        let finding = self.words.say(&drawing.summary.sentence);
        let frame = Frame { title: &title, finding: &finding, notes: &notes, link: &link };
        Some(framed((drawing.scene)(Point::default()), &frame))
    }

    /// The title as a file name.
    fn name(&self, ending: &str) -> String {
        let title = self.title.get_untracked().to_lowercase();
        let words: Vec<&str> =
            title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!("{}.{ending}", words.join("-"))
    }

    fn save_png(&self, palette: &'static Palette) {
        let canvas = document().create_element("canvas").ok();
        let canvas = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok());
        if let (Some(picture), Some(canvas)) = (self.picture(), canvas) {
            draw_on_canvas(&canvas, &picture, palette);
            save_png(self.name("png"), &canvas);
        }
    }

    fn save_svg(&self, palette: &'static Palette) {
        match self.picture().map(|picture| svg(&picture, palette)) {
            Some(Ok(document)) => save_text(&self.name("svg"), "image/svg+xml", &document),
            Some(Err(error)) => leptos::logging::error!("{error}"),
            None => {}
        }
    }

    fn save_csv(&self) {
        if let Some(drawing) = self.drawing.get_untracked() {
            let (source, note) = (self.words.word("csv-source"), self.words.word("csv-link"));
            let (sources, link) = (self.notes().join(" "), link());
            let notes = [(source.as_str(), sources.as_str()), (note.as_str(), link.as_str())];
            let csv = drawing.summary.table.to_csv(&self.words, &notes);
            save_text(&self.name("csv"), "text/csv;charset=utf-8", &csv);
        }
    }

    fn cited(&self, form: impl Fn(&Cited<'_>) -> String) -> String {
        let sources = self.sources.get_untracked();
        let works: Vec<String> = sources
            .iter()
            .filter_map(|id| self.core.catalogue.source(id))
            .map(|source| source.citation.clone())
            .collect();
        let now: String = js_sys::Date::new_0().to_iso_string().into();
        let (title, link) = (self.title.get_untracked(), link());
        form(&Cited { title: &title, works: &works, link: &link, day: now.get(..10).unwrap_or_default() })
    }

    /// The chart alone with its source line, for another site.
    fn snippet(&self) -> String {
        let link = link();
        let mark = if link.contains('?') { '&' } else { '?' };
        let escape = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        let (address, title) = (escape(&format!("{link}{mark}embed=1")), escape(&self.title.get_untracked()));
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"820\" loading=\"lazy\" \
             style=\"border:0\"></iframe>"
        )
    }
}
