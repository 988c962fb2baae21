//! The policy files: participants as they stand, events as the check list of the ledger.
//!
//! `policy_events.csv` was compiled for this project; the ledger holds its rows in a reviewed form with
//! parties, status and what is due. Each row must be there and say the same.

use std::path::Path;

use super::table::{Encoding, Layout, Row, for_each_row};
use super::{FileReport, IngestError, Report, countries};
use crate::dataset::SourceId;
use crate::dataset::actions::{Action, Body, Ledger, Party, Scope};
use crate::dataset::groups::Membership;
use crate::dataset::participation::{Participation, ParticipationList, ParticipationNote};
use crate::domain::Moment;

/// Id of the source of the participants.
pub const PARTICIPATION_SOURCE: &str = "observatory_participation";

/// Events, a link each.
pub const EVENTS: Layout = Layout {
    path: "policy/policy_events.csv",
    encoding: Encoding::Utf8,
    columns: &[
        "announced",
        "in_force",
        "actor",
        "iso3",
        "minerals",
        "stage",
        "measure",
        "summary",
        "source_url",
        "source_kind",
        "confidence",
    ],
};

/// Participants, a column a list.
pub const PARTICIPATION: Layout = Layout {
    path: "policy/forge_msp_participation.csv",
    encoding: Encoding::Utf8,
    columns: &[
        "iso3",
        "name",
        "attended_ministerial_2026_02_04",
        "framework_or_mou_signed_at_ministerial",
        "msp_member",
        "msp_forum_member",
        "pax_silica",
        "note",
    ],
};

/// The columns that are lists.
const LISTS: [(&str, Body, Membership); 5] = [
    ("attended_ministerial_2026_02_04", Body::Ministerial2026, Membership::Attended),
    ("framework_or_mou_signed_at_ministerial", Body::Signed2026, Membership::Signed),
    ("msp_member", Body::Msp, Membership::Member),
    ("msp_forum_member", Body::MspForum, Membership::Member),
    ("pax_silica", Body::PaxSilica, Membership::Member),
];

/// Names of the events file that differ from those of the ledger.
const ALIASES: [(&str, &str); 2] =
    [("bauxite_aluminium", "aluminium"), ("price_floor_proposal", "price_floor")];

/// Looks up every event of the file below `from` in the ledger.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, a row is not in the ledger, or an entry says something
/// else than its row.
pub fn reconcile(from: &Path, ledger: &Ledger, report: &mut Report) -> Result<(), IngestError> {
    let mut account = FileReport::new(EVENTS.path);
    for_each_row(from, &EVENTS, |row| {
        let (announced, in_force) = (moment(row, "announced")?, moment(row, "in_force")?);
        let is_that = |action: &&Action| {
            (action.announced, action.in_force) == (announced, in_force)
                && action.kind.id() == renamed(row.cell("measure"))
                && action.source == row.cell("source_url")
        };
        let entry = ledger.actions().iter().find(is_that).ok_or_else(|| {
            row.invalid(
                "summary",
                "in the ledger with these dates, measure and link",
                "enter it in assets/reviewed/actions.toml as docs/ledger.md says",
            )
        })?;
        compare(row, entry)?;
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Ok(())
}

fn compare(row: &Row<'_>, entry: &Action) -> Result<(), IngestError> {
    let mut minerals: Vec<&str> = row.cell("minerals").split(';').map(renamed).collect();
    minerals.sort_unstable();
    let ids = |scope: &Scope<_>, all: Vec<&'static str>| match scope {
        Scope::All(_) => vec!["all"],
        Scope::These(_) => all,
    };
    let named = entry.minerals.named().iter().map(|mineral| mineral.id());
    let mut entered = ids(&entry.minerals, named.collect());
    entered.sort_unstable();
    let stages: Vec<&str> = match &entry.stages {
        Scope::All(_) => vec!["all"],
        Scope::These(stages) => stages.iter().map(|stage| stage.id()).collect(),
    };
    let agrees = [
        ("minerals", minerals == entered),
        ("stage", stages == [row.cell("stage")]),
        ("summary", row.cell("summary") == entry.says),
        ("source_kind", row.cell("source_kind") == entry.source_kind.id()),
        ("confidence", row.cell("confidence") == entry.confidence.id()),
    ];
    match agrees.into_iter().find(|(_, is_same)| !is_same) {
        Some((column, _)) => Err(row.invalid(
            column,
            "what the ledger says of this event",
            "correct the entry in assets/reviewed/actions.toml, or the row",
        )),
        None => Ok(()),
    }
}

fn renamed(name: &str) -> &str {
    ALIASES.iter().find(|(alias, _)| *alias == name).map_or(name, |(_, name)| name)
}

fn moment(row: &Row<'_>, column: &str) -> Result<Option<Moment>, IngestError> {
    match row.cell(column) {
        "" => Ok(None),
        text => Moment::parse(text).map(Some).map_err(|_| {
            row.invalid(column, "a date", "give YYYY-MM-DD, or YYYY-MM where the source gives no day")
        }),
    }
}

/// Reads the participants below `from`.
///
/// # Errors
/// [`IngestError`] when the file cannot be read, names an unknown country or one twice, or a cell of a
/// list is neither 0 nor 1.
pub fn participation(from: &Path, report: &mut Report) -> Result<Participation, IngestError> {
    let mut lists: Vec<ParticipationList> = LISTS
        .iter()
        .map(|(_, id, membership)| ParticipationList {
            id: *id,
            membership: *membership,
            members: Vec::new(),
        })
        .collect();
    let mut notes = Vec::new();
    let mut seen: Vec<(Party, u64)> = Vec::new();
    let mut account = FileReport::new(PARTICIPATION.path);
    for_each_row(from, &PARTICIPATION, |row| {
        let party = party(row)?;
        if let Some((_, first_line)) = seen.iter().find(|(other, _)| *other == party) {
            return Err(row.duplicate(*first_line, party.id()));
        }
        seen.push((party, row.line));
        for (list, (column, ..)) in lists.iter_mut().zip(&LISTS) {
            match row.cell(column) {
                "1" => list.members.push(party),
                "0" => {}
                _ => return Err(row.invalid(column, "0 or 1", "check the row against its source")),
            }
        }
        if !row.cell("note").is_empty() {
            notes.push(ParticipationNote { party, note: row.cell("note").to_owned() });
        }
        account.row_used();
        Ok(())
    })?;
    report.files.push(account);
    Participation::new(SourceId(PARTICIPATION_SOURCE.into()), lists, notes).map_err(|error| {
        IngestError::Malformed { file: PARTICIPATION.path.to_owned(), what: error.to_string() }
    })
}

fn party(row: &Row<'_>) -> Result<Party, IngestError> {
    match row.cell("iso3") {
        "EU" => Ok(Party::Body(Body::EuropeanUnion)),
        code => countries::by_iso3(code).map(Party::Country).ok_or_else(|| {
            row.invalid("iso3", "a country of ISO 3166-1, or EU", "add the code to src/ingest/countries.rs")
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::ledger;

    const ENTRY: &str = r#"
        [[action]]
        id = "a-1"
        announced = "2022-12-21"
        in_force = "2023-06"
        title = "T"
        says = "Bauxite ban."
        parties = ["IDN"]
        minerals = ["aluminium"]
        stages = ["extraction"]
        kind = "export_ban"
        status = "in_force"
        source = "https://example.org/a"
        source_kind = "press"
        confidence = "high"
    "#;
    const ROW: &str = "2022-12-21,2023-06,Indonesia,IDN,bauxite_aluminium,extraction,export_ban,Bauxite ban.,https://example.org/a,press,high\n";

    fn folder(layout: &Layout, rows: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("policy")).unwrap();
        let text = format!("{}\n{rows}", layout.columns.join(","));
        std::fs::write(folder.path().join(layout.path), text).unwrap();
        folder
    }

    fn reconciled(rows: &str) -> Result<Report, IngestError> {
        let mut report = Report::default();
        reconcile(folder(&EVENTS, rows).path(), &ledger::parse(ENTRY).unwrap(), &mut report).map(|()| report)
    }

    #[test]
    fn a_row_that_the_ledger_repeats_is_used() {
        let report = reconciled(ROW).unwrap();
        assert_eq!((report.files[0].read, report.files[0].used), (1, 1));
    }

    #[test]
    fn a_row_that_is_missing_or_differs_stops_the_run() {
        let refused = |row: &str| reconciled(row).unwrap_err().to_string();
        let text = refused(&ROW.replace("2023-06", "2023-07"));
        assert!(
            text.contains("policy_events.csv:2: column `summary`") && text.contains("docs/ledger.md"),
            "{text}"
        );
        let text = refused(&ROW.replace("bauxite_aluminium", "nickel"));
        assert!(text.contains("column `minerals`: `nickel` is not what the ledger says"), "{text}");
        let text = refused(&ROW.replace("high", "low"));
        assert!(text.contains("column `confidence`"), "{text}");
        let text = refused(&ROW.replace("2022-12-21", "21.12.2022"));
        assert!(text.contains("column `announced`: `21.12.2022` is not a date"), "{text}");
    }

    #[test]
    fn participants_are_listed_by_column() {
        let rows = "ARG,Argentina,1,1,0,1,0,\nEU,European Commission,1,0,1,0,0,to come\n\
                    AUS,Australia,1,0,1,0,1,\n";
        let mut report = Report::default();
        let all = participation(folder(&PARTICIPATION, rows).path(), &mut report).unwrap();
        assert_eq!(all.list(Body::Ministerial2026).unwrap().members.len(), 3);
        assert_eq!(all.countries(Body::Msp).count(), 1);
        assert_eq!(all.note(Party::Body(Body::EuropeanUnion)), Some("to come"));
        assert!(report.files[0].reconciles());
    }

    #[test]
    fn an_unknown_participant_or_cell_stops_the_run() {
        let refused = |rows: &str| {
            participation(folder(&PARTICIPATION, rows).path(), &mut Report::default())
                .unwrap_err()
                .to_string()
        };
        let text = refused("XYZ,Atlantis,1,0,0,0,0,\n");
        assert!(text.contains("csv:2: column `iso3`: `XYZ` is not a country"), "{text}");
        let text = refused("ARG,Argentina,yes,0,0,0,0,\n");
        assert!(text.contains("`yes` is not 0 or 1"), "{text}");
        let text = refused("ARG,Argentina,1,0,0,0,0,\nARG,Argentina,1,0,0,0,0,\n");
        assert!(text.contains("csv:3: repeats line 2 (ARG)"), "{text}");
    }
}
