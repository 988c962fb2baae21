//! The files that supply risk rests on.

use super::Row;

pub(super) const EU_SUPPLY: &[Row] = &[
    ("source", "string", "", "Source id of the shares"),
    ("recycling_source", "string", "", "Source id of the recycling rates"),
    ("countries", "array", "", "Alpha-3 codes, to which tables.country points by place from 0"),
    ("tables.material", "string", "", "Material as the study names it"),
    (
        "tables.mineral",
        "string",
        "",
        "Mineral id; null where the material is none of the catalogue or part of one",
    ),
    ("tables.stage", "string", "", "extraction or processing"),
    ("tables.scope", "string", "", "global, or eu_sourcing: what the European Union uses"),
    ("tables.country", "array", "", "Place in countries"),
    ("tables.share", "array", "fraction 0 to 1", "Part of the supply, average of 2016 to 2020"),
    (
        "tables.trade_measure",
        "array",
        "factor",
        "The study's parameter t: 1 none, above 1 restrictions on exports, .8 inside the EU's market",
    ),
    ("tables.flags", "array", "", "Reservations"),
    ("tables.line", "array", "", "Line of the official file, from 1 with the header"),
    ("recycling.mineral", "string", "", "Mineral id"),
    ("recycling.material", "string", "", "Material as the file names it"),
    (
        "recycling.rate",
        "number",
        "fraction 0 to 1",
        "End-of-life recycling input rate, from a secondary copy; a zero may stand for not listed",
    ),
    ("recycling.flags", "integer", "", "Reservations"),
    ("recycling.line", "integer", "", "Line of the file, from 1 with the header"),
];

pub(super) const SOURCING: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("countries", "array", "", "Alpha-3 codes, to which exporter and importer point by place from 0"),
    ("goods.mineral", "string", "", "Mineral id"),
    ("goods.stage", "string", "", "extraction or processing"),
    ("goods.form", "string", "", "Form of the table of production that counts the same thing in weight"),
    ("goods.code", "string", "", "Harmonized System code"),
    ("goods.year", "integer", "", "The newest year of which every pair of countries is held"),
    ("goods.exporter", "array", "", "Place in countries"),
    ("goods.importer", "array", "", "Place in countries"),
    ("goods.tonnes", "array", "tonnes", "Weight; null where the source gives a value alone"),
];
