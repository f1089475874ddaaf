import type { Page } from "@playwright/test";
import { configured, copied, expect, parts, shows, test } from "../fixtures";

const stopped = (page: Page) => page.getByRole("dialog", { name: "The console stopped" });

test.describe("a program that cannot be loaded", () => {
  test.beforeEach(({ console_ }) => {
    console_.expected.push(/./);
  });

  test("Reload starts the console once it can be loaded", async ({ page, servers }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(servers.address);
    await expect(stopped(page)).toBeVisible();
    await page.unroute(/\.wasm$/);
    await page.getByRole("button", { name: "Reload" }).click();
    await shows(page, "1–25 of 2,560");
    await expect(stopped(page)).toBeHidden();
  });

  test("a script that is missing is told, with its address", async ({ page, servers }) => {
    await page.route(/customer-console.*\.js$/, (route) => route.fulfill({ status: 404, body: "gone" }));
    await page.goto(servers.address);
    await expect(stopped(page)).toBeVisible();
    await expect(stopped(page)).toContainText("Start-up failed");
  });

  test("a program that is no wasm is told", async ({ page, servers }) => {
    await page.route(/\.wasm$/, (route) => route.fulfill({ contentType: "text/html", body: "<h1>Sign in</h1>" }));
    await page.goto(servers.address);
    await expect(stopped(page)).toContainText("Start-up failed");
  });

  test("the error's text can be copied, and Esc does not hide the screen", async ({ page, context, servers }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(servers.address);
    await expect(stopped(page)).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await expect(stopped(page)).toBeVisible();
    await page.getByRole("button", { name: "Copy error text" }).click();
    await expect(page.getByRole("button", { name: "Copied" })).toBeVisible();
    expect(await copied(page)).toContain("Start-up failed");
  });
});

test("every problem of the configuration is named at once", async ({ page, servers }) => {
  await configured(page, servers.address, '{"api_base": "ftp://x", "page_size": 101, "ttl_seconds": -1, "colour": "red"}');
  await expect(page.getByRole("heading", { name: "This page is not set up correctly" })).toBeVisible();
  const problems = page.getByRole("listitem");
  await expect(problems).toHaveCount(4);
  for (const [at, start] of ['api_base: "ftp://x"', "page_size: 101", "ttl_seconds: -1", 'colour: "red"'].entries())
    await expect(problems.nth(at)).toContainText(`${start} is not allowed; use `);
});

test("a block that is no JSON is told", async ({ page, servers }) => {
  await configured(page, servers.address, "{title: 'x'}");
  await expect(page.getByRole("listitem").filter({ hasText: "not JSON" })).toBeVisible();
});

test("title, page sizes and TTL can be configured", async ({ page, servers }) => {
  await page.clock.install();
  await configured(page, servers.address, '{"title": "Guests & Co", "page_sizes": [5, 20], "ttl_seconds": 5}');
  await shows(page, "1–5 of 2,560");
  await expect(page.getByRole("heading", { level: 1, name: "Guests & Co" })).toBeVisible();
  await expect(page).toHaveTitle("Guests & Co");
  await expect(parts(page).size.getByRole("option")).toHaveText(["5", "20"]);
  expect((await servers.calls()).map((call) => call.path_and_query)).toEqual(["/api/v0/customers?skip=0&take=5"]);
  await parts(page).next.click();
  await shows(page, "6–10 of 2,560");
  await page.clock.fastForward(6_000);
  await servers.forget();
  await parts(page).previous.click();
  await shows(page, "1–5 of 2,560");
  await expect(page.getByText("just loaded")).toBeVisible();
  expect((await servers.calls()).map((call) => call.path_and_query)).toEqual(["/api/v0/customers?skip=0&take=5"]);
});

for (const [policy, address] of [["none", "/"], ["all", "/?q=nobody%40example.invalid"]]) {
  test(`searches in the address: ${policy}`, async ({ page, servers }) => {
    await configured(page, servers.address, JSON.stringify({ search_in_address: policy }));
    await shows(page, "1–25 of 2,560");
    await parts(page).search.fill(policy === "all" ? "nobody@example.invalid" : "an");
    await parts(page).search.press("Enter");
    await expect(parts(page).chips).toHaveCount(1);
    await expect(page).toHaveURL(servers.address + address);
    await expect(page.getByText("just loaded")).toBeVisible();
    await servers.forget();
    await page.reload();
    await expect(parts(page).chips).toHaveCount(1);
    await expect(page.getByText("Connected")).toBeVisible();
    expect(await servers.calls(), "the early request is taken over").toHaveLength(1);
  });
}
