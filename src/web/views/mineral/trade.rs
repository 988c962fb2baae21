//! The mineral's trade by stage: each code with what it holds, who ships and who receives most.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::totals::CountryTotal;
use crate::dataset::{CodeTotals, Coverage, FigureAddress, Specificity, TradeCode, TradeTotals};
use crate::domain::{Mineral, Stage};
use crate::state::{Selection, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::figure::FigureInSentence;
use crate::web::widgets::nav_link::SelectionLink;
use crate::web::widgets::source_line::SourceLine;

#[component]
pub(super) fn Trade(mineral: Mineral, totals: Arc<TradeTotals>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let codes: Vec<&TradeCode> =
        Stage::ALL.into_iter().flat_map(|stage| core.catalogue.codes_of(mineral, stage)).collect();
    let shared = core.catalogue.trade_codes.iter().filter(|code| {
        let holds = code.mineral.group() == crate::domain::Group::SharedCode;
        holds && code.mineral.id().split('_').any(|metal| metal == mineral.id())
    });
    let also = shared.map(|code| code_view(&core, &totals, code)).collect_view();
    let source = totals.source.clone();
    if codes.is_empty() {
        return view! { <p>{say("trade-none")}</p> {also} }.into_any();
    }
    let shown = codes.iter().map(|code| code_view(&core, &totals, code)).collect_view();
    view! {
        {shown}
        {also}
        <SourceLine sources=Signal::stored(vec![source])/>
    }
    .into_any()
}

fn code_view(core: &Core, totals: &TradeTotals, code: &TradeCode) -> AnyView {
    let words = words();
    let sums = totals.codes.iter().find(|sums| sums.code == code.code);
    let finding = sums.and_then(|sums| finding(core, totals, sums));
    let finding = match finding {
        None => words.word("trade-no-figures").into_any(),
        Some((total, message)) => {
            let address = FigureAddress::World { code: code.code.clone(), year: totals.year };
            let number = words.number(total, NumberStyle::UsdCompact);
            view! { <FigureInSentence address sentence=words.say(&message) number/> }.into_any()
        }
    };
    let coverage = code.years.iter().find(|(year, _)| *year == totals.year).map(|(_, coverage)| *coverage);
    let heading = Message::new("trade-code-title")
        .with("stage", Message::new(format!("stage-{}", code.stage)))
        .with("code", code.code.as_str());
    let (mineral, stage, id) = (code.mineral, code.stage, code.code.clone());
    let open = move |selection: &mut Selection| {
        selection.open(ViewId::Flows);
        selection.mineral = mineral;
        selection.stage = stage;
        selection.code = Some(id.clone());
        selection.year = None;
    };
    let span = code.years.first().zip(code.years.last()).map(|((first, _), (last, _))| {
        let key = if first == last { "trade-one-year" } else { "trade-years" };
        Message::new(key).year("first", first.0).year("last", last.0)
    });
    // What limits the figures is marked, what does not is only said.
    let is_exact = code.specificity == Specificity::Exact;
    view! {
        <h3>{words.say(&heading)}</h3>
        <p>{finding}</p>
        <ul class="reservations">
            <li class:plain=is_exact>{words.word(&format!("specificity-{}", code.specificity.id()))}</li>
            {coverage.map(|held| {
                let is_complete = held == Coverage::Complete;
                view! { <li class:plain=is_complete>{words.word(&format!("coverage-{}", held.id()))}</li> }
            })}
            {span.map(|span| view! { <li class="plain">{words.say(&span)}</li> })}
        </ul>
        <p class="hint">{code.note.clone()}</p>
        <p><SelectionLink change=open>{say("trade-open")}</SelectionLink></p>
    }
    .into_any()
}

/// All trade, and who ships and who receives most of it.
fn finding(core: &Core, totals: &TradeTotals, sums: &CodeTotals) -> Option<(f64, Message)> {
    let exports = |total: &CountryTotal| total.export_usd;
    let imports = |total: &CountryTotal| total.import_usd;
    let world = |side: fn(&CountryTotal) -> f64| sums.totals.iter().map(side).sum::<f64>();
    let (out, into) = (world(exports), world(imports));
    let largest =
        |side: fn(&CountryTotal) -> f64| sums.totals.iter().max_by(|a, b| side(a).total_cmp(&side(b)));
    let (seller, buyer) = (largest(exports)?, largest(imports)?);
    if out <= 0.0 || into <= 0.0 {
        return None;
    }
    let total = out.max(into);
    Some((
        total,
        Message::new("trade-finding")
            .number("total", total, NumberStyle::UsdCompact)
            .year("year", totals.year.0)
            .with("seller", core.country_name(seller.country))
            .number("sold", seller.export_usd / out, NumberStyle::Percent(0))
            .with("buyer", core.country_name(buyer.country))
            .number("bought", buyer.import_usd / into, NumberStyle::Percent(0)),
    ))
}
