//! `indicators/role_backtest.csv`: how often the role finder, and simpler rankings, found what countries took.

use super::read::Inconsistent;
use crate::domain::Year;
use crate::text::{Message, NumberStyle};

/// Where it lies in the data folder.
pub const PATH: &str = "indicators/role_backtest.csv";

/// One way to measure what was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct BacktestRow {
    /// `like_for_like` or `all_sources`.
    pub variant: String,
    /// Data to this year.
    pub from: Year,
    /// Year by which roles count as taken.
    pub to: Year,
    /// Roles that countries took.
    pub taken: u32,
    /// Of these, among the first five of the finder.
    pub finder: u32,
    /// Of a ranking by what the country traded already.
    pub own_trade: u32,
    /// Of a ranking by world trade.
    pub world_trade: u32,
    /// Of a blind choice, on average.
    pub chance: f64,
}

impl BacktestRow {
    /// Reads the file; its cells hold neither quotes nor commas.
    ///
    /// # Errors
    /// [`Inconsistent`] with the line that is not of the documented form.
    pub fn parse(csv: &str) -> Result<Vec<Self>, Inconsistent> {
        let row = |(at, line): (usize, &str)| {
            let fault = || Inconsistent(format!("line {}: not a row of {PATH}", at + 1));
            Self::of(&line.split(',').collect::<Vec<_>>()).ok_or_else(fault)
        };
        csv.lines().enumerate().skip(1).map(row).collect()
    }

    fn of(cells: &[&str]) -> Option<Self> {
        let [variant, from, to, taken, finder, own_trade, world_trade, chance] = cells else { return None };
        Some(Self {
            variant: (*variant).to_owned(),
            from: Year(from.parse().ok()?),
            to: Year(to.parse().ok()?),
            taken: taken.parse().ok()?,
            finder: finder.parse().ok()?,
            own_trade: own_trade.parse().ok()?,
            world_trade: world_trade.parse().ok()?,
            chance: chance.parse().ok()?,
        })
    }

    /// The result in a sentence; none when nothing was taken.
    #[must_use]
    pub fn message(&self) -> Option<Message> {
        let taken = f64::from(self.taken);
        let share = |hits: f64| hits / taken;
        (self.taken > 0).then(|| {
            Message::new("finder-backtest")
                .year("from", self.from.0)
                .year("to", self.to.0)
                .number("taken", taken, NumberStyle::Integer)
                .number("hits", f64::from(self.finder), NumberStyle::Integer)
                .number("finder", share(f64::from(self.finder)), NumberStyle::Percent(0))
                .number("own", share(f64::from(self.own_trade)), NumberStyle::Percent(0))
                .number("world", share(f64::from(self.world_trade)), NumberStyle::Percent(0))
                .number("chance", share(self.chance), NumberStyle::Percent(0))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    const CSV: &str = "variant,from,to,taken,finder_hits,own_trade_hits,world_trade_hits,chance_hits\n\
                       like_for_like,2014,2024,16,9,5,4,4.5\n";

    #[test]
    fn a_row_reads_as_a_sentence_and_a_broken_one_names_its_line() {
        let rows = BacktestRow::parse(CSV).unwrap();
        let said = Locale::plain().unwrap().say(&rows[0].message().unwrap());
        assert!(
            said.contains("9 of the 16 roles") && said.contains("(56%)") && said.contains("28%"),
            "{said}"
        );
        assert_eq!(BacktestRow { taken: 0, ..rows[0].clone() }.message(), None);
        let error = BacktestRow::parse(&CSV.replace(",4.5", "")).unwrap_err().to_string();
        assert!(error.starts_with("line 2: not a row"), "{error}");
    }
}
