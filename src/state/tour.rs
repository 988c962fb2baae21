//! What each step of a tour shows: a page with its choices.

use super::{FlowForm, Reading, Selection, Stop, Tour, ViewId};
use crate::domain::{Mineral, Stage};

/// Sets the page of a step.
pub fn show(selection: &mut Selection, stop: Stop) {
    let fresh = Selection::default();
    // Whatever was chosen before would show something else than the sentences say.
    (selection.code, selection.year, selection.country, selection.bloc) = (None, None, None, None);
    selection.flows = fresh.flows;
    match (stop.tour, stop.step) {
        (Tour::Batteries, 1) => producers(selection, "lithium"),
        (Tour::Batteries, 2) => flows(selection, "lithium", Stage::Processing, FlowForm::Sankey),
        (Tour::Batteries, 3) => producers(selection, "cobalt"),
        (Tour::Batteries, 4) => flows(selection, "cobalt", Stage::Processing, FlowForm::Map),
        (Tour::Batteries, _) => page(selection, "cobalt", ViewId::Roles),
        (Tour::Magnets, 1 | 2) => producers(selection, "rare_earths"),
        (Tour::Magnets, 3) => flows(selection, "rare_earths", Stage::Processing, FlowForm::Sankey),
        (Tour::Magnets, 4) => flows(selection, "rare_earths", Stage::SemiManufactures, FlowForm::Map),
        (Tour::Magnets, _) => part(selection, "rare_earths", "events"),
        (Tour::Chips, 1) => producers(selection, "gallium"),
        (Tour::Chips, 2) => producers(selection, "germanium"),
        (Tour::Chips, 3) => {
            flows(selection, "gallium_germanium_and_others", Stage::Processing, FlowForm::Sankey);
        }
        (Tour::Chips, _) => part(selection, "gallium", "events"),
        (Tour::Room, 1 | 5) => page(selection, "cobalt", ViewId::Roles),
        (Tour::Room, _) => page(selection, "cobalt", ViewId::Overview),
    }
    selection.reading.stop = Some(stop);
}

fn page(selection: &mut Selection, mineral: &str, view: ViewId) {
    selection.open(view);
    if let Ok(mineral) = Mineral::parse(mineral) {
        selection.mineral = mineral;
    }
}

fn part(selection: &mut Selection, mineral: &str, section: &str) {
    page(selection, mineral, ViewId::Mineral);
    selection.reading = Reading { section: Some(section.to_owned()), ..Reading::default() };
}

fn producers(selection: &mut Selection, mineral: &str) {
    part(selection, mineral, "producers");
}

fn flows(selection: &mut Selection, mineral: &str, stage: Stage, form: FlowForm) {
    page(selection, mineral, ViewId::Flows);
    selection.stage = stage;
    selection.flows.form = form;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_shows_a_page_whose_link_brings_it_back() {
        for tour in Tour::ALL {
            for step in 1..=Stop::LAST {
                let mut selection =
                    Selection { year: Some(crate::domain::Year(2003)), ..Selection::default() };
                show(&mut selection, Stop { tour, step });
                assert_eq!((selection.reading.stop, selection.year), (Some(Stop { tour, step }), None));
                let link = super::super::url::format(&selection);
                let (path, query) = link.split_once('?').unwrap();
                assert_eq!(super::super::url::parse(path, query), (selection, Vec::new()));
            }
        }
    }
}
