import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";
import { openHost } from "../host";

const palette = (page: Page) => page.getByRole("dialog", { name: "All actions" });
const start = async (page: Page, address: string) => {
  await page.goto(address);
  await shows(page, "1–25 of 2,560");
};

test("keys go along rows, open one, and turn pages", async ({ page, servers }) => {
  await start(page, servers.address);
  const links = parts(page).names.getByRole("link");
  await page.keyboard.press("j");
  await expect(links.nth(0)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await expect(links.nth(2)).toBeFocused();
  await page.keyboard.press("k");
  await expect(links.nth(1)).toBeFocused();
  await page.keyboard.press("x");
  await expect(page.getByText("1 selected").first()).toBeVisible();
  const name = await links.nth(1).innerText();
  await page.keyboard.press("Enter");
  await expect(parts(page).record.getByRole("heading", { level: 2 })).toHaveText(name);
  await page.keyboard.press("Escape");
  await page.keyboard.press("]");
  await shows(page, "26–50 of 2,560");
  await page.keyboard.press("[");
  await shows(page, "1–25 of 2,560");
  await page.keyboard.press("2");
  await expect(parts(page).status("Blacklisted")).toBeChecked();
  await page.keyboard.press("a");
  await expect(parts(page).status("All")).toBeChecked();
  await page.keyboard.press("/");
  await expect(parts(page).search).toBeFocused();
});

test("a single key never counts while somebody types, and can be switched off", async ({ page, servers }) => {
  await start(page, servers.address);
  await page.keyboard.press("/");
  await expect(parts(page).search).toBeFocused();
  await page.keyboard.type("jack?]/sxr");
  await expect(parts(page).search).toHaveValue("jack?]/sxr");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "Customers" }).click();
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(keys).toBeVisible();
  await keys.getByRole("checkbox", { name: "Single keys are shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();
  await page.keyboard.press("?");
  await page.keyboard.press("]");
  // What always works comes after them.
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeVisible();
  await expect(keys).toHaveCount(0);
  await page.keyboard.press("Escape");
  await shows(page, "1–25 of 2,560");
});

test("keys with Ctrl, Alt or Meta are left to the browser", async ({ page, servers }) => {
  await start(page, servers.address);
  for (const key of ["Alt+j", "Control+j", "Meta+j", "Alt+r"]) await page.keyboard.press(key);
  await page.keyboard.press("j");
  await expect(parts(page).names.getByRole("link").first()).toBeFocused();
});

test("the palette finds by words, marks and case aside, and does it", async ({ page, servers }) => {
  await start(page, servers.address);
  await page.keyboard.press("Control+k");
  const find = palette(page).getByRole("combobox");
  await expect(find).toBeFocused();
  await find.fill("DÉACT status");
  await expect(palette(page).getByRole("option").first()).toHaveAccessibleName(/Deactivated/i);
  await expect(find).toHaveAttribute("aria-activedescendant", "palette-0");
  await page.keyboard.press("Enter");
  await expect(palette(page)).toBeHidden();
  await expect(parts(page).status("Deactivated")).toBeChecked();
  await page.keyboard.press("Control+k");
  await find.fill("clear");
  await expect(page.getByRole("status").filter({ hasText: "Nothing like that" })).toHaveCount(0);
  await find.fill("4");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/page=4/);
  await page.keyboard.press("Control+k");
  await find.fill("Grace");
  await palette(page).getByRole("option", { name: /Search for “Grace”/ }).click();
  await expect(parts(page).chips.filter({ hasText: "Name: Grace" })).toBeVisible();
  await expect(page).toHaveURL(/q=Grace/);
  await expect(page).not.toHaveURL(/page=/);
});

test("arrow keys choose in the palette, and go round", async ({ page, servers }) => {
  await start(page, servers.address);
  await page.keyboard.press("Control+k");
  const options = palette(page).getByRole("option");
  const chosen = palette(page).getByRole("option", { selected: true });
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press("ArrowUp");
  await expect(options.last()).toHaveAttribute("aria-selected", "true");
  await expect(options.last()).toBeInViewport();
  await page.keyboard.press("ArrowDown");
  await expect(options.first()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await expect(palette(page)).toBeHidden();
});

test("everything the mouse can do is in the palette", async ({ page, servers }) => {
  await start(page, servers.address);
  await page.keyboard.press("Control+k");
  const find = palette(page).getByRole("combobox");
  for (const what of ["Refresh", "Copy link", "Export the list", "Columns", "Saved views", "Settings", "Next page", "Last page", "Select the row", "Copy customers", "Look up addresses", "Compare with an earlier export", "Request inspector", "Find out why", "Print", "Keyboard shortcuts", "Name, descending", "Hide Phone", "Show Updated", "100 Rows per page", "Dark Theme", "Compact", "Deutsch", "العربية", "Every minute"]) {
    await find.fill(what);
    const found = palette(page).getByRole("option").first();
    await expect(found, what).toBeVisible();
    await expect(found, what).not.toHaveAccessibleName(/^Search for/);
  }
  await find.fill("look up addresses");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: "Look up e-mail addresses" })).toBeVisible();
});

test("in somebody else's page keys count within the console only", async ({ page, servers }) => {
  await openHost(page, servers, { body: '<input aria-label="host"><div id="place"></div>', script: `mount(document.querySelector("#place"), {})` });
  await shows(page, "1–25 of 2,560");
  await page.getByLabel("host").click();
  await page.keyboard.press("Escape");
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("?");
  await parts(page).names.first().getByRole("link").focus();
  await page.keyboard.press("j");
  await expect(parts(page).names.nth(1).getByRole("link")).toBeFocused();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible();
});

test("what is typed faster than the palette opens is not lost, and presses nothing", async ({ page, servers }) => {
  await start(page, servers.address);
  await page.keyboard.press("j");
  await expect(parts(page).names.first().getByRole("link")).toBeFocused();
  // All of it before the page gets to draw anything.
  await page.evaluate(() => {
    const press = (key: string, more = {}) => document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
    press("k", { ctrlKey: true });
    document.execCommand("insertText", false, "next page");
    press("Enter");
  });
  await shows(page, "26–50 of 2,560");
  await expect(page.getByText(/selected/)).toHaveCount(0);
  await expect(palette(page)).toHaveCount(0);
});

test("what is pressed before the keys' program is there is done when it comes, the palette's letters in the palette", async ({ page, servers }) => {
  let come = () => {};
  const held = new Promise<void>((resolve) => (come = resolve));
  await page.route("**/desk-*.wasm", async (route) => (await held, await route.fallback()));
  await start(page, servers.address);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("next pa");
  await page.keyboard.press("Enter");
  come();
  await shows(page, "26–50 of 2,560");
  await expect(page.getByText(/selected/)).toHaveCount(0);
});

test("a key counts from the next one on: what follows / is typed", async ({ page, servers }) => {
  await start(page, servers.address);
  await page.keyboard.press("j");
  await expect(parts(page).names.first().getByRole("link")).toBeFocused();
  await page.keyboard.type("/ajax");
  await expect(parts(page).search).toHaveValue("ajax");
  await expect(parts(page).status("All")).toBeChecked();
});

test("keys whose program did not come work once it does", async ({ page, servers, console_ }) => {
  console_.expected.push(/Failed to load resource|net::ERR/);
  await page.route("**/desk-*", (route) => route.abort());
  await start(page, servers.address);
  const failed = page.waitForEvent("requestfailed");
  await page.keyboard.press("j");
  await failed;
  await page.unroute("**/desk-*");
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(parts(page).names.getByRole("link").and(page.locator(":focus"))).toHaveCount(1, { timeout: 500 });
  }).toPass();
});
