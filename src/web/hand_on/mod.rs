//! Handing a view on: its address, a picture, its figures, a citation, a snippet for another site.

mod citation;
mod download;
mod panel;

pub(crate) use panel::{HandOn, TableHandOn};
