// Mounted, moved, unmounted and mounted again: nothing is left behind, and nothing is lost.
import type { CDPSession, Page } from "@playwright/test";
import { expect, parts, shows, test } from "../fixtures";
import { openHost } from "../host";

const CYCLES = 100;

/** What Chromium counts of the page, garbage collected. */
const measure = async (page: Page, cdp: CDPSession) => {
  for (let turn = 0; turn < 3; turn++) {
    await cdp.send("HeapProfiler.collectGarbage");
    await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
  }
  const { nodes, jsEventListeners } = await cdp.send("Memory.getDOMCounters");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")!.value;
  const wasm = await page.evaluate(() => (window as any).wasmMemories.reduce((sum: number, memory: WebAssembly.Memory) => sum + memory.buffer.byteLength, 0));
  const timers = await page.evaluate(() => (window as any).timers?.size ?? 0);
  return { nodes, listeners: jsEventListeners, timers, heap, wasm };
};

/** One life of a console: shown, used, taken away. */
const live = (page: Page, use: "reading" | "tools") =>
  page.evaluate(async (use) => {
    const handle = (window as any).mount(document.querySelector("#place"), { state: "memory", pageSize: 10 });
    const root = () => handle.element.shadowRoot as ShadowRoot;
    const find = (selector: string) => root()?.querySelector<HTMLElement>(selector);
    const until = async (holds: () => unknown) => {
      while (!holds()) await new Promise((done) => setTimeout(done));
    };
    const uses = {
      reading: async () => {
        find('[aria-label="Next page"]')!.click();
        await until(() => /11–20/.test(find("caption")!.textContent!));
        find("tbody th a")!.click();
        await until(() => find("dialog[open] .record__body"));
      },
      tools: async () => {
        [...root().querySelectorAll("button")].find((button) => button.textContent === "Export")!.click();
        await until(() => find("dialog.tool[open] .bulk"));
        dispatchEvent(new KeyboardEvent("keydown", { code: "KeyI", altKey: true, shiftKey: true }));
        await until(() => find(".tool--drawer[open]"));
      },
    };
    await until(() => root()?.querySelectorAll("tbody th a").length === 10);
    await uses[use]();
    handle.unmount();
    // Dialogs tell in a task of their own that they were closed.
    await new Promise((done) => setTimeout(done, 20));
    (window as any).log.length = 0;
  }, use);

test(`${CYCLES} times mounted and unmounted: heap, nodes, listeners and wasm memory are flat`, async ({ page, servers }, info) => {
  test.setTimeout(180_000);
  await page.addInitScript(() => {
    const memories: WebAssembly.Memory[] = ((window as any).wasmMemories = []);
    const timers: Set<number> = ((window as any).timers = new Set());
    const [set, clear] = [window.setTimeout, window.clearTimeout];
    window.setTimeout = ((run: () => void, ms: number) => {
      const id = set(() => (timers.delete(id), run()), ms);
      timers.add(id);
      return id;
    }) as typeof setTimeout;
    window.clearTimeout = (id) => (timers.delete(id as number), clear(id));
    const own = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...given) => {
      const made = await own.call(WebAssembly, ...given);
      memories.push(Object.values(made.instance.exports).find((it) => it instanceof WebAssembly.Memory) as WebAssembly.Memory);
      return made;
    };
  });
  await openHost(page, servers, {});
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  for (let life = 0; life < 10; life++) await live(page, "reading");
  const before = await measure(page, cdp);
  for (let life = 0; life < CYCLES; life++) await live(page, "reading");
  const after = await measure(page, cdp);
  const told = `before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`;
  console.log(`  ${CYCLES} lives: ${told}`);
  await info.attach("figures", { body: told });
  expect(after.nodes, told).toBeLessThanOrEqual(before.nodes + 10);
  expect(after.listeners, told).toBeLessThanOrEqual(before.listeners + 2);
  expect(after.timers, told).toBeLessThanOrEqual(before.timers);
  expect(after.wasm, told).toBe(before.wasm);
  expect(after.heap, told).toBeLessThan(before.heap + 500_000);
});

test("with tools opened in each life, nothing stays either", async ({ page, servers }) => {
  test.setTimeout(120_000);
  await openHost(page, servers, {});
  const cdp = await page.context().newCDPSession(page);
  await page.evaluate(() => ((window as any).wasmMemories = []));
  await cdp.send("Performance.enable");
  for (let life = 0; life < 5; life++) await live(page, "tools");
  const before = await measure(page, cdp);
  for (let life = 0; life < 20; life++) await live(page, "tools");
  const after = await measure(page, cdp);
  const told = `before ${JSON.stringify(before)}, after ${JSON.stringify(after)}`;
  console.log(`  20 lives with tools: ${told}`);
  expect(after.nodes, told).toBeLessThanOrEqual(before.nodes + 10);
  expect(after.listeners, told).toBeLessThanOrEqual(before.listeners + 2);
});

test("moved in the page, it goes on as it was", async ({ page, servers }) => {
  await openHost(page, servers, { body: `<div id="place"></div><aside id="other"></aside>`, script: `window.handle = mount(document.querySelector("#place"), { state: "memory" });` });
  await shows(page, "1–25 of 2,560");
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
  await servers.forget();
  await page.evaluate(() => document.querySelector("#other")!.append((window as any).handle.element));
  await shows(page, "26–50 of 2,560");
  await parts(page).previous.click();
  await shows(page, "1–25 of 2,560");
  expect(await servers.calls(), "both pages were known").toEqual([]);
});

test("taken away while it loads, or while an answer is on its way, it asks and shows nothing", async ({ page, servers }) => {
  await openHost(page, servers, {});
  await page.evaluate(() => (window as any).mount(document.querySelector("#place"), { state: "memory" }).unmount());
  await servers.faults([{ match: "take=25", delay_ms: 5_000 }]);
  const aborted = page.waitForEvent("requestfailed", { predicate: (request) => request.url().includes("/customers?") });
  await page.evaluate(() => ((window as any).handle = (window as any).mount(document.querySelector("#place"), { state: "memory" })));
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
  await page.evaluate(() => (window as any).handle.unmount());
  expect((await aborted).failure()?.errorText).toBe("net::ERR_ABORTED");
  await expect(page.locator("customer-console")).toHaveCount(0);
});

test("a program that cannot be loaded or was altered is said in its place, and does no harm to the page", async ({ page, servers, console_ }) => {
  console_.expected.push(/Failed to load resource|integrity/);
  await page.route(/embed-.*\.wasm$/, async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    body[body.length - 9] ^= 1;
    await route.fulfill({ response: answer, body });
  });
  await openHost(page, servers, { body: `<h1>Portal</h1><div id="place"></div>`, script: `window.handle = mount(document.querySelector("#place"));` });
  await expect(page.getByRole("heading", { name: "The customer list stopped" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Reload" })).toBeVisible();
  await expect(page.getByText(/could not be loaded or was altered on the way$/)).toBeVisible();
  await page.unroute(/embed-.*\.wasm$/);
  await page.getByRole("button", { name: "Reload" }).click();
  await shows(page, "1–25 of 2,560");
});
