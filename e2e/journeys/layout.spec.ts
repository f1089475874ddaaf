import { expect, parts, shows, test } from "../fixtures";
import { expectFocusInSight, expectLargeTargets, expectNoSidewaysScrolling } from "../guard";

for (const width of [320, 480, 704, 706, 768, 1024, 1030, 1066, 1100, 1440]) {
  test(`nothing scrolls sideways and targets are large at ${width} px`, async ({ page, servers }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${servers.address}/?status=ACTIVE&q=an&page=2`);
    await expect(parts(page).names).toHaveCount(25);
    await expectNoSidewaysScrolling(page);
    await expectLargeTargets(page);
    await parts(page).names.first().getByRole("link").click();
    await expect(parts(page).record.getByRole("heading", { level: 2 })).toBeFocused();
    await expectNoSidewaysScrolling(page);
    await expectLargeTargets(page);
  });
}

test("the focus is never under the sticky heads or the sticky name, forwards and backwards", async ({ page, servers }) => {
  await page.setViewportSize({ width: 1200, height: 600 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).names.first().getByRole("link").focus();
  for (let press = 0; press < 24; press++) {
    await page.keyboard.press("Tab");
    await expectFocusInSight(page);
  }
  for (let press = 0; press < 24; press++) {
    await page.keyboard.press("Shift+Tab");
    await expectFocusInSight(page);
  }
});

test("the focus ring can be seen on everything that takes the focus", async ({ page, servers }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${servers.address}/?q=an&status=ACTIVE`);
  await expect(parts(page).names).toHaveCount(25);
  const bare: string[] = [];
  for (let press = 0; press < 55; press++) {
    await page.keyboard.press("Tab");
    const line = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return null;
      const look = () =>
        [element, element.parentElement!].map((one) => {
          const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor } = getComputedStyle(one);
          return [outlineStyle === "none" ? "none" : `${outlineStyle} ${outlineWidth} ${outlineColor}`, boxShadow, borderColor].join();
        });
      const focused = look().join();
      element.blur();
      const blurred = look().join();
      element.focus();
      return focused === blurred ? element.outerHTML.slice(0, 100) : null;
    });
    if (line) bare.push(line);
  }
  expect(bare).toEqual([]);
});

test("by keyboard alone in a narrow window: search, open, walk, close, turn the page", async ({ page, servers }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const focus = async (target: ReturnType<typeof page.getByRole>) => {
    for (let press = 0; press < 80; press++) {
      await page.keyboard.press("Tab");
      if (await target.evaluate((element) => element === document.activeElement)) return expectFocusInSight(page);
    }
    throw new Error(`Tab never reached ${target}`);
  };
  await focus(parts(page).search);
  await page.keyboard.type("an");
  await page.keyboard.press("Enter");
  await expect(parts(page).chips).toHaveText(["Name: an"]);
  const { total } = await servers.list("name=an&take=1");
  await shows(page, `1–25 of ${total.toLocaleString("en-US")}`);
  const first = parts(page).names.first().getByRole("link");
  await focus(first);
  await page.keyboard.press("Enter");
  await expect(parts(page).record.getByRole("heading", { level: 2 })).toBeFocused();
  await focus(page.getByRole("button", { name: "Next customer" }));
  await page.keyboard.press("Enter");
  await expect(parts(page).record.getByText(/^2 of /)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(parts(page).record).toBeHidden();
  await expect(parts(page).names.nth(1).getByRole("link")).toBeFocused();
  await focus(parts(page).next);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("table", { name: /^Customers 26–50/ })).toBeVisible();
});

test("forced colours and less motion change nothing that people can do", async ({ page, servers }) => {
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  // What takes no time may still wait for its start.
  const moving = () => page.evaluate(() => document.getAnimations().filter((one) => one.playState === "running").length);
  await expect.poll(moving).toBe(0);
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
});

test("text in twice its size cuts nothing off and scrolls nothing sideways", async ({ page, servers }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%", "important"));
  await expectNoSidewaysScrolling(page);
});
