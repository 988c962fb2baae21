// The supply chain on the flows page: all stages of a mineral side by side.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, isPainted, phone, ready, site } from "./harness.mjs";
import { pointAt, query, tooltip } from "./act.mjs";

const { open } = site();

describe("supply chain", () => {
  test("is a form of the flows, and the stage gives way to all stages", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Supply chain" }).click();
      await page.locator("h2", { hasText: "Copper: the supply chain in trade between countries in 2024" }).waitFor();
      assert.deepEqual(await query(page), { mineral: "copper", as: "chain" });
      assert.equal(await page.locator(".controls").first().getByLabel("Stage").count(), 0);
      await ready(page);
      assert.match(await page.locator(".finding").first().innerText(), /^Of the ore traded in 2024, \d+% went to China; .* scrap, \d+% went there\.$/);
      assert.ok(await isPainted(page.locator("canvas.base").first()));
      await accessible(page);
    }));

  test("says which codes it rests on and what is missing", () =>
    open("flows?mineral=tungsten&as=chain", {}, async (page) => {
      await ready(page);
      const text = await page.locator(".reservations").first().innerText();
      assert.match(text, /No trade code in this dataset for: Semi-manufactures, Recycling/);
      assert.match(text, /HS 2611 \(ore, main routes only\)/);
      assert.match(text, /China mines \d+% of the world’s output/);
      assert.match(text, /Striped: may only pass through, inferred/);
    }));

  test("a year that not every stage has gives way to one that they share, and the page says so", () =>
    open("flows?mineral=copper&year=2010&as=chain", {}, async (page) => {
      await ready(page);
      await page.locator("h2", { hasText: "in 2024" }).waitFor();
      assert.equal((await query(page)).year, "2024");
      assert.match(await page.locator("body").innerText(), /2010/);
    }));

  test("the years of a single stage can be walked through", () =>
    open("flows?mineral=lithium&as=chain", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".finding").first().innerText(), /Chile ships \d+% and China receives \d+%/);
      assert.equal(await page.locator(".slider input").getAttribute("max"), "22");
    }));

  test("pointing names the place, pressing lights the country up everywhere, the folded rest opens", () =>
    open("flows?mineral=copper&as=chain", {}, async (page) => {
      await ready(page);
      const { x, y, text } = await pointAt(page, /^China: Processing\n/);
      assert.match(text, /Receives/);
      assert.match(text, /Refinery output in \d{4}/);
      assert.match(text, /inferred/);
      await page.mouse.click(x, y);
      assert.equal((await query(page)).country, "CHN");
      const other = await pointAt(page, /^Other \(\d+\): Extraction\n/);
      await page.mouse.click(other.x, other.y);
      assert.equal((await query(page)).open, "mines");
      await page.getByRole("button", { name: /Fold/ }).click();
      assert.equal((await query(page)).open, undefined);
    }));

  test("the arrow keys lead from stage to stage", () =>
    open("flows?mineral=copper&as=chain", {}, async (page) => {
      await ready(page);
      await page.locator(".chart-stage").first().focus();
      await page.keyboard.press("ArrowDown");
      assert.match(await tooltip(page), /: Extraction\n/);
      await page.keyboard.press("ArrowRight");
      assert.match(await tooltip(page), / to /);
      await page.keyboard.press("ArrowRight");
      assert.match(await tooltip(page), /: Processing\n/);
    }));

  test("the table holds every step with its codes", () =>
    open("flows?mineral=copper&as=chain", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Show as table" }).first().click();
      const rows = await page.locator("figure table tbody").first().innerText();
      assert.match(rows, /ore\s+2603\s+Chile\s+China/);
      assert.match(rows, /scrap\s+7404/);
    }));

  test("on a phone the chart scrolls sideways, the page does not", () =>
    open("flows?mineral=nickel&as=chain", { viewport: phone }, async (page) => {
      await ready(page);
      await page.getByText("Scroll sideways for the next stages.").waitFor();
      const chart = page.locator(".chart-window").first();
      assert.ok(await chart.evaluate((element) => element.scrollWidth > element.clientWidth + 300));
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      // Walking to the last column brings it into the window.
      await page.locator(".chart-stage").first().focus();
      for (let step = 0; step < 7; step += 1) await page.keyboard.press("ArrowRight");
      await page.waitForFunction(() => document.querySelector(".chart-window").scrollLeft > 200);
      await accessible(page);
    }));
});
