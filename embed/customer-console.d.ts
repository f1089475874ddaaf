/** The customer console as a part of another page. `customer-console.js` is an ES module. */

export type Status = "ACTIVE" | "BLACKLISTED" | "DEACTIVATED";

export type Column = "name" | "email" | "phone" | "type" | "status" | "spent" | "purchase" | "created" | "updated" | "id" | "app";

/** What is looked at, in parts. */
export interface Query {
  status?: Status | null;
  /** Part of a first or last name. */
  name?: string | null;
  /** A whole e-mail address. */
  email?: string | null;
  /** From 1. */
  page?: number | null;
  /** One of `pageSizes`. */
  size?: number | null;
  /** The id of the open record. */
  record?: string | null;
}

export interface Options {
  /** What stands before `/api/v0/customers`: empty for the page's own origin, a path, or an http(s) address. */
  apiBase?: string;
  /** 1 to 60 characters; as an attribute: `heading`. */
  title?: string;
  /** Different whole numbers from 1 to 100 in rising order. */
  pageSizes?: number[];
  /** One of `pageSizes`. */
  pageSize?: number;
  /** Seconds for which rows are fresh, 0 to 86,400. */
  ttlSeconds?: number;
  /** Rows kept in memory, 0 to 1,000,000. */
  cacheRows?: number;
  /** Percent of the rate limit that bulk work leaves to the operators, 0 to 90. */
  reservePercent?: number;
  /** Which searches may stand in the address. */
  searchInAddress?: "names" | "all" | "none";
  /** Who adds the API's credentials: a gateway, or the operator. */
  credentials?: "gateway" | "ask";
  /** `host` follows the page's `color-scheme`, and is what is used unless told otherwise. */
  theme?: "host" | "system" | "light" | "dark";
  /** Of language, numbers and times (BCP 47). There are messages in `en`, `ar`, `de` and `pl`; for others English ones. */
  locale?: string;
  /** Of times (IANA). */
  timeZone?: string;
  /** Those that are shown, `name` among them. */
  columns?: Column[];
  /** What is shown while the address says nothing. */
  query?: string | Query;
  /** What the operator cannot widen. Not a permission: a gateway has to enforce those. */
  fixed?: { status?: Status; name?: string; email?: string };
  /** Where what is looked at is kept: the query string, the fragment behind its "?", or nowhere. */
  state?: "url" | "hash" | "memory";
  /** What the console's parameters begin with; each console of a page needs its own. */
  prefix?: string;
  /** The path of the addresses that the console writes; the page's own unless given. */
  basePath?: string;
  features?: { export?: boolean; lookup?: boolean; inspector?: boolean };
  /** Called for each request; 15 s at most. Not an attribute. */
  headers?: () => HeadersInit | Promise<HeadersInit>;
}

/** What `console-querychange` tells. A search is told as it was typed. */
export interface View {
  /** As `setQuery` takes it. */
  query: string;
  /** Words for the page's title; e-mail addresses are left out. */
  title: string;
  status: Status | null;
  name: string | null;
  email: string | null;
  page: number;
  size: number;
  record: string | null;
}

export interface Failure {
  kind:
    | "options"
    | "stopped"
    | "not-connected"
    | "not-allowed"
    | "unreachable"
    | "rejected"
    | "rate-limited"
    | "server-failed"
    | "bad-answer";
  title: string;
  details: string[];
}

/** What the manifest beside an export holds (README, "Taking the list away"); further members may be added. */
export interface ExportManifest {
  file: string;
  is_complete: boolean;
  rows: number;
  sha256: string;
  [member: string]: unknown;
}

/** DOM events of the element; all of them bubble. */
export interface CustomerConsoleEventMap {
  "console-ready": CustomEvent<Record<string, never>>;
  "console-querychange": CustomEvent<View>;
  "console-recordopen": CustomEvent<{ id: string }>;
  /** `all`: everybody who matches, whom `ids` does not name. */
  "console-selectionchange": CustomEvent<{ all: boolean; ids: string[] }>;
  "console-exportfinish": CustomEvent<ExportManifest>;
  "console-error": CustomEvent<Failure>;
  /** 401 or 403, or `headers` failed. */
  "console-unauthorised": CustomEvent<Failure>;
}

export interface Commands {
  /** Sets some options; the others, and what is looked at, stay. Equal ones start nothing anew. */
  update(options: Options): void;
  /** From `console-ready` on, as the other commands. Throws where the query names what there is not. */
  setQuery(query: string | Query): void;
  refresh(): void;
  openRecord(id: string): void;
  closeRecord(): void;
}

export class CustomerConsoleElement extends HTMLElement implements Commands {
  options: Options;
  headers: Options["headers"];
  fixed: Options["fixed"];
  features: Options["features"];
  /** Whether it shows a list, and takes commands. */
  readonly isReady: boolean;
  update(options: Options): void;
  setQuery(query: string | Query): void;
  refresh(): void;
  openRecord(id: string): void;
  closeRecord(): void;
  addEventListener<K extends keyof CustomerConsoleEventMap>(
    type: K,
    listener: (this: CustomerConsoleElement, event: CustomerConsoleEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

export interface Handle extends Commands {
  /** What dispatches the events. */
  readonly element: CustomerConsoleElement;
  /** Takes the console away, and everything of it. */
  unmount(): void;
}

/** Puts a console into an element. */
export function mount(element: Element, options?: Options): Handle;

declare global {
  interface HTMLElementTagNameMap {
    "customer-console": CustomerConsoleElement;
  }
}
