//! How much of world supply lies inside a coalition, and which countries outside hold most.
//! Source: METHODS 6.

use super::Members;
use super::links::{Link, WorldLinks};
use crate::analysis::concentration::Supplier;
use crate::analysis::stage_shares::Part;
use crate::domain::{CountryId, Flags, Mineral, Share};

/// What a coalition has of one link.
#[derive(Clone, Debug, PartialEq)]
pub struct Coverage<'a> {
    /// The link.
    pub link: &'a Link,
    /// `sum of the members' quantities / world`, 0 to 1; a lower bound where a member is withheld.
    pub share: Share,
    /// Members with a figure above zero, largest first.
    pub inside: Vec<Supplier>,
    /// Other countries with a figure above zero, largest first; never "other countries" together.
    pub absentees: Vec<Supplier>,
    /// Members that the table names without a figure.
    pub withheld: Vec<CountryId>,
    /// Reservations about the figures.
    pub flags: Flags,
}

impl<'a> Coverage<'a> {
    /// Adds up the members' shares of one link.
    #[must_use]
    pub fn of(link: &'a Link, members: &Members) -> Self {
        let (inside, absentees): (Vec<Supplier>, Vec<Supplier>) =
            link.world.suppliers().iter().partition(|supplier| members.contains(&supplier.country));
        let sum: f64 = inside.iter().map(|supplier| supplier.quantity).sum();
        Self {
            link,
            share: Share::of(sum, link.world.world()).unwrap_or(Share::NONE),
            inside,
            absentees,
            withheld: link.withheld.iter().copied().filter(|country| members.contains(country)).collect(),
            flags: link.world.flags(),
        }
    }

    /// The largest country outside.
    #[must_use]
    pub fn top_absentee(&self) -> Option<&Supplier> {
        self.absentees.first()
    }
}

/// The coverage of a mineral at one part, by its leading form; none where no table compares countries.
#[must_use]
pub fn coverage<'a>(
    links: &'a WorldLinks,
    members: &Members,
    mineral: Mineral,
    part: Part,
) -> Option<Coverage<'a>> {
    links.leading(mineral, part).map(|link| Coverage::of(link, members))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::coalition::samples::{id, members, table};
    use crate::domain::Year;

    #[test]
    fn members_shares_add_up_and_the_largest_absentee_is_named() {
        let production = table(&[(
            "cobalt",
            "mine",
            Part::Mining,
            &[
                ("COD", Some(60.0)),
                ("AUS", Some(15.0)),
                ("CAN", Some(5.0)),
                ("USA", None),
                ("CHN", Some(8.0)),
                ("", Some(12.0)),
            ],
        )]);
        let links = WorldLinks::of(&[&production], Year(2024));
        let found =
            coverage(&links, &members(&["AUS", "CAN", "USA", "DEU"]), Mineral::COBALT, Part::Mining).unwrap();
        assert!((found.share.fraction() - 0.2).abs() < 1e-12);
        assert_eq!(found.inside.iter().map(|s| s.country).collect::<Vec<_>>(), [id("AUS"), id("CAN")]);
        assert_eq!(found.top_absentee().map(|s| (s.country, s.share.percent())), Some((id("COD"), 60.0)));
        assert_eq!(found.withheld, [id("USA")]);
        assert!(found.flags.contains(Flags::WITHHELD));
        let nobody = coverage(&links, &members(&[]), Mineral::COBALT, Part::Mining).unwrap();
        assert_eq!((nobody.share, nobody.absentees.len()), (Share::NONE, 4));
        assert!(nobody.share.fraction().is_sign_positive(), "nothing is no negative zero");
        let all = coverage(&links, &members(&["COD", "AUS", "CAN", "CHN"]), Mineral::COBALT, Part::Mining);
        // What the source gives only together belongs to nobody.
        assert!((all.as_ref().unwrap().share.fraction() - 0.88).abs() < 1e-12);
        assert_eq!(all.unwrap().top_absentee(), None);
    }
}
