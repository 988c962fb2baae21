// The overview: sorted, filtered, and what stands out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { query } from "./act.mjs";
import { ready, site } from "./harness.mjs";

const { open } = site();
const names = (page) => page.locator("tbody th a").allInnerTexts();

test("columns sort, and the link holds the order", () =>
  open("", {}, async (page) => {
    await ready(page);
    const listed = await names(page);
    await page.locator("thead").getByRole("button", { name: "Mining" }).click();
    assert.equal((await query(page)).rows, "mining");
    assert.equal(await page.locator("th[aria-sort=descending]").innerText(), "Mining ▾");
    const sorted = await names(page);
    assert.notDeepEqual(sorted, listed);
    assert.deepEqual([...sorted].sort(), [...listed].sort());
    const indices = await page.locator("tbody tr").evaluateAll((rows) =>
      rows.map((row) => row.cells[1].innerText.match(/HHI ([\d,]+)/)?.[1]).filter(Boolean).map((text) => Number(text.replace(",", ""))),
    );
    assert.deepEqual(indices, [...indices].sort((a, b) => b - a));
  }));

test("official lists and groups choose the rows; the EU list names its law", () =>
  open("", {}, async (page) => {
    await ready(page);
    const us = await names(page);
    await page.locator("main .controls select").first().selectOption("eu_2023");
    assert.equal((await query(page)).list, "eu_2023");
    const eu = await names(page);
    assert.ok(eu.includes("Strontium") && !eu.includes("Tin") && us.includes("Tin"));
    assert.ok(await page.getByText("Regulation (EU) 2024/1252, Annex II").isVisible());
    await page.locator("main .controls select").first().selectOption("battery");
    assert.deepEqual(await names(page), ["Lithium", "Cobalt", "Nickel", "Graphite", "Manganese"]);
  }));

test("three sentences stand out and each leads to its chart", () =>
  open("", {}, async (page) => {
    await ready(page);
    const links = page.locator("section[aria-label='What stands out'] a");
    assert.equal(await links.count(), 3);
    assert.match(await links.first().innerText(), /most concentrated mining .*\(HHI [\d,]+\)/);
    await links.last().click();
    await ready(page);
    assert.match(page.url(), /\/prices\?/);
  }));

test("refining that only a survey gives by country names its source and year, and risk stands beside it", () =>
  open("?list=us_2025", {}, async (page) => {
    await ready(page);
    const cobalt = page.locator("tr", { hasText: "Cobalt" }).first();
    await cobalt.getByText("BGS World Mineral Statistics").waitFor();
    assert.match(await cobalt.innerText(), /China 80%[\s\S]*2023/);
    assert.match(await cobalt.locator("td").last().innerText(), /\d\.\d[\s\S]*Extraction/);
    assert.doesNotMatch(await page.locator(".overview-table").innerText(), /[-−]0\s?%/);
  }));
