import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";
import { expectNoSidewaysScrolling, whole } from "../guard";

let dialogs: string[] = [];

test.beforeEach(({ page }) => {
  dialogs = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    return dialog.dismiss();
  });
});

test.afterEach(() => expect(dialogs, "no script opened a dialog").toEqual([]));

const expectInert = async (page: Page) => {
  const found = await page.evaluate(() => ({
    pwned: "pwned" in window,
    markup: document.querySelectorAll("table script, table img, table svg[onload], table i, table b, dialog script, dialog i, dialog b").length,
    links: [...document.querySelectorAll("table a, dialog a")].filter((a) => !(a as HTMLAnchorElement).href.startsWith("http")).length,
    headings: [...document.querySelectorAll("h1")].filter((h) => h.textContent === "Out").length,
  }));
  expect(found).toEqual({ pwned: false, markup: 0, links: 0, headings: 0 });
};

for (const width of [1440, 768, 320]) {
  test(`hostile rows break nothing at ${width} px`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 900 });
    const { total } = await servers.list("name=Hostile&take=1");
    await page.goto(`${servers.address}/?q=Hostile&size=100`);
    await shows(page, `1–${total} of ${whole(total)}`);
    await expectInert(page);
    await expectNoSidewaysScrolling(page);
    const heights = await parts(page).names.evaluateAll((names) => names.map((name) => name.closest("tr")!.getBoundingClientRect().height));
    expect(Math.max(...heights), "no row grows out of bounds").toBeLessThan(width > 704 ? 60 : 480);
  });
}

for (const width of [1440, 320]) {
  test(`every hostile record opens inert at ${width} px`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 900 });
    const { total } = await servers.list("name=Hostile&take=1");
    await page.goto(`${servers.address}/?q=Hostile&size=100`);
    await shows(page, `1–${total} of ${whole(total)}`);
    await parts(page).names.first().getByRole("link").click();
    const position = (at: number) => expect(parts(page).record.getByText(`${at} of ${total}`, { exact: true })).toBeVisible();
    for (let at = 1; at < total; at++) {
      await position(at);
      await page.getByRole("button", { name: "Next customer" }).click();
    }
    await position(total);
    await expectInert(page);
    await expectNoSidewaysScrolling(page);
    const panel = await parts(page).record.evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
    expect(panel[0]).toBeLessThanOrEqual(panel[1]);
  });
}

test("no record scrolls its panel sideways", async ({ page, servers }) => {
  const { data } = await servers.list("name=Hostile&take=100");
  await page.setViewportSize({ width: 320, height: 900 });
  const wide: string[] = [];
  await page.goto(`${servers.address}/?q=Hostile&size=100&record=${data[0].id}`);
  for (const [at, customer] of data.entries()) {
    await expect(parts(page).record.getByText(`${at + 1} of ${data.length}`, { exact: true })).toBeVisible();
    const isWide = await parts(page).record.evaluate((dialog) => dialog.scrollWidth > dialog.clientWidth);
    if (isWide) wide.push(`${customer.first_name} ${customer.last_name}`.slice(0, 60));
    if (at + 1 < data.length) await page.getByRole("button", { name: "Next customer" }).click();
  }
  expect(wide).toEqual([]);
});

test("unknown statuses and types are shown as they came", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=Hostile&size=100`);
  for (const words of ["DELETED", "PENDING_REVIEW", "<b>ACTIVE</b>", "<i>Enterprise</i>"])
    await expect(page.getByRole("cell", { name: words, exact: true }).first()).toBeVisible();
});

test("a name without letters can still be opened", async ({ page, servers }) => {
  const { data } = await servers.list("name=Hostile&take=100");
  const blank = data.find((one: { first_name: string }) => one.first_name !== "" && one.first_name.trim() === "");
  await page.goto(`${servers.address}/?q=Hostile&size=100&record=${blank.id}`);
  await expect(parts(page).record.getByText("Hostile", { exact: true }).first()).toBeVisible();
});

test("letters that turn the writing direction stay in their cell", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?q=unclosed`);
  await shows(page, "1–1 of 1");
  const isolated = await parts(page).names.first().evaluate((name) => {
    const inner = name.querySelector("bdi");
    return inner !== null && getComputedStyle(inner).unicodeBidi.includes("isolate");
  });
  expect(isolated).toBe(true);
});

test("a hostile address of the page is inert too", async ({ page, servers }) => {
  const bad = encodeURIComponent('"><img src=x onerror="window.pwned=1">');
  await page.goto(`${servers.address}/?page=${bad}&size=${bad}&status=${bad}&record=${bad}`);
  await shows(page, "1–25 of 2,560");
  await expect(page.getByRole("list", { name: "Notices" }).getByRole("listitem")).toHaveCount(3);
  await expectInert(page);
  await expect(page.getByRole("list", { name: "Notices" }).getByRole("img")).toHaveCount(0);
});
