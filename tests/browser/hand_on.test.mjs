// What leaves the page: pictures, figures, citations, a snippet; each with its source and address.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { accessible, isPainted, ready, site } from "./harness.mjs";

const { open } = site();
const address = "flows?mineral=cobalt&year=2019";

async function saved(page, name) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name, exact: true }).first().click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function copied(page, name) {
  const more = page.locator(".chart-tools .cite").first();
  if (!(await more.evaluate((node) => node.open))) await more.locator("summary").click();
  await page.getByRole("button", { name }).first().click();
  await page.getByRole("status").filter({ hasText: "Copied" }).first().waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

describe("handing on", () => {
  test("a picture carries title, source, licence and address", () =>
    open(address, {}, async (page) => {
      await ready(page);
      const { name, bytes } = await saved(page, "SVG");
      assert.equal(name, "cobalt-processing-trade-between-countries-in-2019.svg");
      const text = bytes.toString();
      for (const part of ["Cobalt, Processing", "CEPII", "Licence Ouverte 2.0", "year=2019", "main partners"]) assert.ok(text.includes(part), part);
      const png = await saved(page, "PNG");
      assert.equal(png.bytes.subarray(1, 4).toString(), "PNG");
      assert.ok(png.bytes.readUInt32BE(16) > 2000, "at twice the width of the screen's chart");
    }));

  test("the figures leave as CSV with bare numbers and their source", () =>
    open(address, {}, async (page) => {
      await ready(page);
      const { bytes } = await saved(page, "CSV");
      const [header, first] = bytes.toString().split("\r\n");
      assert.match(header, /^Exporter,Importer,Value \(US\$\),.*Source and reservations,Link$/);
      assert.match(first, /^[^,]+,[^,]+,\d+,.*CEPII.*flows\?/);
    }));

  test("citations name the view, the works and the day", () =>
    open(address, {}, async (page) => {
      await ready(page);
      assert.match(await copied(page, "Copy citation"), /Cobalt.*Gaulier.*Accessed \d{4}-\d\d-\d\d, http/s);
      assert.match(await copied(page, "Copy BibTeX"), /^@misc\{observatory_\d{8},\n {2}author/);
    }));

  test("the embedded view shows the chart alone with its source", () =>
    open(address, {}, async (page) => {
      await ready(page);
      assert.match(await copied(page, "Copy embed code"), /^<iframe src="http.*year=2019&amp;embed=1"/);
      await page.goto(`${page.url()}&embed=1`);
      await page.locator(".source-line").waitFor();
      assert.equal(await page.locator(".site-header").count(), 0);
      assert.ok(await isPainted(page.locator("canvas.base")));
      await accessible(page);
    }));
});
