//! The English texts, one file for the frame and one for each group of pages.
//!
//! The frame's file is part of the program's first module; a page adds its own when it opens, so that a
//! reader of the overview does not fetch the words of the coalition.

/// The frame, the overview, names of minerals, forms, series and sources.
pub(super) const BASE: &str = include_str!("../../assets/text/en.ftl");
/// Actions: the page, its timeline, the words of an entry.
pub const ACTIONS: &str = include_str!("../../assets/text/en-actions.ftl");
/// The coalition page.
pub const COALITION: &str = include_str!("../../assets/text/en-coalition.ftl");
/// Roles, countries, role finder and supply risk.
pub const COUNTRIES: &str = include_str!("../../assets/text/en-countries.ftl");
/// Sources, coverage and downloads.
pub const DATA: &str = include_str!("../../assets/text/en-data.ftl");
/// The note behind a figure.
pub const FIGURE: &str = include_str!("../../assets/text/en-figure.ftl");
/// The charts of trade and the flows page.
pub const FLOWS: &str = include_str!("../../assets/text/en-flows.ftl");
/// Methods and their formulas.
pub const METHODS: &str = include_str!("../../assets/text/en-methods.ftl");
/// The page of one mineral.
pub const MINERAL: &str = include_str!("../../assets/text/en-mineral.ftl");
/// The prices page and its charts.
pub const PRICES: &str = include_str!("../../assets/text/en-prices.ftl");
/// The search.
pub const SEARCH: &str = include_str!("../../assets/text/en-search.ftl");
/// The tours.
pub const TOURS: &str = include_str!("../../assets/text/en-tours.ftl");

/// All of them in one, for the command line and the tests; the site adds them page by page.
pub(super) const ALL: &str = concat!(
    include_str!("../../assets/text/en.ftl"),
    include_str!("../../assets/text/en-actions.ftl"),
    include_str!("../../assets/text/en-coalition.ftl"),
    include_str!("../../assets/text/en-countries.ftl"),
    include_str!("../../assets/text/en-data.ftl"),
    include_str!("../../assets/text/en-figure.ftl"),
    include_str!("../../assets/text/en-flows.ftl"),
    include_str!("../../assets/text/en-methods.ftl"),
    include_str!("../../assets/text/en-mineral.ftl"),
    include_str!("../../assets/text/en-prices.ftl"),
    include_str!("../../assets/text/en-search.ftl"),
    include_str!("../../assets/text/en-tours.ftl"),
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{EnglishFormats, Locale};

    #[test]
    fn the_words_of_every_page_read_by_themselves() {
        let pages = [
            BASE, ACTIONS, COALITION, COUNTRIES, DATA, FIGURE, FLOWS, METHODS, MINERAL, PRICES, SEARCH, TOURS,
        ];
        for words in pages {
            let read = Locale::new("en", words, Box::new(EnglishFormats));
            assert!(read.is_ok(), "{:?}", read.err());
        }
    }
}
