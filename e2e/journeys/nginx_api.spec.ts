import { writeFileSync } from "node:fs";
import { expect, expectRefusal, LIST, send, test } from "../behind";

test("only GET passes, and only on the list as the contract has it", async ({ nginx, servers }) => {
  const { address } = await nginx();
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
    const answer = await send(address, `${LIST}?take=1`, { method, body: method === "POST" ? "{}" : undefined });
    expectRefusal(answer, 405, "Method Not Allowed");
    expect(answer.headers.allow, method).toBe("GET");
  }
  const head = await send(address, LIST, { method: "HEAD" });
  expect({ status: head.status, allow: head.headers.allow }).toEqual({ status: 405, allow: "GET" });
  const elsewhere = [
    "/api", "/api/", "/api/v0/", "/api/v0/../", "/api/v0/customers/", "/api/v0/customers/x", "/api/v0/customers/../customers/x", "/api/v1/customers",
    "//api/v0/customers", "/api//v0/customers", "/./api/v0/customers", "/x/../api/v0/customers", "/api/v0/%63ustomers", "/api%2Fv0%2Fcustomers",
    "/api/v0/customers%2Fx", "/api/v0/customers%3Ftake=1", "/api/v0/customers;x", "/api/v0/customers%00", "/API/v0/customers", "/api/v0/Customers",
  ];
  for (const path of elsewhere) {
    const { status, body } = await send(address, path);
    expect([400, 404], path).toContain(status);
    expect(body, path).not.toContain("first_name");
  }
  expectRefusal(await send(address, "/api/v0/customers/x"), 404, "Not Found");
  expectRefusal(await send(address, "/api/v0/transfers", { method: "POST" }), 404, "Not Found");
  expect(await servers.calls(), "the API has seen none of these").toEqual([]);
});

test("only the contract's parameters pass, within bounds, without a body, and not for other sites", async ({ nginx, servers }) => {
  const { address } = await nginx();
  for (const query of ["_=1", "skip=0&x=1", "skip", "skip=0&&take=1", "SKIP=0", "s%6Bip=0", "skip=0&take=1;x=1&", "x-client-secret=1"])
    expectRefusal(await send(address, `${LIST}?${query}`), 400, "Bad Request");
  const unknown = await send(address, `${LIST}?page=1`);
  expect(JSON.parse(unknown.body).message).toBe("Only skip, take, status, name and email can be asked for");
  expectRefusal(await send(address, `${LIST}?name=${"a".repeat(4_097)}`), 414, "URI Too Long");
  expectRefusal(await send(address, LIST, { headers: { "content-length": "2" }, body: "{}" }), 413, "Payload Too Large");
  expectRefusal(await send(address, LIST, { headers: { "transfer-encoding": "chunked" }, body: "{}" }), 413, "Payload Too Large");
  expectRefusal(await send(address, `${LIST}?take=1`, { headers: { "sec-fetch-site": "cross-site" } }), 403, "Forbidden");
  expect(await servers.calls()).toEqual([]);
  for (const query of ["", "?", "?take=1", `?skip=0&take=10&status=ACTIVE&name=${"%F0%9F%98%80".repeat(100)}`])
    expect((await send(address, LIST + query)).status, query).toBe(200);
  // What the contract refuses is the API's to say, in its own words.
  const refused = await send(address, `${LIST}?skip=1&skip=2&name=`);
  expect(JSON.parse(refused.body)).toMatchObject({ statusCode: 400, message: ["skip must be a non-negative number", "name must not be empty"] });
});

test("the API gets the gateway's own headers and nothing of the browser's", async ({ nginx, upstream }) => {
  const api = await upstream((_, reply) => reply.end("{}"));
  const { address } = await nginx({ api: api.address, key: "the-key", secret: "the-secret" });
  const sent = { cookie: "portal=1", authorization: "Bearer portal", "x-client-key": "mine", "x-client-secret": "mine", "x-forwarded-for": "10.0.0.1", referer: "http://portal/", "user-agent": "Browser", "accept-encoding": "gzip", "if-none-match": '"x"', range: "bytes=0-1", upgrade: "h2c" };
  expect((await send(address, `${LIST}?take=1&name=a%20b+c`, { headers: sent })).status).toBe(200);
  const [seen] = api.seen;
  expect({ method: seen.method, url: seen.url }).toEqual({ method: "GET", url: `${LIST}?take=1&name=a%20b+c` });
  expect(seen.headers).toEqual({ host: new URL(api.address).host, accept: "application/json", "user-agent": "customer-console-gateway", "x-client-key": "the-key", "x-client-secret": "the-secret" });
});

test("the browser gets the budget, and nothing else that the API tells of itself", async ({ nginx, upstream }) => {
  const own = { server: "Backend/1.2", "x-powered-by": "Express", "set-cookie": "sid=1", etag: '"1"', "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT", via: "1.1 inner", vary: "cookie", "cache-control": "public, max-age=60", expires: "Mon, 01 Jan 2024 00:00:00 GMT", age: "5", "access-control-allow-origin": "*", "x-accel-redirect": "/csp.conf", "strict-transport-security": "max-age=1" };
  const budget = { "x-ratelimit-limit": "100", "x-ratelimit-remaining": "7", "x-ratelimit-reset": "1800000000" };
  const api = await upstream((_, reply) => reply.writeHead(200, { ...own, ...budget, "content-type": "application/json" }).end("{}"));
  const { address } = await nginx({ api: api.address });
  const { status, headers } = await send(address, `${LIST}?take=1`);
  expect(status).toBe(200);
  expect(headers).toMatchObject({ ...budget, server: "nginx", "cache-control": "no-store", vary: "Accept-Encoding" });
  const known = ["cache-control", "connection", "content-security-policy", "content-type", "cross-origin-opener-policy", "cross-origin-resource-policy", "date", "permissions-policy", "referrer-policy", "server", "transfer-encoding", "vary", "x-cache-status", "x-content-type-options", "x-fetched-at", ...Object.keys(budget)];
  expect(Object.keys(headers).filter((name) => !known.includes(name))).toEqual([]);
});

test("the API's failures are told in the contract's form, with the pause that it asks for", async ({ nginx, upstream }) => {
  const api = await upstream((question, reply) => {
    const status = Number(new URL(question.url!, "http://x").searchParams.get("skip"));
    reply.writeHead(status, { "retry-after": "7", "x-ratelimit-remaining": "3", location: "/inside", "content-type": "text/html" }).end("<h1>Backend/1.2</h1>");
  });
  const { address } = await nginx({ api: api.address });
  for (const [status, told, error] of [[500, 500, "Internal Server Error"], [502, 502, "Bad Gateway"], [503, 503, "Service Unavailable"], [504, 504, "Gateway Timeout"], [302, 502, "Bad Gateway"], [308, 502, "Bad Gateway"]] as const) {
    const answer = await send(address, `${LIST}?skip=${status}`);
    expectRefusal(answer, told, error);
    expect(answer.headers).toMatchObject({ "retry-after": "7", "x-ratelimit-remaining": "3" });
    expect(JSON.stringify(answer)).not.toMatch(/Backend|inside/);
  }
  expect((await send(address, `${LIST}?skip=401`)).body, "refusals are the API's own").toBe("<h1>Backend/1.2</h1>");
});

test("an API that is down: JSON for the console, a page for people, and both end with it", async ({ nginx, own }) => {
  const servers = await own({ rows: 60 });
  const { address } = await nginx({ api: servers.apiAddress });
  await servers.killApi();
  expectRefusal(await send(address, `${LIST}?take=1`), 502, "Bad Gateway");
  const page = await send(address, `${LIST}?take=1`, { headers: { accept: "text/html,*/*;q=0.8" } });
  expect({ status: page.status, type: page.headers["content-type"], caching: page.headers["cache-control"] }).toEqual({ status: 502, type: "text/html; charset=utf-8", caching: "no-store" });
  expect(page.body).toContain("<h1>The customer API cannot be reached</h1>");
  expect((await send(address, "/")).status, "the console itself is served").toBe(200);
  await servers.reviveApi();
  expect((await send(address, `${LIST}?take=1`)).status).toBe(200);
});

test("an API without a word is given up after 15 seconds, as the console does", async ({ nginx, upstream }) => {
  const api = await upstream(() => {});
  const { address } = await nginx({ api: api.address });
  const asked = performance.now();
  expectRefusal(await send(address, `${LIST}?take=1`), 504, "Gateway Timeout");
  const seconds = (performance.now() - asked) / 1000;
  expect(seconds).toBeGreaterThan(14.5);
  expect(seconds).toBeLessThan(18);
});

test("an address that asks too much is slowed down by the gateway itself", async ({ nginx, servers }) => {
  const { address } = await nginx({ settings: { CONSOLE_CLIENT_RATE: "1", CONSOLE_CLIENT_BURST: "1" } });
  const answers = await Promise.all(Array.from({ length: 12 }, () => send(address, `${LIST}?take=1`)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(7);
  expectRefusal(refused[0], 429, "Too Many Requests");
  expect(refused[0].headers["retry-after"]).toBe("1");
  expect(await servers.calls()).toHaveLength(1);
});

test("operators behind a trusted proxy count one by one, and others cannot pretend to be", async ({ nginx }) => {
  const settings = { CONSOLE_CLIENT_RATE: "1", CONSOLE_CLIENT_BURST: "1" };
  for (const [trusted, statuses] of [["127.0.0.1 10.0.0.0/8", [200]], ["", [200, 429]]] as const) {
    const { address } = await nginx({ settings: { ...settings, CONSOLE_TRUSTED_PROXIES: trusted } });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, at) => send(address, `${LIST}?take=1`, { headers: { "x-forwarded-for": `192.0.2.${at}, 10.0.0.1` } })));
    expect([...new Set(answers.map(({ status }) => status))].sort(), trusted).toEqual(statuses);
  }
});

test("a secret may hold whatever a header can, and is sent as it is", async ({ nginx, upstream }, info) => {
  const api = await upstream((_, reply) => reply.end("{}"));
  const secret = `"a"\\b$uri\${CONSOLE_HOST};c'd'{e}#%00\``;
  const file = info.outputPath("secret");
  writeFileSync(file, `${secret}\n`);
  for (const from of [{ secret }, { settings: { CONSOLE_CLIENT_SECRET: "", CONSOLE_CLIENT_SECRET_FILE: file } }]) {
    const { address } = await nginx({ api: api.address, ...from });
    await send(address, LIST);
    expect(api.seen.at(-1)!.headers["x-client-secret"]).toBe(secret);
  }
  expect(api.seen).toHaveLength(2);
});

test("settings that would break the configuration are refused by name, without their value", async ({ nginx }) => {
  for (const [name, value] of [["CONSOLE_CLIENT_SECRET", "line\nbreak"], ["CONSOLE_CLIENT_SECRET", ""], ["CONSOLE_API_URL", "api.example"], ["CONSOLE_API_URL", "https://api.example/path"], ["CONSOLE_FRAME_ANCESTORS", "'self'\"; x"], ["CONSOLE_HOST", "a;b"], ["CONSOLE_EMBED_ORIGINS", "https://*.example"], ["CONSOLE_SHARE_SECONDS", "1h"], ["CONSOLE_LOGIN_CHECK_URL", "http://portal/$uri"]]) {
    const failure = await nginx({ settings: { [name]: value } }).then(() => "started", (error) => String(error.stderr ?? error));
    expect(failure).toMatch(new RegExp(`^customer console gateway: ${name}`));
    if (value) expect(failure).not.toContain(value);
  }
});
