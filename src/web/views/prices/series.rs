//! What a price series is called, and which there are to choose from.

use crate::analysis::deflate::deflated;
use crate::dataset::{ConsumerPrices, PriceEntry, PriceTable};
use crate::domain::{Flags, Frequency, PriceKind, PriceSeries};
use crate::text::{Locale, Message};
use crate::web::widgets::picker::Choice;

/// A series's name: its own where it has one, else its mineral's with what it is.
pub(super) fn name(entry: &PriceEntry, words: &Locale) -> String {
    let own = format!("series-{}", entry.id);
    if words.has(&own) {
        return words.word(&own);
    }
    let mineral = Message::new(format!("mineral-{}", entry.mineral));
    match entry.kind {
        PriceKind::Price => words.say(&mineral),
        PriceKind::UnitValue => {
            let code = entry.id.trim_start_matches("unit_value_");
            words.say(&Message::new("series-unit-value").with("mineral", mineral).with("code", code))
        }
    }
}

/// The series under the heading of what it is and how often it is observed.
pub(super) fn choice(entry: &PriceEntry, words: &Locale) -> Choice {
    let heading = match (entry.kind, entry.series.frequency()) {
        (PriceKind::Price, Frequency::Monthly) => "series-prices",
        (PriceKind::Price, Frequency::Annual) => "series-annual-prices",
        (PriceKind::UnitValue, _) => "series-unit-values",
    };
    Choice::new(entry.id.as_str(), name(entry, words)).under(words.word(heading))
}

/// Monthly prices, in the order of the table.
pub(super) fn monthly(prices: &PriceTable) -> Vec<&PriceEntry> {
    let is_monthly = |entry: &&PriceEntry| entry.series.frequency() == Frequency::Monthly;
    prices.entries().iter().filter(is_monthly).collect()
}

/// The series in the money of the newest month of the index, or as it is; none when it has no real price. What its
/// source prints in real terms stays as it is.
pub(super) fn in_money(
    entry: &PriceEntry,
    consumer_prices: &ConsumerPrices,
    is_real: bool,
) -> Option<PriceSeries> {
    if !is_real || entry.flags.contains(Flags::REAL_TERMS) {
        return Some(entry.series.clone());
    }
    deflated(&entry.series, consumer_prices, consumer_prices.newest())
}
