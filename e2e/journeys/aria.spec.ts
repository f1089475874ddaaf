import { expect, test } from "../fixtures";
import { screens } from "../screens";

test.beforeEach(({ console_ }) => {
  console_.expected.push(/Failed to load resource|net::ERR/);
});

/** What changes from run to run. */
const steady = (text: string) =>
  text
    .replace(/\b\d{1,2}:\d\d:\d\d( [AP]M)?/g, "TIME")
    .replace(/\b\d+ (seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|yesterday|last (week|month|year)/g, "AGO")
    .replace(/\b[A-Z][a-z]{2} \d{1,2}, \d{4}[^"\n]*/g, "DATE")
    .replace(/127\.0\.0\.1:\d+/g, "HOST")
    .replace(/\b\d+ ms\b/g, "MS")
    .replace(/\babout \d+ s\b/g, "about SOME s")
    .replace(/\b\d+ (of \d+ requests left; resets within) \d+ s/g, "SOME $1 TIME")
    .replace(/ \[active\]/g, "");

for (const [name, open] of Object.entries(screens)) {
  // The lines of the inspector are never the same.
  if (name === "inspector") continue;
  test(`what assistive technology is told: ${name}`, async ({ page, servers }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await open(page, servers);
    const place = name === "diagnosis" ? "dialog[open]" : "body";
    const snapshot = steady(await page.locator(place).ariaSnapshot());
    expect(snapshot).toMatchSnapshot(`${name.replace(/\W+/g, "-")}.txt`);
  });
}
