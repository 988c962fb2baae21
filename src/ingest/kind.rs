//! The files of the dataset: where each stands, what it is called, how it is read back.

use serde::de::DeserializeOwned;

use crate::dataset::{
    AtAGlance, Catalogue, ConsumerPrices, CountryGroups, Economy, Environment, EuSupply, EuUses, FileIndex,
    Governance, Ledger, Outlines, Participation, PriceTable, ProductionTable, ProfileShard, ReadError,
    Sourcing, StageContextTable, Technologies, TradeFile, TradeTotals, UsSalient, paths, read,
};
use crate::domain::{Mineral, Year};

/// A file that an ingest writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Countries, minerals, trade codes, sources.
    Catalogue,
    /// Production, capacity and reserves of the newest edition.
    Production,
    /// The same of the edition before.
    ProductionPrevious,
    /// Production since 2000.
    ProductionHistory,
    /// United States statistics.
    UsSalient,
    /// Prices and unit values.
    Prices,
    /// The consumer price index.
    ConsumerPrices,
    /// Minerals in a car or a megawatt.
    Technologies,
    /// In which sectors of the EU a material ends up.
    EuUses,
    /// Who ships what to whom.
    Trade(Mineral),
    /// Exports and imports of every country.
    TradeTotals(Year),
    /// What the countries of a letter show on their pages.
    Profiles(char),
    /// Averages by material and stage.
    StageContext,
    /// What the overview shows beyond the newest edition.
    AtAGlance,
    /// Agreements, measures and funds.
    Actions,
    /// Who attended, signed or is a member.
    Participation,
    /// Governance indicators.
    Governance,
    /// Population and gross domestic product.
    Economy,
    /// Power, air, health and land.
    Environment,
    /// Regions and coalitions.
    CountryGroups,
    /// Supply shares of the EU study.
    EuSupply,
    /// Weights of trade.
    Sourcing,
    /// Outlines for the world at once.
    World110m,
    /// Outlines for a closer look.
    World50m,
}

impl Kind {
    /// The kinds that are one file each.
    const SINGLE: &'static [Self] = &[
        Self::Catalogue,
        Self::Production,
        Self::ProductionPrevious,
        Self::ProductionHistory,
        Self::UsSalient,
        Self::Prices,
        Self::ConsumerPrices,
        Self::Technologies,
        Self::EuUses,
        Self::StageContext,
        Self::AtAGlance,
        Self::Environment,
        Self::Actions,
        Self::Participation,
        Self::Governance,
        Self::Economy,
        Self::CountryGroups,
        Self::EuSupply,
        Self::Sourcing,
        Self::World110m,
        Self::World50m,
    ];

    /// The kind of a path inside the data folder; none for files that another command writes.
    #[must_use]
    pub fn of(path: &str) -> Option<Self> {
        let stem = |folder| path.strip_prefix(folder).and_then(|file: &str| file.strip_suffix(".json"));
        if let Some(id) = stem("trade/") {
            return Mineral::parse(id).ok().map(Self::Trade);
        }
        if let Some(year) = stem("trade_totals/") {
            return year.parse().ok().map(|year| Self::TradeTotals(Year(year)));
        }
        if let Some(letter) = stem("profiles/") {
            let mut letters = letter.chars();
            return letters.next().filter(|_| letters.next().is_none()).map(Self::Profiles);
        }
        Self::SINGLE.iter().copied().find(|kind| kind.path() == path)
    }

    /// Its path inside the data folder.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Catalogue => paths::CATALOGUE.to_owned(),
            Self::Production => paths::PRODUCTION.to_owned(),
            Self::ProductionPrevious => paths::PRODUCTION_PREVIOUS.to_owned(),
            Self::ProductionHistory => paths::PRODUCTION_HISTORY.to_owned(),
            Self::UsSalient => paths::US_SALIENT.to_owned(),
            Self::Prices => paths::PRICES.to_owned(),
            Self::ConsumerPrices => paths::CONSUMER_PRICES.to_owned(),
            Self::Technologies => paths::TECHNOLOGIES.to_owned(),
            Self::EuUses => paths::EU_USES.to_owned(),
            Self::Trade(mineral) => paths::trade(mineral),
            Self::TradeTotals(year) => paths::trade_totals(year),
            Self::Profiles(letter) => paths::profiles(letter),
            Self::StageContext => paths::STAGE_CONTEXT.to_owned(),
            Self::AtAGlance => paths::AT_A_GLANCE.to_owned(),
            Self::Governance => paths::GOVERNANCE.to_owned(),
            Self::Economy => paths::ECONOMY.to_owned(),
            Self::Environment => paths::ENVIRONMENT.to_owned(),
            Self::Actions => paths::ACTIONS.to_owned(),
            Self::Participation => paths::PARTICIPATION.to_owned(),
            Self::CountryGroups => paths::COUNTRY_GROUPS.to_owned(),
            Self::EuSupply => paths::EU_SUPPLY.to_owned(),
            Self::Sourcing => paths::SOURCING.to_owned(),
            Self::World110m => paths::WORLD_110M.to_owned(),
            Self::World50m => paths::WORLD_50M.to_owned(),
        }
    }

    /// Its slug in the package.
    #[must_use]
    pub fn name(self) -> String {
        self.path().trim_end_matches(".json").replace(['/', '_'], "-")
    }

    /// Its readable title.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::Catalogue => "Countries, minerals, trade codes and sources".to_owned(),
            Self::Production => "Production, capacity and reserves by country, newest edition".to_owned(),
            Self::ProductionPrevious => {
                "Production, capacity and reserves by country, previous edition".to_owned()
            }
            Self::ProductionHistory => "Production by country since 2000".to_owned(),
            Self::UsSalient => "United States: salient statistics and import sources".to_owned(),
            Self::Prices => "Prices and unit values".to_owned(),
            Self::ConsumerPrices => "Consumer price index of the United States".to_owned(),
            Self::Technologies => "Minerals in a car and in a megawatt of wind and solar".to_owned(),
            Self::EuUses => "End uses of materials in the European Union by sector".to_owned(),
            Self::Trade(mineral) => format!("Bilateral trade: {mineral}"),
            Self::TradeTotals(year) => format!("Exports and imports by country and trade code, {year}"),
            Self::Profiles(letter) => format!("Countries in profile: {letter}"),
            Self::AtAGlance => {
                "Overview: supply beyond the newest edition, supply risk, monthly prices".to_owned()
            }
            Self::StageContext => "Grid carbon intensity and governance by material and stage".to_owned(),
            Self::Governance => "Governance indicators by country and year".to_owned(),
            Self::Economy => "Population and gross domestic product by country and year".to_owned(),
            Self::Environment => "Power, air, health and land of countries by year".to_owned(),
            Self::Actions => "Ledger of agreements, measures and funds".to_owned(),
            Self::Participation => "Who attended, signed or is a member".to_owned(),
            Self::CountryGroups => "Regions and coalitions as lists of countries".to_owned(),
            Self::EuSupply => {
                "Shares of supply, measures of trade and recycling rates of the EU study 2023".to_owned()
            }
            Self::Sourcing => "Trade by weight of goods whose output is counted in the same unit".to_owned(),
            Self::World110m => "Country outlines, 1:110 million".to_owned(),
            Self::World50m => "Country outlines, 1:50 million".to_owned(),
        }
    }

    /// Reads the bytes as what they should be and checks their hash against the package.
    ///
    /// # Errors
    /// [`ReadError`] when they are not.
    pub fn check(self, files: &FileIndex, bytes: &[u8]) -> Result<(), ReadError> {
        match self {
            Self::Catalogue => self.check_as::<Catalogue>(files, bytes),
            Self::Production | Self::ProductionPrevious | Self::ProductionHistory => {
                self.check_as::<ProductionTable>(files, bytes)
            }
            Self::UsSalient => self.check_as::<UsSalient>(files, bytes),
            Self::Prices => self.check_as::<PriceTable>(files, bytes),
            Self::ConsumerPrices => self.check_as::<ConsumerPrices>(files, bytes),
            Self::Technologies => self.check_as::<Technologies>(files, bytes),
            Self::EuUses => self.check_as::<EuUses>(files, bytes),
            Self::Trade(_) => self.check_as::<TradeFile>(files, bytes),
            Self::TradeTotals(_) => self.check_as::<TradeTotals>(files, bytes),
            Self::Profiles(_) => self.check_as::<ProfileShard>(files, bytes),
            Self::StageContext => self.check_as::<StageContextTable>(files, bytes),
            Self::AtAGlance => self.check_as::<AtAGlance>(files, bytes),
            Self::Governance => self.check_as::<Governance>(files, bytes),
            Self::Economy => self.check_as::<Economy>(files, bytes),
            Self::Environment => self.check_as::<Environment>(files, bytes),
            Self::Actions => self.check_as::<Ledger>(files, bytes),
            Self::Participation => self.check_as::<Participation>(files, bytes),
            Self::CountryGroups => self.check_as::<CountryGroups>(files, bytes),
            Self::EuSupply => self.check_as::<EuSupply>(files, bytes),
            Self::Sourcing => self.check_as::<Sourcing>(files, bytes),
            Self::World110m | Self::World50m => self.check_as::<Outlines>(files, bytes),
        }
    }

    fn check_as<T: DeserializeOwned>(self, files: &FileIndex, bytes: &[u8]) -> Result<(), ReadError> {
        read::<T>(files, &self.path(), bytes).map(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_leads_back_to_its_kind() {
        let cobalt = Mineral::parse("cobalt").unwrap();
        let families = [Kind::Trade(cobalt), Kind::TradeTotals(Year(2024)), Kind::Profiles('C')];
        for kind in Kind::SINGLE.iter().copied().chain(families) {
            assert_eq!(Kind::of(&kind.path()), Some(kind));
        }
        assert_eq!(Kind::of("indicators/risk.csv"), None);
        assert_eq!(Kind::of("trade/unobtainium.json"), None);
    }
}
