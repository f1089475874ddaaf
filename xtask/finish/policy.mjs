// The content security policy of the page, as a file that nginx includes and that the demo gateway reads.
import { createHash } from 'node:crypto';

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands in elements of that name, without those that are data or in a file. */
const inline = (page, name) => {
  const elements = [...page.matchAll(new RegExp(`<${name}([^>]*)>([\\s\\S]*?)</${name}>`, 'g'))];
  const attributes = ([, attributes]) => attributes.trim();
  const other = elements.map(attributes).find((it) => it !== '' && !it.includes('application/json'));
  if (other) throw new Error(`the policy does not know <${name} ${other}>`);
  return elements.filter((element) => attributes(element) === '').map(([, , text]) => text);
};

/** `scripts` are the integrities of the files with scripts that the page may run. */
export const policyOf = (page, scripts) => {
  const hashes = [...inline(page, 'script').map(hashOf), ...scripts.map((integrity) => `'${integrity}'`)];
  const policy = [
    `default-src 'none'`,
    `script-src ${hashes.join(' ')} 'wasm-unsafe-eval'`,
    `style-src ${inline(page, 'style').map(hashOf).join(' ')}`,
    `img-src data:`,
    `connect-src 'self'$console_connect_src`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors $console_frame_ancestors`,
    `require-trusted-types-for 'script'`,
    `trusted-types customer-console`,
  ];
  return `# $console_connect_src: nothing, or a space and the origins of an API that is elsewhere.
# $console_frame_ancestors: 'none', 'self', or the origins of the pages that may frame the console.
set $console_csp "${policy.join('; ')}";
`;
};
