// One demo API and two gateways: the console and the plain page.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

const BIN = process.env.DEMO_API_BIN;
const started = [];

/** Starts the demo API's program and returns what it says when it is ready. */
const start = async (args, env = {}) => {
  const child = spawn(BIN, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "inherit"] });
  started.push(child);
  for await (const line of createInterface({ input: child.stdout })) return JSON.parse(line);
  throw new Error(`demo-api ${args[0]} ended before it was ready`);
};

export const startServers = async (options = ["--rate-limit", "0"]) => {
  const { api, applications } = await start(["serve", "--listen", "127.0.0.1:0", ...options]);
  const env = { DEMO_CLIENT_KEY: applications[0].clientKey, DEMO_CLIENT_SECRET: applications[0].clientSecret };
  const gateway = async (folder) =>
    (await start(["gateway", "--listen", "127.0.0.1:0", "--upstream", api, "--console", folder], env)).gateway + "/";
  return {
    console: await gateway(process.env.CONSOLE_DIST),
    floor: process.env.FLOOR_DIR ? await gateway(process.env.FLOOR_DIR) : null,
    stop: () => Promise.all(started.map((child) => new Promise((done) => child.once("exit", done) && child.kill("SIGTERM")))),
  };
};
