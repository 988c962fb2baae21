//! What is asked of sourcing, and what comes of it.

use crate::analysis::coalition::offers::{Sourcing, Terms, by_production, by_trade};
use crate::analysis::coalition::plan::{Plan, Shortfall};
use crate::analysis::coalition::robust::{NoPlan, RobustPlan, robust};
use crate::analysis::coalition::sourcing::{least_risk, present};
use crate::charts::words::share;
use crate::dataset::{Coverage, Governance, SourceId, TradeFile};
use crate::domain::{Share, Stage, Unit};
use crate::state::{Caps, Selection, Sellers};
use crate::text::{Arg, Message};
use crate::web::views::coalition::data::CoalitionData;

/// What was asked, and what came of it.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) sourcing: Sourcing,
    pub(super) today: Option<Plan>,
    pub(super) least: Result<Plan, Shortfall>,
    pub(super) robust: Result<RobustPlan, NoPlan>,
    /// None for US dollars of trade.
    pub(super) unit: Option<Unit>,
    /// Source of the quantities.
    pub(super) source: SourceId,
    pub(super) notes: Vec<Message>,
}

pub(super) fn answer(
    data: &CoalitionData,
    selection: &Selection,
    governance: Option<&Governance>,
    trade: Option<&TradeFile>,
) -> Option<Answer> {
    let choice = &selection.coalition;
    let members = data.members(selection);
    let year = governance.and_then(|governance| governance.frame().years().next_back());
    let terms = Terms {
        members: &members,
        sellers: (choice.sellers == Sellers::Members).then_some(&members),
        headroom: f64::from(choice.extra) / 100.0,
        governance: governance.zip(year),
    };
    let mut notes = Vec::new();
    let (sourcing, unit, source) = match choice.caps {
        Caps::Production => {
            let link = data.part(selection)?;
            let wanted = Share::of(f64::from(choice.wanted), 100.0)?;
            notes.push(
                Message::new("sourcing-by-production")
                    .with("form", Message::new(format!("form-{}", link.series.form)))
                    .year("year", link.year.0)
                    .with("wanted", share(wanted.fraction())),
            );
            (by_production(link, wanted, &terms), Some(link.series.unit), link.series.source.clone())
        }
        Caps::Trade => {
            let file = trade?;
            let stage = match selection.stage {
                Stage::Extraction => Stage::Extraction,
                _ => Stage::Processing,
            };
            let codes = data.core.facts().codes(file.mineral, stage);
            let (code, (year, coverage)) =
                codes.first().and_then(|code| Some((*code, *code.years.last()?)))?;
            let block = file.block(&code.code, year)?;
            let known = Message::new(format!("specificity-{}", code.specificity.id()));
            notes.push(
                Message::new("sourcing-by-trade")
                    .with("code", code.code.as_str())
                    .year("year", year.0)
                    .with("known", known),
            );
            if coverage != Coverage::Complete {
                notes.push(Message::new(format!("coverage-{}", coverage.id())));
            }
            (by_trade(&block.flows, &terms), None, file.source.clone())
        }
    };
    if !sourcing.unrated.is_empty() {
        let names: Vec<Arg> =
            sourcing.unrated.iter().map(|country| data.country_name(*country).into()).collect();
        notes.push(Message::new("sourcing-unrated").with("countries", Arg::List(names)));
    }
    let floor = choice.floor.map(|floor| f64::from(floor) / 100.0);
    Some(Answer {
        today: present(&sourcing.request, &sourcing.today),
        least: least_risk(&sourcing.request),
        robust: robust(&sourcing.request, floor),
        sourcing,
        unit,
        source,
        notes,
    })
}
