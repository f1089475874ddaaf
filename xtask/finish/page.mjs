// What becomes of the page that Trunk built.

/** Replaces every `from`, which must be there. */
export const replace = (text, from, to) => {
  if (!text.includes(from)) throw new Error(`${from} is not where it should be`);
  return text.replaceAll(from, to);
};

/** Tells the page's start-up (embed/start.js) which files are the ones that were built. */
export const startWith = (page, programs, messages) => {
  const call = /customerConsoleStart\((["'`])([^"'`]+)\1\)/g;
  if (page.match(call)?.length !== 1) throw new Error('the page does not start the console');
  const built = Object.entries(programs).map(([name, { integrities }]) => `${name}:${JSON.stringify(integrities)}`);
  return page.replace(call, (_, quote, script) => `customerConsoleStart("${script}",{${built}},${JSON.stringify(messages)})`);
};

/** Takes comments out of the scripts, each on lines of its own: Trunk keeps them. */
export const withoutComments = (page) =>
  page.replace(/(<script>)([\s\S]*?)(?=<\/script>)/g, (_, tag, text) => tag + text.replace(/^(\/\/.*|\/\*\*.*\*\/)\n|\/\* @__PURE__ \*\/ ?/gm, ''));

/** Puts all styles into one element, and scripts that follow each other: one hash in the policy does for them. */
export const merge = (page) => {
  const elements = /<style>([\s\S]*?)<\/style>/g;
  const styles = [...page.matchAll(elements)].map(([, style]) => style);
  let merged = `<style>${styles.join('')}</style>`;
  const once = () => {
    const now = merged;
    merged = '';
    return now;
  };
  const inOne = (scripts) => `<script>${scripts.slice('<script>'.length, -'</script>'.length).replaceAll('</script><script>', ';')}</script>`;
  return page.replace(elements, once).replace(/(<script>[\s\S]*?<\/script>){2,}/g, inOne);
};
