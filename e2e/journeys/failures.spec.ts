import { expect, parts, shows, test } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";

test.beforeEach(({ console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
});

const json = (status: number, body: unknown, headers = {}) => ({ status, body: JSON.stringify(body), content_type: "application/json", headers });

test("secrets that are replaced while rows are shown: the rows stay, the reason is told", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  await servers.killApi();
  await servers.reviveApi("another-secret");
  await parts(page).refresh.click();
  const strip = page.getByRole("alert");
  await expect(strip).toContainText("You are not allowed to see these customers");
  await shows(page, "1–25 of 60");
  await parts(page).next.click();
  await expect(page.getByRole("heading", { name: "You are not allowed to see these customers" })).toBeVisible();
  await expect(page.getByText("key and secret")).toBeVisible();
  await servers.killApi();
  await servers.reviveApi();
  await page.getByRole("button", { name: "Try again" }).click();
  await shows(page, "26–50 of 60");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a gateway that is gone is said", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 60");
  await servers.killGateway();
  await parts(page).next.click();
  await expect(page.getByRole("heading", { name: "The server cannot be reached" })).toBeVisible();
  await expect(page.getByText("No connection")).toBeVisible();
  await expect(page.getByRole("table", { name: /of 60/ })).toBeHidden();
});

test("403 asks to check the credentials too", async ({ page, servers }) => {
  await servers.faults([{ action: json(403, { statusCode: 403, message: "Application is suspended" }) }]);
  await page.goto(servers.address);
  await expect(page.getByRole("heading", { name: "You are not allowed to see these customers" })).toBeVisible();
  await expect(page.getByText("Application is suspended")).toBeVisible();
});

test("all messages of a refusal are shown as text", async ({ page, servers }) => {
  const message = ["take must not be greater than 100", "name <i>must</i> be shorter"];
  await servers.faults([{ action: json(400, { statusCode: 400, message, error: "Bad Request" }) }]);
  await page.goto(servers.address);
  await expect(page.getByRole("heading", { name: "The server did not accept this request" })).toBeVisible();
  for (const line of message) await expect(page.getByRole("alert").getByRole("listitem").filter({ hasText: line })).toBeVisible();
});

test("too many requests is its own screen", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await servers.faults([{ action: "retry_after_day" }]);
  await page.goto(servers.address);
  await expect(page.getByRole("heading", { name: "Too many requests for the moment" })).toBeVisible();
});

test("no answer within 15 seconds is said", async ({ page, servers }) => {
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ action: "never_answer" }]);
  await servers.forget();
  await parts(page).next.click();
  for (let attempt = 1; attempt <= 3; attempt++) {
    await expect.poll(async () => (await page.clock.runFor(100), (await servers.calls()).length)).toBe(attempt);
    await page.clock.fastForward(15_000);
  }
  await expect(page.getByText("No complete answer came within 15 seconds.")).toBeVisible();
});

test("a first load without an answer is given up after 15 seconds too", async ({ page, servers }) => {
  await servers.faults([{ action: "never_answer" }]);
  await page.clock.install();
  await page.goto(servers.address, { waitUntil: "commit" });
  await expect(parts(page).search).toBeVisible();
  for (let attempt = 1; attempt <= 3; attempt++) {
    await expect.poll(async () => (await page.clock.runFor(100), (await servers.calls()).length)).toBe(attempt);
    await page.clock.fastForward(15_000);
  }
  await expect(page.getByText("No complete answer came within 15 seconds.")).toBeVisible();
});

for (const [fault, words] of [
  ["redirect_login", "The server cannot be reached"],
  ["no_content", "status 204"],
  ["gigantic_body", "larger than 10 MB"],
  ["truncate", "The server cannot be reached"],
  ["fractional_total", "total: expected a whole number"],
]) {
  test(`${fault} is an error, never an empty list`, async ({ page, own }) => {
    const servers = await own({ rows: 60 });
    await servers.faults([{ action: fault }]);
    await page.goto(servers.address);
    await expect(page.getByRole("alert").getByText(words).first()).toBeVisible();
    await expect(page.getByText("No customers yet")).toBeHidden();
    await servers.noFaults();
    await page.getByRole("button", { name: "Try again" }).click();
    await shows(page, "1–25 of 60");
  });
}

test("429 without any header is waited out twice, then told", async ({ page, own }) => {
  const servers = await own({ rows: 60 });
  await servers.faults([{ action: "too_many_requests_bare" }]);
  await page.goto(servers.address);
  for (let pause = 0; pause < 2; pause++) {
    await expect(page.getByText(/continues in [1-5] s/)).toBeVisible();
    await page.getByRole("button", { name: "Retry now" }).click();
  }
  await expect(page.getByRole("heading", { name: "Too many requests for the moment" })).toBeVisible();
  expect(await servers.calls()).toHaveLength(3);
});

test("waiting for a network can be given up, and Try again works once it is back", async ({ page, context, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await context.setOffline(true);
  await parts(page).next.click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { name: "Loading was stopped" })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Try again" }).click();
  await shows(page, "26–50 of 2,560");
});
