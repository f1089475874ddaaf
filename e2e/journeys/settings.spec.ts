import type { Page } from "@playwright/test";
import { dialogBy, expect, parts, shows, test } from "../fixtures";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Settings" });
const { open, close } = dialogBy("Settings", dialog);
const choose = (page: Page, what: string, value: string) => dialog(page).getByRole("combobox", { name: what, exact: true }).selectOption(value);
const kept = (page: Page) => page.evaluate(() => localStorage.getItem("customer-console"));
const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test.describe("looks", () => {
  test.use({ colorScheme: "light" });

  test("the theme changes at once, and is there before the program after a reload", async ({ page, servers }) => {
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    const light = await ground(page);
    await open(page);
    await choose(page, "Theme", "Dark");
    await expect(async () => expect(await ground(page)).not.toBe(light)).toPass();
    const dark = await ground(page);
    await choose(page, "Theme", "High contrast");
    await expect(async () => expect(await ground(page)).toBe("rgb(255, 255, 255)")).toPass();
    await choose(page, "Theme", "Dark");
    await expect(async () => expect(await ground(page)).toBe(dark)).toPass();
    await page.route("**/*.wasm", () => {});
    await page.reload({ waitUntil: "domcontentloaded" });
    expect(await ground(page)).toBe(dark);
  });
});

test("times are local, in UTC, or of a named zone", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const time = parts(page).record.locator("time + span").last();
  const absolute = async () => {
    await parts(page).names.first().getByRole("link").click();
    await expect(parts(page).record).toBeVisible();
    const text = await time.innerText();
    await page.keyboard.press("Escape");
    await expect(parts(page).record).toBeHidden();
    return text;
  };
  const local = await absolute();
  expect(local).toMatch(/GMT\+[12].* UTC$/);
  await open(page);
  await choose(page, "Time zone", "UTC");
  await expect(dialog(page)).toBeHidden();
  await shows(page, "1–25 of 2,560");
  expect(await absolute()).toBe(local.split(" · ")[1]);
  await open(page);
  await choose(page, "Time zone", "Asia/Tokyo");
  await expect(dialog(page)).toBeHidden();
  await shows(page, "1–25 of 2,560");
  expect(await absolute()).toContain("GMT+9");
});

test("rows per page and auto-refresh hold from the start", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await choose(page, "Rows per page at the start", "50");
  await choose(page, "Auto-refresh", "Every minute");
  await close(page);
  await expect(parts(page).autoRefresh).toHaveValue("60");
  await servers.forget();
  await page.goto(servers.address);
  await shows(page, "1–50 of 2,560");
  expect(await servers.calls(), "the request that left before the program was the right one").toHaveLength(1);
  await expect(parts(page).autoRefresh).toHaveValue("60");
  await page.goto(`${servers.address}/?status=ACTIVE`);
  await expect(parts(page).names, "a link is the same for everybody").toHaveCount(25);
});

test("what is kept is named, and forgotten at a second press", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await expect(dialog(page).getByText("Nothing is kept here.")).toBeVisible();
  await choose(page, "Theme", "Dark");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("textbox", { name: "Save what you see as" }).fill("Mine");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await open(page);
  await expect(dialog(page).getByRole("listitem")).toHaveText(["your settings and columns", "your saved views"]);
  await dialog(page).getByRole("button", { name: "Forget all" }).click();
  expect(await kept(page)).toContain("dark");
  await dialog(page).getByRole("button", { name: "Really forget all?" }).click();
  await expect(dialog(page)).toBeHidden();
  await shows(page, "1–25 of 2,560");
  expect(await page.evaluate(() => ({ ...localStorage }))).toEqual({});
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
});

test.describe("what is kept and cannot be used", () => {
  const broken: Record<string, string> = {
    "corrupt JSON": '{"version":1,"theme":"dark"',
    "no object": "[1,2]",
    "an old version": '{"version":0,"theme":"dark"}',
    "a later version": '{"version":2,"theme":{"name":"dark"}}',
    "bad values": '{"version":1,"theme":"pink","size":"7","columns":"zzz","language":"xx","zone":"Mars/Olympus","density":5,"view":null}',
    "hostile values": '{"version":1,"theme":"\\"><img src=x onerror=alert(1)>","view":"javascript:alert(1)","columns":"<b>"}',
  };
  for (const [what, text] of Object.entries(broken)) {
    test(`${what}: a notice, the list, and what can be used of it`, async ({ page, servers }) => {
      await page.goto(servers.address);
      await page.evaluate((text) => localStorage.setItem("customer-console", text), text);
      await page.reload();
      await shows(page, "1–25 of 2,560");
      const notices = page.getByRole("list", { name: "Notices" });
      await expect(notices).toContainText("could not be used");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await page.getByRole("button", { name: "Dismiss" }).first().click();
      await open(page);
      await choose(page, "Theme", "Light");
      await close(page);
      await page.reload();
      await shows(page, "1–25 of 2,560");
      await expect(notices).toHaveCount(0);
      expect(JSON.parse((await kept(page))!)).toMatchObject({ version: 1, theme: "light" });
    });
  }

  test("one bad value spoils only itself", async ({ page, servers }) => {
    await page.goto(servers.address);
    await page.evaluate(() => localStorage.setItem("customer-console", '{"version":1,"theme":"pink","density":"compact","size":"50"}'));
    await page.reload();
    await shows(page, "1–50 of 2,560");
    await expect(page.getByRole("list", { name: "Notices" })).toContainText("theme");
    await open(page);
    await expect(dialog(page).getByRole("combobox", { name: "Row height" })).toHaveValue("compact");
  });
});

test("where the browser keeps nothing, everything holds until the page is left, and it says so", async ({ page, servers }) => {
  await page.addInitScript(() => {
    for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await choose(page, "Theme", "Dark");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("list", { name: "Notices" })).toContainText("This browser keeps nothing");
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");
  await page.getByRole("button", { name: "Saved views" }).click();
  await page.getByRole("textbox", { name: "Save what you see as" }).fill("Mine");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").getByRole("status")).toContainText("This browser keeps nothing");
});

test("settings that change nothing in the address are not in it, and no e-mail address is kept", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).search.fill("nobody@example.com");
  await parts(page).search.press("Enter");
  await expect(page.getByRole("heading", { name: "No customer matches" })).toBeVisible();
  await open(page);
  await choose(page, "Theme", "Dark");
  await choose(page, "Row height", "Compact");
  await close(page);
  expect(page.url()).toBe(`${servers.address}/`);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain("nobody");
});
