// The questions below the flows: each heading asks, its first sentence answers, its rows lead on.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, test } from "node:test";
import { accessible, phone, ready, site } from "./harness.mjs";
import { query } from "./act.mjs";

const { open } = site();

/** A section by its heading, once it is there. */
async function section(page, name) {
  const found = page.getByRole("region", { name, exact: true });
  await found.waitFor();
  return found;
}

describe("who depends on whom", () => {
  test("the largest importers stand with whom they rely on, and a row leads to one", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      const depends = await section(page, "Who depends on whom?");
      assert.match(await depends.innerText(), /largest importers buy.* more than half from a single country; .* depends most/);
      await depends.locator("tbody .row-pick").first().click();
      const { country } = await query(page);
      assert.match(country, /^[A-Z]{3}$/);
      assert.match(await depends.innerText(), /supplier HHI [\d,]+/);
      await accessible(page);
    }));

  test("a coalition is chosen, kept in the link, and says who says so", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      await page.getByLabel("Region or coalition").selectOption("eu27");
      assert.equal((await query(page)).bloc, "eu27");
      const union = await section(page, "The European Union in 2024");
      const text = await union.innerText();
      assert.match(text, /European Union buys \$[\d.]+B from outside, most of it from .*HHI of its outside suppliers [\d,]+/);
      assert.match(text, /27 countries, members.*List: European Union/);
      await page.reload();
      await page.getByRole("button", { name: "Focus: European Union" }).click();
      assert.equal((await query(page)).bloc, undefined);
    }));

  test("a bloc that is on no list is said to be left out", () =>
    open("flows?bloc=atlantis", {}, async (page) => {
      await ready(page);
      await page.locator(".notice[role=status]", { hasText: "“atlantis”" }).waitFor();
    }));
});

describe("who passes through", () => {
  test("is called an inference, ranks in two ways and tells its formula", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      const hubs = await section(page, "Who may trade be passing through?");
      assert.match(await hubs.innerText(), /Up to \$[\d.]+[BM] could be passing through .*inferred/s);
      const first = () => hubs.locator("tbody tr").first().innerText();
      const byShare = await first();
      await hubs.getByRole("button", { name: "Lies between others" }).click();
      assert.equal((await query(page)).hubs, "betweenness");
      assert.notEqual(await first(), byShare);
      await hubs.getByText("How this is computed").click();
      assert.match(await hubs.innerText(), /min\(X, M\)/);
      await hubs.locator("tbody .row-pick").first().click();
      assert.match((await query(page)).country, /^[A-Z]{3}$/);
    }));
});

describe("what changed", () => {
  test("compares like with like and says how", () =>
    open("flows?mineral=copper&year=2024&since=2014", {}, async (page) => {
      await ready(page);
      const movers = await section(page, "What changed most since 2014?");
      const text = await movers.innerText();
      assert.match(text, /From 2014 to 2024, trade from .* grew most, by \$[\d.]+B/);
      assert.match(text, /2024 is cut to main partners/);
      assert.match(text, /2016 \(HS 2002\) and 2017 \(HS 2017\)/);
      await movers.getByRole("button", { name: "Exporters" }).click();
      await movers.getByRole("button", { name: "In percent" }).click();
      const { movers: of, change, since } = await query(page);
      assert.deepEqual([of, change, since], ["exporters", "relative", "2014"]);
      assert.match(await movers.innerText(), /what .* exports grew most/);
    }));

  test("weights that one of the years lacks give way to values, with a word", () =>
    open("flows?mineral=copper&by=weight&year=2024&since=2022", {}, async (page) => {
      await ready(page);
      const movers = await section(page, "What changed most since 2022?");
      assert.match(await movers.innerText(), /[Ww]eights are not held for both years/);
    }));

  test("a code of one year has nothing to compare", () =>
    open("flows?mineral=zinc", {}, async (page) => {
      await ready(page);
      const movers = await section(page, "What changed most?");
      assert.match(await movers.innerText(), /Only one year/);
    }));
});

test("sections close, and a phone does not scroll sideways", () =>
  open("flows?mineral=copper", { viewport: phone }, async (page) => {
    await ready(page);
    const hubs = await section(page, "Who may trade be passing through?");
    await hubs.locator("summary").first().click();
    assert.equal(await hubs.locator("table").isVisible(), false);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= phone.width, `${width}`);
  }));

describe("the table", () => {
  test("keeps order and search in the link and leaves as CSV with rounding and reservations", () =>
    open("flows?mineral=cobalt&code=8105&as=table", {}, async (page) => {
      await page.locator(".table-scroll tbody tr").first().waitFor();
      assert.match(await page.locator(".table-scroll tbody tr").first().innerText(), /±/);
      await page.getByRole("button", { name: "Value (US$)" }).click();
      await page.getByLabel("Find a country").fill("japan");
      await page.waitForFunction(() => location.search.includes("find=japan"));
      assert.equal((await query(page)).sort, "value_up");
      await page.reload();
      await page.locator(".table-scroll tbody tr").first().waitFor();
      const shown = await page.locator(".table-scroll tbody").first().locator("tr").count();
      const download = page.waitForEvent("download");
      await page.locator(".chart-tools").getByRole("button", { name: "CSV" }).first().click();
      const lines = (await readFile(await (await download).path(), "utf8")).trim().split("\r\n");
      assert.equal(lines.length, shown + 1);
      assert.match(lines[0], /Rounding, US\$ either way.*Reservations/);
      for (const line of lines.slice(1)) assert.match(line, /Japan.*rounded;incomplete|Japan.*incomplete/);
    }));
});

describe("every question", () => {
  test("leaves as CSV with all its rows, its source and its address", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      for (const [name, header] of [
        ["Who depends on whom?", /^Importer,.*Source and reservations,Link$/],
        ["Who may trade be passing through?", /^Country,.*Source and reservations,Link$/],
        ["What changed most since 2022?", /^Routes?,Change,.*In 2022,In 2024,Source and reservations,Link$/],
      ]) {
        const question = await section(page, name);
        const shown = await question.locator("tbody tr").count();
        const saving = page.waitForEvent("download");
        await question.getByRole("button", { name: "CSV", exact: true }).click();
        const lines = (await readFile(await (await saving).path(), "utf8")).trim().split("\r\n");
        assert.match(lines[0], header, name);
        assert.match(lines[1], /CEPII/, name);
        assert.ok(lines.length - 1 > shown, `${name}: ${lines.length - 1} rows, ${shown} shown`);
      }
    }));

  test("is answered for a stage below a chain, which a coalition lights up", () =>
    open("flows?mineral=copper&as=chain", {}, async (page) => {
      await ready(page);
      const depends = await section(page, "Who depends on whom?");
      const before = await depends.locator(".finding").first().innerText();
      await page.getByRole("region", { name: "Questions about one stage" }).getByLabel("Stage").selectOption("extraction");
      assert.equal((await query(page)).stage, "extraction");
      assert.notEqual(await depends.locator(".finding").first().innerText(), before);
      const picture = () => page.locator("canvas.base").first().evaluate((canvas) => canvas.toDataURL());
      const plain = await picture();
      await page.getByLabel("Region or coalition").selectOption("eu27");
      await page.waitForFunction((before) => document.querySelector("canvas.base").toDataURL() !== before, plain);
      await accessible(page);
    }));
});
