// What holds for every page: it opens without a console error, passes axe, and fits its window.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, desktop, isPainted, phone, ready, site } from "./harness.mjs";

const paths = [
  "", "mineral/cobalt", "flows", "prices", "risk", "roles", "country/COD", "finder", "coalition", "actions", "data", "methods",
];
const { open } = site();

for (const path of paths) {
  describe(`/${path}`, () => {
    for (const [name, options] of Object.entries({
      "on a desktop": { viewport: desktop },
      "on a phone": { viewport: phone },
      "in dark colours": { viewport: desktop, dark: true },
    })) {
      test(`is accessible and whole ${name}`, () =>
        open(path, options, async (page) => {
          await ready(page);
          for (const canvas of await page.locator("canvas.base").all()) assert.ok(await isPainted(canvas));
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(overflow <= 0, `${overflow} px wider than the window`);
          await accessible(page);
        }));
    }

    test("names itself in the title and the menu", () =>
      open(path, {}, async (page) => {
        await ready(page);
        const current = await page.locator(".menu a[aria-current=page]").textContent();
        // The page of a mineral or a country is named by it.
        const name = /^(mineral|country)\//.test(path) ? await page.locator("h1").innerText() : current;
        assert.equal(await page.title(), `${name} – Critical Minerals Observatory`);
        const description = await page.locator("meta[name=description]").getAttribute("content");
        assert.ok(description.length > 60 && !description.startsWith("describe-"), description);
      }));
  });
}

for (const path of [...paths, "roles?country=COD&mineral=cobalt", "?figure=evidence.symmetry.cobalt.processing.BEL"]) {
  test(`a missing text key never reaches the screen of /${path}`, () =>
    open(path, {}, async (page) => {
      await ready(page);
      const text = await page.locator("body").innerText();
      // A key that is missing shows as itself: lower case words joined by hyphens, alone on their line.
      assert.deepEqual(text.split("\n").filter((line) => /^[a-z]+(-[a-z]+)+$/.test(line.trim())), []);
      // Inside a sentence it begins with the name of its family.
      const families = "band|coverage|evidence|figure|flag|form|goods|letter|method|mineral|need|regime|role|source|stage|technology|unit";
      assert.deepEqual(text.match(new RegExp(`(?<![\\w/.])(${families})-[a-z_]{3,}`, "g")) ?? [], []);
    }));
}
