// Finishes what Trunk built: short names between each program and its glue, names of files that change with their
// contents, the integrity of what the page loads, and the policy under which it does.
// Usage: node finish.mjs FOLDER
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { iconsOf, moduleOf, stylesFor } from './finish/embed.mjs';
import { merge, replace, startWith, withoutComments } from './finish/page.mjs';
import { policyOf } from './finish/policy.mjs';
import { shorten } from './finish/shorten.mjs';

const folder = process.argv[2];
const inFolder = (name) => join(folder, name);
/** As strong as the hashes of the policy, which vouch for the page's scripts and so for these. */
const integrity = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/** Finishes one program. `after` makes more of its script out of what starts it and the wasm's integrity. */
const finish = (name, script, program, after = () => '') => {
  const { wasm, renamed } = shorten(readFileSync(inFolder(program)));
  const short = readFileSync(inFolder(script)).toString().replace(/[A-Za-z_$][\w$]*/g, (word) => renamed.get(word) ?? word);
  const glue = short + after(/([\w$]+) as default/.exec(short)[1], integrity(wasm));
  const hash = createHash('sha256').update(glue).update(wasm).digest('hex').slice(0, 8);
  const files = { script: `${name}-${hash}.js`, wasm: `${name}-${hash}_bg.wasm` };
  const named = replace(glue, `${name}_bg.wasm`, files.wasm);

  renameSync(inFolder(script), inFolder(files.script));
  renameSync(inFolder(program), inFolder(files.wasm));
  writeFileSync(inFolder(files.script), named);
  writeFileSync(inFolder(files.wasm), wasm);
  return { was: script, script: files.script, integrities: [integrity(named), integrity(wasm)] };
};

/** A worker has nobody who starts its program, and nobody else who could check it: see embed/load.js. */
const startInWorker = (name) => (start, integrity) => `
{
  const load = (cache) => fetch(new URL("${name}_bg.wasm", import.meta.url), { integrity: "${integrity}", cache });
  ${start}({ module_or_path: load("default").catch(() => load("reload")) }).catch(reportError);
}
`;

const files = readdirSync(folder);
const only = (pattern) => {
  const found = files.filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${pattern} fits ${found.length} files`);
  return found[0];
};
const programs = {
  console: finish('customer-console', only(/^customer-console-[0-9a-f]+\.js$/), only(/^customer-console-[0-9a-f]+_bg\.wasm$/)),
  tools: finish('tools', 'tools.js', 'tools_bg.wasm'),
  desk: finish('desk', 'desk.js', 'desk_bg.wasm'),
  bulk: finish('bulk', 'bulk.js', 'bulk_bg.wasm'),
  snapshot: finish('snapshot', 'snapshot.js', 'snapshot_bg.wasm'),
  sheet: finish('sheet', 'sheet.js', 'sheet_bg.wasm', startInWorker('sheet')),
  store: finish('store', 'store.js', 'store_bg.wasm', startInWorker('store')),
};
// The page does not load these: their scripts do.
programs.sheet.integrities.pop();
programs.store.integrities.pop();

/** One mark for all files of messages, so that the page need not name each. */
const nameMessages = () => {
  const names = readdirSync(inFolder('messages')).sort();
  const hash = names.reduce((hash, name) => hash.update(readFileSync(inFolder(join('messages', name)))), createHash('sha256'));
  const mark = hash.digest('hex').slice(0, 8);
  for (const name of names) renameSync(inFolder(join('messages', name)), inFolder(name.replace('.txt', `-${mark}.txt`)));
  rmdirSync(inFolder('messages'));
  return mark;
};
const messages = nameMessages();

let page = readFileSync(inFolder('index.html')).toString();
for (const { was, script } of Object.values(programs)) page = replace(page, was, script);
page = merge(withoutComments(startWith(page, programs, messages)));
writeFileSync(inFolder('index.html'), page);

const embed = finish('embed', 'embed.js', 'embed_bg.wasm');
const source = (name) => readFileSync(new URL(`../embed/${name}`, import.meta.url)).toString();
const built = Object.entries({ embed, ...programs }).filter(([name]) => name !== 'console').map(([name, { script, integrities }]) => {
  const [scriptIntegrity, wasmIntegrity] = integrities;
  return [name, { script: `./${script}`, wasm: `./${script.replace('.js', '_bg.wasm')}`, scriptIntegrity, wasmIntegrity }];
});
const module = moduleOf(source('customer-console.js'), {
  LOAD: source('load.js'),
  SPEECH: source('speech.js'),
  OPTIONS: source('options.js'),
  MESSAGES: JSON.stringify(messages),
  PROGRAMS: JSON.stringify(Object.fromEntries(built)),
  STYLES: JSON.stringify(stylesFor(/<style>([\s\S]*?)<\/style>/.exec(page)[1])),
  ICONS: JSON.stringify(iconsOf(page)),
});
writeFileSync(inFolder('customer-console.js'), module);
writeFileSync(inFolder('customer-console.d.ts'), source('customer-console.d.ts'));
writeFileSync(inFolder('customer-console-frame.js'), moduleOf(source('frame.js'), {}));
writeFileSync(inFolder('customer-console-frame.d.ts'), source('frame.d.ts'));

const { sheet, store, ...inPage } = programs;
writeFileSync(inFolder('csp.conf'), policyOf(page, Object.values(inPage).map(({ integrities }) => integrities[0])));
