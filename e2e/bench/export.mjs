// An export of a whole list beside a script in the same browser that fetches the same pages and does nothing with them.
// Prints rows per second, the ratio, and how much memory the export takes on top of what the page has.
import { chromium } from "@playwright/test";
import { existsSync, readFileSync } from "node:fs";
import { startServers } from "./servers.mjs";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const COMPARED_ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const LARGE_ROWS = Number(process.env.BENCH_LARGE_ROWS ?? 1_000_000);
/** Out of reach. A server that tells no limit is taken to have the contract's 100 requests a minute. */
const LIMIT = "100000000";
const AIM_RATIO = 1.15;
const AIM_MB = 100;
/** Memory is looked at this often. */
const SAMPLE_MS = 250;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Resident memory of a process that is its own, in MB; what it shares with others is theirs. 0 for one that is gone. */
const memory = (pid) => {
  const place = `/proc/${pid}/statm`;
  if (!existsSync(place)) return 0;
  const [, resident, shared] = readFileSync(place, "utf8").split(" ").map(Number);
  return ((resident - shared) * 4096) / 1e6;
};

const renderers = async (browser) => {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
};

/** The same requests, as many at a time, bodies read and forgotten. */
const fetchOnly = async (rows) => {
  const ranges = [0];
  for (let skip = 99; skip + 1 < rows; skip += 99) ranges.push(skip);
  const started = performance.now();
  const worker = async () => {
    for (let skip = ranges.shift(); skip !== undefined; skip = ranges.shift()) {
      const answer = await fetch(`api/v0/customers?skip=${skip}&take=100`, { headers: { accept: "application/json" }, cache: "no-store" });
      await answer.text();
    }
  };
  await Promise.all([worker(), worker()]);
  return performance.now() - started;
};

/** One export in a new page: milliseconds, and MB on top of what the page took before. */
const exported = async (browser, address, rows) => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  await page.getByRole("button", { name: "Start export" }).waitFor();
  const pids = await renderers(browser);
  const sum = () => pids.reduce((total, pid) => total + memory(pid), 0);
  const before = sum();
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, sum())), SAMPLE_MS);
  const saved = page.waitForEvent("download", { timeout: 0 });
  const started = performance.now();
  await page.getByRole("button", { name: "Start export" }).click();
  const file = await saved;
  const ms = performance.now() - started;
  clearInterval(sampling);
  const lines = readFileSync(await file.path(), "latin1").split("\r\n").length;
  if (lines < rows) throw new Error(`${lines} lines in the file, ${rows} rows expected`);
  if (file.suggestedFilename().includes("INCOMPLETE")) throw new Error("the export is not complete");
  await context.close();
  return { ms, mb: peak - before };
};

const only = async (browser, address, rows) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  const ms = await page.evaluate(fetchOnly, rows);
  await context.close();
  return ms;
};

const withServers = async (rows, run) => {
  const servers = await startServers(["--rows", String(rows), "--rate-limit", LIMIT]);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" });
  try {
    await run(browser, servers.console);
  } finally {
    await browser.close();
    await servers.stop();
  }
};

const verdict = (isMet, aim) => `aim <= ${aim} ${isMet ? "met" : "MISSED"}`;

await withServers(COMPARED_ROWS, async (browser, address) => {
  const [ours, script] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await exported(browser, address, COMPARED_ROWS));
    script.push(await only(browser, address, COMPARED_ROWS));
  }
  const [ms, floor, mb] = [median(ours.map((one) => one.ms)), median(script), median(ours.map((one) => one.mb))];
  console.log(`${COMPARED_ROWS} rows, ${ROUNDS} rounds, medians`);
  console.log(`  export      ${(ms / 1000).toFixed(1)} s, ${Math.round((COMPARED_ROWS * 1000) / ms)} rows/s, peak +${mb.toFixed(0)} MB`);
  console.log(`  fetch only  ${(floor / 1000).toFixed(1)} s`);
  console.log(`  ratio       ${(ms / floor).toFixed(2)}   ${verdict(ms / floor <= AIM_RATIO, AIM_RATIO)}`);
});

if (LARGE_ROWS > 0) {
  await withServers(LARGE_ROWS, async (browser, address) => {
    const { ms, mb } = await exported(browser, address, LARGE_ROWS);
    console.log(`${LARGE_ROWS} rows: ${(ms / 1000).toFixed(0)} s, peak +${mb.toFixed(0)} MB   ${verdict(mb <= AIM_MB, `${AIM_MB} MB`)}`);
  });
}
