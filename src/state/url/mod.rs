//! The link form of a [`Selection`]: `/flows?mineral=cobalt&year=2024`. Defaults are left out.
//!
//! What several pages share is written and read here; what is one page's own, by its [`Part`].

mod query;

use query::nearest;
pub use query::{Changes, Part, Query};

use super::{Change, Selection, ViewId};
use crate::domain::{CountryId, Group, Mineral, Stage, Year};

/// The path below the site's root, and the query with its `?` if there is one.
#[must_use]
pub fn format(selection: &Selection) -> String {
    let default = Selection::default();
    let mut query = Query::new();
    // A mineral's page has it in its path.
    if selection.view != ViewId::Mineral {
        query.unless_default("mineral", &selection.mineral, &default.mineral, |mineral| {
            mineral.id().to_owned()
        });
    }
    query.unless_default("stage", &selection.stage, &default.stage, |stage| stage.id().to_owned());
    query.option("code", selection.code.as_ref());
    query.option("year", selection.year.as_ref());
    if selection.view != ViewId::Country {
        query.option("country", selection.country.as_ref());
    }
    query.option("bloc", selection.bloc.as_ref());
    query.option("group", selection.group.map(Group::id).as_ref());
    for part in selection.parts() {
        part.write(&mut query);
    }
    query.switch("embed", selection.is_embedded);
    let query = query.finish();
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}", path(selection))
}

/// A mineral's page has the mineral in its path, a country's page the country.
fn path(selection: &Selection) -> String {
    let page = selection.view.path();
    let country = selection.country.map(|id| id.to_string()).or_else(|| selection.beside.asked.clone());
    match (selection.view, country) {
        (ViewId::Mineral, _) => format!("{page}/{}", selection.mineral),
        (ViewId::Country, Some(country)) => format!("{page}/{country}"),
        _ => page.to_owned(),
    }
}

/// Reads a link: the path below the site's root and the query without its `?`. What cannot be read
/// becomes the nearest thing that can, and is reported.
#[must_use]
pub fn parse(path: &str, query: &str) -> (Selection, Vec<Change>) {
    let mut reader = Reader { selection: Selection::default(), changes: Changes::default() };
    reader.view(path.trim_matches('/'));
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        reader.parameter(&name, value.trim());
    }
    (reader.selection, reader.changes.into_list())
}

struct Reader {
    selection: Selection,
    changes: Changes,
}

impl Reader {
    fn view(&mut self, path: &str) {
        if let Some(country) = path.strip_prefix("country/") {
            self.selection.view = ViewId::Country;
            self.selection.country = self.selection.beside.read_path(country);
            if self.selection.country.is_none() && self.selection.beside.asked.is_none() {
                self.changes.note("country", country, "");
            }
            return;
        }
        if let Some(mineral) = path.strip_prefix("mineral/") {
            self.selection.view = ViewId::Mineral;
            self.mineral(mineral);
            return;
        }
        let known = ViewId::ALL.into_iter().find(|view| view.path() == path);
        self.selection.view = known.unwrap_or_else(|| {
            let ids: Vec<_> = ViewId::ALL.into_iter().map(ViewId::id).collect();
            let view = ViewId::ALL.into_iter().find(|view| nearest(path, &ids) == Some(view.id()));
            let view = view.unwrap_or_default();
            self.changes.note("page", path, view.id());
            view
        });
    }

    fn parameter(&mut self, name: &str, value: &str) {
        match name {
            "mineral" => self.mineral(value),
            "stage" => self.stage(value),
            "code" => self.code(value),
            "year" => self.year(value),
            // On a country's page the path says which, and says it alone.
            "country" if self.selection.view == ViewId::Country => {}
            "country" => self.country(value),
            "bloc" => self.bloc(value),
            "group" => self.group(value),
            "embed" => self.selection.is_embedded = value == "1",
            // Links pick up foreign parameters on their way (campaign tags): no business of ours.
            page => {
                let mut parts = self.selection.parts_mut().into_iter();
                let _ = parts.any(|part| part.read(page, value, &mut self.changes));
            }
        }
    }

    fn mineral(&mut self, value: &str) {
        self.selection.mineral = Mineral::parse(value).unwrap_or_else(|_| {
            let ids: Vec<_> = Mineral::all().map(Mineral::id).collect();
            let near = nearest(value, &ids).and_then(|id| Mineral::parse(id).ok());
            let mineral = near.unwrap_or(self.selection.mineral);
            self.changes.note("mineral", value, mineral.id());
            mineral
        });
    }

    fn stage(&mut self, value: &str) {
        self.selection.stage = Stage::parse(value).unwrap_or_else(|| {
            let near = nearest(value, &Stage::ALL.map(Stage::id)).and_then(Stage::parse);
            let stage = near.unwrap_or(self.selection.stage);
            self.changes.note("stage", value, stage.id());
            stage
        });
    }

    /// Whether the dataset has the code is for [`super::settle()`] to say.
    fn code(&mut self, value: &str) {
        let is_code = matches!(value.len(), 4 | 6) && value.bytes().all(|digit| digit.is_ascii_digit());
        self.selection.code = is_code.then(|| value.to_owned());
        if !is_code {
            self.changes.note("code", value, "");
        }
    }

    fn year(&mut self, value: &str) {
        self.selection.year = value.parse().ok().map(Year);
        if self.selection.year.is_none() {
            self.changes.note("year", value, "");
        }
    }

    fn country(&mut self, value: &str) {
        self.selection.country = CountryId::parse(&value.to_ascii_uppercase()).ok();
        if self.selection.country.is_none() {
            self.changes.note("country", value, "");
        }
    }

    /// Whether there is such a group is for the list of groups to say, which comes on demand.
    fn bloc(&mut self, value: &str) {
        let is_id = |id: &str| {
            !id.is_empty() && id.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_')
        };
        let id = value.to_ascii_lowercase();
        if is_id(&id) {
            self.selection.bloc = Some(id);
        } else {
            self.changes.note("bloc", value, "");
        }
    }

    fn group(&mut self, value: &str) {
        let ids = Group::ALL.map(Group::id);
        let id = if ids.contains(&value) { Some(value) } else { nearest(value, &ids) };
        self.selection.group = Group::ALL.into_iter().find(|group| Some(group.id()) == id);
        if id != Some(value) {
            self.changes.note("group", value, id.unwrap_or(""));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::state::FlowMeasure;

    fn reopened(selection: &Selection) -> (Selection, Vec<Change>) {
        let link = format(selection);
        let (path, query) = link.split_once('?').unwrap_or((&link, ""));
        parse(path, query)
    }

    #[test]
    fn the_default_selection_is_the_bare_root() {
        assert_eq!(format(&Selection::default()), "");
        assert_eq!(parse("/", ""), (Selection::default(), Vec::new()));
    }

    #[test]
    fn a_link_reads_like_a_sentence() {
        let selection = Selection {
            view: ViewId::Flows,
            mineral: Mineral::parse("lithium").unwrap(),
            code: Some("283691".into()),
            year: Some(Year(2019)),
            country: CountryId::parse("CHL").ok(),
            ..Selection::default()
        };
        assert_eq!(format(&selection), "flows?mineral=lithium&code=283691&year=2019&country=CHL");
    }

    #[test]
    fn a_mineral_has_a_page_of_its_own() {
        let nickel = Mineral::parse("nickel").unwrap();
        let selection = Selection { view: ViewId::Mineral, mineral: nickel, ..Selection::default() };
        assert_eq!(format(&selection), "mineral/nickel");
        assert_eq!(parse("/mineral/nickel", ""), (selection, Vec::new()));
        let (found, changes) = parse("/mineral/nikel", "section=prices");
        assert_eq!((found.mineral, found.reading.section.as_deref()), (nickel, Some("prices")));
        assert_eq!(changes.len(), 1);
        assert_eq!(parse("/mineral", "").0.mineral, Mineral::COBALT);
    }

    #[test]
    fn a_broken_link_opens_the_nearest_view_and_says_so() {
        let (selection, changes) = parse(
            "/flow",
            "mineral=coblat&stage=procesing&code=81x5&year=x&by=volume&open=exporters,all&utm_source=a",
        );
        assert_eq!(selection.view, ViewId::Flows);
        assert_eq!(selection.mineral, Mineral::COBALT);
        assert_eq!(selection.stage, Stage::Processing);
        assert_eq!(selection.year, None);
        assert!(selection.flows.is_exporters_open && selection.flows.measure == FlowMeasure::Value);
        let said: Vec<_> = changes.iter().map(|change| (change.parameter, change.used.as_str())).collect();
        assert_eq!(
            said,
            [
                ("page", "flows"),
                ("mineral", "cobalt"),
                ("stage", "processing"),
                ("code", ""),
                ("year", ""),
                ("by", "value"),
                ("open", "")
            ]
        );
    }

    #[test]
    fn a_country_stands_in_the_path_and_those_beside_it_in_the_query() {
        let (selection, changes) = parse("/country/cod", "with=zmb,CHL&evidence=cobalt&country=PER");
        assert!(changes.is_empty());
        assert_eq!(format(&selection), "country/COD?with=ZMB,CHL&evidence=cobalt");
        let (selection, changes) = parse("/country/congo", "");
        assert!(changes.is_empty(), "the dataset decides which country that is");
        assert_eq!((selection.country, selection.beside.asked.as_deref()), (None, Some("congo")));
        assert_eq!(parse("/country/a/b", "").1.len(), 1);
    }

    /// Any selection a link can hold: what pages share, and the part of the page shown.
    fn selections() -> impl Strategy<Value = Selection> {
        use crate::state::{
            actions, coalition, country, finder, flow_table, flows, overview, prices, questions, reading,
            roles, years,
        };

        let selections = shared();
        let selections = (selections, overview::tests::choices())
            .prop_map(|(all, overview)| Selection { overview, ..all });
        let selections =
            (selections, flows::tests::choices()).prop_map(|(all, flows)| Selection { flows, ..all });
        let selections = (selections, questions::tests::choices())
            .prop_map(|(all, questions)| Selection { questions, ..all });
        let selections =
            (selections, years::tests::choices()).prop_map(|(all, years)| Selection { years, ..all });
        let selections =
            (selections, flow_table::tests::choices()).prop_map(|(all, table)| Selection { table, ..all });
        let selections =
            (selections, prices::tests::choices()).prop_map(|(all, prices)| Selection { prices, ..all });
        let selections =
            (selections, roles::tests::choices()).prop_map(|(all, roles)| Selection { roles, ..all });
        let selections =
            (selections, country::tests::choices()).prop_map(|(all, beside)| Selection { beside, ..all });
        let selections =
            (selections, finder::tests::choices()).prop_map(|(all, finder)| Selection { finder, ..all });
        let selections = (selections, coalition::tests::choices())
            .prop_map(|(all, coalition)| Selection { coalition, ..all });
        let selections =
            (selections, actions::tests::choices()).prop_map(|(all, actions)| Selection { actions, ..all });
        let selections =
            (selections, reading::tests::choices()).prop_map(|(all, reading)| Selection { reading, ..all });
        selections.prop_map(linked)
    }

    /// What a link keeps of a selection: other pages' parts are not in it.
    fn linked(all: Selection) -> Selection {
        let mut kept = Selection {
            view: all.view,
            mineral: all.mineral,
            stage: all.stage,
            code: all.code,
            year: all.year,
            country: all.country,
            bloc: all.bloc,
            group: all.group,
            is_embedded: all.is_embedded,
            reading: all.reading,
            ..Selection::default()
        };
        match all.view {
            ViewId::Overview => kept.overview = all.overview,
            ViewId::Flows => {
                kept.flows = all.flows;
                kept.questions = all.questions;
                kept.years = all.years;
                kept.table = all.table;
            }
            ViewId::Prices => kept.prices = all.prices,
            ViewId::Roles => kept.roles = all.roles,
            ViewId::Country => kept.beside = all.beside,
            ViewId::Finder => kept.finder = all.finder,
            ViewId::Coalition => kept.coalition = all.coalition,
            ViewId::Actions => kept.actions = all.actions,
            ViewId::Mineral | ViewId::Risk | ViewId::Data | ViewId::Methods => {}
        }
        kept
    }

    fn shared() -> impl Strategy<Value = Selection> {
        let view = (0usize..ViewId::ALL.len()).prop_map(|at| ViewId::ALL[at]);
        let mineral = (0usize..Mineral::all().len()).prop_map(|at| Mineral::all().nth(at).unwrap());
        let stage = (0usize..5).prop_map(|at| Stage::ALL[at]);
        let group = proptest::option::of((0usize..Group::ALL.len()).prop_map(|at| Group::ALL[at]));
        let country = proptest::option::of("[A-Z]{3}".prop_map(|code| CountryId::parse(&code).unwrap()));
        let year = proptest::option::of((1900u16..2100).prop_map(Year));
        let code = proptest::option::of("[0-9]{4}([0-9]{2})?");
        let bloc = proptest::option::of("[a-z0-9_]{1,12}");
        let place = (view, mineral, stage, code, year);
        (place, country, bloc, group, any::<bool>()).prop_map(
            |((view, mineral, stage, code, year), country, bloc, group, is_embedded)| Selection {
                view,
                mineral,
                stage,
                code,
                year,
                country,
                bloc,
                group,
                is_embedded,
                ..Selection::default()
            },
        )
    }

    proptest! {
        #[test]
        fn a_copied_link_reopens_the_same_view(selection in selections()) {
            prop_assert_eq!(reopened(&selection), (selection, Vec::new()));
        }

        #[test]
        fn no_text_breaks_the_reader(path in ".{0,40}", query in ".{0,120}") {
            let (selection, _) = parse(&path, &query);
            prop_assert_eq!(reopened(&selection), (selection, Vec::new()));
        }
    }
}
