// The release build beside a plain page that shows the same list, interleaved; prints medians and ratios.
import { chromium } from "@playwright/test";
import { startServers } from "./servers.mjs";
import { instrument, actions } from "./page.mjs";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
const FLIPS = 50;
const NETWORKS = { unlimited: null, "1.6 Mbit/s + 150 ms": { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 } };
const CPUS = [1, 4];
const AIMS = { "first rows|1.6 Mbit/s + 150 ms|1": 2.0, "first rows|1.6 Mbit/s + 150 ms|4": 1.8 };
const AIM_OTHERS = 1.2;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The plain page fetches nothing ahead; with this the console does not either. */
const savesData = () => Object.defineProperty(navigator, "connection", { value: { saveData: true } });
/** Somebody reads a page for this long before turning it. */
const READING_MS = 2_000;

/** A page under one condition. */
const open = async (context, cpu, network, ...scripts) => {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Network.enable");
  await cdp.send("Performance.enable");
  if (network) await cdp.send("Network.emulateNetworkConditions", network);
  await cdp.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  for (const script of scripts) await page.addInitScript(script);
  return { page, cdp };
};

/** One cold visit: every figure of one page under one condition, in milliseconds or KB. */
const visit = async (browser, address, cpu, network) => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const { page, cdp } = await open(context, cpu, network, savesData, instrument);
  await page.goto(address);
  const figures = { "first rows": await page.evaluate(() => window.bench.firstRows) };
  // Later shifts follow presses, which a script's do not count as.
  const shift = await page.evaluate(() => window.bench.cls);
  for (const [name, action] of Object.entries(actions)) {
    figures[name] = await page.evaluate(action);
  }
  const cost = async (name) => (await cdp.send("Performance.getMetrics")).metrics.find((metric) => metric.name === name).value;
  const before = await cost("TaskDuration");
  await page.evaluate((flips) => window.bench.flip(flips), FLIPS);
  figures["main-thread CPU per flip"] = ((await cost("TaskDuration")) - before) * 1000 / FLIPS;
  await cdp.send("HeapProfiler.collectGarbage");
  const wasm = await page.evaluate(() => window.bench.wasmBytes());
  figures[`memory after ${FLIPS} flips (KB)`] = ((await cost("JSHeapUsedSize")) + wasm) / 1000;
  figures["CLS of the load"] = shift;
  const reader = await open(context, cpu, network, instrument);
  await reader.page.goto(address);
  await reader.page.evaluate(() => window.bench.firstRows);
  await reader.page.waitForTimeout(READING_MS);
  figures["next page after reading one"] = await reader.page.evaluate(actions["next page, not cached"]);
  await context.close();
  return figures;
};

const servers = await startServers();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
let missed = 0;
try {
  for (const cpu of CPUS) {
    for (const [name, network] of Object.entries(NETWORKS)) {
      const seen = { console: [], floor: [] };
      for (let round = 0; round < ROUNDS; round++) {
        for (const side of round % 2 ? ["floor", "console"] : ["console", "floor"]) {
          seen[side].push(await visit(browser, servers[side], cpu, network));
        }
      }
      console.log(`\nCPU ${cpu}x slower, network ${name}, ${ROUNDS} rounds, medians`);
      console.log(`${"".padEnd(30)}${"console".padStart(10)}${"plain".padStart(10)}${"ratio".padStart(8)}   aim`);
      for (const figure of Object.keys(seen.console[0])) {
        const [ours, floor] = [median(seen.console.map((one) => one[figure])), median(seen.floor.map((one) => one[figure]))];
        const ratio = ours / floor;
        const hasAim = !figure.startsWith("CLS") && !figure.startsWith("memory") && (figure !== "first rows" || network);
        const aim = hasAim ? (AIMS[`${figure}|${name}|${cpu}`] ?? AIM_OTHERS) : null;
        const verdict = aim === null ? "" : ratio <= aim ? `<= ${aim} met` : `<= ${aim} MISSED`;
        if (verdict.endsWith("MISSED")) missed += 1;
        const digits = figure.startsWith("CLS") ? 4 : 1;
        console.log(`${figure.padEnd(30)}${ours.toFixed(digits).padStart(10)}${floor.toFixed(digits).padStart(10)}${(floor ? ratio.toFixed(2) : "").padStart(8)}   ${verdict}`);
      }
    }
  }
  console.log(`\n${missed} aims missed`);
} finally {
  await browser.close();
  await servers.stop();
}
