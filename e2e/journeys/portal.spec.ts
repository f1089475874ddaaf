// The example of a portal: its login, its router and its consoles, in one address.
import type { Page, Request } from "@playwright/test";
import { expectNoViolations } from "../fixtures";
import { expectNoSidewaysScrolling } from "../guard";
import { expect, partsIn, portalParts, showsIn, signIn, test } from "../portal";

/** Opens a page of the portal that asks for a login, and signs in. */
const openSignedIn = async (page: Page, address: string) => {
  await page.goto(address);
  await signIn(page);
};

const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);

test("who is not signed in is asked to, and the token goes with each request and nowhere else", async ({ page, portal }) => {
  const asked: Request[] = [];
  page.on("request", (request) => request.url().includes("/api/") && asked.push(request));
  await page.goto(portal.at("customers"));
  const { dialog, events, active, all } = portalParts(page);
  await expect(dialog).toBeVisible();
  await expect(events.filter({ hasText: "console-unauthorised" })).toHaveCount(2);
  expect(asked, "nothing is asked without a token").toEqual([]);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  for (const place of [active, all]) await expect(place.getByText("Nobody is signed in")).toBeVisible();

  await portalParts(page).signIn.click();
  await signIn(page);
  await showsIn(active, "1–10 of 2,008");
  await showsIn(all, "1–10 of 2,560");
  await partsIn(all).next.click();
  await showsIn(all, "11–20 of 2,560");
  const tokens = asked.map((request) => request.headers().authorization);
  expect(tokens.length).toBeGreaterThanOrEqual(3);
  expect(tokens[0]).toMatch(/^Bearer [\da-f-]{36}$/);
  expect(new Set(tokens).size).toBe(1);
  const token = tokens[0]!.slice("Bearer ".length);
  const kept = await page.evaluate(() => JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }, document.cookie]));
  expect(kept + asked.map((request) => request.url()).join()).not.toContain(token);

  await portalParts(page).signOut.click();
  await expect(portalParts(page).heading).toHaveText("Home");
  await portalParts(page).menu.getByRole("link", { name: "Customers" }).click();
  await expect(dialog).toBeVisible();
});

test("a token that is refused later is asked for anew, and the same page goes on", async ({ page, portal, console_ }) => {
  console_.expected.push(/401/);
  await openSignedIn(page, portal.at("review"));
  const { review, dialog } = portalParts(page);
  await showsIn(review, "1–25 of 173");
  await portal.servers.faults([{ action: { status: 401 } }]);
  await partsIn(review).next.click();
  await expect(dialog).toBeVisible();
  await expect(page.getByText("Not signed in")).toBeVisible();
  await portal.servers.noFaults();
  await signIn(page);
  await showsIn(review, "26–50 of 173");
});

test("two consoles page and search for themselves, side by side in one address; reload, Back and Forward bring both back", async ({ page, portal }) => {
  await page.setViewportSize({ width: 1920, height: 1000 });
  await openSignedIn(page, portal.at("customers"));
  const { active, all } = portalParts(page);
  await showsIn(active, "1–10 of 2,008");
  const [left, right] = [(await active.boundingBox())!, (await all.boundingBox())!];
  expect(right.y).toBe(left.y);
  expect(right.x).toBeGreaterThanOrEqual(left.x + left.width);

  await partsIn(active).next.click();
  await showsIn(active, "11–20 of 2,008");
  expect(parameters(page)).toEqual({ "active.page": "2" });
  await partsIn(all).status("Blacklisted").check();
  await showsIn(all, "1–10 of 173");
  await expect(page).toHaveTitle("Blacklisted · All customers · Back office");
  await partsIn(all).next.click();
  await showsIn(all, "11–20 of 173");
  const both = { "active.page": "2", "all.page": "2", "all.status": "BLACKLISTED" };
  expect(parameters(page)).toEqual(both);
  await showsIn(active, "11–20 of 2,008");

  await page.reload();
  await signIn(page);
  await showsIn(active, "11–20 of 2,008");
  await showsIn(all, "11–20 of 173");
  await page.goBack();
  await showsIn(all, "1–10 of 173");
  await page.goBack();
  await showsIn(all, "1–10 of 2,560");
  await showsIn(active, "11–20 of 2,008");
  await page.goForward();
  await page.goForward();
  await showsIn(all, "11–20 of 173");
  expect(parameters(page)).toEqual(both);
});

test("the portal's links work after a console was used, and leave none behind", async ({ page, portal }) => {
  await openSignedIn(page, portal.at("customers"));
  const { active, review, menu, heading } = portalParts(page);
  await showsIn(active, "1–10 of 2,008");
  // A link in a console is the console's: the portal's router leaves it alone.
  await active.getByRole("link", { name: "Page 2", exact: true }).click();
  await showsIn(active, "11–20 of 2,008");
  expect(parameters(page)).toEqual({ "active.page": "2" });
  expect(await page.evaluate(() => history.state.portal ?? null)).toBeNull();
  await portal.servers.forget();
  await menu.getByRole("link", { name: "Review" }).click();
  await expect(heading).toHaveText("Review");
  await expect(heading).toBeFocused();
  expect(new URL(page.url()).search, "the consoles' parameters stay behind").toBe("");
  await showsIn(review, "1–25 of 173");
  await expect(page.locator("customer-console")).toHaveCount(1);
  const paths = (await portal.servers.calls()).map((call) => call.path_and_query);
  expect(paths, "the consoles that are gone ask nothing").toEqual([expect.stringContaining("status=BLACKLISTED")]);

  await page.goBack();
  await showsIn(active, "11–20 of 2,008");
  await expect(page.locator("customer-console")).toHaveCount(2);
  await menu.getByRole("link", { name: "Home" }).click();
  await expect(heading).toHaveText("Home");
  await expect(page.locator("customer-console")).toHaveCount(0);
  await expect(page).toHaveTitle("Home · Back office");
});

test("a link into a page, with what each console is to show, is followed", async ({ page, portal }) => {
  await openSignedIn(page, portal.at("customers?menu=closed&active.page=3&all.status=DEACTIVATED&all.size=25#foot"));
  const { active, all, menu } = portalParts(page);
  await showsIn(active, "21–30 of 2,008");
  await expect(partsIn(all).status("Deactivated")).toBeChecked();
  await expect(partsIn(all).names).toHaveCount(25);
  await expect(menu).toBeHidden();
  expect(new URL(page.url()).hash).toBe("#foot");
});

test("the portal's own parameter and history state, and those of the consoles, leave each other alone", async ({ page, portal }) => {
  await page.goto(portal.at(""));
  const { menu, menuButton, active } = portalParts(page);
  await menu.getByRole("link", { name: "Customers" }).click();
  await signIn(page);
  await showsIn(active, "1–10 of 2,008");
  const back = page.getByRole("link", { name: "← Home" });
  await expect(back).toBeVisible();
  await menuButton.click();
  await expect(menu).toBeHidden();
  await partsIn(active).next.click();
  await showsIn(active, "11–20 of 2,008");
  // An address that is searched for is in the history's state, where the portal's part is, too.
  await partsIn(active).search.fill("nobody@example.org");
  await partsIn(active).search.press("Enter");
  await expect(active.getByRole("button", { name: "Remove filter E-mail: nobody@example.org" })).toBeVisible();
  await expect.poll(() => parameters(page)).toEqual({ menu: "closed" });
  await menuButton.click();
  await expect(menu).toBeVisible();
  expect(parameters(page)).toEqual({});
  await expect(portalParts(page).events.filter({ hasText: "console-querychange" }).first()).toBeVisible();
  expect(await page.title(), "no address in titles").not.toContain("@");
  expect(await portalParts(page).events.allTextContents()).not.toContainEqual(expect.stringContaining("@"));

  await page.reload();
  await signIn(page);
  await expect(partsIn(active).search).toHaveValue("nobody@example.org");
  await expect(back, "the portal's state outlived what the console wrote").toBeVisible();
  await page.goBack();
  await showsIn(active, "1–10 of 2,008");
  await expect(menu, "as it was on that entry").toBeHidden();
  expect(parameters(page)).toEqual({ menu: "closed" });
});

test("by element: attributes say what it shows, and the fragment keeps what is looked at", async ({ page, portal }) => {
  await openSignedIn(page, portal.at("review"));
  const { review, events } = portalParts(page);
  await showsIn(review, "1–25 of 173");
  await expect(review.getByRole("heading", { name: "Blacklisted customers" })).toBeVisible();
  await expect(review.getByRole("columnheader").filter({ hasText: /\w/ })).toHaveText(["Name", "E-mail", "Status", "Created"]);
  await expect(review.getByRole("combobox", { name: "Rows per page" }).getByRole("option")).toHaveText(["10", "25"]);
  await expect(review.getByRole("button", { name: "Export" })).toHaveCount(0);
  await partsIn(review).next.click();
  await showsIn(review, "26–50 of 173");
  expect(new URL(page.url()).hash).toBe("#?status=BLACKLISTED&page=2");
  await expect(events.filter({ hasText: "console-querychange" }).first()).toContainText("Page 2");
  await page.reload();
  await signIn(page);
  await showsIn(review, "26–50 of 173");
});

/** The portal's pages, and when they are complete. */
const PAGES: Record<string, (page: Page) => Promise<unknown>> = {
  "": (page) => expect(portalParts(page).heading).toHaveText("Home"),
  "customers": async (page) => {
    await expect(portalParts(page).dialog).toBeVisible();
    await expectNoViolations(page);
    await signIn(page);
    await showsIn(portalParts(page).active, "1–10 of 2,008");
    await showsIn(portalParts(page).all, "1–10 of 2,560");
  },
  "review": async (page) => {
    await signIn(page);
    await showsIn(portalParts(page).review, "1–25 of 173");
  },
  "wall": (page) => expect(portalParts(page).frame.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible(),
  "nowhere": (page) => expect(portalParts(page).heading).toHaveText("There is no such page"),
};

for (const [path, complete] of Object.entries(PAGES))
  for (const width of [1440, 320])
    test(`nobody is kept out of /portal/${path} at ${width} px`, async ({ page, portal }) => {
      await page.setViewportSize({ width, height: 900 });
      // Rows that brighten up would be read too early.
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(portal.at(path));
      await complete(page);
      await expectNoViolations(page, ["iframe"]);
      await expectNoSidewaysScrolling(page);
    });

test("a console that cannot be loaded does not take the portal with it", async ({ page, portal, console_ }) => {
  console_.expected.push(/Failed to load resource|net::ERR/);
  await page.route("**/customer-console.js", (route) => route.abort());
  await page.goto(portal.at("customers"));
  await expect(page.getByRole("alert")).toContainText("could not be loaded");
  await portalParts(page).menu.getByRole("link", { name: "Home" }).click();
  await expect(portalParts(page).heading).toHaveText("Home");
});
