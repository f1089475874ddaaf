import { expect, nameOf, parts, shows, test } from "../fixtures";
import { watchNames, whole } from "../guard";

test("after the TTL the old rows stay readable while they are renewed", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  const before = await parts(page).names.allInnerTexts();
  await parts(page).next.click();
  await shows(page, "26–50 of 60");
  await servers.data({ insert: 1 });
  await servers.faults([{ delay_ms: 800 }]);
  await page.clock.fastForward(61_000);
  await parts(page).previous.click();
  await expect(page.getByText("Refreshing…")).toBeVisible();
  await shows(page, "1–25 of 60");
  expect(await parts(page).names.allInnerTexts()).toEqual(before);
  await shows(page, "1–25 of 61");
  await expect(parts(page).names.first()).toHaveText(nameOf((await servers.list("take=1")).data[0]));
});

test("before the TTL ends nothing is asked, whichever way a page is reached", async ({ page, servers }) => {
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await parts(page).status("Blacklisted").check();
  const { total } = await servers.list("status=BLACKLISTED&take=1");
  await shows(page, `1–25 of ${whole(total)}`);
  await page.clock.fastForward(55_000);
  await servers.forget();
  await page.goBack();
  await shows(page, "26–50 of 2,560");
  await page.goBack();
  await shows(page, "1–25 of 2,560");
  await page.goForward();
  await page.goForward();
  await shows(page, `1–25 of ${whole(total)}`);
  await parts(page).status("All").check();
  await shows(page, "1–25 of 2,560");
  expect(await servers.calls()).toEqual([]);
});

test("Refresh shows what changed in a row", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  const { data } = await servers.list("take=1");
  const row = page.getByRole("row").nth(1);
  const before = await row.innerText();
  await servers.data({ touch: [data[0].id] });
  await parts(page).refresh.click();
  await expect.poll(() => row.innerText()).not.toBe(before);
  await expect(row.getByRole("link")).toHaveAttribute("href", `?record=${data[0].id}`);
});

test("Refresh pressed twice asks once at a time", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ delay_ms: 500 }]);
  await servers.forget();
  await parts(page).refresh.click();
  await parts(page).refresh.click();
  await expect(page.getByText("just loaded")).toBeVisible();
  expect(await servers.calls()).toHaveLength(1);
});

test("a superseded answer never shows, not even for a moment", async ({ page, servers }) => {
  const slow = await servers.list("name=smith&take=25");
  const fast = await servers.list("name=son&take=25");
  const shownByBoth = new Set<string>(fast.data.map(nameOf));
  const onlySlow: string[] = slow.data.map(nameOf).filter((name: string) => !shownByBoth.has(name));
  await page.goto(`${servers.address}/?status=BLACKLISTED`);
  await expect(parts(page).names).toHaveCount(25);
  const before = await parts(page).names.allInnerTexts();
  await servers.faults([{ match: "name=smith", delay_ms: 1500 }]);
  await servers.forget();
  const seen = await watchNames(page);
  const answered: string[] = [];
  page.on("requestfinished", (request) => answered.push(request.url()));
  const aborted = page.waitForEvent("requestfailed", (request) => request.url().includes("name=smith"));
  await page.getByRole("button", { name: "Clear all" }).click();
  await shows(page, "1–25 of 2,560");
  await parts(page).search.fill("smith");
  await parts(page).search.press("Enter");
  await expect.poll(async () => (await servers.calls()).some((call) => call.path_and_query.includes("smith"))).toBe(true);
  await parts(page).search.fill("son");
  await parts(page).search.press("Enter");
  await shows(page, `1–${Math.min(25, fast.total)} of ${whole(fast.total)}`);
  expect((await aborted).failure()?.errorText).toBe("net::ERR_ABORTED");
  await expect.poll(async () => (await servers.calls()).filter((call) => (call as unknown as { ms: number | null }).ms === null)).toEqual([]);
  const unfiltered = new Set([...before, ...(await servers.list("take=25")).data.map(nameOf)]);
  const wrong = onlySlow.filter((name) => !unfiltered.has(name));
  expect(wrong.length, "the journey could see them").toBeGreaterThan(0);
  expect((await seen()).filter((name) => wrong.includes(name))).toEqual([]);
  expect(answered.filter((url) => url.includes("smith"))).toEqual([]);
});

test("turning quickly shows the last page asked for", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ match: "skip=25&", delay_ms: 900 }, { match: "skip=50&", delay_ms: 500 }]);
  for (let press = 0; press < 3; press++) await parts(page).next.click();
  await shows(page, "76–100 of 2,560");
  const { data } = await servers.list("skip=75&take=25");
  await expect(parts(page).names).toHaveText(data.map(nameOf));
});

test("a changed total forgets the other pages of that list", async ({ page, own }) => {
  const servers = await own({ rows: 80 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 80");
  await servers.data({ insert: 3 });
  await parts(page).next.click();
  await shows(page, "26–50 of 83");
  await servers.forget();
  await parts(page).previous.click();
  await shows(page, "1–25 of 83");
  expect((await servers.calls()).map((call) => call.path_and_query)).toEqual(["/api/v0/customers?skip=0&take=25"]);
});
