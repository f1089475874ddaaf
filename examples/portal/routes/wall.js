// The console's own page, of another origin, in a frame. Its gateway signs operators in; the portal's token is not for it.
import { note } from "../events.js";

export const title = "In a frame";
export const template = "route-wall";

/** Between the window's edges and a frame that fills it, in CSS pixels. */
const AROUND_PX = 32;

export const show = async (place, { signal, setTitle }) => {
  const { connect } = await import("/customer-console-frame.js");
  if (signal.aborted) return;
  const origin = JSON.parse(document.getElementById("portal-config").textContent).console;
  const holder = place.querySelector("template");
  const frame = holder.content.firstElementChild;
  const onTitle = (words) => {
    setTitle(words);
    note("title of the frame", words);
  };
  // The console's dialogs are in the middle of the frame: one that is higher than the window would hide them.
  const { disconnect } = connect(frame, { origin, maxHeight: innerHeight - AROUND_PX, onTitle });
  signal.addEventListener("abort", disconnect);
  // Before it is in the page: an empty frame would be of our origin, and browsers warn of such a sandbox.
  frame.src = `${origin}/`;
  holder.replaceWith(frame);
};
