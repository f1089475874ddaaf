// The console in a frame, for the page around it: gives the frame the height that its contents ask for, and tells their
// title. In the frame is the standalone page, whose configuration names this page's origin (`frame_origins`).
// Types and documentation: customer-console-frame.d.ts.

const MIN_HEIGHT_PX = 528;
const MAX_HEIGHT_PX = 2_000;
const TITLE_LIMIT_CHARS = 200;

const isTold = (data) => data?.type === "customer-console" && Number.isFinite(data.height) && typeof data.title === "string";

export const connect = (frame, { origin, minHeight = MIN_HEIGHT_PX, maxHeight = MAX_HEIGHT_PX, onTitle } = {}) => {
  if (!(frame instanceof HTMLIFrameElement)) throw new TypeError(`connect: ${frame} is no iframe`);
  // Anything but an exact origin would match nothing, or everything.
  if (!URL.canParse(origin) || new URL(origin).origin !== origin)
    throw new TypeError(`origin: ${JSON.stringify(origin)} is not allowed; use that of the console's page, such as "https://console.example"`);

  let title = null;
  const hear = ({ source, origin: from, data }) => {
    if (from !== origin || source === null || source !== frame.contentWindow || !isTold(data)) return;
    // Many resets count borders in.
    const borders = getComputedStyle(frame).boxSizing === "border-box" ? frame.offsetHeight - frame.clientHeight : 0;
    frame.style.height = `${Math.min(Math.max(Math.ceil(data.height), minHeight), maxHeight) + borders}px`;
    const told = data.title.slice(0, TITLE_LIMIT_CHARS);
    if (told !== title) onTitle?.((title = told));
  };
  // To that origin only: whatever else the frame may have loaded learns nothing.
  const hello = () => frame.contentWindow?.postMessage({ type: "customer-console-hello" }, origin);

  const listening = new AbortController();
  addEventListener("message", hear, { signal: listening.signal });
  // Also when the console was loaded anew, which knows nothing of this page then.
  frame.addEventListener("load", hello, { signal: listening.signal });
  // A page of another origin cannot be looked into: then something has been loaded already.
  const there = frame.contentWindow && (frame.contentDocument?.location.origin ?? origin);
  if (there === origin) hello();
  return { disconnect: () => listening.abort() };
};
