import type { Page } from "@playwright/test";
import { expect, nameOf, parts, shows, test } from "../fixtures";

const whole = (number: number) => number.toLocaleString("en-US");

/** The console, with a clock that stands still. */
const startAndStop = async (page: Page, address: string) => {
  await page.clock.install();
  await page.goto(address);
  await shows(page, "1–25 of 2,560");
  await page.clock.pauseAt(Date.now() + 3_600_000);
};

test("typing a name searches once, when it rests", async ({ page, servers }) => {
  const { total, data } = await servers.list("name=smith&take=25");
  await startAndStop(page, servers.address);
  await servers.forget();
  await parts(page).search.pressSequentially("smi");
  await page.clock.runFor(250);
  await parts(page).search.pressSequentially("th");
  await page.clock.runFor(250);
  expect(await servers.calls()).toEqual([]);
  await page.clock.resume();
  await shows(page, `1–${Math.min(25, total)} of ${whole(total)}`);
  expect((await servers.calls()).map((call) => call.path_and_query)).toEqual(["/api/v0/customers?skip=0&take=25&name=smith"]);
  await expect(parts(page).names.first()).toHaveText(nameOf(data[0]));
  await expect(page).toHaveURL(`${servers.address}/?q=smith`);
  await expect(parts(page).chips).toHaveText(["Name: smith"]);
});

test("Enter searches at once and Esc clears", async ({ page, servers }) => {
  await startAndStop(page, servers.address);
  await parts(page).search.fill("an");
  await parts(page).search.press("Enter");
  // A few frames, far from what typing has to rest.
  await page.clock.runFor(100);
  const { total } = await servers.list("name=an&take=1");
  await shows(page, `1–25 of ${whole(total)}`);
  await parts(page).search.press("Escape");
  await expect(parts(page).search).toHaveValue("");
  await page.clock.runFor(100);
  await expect(page).toHaveURL(`${servers.address}/`);
});

test("an address is searched for exactly and stays out of URL and title", async ({ page, servers }) => {
  const { data } = await servers.list("take=100");
  const address: string = data.find((one: { email: string | null }) => one.email).email;
  const { total } = await servers.list(`email=${encodeURIComponent(address)}`);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).search.fill(address);
  await expect(page.getByText("exact e-mail", { exact: true })).toBeVisible();
  await shows(page, `1–${total} of ${total}`);
  await expect(page).toHaveURL(`${servers.address}/`);
  await expect(page).toHaveTitle("Customers");

  await servers.forget();
  await page.reload();
  await shows(page, `1–${total} of ${total}`);
  await expect(parts(page).search).toHaveValue(address);
  expect(await servers.calls(), "the early request knows the address too").toHaveLength(1);

  await page.getByRole("button", { name: "Clear all" }).click();
  await shows(page, "1–25 of 2,560");
  await page.goBack();
  await shows(page, `1–${total} of ${total}`);
  await page.goForward();
  await shows(page, "1–25 of 2,560");
});

test("a link with an address is honoured and then cleaned", async ({ page, servers }) => {
  const { data } = await servers.list("take=100");
  const address: string = data.find((one: { email: string | null }) => one.email).email;
  await page.goto(`${servers.address}/?q=${encodeURIComponent(address)}&tab=1`);
  await expect(parts(page).search).toHaveValue(address);
  await expect(parts(page).chips).toHaveText(`E-mail: ${address}`);
  await expect(page).toHaveURL(`${servers.address}/?tab=1`);
});

test("an incomplete address gets a hint and no request", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await parts(page).search.fill("ada@exa");
  await expect(page.getByText("Type the whole address")).toBeVisible();
  await parts(page).search.press("Enter");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  expect((await servers.calls()).filter((call) => call.path_and_query.includes("email"))).toEqual([]);
});

test("no hits name the filter and offer the text as a name", async ({ page, servers }) => {
  await page.goto(servers.address);
  await parts(page).search.fill("nobody@example.invalid");
  await expect(page.getByRole("heading", { name: "No customer matches" })).toBeVisible();
  await expect(page.getByRole("main").getByText("E-mail: nobody@example.invalid")).toHaveCount(2);
  await servers.forget();
  await page.getByRole("button", { name: "as a name" }).click();
  await expect.poll(async () => (await servers.calls()).map((call) => call.path_and_query)).toEqual([
    "/api/v0/customers?skip=0&take=25&name=nobody%40example.invalid",
  ]);
  await expect(page).toHaveURL(`${servers.address}/`);
});

test("a slow first answer never replaces a fast second one", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const { total } = await servers.list("name=son&take=1");
  await servers.faults([{ match: "name=an", delay_ms: 1500 }]);
  await servers.forget();
  const aborted = page.waitForEvent("requestfailed", (request) => request.url().includes("name=an"));
  await parts(page).search.fill("an");
  await parts(page).search.press("Enter");
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
  await parts(page).search.fill("son");
  await parts(page).search.press("Enter");
  await shows(page, `1–${Math.min(25, total)} of ${total}`);
  expect((await aborted).failure()?.errorText).toBe("net::ERR_ABORTED");
  await expect(page.getByRole("table")).toHaveAttribute("class", /./);
  await shows(page, `1–${Math.min(25, total)} of ${total}`);
});
