// The language of a console: which one it is, and its messages. Stands in the page, and in customer-console.js.

/** What there are messages of (messages/), the one that is spoken where nothing else fits first. */
const LANGUAGES = ["en", "ar", "de", "pl"];

/** The first language that is wanted and known. Each of `wanted` is a locale (BCP 47), or nothing. */
const languageOf = (...wanted) => wanted.map((locale) => String(locale ?? "").toLowerCase().split("-")[0]).find((language) => LANGUAGES.includes(language)) ?? LANGUAGES[0];

/** What the operator likes, if anything is kept and can be read (src/domain/preferences.rs). */
const liked = () => {
  try {
    const { version, ...likes } = JSON.parse(localStorage.getItem("customer-console"));
    return version === 1 ? likes : {};
  } catch {
    return {};
  }
};

/** Loads messages once, and again after a failure. `addressOf` takes a group and a language. */
const messagesFrom = (addressOf) => {
  const loading = {};
  return (group, language) =>
    (loading[`${group}.${language}`] ??= fetch(addressOf(group, language))
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(`messages: ${response.status}`))))
      .catch((error) => {
        delete loading[`${group}.${language}`];
        throw error;
      }));
};

/** What the console says in a language, else in the one that is there for all: an object that src/effects/speech.rs reads. */
const speechOf = async (load, language) => {
  try {
    return { language, messages: await load("console", language) };
  } catch {
    return { language: LANGUAGES[0], messages: await load("console", LANGUAGES[0]) };
  }
};

/** Loads a program with what it says in a language, and has it open a tool for the console that `port` belongs to. */
const openWith = async (program, messages, tool, port) => {
  const [{ open }, text] = await Promise.all([program, messages]);
  open(tool, port, text);
};

/** What comes of asking whoever keeps the snapshot of the console that `port` belongs to; `open` has its program come. */
const keepWith = async (open, port, what, bytes) => {
  if (!port.snapshot) await open("snapshot", "attend", port);
  return port.snapshot(what, bytes);
};

/** What the page itself says in a language when there is no program: the first messages of the console. */
const wordsOf = ({ messages }) => {
  const [, title, body, text, reload, copy, copied, select, slow, start] = messages.split("\n");
  return { title, body, text, reload, copy, copied, select, slow, start };
};

/** How it is written. */
const directionOf = (language) => (language === "ar" ? "rtl" : "ltr");
