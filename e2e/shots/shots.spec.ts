// Pictures of every screen, and a contact sheet of them: `cargo xtask shots`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "../fixtures";
import { screens } from "../screens";

const folder = process.env.SHOTS!;

type Look = { name: string; width: number; height: number; likes?: object; media?: object };
const LOOKS: Look[] = [
  { name: "light 1440", width: 1440, height: 900 },
  { name: "dark 1440", width: 1440, height: 900, likes: { theme: "dark" } },
  { name: "contrast 1440", width: 1440, height: 900, likes: { theme: "contrast" } },
  { name: "forced colours 1440", width: 1440, height: 900, media: { forcedColors: "active" } },
  { name: "Arabic 1440", width: 1440, height: 900, likes: { language: "ar" } },
  { name: "Polish dark 1440", width: 1440, height: 900, likes: { language: "pl", theme: "dark" } },
  { name: "light 768", width: 768, height: 1024 },
  { name: "light 320", width: 320, height: 720 },
  { name: "dark 320", width: 320, height: 720, likes: { theme: "dark" } },
  { name: "German 320", width: 320, height: 720, likes: { language: "de" } },
  { name: "Arabic 320", width: 320, height: 720, likes: { language: "ar" } },
  { name: "4K compact", width: 3840, height: 2160, likes: { density: "compact" } },
];

const fileOf = (look: Look, screen: string) => `${look.name} - ${screen}.png`.replace(/[, ]+/g, "_");

test.beforeAll(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
});

test("shots", async ({ browser, servers }) => {
  test.setTimeout(20 * 60_000);
  for (const look of LOOKS) {
    const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, locale: "en-US", timezoneId: "Europe/Berlin", reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.emulateMedia(look.media ?? {});
    await page.addInitScript((likes) => likes && localStorage.setItem("customer-console", likes), look.likes ? JSON.stringify({ version: 1, ...look.likes }) : "");
    for (const [name, open] of Object.entries(screens)) {
      await servers.noFaults();
      await open(page, servers);
      await page.screenshot({ path: join(folder, fileOf(look, name)) });
    }
    await context.close();
  }
});

test("the contact sheet", async ({ page }) => {
  test.setTimeout(5 * 60_000);
  for (const look of LOOKS) {
    const wide = look.width > 400 ? 460 : 200;
    const figures = Object.keys(screens).map((name) => {
      const image = readFileSync(join(folder, fileOf(look, name))).toString("base64");
      return `<figure><img src="data:image/png;base64,${image}" width="${wide}"><figcaption>${name}</figcaption></figure>`;
    });
    const sheet = `<!doctype html><meta charset="utf-8"><title>${look.name}</title>
      <style>body{font:14px system-ui;margin:16px;background:#888}h1{font-size:18px}main{display:flex;flex-wrap:wrap;gap:12px}figure{margin:0}img{display:block;box-shadow:0 1px 4px #0008}figcaption{padding:4px 0}</style>
      <h1>${look.name}</h1><main>${figures.join("")}</main>`;
    writeFileSync(join(folder, `sheet_${look.name.replaceAll(" ", "_")}.html`), sheet);
    await page.setViewportSize({ width: 1920, height: 900 });
    await page.setContent(sheet);
    await page.screenshot({ path: join(folder, `sheet_${look.name.replaceAll(" ", "_")}.png`), fullPage: true });
  }
});
