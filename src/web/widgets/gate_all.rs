//! Waits for several remote files at once: one skeleton, one failure, then what needs them all.

use std::sync::Arc;

use leptos::prelude::*;

use super::failure::Failure;
use super::skeleton::Skeleton;
use crate::web::load::LoadError;
use crate::web::store::{Load, Remote};

/// A remote file, whatever is in it.
pub(crate) trait Pending: Send + Sync {
    /// Whether it is there, or why not; tracked.
    fn progress(&self) -> Load<()>;

    /// Asks again.
    fn ask_again(&self);
}

impl<T: Send + Sync + 'static> Pending for Remote<T> {
    fn progress(&self) -> Load<()> {
        match self.get() {
            Load::Waiting => Load::Waiting,
            Load::Ready(_) => Load::Ready(Arc::new(())),
            Load::Failed(error) => Load::Failed(error),
        }
    }

    fn ask_again(&self) {
        self.retry();
    }
}

/// Shows `children` once every file is there. They take the contents by [`Remote::ready`].
#[component]
pub(crate) fn GateAll(
    remotes: Vec<Arc<dyn Pending>>,
    children: impl Fn() -> Option<AnyView> + Send + 'static,
) -> impl IntoView {
    move || {
        if let Some(failure) = failure_of(&remotes) {
            return failure;
        }
        if remotes.iter().any(|remote| matches!(remote.progress(), Load::Waiting)) {
            return view! { <Skeleton/> }.into_any();
        }
        children().unwrap_or_else(|| view! { <Skeleton/> }.into_any())
    }
}

/// What went wrong with any of the files, with a way to ask for those again; tracked.
pub(crate) fn failure_of(remotes: &[Arc<dyn Pending>]) -> Option<AnyView> {
    let error: LoadError = remotes.iter().find_map(|remote| match remote.progress() {
        Load::Failed(error) => Some(error),
        Load::Waiting | Load::Ready(_) => None,
    })?;
    let broken: Vec<Arc<dyn Pending>> = remotes
        .iter()
        .filter(|remote| matches!(remote.progress(), Load::Failed(_)))
        .map(Arc::clone)
        .collect();
    let retry = move || broken.iter().for_each(|remote| remote.ask_again());
    Some(view! { <Failure error on_retry=retry/> }.into_any())
}
