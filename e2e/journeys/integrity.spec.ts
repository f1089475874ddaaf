// Files of the console that are missing, or not what was built.
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page, Route } from "@playwright/test";
import { expect, shows, test } from "../fixtures";
import { built } from "../servers";

const ALTERED = "could not be loaded or was altered on the way";

/** Words in each wasm, one letter of which can change without anything else noticing. */
const WORDS = { "customer-console": "visually-hidden", tools: "visually-hidden", bulk: "visually-hidden", sheet: "xl/workbook.xml" };
type Name = keyof typeof WORDS;

const flipped = (body: Buffer, words: string) => {
  const at = body.indexOf(words);
  expect(at, words).toBeGreaterThan(0);
  body[at] ^= 1;
  return body;
};

/** What can happen to a file on its way, so that whoever runs it unchecked would not notice. */
const HARMS: Record<string, [string, (route: Route, name: Name) => Promise<void>]> = {
  "a wasm with one byte changed": ["_bg.wasm", async (route, name) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: flipped(await answer.body(), WORDS[name]) });
  }],
  "a script with a line more": [".js", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: `${await answer.text()}\nglobalThis.isAltered = true;\n` });
  }],
  "a wasm that is missing": ["_bg.wasm", (route) => route.fulfill({ status: 404, body: "gone" })],
  "a script that is missing": [".js", (route) => route.fulfill({ status: 404, body: "gone" })],
};

const harm = async (page: Page, name: Name, what: string) => {
  const [ending, change] = HARMS[what];
  const pattern = new RegExp(`/${name}-[0-9a-f]{8}${ending}$`);
  await page.route(pattern, (route) => change(route, name));
  return () => page.unroute(pattern);
};

const isAltered = (page: Page) => page.evaluate(() => "isAltered" in globalThis);

test.beforeEach(({ console_ }) => {
  console_.expected.push(/integrity|status of 404|Failed to fetch/);
});

for (const what of Object.keys(HARMS)) {
  test(`the console: ${what} is told, and Reload helps`, async ({ page, servers }) => {
    const heal = await harm(page, "customer-console", what);
    await page.goto(servers.address);
    const stopped = page.getByRole("dialog", { name: "The console stopped" });
    await expect(stopped.getByLabel("Error text")).toContainText(ALTERED);
    await expect(stopped.getByLabel("Error text")).toContainText("customer-console-");
    expect(await isAltered(page)).toBe(false);
    await heal();
    await stopped.getByRole("button", { name: "Reload" }).click();
    await shows(page, "1–25 of 2,560");
    await expect(stopped).toBeHidden();
  });

  test(`the tools: ${what} is told, and can be tried again`, async ({ page, servers }) => {
    const heal = await harm(page, "tools", what);
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    await page.keyboard.press("Alt+Shift+KeyI");
    const strip = page.getByRole("alert").filter({ hasText: "This part of the console could not be loaded." });
    await expect(strip).toBeVisible();
    expect(await isAltered(page)).toBe(false);
    await heal();
    await strip.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("dialog", { name: "Requests" })).toBeVisible();
    await expect(strip).toHaveCount(0);
  });

  test(`the export: ${what} is told, and can be tried again`, async ({ page, servers }) => {
    const heal = await harm(page, "bulk", what);
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const strip = page.getByRole("alert").filter({ hasText: "This part of the console could not be loaded." });
    await expect(strip).toBeVisible();
    expect(await isAltered(page)).toBe(false);
    await heal();
    await strip.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("button", { name: "Start export" })).toBeVisible();
  });

  test(`the worker that makes workbooks: ${what} is told, and can be tried again`, async ({ page, servers }) => {
    const heal = await harm(page, "sheet", what);
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("radio", { name: "Excel workbook", exact: true }).check();
    await page.getByRole("button", { name: "Start export" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Workbooks cannot be made on this page." })).toBeVisible();
    await heal();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "Start export" }).click();
    expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  });
}

for (const ending of [".js", "_bg.wasm"]) {
  test(`one Reload is enough though the browser keeps what was altered: ${ending}`, async ({ page, own }, info) => {
    const folder = info.outputPath("console");
    cpSync(built(), folder, { recursive: true });
    for (const copy of readdirSync(folder).filter((name) => /\.(br|gz)$/.test(name))) rmSync(join(folder, copy));
    const file = join(folder, readdirSync(folder).find((name) => name.startsWith("customer-console-") && name.endsWith(ending))!);
    const right = readFileSync(file);
    writeFileSync(file, Buffer.concat([right, Buffer.from("\n")]));
    const servers = await own({ rows: 20, folder });
    await page.goto(servers.address);
    await expect(page.getByLabel("Error text")).toContainText(ALTERED);
    writeFileSync(file, right);
    await page.getByRole("button", { name: "Reload" }).click();
    await shows(page, "1–20 of 20");
  });
}

test("the program leaves as early as the first list request", async ({ page, servers }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  expect(asked.map((path) => path.replace(/-[0-9a-f]{8}/, ""))).toEqual(
    expect.arrayContaining(["/customer-console_bg.wasm", "/customer-console.js", "/api/v0/customers"]),
  );
  expect(asked, "each file once").toHaveLength(5);
});
