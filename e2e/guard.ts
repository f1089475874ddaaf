// What several journeys watch for besides what they are about.
import { expect, type Page } from "@playwright/test";

/** Failed requests are logged by the browser itself. */
export const FAILED_REQUESTS = /Failed to load resource|net::ERR/;

export const whole = (number: number) => number.toLocaleString("en-US");

/** Remembers every row header that is ever in the page from now on, however briefly. */
export const watchNames = async (page: Page) => {
  const seen = await page.evaluateHandle(() => {
    const names = new Set<string>();
    const look = () => document.querySelectorAll("tbody th").forEach((name) => names.add(name.textContent ?? ""));
    look();
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
    return names;
  });
  return () => seen.evaluate((names) => [...names]);
};

export const expectNoSidewaysScrolling = async (page: Page) => {
  const [content, room] = await page.evaluate(() => [document.scrollingElement!.scrollWidth, document.documentElement.clientWidth]);
  expect(content, "the page does not scroll sideways").toBeLessThanOrEqual(room);
};

/** Everything visible that can be pressed is 24 by 24 px or more. */
export const expectLargeTargets = async (page: Page) => {
  const targets = await page
    .getByRole("button")
    .or(page.getByRole("link"))
    .or(page.getByRole("combobox"))
    .or(page.getByRole("textbox"))
    .or(page.getByRole("searchbox"))
    .filter({ visible: true })
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return { name: element.getAttribute("aria-label") ?? element.textContent ?? "", width, height };
      }),
    );
  expect(targets.length).toBeGreaterThan(0);
  expect(targets.filter(({ width, height }) => Math.min(width, height) < 24)).toEqual([]);
};

/** The focus is on something that can be seen, and in sight. */
export const expectFocusInSight = async (page: Page) => {
  const covered = await page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const box = element.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + Math.min(box.width / 2, 40), box.top + box.height / 2);
    const inSight = at !== null && (element.contains(at) || at.contains(element));
    return inSight && element !== document.body ? null : `${element.outerHTML.slice(0, 120)} is under ${at?.outerHTML.slice(0, 120)}`;
  });
  expect(covered).toBeNull();
};
