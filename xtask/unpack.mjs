// Unpacks the NAME.br and NAME.gz of one folder into another, and fails when one is not NAME, compressed.
// Usage: node unpack.mjs FOLDER INTO
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

const UNPACK = { '.br': brotliDecompressSync, '.gz': gunzipSync };

const [folder, into] = process.argv.slice(2);
for (const name of readdirSync(folder, { recursive: true })) {
  const unpack = UNPACK[extname(name)];
  if (!unpack) continue;
  const bytes = unpack(readFileSync(join(folder, name)));
  const original = name.slice(0, -extname(name).length);
  if (!bytes.equals(readFileSync(join(folder, original)))) throw new Error(`${name} is not ${original}, compressed`);
  mkdirSync(dirname(join(into, name)), { recursive: true });
  writeFileSync(join(into, name), bytes);
}
