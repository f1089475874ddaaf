import { expect, nameOf, parts, shows, test } from "../fixtures";

type Customer = Record<"id" | "first_name" | "last_name" | "phone_number" | "customer_type" | "status" | "createdAt", string> &
  Record<"email" | "last_purchase_date", string | null>;

test("every cell of a page is what the API says, a dash where it says nothing", async ({ page, servers }) => {
  const { data }: { data: Customer[] } = await servers.list("skip=25&take=25");
  await page.goto(`${servers.address}/?page=2`);
  await shows(page, "26–50 of 2,560");
  const heads = await page.getByRole("columnheader").allTextContents();
  expect(heads).toEqual(["", "Name", "E-mail", "Phone", "Type", "Status", "Last transaction", "Last purchase", "Created"]);
  const cell = (row: number, column: string) => page.getByRole("row").nth(row + 1).getByRole("cell").nth(heads.indexOf(column) - 1);
  for (const [row, customer] of data.entries()) {
    await expect(cell(row, "E-mail")).toHaveText(customer.email ?? "—not given");
    await expect(cell(row, "Phone")).toHaveText(customer.phone_number);
    await expect(cell(row, "Type")).toHaveText(customer.customer_type);
    await expect(cell(row, "Status")).toContainText(new RegExp(customer.status, "i"));
    if (customer.last_purchase_date === null) await expect(cell(row, "Last purchase")).toHaveText("—not given");
  }
  expect(data.some((one) => one.email === null || one.last_purchase_date === null), "the page has gaps to show").toBe(true);
});

test("amounts show the API's digits and no currency", async ({ page, servers }) => {
  const { data } = await servers.list("take=25");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const key = Object.keys(data[0]).find((name) => /spent/.test(name))!;
  for (const [row, customer] of data.entries()) {
    const shown = await page.getByRole("row").nth(row + 1).getByRole("cell").nth(5).innerText();
    expect(shown).not.toMatch(/[$€£¥]|[A-Z]{3}/);
    if (customer[key] === null) expect(shown).toContain("—");
    else expect(Number(shown.replace(/,/g, ""))).toBe(Number(customer[key]));
  }
});

test("a time shows its exact local and UTC moment under the pointer", async ({ page, servers }) => {
  const { data } = await servers.list("take=1");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const time = page.getByRole("row").nth(1).getByRole("time").last();
  expect(Date.parse((await time.getAttribute("datetime"))!)).toBe(Date.parse(data[0].createdAt));
  await time.hover();
  const year = String(new Date(data[0].createdAt).getUTCFullYear());
  await expect(page.getByRole("tooltip")).toContainText(/Created .*UTC/);
  await expect(page.getByRole("tooltip")).toContainText(year);
  await parts(page).search.hover();
  await expect(page.getByRole("tooltip")).toBeHidden();
});

test("a row that cannot be read keeps its place among the others", async ({ page, servers }) => {
  const { data } = await servers.list("take=25");
  await servers.faults([{ action: "null_row" }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const names = await parts(page).names.allTextContents();
  const bad = names.findIndex((name) => name.includes("This row cannot be read"));
  expect(bad).toBeGreaterThanOrEqual(0);
  const others = (list: string[]) => list.filter((_, at) => at !== bad);
  expect(others(names)).toEqual(others(data.map(nameOf)));
});

test("the walk through records passes over a row that cannot be read without losing its way", async ({ page, servers }) => {
  await servers.faults([{ action: "null_row" }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const names = await parts(page).names.allTextContents();
  const bad = names.findIndex((name) => name.includes("This row cannot be read"));
  expect(bad).toBeGreaterThan(0);
  const after = names[bad + 1] ?? nameOf((await servers.list("skip=25&take=25")).data[0]);
  await parts(page).names.nth(bad - 1).getByRole("link").click();
  const title = parts(page).record.getByRole("heading", { level: 2 });
  await expect(title).toHaveText(names[bad - 1]);
  await page.getByRole("button", { name: "Next customer" }).click();
  await expect(title).toHaveText(after);
  await page.getByRole("button", { name: "Previous customer" }).click();
  await expect(title).toHaveText(names[bad - 1]);
});

test("two rows with one id are both shown and both open", async ({ page, servers }) => {
  await servers.faults([{ action: "duplicate_ids" }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect(parts(page).names).toHaveCount(25);
  await parts(page).names.nth(1).getByRole("link").click();
  await expect(parts(page).record.getByRole("definition").first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(parts(page).record).toBeHidden();
});

test("missing and null fields are dashes, not words of the machine", async ({ page, servers }) => {
  for (const fault of ["missing_fields", "null_fields"]) {
    await servers.faults([{ action: fault }]);
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    const text = await parts(page).table.innerText();
    expect(text).not.toMatch(/\bnull\b|undefined|NaN|Invalid Date|\[object/);
  }
});

test("dates that are none are shown as they came", async ({ page, servers }) => {
  await servers.faults([{ action: "bad_dates" }]);
  const answer = await servers.list("take=25");
  const bad = answer.data.flatMap((one: Customer) => [one.createdAt, one.last_purchase_date]).find((date: unknown) => typeof date === "string" && Number.isNaN(Date.parse(date)));
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect(page.getByRole("cell", { name: bad, exact: true }).first()).toBeVisible();
});

test("the pressed name opens in another tab when asked to", async ({ page, servers }) => {
  const { data } = await servers.list("take=2");
  await page.goto(servers.address);
  const link = parts(page).names.nth(1).getByRole("link");
  const [other] = await Promise.all([page.context().waitForEvent("page"), link.click({ modifiers: ["ControlOrMeta"] })]);
  await expect(other.getByRole("dialog").getByRole("heading", { level: 2 })).toHaveText(nameOf(data[1]));
  await expect(parts(page).record).toBeHidden();
});
