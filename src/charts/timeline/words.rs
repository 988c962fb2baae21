//! The timeline in words: what an entry says on hover, the finding, and every entry as a row.

use super::{Timeline, TimelineInput};
use crate::analysis::actions::standing::{Standing, standing};
use crate::charts::datum::Datum;
use crate::charts::summary::{Summary, Table, Tooltip};
use crate::charts::words::{age, moment};
use crate::dataset::actions::{Action, Party, Side};
use crate::text::{Arg, Locale, Message, NumberStyle};

/// What is said about one entry.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Told {
    title: String,
    date: Message,
    in_force: Option<Message>,
    kind: Message,
    status: Message,
    standing: Option<Message>,
    parties: String,
    minerals: Arg,
    stages: Arg,
    source: String,
    source_kind: Message,
    confidence: Message,
    age: Option<Message>,
}

impl Told {
    pub(super) fn of(action: &Action, input: &TimelineInput<'_>, locale: &Locale) -> Self {
        Self {
            title: action.title.clone(),
            date: moment(action.date()),
            in_force: action.in_force.map(moment),
            kind: Message::new(format!("action-kind-{}", action.kind.id())),
            status: Message::new(format!("action-status-{}", action.status.id())),
            standing: standing_message(&standing(action, input.ledger, input.today)),
            parties: locale.plain_text(&parties(action, input.name)),
            minerals: minerals(action),
            stages: stages(action),
            source: action.source.clone(),
            source_kind: Message::new(format!("source-kind-{}", action.source_kind.id())),
            confidence: Message::new(format!("entry-confidence-{}", action.confidence.id())),
            age: action.age_days(input.today).map(age),
        }
    }
}

/// Everyone who takes part, by name.
#[must_use]
pub fn parties(action: &Action, name: &dyn Fn(Party) -> String) -> Arg {
    Arg::List(action.members().map(|party| name(party).into()).collect())
}

/// The minerals an entry names, or that it names none.
#[must_use]
pub fn minerals(action: &Action) -> Arg {
    let named: Vec<Arg> = action
        .minerals
        .named()
        .iter()
        .map(|mineral| Message::new(format!("mineral-{mineral}")).into())
        .collect();
    if named.is_empty() { Message::new("actions-all-minerals").into() } else { Arg::List(named) }
}

/// The stages an entry works on, or all.
#[must_use]
pub fn stages(action: &Action) -> Arg {
    let named: Vec<Arg> =
        action.stages.named().iter().map(|stage| Message::new(format!("stage-{stage}")).into()).collect();
    if named.is_empty() { Message::new("actions-all-stages").into() } else { Arg::List(named) }
}

/// What became of an entry since; none where its status says it all.
#[must_use]
pub fn standing_message(standing: &Standing<'_>) -> Option<Message> {
    let message = Message::new(format!("standing-{}", standing.id()));
    match standing {
        Standing::AsStated => None,
        Standing::Ahead(from) => Some(message.with("date", moment(*from))),
        Standing::OnHold(by) => match by.until {
            Some(until) => Some(message.with("date", moment(until))),
            None => Some(Message::new("standing-on-hold-open")),
        },
        Standing::HoldRanOut(_, until) | Standing::RanOut(until) => {
            Some(message.with("date", moment(*until)))
        }
        Standing::Replaced(by) => Some(message.with("title", by.title.as_str())),
    }
}

impl Timeline {
    /// What is said about an entry.
    #[must_use]
    pub fn tooltip(&self, datum: &Datum) -> Option<Tooltip> {
        let told = &self.row(datum)?.told;
        let label = |key: &str| Message::new(key);
        let mut tooltip =
            Tooltip::new(told.title.as_str()).row(label("actions-column-date"), told.date.clone());
        if let Some(in_force) = told.in_force.clone().filter(|in_force| *in_force != told.date) {
            tooltip = tooltip.row(label("actions-column-in-force"), in_force);
        }
        tooltip = tooltip
            .row(label("actions-column-kind"), told.kind.clone())
            .row(label("actions-column-status"), told.status.clone());
        if let Some(standing) = &told.standing {
            tooltip = tooltip.row(label("actions-column-since"), standing.clone());
        }
        tooltip = tooltip.row(label("actions-column-minerals"), told.minerals.clone());
        tooltip.note = Some(Message::new("timeline-pick"));
        Some(tooltip)
    }

    /// How many entries restrict and how many support or agree, and every entry in words.
    #[must_use]
    pub fn summary(&self) -> Summary {
        let count = |sides: &[Side]| {
            let groups = self.groups.iter().filter(|group| sides.contains(&group.side));
            groups.map(|group| group.rows.len()).sum::<usize>() as f64
        };
        let all = self.rows().count();
        let sentence = if all == 0 {
            Message::new("timeline-summary-empty")
        } else {
            Message::new("timeline-summary")
                .number("entries", all as f64, NumberStyle::Integer)
                .number("restricts", count(&[Side::Restricts]), NumberStyle::Integer)
                .number("relaxes", count(&[Side::Relaxes]), NumberStyle::Integer)
                .number("helps", count(&[Side::Supports, Side::Agrees]), NumberStyle::Integer)
        };
        Summary { sentence, table: self.table() }
    }

    fn table(&self) -> Table {
        let keys = [
            "actions-column-date",
            "actions-column-in-force",
            "actions-column-title",
            "actions-column-parties",
            "actions-column-minerals",
            "actions-column-stages",
            "actions-column-kind",
            "actions-column-status",
            "actions-column-since",
            "actions-column-age",
            "actions-column-source",
            "actions-column-source-kind",
            "actions-column-confidence",
        ];
        let none = || Arg::from("");
        let or_none = |message: &Option<Message>| message.clone().map_or_else(none, Arg::from);
        let rows = self.rows().map(|row| {
            let told = &row.told;
            vec![
                told.date.clone().into(),
                or_none(&told.in_force),
                told.title.as_str().into(),
                told.parties.as_str().into(),
                told.minerals.clone(),
                told.stages.clone(),
                told.kind.clone().into(),
                told.status.clone().into(),
                or_none(&told.standing),
                or_none(&told.age),
                told.source.as_str().into(),
                told.source_kind.clone().into(),
                told.confidence.clone().into(),
            ]
        });
        Table { headers: keys.map(Message::new).to_vec(), rows: rows.collect() }
    }
}
