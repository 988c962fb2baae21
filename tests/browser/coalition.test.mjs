// The coalition page: who is in, what it holds, what members add, least-risk sourcing, suggestions.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, desktop, phone, ready, site } from "./harness.mjs";
import { query } from "./act.mjs";

const { open } = site();
const section = (page, title) => page.getByRole("region", { name: title });
// A label holds its select, so its text holds the choices too: found by its own words.
const pick = (page, label, value) =>
  page.locator(".picker", { has: page.getByText(label, { exact: true }) }).locator("select").selectOption(value);

describe("coalition", () => {
  test("opens with the delegations of the ministerial and says what membership means", () =>
    open("coalition", {}, async (page) => {
      await ready(page);
      const text = await page.locator("main").innerText();
      assert.match(text, /Delegations of 4 February 2026: 55 countries, which took part; to take part is no agreement/);
      assert.match(await section(page, /How much of world supply/).innerText(), /the members hold at least half of world supply at \d+ of \d+ links/);
      assert.match(await section(page, /Which country would add most/).innerText(), /China would add most/);
    }));

  test("a group, a country taken out, one added and a second group all live in the link", () =>
    open("coalition", {}, async (page) => {
      await ready(page);
      await pick(page, "Coalition", "g7");
      await pick(page, "Add a country", "AUS");
      await page.locator(".members summary").click();
      await page.getByRole("button", { name: "Take out Germany" }).click();
      await pick(page, "Compare with", "brics");
      assert.deepEqual(await query(page), { bloc: "g7", plus: "AUS", minus: "DEU", versus: "brics" });
      await page.reload();
      await ready(page);
      assert.match(await page.locator(".members summary").innerText(), /^7 members/);
      assert.match(await section(page, /How much of world supply/).innerText(), /G7, changed could carry .* and BRICS .*; together/);
      await page.getByRole("button", { name: "Undo the changes" }).click();
      assert.match(await page.locator(".members summary").innerText(), /^7 members/);
      assert.deepEqual(await query(page), { bloc: "g7", versus: "brics" });
    }));

  test("a click on the map takes a country in", () =>
    open("coalition?bloc=none", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Choose on the map" }).click();
      const map = page.locator(".chart-stage").first();
      await page.getByText("Borders are those of Natural Earth").waitFor();
      const box = await map.boundingBox();
      // The middle of Australia.
      await page.mouse.click(box.x + box.width * 0.835, box.y + box.height * 0.76);
      await page.getByText(/^1 member: show/).waitFor();
      assert.equal((await query(page)).plus, "AUS");
    }));

  test("an unknown group is said and the page still stands", () =>
    open("coalition?bloc=g77&plus=AUS", {}, async (page) => {
      await ready(page);
      await page.getByText('The link asks for the group "g77"').waitFor();
      assert.match(await page.locator(".members summary").innerText(), /members/);
    }));

  test("one mineral: shares by form, absentees, and the members' trade", () =>
    open("coalition?bloc=eu27&mineral=cobalt", {}, async (page) => {
      await ready(page);
      const text = await section(page, /^Cobalt: who holds it/).innerText();
      assert.match(text, /Outside the coalition China has most: 80% at refining/);
      assert.match(text, /HS 282200, 2024/);
    }));

  test("sourcing: concentration falls, the next tonne has a place, and what cannot be is explained", () =>
    open("coalition?bloc=g7&mineral=cobalt", {}, async (page) => {
      await ready(page);
      const sourcing = section(page, /From whom would the members buy/);
      const text = await sourcing.innerText();
      const [, after, before] = text.match(/would be ([\d,]*\d) instead of ([\d,]*\d)/);
      assert.ok(Number(after.replace(",", "")) < Number(before.replace(",", "")), text);
      assert.match(text, /the next tonne is worth most from/);
      await sourcing.getByRole("button", { name: "Members only" }).click();
      await sourcing.getByRole("button", { name: "What it produces" }).click();
      await sourcing.getByText(/There is no plan: .* can be had of .* wanted/).waitFor();
      const asked = await query(page);
      assert.deepEqual([asked.caps, asked.sellers], ["production", "members"]);
    }));

  test("suggestions name evidence for and against, and are called suggestions", () =>
    open("coalition", {}, async (page) => {
      await ready(page);
      const part = section(page, /Who could take on which part/);
      const text = await part.innerText();
      assert.match(text, /These are suggestions to check, not plans/);
      assert.match(text, /Merit 0\.\d+ of 1 from the role finder/);
      assert.match(text, /Confidence: (high|medium|low)/);
      assert.ok((await part.locator("article").count()) >= 3);
      assert.ok((await part.getByText("Against it").count()) >= 3);
    }));

  test("steps taken as a what-if add up, live in the link and can be taken back", () =>
    open("coalition", {}, async (page) => {
      await ready(page);
      const part = section(page, /Who could take on which part/);
      await part.getByRole("button", { name: /^What if/ }).first().click();
      await part.getByText("What if: one step taken").waitFor();
      await part.locator("article").first().getByRole("button", { name: /^What if/ }).first().click();
      await part.getByText("What if: 2 steps taken together").waitFor();
      assert.equal((await query(page)).steps.split(",").length, 2);
      await page.reload();
      await ready(page);
      await part.getByText(/The coalition could carry \d+% of world supply instead of \d+%/).waitFor();
      await part.getByRole("button", { name: /: take back/ }).first().click();
      await part.getByText("What if: one step taken").waitFor();
      await part.getByRole("button", { name: "Take back all steps" }).click();
      assert.equal((await query(page)).steps, undefined);
    }));

  test("trade inside is a measure of the coverage, and a list says how it was checked", () =>
    open("coalition?bloc=eu27", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator("main").innerText(), /Checked on 2026-11-24 against stored copies/);
      const hold = section(page, /How much of world supply/);
      await hold.getByRole("button", { name: "Trade inside" }).click();
      await hold.getByText(/members supply at least half of the members’ own imports at \d+ of \d+ goods/).waitFor();
      assert.equal((await query(page)).of, "trade");
    }));

  test("with everything open it is accessible, also on a phone", async () => {
    for (const viewport of [desktop, phone]) {
      await open("coalition?bloc=eu27&versus=asean&scope=mineral&mineral=copper", { viewport }, async (page) => {
        await ready(page);
        for (const summary of await page.locator("main summary").all()) await summary.click();
        await accessible(page);
      });
    }
  });
});
