import { readFileSync, writeFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect, expectNoViolations, keptIn, nameOf, parts, shows, test } from "../fixtures";
import { FAILED_REQUESTS } from "../guard";

type Customer = { id: string; email: string | null; first_name: string; last_name: string };

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });
const open = async (page: Page, name: string) => {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("list", { name: "Other ways" }).getByRole("button", { name }).click();
  await expect(dialog(page, name)).toBeVisible();
};
const download = async (page: Page, press: () => Promise<void>) => {
  const saved = page.waitForEvent("download");
  await press();
  const file = await saved;
  return { name: file.suggestedFilename(), text: readFileSync((await file.path())!, "utf8") };
};

test("addresses are looked up one by one: found, not found, several, failed", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own();
  await servers.faults([{ match: "email=refused", action: { status: 400, body: '{"message":["email must be an email"]}', content_type: "application/json" } }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const { data }: { data: Customer[] } = await servers.list("take=100");
  const known = data.filter(({ email }) => email).slice(0, 3);
  await open(page, "Look up e-mail addresses");
  const pasted = `${known.map(({ email }) => email!.toUpperCase()).join(";")}\n"nobody@example.invalid", <refused@example.com>, ${known[0].email}, broken@`;
  await dialog(page, "Look up e-mail addresses").getByRole("textbox", { name: "Addresses" }).fill(pasted);
  await expect(page.getByText(/^5 addresses \(1 repeated one left out\), one request each, about \d+ s/)).toBeVisible();
  await expect(page.getByText("1 is not a whole address, left out: broken@")).toBeVisible();
  await expectNoViolations(page);
  await servers.forget();
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  const task = dialog(page, "E-mail lookup");
  await expect(task.getByText("Not found: 1")).toBeVisible();
  await expect(task.getByText("Found: 3", { exact: true })).toBeVisible();
  await expect(task.getByText("Failed: 1")).toBeVisible();
  await expect(task.getByRole("rowheader", { name: known[1].email!.toUpperCase() })).toBeVisible();
  await expectNoViolations(page);
  expect((await servers.calls()).filter(({ path_and_query }) => path_and_query.includes("email=")).length).toBe(5);

  const found = await download(page, () => task.getByRole("button", { name: "Save “Found”" }).click());
  expect(found.name).toMatch(/^lookup-found-.*\.csv$/);
  const lines = found.text.trim().split("\r\n");
  expect(lines[0]).toContain("address,id,first_name");
  expect(lines.slice(1).map((line) => line.split(",")[1])).toEqual(known.map(({ id }) => id));
  const failed = await download(page, () => task.getByRole("button", { name: "Save “Failed”" }).click());
  expect(failed.text).toBe("address,reason\r\nrefused@example.com,email must be an email\r\n");
  await servers.noFaults();
  await task.getByRole("button", { name: "Try the failed ones again" }).click();
  await expect(task.getByText("Not found: 2")).toBeVisible();
  await task.getByRole("button", { name: "Done" }).click();
  await expect(task).toBeHidden();
});

test("a lookup is paced, pauses, resumes, and leaves the operator's clicks alone", async ({ page, own }) => {
  const servers = await own();
  await servers.faults([{ match: "email=", delay_ms: 60 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page, "Look up e-mail addresses");
  await page.getByRole("textbox", { name: "Addresses" }).fill(Array.from({ length: 60 }, (_, nth) => `a${nth}@example.invalid`).join("\n"));
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  const task = dialog(page, "E-mail lookup");
  await expect(task.getByText(/^[1-9]\d? of 60 addresses/)).toBeVisible();
  await task.getByRole("button", { name: "Pause" }).click();
  await expect(task.getByText("Paused.")).toBeVisible();
  const paused = (await servers.calls()).length;
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  expect((await servers.calls()).length).toBe(paused + 1);
  await task.getByRole("button", { name: "Resume" }).click();
  await expect(task.getByText("Not found: 60")).toBeVisible();
});

test("a lookup that is kept goes on after a reload, in one tab at a time", async ({ page, context, own }) => {
  const servers = await own();
  await servers.faults([{ match: "email=", delay_ms: 60 }]);
  const { data }: { data: Customer[] } = await servers.list("take=1");
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page, "Look up e-mail addresses");
  const addresses = [data[0].email, ...Array.from({ length: 59 }, (_, nth) => `a${nth}@example.invalid`)];
  await page.getByRole("textbox", { name: "Addresses" }).fill(addresses.join("\n"));
  await page.getByRole("checkbox", { name: "Keep progress in this browser" }).check();
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  const task = dialog(page, "E-mail lookup");
  await expect(task.getByText(/^[1-9]\d of 60 addresses/)).toBeVisible();
  await task.getByRole("button", { name: "Pause" }).click();
  await expect(task.getByText("Paused.")).toBeVisible();

  const other = await context.newPage();
  await other.goto(servers.address);
  await shows(other, "1–25 of 2,560");
  await open(other, "Look up e-mail addresses");
  await other.getByRole("textbox", { name: "Addresses" }).fill("b@example.invalid");
  await other.getByRole("checkbox", { name: "Keep progress in this browser" }).check();
  await other.getByRole("button", { name: "Look up", exact: true }).click();
  await expect(other.getByRole("alert").filter({ hasText: "another tab is keeping its own" })).toBeVisible();
  await other.close();

  const done = Number((await task.getByText(/of 60 addresses/).textContent())!.split(" ")[0]);
  expect(done).toBeLessThan(60);
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await shows(page, "1–25 of 2,560");
  await servers.forget();
  await open(page, "Look up e-mail addresses");
  await expect(page.getByText(new RegExp(`^${done} of 60 addresses were looked up, begun at`))).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect(task.getByText("Not found: 59")).toBeVisible();
  await expect(task.getByText("Found: 1", { exact: true })).toBeVisible();
  await expect(task.getByRole("rowheader", { name: data[0].email! })).toBeVisible();
  expect((await servers.calls()).filter(({ path_and_query }) => path_and_query.includes("email=")).length).toBe(60 - done);
  await task.getByRole("button", { name: "Done" }).click();
  await expect(task).toBeHidden();
  expect(await keptIn(page)).toEqual([]);
});

test("a lookup that was kept can be discarded", async ({ page, own }) => {
  const servers = await own();
  await servers.faults([{ match: "email=", delay_ms: 60_000 }]);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page, "Look up e-mail addresses");
  await page.getByRole("textbox", { name: "Addresses" }).fill("a@example.invalid b@example.invalid");
  await page.getByRole("checkbox", { name: "Keep progress in this browser" }).check();
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  await expect(dialog(page, "E-mail lookup")).toBeVisible();
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await shows(page, "1–25 of 2,560");
  await open(page, "Look up e-mail addresses");
  await expect(page.getByText(/^0 of 2 addresses were looked up/)).toBeVisible();
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByRole("heading", { name: "A lookup was not finished" })).toBeHidden();
  await expect(page.getByRole("textbox", { name: "Addresses" })).toBeFocused();
  expect(await keptIn(page)).toEqual([]);
});

test("a dropped file with a column of addresses is taken", async ({ page, servers }, info) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await open(page, "Look up e-mail addresses");
  const path = info.outputPath("people.csv");
  writeFileSync(path, "name,email\r\nAda,ada@example.invalid\r\nBen,ben@example.invalid\r\n");
  await page.getByLabel("Or a file").setInputFiles(path);
  await expect(page.getByText(/^2 addresses, one request each/)).toBeVisible();
});

test("an earlier export is compared: added, removed and changed", async ({ page, own }, info) => {
  const servers = await own({ rows: 300 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 300");
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const earlier = await download(page, () => page.getByRole("button", { name: "Start export" }).click());
  await page.getByRole("button", { name: "Done" }).click();
  const path = info.outputPath("earlier.csv");
  const lines = earlier.text.split("\r\n");
  writeFileSync(path, [...lines.slice(0, 1), ...lines.slice(1).map((line, nth) => (nth === 4 ? line.replace(/ACTIVE|BLACKLISTED|DEACTIVATED/, "PENDING") : line))].join("\r\n"));
  await servers.data({ delete_newest: 2 });
  await servers.data({ insert: 3 });
  await open(page, "Compare with an earlier export");
  const compare = dialog(page, "Compare with an earlier export");
  await compare.getByLabel("Earlier export (CSV, JSON Lines or JSON)").setInputFiles(path);
  await expect(compare.getByText(/^earlier\.csv: 300 customers, 12 columns\.$/)).toBeVisible();
  await compare.getByRole("button", { name: "Compare", exact: true }).click();
  await expect(compare.getByText("3 added, 2 removed, 1 changed, 297 as they were.")).toBeVisible();
  await expect(compare.getByText(/Status: PENDING → /)).toBeVisible();
  await expectNoViolations(page);
  const changes = await download(page, () => compare.getByRole("button", { name: "Save the changes as CSV" }).click());
  const kinds = changes.text.trim().split("\r\n").slice(1).map((line) => line.split(",")[0]);
  expect(kinds.filter((kind) => kind === "changed").length).toBe(1);
  expect(new Set(kinds)).toEqual(new Set(["added", "removed", "changed"]));
});

for (const [what, content, words] of [
  ["foreign", "city,zip\nRome,1\n", "is no export of this list: it has no column “id”. Its columns: city, zip."],
  ["empty", "", "has no customers in it."],
  ["broken", "id,email\na,b\nc\n", "cannot be read at line 3"],
] as const) {
  test(`a ${what} file gets a clear message`, async ({ page, servers }, info) => {
    await page.goto(servers.address);
    await shows(page, "1–25 of 2,560");
    await open(page, "Compare with an earlier export");
    const path = info.outputPath("file.csv");
    writeFileSync(path, content);
    await page.getByLabel("Earlier export (CSV, JSON Lines or JSON)").setInputFiles(path);
    await expect(page.getByText(words)).toBeVisible();
    await page.getByRole("button", { name: "Compare", exact: true }).click({ force: true });
    await expect(page.getByText(words)).toBeVisible();
  });
}

test("the list prints with its filter, its time and its heads, and nothing to press", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=ACTIVE&size=100`);
  await expect(parts(page).names).toHaveCount(100);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Status: Active")).toBeVisible();
  const written = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element, "::after").content);
  expect(await written(page.getByText(/^as of /)), "the day, too").toMatch(/^"as of \d{4}-\d\d-\d\dT[\d:.]+Z"$/);
  expect(await written(page.getByRole("cell").getByRole("time").first()), "no time that grows old").toMatch(/^"\d{4}-\d\d-\d\dT/);
  await expect(page.getByRole("columnheader", { name: "E-mail" })).toBeVisible();
  const buttons = page.getByRole("button").filter({ visible: true });
  await expect(buttons, "but the names of columns").toHaveCount(await page.getByRole("columnheader").getByRole("button").count());
  const heads = page.getByRole("table").locator("thead");
  await expect(heads).toHaveCSS("display", "table-header-group");
  const pdf = await page.pdf({ format: "A4" });
  expect((pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g) ?? []).length).toBeGreaterThan(1);
});

test("an open record prints alone", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const { data }: { data: Customer[] } = await servers.list("take=25");
  await parts(page).names.nth(2).getByRole("link").click();
  await expect(parts(page).record.getByRole("heading", { level: 2 })).toBeFocused();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 2, name: nameOf(data[2] as never) })).toBeVisible();
  await expect(page.getByText(data[2].id).first()).toBeVisible();
  await expect(parts(page).table).toBeHidden();
});

test("every dialog fits a window of 320 px", async ({ page, servers }) => {
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(servers.address);
  await expect(parts(page).names.first()).toBeVisible();
  const fits = async (name: string) => {
    const [content, room] = await dialog(page, name).evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(content, `${name} does not scroll sideways`).toBeLessThanOrEqual(room);
  };
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await expect(page.getByRole("button", { name: "Start export" })).toBeVisible();
  await fits("Export customers");
  await page.getByRole("button", { name: "Compare with an earlier export" }).click();
  await fits("Compare with an earlier export");
  await page.getByRole("button", { name: "Close" }).last().click();
  await open(page, "Look up e-mail addresses");
  await page.getByRole("textbox", { name: "Addresses" }).fill("somebody-with-a-long-name@a-long-domain.example.org broken@");
  await fits("Look up e-mail addresses");
  await page.getByRole("button", { name: "Look up", exact: true }).click();
  await expect(page.getByText("Not found: 1")).toBeVisible();
  await fits("E-mail lookup");
});
