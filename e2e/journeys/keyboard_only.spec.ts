import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";

/** What has the focus, wherever it is. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement;
    return element.getAttribute("aria-label") ?? element.labels?.[0]?.textContent ?? element.textContent ?? "";
  });
const tabTo = async (page: Page, name: RegExp, key = "Tab") => {
  for (let press = 0; press < 120; press++) {
    await page.keyboard.press(key);
    if (name.test((await focused(page)).trim())) return;
  }
  throw new Error(`${key} never reached ${name}`);
};

/** The palette takes what is typed as soon as it is asked for. */
const choose = async (page: Page, action: string) => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(action);
  await page.keyboard.press("Enter");
};

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

test("the whole console without a mouse", async ({ page, servers }) => {
  test.setTimeout(90_000);
  await page.addInitScript(() => {
    const seen: string[] = ((window as any).mouse = []);
    // A click that a key makes has no detail.
    for (const type of ["mousedown", "mousemove", "pointerdown", "pointermove", "wheel", "click"])
      addEventListener(type, (event) => event.isTrusted && (type !== "click" || (event as MouseEvent).detail > 0) && seen.push(type), true);
  });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");

  await test.step("search, filter, clear", async () => {
    await tabTo(page, /^Search customers/);
    await page.keyboard.type("an");
    await page.keyboard.press("Enter");
    await expect(parts(page).chips).toHaveText(["Name: an"]);
    await tabTo(page, /^All/);
    await page.keyboard.press("ArrowRight");
    await expect(parts(page).status("Active")).toBeChecked();
    await tabTo(page, /^Remove filter Status/);
    await page.keyboard.press("Enter");
    await expect(parts(page).chips).toHaveText(["Name: an"]);
    await tabTo(page, /^Clear all/);
    await page.keyboard.press("Enter");
    await shows(page, "1–25 of 2,560");
  });
  await test.step("sort, select, act on a row, open and walk records", async () => {
    await tabTo(page, /^Created/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("table", { name: /sorted by Created/ })).toBeVisible();
    await tabTo(page, /^Select /);
    await page.keyboard.press("Space");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("toolbar").getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await expect(parts(page).record.getByRole("heading", { level: 2 })).toBeFocused();
    await tabTo(page, /^Next customer/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Copy E-mail/);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(parts(page).record).toBeHidden();
  });
  await test.step("page, jump, page size", async () => {
    await tabTo(page, /^Next page/);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("table", { name: /^Customers 26–50/ })).toBeVisible();
    await tabTo(page, /^Go to page/);
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/page=7/);
    await tabTo(page, /^Rows per page/);
    await page.keyboard.press("ArrowDown");
    await expect(page).toHaveURL(/size=50/);
  });
  await test.step("columns, views, settings, palette", async () => {
    await choose(page, "columns");
    const columns = page.getByRole("dialog", { name: "Columns" });
    await expect(columns).toBeVisible();
    await tabTo(page, /^Move Phone down/);
    await page.keyboard.press("Enter");
    await tabTo(page, /^Row height/);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Escape");
    await expect(columns).toBeHidden();
    await choose(page, "saved views");
    const views = page.getByRole("dialog", { name: "Saved views" });
    await tabTo(page, /^Save what you see as/);
    await page.keyboard.type("Mine");
    await page.keyboard.press("Enter");
    await tabTo(page, /^Start with Mine/);
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await expect(views).toBeHidden();
    await choose(page, "settings");
    const settings = page.getByRole("dialog", { name: "Settings" });
    await tabTo(page, /^Theme/);
    await page.keyboard.press("End");
    await page.keyboard.press("Escape");
    await expect(settings).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("contrast");
  });
  await test.step("export", async () => {
    await choose(page, "export the list");
    await expect(page.getByRole("dialog", { name: "Export customers" })).toBeVisible();
    const download = page.waitForEvent("download");
    await tabTo(page, /^Start export/);
    await page.keyboard.press("Enter");
    await download;
  });
  expect(await page.evaluate(() => (window as any).mouse)).toEqual([]);
});
