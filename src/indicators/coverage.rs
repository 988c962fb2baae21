//! `coverage.csv`: what each coalition holds of world supply, and which country outside holds most, in every year
//! that a table compares countries. Coalitions are those of today in all years.

use super::table::{Column, Table, number};
use crate::analysis::coalition::Members;
use crate::analysis::coalition::coverage::Coverage;
use crate::analysis::coalition::links::{Link, WorldLinks};
use crate::analysis::stage_shares::Part;
use crate::dataset::{CountryGroup, CountryGroups, ProductionTable};
use crate::domain::{Order, Share, Year};

const COLUMNS: &[Column] = &[
    Column::text("coalition", "Id of the group in country_groups.json, which says what membership means."),
    Column::text("mineral", "Id of the mineral."),
    Column::text(
        "stage",
        "`reserves`, `extraction` (mine production) or `processing` (smelter and refinery production); where a stage has several forms, the most concentrated one in world supply, the same for every coalition.",
    ),
    Column::integer(
        "year",
        "year",
        "Year of production; of reserves, which are of an edition, the newest alone. The members are those of today in every year.",
    ),
    Column::number(
        "share",
        "fraction 0 to 1",
        "Members' share of the world, named countries and other together; figures that are kept back count for nothing, so it is a lower bound then.",
    ),
    Column::text(
        "top_absentee_iso3",
        "Largest named country outside, ISO 3166-1 alpha-3 or XKX; never `other countries`.",
    ),
    Column::number("top_absentee_share", "fraction 0 to 1", "Its share of the world."),
    Column::text(
        "form",
        "The form of the table: a change of form from one year to the next is no change of coverage.",
    ),
    Column::text("source", "Id of the source of the table: a change of source is none either."),
];

pub(super) fn table(groups: &CountryGroups, production: &[&ProductionTable], newest: Year) -> Table {
    let coalitions: Vec<&CountryGroup> = groups.all().iter().filter(|group| !group.is_region()).collect();
    let links = links(production, newest);
    Table {
        name: "coverage",
        title: "Coverage of world supply by coalitions, by mineral, stage and year",
        columns: COLUMNS,
        inputs: &[
            "country_groups.json",
            "production.json",
            "production_previous.json",
            "production_history.json",
        ],
        rows: coalitions.into_iter().flat_map(|group| rows(group, &links)).collect(),
    }
}

/// The leading link of every mineral, stage and year, in this order; none is carried over from an earlier year.
fn links(production: &[&ProductionTable], newest: Year) -> Vec<Link> {
    let figures = production.iter().flat_map(|table| table.entries()).flat_map(|(_, figures)| figures);
    let first = figures.map(|figure| figure.year).min().unwrap_or(newest);
    let of_year = |year: u16| {
        let links = WorldLinks::of(production, Year(year));
        let is_wanted = |link: &&Link| match link.part {
            Part::Reserves => year == newest.0,
            Part::Mining | Part::Refining => link.year.0 == year,
        };
        links.leading_all().filter(is_wanted).cloned().collect::<Vec<Link>>()
    };
    let mut links: Vec<Link> = (first.0..=newest.0).flat_map(of_year).collect();
    links.order_by_key(|link| (link.mineral, link.part, link.year));
    links
}

fn rows(group: &CountryGroup, links: &[Link]) -> Vec<Vec<String>> {
    let members: Members = group.members.iter().copied().collect();
    let row = |link: &Link| {
        let coverage = Coverage::of(link, &members);
        let absentee = coverage.top_absentee();
        vec![
            group.id.clone(),
            link.mineral.to_string(),
            link.part.stage().to_string(),
            link.year.to_string(),
            number(Some(coverage.share.fraction())),
            absentee.map_or_else(String::new, |supplier| supplier.country.to_string()),
            number(absentee.map(|supplier| supplier.share).map(Share::fraction)),
            link.series.form.clone(),
            link.series.source.to_string(),
        ]
    };
    links.iter().map(row).collect()
}
