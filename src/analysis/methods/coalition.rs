//! What countries can do together, worked on the example and the members of the Minerals Security Partnership or,
//! where the list lacks it, the European Union.

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::coalition::Members;
use crate::analysis::coalition::carry::Chain;
use crate::analysis::coalition::links::WorldLinks;
use crate::analysis::coalition::offers::{Terms, by_production};
use crate::analysis::coalition::shapley::shapley;
use crate::analysis::coalition::sourcing::least_risk;
use crate::analysis::stage_shares::Part;
use crate::dataset::{CountryGroup, FigureAddress, GroupTraded};
use crate::domain::{CountryId, Order, Share, Stage};
use crate::text::{Message, NumberStyle};

/// The id of the share that several countries hold together.
pub const COVERAGE: &str = "coverage";

/// The id of how far trade stays among members.
pub const INSIDE: &str = "inside_trade";

/// The coalitions of the example, in the order in which they are looked for.
const GROUPS: [&str; 2] = ["msp", "eu27"];

pub(super) const METHODS: &[Method] = &[
    Method {
        id: COVERAGE,
        formula: "C = frac{sum_{i ∈ \"members\"} q_i}{sum_j q_j + \"other countries\"}",
        reference: "Own definition: shares of the members added; whoever is withheld counts for nothing",
        example: coverage,
    },
    Method {
        id: INSIDE,
        formula: "I = frac{\"imports from members\"}{\"imports of members\"} , a = frac{X}{M}",
        reference: "Own definition on the flows of one code and year",
        example: inside,
    },
    Method {
        id: "carried",
        formula: "v = min(C_\"mine\" ; C_\"refinery\")",
        reference: "Own definition: a chain carries as much as its weakest link",
        example: carried,
    },
    Method {
        id: "shapley",
        formula: "φ_i = sum_S frac{|S|! (n - |S| - 1)!}{n!} (v(S ∪ i) - v(S))",
        reference: "Shapley, L. S. (1953), A value for n-person games, Contributions to the Theory of Games II; exact up \
                    to 20 members that hold a share, else 4,000 orders drawn with a fixed seed",
        example: credit,
    },
    Method {
        id: "least_risk",
        formula: "min sum_c w_c (frac{x_c}{D})^2 , x_c = min(\"cap\"_c ; frac{λ}{w_c})",
        reference: "Quadratic programme with one constraint and caps, solved exactly; w is the governance weight of the EU \
                    method, here 1 for all",
        example: sourcing,
    },
];

struct Case<'a> {
    group: &'a CountryGroup,
    members: Members,
    links: WorldLinks,
}

impl Case<'_> {
    fn of(&self) -> Message {
        Message::new("method-of-coalition")
            .with("group", self.group.name.as_str())
            .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
    }
}

fn case<'a>(bench: &'a Bench<'_>) -> Option<Case<'a>> {
    let groups = bench.shelf.groups?;
    let group = GROUPS.into_iter().find_map(|id| groups.get(id))?;
    let links = WorldLinks::of(bench.shelf.production, bench.shelf.catalogue.newest_trade_year());
    Some(Case { group, members: group.members.iter().copied().collect(), links })
}

fn percent(bench: &Bench<'_>, share: f64) -> String {
    format!("\"{}\"", bench.shelf.locale.number(share, NumberStyle::Percent(1)))
}

fn coverage(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let link = case.links.leading(EXAMPLE, Part::Mining)?;
    let address = FigureAddress::Held {
        table: link.series.key(),
        year: link.year,
        members: case.members.iter().copied().collect(),
    };
    Some(Example { of: case.of(), lines: vec![bench.filled(&address)?] })
}

/// Of the material that has the longest history of trade.
fn inside(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let codes = bench.shelf.catalogue.codes_of(EXAMPLE, Stage::Processing);
    let code = codes.max_by_key(|code| code.years.len())?.code.clone();
    let members: Vec<CountryId> = case.members.iter().copied().collect();
    let year = bench.totals.year;
    let of = |of| FigureAddress::Group { of, code: code.clone(), year, members: members.clone() };
    let lines =
        [GroupTraded::Inside, GroupTraded::Sufficiency].into_iter().map(|what| bench.filled(&of(what)));
    Some(Example { of: case.of(), lines: lines.collect::<Option<_>>()? })
}

fn carried(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let chain = Chain::of(&case.links, EXAMPLE)?;
    let held: Vec<String> =
        chain.held(&case.members).into_iter().map(|(_, share)| percent(bench, share)).collect();
    let worth = percent(bench, chain.worth(&case.members));
    Some(Example { of: case.of(), lines: vec![format!("v = min({}) = {worth}", held.join(" ; "))] })
}

fn credit(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let chain = Chain::of(&case.links, EXAMPLE)?;
    let credits = shapley(&chain, &case.members);
    let terms: Vec<String> = credits
        .iter()
        .take(3)
        .map(|credit| format!("φ_\"{}\" = {}", credit.country, percent(bench, credit.value)))
        .collect();
    let sum: f64 = credits.iter().map(|credit| credit.value).sum();
    let lines = vec![terms.join(" , "), format!("sum_i φ_i = {} = v", percent(bench, sum))];
    Some(Example { of: case.of(), lines })
}

/// One tenth of the world's mining, each producer at most its output.
fn sourcing(bench: &Bench<'_>) -> Option<Example> {
    let case = case(bench)?;
    let link = case.links.leading(EXAMPLE, Part::Mining)?;
    let terms = Terms { members: &case.members, sellers: None, headroom: 0.0, governance: None };
    let request = by_production(link, Share::of(1.0, 10.0)?, &terms).request;
    let plan = least_risk(&request).ok()?;
    let mut lines: Vec<_> = plan.lines.iter().filter(|line| line.quantity > 0.0).collect();
    lines.order_by(|a, b| b.quantity.total_cmp(&a.quantity));
    let number = |value: f64| bench.shelf.locale.number(value, NumberStyle::Integer);
    let shown: Vec<String> = lines
        .iter()
        .take(4)
        .map(|line| {
            let (country, cap) = (line.offer.country, number(line.offer.cap));
            format!("x_\"{country}\" = min({cap} ; λ) = {}", number(line.quantity))
        })
        .collect();
    let of = Message::new("method-of-sourcing")
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
        .number("demand", request.demand, NumberStyle::Integer);
    let risk = format!(
        "sum_c (frac{{x_c}}{{D}})^2 = {}",
        bench.shelf.locale.number(plan.risk(), NumberStyle::Decimal(3))
    );
    Some(Example { of, lines: shown.into_iter().chain([risk]).collect() })
}
