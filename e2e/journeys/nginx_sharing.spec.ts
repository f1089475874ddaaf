import { expect, LIST, send, test } from "../behind";

const of = ({ headers }: { headers: Record<string, unknown> }) => headers["x-cache-status"];
/** Long enough for fifty requests to have come before the first is answered. */
const SLOW_MS = 400;

test("fifty of the same request at once are one for the API", async ({ nginx, servers }) => {
  const { address } = await nginx();
  await servers.faults([{ delay_ms: SLOW_MS }]);
  const answers = await Promise.all(Array.from({ length: 50 }, () => send(address, `${LIST}?skip=0&take=25`)));
  expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  expect(JSON.parse(answers[0].body).data).toHaveLength(25);
  expect(answers.map(of).sort()).toEqual([...Array(49).fill("HIT"), "MISS"]);
  expect(await servers.calls()).toHaveLength(1);
});

test("without sharing each of them reaches the API", async ({ nginx, servers }) => {
  const { address, kept } = await nginx({ settings: { CONSOLE_SHARE_SECONDS: "0" } }).then((nginx) => ({ address: nginx.address, kept: () => nginx.kept() }));
  await servers.faults([{ delay_ms: SLOW_MS }]);
  await Promise.all(Array.from({ length: 5 }, () => send(address, `${LIST}?skip=0&take=25`)));
  expect(await servers.calls()).toHaveLength(5);
  expect(kept()).toEqual([]);
});

test("different questions get different answers, whatever the API says about caching", async ({ nginx, upstream }) => {
  const api = await upstream((question, reply) => reply.writeHead(200, { "cache-control": "private, no-store", "set-cookie": "sid=1", vary: "*", expires: "0" }).end(question.url));
  const { address } = await nginx({ api: api.address });
  const queries = ["", "?take=1", "?take=11", "?take=1&skip=0", "?skip=0&take=1", "?name=a", "?name=A", "?email=a%40b.c", "?email=a@b.c", "?status=ACTIVE"];
  for (const status of ["MISS", "HIT"])
    for (const query of queries) {
      const answer = await send(address, LIST + query);
      expect({ body: answer.body, status: of(answer) }, query).toEqual({ body: LIST + query, status });
      expect(answer.headers).not.toHaveProperty("set-cookie");
    }
  expect(api.seen).toHaveLength(queries.length);
});

test("a shared answer tells when the API gave it, and no longer tells the budget", async ({ nginx, upstream }) => {
  const then = "Mon, 01 Jan 2024 00:00:00 GMT";
  const api = await upstream((_, reply) => reply.writeHead(200, { date: then, "x-ratelimit-remaining": "9" }).end("{}"));
  const { address } = await nginx({ api: api.address });
  for (const [status, remaining] of [["MISS", "9"], ["HIT", undefined]]) {
    const { headers } = await send(address, LIST);
    expect(headers).toMatchObject({ "x-cache-status": status, "x-fetched-at": then });
    expect(headers["x-ratelimit-remaining"]).toBe(remaining);
    expect(Math.abs(Date.parse(headers.date!) - Date.now()), "`Date` is now").toBeLessThan(5_000);
  }
});

test("an answer is shared for as long as it is set, then asked anew", async ({ nginx, servers }) => {
  const { address } = await nginx({ settings: { CONSOLE_SHARE_SECONDS: "3" } });
  expect(of(await send(address, LIST))).toBe("MISS");
  expect(of(await send(address, LIST))).toBe("HIT");
  await expect.poll(async () => of(await send(address, LIST)), { intervals: [50] }).toMatch(/EXPIRED|MISS/);
  expect(await servers.calls()).toHaveLength(2);
});

test("who asks for a fresh answer gets one, and so does everybody after", async ({ nginx, own }) => {
  const servers = await own({ rows: 60 });
  const { address } = await nginx({ api: servers.apiAddress });
  const total = (answer: { body: string }) => JSON.parse(answer.body).total;
  expect(total(await send(address, LIST))).toBe(60);
  await servers.data({ insert: 1 });
  expect(total(await send(address, LIST, { headers: { "cache-control": "no-cache" } })), "every fetch without a cache says this").toBe(60);
  const fresh = await send(address, LIST, { headers: { "cache-control": "max-age=0" } });
  expect({ total: total(fresh), status: of(fresh) }).toEqual({ total: 61, status: "BYPASS" });
  // nginx keeps an answer once it has sent it.
  await expect.poll(async () => total(await send(address, LIST)), { intervals: [50] }).toBe(61);
  expect(of(await send(address, LIST))).toBe("HIT");
});

test("a used-up budget is passed on with its pause, in the API's words, and not kept", async ({ nginx, own }) => {
  const servers = await own({ rows: 60 });
  const { address } = await nginx({ api: servers.apiAddress });
  await servers.rateLimit(1);
  // The limit counts by the minute: one that begins just then answers once more.
  let [take, answer] = [1, await send(address, `${LIST}?take=1`)];
  for (; answer.status === 200; take++) answer = await send(address, `${LIST}?take=${take + 1}`);
  expect(answer.status).toBe(429);
  const { statusCode, message, retryAfter } = JSON.parse(answer.body);
  expect({ statusCode, message }).toEqual({ statusCode: 429, message: "Rate limit exceeded" });
  expect(answer.headers).toMatchObject({ "retry-after": String(retryAfter), "x-ratelimit-limit": "1", "x-ratelimit-remaining": "0", "x-ratelimit-reset": expect.any(String), "cache-control": "no-store" });
  await servers.rateLimit(0);
  const later = await send(address, `${LIST}?take=${take}`);
  expect({ status: later.status, cache: of(later) }).toEqual({ status: 200, cache: "MISS" });
});

test("failures and refusals are not kept either", async ({ nginx, servers }) => {
  const { address } = await nginx();
  for (const status of [400, 401, 403, 404, 500, 503]) {
    await servers.faults([{ times: 1, action: { status, body: "{}", content_type: "application/json", headers: { "cache-control": "public, max-age=60" } } }]);
    expect((await send(address, `${LIST}?take=3`)).status).toBe(status);
  }
  expect((await send(address, `${LIST}?take=3`)).status).toBe(200);
});

test("who turns away does not take the answer from those who wait", async ({ nginx, servers }) => {
  const { address } = await nginx();
  await servers.faults([{ delay_ms: 5 * SLOW_MS }]);
  const gone = new AbortController();
  const first = fetch(`${address}${LIST}?take=4`, { signal: gone.signal }).catch(() => "gone");
  await expect.poll(async () => (await servers.calls()).length).toBe(1);
  const second = send(address, `${LIST}?take=4`);
  gone.abort();
  expect(await first).toBe("gone");
  expect((await second).status).toBe(200);
  expect(await servers.calls()).toHaveLength(1);
});
