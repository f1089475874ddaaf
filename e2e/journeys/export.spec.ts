import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Download, Page } from "@playwright/test";
import { expect, expectNoViolations, keptIn, parts, shows, test } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";

const setup = (page: Page) => page.getByRole("dialog", { name: "Export customers" });
const task = (page: Page) => page.getByRole("dialog", { name: "Export", exact: true });
const fact = (page: Page, name: string) => task(page).locator("dl > div").filter({ has: page.getByRole("term").filter({ hasText: new RegExp(`^${name}$`) }) }).getByRole("definition");

const open = async (page: Page) => {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(setup(page).getByRole("button", { name: "Start export" })).toBeVisible();
};
const start = (page: Page) => setup(page).getByRole("button", { name: "Start export" }).click();
const download = (page: Page) => page.waitForEvent("download");
const text = async (file: Download) => readFileSync((await file.path())!, "utf8");
const ids = (lines: string) => lines.trim().split("\n").map((line) => JSON.parse(line).id);

/** All ids that the list has, asked for page by page. */
const listed = async (servers: { list: (query: string) => Promise<{ data: { id: string }[]; total: number }> }, query = "") => {
  const all: string[] = [];
  for (let skip = 0; ; skip += 100) {
    const { data, total } = await servers.list(`skip=${skip}&take=100${query}`);
    all.push(...data.map(({ id }) => id));
    if (all.length >= total) return all;
  }
};

test("everything that matches is taken away with no request too many, and the summary proves it", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await expect(setup(page).getByText(/^2,560 rows, 26 requests, about \d+ s at the current limit\.$/)).toBeVisible();
  await expectNoViolations(page);
  await servers.forget();
  const saved = download(page);
  await start(page);
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^customers-\d{4}-\d\d-\d\d\.csv$/);
  await expect(task(page).getByText("Complete", { exact: true })).toBeVisible();
  expect((await servers.calls()).length).toBe(26);
  const csv = await text(file);
  expect(csv.split("\r\n")[0]).toBe("id,first_name,last_name,email,phone_number,customer_type,status,last_spent,last_purchase_date,appId,createdAt,updatedAt");
  await expect(fact(page, "Rows")).toHaveText("2,560");
  await expect(fact(page, "Different ids")).toHaveText("2,560");
  await expect(fact(page, "SHA-256")).toHaveText(createHash("sha256").update(csv).digest("hex"));
  await expect(fact(page, "Changes while it ran")).toHaveText("None noticed.");
  await expectNoViolations(page);

  const manifest = download(page);
  await task(page).getByRole("button", { name: "Save the manifest" }).click();
  const told = JSON.parse(await text(await manifest));
  expect([told.file, told.is_complete, told.rows, told.bytes]).toEqual([file.suggestedFilename(), true, 2560, Buffer.byteLength(csv)]);
  await task(page).getByRole("button", { name: "Done" }).click();
  await expect(task(page)).toBeHidden();
});

test("what is exported is what the filter finds, in the columns and the format that are chosen", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=BLACKLISTED`);
  await expect(parts(page).names.first()).toBeVisible();
  const { total } = await servers.list("status=BLACKLISTED&take=1");
  await open(page);
  const dialog = setup(page);
  await dialog.getByRole("radio", { name: "JSON Lines" }).check();
  for (const column of ["First name", "Last name", "Phone", "Type", "Created", "Updated", "Last purchase", "Application id"]) await dialog.getByRole("checkbox", { name: column, exact: true }).uncheck();
  await dialog.getByRole("button", { name: "Move E-mail up" }).click();
  await expect(dialog.getByRole("button", { name: "Move E-mail up" })).toBeFocused();
  await dialog.getByRole("textbox", { name: "File name" }).fill("barred/people");
  const saved = download(page);
  await start(page);
  const file = await saved;
  expect(file.suggestedFilename()).toBe("barred-people.jsonl");
  const lines = (await text(file)).trim().split("\n").map((line) => JSON.parse(line));
  expect(lines.length).toBe(total);
  expect(new Set(lines.map(({ status }) => status))).toEqual(new Set(["BLACKLISTED"]));
  expect(Object.keys(lines[0])).toEqual(["id", "email", "status", "last_spent"]);
});

test("no column, no export", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  for (const box of await setup(page).getByRole("group", { name: "Columns" }).getByRole("checkbox").all()) await box.uncheck();
  await expect(setup(page).getByRole("alert").filter({ hasText: "Choose at least one column." })).toBeVisible();
  await setup(page).getByRole("button", { name: "Start export" }).click({ force: true });
  await expect(task(page)).toBeHidden();
  await expect(setup(page)).toBeVisible();
});

test("JSON Lines are read by jq, and hold every customer once", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await setup(page).getByRole("radio", { name: "JSON Lines" }).check();
  const saved = download(page);
  await start(page);
  const path = (await (await saved).path())!;
  const jq = execFileSync("jq", ["-s", "[length, (map(.id) | unique | length), (map(.last_spent | type) | unique)]", "-c", path]).toString();
  const [rows, unique, types] = JSON.parse(jq);
  expect([rows, unique]).toEqual([2560, 2560]);
  expect(types).toContain("number");
  expect(ids(readFileSync(path, "utf8"))).toEqual(await listed(servers));
});

test("it goes on while the operator works, pauses, and warns before the page is left", async ({ page, own }) => {
  const servers = await own();
  // So slow that it is not over before it is paused.
  await servers.faults([{ match: "take=100", delay_ms: 1500 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await start(page);
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await expect(task(page).getByText(/of 2,560 rows/)).toBeVisible();
  await expectNoViolations(page);
  await task(page).getByRole("button", { name: "Pause" }).click();
  await expect(task(page).getByText("Paused.")).toBeVisible();
  const calls = (await servers.calls()).length;
  let warned = "";
  page.once("dialog", (dialog) => {
    warned = dialog.type();
    return dialog.dismiss();
  });
  await page.evaluate(() => location.reload()).catch(() => {});
  await expect.poll(() => warned).toBe("beforeunload");
  expect((await servers.calls()).length).toBe(calls);
  await servers.noFaults();
  const saved = download(page);
  await task(page).getByRole("button", { name: "Resume" }).click();
  await saved;
  await expect(fact(page, "Rows")).toHaveText("2,560");
});

test("a server that goes away at 40 % and comes back costs nothing but time", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own();
  await servers.faults([{ match: "take=100", delay_ms: 100 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await setup(page).getByRole("radio", { name: "JSON Lines" }).check();
  const saved = download(page);
  await start(page);
  await expect.poll(async () => Number(await task(page).getByRole("progressbar").getAttribute("value") ?? 0) || page.getByRole("progressbar", { name: "Rows exported" }).evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(400);
  await servers.killApi();
  await expect(task(page).getByText(/Tries again in \d+ s\./)).toBeVisible({ timeout: 20_000 });
  await servers.reviveApi();
  await task(page).getByRole("button", { name: "Try now" }).click();
  const file = await saved;
  await expect(task(page).getByText("Complete", { exact: true })).toBeVisible();
  expect(ids(await text(file)).sort()).toEqual((await listed(servers)).sort());
});

test("what changes while it runs is noticed, and the file is right", async ({ page, own }) => {
  const servers = await own();
  const before = await listed(servers);
  await servers.faults([{ match: "take=100", delay_ms: 250 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await setup(page).getByRole("radio", { name: "JSON Lines" }).check();
  const saved = download(page);
  await start(page);
  await expect(task(page).getByText(/^[1-9],?\d\d\d of 2,560 rows/)).toBeVisible();
  await servers.data({ delete_newest: 5 });
  await servers.data({ insert: 3 });
  const file = await saved;
  await expect(task(page).getByText("Complete", { exact: true })).toBeVisible();
  await expect(fact(page, "Changes while it ran").first()).not.toHaveText("None noticed.");
  await servers.noFaults();
  const exported = ids(await text(file));
  expect(new Set(exported).size).toBe(exported.length);
  const after = new Set(await listed(servers));
  expect(before.filter((id) => after.has(id) && !exported.includes(id))).toEqual([]);
});

test("it finishes by itself across a rate limit's window, and names the wait", async ({ page, own }) => {
  test.setTimeout(120_000);
  const servers = await own();
  await servers.rateLimit(20);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  const saved = page.waitForEvent("download", { timeout: 110_000 });
  await start(page);
  await expect(task(page).getByText(/^Rate limit, continues in \d+ s\.$/)).toBeVisible();
  const file = await saved;
  expect(file.suggestedFilename()).not.toContain("INCOMPLETE");
  const refused = (await servers.calls()).filter(({ status }) => status === 429);
  expect(refused).toEqual([]);
});

test("a budget that others used up is waited for, and nothing is lost", async ({ page, own, console_ }) => {
  test.setTimeout(120_000);
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own();
  await servers.faults([{ match: "take=100", delay_ms: 250 }]);
  await servers.rateLimit(100);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await setup(page).getByRole("radio", { name: "JSON Lines" }).check();
  const saved = page.waitForEvent("download", { timeout: 110_000 });
  await start(page);
  await expect(task(page).getByText(/^[1-9]\d\d of 2,560 rows/)).toBeVisible();
  // Another client of the same key, until it is refused.
  const others = Array.from({ length: 100 }, () => servers.list("take=1").catch(() => {}));
  await Promise.all(others);
  await expect(task(page).getByText(/^(Rate limit|The server asks for a pause), continues in \d+ s\.$/)).toBeVisible();
  const file = await saved;
  const refused = (await servers.calls()).filter(({ status, path_and_query }) => status === 429 && path_and_query.includes("take=100"));
  // None where the last answer told that the budget was gone.
  expect(refused.length, "requests on their way at once").toBeLessThanOrEqual(3);
  await expect(task(page).getByText("Complete", { exact: true })).toBeVisible();
  const exported = ids(await text(file));
  expect(exported.length).toBe(2560);
  expect(new Set(exported).size).toBe(2560);
});

test("a 429 in the middle is waited out and costs one request", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own();
  await servers.faults([{ match: "skip=1188", times: 1, action: { status: 429, headers: { "retry-after": "3" } } }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await servers.forget();
  const saved = download(page);
  await start(page);
  await expect(task(page).getByText(/^The server asks for a pause, continues in \d s\.$/)).toBeVisible();
  await saved;
  await expect(task(page).getByText("Complete", { exact: true })).toBeVisible();
  await expect(fact(page, "Rows")).toHaveText("2,560");
  const calls = (await servers.calls()).filter(({ path_and_query }) => path_and_query.includes("take=100"));
  expect(calls.filter(({ status }) => status === 429).length).toBe(1);
  expect(calls.length).toBe(27);
});

test("a page that stays short makes the file INCOMPLETE, which says what is missing and can be mended", async ({ page, own }) => {
  const servers = await own();
  await servers.faults([{ match: "skip=198", action: "short_page" }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  const saved = download(page);
  await start(page);
  expect((await saved).suggestedFilename()).toMatch(/-INCOMPLETE\.csv$/);
  await expect(task(page).getByText("INCOMPLETE", { exact: true })).toBeVisible();
  await expect(fact(page, "Missing").first()).toContainText("rows 199–298");
  await servers.noFaults();
  const whole = download(page);
  await task(page).getByRole("button", { name: "Read what is missing" }).click();
  expect((await whole).suggestedFilename()).not.toContain("INCOMPLETE");
  await expect(fact(page, "Rows")).toHaveText("2,560");
});

test("what was read is not lost when it is stopped", async ({ page, own }) => {
  const servers = await own();
  await servers.faults([{ match: "take=100", delay_ms: 150 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await start(page);
  await expect(task(page).getByText(/^[1-9]\d* of 2,560 rows/)).toBeVisible();
  await task(page).getByRole("button", { name: "Stop…" }).click();
  const part = download(page);
  await task(page).getByRole("button", { name: "Save what is there" }).click();
  expect((await part).suggestedFilename()).toContain("-INCOMPLETE");
  await expect(fact(page, "Missing")).toContainText("–2,560");
  const whole = download(page);
  await task(page).getByRole("button", { name: "Resume" }).click();
  await whole;
  await expect(fact(page, "Rows")).toHaveText("2,560");
  await task(page).getByRole("button", { name: "Done" }).click();
  await expect(task(page)).toBeHidden();
});

test("an export that is kept goes on after a reload", async ({ page, own }) => {
  const servers = await own();
  await servers.faults([{ match: "take=100", delay_ms: 250 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await setup(page).getByRole("radio", { name: "JSON Lines" }).check();
  await setup(page).getByRole("textbox", { name: "File name" }).fill("our people");
  await setup(page).getByRole("checkbox", { name: "Keep progress in this browser" }).check();
  await start(page);
  await expect(task(page).getByText(/^[1-9]\d\d of 2,560 rows/)).toBeVisible();
  await task(page).getByRole("button", { name: "Pause" }).click();
  await expect(task(page).getByText("Paused.")).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await open(page);
  await expectNoViolations(page);
  await expect(setup(page).getByRole("heading", { name: "An export was not finished" })).toBeVisible();
  const saved = download(page);
  await setup(page).getByRole("button", { name: "Go on with it" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("our people.jsonl");
  const lines = await text(file);
  expect(ids(lines)).toEqual(await listed(servers));
  await expect(fact(page, "SHA-256")).toHaveText(createHash("sha256").update(lines).digest("hex"));
  const exporting = (await servers.calls()).filter(({ path_and_query }) => path_and_query.includes("take=100")).length;
  expect(exporting).toBeLessThan(26 + 26);
  await task(page).getByRole("button", { name: "Done" }).click();
  await expect(task(page)).toBeHidden();
  expect(await keptIn(page)).toEqual([]);
});

test("a server that skips only so many rows is told of, and the list is read by status", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own();
  const tooFar = [14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25].map((nth) => ({ match: `skip=${nth * 99}&`, action: { status: 400, body: '{"message":["skip must not be greater than 1300"]}', content_type: "application/json" } }));
  await servers.faults(tooFar);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await start(page);
  await expect(task(page).getByText(/The server gives no rows behind the first 1,386\. Export by status/)).toBeVisible();
  await servers.noFaults();
  const saved = download(page);
  await task(page).getByRole("button", { name: "Export by status" }).click();
  await saved;
  await expect(fact(page, "Matching")).toContainText("2,560");
});

/** Lets the picker give a folder of the browser's own: the same interface, and nobody has to click in a system's dialog. */
const pickerGives = (page: Page, folder: string) =>
  page.addInitScript((name) => {
    (window as any).showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  }, folder);
const filesIn = (page: Page, folder: string) =>
  page.evaluate(async (name) => {
    const found: Record<string, string> = {};
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    for await (const [file, entry] of (handle as any).entries()) found[file] = await (await entry.getFile()).text();
    return found;
  }, folder);

test("a folder of the operator's gets the file with its manifest, and keeps what is there", async ({ page, servers }) => {
  await pickerGives(page, "reports");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  for (const round of [1, 2]) {
    await open(page);
    await setup(page).getByRole("textbox", { name: "File name" }).fill("people");
    await setup(page).getByRole("button", { name: "Choose a folder…" }).click();
    await expect(setup(page).getByText("reports", { exact: true })).toBeVisible();
    await expectNoViolations(page);
    await start(page);
    await expect(fact(page, "Saved in")).toHaveText("reports");
    await expect(fact(page, "File")).toHaveText(round === 1 ? "people.csv" : "people (2).csv");
    await task(page).getByRole("button", { name: "Done" }).click();
  }
  const files = await filesIn(page, "reports");
  expect(Object.keys(files).sort()).toEqual(["people (2).csv", "people (2).manifest.json", "people.csv", "people.manifest.json"]);
  const manifest = JSON.parse(files["people (2).manifest.json"]);
  expect(manifest.sha256).toBe(createHash("sha256").update(files["people (2).csv"]).digest("hex"));
  expect([manifest.file, manifest.rows]).toEqual(["people (2).csv", 2560]);
});

test("a folder that cannot be written loses nothing", async ({ page, servers }) => {
  await page.addInitScript(() => {
    (window as any).showDirectoryPicker = async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("gone", { create: true });
      await (await navigator.storage.getDirectory()).removeEntry("gone", { recursive: true });
      return folder;
    };
  });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await setup(page).getByRole("button", { name: "Choose a folder…" }).click();
  await expect(setup(page).getByText("gone", { exact: true })).toBeVisible();
  await start(page);
  await expect(task(page).getByRole("alert")).toHaveText(/could not be saved there/);
  await expectNoViolations(page);
  const saved = download(page);
  await task(page).getByRole("button", { name: "Save among the downloads" }).click();
  const csv = await text(await saved);
  await expect(fact(page, "Saved in")).toHaveText("Downloads");
  await expect(fact(page, "Rows")).toHaveText("2,560");
  await expect(fact(page, "SHA-256")).toHaveText(createHash("sha256").update(csv).digest("hex"));
});

test("where workbooks cannot be made, no request is spent on one", async ({ page, servers, console_ }) => {
  console_.expected.push(/./);
  await page.route(/sheet-[0-9a-f]+\.js$/, (route) => route.abort());
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page);
  await setup(page).getByRole("radio", { name: "Excel workbook" }).check();
  await servers.forget();
  await start(page);
  await expect(setup(page).getByRole("alert").filter({ hasText: "Workbooks cannot be made on this page." })).toBeVisible();
  expect(await servers.calls()).toEqual([]);
});
