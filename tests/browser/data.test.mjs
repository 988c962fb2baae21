// Data and methods: every link leads somewhere, the examples are true, the files fit their schemas.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import { query } from "./act.mjs";
import { isPainted, phone, ready, site } from "./harness.mjs";
import { examples, faults } from "./schemas.mjs";

const run = promisify(execFile);
const { open, url } = site();

/** The cells of a CSV, without quoted commas, which these columns do not have. */
const rows = (text) => text.trim().split(/\r?\n/).map((line) => line.split(","));

describe("/data", () => {
  test("names every source, draws the coverage and lists the changes", () =>
    open("data", {}, async (page) => {
      await ready(page);
      const catalogue = await (await fetch(`${url()}data/catalogue.json`)).json();
      assert.equal(await page.locator("#sources article").count(), catalogue.sources.length);
      assert.ok(await isPainted(page.locator("#coverage canvas.base")));
      assert.match(await page.locator("#changes .finding").innerText(), /\d+ figures were revised/);
      assert.equal(await page.locator("#changes tbody tr").count(), 25);
      await page.getByRole("button", { name: "Show all changes" }).click();
      assert.ok((await page.locator("#changes tbody tr").count()) > 25);
    }));

  test("links only to files that are there", () =>
    open("data", {}, async (page) => {
      await ready(page);
      const links = await page.locator("#downloads a, #api a").evaluateAll((all) => all.map((link) => link.href));
      assert.ok(links.length > 100, `${links.length} links`);
      const descriptor = await (await fetch(`${url()}data/datapackage.json`)).json();
      for (const { path } of descriptor.resources) assert.ok(links.includes(`${url()}data/${path}`), `${path} has no link`);
      for (const link of links) {
        const answer = await fetch(link, { method: "HEAD" });
        assert.equal(answer.status, 200, link);
        assert.doesNotMatch(answer.headers.get("content-type") ?? "", /text\/html/, `${link} is the page itself`);
      }
    }));

  test("a part of the page has a link of its own", () =>
    open("data", { viewport: phone }, async (page) => {
      await ready(page);
      await page.locator(".contents a", { hasText: "Known limits" }).click();
      assert.equal((await query(page)).section, "limits");
      await page.waitForFunction(() => Math.abs(document.querySelector("#limits").getBoundingClientRect().top) < 200);
    }));
});

describe("/methods", () => {
  test("shows every method as mathematics with a worked example", () =>
    open("methods", {}, async (page) => {
      await ready(page);
      const methods = page.locator("section.method");
      const count = await methods.count();
      assert.ok(count >= 15, `${count} methods`);
      for (let at = 0; at < count; at++) {
        // An example is computed when it comes into sight.
        await methods.nth(at).scrollIntoViewIfNeeded();
        await methods.nth(at).locator("math").nth(1).waitFor();
      }
      assert.match(await page.locator("#hhi").innerText(), /5,766/);
      assert.doesNotMatch(await page.locator("main").innerText(), /NaN|method-/);
    }));

  test("computes an example only once it is looked at, and all of them for paper", () =>
    open("methods", {}, async (page) => {
      await ready(page);
      const examples = page.locator("section.method .formula:nth-of-type(2)");
      await page.locator("section.method").first().locator("math").nth(1).waitFor();
      const last = page.locator("section.method").last();
      assert.equal(await last.locator("math").count(), 1);
      await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
      await last.locator("math").nth(1).waitFor();
      assert.equal(await examples.count(), await page.locator("section.method").count());
    }));
});

test("the shipped files fit the published schemas", async () => {
  const { found, checked } = await faults();
  assert.ok(checked.length > 20, checked.join(" "));
  assert.deepEqual(found, []);
});

describe("the examples of the data page are true", () => {
  test("curl fetches what it says", async () => {
    const { "curl.sh": text } = await examples(url().replace(/\/$/, ""));
    const links = [...text.matchAll(/https?:\S+/g)].map(([link]) => link);
    assert.equal(links.length, 2);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
  });

  test("Python prints the rows of cobalt", async (t) => {
    const { "python.py": text } = await examples(url().replace(/\/$/, ""));
    const { stdout } = await run("python3", ["-c", text]).catch((error) => {
      if (error.code !== "ENOENT") throw error;
      t.skip("there is no python3 here");
      return { stdout: "" };
    });
    if (stdout) assert.match(stdout, /2024 mine 5766\.\d usgs_mcs_2026/);
  });

  // Neither R nor DuckDB is among the project's tools: the files and columns they name are checked instead.
  test("R and DuckDB name files and columns that exist", async () => {
    const all = await examples(url().replace(/\/$/, ""));
    const named = { "r.R": ["mineral", "year", "form", "hhi", "source"], "duckdb.sql": ["year", "exporter", "importer", "value_usd", "hs"] };
    for (const [name, columns] of Object.entries(named)) {
      const [link] = all[name].match(/https?:[^"']+/);
      const answer = await fetch(link);
      assert.equal(answer.status, 200, link);
      const [head] = rows(await answer.text());
      for (const column of columns) {
        assert.ok(all[name].includes(column), `${name} does not use ${column}`);
        assert.ok(head.includes(column), `${link} has no column ${column}`);
      }
    }
  });
});

test("a CSV beside a JSON file holds the same rows", async () => {
  const json = JSON.parse(await readFile(new URL("../../assets/data/production.json", import.meta.url), "utf8"));
  const csv = rows(await (await fetch(`${url()}data/csv/production.csv`)).text());
  assert.equal(csv.length - 1, json.rows.series.length);
  const lines = csv.slice(1).map((row) => Number(row.at(-1)));
  assert.deepEqual(lines, json.rows.line);
});

test("robots.txt is there", async () => {
  assert.match(await (await fetch(`${url()}robots.txt`)).text(), /User-agent: \*/);
});
