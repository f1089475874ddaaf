// Pages of others that embed the console: a plain one, and what it needs to be looked at from outside.
import type { Page } from "@playwright/test";
import type { Servers } from "./servers";

/** The path below which the pages of hosts are. */
export const HOST = "/host";

export type Host = { head?: string; body?: string; script?: string; policy?: string };

/** Text that a script in a page may hold. */
const inScript = (text: string) => text.replaceAll("</script", "<\\/script");

/**
 * Serves a host's page below `HOST`, whatever the rest of the path. `script` is a module that has `mount` and `log`, a
 * list of all events of all consoles.
 */
export const serveHost = (page: Page, servers: Servers, { head = "", body = '<div id="place"></div>', script = "", policy }: Host) =>
  page.context().route(`${servers.address}${HOST}/**`, (route) =>
    route.fulfill({
      contentType: "text/html",
      headers: policy ? { "content-security-policy": policy } : {},
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title><meta name="viewport" content="width=device-width, initial-scale=1">${head}</head>
        <body>${body}<script type="module">
          import { mount, CustomerConsoleElement } from "/customer-console.js";
          const log = (window.log = []);
          for (const name of ["ready", "querychange", "recordopen", "selectionchange", "exportfinish", "error", "unauthorised"])
            addEventListener("console-" + name, ({ detail }) => log.push([name, detail]));
          Object.assign(window, { mount, CustomerConsoleElement });
          ${inScript(script)}
        </script></body></html>`,
    }),
  );

/** Opens such a page. */
export const openHost = async (page: Page, servers: Servers, host: Host, path = "/") => {
  await serveHost(page, servers, host);
  await page.goto(`${servers.address}${HOST}${path}`);
};

/** What the consoles of the page told it, by the name of the event. */
export const told = (page: Page, name: string) =>
  page.evaluate((name) => (window as any).log.filter(([event]: [string]) => event === name).map(([, detail]: [string, any]) => detail), name);
