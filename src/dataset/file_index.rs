//! What a reader of the dataset must know of its files: where they are, their hashes, their sources.

use serde::Deserialize;

/// The members of `datapackage.json` that every page needs. The site serves them alone, as `files.json`
/// (`scripts/publish.mjs`): the descriptions of all columns are ten times as long.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct FileIndex {
    /// Newest vintage among the sources, `YYYY-MM-DD`.
    pub vintage: String,
    /// The files.
    pub resources: Vec<ListedFile>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ListedFile {
    /// Path from the data folder.
    pub path: String,
    /// `sha256:` and 64 hex digits.
    pub hash: String,
    /// Ids of the sources it was compiled from.
    pub sources: Vec<String>,
}

impl FileIndex {
    /// The entry of a file, by its path.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&ListedFile> {
        self.resources.iter().find(|file| file.path == path)
    }
}

impl ListedFile {
    /// The hex digits of the hash.
    #[must_use]
    pub fn sha256(&self) -> &str {
        super::package::hex_digits(&self.hash)
    }
}
