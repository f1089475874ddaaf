// The styles of a page do not get in, ours do not get out, and what is meant to be set can be.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";
import { openHost } from "../host";
import type { Servers } from "../servers";

const require = createRequire(import.meta.url);
const file = (name: string) => readFileSync(require.resolve(name)).toString();
const SHEETS: Record<string, string> = {
  "Bootstrap": file("bootstrap/dist/css/bootstrap.min.css"),
  "Tailwind's reset": file("tailwindcss/preflight.css"),
  "hostile styles": readFileSync(new URL("../host/hostile.css", import.meta.url)).toString(),
};

/** Every computed style of every element of the console, but for what depends on the time. */
const stylesOf = (page: Page) =>
  page.evaluate(async () => {
    const root = document.querySelector("customer-console")!.shadowRoot!;
    // What is still on its way somewhere has no style of its own yet.
    await Promise.all(root.getAnimations().map(({ finished }) => finished));
    const all = [...root.querySelectorAll("*")];
    return all.map((element) => {
      const style = getComputedStyle(element);
      return `${element.tagName}.${element.getAttribute("class") ?? ""} ` + [...style].filter((name) => !name.startsWith("--")).map((name) => `${name}:${style.getPropertyValue(name)}`).join(";");
    });
  });

/** A console in memory of 1,200 px by 700, in a page with `css`; the place itself is not at the mercy of the page. */
const openWith = (page: Page, servers: Servers, css: string) =>
  openHost(page, servers, {
    head: `<style>${css}</style><style>#frame { all: initial !important; display: block !important; } customer-console { all: initial !important; display: block !important; inline-size: 1200px !important; block-size: 700px !important }</style>`,
    body: `<div id="frame"></div>`,
    script: `window.handle = mount(document.querySelector("#frame"), { state: "memory", theme: "light", pageSize: 10 });`,
  });

for (const [name, css] of Object.entries(SHEETS))
  test(`${name}: not one computed style of the console differs from those on an empty page`, async ({ page, servers, context }) => {
    await openWith(page, servers, "");
    await shows(page, "1–10 of 2,560");
    const wanted = await stylesOf(page);
    expect(wanted.length).toBeGreaterThan(200);
    await context.unroute(`${servers.address}/host/**`);
    await openWith(page, servers, css);
    await shows(page, "1–10 of 2,560");
    const found = await stylesOf(page);
    expect(found.length).toBe(wanted.length);
    const different = found.flatMap((style, at) => {
      const [before, after] = [wanted[at].split(";"), style.split(";")];
      return after.filter((part, place) => part !== before[place]).map((part) => `${style.split(" ")[0]} ${part}`);
    });
    expect(different.slice(0, 20), `${different.length} differences`).toEqual([]);
  });

test("what is around the console does not change either", async ({ page, servers }) => {
  const body = `<article><h1>Portal</h1><p>Words <a href="#x">link</a> <button>Press</button></p><table><tbody><tr><td>Cell</td></tr></tbody></table><dialog open>Hello</dialog></article><div id="place"></div>`;
  await openHost(page, servers, { body });
  const styles = () => page.evaluate(() => [document.documentElement, document.body, ...document.querySelectorAll("article, article *")].map((element) => [...getComputedStyle(element)].filter((name) => !/block-size|height|perspective-origin|transform-origin/.test(name)).map((name) => getComputedStyle(element).getPropertyValue(name)).join(";")));
  const before = await styles();
  await page.evaluate(() => (window as any).mount(document.querySelector("#place"), { state: "memory" }));
  await shows(page, "1–25 of 2,560");
  expect(await styles()).toEqual(before);
  expect(await page.evaluate(() => [document.adoptedStyleSheets.length, document.head.querySelectorAll("link").length])).toEqual([0, 0]);
});

test("a root font size of 62.5 % and large text in the browser: sizes follow the person, not the page", async ({ page, servers }) => {
  await openHost(page, servers, { head: "<style>html { font-size: 62.5% }</style>", script: `mount(document.querySelector("#place"), { state: "memory" });` });
  await shows(page, "1–25 of 2,560");
  const size = () => parts(page).names.first().evaluate((name) => getComputedStyle(name).fontSize);
  expect(await size()).toBe("14px");
});

test("an ancestor with a transform moves neither dialogs nor the tip of times", async ({ page, servers }) => {
  await openHost(page, servers, { head: "<style>#place { transform: translate(60px, 40px); overflow: hidden }</style>", script: `mount(document.querySelector("#place"), { state: "memory" });` });
  await shows(page, "1–25 of 2,560");
  const time = page.getByRole("table").getByRole("time").first();
  await time.hover();
  const tip = page.getByRole("tooltip");
  await expect(tip).toBeVisible();
  const [at, below] = [(await time.boundingBox())!, (await tip.boundingBox())!];
  expect(Math.abs(below.x - at.x)).toBeLessThan(40);
  expect(below.y).toBeGreaterThanOrEqual(at.y);
  expect(below.y - at.y - at.height).toBeLessThan(30);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = (await page.getByRole("dialog").boundingBox())!;
  expect(Math.abs(dialog.x + dialog.width / 2 - 720)).toBeLessThan(10);
});

test("colours, font and corners can be set, parts can be reached, and the host's scheme is followed", async ({ page, servers }) => {
  await openHost(page, servers, {
    head: `<style>
      html { color-scheme: dark }
      customer-console { --customer-console-accent: rgb(1, 2, 3); --customer-console-font: "Courier New", monospace; --customer-console-surface: rgb(9, 8, 7) }
      customer-console::part(header) { border-block-end-color: rgb(4, 5, 6) }
    </style>`,
    script: `window.handle = mount(document.querySelector("#place"), { state: "memory" });`,
  });
  await shows(page, "1–25 of 2,560");
  const style = (selector: string, name: string) =>
    page.evaluate(([selector, name]) => getComputedStyle(document.querySelector("customer-console")!.shadowRoot!.querySelector(selector)!).getPropertyValue(name), [selector, name]);
  expect(await style(".header__mark", "background-color")).toBe("rgb(1, 2, 3)");
  expect(await style(".header", "background-color")).toBe("rgb(9, 8, 7)");
  expect(await style(".header", "border-bottom-color")).toBe("rgb(4, 5, 6)");
  expect(await style(".header", "font-family")).toContain("Courier New");
  expect(await style(".console", "color-scheme")).toBe("dark");
  await page.evaluate(() => (window as any).handle.update({ theme: "light" }));
  await shows(page, "1–25 of 2,560");
  expect(await style(".console", "color-scheme")).toBe("light");
});

test("under a strict policy of the page's own, trusted types included, it works", async ({ page, servers }) => {
  await openHost(page, servers, {
    policy: "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'none'; connect-src 'self'; worker-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types customer-console",
    script: `mount(document.querySelector("#place"), { state: "memory" });`,
  });
  await shows(page, "1–25 of 2,560");
  await page.getByRole("button", { name: "Export" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.getByRole("radio", { name: /Excel/ }).check();
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Start" }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
});
