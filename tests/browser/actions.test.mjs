// The actions page: the ledger over time, what is due, policies side by side, promises against results.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { accessible, phone, ready, site } from "./harness.mjs";
import { pointAt, query, tooltip } from "./act.mjs";

const { open } = site();

/** The page on a day of its own, so that what is overdue does not depend on when the tests run. */
const on = (day) => ({ prepare: (page) => page.clock.setFixedTime(new Date(`${day}T12:00:00`)) });
const today = on("2026-11-24");

describe("the ledger", () => {
  test("an entry is picked on the timeline, stands in the link, and opens with its source", () =>
    open("actions", today, async (page) => {
      await ready(page);
      const { x, y } = await pointAt(page, /Indonesia bans exports of nickel ore/);
      await page.mouse.click(x, y);
      assert.deepEqual(await query(page), { entry: "idn-2020-nickel-ore-ban" });
      const entry = page.locator(".entry.is-chosen");
      assert.match(await entry.innerText(), /1 Jan 2020, 6 years ago/);
      assert.match(await entry.innerText(), /Nickel, .*HHI [\d,]+ .*of world supply without Indonesia/);
      assert.match(await entry.locator("a[rel~=external]").getAttribute("href"), /^https:\/\//);
      await page.reload();
      await page.locator(".entry.is-chosen").waitFor();
    }));

  test("filters narrow timeline, calendar and entries, stand in the link, and go away", () =>
    open("actions", today, async (page) => {
      await ready(page);
      const all = await page.locator(".entry").count();
      assert.ok(all >= 25);
      const filter = (label) => page.locator(".controls .picker", { hasText: new RegExp(`^${label}`) }).locator("select");
      await filter("Kind").selectOption("export_ban");
      await filter("Mineral").selectOption("nickel");
      assert.deepEqual(await query(page), { about: "nickel", kind: "export_ban" });
      assert.equal(await page.locator(".entry").count(), 1);
      assert.match(await page.locator(".finding").first().innerText(), /^1 entry: 1 restricts exports/);
      await page.getByRole("button", { name: "All entries" }).click();
      assert.equal(await page.locator(".entry").count(), all);
      assert.deepEqual(await query(page), {});
    }));

  test("a country finds the entries of the bodies it belongs to", () =>
    open("actions?country=JPN", today, async (page) => {
      await ready(page);
      const text = await page.locator(".entries").innerText();
      assert.match(text, /Framework of the United States and Japan/);
      assert.match(text, /Forum of the Minerals Security Partnership/);
      assert.doesNotMatch(text, /Zimbabwe bans/);
    }));

  test("the arrow keys walk the entries", () =>
    open("actions", today, async (page) => {
      await ready(page);
      await page.locator(".chart-stage").focus();
      await page.keyboard.press("ArrowDown");
      const first = await tooltip(page);
      await page.keyboard.press("ArrowDown");
      assert.notEqual(await tooltip(page), first);
    }));

  test("what is past its day is said plainly, and not before", async () => {
    const plan = (page) => page.locator(".dues li", { hasText: "Trade policies identified" });
    await open("actions", today, async (page) => {
      await ready(page);
      assert.match(await plan(page).innerText(), /5 Apr 2026[^]*overdue by 233 days: no public evidence found in this ledger/);
    });
    await open("actions", on("2026-04-05"), async (page) => {
      await ready(page);
      assert.match(await plan(page).innerText(), /today/);
    });
  });

  test("a link to an entry that is not there shows all and says so", () =>
    open("actions?entry=no-such-entry", today, async (page) => {
      await ready(page);
      await page.getByText("The ledger has no entry “no-such-entry”").waitFor();
      assert.ok((await page.locator(".entry").count()) >= 25);
    }));

  test("the entries leave as a file with their sources", () =>
    open("actions", today, async (page) => {
      await ready(page);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: /CSV/ }).first().click(),
      ]);
      const csv = await readFile(await download.path(), "utf8");
      assert.match(csv, /Indonesia bans exports of nickel ore/);
      assert.match(csv, /https:\/\/theasianindependent\.co\.uk/);
    }));
});

describe("policies and promises", () => {
  for (const sheet of ["policies", "scorecard"]) {
    test(`the sheet ${sheet} is accessible and fits a phone`, () =>
      open(`actions?sheet=${sheet}`, { ...today, viewport: phone }, async (page) => {
        await ready(page);
        await page.locator(".finding").first().waitFor();
        await accessible(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(overflow <= 0, `${overflow} px wider than the window`);
      }));
  }

  test("a clash leads to the flows that show it", () =>
    open("actions?sheet=policies&among=everyone", today, async (page) => {
      await ready(page);
      const table = page.getByRole("region", { name: /Clashes/ });
      await table.waitFor();
      await table.getByRole("link", { name: /^HS \d+, \d{4}/ }).first().click();
      await page.locator("h1", { hasText: /ships what/ }).waitFor();
      assert.equal(new URL(page.url()).pathname, "/flows");
    }));

  test("the scorecard counts promises and does not add what is of different nature", () =>
    open("actions?sheet=scorecard", today, async (page) => {
      await ready(page);
      const meeting = page.locator(".meeting", { hasText: "Critical Minerals Ministerial" });
      assert.match(await meeting.locator(".tiles").innerText(), /Promised\s+3[^]*Overdue\s+2[^]*Delivered\s+0/);
    }));
});
