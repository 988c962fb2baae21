import { serve } from "../../scripts/serve.mjs";
import { desktop, dist, launch, phone, ready } from "./harness.mjs";
const server = await serve(dist, 0);
const browser = await launch();
const paths = process.argv.slice(2);
for (const path of paths) for (const [size, viewport, colorScheme] of [["desktop", desktop, "light"], ["phone", phone, "dark"]]) {
  const page = await browser.newPage({ viewport, colorScheme, reducedMotion: "reduce" });
  page.on("console", (m) => console.log(`${path} ${m.type()}: ${m.text().slice(0,300)}`));
  page.on("pageerror", (e) => console.log(`${path} exception: ${e.message}`));
  await page.goto(server.url + path);
  try { await ready(page); } catch (e) { console.log("not ready", String(e).slice(0,200)); }
  await page.waitForTimeout(1500);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  console.log(path, size, "scrollWidth", width);
  if (size === "phone" && path.includes("map")) {}
  await page.screenshot({ path: `/tmp/look-${path.replace(/\W+/g, "_").slice(0,60)}-${size}.png`, fullPage: true });
  await page.close();
}
await browser.close(); await server.close();
