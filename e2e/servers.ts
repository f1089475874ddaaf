// The real demo API and gateway, as processes of their own.
import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";

/** The first application's. */
export const SECRET = "Zq7-secret-of-the-first-application";

const need = (name: string) => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run these tests through cargo xtask test`);
  return value;
};

/** The folder of the built console. */
export const built = () => need("CONSOLE_DIST");

/** What the control address tells of one list call. */
export type Call = { seq: number; path_and_query: string; status: number | null; at: number };

export type Fault = { match?: string; times?: number | null; delay_ms?: number; action?: unknown };

/**
 * `credentials`: whether the gateway adds the right ones, or none at all. `folder`: of the console, in place of the
 * built one. `gateway`: more options for it.
 */
export type Start = { rows?: number; credentials?: boolean | "none"; folder?: string; gateway?: string[] };

/** Starts the program, and resolves with what it says when it is ready. */
const start = async (args: string[], env: Record<string, string> = {}) => {
  const child = spawn(need("DEMO_API_BIN"), args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) return { child, said: JSON.parse(line) };
  throw new Error(`demo-api ${args[0]} ended before it was ready`);
};

const stop = (child: ChildProcess) =>
  new Promise<void>((done) => {
    if (child.exitCode !== null) return done();
    child.once("exit", () => done());
    child.kill("SIGTERM");
  });

const front = (upstream: string, folder: string, options: string[], env: Record<string, string>) =>
  start(["gateway", "--listen", "127.0.0.1:0", "--upstream", upstream, "--console", folder, ...options], env);

const port = (address: string) => new URL(address).port;

export class Servers {
  private constructor(
    private api: { child: ChildProcess; said: { api: string; control: string } },
    private gateway: { child: ChildProcess; said: { gateway: string } },
    private readonly serve: string[],
    private readonly env: Record<string, string>,
  ) {}

  static async start(options: Start = {}) {
    const serve = ["serve", "--rate-limit", "0", "--rows", String(options.rows ?? 2560)];
    const secret = { DEMO_API_SECRET_1: SECRET, DEMO_API_SECRET_2: "second" };
    const api = await start([...serve, "--listen", "127.0.0.1:0", "--control", "127.0.0.1:0"], secret);
    const right = { DEMO_CLIENT_KEY: "demo-key-1", DEMO_CLIENT_SECRET: options.credentials === false ? "wrong" : SECRET };
    const env = options.credentials === "none" ? {} : right;
    return new Servers(api, await front(api.said.api, options.folder ?? built(), options.gateway ?? [], env), serve, env);
  }

  private readonly others: ChildProcess[] = [];

  /** The address of one more gateway in front of this API. */
  async anotherGateway(folder: string, options: string[]): Promise<string> {
    const { child, said } = await front(this.apiAddress, folder, options, this.env);
    this.others.push(child);
    return said.gateway;
  }

  get address() {
    return this.gateway.said.gateway;
  }

  /** The API itself, for a gateway of the journey's own. */
  get apiAddress() {
    return this.api.said.api;
  }

  private async control(method: string, path: string, body?: unknown) {
    const init = { method, headers: { "content-type": "application/json" }, body: body && JSON.stringify(body) };
    const answer = await fetch(this.api.said.control + path, init as RequestInit);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text ? JSON.parse(text) : null;
  }

  /** List calls since the last `forget`, as seen at the server. */
  async calls(): Promise<Call[]> {
    return this.control("GET", `/requests?since=${this.since}`);
  }

  private since = 0;

  async forget() {
    this.since = (await this.control("GET", "/requests?since=0")).at(-1)?.seq ?? 0;
  }

  faults(rules: Fault[]) {
    return this.control("POST", "/faults", rules.map((rule) => ({ match: "", times: null, delay_ms: 0, action: null, ...rule })));
  }

  noFaults() {
    return this.control("DELETE", "/faults");
  }

  /** Requests a minute for a key; 0 for no limit. */
  rateLimit(limit: number) {
    return this.control("POST", "/rate-limit", { limit });
  }

  data(change: unknown) {
    return this.control("POST", "/data", change);
  }

  /** What the demo's database answers, row by row. */
  async sql(sql: string): Promise<(string | number | null)[][]> {
    return (await this.control("POST", "/sql", { sql })).rows;
  }

  /** The API's own answer, through the gateway. */
  async list(query: string) {
    return (await fetch(`${this.address}/api/v0/customers?${query}`)).json();
  }

  async killApi() {
    await stop(this.api.child);
  }

  async reviveApi(secret = SECRET) {
    const { api, control } = this.api.said;
    const ports = ["--listen", `127.0.0.1:${port(api)}`, "--control", `127.0.0.1:${port(control)}`];
    this.api = await start([...this.serve, ...ports], { DEMO_API_SECRET_1: secret, DEMO_API_SECRET_2: "second" });
  }

  async killGateway() {
    await stop(this.gateway.child);
  }

  async stop() {
    await Promise.all([this.api.child, this.gateway.child, ...this.others].map(stop));
  }
}
