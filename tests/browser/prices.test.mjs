// The prices page: series, scales, window, crosshair and zoom.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ready, site } from "./harness.mjs";
import { query, tooltip } from "./act.mjs";

const { open } = site();

async function middle(page) {
  const box = await page.locator(".chart-stage").first().boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 3, box };
}

describe("prices", () => {
  test("a crosshair shows every series of the month", () =>
    open("prices", {}, async (page) => {
      await ready(page);
      const { x, y } = await middle(page);
      await page.mouse.move(x, y);
      const text = await tooltip(page);
      assert.match(text, /^[A-Z][a-z]{2} (19|20)\d\d/);
      for (const name of ["Copper", "Nickel", "Aluminium"]) assert.ok(text.includes(name), text);
    }));

  test("dragging zooms, and all years come back", () =>
    open("prices", {}, async (page) => {
      await ready(page);
      const { x, y, box } = await middle(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + box.width / 5, y, { steps: 5 });
      await page.mouse.up();
      const { from, to } = await query(page);
      assert.ok(from < to && /^\d{4}-\d\d$/.test(from), `${from} to ${to}`);
      await page.reload();
      await ready(page);
      assert.deepEqual(await query(page), { from, to });
      await page.getByRole("button", { name: "All years" }).click();
      assert.deepEqual(await query(page), {});
    }));

  test("series come and go, and their ids stand in the address", () =>
    open("prices", {}, async (page) => {
      await ready(page);
      await page.getByLabel("Add a series").selectOption("tin");
      await page.getByRole("button", { name: "Remove Nickel" }).click();
      assert.equal((await query(page)).series, "copper,aluminium,tin");
      assert.match(await page.locator(".source-line").first().innerText(), /World Bank/);
    }));

  test("scale, axis and window are kept in the address", () =>
    open("prices?series=copper", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "US dollars" }).click();
      await page.getByRole("button", { name: "Log", exact: true }).click();
      await page.getByRole("button", { name: "36 months" }).click();
      assert.deepEqual(await query(page), { series: "copper", scale: "level", log: "1", window: "36" });
      assert.equal(await page.getByRole("button", { name: "36 months" }).getAttribute("aria-pressed"), "true");
      // METHODS: copper to 2026-05, 36 months, 14 percent a year.
      assert.match(await page.locator(".finding").first().innerText(), /14% a year in May 2026/);
    }));

  test("a unit value is never called a price", () =>
    open("prices?series=unit_value_282200&window=60", {}, async (page) => {
      await ready(page);
      const chip = page.locator(".chips button").first();
      assert.match(await chip.innerText(), /Cobalt, unit value of HS 282200/);
      assert.match(await page.locator(".source-line").first().innerText(), /CEPII/);
    }));

  test("series of another unit do not share a dollar axis, and the page says so", () =>
    open("prices?series=copper,gold&scale=level", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".reservations").first().innerText(), /Gold is in US\$ per troy oz/);
    }));
});
