//! Who produces and who holds reserves: a table a form, its years side by side, every figure with its note.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::concentration::Concentration;
use crate::analysis::provenance::{exact, table_name};
use crate::analysis::stage_shares::of_year;
use crate::dataset::{Figure as Row, FigureAddress, Measure, ProductionTable, Series, SourceId};
use crate::domain::{CountryId, Mineral, Order, Origin, Year};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::entity_link::CountryLink;
use crate::web::widgets::figure::Figure;
use crate::web::widgets::source_line::SourceLine;

/// Countries shown of a table; the rest is in the file.
const SHOWN: usize = 12;

/// Years shown side by side.
const YEARS: usize = 3;

#[component]
pub(super) fn Producers(
    mineral: Mineral,
    previous: Arc<ProductionTable>,
    history: Arc<ProductionTable>,
) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let newest: Vec<_> = core.production.of(mineral).collect();
    // Where the newest edition is silent on a stage, the survey of the British Geological Survey speaks.
    let has_stage = |series: &Series| newest.iter().any(|(known, _)| known.stage == series.stage);
    let older: Vec<_> = history.of(mineral).filter(|(series, _)| !has_stage(series)).collect();
    let mut sources: Vec<SourceId> =
        newest.iter().chain(&older).map(|(series, _)| series.source.clone()).collect();
    sources.order();
    sources.dedup();
    if sources.is_empty() {
        return view! { <p>{say("producers-none")}</p> }.into_any();
    }
    let table = |(series, figures): &(&Series, &[Row])| {
        let before = previous.of(mineral).find(|(old, _)| same_table(old, series));
        table_view(&core, series, figures, before)
    };
    let shown = newest.iter().chain(&older).map(table).collect_view();
    view! {
        <div class="producer-tables">{shown}</div>
        <SourceLine sources=Signal::stored(sources)/>
        <p class="hint">{say("producers-hint")}</p>
    }
    .into_any()
}

fn same_table(old: &Series, new: &Series) -> bool {
    (old.stage, &old.form, old.measure, old.unit) == (new.stage, &new.form, new.measure, new.unit)
}

/// One column: a year of an edition, with what it says of each country.
struct Column<'a> {
    series: &'a Series,
    year: Year,
    rows: BTreeMap<Origin, Vec<&'a Row>>,
}

impl<'a> Column<'a> {
    fn of(series: &'a Series, figures: &'a [Row], year: Year) -> Self {
        let mut rows: BTreeMap<Origin, Vec<&Row>> = BTreeMap::new();
        for row in of_year(figures, year) {
            rows.entry(row.origin).or_default().push(row);
        }
        Self { series, year, rows }
    }

    fn value(&self, origin: Origin) -> Option<f64> {
        let values = || self.rows.get(&origin).into_iter().flatten().filter_map(|row| row.value);
        values().next()?;
        Some(values().sum())
    }
}

/// The newest years of the table, before them those that only the edition before has.
fn columns<'a>(
    series: &'a Series,
    figures: &'a [Row],
    before: Option<(&'a Series, &'a [Row])>,
) -> Vec<Column<'a>> {
    let years = |figures: &[Row]| {
        let mut years: Vec<Year> = figures.iter().map(|row| row.year).collect();
        years.order();
        years.dedup();
        years
    };
    let own = years(figures);
    let first = own.first().copied().unwrap_or(Year(0));
    let old = before.into_iter().flat_map(|(series, figures)| {
        let earlier = years(figures).into_iter().filter(move |year| *year < first);
        earlier.map(move |year| Column::of(series, figures, year))
    });
    let mut columns: Vec<Column<'a>> =
        old.chain(own.iter().map(|year| Column::of(series, figures, *year))).collect();
    // A year of which nobody has a figure says nothing beside one that has.
    let has_figure = |column: &Column<'_>| column.rows.values().flatten().any(|row| row.value.is_some());
    if columns.iter().any(has_figure) {
        columns.retain(has_figure);
    }
    let surplus = columns.len().saturating_sub(YEARS);
    columns.drain(..surplus);
    columns
}

fn table_view(core: &Core, series: &Series, figures: &[Row], before: Option<(&Series, &[Row])>) -> AnyView {
    let words = words();
    let columns = columns(series, figures, before);
    // Reserves are of an edition, so the newest counts; of production the newest settled year.
    let is_settled = |column: &&Column<'_>| {
        series.measure == Measure::Reserves || column.year <= core.catalogue.newest_trade_year()
    };
    let settled = columns.iter().rev().find(is_settled);
    let Some(ranked) = settled.or(columns.last()) else { return ().into_any() };
    let world = Concentration::of(of_year(figures, ranked.year));
    let mut countries: Vec<CountryId> =
        columns.iter().flat_map(|column| column.rows.keys()).filter_map(country).collect();
    countries.order();
    countries.dedup();
    let rank = |id: &CountryId| ranked.value(Origin::Country(*id)).unwrap_or(-1.0);
    countries.order_by(|a, b| rank(b).total_cmp(&rank(a)));
    let hidden = countries.len().saturating_sub(SHOWN);
    let caption = Message::new("producers-caption")
        .with("table", table_name(series))
        .with("unit", Message::new(format!("unit-{}", series.unit)));
    let heads = columns.iter().map(|column| {
        let is_first = column.series.source != series.source;
        let mark = if is_first { words.word("producers-old-edition") } else { String::new() };
        view! { <th scope="col" class="number">{column.year.to_string()} {" "} {mark}</th> }
    });
    let has_shares = world.largest().is_some();
    let share_head = Message::new("producers-share").year("year", ranked.year.0);
    let share_head =
        has_shares.then(|| view! { <th scope="col" class="number">{words.say(&share_head)}</th> });
    let shares = usize::from(has_shares);
    let rows = countries.iter().take(SHOWN).map(|id| {
        let share = world.suppliers().iter().find(|supplier| supplier.country == *id);
        let share = share.filter(|_| has_shares).map(|supplier| {
            let address = FigureAddress::Share { table: series.key(), country: *id, year: ranked.year };
            let text = words.number(supplier.share.fraction(), NumberStyle::Percent(1));
            view! { <Figure address>{text}</Figure> }
        });
        row_view(Origin::Country(*id), &columns, has_shares.then(|| share.into_any()))
    });
    let other = columns.iter().any(|column| column.rows.contains_key(&Origin::Other));
    let other = other.then(|| row_view(Origin::Other, &columns, has_shares.then(|| ().into_any())));
    let more = Message::new("producers-more").number("count", hidden as f64, NumberStyle::Integer);
    view! {
        <div class="table-scroll tall" tabindex="0" role="region" aria-label=words.say(&caption)>
            <table class="stacked" style:--columns=(columns.len() + shares).to_string()>
                <caption>{words.say(&caption)} " " {(series.measure == Measure::Reserves).then(|| words.word("producers-reserves"))}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("producers-country")}</th>
                        {heads.collect_view()}
                        {share_head}
                    </tr>
                </thead>
                <tbody>
                    {rows.collect_view()}
                    {other}
                    {(hidden > 0).then(|| view! { <tr><td colspan=columns.len() + 1 + shares class="hint">{words.say(&more)}</td></tr> })}
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

const fn country(origin: &Origin) -> Option<CountryId> {
    match origin {
        Origin::Country(id) => Some(*id),
        Origin::Other => None,
    }
}

fn row_view(origin: Origin, columns: &[Column<'_>], share: Option<AnyView>) -> AnyView {
    let words = words();
    let name = match origin {
        Origin::Country(country) => view! { <CountryLink country/> }.into_any(),
        Origin::Other => say("producers-others").into_any(),
    };
    let cell = |column: &Column<'_>| {
        let Some(rows) = column.rows.get(&origin) else {
            return view! { <td class="number hint">"–"</td> }.into_any();
        };
        let flags: Vec<_> = rows
            .iter()
            .flat_map(|row| row.flags.names())
            .map(|name| words.word(&format!("flag-{name}")))
            .collect();
        let text = column
            .value(origin)
            .map_or_else(|| words.word("chart-no-data"), |value| words.number(value, exact(value)));
        let address = FigureAddress::Output { table: column.series.key(), origin, year: column.year };
        let is_estimate = rows.iter().any(|row| row.flags.contains(crate::domain::Flags::ESTIMATED));
        let mark = is_estimate.then_some("e");
        view! {
            <td class="number"><Figure address>{text}</Figure><abbr class="mark" title=flags.join(", ")>{mark}</abbr></td>
        }
        .into_any()
    };
    view! {
        <tr>
            <th scope="row">{name}</th>
            {columns.iter().map(cell).collect_view()}
            {share.map(|share| view! { <td class="number">{share}</td> })}
        </tr>
    }
    .into_any()
}
