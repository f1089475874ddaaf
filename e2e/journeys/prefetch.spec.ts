import { expect, parts, shows, test } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";

test.use({ savesData: false });

const asked = (path: string) => new URL(path, "http://api").searchParams.get("skip");

test("the next page is there before it is wanted, at the price of one request", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const skips = async () => (await servers.calls()).map((call) => asked(call.path_and_query));
  await expect.poll(skips).toEqual(["0", "25"]);
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect.poll(skips).toEqual(["0", "25", "50"]);
});

test("pointing at a page fetches it", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect.poll(async () => (await servers.calls()).length).toBe(2);
  await page.getByRole("link", { name: "Page 4", exact: true }).hover();
  await expect.poll(async () => (await servers.calls()).map((call) => asked(call.path_and_query))).toEqual(["0", "25", "75"]);
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
    expect((await servers.calls()).map((call) => asked(call.path_and_query))).toEqual(["0"]);
  });
}

test("nothing is fetched ahead within a minute of a 429", async ({ page, servers, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  await page.clock.install();
  await servers.faults([{ times: 1, action: { status: 429, headers: { "retry-after": "1" } } }]);
  await page.goto(servers.address);
  const skips = async () => (await servers.calls()).map((call) => asked(call.path_and_query));
  await expect.poll(async () => (await page.clock.runFor(500), skips())).toEqual(["0", "0"]);
  await shows(page, "1–25 of 2,560");
  await page.clock.runFor(50_000);
  await parts(page).next.hover();
  await page.clock.runFor(5_000);
  expect(await skips()).toEqual(["0", "0"]);
  await page.clock.runFor(10_000);
  await parts(page).search.hover();
  await parts(page).next.hover();
  await page.clock.runFor(1_000);
  await expect.poll(skips).toEqual(["0", "0", "25"]);
});

test("nothing is fetched ahead when half of the budget is used up", async ({ page, own }) => {
  const servers = await own({ rows: 2560 });
  await servers.rateLimit(4);
  await page.clock.install();
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect.poll(async () => (await servers.calls()).length).toBe(2);
  await page.getByRole("link", { name: "Page 3", exact: true }).click();
  await shows(page, "51–75 of 2,560");
  await page.clock.runFor(5_000);
  expect((await servers.calls()).map((call) => asked(call.path_and_query))).toEqual(["0", "25", "50"]);
});
