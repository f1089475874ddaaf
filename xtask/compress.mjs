// Writes NAME.br and NAME.gz beside every file of a folder that is worth compressing.
// Usage: node compress.mjs FOLDER
//
// The same bytes in give the same bytes out. Node's zlib is the reference implementation of both
// formats, and Node is here for wasm-opt anyway.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXT = new Set([
  '.css', '.csv', '.html', '.js', '.json', '.map', '.md', '.mjs', '.svg', '.txt', '.webmanifest', '.xml',
]);
const BINARY = new Set(['.ico', '.ttf', '.wasm']);

const folder = process.argv[2];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const extension = extname(entry.name);
  if (!entry.isFile() || !(TEXT.has(extension) || BINARY.has(extension))) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const bytes = readFileSync(path);
  const mode = TEXT.has(extension) ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC;
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: mode,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      // No browser decodes a larger window.
      [constants.BROTLI_PARAM_LARGE_WINDOW]: false,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
