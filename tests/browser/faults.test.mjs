// Files that are missing, damaged or late: a clear message and a way to try again, never a blank page.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { ready, site } from "./harness.mjs";

const { open } = site();
const faulty = { allowErrors: true };

/** Answers a data file with `answer` for the first `times` requests. */
function breaking(file, answer, times = Infinity) {
  return async (page) => {
    let left = times;
    await page.route(`**/data/${file}`, (route) => (left-- > 0 ? answer(route) : route.continue()));
  };
}

describe("a core file", () => {
  test("that is missing is named, and trying again brings the page", () =>
    open("", { ...faulty, prepare: breaking("at_a_glance.json", (route) => route.fulfill({ status: 404 }), 1) }, async (page) => {
      const notice = page.getByRole("alert");
      await notice.waitFor();
      assert.match(await notice.innerText(), /at_a_glance\.json did not arrive: the host answered 404/);
      await page.getByRole("button", { name: "Try again" }).click();
      await ready(page);
    }));

  test("that is damaged is refused by its checksum", () =>
    open("", { ...faulty, prepare: breaking("production.json", (route) => route.fulfill({ body: "{}" })) }, async (page) => {
      const notice = page.getByRole("alert");
      await notice.waitFor();
      assert.match(await notice.innerText(), /production\.json arrived damaged/);
    }));

  test("that is an old copy is asked for once more, without a word", () =>
    open("", { ...faulty, prepare: breaking("catalogue.json", (route) => route.fulfill({ body: "{}" }), 1) }, ready));

  test("of the index of files that is no JSON says where", () =>
    open("", { ...faulty, prepare: breaking("files.json", (route) => route.fulfill({ body: "{\n oops" })) }, async (page) => {
      const notice = page.getByRole("alert");
      await notice.waitFor();
      assert.match(await notice.innerText(), /files\.json cannot be read: .*line 2/);
    }));
});

test("the histories of prices that do not arrive are named on the page that draws them", () =>
  open("prices", { ...faulty, prepare: breaking("prices.json", (route) => route.fulfill({ status: 404 }), 1) }, async (page) => {
    const notice = page.getByRole("alert");
    await notice.waitFor();
    assert.match(await notice.innerText(), /prices\.json did not arrive: the host answered 404/);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".finding").first().waitFor();
  }));

test("a trade file that does not arrive leaves the controls in place", () =>
  open("flows", { ...faulty, prepare: breaking("trade/cobalt.json", (route) => route.abort(), 1) }, async (page) => {
    const notice = page.getByRole("alert");
    await notice.waitFor();
    assert.match(await notice.innerText(), /trade\/cobalt\.json did not arrive: no answer/);
    assert.ok(await page.getByLabel("Mineral").first().isVisible());
    await page.getByRole("button", { name: "Try again" }).click();
    await page.locator(".finding").first().waitFor();
  }));

for (const module of ["flows", "shared"]) {
  const breaks = (times) => async (page) => {
    let left = times;
    await page.route(`**/${module}-*.wasm`, (route) => (left-- > 0 ? route.abort() : route.continue()));
  };

  test(`a page whose module ${module} does not arrive says so, and trying again brings it`, () =>
    open("", { ...faulty, prepare: breaks(1) }, async (page) => {
      await ready(page);
      await page.locator('.menu a[href*="/flows"]').click();
      const notice = page.getByRole("alert");
      await notice.waitFor();
      assert.match(await notice.innerText(), /part of the program that draws this page did not arrive/);
      await page.getByRole("button", { name: "Try again" }).click();
      await page.locator(".finding").first().waitFor();
    }));

  test(`a page whose module ${module} stays away leaves the others in place`, () =>
    open("flows", { ...faulty, prepare: breaks(Infinity) }, async (page) => {
      await page.getByRole("alert").waitFor();
      await page.locator(".site-title a").click();
      await ready(page);
      assert.match(page.url(), /\/$/);
    }));
}

test("a program that does not arrive leaves the page's own notice", () =>
  open("", { ...faulty, prepare: (page) => page.route("**/*.wasm", (route) => route.abort()) }, async (page) => {
    const notice = page.locator("#boot-failed");
    await notice.waitFor({ state: "visible" });
    assert.match(await notice.innerText(), /could not start/);
  }));
