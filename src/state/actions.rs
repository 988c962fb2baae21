//! What is chosen on the actions page beyond the country: the sheet, the filters, the entry in focus.

use super::url::{Changes, Part, Query};
use crate::dataset::actions::{ActionKind, Body, Status};
use crate::domain::{Mineral, Stage, Year};

/// A sheet of the actions page; the message key is `sheet-<id>`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sheet {
    /// Timeline, calendar and entries.
    #[default]
    Ledger,
    /// Who restricts, supports and agrees, mineral by mineral.
    Policies,
    /// Meetings against results.
    Scorecard,
}

impl Sheet {
    /// All sheets.
    pub const ALL: [Self; 3] = [Self::Ledger, Self::Policies, Self::Scorecard];

    /// The id used in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ledger => "ledger",
            Self::Policies => "policies",
            Self::Scorecard => "scorecard",
        }
    }
}

/// The choice on the actions page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionChoice {
    /// Which sheet.
    pub sheet: Sheet,
    /// Only entries about this mineral.
    pub mineral: Option<Mineral>,
    /// Only entries on this stage.
    pub stage: Option<Stage>,
    /// Only entries of this kind.
    pub kind: Option<ActionKind>,
    /// Only entries that have come so far.
    pub status: Option<Status>,
    /// Only entries of this year.
    pub year: Option<Year>,
    /// The entry in focus, by its id.
    pub entry: Option<String>,
    /// Clashes among whom; none is all countries.
    pub among: Among,
}

/// Among which countries clashes are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Among {
    /// Those of a list.
    Body(Body),
    /// All there are.
    Everyone,
}

impl Default for Among {
    fn default() -> Self {
        Self::Body(Body::Ministerial2026)
    }
}

impl Among {
    /// All choices.
    pub const ALL: [Self; 7] = [
        Self::Body(Body::Ministerial2026),
        Self::Body(Body::Signed2026),
        Self::Body(Body::Msp),
        Self::Body(Body::MspForum),
        Self::Body(Body::PaxSilica),
        Self::Body(Body::EuropeanUnion),
        Self::Everyone,
    ];

    /// The id used in links; of a body, that of its list.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Body(body) => body.id(),
            Self::Everyone => "everyone",
        }
    }
}

impl Part for ActionChoice {
    fn write(&self, query: &mut Query) {
        query.unless_default("sheet", &self.sheet, &Sheet::default(), |sheet| sheet.id().to_owned());
        query.option("about", self.mineral.as_ref());
        query.option("at", self.stage.as_ref());
        query.option("kind", self.kind.map(ActionKind::id).as_ref());
        query.option("status", self.status.map(Status::id).as_ref());
        query.option("said", self.year.as_ref());
        query.option("entry", self.entry.as_ref());
        query.unless_default("among", &self.among, &Among::default(), |among| among.id().to_owned());
    }

    fn read(&mut self, name: &str, value: &str, changes: &mut Changes) -> bool {
        match name {
            "sheet" => self.sheet = changes.choice("sheet", value, &Sheet::ALL, Sheet::id),
            "about" => self.mineral = known("about", value, Mineral::parse(value).ok(), changes),
            "at" => self.stage = known("at", value, Stage::parse(value), changes),
            "kind" => self.kind = known("kind", value, ActionKind::parse(value), changes),
            "status" => self.status = known("status", value, Status::parse(value), changes),
            "said" => self.year = known("said", value, value.parse().ok().map(Year), changes),
            "entry" => self.entry = known("entry", value, entry(value), changes),
            "among" => self.among = changes.choice("among", value, &Among::ALL, Among::id),
            _ => return false,
        }
        true
    }
}

impl ActionChoice {
    /// Whether any filter of its own narrows the entries.
    #[must_use]
    pub const fn is_filtered(&self) -> bool {
        self.mineral.is_some()
            || self.stage.is_some()
            || self.kind.is_some()
            || self.status.is_some()
            || self.year.is_some()
    }
}

/// A value as it was understood; a note where it was not.
fn known<T>(parameter: &'static str, value: &str, found: Option<T>, changes: &mut Changes) -> Option<T> {
    if found.is_none() {
        changes.note(parameter, value, "");
    }
    found
}

/// The form of an id; whether the ledger has it is for the page to say.
fn entry(value: &str) -> Option<String> {
    let is_letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!value.is_empty() && value.chars().all(is_letter)).then(|| value.to_owned())
}

#[cfg(test)]
pub(super) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Any choice a link can hold.
    pub(in crate::state) fn choices() -> impl Strategy<Value = ActionChoice> {
        let one_of = |count: usize| proptest::option::of(0..count);
        let filters = (one_of(20), one_of(5), one_of(ActionKind::ALL.len()), one_of(Status::ALL.len()));
        let year = proptest::option::of((1900u16..2100).prop_map(Year));
        let entry = proptest::option::of("[a-z0-9-]{1,12}");
        (filters, year, entry, 0usize..3, 0usize..Among::ALL.len()).prop_map(
            |((mineral, stage, kind, status), year, entry, sheet, among)| ActionChoice {
                sheet: Sheet::ALL[sheet],
                mineral: mineral.and_then(|at| Mineral::all().nth(at)),
                stage: stage.map(|at| Stage::ALL[at]),
                kind: kind.map(|at| ActionKind::ALL[at]),
                status: status.map(|at| Status::ALL[at]),
                year,
                entry,
                among: Among::ALL[among],
            },
        )
    }

    #[test]
    fn what_is_not_understood_is_dropped_and_said() {
        let (mut choice, mut changes) = (ActionChoice::default(), Changes::default());
        for (name, value) in [("kind", "export_ban"), ("status", "done"), ("entry", "A b"), ("sheet", "x")] {
            assert!(choice.read(name, value, &mut changes));
        }
        assert!(!choice.read("year", "2026", &mut changes));
        assert_eq!(choice, ActionChoice { kind: Some(ActionKind::ExportBan), ..ActionChoice::default() });
        assert!(choice.is_filtered());
        let said: Vec<_> =
            changes.into_list().into_iter().map(|change| (change.parameter, change.used)).collect();
        assert_eq!(
            said,
            [("status", String::new()), ("entry", String::new()), ("sheet", "ledger".to_owned())]
        );
    }
}
