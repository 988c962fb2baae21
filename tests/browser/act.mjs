// What a reader does to a chart: point, press, walk with the arrow keys.

/** Points at places of the chart from left to right, top to bottom, until the tooltip matches. */
export async function pointAt(page, pattern, { columns = 60, rows = 24 } = {}) {
  const stage = page.locator(".chart-stage").first();
  await stage.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const box = await stage.boundingBox();
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) {
      const x = box.x + ((column + 0.5) / columns) * box.width;
      const y = box.y + ((row + 0.5) / rows) * box.height;
      await page.mouse.move(x, y);
      const text = await tooltip(page);
      if (pattern.test(text)) return { x, y, text };
    }
  }
  throw new Error(`nothing on the chart says ${pattern}`);
}

/** The tooltip's text; empty when there is none. */
export async function tooltip(page) {
  // The overlay and its tooltip are drawn in the microtask after the event.
  await page.evaluate(() => new Promise((done) => setTimeout(done)));
  const boxes = page.locator(".tooltip");
  return (await boxes.count()) ? boxes.first().innerText() : "";
}

/** What the address bar holds, once it has followed the last choice. */
export const query = (page) =>
  page.evaluate(async () => {
    // It follows what is painted: the frame, then the time after it.
    for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return Object.fromEntries(new URLSearchParams(location.search));
  });

/** Sets a range input as a finished drag does. */
export async function slideTo(page, position) {
  await page.locator(".slider input").evaluate((input, value) => {
    input.value = value;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, String(position));
}
