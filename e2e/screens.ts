// Every screen of the console, and how to get there in any language: by ids, since names are translated.
import type { Page } from "@playwright/test";
import type { Servers } from "./servers";
import { expect } from "./fixtures";

const rows = (page: Page, count = 25) => expect(page.getByRole("rowheader")).toHaveCount(count);
const list = async (page: Page, { address }: Servers) => {
  await page.goto(address);
  await rows(page);
};
const dialog = async (page: Page) => {
  await expect(page.locator("dialog:is([open], :popover-open)")).toBeVisible();
  await expect(page.locator("dialog:is([open], :popover-open)")).not.toBeEmpty();
};
const by = (press: string) => async (page: Page, servers: Servers) => {
  await list(page, servers);
  await page.locator(press).click();
  await dialog(page);
};
/** Dialogs that tell what something costs, once they know. */
const costing = (press: string) => async (page: Page, servers: Servers) => {
  await by(press)(page, servers);
  await expect(page.locator(".bulk__estimate")).not.toBeEmpty();
};
const heading = (page: Page) => expect(page.locator(".screen")).toBeVisible();

export type Screen = (page: Page, servers: Servers) => Promise<unknown>;

export const screens: Record<string, Screen> = {
  list,
  "list, sorted and selected": async (page, { address }) => {
    await page.goto(`${address}/?status=ACTIVE&q=an&sort=-created&page=x`);
    await rows(page);
    await page.getByRole("row").nth(2).getByRole("checkbox").check();
    // Actions follow the pointer once their program is there.
    const row = page.getByRole("row").nth(3);
    await expect(async () => {
      await page.getByRole("row").nth(4).hover();
      await row.hover();
      await expect(row.getByRole("toolbar")).toBeVisible({ timeout: 1_000 });
    }).toPass();
  },
  "hostile customers": async (page, { address }) => {
    await page.goto(`${address}/?q=Hostile`);
    await rows(page);
  },
  record: async (page, servers) => {
    await list(page, servers);
    // By its address: no pointer rests on a row, whose actions would come when their program does.
    const link = await page.getByRole("rowheader").nth(2).getByRole("link").getAttribute("href");
    await page.goto(`${servers.address}/${link}`);
    await expect(page.locator(".record__fields").first()).toBeVisible();
  },
  "nothing matches": async (page, { address }) => {
    await page.goto(`${address}/?q=nobodyatall`);
    await heading(page);
  },
  "past the end": async (page, { address }) => {
    await page.goto(`${address}/?page=999`);
    await heading(page);
  },
  "not allowed": async (page, servers) => {
    await servers.faults([{ action: { status: 401, body: '{"statusCode":401,"message":"Invalid credentials"}', content_type: "application/json" } }]);
    await page.goto(servers.address);
    await heading(page);
  },
  "the server had a problem": async (page, servers) => {
    await servers.faults([{ action: "html_error_page" }]);
    await page.goto(servers.address);
    await heading(page);
  },
  "older rows": async (page, servers) => {
    await list(page, servers);
    await servers.faults([{ action: "close" }]);
    await page.locator("#refresh").click();
    await expect(page.locator(".console__strips [role=alert]")).toBeVisible();
  },
  "cannot reach the server": async (page, servers) => {
    await servers.faults([{ action: "close" }]);
    await page.goto(servers.address);
    await heading(page);
  },
  settings: by("#settings"),
  columns: by("#columns"),
  views: async (page, servers) => {
    await by("#views")(page, servers);
    await page.locator("#view-name").fill("Mine");
    await page.keyboard.press("Enter");
    await expect(page.locator("#view-start-0")).toBeVisible();
  },
  palette: by("#palette"),
  shortcuts: async (page, servers) => {
    await list(page, servers);
    await page.keyboard.press("?");
    await dialog(page);
  },
  export: costing("#export"),
  "take a snapshot": costing("#take-snapshot"),
  "no snapshot": async (page, { address }) => {
    await page.goto(`${address}/?snapshot=sort.-spent*of.ACTIVE`);
    await heading(page);
  },
  snapshot: async (page, { address }) => {
    await page.goto(`${address}/?snapshot=sort.type.-spent*purchase.notlast.90*type.Enterprise.Startup`);
    await page.locator(".screen__actions button").first().click();
    await dialog(page);
    await page.locator("#tool-snapshot .button--primary").click();
    await rows(page);
    await expect(page.locator("dialog[open]")).toHaveCount(0);
    await page.locator("#narrow-purchase").click();
  },
  // Of customers whose figures do not change from day to day.
  report: async (page, { address }) => {
    await page.goto(`${address}/?snapshot=report.type.status.count*purchase.never`);
    await page.locator(".screen__actions button").first().click();
    await dialog(page);
    await page.locator("#tool-snapshot .button--primary").click();
    await expect(page.locator(".pivot__table")).toBeVisible();
    await expect(page.locator("dialog[open]")).toHaveCount(0);
  },
  inspector: async (page, { address }) => {
    await page.goto(`${address}/?inspect`);
    await rows(page);
    await dialog(page);
  },
  diagnosis: async (page, servers) => {
    await servers.faults([{ action: "close" }]);
    await page.goto(servers.address);
    await heading(page);
    await servers.noFaults();
    await page.locator(".screen__actions button").last().click();
    await dialog(page);
    await expect(page.locator(".diagnosis__checks")).toBeVisible();
  },
};
