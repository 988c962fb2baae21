// The role finder: both questions, the evidence, the weights, and the look back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, phone, ready, site } from "./harness.mjs";
import { pointAt, query } from "./act.mjs";

const { open } = site();

const slide = (page, name, value) =>
  page.getByLabel(name).evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, String(value));

describe("role finder", () => {
  test("Guinea with its bauxite is pointed to refining aluminium, with evidence and source", () =>
    open("finder?country=GIN", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".finding").first().innerText(), /For Guinea the evidence speaks most for: Refining of aluminium/);
      const panel = page.getByRole("region", { name: "Guinea: Refining of aluminium" });
      const text = await panel.innerText();
      assert.match(text, /Mines 33\.2% of the world \(.*2024, USGS MCS 2026\)/);
      assert.match(text, /HHI would fall from/);
      assert.match(await page.locator("main").innerText(), /not a forecast/);
    }));

  test("the first of the list is open until the reader chooses one, whatever mineral the link carries", () =>
    open("finder?country=GIN&mineral=gallium", {}, async (page) => {
      await ready(page);
      await page.getByRole("region", { name: "Guinea: Refining of aluminium" }).waitFor();
      const { x, y } = await pointAt(page, /^Mining of cobalt|^Refining of (?!aluminium)/, { columns: 8, rows: 40 });
      await page.mouse.click(x, y);
      await page.waitForURL(/as=/);
      assert.notEqual((await query(page)).mineral, "gallium");
      assert.equal(await page.getByRole("region", { name: "Guinea: Refining of aluminium" }).count(), 0);
    }));

  test("the other question names countries, and choosing one shows its evidence", () =>
    open("finder?ask=role&mineral=cobalt", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".finding").first().innerText(), /Refining of cobalt: of \d+ countries/);
      const { x, y } = await pointAt(page, /^DR Congo/, { columns: 8, rows: 40 });
      await page.mouse.click(x, y);
      assert.equal((await query(page)).country, "COD");
      await page.getByRole("region", { name: "DR Congo: Refining of cobalt" }).waitFor();
      await page.getByRole("link", { name: "What else could this country do?" }).click();
      assert.equal((await query(page)).ask, undefined);
    }));

  test("weights and size are in the link, and a reset takes them out", () =>
    open("finder?country=COD", {}, async (page) => {
      await ready(page);
      await page.getByText("What counts how much").click();
      await slide(page, /^Governance/, 9);
      await slide(page, /^Size of the new output/, 25);
      assert.deepEqual(await query(page), { country: "COD", output: "25", points: "4,3,4,4,2,9" });
      await page.getByRole("button", { name: "Back to" }).click();
      assert.deepEqual(await query(page), { country: "COD", output: "25" });
    }));

  test("the look back is published whatever it says", () =>
    open("finder", {}, async (page) => {
      await ready(page);
      const section = page.getByRole("region", { name: "Would it have worked?" });
      await section.getByText(/the finder had \d+ of the \d+ roles/).waitFor();
      assert.match(await section.innerText(), /may be luck/);
    }));

  test("a broken link says what it shows instead", () =>
    open("finder?points=1,2&output=90&as=king", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".notice", { hasText: "points" }).first().innerText(), /points/);
    }));

  for (const viewport of [undefined, phone]) {
    test(`it is accessible and fits the screen (${viewport ? "phone" : "desktop"})`, () =>
      open("finder?country=AUS", viewport ? { viewport } : {}, async (page) => {
        await ready(page);
        await accessible(page);
      }));
  }
});
