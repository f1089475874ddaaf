import type { Page } from "@playwright/test";
import { readFileSync, readdirSync } from "node:fs";
import { expect, parts, configured, test } from "../fixtures";
import { openHost } from "../host";
import { built } from "../servers";

/** Messages as the console loads them. */
const messages = (group: string, language: string) => {
  const name = readdirSync(built()).find((name) => new RegExp(`^${group}\\.${language}-[0-9a-f]{8}\\.txt$`).test(name))!;
  return readFileSync(`${built()}/${name}`, "utf8").split("\n");
};
const asked = (page: Page) => {
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  return paths;
};
const languageOf = (page: Page) => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
const html = { en: "ltr", ar: "rtl", de: "ltr", pl: "ltr" };

for (const [language, direction] of Object.entries(html)) {
  test.describe(`a browser in ${language}`, () => {
    test.use({ locale: language === "en" ? "en-GB" : language });

    test("gets its language, and loads no other", async ({ page, servers }) => {
      const paths = asked(page);
      await page.goto(servers.address);
      await expect(page.getByRole("rowheader")).toHaveCount(25);
      expect(await languageOf(page)).toEqual([language, direction]);
      const texts = paths.filter((path) => path.endsWith(".txt"));
      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain(`/console.${language}-`);
      const english = messages("console", "en");
      const translated = messages("console", language);
      expect(translated).toHaveLength(english.length);
      const at = english.indexOf("Rows per page");
      await expect(page.getByRole("combobox", { name: translated[at] })).toBeVisible();
      await page.getByRole("rowheader").first().getByRole("link").click();
      await expect(page.getByRole("dialog")).toBeVisible();
    });
  });
}

test.describe("a browser in a language that there is not", () => {
  test.use({ locale: "fr-FR" });

  test("gets English, with English numbers and times", async ({ page, servers }) => {
    await page.goto(servers.address);
    await expect(page.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
    expect(await languageOf(page)).toEqual(["en", "ltr"]);
    await expect(page.getByRole("cell", { name: /ago$/ }).first()).toBeVisible();
  });
});

test("the option comes before the browser, what was chosen before the option", async ({ page, servers }) => {
  await configured(page, servers.address, '{"locale":"pl"}');
  await expect(page.getByRole("searchbox", { name: "Szukaj klientów" })).toBeVisible();
  await page.getByRole("button", { name: "Ustawienia" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Język" }).selectOption("Deutsch");
  await expect(page.getByRole("button", { name: "Einstellungen" })).toBeVisible();
  await expect(page.getByRole("table", { name: /1–25 von 2\.560/ })).toBeVisible();
  expect(await languageOf(page)).toEqual(["de", "ltr"]);
  await page.reload();
  await expect(page.getByRole("button", { name: "Einstellungen" })).toBeVisible();
});

test("another language shows the same view", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=ACTIVE&page=2&sort=-created`);
  await expect(parts(page).names).toHaveCount(25);
  const names = await parts(page).names.allInnerTexts();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("dialog").getByRole("combobox", { name: "Language" }).selectOption("العربية");
  await expect(async () => expect(await languageOf(page)).toEqual(["ar", "rtl"])).toPass();
  await expect(page.getByRole("rowheader")).toHaveCount(25);
  expect(await page.getByRole("rowheader").allInnerTexts()).toEqual(names);
  await expect(page).toHaveURL(/status=ACTIVE&page=2&sort=-created/);
});

test.describe("plurals", () => {
  // How many ways there are to say that one, two or five are selected.
  for (const [language, different] of Object.entries({ pl: 2, ar: 3, de: 1 })) {
    test.describe(language, () => {
      test.use({ locale: language });

      test("follow the number", async ({ page, servers }) => {
        await page.goto(`${servers.address}/?size=10`);
        await expect(page.getByRole("rowheader")).toHaveCount(10);
        const boxes = page.getByRole("row").getByRole("checkbox");
        const said: string[] = [];
        for (const count of [1, 2, 5]) {
          for (let index = 1; index <= count; index++) await boxes.nth(index).check();
          const strip = page.locator(".strip__words");
          await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(count);
          await expect(strip).toBeVisible();
          said.push(await strip.innerText());
        }
        const forms = said.map((words) => words.replace(/\p{Nd}+/gu, "#"));
        expect(new Set(forms).size, said.join(" / ")).toBe(different);
      });
    });
  }
});

test.describe("right to left", () => {
  test.use({ locale: "ar" });

  test("arrows point and keys lead where reading goes", async ({ page, servers }) => {
    await page.goto(servers.address);
    await expect(page.getByRole("rowheader")).toHaveCount(25);
    const at = async (id: string) => (await page.locator(id).boundingBox())!.x;
    expect(await at("#page-next")).toBeLessThan(await at("#page-previous"));
    expect(await page.locator("#page-next .icon").evaluate((icon) => getComputedStyle(icon).scale)).toBe("-1 1");
    const first = page.getByRole("rowheader").first();
    await first.getByRole("link").focus();
    await expect(page.getByRole("toolbar")).toBeVisible();
    await page.keyboard.press("ArrowLeft");
    await expect(page.getByRole("toolbar").getByRole("button").first()).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await expect(first.getByRole("link")).toBeFocused();
    const name = (await first.boundingBox())!;
    const grid = (await page.getByRole("region").first().boundingBox())!;
    expect(name.x + name.width / 2, "the name is on the right").toBeGreaterThan(grid.x + grid.width / 2);
  });

  test("the dialogs are in the language, too", async ({ page, servers }) => {
    await page.goto(servers.address);
    await expect(page.getByRole("rowheader")).toHaveCount(25);
    await page.locator("#export").click();
    await expect(page.getByRole("dialog", { name: messages("bulk", "ar")[1] })).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+Shift+KeyI");
    await expect(page.getByRole("dialog").getByRole("heading")).toHaveText(messages("tools", "ar")[messages("tools", "en").indexOf("Requests")]!);
  });
});

test.describe("messages that do not come", () => {
  test.use({ locale: "pl" });
  test.beforeEach(({ console_ }) => {
    console_.expected.push(/Failed to load resource|net::ERR/);
  });

  test("of one language: English is there for it", async ({ page, servers }) => {
    await page.route("**/console.pl-*.txt", (route) => route.fulfill({ status: 404 }));
    await page.goto(servers.address);
    await expect(page.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
    expect(await languageOf(page)).toEqual(["en", "ltr"]);
  });

  test("at all: the start-up fails with words, and Reload helps", async ({ page, servers }) => {
    await page.route("**/console.*.txt", (route) => route.abort());
    await page.goto(servers.address);
    const stopped = page.getByRole("dialog", { name: "The console stopped" });
    await expect(stopped).toBeVisible();
    await page.unroute("**/console.*.txt");
    await stopped.getByRole("button", { name: "Reload" }).click();
    await expect(page.getByRole("searchbox", { name: "Szukaj klientów" })).toBeVisible();
  });

  test("of another build: nothing is said wrongly", async ({ page, servers }) => {
    await page.route("**/console.pl-*.txt", (route) => route.fulfill({ body: "<!doctype html>\nSign in", contentType: "text/html" }));
    await page.goto(servers.address);
    await expect(page.getByRole("dialog", { name: "The console stopped" }).or(page.getByRole("searchbox"))).toBeVisible();
    await expect(page.getByText("Sign in")).toHaveCount(0);
  });
});

test("two consoles of a page speak two languages", async ({ page, servers }) => {
  await openHost(page, servers, {
    body: '<div id="one"></div><div id="two"></div>',
    script: `mount(document.querySelector("#one"), { locale: "de", state: "memory" }); mount(document.querySelector("#two"), { locale: "ar", state: "memory" });`,
  });
  await expect(page.getByRole("searchbox", { name: "Kunden suchen" })).toBeVisible();
  await expect(page.getByRole("searchbox", { name: messages("console", "ar")[messages("console", "en").indexOf("Search customers")] })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
  const parts = await page.locator("customer-console").evaluateAll((all) => all.map((one) => { const { lang, dir } = one.shadowRoot!.querySelector<HTMLElement>(".customer-console")!; return [lang, dir]; }));
  expect(parts).toEqual([["de", "ltr"], ["ar", "rtl"]]);
});
