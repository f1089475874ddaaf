import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Saved views" });
const open = async (page: Page) => {
  await page.getByRole("button", { name: "Saved views" }).click();
  await expect(dialog(page)).toBeVisible();
};
const save = async (page: Page, name: string) => {
  await dialog(page).getByRole("textbox", { name: "Save what you see as" }).fill(name);
  await dialog(page).getByRole("button", { name: "Save view", exact: true }).click();
  await expect(dialog(page).getByRole("button", { name, exact: true })).toBeVisible();
};
const list = (page: Page) => dialog(page).getByRole("listitem").getByRole("button", { name: /^(?!Start|Rename|Move|Delete)/ }).allInnerTexts();

test("what is seen is saved under a name, and shown again", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=ACTIVE&q=an&size=50&sort=-created&density=compact&cols=nes`);
  await expect(parts(page).chips).toHaveCount(2);
  const seen = await parts(page).names.allInnerTexts();
  await open(page);
  await save(page, "Active ones");
  await page.keyboard.press("Escape");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await dialog(page).getByRole("button", { name: "Active ones", exact: true }).click();
  await expect(dialog(page)).toBeHidden();
  await expect(parts(page).chips).toHaveCount(2);
  await expect(parts(page).names).toHaveCount(seen.length);
  expect(await parts(page).names.allInnerTexts()).toEqual(seen);
  await expect(parts(page).size).toHaveValue("50");
  await expect(page.getByRole("table").getByRole("columnheader").getByRole("button")).toHaveCount(3);
  await page.goBack();
  await shows(page, "1–25 of 2,560");
});

test("views are renamed, put in order and deleted, by keyboard as well", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  for (const name of ["One", "Two", "Three", "Two"]) {
    await dialog(page).getByRole("textbox", { name: "Save what you see as" }).fill(name);
    await page.keyboard.press("Enter");
  }
  expect(await list(page)).toEqual(["One", "Two", "Three", "Two (2)"]);
  await dialog(page).getByRole("button", { name: "Move Three up" }).press("Enter");
  await dialog(page).getByRole("button", { name: "Rename Two", exact: true }).press("Enter");
  const field = dialog(page).getByRole("textbox", { name: "Rename Two" });
  await expect(field).toBeFocused();
  await field.fill("Zwei <b>");
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("button", { name: "Delete One" }).click();
  expect(await list(page)).toEqual(["Three", "Zwei <b>", "Two (2)"]);
  await dialog(page).getByRole("button", { name: "Rename Three" }).press("Enter");
  await dialog(page).getByRole("textbox", { name: "Rename Three" }).fill("never");
  await page.keyboard.press("Escape");
  await expect(dialog(page), "Esc leaves the field, not the dialog").toBeVisible();
  await page.reload();
  await shows(page, "1–25 of 2,560");
  await open(page);
  expect(await list(page)).toEqual(["Three", "Zwei <b>", "Two (2)"]);
});

test("the console starts with the view that its operator chose, with a single request", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=BLACKLISTED&size=10`);
  await expect(parts(page).names).toHaveCount(10);
  await open(page);
  await save(page, "Bad ones");
  const first = dialog(page).getByRole("button", { name: "Start with Bad ones" });
  await first.click();
  await expect(first).toHaveAttribute("aria-pressed", "true");
  await servers.forget();
  await page.goto(servers.address);
  await expect(parts(page).names).toHaveCount(10);
  await expect(parts(page).status("Blacklisted")).toBeChecked();
  await expect(page).toHaveURL(/status=BLACKLISTED&size=10/);
  expect((await servers.calls()).map((call) => call.path_and_query)).toHaveLength(1);
  await page.goto(`${servers.address}/?status=ACTIVE`);
  await expect(parts(page).status("Active")).toBeChecked();
});

test("views go into a file and come from one; a broken file changes nothing", async ({ page, servers }, info) => {
  await page.goto(`${servers.address}/?status=ACTIVE`);
  await expect(parts(page).names).toHaveCount(25);
  await open(page);
  await save(page, "Mine");
  const download = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Save views as a file" }).click();
  const file = info.outputPath("views.json");
  await (await download).saveAs(file);
  const views = JSON.parse(readFileSync(file, "utf8"));
  expect(views).toEqual({ version: 1, views: [{ name: "Mine", link: "?status=ACTIVE".slice(1) }] });
  const choose = (text: string) => dialog(page).locator("input[type=file]").setInputFiles({ name: "views.json", mimeType: "application/json", buffer: Buffer.from(text) });
  const said = dialog(page).getByRole("status");
  await choose("{");
  await expect(said).toHaveText("This is no file of views.");
  await choose(JSON.stringify({ version: 1, views: [{ name: "Mine", link: "status=ACTIVE" }, { name: "Yours", link: "javascript:alert(1)" }, { name: 5 }] }));
  await expect(said).toHaveText("1 view added, 1 could not be used.");
  expect(await list(page)).toEqual(["Mine", "Yours"]);
  await dialog(page).getByRole("button", { name: "Yours", exact: true }).click();
  await shows(page, "1–25 of 2,560");
});

test("a view is found in the palette", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=DEACTIVATED`);
  await expect(parts(page).names).toHaveCount(25);
  await open(page);
  await save(page, "Sleeping");
  await page.keyboard.press("Escape");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog", { name: "All actions" }).getByRole("combobox").fill("sleep");
  await page.keyboard.press("Enter");
  await expect(parts(page).status("Deactivated")).toBeChecked();
});

test("views that cannot be read are told and harm nothing", async ({ page, servers }) => {
  await page.goto(servers.address);
  await page.evaluate(() => localStorage.setItem("customer-console-views", '{"version":1,"views":[{"name":"Good","link":""},{"name":""}'));
  await page.reload();
  await shows(page, "1–25 of 2,560");
  await open(page);
  await expect(dialog(page).getByRole("status")).toContainText("cannot be read");
  await save(page, "New");
});
