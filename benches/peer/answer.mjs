// How the pages answer the reader, beside d3-sankey on a bare page and beside a page that does nothing:
// node benches/peer/answer.mjs GRAPHS.json [DIST] -> a table in Markdown. GRAPHS.json is what the bench `layout` writes.
// All pages are open at once and take turns, so that noise hits them alike; nothing else should run.
import { readFileSync } from "node:fs";
import { serve } from "../../scripts/serve.mjs";
import { desktop, dist, launch, ready } from "../../tests/browser/harness.mjs";

const ROUNDS = 22;
const HOVERS = 60;
const CODE = "740311";
const app = (query) => ({ path: `flows?mineral=copper&stage=processing${query}`, isOurs: true });
const pages = [
  { name: "a page that does nothing", path: "page.html?noop" },
  { name: "d3-sankey on a bare page", path: "page.html" },
  { name: "Sankey", ...app("") },
  { name: "Sankey, all countries", ...app("&open=exporters,importers") },
  { name: "map", ...app("&as=map") },
  { name: "matrix", ...app("&as=matrix") },
  { name: "chain", ...app("&as=chain") },
];

/** The folded pictures of the code, oldest first: what both draw. */
function years(file) {
  const isOf = ({ name, kind }) => name.includes(` ${CODE} `) && !kind.endsWith("open") && !kind.startsWith("chain");
  return JSON.parse(readFileSync(file, "utf8")).filter(isOf).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** In the page: what an event costs the main thread. */
function install() {
  // Before all else that waits: what the page puts off until after the frame is not part of it.
  const task = () => scheduler.postTask(() => performance.now(), { priority: "user-blocking" });
  const frame = () => new Promise((done) => requestAnimationFrame(() => done(performance.now())));
  const rest = (ms) => new Promise((done) => setTimeout(done, ms));
  /** `script`: to the end of the event's effects. `work`: with the frame that shows it, its waiting left out. */
  globalThis.cost = async (event) => {
    await rest(90);
    await frame();
    await task();
    const start = performance.now();
    event();
    // The effects of an event run as microtasks after it, some begun by others.
    for (let turn = 0; turn < 50; turn += 1) await null;
    const done = performance.now();
    const begun = await frame();
    const painted = await task();
    await rest(60);
    return { script: done - start, work: done - start + Math.max(0, painted - Math.max(begun, done)) };
  };
  const slider = () => document.querySelector(".slider input");
  globalThis.ours = {
    year: slider() && ((at) => {
      const input = slider();
      input.value = String(Number(input.max) - (at % Number(input.max)) - 1);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }),
    hover: (x, y) => {
      const stage = document.querySelector("canvas.base").parentElement;
      const box = stage.getBoundingClientRect();
      const place = { clientX: box.left + x * box.width, clientY: box.top + y * Math.min(box.height, innerHeight - box.top) };
      stage.dispatchEvent(new PointerEvent("pointermove", { ...place, bubbles: true, pointerType: "mouse" }));
    },
  };
}

const [graphs, folder = dist] = process.argv.slice(2);
const [site, peer] = [await serve(folder, 0), await serve(import.meta.dirname, 0)];
const browser = await launch();
for (const one of pages) {
  const context = await browser.newContext({ viewport: desktop, reducedMotion: "reduce" });
  one.page = await context.newPage();
  await one.page.goto((one.isOurs ? site : peer).url + one.path);
  if (one.isOurs) {
    await ready(one.page);
    await one.page.locator("canvas.base").first().scrollIntoViewIfNeeded();
  } else {
    await one.page.evaluate((graphs) => globalThis.begin(graphs), years(graphs));
  }
  await one.page.evaluate(install);
  if (one.isOurs) await one.page.evaluate(() => { globalThis.answers = globalThis.ours; });
  one.has = { year: await one.page.evaluate(() => Boolean(answers.year)), hover: true };
  one.times = { year: [], hover: [] };
}

const sample = async (one, op, ...where) => {
  if (!one.has[op]) return;
  // Only the page in front is drawn at its full rate.
  await one.page.bringToFront();
  one.times[op].push(await one.page.evaluate(([op, where]) => cost(() => answers[op](...where)), [op, where]));
};
for (let round = 0; round < ROUNDS; round += 1) for (const one of pages) await sample(one, "year", round);
const across = Math.ceil(Math.sqrt(HOVERS * 2));
for (let at = 0; at < HOVERS; at += 1) {
  const where = [((at % across) + 0.5) / across, (Math.floor(at / across) + 0.5) / Math.ceil(HOVERS / across)];
  for (const one of pages) await sample(one, "hover", ...where);
}

console.log("| Interaction | times | script, ms | 95 % | work, ms | 95 % | worst |");
console.log("| --- " + "| ---: ".repeat(6) + "|");
for (const [op, what] of [["year", "year change"], ["hover", "hover"]]) {
  for (const { name, times } of pages.filter((one) => one.times[op].length)) {
    const at = (of, part) => {
      const sorted = times[op].map((time) => time[of]).sort((a, b) => a - b);
      return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1);
    };
    const cells = [at("script", 0.5), at("script", 0.95), at("work", 0.5), at("work", 0.95), at("work", 1)];
    console.log(`| ${what}, ${name} | ${times[op].length} | ${cells.join(" | ")} |`);
  }
}
await browser.close();
await site.close();
await peer.close();
