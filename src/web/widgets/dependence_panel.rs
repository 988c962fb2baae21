//! Whom the country in focus buys from and sells to.

use std::sync::Arc;

use leptos::prelude::*;

use crate::analysis::concentration::Concentration;
use crate::analysis::dependence::{Dependence, GroupDependence};
use crate::charts::words::share;
use crate::dataset::{CountryGroup, Direction, FigureAddress, GroupTraded, Traded};
use crate::domain::{CountryId, Share, Year};
use crate::state::{Selection, ViewId};
use crate::text::{Message, NumberStyle};
use crate::web::app::{say, words};
use crate::web::store::Core;
use crate::web::widgets::entity_link::CountryLink;
use crate::web::widgets::figure::{FigureInSentence, FigureOr};
use crate::web::widgets::nav_link::SelectionLink;

/// Partners named on each side; the table below the chart has all.
const SHOWN: usize = 6;

#[component]
pub(crate) fn DependencePanel(
    country: CountryId,
    dependence: Dependence,
    /// The trade code looked at.
    code: String,
    year: u16,
) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let name = core.country_name(country);
    let title = Message::new("dependence-title").with("country", name.as_str()).year("year", year);
    let address = |direction, of| {
        Some(FigureAddress::Trade { of, direction, code: code.clone(), year: Year(year), country })
    };
    let sentence = words().say(&finding(&core, &name, &dependence));
    // The number that sums the suppliers up is the one to ask for.
    let asked = match (dependence.suppliers.hhi(), address(Direction::Imports, Traded::Partners)) {
        (Some(hhi), Some(address)) => {
            let number = words().number(hhi.value(), NumberStyle::Integer);
            view! { <FigureInSentence address sentence number/> }.into_any()
        }
        _ => sentence.into_any(),
    };
    view! {
        <section class="evidence" aria-labelledby="dependence-title">
            <h3 id="dependence-title">{words().say(&title)}</h3>
            <p class="finding">{asked}</p>
            <div class="sides">
                {side("dependence-suppliers", &dependence.suppliers, &|partner| address(Direction::Imports, Traded::Partner(partner)))}
                {side("dependence-customers", &dependence.customers, &|partner| address(Direction::Exports, Traded::Partner(partner)))}
            </div>
            <p class="hint">{say("dependence-hint")}</p>
            <p class="links">
                <SelectionLink change=move |selection: &mut Selection| {
                    selection.view = ViewId::Country;
                }>{say("to-country")}</SelectionLink>
                <SelectionLink change=move |selection: &mut Selection| {
                    selection.view = ViewId::Roles;
                }>{say("dependence-roles")}</SelectionLink>
            </p>
        </section>
    }
}

/// Whom a region or coalition depends on, and what its members trade among themselves.
#[component]
pub(crate) fn BlocPanel(
    bloc: CountryGroup,
    dependence: GroupDependence,
    /// The trade code looked at.
    code: String,
    year: u16,
) -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let words = words();
    let title = Message::new("dependence-title").with("country", bloc.name.as_str()).year("year", year);
    let source = Message::new("focus-bloc-source")
        .with("membership", Message::new(format!("membership-{}", bloc.membership.id())))
        .number("count", bloc.members.len() as f64, NumberStyle::Integer)
        .with("publisher", bloc.source.publisher.as_str())
        .with("title", bloc.source.title.as_str())
        .with("date", bloc.source.date.as_str());
    let members = bloc.members.clone();
    let address =
        |of| FigureAddress::Group { of, code: code.clone(), year: Year(year), members: members.clone() };
    let sentence = words.say(&bloc_finding(&core, &bloc.name, &dependence));
    let asked = match dependence.suppliers.hhi() {
        Some(hhi) => {
            let number = words.number(hhi.value(), NumberStyle::Integer);
            let address = address(GroupTraded::Partners(Direction::Imports));
            view! { <FigureInSentence address sentence number/> }.into_any()
        }
        None => sentence.into_any(),
    };
    let partner = |side| move |country| GroupTraded::Partner(side, country);
    let (seller, buyer) = (partner(Direction::Imports), partner(Direction::Exports));
    view! {
        <section class="evidence" aria-labelledby="dependence-title">
            <h3 id="dependence-title">{words.say(&title)}</h3>
            <p class="finding">{asked}</p>
            <div class="sides">
                {side("focus-bloc-suppliers", &dependence.suppliers, &|country| Some(address(seller(country))))}
                {side("focus-bloc-customers", &dependence.customers, &|country| Some(address(buyer(country))))}
            </div>
            <p class="hint">
                {words.say(&source)} " " <a href=bloc.source.url>{words.word("focus-bloc-list")}</a>
            </p>
            {bloc.note.map(|note| view! { <p class="hint">{note}</p> })}
            <p class="hint">{say("dependence-hint")}</p>
        </section>
    }
}

/// What comes from outside, from whom most, and what from inside.
fn bloc_finding(core: &Core, name: &str, dependence: &GroupDependence) -> Message {
    let imports = &dependence.suppliers;
    let Some((largest, hhi)) = imports.largest().zip(imports.hhi()) else {
        return Message::new("focus-bloc-finding-none").with("group", name).number(
            "inside",
            dependence.inside_usd,
            NumberStyle::UsdCompact,
        );
    };
    let inside = dependence.inside_share().map_or(0.0, Share::fraction);
    Message::new("focus-bloc-finding")
        .with("group", name)
        .number("imports", imports.world(), NumberStyle::UsdCompact)
        .with("supplier", core.country_name(largest.country))
        .with("share", share(largest.share.fraction()))
        .number("hhi", hhi.value(), NumberStyle::Integer)
        .with("band", Message::new(format!("band-{}", hhi.band().id())))
        .with("inside", share(inside))
}

/// What the country depends on most, as one sentence.
fn finding(core: &Core, name: &str, dependence: &Dependence) -> Message {
    let (imports, exports) = (&dependence.suppliers, &dependence.customers);
    let key = match (imports.largest().is_some(), exports.largest().is_some()) {
        (false, false) => "dependence-none",
        (false, true) => "dependence-only-exports",
        (true, _) => "dependence-finding",
    };
    let supplier = imports.largest();
    Message::new(key)
        .with("country", name)
        .number("imports", imports.world(), NumberStyle::UsdCompact)
        .number("exports", exports.world(), NumberStyle::UsdCompact)
        .with("supplier", supplier.map(|largest| core.country_name(largest.country)).unwrap_or_default())
        .number("share", supplier.map_or(0.0, |largest| largest.share.fraction()), NumberStyle::Percent(0))
        .number("hhi", imports.hhi().map_or(0.0, |hhi| hhi.value()), NumberStyle::Integer)
        .with("band", Message::new(format!("band-{}", imports.hhi().map_or("low", |hhi| hhi.band().id()))))
}

fn side(
    title_key: &'static str,
    partners: &Concentration,
    address: &dyn Fn(CountryId) -> Option<FigureAddress>,
) -> AnyView {
    let words = words();
    let rest = partners.suppliers().len().saturating_sub(SHOWN);
    let row = |country: CountryId, value: f64, share: f64| {
        view! {
            <tr>
                <th scope="row"><CountryLink country/></th>
                <td class="number"><FigureOr address=address(country) text=words.number(share, NumberStyle::Percent(1))/></td>
                <td class="number">{words.number(value, NumberStyle::UsdCompact)}</td>
            </tr>
        }
    };
    let rows = partners
        .suppliers()
        .iter()
        .take(SHOWN)
        .map(|partner| row(partner.country, partner.quantity, partner.share.fraction()));
    let more = Message::new("dependence-more").number("count", rest as f64, NumberStyle::Integer);
    view! {
        <table>
            <caption>{words.word(title_key)}</caption>
            <tbody>
                {rows.collect_view()}
                {(rest > 0).then(|| view! { <tr><td colspan="3" class="hint">{words.say(&more)}</td></tr> })}
                {partners
                    .suppliers()
                    .is_empty()
                    .then(|| view! { <tr><td colspan="3" class="hint">{words.word("dependence-nobody")}</td></tr> })}
            </tbody>
        </table>
    }
    .into_any()
}
