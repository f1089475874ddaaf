// What the rows of a snapshot come to, compared with what SQL says of the same database.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, expectNoViolations, parts, test } from "../fixtures";
import type { Servers } from "../servers";

// SQLite knows no other time zone.
test.use({ timezoneId: "UTC" });

const label = (page: Page) => page.getByText(/^Snapshot of /).first();
const report = (page: Page) => page.getByRole("region", { name: "Report", exact: true });
const figure = (page: Page, name: string) => page.getByRole("region", { name: "Figures" }).locator("div", { has: page.getByRole("term").filter({ hasText: name }) }).getByRole("definition");
const chart = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true }).first();
const groups = (page: Page) => page.getByRole("region", { name: "Groups" });
const pivot = (page: Page) => groups(page).getByRole("table");
const shows = (page: Page, range: string) => expect(page.getByRole("table", { name: new RegExp(`^Customers ${range}(, |$)`) })).toBeVisible();

const reported = async (page: Page, servers: Servers, query = "snapshot=report.type.status.count") => {
  await page.goto(`${servers.address}/?${query}`);
  await page.getByRole("button", { name: "Take a snapshot" }).click();
  await page.getByRole("dialog", { name: "Take a snapshot" }).getByRole("button", { name: "Take the snapshot" }).click();
  await expect(report(page)).toBeVisible();
  await expect(pivot(page)).toBeVisible();
  await servers.forget();
};
const choose = async (page: Page, what: "Rows" | "Columns" | "Figure", choice: string) => {
  await groups(page).getByRole("combobox", { name: what }).selectOption(choice);
};

/** The cells of a table, row by row. */
const cells = (page: Page, region: ReturnType<Page["getByRole"]>) =>
  region.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent!.trim())));
/** What a chart shows, as [label, customers]. */
const asTable = async (page: Page, title: string) => {
  await chart(page, title).getByRole("button", { name: "Show as a table" }).click();
  const [, ...rows] = await cells(page, chart(page, title).getByRole("table"));
  await chart(page, title).getByRole("button", { name: "Show as a chart" }).click();
  return rows.map(([label, count]) => [label, Number(count.replaceAll(",", ""))] as const);
};
const DAY = 86_400;
const STATUS: Record<string, string> = { ACTIVE: "Active", BLACKLISTED: "Blacklisted", DEACTIVATED: "Deactivated" };
// One customer of the demo spent more than can be added up.
const SANE = "app = 0 AND last_spent <= 1000000";
const ofSane = "snapshot=report.type.status.count*spent..1000000";

test("tiles and charts are what SQL says of the same rows", async ({ page, servers }) => {
  const since = Date.now() / 1000;
  await reported(page, servers, ofSane);
  await expect(report(page)).toContainText("Last transaction: up to 1,000,000.00");
  const [[count, active, sum, idle]] = (await servers.sql(
    `SELECT count(*), sum(status = 'ACTIVE'), round(sum(last_spent), 2), sum(last_purchase IS NULL OR last_purchase < ${since - 90 * DAY}) FROM customers WHERE ${SANE}`,
  )) as number[][];
  const ordered = `SELECT last_spent FROM customers WHERE ${SANE} ORDER BY last_spent`;
  const [[median]] = (await servers.sql(`SELECT avg(last_spent) FROM (${ordered} LIMIT ${2 - (count % 2)} OFFSET ${Math.floor((count - 1) / 2)})`)) as number[][];
  const [[ninetieth]] = (await servers.sql(`${ordered} LIMIT 1 OFFSET ${Math.ceil(count * 0.9) - 1}`)) as number[][];
  const number = async (name: string) => Number(/^-?[\d,.]+/.exec((await figure(page, name).innerText()).trim())![0].replaceAll(",", ""));
  expect(await number("Customers")).toBe(count);
  expect(await number("Active")).toBe(active);
  expect(await number("Sum of last transactions"), "to the cent").toBeCloseTo(sum, 2);
  expect(await number("Median last transaction")).toBeCloseTo(median, 3);
  expect(await number("90th percentile of last transactions")).toBe(ninetieth);
  expect(await number("No purchase for 90 days")).toBe(idle);

  const statuses = await servers.sql(`SELECT status, count(*) AS n FROM customers WHERE ${SANE} GROUP BY status ORDER BY n DESC`);
  expect(new Map(await asTable(page, "Status"))).toEqual(new Map(statuses.map(([status, n]) => [STATUS[status!] ?? status, n])));
  const months = await servers.sql(`SELECT strftime('%Y-%m', created_at, 'unixepoch') AS month, count(*) FROM customers WHERE ${SANE} GROUP BY month ORDER BY month`);
  const named = (month: string) => new Date(`${month}-01T00:00:00Z`).toLocaleDateString("en-US", { year: "numeric", month: "short", timeZone: "UTC" });
  expect(await asTable(page, "Sign-ups a month")).toEqual(months.map(([month, n]) => [named(month as string), n]));

  const never = await servers.sql(`SELECT count(*) FROM customers WHERE ${SANE} AND last_purchase IS NULL`);
  const ends = [7, 30, 90, 180, 365].map((days) => since - days * DAY);
  const spans = [Infinity, ...ends].map((to, at) => `last_purchase >= ${ends[at] ?? 0} AND last_purchase < ${Math.min(to, 1e12)}`);
  const recency = await Promise.all(spans.map((span) => servers.sql(`SELECT count(*) FROM customers WHERE ${SANE} AND ${span}`)));
  expect((await asTable(page, "Time since the last purchase")).map(([, n]) => n)).toEqual([...recency, never].map(([[n]]) => n));

  const amount = (text?: string) => (text ? Number(text.replaceAll(",", "")) : undefined);
  for (const [label, n] of await asTable(page, "Amounts of last transactions")) {
    const [, from, below] = /^(?:from ([\d.,e-]+) to )?below ([\d.,e-]+)$/.exec(label) ?? [];
    const [, exactly] = /^exactly ([\d.,e-]+)$/.exec(label) ?? [];
    const [, least] = /^([\d.,e-]+) and more$/.exec(label) ?? [];
    const spent = exactly ? `last_spent = ${amount(exactly)}` : `last_spent >= ${amount(from ?? least) ?? -1e300} AND last_spent < ${amount(below) ?? 1e300}`;
    expect([label, n]).toEqual([label, (await servers.sql(`SELECT count(*) FROM customers WHERE ${SANE} AND ${spent}`))[0][0]]);
  }
  expect(await servers.calls(), "none of it asks the server").toEqual([]);
});

test("groups are what SQL says, whatever they are of", async ({ page, servers }) => {
  await reported(page, servers, ofSane);
  /** As { row: { column: value } }; nothing where a cell has nothing to tell. */
  const shown = async () => {
    const [heads, ...rows] = await cells(page, pivot(page));
    const number = (text: string) => (text === "—" ? undefined : Number(text.replaceAll(",", "")));
    return Object.fromEntries(rows.map(([row, ...values]) => [row, Object.fromEntries(values.map((value, at) => [heads[at + 1], number(value)]))]));
  };
  const counted = await shown();
  const byBoth = await servers.sql(`SELECT customer_type, status, count(*) FROM customers WHERE ${SANE} GROUP BY 1, 2`);
  for (const [type, status, n] of byBoth) expect(counted[(type as string) || "none"][STATUS[status!] ?? status!], `${type} ${status}`).toBe(n);
  expect(Object.values(counted).flatMap(({ All, ...row }) => Object.values(row)).reduce<number>((sum, n) => sum + n!, 0), "and nothing else").toBe(2 * counted.All.All!);

  await choose(page, "Columns", "none");
  await choose(page, "Figure", "Sum of last transactions");
  await choose(page, "Rows", "Month of last purchase");
  await expect(groups(page).getByRole("table", { name: "Sum of last transactions by Month of last purchase" })).toBeVisible();
  const sums = await shown();
  const bySum = await servers.sql(`SELECT strftime('%Y-%m', last_purchase, 'unixepoch'), sum(last_spent) FROM customers WHERE ${SANE} GROUP BY 1`);
  const named = (month: string | number | null) => (month ? new Date(`${month}-01T00:00:00Z`).toLocaleDateString("en-US", { year: "numeric", month: "short", timeZone: "UTC" }) : "none");
  expect(Object.keys(sums)).toHaveLength(bySum.length + 1);
  for (const [month, sum] of bySum) expect(sums[named(month)].All, `${month}`).toBeCloseTo(sum as number, 2);

  await choose(page, "Rows", "E-mail domain");
  await choose(page, "Figure", "Median last transaction");
  await expect(groups(page).getByRole("table", { name: "Median last transaction by E-mail domain" })).toBeVisible();
  const medians = await shown();
  const byDomain = await servers.sql(
    `SELECT lower(substr(email, instr(email, '@') + 1)) AS domain, avg(last_spent) FROM (
       SELECT email, last_spent, row_number() OVER w AS place, count(*) OVER (PARTITION BY lower(substr(email, instr(email, '@') + 1))) AS n FROM customers
       WHERE ${SANE} AND email LIKE '%_@example.___' WINDOW w AS (PARTITION BY lower(substr(email, instr(email, '@') + 1)) ORDER BY last_spent))
     WHERE place BETWEEN n / 2.0 AND n / 2.0 + 1 GROUP BY domain`,
  );
  expect(byDomain.length).toBeGreaterThan(1);
  for (const [domain, median] of byDomain) expect(medians[domain as string].All, `${domain}`).toBeCloseTo(median as number, 3);

  await choose(page, "Rows", "Phone country");
  await choose(page, "Figure", "Mean last transaction");
  await expect(groups(page).getByRole("table", { name: "Mean last transaction by Phone country" })).toBeVisible();
  const means = await shown();
  const germans = await servers.sql(`SELECT avg(last_spent) FROM customers WHERE ${SANE} AND phone_number LIKE '+49%'`);
  expect(means.Germany.All, "rounded").toBeCloseTo(germans[0][0] as number, 2);
  await expect(page, "the table is in the address").toHaveURL(/report\.country\.\.mean/);
  await page.goBack();
  await expect(groups(page).getByRole("table", { name: "Median last transaction by Phone country" })).toBeVisible();
});

test("what a figure counts is one press away, and so is the way back", async ({ page, servers }) => {
  await reported(page, servers);
  await chart(page, "Status").getByRole("button", { name: /^Deactivated: 374 / }).click();
  await shows(page, "1–25 of 374");
  await expect(page.getByText("Status: Deactivated", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Report" }), "where the way back is").toBeFocused();
  await page.goBack();
  await expect(report(page)).toBeVisible();

  const cell = pivot(page).getByRole("row", { name: /^Startup/ }).getByRole("cell").nth(2).getByRole("button");
  const count = await cell.innerText();
  await cell.click();
  await shows(page, `1–\\d+ of ${count}`);
  await page.getByRole("button", { name: "Report" }).click();
  await expect(page.getByRole("heading", { name: "Report", exact: true })).toBeFocused();
  await expect(report(page)).toContainText("Type: Startup");
  await expect(figure(page, "Customers")).toContainText(count);
  await chart(page, "Time since the last purchase").getByRole("button", { name: /^never/ }).click();
  await expect(page.getByText("Last purchase: never")).toBeVisible();
  await page.getByRole("button", { name: "Remove filter Last purchase: never" }).click();
  await expect(page.getByRole("button", { name: "Report" })).toBeFocused();
  await shows(page, `1–\\d+ of ${count}`);
  await page.getByRole("button", { name: "Clear all" }).or(page.getByRole("button", { name: "Remove filter Type: Startup" })).first().click();
  expect(await servers.calls(), "none of it asks the server").toEqual([]);
});

test("charts and groups by keyboard alone", async ({ page, servers }) => {
  await reported(page, servers);
  const status = chart(page, "Status");
  await status.getByRole("button", { name: "Show as a table" }).focus();
  await page.keyboard.press("Tab");
  const marks = status.getByRole("group", { name: "Status" }).getByRole("button");
  await expect(marks.nth(0)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(marks.nth(1)).toBeFocused();
  await expect(marks.nth(1)).toHaveAccessibleName(/^Deactivated: 374 \(14\.6%\)$/);
  await page.keyboard.press("End");
  await expect(marks.last()).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(chart(page, "Time since the last purchase").getByRole("button", { name: "Show as a table" }), "a chart is one stop").toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(marks.last(), "and is come back to where it was left").toBeFocused();
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await shows(page, "1–25 of 374");
  await page.keyboard.press("Enter");
  await expect(report(page)).toBeVisible();
  await expect(figure(page, "Customers")).toContainText("374");

  await status.getByRole("button", { name: "Show as a table" }).press("Space");
  await expect(status.getByRole("button", { name: "Show as a chart" }), "the focus stays").toBeFocused();
  await expect(status.getByRole("row", { name: "Deactivated 374 100%" })).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(status.getByRole("button", { name: "374" })).toBeFocused();

  await groups(page).getByRole("combobox", { name: "Figure" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const first = pivot(page).getByRole("row").nth(1).getByRole("cell").first();
  await expect(first.locator("*").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  const second = pivot(page).getByRole("row").nth(2).getByRole("cell").nth(1);
  await expect(second.getByRole("button")).toBeFocused();
  const count = await second.innerText();
  await page.keyboard.press("Enter");
  await shows(page, `1–\\d+ of ${count}`);
});

test("it follows filters and searches, and is a view like any other", async ({ page, servers }) => {
  const all = await servers.sql("SELECT count(*) FROM customers WHERE app = 0 AND customer_type = 'Enterprise' AND (lower(first_name) LIKE '%an%' OR lower(last_name) LIKE '%an%' OR lower(email) LIKE '%an%' OR lower(id) LIKE '%an%')");
  await reported(page, servers);
  await page.getByRole("region", { name: "Filter the snapshot" }).getByRole("button", { name: "Type" }).click();
  await page.getByRole("checkbox", { name: "Enterprise", exact: true }).check();
  await expect(figure(page, "Customers")).toContainText("216");
  await page.keyboard.press("Escape");
  await parts(page).search.fill("an");
  await parts(page).search.press("Enter");
  await expect(report(page)).toContainText("Type: Enterprise · “an”");
  await expect(figure(page, "Customers")).toContainText(String(all[0][0]));
  await choose(page, "Rows", "Phone country");
  await expect(pivot(page)).toBeVisible();

  await page.getByRole("button", { name: "Save as a view" }).click();
  const views = page.getByRole("dialog", { name: "Saved views" });
  await views.getByRole("textbox", { name: "Save what you see as" }).fill("Enterprises by country");
  await page.keyboard.press("Enter");
  await expect(views.getByRole("button", { name: "Enterprises by country", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Show the live list" }).click();
  await expect(report(page)).toBeHidden();
  await page.getByRole("button", { name: "Saved views" }).click();
  await views.getByRole("button", { name: "Enterprises by country", exact: true }).click();
  await expect(report(page)).toContainText("Type: Enterprise · “an”");
  await expect(groups(page).getByRole("table", { name: "Customers by Phone country and Status" })).toBeVisible();

  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("or its rows");
  await page.keyboard.press("Enter");
  await shows(page, `1–\\d+ of ${all[0][0]}`);
});

test("it leaves as CSV, as a picture and on paper, and says what it is of", async ({ page, servers }, info) => {
  await reported(page, servers, "snapshot=report.type.status.count*type.Startup.Enterprise");
  const download = async (name: string) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name, exact: true }).click();
    const file = info.outputPath(name);
    await (await coming).saveAs(file);
    return { name: (await coming).suggestedFilename(), bytes: readFileSync(file) };
  };
  const csv = await download("CSV");
  expect(csv.name).toMatch(/^report-\d{4}-\d\d-\d\d\.csv$/);
  const lines = csv.bytes.toString("utf8").split("\r\n");
  expect(lines.slice(0, 2)).toEqual(["\u{feff}Report", '"Type: Startup, Enterprise"']);
  expect(lines[2]).toMatch(/^"Snapshot of .*UTC · all customers · 2,560 of 2,560 rows · complete"$/);
  const [heads, ...rows] = await cells(page, pivot(page));
  const plain = (row: string[]) => row.map((cell) => cell.replaceAll(",", "")).join(",");
  expect(lines.slice(-rows.length - 2, -1)).toEqual([heads.join(","), ...rows.map(plain)]);

  const png = await download("PNG");
  expect(png.name).toMatch(/^report-.*\.png$/);
  expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(png.bytes.readUInt32BE(16), "dense enough to print").toBe(2240);
  // Something of each part is drawn: no two bands of it are the same.
  const bands = await page.evaluate(async (bytes) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d", { willReadFrequently: true })!;
    context.drawImage(image, 0, 0);
    return Array.from({ length: 8 }, (_, band) => {
      const { data } = context.getImageData(0, Math.floor((image.height * band) / 8), image.width, Math.floor(image.height / 8));
      return new Set(Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4] << 16) | (data[at * 4 + 1] << 8) | data[at * 4 + 2])).size;
    });
  }, [...png.bytes]);
  expect(Math.min(...bands)).toBeGreaterThan(3);

  await page.emulateMedia({ media: "print" });
  await expect(report(page).getByText(/^Snapshot of .*UTC · all customers · 2,560 of 2,560 rows · complete$/)).toBeVisible();
  await expect(report(page).getByText("Type: Startup, Enterprise", { exact: true })).toBeVisible();
  for (const hidden of ["CSV", "Print", "Show as a table"]) await expect(page.getByRole("button", { name: hidden }).first()).toBeHidden();
  await expect(pivot(page).getByRole("button").first(), "figures stay").toBeVisible();
  await expect(figure(page, "Active").getByRole("button")).toBeVisible();
  await expect(page.getByRole("combobox", { name: "Rows" })).toBeHidden();
});

test("of an incomplete snapshot each figure says so", async ({ page, own }) => {
  const servers = await own();
  await servers.faults([{ match: "take=100", delay_ms: 400 }]);
  await page.goto(`${servers.address}/?snapshot=report.type.status.count`);
  await page.getByRole("button", { name: "Take a snapshot" }).click();
  await page.getByRole("dialog", { name: "Take a snapshot" }).getByRole("button", { name: "Take the snapshot" }).click();
  const task = page.getByRole("dialog", { name: "Taking a snapshot" });
  await expect(task.getByText(/^[1-9]\d\d of 2,560 rows/)).toBeVisible();
  await task.getByRole("button", { name: "Stop" }).click();
  await task.getByRole("button", { name: "Use it incomplete" }).click();
  for (const name of ["Figures", "Status", "Time since the last purchase", "Sign-ups a month", "Amounts of last transactions"]) {
    await expect(page.getByRole("region", { name: `${name} · incomplete`, exact: true }).first()).toBeVisible();
  }
  await expect(groups(page).getByRole("table", { name: "Customers by Type and Status · incomplete" })).toBeVisible();
  await expect(page.getByText("incomplete", { exact: true }).first()).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "CSV" }).click();
  expect((await download).suggestedFilename()).toMatch(/-INCOMPLETE\.csv$/);
});

test("months begin where the reader is", async ({ servers, browser }) => {
  const context = await browser.newContext({ timezoneId: "America/New_York", locale: "en-US" });
  const page = await context.newPage();
  await reported(page, servers, "snapshot=report.created..count");
  const times = await servers.sql("SELECT created_at FROM customers WHERE app = 0");
  const format = new Intl.DateTimeFormat("en-US", { year: "numeric", month: "short", timeZone: "America/New_York" });
  const expected = new Map<string, number>();
  for (const [at] of times) expected.set(format.format((at as number) * 1000), (expected.get(format.format((at as number) * 1000)) ?? 0) + 1);
  const rows = (await cells(page, pivot(page))).slice(1, -1);
  expect(new Map(rows.map(([month, count]) => [month, Number(count)]))).toEqual(expected);
  await context.close();
});

for (const width of [320, 768, 1440]) {
  test(`it fits at ${width} px, and breaks no rule, also as tables`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 800 });
    await reported(page, servers);
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await fits()).toBe(true);
    await expectNoViolations(page);
    for (const title of ["Status", "Time since the last purchase", "Sign-ups a month", "Amounts of last transactions"]) {
      await chart(page, title).getByRole("button", { name: "Show as a table" }).click();
    }
    expect(await fits()).toBe(true);
    if (width === 1440) await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
    await expectNoViolations(page);
    await choose(page, "Rows", "Type");
    await choose(page, "Columns", "Month of creation");
    await expect(groups(page).getByRole("table", { name: "Customers by Type and Month of creation" })).toBeVisible();
    expect(await fits(), "wide tables scroll by themselves").toBe(true);
  });
}
