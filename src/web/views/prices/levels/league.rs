//! The league tables: series by volatility, each kind and frequency by itself.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::block::{Block, distinct};
use super::super::draw::bars;
use super::super::series::name;
use crate::analysis::league::{League, Standing, standings};
use crate::charts::bars::{Bar, BarSection, Bars, BarsInput};
use crate::charts::words::share;
use crate::dataset::{FigureAddress, PriceTable};
use crate::domain::PriceKind;
use crate::text::{Arg, Locale, Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::chart::{Addresses, Drawing, drawing_memo};
use crate::web::store::Core;

#[component]
pub(super) fn LeagueBlock() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let width = RwSignal::new(0.0);
    let sources = distinct(core.prices.entries().iter().map(|entry| entry.source.clone()).collect());
    let (asked, named) = (Arc::clone(&core), Arc::clone(&words));
    let addresses = Addresses::new(move |_, row, column| {
        let Some(Arg::Text(shown)) = row.first().filter(|_| column == 1) else { return None };
        let entry = asked.prices.entries().iter().find(|entry| name(entry, &named) == *shown)?;
        let window_months = u16::try_from(League::of(entry).window_months()).ok()?;
        Some(FigureAddress::Volatility { series: entry.id.clone(), month: entry.series.end(), window_months })
    });
    let drawing = drawing_memo(move || drawing(&core.prices, width.get(), &words));
    let notes = ["league-note-apart", "league-note-hollow", "league-note-band"].map(Message::new).to_vec();
    view! {
        <Block
            question=say("league-question")
            label=say("league-question")
            width
            drawing
            sources=Signal::stored(sources)
            notes=Signal::stored(notes)
            addresses=Some(addresses)
        />
    }
}

fn drawing(prices: &PriceTable, width: f64, words: &Words) -> Option<Drawing> {
    if width <= 0.0 {
        return None;
    }
    let sections: Vec<BarSection> =
        League::ALL.into_iter().map(|league| section(prices, league, words)).collect();
    let monthly = sections.first().map(|section| section.bars.as_slice()).unwrap_or_default();
    let sentence = match monthly {
        [first, .., last] => Message::new("league-finding")
            .with("most", first.name.as_str())
            .with("volatility", first.figure.clone())
            .with("least", last.name.as_str())
            .with("calm", last.figure.clone()),
        _ => Message::new("time-series-summary-empty"),
    };
    let headers = [Message::new("league-series"), Message::new("league-volatility")];
    Some(bars(Bars::layout(BarsInput { sections, sentence, headers }, width, words), words))
}

fn section(prices: &PriceTable, league: League, words: &Locale) -> BarSection {
    let bars =
        standings(prices.entries(), league).into_iter().filter_map(|standing| bar(prices, &standing, words));
    let title = Message::new(format!("league-{}", league.id())).number(
        "years",
        f64::from(league.window_months() / 12),
        NumberStyle::Integer,
    );
    BarSection { title, bars: bars.collect() }
}

fn bar(prices: &PriceTable, standing: &Standing, words: &Locale) -> Option<Bar> {
    let entry = prices.entries().get(standing.place)?;
    let until = standing.until;
    let mut notes = vec![(
        Message::new("league-until"),
        Arg::Month(until.year(), until.month(), crate::text::MonthStyle::Short),
    )];
    if let Some((low, high)) = standing.usual {
        let range = Message::new("panels-range").with("low", share(low)).with("high", share(high));
        notes.push((Message::new("league-usual"), range.into()));
    }
    if let Some(regime) = standing.regime {
        notes.push((Message::new("league-regime"), Message::new(format!("regime-{}", regime.id())).into()));
    }
    if !standing.flags.is_empty() {
        let flags = standing.flags.names().map(|flag| Message::new(format!("flag-{flag}")).into()).collect();
        notes.push((Message::new("league-flags"), Arg::List(flags)));
    }
    Some(Bar {
        id: entry.id.clone(),
        name: name(entry, words),
        value: Some(standing.volatility),
        figure: share(standing.volatility).into(),
        band: standing.usual,
        colour: if entry.kind == PriceKind::UnitValue { 1 } else { 0 },
        is_hollow: entry.kind == PriceKind::UnitValue,
        notes,
    })
}
