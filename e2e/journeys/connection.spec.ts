import type { Page } from "@playwright/test";
import { configured, copied, expect, expectNoViolations, parts, shows, test } from "../fixtures";
import { SECRET } from "../servers";
import { expectLargeTargets, expectNoSidewaysScrolling, FAILED_REQUESTS } from "../guard";

const ASK = '{"credentials": "ask"}';
const dialog = (page: Page) => page.getByRole("dialog", { name: "Connect to the customer API" });

const connect = async (page: Page, secret: string, remember = false) => {
  await dialog(page).getByLabel("Client key").fill("demo-key-1");
  await dialog(page).getByLabel("Client secret").fill(secret);
  if (remember) await dialog(page).getByLabel("Remember in this tab until it is closed").check();
  await dialog(page).getByRole("button", { name: "Connect" }).click();
};

/** Everything that this page could have left a secret in. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    url: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
    session: JSON.stringify(sessionStorage),
    local: JSON.stringify(localStorage),
    cookies: document.cookie,
    dom: document.documentElement.outerHTML,
  }));

test("key and secret are asked for, tried with one request, and left nowhere", async ({ page, own }) => {
  const servers = await own({ rows: 60, credentials: "none" });
  const lines: string[] = [];
  page.on("console", (line) => lines.push(line.text()));
  await configured(page, servers.address, ASK, "?page=2");
  await expect(dialog(page)).toBeVisible();
  expect(await servers.calls()).toEqual([]);
  await expectNoViolations(page);
  await connect(page, SECRET);
  await shows(page, "26–50 of 60");
  await expect(dialog(page)).toBeHidden();
  expect(await servers.calls()).toHaveLength(1);
  await parts(page).next.click();
  await shows(page, "51–60 of 60");

  await page.keyboard.press("Alt+Shift+KeyI");
  const inspector = page.getByRole("dialog", { name: "Requests" });
  await expect(inspector.getByRole("row")).toHaveCount(3);
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await inspector.getByRole("button", { name: "Copy as curl" }).first().click();
  const curl = await copied(page);
  expect(curl).toContain(`${servers.address}/api/v0/customers?skip=50&take=10`);
  expect(curl).toContain("x-client-secret: <secret>");
  for (const [where, text] of Object.entries({ ...(await traces(page)), curl, console: lines.join("\n") })) {
    expect(text, where).not.toContain("demo-key-1");
    expect(text, where).not.toContain(SECRET);
  }

  await page.reload();
  await expect(dialog(page)).toBeVisible();
});

test("remembering in the tab is a choice, and Disconnect forgets everything", async ({ page, own }) => {
  const servers = await own({ rows: 60, credentials: "none" });
  await configured(page, servers.address, ASK);
  await connect(page, SECRET, true);
  await shows(page, "1–25 of 60");
  await page.reload();
  await shows(page, "1–25 of 60");
  await page.getByRole("button", { name: "Disconnect" }).click();
  await expect(dialog(page)).toBeVisible();
  await expect(page.getByRole("table", { name: /of 60/ })).toBeHidden();
  expect((await traces(page)).session).not.toContain("demo-key-1");
  await servers.forget();
  await dialog(page).getByRole("button", { name: "Not now" }).click();
  await expect(page.getByRole("heading", { name: "Not connected" })).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole("button", { name: "Connect" }).click();
  await expect(dialog(page)).toBeVisible();
  expect(await servers.calls()).toEqual([]);
});

test("what the server does not take is said, and can be tried again", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own({ rows: 60, credentials: "none" });
  await configured(page, servers.address, ASK);
  await connect(page, "wrong");
  await expect(dialog(page).getByRole("alert")).toHaveText("The server does not accept this key and secret.");
  await expect(dialog(page).getByLabel("Client secret")).toBeFocused();
  await dialog(page).getByLabel("Client secret").fill("with a space");
  await page.keyboard.press("Enter");
  await expect(dialog(page).getByRole("alert")).toHaveText("Key and secret must both be given, without spaces.");
  expect(await servers.calls()).toHaveLength(1);
  await connect(page, SECRET);
  await shows(page, "1–25 of 60");
});

test("a 401 in the middle of work asks again and keeps the view", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own({ rows: 60, credentials: "none" });
  await configured(page, servers.address, ASK);
  await connect(page, SECRET);
  await shows(page, "1–25 of 60");
  await servers.killApi();
  await servers.reviveApi("renewed");
  await parts(page).next.click();
  await expect(dialog(page).getByRole("alert")).toHaveText("The server does not accept this key and secret.");
  await expect(dialog(page).getByLabel("Client key")).toHaveValue("demo-key-1");
  await servers.forget();
  await dialog(page).getByLabel("Client secret").fill("renewed");
  await page.keyboard.press("Enter");
  await shows(page, "26–50 of 60");
  expect(await servers.calls()).toHaveLength(1);
  await expect(page).toHaveURL(/page=2/);
});

test("a diagnosis says in plain words what is wrong, and its report holds no secret and no search", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own({ rows: 60, credentials: false });
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(`${servers.address}/?q=Anna`);
  await page.getByRole("button", { name: "Find out why" }).click();
  const panel = page.getByRole("dialog", { name: "Why does it fail?" });
  const check = (question: string) => panel.getByRole("listitem").filter({ hasText: question });
  await expect(check("Server reachable")).toContainText("status 401");
  await expect(check("Credentials accepted")).toContainText("not take the key and secret that the gateway adds");
  await expect(check("Rate limit")).toContainText("requests left");
  await expect(check("Clock")).toContainText("agree");
  await expectNoViolations(page);
  await panel.getByRole("button", { name: "Copy report" }).click();
  await expect(panel.getByRole("button", { name: "Copied" })).toBeVisible();
  const report = await copied(page);
  expect(report).toContain("Credentials accepted: not good");
  expect(report).toContain("name=…");
  expect(report).not.toMatch(/Anna|wrong\b|demo-key/);

  await servers.killApi();
  await panel.getByRole("button", { name: "Check again" }).click();
  await expect(check("Server reachable")).toContainText("The gateway answers, but the API behind it does not.");
  await servers.killGateway();
  await panel.getByRole("button", { name: "Check again" }).click();
  await expect(check("Server reachable")).toContainText("Nothing answers");
  await panel.getByRole("button", { name: "Close" }).click();
  await expect(panel).toHaveCount(0);
});

test("?inspect shows every request as it happens, and what needed none", async ({ page, own, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const servers = await own({ rows: 60 });
  await servers.faults([{ times: 1, action: { status: 503, body: "" } }]);
  await page.goto(`${servers.address}/?inspect`);
  const inspector = page.getByRole("dialog", { name: "Requests" });
  await shows(page, "1–25 of 60");
  const rows = inspector.getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(2)).toContainText("operator1503");
  await expect(rows.nth(1)).toContainText("operator2200");
  await parts(page).next.click();
  await shows(page, "26–50 of 60");
  await parts(page).previous.click();
  await expect(rows.nth(1)).toContainText("cache—hit");
  await expectNoViolations(page);
  await expect(page).toHaveURL(/inspect/);
  await inspector.getByRole("button", { name: "Clear" }).click();
  await expect(rows).toHaveCount(1);
  await inspector.getByRole("button", { name: "Clear" }).press("Escape");
  await expect(inspector).toHaveCount(0);
});

test("tools that cannot be loaded are said, and can be tried again", async ({ page, servers, console_ }) => {
  console_.expected.push(FAILED_REQUESTS, /Failed to fetch dynamically imported module/);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await page.route("**/tools-*.js*", (route) => route.abort());
  await page.keyboard.press("Alt+Shift+KeyI");
  await expect(page.getByRole("alert").filter({ hasText: "This part of the console could not be loaded." })).toBeVisible();
  await page.unroute("**/tools-*.js*");
  await shows(page, "1–25 of 2,560");
});

for (const width of [320, 768, 1440]) {
  test(`the dialogs fit at ${width} px`, async ({ page, own, console_ }) => {
    console_.expected.push(FAILED_REQUESTS);
    const servers = await own({ rows: 60, credentials: "none" });
    await page.setViewportSize({ width, height: 720 });
    await configured(page, servers.address, ASK);
    await expect(dialog(page)).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await connect(page, SECRET);
    await shows(page, "1–25 of 60");
    await page.keyboard.press("Alt+Shift+KeyI");
    await expect(page.getByRole("dialog", { name: "Requests" })).toBeVisible();
    await expectNoSidewaysScrolling(page);
    await expectLargeTargets(page);
  });
}
