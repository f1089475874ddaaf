import { expect, parts, shows, test } from "../fixtures";
import { whole } from "../guard";

test("what is typed is trimmed, and Clear search empties the box and keeps the focus", async ({ page, servers }) => {
  const { total } = await servers.list("name=an&take=1");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await parts(page).search.fill("  an  ");
  await parts(page).search.press("Enter");
  await shows(page, `1–25 of ${whole(total)}`);
  expect((await servers.calls())[0].path_and_query).toBe("/api/v0/customers?skip=0&take=25&name=an");
  await page.getByRole("button", { name: "Clear search" }).click();
  await shows(page, "1–25 of 2,560");
  await expect(parts(page).search).toHaveValue("");
  await expect(parts(page).search).toBeFocused();
});

test("a search goes to page 1, and typing makes no step for Back", async ({ page, servers }) => {
  await page.goto("about:blank");
  await page.goto(`${servers.address}/?page=7`);
  await shows(page, "151–175 of 2,560");
  const steps = () => page.evaluate(() => history.length);
  const before = await steps();
  for (const text of ["a", "an", "ann"]) {
    await parts(page).search.fill(text);
    await expect(page).toHaveURL(`${servers.address}/?q=${text}`);
  }
  const { total } = await servers.list("name=ann&take=1");
  await shows(page, `1–${Math.min(25, total)} of ${whole(total)}`);
  expect(await steps()).toBe(before);
});

test("the keys of an input method are left alone", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).search.fill("an");
  const key = (name: string) =>
    parts(page).search.evaluate(
      (box, key) => box.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true })),
      name,
    );
  expect(await key("Escape"), "not prevented").toBe(true);
  await expect(parts(page).search).toHaveValue("an");
});

test("a text that is too long gets a hint and no request", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await parts(page).search.fill("x".repeat(101));
  await parts(page).search.press("Enter");
  await expect(page.getByText("A search can have up to 100 characters.")).toBeVisible();
  await parts(page).search.fill("");
  await expect(page.getByText("A search can have up to 100 characters.")).toBeHidden();
  expect(await servers.calls()).toEqual([]);
});

test("Esc takes an incomplete address away", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).search.fill("ada@");
  await expect(page.getByText("Type the whole address")).toBeVisible();
  await parts(page).search.press("Escape");
  await expect(parts(page).search).toHaveValue("");
  await expect(page.getByText("Type the whole address")).toBeHidden();
  await shows(page, "1–25 of 2,560");
});

test("text that looks like markup is named as text", async ({ page, servers }) => {
  const text = "<img src=x onerror=alert(1)>";
  await page.goto(`${servers.address}/?q=${encodeURIComponent(text)}`);
  await expect(parts(page).chips).toHaveText(`Name: ${text}`);
  await expect(page).toHaveTitle(new RegExp(`^“${text.replace(/[()]/g, "\\$&")}” · `));
});

test("Clear all takes search and status away in one step", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=an&status=BLACKLISTED`);
  await expect(parts(page).chips).toHaveCount(2);
  await page.getByRole("button", { name: "Clear all" }).click();
  await shows(page, "1–25 of 2,560");
  await expect(parts(page).chips).toHaveCount(0);
  await expect(parts(page).search).toHaveValue("");
  await expect(parts(page).status("All")).toBeChecked();
  await expect(page).toHaveURL(`${servers.address}/`);
  await page.goBack();
  await expect(parts(page).chips).toHaveText(["Status: Blacklisted", "Name: an"]);
  await expect(parts(page).search).toHaveValue("an");
});

test("removing a chip by keyboard leaves the focus somewhere", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=an&status=ACTIVE`);
  await expect(parts(page).chips).toHaveCount(2);
  await page.getByRole("button", { name: "Remove filter Status: Active" }).press("Enter");
  await expect(parts(page).chips).toHaveCount(1);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});

test("Clear all by keyboard leaves the focus somewhere", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=an&status=ACTIVE`);
  await page.getByRole("button", { name: "Clear all" }).press("Enter");
  await shows(page, "1–25 of 2,560");
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
});
