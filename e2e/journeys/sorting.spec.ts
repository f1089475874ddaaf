import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";

const head = (page: Page, name: string) => page.getByRole("table").getByRole("columnheader").filter({ hasText: name });
const sort = (page: Page, name: string) => head(page, name).getByRole("button").click();
const column = (page: Page, index: number) => page.getByRole("table").getByRole("row").evaluateAll((rows, index) => rows.slice(1).map((row) => row.children[index]!.textContent ?? ""), index);
const amounts = async (page: Page) => (await column(page, 6)).filter((text) => !text.includes("—")).map((text) => Number(text.replaceAll(",", "")));

test("a column sorts the page, says that it is only this page, and asks for nothing", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const before = await parts(page).names.allInnerTexts();
  const asked = (await servers.calls()).length;
  await sort(page, "Last transaction");
  await expect(head(page, "Last transaction")).toHaveAttribute("aria-sort", "ascending");
  await expect(head(page, "Last transaction")).toContainText("this page");
  await expect(page.getByRole("table")).toHaveAccessibleName("Customers 1–25 of 2,560, this page sorted by Last transaction, ascending");
  const rising = await amounts(page);
  expect(rising).toEqual([...rising].sort((one, other) => one - other));
  await sort(page, "Last transaction");
  await expect(head(page, "Last transaction")).toHaveAttribute("aria-sort", "descending");
  const falling = await amounts(page);
  expect(falling).toEqual([...rising].reverse());
  await sort(page, "Last transaction");
  await expect(head(page, "Last transaction")).toHaveAttribute("aria-sort", "none");
  expect(await parts(page).names.allInnerTexts()).toEqual(before);
  expect(await servers.calls()).toHaveLength(asked);
});

test("each page is sorted by itself, Back and reload restore it", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await sort(page, "Name");
  const sorted = await parts(page).names.allInnerTexts();
  await parts(page).next.click();
  await expect(page.getByRole("table", { name: /^Customers 26–50 of 2,560, this page sorted by Name/ })).toBeVisible();
  const second = await parts(page).names.allInnerTexts();
  const collator = new Intl.Collator("en-US", { numeric: true });
  const known = second.filter((name) => name !== "(no name)");
  expect(known).toEqual([...known].sort(collator.compare));
  await page.reload();
  await expect(parts(page).names.first()).toHaveText(second[0]!);
  await page.goBack();
  await expect(parts(page).names.first()).toHaveText(sorted[0]!);
  await page.goBack();
  await expect(head(page, "Name")).toHaveAttribute("aria-sort", "none");
});

test("boxes, ranges and the record go by what is seen", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?size=10&sort=-spent`);
  await expect(parts(page).names).toHaveCount(10);
  const names = await parts(page).names.allInnerTexts();
  const boxes = page.getByRole("checkbox", { name: /^Select (?!all)/ });
  await boxes.nth(1).check();
  await boxes.nth(3).click({ modifiers: ["Shift"] });
  await expect(page.getByText("3 selected").first()).toBeVisible();
  for (const index of [1, 2, 3]) await expect(boxes.nth(index)).toBeChecked();
  await parts(page).names.nth(4).getByRole("link").click();
  await expect(parts(page).record.getByRole("heading", { level: 2 })).toHaveText(names[4]!);
  await page.getByRole("button", { name: "Next customer" }).click();
  await expect(parts(page).record.getByRole("heading", { level: 2 })).toHaveText(names[5]!);
});
