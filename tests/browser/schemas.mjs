// The published JSON Schemas against the published files, and the examples of the data page against both.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";

const root = new URL("../..", import.meta.url).pathname;
const json = async (path) => JSON.parse(await readFile(join(root, path), "utf8"));

/** Which schema speaks for a file of the data folder. */
export function schemaOf(path) {
  const kinds = [
    [/^datapackage\.json$/, "datapackage"],
    [/^production(_previous|_history)?\.json$/, "production"],
    [/^prices\.json$/, "prices"],
    [/^trade\/.*\.json$/, "trade"],
  ];
  return kinds.find(([pattern]) => pattern.test(path))?.[1];
}

/** Every fault of every file that has a schema: path and what is wrong. */
export async function faults() {
  const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true });
  const found = [];
  const names = (await readdir(join(root, "assets/data"), { recursive: true })).filter((name) => name.endsWith(".json"));
  const checked = [];
  for (const name of names) {
    const kind = schemaOf(name);
    if (!kind) continue;
    checked.push(name);
    const validate = ajv.getSchema(kind) ?? ajv.addSchema(await json(`assets/schema/${kind}.schema.json`), kind).getSchema(kind);
    if (!validate(await json(`assets/data/${name}`))) found.push(`${name}: ${ajv.errorsText(validate.errors)}`);
  }
  return { found, checked };
}

/** The examples by tool, with the site's address put in. */
export async function examples(base) {
  const names = await readdir(join(root, "assets/examples"));
  const texts = await Promise.all(names.map((name) => readFile(join(root, "assets/examples", name), "utf8")));
  return Object.fromEntries(names.map((name, at) => [name, texts[at].replaceAll("{base}", base)]));
}
