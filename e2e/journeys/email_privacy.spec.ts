import type { Page } from "@playwright/test";
import { type Servers } from "../servers";
import { copied, expect, nameOf, parts, shows, test } from "../fixtures";

/** A customer with an address that nobody else has, as the API tells it. */
const somebody = async (servers: Servers) => {
  const { data } = await servers.list("take=100");
  for (const one of data) {
    if (!one.email || !/^[\w.+-]+@[\w.-]+$/.test(one.email)) continue;
    if ((await servers.list(`email=${encodeURIComponent(one.email)}`)).total === 1) return one;
  }
  throw new Error("no customer has an address of their own");
};

const expectNowhere = async (page: Page, address: string) => {
  expect(decodeURIComponent(page.url())).not.toContain(address);
  expect(await page.title()).not.toContain(address);
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, name]));
  expect(stored).not.toContain(address);
};

test("an address stays out of URL, title and storage on every step", async ({ page, servers }) => {
  const customer = await somebody(servers);
  const visited: string[] = [];
  page.on("framenavigated", (frame) => visited.push(decodeURIComponent(frame.url())));
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).search.fill(customer.email);
  await shows(page, "1–1 of 1");
  await expectNowhere(page, customer.email);
  await parts(page).names.getByRole("link").click();
  await expect(parts(page).record.getByRole("heading", { level: 2, name: nameOf(customer) })).toBeVisible();
  await expectNowhere(page, customer.email);
  await page.reload();
  await shows(page, "1–1 of 1");
  await expect(parts(page).record.getByRole("heading", { level: 2, name: nameOf(customer) })).toBeVisible();
  await page.goBack();
  await expect(parts(page).record).toBeHidden();
  await expect(parts(page).search).toHaveValue(customer.email);
  await expectNowhere(page, customer.email);
  expect(visited.filter((url) => url.includes(customer.email))).toEqual([]);
});

test("a search that follows leaves the address behind", async ({ page, servers }) => {
  const customer = await somebody(servers);
  await page.goto(servers.address);
  await parts(page).search.fill(customer.email);
  await shows(page, "1–1 of 1");
  await parts(page).search.fill("an");
  await expect(parts(page).chips).toHaveText(["Name: an"]);
  await expect(page.getByText("exact e-mail", { exact: true })).toBeHidden();
  await page.reload();
  await expect(parts(page).chips).toHaveText(["Name: an"]);
});

test("filtering an e-mail search by status keeps the address through Back and Forward", async ({ page, servers }) => {
  const customer = await somebody(servers);
  await page.goto(servers.address);
  await parts(page).search.fill(customer.email);
  await shows(page, "1–1 of 1");
  await parts(page).status("Blacklisted").check();
  await expect(parts(page).chips).toHaveCount(2);
  await expectNowhere(page, customer.email);
  await page.goBack();
  await expect(parts(page).chips).toHaveText(`E-mail: ${customer.email}`);
  await shows(page, "1–1 of 1");
  await page.goForward();
  await expect(parts(page).chips).toHaveText(["Status: Blacklisted", `E-mail: ${customer.email}`]);
  await expectNowhere(page, customer.email);
});

test("Copy link says that the address is not part of it", async ({ page, context, servers }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const customer = await somebody(servers);
  await page.goto(servers.address);
  await parts(page).search.fill(customer.email);
  await shows(page, "1–1 of 1");
  await page.getByRole("button", { name: "Copy link" }).click();
  const words = "Link copied without the search: e-mail addresses stay out of links.";
  await expect(page.getByRole("status").filter({ hasText: words })).toHaveCount(1);
  expect(decodeURIComponent(await copied(page))).not.toContain("@");
});

test("an incomplete address in a link is told, not searched for, and cleaned away", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=ada@exa`);
  await shows(page, "1–25 of 2,560");
  await expect(page.getByRole("list", { name: "Notices" }).getByText("“ada@exa” is not a whole e-mail address")).toBeVisible();
  await expect(page).toHaveURL(`${servers.address}/`);
  expect((await servers.calls()).filter((call) => /email|ada/.test(call.path_and_query))).toEqual([]);
});

test("a link that asks for a name with an at sign searches for the name", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=${encodeURIComponent("@SUM(1+1)*cmd")}&by=name`);
  await shows(page, "1–1 of 1");
  await expect(parts(page).chips).toHaveText(["Name: @SUM(1+1)*cmd"]);
  await expect(page.getByText("exact e-mail", { exact: true })).toBeHidden();
  await expect(page).toHaveURL(`${servers.address}/`);
});
