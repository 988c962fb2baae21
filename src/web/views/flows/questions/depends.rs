//! Who depends on whom: the largest importers, or the country or group in focus.

use std::sync::Arc;

use leptos::prelude::*;

use super::Question;
use super::rows::{FocusButton, RankingTools, bar};
use crate::analysis::dependence::{Dependence, GroupDependence, Reliance, reliances};
use crate::charts::Table;
use crate::charts::words::{no_data, share};
use crate::dataset::{Direction, FigureAddress, TradeBlock, Traded};
use crate::domain::{CountryId, Flow, Order};
use crate::text::{Arg, Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::views::flows::data::FlowsData;
use crate::web::views::flows::focus::focused;
use crate::web::widgets::dependence_panel::{BlocPanel, DependencePanel};
use crate::web::widgets::entity_link::linked;
use crate::web::widgets::figure::Figure;

/// Importers compared.
const SHOWN: usize = 10;

#[component]
pub(super) fn WhoDepends(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let focus = focused();
    let (handed, asked) = (Arc::clone(&data), Arc::clone(&data));
    let table = Signal::derive(move || {
        let (_, block) = selection.with(|selection| asked.chosen(selection))?;
        let focus = focus.get();
        Some(match focus.countries.as_slice() {
            [] => importers_table(&asked, &reliances(&block.flows, usize::MAX)),
            countries => partners_table(&asked, countries, &block.flows),
        })
    });
    let answer = move || {
        let selection = selection.get();
        let (_, block) = data.chosen(&selection)?;
        let year = block.year.0;
        let focus = focus.get();
        Some(match (selection.country, focus.bloc) {
            (Some(country), _) => {
                let dependence = Dependence::of(country, &block.flows);
                view! { <DependencePanel country dependence code=block.code.clone() year/> }.into_any()
            }
            (None, Some(bloc)) => {
                let dependence = GroupDependence::of(|country| bloc.contains(country), &block.flows);
                view! { <BlocPanel bloc dependence code=block.code.clone() year/> }.into_any()
            }
            (None, None) => importers(&data, block, &reliances(&block.flows, SHOWN)),
        })
    };
    view! {
        <Question id="depends-title" heading=Signal::derive(|| say("depends-title"))>
            <div aria-live="polite">{answer}</div>
            <RankingTools data=handed title=say("depends-title") table notes=Signal::derive(Vec::new)/>
        </Question>
    }
}

/// The largest importers with whom each relies on.
fn importers(data: &FlowsData, block: &TradeBlock, reliances: &[Reliance]) -> AnyView {
    let words = words();
    let address = |of, country| FigureAddress::Trade {
        of,
        direction: Direction::Imports,
        code: block.code.clone(),
        year: block.year,
        country,
    };
    let row = |row: &Reliance| {
        let imports = words.number(row.imports_usd, NumberStyle::UsdCompact);
        let part = words.say(&share(row.share.fraction()));
        let hhi = words.number(row.hhi.value(), NumberStyle::Integer);
        view! {
            <tr>
                <th scope="row"><FocusButton country=row.importer/></th>
                <td class="number"><Figure address=address(Traded::Total, row.importer)>{imports}</Figure></td>
                <td>{data.country_name(row.supplier)}</td>
                <td class="bars">{bar(row.share.fraction())}</td>
                <td class="number"><Figure address=address(Traded::Partner(row.supplier), row.importer)>{part}</Figure></td>
                <td class="number"><Figure address=address(Traded::Partners, row.importer)>{hhi}</Figure></td>
            </tr>
        }
    };
    view! {
        <p class="finding">{linked(&words.say(&finding(data, reliances)))}</p>
        <div class="table-scroll tall" tabindex="0" role="region" aria-label=words.word("depends-table")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.word("depends-importer")}</th>
                        <th scope="col" class="number">{words.word("sankey-imports")}</th>
                        <th scope="col">{words.word("depends-supplier")}</th>
                        <th scope="col" class="bars"><span class="visually-hidden">{words.word("depends-bar")}</span></th>
                        <th scope="col" class="number">{words.word("depends-share")}</th>
                        <th scope="col" class="number">{words.word("depends-hhi")}</th>
                    </tr>
                </thead>
                <tbody>{reliances.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
        <p class="hint">{words.word("depends-hint")}</p>
    }
    .into_any()
}

/// Every importer with whom it relies on, not only those shown.
fn importers_table(data: &FlowsData, reliances: &[Reliance]) -> Table {
    let headers = ["depends-importer", "sankey-imports", "depends-supplier", "depends-share", "depends-hhi"];
    let row = |row: &Reliance| {
        vec![
            Arg::from(data.country_name(row.importer)),
            Arg::Number(row.imports_usd, NumberStyle::UsdCompact),
            data.country_name(row.supplier).into(),
            share(row.share.fraction()).into(),
            Arg::Number(row.hhi.value(), NumberStyle::Integer),
        ]
    };
    Table { headers: headers.map(Message::new).to_vec(), rows: reliances.iter().map(row).collect() }
}

/// Every flow into and out of the countries in focus, with its part of all they buy or sell.
fn partners_table(data: &FlowsData, countries: &[CountryId], flows: &[Flow]) -> Table {
    let headers = [
        "sankey-table-exporter",
        "sankey-table-importer",
        "sankey-table-value",
        "map-import-share",
        "map-export-share",
    ];
    let is_in = |country: CountryId| countries.contains(&country);
    let sum = |touches: &dyn Fn(&&Flow) -> bool| -> f64 {
        flows.iter().filter(touches).map(|flow| flow.value_usd).sum()
    };
    let (imports, exports) = (sum(&|flow| is_in(flow.importer)), sum(&|flow| is_in(flow.exporter)));
    let part = |is_of: bool, value: f64, all: f64| if is_of { share(value / all) } else { no_data() };
    let mut own: Vec<&Flow> = flows
        .iter()
        .filter(|flow| (is_in(flow.importer) || is_in(flow.exporter)) && flow.value_usd > 0.0)
        .collect();
    own.order_by(|a, b| b.value_usd.total_cmp(&a.value_usd));
    let row = |flow: &&Flow| {
        vec![
            Arg::from(data.country_name(flow.exporter)),
            data.country_name(flow.importer).into(),
            Arg::Number(flow.value_usd, NumberStyle::UsdCompact),
            part(is_in(flow.importer), flow.value_usd, imports).into(),
            part(is_in(flow.exporter), flow.value_usd, exports).into(),
        ]
    };
    Table { headers: headers.map(Message::new).to_vec(), rows: own.iter().map(row).collect() }
}

/// How many rely on one supplier for more than half, and who most.
fn finding(data: &FlowsData, reliances: &[Reliance]) -> Message {
    let mut most: Vec<&Reliance> = reliances.iter().collect();
    // Stable: of equal shares the larger importer.
    most.order_by(|a, b| b.share.fraction().total_cmp(&a.share.fraction()));
    let Some(first) = most.first() else { return Message::new("sankey-summary-empty") };
    let reliant = reliances.iter().filter(|row| row.share.fraction() > 0.5).count();
    Message::new("depends-finding")
        .number("count", reliant as f64, NumberStyle::Integer)
        .number("importers", reliances.len() as f64, NumberStyle::Integer)
        .with("importer", data.country_name(first.importer))
        .with("supplier", data.country_name(first.supplier))
        .with("share", share(first.share.fraction()))
}
