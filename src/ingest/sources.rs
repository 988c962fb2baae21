//! The registry of official files: adding a source is a parser and a row here.

use super::{
    baci, bgs, bls_cpi, country_groups, environment, eu_supply, eu_uses, iea_contents, ledger, natural_earth,
    pink_sheet, policy, usgs_lithium, usgs_mcs_2025, usgs_mcs_2026, wdi, wgi,
};
use crate::dataset::package::License;
use crate::dataset::{Source, SourceId};

/// The trade codes' mineral and stage: a judgement of this project.
pub const HS_CODES: &str = "observatory_hs_codes";

/// A publication and its file below the source folder.
#[derive(Clone, Copy, Debug)]
pub struct Official {
    /// Id used throughout the data.
    pub id: &'static str,
    /// The file; several files of one source are numbered by the first.
    pub path: &'static str,
    /// Official title.
    pub title: &'static str,
    /// Who publishes it.
    pub publisher: &'static str,
    /// Edition or release.
    pub edition: &'static str,
    /// Date of the edition.
    pub vintage: &'static str,
    /// Under which terms.
    pub licence: Licence,
    /// How to cite it.
    pub citation: &'static str,
    /// Where the publisher keeps it.
    pub url: Option<&'static str>,
}

/// Terms met among the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Licence {
    /// Work of the United States Government.
    UsGovernment,
    /// Placed in the public domain by its makers.
    PublicDomain,
    /// Creative Commons Attribution 4.0.
    CcBy4,
    /// French open licence 2.0.
    Etalab2,
    /// British Open Government Licence 3.0, as re-users report it.
    Ogl3Reported,
    /// Creative Commons Attribution, as re-users report it.
    CcByReported,
    /// Made for this project.
    Own,
}

impl Licence {
    /// All, in the order the package lists them.
    pub const ALL: [Self; 7] = [
        Self::UsGovernment,
        Self::PublicDomain,
        Self::CcBy4,
        Self::Etalab2,
        Self::Ogl3Reported,
        Self::CcByReported,
        Self::Own,
    ];

    /// Short name in the package.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::UsGovernment => "us-government-work",
            Self::PublicDomain => "public-domain",
            Self::CcBy4 => "CC-BY-4.0",
            Self::Etalab2 => "etalab-2.0",
            Self::Ogl3Reported => "OGL-UK-3.0",
            Self::CcByReported => "CC-BY-as-reported",
            Self::Own => "Apache-2.0 OR MIT",
        }
    }

    /// In words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::UsGovernment => "Public domain: work of the United States Government",
            Self::PublicDomain => "Public domain",
            Self::CcBy4 => "Creative Commons Attribution 4.0: credit the publisher",
            Self::Etalab2 => "Licence Ouverte 2.0 (Etalab): credit CEPII and the date of the release",
            Self::Ogl3Reported => {
                "Open Government Licence 3.0 as several re-users report it; the publisher's own page was not seen"
            }
            Self::CcByReported => {
                "Creative Commons Attribution as re-users report it (Ember 4.0, United Nations 3.0 IGO); the publishers' own pages were not seen"
            }
            Self::Own => "Work of this project: Apache-2.0 or MIT",
        }
    }

    /// Where its text is.
    #[must_use]
    pub const fn url(self) -> Option<&'static str> {
        match self {
            Self::CcBy4 | Self::CcByReported => Some("https://creativecommons.org/licenses/by/4.0/"),
            Self::Etalab2 => Some("https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
            Self::Ogl3Reported => {
                Some("https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
            }
            Self::UsGovernment | Self::PublicDomain | Self::Own => None,
        }
    }

    /// As the package lists it.
    #[must_use]
    pub fn license(self) -> License {
        License {
            name: self.name().to_owned(),
            path: self.url().map(str::to_owned),
            title: self.title().to_owned(),
        }
    }
}

/// Every publication the dataset is compiled from, sorted by id.
pub const SOURCES: &[Official] = &[
    Official {
        id: bgs::SOURCE,
        path: bgs::MAIN.path,
        title: "World Mineral Statistics: production 2000-2023",
        publisher: "British Geological Survey",
        edition: "Archive as downloaded in 2025, 14 commodity files merged, years from 2000",
        vintage: "2025",
        licence: Licence::Ogl3Reported,
        citation: "Contains British Geological Survey materials (c) UKRI 2025",
        url: Some("https://doi.org/10.5285/1e7d5e08-9e24-471b-ae37-49b477f695e3"),
    },
    Official {
        id: bgs::SECOND_SOURCE,
        path: bgs::SECOND.path,
        title: "World Mineral Statistics: aluminium, chromium ore, molybdenum and zinc 2000-2021",
        publisher: "British Geological Survey",
        edition: "Archive as downloaded in 2023 by another project, five commodities, years from 2000",
        vintage: "2023",
        licence: Licence::Ogl3Reported,
        citation: "Contains British Geological Survey materials (c) UKRI 2025",
        url: Some("https://doi.org/10.5285/1e7d5e08-9e24-471b-ae37-49b477f695e3"),
    },
    Official {
        id: bls_cpi::SOURCE,
        path: bls_cpi::LAYOUT.path,
        title: "Consumer Price Index for All Urban Consumers, U.S. city average, all items",
        publisher: "U.S. Bureau of Labor Statistics",
        edition: "January 1913 to May 2026, not seasonally adjusted; October 2025 was never published",
        vintage: "2026-06",
        licence: Licence::UsGovernment,
        citation: "U.S. Bureau of Labor Statistics, Consumer Price Index, CUUR0000SA0",
        url: Some("https://www.bls.gov/cpi/"),
    },
    Official {
        id: baci::SOURCE,
        path: "cepii_baci/baci_hs17_v202601_2024_30codes.csv",
        title: "BACI: international trade at the product level",
        publisher: "CEPII",
        edition: "V202601; complete for 2022 and 2024, main partners for the other years, main routes for HS4",
        vintage: "2026-01",
        licence: Licence::Etalab2,
        citation: "Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the Product-Level. \
                   The 1994-2007 Version, CEPII Working Paper 2010-23; release V202601",
        url: Some("https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37"),
    },
    Official {
        id: baci::UNIT_VALUE_SOURCE,
        path: "cepii_baci/baci_world_unit_values_2002_2024.csv",
        title: "BACI: world unit values of trade by HS6 code",
        publisher: "CEPII",
        edition: "V202601, value divided by quantity, on HS 2002",
        vintage: "2026-01",
        licence: Licence::Etalab2,
        citation: "Gaulier, G. and Zignago, S. (2010), BACI: International Trade Database at the Product-Level. \
                   The 1994-2007 Version, CEPII Working Paper 2010-23; release V202601",
        url: Some("https://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37"),
    },
    Official {
        id: eu_uses::SOURCE,
        path: eu_uses::LAYOUT.path,
        title: "Study on the critical raw materials for the EU 2023: end uses by sector",
        publisher: "European Commission",
        edition: "2023, as a public repository of its tables holds them",
        vintage: "2023",
        licence: Licence::CcBy4,
        citation: "European Commission, Grohol, M., Veeh, C. (2023), Study on the critical raw materials for the EU \
                   2023: final report",
        url: Some("https://doi.org/10.2873/725585"),
    },
    Official {
        id: iea_contents::SOURCE,
        path: iea_contents::LAYOUT.path,
        title: "The Role of Critical Minerals in Clean Energy Transitions: mineral contents",
        publisher: "International Energy Agency",
        edition: "2021, compiled from three re-publications that agree; the report itself was not seen",
        vintage: "2021-05",
        licence: Licence::CcBy4,
        citation: "International Energy Agency (2021), The Role of Critical Minerals in Clean Energy Transitions",
        url: Some("https://www.iea.org/reports/the-role-of-critical-minerals-in-clean-energy-transitions"),
    },
    Official {
        id: eu_supply::RECYCLING_SOURCE,
        path: eu_supply::RECYCLING.path,
        title: "Study on the critical raw materials for the EU 2023: end-of-life recycling input rates",
        publisher: "European Commission",
        edition: "2023, as copied by another project; the study's own page was not seen, zeroes may stand for not listed",
        vintage: "2023",
        licence: Licence::CcBy4,
        citation: "European Commission, Grohol, M., Veeh, C. (2023), Study on the critical raw materials for the \
                   EU 2023: final report, doi 10.2873/725585; recycling rates from a secondary copy",
        url: Some("https://doi.org/10.2873/725585"),
    },
    Official {
        id: eu_supply::SOURCE,
        path: eu_supply::GLOBAL.path,
        title: "Study on the critical raw materials for the EU 2023: supply shares and measures of trade",
        publisher: "European Commission",
        edition: "2023, average of 2016 to 2020",
        vintage: "2023",
        licence: Licence::CcBy4,
        citation: "European Commission, Grohol, M., Veeh, C. (2023), Study on the critical raw materials for the \
                   EU 2023: final report, doi 10.2873/725585",
        url: Some("https://doi.org/10.2873/725585"),
    },
    Official {
        id: natural_earth::SOURCE,
        path: "naturalearth/countries-110m.json",
        title: "Natural Earth, admin 0 countries, as world-atlas 2.0.2",
        publisher: "Natural Earth",
        edition: "4.1, scales 1:110 million and 1:50 million; borders de facto",
        vintage: "2018",
        licence: Licence::PublicDomain,
        citation: "Made with Natural Earth; TopoJSON by Michael Bostock, world-atlas 2.0.2 (ISC)",
        url: Some("https://www.naturalearthdata.com"),
    },
    Official {
        id: country_groups::SOURCE,
        path: "country_groups.json",
        title: "Regions and coalitions as lists of countries",
        publisher: "Critical Minerals Observatory",
        edition: "First; each list names its own source and date",
        vintage: "2026",
        licence: Licence::Own,
        citation: "Critical Minerals Observatory, country groups; each list cites its publisher",
        url: None,
    },
    Official {
        id: HS_CODES,
        path: "cepii_baci/hs_codes.csv",
        title: "Harmonized System codes read as mineral and stage",
        publisher: "Critical Minerals Observatory",
        edition: "First; a judgement, code by code",
        vintage: "2026",
        licence: Licence::Own,
        citation: "Critical Minerals Observatory, trade codes by mineral and stage",
        url: None,
    },
    Official {
        id: usgs_lithium::SOURCE,
        path: usgs_lithium::PATH,
        title: "Historical statistics for mineral and material commodities (Data Series 140): lithium",
        publisher: "U.S. Geological Survey",
        edition: "1900-2021, modified on 2 August 2023",
        vintage: "2023-08",
        licence: Licence::UsGovernment,
        citation: "Kelly, T.D., and Matos, G.R., comps., Historical statistics for mineral and material commodities in \
                   the United States: U.S. Geological Survey Data Series 140, lithium",
        url: Some("https://doi.org/10.3133/ds140"),
    },
    Official {
        id: environment::POWER_SOURCE,
        path: environment::PATHS[0],
        title: "Carbon intensity of electricity generation",
        publisher: "Ember, by Our World in Data",
        edition: "Updated 27 June 2025; gaps filled from the Energy Institute",
        vintage: "2025-06-27",
        licence: Licence::CcByReported,
        citation: "Ember (2025); Energy Institute, Statistical Review of World Energy (2025); processed by Our World in Data",
        url: Some("https://ourworldindata.org/grapher/carbon-intensity-electricity"),
    },
    Official {
        id: environment::LIFE_SOURCE,
        path: environment::PATHS[2],
        title: "World Population Prospects: life expectancy at birth",
        publisher: "United Nations, by Our World in Data",
        edition: "2024",
        vintage: "2024",
        licence: Licence::CcByReported,
        citation: "United Nations, World Population Prospects (2024); processed by Our World in Data",
        url: Some("https://ourworldindata.org/grapher/life-expectancy"),
    },
    Official {
        id: ledger::SOURCE,
        path: policy::EVENTS.path,
        title: "Ledger of actions: agreements, measures and funds",
        publisher: "Critical Minerals Observatory",
        edition: "First; a selection, each entry with a link to its own source",
        vintage: "2026-02",
        licence: Licence::Own,
        citation: "Critical Minerals Observatory, ledger of actions; each entry names its source",
        url: None,
    },
    Official {
        id: policy::PARTICIPATION_SOURCE,
        path: policy::PARTICIPATION.path,
        title: "Ministerial of 4 February 2026, Minerals Security Partnership, its Forum, Pax Silica: participants",
        publisher: "Critical Minerals Observatory",
        edition: "First; from the US fact sheet of 4 February 2026, announcements of the European Union of 2024 and \
                  the Korean foreign ministry's list",
        vintage: "2026-02",
        licence: Licence::Own,
        citation: "Critical Minerals Observatory, participants, from the fact sheet of the US Department of State of \
                   4 February 2026 and announcements of the European Union and the Republic of Korea",
        url: None,
    },
    Official {
        id: usgs_mcs_2025::SOURCE,
        path: usgs_mcs_2025::LAYOUT.path,
        title: "Mineral Commodity Summaries 2025, data release: world data",
        publisher: "U.S. Geological Survey",
        edition: "2025",
        vintage: "2025",
        licence: Licence::UsGovernment,
        citation: "U.S. Geological Survey, 2025, Mineral commodity summaries 2025",
        url: Some("https://doi.org/10.5066/P13XCP3R"),
    },
    Official {
        id: usgs_mcs_2026::SOURCE,
        path: usgs_mcs_2026::LAYOUT.path,
        title: "Mineral Commodity Summaries 2026, data release",
        publisher: "U.S. Geological Survey",
        edition: "2026",
        vintage: "2026-02",
        licence: Licence::UsGovernment,
        citation: "U.S. Geological Survey, 2026, Mineral commodity summaries 2026",
        url: Some("https://www.sciencebase.gov/catalog/item/696a75d5d4be0228872d3bf8"),
    },
    Official {
        id: pink_sheet::SOURCE,
        path: pink_sheet::PATH,
        title: "Commodity Price Data (The Pink Sheet), monthly",
        publisher: "World Bank",
        edition: "Updated on June 02, 2026; saved again by a re-user with two decimals",
        vintage: "2026-06-02",
        licence: Licence::CcBy4,
        citation: "World Bank, Commodity Price Data (The Pink Sheet), 2 June 2026",
        url: Some("https://www.worldbank.org/en/research/commodity-markets"),
    },
    Official {
        id: wdi::SOURCE,
        path: wdi::LAYOUT.path,
        title: "World Development Indicators: population and gross domestic product",
        publisher: "World Bank",
        edition: "As mirrored by datahub.io; population to 2024, GDP to 2023; edition date not stated there",
        vintage: "2025",
        licence: Licence::CcBy4,
        citation: "World Bank, World Development Indicators, SP.POP.TOTL and NY.GDP.MKTP.CD",
        url: Some("https://databank.worldbank.org/source/world-development-indicators"),
    },
    Official {
        id: environment::OLD_SOURCE,
        path: environment::PATHS[4],
        title: "World Development Indicators, edition of 2019: forest, renewable electricity, freshwater, depletion",
        publisher: "World Bank",
        edition: "Download of late 2019; nothing newer with an open licence was found",
        vintage: "2019",
        licence: Licence::CcBy4,
        citation: "World Bank, World Development Indicators (2019), AG.LND.FRST.ZS, EG.ELC.RNEW.ZS, ER.H2O.FWTL.ZS, NY.ADJ.DRES.GN.ZS",
        url: Some("https://databank.worldbank.org/source/world-development-indicators"),
    },
    Official {
        id: environment::HEALTH_SOURCE,
        path: environment::PATHS[3],
        title: "World Development Indicators: health expenditure, physicians, sanitation",
        publisher: "World Bank",
        edition: "Updated 13 July 2026",
        vintage: "2026-07-13",
        licence: Licence::CcBy4,
        citation: "World Bank, World Development Indicators, SH.XPD.CHEX.GD.ZS, SH.MED.PHYS.ZS, SH.STA.SMSS.ZS",
        url: Some("https://databank.worldbank.org/source/world-development-indicators"),
    },
    Official {
        id: environment::DUST_SOURCE,
        path: environment::PATHS[1],
        title: "World Development Indicators: mean exposure to PM2.5",
        publisher: "World Bank, input by the Global Burden of Disease Study 2023",
        edition: "Updated 13 July 2026; modelled, with desert dust",
        vintage: "2026-07-13",
        licence: Licence::CcBy4,
        citation: "World Bank, World Development Indicators, EN.ATM.PM25.MC.M3; Global Burden of Disease Study 2023 (IHME)",
        url: Some("https://databank.worldbank.org/source/world-development-indicators"),
    },
    Official {
        id: wgi::SOURCE,
        path: wgi::LAYOUT.path,
        title: "Worldwide Governance Indicators",
        publisher: "World Bank",
        edition: "2024 update, 1996-2023; years from 2005",
        vintage: "2024",
        licence: Licence::CcBy4,
        citation: "Kaufmann, D. and Kraay, A., Worldwide Governance Indicators, 2024 update",
        url: Some("https://www.worldbank.org/en/publication/worldwide-governance-indicators"),
    },
];

impl Official {
    /// The catalogue row.
    #[must_use]
    pub fn source(&self) -> Source {
        Source {
            id: SourceId(self.id.to_owned()),
            title: self.title.to_owned(),
            publisher: self.publisher.to_owned(),
            edition: self.edition.to_owned(),
            vintage: self.vintage.to_owned(),
            licence: self.licence.title().to_owned(),
            citation: self.citation.to_owned(),
            url: self.url.map(str::to_owned),
            file: self.path.rsplit('/').next().unwrap_or(self.path).to_owned(),
        }
    }
}

/// The registry row of an id.
#[must_use]
pub fn official(id: &str) -> Option<&'static Official> {
    SOURCES.iter().find(|official| official.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_every_row_is_filled() {
        let mut ids: Vec<_> = SOURCES.iter().map(|official| official.id).collect();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), SOURCES.len());
        for official in SOURCES {
            let texts = [official.title, official.publisher, official.edition, official.citation];
            assert!(texts.iter().all(|text| !text.is_empty() && !text.contains("  ")), "{}", official.id);
        }
    }
}
