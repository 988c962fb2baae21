// The roles page: the matrix, its evidence, and the way on.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ready, site } from "./harness.mjs";
import { pointAt, query, tooltip } from "./act.mjs";

const { open } = site();

describe("roles", () => {
  test("a tile opens its evidence, and the address brings it back", () =>
    open("roles", {}, async (page) => {
      await ready(page);
      const { x, y } = await pointAt(page, /^China: Cobalt/);
      await page.mouse.click(x, y);
      assert.equal((await query(page)).country, "CHN");
      const panel = page.getByRole("region", { name: "China: Cobalt" });
      await panel.waitFor();
      assert.match(await panel.innerText(), /Refines .*% of the world/);
      await page.reload();
      await panel.waitFor();
    }));

  test("DR Congo extracts cobalt with about three quarters of the world", () =>
    open("roles?country=COD&mineral=cobalt", {}, async (page) => {
      await ready(page);
      const panel = page.getByRole("region", { name: "DR Congo: Cobalt" });
      assert.match(await panel.innerText(), /Mines 74\.9% of the world \(Mine production, 2024, USGS MCS 2026\)/);
      await page.getByRole("link", { name: /open the flows/ }).click();
      await page.getByRole("button", { name: "Focus: DR Congo" }).waitFor();
      assert.equal(new URL(page.url()).pathname, "/flows");
    }));

  test("the arrow keys walk the tiles and bring them into view", () =>
    open("roles", {}, async (page) => {
      await ready(page);
      await page.locator(".chart-stage").focus();
      for (let step = 0; step < 30; step++) await page.keyboard.press("ArrowDown");
      const scrolled = await page.locator(".chart-window").evaluate((window) => window.scrollTop);
      assert.ok(scrolled > 0);
      assert.notEqual(await tooltip(page), "");
    }));

  test("a group of minerals can be chosen", () =>
    open("roles", {}, async (page) => {
      await ready(page);
      await page.locator(".controls select").selectOption("battery");
      assert.deepEqual(await query(page), { group: "battery" });
      await pointAt(page, /: Lithium/);
    }));
});
