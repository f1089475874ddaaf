// Fifty operators on one key through nginx, with and without shared answers, side by side at the same time: each side has
// a demo API with the contract's limit, an nginx of its own, and the same operators (operators.mjs).
// Prints what reached the API in each minute, how often operators were told to wait, and for how long.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { Nginx } from "../nginx.mjs";
import { operate } from "./operators.mjs";

const MINUTES = Number(process.env.BENCH_MINUTES ?? 5);
const OPERATORS = Number(process.env.BENCH_OPERATORS ?? 50);
const MINUTE_MS = 60_000;
/** What the way to a real API and back takes. */
const LATENCY_MS = 100;
const SECRET = "secret-of-the-bench";
const AIM_UPSTREAM = 60;
/** What is compared; the first is as deployed. */
const SIDES = [["shared, as deployed", {}], ["shared for 30 s", { CONSOLE_SHARE_SECONDS: "30" }], ["shared for 10 s", { CONSOLE_SHARE_SECONDS: "10" }], ["not shared", { CONSOLE_SHARE_SECONDS: "0" }]];

const startApi = async () => {
  const args = ["serve", "--listen", "127.0.0.1:0", "--control", "127.0.0.1:0", "--latency-ms", String(LATENCY_MS)];
  const child = spawn(process.env.DEMO_API_BIN, args, { env: { ...process.env, DEMO_API_SECRET_1: SECRET }, stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: child.stdout })) return { child, ...JSON.parse(line) };
  throw new Error("demo-api ended before it was ready");
};

const start = async ([name, settings]) => {
  const api = await startApi();
  return { name, api, nginx: await Nginx.start({ api: api.api, secret: SECRET, settings }) };
};

const stop = async ({ api, nginx }) => {
  await nginx.stop();
  await new Promise((done) => api.child.once("exit", done) && api.child.kill("SIGTERM"));
};

const percentile = (values, percent) => values.toSorted((a, b) => a - b)[Math.floor((values.length * percent) / 100)] ?? 0;

const run = async ({ name, api, nginx }) => {
  const told = { pages: 0, requests: 0, refused: 0, answers: [], waits: [] };
  const [began, end] = [Date.now(), performance.now() + MINUTES * MINUTE_MS];
  await Promise.all(Array.from({ length: OPERATORS }, (_, number) => operate(nginx.address, number + 1, end, told)));
  const calls = await (await fetch(`${api.control}/requests?since=0`)).json();
  const minutes = Array(Math.ceil(MINUTES)).fill(0);
  for (const { at } of calls) minutes[Math.min(Math.floor((at - began) / MINUTE_MS), minutes.length - 1)]++;
  return { name, ...told, minutes };
};

const sides = [];
const results = await (async () => {
  try {
    for (const side of SIDES) sides.push(await start(side));
    console.log(`${OPERATORS} operators, a page every 3 s for ${MINUTES} minutes, one key with 100 requests a minute, an API that takes ${LATENCY_MS} ms\n`);
    return await Promise.all(sides.map(run));
  } finally {
    await Promise.all(sides.map(stop));
  }
})();

const line = (cells) => console.log(cells.map((cell, at) => (at === 0 ? String(cell).padEnd(22) : String(cell).padStart(12))).join(""));
line(["", "pages", "requests", "429 seen", "upstream", "p50 answer", "p95 answer", "p95 until"]);
line(["", "shown", "of browsers", "by people", "a minute", "ms", "ms", "rows, ms"]);
for (const { name, pages, requests, refused, minutes, answers, waits } of results) {
  const average = Math.round(minutes.reduce((sum, count) => sum + count, 0) / MINUTES);
  line([name, pages, requests, refused, average, ...[percentile(answers, 50), percentile(answers, 95), percentile(waits, 95)].map(Math.round)]);
}
console.log("\nupstream in each minute");
for (const { name, minutes } of results) line([name, ...minutes]);
const [{ minutes, refused }] = results;
const most = Math.max(...minutes);
const isMet = most <= AIM_UPSTREAM && refused === 0;
console.log(`\nas deployed: ${most} upstream in the busiest minute, ${refused} times 429; aim <= ${AIM_UPSTREAM} and 0 ${isMet ? "met" : "MISSED"}`);
process.exitCode = isMet ? 0 : 1;
