// The guided tours: five steps over live pages, every sentence with a source.
import assert from "node:assert/strict";
import { test } from "node:test";
import { query } from "./act.mjs";
import { accessible, phone, ready, site } from "./harness.mjs";

const { open } = site();
/** The sentences, once they are there; each ends with its source. */
const told = (page) => page.locator(".tour [aria-live] p:has(cite, a)");

for (const tour of ["batteries", "magnets", "chips", "room"]) {
  test(`${tour}: five steps, each on its page, each sentence with a source`, () =>
    open(`?tour=${tour}.1`, {}, async (page) => {
      for (let step = 1; step <= 5; step++) {
        await told(page).first().waitFor();
        assert.match(await page.locator(".tour").innerText(), new RegExp(`step ${step} of 5`));
        const count = await page.locator(".tour [aria-live] p").count();
        const sources = await page.locator(".tour [aria-live] cite, .tour [aria-live] a").count();
        assert.equal(sources, count, `step ${step}: ${count} sentences, ${sources} sources`);
        assert.doesNotMatch(await page.locator(".tour").innerText(), /tour-|NaN|\{/);
        assert.equal((await query(page)).tour, `${tour}.${step}`);
        if (step < 5) await page.getByRole("button", { name: "Next" }).click();
        await ready(page);
      }
      await page.getByRole("button", { name: "End the tour" }).click();
      await page.locator(".tour").waitFor({ state: "detached" });
    }));
}

test("the overview begins a tour, Back goes a step back", () =>
  open("", {}, async (page) => {
    await ready(page);
    await page.getByRole("link", { name: "Rare earths, from mine to magnet" }).click();
    await page.getByRole("button", { name: "Next" }).click();
    assert.equal((await query(page)).tour, "magnets.2");
    await page.goBack();
    assert.equal((await query(page)).tour, "magnets.1");
  }));

test("is accessible on a phone and covers at most half of it", () =>
  open("flows?tour=magnets.4&mineral=rare_earths&stage=semi_manufactures", { viewport: phone }, async (page) => {
    await ready(page);
    await told(page).first().waitFor();
    await accessible(page);
    const box = await page.locator(".tour").boundingBox();
    assert.ok(box.height <= phone.height * 0.5, `${box.height} px`);
  }));
