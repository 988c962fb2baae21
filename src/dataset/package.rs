//! `datapackage.json`: a Frictionless Data Package that lists every file with schema, sources and hash.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// The descriptor of the whole dataset (<https://datapackage.org/standard/data-package/>).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DataPackage {
    /// Package name, a slug.
    pub name: String,
    /// Readable title.
    pub title: String,
    /// What it holds.
    pub description: String,
    /// Version of the form of the files, not of their content.
    pub version: String,
    /// Newest vintage among the sources, `YYYY-MM-DD`; not the day of the build, which would make
    /// the same input give different bytes.
    pub vintage: String,
    /// Licences of the package as a whole.
    pub licenses: Vec<License>,
    /// The official files it was compiled from.
    pub sources: Vec<PackageSource>,
    /// The files.
    pub resources: Vec<Resource>,
}

/// One licence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct License {
    /// Short name, such as `CC-BY-4.0`.
    pub name: String,
    /// Where its text is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// Readable title.
    pub title: String,
}

/// One source, as the standard words it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PackageSource {
    /// The id used throughout the data.
    pub name: String,
    /// Official title.
    pub title: String,
    /// Where the publisher keeps it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// One file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Resource {
    /// A slug, unique in the package.
    pub name: String,
    /// Path from the data folder.
    pub path: String,
    /// Readable title.
    pub title: String,
    /// `json` or `csv`.
    pub format: String,
    /// `application/json` or `text/csv`.
    pub mediatype: String,
    /// `utf-8`.
    pub encoding: String,
    /// Size in bytes: the progress bar needs it.
    pub bytes: u64,
    /// `sha256:` and 64 hex digits.
    pub hash: String,
    /// Ids of the sources it was compiled from.
    pub sources: Vec<String>,
    /// Licence names that apply to it.
    pub licenses: Vec<String>,
    /// Vintage of the newest source, `YYYY-MM-DD`.
    pub vintage: String,
    /// Fields with type, unit and meaning; columns of a CSV, or members of a JSON file.
    pub schema: Schema,
}

/// The fields of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Schema {
    /// In the order of the file.
    pub fields: Vec<Field>,
}

/// One field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// As written in the file; members of members are joined by dots.
    pub name: String,
    /// A Table Schema type: `string`, `integer`, `number`, `boolean`, `array`, `object`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Unit id or words, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What it says.
    pub description: String,
}

impl DataPackage {
    /// The entry of a file, by its path.
    #[must_use]
    pub fn resource(&self, path: &str) -> Option<&Resource> {
        self.resources.iter().find(|resource| resource.path == path)
    }
}

impl Resource {
    /// The hex digits of the hash.
    #[must_use]
    pub fn sha256(&self) -> &str {
        hex_digits(&self.hash)
    }
}

/// The hex digits of a hash that names its algorithm.
pub(super) fn hex_digits(hash: &str) -> &str {
    hash.strip_prefix("sha256:").unwrap_or(hash)
}

/// The SHA-256 of `bytes` as 64 lowercase hex digits.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::sha256;

    #[test]
    fn the_hash_is_that_of_the_standard() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
