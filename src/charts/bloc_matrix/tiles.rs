//! The figures of the tiles.

use super::{BlocMatrixInput, GoodTrade, Held, Tile};
use crate::analysis::coalition::Members;
use crate::analysis::coalition::coverage::{Coverage, coverage};
use crate::analysis::coalition::inside::InsideTrade;
use crate::charts::words::share;
use crate::domain::CountryId;
use crate::text::{Locale, Message};

/// Row by row, part by part, coalition by coalition.
pub(super) fn tiles(input: &BlocMatrixInput<'_>, locale: &Locale) -> Vec<Option<Tile>> {
    let mut tiles = Vec::new();
    for mineral in input.minerals {
        for part in input.held.parts() {
            for (_, members) in input.blocs {
                tiles.push(match input.held {
                    Held::Supply(links) => coverage(links, members, *mineral, *part)
                        .map(|found| of_supply(&found, input.name, locale)),
                    Held::Trade(goods) => goods
                        .iter()
                        .find(|good| (good.mineral, good.part) == (*mineral, *part))
                        .and_then(|good| of_trade(good, members, input.name, locale)),
                });
            }
        }
    }
    tiles
}

fn of_supply(found: &Coverage<'_>, name: &dyn Fn(CountryId) -> String, locale: &Locale) -> Tile {
    let printed = locale.say(&share(found.share.fraction()));
    let is_least = !found.withheld.is_empty();
    Tile {
        share: found.share.fraction(),
        is_least,
        of: Message::new("bloc-form")
            .with("form", Message::new(format!("form-{}", found.link.series.form)))
            .year("year", found.link.year.0),
        absentee: found.top_absentee().map(|other| (name(other.country), other.share.fraction())),
        self_sufficiency: None,
        printed: if is_least { format!("≥ {printed}") } else { printed },
    }
}

/// None where the members import nothing.
fn of_trade(
    good: &GoodTrade<'_>,
    members: &Members,
    name: &dyn Fn(CountryId) -> String,
    locale: &Locale,
) -> Option<Tile> {
    let trade = InsideTrade::of(&good.block.flows, members);
    let inside = trade.inside_share()?.fraction();
    let outside = trade.suppliers.suppliers().iter().find(|supplier| !members.contains(&supplier.country));
    Some(Tile {
        share: inside,
        is_least: false,
        of: Message::new("bloc-code").with("code", good.block.code.as_str()).year("year", good.block.year.0),
        absentee: outside.map(|other| (name(other.country), other.share.fraction())),
        self_sufficiency: trade.self_sufficiency(),
        printed: locale.say(&share(inside)),
    })
}
