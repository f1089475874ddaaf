import { expect, nameOf, parts, shows, test } from "../fixtures";

for (const width of [1440, 390]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("after walking, closing focuses the row that was shown last", async ({ page, servers }) => {
      const { data } = await servers.list("take=3");
      await page.goto(servers.address);
      await parts(page).names.first().getByRole("link").click();
      for (const next of [1, 2]) {
        await page.getByRole("button", { name: "Next customer" }).click();
        await expect(parts(page).record.getByRole("heading", { level: 2 })).toHaveText(nameOf(data[next]));
      }
      await page.getByRole("button", { name: "Close record" }).click();
      await expect(parts(page).record).toBeHidden();
      await expect(parts(page).names.nth(2).getByRole("link")).toBeFocused();
    });

    test("a record opened by a link gives the focus to its row when it closes", async ({ page, servers }) => {
      const { data } = await servers.list("take=4");
      await page.goto(`${servers.address}/?record=${data[3].id}`);
      await expect(parts(page).record.getByRole("heading", { level: 2 })).toHaveText(nameOf(data[3]));
      await page.keyboard.press("Escape");
      await expect(parts(page).record).toBeHidden();
      await expect(parts(page).names.nth(3).getByRole("link")).toBeFocused();
      await expect(page).toHaveURL(`${servers.address}/`);
    });

    test("a record closed by Back gives the focus back", async ({ page, servers }) => {
      await page.goto(servers.address);
      await shows(page, "1–25 of 2,560");
      const link = parts(page).names.nth(2).getByRole("link");
      await link.click();
      await expect(parts(page).record.getByRole("heading", { level: 2 })).toBeFocused();
      await page.goBack();
      await expect(parts(page).record).toBeHidden();
      await expect(link).toBeFocused();
    });
  });
}

test("in a narrow window, too, Back returns to the place in the list", async ({ page, servers }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await parts(page).next.scrollIntoViewIfNeeded();
  const place = () => page.evaluate(() => Math.round(scrollY));
  const before = await place();
  expect(before).toBeGreaterThan(1000);
  await parts(page).next.press("Enter");
  await shows(page, "26–50 of 2,560");
  await expect.poll(place, "the table's top is in sight").toBeLessThan(700);
  await page.goBack();
  await shows(page, "1–25 of 2,560");
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(200);
});

test("Dismiss, Try again and the offers leave the focus somewhere", async ({ page, servers, console_ }) => {
  console_.expected.push(/Failed to load resource/);
  const stays = (after: string) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.tagName), after).not.toBe("BODY");
  await page.goto(`${servers.address}/?page=x`);
  await page.getByRole("button", { name: "Dismiss" }).press("Enter");
  await expect(page.getByRole("button", { name: "Dismiss" })).toBeHidden();
  await stays("Dismiss");
  await servers.faults([{ times: 3, action: { status: 500, body: "{}", content_type: "application/json" } }]);
  await page.goto(servers.address);
  await page.getByRole("button", { name: "Try again" }).press("Enter");
  await shows(page, "1–25 of 2,560");
  await stays("Try again");
  await page.goto(`${servers.address}/?q=nobodyatall`);
  await page.getByRole("main").getByRole("button", { name: "Clear all" }).last().press("Enter");
  await shows(page, "1–25 of 2,560");
  await stays("Clear all of the screen");
});
