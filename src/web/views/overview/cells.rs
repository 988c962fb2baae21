//! One row of the overview: supply at the mine and the refinery, output, price.

use leptos::prelude::*;

use super::rows::{Cell, Row};
use crate::analysis::glance::OutputGlance;
use crate::analysis::supply_risk::{CRITICAL_RISK, Viewpoint};
use crate::dataset::FigureAddress;
use crate::dataset::at_a_glance::{PriceGlance, WorldRisk};
use crate::domain::Mineral;
use crate::state::{Scale, Selection, ViewId};
use crate::text::{Arg, Message, MonthStyle, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::entity_link::MineralLink;
use crate::web::widgets::figure::Figure;
use crate::web::widgets::nav_link::SelectionLink;

pub(super) fn row_view(core: &Core, row: &Row) -> AnyView {
    let mineral = row.mineral;
    view! {
        <tr>
            <th scope="row">
                <MineralLink mineral/>
            </th>
            <td data-label=say("column-mining")>{cells(core, &row.mining)}</td>
            <td data-label=say("column-refining")>{cells(core, &row.refining)}</td>
            <td class="number" data-label=say("column-output")>{output_cell(row)}</td>
            <td class="price-cell" data-label=say("column-price")>{price_cell(row)}</td>
            <td class="number" data-label=say("column-risk")>{row.risk.map(risk_view)}</td>
        </tr>
    }
    .into_any()
}

fn cells(core: &Core, cells: &[Cell]) -> AnyView {
    if cells.is_empty() {
        return view! { <span class="hint">{say("no-data-by-country")}</span> }.into_any();
    }
    cells.iter().map(|cell| cell_view(core, cell, cells.len() > 1)).collect_view().into_any()
}

fn cell_view(core: &Core, cell: &Cell, is_one_of_several: bool) -> AnyView {
    let words = words();
    let band = cell.hhi.band().id();
    let form = is_one_of_several.then(|| format!("{}: ", words.word(&format!("form-{}", cell.form))));
    let leader =
        words.say(&Message::new("overview-leader").with("country", core.country_name(cell.leader)).number(
            "share",
            cell.share,
            NumberStyle::Percent(0),
        ));
    let index =
        words.say(&Message::new("overview-hhi").number("hhi", cell.hhi.value(), NumberStyle::Integer));
    let detail = words.say(
        &Message::new("overview-detail")
            .with("band", Message::new(format!("band-{band}")))
            .year("year", cell.year.0),
    );
    let flags: Vec<_> = cell.flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
    let flags = (!flags.is_empty()).then(|| format!(" · {}", flags.join(", ")));
    let source = cell.is_further.then(|| format!(" · {}", words.word(&format!("source-{}", cell.source))));
    let (share, hhi) = cell.addresses.clone();
    view! {
        <div class="supply">
            <span class="chip" data-band=band aria-hidden="true">{cell.leader.to_string()}</span>
            <span class="leader"><Figure address=share>{leader}</Figure></span>
            <span class="bar" data-band=band style:--share=cell.share.to_string()><span></span></span>
            <span class="hint">{form} <Figure address=hhi>{index}</Figure> ", " {detail} {source} {flags}</span>
        </div>
    }
    .into_any()
}

/// A change with its sign, in words for the eye and the ear alike.
fn signed(change: f64) -> String {
    // Half a percent and less is written as none, without a sign.
    let sign = if change >= 0.005 { "+" } else { "" };
    format!("{sign}{}", words().number(change, NumberStyle::Percent(0)))
}

fn output_cell(row: &Row) -> AnyView {
    match row.output {
        Some(output) => output_view(output),
        None => view! { <span class="hint">{say("no-output-change")}</span> }.into_any(),
    }
}

fn output_view(output: OutputGlance) -> AnyView {
    let years = Message::new("overview-years").year("year", output.year.0).year("before", output.before.0);
    view! {
        <span class="change">{signed(output.change)}</span>
        <span class="hint">{words().say(&years)}</span>
    }
    .into_any()
}

fn risk_view(risk: WorldRisk) -> AnyView {
    let address = FigureAddress::Risk {
        mineral: risk.mineral,
        stage: risk.stage,
        viewer: Viewpoint::World.id().to_owned(),
    };
    let words = words();
    let value = words.number(risk.risk, NumberStyle::Decimal(1));
    let is_critical = if risk.risk >= CRITICAL_RISK { "true" } else { "false" };
    view! {
        <span class="change" data-critical=is_critical>
            <Figure address>{value}</Figure>
        </span>
        <span class="hint">{words.word(&format!("stage-{}", risk.stage))}</span>
    }
    .into_any()
}

fn price_cell(row: &Row) -> AnyView {
    match &row.price {
        Some(price) => price_view(row.mineral, price),
        None => view! { <span class="hint">{say("no-monthly-price")}</span> }.into_any(),
    }
}

fn price_view(mineral: Mineral, glance: &PriceGlance) -> AnyView {
    let words = words();
    let mineral = Message::new(format!("mineral-{mineral}"));
    let named = words.say(&Message::new("overview-spark").with("mineral", mineral));
    let month = glance.month;
    let regime = glance.regime.map(|regime| words.word(&format!("regime-{}", regime.id())));
    let until = Message::new("overview-month")
        .with("month", Arg::Month(month.year(), month.month(), MonthStyle::Short));
    let series = glance.series.clone();
    let open = move |selection: &mut Selection| {
        selection.open(ViewId::Prices);
        selection.prices.series = vec![series.clone()];
        selection.prices.scale = Scale::Level;
    };
    let address = FigureAddress::Volatility { series: glance.series.clone(), month, window_months: 12 };
    let volatility = glance.volatility.map(|volatility| {
        let text = words.say(&Message::new("overview-volatility").number(
            "share",
            volatility,
            NumberStyle::Percent(0),
        ));
        view! { <Figure address>{text}</Figure> }
    });
    let line = spark(&glance.recent);
    view! {
        <div class="price">
            <SelectionLink change=open>
                <svg class="spark" viewBox="0 0 1000 280" preserveAspectRatio="none" role="img" aria-label=named>
                    {line}
                </svg>
            </SelectionLink>
            <span class="change">{glance.change.map(signed)}</span>
            <span class="hint">{words.say(&until)} " " {regime} {glance.regime.map(|_| ", ")} {volatility}</span>
        </div>
    }
    .into_any()
}

/// The stretches of a price without gaps as lines over 1000 by 280, in whole numbers.
fn spark(values: &[Option<f64>]) -> AnyView {
    let present = || values.iter().flatten().copied();
    let (low, high) = (present().fold(f64::INFINITY, f64::min), present().fold(f64::NEG_INFINITY, f64::max));
    let (span, last) = ((high - low).max(f64::EPSILON), values.len().saturating_sub(1).max(1) as f64);
    let point = |(index, value): (usize, f64)| {
        let (x, y) = (1000.0 * index as f64 / last, 260.0 - 240.0 * (value - low) / span);
        format!("{},{}", x.round() as i32, y.round() as i32)
    };
    let dated: Vec<(usize, Option<f64>)> = values.iter().copied().enumerate().collect();
    let runs = dated.split(|(_, value)| value.is_none());
    let lines = runs.map(|run| {
        let points: Vec<String> =
            run.iter().filter_map(|(index, value)| value.map(|value| point((*index, value)))).collect();
        view! { <polyline points=points.join(" ")></polyline> }
    });
    lines.collect_view().into_any()
}
