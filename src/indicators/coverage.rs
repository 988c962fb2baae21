//! `coverage.csv`: what each coalition holds of world supply, and which country outside holds most.

use super::table::{Column, Table, number};
use crate::analysis::coalition::Members;
use crate::analysis::coalition::coverage::Coverage;
use crate::analysis::coalition::links::WorldLinks;
use crate::dataset::{CountryGroup, CountryGroups, ProductionTable};
use crate::domain::{Share, Year};

const COLUMNS: &[Column] = &[
    Column::text("coalition", "Id of the group in country_groups.json, which says what membership means."),
    Column::text("mineral", "Id of the mineral."),
    Column::text(
        "stage",
        "`reserves`, `extraction` (mine production) or `processing` (smelter and refinery production); where a stage has several forms, the most concentrated one in world supply, the same for every coalition.",
    ),
    Column::integer("year", "year", "Year of production, or of the reserve estimate."),
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
];

pub(super) fn table(groups: &CountryGroups, production: &[&ProductionTable], year: Year) -> Table {
    let links = WorldLinks::of(production, year);
    let coalitions = groups.all().iter().filter(|group| !group.is_region());
    Table {
        name: "coverage",
        title: "Coverage of world supply by coalitions, by mineral and stage",
        columns: COLUMNS,
        inputs: &[
            "country_groups.json",
            "production.json",
            "production_previous.json",
            "production_history.json",
        ],
        rows: coalitions.flat_map(|group| rows(group, &links)).collect(),
    }
}

fn rows(group: &CountryGroup, links: &WorldLinks) -> Vec<Vec<String>> {
    let members: Members = group.members.iter().copied().collect();
    let row = |coverage: Coverage<'_>| {
        let absentee = coverage.top_absentee();
        vec![
            group.id.clone(),
            coverage.link.mineral.to_string(),
            coverage.link.part.stage().to_string(),
            coverage.link.year.to_string(),
            number(Some(coverage.share.fraction())),
            absentee.map_or_else(String::new, |supplier| supplier.country.to_string()),
            number(absentee.map(|supplier| supplier.share).map(Share::fraction)),
        ]
    };
    links.leading_all().map(|link| row(Coverage::of(link, &members))).collect()
}
