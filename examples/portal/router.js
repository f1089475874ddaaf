// The portal's own router, on the history API. It knows paths and the one parameter that is the portal's; the consoles'
// parameters, fragments and parts of the history's state are theirs, and are left as they are.

/** Folds the menu away. */
const MENU = "menu";

const pathOf = (url) => url.pathname.replace(/\/+$/, "") || "/";
const here = () => new URL(location.href);

/** Where the person came from, which the portal keeps with the history entry. */
export const cameFrom = () => history.state?.portal?.from ?? null;

export const isMenuClosed = () => here().searchParams.get(MENU) === "closed";

/** Not an entry of its own: Back is for pages. */
export const closeMenu = (closed) => {
  const url = here();
  if (closed) url.searchParams.set(MENU, "closed");
  else url.searchParams.delete(MENU);
  history.replaceState(history.state, "", url);
};

/** `show` is called with the path of each page that is gone to, and `look` whenever the address may have changed. */
export const startRouter = ({ root, show, look }) => {
  let shown = null;
  const follow = () => {
    look();
    const path = pathOf(here());
    // The consoles of a page go through their own entries.
    if (path !== shown) show((shown = path));
  };
  const goTo = (url) => {
    if (isMenuClosed()) url.searchParams.set(MENU, "closed");
    // As browsers do it: a link to where one is makes no entry.
    if (url.href === location.href) history.replaceState(history.state, "", url);
    else history.pushState({ portal: { from: pathOf(here()) } }, "", url);
    follow();
  };

  document.addEventListener("click", (event) => {
    // A click in a console comes from its element here, so that its links are never taken.
    const link = event.target.closest("a[href]");
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!link || !isPlain || event.defaultPrevented || link.getAttribute("href").startsWith("#")) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || !`${pathOf(url)}/`.startsWith(root)) return;
    event.preventDefault();
    goTo(url);
  });
  addEventListener("popstate", follow);
  follow();
  return { goTo: (path) => goTo(new URL(path, location.href)) };
};
