//! `roles.csv`: one row per country, mineral and role of which anything is known.

use super::table::{Column, FLAGS, Table, dollars, number};
use crate::analysis::role_table::{RoleProfile, RoleTable};
use crate::analysis::roles::{Assessment, Basis, Evidence, Outcome};
use crate::dataset::{Catalogue, ProductionTable, TradeTotals};
use crate::text::NumberStyle;

const COLUMNS: &[Column] = &[
    Column::text("iso3", "Country, ISO 3166-1 alpha-3 or XKX."),
    Column::text("mineral", "Id of the mineral."),
    Column::text("role", "`holder`, `extractor`, `processor`, `trader`, `consumer` or `recycler`."),
    Column::number(
        "score",
        "index 0 to 1",
        "How far the role is played; .5 is the threshold of its definition. Empty when the data is insufficient.",
    ),
    Column::text(
        "evidence",
        "Numbers the score rests on, as `name=value (form or stage, year, source)`, then what is missing as `missing: name (reason)`, all joined by `; `. Shares are fractions, values US dollars.",
    ),
    FLAGS,
];

pub(super) fn table(catalogue: &Catalogue, production: &[&ProductionTable], totals: &TradeTotals) -> Table {
    let roles = RoleTable::of(catalogue, production, totals);
    Table {
        name: "roles",
        title: "Roles of countries by mineral, with evidence",
        columns: COLUMNS,
        inputs: &[
            "catalogue.json",
            "production.json",
            "production_previous.json",
            "production_history.json",
            super::package::TRADE_TOTALS,
        ],
        rows: roles.profiles().iter().flat_map(rows).collect(),
    }
}

fn rows(profile: &RoleProfile) -> Vec<Vec<String>> {
    let row = |item: &Assessment| {
        vec![
            profile.country.to_string(),
            profile.mineral.to_string(),
            item.role.id().to_owned(),
            number(item.score().map(|score| score.value())),
            evidence(item),
            item.flags().to_string(),
        ]
    };
    profile.assessments().iter().map(row).collect()
}

fn evidence(item: &Assessment) -> String {
    let outcome = match item.outcome {
        Outcome::Scored(_) => None,
        Outcome::Insufficient => Some(item.outcome.id().to_owned()),
    };
    let missing = item
        .missing
        .iter()
        .map(|missing| format!("missing: {} ({})", missing.need.id(), missing.reason.id()));
    let parts: Vec<String> =
        outcome.into_iter().chain(item.evidence.iter().map(figure)).chain(missing).collect();
    parts.join("; ")
}

fn figure(evidence: &Evidence) -> String {
    let value = match evidence.kind.style() {
        NumberStyle::UsdCompact => dollars(evidence.value),
        _ => number(Some(evidence.value)),
    };
    let what = match &evidence.basis {
        Basis::Table(series) => series.form.as_str(),
        Basis::Trade(stage, _) => stage.id(),
    };
    format!("{}={value} ({what}, {}, {})", evidence.kind.id(), evidence.year, evidence.basis.source())
}
