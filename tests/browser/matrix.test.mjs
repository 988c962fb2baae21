// The flows as a matrix: what a cell says, how it is walked, and what a link brings back.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { accessible, isPainted, phone, ready, site } from "./harness.mjs";
import { pointAt, query, tooltip } from "./act.mjs";

const { open } = site();

describe("the matrix", () => {
  test("is one press away, and a cell gives both shares, rank and unit value", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Matrix" }).click();
      await page.locator(".finding", { hasText: "supplies more than half of what" }).first().waitFor();
      assert.equal((await query(page)).as, "matrix");
      assert.ok(await isPainted(page.locator("canvas.base").first()));
      const { text } = await pointAt(page, /^DR Congo to China/, { columns: 60, rows: 40 });
      for (const part of ["of exports from DR Congo", "of imports into China", "Rank among all flows", "Unit value, US$ per t"])
        assert.ok(text.includes(part), text);
      await accessible(page);
    }));

  test("arrows walk in two dimensions, and Enter puts the exporter into focus", () =>
    open("flows?mineral=copper&as=matrix", {}, async (page) => {
      await ready(page);
      await page.locator(".chart-stage").first().focus();
      await page.keyboard.press("ArrowDown");
      const first = (await tooltip(page)).split("\n")[0];
      assert.match(first, / to /);
      await page.keyboard.press("ArrowRight");
      const right = (await tooltip(page)).split("\n")[0];
      await page.keyboard.press("ArrowDown");
      const below = (await tooltip(page)).split("\n")[0];
      assert.equal(right.split(" to ")[0], first.split(" to ")[0]);
      assert.equal(below.split(" to ")[1], right.split(" to ")[1]);
      await page.keyboard.press("Enter");
      assert.match((await query(page)).country, /^[A-Z]{3}$/);
    }));

  test("the order is kept in the link, and so are how many countries are shown", () =>
    open("flows?mineral=copper&as=matrix", {}, async (page) => {
      await ready(page);
      const picture = () => page.locator("canvas.base").first().evaluate((canvas) => canvas.toDataURL());
      const bySize = await picture();
      await page.getByRole("button", { name: "Similar partners" }).click();
      await page.waitForFunction((before) => document.querySelector("canvas.base").toDataURL() !== before, bySize);
      assert.equal((await query(page)).order, "similarity");
      const height = () => page.locator(".chart-window").first().evaluate((window) => window.clientHeight);
      const whole = await height();
      await page.getByLabel("Countries a side").selectOption("5");
      assert.equal((await query(page)).top, "5");
      assert.ok((await height()) < whole);
      await page.reload();
      await ready(page);
      assert.equal(await page.getByLabel("Countries a side").inputValue(), "5");
    }));

  test("the folded rest opens", () =>
    open("flows?mineral=copper&as=matrix", {}, async (page) => {
      await ready(page);
      const { x, y } = await pointAt(page, /^Other \(/, { columns: 60, rows: 60 });
      await page.mouse.click(x, y);
      assert.match((await query(page)).open, /exporters|importers/);
    }));

  test("opened, it leaves as CSV whole, not as the window alone", () =>
    open("flows?mineral=copper&as=matrix&open=exporters,importers", {}, async (page) => {
      await ready(page);
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "CSV", exact: true }).first().click();
      const lines = (await readFile(await (await saving).path(), "utf8")).trim().split("\r\n");
      assert.ok(lines.length > 700, `${lines.length} rows`);
      assert.ok(!lines.some((line) => line.startsWith("Other")), "nothing is folded");
    }));

  test("a blank among main partners is not called zero", () =>
    open("flows?mineral=copper&as=matrix&year=2010", {}, async (page) => {
      await ready(page);
      const { text } = await pointAt(page, /main partners/, { columns: 60, rows: 40 });
      assert.match(text, /not zero/);
    }));

  test("a phone reads it without scrolling the page sideways", () =>
    open("flows?mineral=copper&as=matrix", { viewport: phone }, async (page) => {
      await ready(page);
      await pointAt(page, / to /, { columns: 30, rows: 30 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(width <= phone.width, `${width}`);
    }));
});
