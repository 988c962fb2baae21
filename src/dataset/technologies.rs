//! `technologies.json`: how many kilograms of each mineral a car or a megawatt holds; on demand.

use serde::{Deserialize, Serialize};

use super::SourceId;
use crate::domain::Mineral;

/// What one piece is; the message key is `per-<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// One car.
    Vehicle,
    /// One megawatt of capacity.
    Megawatt,
}

impl Piece {
    /// The id used in files and message keys.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Vehicle => "vehicle",
            Self::Megawatt => "megawatt",
        }
    }
}

/// One mineral in a technology.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Content {
    /// Which mineral.
    pub mineral: Mineral,
    /// Kilograms in one piece.
    pub kg: f64,
    /// Line of the official file, counted from 1 with the header.
    pub line: u32,
}

/// One technology.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Technology {
    /// Its id, also in message keys (`technology-<id>`).
    pub id: String,
    /// What one piece is.
    pub piece: Piece,
    /// In the order of the file: by weight.
    pub contents: Vec<Content>,
}

/// All of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Technologies {
    /// Who says so.
    pub source: SourceId,
    /// In the order of the file.
    pub technologies: Vec<Technology>,
}

impl Technologies {
    /// A technology by its id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&Technology> {
        self.technologies.iter().find(|technology| technology.id == id)
    }
}
