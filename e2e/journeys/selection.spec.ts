import type { Page } from "@playwright/test";
import { copied, expect, expectNoViolations, parts, shows, test } from "../fixtures";

const boxes = (page: Page) => parts(page).table.getByRole("checkbox", { name: /^Select (?!all on)/ });
const all = (page: Page) => parts(page).table.getByRole("checkbox", { name: "Select all on this page" });
const copying = (page: Page) => page.getByRole("dialog", { name: "Copy customers" });

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
});

test("customers are selected one by one and in ranges, and stay selected across pages", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await boxes(page).nth(2).check();
  await boxes(page).nth(6).click({ modifiers: ["Shift"] });
  await expect(page.getByText("5 selected").first()).toBeVisible();
  await expect(page.getByRole("tooltip"), "nothing lies over the next row").toBeHidden();
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await boxes(page).nth(0).focus();
  await page.keyboard.press("Space");
  await expect(page.getByText("6 selected").first()).toBeVisible();
  await expectNoViolations(page);
  await parts(page).previous.click();
  await shows(page, "1–25 of 2,560");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(5);
  await expect(all(page)).toHaveJSProperty("indeterminate", true);
  await boxes(page).nth(4).uncheck();
  await expect(page.getByText("5 selected").first()).toBeVisible();
  await page.getByRole("button", { name: "Clear selection" }).click();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await expect(parts(page).table.getByText("Customers 1–25")).toBeFocused();
});

test("a page, then everything that matches without reading it", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await all(page).check();
  await expect(page.getByText("25 on this page").first()).toBeVisible();
  await page.getByRole("button", { name: "Select all 2,560 matching" }).click();
  await expect(page.getByText("All 2,560 matching").first()).toBeVisible();
  expect(await servers.calls()).toEqual([]);
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(26);
  await boxes(page).nth(3).uncheck();
  await expect(page.getByText("25 selected").first()).toBeVisible();
});

test("another filter ends the selection, and says so", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await boxes(page).first().check();
  await parts(page).status("Active").check();
  await expect(page.getByText("The filter changed: the selection was cleared.").first()).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText("The filter changed: the selection was cleared.")).toHaveCount(0);
});

test("who is selected is exported without a request", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await boxes(page).nth(1).check();
  await boxes(page).nth(3).check();
  await servers.forget();
  await page.getByRole("button", { name: "Export", exact: true }).last().click();
  const dialog = page.getByRole("dialog", { name: "Export customers" });
  await expect(dialog.getByRole("radio", { name: "The 2 selected" })).toBeChecked();
  await dialog.getByRole("radio", { name: "JSON", exact: true }).check();
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Start export" }).click();
  const stream = await (await saved).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const { data } = await servers.list("take=25");
  expect(JSON.parse(Buffer.concat(chunks).toString()).map(({ id }: { id: string }) => id)).toEqual([data[1].id, data[3].id]);
  expect((await servers.calls()).filter(({ path_and_query }) => path_and_query.includes("take=100"))).toEqual([]);
});

test("addresses, ids and a table are copied", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const { data } = await servers.list("take=25");
  await all(page).check();
  await page.getByRole("button", { name: "Copy…" }).click();
  const addresses: string[] = data.map(({ email }: { email: string | null }) => email).filter(Boolean);
  await expect(copying(page).getByText(`${addresses.length} different addresses. ${25 - addresses.length} customer${addresses.length === 24 ? " has" : "s have"} none.`)).toBeVisible();
  await expectNoViolations(page);
  await copying(page).getByRole("radio", { name: "Semicolon" }).check();
  await copying(page).getByRole("button", { name: "Copy to clipboard" }).click();
  await expect(copying(page).getByText("Copied.")).toBeVisible();
  expect((await copied(page)).split("; ")).toEqual(addresses);
  await copying(page).getByRole("radio", { name: "Customer ids" }).check();
  await copying(page).getByRole("radio", { name: "Line break" }).check();
  await copying(page).getByRole("button", { name: "Copy to clipboard" }).click();
  await expect.poll(async () => (await copied(page)).split("\n")).toEqual(data.map(({ id }: { id: string }) => id));
  await copying(page).getByRole("radio", { name: "Table for a spreadsheet" }).check();
  await copying(page).getByRole("button", { name: "Copy to clipboard" }).click();
  await expect.poll(async () => (await copied(page)).split(/\r?\n/)[0].split("\t")).toContain("First name");
});

test("everything that matches is read before it is copied", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=BLACKLISTED`);
  await expect(parts(page).names.first()).toBeVisible();
  const { total } = await servers.list("status=BLACKLISTED&take=1");
  await all(page).check();
  await page.getByRole("button", { name: /^Select all/ }).click();
  await page.getByRole("button", { name: "Copy…" }).click();
  await copying(page).getByRole("radio", { name: "Customer ids" }).check();
  await expect(copying(page).getByText(`${total} customers.`)).toBeVisible();
  await copying(page).getByRole("button", { name: "Copy to clipboard" }).click();
  await expect(copying(page).getByText("Copied.")).toBeVisible();
  expect(new Set((await copied(page)).split("\n")).size).toBe(total);
});
