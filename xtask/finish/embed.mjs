// The console for pages of others: one module with all that it needs before its program is there.

/** Set on the element around the console: what the person chose in the browser, whatever the page made of it. */
const REM = '--customer-console-rem';
/** The console's own text size (style/tokens.css, `--text-m`). */
const BASE_REM = 0.875;
/** Tokens that a page may set, each under the name `--customer-console-NAME`. */
const THEMED = ['font', 'ground', 'surface', 'surface-raised', 'surface-hover', 'surface-sunken', 'line', 'line-strong', 'ink', 'ink-soft', 'accent', 'accent-ink', 'accent-soft', 'radius-s', 'radius-m'];

/** Nothing of the page around gets in but what it sets on purpose. Layers win over those before them. */
const ISOLATION = `@layer isolation,tokens,base,components;@layer isolation{.customer-console{all:initial;display:block}}\
:host{display:block;inline-size:100%;font-family:initial!important;font-size:medium!important;${REM}:1em}:host([hidden]){display:none}`;

/** The page's styles for a tree of their own. */
export const stylesFor = (styles) => {
  const themed = THEMED.reduce((text, name) => {
    const token = new RegExp(`(--${name}:)((?:[^;{}()]|\\((?:[^()]|\\([^()]*\\))*\\))+)`, 'g');
    if (!token.test(text)) throw new Error(`there is no token --${name}`);
    return text.replace(token, (_, start, value) => `${start}var(--customer-console-${name},${value})`);
  }, styles);
  const rem = /(?<![\w.-])(-?\d*\.?\d+)rem\b/g;
  // In conditions about the window rem is what the person chose anyway; in those about the console it is the page's, but
  // em is the console's own.
  const inEm = (condition) => condition.replace(rem, (_, number) => `${Number((number / BASE_REM).toFixed(3))}em`);
  const inRules = themed.replace(new RegExp(`(@container[^{]*\\{)|(@media[^{]*\\{)|${rem.source}`, 'g'), (_, container, media, number) => (container ? inEm(container) : media ?? `calc(${number}*var(${REM}))`));
  return ISOLATION + inRules;
};

const attributesOf = (text) => Object.fromEntries([...text.matchAll(/([\w-]+)="?([^"\s>]*(?:[^"]*(?="))?)"?/g)].map(([, name, value]) => [name, value]));

/** The symbols of the page's sprite: `[id, [tag, attributes], …]`, since trusted types forbid to parse markup. */
export const iconsOf = (page) => {
  const symbols = [...page.matchAll(/<symbol ([^>]*)>(.*?)<\/symbol>/gs)];
  if (symbols.length < 10) throw new Error('the page has no icons');
  return symbols.map(([, own, shapes]) => [attributesOf(own).id, ...[...shapes.matchAll(/<(path|circle|rect|line) ([^>]*?)\/?>/g)].map(([, tag, attributes]) => [tag, attributesOf(attributes)])]);
};

/** Puts what was built into the marks of the module. */
export const moduleOf = (source, marks) => {
  const filled = Object.entries(marks).reduce((text, [mark, value]) => {
    const place = new RegExp(`/\\* ${mark} \\*/( (\\{\\}|""|\\[\\]))?`);
    if (!place.test(text)) throw new Error(`the module has no place for ${mark}`);
    return text.replace(place, () => value);
  }, source);
  return filled.replace(/^\s*(\/\/.*|\/\*\*.*\*\/)?\n/gm, '');
};
