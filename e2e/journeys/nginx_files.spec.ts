import { readdirSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, LIST, send, test } from "../behind";
import { FAILED_REQUESTS } from "../guard";

const POLICY = `set $console_csp "default-src 'none'; connect-src 'self'$console_connect_src; frame-ancestors $console_frame_ancestors";\n`;
const files = readdirSync(process.env.CONSOLE_DIST!);
const named = (pattern: RegExp) => `/${files.find((file) => pattern.test(file))}`;
const [SCRIPT, PROGRAM] = [named(/^customer-console-.*\.js$/), named(/^customer-console-.*\.wasm$/)];

const EVERYWHERE = {
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=(), "),
  server: "nginx",
};
const policy = (connect: string, ancestors: string) => `default-src 'none'; connect-src 'self'${connect}; frame-ancestors ${ancestors}`;

test("every header of the page, of files with a hash and of others", async ({ nginx }) => {
  const settings = { CONSOLE_CONNECT_SRC: "https://api.example", CONSOLE_FRAME_ANCESTORS: "'self' https://portal.example" };
  const { address, folder } = await nginx({ policy: POLICY, settings });
  writeFileSync(join(folder, "dist", "icon.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
  const kinds = { "/": "no-cache", "/index.html": "no-cache", "/customer-console.js": "no-cache", "/icon.svg": "public, max-age=600" };
  const immutable = files.filter((file) => /-[0-9a-f]{8}(_bg)?\.(js|wasm)$/.test(file)).map((file) => [`/${file}`, "public, max-age=31536000, immutable"]);
  expect(immutable.length).toBeGreaterThanOrEqual(8);
  for (const [path, caching] of [...Object.entries(kinds), ...immutable]) {
    const { status, headers } = await send(address, path);
    expect(status, path).toBe(200);
    expect(headers, path).toMatchObject({
      ...EVERYWHERE,
      "cache-control": caching,
      "cross-origin-resource-policy": "same-origin",
      "content-security-policy": policy(" https://api.example", "'self' https://portal.example"),
    });
    expect(headers, path).not.toHaveProperty("access-control-allow-origin");
  }
  expect((await send(address, PROGRAM)).headers["content-type"], "else it cannot be compiled while it arrives").toBe("application/wasm");
});

test("every header of answers and of errors", async ({ nginx }) => {
  const { address } = await nginx({ policy: POLICY });
  for (const [path, type, accept] of [
    [`${LIST}?take=1`, "application/json; charset=utf-8", "application/json"],
    [`${LIST}?other=1`, "application/json", "application/json"],
    ["/nothing", "text/html; charset=utf-8", "text/html"],
    [`${SCRIPT}.old.js`, "text/html; charset=utf-8", "*/*"],
  ]) {
    const { headers } = await send(address, path, { headers: { accept } });
    const none = { ...EVERYWHERE, "cache-control": "no-store", "cross-origin-resource-policy": "same-origin", "content-type": type };
    expect(headers, path).toMatchObject({ ...none, "content-security-policy": expect.stringMatching(/^default-src 'none';.* frame-ancestors 'none'$/) });
  }
});

test("files are sent as they were compressed at build time, and say so", async ({ nginx }) => {
  const { address } = await nginx();
  const plain = readFileSync(process.env.CONSOLE_DIST + PROGRAM);
  const packed = await fetch(address + PROGRAM, { headers: { "accept-encoding": "gzip" } });
  expect(packed.headers.get("content-encoding")).toBe("gzip");
  expect(packed.headers.get("content-length")).toBe(String(readFileSync(`${process.env.CONSOLE_DIST}${PROGRAM}.gz`).length));
  expect(packed.headers.get("vary")).toContain("Accept-Encoding");
  expect(Buffer.from(await packed.arrayBuffer()).equals(plain)).toBe(true);
  const asIs = await send(address, PROGRAM, { headers: { "accept-encoding": "identity" } });
  expect(asIs.headers["content-encoding"]).toBeUndefined();
  expect(asIs.headers["content-length"]).toBe(String(plain.length));
  const answer = await send(address, `${LIST}?take=100`, { headers: { "accept-encoding": "gzip" } });
  expect(answer.headers["content-encoding"]).toBe("gzip");
});

test("what is not for anybody is not there", async ({ nginx }) => {
  const { address, folder } = await nginx();
  const dist = join(folder, "dist");
  mkdirSync(join(dist, ".git"));
  mkdirSync(join(dist, "empty"));
  for (const name of [".env", ".git/config", "csp.conf.gz"]) writeFileSync(join(dist, name), "private");
  const outside = ["/../nginx.conf", "/../conf.d/default.conf", "/%2e%2e/nginx.conf", "/..%2fnginx.conf", "/x/..%2f..%2fnginx.conf", "/..\\nginx.conf", "/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd"];
  const hidden = ["/csp.conf", "//csp.conf", "/./csp.conf", "/x/../csp.conf", "/csp%2Econf", "/csp.conf.gz", "/.env", "/%2eenv", "/.git/config", "/empty/", `${SCRIPT}.gz`, `${SCRIPT}.br`, "/_error/json", "/_error/page", "/_login_check"];
  for (const path of [...outside, ...hidden]) {
    const { status, body } = await send(address, path, { headers: { accept: "text/html" } });
    expect([400, 404], path).toContain(status);
    expect(body, path).toMatch(/<h1>There is nothing here<\/h1>|^The request cannot be read\.$/m);
  }
  for (const method of ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
    const { status, headers } = await send(address, "/", { method });
    expect({ method, status, allow: headers.allow }).toEqual({ method, status: 405, allow: "GET, HEAD" });
  }
});

test("another name that leads here is not served", async ({ nginx }) => {
  const { address } = await nginx();
  for (const path of ["/", `${LIST}?take=1`]) {
    const { status, body } = await send(address, path, { headers: { host: "rebound.example" } });
    expect({ status, body }).toEqual({ status: 421, body: "Nothing is served under this name.\n" });
  }
});

test("portals on other origins may load the module once they are named, and nothing of the API", async ({ nginx }) => {
  const { address } = await nginx({ settings: { CONSOLE_EMBED_ORIGINS: "https://one.example https://two.example:8443" } });
  for (const [origin, allowed] of [["https://two.example:8443", true], ["https://three.example", false]] as const) {
    const { headers } = await send(address, SCRIPT, { headers: { origin } });
    expect(headers["access-control-allow-origin"]).toBe(allowed ? origin : undefined);
    expect(headers).toMatchObject({ "cross-origin-resource-policy": "cross-origin", vary: expect.stringContaining("Origin") });
    const answer = await send(address, `${LIST}?take=1`, { headers: { origin } });
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
  }
});

test("the error page is a page: styled, readable, with a way out", async ({ page, nginx, console_ }) => {
  // Its own policy is in force, and a style that it refused would be told on the browser's console.
  console_.expected.push(FAILED_REQUESTS);
  const { address } = await nginx();
  await page.goto(`${address}/nothing`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  await expect(page).toHaveTitle("Not Found");
  expect(await page.getByRole("main").evaluate((main) => getComputedStyle(main.parentElement!).maxWidth)).toBe("640px");
  await page.getByRole("link", { name: "Go to the customer list" }).click();
  await expect(page.getByRole("table")).toBeVisible();
});
