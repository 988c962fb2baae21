//! Days of the calendar, and dates as exact as their source gives them.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Month, Year};

/// A day of the Gregorian calendar, counted from 1 January 1970 so that days can be added and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A day, or the month where the source gives no day; ordered by first day, the month before its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Moment {
    /// One day.
    Day(Day),
    /// Some day of the month.
    Month(Month),
}

/// A text that is neither a day nor a month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date: YYYY-MM-DD is expected, or YYYY-MM where the source gives no day")]
pub struct InvalidMoment(pub String);

impl Day {
    /// The day `day` of `month` (1 to 12) of `year`, if there is such a day.
    #[must_use]
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        Self::of(Month::new(year, month)?, day)
    }

    /// The day `day` of a month, if the month has it.
    #[must_use]
    pub fn of(month: Month, day: u8) -> Option<Self> {
        let length = first_of(month.plus(1)).0 - first_of(month).0;
        let is_in_month = day >= 1 && i32::from(day) <= length;
        is_in_month.then(|| Self(first_of(month).0 + i32::from(day) - 1))
    }

    /// The day so many days after 1 January 1970.
    #[must_use]
    pub const fn from_ordinal(days: i32) -> Self {
        Self(days)
    }

    /// Days since 1 January 1970: a plain axis coordinate.
    #[must_use]
    pub const fn ordinal(self) -> i32 {
        self.0
    }

    /// The day `count` days later.
    #[must_use]
    pub fn plus(self, count: u16) -> Self {
        Self(self.0 + i32::from(count))
    }

    /// Days from this day to `later`; negative when it lies before.
    #[must_use]
    pub const fn days_until(self, later: Self) -> i32 {
        later.0 - self.0
    }

    /// Its month.
    #[must_use]
    pub fn month(self) -> Month {
        // From the mean length of a year, then to the month that holds the day: at most one step off.
        let year = 1970 + (f64::from(self.0) / 365.2425).floor() as i32;
        let january = u32::try_from(year).unwrap_or_default() * 12;
        let candidates = (january.saturating_sub(12)..january + 24).rev().map(Month::from_ordinal);
        candidates.into_iter().find(|month| first_of(*month) <= self).unwrap_or(Month::from_ordinal(january))
    }

    /// The day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> u8 {
        u8::try_from(self.0 - first_of(self.month()).0 + 1).unwrap_or(1)
    }
}

/// The first day of a month: days before the year by the leap rule, then the months before it.
fn first_of(month: Month) -> Day {
    const BEFORE: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    /// Days from 1 January of year 0 to 1 January 1970.
    const EPOCH: i32 = 719_528;
    let year = i32::from(month.year());
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let leap_years_before = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    let months_before = BEFORE.get(usize::from(month.month()) - 1).copied().unwrap_or_default();
    let leap_day = i32::from(is_leap && month.month() > 2);
    Day(year * 365 + leap_years_before + months_before + leap_day - EPOCH)
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.month(), self.day())
    }
}

impl Moment {
    /// Reads `YYYY-MM-DD` or `YYYY-MM`.
    ///
    /// # Errors
    /// [`InvalidMoment`] if the text has another form or names no day of the calendar.
    pub fn parse(text: &str) -> Result<Self, InvalidMoment> {
        let invalid = || InvalidMoment(text.to_owned());
        if let Ok(month) = Month::parse(text) {
            return Ok(Self::Month(month));
        }
        let (month, day) = text.rsplit_once('-').ok_or_else(invalid)?;
        let month = Month::parse(month).map_err(|_| invalid())?;
        let day = if day.len() == 2 { day.parse().ok() } else { None };
        day.and_then(|day| Day::of(month, day)).map(Self::Day).ok_or_else(invalid)
    }

    /// The first day it may mean.
    #[must_use]
    pub fn first_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => first_of(month),
        }
    }

    /// The last day it may mean.
    #[must_use]
    pub fn last_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(month) => Day(first_of(month.plus(1)).0 - 1),
        }
    }

    /// Its month.
    #[must_use]
    pub fn month(self) -> Month {
        match self {
            Self::Day(day) => day.month(),
            Self::Month(month) => month,
        }
    }

    /// Its year.
    #[must_use]
    pub fn year(self) -> Year {
        Year(self.month().year())
    }

    /// The day, where the source gives one.
    #[must_use]
    pub const fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            Self::Month(_) => None,
        }
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let key = |moment: &Self| (moment.first_day(), moment.day().is_some());
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(month) => month.fmt(f),
        }
    }
}

impl TryFrom<String> for Moment {
    type Error = InvalidMoment;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        Moment::parse(text).unwrap().day().unwrap()
    }

    #[test]
    fn days_are_counted_over_leap_years() {
        assert_eq!(day("1970-01-01").ordinal(), 0);
        // 54 years of 365 days and 13 leap days, then 31 and 28 days.
        assert_eq!(day("2024-02-29").ordinal(), 54 * 365 + 13 + 31 + 28);
        assert_eq!(day("2026-02-04").plus(30).to_string(), "2026-03-06");
        assert_eq!(day("2026-02-04").plus(60).to_string(), "2026-04-05");
        assert_eq!(day("2024-02-04").plus(30).to_string(), "2024-03-05");
        assert_eq!(day("2026-11-10").days_until(day("2026-11-24")), 14);
    }

    #[test]
    fn other_texts_are_no_date() {
        for text in
            ["", "2026", "2026-02-30", "2025-02-29", "2026-13-01", "2026-2-4", "04.02.2026", "2026-02-4"]
        {
            assert!(Moment::parse(text).is_err(), "{text}");
        }
        assert!(Moment::parse("2024-02-29").is_ok());
    }

    #[test]
    fn a_month_spans_its_days_and_stands_before_them() {
        let june = Moment::parse("2026-06").unwrap();
        assert_eq!(june.first_day(), day("2026-06-01"));
        assert_eq!(june.last_day(), day("2026-06-30"));
        assert!(june < Moment::parse("2026-06-01").unwrap());
        assert!(june > Moment::parse("2026-05-31").unwrap());
        assert_eq!(june.year(), Year(2026));
    }

    proptest! {
        #[test]
        fn every_day_reads_back_as_written(ordinal in -200_000i32..200_000) {
            let day = Day::from_ordinal(ordinal);
            prop_assert_eq!(Moment::parse(&day.to_string()), Ok(Moment::Day(day)));
        }
    }
}
