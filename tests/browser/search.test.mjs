// The search: by shortcut and by button, with the keyboard alone, forgiving a slip.
import assert from "node:assert/strict";
import { test } from "node:test";
import { query } from "./act.mjs";
import { accessible, phone, ready, site } from "./harness.mjs";

const { open } = site();

const field = (page) => page.getByRole("combobox", { name: /Search minerals/ });
const chosen = (page) => page.locator('[role="option"][aria-selected="true"]');

test("Ctrl K opens it, a slip is forgiven, and Enter goes there", () =>
  open("", {}, async (page) => {
    await ready(page);
    await page.keyboard.press("Control+k");
    await field(page).fill("nikel");
    assert.match(await chosen(page).innerText(), /Nickel/);
    const active = await field(page).getAttribute("aria-activedescendant");
    assert.equal(await chosen(page).getAttribute("id"), active);
    await page.keyboard.press("Enter");
    await ready(page);
    assert.match(page.url(), /\/mineral\/nickel$/);
    assert.equal(await page.locator("dialog").count(), 0);
  }));

test("arrow keys choose and Escape closes and gives the focus back", () =>
  open("", {}, async (page) => {
    await ready(page);
    const button = page.getByRole("button", { name: "Search" });
    await button.focus();
    await page.keyboard.press("Enter");
    await field(page).fill("co");
    const first = await chosen(page).innerText();
    await page.keyboard.press("ArrowDown");
    assert.notEqual(await chosen(page).innerText(), first);
    await page.keyboard.press("ArrowUp");
    assert.equal(await chosen(page).innerText(), first);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    assert.ok(await button.evaluate((element) => element === document.activeElement));
  }));

test("countries, methods, sources and pages are found, and nonsense says so", () =>
  open("", {}, async (page) => {
    await ready(page);
    await page.keyboard.press("Control+k");
    for (const [text, kind] of [["chile", "Country"], ["herfindahl", "Method"], ["pink sheet", "Source"], ["prices", "Page"]]) {
      await field(page).fill(text);
      assert.match(await chosen(page).innerText(), new RegExp(kind), text);
    }
    await field(page).fill("xyzzyq");
    assert.match(await page.locator("dialog [role=status]").innerText(), /Nothing by that name/);
    await field(page).fill("betweenness");
    await page.keyboard.press("Enter");
    await ready(page);
    assert.match(page.url(), /\/methods\?/);
    assert.equal((await query(page)).section, "betweenness");
  }));

for (const [name, viewport] of [["on a desktop", undefined], ["on a phone", phone]]) {
  test(`is accessible ${name}`, () =>
    open("", { viewport }, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Search" }).click();
      await field(page).fill("cob");
      await accessible(page);
    }));
}
