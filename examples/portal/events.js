// The log of what the consoles tell the page.
const KEPT = 50;

const list = document.getElementById("events");

const made = (tag, className, text) => {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
};

/** The words of an event. Titles leave e-mail addresses out, so that the log holds none either. */
const WORDS = {
  "console-ready": () => "The list is there",
  "console-querychange": ({ title }) => title,
  "console-recordopen": ({ id }) => id,
  "console-selectionchange": ({ all, ids }) => (all ? `all but ${ids.length}` : `${ids.length} chosen`),
  "console-exportfinish": ({ file, rows }) => `${file}, rows: ${rows}`,
  "console-error": ({ title }) => title,
  "console-unauthorised": ({ title }) => title,
};

export const note = (name, words) => {
  const entry = made("li", "event", "");
  entry.append(made("span", "event__name", name), made("span", "event__words", words), " ", made("time", "event__time", new Date().toLocaleTimeString()));
  list.prepend(entry);
  while (list.childElementCount > KEPT) list.lastElementChild.remove();
  list.hidden = false;
  document.getElementById("events-none").hidden = true;
};

/** All of them bubble, so that one place hears every console of the page. */
export const noteEventsIn = (place) => {
  for (const [name, words] of Object.entries(WORDS)) place.addEventListener(name, ({ detail }) => note(name, words(detail)));
};
