//! What is known of the countries of a chain beside their trade: who holds, mines and refines how much.

use crate::analysis::stage_shares::{Known, Part, StageShares, Standing, tables_by_part};
use crate::dataset::{ProductionTable, SourceId};
use crate::domain::{CountryId, Mineral, Order, Share, Year};

/// The world shares of one mineral.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Context {
    shares: Vec<(Part, StageShares)>,
}

impl Context {
    /// Takes the best tables up to a year.
    #[must_use]
    pub fn of(tables: &[&ProductionTable], mineral: Mineral, year: Year) -> Self {
        let by_part = tables_by_part(tables);
        let parts = [Part::Reserves, Part::Mining, Part::Refining].into_iter();
        let shares = parts.filter_map(|part| {
            let forms = by_part.get(&(mineral, part))?;
            Some((part, StageShares::of(forms, year)?))
        });
        Self { shares: shares.collect() }
    }

    /// Whether anything is known of a part.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        self.shares.iter().any(|known| known.0 == part)
    }

    /// A country's share of the world with the table it stands in; none where no share is known.
    #[must_use]
    pub fn share(&self, part: Part, country: CountryId) -> Option<(Share, &Standing)> {
        let (_, shares) = self.shares.iter().find(|known| known.0 == part)?;
        let standing = shares.standing(country);
        match standing.known {
            Known::Share(share) => Some((share, standing)),
            Known::Withheld | Known::Incomparable | Known::AtMost(_) => None,
        }
    }

    /// The publications the shares come from, each once.
    #[must_use]
    pub fn sources(&self) -> Vec<SourceId> {
        let standings = self.shares.iter().flat_map(|(_, shares)| {
            shares.countries().map(|country| shares.standing(country).series.source.clone())
        });
        let mut sources: Vec<SourceId> = standings.collect();
        sources.order();
        sources.dedup();
        sources
    }

    /// The country with the largest share of a part.
    #[must_use]
    pub fn largest(&self, part: Part) -> Option<(CountryId, Share, &Standing)> {
        let (_, shares) = self.shares.iter().find(|known| known.0 == part)?;
        let known = shares.countries().filter_map(|country| {
            let (share, standing) = self.share(part, country)?;
            Some((country, share, standing))
        });
        known.max_by(|a, b| a.1.fraction().total_cmp(&b.1.fraction()))
    }
}
