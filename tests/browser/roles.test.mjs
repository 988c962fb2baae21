// The roles page: the matrix, its evidence, and the way on.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ready, site } from "./harness.mjs";
import { pointAt, query, tooltip } from "./act.mjs";

const { open } = site();
const picker = (page, name) => page.locator(`label.picker:has(> span:text-is("${name}")) select`);

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
      await picker(page, "Minerals").selectOption("battery");
      assert.deepEqual(await query(page), { group: "battery" });
      await pointAt(page, /: Lithium/);
    }));

  test("columns, coalition, role and order are in the address and change the rows", () =>
    open("roles", {}, async (page) => {
      await ready(page);
      await picker(page, "Countries").selectOption("eu27");
      await page.getByText(/European Union: members of a standing body/).waitFor();
      await picker(page, "Role").selectOption("processor");
      await picker(page, "Order").selectOption("similar");
      assert.deepEqual(await query(page), { sort: "similar", role: "processor", countries: "eu27" });
      await page.getByRole("button", { name: "Show as table" }).click();
      const names = await page.locator(".chart table tbody th, .chart table tbody td:first-child").allInnerTexts();
      assert.ok(names.includes("Finland") && !names.includes("China"), names.join());
    }));

  test("the steps of one mineral are columns", () =>
    open("roles?columns=stages&mineral=lithium", {}, async (page) => {
      await ready(page);
      await pointAt(page, /^Chile: Mining: extractor/);
      await picker(page, "Mineral").selectOption("cobalt");
      assert.deepEqual(await query(page), { columns: "stages" });
    }));

  test("an unknown group shows all countries and says so", () =>
    open("roles?countries=atlantis", {}, async (page) => {
      await ready(page);
      await page.getByText("There is no group “atlantis”; all countries are shown").waitFor();
    }));

  test("the output rests on grids and governments, with what is covered", () =>
    open("roles", {}, async (page) => {
      await ready(page);
      const row = page.getByRole("row", { name: /^Silicon Silicon metal/ });
      assert.match(await row.innerText(), /China: 87% of output at 560/);
    }));
});
