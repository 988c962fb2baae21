// The countries' pages: one country, several side by side, a broken link, and the way in and on.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { accessible, phone, ready, site } from "./harness.mjs";
import { query } from "./act.mjs";

const { open } = site();
const heading = (page) => page.locator("main h1").innerText();

describe("country", () => {
  test("a country says what it is, and every block is there", () =>
    open("country/COD", {}, async (page) => {
      await ready(page);
      assert.equal(await heading(page), "DR Congo");
      await page.getByText(/DR Congo mines 7\d% of the world’s cobalt \(mine production, 2024\), more than any other country/).waitFor();
      for (const name of ["Roles", "How its roles moved", "Production and reserves", "Governance", "What is not known"])
        assert.equal(await page.getByRole("heading", { name, exact: true }).count(), 1, name);
      const mined = page.getByRole("row", { name: /^Cobalt Mine production/ });
      assert.match(await mined.innerText(), /75%[\s\S]*1 of 12 named/);
      await accessible(page);
    }));

  test("a label opens its numbers, and the address brings them back", () =>
    open("country/COD", {}, async (page) => {
      await ready(page);
      await page.getByRole("button", { name: /^Cobalt/ }).first().click();
      assert.equal((await query(page)).evidence, "cobalt");
      const panel = page.getByRole("region", { name: "DR Congo: Cobalt" });
      await panel.waitFor();
      assert.match(await panel.innerText(), /Mines 74\.9% of the world/);
      await page.reload();
      await panel.waitFor();
    }));

  test("up to four countries stand side by side on one scale", () =>
    open("country/COD?with=ZMB,CHL", {}, async (page) => {
      await ready(page);
      assert.equal(await heading(page), "DR Congo, Zambia, Chile");
      const copper = page.getByRole("row", { name: /^Copper Mine production/ });
      assert.equal(await copper.getByRole("cell").count(), 3);
      await page.getByLabel("Compare with").selectOption("PER");
      assert.deepEqual(await query(page), { with: "ZMB,CHL,PER" });
      assert.equal(await page.getByLabel("Compare with").count(), 0);
      await page.getByRole("button", { name: "Remove Zambia" }).click();
      assert.deepEqual(await query(page), { with: "CHL,PER" });
      await accessible(page);
    }));

  test("a name or a wrong code opens the nearest country and says so", () =>
    open("country/congo-kinshasa-typo", {}, async (page) => {
      await ready(page);
      const path = new URL(page.url()).pathname;
      await page.getByRole("status").filter({ hasText: "congo-kinshasa-typo" }).waitFor();
      assert.match(path, /\/country(\/[A-Z]{3})?$/);
    }));

  test("without a country all are listed, and one can be chosen", () =>
    open("country", {}, async (page) => {
      await ready(page);
      await page.getByRole("link", { name: "Chile", exact: true }).click();
      await page.getByText(/Chile mines 24% of the world’s copper|Chile mines \d+% of the world’s/).waitFor();
      assert.equal(new URL(page.url()).pathname, "/country/CHL");
    }));

  test("suppliers lead to the flows, peers to their pages", () =>
    open("country/COD", {}, async (page) => {
      await ready(page);
      await page.getByRole("row", { name: /^Cobalt refined material, HS 282200/ }).getByRole("link", { name: "flows" }).click();
      await page.getByRole("button", { name: "Focus: DR Congo" }).waitFor();
      await page.goBack();
      await ready(page);
      const peers = page.locator("section", { has: page.getByRole("heading", { name: "Countries with similar roles" }) });
      const name = await peers.getByRole("link").first().innerText();
      await peers.getByRole("link").first().click();
      await page.getByRole("heading", { level: 1, name }).waitFor();
    }));

  test("a phone shows four countries without sideways scrolling of the page", () =>
    open("country/COD?with=ZMB,CHL,AUS", { viewport: phone }, async (page) => {
      await ready(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} px`);
      await accessible(page);
    }));

  test("a country without data says so", () =>
    open("country/ATA", {}, async (page) => {
      await ready(page);
      await page.getByText(/The sources used here give no production/).waitFor();
    }));
});
