//! Who is in focus: a country, or the members of a region or coalition.

use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::{CountryGroup, CountryGroups};
use crate::domain::CountryId;
use crate::state::Selection;
use crate::text::Message;
use crate::web::app::{say, words};
use crate::web::navigator::Navigator;
use crate::web::store::{Core, Load, Remote, Store};
use crate::web::widgets::picker::{Choice, Picker};

/// The lists of countries, which come beside the page: nothing waits for them but what names them.
#[derive(Clone)]
pub(super) struct Blocs(Remote<CountryGroups>);

impl Blocs {
    /// Starts to fetch the lists.
    pub(super) fn fetch() -> Self {
        Self(expect_context::<Store>().groups(&expect_context::<Arc<Core>>()))
    }

    /// The lists, once they are there; tracked.
    fn all(&self) -> Option<Arc<CountryGroups>> {
        match self.0.get() {
            Load::Ready(groups) => Some(groups),
            Load::Waiting | Load::Failed(_) => None,
        }
    }

    /// The group a selection asks for; tracked.
    fn chosen(&self, selection: &Selection) -> Option<CountryGroup> {
        let id = selection.bloc.as_ref()?;
        self.all()?.get(id).cloned()
    }

    /// What keeps a group that was asked for from being shown; tracked.
    fn fault(&self, selection: &Selection) -> Option<Message> {
        let id = selection.bloc.as_ref()?;
        match self.0.get() {
            Load::Waiting => None,
            Load::Failed(error) => Some(error.message()),
            Load::Ready(groups) => groups
                .get(id)
                .is_none()
                .then(|| Message::new("link-dropped").with("parameter", "bloc").with("found", id.as_str())),
        }
    }
}

/// The countries that stand out; none stand out where nothing is in focus.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Focused {
    /// The country, or the members of the group.
    pub(super) countries: Vec<CountryId>,
    /// The group, if it is one.
    pub(super) bloc: Option<CountryGroup>,
}

/// Who is in focus, by the selection and the lists of the context.
pub(super) fn focused() -> Memo<Focused> {
    let navigator = expect_context::<Navigator>();
    let blocs = expect_context::<Blocs>();
    let selection = navigator.part(|selection| (selection.country, selection.bloc.clone()));
    Memo::new(move |_| {
        let (country, bloc) = selection.get();
        let bloc = blocs.chosen(&Selection { bloc, ..Selection::default() });
        let members = bloc.iter().flat_map(|bloc| bloc.members.iter().copied());
        Focused { countries: country.into_iter().chain(members).collect(), bloc }
    })
}

/// Chooses a region or a coalition.
#[component]
pub(super) fn BlocPicker() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let blocs = expect_context::<Blocs>();
    let words = words();
    let bloc = navigator.part(|selection| selection.bloc.clone());
    let asked = navigator.part(Clone::clone);
    let (listed, faulty) = (blocs.clone(), blocs);
    let heads = Arc::clone(&words);
    let choices = move || {
        let mut choices = vec![Choice::new("", heads.word("focus-bloc-none"))];
        let groups = listed.all();
        for group in groups.iter().flat_map(|groups| groups.all()) {
            let heading = if group.is_region() { "focus-bloc-regions" } else { "focus-bloc-coalitions" };
            choices.push(Choice::new(&group.id, &group.name).under(heads.word(heading)));
        }
        choices
    };
    let fault = move || asked.with(|selection| faulty.fault(selection)).map(|fault| words.say(&fault));
    view! {
        <Picker
            label=say("bloc")
            choices=Signal::derive(choices)
            value=Signal::derive(move || bloc.get().unwrap_or_default())
            on_pick=move |id: String| {
                navigator
                    .choose(|selection| {
                        selection.country = None;
                        selection.bloc = (!id.is_empty()).then_some(id);
                    });
            }
        />
        {move || fault().map(|fault| view! { <p class="notice" role="status">{fault}</p> })}
    }
}
