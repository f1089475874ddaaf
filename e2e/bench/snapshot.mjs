// A snapshot's store beside plain JavaScript: an array of objects in a worker of its own, which does the same. Prints
// milliseconds from the question to a page of rows, ratios, memory, and the longest task of the page meanwhile. Then the
// console itself with as many rows of the demo API: from a press to what it shows.
import { createServer } from "node:http";
import { readFileSync, readdirSync } from "node:fs";
import { extname, join } from "node:path";
import { launch } from "./chromium.mjs";
import { memoryOf } from "./memory.mjs";
import { startServers } from "./servers.mjs";

const ROWS = Number(process.env.BENCH_ROWS ?? 1_000_000);
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const CHUNK = 10_000;
const AIMS = { "sort by number": 300, "sort by name": 300, "combined filter": 100, "free text": 150, "pivot, count": 100, "pivot, sum": 100, "pivot, median": 100 };
const AIM_MB = 250;
const AIM_TASK_MS = 50;
const TAKEN_AT = Date.parse("2026-11-26T12:00:00Z");

/** The same rows each time: mulberry32. */
const randomFrom = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};
const SYLLABLES = ["an", "ba", "cor", "da", "el", "fi", "gun", "ha", "is", "jo", "ka", "lu", "mar", "na", "ö", "pe", "qui", "ro", "sen", "ta", "ul", "vi", "wa", "xe", "ya", "zé", "中", "김"];
const words = (count, random) =>
  Array.from({ length: count }, () => {
    const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join("");
    return word[0].toUpperCase() + word.slice(1);
  });
const random = randomFrom(7);
const [FIRST, LAST] = [words(2_000, random), words(20_000, random)];
const TYPES = ["Individual", "Startup", "Small Business", "Enterprise", "Government", "Non-profit"];
const STATUSES = ["ACTIVE", "ACTIVE", "ACTIVE", "ACTIVE", "BLACKLISTED", "DEACTIVATED"];
const chunk = (from) => {
  const random = randomFrom(from);
  const one = (list) => list[Math.floor(random() * list.length)];
  const time = (days) => new Date(TAKEN_AT - Math.floor(random() * days * 86_400) * 1_000).toISOString();
  let lines = "";
  for (let row = from; row < Math.min(from + CHUNK, ROWS); row++) {
    const [first, last] = [one(FIRST), one(LAST)];
    const hex = () => Math.floor(random() * 0xffffffff).toString(16).padStart(8, "0");
    const person = {
      id: `${hex()}-${hex().slice(0, 4)}-4${hex().slice(0, 3)}-${hex().slice(0, 4)}-${hex()}${hex().slice(0, 4)}`,
      first_name: first,
      last_name: last,
      email: random() < 0.05 ? null : `${first}.${last}${row}@example.${one(["com", "org", "net"])}`.toLowerCase().replace(/[^\x20-\x7e]/g, "x"),
      phone_number: random() < 0.1 ? null : `+${one([1, 44, 49, 81])} ${hex().replace(/\D/g, "7")}`,
      customer_type: one(TYPES),
      status: one(STATUSES),
      last_spent: random() < 0.1 ? null : Math.round(random() ** 4 * 10_000_000) / 100,
      last_purchase_date: random() < 0.2 ? null : time(900),
      appId: "app_789012",
      createdAt: time(1_500),
      updatedAt: time(300),
    };
    lines += JSON.stringify(person) + "\n";
  }
  return lines;
};

/** The plain side. */
const PLAIN = `
const rows = [];
let collator;
const decoder = new TextDecoder();
const last = (one, other, compare) => (one == null || other == null ? (one == null) - (other == null) : compare(one, other));
const jobs = {
  start: (_, __, locale) => ((collator = new Intl.Collator(locale || undefined, { numeric: true })), true),
  add: (bytes) => {
    for (const line of decoder.decode(bytes).split("\\n")) {
      if (!line) continue;
      const row = JSON.parse(line);
      for (const name of ["last_purchase_date", "createdAt", "updatedAt"]) row[name] = row[name] && Date.parse(row[name]);
      rows.push(row);
    }
    return true;
  },
  number: (sign) => rows.slice().sort((one, other) => last(one.last_spent, other.last_spent, (one, other) => sign * (one - other))).slice(0, 25),
  name: (sign) => rows.slice().sort((one, other) => sign * (collator.compare(one.first_name, other.first_name) || collator.compare(one.last_name, other.last_name))).slice(0, 25),
  filter: (least) => {
    const since = ${TAKEN_AT} - 90 * 86_400_000;
    const found = rows.filter((row) => row.status === "ACTIVE" && (row.customer_type === "Enterprise" || row.customer_type === "Startup") && row.last_spent >= least && (row.last_purchase_date === null || row.last_purchase_date < since));
    return [found.length, found.slice(0, 25)];
  },
  text: (text) => {
    const holds = (value) => value !== null && value.toLowerCase().includes(text);
    const found = rows.filter((row) => holds(row.id) || holds(row.first_name) || holds(row.last_name) || holds(row.email) || holds(row.phone_number));
    return [found.length, found.slice(0, 25)];
  },
  pivot: (by, across, measure, least) => {
    const kinds = {
      type: (row) => row.customer_type,
      status: (row) => row.status,
      month: (row) => { const at = new Date(row.createdAt); return at.getFullYear() * 12 + at.getMonth(); },
      domain: (row) => row.email?.slice(row.email.lastIndexOf("@") + 1).toLowerCase() ?? "",
    };
    const told = {
      count: (group) => group.length,
      sum: (group) => group.reduce((sum, row) => sum + (row.last_spent ?? 0), 0),
      median: (group) => {
        const spent = Float64Array.from(group.filter((row) => row.last_spent !== null), (row) => row.last_spent).sort();
        const half = spent.length >> 1;
        return spent.length % 2 ? spent[half] : (spent[half - 1] + spent[half]) / 2;
      },
    }[measure];
    const groups = new Map();
    const group = (...key) => groups.get(key.join()) ?? groups.set(key.join(), []).get(key.join());
    const all = [];
    for (const row of rows) {
      if (row.last_spent === null || row.last_spent < least) continue;
      const [one, other] = [kinds[by](row), kinds[across](row)];
      for (const members of [group(one, other), group("row", one), group("column", other), all]) members.push(row);
    }
    return [told(all), [...groups].map(([key, members]) => [key, told(members)])];
  },
};
onmessage = ({ data: [id, what, ...how] }) => postMessage([id, jobs[what](...how)]);
postMessage(undefined);
`;

const TYPE = { ".js": "text/javascript", ".wasm": "application/wasm", ".html": "text/html" };
const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, "http://bench");
  const send = (type, body) => response.writeHead(200, { "content-type": type }).end(body);
  if (pathname === "/") return send("text/html", "<!doctype html><title>bench</title>");
  if (pathname === "/rows") return send("text/plain", chunk(Number(searchParams.get("from"))));
  if (pathname === "/plain.js") return send(TYPE[".js"], PLAIN);
  try {
    send(TYPE[extname(pathname)] ?? "text/plain", readFileSync(join(process.env.CONSOLE_DIST, pathname)));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const address = `http://127.0.0.1:${server.address().port}/`;
const store = readdirSync(process.env.CONSOLE_DIST).find((name) => /^store-[0-9a-f]+\.js$/.test(name));

/** Runs in the page: a worker with all rows in it. */
const load = async (script, rows, chunk, takenAt) => {
  const worker = new Worker(script, { type: "module" });
  await new Promise((onmessage) => Object.assign(worker, { onmessage }));
  const waiting = new Map();
  let asked = 0;
  worker.onmessage = ({ data: [id, answer] }) => waiting.get(id)(answer);
  window.ask = (...question) => new Promise((done) => (waiting.set(++asked, done), worker.postMessage([asked, ...question])));
  window.longest = 0;
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration)))).observe({ type: "longtask" });
  await ask("start", rows, takenAt, "en-US", "");
  let spent = 0;
  for (let from = 0; from < rows; from += chunk) {
    const lines = new Uint8Array(await (await fetch(`rows?from=${from}`)).arrayBuffer());
    const started = performance.now();
    if (!(await ask("add", lines))) throw new Error("there is no room");
    spent += performance.now() - started;
  }
  return spent;
};
/** Runs in the page: what a question takes, and how many rows there were. */
const timed = async (...question) => {
  const started = performance.now();
  const answer = await ask(...question);
  const ms = performance.now() - started;
  const found = answer instanceof Uint8Array ? Number(JSON.parse(new TextDecoder().decode(answer)).total) : typeof answer[0] === "number" ? answer[0] : null;
  return { ms, found };
};

const page = (spec, text = "") => ["page", spec, text, 0, 25];
const pivot = (name, by, across, measure) => [
  (round) => ["pivot", `report.${by}.${name}.${measure}*spent.${round}.`, "", 0, 0],
  (round) => ["pivot", by, across, measure, round],
];
const combined = (least) => `status.ACTIVE*type.Enterprise.Startup*spent.${least}.*purchase.notlast.90`;
/** Another question each time: nothing is answered from what was just asked. */
const QUESTIONS = {
  "sort by number": [(round) => page(round % 2 ? "sort.spent" : "sort.-spent"), (round) => ["number", round % 2 ? 1 : -1]],
  "sort by name": [(round) => page(round % 2 ? "sort.-name" : "sort.name"), (round) => ["name", round % 2 ? -1 : 1]],
  "combined filter": [(round) => page(combined(1_000 + round)), (round) => ["filter", 1_000 + round]],
  "pivot, count": pivot("created", "type", "month", "count"),
  "pivot, sum": pivot("status", "domain", "status", "sum"),
  "pivot, median": pivot("status", "type", "status", "median"),
  "free text": [(round) => page("", `sen.${round}`), (round) => ["text", `sen.${round}`]],
};

const measure = async (browser, side, script) => {
  const tab = await browser.openPage(address);
  const before = await memoryOf(browser);
  const spent = await tab.evaluate(load, script, ROWS, CHUNK, TAKEN_AT);
  await tab.collectGarbage();
  const loaded = await memoryOf(browser);
  const figures = { load: [spent] };
  const found = {};
  for (const [name, questions] of Object.entries(QUESTIONS)) {
    figures[name] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const answer = await tab.evaluate(timed, ...questions[side](round));
      figures[name].push(answer.ms);
      found[`${name} ${round}`] = answer.found;
    }
  }
  const longest = await tab.evaluate(() => window.longest);
  await tab.collectGarbage();
  const after = await memoryOf(browser);
  await tab.close();
  return { figures, found, longest, mb: loaded - before, after: after - before };
};

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const browser = await launch();
console.log(`${ROWS.toLocaleString("en")} rows, each question asked ${ROUNDS} times after a first one; store : plain JavaScript, milliseconds\n`);
const [ours, plain] = [await measure(browser, 0, `./${store}`), await measure(browser, 1, "./plain.js")];
for (const name of Object.keys(QUESTIONS)) {
  for (let round = 0; round <= ROUNDS; round++) {
    const [own, other] = [ours.found[`${name} ${round}`], plain.found[`${name} ${round}`]];
    // Sums of floats have their last digits from the order in which they are added.
    if (other !== null && Math.abs(own - other) > Math.abs(other) * 1e-9) throw new Error(`${name}: ${own} rows, ${other} expected`);
  }
}
const show = (name, own, other, aim) => console.log(`${name.padEnd(28)} ${own.toFixed(0).padStart(7)} : ${other.toFixed(0).padStart(7)}   ${(other / own).toFixed(1).padStart(6)} times as fast${aim ? `   aim ${aim}: ${own <= aim ? "met" : "MISSED"}` : ""}`);
show("load", ours.figures.load[0], plain.figures.load[0]);
for (const name of Object.keys(QUESTIONS)) {
  const [[own, ...again], [other, ...others]] = [ours.figures[name], plain.figures[name]];
  show(`${name}, first`, own, other, AIMS[name]);
  show(`${name}, again`, median(again), median(others), AIMS[name]);
}
console.log(`\nmemory with nothing left to collect, MB: ${ours.mb.toFixed(0)} : ${plain.mb.toFixed(0)} when loaded (aim ${AIM_MB}: ${ours.mb <= AIM_MB ? "met" : "MISSED"}), ${ours.after.toFixed(0)} : ${plain.after.toFixed(0)} with all orders known`);
console.log(`longest task of the page, ms: ${ours.longest.toFixed(0)} : ${plain.longest.toFixed(0)} (aim ${AIM_TASK_MS}: ${ours.longest <= AIM_TASK_MS ? "met" : "MISSED"}; 0: none over 50)`);
server.close();

/** Runs in the page: presses what `find` finds, and tells how long it is until `shows` holds and is painted. */
const shown = async (find, shows) => {
  const [found, holds] = [new Function(`return ${find}`), new Function(`return ${shows}`)];
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  while (!found()) await frame();
  window.firstRow = document.querySelector(".grid__row")?.textContent;
  const started = performance.now();
  const pressed = found();
  if (pressed instanceof HTMLOptionElement) {
    pressed.selected = true;
    pressed.parentElement.dispatchEvent(new Event("change", { bubbles: true }));
  } else pressed.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  while (!holds()) await frame();
  await frame();
  return performance.now() - started;
};
const button = (text) => `[...document.querySelectorAll("button")].find((one) => one.textContent.trim() === ${JSON.stringify(text)})`;
const heading = (text) => `[...document.querySelectorAll("th button")].find((one) => one.textContent.trim().startsWith(${JSON.stringify(text)}))`;
const isSorted = (text) => `${heading(text)}?.closest("th").ariaSort && document.querySelector(".grid__row").textContent !== firstRow`;
const table = (title) => `document.querySelector(".pivot__table")?.caption.textContent === ${JSON.stringify(title)}`;
const choice = (select, text) => `[...document.querySelectorAll("#narrow-pivot-${select}-choice option")].find((one) => one.textContent === ${JSON.stringify(text)})`;
const STEPS = [
  ["sort by number", heading("Last transaction"), isSorted("Last transaction")],
  ["sort by name", heading("Name"), isSorted("Name")],
  ["report", button("Report"), table("Customers by Type and Status")],
  ["other rows of groups", choice("rows", "E-mail domain"), table("Customers by E-mail domain and Status")],
  ["another figure of them", choice("measure", "Median last transaction"), table("Median last transaction by E-mail domain and Status")],
  ["months", choice("rows", "Month of creation"), table("Median last transaction by Month of creation and Status")],
  ["months by months", choice("columns", "Month of last purchase"), table("Median last transaction by Month of creation and Month of last purchase")],
  ["customers of a bar", `document.querySelector("#chart-status").closest("section").querySelectorAll("[data-stop]")[1]`, `document.querySelector(".grid__row") && !document.querySelector(".report")`],
];

const servers = await startServers(["--rows", String(ROWS), "--rate-limit", "100000000"]);
try {
  const tab = await browser.openPage(`${servers.console}?snapshot=`);
  await tab.press("Take a snapshot");
  await tab.evaluate(() => {
    window.longest = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (window.longest = Math.max(window.longest, duration)))).observe({ type: "longtask" });
  });
  const isRead = `document.querySelector(".snapshot__words") && !document.querySelector("dialog[open]")`;
  const read = await tab.evaluate(shown, button("Take the snapshot"), isRead);
  const longest = () => tab.evaluate(() => [window.longest, (window.longest = 0)][0]);
  console.log(`\nthe console itself, milliseconds from a press to what it shows\n\nread in ${(read / 1000).toFixed(0)} s, longest task of the page ${(await longest()).toFixed(0)} ms`);
  for (const [name, find, shows] of STEPS) console.log(`${name.padEnd(28)} ${(await tab.evaluate(shown, find, shows)).toFixed(0).padStart(7)}`);
  const most = await longest();
  console.log(`longest task of the page meanwhile, ms: ${most.toFixed(0)} (aim ${AIM_TASK_MS}: ${most <= AIM_TASK_MS ? "met" : "MISSED"}; 0: none over 50)`);
} finally {
  await browser.close();
  await servers.stop();
}
