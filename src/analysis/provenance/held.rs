//! Behind a share of the world: of one country, or of several together.

use super::output::{lines, share_message, year_in};
use super::{Alternative, Derivation, Provenance, Shelf, difference, quoted};
use crate::analysis::concentration::{Concentration, Supplier};
use crate::analysis::methods;
use crate::analysis::stage_shares::of_year;
use crate::dataset::{Figure, FigureAddress, Series, TableKey};
use crate::domain::{CountryId, Origin, Share, Year};
use crate::text::{Message, NumberStyle};

/// Members written out in a formula before it goes on with dots.
const SHOWN: usize = 4;

/// What some countries have of a table's world.
pub(super) struct Held<'a> {
    series: &'a Series,
    rows: Vec<&'a Figure>,
    world: Concentration,
    /// Of the countries with a figure above zero, the largest first.
    quantities: Vec<f64>,
    share: Share,
}

impl Shelf<'_> {
    pub(super) fn held(&self, key: &TableKey, year: Year, members: &[CountryId]) -> Option<Provenance> {
        let found = self.part(key, year, members)?;
        let titled = |series: &Series| {
            super::output::titled("figure-title-held", series, year).number(
                "count",
                members.len() as f64,
                NumberStyle::Integer,
            )
        };
        Some(self.part_note(&found, year, members, &titled, methods::COVERAGE))
    }

    /// The part of some countries; none where the table shows no world, or names none of them with a figure.
    pub(super) fn part(&self, key: &TableKey, year: Year, members: &[CountryId]) -> Option<Held<'_>> {
        let (series, figures) = self.table(key)?;
        held(series, figures, year, members)
    }

    pub(super) fn part_note(
        &self,
        found: &Held<'_>,
        year: Year,
        members: &[CountryId],
        titled: &dyn Fn(&Series) -> Message,
        method: &'static str,
    ) -> Provenance {
        let share = found.share.fraction();
        let alternative = |(other, figures): (&Series, &[Figure])| {
            let theirs = held(other, figures, year_in(other, figures, found.series, year), members)?;
            theirs.world.hhi()?;
            Some(Alternative {
                source: other.source.clone(),
                value: share_message(theirs.share.fraction()),
                difference: difference(Some(share), Some(theirs.share.fraction())),
                place: lines(&theirs.rows),
                flags: theirs.world.flags(),
            })
        };
        let inside = found.world.suppliers().iter().filter(|supplier| members.contains(&supplier.country));
        let output = |supplier: &Supplier| FigureAddress::Output {
            table: found.series.key(),
            origin: Origin::Country(supplier.country),
            year,
        };
        Provenance {
            title: titled(found.series),
            value: share_message(share),
            heading: found.series.title.clone(),
            source: found.series.source.clone(),
            place: lines(&found.rows),
            flags: found.world.flags(),
            derivations: vec![Derivation { method, filled: self.fraction(found, members) }],
            inputs: self.inputs(inside.take(SHOWN).map(output)),
            others: self.same_thing(found.series).filter_map(alternative).collect(),
            also: Vec::new(),
        }
    }

    fn fraction(&self, found: &Held<'_>, members: &[CountryId]) -> String {
        let mut sum: Vec<String> =
            found.quantities.iter().take(SHOWN).map(|each| self.exact(*each)).collect();
        match found.quantities.len() {
            0 => sum.push("0".to_owned()),
            count if count > SHOWN => sum.push("…".to_owned()),
            _ => {}
        }
        let whose = match members {
            [country] => format!("s_\"{country}\""),
            _ => "C".to_owned(),
        };
        format!(
            "{whose} = frac{{{}}}{{{}}} = {}",
            sum.join(" + "),
            self.exact(found.world.world()),
            quoted(&self.locale.number(found.share.fraction(), NumberStyle::Percent(1))),
        )
    }
}

fn held<'a>(
    series: &'a Series,
    figures: &'a [Figure],
    year: Year,
    members: &[CountryId],
) -> Option<Held<'a>> {
    let rows: Vec<&Figure> = of_year(figures, year).iter().collect();
    let is_member = |figure: &&Figure| match figure.origin {
        Origin::Country(country) => members.contains(&country),
        Origin::Other => false,
    };
    // A single country must be named with a figure; of several, those that are not named have none.
    if members.len() == 1 {
        rows.iter().copied().filter(is_member).find(|figure| figure.value.is_some())?;
    }
    let world = Concentration::of(of_year(figures, year));
    let inside = world.suppliers().iter().filter(|supplier| members.contains(&supplier.country));
    let quantities: Vec<f64> = inside.map(|supplier| supplier.quantity).collect();
    let share = Share::of(quantities.iter().sum::<f64>(), world.world())?;
    Some(Held { series, rows, world, quantities, share })
}
