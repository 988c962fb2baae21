// One server and one Chromium for a test file; a page that fails its test on any console error,
// uncaught exception or request to another host.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before } from "node:test";
import { chromium } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";

export const dist = new URL("../../dist", import.meta.url).pathname;
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export const desktop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

function executable() {
  const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const found = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  assert.ok(found, "no Chromium: run scripts/tools.sh chromium, or set CHROMIUM to its path");
  return found;
}

export function launch() {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  args.push("--disable-background-networking", "--disable-component-update", "--disable-sync");
  return chromium.launch({ executablePath: executable(), args });
}

/** Registers hooks that start and stop the site and the browser; gives `open`. */
export function site() {
  let browser, server;
  before(async () => {
    server = await serve(dist, 0);
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Opens a path in a fresh context and hands the page to `use`; closes it and checks for errors. */
  async function open(path, options, use) {
    const { viewport = desktop, dark = false, reducedMotion = "reduce", allowErrors = false, prepare } = options;
    const colorScheme = dark ? "dark" : "light";
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion, locale: "en-US" });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(server.url) && !url.startsWith("data:") && !url.startsWith("blob:")) faults.push(`foreign request: ${url}`);
    });
    try {
      await prepare?.(page);
      await page.goto(server.url + path);
      await use(page);
      if (!allowErrors) assert.deepEqual(faults, [], `console of /${path}`);
    } finally {
      await context.close();
    }
  }

  return { open, url: () => server.url };
}

/** The page is drawn: its heading stands and nothing is loading. */
export async function ready(page) {
  await page.locator("main h1").waitFor();
  await page.waitForFunction(() => document.querySelectorAll("main .skeleton-body").length === 0);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("canvas.base")].every((canvas) => canvas.width > 300 || canvas.clientWidth < 300),
  );
}

/** Runs axe-core on the page and fails on any violation. */
export async function accessible(page) {
  // Playwright evaluates outside the page's Content-Security-Policy.
  await page.evaluate(await readFile(axePath, "utf8"));
  const { violations } = await page.evaluate(() => globalThis.axe.run(document));
  const told = violations.map((v) => `${v.id}: ${v.nodes.map((node) => `${node.target} ${node.failureSummary}`).join(" | ")}`);
  assert.deepEqual(told, []);
}

/** Whether any pixel of a canvas is painted. */
export function isPainted(locator) {
  return locator.evaluate((canvas) => {
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value !== 0);
  });
}
