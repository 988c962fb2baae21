// The program, as a hook of trunk after its own work: cargo builds it, wasm-split-cli cuts the pages off
// it, wasm-bindgen writes its JavaScript, wasm-opt shrinks every module. All of them get a hash of their
// bytes into their names and go to trunk's folder, and their names into its index.html.
// Run by trunk (Trunk.toml), which sets TRUNK_PROFILE and TRUNK_STAGING_DIR.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { promisify } from "node:util";

const isRelease = process.env.TRUNK_PROFILE !== "debug";
const site = process.env.TRUNK_STAGING_DIR;
const binary = "minerals-observatory";
// Twice, flattened before and sorted after: 1.5 % less over the wire than once (docs/benchmarks.md).
const passes = "--flatten --rereloop -Oz -Oz --reorder-functions-by-name";
const features = "bulk-memory nontrapping-float-to-int sign-ext mutable-globals reference-types multivalue";

const path = [".tools/bin", "node_modules/.bin"].map((folder) => resolve(folder));
const env = { ...process.env, PATH: [...path, process.env.PATH].join(delimiter) };

async function run(command, ...words) {
  try {
    return (await promisify(execFile)(command, words, { env, maxBuffer: 1 << 30 })).stdout;
  } catch (error) {
    // A tool's own words are what helps; cargo's errors are here too.
    console.error(error.stderr || error.message);
    const hint = error.code === "ENOENT" ? ": it is missing; scripts/tools.sh wasm-bindgen wasm-split npm installs it" : "";
    console.error(`wasm: ${command} failed${hint}`);
    process.exit(1);
  }
}

const hashed = (bytes) => createHash("sha256").update(bytes).digest("hex").slice(0, 16);

/** Builds the program; the splitter needs its relocations. Resolves to the path of the module. */
async function build() {
  const what = ["--locked", "--bin", binary, "--features", "web", "--target", "wasm32-unknown-unknown"];
  const how = [...(isRelease ? ["--release"] : []), "--quiet", "--message-format", "json-render-diagnostics"];
  const told = await run("cargo", "rustc", ...what, ...how, "--", "-Clink-arg=--emit-relocs");
  const messages = told.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  return messages.find(({ target, filenames }) => target?.name === binary && filenames)?.filenames[0];
}

/** Cuts `module` into app.wasm, its JavaScript app.js and __wasm_split.js, and the pages' modules. */
async function split(module, folder) {
  await run("wasm-split-cli", "--target", "web", "--out-name", "app", module, folder);
  const kept = ["--keep-lld-exports", "--no-demangle", "--no-typescript"];
  const main = join(folder, "app.wasm");
  await run("wasm-bindgen", "--target", "web", ...kept, "--out-name", "app", "--out-dir", folder, main);
  await rename(join(folder, "app_bg.wasm"), main);
}

async function shrink(folder) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".wasm"));
  const options = [...passes.split(" "), ...features.split(" ").map((feature) => `--enable-${feature}`)];
  const one = (file) => run("wasm-opt", ...options, file, "-o", file);
  // A few at a time: all at once need more memory than a machine has. The largest first, so that none is left last.
  const sizes = new Map(await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size])));
  const left = names.sort((a, b) => sizes.get(a) - sizes.get(b));
  const worker = async () => {
    for (let name = left.pop(); name; name = left.pop()) await one(join(folder, name));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/** Replaces every `"./old"` that a script imports or fetches; the keys of import objects stay. */
function renamed(script, names) {
  const place = /(from |new URL\()(["'])(?:\.\/)?([\w.-]+)\2/g;
  return script.replace(place, (whole, before, quote, old) => (names[old] ? `${before}${quote}./${names[old]}${quote}` : whole));
}

/** Puts a hash into every name; resolves to the new names by the old ones. */
async function name(folder) {
  const names = {};
  for (const old of (await readdir(folder)).filter((name) => name.endsWith(".wasm"))) {
    const stem = old.replace(/\.wasm$/, "").replace(/^split_/, "").replace(/^chunk_\d+$/, "shared");
    names[old] = `${stem}-${hashed(await readFile(join(folder, old)))}.wasm`;
    await rename(join(folder, old), join(folder, names[old]));
  }
  names["app_bg.wasm"] = names["app.wasm"];
  // The two scripts name each other, so one hash stands for both.
  const scripts = {};
  for (const old of ["app.js", "__wasm_split.js"]) scripts[old] = renamed(await readFile(join(folder, old), "utf8"), names);
  const hash = hashed(Object.values(scripts).join());
  const own = { "app.js": `app-${hash}.js`, "__wasm_split.js": `pages-${hash}.js` };
  for (const [old, text] of Object.entries(scripts)) {
    await writeFile(join(folder, own[old]), renamed(text, own));
    await rm(join(folder, old));
  }
  return { wasm: names["app.wasm"], js: own["app.js"], pages: own["__wasm_split.js"] };
}

/** The finished modules of the program, from the last time if nothing of them changed. */
async function program() {
  const module = await build();
  // The last two hold the versions of the tools.
  const inputs = [module, import.meta.filename, "scripts/tools.sh", "package-lock.json"];
  const key = hashed(Buffer.concat(await Promise.all(inputs.map((file) => readFile(file)))));
  const folder = join(dirname(module), "program");
  const known = join(folder, `${key}.json`);
  try {
    return { folder, names: JSON.parse(await readFile(known, "utf8")) };
  } catch {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await split(module, folder);
    if (isRelease) await shrink(folder);
    const names = await name(folder);
    await writeFile(known, JSON.stringify(names));
    return { folder, names };
  }
}

const { folder, names } = await program();
await cp(folder, site, { recursive: true, filter: (file) => !file.endsWith(".json") });
const page = join(site, "index.html");
const html = (await readFile(page, "utf8")).replace(/ *<link data-trunk data-trunk-skip[^>]*>\n/, "");
await writeFile(page, html.replace(/\{(wasm|js|pages)\}/g, (_, which) => names[which]));
