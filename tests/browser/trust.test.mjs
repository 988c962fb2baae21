// The note behind a figure: source, place, formula, comparison, and the report of an error.
import assert from "node:assert/strict";
import { test } from "node:test";
import { query } from "./act.mjs";
import { accessible, phone, ready, site } from "./harness.mjs";

const { open } = site();
const share = "share.usgs_mcs_2026.cobalt.mine.production.COD.2024";
const note = (page) => page.getByRole("dialog", { name: "Where this figure comes from" });

test("Enter on a figure opens its note, the link holds it, and Back closes it", () =>
  open("", {}, async (page) => {
    await ready(page);
    await page.locator("tr", { hasText: "Cobalt" }).first().locator("button.figure").first().focus();
    await page.keyboard.press("Enter");
    await note(page).waitFor();
    assert.equal((await query(page)).figure, share);
    const text = await note(page).innerText();
    assert.match(text, /74\.9% of the world/);
    assert.match(text, /Mineral Commodity Summaries 2026/);
    assert.match(text, /Public domain/);
    assert.match(text, /lines 1850 to 1862/);
    await page.goBack();
    await note(page).waitFor({ state: "detached" });
    assert.equal((await query(page)).figure, undefined);
  }));

test("a link to a figure opens its note with the numbers put in and the other edition beside", () =>
  open(`?figure=${share}`, {}, async (page) => {
    await ready(page);
    await note(page).locator("table tbody tr").first().waitFor();
    assert.match(await note(page).locator("math").nth(1).textContent(), /226,000/);
    assert.match(await note(page).locator("table").last().innerText(), /2025[\s\S]*76\.3% of the world[\s\S]*below/);
    await page.keyboard.press("Escape");
    await note(page).waitFor({ state: "detached" });
  }));

test("the survey of another country is compared with", () =>
  open("?figure=output.usgs_mcs_2026.copper.refined.production.CHN.2024", { allowErrors: false }, async (page) => {
    await ready(page);
    await note(page).waitFor();
    assert.match(await note(page).innerText(), /Place in the file\s+line \d+/);
  }));

test("a figure that no table holds says so", () =>
  open("?figure=share.usgs_mcs_2026.cobalt.mine.production.NOR.2024", {}, async (page) => {
    await ready(page);
    await page.getByText("No table at hand holds this figure").waitFor();
  }));

test("what is no address says so and shows one that is", () =>
  open("?figure=nonsense", {}, async (page) => {
    await ready(page);
    await note(page).waitFor();
    assert.match(await note(page).innerText(), /nonsense.*is not the address of a figure[\s\S]*share\.usgs/);
    await page.keyboard.press("Escape");
    await note(page).waitFor({ state: "detached" });
    assert.ok(await page.getByRole("heading", { level: 1 }).isVisible());
  }));

test("an address with signs that no address has is dropped with a word", () =>
  open("?figure=a%20b", {}, async (page) => {
    await ready(page);
    assert.match(await page.locator("main .notice").innerText(), /figure.*a b/);
  }));

// Where figures stand that can be asked, and what their notes must say.
for (const [path, scope, says] of [
  ["roles?country=COD&mineral=cobalt", "section.evidence", /How it was computed[\s\S]*Edition/],
  ["country/COD", "table.facts", /Source[\s\S]*Licence/],
  ["flows?mineral=cobalt&as=table", "main table tbody", /HS 282200[\s\S]*Unit value|Share of the world/],
  ["flows?mineral=cobalt&country=JPN", "section.evidence", /Computed|How it was computed[\s\S]*BACI/],
  ["risk?mineral=cobalt", "p.formula", /SR[\s\S]*Computed with[\s\S]*Governance/],
  ["mineral/cobalt", "ul.uses", /uses in the European Union[\s\S]*line \d+/],
  ["flows?mineral=cobalt", "section[aria-labelledby=hubs-title]", /could pass through[\s\S]*min[\s\S]*The figures put in[\s\S]*Exports of/],
  ["flows?mineral=cobalt", "section[aria-labelledby=movers-title]", /\d{4} to \d{4}[\s\S]*The figures put in[\s\S]*DR Congo to Zambia, 2022/],
  ["flows?mineral=cobalt&bloc=eu27", "section.evidence", /suppliers of 27 countries[\s\S]*HHI[\s\S]*The figures put in/],
  ["finder?country=COD", "section.evidence", /how well it would fit[\s\S]*Material at home[\s\S]*Governance/],
  ["mineral/rare_earths", "#trade", /all trade, \d{4}[\s\S]*Totals of all countries’ exports[\s\S]*what the single flows held add up to/],
  ["country/USA", "details.more:has-text('as USGS prints it')", /Net import reliance[\s\S]*line \d+/],
]) {
  test(`a figure of /${path} opens its note by the keyboard`, () =>
    open(path, {}, async (page) => {
      await ready(page);
      const figure = page.locator(`${scope} button.figure`).first();
      await figure.waitFor({ state: "attached" });
      // Some stand in a part that is folded.
      await figure.evaluate((node) => node.closest("details")?.setAttribute("open", ""));
      await figure.focus();
      await page.keyboard.press("Enter");
      await note(page).locator("h3").first().waitFor();
      await note(page).getByText("Loading what other sources say").waitFor({ state: "detached" });
      assert.match(await note(page).innerText(), says);
      assert.ok((await query(page)).figure);
    }));
}

test("a figure put in opens its own note, and Back leads to the figure it went into", () =>
  open("?figure=merit.all.processor.cobalt.COD.4-3-4-4-2-3", {}, async (page) => {
    await ready(page);
    const part = note(page).getByRole("row", { name: /Governance/ }).getByRole("button");
    await part.focus();
    await page.keyboard.press("Enter");
    await note(page).getByRole("heading", { name: /: Governance$/ }).waitFor();
    assert.match((await query(page)).figure, /^merit\.governance\./);
    await page.goBack();
    await note(page).getByRole("heading", { name: /how well it would fit/ }).waitFor();
  }));

test("a shipment is found in the official file by its exporter, importer, product and year", () =>
  open("?figure=flow.282200.2024.COD.NAM", {}, async (page) => {
    await ready(page);
    await note(page).getByText(/found by exporter \(i\) COD, importer \(j\) NAM, product \(k\) 282200, year 2024/).waitFor();
  }));

test("a finding names countries as links to their pages", () =>
  open("flows?mineral=cobalt", {}, async (page) => {
    await ready(page);
    const link = page.locator("p.finding").first().getByRole("link").first();
    assert.match(await link.getAttribute("href"), /country\//);
  }));

test("the note of a supply risk puts its numbers into the formula", () =>
  open("?figure=risk.cobalt.extraction.world", {}, async (page) => {
    await ready(page);
    await note(page).getByRole("heading", { name: "How it was computed" }).waitFor();
    assert.ok((await note(page).locator("math").count()) >= 4);
  }));

test("the report carries address, value, source and link; an operator's address makes it a mail", () =>
  open(`?figure=${share}`, { prepare: (page) => page.addInitScript(() => {
    new MutationObserver(() => document.querySelector("meta[name='report-to']")?.setAttribute("content", "data@example.org"))
      .observe(document, { childList: true, subtree: true });
  }) }, async (page) => {
    await ready(page);
    const link = note(page).getByRole("link", { name: "Report to the operator" });
    const mail = decodeURIComponent(await link.getAttribute("href"));
    assert.match(mail, /^mailto:data@example\.org\?subject=/);
    for (const part of [share, "74.9% of the world", "Mineral Commodity Summaries 2026", page.url()]) assert.ok(mail.includes(part), part);
  }));

for (const [name, viewport] of [["on a desktop", undefined], ["on a phone", phone]]) {
  test(`is accessible ${name}`, () =>
    open(`?figure=${share}`, { viewport }, async (page) => {
      await ready(page);
      await note(page).locator("table tbody tr").first().waitFor();
      await accessible(page);
    }));
}
