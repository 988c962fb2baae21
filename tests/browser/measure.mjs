// What the page does between an event and the painted canvas: node tests/browser/measure.mjs [DIST] -> a table in Markdown.
// Run it on the release build with nothing else running. Script time of the main thread, from the event to the end of its
// effects (the canvas is painted in them): hover over the chart on a grid, then every year of the slider in turn.
import { serve } from "../../scripts/serve.mjs";
import { desktop, dist, launch, ready } from "./harness.mjs";

const HOVERS = 160;
const views = [
  ["Sankey, copper 2024", "flows?mineral=copper&stage=processing"],
  ["Sankey, copper, all countries open", "flows?mineral=copper&stage=processing&open=exporters,importers"],
  ["Sankey, rare-earth magnets", "flows?mineral=rare_earths&stage=semi_manufactures"],
  ["chain, copper", "flows?mineral=copper&as=chain"],
  ["chain, cobalt", "flows?mineral=cobalt&as=chain"],
  ["map, copper", "flows?mineral=copper&stage=processing&as=map"],
  ["matrix, copper", "flows?mineral=copper&stage=processing&as=matrix"],
];

const server = await serve(process.argv[2] ?? dist, 0);
const browser = await launch();
const page = await browser.newPage({ viewport: desktop, reducedMotion: "reduce" });

console.log("| Interaction | times | median, ms | 95 %, ms | worst, ms |");
console.log("| --- " + "| ---: ".repeat(4) + "|");
for (const [name, path] of views) {
  await page.goto(server.url + path);
  await ready(page);
  await page.locator("canvas.base").first().scrollIntoViewIfNeeded();
  row(`hover, ${name}`, await hovers());
  const years = await yearChanges();
  if (years.length) row(`year change, ${name}`, years);
}
await browser.close();
await server.close();

function row(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1);
  console.log(`| ${name} | ${times.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
}

/** Pointer moves on a grid over the first chart, each timed to the end of its microtasks and of the next task. */
function hovers() {
  return page.evaluate(async (count) => {
    const canvas = document.querySelector("canvas.base");
    const target = canvas.parentElement;
    const box = canvas.getBoundingClientRect();
    const across = Math.ceil(Math.sqrt(count * 2));
    const times = [];
    for (let at = 0; at < count; at += 1) {
      const clientX = box.left + (((at % across) + 0.5) / across) * box.width;
      const clientY = box.top + ((Math.floor(at / across) + 0.5) / (count / across)) * Math.min(box.height, innerHeight - box.top);
      const under = document.elementFromPoint(clientX, clientY) ?? target;
      times.push(await timed(() => under.dispatchEvent(new PointerEvent("pointermove", { clientX, clientY, bubbles: true, pointerType: "mouse" }))));
    }
    return times;

    async function timed(work) {
      const start = performance.now();
      work();
      await Promise.resolve();
      await new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
      });
      return performance.now() - start;
    }
  }, HOVERS);
}

/** Every place of the year slider in turn; nothing where there is one year alone. */
function yearChanges() {
  return page.evaluate(async () => {
    const slider = document.querySelector(".slider input");
    if (!slider) return [];
    const times = [];
    for (let at = Number(slider.max); at >= 0; at -= 1) {
      const start = performance.now();
      slider.value = String(at);
      slider.dispatchEvent(new Event("input", { bubbles: true }));
      await new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
      });
      times.push(performance.now() - start);
      // A frame between two, as a reader leaves one.
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    return times.slice(1);
  });
}
