//! Who depends on whom: the largest importers, or the country or group in focus.

use std::sync::Arc;

use leptos::prelude::*;

use super::Question;
use super::rows::{FocusButton, bar};
use crate::analysis::dependence::{Dependence, GroupDependence, Reliance, reliances};
use crate::charts::words::share;
use crate::dataset::{Direction, FigureAddress, TradeBlock, Traded};
use crate::domain::Order;
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::views::flows::data::FlowsData;
use crate::web::views::flows::focus::focused;
use crate::web::widgets::dependence_panel::{BlocPanel, DependencePanel};
use crate::web::widgets::figure::Figure;

/// Importers compared.
const SHOWN: usize = 10;

#[component]
pub(super) fn WhoDepends(data: Arc<FlowsData>) -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let selection = navigator.part(Clone::clone);
    let focus = focused();
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
                view! { <BlocPanel bloc dependence year/> }.into_any()
            }
            (None, None) => importers(&data, block, &reliances(&block.flows, SHOWN)),
        })
    };
    view! {
        <Question id="depends-title" heading=Signal::derive(|| say("depends-title"))>
            <div aria-live="polite">{answer}</div>
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
        <p class="finding">{words.say(&finding(data, reliances))}</p>
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
