import type { Page } from "@playwright/test";
import { type Servers } from "../servers";
import { expect, expectNoViolations, parts, shows, test } from "../fixtures";
import { FAILED_REQUESTS, expectLargeTargets, expectNoSidewaysScrolling } from "../guard";

type Own = (options?: { rows?: number; credentials?: boolean }) => Promise<Servers>;
type Open = (page: Page, servers: Servers, own: Own) => Promise<unknown>;

const heading = (page: Page, name: string) => expect(page.getByRole("heading", { name })).toBeVisible();

/** Screens that screens.ts does not have. */
const screens: Record<string, Open> = {
  "e-mail search": async (page, { address }) => {
    await page.goto(address);
    await parts(page).search.fill("nobody@example.invalid");
    await heading(page, "No customer matches");
    await expect(page.getByText("exact e-mail", { exact: true })).toBeVisible();
  },
  "incomplete address": async (page, { address }) => {
    await page.goto(address);
    await shows(page, "1–25 of 2,560");
    await parts(page).search.fill("ada@");
    await expect(page.getByText("Type the whole address")).toBeVisible();
  },
  empty: async (page, _, own) => {
    await page.goto((await own({ rows: 0 })).address);
    await heading(page, "No customers yet");
  },
  "all notices": async (page, { address }) => {
    await page.goto(`${address}/?page=x&size=7&status=GONE&q=ada@`);
    await expect(page.getByRole("list", { name: "Notices" }).getByRole("listitem")).toHaveCount(4);
    await shows(page, "1–10 of 2,560");
  },
  "server failed with its words": async (page, servers) => {
    await servers.faults([{ action: { status: 500, body: '{"message":["disk full","try later"]}', content_type: "application/json" } }]);
    await page.goto(servers.address);
    await heading(page, "The server had a problem");
  },
  "too many requests": async (page, servers) => {
    await servers.faults([{ action: "retry_after_day" }]);
    await page.goto(servers.address);
    await heading(page, "Too many requests");
  },
  "unreadable row": async (page, servers) => {
    await servers.faults([{ action: "null_row" }]);
    await page.goto(servers.address);
    await expect(parts(page).names.filter({ hasText: "This row cannot be read" })).toHaveCount(1);
  },
  loading: async (page, servers) => {
    await servers.faults([{ action: "never_answer" }]);
    await page.goto(servers.address, { waitUntil: "commit" });
    await expect(parts(page).search).toBeVisible();
  },
  "a record elsewhere": async (page, { address }) => {
    await page.goto(`${address}/?record=cust_nobody`);
    await heading(page, "Not on this page of the list");
  },
  "a hostile record": async (page, servers) => {
    const { data } = await servers.list("name=Hostile&take=100");
    const long = data.find((one: { last_name: string }) => one.last_name.length > 5000);
    await page.goto(`${servers.address}/?q=Hostile&size=100&record=${long.id}`);
    await expect(parts(page).record.getByRole("definition").first()).toBeVisible();
  },
  "exact times": async (page, { address }) => {
    await page.goto(address);
    await parts(page).names.first().getByRole("link").focus();
    await expect(page.getByRole("tooltip")).toBeVisible();
  },
  "start failure": async (page, { address }) => {
    await page.route(/\.wasm$/, (route) => route.abort());
    await page.goto(address);
    await expect(page.getByRole("dialog", { name: "The console stopped" })).toBeVisible();
  },
  "slow start": async (page, { address }) => {
    await page.clock.install();
    await page.route(/\.wasm$/, () => {});
    await page.goto(address, { waitUntil: "commit" });
    await expect(page.getByText("Loading customers…")).toBeVisible();
    await page.clock.runFor(8_000);
    await expect(page.getByText("longer than usual")).toBeVisible();
  },
  "wrong configuration": async (page, { address }) => {
    await page.route(`${address}/`, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.text()).replace(/(id="?customer-console-config"?[^>]*>)\s*\{\}/, '$1{"page_size": 7, "colour": "red"}');
      await route.fulfill({ response: answer, body });
    });
    await page.goto(`${address}/`);
    await heading(page, "This page is not set up correctly");
  },
};

for (const width of [1440, 320]) {
  for (const [name, open] of Object.entries(screens)) {
    test(`${name} at ${width} px: no violations, light and dark`, async ({ page, servers, own, console_ }) => {
      console_.expected.push(FAILED_REQUESTS, /wasm|WebAssembly|Failed to fetch|AbortError/i);
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      await open(page, servers, own);
      await expectNoViolations(page);
      await expectNoSidewaysScrolling(page);
      if (await page.getByRole("button").count()) await expectLargeTargets(page);
      await page.emulateMedia({ colorScheme: "dark" });
      await expectNoViolations(page);
    });
  }
}
