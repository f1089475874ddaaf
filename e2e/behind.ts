// For journeys through the real nginx: it, what is behind it, and requests as no browser would send them.
import { createServer, request, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base, expect } from "./fixtures";
import { SECRET } from "./servers";
import { Nginx } from "./nginx.mjs";

type Settings = Record<string, string>;
type Options = { api?: string; secret?: string; settings?: Settings; policy?: string };
type Mine = {
  nginx: (options?: Options) => Promise<Nginx>;
  upstream: (answer: RequestListener) => Promise<{ address: string; seen: IncomingMessage[] }>;
};

export const LIST = "/api/v0/customers";

export const test = base.extend<Mine>({
  /** Starts nginx, in front of the worker's demo API unless told otherwise. */
  nginx: async ({ servers }, use) => {
    const started: Nginx[] = [];
    await use(async (options = {}) => {
      started.push(await Nginx.start({ api: servers.apiAddress, secret: SECRET, ...options }));
      return started.at(-1)!;
    });
    await Promise.all(started.map((nginx) => nginx.stop()));
  },
  /** A server of the journey's own, which remembers what it was asked. */
  upstream: async ({}, use) => {
    const started: Server[] = [];
    await use(async (answer) => {
      const seen: IncomingMessage[] = [];
      const server = createServer((question, reply) => (seen.push(question), answer(question, reply)));
      started.push(server);
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
    });
    for (const server of started) {
      server.closeAllConnections();
      server.close();
    }
  },
});

export { expect };

export type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };

/** Sends the path letter by letter: `fetch` would tidy it up and keep some methods and headers to itself. */
export const send = (address: string, path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) =>
  new Promise<Answer>((done, failed) => {
    const { hostname, port } = new URL(address);
    const { method = "GET", headers = {}, body } = options;
    const asked = request({ hostname, port, path, method, headers: { accept: "application/json", ...headers }, agent: false }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk);
      done({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(chunks).toString() });
    });
    asked.once("error", failed);
    asked.end(body);
  });

/** The contract's form of an error. */
export const expectRefusal = (answer: Answer, status: number, error: string) => {
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(JSON.parse(answer.body)).toEqual({ statusCode: status, message: expect.any(String), error });
  expect(answer.status).toBe(status);
  expect(answer.headers["cache-control"]).toBe("no-store");
};
