//! What the package says about the members of each file. Names of members of members are joined by
//! dots; `rows.x` and the like are columns: arrays of equal length, one entry a row.

mod prices;
mod supply;

use prices::{CONSUMER_PRICES, EU_USES, PRICES, TECHNOLOGIES};
use supply::{EU_SUPPLY, SOURCING};

use super::kind::Kind;
use crate::dataset::package::{Field, Schema};
use crate::domain::Flags;

/// Name, Table Schema type, unit or an empty text, meaning.
pub(super) type Row = (&'static str, &'static str, &'static str, &'static str);

/// The fields of a kind of file.
#[must_use]
pub fn schema(kind: Kind) -> Schema {
    let rows = match kind {
        Kind::Catalogue => CATALOGUE,
        Kind::Production | Kind::ProductionPrevious | Kind::ProductionHistory => PRODUCTION,
        Kind::UsSalient => US_SALIENT,
        Kind::Prices => PRICES,
        Kind::ConsumerPrices => CONSUMER_PRICES,
        Kind::Technologies => TECHNOLOGIES,
        Kind::EuUses => EU_USES,
        Kind::Trade(_) => TRADE,
        Kind::TradeTotals(_) => TRADE_TOTALS,
        Kind::Profiles(_) => PROFILES,
        Kind::StageContext => STAGE_CONTEXT,
        Kind::AtAGlance => AT_A_GLANCE,
        Kind::Governance => GOVERNANCE,
        Kind::Economy => ECONOMY,
        Kind::Environment => ENVIRONMENT,
        Kind::Actions => ACTIONS,
        Kind::Participation => PARTICIPATION,
        Kind::CountryGroups => COUNTRY_GROUPS,
        Kind::EuSupply => EU_SUPPLY,
        Kind::Sourcing => SOURCING,
        Kind::World110m | Kind::World50m => OUTLINES,
    };
    Schema { fields: rows.iter().map(field).collect() }
}

fn field(&(name, kind, unit, description): &Row) -> Field {
    let has_flags = name.ends_with(".flags");
    Field {
        name: name.to_owned(),
        kind: kind.to_owned(),
        unit: (!unit.is_empty()).then(|| unit.to_owned()),
        description: if has_flags { flags_in_words(description) } else { description.to_owned() },
    }
}

/// The bits of the flags by name, from the one list the program itself uses.
fn flags_in_words(description: &str) -> String {
    let names: Vec<String> =
        Flags::all().iter().map(|(flag, name)| format!("{} {name}", flag.bits())).collect();
    format!("{description}: sum of {}", names.join(", "))
}

const CATALOGUE: &[Row] = &[
    ("countries.id", "string", "", "ISO 3166-1 alpha-3, XKX for Kosovo, ISO 3166-3 for dissolved states"),
    ("countries.iso2", "string", "", "ISO 3166-1 alpha-2, XK for Kosovo"),
    ("countries.name", "string", "", "Short English name"),
    ("minerals.id", "string", "", "Mineral id used throughout the data"),
    (
        "minerals.us_critical_2025",
        "boolean",
        "",
        "On the US list of critical minerals of 2025 in any of its forms, as the MCS 2026 data release marks it",
    ),
    ("trade_codes.code", "string", "", "Harmonized System code, four or six digits"),
    ("trade_codes.mineral", "string", "", "Mineral, or the group of a shared code"),
    ("trade_codes.stage", "string", "", "Stage the code is read as: a judgement of this project"),
    ("trade_codes.specificity", "string", "", "exact, dominant, partial, proxy or mixed"),
    ("trade_codes.note", "string", "", "What the code holds and leaves out"),
    (
        "trade_codes.years",
        "array",
        "",
        "Pairs of year and coverage: complete, main_partners (six largest of each country) or main_routes",
    ),
    (
        "sources",
        "array",
        "",
        "Official publications: id, title, publisher, edition, vintage, licence, citation, url, file",
    ),
    ("price_series", "array", "", "Ids of the series in prices.json"),
];

const PRODUCTION: &[Row] = &[
    ("series.mineral", "string", "", "Mineral id"),
    ("series.form", "string", "", "Form; forms of one mineral are never added together"),
    ("series.stage", "string", "", "reserves, extraction or processing"),
    ("series.measure", "string", "", "production, capacity or reserves"),
    ("series.unit", "string", "", "Unit id of every value of the series"),
    ("series.source", "string", "", "Source id"),
    ("series.title", "string", "", "Heading as printed"),
    ("countries", "array", "", "Alpha-3 codes, to which rows.origin points by place from 0"),
    ("rows.series", "array", "", "Place in series, from 0"),
    (
        "rows.origin",
        "array",
        "",
        "Place in countries, from 0; null for other countries, which count in the world total and in no share",
    ),
    ("rows.year", "array", "", "Year; for reserves that of the estimate"),
    (
        "rows.value",
        "array",
        "unit of the series",
        "Value; null where withheld or not available, which is not zero",
    ),
    ("rows.flags", "array", "", "Reservations"),
    ("rows.line", "array", "", "Line of the official file, from 1 with the header"),
];

const US_SALIENT: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("countries", "array", "", "Alpha-3 codes, to which import_sources.origin points by place from 0"),
    ("statistics.mineral", "string", "", "Mineral id"),
    ("statistics.commodity", "string", "", "Commodity as printed"),
    (
        "statistics.statistic",
        "string",
        "",
        "Kind as printed: Production, Import, Price, Net import reliance, ...",
    ),
    ("statistics.detail", "string", "", "Heading as printed"),
    ("statistics.unit", "string", "", "Unit as printed"),
    ("statistics.year", "array", "", "Years"),
    (
        "statistics.value",
        "array",
        "as printed",
        "Values; the limit of a bound; null where no single number is printed",
    ),
    ("statistics.flags", "array", "", "Reservations"),
    ("statistics.line", "array", "", "Line of the official file, from 1 with the header"),
    ("statistics.range", "array", "as printed", "Both ends where a range is printed; absent if none has one"),
    (
        "statistics.printed",
        "array",
        "",
        "The cell where it is no plain number, such as E for net exporter; absent if none",
    ),
    ("import_sources.mineral", "string", "", "Mineral id"),
    ("import_sources.commodity", "string", "", "Commodity as printed"),
    ("import_sources.detail", "string", "", "Product as printed"),
    ("import_sources.first_year", "integer", "", "First year of the average"),
    ("import_sources.last_year", "integer", "", "Last year of the average"),
    ("import_sources.origin", "array", "", "Place in countries, from 0; null for other countries"),
    ("import_sources.percent", "array", "percent", "Share of imports; the limit of a bound"),
    ("import_sources.flags", "array", "", "Reservations"),
    ("import_sources.line", "array", "", "Line of the official file, from 1 with the header"),
];

const TRADE: &[Row] = &[
    ("mineral", "string", "", "Mineral id"),
    ("source", "string", "", "Source id"),
    ("countries", "array", "", "Alpha-3 codes, to which exporter and importer point by place from 0"),
    ("blocks.code", "string", "", "Harmonized System code"),
    ("blocks.year", "integer", "", "Year"),
    ("blocks.coverage", "string", "", "complete, main_partners or main_routes"),
    ("blocks.exporter", "array", "", "Place in countries"),
    ("blocks.importer", "array", "", "Place in countries"),
    ("blocks.value_usd", "array", "usd", "Value free on board, nominal US dollars"),
    ("blocks.quantity_t", "array", "tonnes", "Gross weight; null where not given; absent if no flow has one"),
    (
        "blocks.rounding_usd",
        "array",
        "usd",
        "How far the value may be off either way, since the source gives rounded shares of a total; absent if values are exact",
    ),
];

const TRADE_TOTALS: &[Row] = &[
    ("year", "integer", "", "Year"),
    ("source", "string", "", "Source id"),
    ("countries", "array", "", "Alpha-3 codes, to which country points by place from 0"),
    ("codes.code", "string", "", "Harmonized System code"),
    ("codes.coverage", "string", "", "complete, main_partners or main_routes"),
    ("codes.country", "array", "", "Place in countries"),
    (
        "codes.export_usd",
        "array",
        "usd",
        "Exports, nominal US dollars: the sum of the flows held, or a given total",
    ),
    (
        "codes.import_usd",
        "array",
        "usd",
        "Imports, nominal US dollars: the sum of the flows held, or a given total",
    ),
    (
        "codes.given",
        "array",
        "",
        "exports or imports where that side is a total of the source, which is so for countries whose main routes were read; null where both are sums of flows; absent if all are",
    ),
    (
        "codes.betweenness",
        "array",
        "fraction 0 to 1",
        "Share of all ordered pairs of other countries whose strongest route by the flows held leads through the country (Brandes 2001, distance 1/value)",
    ),
];

const ACTIONS: &[Row] = &[
    ("actions.id", "string", "", "Unique id of the entry"),
    (
        "actions.announced",
        "string",
        "",
        "YYYY-MM-DD, or YYYY-MM where the source gives no day; absent if unknown",
    ),
    ("actions.in_force", "string", "", "The same, for when it comes or came into force"),
    ("actions.title", "string", "", "Headline"),
    ("actions.says", "string", "", "What the source says"),
    (
        "actions.parties",
        "array",
        "",
        "Who acts together: alpha-3 codes or ids of participation.json, eu for the Union",
    ),
    ("actions.partners", "array", "", "With whom: each agrees with the parties, not with the other partners"),
    ("actions.targets", "array", "", "Destinations that a restriction names; absent if it names none"),
    ("actions.minerals", "any", "", "Mineral ids, or all where the source names none"),
    ("actions.stages", "any", "", "Stages, or all"),
    (
        "actions.kind",
        "string",
        "",
        "export_ban, export_suspension, export_quota, export_licence, technology_ban, suspension_of_measure, stockpile, price_floor, forum, framework or action_plan",
    ),
    (
        "actions.status",
        "string",
        "",
        "announced, signed, in_force, funded, delivered or no_public_evidence_found: as the source shows it",
    ),
    ("actions.amounts.usd", "number", "usd", "Amount, nominal US dollars"),
    (
        "actions.amounts.nature",
        "string",
        "",
        "public_spending, public_loan, private_capital or letter_of_interest; never added to one another",
    ),
    ("actions.amounts.bound", "string", "", "exact, up_to or about"),
    ("actions.due.what", "string", "", "What is to follow"),
    ("actions.due.nature", "string", "", "promise, or term: something that runs out"),
    (
        "actions.due.within_days",
        "integer",
        "days",
        "Days after the announcement, where the source counts them",
    ),
    ("actions.due.by", "string", "", "Last day, where the source names it"),
    (
        "actions.due.delivered",
        "object",
        "",
        "date, source and source_kind of the proof; absent if none is known",
    ),
    ("actions.suspends", "array", "", "Ids of the entries it puts on hold"),
    ("actions.replaces", "array", "", "Ids of the entries it takes the place of"),
    ("actions.until", "string", "", "Last day it holds, where the source tells"),
    ("actions.source", "string", "", "Link to the source"),
    (
        "actions.source_kind",
        "string",
        "",
        "official, official_reprint, press, law_firm, consultancy or think_tank",
    ),
    ("actions.confidence", "string", "", "high, medium or low"),
];

const PARTICIPATION: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("lists.id", "string", "", "ministerial_2026_02_04, signed_2026_02_04, msp, msp_forum or pax_silica"),
    (
        "lists.membership",
        "string",
        "",
        "attended, signed or member; who attended is not a member of anything by that",
    ),
    ("lists.members", "array", "", "Alpha-3 codes, and eu for the European Commission"),
    ("notes.party", "string", "", "Alpha-3 code or eu"),
    ("notes.note", "string", "", "What the file adds about it"),
];

const GOVERNANCE: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("first_year", "integer", "", "Year of the first column"),
    ("years", "integer", "", "Number of years"),
    ("countries", "array", "", "Alpha-3 codes: the rows"),
    ("indicators.id", "string", "", "va, pv, ge, rq, rl or cc"),
    (
        "indicators.estimate",
        "array",
        "standard normal",
        "A row per country, a column per year, about -2.5 to 2.5",
    ),
    ("indicators.standard_error", "array", "standard normal", "Standard error of the estimate"),
];

const ECONOMY: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("first_year", "integer", "", "Year of the first column"),
    ("years", "integer", "", "Number of years"),
    ("countries", "array", "", "Alpha-3 codes: the rows"),
    ("population", "array", "persons", "A row per country, a column per year"),
    ("gdp_usd", "array", "usd", "Gross domestic product, current US dollars"),
];

const ENVIRONMENT: &[Row] = &[
    (
        "indicators.id",
        "string",
        "",
        "What is measured: grid_carbon_intensity, fine_dust, life_expectancy, health_spending, physicians, sanitation, and, of an edition of 2019, forest, renewable_electricity, water_withdrawal, depletion",
    ),
    ("indicators.source", "string", "", "Source id"),
    ("indicators.first_year", "integer", "", "Year of the first column"),
    ("indicators.years", "integer", "", "Number of years"),
    ("indicators.countries", "array", "", "Alpha-3 codes: the rows"),
    (
        "indicators.values",
        "array",
        "by indicator: gCO2e/kWh; µg/m³; years; % of GDP; per 1,000 people; % of people; % of land; % of electricity; % of internal renewable water; % of gross national income",
        "A row per country, a column per year; null where not available. National means: none is the effect of a mine or plant",
    ),
    ("indicators.world", "array", "", "Pairs of year and value for the world, where the source gives it"),
];

const PROFILES: &[Row] = &[
    ("profiles.country", "string", "", "Alpha-3 code; everything below is computed from the other files"),
    ("profiles.is_producer", "boolean", "", "Has output of any mineral: ranked among producers"),
    ("profiles.output", "array", "", "Production and reserves with share of the world and rank"),
    ("profiles.trade", "array", "usd", "Trade by code with HHI and largest partners"),
    (
        "profiles.roles",
        "array",
        "index 0 to 1",
        "Scores by year, cut off after three decimals, of roles played (.5 or more) in any year",
    ),
    (
        "profiles.reliance",
        "array",
        "tonnes, fraction",
        "Net import reliance where output and trade are counted alike",
    ),
    (
        "profiles.printed_reliance",
        "array",
        "percent",
        "Net import reliance of the United States as USGS prints it",
    ),
    ("profiles.governance", "object", "standard normal", "Estimate and standard error of six dimensions"),
    (
        "profiles.context",
        "array",
        "",
        "Newest figures of environment.json, with rank among producers from the lowest",
    ),
    (
        "profiles.peers",
        "array",
        "cosine 0 to 1",
        "Countries with the most similar roles, and the roles shared",
    ),
    ("profiles.gaps", "array", "", "What the judgement of its roles lacks, and for which minerals"),
];

const AT_A_GLANCE: &[Row] = &[
    (
        "supplies.mineral",
        "string",
        "",
        "Mineral id; only where the newest edition gives no output by country",
    ),
    ("supplies.stage", "string", "", "extraction or processing"),
    ("supplies.form", "string", "", "Form; forms are never added together"),
    ("supplies.source", "string", "", "Source id"),
    ("supplies.year", "integer", "", "Year"),
    ("supplies.leader", "string", "", "Alpha-3 code of the largest producer"),
    ("supplies.share", "number", "fraction 0 to 1", "Its share of the world"),
    ("supplies.hhi", "number", "index 0 to 10000", "Herfindahl-Hirschman index of the supply"),
    ("supplies.flags", "integer", "", "Reservations"),
    ("risks.mineral", "string", "", "Mineral id"),
    ("risks.stage", "string", "", "The stage with the higher risk"),
    ("risks.risk", "number", "about 0 to 10", "Supply risk of the world by the EU's formula"),
    ("prices.mineral", "string", "", "Mineral id; one monthly price each"),
    ("prices.series", "string", "", "Id of the series in prices.json"),
    ("prices.source", "string", "", "Source id"),
    ("prices.month", "string", "", "Newest month"),
    ("prices.change", "number", "fraction", "Price against twelve months before, less one"),
    ("prices.regime", "string", "", "calm, normal, elevated or stressed, by its own history"),
    ("prices.volatility", "number", "fraction a year", "Volatility of twelve monthly returns"),
    ("prices.recent", "array", "as the series", "The last sixty months, oldest first"),
];

const STAGE_CONTEXT: &[Row] = &[
    ("rows.mineral", "string", "", "Mineral id"),
    ("rows.stage", "string", "", "extraction or processing"),
    ("rows.form", "string", "", "Form; forms are never added together"),
    ("rows.source", "string", "", "Source id of the output"),
    ("rows.year", "integer", "", "Year of the output"),
    (
        "rows.carbon",
        "object",
        "gCO2e/kWh",
        "Grid carbon intensity averaged by output: average, share of output covered, years of the figures, largest producer with its share and figure",
    ),
    (
        "rows.governance",
        "object",
        "standard normal",
        "Mean of the six governance estimates, in the same form",
    ),
    ("rows.flags", "integer", "", "Reservations about the output"),
];

const COUNTRY_GROUPS: &[Row] = &[
    ("groups.id", "string", "", "Group id, as in links"),
    ("groups.name", "string", "", "Name in English"),
    (
        "groups.membership",
        "string",
        "",
        "member (of a standing body), signed, attended (a meeting, which is no agreement) or located (in the region)",
    ),
    ("groups.members", "array", "", "Alpha-3 codes, sorted; also countries without data"),
    ("groups.source.publisher", "string", "", "Who publishes the list"),
    ("groups.source.title", "string", "", "What the list is called"),
    ("groups.source.date", "string", "", "As of when: YYYY, YYYY-MM or YYYY-MM-DD"),
    ("groups.source.url", "string", "", "Where the publisher keeps it"),
    ("groups.note", "string", "", "What must be known to read figures of the group; absent if nothing"),
    ("groups.checked.date", "string", "", "When the list was compared with other lists; absent for regions"),
    ("groups.checked.found", "string", "", "What was read, and how the list stands to it"),
    ("groups.checked.urls", "array", "", "Addresses of what was read, as stored copies"),
];

const OUTLINES: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("projection", "string", "", "Map projection of the points"),
    ("grid_step", "number", "map units", "Size of one step of the grid"),
    ("arcs", "array", "grid steps", "Lines that shapes share, as differences from point to point"),
    ("shapes", "array", "", "Name, country code where it has one, place of the label, rings of arcs"),
];
