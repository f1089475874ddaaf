import type { RequestListener } from "node:http";
import { expect, expectRefusal, LIST, send, test } from "../behind";
import { FAILED_REQUESTS } from "../guard";

const SESSION = { cookie: "portal=good" };
/** The portal: knows one session, and one that may not see customers. */
const portal: RequestListener = ({ headers }, reply) => {
  const status = /portal=good/.test(headers.cookie ?? "") ? 204 : /portal=other/.test(headers.cookie ?? "") ? 403 : 401;
  reply.writeHead(status, { "set-cookie": "portal=renewed" }).end("the portal's own words");
};
const settings = (check: string) => ({ CONSOLE_LOGIN_CHECK_URL: `${check}/check`, CONSOLE_LOGIN_URL: "https://portal.example/login?to=console" });

test("without the portal's session there is neither a page nor an answer, not even a shared one", async ({ nginx, upstream, servers }) => {
  const check = await upstream(portal);
  const { address } = await nginx({ settings: settings(check.address) });
  const list = `${LIST}?take=3`;
  for (const headers of [SESSION, SESSION]) expect((await send(address, list, { headers })).status).toBe(200);
  expect((await send(address, list, { headers: SESSION })).headers["x-cache-status"], "it is shared").toBe("HIT");
  for (const [cookie, status, error] of [["", 401, "Unauthorized"], ["portal=bad", 401, "Unauthorized"], ["portal=other", 403, "Forbidden"]] as const) {
    const answer = await send(address, list, { headers: { cookie } });
    expectRefusal(answer, status, error);
    expect(answer.headers).not.toHaveProperty("x-cache-status");
    const fresh = await send(address, list, { headers: { cookie, "cache-control": "max-age=0" } });
    expectRefusal(fresh, status, error);
    const page = await send(address, "/", { headers: { cookie, accept: "text/html" } });
    expect({ status: page.status, title: /<title>(.*)<\/title>/.exec(page.body)?.[1], caching: page.headers["cache-control"] }).toEqual({ status, title: error, caching: "no-store" });
  }
  expect((await send(address, "/index.html")).status).toBe(401);
  expect((await send(address, "/", { headers: SESSION })).status).toBe(200);
  expect(await servers.calls()).toHaveLength(1);
});

test("the portal is asked with the session and without the search; the API gets neither", async ({ nginx, upstream }) => {
  const check = await upstream(portal);
  const api = await upstream((_, reply) => reply.end("{}"));
  const { address } = await nginx({ api: api.address, settings: settings(check.address) });
  const answer = await send(address, `${LIST}?email=a%40b.example`, { headers: { ...SESSION, authorization: "Bearer 1", "x-client-secret": "x", referer: "http://x/" } });
  expect(answer.status).toBe(200);
  expect(answer.headers).not.toHaveProperty("set-cookie");
  const [{ url, method, headers }] = check.seen;
  expect({ url, method }).toEqual({ url: "/check", method: "GET" });
  expect(headers).toEqual({ host: new URL(check.address).host, connection: "close", cookie: "portal=good", authorization: "Bearer 1", "x-original-method": "GET", "x-original-uri": LIST, "x-real-ip": "127.0.0.1" });
  expect(JSON.stringify(api.seen[0].headers)).not.toMatch(/portal|Bearer/);
});

test("a portal that cannot be asked lets nobody in", async ({ nginx, upstream }) => {
  const check = await upstream((_, reply) => reply.writeHead(500).end());
  const { address } = await nginx({ settings: settings(check.address) });
  expectRefusal(await send(address, `${LIST}?take=1`, { headers: SESSION }), 503, "Service Unavailable");
  const page = await send(address, "/", { headers: { ...SESSION, accept: "text/html" } });
  expect({ status: page.status, said: page.body.includes("<h1>This is not available for the moment</h1>") }).toEqual({ status: 503, said: true });
});

test("people get a way to sign in, and then the console", async ({ page, context, nginx, upstream, console_ }) => {
  console_.expected.push(FAILED_REQUESTS);
  const check = await upstream(portal);
  const { address } = await nginx({ settings: settings(check.address) });
  await page.goto(address);
  await expect(page.getByRole("heading", { name: "The portal does not know you: sign in first" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", "https://portal.example/login?to=console");
  await context.addCookies([{ name: "portal", value: "good", url: address }]);
  await page.goto(address);
  await expect(page.getByRole("table", { name: "Customers 1–25 of 2,560" })).toBeVisible();
  // A session that ends while the console is open.
  await context.clearCookies();
  await page.getByRole("button", { name: "Next page" }).click();
  await expect(page.getByText("The portal does not know you: sign in first")).toBeVisible();
});
