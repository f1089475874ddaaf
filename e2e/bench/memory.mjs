// How much memory Chromium's pages have.
import { existsSync, readFileSync } from "node:fs";

/** Resident memory of a process that is its own, in MB; what it shares with others is theirs. 0 for one that is gone. */
export const memory = (pid) => {
  const place = `/proc/${pid}/statm`;
  if (!existsSync(place)) return 0;
  const [, resident, shared] = readFileSync(place, "utf8").split(" ").map(Number);
  return ((resident - shared) * 4096) / 1e6;
};

/** Of all processes of a browser that run pages, in MB. */
export const memoryOf = async (browser) => (await browser.renderers()).reduce((total, pid) => total + memory(pid), 0);
