import { copied, expect, nameOf, parts, shows, test } from "../fixtures";

test("pages turn by buttons, numbers, links and the jump box; focus stays", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect(parts(page).previous).toHaveAttribute("aria-disabled", "true");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(parts(page).next).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "Customers 26–50 of 2,560" })).toHaveCount(1);
  await parts(page).pages.getByRole("link", { name: "Page 4", exact: true }).click();
  await shows(page, "76–100 of 2,560");
  await page.getByRole("textbox", { name: "Go to page" }).fill("50");
  await page.keyboard.press("Enter");
  await shows(page, "1,226–1,250 of 2,560");
  await page.getByRole("button", { name: "Last page" }).click();
  await shows(page, "2,551–2,560 of 2,560");
  await expect(parts(page).next).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Last page" })).toBeFocused();
  await expect(page).toHaveURL(`${servers.address}/?page=103`);
});

test("the rows are the API's rows", async ({ page, servers }) => {
  const { data } = await servers.list("skip=50&take=25");
  await page.goto(`${servers.address}/?page=3`);
  await shows(page, "51–75 of 2,560");
  await expect(parts(page).names).toHaveText(data.map(nameOf));
});

test("a page-size change keeps the first row and asks only for what is missing", async ({ page, servers }) => {
  const { data } = await servers.list("skip=50&take=1");
  await page.goto(`${servers.address}/?page=3`);
  await shows(page, "51–75 of 2,560");
  await servers.forget();
  await parts(page).size.selectOption("50");
  await shows(page, "51–100 of 2,560");
  await expect(parts(page).names.first()).toHaveText(nameOf(data[0]));
  await expect(page).toHaveURL(`${servers.address}/?size=50&page=2`);
  expect((await servers.calls()).map((call) => call.path_and_query)).toEqual(["/api/v0/customers?skip=75&take=25"]);
});

test("a visited page asks nothing within the TTL, and is renewed after it", async ({ page, servers }) => {
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await servers.forget();
  await parts(page).previous.click();
  await shows(page, "1–25 of 2,560");
  await expect(page.getByText("from memory")).toBeVisible();
  expect(await servers.calls()).toEqual([]);
  await page.clock.fastForward(61_000);
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(page.getByText("just loaded")).toBeVisible();
  expect((await servers.calls()).map((call) => call.path_and_query)).toEqual(["/api/v0/customers?skip=25&take=25"]);
});

test("Refresh asks anew and the row that changed shows", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  await servers.data({ insert: 1 });
  await servers.forget();
  await parts(page).refresh.click();
  await shows(page, "1–25 of 61");
  expect(await servers.calls()).toHaveLength(1);
});

test("Back, Forward and reload restore everything, the scroll position included", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?size=100`);
  await shows(page, "1–100 of 2,560");
  const region = page.getByRole("region", { name: "Customers 1–100 of 2,560" });
  const scroll = () => page.getByRole("table").evaluate((table) => table.parentElement!.scrollTop);
  await region.evaluate((element) => (element.scrollTop = 900));
  await expect.poll(() => page.evaluate(() => history.state?.scroll)).toBe(900);
  await parts(page).next.click();
  await shows(page, "101–200 of 2,560");
  await expect.poll(scroll).toBe(0);
  await page.goBack();
  await shows(page, "1–100 of 2,560");
  await expect.poll(scroll).toBe(900);
  await page.reload();
  await shows(page, "1–100 of 2,560");
  await expect.poll(scroll).toBe(900);
  await page.goForward();
  await shows(page, "101–200 of 2,560");
});

test("filters, chips and counts; each change is a step back", async ({ page, servers }) => {
  const count = async (query: string) => (await servers.list(`${query}&take=1`)).total.toLocaleString("en-US");
  const active = await count("status=ACTIVE");
  await page.goto(servers.address);
  await expect(parts(page).status("All")).toHaveAccessibleName("All 2,560");
  await parts(page).status("Active").check();
  await shows(page, `1–25 of ${active}`);
  await expect(parts(page).status("Active")).toHaveAccessibleName(`Active ${active}`);
  await parts(page).search.fill("an");
  await shows(page, `1–25 of ${await count("status=ACTIVE&name=an")}`);
  await expect(parts(page).chips).toHaveText(["Status: Active", "Name: an"]);
  await page.getByRole("button", { name: "Remove filter Status: Active" }).click();
  await shows(page, `1–25 of ${await count("name=an")}`);
  await page.goBack();
  await expect(parts(page).status("Active")).toBeChecked();
  await page.getByRole("button", { name: "Clear all" }).click();
  await shows(page, "1–25 of 2,560");
});

test("bad values are clamped and told; foreign parameters stay", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?page=zero&size=33&status=GONE&tab=a%20b`);
  await shows(page, "1–25 of 2,560");
  const notices = page.getByRole("list", { name: "Notices" }).getByRole("listitem");
  await expect(notices).toHaveCount(3);
  await expect(notices.filter({ hasText: "“zero”, which is not a page" })).toBeVisible();
  await expect(page).toHaveURL(`${servers.address}/?tab=a%20b`);
  await notices.first().getByRole("button", { name: "Dismiss" }).click();
  await expect(notices).toHaveCount(2);
});

test("a page past the end offers the last one", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?page=9999`);
  await expect(page.getByRole("heading", { name: "past the end" })).toBeVisible();
  await page.getByRole("button", { name: "Go to the last page, 103" }).click();
  await shows(page, "2,551–2,560 of 2,560");
});

test("a copied link opens the same view elsewhere", async ({ page, context, servers }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${servers.address}/?status=ACTIVE&page=2`);
  await page.getByRole("button", { name: "Copy link" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  const link = await copied(page);
  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByRole("radio", { name: /^Active/ })).toBeChecked();
  await expect(other.getByRole("table", { name: /^Customers 26–50/ })).toBeVisible();
});
