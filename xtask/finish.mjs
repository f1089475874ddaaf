// Finishes what Trunk built: short names between each program and its glue, and names of files that change with their
// contents, also for the programs that are loaded on demand.
// Usage: node finish.mjs FOLDER
//
// wasm-bindgen ends the name of each import and export in a hash of 16 digits. They have done their work when the
// program is linked, cannot be compressed, and make up 4 % of the first load.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORTS = 2;
const EXPORTS = 7;
/** Names that wasm-bindgen made; `memory` and the like stay. */
const MADE = /^__wb|__h[0-9a-f]{16}/;

const folder = process.argv[2];
const inFolder = (name) => join(folder, name);
const digest = (kind, bytes) => createHash(kind).update(bytes);

/** Replaces every `from`, which must be there. */
const replace = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`${from} is not where it should be`);
  return text.replaceAll(from, to);
};

/** What is no name in JavaScript, as far as short names go. */
const RESERVED = ['do', 'if', 'in', 'for', 'let', 'new', 'try', 'var'];
/** a, b, … z, aa, ab, … */
const letters = (number) => (number < 26 ? '' : letters(Math.floor(number / 26) - 1)) + String.fromCharCode(97 + (number % 26));

/** A number as wasm writes it (LEB128). */
const written = (number) => {
  const bytes = [];
  for (; number > 127; number = Math.floor(number / 128)) bytes.push((number % 128) + 128);
  return Buffer.from([...bytes, number]);
};

/** Renames what the program imports and exports. Returns the program, and the new name of each old one. */
const shorten = (wasm) => {
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
      sections.push(Buffer.from([kind]), written(length), wasm.subarray(at, end));
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

/** Finishes one program; the page then names its files. */
const finish = (page, name, script, program, after = '') => {
  const before = { script: readFileSync(inFolder(script)), wasm: readFileSync(inFolder(program)) };
  const { wasm, renamed } = shorten(before.wasm);
  const glue = before.script.toString().replace(/[A-Za-z_$][\w$]*/g, (word) => renamed.get(word) ?? word) + after;
  const hash = digest('sha256', glue).update(wasm).digest('hex').slice(0, 16);
  const files = { script: `${name}-${hash}.js`, wasm: `${name}-${hash}_bg.wasm` };
  const named = glue.replaceAll(`${name}_bg.wasm`, files.wasm);

  renameSync(inFolder(script), inFolder(files.script));
  renameSync(inFolder(program), inFolder(files.wasm));
  writeFileSync(inFolder(files.script), named);
  writeFileSync(inFolder(files.wasm), wasm);

  page = replace(page, script, files.script);
  if (page.includes(program)) page = replace(page, program, files.wasm);
  const integrity = (bytes) => `sha384-${digest('sha384', bytes).digest('base64')}`;
  for (const [old, now] of [[before.script, named], [before.wasm, wasm]]) page = page.replaceAll(integrity(old), integrity(now));
  return page;
};

const files = readdirSync(folder);
const only = (pattern) => {
  const found = files.filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${pattern} fits ${found.length} files`);
  return found[0];
};
let page = readFileSync(inFolder('index.html')).toString();
page = finish(page, 'customer-console', only(/^customer-console-[0-9a-f]+\.js$/), only(/^customer-console-[0-9a-f]+_bg\.wasm$/));
for (const later of ['tools', 'bulk']) page = finish(page, later, `${later}.js`, `${later}_bg.wasm`);
// A worker has nobody who starts its program.
page = finish(page, 'sheet', 'sheet.js', 'sheet_bg.wasm', '\nimport(import.meta.url).then((program) => program.default());\n');
writeFileSync(inFolder('index.html'), page);
