import type { Page } from "@playwright/test";
import { type Servers } from "../servers";
import { expect, expectNoViolations, parts, shows, test } from "../fixtures";

test.beforeEach(({ console_ }) => {
  console_.expected.push(/Failed to load resource|net::ERR/);
});

const heading = (page: Page, name: string) => expect(page.getByRole("heading", { name })).toBeVisible();

/** Every screen of the console, and how to get there. */
const screens: Record<string, (page: Page, servers: Servers) => Promise<unknown>> = {
  list: async (page, { address }) => { await page.goto(address); await shows(page, "1–25 of 2,560"); },
  "filters and notices": async (page, { address }) => { await page.goto(`${address}/?status=ACTIVE&q=an&page=x`); await expect(parts(page).chips).toHaveCount(2); await expect(parts(page).names).toHaveCount(25); },
  "hostile rows": async (page, { address }) => { await page.goto(`${address}/?q=Hostile`); await expect(parts(page).names).toHaveCount(25); },
  record: async (page, { address }) => { await page.goto(address); await parts(page).names.nth(1).getByRole("link").click(); await expect(parts(page).record).toBeVisible(); },
  "no match": async (page, { address }) => { await page.goto(`${address}/?q=nobodyatall`); await heading(page, "No customer matches"); },
  "past the end": async (page, { address }) => { await page.goto(`${address}/?page=999`); await heading(page, "past the end"); },
  "not allowed": async (page, servers) => { await servers.faults([{ action: { status: 401, body: '{"statusCode":401,"message":"Invalid credentials"}', content_type: "application/json" } }]); await page.goto(servers.address); await heading(page, "You are not allowed"); },
  "server failed": async (page, servers) => { await servers.faults([{ action: "html_error_page" }]); await page.goto(servers.address); await expect(page.getByRole("button", { name: "Try again" })).toBeVisible(); },
  unreachable: async (page, servers) => { await servers.faults([{ action: "close" }]); await page.goto(servers.address); await heading(page, "The server cannot be reached"); },
  "older rows": async (page, servers) => { await page.goto(servers.address); await shows(page, "1–25 of 2,560"); await servers.faults([{ action: "close" }]); await parts(page).refresh.click(); await expect(page.getByText("These rows are older")).toBeVisible(); },
};

for (const scheme of ["light", "dark"] as const) {
  for (const width of [1440, 320]) {
    test.describe(`${width} px, ${scheme}`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 900 }, reducedMotion: "reduce" } as object);
      for (const [name, open] of Object.entries(screens)) {
        test(`${name}: no violations, no sideways scrolling`, async ({ page, servers }) => {
          await open(page, servers);
          await expectNoViolations(page);
          expect(await page.evaluate(() => document.scrollingElement!.scrollWidth)).toBeLessThanOrEqual(width);
        });
      }
    });
  }
}

test("targets are 24 px or more", async ({ page, servers }) => {
  await page.goto(`${servers.address}/?status=ACTIVE`);
  await expect(parts(page).names).toHaveCount(25);
  for (const target of await page.locator("button:visible, a:visible, select:visible, input[type=search]:visible").all()) {
    const box = (await target.boundingBox())!;
    expect(Math.min(box.width, box.height), await target.evaluate((one) => one.outerHTML)).toBeGreaterThanOrEqual(24);
  }
});

for (const width of [1440, 1024, 768]) {
  test(`the pager and the page size are on screen at ${width} px`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${servers.address}/?page=50&size=10`);
    await shows(page, "491–500 of 2,560");
    await expect(parts(page).next).toBeInViewport({ ratio: 1 });
    await expect(parts(page).size).toBeInViewport({ ratio: 1 });
  });
}

test("everything by keyboard alone", async ({ page, servers }) => {
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const tabTo = async (name: RegExp) => {
    for (let press = 0; press < 60; press++) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        return element.getAttribute("aria-label") ?? (element as HTMLInputElement).labels?.[0]?.textContent ?? element.textContent ?? "";
      });
      if (name.test(focused)) return;
    }
    throw new Error(`Tab never reached ${name}`);
  };
  await tabTo(/Search customers/);
  await page.keyboard.type("an");
  await page.keyboard.press("Enter");
  await expect(parts(page).chips).toHaveText("Name: an");
  await tabTo(/^All/);
  await page.keyboard.press("ArrowRight");
  await expect(parts(page).status("Active")).toBeChecked();
  const { total } = await servers.list("status=ACTIVE&name=an&take=1");
  await shows(page, `1–25 of ${total}`);
  const first = await parts(page).names.first().innerText();
  await tabTo(new RegExp(`^${first.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`));
  await page.keyboard.press("Enter");
  await expect(parts(page).record.getByRole("heading", { level: 2 })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(parts(page).record).toBeHidden();
  await tabTo(/Next page/);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: /^Customers 26–50/ })).toBeVisible();
});

test("at 400 % zoom (320 x 256 px) the page scrolls and nothing is cut", async ({ page, servers }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.scrollIntoViewIfNeeded();
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
});
