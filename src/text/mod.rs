//! Words and numbers for people: messages by key, filled by Fluent, numbers and dates by the host.
//!
//! Pure code never holds a sentence. It returns a [`Message`]; a [`Locale`] turns it into text. A new
//! language is a new file in `assets/text`.

mod articles;
pub mod english;
mod formats;
pub mod formula;
mod likeness;
mod locale;
mod message;
mod named;

pub use articles::capital;
pub use formats::{EnglishFormats, Formats, MonthStyle, NumberStyle};
pub use likeness::{folded, likeness};
pub use locale::{InvalidMessages, Locale};
pub use message::{Arg, Message};
pub use named::pieces;
