// Reading a whole list into memory, and what can be done with it there.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { copied, expect, expectNoViolations, parts, test } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";
import type { Servers } from "../servers";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

type Customer = { id: string; first_name: string | null; last_name: string | null; email: string | null; customer_type: string | null; status: string; last_spent: number | null; last_purchase_date: string | null };

const setup = (page: Page) => page.getByRole("dialog", { name: "Take a snapshot" });
const task = (page: Page) => page.getByRole("dialog", { name: "Taking a snapshot" });
const label = (page: Page) => page.getByText(/^Snapshot of /);
const menus = (page: Page) => page.getByRole("region", { name: "Filter the snapshot" });
const menu = (page: Page, name: string) => menus(page).getByRole("button", { name });
const heading = (page: Page, name: string) => page.getByRole("columnheader", { name });
const range = (page: Page) => page.getByText(/^[\d,]+–[\d,]+ of [\d,]+$/).last();
/** Waits until the table says it shows this, in whatever order. */
const shows = (page: Page, range: string | RegExp) =>
  expect(page.getByRole("table", { name: new RegExp(`^Customers ${typeof range === "string" ? range : range.source.replace(/^\^/, "")}(, |$)`) })).toBeVisible();

const begin = async (page: Page) => {
  await page.getByRole("button", { name: "Snapshot", exact: true }).or(page.getByRole("button", { name: "Take a snapshot" })).click();
  await setup(page).getByRole("button", { name: "Take the snapshot" }).click();
};
const taken = async (page: Page, servers: Servers, query = "") => {
  await page.goto(`${servers.address}/${query}`);
  await begin(page);
  await expect(label(page)).toBeVisible();
  await expect(task(page)).toBeHidden();
  await servers.forget();
};
/** Everybody, asked for page by page. */
const everybody = async (servers: Servers) => {
  const all: Customer[] = [];
  for (let skip = 0; ; skip += 100) {
    const { data, total } = await servers.list(`skip=${skip}&take=100`);
    all.push(...data);
    if (all.length >= total) return all;
  }
};
const showsSome = (page: Page, rows: unknown[]) => shows(page, `1–${Math.min(rows.length, 25)} of ${rows.length.toLocaleString("en")}`);
const shownIds = (page: Page) =>
  parts(page).names.getByRole("link").evaluateAll((links) => links.map((link) => new URLSearchParams((link as HTMLAnchorElement).search).get("record")));
const asked = async (servers: Servers) => (await servers.calls()).length;

test("a whole list is read once, and then sorted and filtered without a request", async ({ page, servers }) => {
  const all = await everybody(servers);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await page.getByRole("button", { name: "Snapshot", exact: true }).click();
  await expect(setup(page).getByText(/^2,560 rows, 26 requests, about \d+ s at the current limit\.$/)).toBeVisible();
  await expectNoViolations(page);
  await servers.forget();
  await setup(page).getByRole("button", { name: "Take the snapshot" }).click();
  await expect(label(page)).toHaveText(/^Snapshot of \S+ \S+ · all customers · 2,560 of 2,560 rows · complete$/);
  await shows(page, "1–25 of 2,560");
  expect(await asked(servers)).toBe(26);
  await expect(page.getByRole("button", { name: "Refresh" })).toBeHidden();

  await servers.forget();
  await heading(page, "Last transaction").getByRole("button").click();
  await expect(heading(page, "Last transaction")).toHaveAttribute("aria-sort", "ascending");
  await heading(page, "Last transaction").getByRole("button").click();
  await expect(heading(page, "Last transaction")).toHaveAttribute("aria-sort", "descending");
  await expect(page.getByRole("table", { name: "Customers 1–25 of 2,560, sorted by Last transaction, descending" })).toBeVisible();
  const most = all.toSorted((one, other) => (other.last_spent ?? -Infinity) - (one.last_spent ?? -Infinity));
  expect(await shownIds(page)).toEqual(most.slice(0, 25).map(({ id }) => id));

  await menu(page, "Type").click();
  await page.getByRole("checkbox", { name: "Enterprise", exact: true }).check();
  const enterprises = all.filter(({ customer_type }) => customer_type === "Enterprise");
  await showsSome(page, enterprises);
  await expectNoViolations(page);
  await page.keyboard.press("Escape");
  await expect(menu(page, "Type: Enterprise")).toBeFocused();
  await expect(page.getByRole("checkbox", { name: "Enterprise", exact: true })).toBeHidden();

  await menu(page, "Last purchase").click();
  await page.getByRole("combobox", { name: "Last purchase" }).selectOption("Not in the last … days");
  const quarter = Date.now() - 90 * 86_400_000;
  const idle = enterprises.filter(({ last_purchase_date: at }) => at === null || Date.parse(at) < quarter);
  await showsSome(page, idle);
  await page.keyboard.press("Escape");
  await parts(page).search.fill("example.com");
  const found = idle.filter(({ email }) => email?.toLowerCase().includes("example.com"));
  await showsSome(page, found);
  expect(found.length).toBeGreaterThan(30);

  await parts(page).next.click();
  await shows(page, /26–\d+ of [\d,]+/);
  await page.getByRole("button", { name: "Clear all" }).click();
  await shows(page, "1–25 of 2,560");
  await expect(menu(page, "Type: Enterprise")).toBeHidden();
  await expect(heading(page, "Last transaction"), "the order stays").toHaveAttribute("aria-sort", "descending");
  await page.goBack();
  await expect(menu(page, "Type: Enterprise")).toBeVisible();
  expect(await asked(servers), "all of it without a request").toBe(0);
});

test("by several columns, names as the language orders them, what is not given last", async ({ page, servers }) => {
  const all = await everybody(servers);
  await taken(page, servers);
  await heading(page, "Type").getByRole("button").click();
  await heading(page, "Name").getByRole("button").click({ modifiers: ["Shift"] });
  await expect(page.getByRole("table", { name: /, sorted by Type, ascending, sorted by Name, ascending$/ })).toBeVisible();
  await expect(heading(page, "Type").getByText("1")).toBeVisible();
  await expect(heading(page, "Name").getByText("2")).toBeVisible();
  const order = new Intl.Collator("en-US", { numeric: true }).compare;
  const last = (one: string, other: string) => Number(one === "") - Number(other === "") || order(one, other);
  const given = ({ first_name, last_name }: Customer) => (first_name ?? "").trim() || (last_name ?? "").trim();
  const family = ({ first_name, last_name }: Customer) => ((first_name ?? "").trim() ? (last_name ?? "").trim() : "");
  const sorted = all.toSorted((one, other) => last(one.customer_type ?? "", other.customer_type ?? "") || last(given(one), given(other)) || order(family(one), family(other)));
  expect(await shownIds(page)).toEqual(sorted.slice(0, 25).map(({ id }) => id));
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Last page" }).click();
  await shows(page, "2,551–2,560 of 2,560");
  await expect(page.getByRole("row").last().getByRole("cell").nth(3), "without a type").toContainText("not given");
});

test("a link to it has a colleague take the snapshot first, and then shows the same", async ({ page, servers, browser }) => {
  await taken(page, servers);
  await heading(page, "Last transaction").getByRole("button").click();
  await menu(page, "Status").click();
  await page.getByRole("checkbox", { name: "Active", exact: true }).check();
  await page.keyboard.press("Escape");
  await expect(menu(page, "Status: Active")).toBeFocused();
  const rows = await range(page).textContent();
  const names = await parts(page).names.allTextContents();

  const context = await browser.newContext();
  const colleague = await context.newPage();
  await servers.forget();
  await colleague.goto(page.url());
  await expect(colleague.getByRole("heading", { name: "No snapshot of this list" })).toBeVisible();
  expect(await asked(servers), "nothing is asked that cannot answer it").toBe(0);
  await expectNoViolations(colleague);
  await begin(colleague);
  await shows(colleague, rows!);
  await expect(colleague).toHaveURL(page.url());
  expect(await parts(colleague).names.allTextContents()).toEqual(names);
  await context.close();
});

test("the list itself is one press away, also without a snapshot", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?snapshot=sort.name*of.ACTIVE&size=50`);
  await page.getByRole("button", { name: "Show the list itself" }).click();
  await expect(page).toHaveURL(/\?size=50&status=ACTIVE$|\?status=ACTIVE&size=50$/);
  await shows(page, /1–50 of [\d,]+/);
  await begin(page);
  await expect(label(page)).toHaveText(/ · Status: Active · /);
  await page.getByRole("button", { name: "Show the live list" }).click();
  await expect(label(page)).toBeHidden();
  await expect(page.getByRole("radio", { name: /^Active/ })).toBeChecked();
  await expect(page.getByRole("button", { name: "Refresh" })).toBeVisible();
  await page.goBack();
  await expect(label(page), "it is still there").toBeVisible();
  await page.getByRole("button", { name: "Drop" }).click();
  await expect(label(page)).toBeHidden();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "No snapshot of this list" })).toBeVisible();
});

test("reading pauses, goes on, and is given up without a trace or kept incomplete", async ({ page, own }) => {
  const servers = await own();
  await servers.faults([{ match: "take=100", delay_ms: 700 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await begin(page);
  await expect(task(page).getByText(/of 2,560 rows/)).toBeVisible();
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expectNoViolations(page);
  await task(page).getByRole("button", { name: "Pause" }).click();
  await expect(task(page).getByText("Paused.")).toBeVisible();
  await task(page).getByRole("button", { name: "Resume" }).click();
  await expect(task(page).getByRole("button", { name: "Pause" })).toBeVisible();
  await task(page).getByRole("button", { name: "Stop" }).click();
  await task(page).getByRole("button", { name: "Discard" }).click();
  await expect(task(page)).toBeHidden();
  await expect(label(page)).toBeHidden();

  await begin(page);
  await expect(task(page).getByText(/^[1-9]\d\d of 2,560 rows/)).toBeVisible();
  await task(page).getByRole("button", { name: "Stop" }).click();
  await task(page).getByRole("button", { name: "Use it incomplete" }).click();
  await expect(label(page)).toHaveText(/ · \d+ of 2,560 rows · incomplete$/);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const exporting = page.getByRole("dialog", { name: "Export customers" });
  await expect(exporting.getByText(/^\d+ rows, which are here already\.$/)).toBeVisible();
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Start export" }).click();
  expect((await download).suggestedFilename(), "what is incomplete says so").toContain("INCOMPLETE");
});

test("it is read across a rate limit's window, and the operator goes first", async ({ page, own }) => {
  test.setTimeout(120_000);
  const servers = await own();
  await servers.rateLimit(20);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await begin(page);
  await expect(task(page).getByText(/^Rate limit, continues in \d+ s\.$/)).toBeVisible();
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(label(page)).toHaveText(/2,560 of 2,560 rows · complete$/, { timeout: 110_000 });
  expect((await servers.calls()).filter(({ status }) => status === 429)).toEqual([]);
});

test("it is exported, copied and selected without a request", async ({ page, servers }) => {
  const all = await everybody(servers);
  await taken(page, servers, "?size=10");
  await heading(page, "ID").or(heading(page, "Last transaction")).getByRole("button").click();
  await menu(page, "Type").click();
  await page.getByRole("checkbox", { name: "Government", exact: true }).check();
  await page.keyboard.press("Escape");
  const expected = all.filter(({ customer_type }) => customer_type === "Government");
  await shows(page, `1–10 of ${expected.length}`);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const exporting = page.getByRole("dialog", { name: "Export customers" });
  await expect(exporting).toContainText(`snapshot of`);
  await exporting.getByRole("radio", { name: "JSON Lines" }).check();
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Start export" }).click();
  const lines = readFileSync((await (await download).path())!, "utf8").trim().split("\n").map((line) => JSON.parse(line) as Customer);
  expect(lines.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  const spent = lines.map(({ last_spent }) => last_spent ?? Infinity);
  expect(spent, "in the order that is shown").toEqual(spent.toSorted((one, other) => one - other));
  const manifest = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the manifest" }).click();
  const told = JSON.parse(readFileSync((await (await manifest).path())!, "utf8"));
  expect(told.snapshot).toMatchObject({ rows: 2560, total: 2560, is_complete: true });
  expect(told.lists[0].filter.snapshot).toContain("type.Government");
  await page.getByRole("button", { name: "Done" }).click();

  await page.getByRole("checkbox", { name: "Select all on this page" }).check();
  await page.getByRole("button", { name: new RegExp(`all ${expected.length}`) }).click();
  await page.getByRole("button", { name: "Copy…" }).click();
  const copying = page.getByRole("dialog", { name: "Copy customers" });
  await copying.getByRole("radio", { name: /ID/i }).check();
  await copying.getByRole("button", { name: "Copy to clipboard" }).click();
  await expect(copying.getByText("Copied")).toBeVisible();
  const ids = await copied(page);
  expect(ids.split("\n").sort()).toEqual(expected.map(({ id }) => id).sort());
  expect(await asked(servers)).toBe(0);
});

test("an earlier export is compared with it without a request", async ({ page, own }, info) => {
  const servers = await own({ rows: 300 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 300");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Start export" }).click();
  const earlier = info.outputPath("earlier.csv");
  await (await download).saveAs(earlier);
  await page.getByRole("button", { name: "Done" }).click();
  await servers.data({ insert: 3 });
  await taken(page, servers);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("list", { name: "Other ways" }).getByRole("button", { name: "Compare with an earlier export" }).click();
  const compare = page.getByRole("dialog", { name: "Compare with an earlier export" });
  await compare.getByLabel("Earlier export (CSV, JSON Lines or JSON)").setInputFiles(earlier);
  await compare.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(compare.getByText("3 added, 0 removed, 0 changed, 300 as they were.")).toBeVisible();
  expect(await asked(servers)).toBe(0);
});

test("parts of addresses and of phone numbers are found, and stay out of the address bar", async ({ page, servers }) => {
  const all = await everybody(servers);
  await taken(page, servers);
  const { email } = all.find(({ email, id }) => email?.includes("@example.com") && id)!;
  const part = email!.slice(0, email!.indexOf("@") + 4);
  await parts(page).search.fill(part);
  await parts(page).search.press("Enter");
  await showsSome(page, all.filter(({ email }) => email?.toLowerCase().includes(part.toLowerCase())));
  expect(page.url()).not.toContain(part.slice(0, 4));
  await parts(page).search.fill("+81 3");
  await parts(page).search.press("Enter");
  await expect(page.getByRole("row").nth(1)).toContainText("+81 3");
});

test("what an address asks for in vain is told, and the rest is shown", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?snapshot=sort.shoesize.-spent*purchase.last.0*type.Enterprise*nonsense`);
  await begin(page);
  await expect(page.getByText("Not understood in the address and left out: sort shoesize -spent, purchase last 0, nonsense")).toBeVisible();
  await expect(menu(page, "Type: Enterprise")).toBeVisible();
  await expect(heading(page, "Last transaction")).toHaveAttribute("aria-sort", "descending");
});

test("a worker or a program that cannot be loaded loses nothing", async ({ page, servers, console_ }) => {
  console_.expected.push(FAILED_REQUESTS, /Failed to fetch dynamically imported module/);
  await page.route(/\/store-[0-9a-f]+\.js$/, (route) => route.abort());
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await begin(page);
  await expect(task(page).getByRole("alert").filter({ hasText: "cannot be kept in memory" })).toBeVisible();
  await task(page).getByRole("button", { name: "Discard" }).click();
  await shows(page, "1–25 of 2,560");
  await page.unroute(/\/store-[0-9a-f]+\.js$/);
  await begin(page);
  await expect(label(page)).toBeVisible();
});

for (const width of [320, 768, 1440]) {
  test(`the menus fit at ${width} px`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 720 });
    await taken(page, servers, "?snapshot=");
    for (const name of ["Status", "Type", "Last transaction", "Last purchase", "Created", "Updated", "E-mail"]) {
      await menu(page, name).click();
      await expect(menus(page).getByRole("group", { name })).toBeInViewport();
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${name} widens nothing`).toBe(true);
    }
    await expectNoViolations(page);
  });
}

test("customers who are in the list twice are found, compared side by side and exported", async ({ page, own }) => {
  const servers = await own({ rows: 300 });
  const all = await everybody(servers);
  const ids = all.filter(({ email, first_name }) => email && first_name).slice(20, 23).map(({ id }) => id);
  await servers.data({ twins: ids });
  await taken(page, servers);
  await menu(page, "Duplicates").click();
  await page.getByRole("combobox", { name: "Duplicates" }).selectOption("Same e-mail address");
  const twice = new Map<string, string[]>();
  for (const { email, id } of await everybody(servers)) if (email) twice.set(email.trim().toLowerCase(), [...(twice.get(email.trim().toLowerCase()) ?? []), id]);
  const groups = [...twice.values()].filter((group) => group.length > 1);
  expect(groups.flat()).toEqual(expect.arrayContaining(ids.flatMap((id) => [id, `${id}-twin`])));
  await showsSome(page, groups.flat());
  expect(await shownIds(page)).toEqual(groups.flat().slice(0, 25));
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Side by side" }).click();
  const dialog = page.getByRole("dialog", { name: "Duplicates side by side" });
  await expect(dialog.getByText(`Groups 1 to ${Math.min(groups.length, 10)} of ${groups.length}`)).toBeVisible();
  const first = dialog.getByRole("table", { name: "Group 1", exact: true });
  await expect(first.getByRole("row", { name: /^Customer id differs/ })).toContainText(groups[0][1]);
  await expect(first.getByRole("row", { name: /^Type/ })).not.toContainText("differs");
  await expectNoViolations(page);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Export", exact: true }).click();
  const exporting = page.getByRole("dialog", { name: "Export customers" });
  await exporting.getByRole("radio", { name: "JSON Lines" }).check();
  const download = page.waitForEvent("download");
  await exporting.getByRole("button", { name: "Start export" }).click();
  const lines = readFileSync((await (await download).path())!, "utf8").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line).id), "group by group").toEqual(groups.flat());
  await page.getByRole("button", { name: "Done" }).click();

  // Grouped in another way, it is the same number.
  await menu(page, "Duplicates").click();
  await page.getByRole("combobox", { name: "Duplicates" }).selectOption("Same phone number");
  await expect(page).toHaveURL(/twice\.phone/);
  for (const id of ids) await expect.poll(() => shownIds(page)).toContain(`${id}-twin`);
});

test.describe("in New York", () => {
  test.use({ timezoneId: "America/New_York" });

  test("days begin where the reader is", async ({ page, servers }) => {
    const all = (await everybody(servers)) as (Customer & { createdAt: string })[];
    const dayIn = (timeZone: string) => (time: string) => new Date(time).toLocaleDateString("sv-SE", { timeZone });
    const [here, there] = [dayIn("America/New_York"), dayIn("UTC")];
    const within = (day: (time: string) => string, from: string, to: string) => all.filter(({ createdAt }) => from <= day(createdAt) && day(createdAt) <= to);
    const days = [...new Set(all.map(({ createdAt }) => here(createdAt)))].sort();
    // Days for which it makes a difference.
    const from = days.find((day) => within(here, day, days.at(-1)!).length !== within(there, day, days.at(-1)!).length)!;
    const to = days.findLast((day) => day > from && within(here, from, day).length !== within(here, from, days.at(-1)!).length)!;
    await taken(page, servers);
    await menu(page, "Created").click();
    await page.getByRole("combobox", { name: "Created" }).selectOption("Between two days");
    const group = menus(page).getByRole("group", { name: "Created" });
    await group.getByLabel("From").fill(from);
    await group.getByLabel("From").press("Tab");
    await showsSome(page, within(here, from, days.at(-1)!));
    await group.getByLabel("To").fill(to);
    await group.getByLabel("To").press("Tab");
    await showsSome(page, within(here, from, to));
    await expect(menu(page, `Created: ${from} to ${to}`)).toBeVisible();
  });
});
