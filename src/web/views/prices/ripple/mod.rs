//! What a price move means: for the mineral bill of a product, in dollars; for sectors, as exposure and never as cost.

mod bill;
mod sectors;

use std::sync::Arc;

use leptos::prelude::*;

use self::bill::BillBlocks;
use self::sectors::SectorsBlock;
use crate::dataset::{EuUses, Technologies};
use crate::web::store::{Core, Store};
use crate::web::widgets::gate::Gate;

#[component]
pub(super) fn RipplePanel() -> impl IntoView {
    let core = expect_context::<Arc<Core>>();
    let store = expect_context::<Store>();
    let uses_core = Arc::clone(&core);
    view! {
        <Gate
            remote=move || store.technologies(&core)
            children={|technologies: Arc<Technologies>| view! { <BillBlocks technologies/> }.into_any()}
        />
        <Gate
            remote=move || store.eu_uses(&uses_core)
            children={|uses: Arc<EuUses>| view! { <SectorsBlock uses/> }.into_any()}
        />
    }
}
