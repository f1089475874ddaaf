// The console as a part of another page: by function and by element, its options, events and commands.
import { expect, expectNoViolations, parts, shows, test } from "../fixtures";
import { expectNoSidewaysScrolling } from "../guard";
import { HOST, openHost, told } from "../host";

const MOUNT = `window.handle = mount(document.querySelector("#place"), window.options ?? {});`;

test("by function: it shows, pages, searches and opens a record, in the address of the page", async ({ page, servers }) => {
  await openHost(page, servers, { script: MOUNT }, "/customers?tab=crm#top");
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  expect(new URL(page.url()).search).toBe("?tab=crm&page=2");
  expect(new URL(page.url()).hash).toBe("#top");
  await parts(page).search.fill("smith");
  await parts(page).search.press("Enter");
  await expect(parts(page).chips.filter({ hasText: "smith" })).toBeVisible();
  await parts(page).names.first().getByRole("link").click();
  await expect(parts(page).record).toBeVisible();
  await page.goBack();
  await expect(parts(page).record).toBeHidden();
  await page.reload();
  await expect(parts(page).search).toHaveValue("smith");
  await expect(page).toHaveTitle("Portal");
});

test("by element: attributes for the simple options, properties for the rest", async ({ page, servers }) => {
  await openHost(page, servers, {
    body: `<customer-console id="c" heading="Active ones" page-sizes="5,20" page-size="5" columns="name, status" state="memory" locale="en-DE" time-zone="UTC"></customer-console>`,
    script: `document.querySelector("#c").fixed = { status: "ACTIVE" };`,
  });
  await expect(page.getByRole("heading", { name: "Active ones", level: 2 })).toBeVisible();
  await expect(parts(page).names).toHaveCount(5);
  await expect(page.getByRole("columnheader")).toHaveText(["", "Name", "Status"]);
  await expect(page.getByRole("table", { name: /^Customers 1–5 of \d\.\d{3}$/ })).toBeVisible();
  expect(page.url(), "memory leaves the address alone").toBe(`${servers.address}${HOST}/`);
  await expect(page.getByRole("radio")).toHaveCount(0);
  await expect(parts(page).chips).toHaveCount(1);
  await expect(parts(page).chips).toContainText("set by this page");
  await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Clear all" })).toHaveCount(0);
  expect((await servers.calls()).every((call) => call.path_and_query.includes("status=ACTIVE"))).toBe(true);
  await page.evaluate(() => document.querySelector("#c")!.setAttribute("page-size", "20"));
  await expect(parts(page).names).toHaveCount(20);
});

test("what is fixed stays fixed, whatever the address says", async ({ page, servers }) => {
  await openHost(page, servers, { script: `window.handle = mount(document.querySelector("#place"), { fixed: { status: "BLACKLISTED" } });` }, "/?status=ACTIVE&page=2");
  await expect(parts(page).names.first()).toBeVisible();
  await parts(page).search.fill("a");
  await parts(page).search.press("Enter");
  await expect(page.getByRole("button", { name: "Clear all" })).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.getByRole("button", { name: "Clear all" })).toBeHidden();
  expect(new URL(page.url()).search).not.toContain("status");
  const asked = (await servers.calls()).map((call) => call.path_and_query);
  expect(asked.filter((path) => !path.includes("status=BLACKLISTED"))).toEqual([]);
});

test("wrong options are named in its place and on the browser's console", async ({ page, servers, console_ }) => {
  console_.expected.push(/^<customer-console>: pageSize: 7 is not/);
  const lines: string[] = [];
  page.on("console", (line) => lines.push(line.text()));
  await openHost(page, servers, {
    script: `mount(document.querySelector("#place"), { pageSize: 7.5, colour: "red", state: "cookie", headers: 5, locale: "xx-nowhere-at-all" });`,
  });
  await expect(page.getByRole("heading", { name: "This page is not set up correctly" })).toBeVisible();
  const problems = page.getByRole("alert").getByRole("listitem");
  const starts = ["headers: 5 is not allowed; use a function", "pageSize: 7.5 is not allowed; use a whole number", 'locale: "xx-nowhere-at-all" is not allowed; use a locale', 'state: "cookie" is not allowed; use "url" or "hash" or "memory"', 'colour: "red" is not allowed; use one of the options apiBase, title, pageSizes'];
  await expect(problems).toHaveCount(starts.length);
  for (const [at, start] of starts.entries()) await expect(problems.nth(at)).toContainText(start);
  const [{ kind, details }] = await told(page, "error");
  expect([kind, details.length]).toEqual(["options", starts.length]);
  expect(lines.filter((line) => line.startsWith("<customer-console>: "))).toHaveLength(1);
  console_.expected.push(/^<customer-console>: headers: 5/);
  expect(await servers.calls()).toEqual([]);
});

test("it tells what happens, and takes commands", async ({ page, servers }) => {
  await openHost(page, servers, { script: MOUNT });
  await shows(page, "1–25 of 2,560");
  expect(await told(page, "ready")).toHaveLength(1);
  await page.evaluate(() => (window as any).handle.setQuery({ status: "ACTIVE", name: "son", size: 50 }));
  await expect(parts(page).status("Active")).toBeChecked();
  await expect(parts(page).search).toHaveValue("son");
  const view = (await told(page, "querychange")).at(-1);
  expect(view).toMatchObject({ status: "ACTIVE", name: "son", email: null, page: 1, size: 50, record: null, title: "“son” · Active · Customers" });
  await page.evaluate((query) => (window as any).handle.setQuery(query), "status=DEACTIVATED");
  await expect(parts(page).status("Deactivated")).toBeChecked();
  const problem = await page.evaluate(() => { try { (window as any).handle.setQuery("page=0"); } catch (error) { return String((error as Error).message ?? error); } });
  expect(problem).toContain("0");
  expect(await page.evaluate(() => { try { (window as any).handle.setQuery({ colour: "red" }); } catch (error) { return String(error); } })).toContain("colour is not allowed");

  const id = (await servers.list("take=1&status=DEACTIVATED")).data[0].id;
  await page.evaluate((id) => (window as any).handle.openRecord(id), id);
  await expect(parts(page).record).toBeVisible();
  expect(await told(page, "recordopen")).toEqual([{ id }]);
  await page.evaluate(() => (window as any).handle.closeRecord());
  await expect(parts(page).record).toBeHidden();

  await page.getByRole("checkbox", { name: /^Select / }).nth(1).check();
  expect((await told(page, "selectionchange")).at(-1)).toEqual({ all: false, ids: [id] });
  await servers.forget();
  await page.evaluate(() => (window as any).handle.refresh());
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
});

test("headers are asked for anew for each request, and their failure is told", async ({ page, servers, console_ }) => {
  const seen: string[] = [];
  page.on("request", (request) => request.url().includes("/customers?") && seen.push(request.headers()["x-portal-token"] ?? "none"));
  await openHost(page, servers, {
    script: `let count = 0; window.handle = mount(document.querySelector("#place"), { headers: async () => {
      if (window.signedOut) throw new Error("nobody is signed in");
      return { "x-portal-token": "t" + ++count };
    } });`,
  });
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  expect(seen).toEqual(["t1", "t2"]);
  await page.evaluate(() => ((window as any).signedOut = true));
  await parts(page).next.click();
  await expect(page.getByRole("heading", { name: "This page could not sign the request" })).toBeVisible();
  await expect(page.getByText("nobody is signed in")).toBeVisible();
  expect((await told(page, "unauthorised")).length).toBe(1);
  expect(seen, "nothing was sent").toHaveLength(2);
  await page.evaluate(() => ((window as any).signedOut = false));
  await page.getByRole("button", { name: "Try again" }).click();
  await shows(page, "51–75 of 2,560");
  // What no header can be is refused by the browser, in its words.
  await page.evaluate(() => {
    (window as any).handle.update({ headers: () => ({ "bad name": "x" }) });
    (window as any).handle.refresh();
  });
  await expect(page.getByRole("alert")).toContainText("This page could not sign the request");
  await shows(page, "51–75 of 2,560");
});

test("a server that says no is told as unauthorised", async ({ page, own, console_ }) => {
  console_.expected.push(/Failed to load resource/);
  const servers = await own({ credentials: false });
  await openHost(page, servers, { script: MOUNT });
  await expect(page.getByRole("heading", { name: "You are not allowed to see these customers" })).toBeVisible();
  expect((await told(page, "unauthorised")).length).toBeGreaterThan(0);
  expect((await told(page, "error"))[0].kind).toBe("not-allowed");
});

test("an export is told when it is finished, and its dialogs are in the console's tree", async ({ page, servers }) => {
  await openHost(page, servers, { script: MOUNT });
  await shows(page, "1–25 of 2,560");
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: "Take the list away" }).or(page.getByRole("dialog").first());
  await expect(dialog.first()).toBeVisible();
  await expectNoViolations(page);
  const saved = page.waitForEvent("download");
  await page.getByRole("button", { name: "Start" }).click();
  await saved;
  await expect.poll(async () => (await told(page, "exportfinish")).length).toBe(1);
  expect((await told(page, "exportfinish"))[0]).toMatchObject({ is_complete: true, rows: 2560 });
  expect(await page.evaluate(() => document.querySelectorAll("dialog").length), "nothing outside of the console").toBe(0);
});

test("options that did not change start nothing anew; what changed while it was nowhere counts", async ({ page, servers }) => {
  await openHost(page, servers, { script: `window.handle = mount(document.querySelector("#place"), { query: { status: "ACTIVE" }, columns: ["name", "email"], state: "memory" });` });
  await expect(parts(page).status("Active")).toBeChecked();
  await parts(page).status("All").check();
  await shows(page, "1–25 of 2,560");
  await page.getByRole("checkbox", { name: /^Select / }).nth(1).check();
  await servers.forget();
  await page.evaluate(() => (window as any).handle.update({ columns: ["name", "email"], query: { status: "ACTIVE" } }));
  await expect(page.getByRole("checkbox", { name: /^Select / }).nth(1)).toBeChecked();
  expect(await servers.calls()).toEqual([]);
  // A view that says nothing stays one: the first view is not begun again.
  await page.evaluate(() => (window as any).handle.update({ columns: ["name"] }));
  await expect(page.getByRole("columnheader")).toHaveText(["", "Name"]);
  await expect(parts(page).status("All")).toBeChecked();
  await page.evaluate(() => {
    const { element } = (window as any).handle;
    element.remove();
    element.update({ fixed: { status: "BLACKLISTED" } });
    document.querySelector("#place")!.append(element);
  });
  await expect(parts(page).chips).toContainText(["Status: Blacklisted"]);
  await expect(page.getByRole("radio")).toHaveCount(0);
});

test("no way past a search that is fixed", async ({ page, servers }) => {
  await openHost(page, servers, { script: `mount(document.querySelector("#place"), { fixed: { name: "smith" }, features: { export: false }, state: "memory" });` });
  await expect(parts(page).names.first()).toBeVisible();
  await expect(parts(page).search).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Look up addresses" })).toHaveCount(0);
  await parts(page).status("Active").check();
  await expect(page.getByRole("button", { name: "Clear all" })).toBeVisible();
  await page.getByRole("button", { name: "Clear all" }).click();
  await expect(page.getByRole("button", { name: "Clear all" })).toBeHidden();
  expect((await servers.calls()).filter((call) => !call.path_and_query.includes("name=smith"))).toEqual([]);
});

test("no way past it by a snapshot either", async ({ page, servers }) => {
  await openHost(page, servers, { script: `mount(document.querySelector("#place"), { fixed: { name: "smith" } });` }, "/?snapshot=sort.name");
  await expect(page.getByRole("heading", { name: "No snapshot of this list" })).toBeVisible();
  await expect(page.getByText("this console takes no snapshots")).toBeVisible();
  await expect(page.getByRole("button", { name: /snapshot/i })).toHaveCount(0);
  expect(await servers.calls()).toEqual([]);
  await page.getByRole("button", { name: "Show the list itself" }).click();
  await expect(parts(page).names.first()).toBeVisible();
  expect((await servers.calls()).filter((call) => !call.path_and_query.includes("name=smith"))).toEqual([]);
});

test("a snapshot stays within a status that is fixed", async ({ page, servers }) => {
  await openHost(page, servers, { script: `mount(document.querySelector("#place"), { fixed: { status: "BLACKLISTED" } });` });
  await page.getByRole("button", { name: "Snapshot", exact: true }).click();
  await page.getByRole("button", { name: "Take the snapshot" }).click();
  const { total } = await servers.list("status=BLACKLISTED&take=1");
  await expect(page.getByText(new RegExp(`^Snapshot of .* ${total} of ${total} rows · complete$`))).toBeVisible();
  await shows(page, `1–25 of ${total}`);
  await page.getByRole("button", { name: "Report" }).click();
  const report = page.getByRole("region", { name: "Report", exact: true });
  await expect(report.getByRole("button", { name: `Blacklisted: ${total} (100%)` })).toBeVisible();
  const picture = page.waitForEvent("download");
  await report.getByRole("button", { name: "PNG" }).click();
  expect((await picture).suggestedFilename()).toMatch(/\.png$/);
  await report.getByRole("button", { name: "Show as a table" }).first().click();
  await report.getByRole("button", { name: String(total), exact: true }).first().click();
  await shows(page, `1–25 of ${total}`);
  expect((await servers.calls()).filter((call) => !call.path_and_query.includes("status=BLACKLISTED"))).toEqual([]);
});

test("features that are off are not there", async ({ page, servers }) => {
  await openHost(page, servers, { script: `mount(document.querySelector("#place"), { features: { export: false, lookup: true, inspector: false }, state: "memory" });` });
  await shows(page, "1–25 of 2,560");
  await expect(page.getByRole("button", { name: "Export" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Copy link" })).toHaveCount(0);
  await page.getByRole("checkbox", { name: /^Select / }).nth(1).check();
  await expect(page.getByRole("button", { name: "Copy…" })).toHaveCount(0);
  await page.keyboard.press("Alt+Shift+I");
  await page.getByRole("button", { name: "Look up addresses" }).click();
  await expect(page.getByRole("dialog", { name: "Look up e-mail addresses" }).or(page.getByRole("dialog").first()).first()).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
});

for (const width of [320, 768, 1440])
  test(`in a page of ${width} px: no violations, no sideways scrolling`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 800 });
    await openHost(page, servers, { body: `<main><h1>Portal</h1><div id="place"></div></main>`, script: MOUNT });
    await shows(page, "1–25 of 2,560");
    await expectNoViolations(page);
    await expectNoSidewaysScrolling(page);
  });

test("it lays itself out by the room it has, not by the window", async ({ page, servers }) => {
  await openHost(page, servers, { body: `<main><h1>Portal</h1><div id="place" style="inline-size: 340px"></div></main>`, script: MOUNT });
  await shows(page, "1–25 of 2,560");
  const [row, room] = await page.evaluate(() => {
    const console_ = document.querySelector("customer-console")!;
    const row = console_.shadowRoot!.querySelector("tbody tr")!;
    return [row.getBoundingClientRect().width, console_.getBoundingClientRect().width];
  });
  expect(room).toBe(340);
  expect(row, "a card, not a table of 1,200 px").toBeLessThan(room);
});
