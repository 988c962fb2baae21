//! The fields of the files about prices and what they are set against.

use super::Row;

pub(super) const PRICES: &[Row] = &[
    ("series.id", "string", "", "Series id"),
    ("series.mineral", "string", "", "Mineral id"),
    ("series.kind", "string", "", "price, or unit_value: trade value over trade quantity, which is no price"),
    ("series.frequency", "string", "", "monthly or annual"),
    ("series.unit", "string", "", "Unit id; nominal US dollars"),
    ("series.source", "string", "", "Source id"),
    ("series.title", "string", "", "Name as printed"),
    ("series.flags", "integer", "", "Reservations about the series"),
    ("series.place.column", "string", "", "Column of the official file"),
    ("series.place.rows", "array", "", "Row of each value; one entry means consecutive rows from it"),
    ("series.start", "string", "", "Month of the first value, YYYY-MM"),
    (
        "series.values",
        "array",
        "unit of the series",
        "A value per month or year from start; null where missing",
    ),
];

pub(super) const CONSUMER_PRICES: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("start", "string", "", "Month of the first value, YYYY-MM"),
    (
        "values",
        "array",
        "index, 1982-84 = 100",
        "CPI-U of the United States, all items, a value per month from start; null where none was published",
    ),
];

pub(super) const TECHNOLOGIES: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("technologies.id", "string", "", "Technology id; the electric car has a 75 kWh NMC 622 battery"),
    ("technologies.piece", "string", "", "vehicle or megawatt: what the weights are for"),
    ("technologies.contents.mineral", "string", "", "Mineral id"),
    (
        "technologies.contents.kg",
        "number",
        "kilograms",
        "Weight in one piece; steel and aluminium are not counted",
    ),
    ("technologies.contents.line", "integer", "", "Line of the file, from 1 with the header"),
];

pub(super) const EU_USES: &[Row] = &[
    ("source", "string", "", "Source id"),
    ("sectors.code", "string", "", "NACE division"),
    ("sectors.name", "string", "", "Name as printed"),
    ("sectors.value_added_meur", "number", "million euros", "Value added in the EU, as the study prints it"),
    ("materials.name", "string", "", "Material as printed"),
    ("materials.mineral", "string", "", "Mineral id; several materials may be one mineral"),
    ("materials.group", "string", "", "HREE, LREE or PGM; null for others"),
    ("materials.uses.application", "string", "", "Use as printed"),
    ("materials.uses.share", "number", "fraction 0 to 1", "Share of the material's uses in the EU"),
    ("materials.uses.sector", "integer", "", "Place in sectors, from 0; null where the study names none"),
    ("materials.uses.line", "integer", "", "Line of the file, from 1 with the header"),
];
