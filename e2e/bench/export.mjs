// An export of a whole list beside a script in the same browser that fetches the same pages and does nothing with them.
// Prints rows per second, the ratio, and how much memory the export takes on top of what the page has.
import { readFileSync } from "node:fs";
import { launch } from "./chromium.mjs";
import { memory } from "./memory.mjs";
import { startServers } from "./servers.mjs";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const COMPARED_ROWS = Number(process.env.BENCH_ROWS ?? 100_000);
const LARGE_ROWS = Number(process.env.BENCH_LARGE_ROWS ?? 1_000_000);
/** Out of reach. A server that tells no limit is taken to have the contract's 100 requests a minute. */
const LIMIT = "100000000";
/** Requests at a time, as the export has them (`ABREAST` in src/domain/export/estimate.rs). */
const ABREAST = 3;
const AIM_RATIO = 1.15;
const AIM_MB = 100;
/** Memory is looked at this often. */
const SAMPLE_MS = 250;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** The same requests, as many at a time, bodies read and forgotten. */
const fetchOnly = async (rows, abreast) => {
  const ranges = [0];
  for (let skip = 99; skip + 1 < rows; skip += 99) ranges.push(skip);
  const started = performance.now();
  const worker = async () => {
    for (let skip = ranges.shift(); skip !== undefined; skip = ranges.shift()) {
      const answer = await fetch(`api/v0/customers?skip=${skip}&take=100`, { headers: { accept: "application/json" }, cache: "no-store" });
      await answer.text();
    }
  };
  await Promise.all(Array.from({ length: abreast }, worker));
  return performance.now() - started;
};

/** What `run` takes: milliseconds, and MB at the peak on top of what there was before. */
const costOf = async (browser, run) => {
  const pids = await browser.renderers();
  const sum = () => pids.reduce((total, pid) => total + memory(pid), 0);
  const before = sum();
  let peak = before;
  const sampling = setInterval(() => (peak = Math.max(peak, sum())), SAMPLE_MS);
  const started = performance.now();
  await run();
  const ms = performance.now() - started;
  clearInterval(sampling);
  return { ms, mb: peak - before };
};

const inPage = async (browser, address, run) => {
  const page = await browser.openPage(address);
  const cost = await run(page);
  await page.close();
  return cost;
};

const exported = (browser, address, rows) =>
  inPage(browser, address, async (page) => {
    await page.press("Export");
    const saved = page.download();
    let file;
    const cost = await costOf(browser, async () => {
      await page.press("Start export");
      file = await saved;
    });
    const lines = readFileSync(file.path, "latin1").split("\r\n").length;
    if (lines < rows) throw new Error(`${lines} lines in the file, ${rows} rows expected`);
    if (file.name.includes("INCOMPLETE")) throw new Error("the export is not complete");
    return cost;
  });

const only = (browser, address, rows) =>
  inPage(browser, address, async (page) => {
    await page.press("Export");
    return costOf(browser, () => page.evaluate(fetchOnly, rows, ABREAST));
  });

const withServers = async (rows, run) => {
  const servers = await startServers(["--rows", String(rows), "--rate-limit", LIMIT]);
  const browser = await launch();
  try {
    await run(browser, servers.console);
  } finally {
    await browser.close();
    await servers.stop();
  }
};

const verdict = (isMet, aim) => `aim <= ${aim} ${isMet ? "met" : "MISSED"}`;

const compare = async (browser, address, rows, rounds) => {
  const [ours, script] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ours.push(await exported(browser, address, rows));
    script.push(await only(browser, address, rows));
  }
  const middle = (costs, of) => median(costs.map((cost) => cost[of]));
  const [ms, floor] = [middle(ours, "ms"), middle(script, "ms")];
  const [mb, base] = [middle(ours, "mb"), middle(script, "mb")];
  console.log(`${rows} rows, ${rounds} rounds, medians`);
  console.log(`  export      ${(ms / 1000).toFixed(1)} s, ${Math.round((rows * 1000) / ms)} rows/s, peak +${mb.toFixed(0)} MB`);
  console.log(`  fetch only  ${(floor / 1000).toFixed(1)} s, peak +${base.toFixed(0)} MB`);
  console.log(`  ratio       ${(ms / floor).toFixed(2)}   ${verdict(ms / floor <= AIM_RATIO, AIM_RATIO)}`);
  console.log(`  memory      ${(mb - base).toFixed(0)} MB more   ${verdict(mb - base <= AIM_MB, `${AIM_MB} MB`)}`);
};

await withServers(COMPARED_ROWS, (browser, address) => compare(browser, address, COMPARED_ROWS, ROUNDS));
if (LARGE_ROWS > 0) await withServers(LARGE_ROWS, (browser, address) => compare(browser, address, LARGE_ROWS, 1));
