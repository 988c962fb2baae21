//! The countries on the page with their profiles, and the frame of a block.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::profile::CountryProfile;
use crate::dataset::{ProfileShard, SourceId};
use crate::domain::{CountryId, Mineral};
use crate::web::app::say;
use crate::web::store::{Core, Load, Remote};

/// One country on the page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) country: CountryId,
    pub(super) name: String,
    pub(super) profile: Arc<CountryProfile>,
}

impl Shown {
    pub(super) fn of(country: CountryId, shard: &ProfileShard, core: &Core) -> Self {
        let profile = shard.profile(country).cloned().unwrap_or_else(|| CountryProfile::empty(country));
        Self { country, name: core.country_name(country), profile: Arc::new(profile) }
    }
}

/// Where several files stand: ready when all are, failed when one is.
pub(super) fn all_ready(remotes: &[Remote<ProfileShard>]) -> Load<Vec<Arc<ProfileShard>>> {
    let mut ready = Vec::new();
    // All are asked, so that a change of any is heard.
    for load in remotes.iter().map(Remote::get).collect::<Vec<_>>() {
        match load {
            Load::Ready(shard) => ready.push(shard),
            Load::Waiting => return Load::Waiting,
            Load::Failed(error) => return Load::Failed(error),
        }
    }
    Load::Ready(Arc::new(ready))
}

/// Who says all this.
pub(super) fn sources(shown: &[Shown], core: &Core) -> Vec<SourceId> {
    let is_used = |path: &str| core.files.file(path).into_iter().flat_map(|file| &file.sources);
    let paths: BTreeSet<String> = shown
        .iter()
        .filter_map(|one| one.country.as_str().chars().next())
        .map(crate::dataset::paths::profiles)
        .collect();
    let ids: BTreeSet<&String> = paths.iter().flat_map(|path| is_used(path)).collect();
    ids.into_iter().map(|id| SourceId(id.clone())).collect()
}

/// Whether a mineral is on the official list.
pub(super) fn is_critical(core: &Core, mineral: Mineral) -> bool {
    core.catalogue.minerals.iter().any(|facts| facts.id == mineral && facts.us_critical_2025)
}

/// A block with a part for each country, side by side.
pub(super) fn beside(
    title_key: &'static str,
    hint_key: &'static str,
    shown: &[Shown],
    part: impl Fn(&Shown) -> AnyView,
) -> AnyView {
    let is_several = shown.len() > 1;
    let parts = shown.iter().map(|one| {
        let name = is_several.then(|| view! { <h3>{one.name.clone()}</h3> });
        view! { <div>{name} {part(one)}</div> }
    });
    view! {
        <section class="block">
            <h2>{say(title_key)}</h2>
            <p class="hint">{say(hint_key)}</p>
            <div class="countries" data-count=shown.len().to_string()>{parts.collect_view()}</div>
        </section>
    }
    .into_any()
}
