// How attributes, queries and headers of a page become what the program reads. Stands in customer-console.js.

/** Portals may ask a server for a token; a request waits for it no longer than this. */
const HEADERS_LIMIT_MS = 15_000;
/** Attributes, and the options that they stand for: `title` means something else on an element. */
const ATTRIBUTES = new Map(
  ["apiBase", "pageSize", "pageSizes", "ttlSeconds", "cacheRows", "searchInAddress", "credentials", "reservePercent", "theme", "locale", "timeZone", "columns", "query", "state", "prefix", "basePath"]
    .map((option) => [option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), option])
    .concat([["heading", "title"]]),
);
const LISTS = ["pageSizes", "columns"];

/** As the reader of options takes numbers and lists: what is none is left for it to complain about. */
const fromAttribute = (option, text) => {
  const number = (words) => (/^\d+$/.test(words.trim()) ? Number(words) : words.trim());
  if (LISTS.includes(option)) return text.split(",").map(number);
  return ["pageSize", "ttlSeconds", "cacheRows", "reservePercent"].includes(option) ? number(text) : text;
};

/** A query as text, from text or from its parts. */
const queryText = (query) => {
  if (typeof query === "string") return query;
  const names = { status: "status", name: "q", email: "q", page: "page", size: "size", record: "record" };
  const text = new URLSearchParams();
  for (const [part, value] of Object.entries(query ?? {})) {
    if (!(part in names)) throw new TypeError(`query: ${part} is not allowed; use ${Object.keys(names).join(", ")}`);
    if (value !== null && value !== undefined && value !== "") text.set(names[part], value);
    if (part === "name" && String(value).includes("@")) text.set("by", "name");
  }
  return text.toString();
};

/** Names and values, as JSON. The browser refuses what no header can be. */
const headersOf = async (ask) => {
  let limit;
  const late = new Promise((_, reject) => {
    limit = setTimeout(() => reject(new Error(`headers() gave nothing within ${HEADERS_LIMIT_MS / 1000} s`)), HEADERS_LIMIT_MS);
  });
  try {
    return JSON.stringify([...new Headers(await Promise.race([ask(), late]))]);
  } finally {
    clearTimeout(limit);
  }
};
