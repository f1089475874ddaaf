// The host's address, history and router, and ours: neither harms the other.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";
import { HOST, openHost } from "../host";
import type { Servers } from "../servers";

/** A host with React Router, bundled for the browser. */
const openReact = async (page: Page, servers: Servers, path: string) => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../host/react.jsx", import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    jsx: "automatic",
    external: ["/customer-console.js"],
    define: { "process.env.NODE_ENV": '"production"' },
  });
  await page.route(`${servers.address}${HOST}/**`, (route) =>
    route.request().url().endsWith("/react.js")
      ? route.fulfill({ contentType: "text/javascript", body: outputFiles[0].text })
      : route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en"><title>Portal</title><div id="root"></div><script type="module" src="${HOST}/react.js"></script></html>` }),
  );
  await page.goto(`${servers.address}${HOST}${path}`);
};

const router = async (page: Page) => JSON.parse((await page.getByRole("status", { name: "Router" }).textContent())!);
const search = (page: Page) => new URL(page.url()).search;

test.describe("React Router", () => {
  test("its links, Back and Forward work before, while and after the console is used", async ({ page, servers }) => {
    await openReact(page, servers, "/");
    await page.getByRole("link", { name: "Customers" }).click();
    await shows(page, "1–25 of 2,560");
    await parts(page).next.click();
    await shows(page, "26–50 of 2,560");
    expect(search(page)).toBe("?tab=crm&c.page=2");
    expect(await page.evaluate(() => history.state.usr), "the router's own state stays").toEqual({ from: "menu" });
    await page.goBack();
    await shows(page, "1–25 of 2,560");
    await page.goForward();
    await shows(page, "26–50 of 2,560");
    await page.getByRole("link", { name: "Home" }).click();
    await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
    await expect(page.getByRole("table")).toHaveCount(0);
    expect(search(page)).toBe("");
    await page.goBack();
    await shows(page, "26–50 of 2,560");
    await page.goBack();
    await page.goBack();
    await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
    expect((await router(page)).pathname).toBe("/host/");
  });

  test("leaving the console's page asks nothing of the server", async ({ page, servers }) => {
    await openReact(page, servers, "/customers?c.page=3");
    await shows(page, "51–75 of 2,560");
    await servers.forget();
    await page.getByRole("link", { name: "Home" }).click();
    await expect(page.getByRole("heading", { name: "Home" })).toBeVisible();
    // The console would have noticed within this time that the address changed.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await servers.calls()).toEqual([]);
  });

  test("what the host writes to the address is followed", async ({ page, servers }) => {
    await openReact(page, servers, "/customers?tab=crm&c.page=2");
    await shows(page, "26–50 of 2,560");
    await page.getByRole("button", { name: "Other tab" }).click();
    await shows(page, "1–25 of 2,560");
    expect(search(page)).toBe("?tab=other");
    await parts(page).next.click();
    await shows(page, "26–50 of 2,560");
    expect(search(page)).toBe("?tab=other&c.page=2");
  });
});

test("two consoles share one address without a word about each other", async ({ page, servers }) => {
  await openHost(page, servers, {
    body: `<section id="a"></section><section id="b"></section>`,
    script: `mount(document.querySelector("#a"), { prefix: "a.", title: "One" }); mount(document.querySelector("#b"), { prefix: "b.", title: "Two" });`,
  });
  const one = page.locator("#a");
  const two = page.locator("#b");
  await expect(one.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  await one.getByRole("button", { name: "Next page" }).click();
  await expect(one.getByRole("table", { name: "Customers 26–50 of 2,560" })).toBeVisible();
  await two.getByRole("radio", { name: /^Active/ }).check();
  await expect.poll(() => search(page)).toBe("?a.page=2&b.status=ACTIVE");
  await expect(one.getByRole("table", { name: "Customers 26–50 of 2,560" })).toBeVisible();
  await expect(one.getByRole("radio", { name: /^All/ })).toBeChecked();
  await two.getByRole("searchbox").fill("ada@example.com");
  await two.getByRole("searchbox").press("Enter");
  await expect(two.getByRole("list", { name: "Active filters" })).toContainText("ada@example.com");
  expect(search(page)).not.toContain("ada");
  await page.reload();
  await expect(one.getByRole("table", { name: "Customers 26–50 of 2,560" })).toBeVisible();
  await expect(two.getByRole("searchbox")).toHaveValue("ada@example.com");
  await expect(one.getByRole("searchbox")).toHaveValue("");
  // Labels, ids and groups of radios are each console's own.
  await one.getByText("Search customers").click();
  await expect(one.getByRole("searchbox")).toBeFocused();
});

test("two consoles under the same parameters are refused, with what to do", async ({ page, servers, console_ }) => {
  console_.expected.push(/^<customer-console>: prefix: "" is not allowed; use another one/);
  await openHost(page, servers, {
    body: `<section id="a"></section><section id="b"></section>`,
    script: `mount(document.querySelector("#a")); mount(document.querySelector("#b"));`,
  });
  await expect(page.getByRole("alert")).toContainText('prefix: "" is not allowed; use another one for each console of a page');
  await shows(page, "1–25 of 2,560");
});

test("in the fragment: the host's own path there is left alone", async ({ page, servers }) => {
  await openHost(page, servers, { script: `mount(document.querySelector("#place"), { state: "hash" });` }, "/?host=1#/crm/list");
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  expect(page.url()).toMatch(/\?host=1#\/crm\/list\?page=2$/);
  expect(await page.getByRole("link", { name: "Page 3", exact: true }).getAttribute("href")).toMatch(/\?host=1#\/crm\/list\?page=3$/);
  await page.goBack();
  await shows(page, "1–25 of 2,560");
  expect(page.url()).toMatch(/#\/crm\/list$/);
  await page.goForward();
  await shows(page, "26–50 of 2,560");
  await page.reload();
  await shows(page, "26–50 of 2,560");
});

test("in memory: the address and the history stay as they are", async ({ page, servers }) => {
  await openHost(page, servers, { script: `window.handle = mount(document.querySelector("#place"), { state: "memory", query: { page: 3, size: 10 } });` }, "/?page=9");
  await shows(page, "21–30 of 2,560");
  const before = await page.evaluate(() => history.length);
  await parts(page).next.click();
  await shows(page, "31–40 of 2,560");
  expect(await page.evaluate(() => history.length)).toBe(before);
  expect(search(page)).toBe("?page=9");
  // Other options leave what is looked at alone.
  await page.evaluate(() => (window as any).handle.update({ title: "People" }));
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible();
  await shows(page, "31–40 of 2,560");
});

test("a first view is shown where the address says nothing, and can be left", async ({ page, servers }) => {
  await openHost(page, servers, { script: `mount(document.querySelector("#place"), { query: "status=ACTIVE&size=10" });` });
  await expect(parts(page).status("Active")).toBeChecked();
  await expect(parts(page).names).toHaveCount(10);
  await parts(page).status("All").check();
  await shows(page, "1–10 of 2,560");
  await page.goBack();
  await expect(parts(page).status("Active")).toBeChecked();
});

for (const state of ["url", "hash"])
  test(`an e-mail search survives links of the host to places in its page, and what the host writes (${state})`, async ({ page, servers }) => {
    await openHost(page, servers, {
      body: `<a href="#below">Down</a><section id="a"></section><section id="b"></section><p id="below">Below</p>`,
      script: `mount(document.querySelector("#a"), { state: "${state}" }); mount(document.querySelector("#b"), { state: "memory" });`,
    });
    const one = page.locator("#a");
    await one.getByRole("searchbox").fill("ada@example.com");
    await one.getByRole("searchbox").press("Enter");
    await expect(one.getByRole("list", { name: "Active filters" })).toContainText("ada@example.com");
    if (state === "url") await page.getByRole("link", { name: "Down" }).click();
    await page.evaluate(() => history.pushState({ host: 1 }, ""));
    await page.evaluate(() => history.pushState("a state that is no object", ""));
    // The console would have noticed within this time that the entry is another one.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    await expect(one.getByRole("searchbox")).toHaveValue("ada@example.com");
    expect(page.url()).not.toContain("ada");
    await page.goBack();
    await expect(one.getByRole("searchbox")).toHaveValue("ada@example.com");
    expect(await page.evaluate(() => history.state.host)).toBe(1);
    await expect(page.locator("#b").getByRole("searchbox")).toHaveValue("");
  });

test("one in the query string and one in the fragment keep their searches apart", async ({ page, servers }) => {
  await openHost(page, servers, {
    body: `<section id="a"></section><section id="b"></section>`,
    script: `mount(document.querySelector("#a")); mount(document.querySelector("#b"), { state: "hash" });`,
  });
  const [one, two] = [page.locator("#a"), page.locator("#b")];
  await two.getByRole("searchbox").fill("ada@example.com");
  await two.getByRole("searchbox").press("Enter");
  await expect(two.getByRole("list", { name: "Active filters" })).toContainText("ada@example.com");
  await one.getByRole("button", { name: "Next page" }).click();
  await expect(one.getByRole("table", { name: "Customers 26–50 of 2,560" })).toBeVisible();
  await page.reload();
  await expect(two.getByRole("searchbox")).toHaveValue("ada@example.com");
  await expect(one.getByRole("searchbox")).toHaveValue("");
  await expect(one.getByRole("table", { name: "Customers 26–50 of 2,560" })).toBeVisible();
});

test("addresses are of the page's origin, whatever its path begins with", async ({ page, servers }) => {
  await page.route(`${servers.address}//evil.example/`, (route) => route.fulfill({ contentType: "text/html", body: `<!doctype html><html lang="en"><title>Portal</title><div id="place"></div><script type="module">import { mount } from "/customer-console.js"; mount(document.querySelector("#place"));</script></html>` }));
  await page.goto(`${servers.address}//evil.example/`);
  await shows(page, "1–25 of 2,560");
  const href = await page.getByRole("link", { name: "Page 2", exact: true }).evaluate((link: HTMLAnchorElement) => link.href);
  expect(href).toBe(`${servers.address}//evil.example/?page=2`);
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  expect(page.url()).toBe(href);
});
