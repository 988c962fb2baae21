// One mineral on one page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { query } from "./act.mjs";
import { isPainted, ready, site } from "./harness.mjs";

const { open } = site();

test("has every part, a title of its own, and tells what the data lacks", () =>
  open("mineral/cobalt", {}, async (page) => {
    await ready(page);
    assert.equal(await page.title(), "Cobalt – Critical Minerals Observatory");
    for (const id of ["uses", "producers", "trade", "prices", "roles", "events", "gaps"]) {
      assert.ok(await page.locator(`section#${id} h2`).isVisible(), id);
    }
    assert.match(await page.locator("#producers").innerText(), /DR Congo/);
    assert.match(await page.locator("#trade").innerText(), /HS 282200/);
    assert.match(await page.locator("#roles").innerText(), /Extractor/);
    assert.match(await page.locator("#events").innerText(), /suspends exports of cobalt/);
    assert.match(await page.locator("#gaps").innerText(), /Trade: products: nothing/);
    assert.ok(await isPainted(page.locator("#prices canvas.base")));
  }));

test("another mineral is a choice away, and the contents scroll", () =>
  open("mineral/cobalt", {}, async (page) => {
    await ready(page);
    await page.getByLabel("Mineral").first().selectOption("nickel");
    await page.waitForFunction(() => location.pathname.endsWith("/mineral/nickel"));
    await ready(page);
    assert.equal(await page.locator("h1").innerText(), "Nickel");
    await page.locator(".contents a", { hasText: "Which country" }).click();
    assert.equal((await query(page)).section, "roles");
    await page.waitForFunction(() => Math.abs(document.querySelector("#roles").getBoundingClientRect().top) < 250);
  }));

test("a mineral that is misspelled in the link is the nearest, with a word", () =>
  open("mineral/nikel", {}, async (page) => {
    await ready(page);
    assert.equal(await page.locator("h1").innerText(), "Nickel");
    assert.match(await page.locator("main .notice").innerText(), /nikel/);
  }));

test("a mineral of which little is known says so and breaks nothing", () =>
  open("mineral/gallium_germanium_and_others", {}, async (page) => {
    await ready(page);
    assert.match(await page.locator("#producers").innerText(), /No source in the dataset/);
    assert.match(await page.locator("#trade").innerText(), /HS 811292/);
  }));

test("the overview leads to it", () =>
  open("", {}, async (page) => {
    await ready(page);
    await page.locator("tbody th a", { hasText: "Copper" }).click();
    await ready(page);
    assert.equal(await page.locator("h1").innerText(), "Copper");
  }));
