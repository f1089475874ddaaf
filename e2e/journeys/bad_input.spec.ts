// Whatever the server sends: a clear message, the last good page stays readable, and no unbounded retries.
import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";
import type { Servers } from "../servers";
import { FAILED_REQUESTS } from "../guard";

const OLDER = /^These rows are older: refreshing them failed\./;
/** Three attempts, then probes ever rarer. */
const IN_A_MINUTE = 12;

test.beforeEach(({ console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
});

/** A good page, and then nothing but this. */
const goodPageThen = async (page: Page, servers: Servers, fault: unknown) => {
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const names = await parts(page).names.allTextContents();
  await servers.faults([{ action: fault }]);
  await servers.forget();
  await parts(page).refresh.click();
  return names;
};

const final: [fault: string, words: string][] = [
  ["truncated_json", "The answer cannot be read"],
  ["empty_200", "The answer cannot be read"],
  ["no_content", "status 204"],
  ["gigantic_body", "larger than 10 MB"],
  ["missing_data", "data: expected a list, found nothing"],
  ["negative_total", "total: expected a whole number"],
  ["fractional_total", "total: expected a whole number"],
  ["total_too_small", "total: expected at least the number of rows"],
  ["more_rows", "no more rows than asked for"],
  ["retry_after_day", "Too many requests for the moment"],
];

for (const [fault, words] of final) {
  test(`${fault}: said once, never retried`, async ({ page, servers }) => {
    const before = await goodPageThen(page, servers, fault);
    const strip = page.getByRole("alert").filter({ hasText: OLDER });
    await expect(strip).toContainText(words);
    expect(await parts(page).names.allTextContents()).toEqual(before);
    await page.clock.runFor(60_000);
    expect(await servers.calls()).toHaveLength(1);
  });
}

const passing: [fault: unknown, words: string][] = [
  ["close", "The server cannot be reached"],
  ["truncate", "The server cannot be reached"],
  ["redirect_login", "The server cannot be reached"],
  ["html_error_page", "status 502"],
  [{ status: 500, body: "" }, "status 500"],
  [{ status: 504, body: "" }, "status 504"],
];

for (const [fault, words] of passing) {
  test(`${JSON.stringify(fault)}: tried three times, then ever rarer`, async ({ page, servers }) => {
    const before = await goodPageThen(page, servers, fault);
    const strip = page.getByRole("alert").filter({ hasText: OLDER });
    await expect.poll(async () => (await page.clock.runFor(300), strip.isVisible())).toBe(true);
    await expect(strip).toContainText(words);
    expect(await servers.calls()).toHaveLength(3);
    for (let second = 0; second < 60; second++) await page.clock.runFor(1_000);
    expect(await parts(page).names.allTextContents()).toEqual(before);
    const sent = (await servers.calls()).length;
    expect(sent).toBeGreaterThan(3);
    expect(sent).toBeLessThanOrEqual(IN_A_MINUTE);
    await servers.noFaults();
    await expect.poll(async () => (await page.clock.runFor(5_000), strip.isVisible())).toBe(false);
  });
}

for (const fault of ["wrong_content_type", "take_echo", "null_fields", "missing_fields", "numbers_as_strings", "huge_number", "lone_surrogate", "null_row", "duplicate_keys", "bad_dates"]) {
  test(`${fault}: all rows are shown`, async ({ page, servers }) => {
    await servers.faults([{ action: fault }]);
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    await expect(parts(page).names).toHaveCount(25);
    await expect(page.getByRole("alert")).toHaveCount(0);
  });
}

test("duplicate_ids: the rows are shown, and that they do not fit together is said", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ action: "duplicate_ids" }]);
  await parts(page).refresh.click();
  await expect(page.getByText(/a customer stands in two places/).first()).toBeVisible();
  await expect(parts(page).names).toHaveCount(25);
});

test("a 429 without any header pauses for some seconds, then goes on", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ times: 1, action: "too_many_requests_bare" }]);
  await servers.forget();
  await parts(page).next.click();
  await expect(page.getByText(/continues in [1-5] s/)).toBeVisible();
  await shows(page, "26–50 of 2,560");
  const calls = await servers.calls();
  expect(calls.map((call) => call.status)).toEqual([429, 200]);
  expect(calls[1].at - calls[0].at).toBeGreaterThanOrEqual(4_900);
});

test("a body that stalls counts as no answer", async ({ page, servers }) => {
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ action: "stall_body" }]);
  await servers.forget();
  await parts(page).next.click();
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
  await page.clock.fastForward(4_100);
  await expect(page.getByText("Still waiting for the server.").first()).toBeVisible();
  for (let attempt = 2; attempt <= 3; attempt++) {
    await page.clock.fastForward(15_000);
    await expect.poll(async () => (await page.clock.runFor(100), (await servers.calls()).length)).toBe(attempt);
  }
  await page.clock.fastForward(15_000);
  await expect(page.getByText("No complete answer came within 15 seconds.")).toBeVisible();
});

test("a day's pause is kept until the person insists", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ times: 1, action: "retry_after_day" }]);
  await servers.forget();
  await parts(page).next.click();
  await expect(page.getByRole("heading", { name: "Too many requests for the moment" })).toBeVisible();
  await page.getByRole("link", { name: "Page 3", exact: true }).click();
  await expect(page.getByText(/The server asked for a pause; [\d,]+ s of it are left\./)).toBeVisible();
  expect(await servers.calls()).toHaveLength(1);
  await page.getByRole("button", { name: "Try again" }).click();
  await shows(page, "51–75 of 2,560");
});

test("ten fast turns of the page: at most two requests are answered", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.faults([{ delay_ms: 2_000 }]);
  await servers.forget();
  for (let turn = 0; turn < 10; turn++) await parts(page).next.click();
  await shows(page, "251–275 of 2,560");
  const answered = (await servers.calls()).filter((call) => call.status === 200);
  expect(answered.length).toBeLessThanOrEqual(2);
});
