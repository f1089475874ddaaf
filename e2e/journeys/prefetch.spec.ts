import { expect, parts, shows, test } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";
import type { Servers } from "../servers";

test.use({ savesData: false });

/** Where the pages that were asked for begin; counts of each status are asked for as well, when nobody waits. */
const skips = async (servers: Servers) => {
  const asked = (await servers.calls()).map((call) => new URL(call.path_and_query, "http://api").searchParams);
  return asked.filter((query) => query.get("take") === "25").map((query) => query.get("skip"));
};

test("the next page is there before it is wanted, at the price of one request", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect.poll(() => skips(servers)).toEqual(["0", "25"]);
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect.poll(() => skips(servers)).toEqual(["0", "25", "50"]);
});

test("pointing at a page fetches it", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect.poll(async () => (await skips(servers)).length).toBe(2);
  await page.getByRole("link", { name: "Page 4", exact: true }).hover();
  await expect.poll(() => skips(servers)).toEqual(["0", "25", "75"]);
  await page.getByRole("link", { name: "Page 4", exact: true }).click();
  await shows(page, "76–100 of 2,560");
});

for (const [reason, prepare] of [
  ["with Save-Data", () => Object.defineProperty(navigator, "connection", { value: { saveData: true } })],
  ["on a hidden tab", () => Object.defineProperty(document, "hidden", { value: true })],
] as const) {
  test(`nothing is fetched ahead ${reason}`, async ({ page, servers }) => {
    await page.addInitScript(prepare);
    await page.clock.install();
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    await page.clock.runFor(60_000);
    await parts(page).next.hover();
    await page.clock.runFor(60_000);
    expect(await servers.calls(), "nor is anything counted").toHaveLength(1);
  });
}

test("nothing is fetched ahead within a minute of a 429", async ({ page, servers, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  await page.clock.install();
  await servers.faults([{ times: 1, action: { status: 429, headers: { "retry-after": "1" } } }]);
  await page.goto(servers.address);
  await expect.poll(async () => (await page.clock.runFor(500), skips(servers))).toEqual(["0", "0"]);
  await shows(page, "1–25 of 2,560");
  await page.clock.runFor(40_000);
  await parts(page).next.hover();
  await page.clock.runFor(5_000);
  expect(await skips(servers)).toEqual(["0", "0"]);
  await page.clock.runFor(30_000);
  await parts(page).search.hover();
  await parts(page).next.hover();
  await page.clock.runFor(1_000);
  await expect.poll(() => skips(servers)).toEqual(["0", "0", "25"]);
});

test("nothing is fetched ahead when half of the budget is used up", async ({ page, own }) => {
  const servers = await own({ rows: 2560 });
  // Two are used when page 2 is fetched ahead, half of them or more, by counts too, when page 3 is there.
  await servers.rateLimit(6);
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect.poll(async () => (await skips(servers)).length).toBe(2);
  await page.getByRole("link", { name: "Page 3", exact: true }).click();
  await shows(page, "51–75 of 2,560");
  await page.clock.runFor(5_000);
  expect(await skips(servers)).toEqual(["0", "25", "50"]);
});
