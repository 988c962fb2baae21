//! What is chosen on a country's page beyond the country itself, which the path names.

use super::url::{Changes, Part, Query};
use crate::domain::{CountryId, Mineral};

/// The choice on a country's page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CountryChoice {
    /// Countries set beside it, at most [`CountryChoice::MOST_BESIDE`].
    pub beside: Vec<CountryId>,
    /// The mineral whose evidence is open.
    pub evidence: Option<Mineral>,
    /// What the path names instead of a country's code, until [`super::settle()`] finds the nearest country.
    pub asked: Option<String>,
}

impl CountryChoice {
    /// Four countries in all: more columns cannot be read.
    pub const MOST_BESIDE: usize = 3;

    /// Takes the last part of the path: a code, or a text that may be a name.
    pub(super) fn read_path(&mut self, text: &str) -> Option<CountryId> {
        let country = CountryId::parse(&text.to_ascii_uppercase()).ok();
        let is_name = country.is_none() && !text.is_empty() && !text.contains(['?', '#', '/']);
        self.asked = is_name.then(|| text.to_owned());
        country
    }
}

impl Part for CountryChoice {
    fn write(&self, query: &mut Query) {
        let codes: Vec<&str> = self.beside.iter().map(CountryId::as_str).collect();
        query.unless_default("with", &codes.join(","), &String::new(), String::clone);
        query.option("evidence", self.evidence.map(Mineral::id).as_ref());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "with" => self.read_with(value, changes),
            "evidence" => {
                self.evidence = Mineral::parse(value).ok();
                if self.evidence.is_none() {
                    changes.note("evidence", value, "");
                }
            }
            _ => return false,
        }
        true
    }
}

impl CountryChoice {
    fn read_with(&mut self, value: &str, changes: &mut Changes) {
        self.beside.clear();
        for code in value.split(',').filter(|code| !code.is_empty()) {
            match CountryId::parse(&code.trim().to_ascii_uppercase()) {
                Ok(id) if self.beside.contains(&id) => {}
                Ok(id) if self.beside.len() < Self::MOST_BESIDE => self.beside.push(id),
                Ok(_) | Err(_) => changes.note("with", code, ""),
            }
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = CountryChoice> {
        let codes = proptest::collection::btree_set("[A-Z]{3}", 0..=CountryChoice::MOST_BESIDE);
        let mineral = (0usize..Mineral::all().len()).prop_map(|at| Mineral::all().nth(at).unwrap());
        (codes, proptest::option::of(mineral)).prop_map(|(codes, evidence)| CountryChoice {
            beside: codes.iter().map(|code| CountryId::parse(code).unwrap()).collect(),
            evidence,
            asked: None,
        })
    }

    #[test]
    fn a_fifth_country_and_a_code_that_is_none_are_left_out() {
        let (mut choice, mut changes) = (CountryChoice::default(), Changes::default());
        assert!(choice.read("with", "zmb,CHL,CHL,AUS,PER,x1", &mut changes));
        assert_eq!(choice.beside.iter().map(CountryId::as_str).collect::<Vec<_>>(), ["ZMB", "CHL", "AUS"]);
    }
}
