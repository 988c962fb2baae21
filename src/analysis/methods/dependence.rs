//! Whom a country buys from, and what changed, worked on the largest importer of the example's refined material.

use super::{Bench, EXAMPLE, Example, Method};
use crate::analysis::dependence::reliances;
use crate::analysis::import_reliance::country_reliance;
use crate::analysis::movers::{Comparison, Measured, Ranked, YearFlows};
use crate::dataset::sourcing::COMPARABLE;
use crate::dataset::{Direction, FigureAddress, TradeBlock, Traded};
use crate::domain::{CountryId, Stage};
use crate::text::{Message, NumberStyle};

/// The id of a partner's share of a country's imports or exports.
pub const PARTNER_SHARE: &str = "partner_share";
/// The id of the concentration of a country's partners.
pub const PARTNERS_HHI: &str = "partners_hhi";
/// The id of the net import reliance.
pub const IMPORT_RELIANCE: &str = "import_reliance";

/// The id of a change between two years.
pub const MOVERS: &str = "movers";

pub(super) const METHODS: &[Method] = &[
    Method {
        id: PARTNER_SHARE,
        formula: "s_p = frac{m_p}{sum_q m_q}",
        reference: "CEPII, BACI: reconciled values of one code and year; the whole is what the data holds",
        example: partner,
    },
    Method {
        id: PARTNERS_HHI,
        formula: "\"HHI\" = sum_p (100 s_p)^2",
        reference: "The index of concentration, taken of a country's suppliers or customers by value",
        example: partners,
    },
    Method {
        id: IMPORT_RELIANCE,
        formula: "\"NIR\" = frac{M - X}{P + M - X}",
        reference: "USGS, Mineral Commodity Summaries: net import reliance; here without stocks, which no open file \
                    gives by country",
        example: reliance,
    },
    Method {
        id: MOVERS,
        formula: "Δ = V_1 - V_0 , g = frac{V_1}{V_0} - 1",
        reference: "Own definition: like with like, so that a complete year is cut to its main partners where the other \
                    holds no more",
        example: movers,
    },
];

/// The largest importer of the usual code, with its largest supplier.
fn importer<'a>(bench: &'a Bench<'_>) -> Option<(&'a TradeBlock, CountryId, CountryId, Message)> {
    let year = bench.totals.year;
    let code =
        bench.shelf.catalogue.codes_of(EXAMPLE, Stage::Processing).max_by_key(|code| code.years.len())?;
    let block = bench.trade.block(&code.code, year)?;
    let first = *reliances(&block.flows, 1).first()?;
    let of = Message::new("method-of-network")
        .with("country", bench.shelf.country_name(first.importer))
        .with("code", code.code.as_str())
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
        .year("year", year.0);
    Some((block, first.importer, first.supplier, of))
}

fn of_side(bench: &Bench<'_>, of: impl Fn(CountryId) -> Traded) -> Option<Example> {
    let (block, importer, supplier, message) = importer(bench)?;
    let address = FigureAddress::Trade {
        of: of(supplier),
        direction: Direction::Imports,
        code: block.code.clone(),
        year: block.year,
        country: importer,
    };
    Some(Example { of: message, lines: vec![bench.filled(&address)?] })
}

fn partner(bench: &Bench<'_>) -> Option<Example> {
    of_side(bench, Traded::Partner)
}

fn partners(bench: &Bench<'_>) -> Option<Example> {
    of_side(bench, |_| Traded::Partners)
}

/// The importer with the largest net imports of refined copper, which is weighed at the mine and in trade alike.
fn reliance(bench: &Bench<'_>) -> Option<Example> {
    let (mineral, _, _, code) = *COMPARABLE.first()?;
    let trade = bench.copper.filter(|file| file.mineral.id() == mineral)?;
    let year = bench.shelf.catalogue.newest_trade_year();
    let facts =
        country_reliance(bench.shelf.catalogue, bench.shelf.production, std::slice::from_ref(trade), year);
    let net = |fact: &crate::dataset::profile::RelianceFact| fact.imports_t - fact.exports_t;
    let rows = facts.iter().flat_map(|(country, facts)| facts.iter().map(move |fact| (*country, fact)));
    let (country, fact) = rows
        .filter(|(_, fact)| fact.code == code && fact.share.is_some())
        .max_by(|a, b| net(a.1).total_cmp(&net(b.1)))?;
    let shelf = crate::analysis::provenance::Shelf { trade: Some(trade), ..bench.shelf };
    let address = FigureAddress::Reliance { code: code.to_owned(), country };
    let of = Message::new("method-of-network")
        .with("country", bench.shelf.country_name(country))
        .with("code", code)
        .with("mineral", Message::new(format!("mineral-{mineral}")))
        .year("year", fact.year.0);
    Some(Example { of, lines: vec![shelf.explain(&address)?.derivations.into_iter().next()?.filled] })
}

fn movers(bench: &Bench<'_>) -> Option<Example> {
    let (block, _, _, _) = importer(bench)?;
    let before = bench.trade.blocks().iter().rev().find(|other| {
        other.code == block.code && other.year < block.year && other.coverage == block.coverage
    })?;
    fn flows(block: &TradeBlock) -> YearFlows<'_> {
        YearFlows { flows: &block.flows, coverage: block.coverage }
    }
    let compared = Comparison::of(flows(before), flows(block), Ranked::Importers, Measured::Value);
    let first = *compared.by_absolute().first()?;
    let crate::analysis::movers::Subject::Importer(country) = first.subject else { return None };
    let million = |value: f64| bench.shelf.locale.number(value / 1e6, NumberStyle::Decimal(1));
    let (old, new) = (million(first.before?), million(first.after?));
    let of = Message::new("method-of-movers")
        .with("country", bench.shelf.country_name(country))
        .with("code", block.code.as_str())
        .with("mineral", Message::new(format!("mineral-{EXAMPLE}")))
        .year("from", before.year.0)
        .year("to", block.year.0);
    let relative = bench.shelf.locale.number(first.relative()?, NumberStyle::Percent(1));
    Some(Example {
        of,
        lines: vec![
            format!("Δ = {new} - {old} = {} \"million US$\"", million(first.absolute())),
            format!("g = frac{{{new}}}{{{old}}} - 1 = \"{relative}\""),
        ],
    })
}
