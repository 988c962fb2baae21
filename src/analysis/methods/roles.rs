//! The curve of the role scores, and what reserves say beyond mining, worked on the largest miner of the example.

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::role_table::{RoleProfile, RoleTable};
use crate::analysis::roles::{Evidence, EvidenceKind, Role, Score};
use crate::domain::Order;
use crate::text::{Message, NumberStyle};

/// The id of reserves against mining.
pub const UNTAPPED: &str = "untapped";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: "role_score",
        formula: "\"score\" = frac{x}{x + x_0}",
        reference: "Own definition: one half at the threshold of each condition; every condition of a role must hold, \
                    so the weakest decides",
        example: score,
    },
    Method {
        id: UNTAPPED,
        formula: "u = frac{R - P}{R + P}",
        reference: "Own definition: share of world reserves R against share of world mining P",
        example: untapped,
    },
];

/// The country with the highest score as an extractor.
fn miner(bench: &Bench<'_>) -> Option<(RoleProfile, Message)> {
    let table = RoleTable::of(bench.shelf.catalogue, bench.shelf.production, bench.totals);
    let value = |profile: &RoleProfile| {
        profile.assessment(Role::Extractor).score().map_or(0.0, |score| score.value())
    };
    let mut profiles: Vec<&RoleProfile> = table.of_mineral(EXAMPLE).collect();
    profiles.order_by(|a, b| value(b).total_cmp(&value(a)));
    let profile = (*profiles.first()?).clone();
    let of = Message::new("method-of-country")
        .with("country", bench.shelf.country_name(profile.country))
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")));
    Some((profile, of))
}

fn evidence(profile: &RoleProfile, role: Role, kind: EvidenceKind) -> Option<&Evidence> {
    profile.assessment(role).evidence.iter().find(|item| item.kind == kind)
}

fn score(bench: &Bench<'_>) -> Option<Example> {
    let (profile, of) = miner(bench)?;
    let share = evidence(&profile, Role::Extractor, EvidenceKind::MineShare)?.value;
    let threshold = crate::analysis::roles::SHARE_THRESHOLD;
    let percent = |value| bench.shelf.locale.number(value, NumberStyle::Percent(1));
    let score = bench.shelf.locale.number(Score::half_at(threshold, share).value(), NumberStyle::Decimal(2));
    let (share, threshold) = (percent(share), percent(threshold));
    let line = format!("\"score\" = frac{{\"{share}\"}}{{\"{share}\" + \"{threshold}\"}} = {score}");
    Some(Example { of, lines: vec![line] })
}

fn untapped(bench: &Bench<'_>) -> Option<Example> {
    let (profile, of) = miner(bench)?;
    let held = evidence(&profile, Role::Holder, EvidenceKind::ReserveShare)?.value;
    let mined = evidence(&profile, Role::Extractor, EvidenceKind::MineShare)?.value;
    let untapped = evidence(&profile, Role::Holder, EvidenceKind::Untapped)?.value;
    let percent = |value| format!("\"{}\"", bench.shelf.locale.number(value, NumberStyle::Percent(1)));
    let (held, mined) = (percent(held), percent(mined));
    let result = bench.shelf.locale.number(untapped, NumberStyle::Decimal(2));
    Some(Example { of, lines: vec![format!("u = frac{{{held} - {mined}}}{{{held} + {mined}}} = {result}")] })
}
