// Chromium as a person has it: driven through a pipe that is told of nothing but what is asked for. Playwright follows
// every request and keeps every body, which costs more time and memory than what is measured here.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A page is asked again this often whether it is ready. */
const POLL_MS = 20;

export const launch = async () => {
  const profile = mkdtempSync(join(tmpdir(), "bench-"));
  const flags = ["--headless=new", "--no-sandbox", "--no-first-run", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "about:blank"];
  const child = spawn(process.env.CHROMIUM ?? "/usr/bin/chromium", flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  const [waiting, listeners] = [new Map(), new Set()];
  let [last, rest] = [0, ""];
  child.stdio[4].setEncoding("utf8").on("data", (chunk) => {
    const messages = (rest + chunk).split("\0");
    rest = messages.pop();
    for (const message of messages.map((message) => JSON.parse(message))) {
      const { id, error, result } = message;
      if (id === undefined) for (const listener of listeners) listener(message);
      else if (error) waiting.get(id).reject(new Error(error.message));
      else waiting.get(id).resolve(result);
      waiting.delete(id);
    }
  });
  /** A command of the Chrome DevTools Protocol. */
  const send = (method, params = {}, sessionId = undefined) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      child.stdio[3].write(JSON.stringify({ id: last, method, params, sessionId }) + "\0");
    });

  const openPage = async (address) => {
    const { browserContextId } = await send("Target.createBrowserContext");
    const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    const sessions = [sessionId];
    listeners.add(({ method, params, sessionId: of }) => {
      if (method === "Target.attachedToTarget" && of === sessionId) sessions.push(params.sessionId);
    });
    await send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, sessionId);
    await send("Page.navigate", { url: address }, sessionId);
    const evaluate = async (run, ...args) => {
      const expression = `(${run})(...${JSON.stringify(args)})`;
      const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true, userGesture: true }, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    return {
      evaluate,
      /** What nobody holds any more is given back, by the page and its workers. */
      collectGarbage: () => Promise.all(sessions.map((session) => send("HeapProfiler.collectGarbage", {}, session))),
      /** Presses the button of that name once it is there. */
      press: (name) =>
        evaluate(
          async (name, pollMs) => {
            const find = () => [...document.querySelectorAll("button")].find((button) => button.textContent.trim() === name);
            while (!find()) await new Promise((done) => setTimeout(done, pollMs));
            find().click();
          },
          name,
          POLL_MS,
        ),
      /** The path and the name of the file that is saved next. */
      download: async () => {
        await send("Browser.setDownloadBehavior", { behavior: "allowAndName", browserContextId, downloadPath: profile, eventsEnabled: true });
        return new Promise((resolve) => {
          let name;
          const listen = ({ method, params }) => {
            if (method === "Browser.downloadWillBegin") name = params.suggestedFilename;
            if (method === "Browser.downloadProgress" && params.state === "completed") {
              listeners.delete(listen);
              resolve({ name, path: join(profile, params.guid) });
            }
          };
          listeners.add(listen);
        });
      },
      close: () => send("Target.disposeBrowserContext", { browserContextId }),
    };
  };

  return {
    openPage,
    /** Process ids of what runs pages. */
    renderers: async () => (await send("SystemInfo.getProcessInfo")).processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id),
    close: async () => {
      const gone = once(child, "exit");
      await send("Browser.close");
      await gone;
      rmSync(profile, { recursive: true, force: true });
    },
  };
};
