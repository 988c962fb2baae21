// The flows page: what it shows, how it answers, and what a link brings back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, isPainted, phone, ready, site } from "./harness.mjs";
import { pointAt, query, slideTo, tooltip } from "./act.mjs";

const { open } = site();

describe("flows", () => {
  test("choices go into the address, and the address brings them back", () =>
    open("flows", {}, async (page) => {
      await ready(page);
      await page.locator(".controls").getByLabel("Mineral").first().selectOption("lithium");
      await slideTo(page, 0);
      await page.locator("h2", { hasText: "Lithium, Processing: trade between countries in 2002" }).waitFor();
      assert.deepEqual(await query(page), { mineral: "lithium", year: "2002" });
      await page.reload();
      await page.locator("h2", { hasText: "Lithium, Processing: trade between countries in 2002" }).waitFor();
      await page.goBack();
      await page.locator("h2", { hasText: "in 2024" }).waitFor();
    }));

  const preferences = [["no-preference", 3, Infinity], ["reduce", 1, 1]];
  const moving = ["sankey", "map"].flatMap((form) => preferences.map((preference) => [form, ...preference]));
  for (const [form, reducedMotion, least, most] of moving) {
    test(`a year of the ${form} moves into the next, with motion preference "${reducedMotion}"`, () =>
      open(`flows?mineral=copper&as=${form}`, { reducedMotion }, async (page) => {
        await ready(page);
        await page.evaluate(() => {
          globalThis.paintings = 0;
          const { clearRect } = CanvasRenderingContext2D.prototype;
          CanvasRenderingContext2D.prototype.clearRect = function (...words) {
            if (this.canvas.classList.contains("base")) globalThis.paintings += 1;
            return clearRect.apply(this, words);
          };
        });
        await slideTo(page, 0);
        await page.locator("h2", { hasText: "in 2002" }).waitFor();
        // The movement is over when nothing was painted for longer than a frame takes.
        const paintings = await page.evaluate(async () => {
          for (let before = -1; before !== globalThis.paintings; ) {
            before = globalThis.paintings;
            await new Promise((done) => setTimeout(done, 500));
          }
          return globalThis.paintings;
        });
        assert.ok(paintings >= least && paintings <= most, `${paintings} paintings of the chart`);
      }));
  }

  test("an incomplete year and a code that fits only in part say so", () =>
    open("flows?mineral=lithium&year=2010", {}, async (page) => {
      await ready(page);
      const text = await page.locator(".reservations").first().innerText();
      assert.match(text, /2010: main partners only/);
      assert.match(text, /HS 283691: lithium carbonate only/);
      await slideTo(page, 22);
      await page.locator("h2", { hasText: "in 2024" }).waitFor();
      assert.doesNotMatch(await page.locator(".reservations").first().innerText(), /main partners/);
    }));

  test("pointing shows a country's figures, pressing focuses it, pressing again lets go", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      const { x, y, text } = await pointAt(page, /^DR Congo\n/);
      assert.match(text, /Exports/);
      await page.mouse.click(x, y);
      assert.equal((await query(page)).country, "COD");
      await page.getByRole("button", { name: "Focus: DR Congo" }).waitFor();
      await page.mouse.click(x, y);
      assert.equal((await query(page)).country, undefined);
    }));

  test("the folded rest opens", () =>
    open("flows", {}, async (page) => {
      await ready(page);
      const before = await page.locator(".chart-stage").first().evaluate((stage) => stage.clientHeight);
      const { x, y } = await pointAt(page, /^Other \(/);
      await page.mouse.click(x, y);
      assert.match((await query(page)).open, /exporters|importers/);
      const after = await page.locator(".chart-stage").first().evaluate((stage) => stage.clientHeight);
      assert.ok(after > before, `${after} px after, ${before} px before`);
    }));

  test("the arrow keys reach countries and flows, and Enter focuses", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      const stage = page.locator(".chart-stage").first();
      await stage.focus();
      await page.keyboard.press("ArrowDown");
      const country = (await tooltip(page)).split("\n")[0];
      assert.notEqual(country, "");
      await page.keyboard.press("ArrowRight");
      assert.match(await tooltip(page), / to /);
      assert.match(await page.locator("figure > [aria-live]").first().innerText(), / to /);
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Enter");
      assert.match((await query(page)).country, /^[A-Z]{3}$/);
      await page.keyboard.press("Escape");
      assert.equal(await tooltip(page), "");
    }));

  test("the table holds the flows drawn", () =>
    open("flows", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Show as table" }).first().click();
      const first = await page.locator("figure table tbody tr").first().innerText();
      assert.match(first, /DR Congo\s+Namibia/);
    }));

  test("weights replace values where the year has them", () =>
    open("flows", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Weight" }).click();
      assert.equal((await query(page)).by, "weight");
      assert.ok(await isPainted(page.locator("canvas.base").first()));
      await slideTo(page, 3);
      await page.locator(".reservations", { hasText: "has no weights; values are shown" }).waitFor();
    }));

  test("a touch shows the figures on a phone", () =>
    open("flows", { viewport: phone }, async (page) => {
      await ready(page);
      await pointAt(page, /Exports/, { columns: 30 });
    }));

  test("a hand-broken link opens the nearest view and says what it changed", () =>
    open("flow?mineral=coblat&year=1999&country=XYZ", {}, async (page) => {
      await ready(page);
      await page.locator("h2", { hasText: "Cobalt, Processing: trade between countries in 2002" }).waitFor();
      const text = await page.locator(".notice[role=status]").innerText();
      for (const part of ["page “flow”", "mineral “coblat”", "year “1999”", "country “XYZ”"]) assert.ok(text.includes(part), text);
      assert.equal(new URL(page.url()).pathname, "/flows");
      await page.getByRole("button", { name: "Close" }).click();
      assert.equal(await page.locator(".notice[role=status]").count(), 0);
    }));
});

describe("dependence", () => {
  test("a country in focus shows its suppliers, their concentration, and the way to its roles", () =>
    open("flows?mineral=rare_earths&stage=semi_manufactures&year=2015&country=JPN", {}, async (page) => {
      await ready(page);
      const panel = page.getByRole("region", { name: "Japan in 2015" });
      assert.match(await panel.innerText(), /largest supplier is .* with \d+%; supplier HHI [\d,]+/);
      await panel.getByRole("link", { name: /open the roles/ }).click();
      assert.equal(new URL(page.url()).pathname, "/roles");
      assert.equal((await query(page)).country, "JPN");
    }));
});

describe("the map", () => {
  test("is one press away, kept in the address, and answers to pointer and keys", () =>
    open("flows?mineral=copper", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: "Map" }).click();
      await page.getByRole("button", { name: "Zoom in" }).waitFor();
      assert.equal((await query(page)).as, "map");
      assert.ok(await isPainted(page.locator("canvas.base").first()));
      assert.match(await page.locator(".reservations").first().innerText(), /borders/i);
      const { text } = await pointAt(page, /DR Congo/, { columns: 90, rows: 40 });
      assert.match(text, /Exports/);
      await accessible(page);
    }));

  test("zooms by buttons, keys and wheel, and comes back", () =>
    open("flows?mineral=copper&as=map", {}, async (page) => {
      await ready(page);
      const stage = page.locator(".chart-stage").first();
      const picture = () => page.locator("canvas.base").first().evaluate((canvas) => canvas.toDataURL());
      const world = await picture();
      await page.getByRole("button", { name: "Zoom in" }).click();
      const near = await picture();
      assert.notEqual(near, world);
      await stage.focus();
      await page.keyboard.press("+");
      const nearer = await picture();
      assert.notEqual(nearer, near);
      const box = await stage.boundingBox();
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.wheel(0, -300);
      await page.waitForTimeout(50);
      assert.notEqual(await picture(), nearer);
      await page.getByRole("button", { name: "Whole world" }).click();
      assert.equal(await picture(), world);
    }));
});

test("the years play and pause", () =>
  open("flows?mineral=copper&year=2019", {}, async (page) => {
    await ready(page);
    await page.getByRole("button", { name: "Play" }).click();
    await page.locator("h2", { hasText: "in 2021" }).waitFor();
    await page.getByRole("button", { name: "Pause" }).click();
    const { year } = await query(page);
    await page.waitForTimeout(1200);
    assert.equal((await query(page)).year, year);
  }));

describe("the table", () => {
  test("holds every flow, sorts by its heads and finds a country", () =>
    open("flows?mineral=copper&as=table", {}, async (page) => {
      await page.locator(".table-scroll").first().locator("tbody tr").first().waitFor();
      const first = () => page.locator(".table-scroll").first().locator("tbody tr").first().innerText();
      assert.match(await first(), /^1\s+DR Congo\s+China/);
      await page.getByRole("button", { name: "Value (US$)" }).click();
      assert.equal(await page.locator("th[aria-sort=ascending]").count(), 1);
      assert.doesNotMatch(await first(), /DR Congo\s+China/);
      await page.getByLabel("Find a country").fill("namibia");
      for (const row of await page.locator(".table-scroll").first().locator("tbody tr").allInnerTexts()) assert.match(row, /Namibia/);
      await accessible(page);
    }));
});

describe("years side by side", () => {
  test("are chosen one by one, kept in the address, and told in the tooltip", () =>
    open("flows?mineral=copper&as=years&years=2004,2024,1990", {}, async (page) => {
      await ready(page);
      assert.match(await page.locator(".notice", { hasText: "years" }).innerText(), /1990/);
      const chips = page.getByRole("list", { name: "Years shown" }).getByRole("button");
      assert.deepEqual(await chips.allInnerTexts(), ["2004\n×", "2024\n×"]);
      await page.getByLabel("Another year").selectOption("2014");
      assert.equal((await query(page)).years, "2004,2014,2024");
      const { text } = await pointAt(page, /^Exports of Chile/);
      assert.match(text, /2004[\s\S]*2014[\s\S]*2024/);
      await chips.first().click();
      assert.equal((await query(page)).years, "2014,2024");
      await accessible(page);
    }));
});

describe("trade over the years", () => {
  test("of a country shows exports and imports, and a year can be chosen", () =>
    open("flows?mineral=cobalt&country=CHN", {}, async (page) => {
      await ready(page);
      const section = page.getByRole("region", { name: "How has the trade of China changed since 2002?" });
      await section.getByRole("button", { name: "Show as table" }).first().click();
      const row = await section.locator("tbody tr").first().innerText();
      assert.match(row, /^2024\s+complete/);
      await section.locator(".chart-stage").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      assert.equal((await query(page)).year, "2002");
    }));
});

describe("ways on", () => {
  test("lead from the focus to its country and from the source to the mineral", () =>
    open("flows?mineral=cobalt&country=CHN", {}, async (page) => {
      await ready(page);
      const link = (name) => page.getByRole("link", { name }).first().getAttribute("href");
      assert.match(await link("Open the page of this country"), /country\/CHN/);
      assert.match(await link(/^All about cobalt/), /mineral\/cobalt/);
    }));

  test("the slider's name is its label alone", () =>
    open("flows?mineral=copper&year=2010", {}, async (page) => {
      await ready(page);
      const slider = page.getByRole("slider", { name: "Through the years:", exact: true });
      assert.equal(await slider.getAttribute("aria-valuetext"), "2010");
    }));

  test("the map's smaller flows open and fold again", () =>
    open("flows?mineral=copper&as=map&top=5", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: /^Show all [\d,]+ smaller flows$/ }).click();
      assert.match((await query(page)).open, /exporters/);
      await page.getByRole("button", { name: /smaller flows/ }).waitFor({ state: "detached" });
      await page.locator(".chips").getByRole("button", { name: /small/i }).click();
      assert.equal((await query(page)).open, undefined);
    }));

  test("a flow says what is doubtful about it", () =>
    open("flows?mineral=copper&stage=extraction", {}, async (page) => {
      await ready(page);
      const { text } = await pointAt(page, / to /, { columns: 40, rows: 40 });
      assert.match(text, /main routes only|Select to show/);
    }));
});
