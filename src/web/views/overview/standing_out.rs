//! What stands out among the minerals shown: three sentences, found by rule, each leading to its chart.

use std::sync::Arc;

use leptos::prelude::*;

use super::rows::StandOut;
use crate::state::{Reading, Scale, Selection, ViewId};
use crate::text::{Arg, Message, MonthStyle, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::nav_link::SelectionLink;

#[component]
pub(super) fn StandingOut(found: Vec<StandOut>) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let item = |found: StandOut| {
        let text = words().say(&sentence(&core, &found));
        let change = move |selection: &mut Selection| open(&found, selection);
        view! { <li><SelectionLink change>{text}</SelectionLink></li> }
    };
    let is_empty = found.is_empty();
    let items = found.into_iter().map(item).collect_view();
    (!is_empty).then(|| {
        view! {
            <section class="stand-outs" aria-label=say("standing-out")>
                <h2>{say("standing-out")}</h2>
                <ul>{items}</ul>
            </section>
        }
    })
}

fn sentence(core: &Core, found: &StandOut) -> Message {
    let points = NumberStyle::Percent(0);
    match found {
        StandOut::Concentration(mineral, cell) => Message::new("standout-concentration")
            .with("mineral", Message::new(format!("mineral-{mineral}")))
            .with("country", core.country_name(cell.leader))
            .number("share", cell.share, points)
            .number("hhi", cell.hhi.value(), NumberStyle::Integer)
            .year("year", cell.year.0),
        StandOut::Shift(mineral, output) => {
            let key = if output.shift() < 0.0 { "standout-shift-down" } else { "standout-shift-up" };
            Message::new(key)
                .with("mineral", Message::new(format!("mineral-{mineral}")))
                .with("country", core.country_name(output.leader))
                .number("before", output.shares.0, points)
                .number("after", output.shares.1, points)
                .year("from", output.before.0)
                .year("to", output.year.0)
        }
        StandOut::Price(mineral, _, month, change) => {
            let key = if *change < 0.0 { "standout-price-down" } else { "standout-price-up" };
            Message::new(key)
                .with("mineral", Message::new(format!("mineral-{mineral}")))
                .number("change", change.abs(), points)
                .with("month", Arg::Month(month.year(), month.month(), MonthStyle::Short))
        }
    }
}

fn open(found: &StandOut, selection: &mut Selection) {
    let producers = || Reading { section: Some("producers".to_owned()), ..Reading::default() };
    match found {
        StandOut::Concentration(mineral, _) | StandOut::Shift(mineral, _) => {
            selection.open(ViewId::Mineral);
            selection.mineral = *mineral;
            selection.reading = producers();
        }
        StandOut::Price(_, series, ..) => {
            selection.open(ViewId::Prices);
            selection.prices.series = vec![series.clone()];
            selection.prices.scale = Scale::Level;
        }
    }
}
