import { expect, parts, shows, test } from "../fixtures";
import { whole } from "../guard";

test("a link with a name makes one request", async ({ page, servers }) => {
  const { total } = await servers.list("name=smith&take=1");
  await servers.forget();
  await page.goto(`${servers.address}/?q=smith`);
  await shows(page, `1–${Math.min(25, total)} of ${whole(total)}`);
  await expect(parts(page).search).toHaveValue("smith");
  expect((await servers.calls()).map((call) => call.path_and_query)).toEqual(["/api/v0/customers?skip=0&take=25&name=smith"]);
});

test("the list request leaves before the program is there", async ({ page, servers }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(servers.address, { waitUntil: "commit" });
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
  release();
  await shows(page, "1–25 of 2,560");
  expect(await servers.calls()).toHaveLength(1);
});

test("words that an address needs to encode make one request", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=${encodeURIComponent("O'Brien & Söhne *~!()+")}`);
  await expect(page.getByRole("heading", { name: "No customer matches" })).toBeVisible();
  expect(await servers.calls()).toHaveLength(1);
});

test("the browser never holds credentials", async ({ page, servers }) => {
  const request = page.waitForRequest(/api\/v0\/customers/);
  await page.goto(servers.address);
  const headers = Object.keys(await (await request).allHeaders());
  expect(headers.filter((name) => /authorization|secret|key|cookie/i.test(name))).toEqual([]);
  const answer = Object.keys(await (await (await request).response())!.allHeaders());
  expect(answer.filter((name) => /secret|cookie/i.test(name))).toEqual([]);
});

test("nothing moves while the page starts", async ({ page, servers }) => {
  await page.addInitScript(() => {
    (window as any).shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as any) if (!entry.hadRecentInput) (window as any).shifts += entry.value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => (window as any).shifts)).toBeLessThan(0.02);
});

test("rows wait as bones on the first load only", async ({ page, servers }) => {
  await servers.faults([{ delay_ms: 700 }]);
  await page.goto(servers.address, { waitUntil: "commit" });
  await expect(page.getByText("Loading customers…")).toBeVisible();
  await expect(parts(page).names).toHaveCount(0);
  await shows(page, "1–25 of 2,560");
  const before = await parts(page).names.allInnerTexts();
  await parts(page).next.click();
  const region = page.getByRole("region", { name: "Customers" });
  await expect(region).toHaveAttribute("aria-busy", "true");
  expect(await parts(page).names.allInnerTexts(), "the old rows stay").toEqual(before);
  await shows(page, "26–50 of 2,560");
  await expect(region).not.toHaveAttribute("aria-busy", "true");
});

test("a first load that is superseded is aborted", async ({ page, servers }) => {
  const { total } = await servers.list("name=son&take=1");
  await servers.faults([{ match: "take=25", times: 1, delay_ms: 9000 }]);
  await servers.forget();
  const aborted = page.waitForEvent("requestfailed", { predicate: (request) => /skip=0&take=25$/.test(request.url()), timeout: 6000 });
  aborted.catch(() => {});
  await page.goto(servers.address, { waitUntil: "commit" });
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
  await parts(page).search.fill("son");
  await parts(page).search.press("Enter");
  await shows(page, `1–${Math.min(25, total)} of ${whole(total)}`);
  expect((await aborted).failure()?.errorText).toBe("net::ERR_ABORTED");
});
