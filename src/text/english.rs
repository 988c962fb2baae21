//! The English texts: one file for the frame, one for each group of pages.
//!
//! The frame's file is part of the program. A page's files are fetched beside its module, so that a reader
//! of the overview does not carry the words of the coalition.

/// The frame, the overview, names of minerals, forms, series and sources.
pub(super) const FRAME: &str = include_str!("../../assets/text/en.ftl");

/// A file of texts in `assets/text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextFile {
    /// Its name there.
    pub name: &'static str,
    /// Changes with its content: an address that carries it may be kept forever.
    pub version: u64,
}

impl TextFile {
    /// The content is read by the compiler and is no part of the program.
    const fn new(name: &'static str, content: &[u8]) -> Self {
        Self { name, version: fnv1a(content) }
    }

    /// The texts in `bytes`; none if those are not this file as it was built.
    #[must_use]
    pub fn read(&self, bytes: Vec<u8>) -> Option<String> {
        if fnv1a(&bytes) == self.version { String::from_utf8(bytes).ok() } else { None }
    }
}

/// The Fowler-Noll-Vo hash, 1a, of 64 bits.
const fn fnv1a(bytes: &[u8]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut at = 0;
    while at < bytes.len() {
        // Not `u64::from`: no trait function is constant yet.
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash
}

macro_rules! texts {
    ($($(#[$about:meta])* $file:ident = $name:literal;)*) => {
        $(
            $(#[$about])*
            pub const $file: TextFile =
                TextFile::new($name, include_bytes!(concat!("../../assets/text/", $name)));
        )*
        /// All of them in one, for the command line and the tests; the site fetches them page by page.
        pub(super) const ALL: &str = concat!(
            include_str!("../../assets/text/en.ftl"),
            $(include_str!(concat!("../../assets/text/", $name)),)*
        );
    };
}

texts! {
    /// Actions: the page, its timeline, the words of an entry.
    ACTIONS = "en-actions.ftl";
    /// The coalition page.
    COALITION = "en-coalition.ftl";
    /// Roles, countries, role finder and supply risk.
    COUNTRIES = "en-countries.ftl";
    /// Sources, coverage and downloads.
    DATA = "en-data.ftl";
    /// The note behind a figure.
    FIGURE = "en-figure.ftl";
    /// The charts of trade and the flows page.
    FLOWS = "en-flows.ftl";
    /// Methods and their formulas.
    METHODS = "en-methods.ftl";
    /// The page of one mineral.
    MINERAL = "en-mineral.ftl";
    /// The prices page and its charts.
    PRICES = "en-prices.ftl";
    /// The search.
    SEARCH = "en-search.ftl";
    /// The tours.
    TOURS = "en-tours.ftl";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_the_published_hash_of_the_bytes() {
        assert_eq!(fnv1a(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar"), 0x8594_4171_f739_67e8);
        assert_ne!(FLOWS.version, PRICES.version);
    }

    #[test]
    fn only_the_file_itself_is_read() {
        let content = include_bytes!("../../assets/text/en-search.ftl");
        assert!(SEARCH.read(content.to_vec()).is_some_and(|texts| texts.contains("search-")));
        assert_eq!(SEARCH.read(b"<!doctype html>".to_vec()), None);
    }
}
