//! Clashes: one member's restriction on another member's weak point, by the trade data.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::data::ActionsData;
use super::words::{EntryLink, entry_links};
use crate::analysis::actions::clashes::{Clash, Clashes, Exposure, clashes, restrictions};
use crate::charts::Table;
use crate::dataset::{Coverage, TradeFile, paths};
use crate::domain::Mineral;
use crate::state::{Among, Selection};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::hand_on::TableTools;
use crate::web::load::fetch_resource;
use crate::web::navigator::Navigator;
use crate::web::store::Remote;
use crate::web::widgets::entity_link::CountryLink;
use crate::web::widgets::gate::Gate;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::picker::{Choice, Picker};

#[component]
pub(super) fn ClashesSection(data: Arc<ActionsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let among = navigator.part(|selection| selection.actions.among);
    let (asked, shown) = (Arc::clone(&data), Arc::clone(&data));
    let trade = Memo::new_with_compare(move |_| Arc::new(trade(&asked, among.get())), |_, _| true);
    let choices: Vec<Choice> = Among::ALL.map(|among| Choice::new(among.id(), among_name(among))).to_vec();
    let membership = move || data.membership(among.get()).map(|id| say(&format!("participation-{id}")));
    view! {
        <h2>{say("clashes-title")}</h2>
        <p class="hint">{say("clashes-method")}</p>
        <div class="controls">
            <Picker
                label=say("clashes-among")
                choices=Signal::derive(move || choices.clone())
                value=Signal::derive(move || among.get().id().to_owned())
                on_pick=move |id: String| {
                    let among = Among::ALL.into_iter().find(|among| among.id() == id).unwrap_or_default();
                    navigator.choose(|selection| selection.actions.among = among);
                }
            />
        </div>
        <p class="hint">{membership}</p>
        <Gate
            remote=move || trade.get().as_ref().clone()
            children={move |files: Arc<Vec<TradeFile>>| {
                let files: Vec<&TradeFile> = files.iter().collect();
                found(&shown, among.get_untracked(), &files)
            }}
        />
    }
}

fn among_name(among: Among) -> String {
    match among {
        Among::Body(body) => say(&format!("body-{}", body.id())),
        Among::Everyone => say("among-everyone"),
    }
}

/// The trade of the minerals that somebody among them restricts, where there is any.
fn trade(data: &Arc<ActionsData>, among: Among) -> Remote<Vec<TradeFile>> {
    let countries = data.among(among);
    let named = restrictions(&data.ledger, &countries, data.today);
    let minerals: BTreeSet<Mineral> =
        named.flat_map(|(action, _)| action.minerals.named().to_vec()).collect();
    let data = Arc::clone(data);
    Remote::start(move || {
        let (data, minerals) = (Arc::clone(&data), minerals.clone());
        async move {
            let index = &data.core.files;
            let paths: Vec<String> = minerals.into_iter().map(paths::trade).collect();
            let held = paths.iter().filter(|path| index.file(path).is_some());
            let files = held.map(|path| fetch_resource::<TradeFile>(index, path));
            futures::future::join_all(files).await.into_iter().collect()
        }
    })
}

fn found(data: &ActionsData, among: Among, files: &[&TradeFile]) -> AnyView {
    let words = words();
    let countries = data.among(among);
    let all = clashes(&data.ledger, &countries, files, &data.core.catalogue.trade_codes, data.today);
    let (by, of) = all.sides();
    let finding = Message::new("clashes-finding")
        .number("count", all.found.len() as f64, NumberStyle::Integer)
        .number("by", by as f64, NumberStyle::Integer)
        .number("of", of as f64, NumberStyle::Integer)
        .number("countries", countries.len() as f64, NumberStyle::Integer);
    let mut sources = data.sources();
    sources.extend(files.first().map(|file| file.source.clone()));
    let unjudged = unjudged(&all);
    let rows = all.found.iter().map(|clash| line(clash, data)).collect_view();
    let table = (!all.found.is_empty()).then(|| {
        view! {
            <div class="table-scroll" tabindex="0" role="region" aria-label=say("clashes-title")>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say("clashes-by")}</th>
                            <th scope="col">{say("clashes-of")}</th>
                            <th scope="col">{say("column-mineral")}</th>
                            <th scope="col" class="number">{say("clashes-share")}</th>
                            <th scope="col" class="number">{say("policies-hhi")}</th>
                            <th scope="col" class="number">{say("clashes-imports")}</th>
                            <th scope="col">{say("clashes-entry")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <TableTools table=Some(table(data, &all)) title=say("clashes-title") sources/>
        }
    });
    view! {
        <p role="status">{words.say(&finding)}</p>
        {table}
        {unjudged}
    }
    .into_any()
}

fn line(clash: &Clash<'_>, data: &ActionsData) -> AnyView {
    let words = words();
    let what = Message::new("figure-title")
        .with("mineral", Message::new(format!("mineral-{}", clash.mineral)))
        .with("stage", Message::new(format!("stage-{}", clash.stage)));
    let of_code = |text: &dyn Fn(&Exposure) -> String| {
        clash.exposures.iter().map(|exposure| view! { <div>{text(exposure)}</div> }).collect_view()
    };
    let flows = clash.exposures.iter().map(|exposure| flows_link(clash, exposure)).collect_view();
    view! {
        <tr>
            <td>{data.core.country_name(clash.by)}</td>
            <th scope="row"><CountryLink country=clash.of/></th>
            <td>{words.say(&what)} {flows}</td>
            <td class="number">{of_code(&|shown| words.number(shown.share.fraction(), NumberStyle::Percent(0)))}</td>
            <td class="number">{of_code(&|shown| words.number(shown.hhi.value(), NumberStyle::Integer))}</td>
            <td class="number">{of_code(&|shown| words.number(shown.imports_usd, NumberStyle::UsdCompact))}</td>
            <td>{entry_links(&clash.actions)}</td>
        </tr>
    }
    .into_any()
}

/// The flows of one code, as they were before the restriction.
fn flows_link(clash: &Clash<'_>, exposure: &Exposure) -> AnyView {
    let words = words();
    let (mineral, of, stage) = (clash.mineral, clash.of, clash.stage);
    let (year, code) = (exposure.year, exposure.code.clone());
    let change = move |selection: &mut Selection| {
        selection.view = crate::state::ViewId::Flows;
        (selection.mineral, selection.stage) = (mineral, stage);
        selection.code = Some(code.clone());
        selection.year = Some(year);
        selection.country = Some(of);
    };
    let label = Message::new("clashes-flows").with("code", exposure.code.as_str()).year("year", year.0);
    let coverage = (exposure.coverage != Coverage::Complete)
        .then(|| words.word(&format!("coverage-{}", exposure.coverage.id())));
    view! {
        <div>
            <SelectionLink change>{words.say(&label)}</SelectionLink>
            {coverage.map(|coverage| view! { " " <span class="hint">{coverage}</span> })}
        </div>
    }
    .into_any()
}

/// Restrictions that the trade data cannot be asked about.
fn unjudged(all: &Clashes<'_>) -> AnyView {
    if all.unjudged.is_empty() {
        return ().into_any();
    }
    let lines = all.unjudged.iter().map(|(action, mineral)| {
        view! {
            <li>
                {say(&format!("mineral-{mineral}"))}
                ": "
                <EntryLink id=action.id.clone() title=action.title.clone()/>
            </li>
        }
    });
    view! {
        <details>
            <summary>{say("clashes-unjudged")}</summary>
            <ul>{lines.collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// One row for each clash and trade code.
fn table(data: &ActionsData, all: &Clashes<'_>) -> Table {
    let headers = [
        "clashes-by",
        "clashes-of",
        "column-mineral",
        "actions-column-stages",
        "clashes-code",
        "policies-year",
        "clashes-coverage",
        "clashes-share",
        "policies-hhi",
        "clashes-imports",
        "clashes-entry",
    ];
    let row = |(clash, exposure): (&Clash<'_>, &Exposure)| {
        let entries = clash.actions.iter().map(|action| action.title.as_str().into());
        vec![
            data.core.country_name(clash.by).into(),
            data.core.country_name(clash.of).into(),
            Message::new(format!("mineral-{}", clash.mineral)).into(),
            Message::new(format!("stage-{}", clash.stage)).into(),
            exposure.code.as_str().into(),
            Arg::Number(f64::from(exposure.year.0), NumberStyle::Year),
            Message::new(format!("coverage-{}", exposure.coverage.id())).into(),
            Arg::Number(exposure.share.fraction(), NumberStyle::Percent(0)),
            Arg::Number(exposure.hhi.value(), NumberStyle::Integer),
            Arg::Number(exposure.imports_usd, NumberStyle::UsdCompact),
            Arg::List(entries.collect()),
        ]
    };
    let of_clash =
        |clash: &'_ Clash<'_>| clash.exposures.iter().map(|shown| row((clash, shown))).collect::<Vec<_>>();
    Table { headers: headers.map(Message::new).to_vec(), rows: all.found.iter().flat_map(of_clash).collect() }
}
