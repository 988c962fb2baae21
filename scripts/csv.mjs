// The rows of the dataset's JSON files as CSV: one function a kind of file. Flags become names, places in a
// dictionary become codes, and a missing value is empty.

/** The flags by bit, as the package itself words them: "...: sum of 1 estimated, 2 withheld". */
export function flagNames(resource) {
  const field = resource.schema.fields.find(({ name }) => name.endsWith("flags"));
  const words = field?.description.match(/sum of (.*)$/)?.[1] ?? "";
  return words.split(", ").filter(Boolean).map((pair) => pair.split(" ")).map(([bit, name]) => [Number(bit), name]);
}

const csvCell = (value) => {
  if (value === null || value === undefined) return "";
  const text = String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows under headers, RFC 4180. */
function table(headers, rows) {
  const line = (cells) => `${cells.map(csvCell).join(",")}\r\n`;
  return line(headers) + rows.map(line).join("");
}

const named = (bits, names) => names.filter(([bit]) => bits & bit).map(([, name]) => name).join(";");

function production(data, names) {
  const { series, countries, rows } = data;
  const headers = ["mineral", "form", "stage", "measure", "unit", "source", "heading", "iso3", "year", "value", "flags", "line"];
  const row = (at, index) => {
    const of = series[at];
    const origin = rows.origin[index];
    const who = origin === null ? "other" : countries[origin];
    const about = [of.mineral, of.form, of.stage, of.measure, of.unit, of.source, of.title];
    return [...about, who, rows.year[index], rows.value[index], named(rows.flags[index], names), rows.line[index]];
  };
  return table(headers, rows.series.map(row));
}

function prices(data, names) {
  const headers = ["series", "mineral", "kind", "frequency", "unit", "source", "heading", "date", "value", "series_flags", "column", "row"];
  const dated = (start, step, index) => {
    const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5)) - 1 + step * index;
    return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
  };
  const rows = data.series.flatMap((of) =>
    of.values.map((value, index) => {
      const step = of.frequency === "monthly" ? 1 : 12;
      const { column, rows: places } = of.place;
      const row = places.length === 1 ? places[0] + index : places[index];
      const about = [of.id, of.mineral, of.kind, of.frequency, of.unit, of.source, of.title];
      return [...about, dated(of.start, step, index), value, named(of.flags, names), column, row];
    }),
  );
  return table(headers, rows);
}

function trade({ mineral, source, countries, blocks }) {
  const headers = ["mineral", "hs", "year", "coverage", "exporter", "importer", "value_usd", "quantity_t", "rounding_usd", "source"];
  const rows = blocks.flatMap((block) =>
    block.exporter.map((exporter, index) => {
      const parties = [countries[exporter], countries[block.importer[index]]];
      const amounts = [block.value_usd[index], block.quantity_t?.[index], block.rounding_usd?.[index]];
      return [mineral, block.code, block.year, block.coverage, ...parties, ...amounts, source];
    }),
  );
  return table(headers, rows);
}

function tradeTotals({ year, source, countries, codes }) {
  const headers = ["hs", "year", "coverage", "iso3", "export_usd", "import_usd", "given", "betweenness", "source"];
  const rows = codes.flatMap((code) =>
    code.country.map((country, index) => {
      const amounts = [code.export_usd[index], code.import_usd[index], code.given?.[index], code.betweenness?.[index]];
      return [code.code, year, code.coverage, countries[country], ...amounts, source];
    }),
  );
  return table(headers, rows);
}

/** Columns of `grids`, each a row per country with a cell per year. */
function panel({ source, first_year, years, countries }, grids) {
  const headers = ["iso3", "year", ...Object.keys(grids), "source"];
  const rows = countries.flatMap((country, at) =>
    Array.from({ length: years }, (_, index) => {
      const cells = Object.values(grids).map((grid) => grid[at]?.[index]);
      return [country, first_year + index, ...cells, source];
    }),
  );
  return table(headers, rows.filter((row) => row.slice(2, -1).some((cell) => cell !== null && cell !== undefined)));
}

function governance(data) {
  const grids = data.indicators.flatMap(({ id, estimate, standard_error }) => [[id, estimate], [`${id}_standard_error`, standard_error]]);
  return panel(data, Object.fromEntries(grids));
}

const economy = (data) => panel(data, { population: data.population, gdp_usd: data.gdp_usd });

function usSalient(data, names) {
  const headers = ["mineral", "commodity", "statistic", "detail", "unit", "year", "value", "printed", "flags", "line", "source"];
  const rows = data.statistics.flatMap((of) =>
    of.year.map((year, index) => {
      const about = [of.mineral, of.commodity, of.statistic, of.detail, of.unit];
      return [...about, year, of.value[index], of.printed?.[index], named(of.flags[index], names), of.line[index], data.source];
    }),
  );
  return table(headers, rows);
}

/** What turns the file at `path` into CSV; undefined for a file without rows. */
export function converter(path) {
  const kinds = [
    [/^production(_\w+)?\.json$/, production],
    [/^prices\.json$/, prices],
    [/^trade\/.*\.json$/, trade],
    [/^trade_totals\/.*\.json$/, tradeTotals],
    [/^governance\.json$/, governance],
    [/^economy\.json$/, economy],
    [/^us_salient\.json$/, usSalient],
  ];
  return kinds.find(([pattern]) => pattern.test(path))?.[1];
}
