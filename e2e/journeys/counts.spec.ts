import { expect, parts, shows, test } from "../fixtures";

test.use({ savesData: false });

test("each status is counted in passing, and the search in force with it", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  for (const [name, status] of [["Active", "ACTIVE"], ["Blacklisted", "BLACKLISTED"], ["Deactivated", "DEACTIVATED"]]) {
    const { total } = await servers.list(`status=${status}&take=1`);
    await expect(parts(page).status(name!).locator("..")).toContainText(total.toLocaleString("en-US"));
  }
  const tiny = (await servers.calls()).filter((call) => /[?&]take=1(&|$)/.test(call.path_and_query));
  expect(tiny.length).toBeGreaterThanOrEqual(3);
  await parts(page).search.fill("an");
  await parts(page).search.press("Enter");
  const { total } = await servers.list("status=BLACKLISTED&name=an&take=1");
  await expect(parts(page).status("Blacklisted").locator("..")).toContainText(total.toLocaleString("en-US"));
  await expect(parts(page).status("Blacklisted").locator("..").getByTitle(/counted at \d/)).toBeVisible();
});

test("counts are cached, go through the second lane, and never before the operator's request", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?inspect`);
  await shows(page, "1–25 of 2,560");
  await expect(parts(page).status("Deactivated").locator("..")).toContainText(/\d/);
  const lanes = page.getByRole("dialog", { name: "Requests" }).getByRole("row").filter({ hasText: "take=1" });
  await expect(async () => expect(await lanes.count()).toBeGreaterThanOrEqual(3)).toPass();
  const lines = (await lanes.allInnerTexts()).filter((line) => /take=1(\s|$)/.test(line));
  for (const line of lines) expect(line).toContain("renewal");
  const before = (await servers.calls()).length;
  await parts(page).status("Active").check();
  await expect(page.getByRole("table", { name: /^Customers 1–25/ })).toBeVisible();
  await parts(page).status("All").check();
  await shows(page, "1–25 of 2,560");
  const tiny = (await servers.calls()).slice(before).filter((call) => /[?&]take=1(&|$)/.test(call.path_and_query));
  expect(tiny).toHaveLength(0);
});
