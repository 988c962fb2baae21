//! What a country exports more of than the world, and its balance of trade, worked on the largest exporter of
//! the example's refined material.

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::country_trade::{CountryTrade, TradeStanding};
use crate::domain::{CountryId, Stage};
use crate::text::{Message, NumberStyle};

/// The id of the symmetric advantage.
pub const RSCA: &str = "rsca";
/// The id of exports less imports.
pub const NET_POSITION: &str = "net_position";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: "rca",
        formula: "\"RCA\"_ij = frac{X_ij / X_i}{X_wj / X_w}",
        reference: "Balassa, B. (1965), Trade liberalisation and revealed comparative advantage, Manchester School 33",
        example: rca,
    },
    Method {
        id: RSCA,
        formula: "\"RSCA\" = frac{\"RCA\" - 1}{\"RCA\" + 1}",
        reference: "Laursen, K. (1998), Revealed comparative advantage and the alternatives as measures of \
                    international specialisation, DRUID Working Paper 98-30",
        example: rsca,
    },
    Method {
        id: NET_POSITION,
        formula: "B = X - M",
        reference: "Balance of exports and imports by value, in the codes read as the mineral and stage",
        example: net_position,
    },
];

struct Case {
    country: CountryId,
    standing: TradeStanding,
    /// All its exports in the universe, and the world's.
    country_usd: f64,
    world_usd: f64,
    of: Message,
}

fn case(bench: &Bench<'_>) -> Option<Case> {
    let trade = CountryTrade::of(bench.shelf.catalogue, bench.totals);
    let of_good = |good: &crate::analysis::country_trade::Good| {
        good.mineral == EXAMPLE && good.stage == Stage::Processing
    };
    let rows = trade.rows().filter(|(_, good, _)| of_good(good));
    let (country, _, _) = rows.max_by(|a, b| a.2.export_usd.total_cmp(&b.2.export_usd))?;
    let own = trade.rows().filter(|(id, _, _)| *id == country);
    let country_usd = own.map(|(_, _, cell)| cell.export_usd).sum();
    let of = Message::new("method-of-trade")
        .with("country", bench.shelf.country_name(country))
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
        .with("goods", Message::new(format!("goods-{}", Stage::Processing)))
        .year("year", trade.year().0);
    Some(Case {
        country,
        standing: trade.standing(country, EXAMPLE, Stage::Processing)?,
        country_usd,
        world_usd: trade.goods().iter().map(|good| good.export_usd).sum(),
        of,
    })
}

fn rca(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let million = |value: f64| bench.shelf.locale.number(value / 1e6, NumberStyle::Integer);
    let rca = case.standing.cell.rca?.value();
    let line = format!(
        "\"RCA\"_\"{}\" = frac{{{} / {}}}{{{} / {}}} = {}",
        case.country,
        million(case.standing.cell.export_usd),
        million(case.country_usd),
        million(case.standing.good.export_usd),
        million(case.world_usd),
        bench.shelf.locale.number(rca, NumberStyle::Decimal(2)),
    );
    Some(Example { of: case.of, lines: vec![line] })
}

fn rsca(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let rca = case.standing.cell.rca?;
    let number = |value| bench.shelf.locale.number(value, NumberStyle::Decimal(2));
    let (ratio, symmetric) = (number(rca.value()), number(rca.symmetric()));
    let line = format!("\"RSCA\" = frac{{{ratio} - 1}}{{{ratio} + 1}} = {symmetric}");
    Some(Example { of: case.of, lines: vec![line] })
}

fn net_position(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let cell = case.standing.cell;
    let dollars = |value: f64| bench.shelf.locale.number(value / 1e6, NumberStyle::Decimal(1));
    let (out, into, net) =
        (dollars(cell.export_usd), dollars(cell.import_usd), dollars(cell.export_usd - cell.import_usd));
    Some(Example { of: case.of, lines: vec![format!("B = {out} - {into} = {net} \"million US$\"")] })
}
