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
        let progress: Vec<Load<()>> = remotes.iter().map(|remote| remote.progress()).collect();
        let failed: Option<LoadError> = progress.iter().find_map(|load| match load {
            Load::Failed(error) => Some(error.clone()),
            Load::Waiting | Load::Ready(_) => None,
        });
        if let Some(error) = failed {
            let broken: Vec<Arc<dyn Pending>> = remotes
                .iter()
                .filter(|remote| matches!(remote.progress(), Load::Failed(_)))
                .map(Arc::clone)
                .collect();
            let retry = move || broken.iter().for_each(|remote| remote.ask_again());
            return view! { <Failure error on_retry=retry/> }.into_any();
        }
        if progress.iter().any(|load| matches!(load, Load::Waiting)) {
            return view! { <Skeleton/> }.into_any();
        }
        children().unwrap_or_else(|| view! { <Skeleton/> }.into_any())
    }
}
