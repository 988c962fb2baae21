// Every page by keyboard alone: no trap, nothing invisible in focus, a ring on whatever has it, and a way past the menu.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { phone, ready, site } from "./harness.mjs";

const { open } = site();

const pages = [
  "", "mineral/cobalt", "flows?mineral=cobalt", "flows?mineral=cobalt&as=table", "prices", "prices?panel=volatility&series=copper",
  "prices?panel=together", "prices?panel=events", "prices?panel=ripple", "prices?panel=yours", "risk", "roles", "country", "country/COD",
  "finder", "coalition", "actions", "actions?sheet=policies", "actions?sheet=scorecard", "data", "methods",
];

/** Longer than the way through any page: who needs more presses is caught. */
const MOST = 1500;

/** What has the focus: who it is, whether it is seen, and whether a ring or another mark shows it. */
function inFocus() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  element.dataset.walk ??= String(document.querySelectorAll("[data-walk]").length);
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const label = element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
  const inside = element.querySelector("[aria-label]")?.getAttribute("aria-label");
  const named = label.trim() || inside || element.getAttribute("aria-labelledby") || element.title;
  return {
    id: element.dataset.walk,
    who: `${element.tagName.toLowerCase()}.${element.className} "${named.slice(0, 40)}"`,
    isNamed: Boolean(named),
    isSeen: element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && box.width >= 1 && box.height >= 1,
    // It is on the screen: a focus that scrolls nothing into sight is lost.
    isInSight: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth,
    hasRing: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1.5) || style.boxShadow !== "none",
  };
}

/** Presses Tab until the focus leaves the page or comes round; every stop on the way. */
async function walk(page) {
  const stops = Object.assign([], { repeats: 0 });
  const seen = new Set();
  for (let pressed = 0; pressed < MOST; pressed++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(inFocus);
    if (!stop) break;
    // A field for a month has stops of its own inside.
    if (stop.id === stops.at(-1)?.id && stops.repeats++ < 4) continue;
    stops.repeats = 0;
    if (seen.has(stop.id)) {
      assert.equal(stop.id, stops[0].id, `trapped at ${stop.who} after ${stops.length} stops`);
      break;
    }
    seen.add(stop.id);
    stops.push(stop);
  }
  assert.ok(stops.length < MOST, "no end");
  return stops;
}

describe("by keyboard", () => {
  for (const path of pages) {
    test(`/${path}: every stop is named, seen and ringed, and there is a way out`, () =>
      open(path, {}, async (page) => {
        await ready(page);
        const stops = await walk(page);
        assert.ok(stops.length > 10, `${stops.length} stops`);
        assert.match(stops[0].who, /skip/i, "the first stop skips the menu");
        for (const [fault, is] of [["without a name", "isNamed"], ["invisible", "isSeen"], ["out of sight", "isInSight"], ["without a ring", "hasRing"]]) {
          const found = stops.filter((stop) => !stop[is]).map((stop) => stop.who);
          assert.deepEqual(found, [], `${fault}: ${found.length} of ${stops.length}`);
        }
      }));
  }

  test("on a phone no stop is lost either", () =>
    open("mineral/cobalt", { viewport: phone }, async (page) => {
      await ready(page);
      const lost = (await walk(page)).filter((stop) => !stop.isSeen || !stop.isInSight).map((stop) => stop.who);
      assert.deepEqual(lost, []);
    }));

  test("the skip link leads past the menu", () =>
    open("risk", {}, async (page) => {
      await ready(page);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
    }));

  for (const [name, path, opener] of [
    ["search", "risk", (page) => page.getByRole("button", { name: "Search" })],
    ["a figure", "mineral/cobalt", (page) => page.locator("button.figure").first()],
  ]) {
    test(`${name} keeps the focus inside, closes by Escape and gives the focus back`, () =>
      open(path, {}, async (page) => {
        await ready(page);
        await opener(page).focus();
        await page.keyboard.press("Enter");
        const dialog = page.getByRole("dialog");
        await dialog.waitFor();
        for (let pressed = 0; pressed < 12; pressed++) {
          await page.keyboard.press("Tab");
          const isInside = await dialog.evaluate((each) => each.contains(document.activeElement) || document.activeElement === document.body);
          assert.ok(isInside, `after ${pressed + 1} presses`);
        }
        await page.keyboard.press("Escape");
        await dialog.waitFor({ state: "detached" });
        assert.ok(await opener(page).evaluate((each) => each === document.activeElement));
      }));
  }
});
