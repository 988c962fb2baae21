//! Years chosen to be seen beside each other.

use super::url::{Changes, Part, Query};
use crate::domain::{Order, Year};

/// Years in order, none twice; an empty choice leaves it to the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearsChoice(Vec<Year>);

impl YearsChoice {
    /// More years than this are too small to read.
    pub const MOST: usize = 6;

    /// Takes years in any order; those beyond the most are dropped from the end.
    #[must_use]
    pub fn new(mut years: Vec<Year>) -> Self {
        years.order();
        years.dedup();
        years.truncate(Self::MOST);
        Self(years)
    }

    /// The years in order.
    #[must_use]
    pub fn years(&self) -> &[Year] {
        &self.0
    }

    /// The years shown, of those that there are: the chosen ones, or four from the first to the last.
    #[must_use]
    pub fn among(&self, known: &[Year]) -> Vec<Year> {
        let chosen: Vec<Year> = self.0.iter().copied().filter(|year| known.contains(year)).collect();
        if !chosen.is_empty() {
            return chosen;
        }
        let last = known.len().saturating_sub(1);
        let mut spread: Vec<Year> = (0..4).filter_map(|at| known.get((at * last + 1) / 3)).copied().collect();
        spread.dedup();
        spread
    }
}

impl Part for YearsChoice {
    fn write(&self, query: &mut Query) {
        let text = |years: &Self| {
            let years: Vec<String> = years.0.iter().map(Year::to_string).collect();
            years.join(",")
        };
        query.unless_default("years", self, &Self::default(), text);
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        if name != "years" {
            return false;
        }
        let asked: Vec<&str> = value.split(',').map(str::trim).filter(|year| !year.is_empty()).collect();
        let years: Vec<Year> = asked.iter().filter_map(|year| year.parse().ok().map(Year)).collect();
        let is_whole = years.len() == asked.len() && years.len() <= Self::MOST;
        *self = Self::new(years);
        if !is_whole {
            let used: Vec<String> = self.0.iter().map(Year::to_string).collect();
            changes.note("years", value, &used.join(","));
        }
        true
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = YearsChoice> {
        proptest::collection::vec((1990u16..2030).prop_map(Year), 0..YearsChoice::MOST)
            .prop_map(YearsChoice::new)
    }

    #[test]
    fn without_a_choice_four_years_from_the_first_to_the_last_are_shown() {
        let known: Vec<Year> = (2002..=2024).map(Year).collect();
        let years =
            |chosen: &[u16]| YearsChoice::new(chosen.iter().copied().map(Year).collect()).among(&known);
        assert_eq!(years(&[]), [2002, 2009, 2017, 2024].map(Year));
        assert_eq!(years(&[2024, 2010, 1999]), [2010, 2024].map(Year));
        assert_eq!(YearsChoice::default().among(&[Year(2024)]), [Year(2024)]);
        assert!(YearsChoice::default().among(&[]).is_empty());
    }

    #[test]
    fn what_is_no_year_is_left_out_with_a_note() {
        let (mut choice, mut changes) = (YearsChoice::default(), Changes::default());
        assert!(choice.read("years", "2024,x,2004", &mut changes));
        assert_eq!(choice.years(), [2004, 2024].map(Year));
        assert_eq!(changes.into_list().len(), 1);
    }
}
