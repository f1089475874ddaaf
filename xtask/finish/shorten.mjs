// wasm-bindgen ends the name of each import and export in a hash of 16 digits. They have done their work when the
// program is linked, cannot be compressed, and make up 4 % of the first load.

const IMPORTS = 2;
const DATA = 11;
const EXPORTS = 7;
/** Names that wasm-bindgen made; `memory` and the like stay. */
const MADE = /^__wb|__h[0-9a-f]{16}/;

/** What is no name in JavaScript, as far as short names go. */
const RESERVED = ['do', 'if', 'in', 'for', 'let', 'new', 'try', 'var'];
/** a, b, … z, aa, ab, … */
const letters = (number) => (number < 26 ? '' : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(97 + (number % 26));

/** Where in the standard library a panic is: its words and ours are told all the same. */
const LIBRARY_PATH = /\/rustc\/[0-9a-f]{40}\/library\/[\w/.-]+?\.rs/g;
const withoutPaths = (data) => Buffer.from(data.toString('latin1').replace(LIBRARY_PATH, (path) => 'std'.padEnd(path.length)), 'latin1');

/** A number as wasm writes it (LEB128). */
const written = (number) => {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  return Buffer.from([...bytes, number]);
};

/** Renames what the program imports and exports, and leaves paths out. Returns the program, and the new name of each old one. */
export const shorten = (wasm) => {
  const renamed = new Map();
  let names = 0;
  const fresh = () => {
    const name = letters(names++);
    return RESERVED.includes(name) ? fresh() : name;
  };
  const short = (name) => {
    if (!MADE.test(name)) return name;
    if (!renamed.has(name)) renamed.set(name, fresh());
    return renamed.get(name);
  };
  let at = 8;
  const number = () => {
    let [value, factor, byte] = [0, 1, 0];
    do {
      byte = wasm[at++];
      value += (byte % 128) * factor;
      factor *= 128;
    } while (byte > 127);
    return value;
  };
  const text = () => {
    const length = number();
    at += length;
    return wasm.subarray(at - length, at).toString();
  };
  const limits = () => {
    const hasMaximum = wasm[at++] & 1;
    number();
    if (hasMaximum) number();
  };
  // What an import is of: a function, a table, a memory, a global.
  const skipImport = [number, () => (at++, limits()), limits, () => (at += 2)];

  const sections = [wasm.subarray(0, at)];
  while (at < wasm.length) {
    const kind = wasm[at++];
    const length = number();
    const end = at + length;
    if (kind !== IMPORTS && kind !== EXPORTS) {
      const body = wasm.subarray(at, end);
      sections.push(Buffer.from([kind]), written(length), kind === DATA ? withoutPaths(body) : body);
      at = end;
      continue;
    }
    const count = number();
    const body = [written(count)];
    const put = (words) => body.push(written(Buffer.byteLength(words)), Buffer.from(words));
    for (let item = 0; item < count; item++) {
      if (kind === IMPORTS) put(text());
      put(short(text()));
      const start = at;
      const what = wasm[at++];
      if (kind === IMPORTS) skipImport[what]();
      else number();
      body.push(wasm.subarray(start, at));
    }
    if (at !== end) throw new Error('the program is not what it should be');
    const whole = Buffer.concat(body);
    sections.push(Buffer.from([kind]), written(whole.length), whole);
  }
  return { wasm: Buffer.concat(sections), renamed };
};
