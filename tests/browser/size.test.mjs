// The budgets on the release site: what a first visit moves over the wire, brotli.
import assert from "node:assert/strict";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { dist, ready, site } from "./harness.mjs";

const KB = 1000;
const { open } = site();

test("the program is at most 250 KB", async (t) => {
  const names = (await readdir(dist)).filter((name) => name.endsWith(".wasm.br"));
  assert.equal(names.length, 1);
  const { size } = await stat(join(dist, names[0]));
  t.diagnostic(`wasm, brotli: ${(size / KB).toFixed(1)} KB`);
  assert.ok(size <= 250 * KB, `${size} bytes`);
});

test("a first visit to the overview moves at most 350 KB", async (t) => {
  const moved = [];
  const prepare = (page) =>
    page.on("requestfinished", async (request) => {
      const { responseBodySize } = await request.sizes();
      moved.push([new URL(request.url()).pathname, responseBodySize]);
    });
  await open("", { prepare }, async (page) => {
    await ready(page);
    await page.waitForLoadState("networkidle");
  });
  const total = moved.reduce((sum, [, size]) => sum + size, 0);
  for (const [path, size] of moved) t.diagnostic(`${(size / KB).toFixed(1).padStart(7)} KB  ${path}`);
  t.diagnostic(`${(total / KB).toFixed(1).padStart(7)} KB  in all`);
  assert.ok(total <= 350 * KB, `${total} bytes`);
  const paths = moved.map(([path]) => path);
  assert.equal(new Set(paths).size, paths.length, "a file was fetched twice");
});

test("a page on demand moves at most 150 KB of data", async () => {
  const names = await readdir(join(dist, "data/trade"));
  for (const name of names.filter((name) => name.endsWith(".br"))) {
    const { size } = await stat(join(dist, "data/trade", name));
    assert.ok(size <= 150 * KB, `${name}: ${size} bytes`);
  }
});
