// The console in a frame: its height and title get out, to whom they are meant for, and nothing else gets in.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { FrameLocator, Page } from "@playwright/test";
import { expect, parts } from "../fixtures";
import { portalParts, test, type Portal } from "../portal";

const HELLO = { type: "customer-console-hello" };

/** With its borders of 1 px. */
const heightOf = (page: Page) => page.locator("iframe").first().evaluate((frame) => frame.getBoundingClientRect().height);

/** How far the page in the frame, and the list in that, can be scrolled. */
const scrolling = (frame: FrameLocator) =>
  frame.locator("body").evaluate(() => {
    const grid = document.querySelector(".grid")!;
    return [document.documentElement.scrollHeight - innerHeight, grid.scrollHeight - grid.clientHeight];
  });

/** A page at the portal's origin with `script`, a module that has `connect`; outside the portal's policy. */
const openHost = async (page: Page, portal: Portal, script: string) => {
  const body = `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,"><body><script type="module">
    import { connect } from "/customer-console-frame.js";
    window.heard = [];
    addEventListener("message", ({ origin, data }) => heard.push([origin, data]));
    const open = (address) => {
      const frame = document.createElement("iframe");
      frame.width = 1200;
      frame.src = address;
      document.body.append(frame);
      return frame;
    };
    ${script}
  </script>`;
  await page.goto(portal.page("host", body));
};

/** Frames of another origin, which answer with `body` whatever is asked for. */
const stranger = async (body: string) => {
  const server = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(body));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
};

const heard = (page: Page) => page.evaluate(() => (window as any).heard as [string, any][]);

test("the frame is as high as the list needs, whatever is shown, and its title is the page's", async ({ page, portal }) => {
  await page.setViewportSize({ width: 1440, height: 2000 });
  await page.goto(portal.at("wall"));
  const { frame, events } = portalParts(page);
  await expect(frame.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  await expect.poll(() => scrolling(frame)).toEqual([0, 0]);
  const tall = await heightOf(page);
  expect(tall).toBeGreaterThan(1_200);
  await expect(page).toHaveTitle("Customers · Back office");

  await frame.getByRole("combobox", { name: "Rows per page" }).selectOption("10");
  await expect(frame.getByRole("table", { name: "Customers 1–10 of 2,560" })).toBeVisible();
  await expect.poll(() => heightOf(page), "it shrinks again").toBeLessThan(tall - 500);
  await expect.poll(() => scrolling(frame)).toEqual([0, 0]);

  await frame.getByRole("radio", { name: /^Blacklisted/ }).check();
  await expect(page).toHaveTitle("Blacklisted · Customers · Back office");
  await frame.getByRole("combobox", { name: "Rows per page" }).selectOption("100");
  await expect(frame.getByRole("table", { name: "Customers 1–100 of 173" })).toBeVisible();
  await expect.poll(() => heightOf(page), "no higher than the portal allows").toBe(1_970);
  await frame.getByRole("searchbox").fill("nobody@example.org");
  await frame.getByRole("searchbox").press("Enter");
  await expect(frame.getByRole("button", { name: "Remove filter E-mail: nobody@example.org" })).toBeVisible();
  expect((await events.allTextContents()).join(), "no address gets out").not.toContain("@");
});

test("loaded anew, the console is greeted anew; a frame that is left is no longer listened to", async ({ page, portal }) => {
  await page.goto(portal.at("wall"));
  const { frame, menu, heading } = portalParts(page);
  await expect.poll(() => heightOf(page), "with 25 rows as high as the window allows").toBe(870);
  await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
    frame.style.height = "600px";
    frame.src += "?size=10";
  });
  await expect(frame.getByRole("table", { name: "Customers 1–10 of 2,560" })).toBeVisible();
  await expect.poll(() => heightOf(page)).not.toBe(600);
  await menu.getByRole("link", { name: "Home" }).click();
  await expect(heading).toHaveText("Home");
  await expect(page).toHaveTitle("Home · Back office");
});

test("in a narrow frame rows are cards, and the frame is as high as they are, up to a limit", async ({ page, portal }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(portal.at("wall"));
  const { frame } = portalParts(page);
  await expect(frame.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  await expect.poll(() => heightOf(page)).toBe(770);
});

test("the frame's buttons copy, its links open in tabs and its files are saved, for the sandbox has what they need", async ({ page, portal, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: portal.frame });
  await page.goto(portal.at("wall"));
  const { frame } = portalParts(page);
  await expect(frame.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  await frame.getByRole("button", { name: "Copy link" }).click();
  await expect(frame.getByRole("status").filter({ hasText: "Copied" })).toHaveCount(1);
  const opened = context.waitForEvent("page");
  await frame.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Page 2", exact: true }).click({ modifiers: ["ControlOrMeta"] });
  const tab = await opened;
  await expect(tab.getByRole("table", { name: "Customers 26–50 of 2,560" })).toBeVisible();
  await tab.close();
  // As a browser may open it that counts such tabs as opened by the frame.
  const another = context.waitForEvent("page");
  await frame.locator("body").evaluate(() => void open(location.href));
  await expect((await another).getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  await frame.getByRole("button", { name: "Export" }).click();
  const saved = page.waitForEvent("download");
  await frame.getByRole("button", { name: "Start" }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.csv$/);
});

test("the console tells nothing to a page whose origin its configuration does not name, though it may frame it", async ({ page, portal }) => {
  const elsewhere = await portal.anotherFrame(portal.servers.address, ["https://portal.example"]);
  await openHost(page, portal, `open(${JSON.stringify(elsewhere)}).onload = ({ target }) => target.contentWindow.postMessage(${JSON.stringify(HELLO)}, "*");`);
  const frame = portalParts(page).frame;
  await expect(frame.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  // What the page in the frame says last is heard last.
  await frame.locator("body").evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => (parent.postMessage("last", "*"), done())))));
  await expect.poll(() => heard(page)).toEqual([[elsewhere, "last"]]);
});

test("the console listens to the page around it only, and to the agreed words only", async ({ page, portal }) => {
  await openHost(page, portal, `window.frame = open(${JSON.stringify(portal.frame)});`);
  const frame = portalParts(page).frame;
  await expect(frame.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  await page.evaluate((words) => {
    for (const data of [null, "hello", {}, { type: "customer-console" }, { type: ["customer-console-hello"] }, [words]]) (window as any).frame.contentWindow.postMessage(data, "*");
  }, HELLO);
  // A window of the right origin is not yet the page around it.
  await page.evaluate(() => void document.body.append(Object.assign(document.createElement("iframe"), { name: "beside" })));
  await page.frame("beside")!.evaluate((words) => parent.frames[0].postMessage(words, "*"), HELLO);
  await frame.locator("body").evaluate(
    () =>
      new Promise<void>((done) => {
        addEventListener("message", () => requestAnimationFrame(() => requestAnimationFrame(() => (parent.postMessage("last", "*"), done()))), { once: true });
        window.postMessage("behind all of them", "*");
      }),
  );
  await expect.poll(() => heard(page)).toEqual([[portal.frame, "last"]]);
  await page.evaluate((words) => (window as any).frame.contentWindow.postMessage(words, "*"), HELLO);
  await expect.poll(async () => (await heard(page)).at(-1)).toEqual([portal.frame, { type: "customer-console", height: expect.any(Number), title: "Customers" }]);
});

test("the page around it believes the frame that it has, at the origin that it expects, in the agreed words", async ({ page, portal, console_ }) => {
  // It greets the one that it expects, which the other one is not.
  console_.expected.push(/target origin provided/);
  const told = { type: "customer-console", height: 700, title: "Pwned" };
  const says = (messages: unknown[]) => `<script>for (const data of ${JSON.stringify(messages)}) parent.postMessage(data, "*"); parent.postMessage("last", "*")</script>`;
  const wrong = [null, 1, "customer-console", [], { ...told, type: "other" }, { ...told, height: "700" }, { ...told, height: null }, { ...told, title: 1 }, { type: "customer-console" }];
  // One in its place that is of another origin, one of the right origin that is not in its place, and the right one.
  const other = await stranger(says([told]));
  await page.context().route(`${portal.frame}/beside`, (route) => route.fulfill({ contentType: "text/html", body: says([told]) }));
  await page.context().route(`${portal.frame}/inside`, (route) => route.fulfill({ contentType: "text/html", body: says(wrong) }));
  await openHost(
    page,
    portal,
    `window.titles = [];
     const options = { origin: ${JSON.stringify(portal.frame)}, minHeight: 300, maxHeight: 900, onTitle: (title) => titles.push(title) };
     window.frame = open(${JSON.stringify(`${portal.frame}/inside`)});
     connect(frame, options);
     connect(open(${JSON.stringify(other.origin)}), options);
     open(${JSON.stringify(`${portal.frame}/beside`)});`,
  );
  try {
    const lasts = async () => (await heard(page)).filter(([, data]) => data === "last").map(([origin]) => origin).sort();
    await expect.poll(lasts).toEqual([portal.frame, portal.frame, other.origin].sort());
    const state = () => page.evaluate(() => [(window as any).titles, [...document.querySelectorAll("iframe")].map((frame) => frame.style.height)]);
    expect(await state()).toEqual([[], ["", "", ""]]);
    const say = (data: unknown) => page.frames().find((frame) => frame.url().endsWith("/inside"))!.evaluate((data) => parent.postMessage(data, "*"), data);
    for (const [height, given] of [[500, "500px"], [1, "300px"], [1e9, "900px"], [-5, "300px"], [512.2, "513px"]] as const) {
      await say({ ...told, height, title: "x".repeat(1_000) });
      await expect.poll(state).toEqual([["x".repeat(200)], [given, "", ""]]);
    }
  } finally {
    other.close();
  }
});

test("what is no frame and no origin is refused at once", async ({ page, portal }) => {
  await openHost(page, portal, `window.connect = connect;`);
  const tried = await page.evaluate(() => {
    const { connect } = window as any;
    const attempt = (run: () => void) => {
      try {
        run();
        return "taken";
      } catch (error) {
        return (error as Error).message;
      }
    };
    const frame = document.createElement("iframe");
    const origins = [undefined, "*", "null", "console.example", "https://console.example/", "https://console.example/path", "javascript:1"];
    return [attempt(() => connect(document.body, { origin: "https://console.example" })), ...origins.map((origin) => attempt(() => connect(frame, { origin })))];
  });
  expect(tried[0]).toContain("is no iframe");
  for (const words of tried.slice(1)) expect(words).toMatch(/^origin: .*is not allowed; use that of the console's page/);
});

test("only the portal may frame the console", async ({ page, portal, console_, refusals }) => {
  console_.expected.push(/frame-ancestors/);
  refusals.expected.push(/frame-ancestors/);
  const other = await stranger(`<title>Other</title><iframe src="${portal.frame}"></iframe>`);
  try {
    await page.goto(other.origin);
    await expect.poll(() => page.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
    await expect(page.frameLocator("iframe").getByRole("table")).toHaveCount(0);
  } finally {
    other.close();
  }
});

test("by itself the page says nothing to anybody", async ({ page, portal }) => {
  await page.goto(portal.frame);
  await expect(parts(page).table).toBeVisible();
  const said = await page.evaluate(
    (words) =>
      new Promise((done) => {
        const heard: unknown[] = [];
        addEventListener("message", ({ data }) => heard.push(data));
        window.postMessage(words, "*");
        requestAnimationFrame(() => requestAnimationFrame(() => (window.postMessage("last", "*"), addEventListener("message", () => done(heard)))));
      }),
    HELLO,
  );
  expect(said).toEqual([HELLO, "last"]);
});
