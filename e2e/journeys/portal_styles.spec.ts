// Hostile styles of a portal: what is measured in a console is what it is on a page without any.
import type { Locator, Page } from "@playwright/test";
import { expect, partsIn, portalParts, showsIn, signIn, test } from "../portal";

/** The same console with its own options only, on a page that is otherwise empty; not below the portal's path. */
const openClean = async (page: Page, address: string, place: string) => {
  await page.route(`${address}/clean`, (route) =>
    route.fulfill({
      contentType: "text/html",
      body: `<!doctype html><html lang="en"><title>Clean</title><style>body { margin: 0 } div { ${place} }</style><div></div>
        <script type="module">
          import { mount } from "/customer-console.js";
          mount(document.querySelector("div"), { title: "All customers", prefix: "all.", pageSizes: [10, 25], pageSize: 10 });
        </script>`,
    }),
  );
  await page.goto(`${address}/clean`);
};

/** Sizes and letters of what an operator looks at; `place` is around the console. */
const measures = async (place: Locator) => {
  const region = place.getByRole("region", { name: "All customers", exact: true });
  const parts: Record<string, Locator> = {
    "title": region.getByRole("heading", { level: 2, name: "All customers" }),
    "search": partsIn(region).search,
    "status": region.getByRole("group", { name: "Status" }),
    "button": region.getByRole("button", { name: "Refresh" }),
    "link": partsIn(region).names.first().getByRole("link"),
    "name": partsIn(region).names.first(),
    "cell": region.getByRole("table").getByRole("cell").nth(2),
    "row": region.getByRole("table").getByRole("row").nth(1),
    "head": region.getByRole("columnheader").nth(1),
    "pager": region.getByRole("navigation", { name: "Pages" }),
    "size": region.getByRole("combobox", { name: "Rows per page" }),
  };
  const whole = (await region.boundingBox())!;
  const measured: Record<string, unknown> = { width: whole.width, height: whole.height };
  for (const [name, part] of Object.entries(parts)) {
    const { x, y, width, height } = (await part.boundingBox())!;
    const letters = await part.evaluate((element) => {
      const { fontSize, fontFamily, fontWeight, lineHeight, letterSpacing, textTransform, textAlign, textDecorationLine, color, cursor, boxSizing, padding, borderRadius } = getComputedStyle(element);
      return { fontSize, fontFamily, fontWeight, lineHeight, letterSpacing, textTransform, textAlign, textDecorationLine, color, cursor, boxSizing, padding, borderRadius };
    });
    measured[name] = { x: x - whole.x, y: y - whole.y, width, height, ...letters };
  }
  return measured;
};

/** The same once nothing moves: other consoles of the page may still be loading. */
const settled = async (place: Locator) => {
  let last = await measures(place);
  await expect(async () => {
    const before = last;
    last = await measures(place);
    expect(last).toEqual(before);
  }).toPass();
  return last;
};

/** Where a dialog is in the window, and how large. */
const dialogOf = async (page: Page, region: Locator) => {
  await region.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog", { name: /Export/ });
  await expect(dialog.getByRole("button", { name: "Start export" })).toBeVisible();
  const style = await dialog.evaluate((element) => {
    const { position, opacity, fontSize, boxSizing } = getComputedStyle(element);
    return { position, opacity, fontSize, boxSizing };
  });
  return { ...(await dialog.boundingBox()), ...style };
};

test("sizes, letters and dialogs are those of a clean page", async ({ page, portal }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(portal.at("customers"));
  await signIn(page);
  const { all } = portalParts(page);
  await showsIn(all, "1–10 of 2,560");
  const place = await page.locator("#all").evaluate((place) => {
    const { fontSize, letterSpacing, textTransform, transform, width } = getComputedStyle(place);
    const root = getComputedStyle(document.documentElement).fontSize;
    // Set on purpose, for the console.
    const theme = ["accent", "accent-soft", "ground"].map((name) => `--customer-console-${name}: ${getComputedStyle(place).getPropertyValue(`--customer-console-${name}`)}`);
    return { around: { fontSize, letterSpacing, textTransform, transform, root }, css: [`width: ${width}`, ...theme].join("; ") };
  });
  expect(place.around, "it is hostile indeed").toEqual({
    fontSize: "30px",
    letterSpacing: "6px",
    textTransform: "uppercase",
    transform: "matrix(1, 0, 0, 1, 0, 0)",
    root: "10px",
  });
  const measured = [await settled(page.getByRole("main")), await dialogOf(page, all)];

  await openClean(page, portal.servers.address, place.css);
  await showsIn(all, "1–10 of 2,560");
  expect(measured).toEqual([await settled(page.locator("body")), await dialogOf(page, all)]);
});
