//! How roles moved: one score a year for every role that was played in any year, and what today's judgement lacks.

use std::collections::BTreeMap;

use super::role_table::{RoleProfile, RoleTable};
use super::roles::{Need, Reason};
use crate::dataset::profile::{GapFact, RoleTrack};
use crate::domain::{CountryId, Mineral, Role, Year};

/// The score from which a role is played.
const PLAYED: f64 = 0.5;

/// Scores of one role, as they come: year and score.
type Scores = Vec<(Year, f64)>;

/// The tracks of every country; `tables` are of consecutive years, ascending. Reserves are of the newest edition
/// only, so that the holder has a score in the last year and no history.
#[must_use]
pub fn role_tracks(tables: &[(Year, RoleTable)]) -> BTreeMap<CountryId, Vec<RoleTrack>> {
    let mut scores: BTreeMap<(CountryId, Mineral, Role), Scores> = BTreeMap::new();
    let (Some(first), Some(last)) = (tables.first(), tables.last()) else { return BTreeMap::new() };
    let (first, last) = (first.0, last.0);
    for (year, table) in tables {
        for profile in table.profiles() {
            for item in profile.assessments() {
                let is_known = item.role != Role::Holder || *year == last;
                if let Some(score) = item.score().filter(|_| is_known) {
                    let key = (profile.country, profile.mineral, item.role);
                    scores.entry(key).or_default().push((*year, thousandths(score.value())));
                }
            }
        }
    }
    let mut tracks: BTreeMap<CountryId, Vec<RoleTrack>> = BTreeMap::new();
    for ((country, mineral, role), found) in scores {
        if found.iter().any(|(_, score)| *score >= PLAYED) {
            let at = |year| found.iter().find(|(of, _)| of.0 == year).map(|(_, score)| *score);
            let scores = (first.0..=last.0).map(at).collect();
            let track = RoleTrack { mineral, role, first_year: first, scores };
            tracks.entry(country).or_default().push(track);
        }
    }
    tracks
}

/// Cut off, not rounded: .4996 is not played.
fn thousandths(score: f64) -> f64 {
    (score * 1_000.0 + 1e-9).floor() / 1_000.0
}

/// What the judgement of a country's roles lacks for reasons of its own: what the whole world lacks is left out.
#[must_use]
pub fn gaps(profiles: &[RoleProfile]) -> Vec<GapFact> {
    let mut found: BTreeMap<(Reason, Need), Vec<Mineral>> = BTreeMap::new();
    for profile in profiles {
        let missing = profile.assessments().iter().flat_map(|item| &item.missing);
        for item in missing.filter(|item| item.reason != Reason::NoData) {
            let minerals = found.entry((item.reason, item.need)).or_default();
            if minerals.last() != Some(&profile.mineral) {
                minerals.push(profile.mineral);
            }
        }
    }
    let gap = |((reason, need), minerals): ((Reason, Need), Vec<Mineral>)| GapFact {
        need: need.id().to_owned(),
        reason: reason.id().to_owned(),
        minerals,
    };
    found.into_iter().map(gap).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_just_below_the_threshold_stays_below_it() {
        assert_eq!([0.4996, 0.5, 0.937_6, 1.0].map(thousandths), [0.499, 0.5, 0.937, 1.0]);
    }

    #[test]
    fn no_years_have_no_tracks() {
        assert!(role_tracks(&[]).is_empty());
        let empty = [(Year(2023), RoleTable::default()), (Year(2024), RoleTable::default())];
        assert!(role_tracks(&empty).is_empty());
    }
}
