import { expect, nameOf, parts, shows, test } from "../fixtures";

const title = (page: Parameters<typeof parts>[0]) => parts(page).record.getByRole("heading", { level: 2 });

test("a record's link opens it in another context, beside its page of the list", async ({ page, browser, servers, refusals }) => {
  const { data } = await servers.list("skip=25&take=25");
  await page.goto(`${servers.address}/?page=2`);
  await shows(page, "26–50 of 2,560");
  await parts(page).names.nth(4).getByRole("link").click();
  await expect(title(page)).toHaveText(nameOf(data[4]));
  const context = await browser.newContext({ locale: "en-US" });
  await refusals.watch(context);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(title(other)).toHaveText(nameOf(data[4]));
  await shows(other, "26–50 of 2,560");
  await context.close();
});

test("all fields are those of the API", async ({ page, servers }) => {
  const { data } = await servers.list("take=25");
  const customer = data.find((one: Record<string, unknown>) => one.email && one.last_purchase_date) ?? data[0];
  await page.goto(`${servers.address}/?record=${customer.id}`);
  await expect(title(page)).toHaveText(nameOf(customer));
  for (const value of [customer.id, customer.email, customer.phone_number, customer.customer_type, customer.first_name, customer.last_name])
    await expect(parts(page).record.getByRole("definition").filter({ hasText: value }).first()).toBeVisible();
});

test("nothing is left blank: what is not given is a dash", async ({ page, servers }) => {
  const { data } = await servers.list("take=100");
  const customer = data.find((one: Record<string, unknown>) => one.email === null);
  await page.goto(`${servers.address}/?size=100&record=${customer.id}`);
  await expect(title(page)).toHaveText(nameOf(customer));
  await expect(parts(page).record.getByRole("definition").filter({ hasText: "—" }).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Copy E-mail" })).toBeHidden();
});

test("the first record has no previous one, the last no next one", async ({ page, servers }) => {
  const first = (await servers.list("take=1")).data[0];
  await page.goto(`${servers.address}/?record=${first.id}`);
  await expect(page.getByRole("button", { name: "Previous customer" })).toHaveAttribute("aria-disabled", "true");
  await expect(page.getByRole("button", { name: "Next customer" })).toHaveAttribute("aria-disabled", "false");
  const last = (await servers.list("skip=2559&take=1")).data[0];
  await page.goto(`${servers.address}/?page=103&record=${last.id}`);
  await expect(title(page)).toHaveText(nameOf(last));
  await expect(page.getByRole("button", { name: "Next customer" })).toHaveAttribute("aria-disabled", "true");
});

test("Back after walking closes the record rather than walking back", async ({ page, servers }) => {
  const { data } = await servers.list("take=3");
  await page.goto(servers.address);
  await parts(page).names.first().getByRole("link").click();
  for (const next of [1, 2]) {
    await page.getByRole("button", { name: "Next customer" }).click();
    await expect(title(page)).toHaveText(nameOf(data[next]));
  }
  await page.goBack();
  await expect(parts(page).record).toBeHidden();
  await page.goForward();
  await expect(title(page)).toHaveText(nameOf(data[2]));
});

test("a narrow window makes it modal, and Esc closes it wherever the focus is", async ({ page, servers }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const { data } = await servers.list("take=2");
  await page.goto(servers.address);
  const link = page.getByRole("link", { name: nameOf(data[0]), exact: true });
  await link.click();
  await expect(title(page)).toBeFocused();
  await parts(page).record.getByText("Identifiers").click();
  await page.keyboard.press("Escape");
  await expect(parts(page).record).toBeHidden();
  await expect(page).toHaveURL(`${servers.address}/`);
  await link.click();
  await expect(title(page)).toBeVisible();
});

test("in a narrow window the focus stays in the record until it is closed", async ({ page, servers }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const { data } = await servers.list("take=1");
  await page.goto(servers.address);
  const link = page.getByRole("link", { name: nameOf(data[0]), exact: true });
  await link.click();
  await expect(title(page)).toBeFocused();
  for (let press = 0; press < 15; press++) {
    await page.keyboard.press("Tab");
    const inside = await page.evaluate(() => document.activeElement === document.body || !!document.activeElement?.closest("dialog"));
    expect(inside).toBe(true);
  }
  await page.getByRole("button", { name: "Close record" }).click();
  await expect(link).toBeFocused();
});

test("a reload keeps record and scroll position", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?size=100`);
  await shows(page, "1–100 of 2,560");
  const scroll = () => page.getByRole("table").evaluate((table) => table.parentElement!.scrollTop);
  const link = parts(page).names.nth(60).getByRole("link");
  await link.scrollIntoViewIfNeeded();
  const before = await scroll();
  expect(before).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => history.state?.scroll)).toBe(before);
  await link.click();
  await expect(title(page)).toBeVisible();
  await page.reload();
  await expect(title(page)).toBeVisible();
  await shows(page, "1–100 of 2,560");
  await expect.poll(scroll).toBe(before);
});

test("a record whose row left the list after Refresh stays readable", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  const { data } = await servers.list("take=2");
  await page.goto(`${servers.address}/?record=${data[0].id}`);
  await expect(title(page)).toHaveText(nameOf(data[0]));
  await servers.data({ delete_newest: 1 });
  await parts(page).refresh.click();
  await shows(page, "1–25 of 59");
  await expect(parts(page).record).toBeVisible();
  await page.getByRole("button", { name: "Close record" }).click();
  await expect(page.getByRole("caption")).toBeFocused();
});

test("a click that selects text opens nothing", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await page.getByRole("row").nth(2).getByRole("cell").first().dblclick();
  await expect(page).toHaveURL(`${servers.address}/`);
  await expect(parts(page).record).toBeHidden();
});

test("copying that is refused says so", async ({ page, servers }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
  });
  const { data } = await servers.list("take=1");
  await page.goto(`${servers.address}/?record=${data[0].id}`);
  await page.getByRole("button", { name: "Copy Customer id" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Could not copy" })).toHaveCount(1);
});
