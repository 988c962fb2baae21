//! Shows a remote file's content once it is there; until then a skeleton, or what went wrong.

use std::sync::Arc;

use leptos::prelude::*;

use super::failure::Failure;
use super::skeleton::Skeleton;
use crate::web::store::{Load, Remote};

/// `remote` may change to another file; `children` get the newest one that is ready.
#[component]
pub(crate) fn Gate<T, R>(remote: R, children: impl Fn(Arc<T>) -> AnyView + Send + 'static) -> impl IntoView
where
    T: Send + Sync + 'static,
    R: Fn() -> Remote<T> + Send + 'static,
{
    move || {
        let remote = remote();
        match remote.get() {
            Load::Waiting => view! { <Skeleton/> }.into_any(),
            Load::Failed(error) => view! { <Failure error on_retry=move || remote.retry()/> }.into_any(),
            Load::Ready(value) => children(value),
        }
    }
}
