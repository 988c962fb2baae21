//! Every file with its size and licence, as JSON, as CSV, and all of them in one archive.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::{DataPackage, Resource};
use crate::domain::Order;
use crate::text::NumberStyle;
use crate::web::app::{say, words};
use crate::web::store::Store;
use crate::web::widgets::gate::Gate;

/// Written beside the data when the site is built (`scripts/publish.mjs`).
const ARCHIVE: &str = "data/critical-minerals-observatory.zip";

/// The groups of files, by the folder or the name they begin with; the message key is `files-<id>`.
const GROUPS: [(&str, &str); 6] = [
    ("indicators", "indicators/"),
    ("production", "production"),
    ("prices", "prices"),
    ("trade", "trade/"),
    ("trade_totals", "trade_totals/"),
    ("other", ""),
];

#[component]
pub(super) fn Downloads() -> impl IntoView {
    let store = expect_context::<Store>();
    view! {
        <p>
            <a class="button" href=ARCHIVE download="">{say("files-archive")}</a>
            " "
            <a href="data/datapackage.json">{say("files-package")}</a>
        </p>
        <p class="hint">{say("files-hint")}</p>
        <Gate remote=move || store.package() children={|package: Arc<DataPackage>| groups(&package)}/>
    }
}

/// The files of the package, by group.
fn groups(package: &DataPackage) -> AnyView {
    let mut groups: [Vec<&Resource>; GROUPS.len()] = Default::default();
    for file in &package.resources {
        let at = GROUPS.iter().position(|(_, start)| file.path.starts_with(start)).unwrap_or_default();
        if let Some(group) = groups.get_mut(at) {
            group.push(file);
        }
    }
    let shown =
        GROUPS.into_iter().zip(groups).filter(|(_, files)| !files.is_empty()).map(|((id, _), mut files)| {
            files.order_by(|a, b| a.path.cmp(&b.path));
            group_view(id, &files)
        });
    shown.collect_view().into_any()
}

/// A group of many files is folded.
fn group_view(id: &str, files: &[&Resource]) -> AnyView {
    let words = words();
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    let count = words.number(files.len() as f64, NumberStyle::Integer);
    let heading = format!("{} ({count}, {})", words.word(&format!("files-{id}")), size(bytes));
    view! {
        <details open=files.len() < 12>
            <summary><h3>{heading}</h3></summary>
            <div class="table-scroll tall" tabindex="0" role="region" aria-label=words.word(&format!("files-{id}"))>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say("files-what")}</th>
                            <th scope="col">{say("files-file")}</th>
                            <th scope="col" class="number">{say("files-size")}</th>
                            <th scope="col">{say("files-licence")}</th>
                        </tr>
                    </thead>
                    <tbody>{files.iter().map(|file| file_view(file)).collect_view()}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn file_view(file: &Resource) -> AnyView {
    let path = format!("data/{}", file.path);
    let csv = csv_of(&file.path).map(|csv| {
        view! { " " <a href=format!("data/{csv}") download="">"CSV"</a> }
    });
    let format = file.format.to_ascii_uppercase();
    view! {
        <tr>
            <th scope="row">{file.title.clone()}</th>
            <td><a href=path download="">{format}</a> {csv} " " <code>{file.path.clone()}</code></td>
            <td class="number">{size(file.bytes)}</td>
            <td>{file.licenses.join(", ")}</td>
        </tr>
    }
    .into_any()
}

/// The CSV that the build writes from a JSON file, for those with rows (`scripts/csv.mjs`).
fn csv_of(path: &str) -> Option<String> {
    const WITH_ROWS: [&str; 7] =
        ["production", "prices", "trade/", "trade_totals/", "governance", "economy", "us_salient"];
    let stem = path.strip_suffix(".json")?;
    WITH_ROWS.iter().any(|start| stem.starts_with(start)).then(|| format!("csv/{stem}.csv"))
}

/// Bytes as people say them: decimal kilobytes and megabytes.
fn size(bytes: u64) -> String {
    let words = words();
    let bytes = bytes as f64;
    if bytes >= 1e6 {
        format!("{} MB", words.number(bytes / 1e6, NumberStyle::Decimal(1)))
    } else {
        format!("{} KB", words.number((bytes / 1e3).max(1.0), NumberStyle::Integer))
    }
}
