// The portal: its frame, its routes, and what it does about what the consoles tell it.
import { noteEventsIn } from "./events.js";
import { cameFrom, closeMenu, isMenuClosed, startRouter } from "./router.js";
import { session } from "./session.js";
import { askToSignIn, startSignIn } from "./sign_in.js";
import * as customers from "./routes/customers.js";
import * as home from "./routes/home.js";
import * as none from "./routes/none.js";
import * as review from "./routes/review.js";
import * as wall from "./routes/wall.js";

const NAME = "Back office";
const ROUTES = { "/portal": home, "/portal/customers": customers, "/portal/review": review, "/portal/wall": wall };

const main = document.getElementById("main");
const menuButton = document.getElementById("menu-button");

const setTitle = (words) => (document.title = `${words} · ${NAME}`);

const backLink = (path) => {
  const link = document.createElement("a");
  link.className = "content__back";
  link.href = path;
  link.textContent = `← ${ROUTES[path].title}`;
  return link;
};

/** Ends what the page that is left has started. */
let leaving = new AbortController();

const show = async (path) => {
  leaving.abort();
  leaving = new AbortController();
  const { signal } = leaving;
  const route = ROUTES[path] ?? none;
  const isFirst = !main.hasChildNodes();
  main.replaceChildren(document.getElementById(route.template).content.cloneNode(true));
  const from = cameFrom();
  if (from in ROUTES && from !== path) main.prepend(backLink(from));
  for (const link of document.querySelectorAll(".menu__link")) {
    if (new URL(link.href).pathname.replace(/\/$/, "") === path) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  setTitle(route.title);
  // Who follows a link by keyboard goes on from the new page's top.
  if (!isFirst) main.querySelector("h1").focus();
  try {
    await route.show(main, { session, signal, setTitle });
  } catch (error) {
    if (signal.aborted) return;
    const failed = document.createElement("p");
    failed.className = "content__failed";
    failed.role = "alert";
    failed.textContent = `The customer list could not be loaded. ${error.message}`;
    main.append(failed);
  }
};

const look = () => {
  const closed = isMenuClosed();
  document.querySelector(".page").dataset.menu = closed ? "closed" : "open";
  menuButton.setAttribute("aria-expanded", String(!closed));
};

menuButton.addEventListener("click", () => {
  closeMenu(!isMenuClosed());
  look();
});
main.addEventListener("console-querychange", ({ detail }) => setTitle(detail.title));
main.addEventListener("console-unauthorised", () => {
  // A token that is refused is of no more use.
  if (session.person !== null) session.signOut();
  askToSignIn();
});
noteEventsIn(main);

const router = startRouter({ root: "/portal/", show, look });
startSignIn({
  onSignIn: () => main.querySelectorAll("customer-console").forEach((console_) => console_.refresh()),
  // What was on the screen was for who has just left.
  onSignOut: () => router.goTo("/portal/"),
});
