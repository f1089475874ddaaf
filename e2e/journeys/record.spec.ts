import { copied, expect, nameOf, parts, shows, test } from "../fixtures";

test("the name opens the record; Back, Esc and the button close it", async ({ page, servers }) => {
  const { data } = await servers.list("take=25");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  const link = parts(page).names.nth(2).getByRole("link");
  await link.click();
  await expect(parts(page).record.getByRole("heading", { level: 2, name: nameOf(data[2]) })).toBeFocused();
  await expect(page).toHaveURL(`${servers.address}/?record=${data[2].id}`);
  await expect(parts(page).record.getByText("3 of 2,560")).toBeVisible();
  await page.goBack();
  await expect(parts(page).record).toBeHidden();
  await link.click();
  await expect(parts(page).record).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(parts(page).record).toBeHidden();
  await expect(link).toBeFocused();
  await link.click();
  await page.getByRole("button", { name: "Close record" }).click();
  await expect(link).toBeFocused();
  expect(await servers.calls(), "a record of the page needs no request").toEqual([]);
});

test("previous and next walk across pages", async ({ page, servers }) => {
  const { data } = await servers.list("skip=24&take=2");
  await page.goto(`${servers.address}/?record=${data[0].id}`);
  const heading = parts(page).record.getByRole("heading", { level: 2 });
  await expect(heading).toHaveText(nameOf(data[0]));
  await page.getByRole("button", { name: "Next customer" }).click();
  await expect(heading).toHaveText(nameOf(data[1]));
  await expect(page).toHaveURL(`${servers.address}/?page=2&record=${data[1].id}`);
  await page.getByRole("button", { name: "Previous customer" }).click();
  await expect(heading).toHaveText(nameOf(data[0]));
  await expect(page).toHaveURL(`${servers.address}/?record=${data[0].id}`);
});

test("copy buttons copy and confirm", async ({ page, context, servers }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const { data } = await servers.list("take=25");
  const customer = data.find((one: { email: string | null }) => one.email);
  await page.goto(`${servers.address}/?record=${customer.id}`);
  for (const [what, value] of [["E-mail", customer.email], ["Phone", customer.phone_number], ["Customer id", customer.id]]) {
    await page.getByRole("button", { name: `Copy ${what}` }).click();
    await expect(page.getByRole("button", { name: `Copied ${what}` })).toBeVisible();
    expect(await copied(page)).toBe(value);
  }
});

test("a record that is not in the list says so", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?record=cust_nobody`);
  await expect(parts(page).record.getByRole("heading", { name: "Not on this page of the list" })).toBeVisible();
  await expect(parts(page).record.getByText("cust_nobody")).toBeVisible();
});

test("the focus in a row shows its exact times", async ({ page, servers }) => {
  await page.goto(servers.address);
  await parts(page).names.first().getByRole("link").focus();
  await expect(page.getByRole("tooltip")).toContainText(/Created .* UTC/);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toBeHidden();
});
