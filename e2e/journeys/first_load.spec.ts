import { expect, shows, test } from "../fixtures";

for (const [address, query, range] of [
  ["/", "skip=0&take=25", "1–25 of 2,560"],
  ["/?page=3&size=50", "skip=100&take=50", "101–150 of 2,560"],
]) {
  test(`one request for ${address}, sent before the program arrived`, async ({ page, servers }) => {
    await page.goto(servers.address + address);
    await shows(page, range);
    expect((await servers.calls()).map((call) => call.path_and_query)).toEqual([`/api/v0/customers?${query}`]);
  });
}

test("a filtered link makes one request, and names filter and page in the title", async ({ page, servers }) => {
  const { total } = await servers.list("status=ACTIVE&name=an&take=1");
  await servers.forget();
  await page.goto(`${servers.address}/?status=ACTIVE&q=an&page=2&tab=x%20y`);
  await shows(page, `26–50 of ${total.toLocaleString("en-US")}`);
  await expect(page).toHaveTitle("“an” · Active · Page 2 · Customers");
  expect(await servers.calls()).toHaveLength(1);
});

test("a page that cannot start says so within eight seconds", async ({ page, servers, console_ }) => {
  console_.expected.push(/./);
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto(servers.address);
  await expect(page.getByRole("dialog", { name: "The console stopped" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
});

test("a slow start says so within eight seconds, and starts all the same", async ({ page, servers }) => {
  await page.clock.install();
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(servers.address, { waitUntil: "commit" });
  await expect(page.getByText("Loading customers…")).toBeVisible();
  await page.clock.runFor(8_000);
  await expect(page.getByText("longer than usual")).toBeVisible();
  await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
  release();
  await shows(page, "1–25 of 2,560");
});

test("without JavaScript there are words", async ({ browser, servers }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(servers.address);
  await expect(page.getByRole("heading", { name: "This page needs JavaScript" })).toBeVisible();
});

test("a wrong configuration names option, value and what is allowed", async ({ page, servers }) => {
  await page.route(`${servers.address}/`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(/(id="?customer-console-config"?[^>]*>)\s*\{\}/, '$1{"page_size": 7, "ttl_seconds": "x"}');
    await route.fulfill({ response: answer, body });
  });
  await page.goto(`${servers.address}/`);
  await expect(page.getByRole("heading", { name: "This page is not set up correctly" })).toBeVisible();
  await expect(page.getByText('ttl_seconds: "x" is not allowed; use a whole number from 0 to 86400')).toBeVisible();
});
