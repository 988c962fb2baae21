//! The buttons below a chart.

use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

use super::download::{save_png, save_text};
use super::handed::{Handed, link};
use crate::charts::framed::{Frame, framed};
use crate::charts::{Palette, Point, Scene};
use crate::dataset::SourceId;
use crate::paint::svg;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::appearance::Appearance;
use crate::web::chart::{Drawing, FINE, draw_on_canvas};
use crate::web::widgets::brief::BriefButton;
use crate::web::widgets::copy_button::CopyButton;

/// What is handed on.
#[derive(Clone)]
struct View {
    handed: Handed,
    drawing: Memo<Option<Arc<Drawing>>>,
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
    let handed = Handed { core: expect_context(), words: words(), title, sources, reservations };
    let view = View { handed, drawing };
    let appearance = expect_context::<Appearance>();
    let [png, svg_file, csv, text, bibtex, embed] = std::array::from_fn(|_| view.clone());
    view! {
        <div class="chart-tools">
            <CopyButton label_key="copy-link" text=link/>
            <button type="button" on:click=move |_| png.save_png(Palette::of(appearance.theme()))>{say("save-png")}</button>
            <button type="button" on:click=move |_| svg_file.save_svg(Palette::of(appearance.theme()))>{say("save-svg")}</button>
            <button type="button" on:click=move |_| csv.save_csv()>{say("save-csv")}</button>
            <details class="cite">
                <summary>{say("hand-on-more")}</summary>
                <div>
                    <CopyButton label_key="copy-citation" text=move || text.handed.cited(|cited| cited.text(&text.handed.words))/>
                    <CopyButton label_key="copy-bibtex" text=move || bibtex.handed.cited(|cited| cited.bibtex())/>
                    <CopyButton label_key="copy-embed" text=move || embed.snippet()/>
                    <BriefButton/>
                </div>
            </details>
        </div>
    }
}

impl View {
    /// The chart in its frame; none before the first drawing.
    fn picture(&self) -> Option<Scene> {
        let drawing = self.drawing.get_untracked()?;
        let handed = &self.handed;
        let (title, notes, link) = (handed.title.get_untracked(), handed.notes(), link());
        let finding = handed.words.say(&drawing.summary.sentence);
        let frame = Frame { title: &title, finding: &finding, notes: &notes, link: &link };
        Some(framed((drawing.scene)(Point::default()), &frame))
    }

    fn save_png(&self, palette: &'static Palette) {
        let canvas = document().create_element("canvas").ok();
        let canvas = canvas.and_then(|canvas| canvas.dyn_into::<HtmlCanvasElement>().ok());
        if let (Some(picture), Some(canvas)) = (self.picture(), canvas) {
            draw_on_canvas(&canvas, &picture, palette, FINE);
            save_png(self.handed.name("png"), &canvas);
        }
    }

    fn save_svg(&self, palette: &'static Palette) {
        match self.picture().map(|picture| svg(&picture, palette)) {
            Some(Ok(document)) => save_text(&self.handed.name("svg"), "image/svg+xml", &document),
            Some(Err(error)) => leptos::logging::error!("{error}"),
            None => {}
        }
    }

    fn save_csv(&self) {
        if let Some(drawing) = self.drawing.get_untracked() {
            self.handed.save_csv(&drawing.summary.table);
        }
    }

    /// The chart alone with its source line, for another site.
    fn snippet(&self) -> String {
        let link = link();
        let mark = if link.contains('?') { '&' } else { '?' };
        let escape = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
        let (address, title) =
            (escape(&format!("{link}{mark}embed=1")), escape(&self.handed.title.get_untracked()));
        format!(
            "<iframe src=\"{address}\" title=\"{title}\" width=\"100%\" height=\"820\" loading=\"lazy\" \
             style=\"border:0\"></iframe>"
        )
    }
}
