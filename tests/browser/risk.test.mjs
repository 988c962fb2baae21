// Supply risk: the scatter, its viewpoint, and the formula with its numbers.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, phone, ready, site } from "./harness.mjs";
import { pointAt, query, tooltip } from "./act.mjs";

const { open } = site();

describe("supply risk", () => {
  test("mined cobalt of the world, with the formula and its suppliers", () =>
    open("risk?mineral=cobalt&stage=extraction", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".finding").first().innerText(), /Seen from the world, \d+ of \d+ supplies exceed 1/);
      const text = await page.getByRole("region", { name: "Cobalt: Extraction" }).innerText();
      assert.match(text, /SR = 5\.12 × \(1 − 0\.22\) × 1(\.00)? = 4\.00/);
      assert.match(text, /DR Congo\s+74\.9%/);
      assert.match(text, /cannot be set against each other/);
    }));

  test("from the United States, refined copper takes its own sourcing into account", () =>
    open("risk?country=USA&mineral=copper&stage=processing", {}, async (page) => {
      await ready(page);
      const text = await page.getByRole("region", { name: "Copper: Processing" }).innerText();
      assert.match(text, /Import reliance = .* = 45%/);
      assert.match(text, /The viewer’s own sourcing/);
    }));

  test("the viewpoint is chosen and stays in the link", () =>
    open("risk", {}, async (page) => {
      await ready(page);
      await page.getByRole("combobox", { name: "Seen from" }).selectOption("eu27");
      assert.deepEqual(await query(page), { bloc: "eu27" });
      await page.getByText("Supply risk seen from the European Union").waitFor();
      await page.getByRole("combobox", { name: "Seen from" }).selectOption("JPN");
      assert.deepEqual(await query(page), { country: "JPN" });
    }));

  test("a mark opens its terms, and the arrow keys walk down the risks", () =>
    open("risk", {}, async (page) => {
      await ready(page);
      const { x, y } = await pointAt(page, /^Gallium/, { columns: 120, rows: 60 });
      await page.mouse.click(x, y);
      assert.equal((await query(page)).mineral, "gallium");
      await page.getByRole("region", { name: "Gallium: Processing" }).waitFor();
      await page.locator(".chart-stage").focus();
      await page.keyboard.press("ArrowDown");
      assert.notEqual(await tooltip(page), "");
    }));

  test("a group that is not in the list gives the world's view and says so", () =>
    open("risk?bloc=atlantis", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator("main").innerText(), /world’s view is shown|Atlantis|atlantis/);
    }));

  for (const viewport of [undefined, phone]) {
    test(`it is accessible and fits the screen (${viewport ? "phone" : "desktop"})`, () =>
      open("risk?country=DEU&mineral=magnesium", viewport ? { viewport } : {}, async (page) => {
        await ready(page);
        await accessible(page);
      }));
  }

  test("for the United States the reliance that USGS prints stands beside the computed one", () =>
    open("risk?country=USA&mineral=copper&stage=processing", {}, async (page) => {
      await ready(page);
      const printed = page.getByRole("region", { name: "Net import reliance as USGS prints it" }).first();
      assert.match(await printed.innerText(), /Copper\s+2024\s+45 %\s+45%\s+agrees/);
    }));
});
