//! The link form of a [`Selection`]: `/flows?mineral=cobalt&year=2024`. Defaults are left out.

use form_urlencoded::Serializer;

use super::Change;
use super::selection::{FlowChoice, FlowForm, PriceChoice, Scale, Selection, ViewId, Window};
use crate::domain::{CountryId, Group, Mineral, Month, Stage, Year};

/// The path below the site's root, and the query with its `?` if there is one.
#[must_use]
pub fn format(selection: &Selection) -> String {
    let default = Selection::default();
    let mut query = Query(Serializer::new(String::new()));
    query.unless_default("mineral", &selection.mineral, &default.mineral, |mineral| mineral.id().to_owned());
    query.unless_default("stage", &selection.stage, &default.stage, |stage| stage.id().to_owned());
    query.option("code", selection.code.as_ref());
    query.option("year", selection.year.as_ref());
    query.option("country", selection.country.as_ref());
    query.unless_default("open", &open_sides(selection.flows), &String::new(), String::clone);
    query.unless_default("as", &selection.flows.form, &FlowForm::default(), |form| form.id().to_owned());
    query.unless_default("by", &selection.flows.is_by_weight, &false, |_| "weight".to_owned());
    query.option("group", selection.group.map(Group::id).as_ref());
    format_prices(&mut query, &selection.prices);
    query.unless_default("embed", &selection.is_embedded, &false, |_| "1".to_owned());
    // A comma is legal in a query and reads better than its escape.
    let query = query.0.finish().replace("%2C", ",");
    let mark = if query.is_empty() { "" } else { "?" };
    format!("{}{mark}{query}", selection.view.path())
}

fn format_prices(query: &mut Query, prices: &PriceChoice) {
    let default = PriceChoice::default();
    query.unless_default("series", &prices.series, &default.series, |series| series.join(","));
    query.unless_default("scale", &prices.scale, &default.scale, |scale| match scale {
        Scale::Index => "index".to_owned(),
        Scale::Level => "level".to_owned(),
    });
    query.unless_default("log", &prices.is_log, &default.is_log, |_| "1".to_owned());
    query.unless_default("window", &prices.window, &default.window, |window| window.months().to_string());
    query.option("from", prices.from.as_ref());
    query.option("to", prices.to.as_ref());
}

/// The sides of the flows that are not folded.
fn open_sides(flows: FlowChoice) -> String {
    let sides = [("exporters", flows.is_exporters_open), ("importers", flows.is_importers_open)];
    let open: Vec<_> = sides.into_iter().filter(|(_, is_open)| *is_open).map(|(side, _)| side).collect();
    open.join(",")
}

struct Query(Serializer<'static, String>);

impl Query {
    fn unless_default<T: PartialEq>(
        &mut self,
        name: &str,
        value: &T,
        default: &T,
        text: impl Fn(&T) -> String,
    ) {
        if value != default {
            self.0.append_pair(name, &text(value));
        }
    }

    fn option<T: ToString>(&mut self, name: &str, value: Option<&T>) {
        if let Some(value) = value {
            self.0.append_pair(name, &value.to_string());
        }
    }
}

/// Reads a link: the path below the site's root and the query without its `?`. What cannot be read
/// becomes the nearest thing that can, and is reported.
#[must_use]
pub fn parse(path: &str, query: &str) -> (Selection, Vec<Change>) {
    let mut reader = Reader { selection: Selection::default(), changes: Vec::new() };
    reader.view(path.trim_matches('/'));
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        reader.parameter(&name, value.trim());
    }
    (reader.selection, reader.changes)
}

struct Reader {
    selection: Selection,
    changes: Vec<Change>,
}

impl Reader {
    fn view(&mut self, path: &str) {
        let known = ViewId::ALL.into_iter().find(|view| view.path() == path);
        self.selection.view = known.unwrap_or_else(|| {
            let ids: Vec<_> = ViewId::ALL.into_iter().map(ViewId::id).collect();
            let view = ViewId::ALL.into_iter().find(|view| nearest(path, &ids) == Some(view.id()));
            let view = view.unwrap_or_default();
            self.changed("page", path, view.id());
            view
        });
    }

    fn parameter(&mut self, name: &str, value: &str) {
        match name {
            "mineral" => self.mineral(value),
            "stage" => self.stage(value),
            "code" => self.code(value),
            "year" => self.year(value),
            "country" => self.country(value),
            "open" => self.open(value),
            "by" => self.by(value),
            "as" => self.form(value),
            "group" => self.group(value),
            "series" => self.series(value),
            "scale" => self.scale(value),
            "log" => self.selection.prices.is_log = value == "1",
            "window" => self.window(value),
            "from" => self.selection.prices.from = self.month("from", value),
            "embed" => self.selection.is_embedded = value == "1",
            "to" => self.selection.prices.to = self.month("to", value),
            // Links pick up foreign parameters on their way (campaign tags): no business of ours.
            _ => {}
        }
    }

    fn changed(&mut self, parameter: &'static str, found: &str, used: &str) {
        self.changes.push(Change { parameter, found: found.to_owned(), used: used.to_owned() });
    }

    fn mineral(&mut self, value: &str) {
        self.selection.mineral = Mineral::parse(value).unwrap_or_else(|_| {
            let ids: Vec<_> = Mineral::all().map(Mineral::id).collect();
            let near = nearest(value, &ids).and_then(|id| Mineral::parse(id).ok());
            let mineral = near.unwrap_or(self.selection.mineral);
            self.changed("mineral", value, mineral.id());
            mineral
        });
    }

    fn stage(&mut self, value: &str) {
        self.selection.stage = Stage::parse(value).unwrap_or_else(|| {
            let near = nearest(value, &Stage::ALL.map(Stage::id)).and_then(Stage::parse);
            let stage = near.unwrap_or(self.selection.stage);
            self.changed("stage", value, stage.id());
            stage
        });
    }

    /// Whether the dataset has the code is for [`super::settle()`] to say.
    fn code(&mut self, value: &str) {
        let is_code = matches!(value.len(), 4 | 6) && value.bytes().all(|digit| digit.is_ascii_digit());
        self.selection.code = is_code.then(|| value.to_owned());
        if !is_code {
            self.changed("code", value, "");
        }
    }

    fn year(&mut self, value: &str) {
        self.selection.year = value.parse().ok().map(Year);
        if self.selection.year.is_none() {
            self.changed("year", value, "");
        }
    }

    fn country(&mut self, value: &str) {
        self.selection.country = CountryId::parse(&value.to_ascii_uppercase()).ok();
        if self.selection.country.is_none() {
            self.changed("country", value, "");
        }
    }

    fn open(&mut self, value: &str) {
        for side in value.split(',').filter(|side| !side.is_empty()) {
            match side {
                "exporters" => self.selection.flows.is_exporters_open = true,
                "importers" => self.selection.flows.is_importers_open = true,
                other => self.changed("open", other, ""),
            }
        }
    }

    fn form(&mut self, value: &str) {
        let form = FlowForm::ALL.into_iter().find(|form| form.id() == value).unwrap_or_else(|| {
            self.changed("as", value, FlowForm::default().id());
            FlowForm::default()
        });
        self.selection.flows.form = form;
    }

    fn by(&mut self, value: &str) {
        self.selection.flows.is_by_weight = value == "weight";
        if !matches!(value, "weight" | "value") {
            self.changed("by", value, "value");
        }
    }

    fn group(&mut self, value: &str) {
        let ids = Group::ALL.map(Group::id);
        let id = if ids.contains(&value) { Some(value) } else { nearest(value, &ids) };
        self.selection.group = Group::ALL.into_iter().find(|group| Some(group.id()) == id);
        if id != Some(value) {
            self.changed("group", value, id.unwrap_or(""));
        }
    }

    fn series(&mut self, value: &str) {
        let mut series: Vec<String> = Vec::new();
        for id in value.split(',').filter(|id| !id.is_empty()) {
            if !series.iter().any(|known| known == id) {
                series.push(id.to_owned());
            }
        }
        if series.len() > PriceChoice::MOST {
            series.truncate(PriceChoice::MOST);
            self.changed("series", value, &series.join(","));
        }
        if series.is_empty() {
            self.changed("series", value, &self.selection.prices.series.join(","));
        } else {
            self.selection.prices.series = series;
        }
    }

    fn scale(&mut self, value: &str) {
        self.selection.prices.scale = match value {
            "index" => Scale::Index,
            "level" => Scale::Level,
            other => {
                self.changed("scale", other, "index");
                Scale::Index
            }
        };
    }

    fn window(&mut self, value: &str) {
        let window = value.parse().map(Window::nearest).unwrap_or_default();
        self.selection.prices.window = window;
        if window.months().to_string() != value {
            self.changed("window", value, &window.months().to_string());
        }
    }

    fn month(&mut self, parameter: &'static str, value: &str) -> Option<Month> {
        let month = Month::parse(value).ok();
        if month.is_none() {
            self.changed(parameter, value, "");
        }
        month
    }
}

/// The candidate most like `text`; none where nothing is alike.
fn nearest<'a>(text: &str, candidates: &[&'a str]) -> Option<&'a str> {
    const ALIKE: f64 = 0.75;
    let text = text.to_lowercase();
    let likeness = |candidate: &&str| strsim::jaro_winkler(&text, candidate);
    candidates
        .iter()
        .copied()
        .filter(|candidate| likeness(candidate) >= ALIKE)
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

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
    fn a_broken_link_opens_the_nearest_view_and_says_so() {
        let (selection, changes) = parse(
            "/flow",
            "mineral=coblat&stage=procesing&code=81x5&year=x&by=volume&open=exporters,all&utm_source=a",
        );
        assert_eq!(selection.view, ViewId::Flows);
        assert_eq!(selection.mineral, Mineral::COBALT);
        assert_eq!(selection.stage, Stage::Processing);
        assert_eq!(selection.year, None);
        assert!(selection.flows.is_exporters_open && !selection.flows.is_by_weight);
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

    fn selections() -> impl Strategy<Value = Selection> {
        let month =
            || proptest::option::of((1960u16..2026, 1u8..=12).prop_map(|(y, m)| Month::new(y, m).unwrap()));
        let prices = (
            proptest::sample::subsequence(vec!["copper", "nickel", "tin", "unit_value_282200"], 1..4),
            any::<(bool, bool)>(),
            0usize..4,
            month(),
            month(),
        )
            .prop_map(|(series, (is_index, is_log), window, from, to)| PriceChoice {
                series: series.into_iter().map(str::to_owned).collect(),
                scale: if is_index { Scale::Index } else { Scale::Level },
                is_log,
                window: Window::ALL[window],
                from,
                to,
            });
        let view = (0usize..ViewId::ALL.len()).prop_map(|at| ViewId::ALL[at]);
        let mineral = (0usize..Mineral::all().len()).prop_map(|at| Mineral::all().nth(at).unwrap());
        let stage = (0usize..5).prop_map(|at| Stage::ALL[at]);
        let group = proptest::option::of((0usize..Group::ALL.len()).prop_map(|at| Group::ALL[at]));
        let country = proptest::option::of("[A-Z]{3}".prop_map(|code| CountryId::parse(&code).unwrap()));
        let year = proptest::option::of((1900u16..2100).prop_map(Year));
        let code = proptest::option::of("[0-9]{4}([0-9]{2})?");
        let place = (mineral, stage, code, year);
        (view, place, country, any::<[bool; 3]>(), prices, group).prop_map(
            |(view, (mineral, stage, code, year), country, [exporters, importers, weight], prices, group)| {
                Selection {
                    view,
                    mineral,
                    stage,
                    code,
                    year,
                    country,
                    flows: FlowChoice {
                        form: if importers { FlowForm::Map } else { FlowForm::Sankey },
                        is_exporters_open: exporters,
                        is_importers_open: importers,
                        is_by_weight: weight,
                    },
                    prices,
                    group,
                    is_embedded: weight,
                }
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
