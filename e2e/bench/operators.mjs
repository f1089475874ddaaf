// Operators who look through the list, and what their browsers ask for.
//
// Each starts on page 1 of everybody, 25 rows a page, and does something every three seconds: four times in five the next
// page; else, or after the last page, back to page 1, every other time with a status that is chosen anew (mostly all, as
// the first screen is). So half of them are never further than page 4, few come past page 15, and each is somewhere else.
// Nobody searches: a search is hardly ever anybody else's too, and comes on top of what is counted here.
//
// A tab keeps what it has for a minute, as the console does, and asks nothing for it. A 429 is waited out for as long as
// the server says, and up to two seconds more, as in the console; the operator waits, too. What else the console does
// with a budget (its governor, fetching ahead) is left out: `cargo xtask bench governor` shows that.
export const STEP_MS = 3_000;
const TAB_KEEPS_MS = 60_000;
const AFTER_PAUSE_MS = 2_000;
const PAGE_SIZE = 25;
const GOES_ON = 0.8;
const CHOOSES_STATUS = 0.5;
const STATUSES = [["", 0.7], ["ACTIVE", 0.12], ["BLACKLISTED", 0.12], ["DEACTIVATED", 0.06]];

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
const dice = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const pick = (random) => {
  let rest = random();
  return STATUSES.find(([, share]) => (rest -= share) < 0)?.[0] ?? "";
};

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Works until `end`, and writes down in `told` what happened. */
export const operate = async (address, seed, end, told) => {
  const random = dice(seed);
  const tab = new Map();
  let [status, page, last] = ["", 0, Infinity];
  let next = performance.now() + random() * STEP_MS;
  while (next < end) {
    await sleep(next - performance.now());
    const query = `skip=${page * PAGE_SIZE}&take=${PAGE_SIZE}${status && `&status=${status}`}`;
    told.pages++;
    const kept = tab.get(query);
    if (!kept || performance.now() - kept.at > TAB_KEEPS_MS) {
      const total = await load(`${address}/api/v0/customers?${query}`, random, end, told);
      if (total === null) return;
      tab.set(query, { at: performance.now(), total });
    }
    last = Math.ceil(tab.get(query).total / PAGE_SIZE) - 1;
    if (random() < GOES_ON && page < last) page++;
    else {
      page = 0;
      if (random() < CHOOSES_STATUS) status = pick(random);
    }
    next = Math.max(next + STEP_MS, performance.now());
  }
};

/** The total that came with the rows, or null when the time is up before they come. */
const load = async (url, random, end, told) => {
  const wanted = performance.now();
  for (;;) {
    const asked = performance.now();
    const answer = await fetch(url, { headers: { accept: "application/json" } });
    const body = await answer.json();
    const now = performance.now();
    told.requests++;
    if (answer.status === 200) {
      told.answers.push(now - asked);
      told.waits.push(now - wanted);
      return body.total;
    }
    if (answer.status !== 429) throw new Error(`${url}: ${answer.status} ${JSON.stringify(body)}`);
    told.refused++;
    const pause = Number(answer.headers.get("retry-after")) * 1_000 + random() * AFTER_PAUSE_MS;
    if (now + pause > end) {
      told.waits.push(end - wanted);
      return null;
    }
    await sleep(pause);
  }
};
