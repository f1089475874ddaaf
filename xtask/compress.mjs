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
/** How much is looked at together: what brotli thinks best (0), or as little as it can, which suits some programs. */
const BLOCK_BITS = [0, constants.BROTLI_MIN_INPUT_BLOCK_BITS];

const folder = process.argv[2];
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const extension = extname(entry.name);
  if (!entry.isFile() || !(TEXT.has(extension) || BINARY.has(extension))) continue;
  const path = join(entry.parentPath ?? entry.path, entry.name);
  const bytes = readFileSync(path);
  const mode = TEXT.has(extension) ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC;
  const brotli = (blockBits) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_MODE]: mode,
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
        [constants.BROTLI_PARAM_LGBLOCK]: blockBits,
        // No browser decodes a larger window.
        [constants.BROTLI_PARAM_LARGE_WINDOW]: false,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    });
  const [smallest] = BLOCK_BITS.map(brotli).sort((one, other) => one.length - other.length);
  writeFileSync(`${path}.br`, smallest);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: constants.Z_BEST_COMPRESSION }));
}
