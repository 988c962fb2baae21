// The brief: what is printed fits few sheets and keeps title, finding, chart, source, link and date.
import assert from "node:assert/strict";
import { test } from "node:test";
import { isPainted, ready, site } from "./harness.mjs";

const { open } = site();

/** How many sheets a PDF has. */
const sheets = (pdf) => [...pdf.toString("latin1").matchAll(/\/Type\s*\/Page[^s]/g)].length;

for (const [path, most] of [["flows?mineral=cobalt", 2], ["prices", 2], ["mineral/cobalt", 2], ["country/USA", 2], ["coalition", 2], ["", 2], ["risk", 2], ["roles", 2], ["finder", 2], ["actions", 2]]) {
  for (const format of ["A4", "Letter"]) {
    test(`/${path} prints on at most ${most} sheets of ${format}`, () =>
      open(path, {}, async (page) => {
        await ready(page);
        await page.emulateMedia({ media: "print" });
        assert.ok(await page.locator("h1").isVisible());
        assert.ok(await page.locator(".source-line").first().isVisible());
        assert.ok(!(await page.locator(".site-header").isVisible()));
        const line = await page.locator(".print-line").innerText();
        assert.ok(line.includes(page.url()), line);
        assert.match(line, /\d{4}-\d{2}-\d{2}/);
        for (const canvas of await page.locator("canvas.base").all()) assert.ok(await isPainted(canvas));
        const count = sheets(await page.pdf({ format, printBackground: true }));
        assert.ok(count >= 1 && count <= most, `${count} sheets`);
      }));
  }
}

test("the button prints", () =>
  open("prices", { prepare: (page) => page.addInitScript(() => { globalThis.print = () => { globalThis.printed = true; }; }) }, async (page) => {
    await ready(page);
    await page.locator(".chart-tools .cite summary").first().click();
    await page.getByRole("button", { name: "Print a brief" }).first().click();
    assert.ok(await page.evaluate(() => globalThis.printed));
  }));
