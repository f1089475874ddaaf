import { expect, parts, shows, test } from "../fixtures";

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

test("at 400 % zoom (320 x 256 px) the page scrolls and nothing is cut", async ({ page, servers }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.scrollIntoViewIfNeeded();
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
});
