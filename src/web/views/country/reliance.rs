//! Net import reliance: computed where output and trade are counted alike, and as USGS prints it for the United States.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::cells::{Row, bar, flags_in_words, small, table_block};
use super::shown::{Shown, is_critical};
use crate::charts::words as chart_words;
use crate::dataset::FigureAddress;
use crate::dataset::profile::{PrintedReliance, RelianceFact};
use crate::domain::{CountryId, Order};
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::entity_link::MineralLink;
use crate::web::widgets::figure::Figure;

pub(super) fn block(shown: &[Shown], core: &Arc<Core>) -> AnyView {
    let mut facts: BTreeMap<&str, Vec<Option<&RelianceFact>>> = BTreeMap::new();
    for (at, one) in shown.iter().enumerate() {
        for fact in &one.profile.reliance {
            let cells = facts.entry(&fact.code).or_insert_with(|| vec![None; shown.len()]);
            if let Some(cell) = cells.get_mut(at) {
                *cell = Some(fact);
            }
        }
    }
    let rows = facts.into_iter().filter_map(|(code, cells)| {
        let code = core.catalogue.trade_code(code)?;
        let form = cells.iter().flatten().next().map(|fact| fact.form.clone()).unwrap_or_default();
        let words = words();
        let note = format!("{}, HS {}", words.word(&format!("form-{form}")), code.code);
        let heading = view! {
            <MineralLink mineral=code.mineral/>
            <span class="small">{note}</span>
        };
        Some(Row {
            heading: heading.into_any(),
            cells: cells
                .into_iter()
                .zip(shown)
                .map(|(fact, one)| fact.map(|fact| cell(fact, one.country)))
                .collect(),
        })
    });
    let rows = rows.collect();
    view! {
        {table_block("country-reliance", "country-reliance-hint", shown, rows, "country-no-reliance")}
        {shown.iter().filter_map(|one| printed(one, core)).collect_view()}
    }
    .into_any()
}

fn cell(fact: &RelianceFact, country: CountryId) -> AnyView {
    let words = words();
    let address = FigureAddress::Reliance { code: fact.code.clone(), country };
    let said = match fact.share {
        Some(share) => words.say(&chart_words::share(share)),
        None => say("country-net-exporter"),
    };
    let figures = Message::new("country-reliance-figures")
        .with("output", chart_words::tonnes(fact.output_t))
        .with("imports", chart_words::tonnes(fact.imports_t))
        .with("exports", chart_words::tonnes(fact.exports_t))
        .year("year", fact.year.0);
    let mut parts = vec![words.say(&figures)];
    parts.extend(flags_in_words(fact.flags));
    view! {
        <span class="figure"><Figure address>{said}</Figure></span>
        {fact.share.map(|share| bar(share, "reliance"))}
        {small(parts)}
    }
    .into_any()
}

/// The rows of USGS, critical minerals first, the most reliant first.
fn printed(one: &Shown, core: &Core) -> Option<AnyView> {
    let year = one.profile.printed_reliance.first()?.year;
    let mut rows: Vec<&PrintedReliance> = one.profile.printed_reliance.iter().collect();
    rows.order_by(|a, b| {
        let critical = |row: &PrintedReliance| is_critical(core, row.mineral);
        critical(b).cmp(&critical(a)).then(percent(b).total_cmp(&percent(a)))
    });
    let words = words();
    let row = |row: &&PrintedReliance| {
        let said =
            if row.is_net_exporter() { say("country-net-exporter") } else { format!("{} %", row.printed) };
        let address = FigureAddress::Printed { mineral: row.mineral, line: row.line };
        view! {
            <tr>
                <th scope="row">{row.commodity.clone()} <span class="small">{row.of_what().to_owned()}</span></th>
                <td class="number"><Figure address>{said}</Figure></td>
            </tr>
        }
    };
    let title = Message::new("country-printed").with("country", one.name.as_str()).year("year", year.0);
    Some(
        view! {
            <details class="more">
                <summary>{words.say(&title)}</summary>
                <div class="table-scroll" tabindex="0">
                    <table>
                        <caption class="visually-hidden">{words.say(&title)}</caption>
                        <tbody>{rows.iter().map(row).collect_view()}</tbody>
                    </table>
                </div>
            </details>
        }
        .into_any(),
    )
}

/// For the order only: bounds count as their limit, a net exporter as nothing.
fn percent(row: &PrintedReliance) -> f64 {
    row.printed.trim_start_matches(['<', '>']).parse().unwrap_or(-1.0)
}
