// The parts of the prices page: one series closely, together, events, ripple, a series of the reader's own.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, phone, ready, site } from "./harness.mjs";
import { query } from "./act.mjs";

const { open } = site();

const PANELS = ["levels", "volatility", "together", "events", "ripple", "yours"];
const sideways = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Sixty-five months that wander, with two rows that cannot be read. */
function series() {
  const rows = ["# name: Cobalt, licensed", "date,price"];
  for (let at = 0; at < 80; at++) {
    const month = `${2018 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
    rows.push(`${month},${30000 + ((at * 7919) % 83) * 120}`);
  }
  rows.push("soon,1", "2025-01,n.a.");
  return rows.join("\n");
}

describe("parts of the prices page", () => {
  for (const panel of PANELS) {
    test(`${panel} is accessible, fits a phone and stands in the address`, () =>
      open(`prices?panel=${panel}`, { viewport: phone }, async (page) => {
        await ready(page);
        await page.locator(".price-block h2").first().waitFor();
        assert.ok((await sideways(page)) <= 0, "the page scrolls sideways");
        const current = page.locator(".panel-tabs a[aria-current]");
        assert.equal(await current.count(), 1);
        await accessible(page);
      }));
  }

  test("the tabs lead from part to part and keep the series", () =>
    open("prices?series=tin", {}, async (page) => {
      await ready(page);
      await page.getByRole("link", { name: "Volatility", exact: true }).click();
      await page.getByRole("heading", { name: /^Tin: how far does it swing/ }).waitFor();
      assert.deepEqual(await query(page), { series: "tin", panel: "volatility" });
      await page.goBack();
      await page.getByRole("heading", { name: /How have prices moved/ }).waitFor();
    }));

  test("real prices name their base month", () =>
    open("prices?series=copper&scale=level", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Real" }).first().click();
      assert.equal((await query(page)).real, "1");
      assert.match(await page.locator(".reservations").first().innerText(), /Real US dollars of May 2026/);
    }));

  test("series stand side by side on one scale", () =>
    open("prices?apart=1", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".finding").first().innerText(), /3 series on one scale/);
    }));

  test("the model of copper is that of arch", () =>
    open("prices?panel=volatility&series=copper", {}, async (page) => {
      await ready(page);
      const row = page.getByRole("row", { name: /Persistence/ });
      await row.waitFor();
      // arch 8.0.0: alpha .241557, beta .698693.
      assert.match(await row.innerText(), /0\.940/);
      assert.match(await page.getByRole("row", { name: /\(alpha\)/ }).innerText(), /0\.2415/);
    }));

  test("an event study compares the year after with the year before, and says what it is not", () =>
    open("prices?panel=events&mineral=nickel", {}, async (page) => {
      await ready(page);
      const list = page.locator(".events");
      await list.waitFor();
      assert.match(await list.innerText(), /Indonesia bans exports of nickel ore/);
      assert.match(await list.innerText(), /mean price (up|down) \d+%/);
      assert.match(await page.locator(".reservations").first().innerText(), /not its effect/);
      assert.ok(await list.getByRole("link").first().getAttribute("href"));
    }));

  test("a price move changes the bill, and the battery is named", () =>
    open("prices?panel=ripple", {}, async (page) => {
      await ready(page);
      const finding = page.locator(".finding").first();
      await finding.waitFor();
      assert.match(await page.locator(".reservations").first().innerText(), /NMC 622/);
      await page.locator(".slider input").evaluate((input) => {
        input.value = "50";
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.dispatchEvent(new Event("change", { bubbles: true }));
      });
      assert.equal((await query(page)).shift, "50");
      assert.match(await finding.innerText(), /more/);
      assert.match(await page.locator(".price-block").last().innerText(), /EU uses[\s\S]*Defence is no sector/);
    }));

  test("a file of the reader's own is read here, with every method, and its bad rows are listed", () =>
    open("prices?panel=yours", {}, async (page) => {
      await ready(page);
      const buffer = Buffer.from(series());
      await page.locator("input[type=file]").setInputFiles({ name: "cobalt.csv", mimeType: "text/csv", buffer });
      await page.getByRole("heading", { name: /^Cobalt, licensed: how far/ }).waitFor();
      assert.match(await page.locator(".finding").first().innerText(), /80 monthly prices from 2018-01 to 2024-08. 2 rows/);
      const bad = page.locator(".bad-rows tbody tr");
      assert.deepEqual(await bad.evaluateAll((rows) => rows.map((row) => row.cells[0].textContent)), ["83", "84"]);
      await page.getByRole("row", { name: /Persistence/ }).waitFor();
      await page.getByRole("heading", { name: "Which prices does it move with?" }).waitFor();
      await accessible(page);
    }));

  test("a file without prices is told, and nothing breaks", () =>
    open("prices?panel=yours", {}, async (page) => {
      await ready(page);
      const buffer = Buffer.from("hello\nworld\n");
      await page.locator("input[type=file]").setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer });
      await page.getByText("x.csv: no row holds a date and a price.").waitFor();
    }));
});
