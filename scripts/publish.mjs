// What a site holds beside the program: the data as CSV and in one archive, robots.txt and sitemap.xml. A hook of
// trunk, after scripts/wasm.mjs; the same data gives the same bytes.
// Run by trunk (Trunk.toml), which sets TRUNK_STAGING_DIR and TRUNK_PUBLIC_URL. SITE_URL, if set, is the address
// the site will have: a sitemap and the picture of a shared link need whole addresses, so without it there is no
// sitemap and the picture's address stays relative.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { converter, flagNames } from "./csv.mjs";
import { zip } from "./zip.mjs";

const site = process.env.TRUNK_STAGING_DIR;
const data = join(site, "data");
const descriptor = JSON.parse(await readFile(join(data, "datapackage.json"), "utf8"));

/** `files.json`: the members of the descriptor that every page needs (src/dataset/file_index.rs). */
const index = {
  vintage: descriptor.vintage,
  resources: descriptor.resources.map(({ path, hash, sources }) => ({ path, hash, sources })),
};

async function write(path, bytes) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

for (const resource of descriptor.resources) {
  const convert = converter(resource.path);
  if (!convert) continue;
  const content = JSON.parse(await readFile(join(data, resource.path), "utf8"));
  await write(join(data, "csv", resource.path.replace(/\.json$/, ".csv")), convert(content, flagNames(resource)));
}

const files = (await readdir(data, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(json|csv)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name).slice(data.length + 1))
  .sort();
const contents = await Promise.all(files.map(async (name) => [name, await readFile(join(data, name))]));
await write(join(data, "critical-minerals-observatory.zip"), zip(contents, descriptor.vintage));

// After the archive, which has the whole descriptor.
await write(join(data, "files.json"), JSON.stringify(index));

const url = process.env.SITE_URL?.replace(/\/*$/, "/");
const robots = ["User-agent: *", "Allow: /", ...(url ? [`Sitemap: ${url}sitemap.xml`] : [])];
await write(join(site, "robots.txt"), `${robots.join("\n")}\n`);
if (url) {
  const page = join(site, "index.html");
  await writeFile(page, (await readFile(page, "utf8")).replace('content="og.png"', `content="${url}og.png"`));
  const catalogue = JSON.parse(await readFile(join(data, "catalogue.json"), "utf8"));
  // The pages stand where the program declares them; one that is added there is in the sitemap.
  const selection = await readFile("src/state/selection.rs", "utf8");
  const ids = [...selection.matchAll(/Self::\w+ => "(\w+)",/g)].map(([, id]) => id);
  const pages = ids.map((id) => (id === "overview" ? "" : id));
  const minerals = catalogue.minerals.map(({ id }) => `mineral/${id}`);
  const countries = pages.includes("country") ? catalogue.countries.map(({ id }) => `country/${id}`) : [];
  const all = [...new Set([...pages, ...minerals, ...countries])].map((path) => `  <url><loc>${url}${path}</loc></url>`);
  const opening = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  await write(join(site, "sitemap.xml"), `${opening}${all.join("\n")}\n</urlset>\n`);
}
