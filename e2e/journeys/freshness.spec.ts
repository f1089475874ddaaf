import { expect, parts, shows, test } from "../fixtures";

const HELD = /Rows stay where they are/;

test("auto-refresh renews as often as chosen, not while hidden, and can be stopped", async ({ page, servers }) => {
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).autoRefresh.selectOption("Every 30 s");
  await servers.forget();
  const sent = async () => (await servers.calls()).length;
  await page.clock.runFor(29_000);
  expect(await sent()).toBe(0);
  await page.clock.runFor(1_500);
  await expect.poll(sent).toBe(1);
  await page.clock.runFor(30_500);
  await expect.poll(sent).toBe(2);
  await page.evaluate(() => Object.defineProperty(document, "hidden", { value: true, configurable: true }));
  await page.clock.runFor(120_000);
  expect(await sent()).toBe(2);
  await page.evaluate(() => Object.defineProperty(document, "hidden", { value: false, configurable: true }));
  await page.clock.runFor(30_500);
  await expect.poll(sent).toBe(3);
  await parts(page).autoRefresh.selectOption("Auto-refresh off");
  await page.clock.runFor(600_000);
  expect(await sent()).toBe(3);
});

test("rows that a renewal changed are marked and told, and keep their place", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  const third = (await servers.list("take=3")).data[2];
  await servers.data({ touch: [third.id] });
  await parts(page).refresh.click();
  await expect(page.getByRole("status").filter({ hasText: "1 row changed" })).toBeAttached();
  const rows = parts(page).table.getByRole("row");
  const tint = (row: number) => rows.nth(row).getByRole("rowheader").evaluate((cell) => getComputedStyle(cell).backgroundColor);
  expect(await tint(3)).not.toBe(await tint(4));
  await parts(page).next.click();
  await shows(page, "26–50 of 60");
  expect(await tint(3)).toBe(await tint(4));
});

test("a renewal never moves rows under the pointer", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  await parts(page).autoRefresh.selectOption("Every 30 s");
  const first = await parts(page).names.first().textContent();
  await parts(page).names.nth(4).hover();
  await servers.data({ insert: 2 });
  await page.clock.runFor(31_000);
  await expect(page.getByText(HELD).first()).toBeVisible();
  expect(await parts(page).names.first().textContent()).toBe(first);
  await page.clock.runFor(90_000);
  expect(await parts(page).names.first().textContent()).toBe(first);
  await page.getByRole("button", { name: "Show the changes" }).click();
  await shows(page, "1–25 of 62");
  expect(await parts(page).names.nth(2).textContent()).toBe(first);
  await expect(page.getByText(HELD)).toHaveCount(0);

  // Nobody points at the rows now.
  await servers.data({ insert: 1 });
  await page.clock.runFor(31_000);
  await shows(page, "1–25 of 63");
});

test("a list that changed while it was read is said in one line, and read again from page 1", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  await servers.data({ insert: 1 });
  await parts(page).next.click();
  await shows(page, "26–50 of 61");
  await expect(page.getByText("The list changed while you read it: 60 customers before, 61 now.").first()).toBeVisible();
  await page.getByRole("button", { name: "Reload from page 1" }).click();
  await shows(page, "1–25 of 61");
  await expect(page).toHaveURL(`${servers.address}/`);
  await expect(page.getByRole("button", { name: "Reload from page 1" })).toHaveCount(0);
});

test("a customer on two pages is said", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  // As many come as go, so that the total tells nothing.
  await servers.data({ insert: 1 });
  const last = (await servers.list("skip=60&take=1")).data[0];
  expect(last).toBeTruthy();
  await servers.faults([{ match: "skip=25", action: { status: 200, content_type: "application/json", body: JSON.stringify({ ...(await servers.list("skip=25&take=25")), total: 60 }) } }]);
  await parts(page).next.click();
  await shows(page, "26–50 of 60");
  await expect(page.getByText(/a customer stands in two places/).first()).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect(page.getByText(/a customer stands in two places/).filter({ visible: true })).toHaveCount(0);
});

test("a page that is too short is said", async ({ page, servers }) => {
  const { data } = await servers.list("take=20");
  const body = JSON.stringify({ data, total: 2560, skip: 0, take: 25 });
  await servers.faults([{ action: { status: 200, content_type: "application/json", body } }]);
  await page.goto(servers.address);
  await expect(page.getByText("The server counts more customers than it sent: 5 are missing on this page.").first()).toBeVisible();
  await expect(parts(page).names).toHaveCount(20);
});

test("another filter is no change of the list", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  await parts(page).status("Active").click();
  await expect(parts(page).chips).toHaveCount(1);
  await servers.data({ insert: 1 });
  await page.getByRole("button", { name: "Clear all" }).click();
  await shows(page, "1–25 of 60");
  await expect(page.getByRole("button", { name: "Reload from page 1" })).toHaveCount(0);
});

test("Refresh asks whoever keeps answers on the way for a new one; turning a page does not", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const asked = (run: () => Promise<void>) => Promise.all([page.waitForRequest(/customers\?/), run()]).then(([request]) => request.allHeaders());
  expect((await asked(() => parts(page).next.click()))["cache-control"]).toBe("no-cache");
  await shows(page, "26–50 of 2,560");
  expect((await asked(() => parts(page).refresh.click()))["cache-control"]).toBe("max-age=0");
});

test("rows are as old as the answer that a gateway kept", async ({ page, servers }) => {
  await page.route(/customers\?/, async (route) => {
    const answer = await route.fetch();
    const sent = new Date(answer.headers().date);
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "x-fetched-at": new Date(sent.getTime() - 40_000).toUTCString() } });
  });
  const before = Date.now();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const told = await page.getByText(/^as of \d/).getAttribute("data-as-of");
  const age = (Date.parse(told!.replace("as of ", "")) - before) / 1_000;
  expect(age).toBeGreaterThan(-41);
  expect(age).toBeLessThan(-35);
});
