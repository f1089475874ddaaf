// The console under its security policy: what the headers say, and what the browser then refuses.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, parts, shows, test } from "../fixtures";
import type { Refusals } from "../policy";

const directives = (policy: string) =>
  Object.fromEntries(policy.split(";").map((directive) => directive.trim().split(" ")).map(([name, ...sources]) => [name, sources.join(" ")]));

/** The directives that refused something. */
const refusedBy = (refusals: Refusals) => () =>
  [...new Set(refusals.all.flatMap((words) => /^([a-z-]+) refuses /.exec(words)?.[1] ?? []))].sort();

test("page, scripts and programs come with every header", async ({ request, page, servers }) => {
  const files = new Set<string>();
  page.on("response", (response) => response.url().includes("/api/") || files.add(response.url()));
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  expect(files.size, "page, script, program, messages").toBe(4);
  for (const file of [...files, `${servers.address}/nothing-here`]) {
    const headers = (await request.get(file)).headers();
    const policy = directives(headers["content-security-policy"]);
    const { "script-src": scripts, "style-src": styles, ...others } = policy;
    expect(others).toEqual({
      "default-src": "'none'",
      "img-src": "data:",
      "connect-src": "'self'",
      "worker-src": "'self'",
      "base-uri": "'none'",
      "form-action": "'none'",
      "frame-ancestors": "'none'",
      "require-trusted-types-for": "'script'",
      "trusted-types": "customer-console",
    });
    expect(scripts).toMatch(/^('sha(256|384)-[\w+/=]+' )+'wasm-unsafe-eval'$/);
    expect(styles).toMatch(/^'sha256-[\w+/=]+'$/);
    expect(headers["referrer-policy"]).toBe("no-referrer");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    const permissions = headers["permissions-policy"].split(", ");
    for (const denied of ["camera", "microphone", "geolocation", "payment", "usb", "clipboard-read"]) expect(permissions).toContain(`${denied}=()`);
    expect(permissions).toContain("clipboard-write=(self)");
  }
  expect((await request.get(`${servers.address}/csp.conf`)).status()).toBe(404);
});

test("markup that gets into the page runs nothing", async ({ page, servers, console_, refusals }) => {
  console_.expected.push(/Content Security Policy|Trusted/);
  refusals.expected.push(/./);
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  const tries = await page.evaluate(() => {
    const inPage = <E extends HTMLElement>(element: E) => document.body.appendChild(element);
    const tries: Record<string, () => void> = {
      "script by its text": () => void (inPage(document.createElement("script")).textContent = "window.pwned = 'text'"),
      "script by its nodes": () => {
        const script = document.createElement("script");
        script.append("window.pwned = 'nodes'");
        inPage(script);
      },
      "script by its address": () => void (inPage(document.createElement("script")).src = "data:text/javascript,window.pwned='address'"),
      "inline handler": () => {
        const button = inPage(document.createElement("button"));
        button.setAttribute("onclick", "window.pwned = 'handler'");
        button.click();
      },
      "markup": () => void (inPage(document.createElement("div")).innerHTML = "<img src=x onerror=\"window.pwned = 'markup'\">"),
      "address of a script": () => {
        const link = inPage(document.createElement("a"));
        link.href = "javascript:window.pwned = 'link'";
        link.click();
      },
      "text as code": () => void new Function("window.pwned = 'code'")(),
      "another worker": () => void new Worker("/customer-console.js"),
      "another policy": () => void (window as any).trustedTypes.createPolicy("default", {}),
      "a second policy of this name": () => void (window as any).trustedTypes.createPolicy("customer-console", {}),
    };
    const attempt = ([name, run]: [string, () => void]) => {
      try {
        run();
        return [name, "silent"];
      } catch (error) {
        return [name, (error as Error).name];
      }
    };
    // What runs at once here may turn text into code, whatever the policy says.
    return new Promise<string[][]>((done) => setTimeout(() => done(Object.entries(tries).map(attempt))));
  });
  expect(Object.fromEntries(tries)).toEqual({
    "script by its text": "TypeError",
    "script by its nodes": "silent",
    "script by its address": "TypeError",
    "inline handler": "TypeError",
    "markup": "TypeError",
    "address of a script": "silent",
    "text as code": "EvalError",
    "another worker": "TypeError",
    "another policy": "TypeError",
    "a second policy of this name": "TypeError",
  });
  await expect.poll(refusedBy(refusals)).toEqual(["require-trusted-types-for", "script-src-elem", "trusted-types"]);
  expect(await page.evaluate(() => (window as any).pwned)).toBeUndefined();
  await parts(page).next.click();
  await shows(page, "26–50 of 2,560");
});

test("markup that was put into the page on its way runs nothing", async ({ page, servers, console_, refusals }) => {
  console_.expected.push(/Content Security Policy|ERR_BLOCKED_BY_CSP/);
  refusals.expected.push(/./);
  const injected = `<script>window.pwned = "script"</script><script src="/x.js"></script><script type="module">window.pwned = "module"</script>
    <img src="/x.png" onerror="window.pwned = 'handler'"><style>body { display: none }</style><p style="color: red">x</p>
    <base href="https://elsewhere.invalid/"><iframe src="/"></iframe><object data="/"></object>`;
  await page.route(`${servers.address}/`, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace(/<body[^>]*>/, (body) => body + injected) });
  });
  await page.goto(servers.address);
  await shows(page, "1–25 of 2,560");
  await expect.poll(refusedBy(refusals)).toEqual(["base-uri", "frame-src", "img-src", "object-src", "script-src-attr", "script-src-elem", "style-src-attr", "style-src-elem"]);
  expect(await page.evaluate(() => (window as any).pwned)).toBeUndefined();
});

test("customers whose names are markup run nothing, and nothing had to be refused", async ({ page, servers, refusals }) => {
  const { data, total } = await servers.list("name=Hostile&take=100");
  const names: string[] = data.map((one: { first_name: string }) => one.first_name);
  expect(names.filter((name) => /<script>|onerror=|onload=/.test(name)).length, "names that try").toBeGreaterThan(2);
  await page.goto(`${servers.address}/?q=Hostile&size=100`);
  await shows(page, `1–${total} of ${total}`);
  const shown = (await parts(page).names.allTextContents()).join("\n");
  for (const name of names.filter((name) => name.includes("<script>"))) expect(shown).toContain(name);
  expect(await page.evaluate(() => "pwned" in window)).toBe(false);
  expect(refusals.all).toEqual([]);
});

test("the console asks its own origin, and others only if they were named", async ({ page, own, servers, console_, refusals }) => {
  console_.expected.push(/Content Security Policy|Fetch API cannot load/);
  refusals.expected.push(/connect-src|Refused to connect/);
  const named = await own({ rows: 20, gateway: ["--connect-src", servers.address] });
  const ask = (address: string) =>
    page.evaluate((address) => fetch(`${address}/api/v0/customers?take=1`, { mode: "no-cors" }).then(() => "asked", () => "refused"), address);
  await page.goto(named.address);
  expect(await ask(servers.address)).toBe("asked");
  expect(await ask("http://127.0.0.1:9")).toBe("refused");
  await expect.poll(() => refusals.all.join("\n")).toContain("connect-src refuses http://127.0.0.1:9");
});

test("a page of another origin frames the console only if it was named", async ({ page, own, servers, console_, refusals }) => {
  console_.expected.push(/frame-ancestors/);
  refusals.expected.push(/frame-ancestors/);
  let address = "";
  const portal = createServer((_, answer) => answer.setHeader("content-type", "text/html").end(`<link rel="icon" href="data:,"><iframe src="${address}" width="1200" height="800"></iframe>`));
  await new Promise<void>((done) => portal.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  try {
    address = (await own({ rows: 20, gateway: ["--frame-ancestors", origin] })).address;
    await page.goto(origin);
    await expect(page.frameLocator("iframe").getByRole("table", { name: "Customers 1–20 of 20" })).toBeVisible();
    address = servers.address;
    await page.goto(origin);
    await expect.poll(() => page.frames()[1]?.url()).toBe("chrome-error://chromewebdata/");
  } finally {
    portal.close();
  }
});
