//! The risk in focus: the formula with its numbers, and every supplier's term.

use std::sync::Arc;

use leptos::prelude::*;

use super::data::{RiskPageData, supply_name};
use crate::analysis::supply_risk::{Concentrated, Risk, Term, Viewpoint};
use crate::dataset::FigureAddress;
use crate::domain::{CountryId, Mineral, Stage};
use crate::state::{Selection, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{Words, say, words};
use crate::web::navigator::Navigator;
use crate::web::widgets::entity_link::CountryLink;
use crate::web::widgets::figure::{Figure, FigureInSentence};
use crate::web::widgets::nav_link::SelectionLink;

/// Suppliers shown; the rest add next to nothing.
const SHOWN: usize = 12;

#[component]
pub(super) fn TermsPanel(risks: Memo<Arc<Vec<Risk>>>, focus: Memo<(Mineral, Stage)>) -> impl IntoView {
    let viewpoint = expect_context::<Navigator>().part(RiskPageData::viewpoint);
    view! {
        <div aria-live="polite">
            {move || {
                let risks = risks.get();
                RiskPageData::in_focus(&risks, focus.get()).map(|risk| panel(&viewpoint.get(), risk))
            }}
        </div>
    }
}

fn panel(viewpoint: &Viewpoint, risk: &Risk) -> AnyView {
    let words = words();
    let address =
        FigureAddress::Risk { mineral: risk.mineral(), stage: risk.stage, viewer: viewpoint.id().to_owned() };
    let number = words.number(risk.value().unwrap_or_default(), NumberStyle::Decimal(2));
    let (mineral, stage) = (risk.mineral(), risk.stage);
    let series = Message::new("risk-table-of")
        .with("form", Message::new(format!("form-{}", risk.series.form)))
        .year("year", risk.year.0)
        .with("source", Message::new(format!("source-{}", risk.series.source)));
    let of_world = |country| FigureAddress::Share { table: risk.series.key(), country, year: risk.year };
    let of_viewer = |country| {
        let viewer = viewpoint.id().to_owned();
        FigureAddress::Supplier { mineral: risk.mineral(), stage: risk.stage, viewer, country }
    };
    let global = terms_table("risk-terms-global", &risk.global, &of_world, &words);
    let own = risk.own.as_ref().map(|(_, own)| terms_table("risk-terms-own", own, &of_viewer, &words));
    let notes = risk.notes.iter().map(|note| view! { <li>{words.say(&note.message())}</li> }).collect_view();
    let flags: Vec<String> = risk.flags.names().map(|name| words.word(&format!("flag-{name}"))).collect();
    let flags = (!flags.is_empty()).then(|| format!(" ({})", flags.join(", ")));
    let to_finder = move |selection: &mut Selection| {
        selection.view = ViewId::Finder;
        selection.mineral = mineral;
        selection.finder.asked = crate::state::Asked::Role;
        selection.finder.role = Some(match stage {
            Stage::Extraction => crate::analysis::roles::Role::Extractor,
            _ => crate::analysis::roles::Role::Processor,
        });
    };
    view! {
        <section class="evidence" aria-labelledby="terms-title">
            <h2 id="terms-title">{words.say(&supply_name(risk))}</h2>
            <p class="hint">{words.say(&series)} {flags}</p>
            <p class="formula"><FigureInSentence address sentence=words.say(&formula(risk)) number is_last=true/></p>
            {reliance(risk).map(|message| view! { <p class="formula">{words.say(&message)}</p> })}
            <div class="sides">{global} {own}</div>
            <h3>{say("risk-notes")}</h3>
            <ul>{notes}</ul>
            <p class="links"><SelectionLink change=to_finder>{say("risk-to-finder")}</SelectionLink></p>
        </section>
    }
    .into_any()
}

/// The formula with its numbers put in.
fn formula(risk: &Risk) -> Message {
    let factors = risk.factors;
    let decimal = |message: Message, name, value: f64| message.number(name, value, NumberStyle::Decimal(2));
    let message = match (factors.global, factors.sourcing, factors.import_reliance) {
        (Some(global), Some(sourcing), Some(reliance)) => {
            let message = decimal(Message::new("risk-formula-both"), "global", global);
            decimal(decimal(message, "sourcing", sourcing), "reliance", reliance)
        }
        (global, sourcing, _) => {
            decimal(Message::new("risk-formula-one"), "global", global.or(sourcing).unwrap_or_default())
        }
    };
    let message = decimal(message, "recycling", factors.recycling.unwrap_or_default());
    let message = decimal(message, "substitution", factors.substitution);
    decimal(message, "risk", risk.value().unwrap_or_default())
}

fn reliance(risk: &Risk) -> Option<Message> {
    let (own, _) = risk.own.as_ref()?;
    let tonnes = |message: Message, name, value: f64| message.number(name, value, NumberStyle::Compact);
    let message = tonnes(Message::new("risk-formula-reliance"), "imports", own.import_tonnes);
    let message = tonnes(tonnes(message, "exports", own.export_tonnes), "output", own.output_tonnes);
    Some(message.number("reliance", own.import_reliance()?, NumberStyle::Percent(0)))
}

/// The suppliers of one scope, and where their shares come from.
fn terms_table(
    title: &str,
    supply: &Concentrated,
    address: &dyn Fn(CountryId) -> FigureAddress,
    words: &Words,
) -> AnyView {
    let number = |value: f64, digits| words.number(value, NumberStyle::Decimal(digits));
    let row = |term: &Term| {
        let (address, share) = (address(term.country), words.number(term.share, NumberStyle::Percent(1)));
        let governance = term.governance.map_or_else(|| say("chart-no-data"), |g| number(g, 2));
        let value = term.value().map_or_else(|| say("chart-no-data"), |value| number(value, 3));
        view! {
            <tr>
                <th scope="row"><CountryLink country=term.country/></th>
                <td class="number"><Figure address>{share}</Figure></td>
                <td class="number">{governance}</td>
                <td class="number">{number(term.trade, 1)}</td>
                <td class="number">{value}</td>
            </tr>
        }
    };
    let rows = supply.terms.iter().take(SHOWN).map(row).collect_view();
    let rest = supply.terms.len().saturating_sub(SHOWN);
    let rest = (rest > 0).then(|| {
        words.say(&Message::new("risk-terms-rest").number("count", rest as f64, NumberStyle::Integer))
    });
    let sum = supply.weighted.map_or_else(|| say("chart-no-data"), |sum| number(sum, 2));
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=say(title)>
            <table>
                <caption>{say(title)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{say("risk-supplier")}</th>
                        <th scope="col" class="number">{say("risk-share")}</th>
                        <th scope="col" class="number"><abbr title=say("risk-g-title")>"g"</abbr></th>
                        <th scope="col" class="number"><abbr title=say("risk-t-title")>"t"</abbr></th>
                        <th scope="col" class="number">"s²·g·t"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{say("risk-sum")}</th>
                        <td colspan="3" class="hint">{rest}</td>
                        <td class="number"><strong>{sum}</strong></td>
                    </tr>
                </tfoot>
            </table>
        </div>
    }
    .into_any()
}
