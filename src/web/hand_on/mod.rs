//! Handing a view on: its address, a picture, its figures, a citation, a snippet for another site.

mod citation;
mod download;
mod handed;
mod panel;
mod table;

pub(crate) use panel::HandOn;
pub(crate) use table::TableTools;
