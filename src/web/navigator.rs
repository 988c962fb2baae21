//! The selection as a signal, with the only two ways to change it: by a control or by a link.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use super::store::Core;
use super::url_sync::{self, Step};
use crate::state::{Change, Selection, settle};

/// The reader's selection and what a link could not give.
#[derive(Clone)]
pub(super) struct Navigator {
    core: Arc<Core>,
    selection: RwSignal<Selection>,
    /// What is read: the selection itself, or what follows it (see [`Navigator::late`]).
    shown: RwSignal<Selection>,
    /// What links start from: it follows the selection once that is painted, since there are many.
    linked: RwSignal<Selection>,
    changes: RwSignal<Vec<Change>>,
}

impl Navigator {
    /// Opens the link in the address bar and follows the back and forward buttons.
    pub(super) fn open(core: Arc<Core>) -> Self {
        let (selection, changes) = settled_link(&core);
        url_sync::write(&selection, Step::Replace);
        let selection = RwSignal::new(selection);
        let linked = followed(selection);
        let this = Self { core, selection, shown: selection, linked, changes: RwSignal::new(changes) };
        let travelled = this.clone();
        url_sync::on_travel(move || {
            let (selection, changes) = settled_link(&travelled.core);
            travelled.changes.set(changes);
            travelled.show(selection);
        });
        this
    }

    /// The same for what stands further down: its parts follow once what stands above is painted. So a slider
    /// answers within a frame however much there is below, and a quick movement is followed at its end.
    pub(super) fn late(&self) -> Self {
        Self { shown: followed(self.selection), ..self.clone() }
    }

    /// A part of the selection, which changes only when that part does.
    pub(super) fn part<T>(&self, part: impl Fn(&Selection) -> T + Send + Sync + 'static) -> Memo<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        let shown = self.shown;
        Memo::new(move |_| shown.with(&part))
    }

    /// What the last link asked for in vain, tracked.
    pub(super) fn changes(&self) -> Vec<Change> {
        self.changes.get()
    }

    /// Takes the notice about the link away.
    pub(super) fn dismiss_changes(&self) {
        self.changes.set(Vec::new());
    }

    /// Applies a choice as a step of its own.
    pub(super) fn choose(&self, change: impl FnOnce(&mut Selection)) {
        self.apply(change, Step::Push);
    }

    /// Applies a choice that is part of a movement.
    pub(super) fn drag(&self, change: impl FnOnce(&mut Selection)) {
        self.apply(change, Step::Replace);
    }

    /// The address of the selection after a change: what a plain link to it holds.
    pub(super) fn address(&self, change: impl FnOnce(&mut Selection)) -> String {
        let mut selection = self.linked.get();
        change(&mut selection);
        url_sync::address(&settle(selection, &self.core.facts()).0)
    }

    fn show(&self, selection: Selection) {
        // Links of another page are made after it: they begin from where it stands.
        if self.linked.with_untracked(|linked| linked.view != selection.view) {
            self.linked.set(selection.clone());
        }
        self.selection.set(selection);
    }

    fn apply(&self, change: impl FnOnce(&mut Selection), step: Step) {
        let mut selection = self.selection.get_untracked();
        change(&mut selection);
        // A control offers only what there is; what gives way (a stage the mineral lacks) shows in
        // the controls, so only links get a notice.
        let (selection, _) = settle(selection, &self.core.facts());
        if selection != self.selection.get_untracked() {
            url_sync::write(&selection, step);
            self.show(selection);
        }
    }
}

/// A selection that follows another one once that is painted; where quick movements end, not all they pass.
fn followed(selection: RwSignal<Selection>) -> RwSignal<Selection> {
    let behind = RwSignal::new(selection.get_untracked());
    let is_waiting = StoredValue::new(false);
    Effect::new(move |_| {
        selection.track();
        let is_there = behind.with_untracked(|behind| selection.with_untracked(|now| now == behind));
        if is_there || is_waiting.get_value() {
            return;
        }
        is_waiting.set_value(true);
        // The frame comes before the painting, the time after it.
        request_animation_frame(move || {
            let follow = move || {
                // The page may have been left meanwhile.
                let _ = is_waiting.try_set_value(false);
                if let Some(now) = selection.try_get_untracked() {
                    let _ = behind.try_set(now);
                }
            };
            set_timeout(follow, Duration::ZERO);
        });
    });
    behind
}

fn settled_link(core: &Core) -> (Selection, Vec<Change>) {
    let (selection, mut changes) = url_sync::read();
    let (selection, more) = settle(selection, &core.facts());
    changes.extend(more);
    (selection, changes)
}
