// The customer console as a part of another page: a custom element, and `mount` for who prefers a function.
// Types and documentation: customer-console.d.ts. The marks in capitals are filled in when the console is built.

/* LOAD */

/* SPEECH */

/* OPTIONS */

/** Where the programs are, and what they must hash to. */
const PROGRAMS = /* PROGRAMS */ {};
/** What stands in the names of files of messages. */
const MESSAGES = /* MESSAGES */ "";
const STYLES = /* STYLES */ "";
/** Names of symbols, each with its elements. */
const ICONS = /* ICONS */ [];

const SVG = "http://www.w3.org/2000/svg";
const programs = new Map();
const load = (name) => {
  if (!programs.has(name)) {
    const absolute = Object.entries(PROGRAMS[name]).map(([key, value]) => [key, /Integrity$/.test(key) ? value : new URL(value, import.meta.url).href]);
    const loading = loadProgram(Object.fromEntries(absolute));
    programs.set(name, loading);
    // What failed to load may load later.
    loading.catch(() => programs.delete(name));
  }
  return programs.get(name);
};

const messages = messagesFrom((group, language) => new URL(`${group}.${language}-${MESSAGES}.txt`, import.meta.url));

/** Nobody else has it: of this page's scripts it makes the addresses of workers below, where trusted types are required. */
const policy = (() => {
  try {
    return window.trustedTypes?.createPolicy("customer-console", { createScriptURL: (url) => url });
  } catch {
    return null;
  }
})();

/** A worker is of the page's own origin: where the console comes from another one, a script of the page's loads it. */
const startWorker = async (name) => {
  const { script, scriptIntegrity = "" } = PROGRAMS[name];
  const url = new URL(script, import.meta.url);
  await fetch(url, { integrity: scriptIntegrity });
  const own = url.origin === location.origin;
  const address = own ? url.href : URL.createObjectURL(new Blob([`import ${JSON.stringify(url.href)}`], { type: "text/javascript" }));
  return new Worker(policy?.createScriptURL(address) ?? address, { type: "module" });
};

/** The consoles that write to the address of the page, by what their parameters begin with. */
const addresses = new Map();
const running = new Set();
let numbers = 0;
/** What the program said when it stopped: nothing of it can be trusted any more. */
let stopped = null;

const start = async () => {
  const program = await load("embed");
  program.on_panic((words) => {
    stopped = words;
    for (const element of running) element.fail(words);
  });
  return program;
};

/** A length that is the same inside, whatever size the page gave to its root element (xtask/finish/embed.mjs). */
try {
  CSS.registerProperty({ name: "--customer-console-rem", syntax: "<length>", inherits: true, initialValue: "16px" });
} catch {
  // Known already, from another copy of this module; or a browser without registered properties.
}

const element = (tag, attributes = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

const icons = () => {
  const sprite = document.createElementNS(SVG, "svg");
  sprite.setAttribute("hidden", "");
  for (const [id, ...shapes] of ICONS) {
    const symbol = document.createElementNS(SVG, "symbol");
    symbol.id = id;
    symbol.setAttribute("viewBox", "0 0 24 24");
    for (const [tag, attributes] of shapes) {
      const shape = document.createElementNS(SVG, tag);
      for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
      symbol.append(shape);
    }
    sprite.append(symbol);
  }
  return sprite;
};

/** All of them first: setting it forgets the others. */
const PROPERTIES = ["options", "headers", "fixed", "features"];

export class CustomerConsoleElement extends HTMLElement {
  static observedAttributes = [...ATTRIBUTES.keys()];

  #given = {};
  /** What the console was last mounted with: equal options start nothing anew. */
  #mounted = null;
  /** What was last looked at, once there was anything. */
  #query = undefined;
  #number = null;
  #turn = 0;
  #stage = null;
  #address = null;
  #program = null;
  #waits = false;
  /** What is said, in the language that is spoken. */
  #said = null;

  constructor() {
    super();
    // Properties that were set before the element was known.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  /** All that is set, attributes included. */
  get options() {
    const options = {};
    for (const [attribute, option] of ATTRIBUTES) {
      if (this.hasAttribute(attribute)) options[option] = fromAttribute(option, this.getAttribute(attribute));
    }
    return { ...options, ...this.#given };
  }

  set options(options) {
    this.#given = { ...options };
    this.#renew();
  }

  get headers() {
    return this.#given.headers;
  }

  set headers(headers) {
    this.update({ headers });
  }

  get fixed() {
    return this.#given.fixed;
  }

  set fixed(fixed) {
    this.update({ fixed });
  }

  get features() {
    return this.#given.features;
  }

  set features(features) {
    this.update({ features });
  }

  /** Sets some options; the others stay. What is looked at stays, too. */
  update(options) {
    this.options = { ...this.#given, ...options };
  }

  setQuery(query) {
    this.#command("show", queryText(query));
  }

  refresh() {
    this.#command("refresh");
  }

  openRecord(id) {
    this.#command("open", String(id));
  }

  closeRecord() {
    this.#command("close");
  }

  /** Whether it shows a list, and takes commands. */
  get isReady() {
    return this.#number !== null;
  }

  connectedCallback() {
    // Also what was set while it was nowhere.
    if (this.#mounted !== this.#fingerprint()) void this.#start();
  }

  disconnectedCallback() {
    // A move in the page is a removal and an insertion: what was moved is left running.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stop();
      this.#query = undefined;
    });
  }

  attributeChangedCallback(_name, before, now) {
    if (before !== now) this.#renew();
  }

  /** Shows words in place of the list, with a way to load the page anew. */
  fail(words) {
    this.#end();
    const said = wordsOf(this.#said ?? { messages: "" });
    const title = said.title ?? "The customer list stopped";
    const reload = element("button", { type: "button", class: "button button--primary" }, said.reload ?? "Reload");
    reload.addEventListener("click", () => location.reload());
    this.#shows(
      element(
        "section",
        { class: "failed", role: "alert" },
        element("h2", { class: "failed__title" }, title),
        element("p", {}, said.body ?? "It could not be loaded, was altered on the way, or broke down. Nothing was changed on the server. Loading the page again usually helps."),
        element("pre", { class: "failed__text", tabindex: "0", "aria-label": said.text ?? "Error text" }, String(words).slice(0, 5_000)),
        element("p", { class: "failed__actions" }, reload),
      ),
    );
    this.#tell("error", { kind: "stopped", title, details: [String(words)] });
  }

  #command(what, text = "") {
    if (this.#number === null) throw new Error("the console is not ready: wait for console-ready");
    try {
      this.#program.command(this.#number, what, text);
    } catch (problem) {
      throw new TypeError(String(problem?.message ?? problem));
    }
  }

  #tell(event, detail) {
    this.dispatchEvent(new CustomEvent(`console-${event}`, { bubbles: true, composed: true, detail }));
  }

  /** Several changes at once make one start, and none where nothing changed: frameworks set all at each turn of theirs. */
  #renew() {
    if (this.#waits || !this.isConnected) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      if (this.isConnected && this.#mounted !== this.#fingerprint()) void this.#start();
    });
  }

  /** Options as text. Functions are asked late, so that one may be exchanged for another. */
  #fingerprint() {
    return JSON.stringify(this.options, (_, value) => (typeof value === "function" ? "function" : value));
  }

  /** An empty place for the console, in a tree of its own. */
  #shows(...children) {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!this.#stage) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
      root.adoptedStyleSheets.push(sheet);
      this.#stage = element("div", { class: "stage", part: "stage" });
      root.append(element("div", { class: "customer-console", part: "console", lang: "en", dir: "ltr" }, icons(), this.#stage));
    }
    this.#stage.replaceChildren(...children);
    return this.#stage;
  }

  async #start() {
    this.#stop();
    const turn = ++this.#turn;
    this.#mounted = this.#fingerprint();
    this.#shows(element("p", { class: "stage__waiting", role: "status" }, "Loading customers…"));
    try {
      if (stopped !== null) throw new Error(stopped);
      const usual = this.#speech("");
      const program = await start();
      // What the operator likes is the program's to read; most like what fits the page.
      const liked = program.liked_language(JSON.stringify(this.options));
      const speech = await (liked ? this.#speech(liked) : usual);
      if (turn === this.#turn && this.isConnected) this.#mount(program, speech);
    } catch (error) {
      if (turn === this.#turn) this.fail(`Start-up failed: ${error?.message ?? error}`);
    }
  }

  #mount(program, speech) {
    const { headers, ...options } = this.options;
    options.theme ??= "host";
    this.#said = speech;
    const stage = this.#shows();
    Object.assign(stage.parentElement, { lang: speech.language, dir: directionOf(speech.language) });
    stage.parentElement.dataset.theme = options.theme;
    const wrong = [];
    try {
      if (options.query !== undefined) options.query = queryText(options.query);
    } catch (error) {
      wrong.push(error.message);
      delete options.query;
    }
    if (headers !== undefined && headers !== null && typeof headers !== "function")
      wrong.push(`headers: ${JSON.stringify(headers)} is not allowed; use a function that returns names and values, or a promise of them`);
    const address = (options.state ?? "url") === "memory" ? null : `${options.state ?? "url"} ${options.prefix ?? ""}`;
    if (address !== null && (addresses.get(address) ?? this) !== this)
      wrong.push(`prefix: ${JSON.stringify(options.prefix ?? "")} is not allowed; use another one for each console of a page, or the state "memory"`);

    const host = {
      customerConsoleSpeech: speech,
      customerConsoleRestart: () => void this.#start(),
      customerConsoleOpen: (name, tool, port) => openWith(load(name), messages(name, host.customerConsoleSpeech.language), tool, port),
      customerConsoleKeep: (port, what, bytes) => keepWith(host.customerConsoleOpen, port, what, bytes),
      customerConsoleWorker: startWorker,
      customerConsoleTold: (event, detail) => this.#tell(event, JSON.parse(detail)),
      customerConsoleFailed: (words) => this.fail(words),
      ...(typeof headers === "function" && { customerConsoleHeaders: () => headersOf(this.#given.headers) }),
    };
    const number = ++numbers;
    const problems = program.mount(number, stage, JSON.stringify(options), wrong, this.#query, host);
    if (problems.length) {
      console.error(`<customer-console>: ${problems.join("; ")}`);
      this.#tell("error", { kind: "options", title: "Wrong options", details: problems });
      return;
    }
    this.#program = program;
    this.#number = number;
    this.#address = address;
    if (address !== null) addresses.set(address, this);
    running.add(this);
    this.#tell("ready", {});
  }

  /** What is said in a language, or where it is empty in the one that fits the page. */
  #speech(language) {
    return speechOf(messages, languageOf(language, this.options.locale, ...navigator.languages));
  }

  #stop() {
    this.#turn++;
    this.#mounted = null;
    this.#end();
    this.#stage?.replaceChildren();
  }

  #end() {
    running.delete(this);
    if (addresses.get(this.#address) === this) addresses.delete(this.#address);
    // A program that broke down is asked for nothing any more.
    if (this.#number !== null && stopped === null) {
      this.#query = this.#program.command(this.#number, "query", "");
      this.#program.unmount(this.#number);
    }
    this.#number = null;
  }
}

const TAG = "customer-console";
// Two copies of this module on one page: the first one serves both.
if (!customElements.get(TAG)) customElements.define(TAG, CustomerConsoleElement);

/** Puts a console into an element. */
export const mount = (place, options = {}) => {
  if (!(place instanceof Element)) throw new TypeError(`mount: ${place} is no element`);
  const console_ = document.createElement(TAG);
  console_.options = options;
  place.append(console_);
  const handle = { element: console_, unmount: () => console_.remove() };
  for (const command of ["update", "setQuery", "refresh", "openRecord", "closeRecord"]) handle[command] = (...given) => console_[command](...given);
  return handle;
};
