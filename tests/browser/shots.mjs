// Screenshots of every page to look at: node tests/browser/shots.mjs [PATH...] -> tests/browser/shots/
import { mkdir } from "node:fs/promises";
import { serve } from "../../scripts/serve.mjs";
import { desktop, dist, launch, phone, ready } from "./harness.mjs";

const folder = new URL("shots/", import.meta.url).pathname;
const asked = process.argv.slice(2);
const paths = asked.length ? asked : ["", "flows", "prices", "roles?country=COD&mineral=cobalt", "actions", "actions?sheet=policies", "actions?sheet=scorecard"];

await mkdir(folder, { recursive: true });
const server = await serve(dist, 0);
const browser = await launch();
for (const path of paths) {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    for (const colorScheme of ["light", "dark"]) {
      const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
      page.on("console", (message) => console.log(`/${path} ${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => console.log(`/${path} exception: ${error.message}`));
      await page.goto(server.url + path);
      await ready(page);
      await page.waitForTimeout(300);
      const name = (path || "overview").replace(/\W+/g, "_");
      await page.screenshot({ path: `${folder}${name}-${size}-${colorScheme}.png`, fullPage: size === "phone" });
      await page.close();
    }
  }
}
await browser.close();
await server.close();
console.log(folder);
