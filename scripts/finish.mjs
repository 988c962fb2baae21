// After trunk: a copy of index.html for hosts that answer unknown paths with 404.html, and a .br and
// .gz beside every file that gains from it. Compressed bytes are kept by hash in .tools, since the data
// seldom changes. Usage: node scripts/finish.mjs FOLDER
import { createHash } from "node:crypto";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const folder = process.argv[2];
const cache = ".tools/compressed";
const compressible = /\.(html|js|css|json|wasm|svg|csv|ftl|txt|xml)$/;
const smallest = 512;

const forms = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gz: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

async function compress(path) {
  const bytes = await readFile(path);
  if (bytes.length < smallest) return;
  const hash = createHash("sha256").update(bytes).digest("hex");
  for (const [ending, make] of Object.entries(forms)) {
    const kept = join(cache, `${hash}.${ending}`);
    try {
      await copyFile(kept, `${path}.${ending}`);
    } catch {
      const small = await make(bytes);
      await writeFile(kept, small);
      await writeFile(`${path}.${ending}`, small);
    }
  }
}

await mkdir(cache, { recursive: true });
await copyFile(join(folder, "index.html"), join(folder, "404.html"));
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries.filter((entry) => entry.isFile() && compressible.test(entry.name));
await Promise.all(paths.map((entry) => compress(join(entry.parentPath, entry.name))));
