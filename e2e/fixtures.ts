import { test as base, expect, type Page } from "@playwright/test";
import AxeBuilder from "@axe-core/playwright";
import { Refusals } from "./policy";
import { Servers, type Start } from "./servers";

type Options = { savesData: boolean };
type Mine = { servers: Servers; own: (options?: Start) => Promise<Servers>; console_: Console; refusals: Refusals };

/** Lines on the browser's console that a journey expects, as patterns. */
class Console {
  expected: RegExp[] = [];
}

export const test = base.extend<Mine & Options, { shared: Servers }>({
  /** Nothing is fetched ahead then, so that each request counted is one that the journey caused. */
  savesData: [true, { option: true }],
  context: async ({ context, savesData }, use) => {
    if (savesData) await context.addInitScript(() => Object.defineProperty(navigator, "connection", { value: { saveData: true } }));
    await use(context);
  },
  shared: [
    async ({}, use) => {
      const servers = await Servers.start();
      await use(servers);
      await servers.stop();
    },
    { scope: "worker" },
  ],
  /** The worker's servers, without faults; for journeys that leave the data alone. */
  servers: async ({ shared }, use) => {
    await shared.noFaults();
    await shared.forget();
    await use(shared);
  },
  /** Servers of the journey's own, for those that change data or end processes. */
  own: async ({ page }, use) => {
    const started: Servers[] = [];
    await use(async (options) => {
      started.push(await Servers.start(options));
      return started.at(-1)!;
    });
    // What the page asks in passing would fail once its servers are gone.
    await page.close();
    await Promise.all(started.map((servers) => servers.stop()));
  },
  refusals: [
    async ({ context }, use) => {
      const refusals = new Refusals();
      await refusals.watch(context);
      await use(refusals);
      expect(refusals.unexpected).toEqual([]);
    },
    { auto: true },
  ],
  console_: [
    async ({ page }, use) => {
      const told = new Console();
      const lines: string[] = [];
      page.on("console", (line) => ["error", "warning"].includes(line.type()) && lines.push(line.text()));
      page.on("pageerror", (error) => lines.push(String(error)));
      await use(told);
      expect(lines.filter((line) => !told.expected.some((pattern) => pattern.test(line)))).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Parts of the console by role and label. */
export const parts = (page: Page) => ({
  search: page.getByRole("searchbox", { name: "Search customers" }),
  status: (name: string) => page.getByRole("radio", { name: new RegExp(`^${name}`) }),
  chips: page.getByRole("list", { name: "Active filters" }).getByRole("listitem"),
  table: page.getByRole("table"),
  names: page.getByRole("table").getByRole("rowheader"),
  pages: page.getByRole("navigation", { name: "Pages" }),
  next: page.getByRole("button", { name: "Next page" }),
  previous: page.getByRole("button", { name: "Previous page" }),
  size: page.getByRole("combobox", { name: "Rows per page" }),
  refresh: page.getByRole("button", { name: "Refresh" }),
  autoRefresh: page.getByRole("combobox", { name: "Auto-refresh" }),
  record: page.getByRole("dialog"),
});

/** Waits until the table says it shows this. */
export const shows = (page: Page, range: string) =>
  expect(page.getByRole("table", { name: `Customers ${range}`, exact: true })).toBeVisible();

/** What was copied. The console may not read that itself, so a page without its headers does. */
export const copied = async (page: Page) => {
  const other = await page.context().newPage();
  await other.goto(`${new URL(page.url()).origin}/api/`);
  const text = await other.evaluate(() => navigator.clipboard.readText());
  await other.close();
  return text;
};

/** What the browser keeps for the page in its private file system. */
export const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return Array.fromAsync((root as unknown as { keys(): AsyncIterable<string> }).keys());
  });

/** Dialogs that a button of that name opens, and Esc closes. */
export const dialogBy = (name: string, dialog: (page: Page) => ReturnType<Page["getByRole"]>) => ({
  open: async (page: Page) => {
    await page.getByRole("button", { name }).click();
    await expect(dialog(page)).toBeVisible();
  },
  close: async (page: Page) => {
    await page.keyboard.press("Escape");
    await expect(dialog(page)).toBeHidden();
  },
});

export const nameOf = (customer: { first_name: string; last_name: string }) =>
  `${customer.first_name} ${customer.last_name}`.trim();

/** Looks into frames as well, and takes the landmarks there for those of the page around them: `without` leaves some out. */
export const expectNoViolations = async (page: Page, without: string[] = []) => {
  const builder = new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  for (const part of without) builder.exclude(part);
  // What fades in or out has other colours for a moment.
  await page.evaluate(() => Promise.all(document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished.catch(() => {}))));
  const { violations } = await builder.analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
};

/** The page with another configuration block. */
export const configured = async (page: Page, address: string, block: string, path = "") => {
  await page.route(`${address}/**`, async (route) => {
    if (route.request().resourceType() !== "document") return route.fallback();
    const answer = await route.fetch();
    const text = await answer.text();
    const body = text.replace(/(<script[^>]*customer-console-config[^>]*>)[^<]*/, (_, start) => start + block);
    expect(body).not.toBe(text);
    await route.fulfill({ response: answer, body });
  });
  await page.goto(`${address}/${path}`);
};
