import { expect, nameOf, parts, shows, test } from "../fixtures";
import { whole } from "../guard";

test("the list turns to the first page, and the ends say that they are ends", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?page=3`);
  await shows(page, "51–75 of 2,560");
  const first = page.getByRole("button", { name: "First page" });
  await expect(first).toHaveAttribute("aria-disabled", "false");
  await first.click();
  await shows(page, "1–25 of 2,560");
  await expect(first).toBeFocused();
  await expect(first).toHaveAttribute("aria-disabled", "true");
  await expect(page).toHaveURL(`${servers.address}/`);
  await servers.forget();
  await parts(page).previous.press("Enter");
  await expect(parts(page).previous).toBeFocused();
  await shows(page, "1–25 of 2,560");
  expect(await servers.calls()).toEqual([]);
});

test("a number keeps the focus and is the current page", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const two = parts(page).pages.getByRole("link", { name: "Page 2", exact: true });
  await two.click();
  await shows(page, "26–50 of 2,560");
  await expect(two).toBeFocused();
  await expect(two).toHaveAttribute("aria-current", "page");
});

test("the jump box takes the last page for more, and nothing for nonsense", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const jump = page.getByRole("textbox", { name: "Go to page" });
  await servers.forget();
  for (const nonsense of ["zero", "0", "-1", "1.5", ""]) {
    await jump.fill(nonsense);
    await jump.press("Enter");
    await expect(page).toHaveURL(`${servers.address}/`);
  }
  expect(await servers.calls()).toEqual([]);
  await jump.fill("9999");
  await jump.press("Enter");
  await shows(page, "2,551–2,560 of 2,560");
  await expect(jump).toHaveValue("");
});

test("a page opens in another tab with its filter", async ({ page, servers }) => {
  const { total } = await servers.list("status=ACTIVE&take=1");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).status("Active").check();
  await shows(page, `1–25 of ${whole(total)}`);
  const link = parts(page).pages.getByRole("link", { name: "Page 2", exact: true });
  const [other] = await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })]);
  await expect(other.getByRole("table", { name: `Customers 26–50 of ${whole(total)}` })).toBeVisible();
  await shows(page, `1–25 of ${whole(total)}`);
});

test("a record's link leads to the view that it stands in, after a page-size change too", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).size.selectOption("50");
  await shows(page, "1–50 of 2,560");
  const href = await parts(page).names.first().getByRole("link").getAttribute("href");
  expect(href).toContain("size=50");
});

test("a smaller page size keeps the first row and asks nothing", async ({ page, servers }) => {
  const { data } = await servers.list("skip=50&take=1");
  await page.goto(`${servers.address}/?size=50&page=2`);
  await shows(page, "51–100 of 2,560");
  await servers.forget();
  await parts(page).size.selectOption("10");
  await shows(page, "51–60 of 2,560");
  await expect(parts(page).names.first()).toHaveText(nameOf(data[0]));
  expect(await servers.calls()).toEqual([]);
  await page.goBack();
  await shows(page, "51–100 of 2,560");
  expect(await servers.calls()).toEqual([]);
});

test("the table starts at its top after turning the page", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).names.last().scrollIntoViewIfNeeded();
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(parts(page).names.first()).toBeInViewport();
});

test("the table starts at its top after turning the page in a narrow window", async ({ page, servers }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(parts(page).names.first()).toBeInViewport();
});

test("the last page's offer moves the focus to the table's heading", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?page=9999`);
  await page.getByRole("button", { name: "Go to the last page, 103" }).press("Enter");
  await shows(page, "2,551–2,560 of 2,560");
  await expect(page.getByText("Customers 2,551–2,560 of 2,560").and(page.getByRole("caption"))).toBeFocused();
});

test("counts follow the search once they are known", async ({ page, servers }) => {
  const all = (await servers.list("name=an&take=1")).total;
  const active = (await servers.list("name=an&status=ACTIVE&take=1")).total;
  await page.goto(`${servers.address}/?q=an`);
  await expect(parts(page).status("All")).toHaveAccessibleName(`All ${whole(all)}`);
  await expect(parts(page).status("Active")).toHaveAccessibleName("Active");
  await parts(page).status("Active").check();
  await expect(parts(page).status("Active")).toHaveAccessibleName(`Active ${whole(active)}`);
  await expect(parts(page).status("All")).toHaveAccessibleName(`All ${whole(all)}`);
});
