import { expect, parts, shows, test } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";

test.beforeEach(({ console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
});

const status = (code: number, headers: Record<string, string> = {}) => ({
  status: code,
  body: JSON.stringify({ statusCode: code, message: "not now" }),
  content_type: "application/json",
  headers,
});

test("what fails for the moment is asked again without a word", async ({ page, servers }) => {
  await servers.faults([{ times: 2, action: status(503) }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  expect((await servers.calls()).map((call) => call.status)).toEqual([503, 503, 200]);
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a pause that the server asks for is kept to the second, with a countdown", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await servers.faults([{ times: 1, action: status(429, { "retry-after": "3" }) }]);
  await parts(page).next.click();
  await expect(page.getByText("The server asks for a pause.").first()).toBeVisible();
  await expect(page.getByText(/continues in [123] s/)).toBeVisible();
  await shows(page, "26–50 of 2,560");
  await expect(page.getByText(/continues in/)).toHaveCount(0);
  const calls = await servers.calls();
  expect(calls.map((call) => call.status)).toEqual([429, 200]);
  expect(calls[1].at - calls[0].at).toBeGreaterThanOrEqual(2_900);
});

test("Retry now does not wait, and Cancel gives up", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ times: 2, action: status(429, { "retry-after": "40" }) }]);
  await parts(page).next.click();
  await page.getByRole("button", { name: "Retry now" }).click();
  await expect(page.getByText(/continues in \d+ s/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "Loading was stopped" })).toBeVisible();
  // Who asks again by hand does not want to wait either.
  await page.getByRole("button", { name: "Try again" }).click();
  await shows(page, "26–50 of 2,560");
});

test("after four seconds without an answer it says so, and can be cancelled", async ({ page, servers }) => {
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ action: "never_answer" }]);
  await servers.forget();
  await parts(page).next.click();
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
  await page.clock.fastForward(4_100);
  await expect(page.getByText("Still waiting for the server.").first()).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "Loading was stopped" })).toBeVisible();
  await parts(page).previous.click();
  await shows(page, "1–25 of 2,560");
});

test("a turn of the page ends the pause of the one before", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await servers.faults([{ match: "skip=25&", action: status(503, { "retry-after": "30" }) }]);
  await parts(page).next.click();
  await expect(page.getByText("The server asks for a pause.").first()).toBeVisible();
  await parts(page).previous.click();
  await shows(page, "1–25 of 2,560");
  await expect(page.getByText("The server asks for a pause.")).toHaveCount(0);
  expect(await servers.calls()).toHaveLength(1);
});

test("an outage ends by itself, and is not answered with a storm", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  await servers.killApi();
  let sent = 0;
  page.on("request", (request) => request.url().includes("/api/") && sent++);
  await parts(page).next.click();
  await expect.poll(async () => (await page.clock.runFor(500), sent)).toBe(3);
  await expect(page.getByText("This page keeps trying by itself.")).toBeVisible();
  for (let second = 0; second < 60; second++) await page.clock.runFor(1_000);
  expect(sent).toBeGreaterThan(4);
  expect(sent).toBeLessThanOrEqual(12);
  await servers.reviveApi();
  await expect
    .poll(async () => (await page.clock.runFor(5_000), page.getByRole("table", { name: "Customers 26–50 of 60" }).isVisible()))
    .toBe(true);
});

test("offline is said, nothing is sent, cached pages can be read, and it goes on by itself", async ({ page, context, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await servers.forget();
  await context.setOffline(true);
  await expect(page.getByText(/You are offline/).first()).toBeVisible();
  await expect(page.getByText("No connection")).toBeVisible();
  await parts(page).previous.click();
  await shows(page, "1–25 of 2,560");
  await page.getByRole("link", { name: "Page 3", exact: true }).click();
  await expect(page.getByRole("region", { name: /Customers/ })).toHaveAttribute("aria-busy", "true");
  expect(await servers.calls()).toHaveLength(0);
  await context.setOffline(false);
  await shows(page, "51–75 of 2,560");
  await expect(page.getByText(/You are offline/)).toHaveCount(0);
});

test("ten tabs of a browser share one budget", async ({ context, own }) => {
  const servers = await own({ rows: 2560 });
  await servers.rateLimit(15);
  const tabs = await Promise.all(Array.from({ length: 10 }, () => context.newPage()));
  for (const tab of tabs) {
    await tab.goto(servers.address);
    await shows(tab, "1–25 of 2,560");
  }
  for (let turn = 0; turn < 3; turn++) for (const tab of tabs) await parts(tab).next.press("Enter");
  // The server counts by the minute: 40 wishes are more than two of its windows allow. Tabs that send at the same moment
  // cannot hear each other first: on a machine with more to do than it can, one or two requests are too many.
  const unheard = 2;
  const calls = await servers.calls();
  const windows = new Map<number, number>();
  for (const { at } of calls) windows.set(Math.floor(at / 60_000), (windows.get(Math.floor(at / 60_000)) ?? 0) + 1);
  for (const sent of windows.values()) expect(sent).toBeLessThanOrEqual(15 + unheard);
  expect(calls.filter((call) => call.status !== 200).length).toBeLessThanOrEqual(unheard);
});
