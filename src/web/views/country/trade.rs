//! Trade by code: what leaves and arrives, the largest customer and supplier, and a way to the flows.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::cells::{Row, bar, table_block};
use super::shown::Shown;
use crate::analysis::concentration::Hhi;
use crate::charts::words as chart_words;
use crate::dataset::profile::{SideFact, TradeFact};
use crate::dataset::{Coverage, Direction, FigureAddress, TradeCode, Traded};
use crate::domain::{CountryId, Order};
use crate::state::{Selection, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::entity_link::MineralLink;
use crate::web::widgets::figure::{Figure, FigureInSentence};
use crate::web::widgets::nav_link::SelectionLink;

pub(super) fn block(shown: &[Shown], core: &Arc<Core>) -> AnyView {
    let mut facts: BTreeMap<&str, Vec<Option<&TradeFact>>> = BTreeMap::new();
    for (at, one) in shown.iter().enumerate() {
        for fact in &one.profile.trade {
            let cells = facts.entry(&fact.code).or_insert_with(|| vec![None; shown.len()]);
            if let Some(cell) = cells.get_mut(at) {
                *cell = Some(fact);
            }
        }
    }
    // By the share of world trade, so that coal does not hide the rest.
    let weight = |cells: &[Option<&TradeFact>]| {
        let share = |side: &SideFact| side.world_share.unwrap_or_default();
        cells.iter().flatten().map(|fact| share(&fact.exports).max(share(&fact.imports))).fold(0.0, f64::max)
    };
    let mut rows: Vec<(&str, Vec<Option<&TradeFact>>)> = facts.into_iter().collect();
    rows.order_by(|a, b| weight(&b.1).total_cmp(&weight(&a.1)));
    let rows = rows.into_iter().filter_map(|(code, cells)| {
        let code = core.catalogue.trade_code(code)?;
        let cell =
            |(fact, one): (Option<&TradeFact>, &Shown)| fact.map(|fact| cell(fact, code, one.country, core));
        Some(Row { heading: heading(code), cells: cells.into_iter().zip(shown).map(cell).collect() })
    });
    table_block("country-trade", "country-trade-hint", shown, rows.collect(), "country-no-trade")
}

fn heading(code: &TradeCode) -> AnyView {
    let words = words();
    let goods = words.word(&format!("goods-{}", code.stage));
    let note = format!("{goods}, HS {}", code.code);
    view! {
        <MineralLink mineral=code.mineral/>
        <span class="small">{note}</span>
    }
    .into_any()
}

fn cell(fact: &TradeFact, code: &TradeCode, country: CountryId, core: &Core) -> AnyView {
    let (mineral, stage, id) = (code.mineral, code.stage, code.code.clone());
    let to_flows = move |selection: &mut Selection| {
        selection.view = ViewId::Flows;
        selection.country = Some(country);
        (selection.mineral, selection.stage) = (mineral, stage);
        (selection.code, selection.year) = (Some(id.clone()), None);
    };
    let coverage = code.years.iter().find(|(year, _)| *year == fact.year).map(|(_, coverage)| *coverage);
    let is_routes = coverage == Some(Coverage::MainRoutes);
    view! {
        {side(fact, Direction::Exports, country, is_routes, core)}
        {side(fact, Direction::Imports, country, is_routes, core)}
        <span class="small">
            {words().number(f64::from(fact.year.0), NumberStyle::Year)}
            {is_routes.then(|| format!(" · {}", say("coverage-main_routes")))}
            " · "
            <SelectionLink change=to_flows>{say("country-to-flows")}</SelectionLink>
        </span>
    }
    .into_any()
}

fn side(
    fact: &TradeFact,
    direction: Direction,
    country: CountryId,
    is_routes: bool,
    core: &Core,
) -> Option<AnyView> {
    let (side, title_key, partner_key) = match direction {
        Direction::Exports => (&fact.exports, "country-exports-side", "country-customer"),
        Direction::Imports => (&fact.imports, "country-imports-side", "country-supplier"),
    };
    let address = |of: Traded| FigureAddress::Trade {
        of,
        direction,
        code: fact.code.clone(),
        year: fact.year,
        country,
    };
    if side.usd <= 0.0 {
        return None;
    }
    let words = words();
    let share = side.world_share.unwrap_or_default();
    let title = Message::new(title_key)
        .number("usd", side.usd, NumberStyle::UsdCompact)
        // The share is held to six decimals; what was traded is never nothing.
        .with("share", chart_words::share(share.max(f64::MIN_POSITIVE)));
    let partner = side.largest.first().map(|(partner, share)| {
        let message = Message::new(partner_key).with("country", core.country_name(*partner)).number(
            "share",
            *share,
            NumberStyle::Percent(0),
        );
        (Traded::Partner(*partner), message, words.number(*share, NumberStyle::Percent(0)))
    });
    let concentration = side.hhi.filter(|_| !is_routes).map(|hhi| {
        let band = Hhi::stored(hhi).band();
        let message = Message::new("country-hhi")
            .number("hhi", hhi, NumberStyle::Integer)
            .with("band", Message::new(format!("band-{}", band.id())));
        (Traded::Partners, message, words.number(hhi, NumberStyle::Integer))
    });
    let parts = partner.into_iter().chain(concentration).enumerate().map(|(at, (of, message, number))| {
        view! {
            {(at > 0).then_some(" · ")}
            <FigureInSentence address=address(of) sentence=words.say(&message) number/>
        }
    });
    let title = words.say(&title);
    let parts = parts.collect_view();
    Some(
        view! {
            <span class="side">
                <span class="figure"><Figure address=address(Traded::Total)>{title}</Figure></span>
                {bar(share, title_key)}
                <span class="small">{parts}</span>
            </span>
        }
        .into_any(),
    )
}
