//! Fetching one file: its bytes, or words that say what failed and what to do.

use gloo_net::http::Request;
use serde::de::DeserializeOwned;
use web_sys::RequestCache;

use crate::dataset::read::{Inconsistent, read_text};
use crate::dataset::{FileIndex, ReadError, read};
use crate::text::Message;
use crate::text::english::TextFile;

/// Why a file is not there.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub(super) enum LoadError {
    /// No answer: offline, or the host is gone.
    #[error("{file}: no answer ({detail})")]
    Network {
        /// Path inside its folder.
        file: String,
        /// The browser's words.
        detail: String,
    },
    /// The host answers, but not with the file.
    #[error("{file}: the host answered {status}")]
    Status {
        /// Path inside its folder.
        file: String,
        /// HTTP status.
        status: u16,
    },
    /// A page's part of the program.
    #[error("the page's part of the program did not arrive")]
    Program,
    /// The host answers with something else than a page's texts.
    #[error("{file}: not the texts of this edition")]
    Words {
        /// Its name in `text`.
        file: &'static str,
    },
    /// The file is there and cannot be used.
    #[error(transparent)]
    Read(#[from] ReadError),
}

impl LoadError {
    /// The error as a sentence for the reader.
    pub(super) fn message(&self) -> Message {
        match self {
            Self::Network { file, .. } => Message::new("load-network").with("file", file.as_str()),
            Self::Status { file, status } => {
                Message::new("load-status").with("file", file.as_str()).with("status", status.to_string())
            }
            Self::Program => Message::new("load-program"),
            Self::Words { file } => Message::new("load-corrupt").with("file", *file),
            Self::Read(ReadError::Corrupt { file, .. }) => {
                Message::new("load-corrupt").with("file", file.as_str())
            }
            Self::Read(ReadError::Unlisted { file }) => {
                Message::new("load-unlisted").with("file", file.as_str())
            }
            Self::Read(ReadError::Malformed { file, detail }) => {
                Message::new("load-malformed").with("file", file.as_str()).with("detail", detail.as_str())
            }
        }
    }
}

/// How the browser's own cache may answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Caching {
    /// As the host allows.
    Allowed,
    /// Ask the host again: the kept copy was of another edition.
    Bypassed,
}

/// Fetches `data/<path>`.
pub(super) async fn fetch(path: &str, caching: Caching) -> Result<Vec<u8>, LoadError> {
    fetch_from("data/", path, caching).await
}

/// Fetches a page's texts.
pub(super) async fn fetch_words(file: TextFile) -> Result<String, LoadError> {
    let path = format!("{}?v={:016x}", file.name, file.version);
    let bytes = fetch_from("text/", &path, Caching::Allowed).await?;
    file.read(bytes).ok_or(LoadError::Words { file: file.name })
}

async fn fetch_from(folder: &str, path: &str, caching: Caching) -> Result<Vec<u8>, LoadError> {
    let network =
        |error: gloo_net::Error| LoadError::Network { file: path.to_owned(), detail: error.to_string() };
    let cache = match caching {
        Caching::Allowed => RequestCache::Default,
        Caching::Bypassed => RequestCache::Reload,
    };
    let response = Request::get(&format!("{folder}{path}")).cache(cache).send().await.map_err(network)?;
    if !response.ok() {
        return Err(LoadError::Status { file: path.to_owned(), status: response.status() });
    }
    response.binary().await.map_err(network)
}

/// Fetches a file of the package and reads it; a copy of another edition is asked for once more.
pub(super) async fn fetch_resource<T: DeserializeOwned>(
    files: &FileIndex,
    path: &str,
) -> Result<T, LoadError> {
    match read(files, path, &fetch(path, Caching::Allowed).await?) {
        Err(ReadError::Corrupt { .. }) => Ok(read(files, path, &fetch(path, Caching::Bypassed).await?)?),
        other => Ok(other?),
    }
}

/// Fetches a text file of the package and makes of it what `make` does, in the same way.
pub(super) async fn fetch_text<T>(
    files: &FileIndex,
    path: &str,
    make: fn(&str) -> Result<T, Inconsistent>,
) -> Result<T, LoadError> {
    match read_text(files, path, &fetch(path, Caching::Allowed).await?, make) {
        Err(ReadError::Corrupt { .. }) => {
            Ok(read_text(files, path, &fetch(path, Caching::Bypassed).await?, make)?)
        }
        other => Ok(other?),
    }
}
