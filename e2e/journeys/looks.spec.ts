import { expect, expectNoViolations, test } from "../fixtures";
import { screens } from "../screens";

// High enough that the end of the longest dialog, which sticks, lies over none of its buttons.
test.use({ viewport: { width: 1440, height: 1300 } });

test.beforeEach(({ console_ }) => {
  console_.expected.push(/Failed to load resource|net::ERR/);
});

const LANGUAGES = ["en", "ar", "de", "pl"];
const THEMES = ["light", "dark", "contrast"];

for (const language of LANGUAGES) {
  for (const theme of THEMES) {
    test(`every screen, ${language}, ${theme}: no violations`, async ({ page, servers }) => {
      test.setTimeout(180_000);
      await page.addInitScript((likes) => localStorage.setItem("customer-console", likes), JSON.stringify({ version: 1, language, ...{ theme } }));
      for (const [name, open] of Object.entries(screens)) {
        await test.step(name, async () => {
          await servers.noFaults();
          await open(page, servers);
          expect(await page.evaluate(() => document.documentElement.lang), name).toBe(language);
          await expectNoViolations(page);
        });
      }
    });
  }

  for (const [what, width, height] of [["320 px", 320, 800], ["400 % zoom", 320, 256]] as const) {
    test(`every screen, ${language}, ${what}: no sideways scrolling, nothing cut off`, async ({ page, servers }) => {
      test.setTimeout(120_000);
      await page.setViewportSize({ width, height });
      await page.addInitScript((likes) => localStorage.setItem("customer-console", likes), JSON.stringify({ version: 1, language }));
      for (const [name, open] of Object.entries(screens)) {
        await test.step(name, async () => {
          await servers.noFaults();
          await open(page, servers);
          expect(await page.evaluate(() => document.scrollingElement!.scrollWidth), name).toBeLessThanOrEqual(width);
          if (height === 800) await expectNoViolations(page);
          const cut = await page.evaluate((width) =>
            [...document.querySelectorAll<HTMLElement>("button, select, input, h1, h2, [role=alert], a")]
              .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !one.closest("[class*=visually-hidden], .inspector, .grid__heads, .pivot__scroll"))
              .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()] as const)
              .filter(([, box]) => box.width > 1 && (box.left < -1 || box.right > width + 1))
              .map(([html]) => html), width);
          expect(cut, name).toEqual([]);
        });
      }
    });
  }
}

test.describe("forced colours", () => {
  test.use({ forcedColors: "active" } as object);

  test("every state that colour tells is told without it, and focus is seen", async ({ page, servers }) => {
    await page.goto(`${servers.address}/?sort=created`);
    await expect(page.getByRole("rowheader")).toHaveCount(25);
    const chosen = page.getByRole("radio", { name: /^All/ });
    await expect(chosen).toBeChecked();
    const link = page.getByRole("rowheader").first().getByRole("link");
    await page.keyboard.press("Tab");
    await link.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    expect(await link.evaluate((one) => getComputedStyle(one).outlineStyle)).not.toBe("none");
    for (const status of await page.locator(".badge").all()) await expect(status).toHaveText(/\S/);
    await expectNoViolations(page);
  });
});

test.describe("reduced motion", () => {
  test.use({ reducedMotion: "reduce" } as object);

  test("nothing moves by itself", async ({ page, servers }) => {
    await page.goto(servers.address);
    await expect(page.getByRole("rowheader")).toHaveCount(25);
    const moving = await page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});
