// For journeys through examples/portal: the portal at the console's own origin, and a console for its frame at another.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "@playwright/test";
import { test as base, expect } from "./fixtures";
import { built, Servers } from "./servers";

const PORTAL = fileURLToPath(new URL("../examples/portal", import.meta.url));
/** What the portal's page calls the origin of its frame. */
const FRAME = "https://console.example";

const change = (file: string, from: RegExp | string, to: string) => {
  const text = readFileSync(file).toString();
  const changed = text.replaceAll(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(file, changed);
};

/** A console whose configuration names the pages that may frame it. */
const withOrigins = (folder: string, origins: string[]) => {
  cpSync(built(), folder, { recursive: true });
  change(join(folder, "index.html"), /(?<=<script[^>]*customer-console-config[^>]*>)[^<]*/g, JSON.stringify({ frame_origins: origins }));
  // They hold what the page was.
  for (const copy of ["br", "gz"]) rmSync(join(folder, `index.html.${copy}`), { force: true });
  return folder;
};

export class Portal {
  private constructor(
    readonly servers: Servers,
    /** The origin of the console in the frame. */
    readonly frame: string,
    private readonly folder: string,
  ) {}

  static async start() {
    const folder = mkdtempSync(join(tmpdir(), "customer-console-portal-"));
    cpSync(PORTAL, join(folder, "portal"), { recursive: true });
    const servers = await Servers.start({ gateway: ["--beside", `/portal/=${join(folder, "portal")}`] });
    const framed = withOrigins(join(folder, "console"), [servers.address]);
    const frame = await servers.anotherGateway(framed, ["--frame-ancestors", servers.address]);
    change(join(folder, "portal", "index.html"), FRAME, frame);
    return new Portal(servers, frame, folder);
  }

  /** A console that `frames` may show, but that tells only `told` what is in it. */
  anotherFrame(frames: string, told: string[]) {
    return this.servers.anotherGateway(withOrigins(mkdtempSync(join(this.folder, "another-")), told), ["--frame-ancestors", frames]);
  }

  /** The address of one more page at the portal's origin, without its policy. */
  page(name: string, text: string) {
    writeFileSync(join(this.folder, "portal", `${name}.html`), text);
    return this.at(`${name}.html`);
  }

  at(path: string) {
    return `${this.servers.address}/portal/${path}`;
  }

  async stop() {
    await this.servers.stop();
    rmSync(this.folder, { recursive: true });
  }
}

export const test = base.extend<{ portal: Portal }, { sharedPortal: Portal }>({
  sharedPortal: [
    async ({}, use) => {
      const portal = await Portal.start();
      await use(portal);
      await portal.stop();
    },
    { scope: "worker" },
  ],
  portal: async ({ sharedPortal }, use) => {
    await sharedPortal.servers.noFaults();
    await sharedPortal.servers.forget();
    await use(sharedPortal);
  },
});

export { expect };

/** Parts of the portal by role and label. */
export const portalParts = (page: Page) => ({
  menu: page.getByRole("navigation", { name: "Portal" }),
  menuButton: page.getByRole("button", { name: "Menu" }),
  heading: page.getByRole("heading", { level: 1 }),
  dialog: page.getByRole("dialog", { name: "Sign in" }),
  signIn: page.getByRole("banner").getByRole("button", { name: "Sign in" }),
  signOut: page.getByRole("button", { name: "Sign out" }),
  events: page.getByRole("complementary", { name: "Events" }).getByRole("listitem"),
  active: page.getByRole("region", { name: "Active customers", exact: true }),
  all: page.getByRole("region", { name: "All customers", exact: true }),
  review: page.getByRole("region", { name: "Blacklisted customers", exact: true }),
  frame: page.frameLocator("iframe").first(),
});

/** Parts of one of several consoles. */
export const partsIn = (place: Locator) => ({
  search: place.getByRole("searchbox", { name: "Search customers" }),
  names: place.getByRole("table").getByRole("rowheader"),
  next: place.getByRole("button", { name: "Next page" }),
  status: (name: string) => place.getByRole("radio", { name: new RegExp(`^${name}`) }),
});

export const showsIn = (place: Locator, range: string) => expect(place.getByRole("table", { name: `Customers ${range}`, exact: true })).toBeVisible();

/** Fills in the dialog that is open. */
export const signIn = async (page: Page, name = "Operator") => {
  const { dialog } = portalParts(page);
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("button", { name: "Sign in" }).click();
  await expect(dialog).toBeHidden();
};
