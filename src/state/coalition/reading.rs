//! The lists of the coalition page as they stand in a link.

use crate::analysis::coalition::allocation::Step;
use crate::analysis::stage_shares::Part;
use crate::domain::{CountryId, Mineral, Order};
use crate::state::url::Changes;

/// What a step can be about.
const PARTS: [Part; 2] = [Part::Mining, Part::Refining];

/// `cobalt-processing-COD,lithium-extraction-CHL`.
pub(super) fn steps(steps: &[Step]) -> String {
    let one = |step: &Step| format!("{}-{}-{}", step.mineral, step.part.stage(), step.country);
    steps.iter().map(one).collect::<Vec<_>>().join(",")
}

pub(super) fn read_steps(value: &str, parameter: &'static str, changes: &mut Changes) -> Vec<Step> {
    let one = |text: &str| {
        let [mineral, stage, country] = text.split('-').collect::<Vec<_>>()[..] else { return None };
        Some(Step {
            mineral: Mineral::parse(mineral).ok()?,
            part: PARTS.into_iter().find(|part| part.stage().id() == stage)?,
            country: CountryId::parse(&country.to_ascii_uppercase()).ok()?,
        })
    };
    let mut steps = Vec::new();
    for text in value.split(',') {
        match one(text) {
            Some(step) => steps.push(step),
            None => changes.note(parameter, text, ""),
        }
    }
    steps.order();
    steps.dedup();
    steps
}

/// `AUSCHLJPN`: codes have three letters, so they need nothing between them.
pub(super) fn codes(countries: &[CountryId]) -> String {
    countries.iter().map(CountryId::as_str).collect()
}

/// Whether such a group exists is for the page to say, which has the list.
pub(super) fn read_id(value: &str, parameter: &'static str, changes: &mut Changes) -> Option<String> {
    let is_id = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_';
    let id = Some(value.to_ascii_lowercase()).filter(|id| !id.is_empty() && id.bytes().all(is_id));
    if id.is_none() {
        changes.note(parameter, value, "");
    }
    id
}

pub(super) fn read_codes(value: &str, parameter: &'static str, changes: &mut Changes) -> Vec<CountryId> {
    let letters: Vec<char> = value.to_ascii_uppercase().chars().filter(|c| *c != ',').collect();
    let mut countries = Vec::new();
    for code in letters.chunks(3) {
        let code: String = code.iter().collect();
        match CountryId::parse(&code) {
            Ok(country) => countries.push(country),
            Err(_) => changes.note(parameter, &code, ""),
        }
    }
    countries.order();
    countries.dedup();
    countries
}

pub(super) fn read_percent(
    value: &str,
    parameter: &'static str,
    least: u16,
    most: u16,
    changes: &mut Changes,
) -> Option<u16> {
    let asked: Option<u16> = value.parse().ok();
    let used = asked.map(|asked| asked.clamp(least, most));
    if used.is_none() || used != asked {
        changes.note(parameter, value, &used.map(|used| used.to_string()).unwrap_or_default());
    }
    used
}
