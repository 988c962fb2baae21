//! What stands out among the supplies of many minerals: how many are concentrated, and who leads most.

use std::collections::BTreeMap;

use super::concentration::{Band, Concentration};
use crate::domain::CountryId;

/// Counts over the supplies given, one per mineral.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Headline {
    /// Supplies counted.
    pub minerals: usize,
    /// Of these, highly concentrated ones (HHI above 1,800).
    pub high: usize,
    /// Of these, ones of which one country supplies more than half.
    pub majority: usize,
    /// The country that is the largest supplier most often; the first by code of several.
    pub leader: CountryId,
    /// How often.
    pub led: usize,
}

impl Headline {
    /// Counts; none when no supply has a named supplier.
    #[must_use]
    pub fn of<'a>(supplies: impl IntoIterator<Item = &'a Concentration>) -> Option<Self> {
        let mut leads: BTreeMap<CountryId, usize> = BTreeMap::new();
        let (mut minerals, mut high, mut majority) = (0, 0, 0);
        for supply in supplies {
            let (Some(hhi), Some(largest)) = (supply.hhi(), supply.largest()) else { continue };
            minerals += 1;
            high += usize::from(hhi.band() == Band::High);
            majority += usize::from(largest.share.fraction() > 0.5);
            *leads.entry(largest.country).or_default() += 1;
        }
        // The last maximum wins in `max_by_key`, so the codes run backwards.
        let (leader, led) = leads.into_iter().rev().max_by_key(|(_, count)| *count)?;
        Some(Self { minerals, high, majority, leader, led })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Figure;
    use crate::domain::{Flags, Origin, Year};

    fn supply(rows: &[(&str, f64)]) -> Concentration {
        let figures: Vec<_> = rows
            .iter()
            .map(|(code, value)| Figure {
                origin: Origin::Country(CountryId::parse(code).unwrap()),
                year: Year(2024),
                value: Some(*value),
                flags: Flags::NONE,
                line: 1,
            })
            .collect();
        Concentration::of(&figures)
    }

    #[test]
    fn it_counts_concentration_majorities_and_leads() {
        let equal: Vec<(String, f64)> =
            (0..20u8).map(|at| (format!("A{}A", char::from(b'A' + at)), 1.0)).collect();
        let equal: Vec<(&str, f64)> = equal.iter().map(|(code, value)| (code.as_str(), *value)).collect();
        let supplies = [
            supply(&[("CHN", 70.0), ("USA", 30.0)]),
            supply(&[("COD", 75.0), ("IDN", 25.0)]),
            supply(&[("CHN", 40.0), ("USA", 30.0), ("AUS", 30.0)]),
            supply(&equal),
        ];
        let headline = Headline::of(&supplies).unwrap();
        assert_eq!((headline.minerals, headline.high, headline.majority), (4, 3, 2));
        assert_eq!((headline.leader.as_str(), headline.led), ("CHN", 2));
        assert_eq!(Headline::of(&[]), None);
    }
}
