import type { Page } from "@playwright/test";
import { copied, dialogBy, expect, parts, shows, test } from "../fixtures";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const heads = (page: Page) => page.getByRole("table").getByRole("columnheader");
const names = async (page: Page) => (await heads(page).getByRole("button").allInnerTexts()).map((name) => name.trim());
const dialog = (page: Page) => page.getByRole("dialog", { name: "Columns" });
const USUAL = ["Name", "E-mail", "Phone", "Type", "Status", "Last transaction", "Last purchase", "Created"];

const { open, close } = dialogBy("Columns", dialog);

test("a column is hidden and shown, and stays so after a reload", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  expect(await names(page)).toEqual(USUAL);
  await open(page);
  await dialog(page).getByRole("checkbox", { name: "Phone" }).uncheck();
  await dialog(page).getByRole("checkbox", { name: "Customer id" }).check();
  await expect(dialog(page).getByRole("checkbox", { name: "Name" })).toBeDisabled();
  await close(page);
  const wanted = [...USUAL.filter((name) => name !== "Phone"), "Customer id"];
  expect(await names(page)).toEqual(wanted);
  await expect(page.getByRole("cell", { name: /^(cust_|[0-9a-f-]{8,})/ }).first()).toBeVisible();
  await page.reload();
  await shows(page, "1–25 of 2,560");
  expect(await names(page)).toEqual(wanted);
  expect(page.url(), "what the browser keeps is not in the address").not.toContain("cols");
});

test("columns change places by keyboard, with the focus where it was", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  const down = dialog(page).getByRole("button", { name: "Move E-mail down" });
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(down).toBeFocused();
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Move Created up" }).press("Space");
  await close(page);
  expect(await names(page)).toEqual(["Name", "Phone", "Type", "E-mail", "Status", "Last transaction", "Created", "Last purchase"]);
});

test("columns change places by the mouse, in the dialog and in the table", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  const items = dialog(page).getByRole("listitem");
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 5 });
    await page.mouse.up();
  };
  const middle = async (name: string) => {
    const box = (await items.filter({ has: page.getByRole("checkbox", { name, exact: true }) }).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await drag(await middle("Status"), await middle("E-mail"));
  await close(page);
  expect((await names(page)).slice(0, 3)).toEqual(["Name", "Status", "E-mail"]);
  const head = async (name: string) => (await heads(page).filter({ hasText: name }).boundingBox())!;
  const [type, mail] = [await head("Type"), await head("E-mail")];
  await drag({ x: type.x + type.width / 2, y: type.y + 20 }, { x: mail.x + mail.width / 2, y: mail.y + 20 });
  await expect(async () => expect((await names(page)).slice(0, 4)).toEqual(["Name", "Status", "Type", "E-mail"])).toPass();
  await expect(heads(page).filter({ hasText: "Type" }), "a drag is no press").toHaveAttribute("aria-sort", "none");
});

test("a width is dragged, typed, and bounded; the first column stays in sight", async ({ page, servers }) => {
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const head = heads(page).filter({ hasText: "E-mail" });
  // The hands come with the mouse.
  await head.hover();
  const box = (await head.boundingBox())!;
  await expect(async () => {
    await page.mouse.move(box.x + box.width - 12, box.y + 10);
    await page.mouse.move(box.x + box.width - 3, box.y + 10);
    expect(await head.evaluate((one) => one.style.cursor)).toBe("col-resize");
  }).toPass();
  await page.mouse.down();
  await page.mouse.move(box.x + box.width + 117, box.y + 10, { steps: 4 });
  await page.mouse.up();
  const widened = Math.round(box.width + 120);
  await expect(async () => expect(Math.abs((await head.boundingBox())!.width - widened)).toBeLessThanOrEqual(2)).toPass();
  await open(page);
  const width = dialog(page).getByRole("spinbutton", { name: "Width of E-mail" });
  expect(Math.abs(Number(await width.inputValue()) - widened)).toBeLessThanOrEqual(2);
  await width.fill("5000");
  await width.press("Tab");
  await close(page);
  await expect(async () => expect(Math.round((await head.boundingBox())!.width)).toBe(800)).toPass();
  const first = parts(page).names.first();
  const before = (await first.boundingBox())!.x;
  await page.getByRole("region", { name: /^Customers/ }).evaluate((one) => one.scrollBy(600, 0));
  expect((await first.boundingBox())!.x).toBeLessThanOrEqual(before);
  await expect(first).toBeInViewport({ ratio: 1 });
});

test("three row heights, and all as usual again", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const height = async () => (await page.getByRole("row").nth(3).boundingBox())!.height;
  const normal = await height();
  await open(page);
  await dialog(page).getByRole("combobox", { name: "Row height" }).selectOption("Compact");
  await expect(async () => expect(await height()).toBeLessThan(normal)).toPass();
  await dialog(page).getByRole("combobox", { name: "Row height" }).selectOption("Roomy");
  await expect(async () => expect(await height()).toBeGreaterThan(normal)).toPass();
  await dialog(page).getByRole("checkbox", { name: "Type" }).uncheck();
  await dialog(page).getByRole("button", { name: "Reset" }).click();
  await close(page);
  expect(await names(page)).toEqual(USUAL);
});

test("a link carries columns, row height and order to a colleague, who keeps their own", async ({ page, servers, browser }) => {
  await page.goto(`${servers.address}/?status=ACTIVE`);
  await expect(parts(page).names).toHaveCount(25);
  await open(page);
  await dialog(page).getByRole("checkbox", { name: "Phone" }).uncheck();
  await dialog(page).getByRole("combobox", { name: "Row height" }).selectOption("Compact");
  await close(page);
  await heads(page).getByRole("button", { name: "Created" }).click();
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByText("Copied", { exact: true }).first()).toBeVisible();
  const link = await copied(page);
  expect(new URL(link).search).toBe("?status=ACTIVE&cols=netsalc&density=compact&sort=created");

  const colleague = await browser.newContext({ locale: "en-US" });
  const other = await colleague.newPage();
  await other.goto(link);
  await expect(parts(other).names).toHaveCount(25);
  expect(await names(other)).not.toContain("Phone");
  await expect(heads(other).filter({ hasText: "Created" })).toHaveAttribute("aria-sort", "ascending");
  await parts(other).next.click();
  await expect(other).toHaveURL(/cols=netsalc/);
  await other.goto(servers.address);
  await shows(other, "1–25 of 2,560");
  expect(await names(other)).toEqual(USUAL);
  await colleague.close();
});

test("columns, row heights and orders that do not exist are told", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?cols=zz&density=tiny&sort=shoe`);
  await shows(page, "1–25 of 2,560");
  await expect(page.getByRole("list", { name: "Notices" }).getByRole("listitem")).toHaveCount(3);
  expect(await names(page)).toEqual(USUAL);
  await expect(page).not.toHaveURL(/cols|density|sort/);
});
