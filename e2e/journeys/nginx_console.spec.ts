import type { Page } from "@playwright/test";
import { expect, LIST, send, test } from "../behind";
import { parts, shows } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";
import { SECRET } from "../servers";

/** Everything that the browser gets for a page: heads and bodies. */
const received = (page: Page) => {
  const all: Promise<string>[] = [];
  page.on("response", (response) => {
    const body = response.body().then((bytes) => bytes.toString("latin1"), () => "");
    all.push(Promise.all([response.allHeaders().then(JSON.stringify, () => ""), body]).then((texts) => response.url() + texts.join("\n")));
  });
  return async () => (await Promise.all(all)).join("\n");
};
/** As it is, and as it would look inside JSON, an address or base64. */
const forms = (secret: string) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString("base64").replace(/=+$/, ""), secret.slice(4, -4)];

test("the console works behind nginx, and the secret reaches neither the browser nor the disk", async ({ page, nginx, servers, console_ }) => {
  const gateway = await nginx();
  const all = received(page);
  await page.goto(gateway.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await parts(page).status("Blacklisted").click();
  await expect(parts(page).chips).toHaveCount(1);
  await page.getByRole("button", { name: "Clear all" }).or(page.getByRole("button", { name: /Remove/ })).first().click();
  await parts(page).search.fill("an");
  await parts(page).search.press("Enter");
  await expect(page.getByRole("table", { name: /Customers 1–25 of/ })).toBeVisible();
  await parts(page).names.first().getByRole("link").click();
  await expect(parts(page).record).toBeVisible();
  await page.keyboard.press("Escape");
  expect((await servers.calls()).every((call) => call.status === 200)).toBe(true);
  // What goes wrong must not tell it either.
  console_.expected.push(FAILED_REQUESTS);
  await servers.faults([{ action: "close" }]);
  await parts(page).next.click();
  await expect.poll(async () => (await all()).includes("The customer API cannot be reached")).toBe(true);
  await page.goto(`${gateway.address}${LIST}?take=99`);
  await page.goto(`${gateway.address}/nothing`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();

  await expect.poll(() => gateway.logs()).toContain("GET /nothing 404");
  const texts = { browser: await all(), logs: gateway.logs(), cache: gateway.kept().join("\n") };
  expect(texts.browser, "the journey was heard").toContain("first_name");
  expect(texts.cache, "answers lie in the cache").toContain("first_name");
  expect(texts.logs).toContain(`GET ${LIST} 502`);
  for (const [place, text] of Object.entries(texts))
    for (const form of [...forms(SECRET), "demo-key-1"]) expect(text.includes(form), `${form} in the ${place}`).toBe(false);
});

test("an e-mail address that is searched for gets into no log, whether the API answers or not", async ({ page, nginx, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own({ rows: 60 });
  const gateway = await nginx({ api: servers.apiAddress });
  await page.goto(gateway.address);
  await shows(page, "1–25 of 60");
  await parts(page).search.fill("nobody@example.invalid");
  await parts(page).search.press("Enter");
  await expect(parts(page).chips).toHaveCount(1);
  await expect.poll(async () => (await servers.calls()).some((call) => call.path_and_query.includes("nobody%40example"))).toBe(true);
  await servers.killApi();
  for (const query of ["email=nobody%40example.invalid&take=1", "email=nobody@example.invalid&x=1", `email=nobody@example.invalid&name=${"a".repeat(5_000)}`]) await send(gateway.address, `${LIST}?${query}`);
  // nginx writes its line after the answer is sent.
  await expect.poll(() => gateway.logs()).toMatch(/customers 200 .*\n(.*\n)*.*customers 502 .*\n(.*\n)*.*customers 400 .*\n(.*\n)*.*customers 414 /);
  expect(gateway.logs()).not.toContain("nobody");
});
