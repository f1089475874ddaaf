import { expect, parts, shows, test } from "../fixtures";

test.beforeEach(({ console_ }) => {
  // The browser itself logs every failed request.
  console_.expected.push(/Failed to load resource|net::ERR/);
});

const screen = (name: string) => ({ name });

test("refused credentials say what to check", async ({ page, own }) => {
  const servers = await own({ credentials: false });
  await page.goto(servers.address);
  await expect(page.getByRole("heading", screen("You are not allowed to see these customers"))).toBeVisible();
  await expect(page.getByText("status 401")).toBeVisible();
  await expect(page.getByText("Not allowed", { exact: true })).toBeVisible();
});

test("a server error shows the server's words as text, and Try again works", async ({ page, servers }) => {
  const body = JSON.stringify({ statusCode: 500, message: "<b>disk</b> full", error: "Internal Server Error" });
  await servers.faults([{ times: 3, action: { status: 500, body, content_type: "application/json" } }]);
  await page.goto(servers.address);
  await expect(page.getByRole("heading", screen("The server had a problem"))).toBeVisible();
  await expect(page.getByText("<b>disk</b> full")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await shows(page, "1–25 of 2,560");
});

test("a server that is gone is said, and found again", async ({ page, own }) => {
  const servers = await own();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.killApi();
  await parts(page).next.click();
  await expect(page.getByRole("heading", screen("The server cannot be reached"))).toBeVisible();
  await expect(page.getByText("No connection")).toBeVisible();
  await parts(page).previous.click();
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await servers.reviveApi();
  await shows(page, "26–50 of 2,560");
  await expect(page.getByText("Connected")).toBeVisible();
});

test("rows stay readable when renewing them fails", async ({ page, own }) => {
  const servers = await own();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.killGateway();
  await parts(page).refresh.click();
  await expect(page.getByRole("alert").filter({ hasText: "These rows are older" })).toBeVisible();
  await shows(page, "1–25 of 2,560");
});

test("nothing here yet is not an error", async ({ page, own }) => {
  const servers = await own({ rows: 30 });
  await servers.data({ delete_newest: 30 });
  await page.goto(servers.address);
  await expect(page.getByRole("heading", screen("No customers yet"))).toBeVisible();
});

for (const [fault, words] of [
  ["html_error_page", "status"],
  ["empty_200", "The answer cannot be read"],
  ["truncated_json", "The answer cannot be read"],
  ["missing_data", "data: expected a list, found nothing"],
  ["negative_total", "total: expected a whole number"],
  ["more_rows", "no more rows than asked for"],
]) {
  test(`${fault} is an error, never an empty list`, async ({ page, servers }) => {
    await servers.faults([{ action: fault }]);
    await page.goto(servers.address);
    await expect(page.getByRole("alert").getByText(words).first()).toBeVisible();
    await expect(page.getByText("No customers yet")).toBeHidden();
  });
}

for (const fault of ["null_row", "lone_surrogate", "huge_number", "missing_fields", "bad_dates", "numbers_as_strings", "duplicate_keys"]) {
  test(`${fault} hides no other row`, async ({ page, servers }) => {
    await servers.faults([{ action: fault }]);
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    await expect(parts(page).names).toHaveCount(25);
  });
}

test("an unreadable row is shown in its place", async ({ page, servers }) => {
  await servers.faults([{ action: "null_row" }]);
  await page.goto(servers.address);
  await expect(parts(page).names.filter({ hasText: "This row cannot be read" })).toHaveCount(1);
});

test("hostile rows are inert text", async ({ page, servers }) => {
  let dialogs = 0;
  page.on("dialog", (dialog) => (dialogs++, dialog.dismiss()));
  const { total, data } = await servers.list("name=Hostile&take=100");
  await page.goto(`${servers.address}/?q=Hostile&size=100`);
  await shows(page, `1–${total} of ${total}`);
  await expect(parts(page).names).toHaveCount(total);
  await expect(parts(page).table.getByRole("img")).toHaveCount(0);
  const markup = data.find((one: { first_name: string }) => one.first_name.includes("<script"));
  await parts(page).names.getByText(markup.first_name).first().click();
  await expect(parts(page).record).toBeVisible();
  expect(await page.evaluate(() => document.querySelectorAll("table script, table img, dialog script, dialog img").length)).toBe(0);
  expect(await page.evaluate(() => document.scrollingElement!.scrollWidth <= innerWidth)).toBe(true);
  expect(dialogs).toBe(0);
});
