import type { Page } from "@playwright/test";
import { copied, expect, nameOf, parts, shows, test } from "../fixtures";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const actions = (page: Page) => page.getByRole("toolbar", { name: /^Actions for/ });

test("the row under the pointer offers its actions, and copying is confirmed", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const { data } = await servers.list("take=25");
  const at = data.findIndex((row: any) => row.email && row.phone_number && nameOf(row));
  const customer = data[at];
  await page.getByRole("row").nth(at + 1).hover();
  await expect(page.getByRole("toolbar", { name: `Actions for ${nameOf(customer)}` })).toBeVisible();
  for (const [what, value] of [["Customer id", customer.id], ["E-mail", customer.email], ["Phone", customer.phone_number]]) {
    await actions(page).getByRole("button", { name: `Copy ${what}` }).click();
    await expect(actions(page).getByRole("button", { name: `Copied ${what}` })).toBeVisible();
    expect(await copied(page)).toBe(value);
  }
  await expect(actions(page).getByRole("link", { name: "Write an e-mail" })).toHaveAttribute("href", `mailto:${encodeURIComponent(customer.email)}`);
  await actions(page).getByRole("button", { name: "Open the record" }).click();
  await expect(parts(page).record.getByRole("heading", { level: 2 })).toHaveText(nameOf(customer));
});

test("what a customer does not have is not offered", async ({ page, servers }) => {
  const { data } = await servers.list("take=100");
  const at = data.findIndex((row: any) => !row.email);
  await page.goto(`${servers.address}/?size=100`);
  await shows(page, "1–100 of 2,560");
  await page.getByRole("row").nth(at + 1).hover();
  await expect(actions(page).getByRole("button", { name: "Copy Customer id" })).toBeVisible();
  await expect(actions(page).getByRole("button", { name: "Copy E-mail" })).toBeHidden();
  await expect(actions(page).getByRole("link", { name: "Write an e-mail" })).toBeHidden();
});

test("a row has two tab stops; arrow keys lead to its actions and Esc back", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const link = (index: number) => parts(page).names.nth(index).getByRole("link");
  await link(2).focus();
  await expect(actions(page)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(actions(page).getByRole("button", { name: "Copy Customer id" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(actions(page).getByRole("button", { name: "Copied Customer id" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(link(2)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(link(3), "box, then name").toBeFocused();
});

test("hostile customers are inert in the actions, too", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=Hostile`);
  await expect(parts(page).names).toHaveCount(25);
  for (let index = 1; index <= 25; index++) {
    await page.getByRole("row").nth(index).hover();
    await expect(actions(page)).toBeVisible();
    const href = await actions(page).locator("a").getAttribute("href");
    expect(href).toMatch(/^mailto:[^<>"'?&]*$/);
  }
});
